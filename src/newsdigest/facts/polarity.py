"""Words that turn a statement round: negations, bounds of figures, and what figures do."""

from __future__ import annotations

from newsdigest.english.words import word_set

# Words that a quotation must neither lose nor add.
NEGATIONS = word_set(
    """
    not no never none nobody nothing nowhere neither nor without cannot n't unable failed fail fails denied deny denies
    denying refused refuse refuses refusing rejected reject rejects declined declines hardly barely scarcely false
    untrue
    minus
    """
)
# Words that say on which side of a number the truth lies.
BOUNDS = word_set(
    """
    more less fewer least most over under above below up exceeding minimum maximum
    """
)

# Denials of the words that follow them; to fail and to decline deny only with "to" behind them.
FAILURES = word_set("fail fails failed failing failure decline declines declined declining")
DENIALS = FAILURES | word_set(
    """
    not no never none nobody nothing neither nor without cannot unable denied deny denies denying denial refused
    refuse refuses refusing
    """
)
# What figures do; two texts that agree on the figure and not on this contradict one another.
RISING = word_set("rise raise increase gain climb jump surge soar grow hike lift boost up strengthen expand")
FALLING = word_set(
    "fall drop decrease decline lower slide plunge slump tumble shrink reduce cut slash lose down weaken contract"
)
MOVING = RISING | FALLING
