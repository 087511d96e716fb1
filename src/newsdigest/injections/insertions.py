"""Orders to programs in the midst of a sentence of another kind: in brackets, behind a dash, a colon or a comma."""

from __future__ import annotations

from itertools import islice

from newsdigest.injections.addresses import is_address
from newsdigest.injections.disguises import disguise
from newsdigest.injections.orders import drops_its_orders
from newsdigest.injections.starts import starts
from newsdigest.injections.words import rule

# Where in a sentence an order may begin.
_PARTS = rule(
    r"[(\[{;:!?.…–—|,-](?:(?<=[(\[{–—])\s*|(?<=[;:!?.…|]|(?<=\s)-)\s+|(?<=,)\s+(?=(?:and|but|so|then|please|ignore|disregard|forget)\b))"
)
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_LONGEST, _MOST_PARTS = 800, 40
"""How far into a sentence it is looked, and at how many parts of it: none of news is longer."""
# A page, a message or somebody that had these words: a report of them.
_TOLD = rule(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|wr(?:ote|ites?|iting|itten)|reads?|reading|ask(?:s|ed|ing)|warn(?:s|ed|ing)|add(?:s|ed)|posted|"
    r"tweeted|call(?:s|ed)|order(?:s|ed)|urg(?:es|ed)|shout(?:s|ed)|words?|phrases?|sentences?|slogans?|texts?|messages?|prompts?|"
    r"commands?|instructions?|e-?mails?|posts?|comments?|attack(?:s|ers?)?|advice|motto|moral|rule|lesson|attitude)\b[^.!?]*$"
)


def inserted(small: str, sentence: str) -> tuple[int, int] | None:
    """Return where in a sentence, also given made small, words to programs stand that no page is said to have had."""
    for found in islice(_PARTS.finditer(small, 1, _LONGEST), _MOST_PARTS):
        start = found.end()
        if not (_speaks(small[start : start + _LONGEST]) or disguise(sentence[start : start + _LONGEST]) == 0):
            continue
        if _TOLD.search(small[: found.start()]) is None:
            closing = small.find(_CLOSING.get(found.group()[0], "\n"), start)
            return start, closing if closing > 0 else len(small)
    return None


def _speaks(words: str) -> bool:
    return any(drops_its_orders(each) or is_address(each) for each in starts(words))
