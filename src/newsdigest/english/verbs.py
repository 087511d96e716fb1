"""Whether words have come to their verb: the finite forms of the English of reporting, and where they stand."""

from __future__ import annotations

import re

from newsdigest.english.smallwords import SUBJECTS
from newsdigest.english.words import word_set

AUXILIARIES = word_set(
    "has have had is are was were be been being will would shall should can could may might must did does do "
    "'s 've 'd 'll ain't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't "
    "didn't doesn't don't"
)

IRREGULAR_PAST = word_set(
    "was were had did said went got made took came saw knew gave found told became left felt put brought began "
    "kept held wrote "
    "stood heard let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew "
    "broke spent cut "
    "rose drove bought wore chose sought threw caught dealt won forgot hit beat struck shot fought taught sold "
    "rode flew hung "
    "slid shut swore tore blew froze sank drank sang shook stole swam bore bound bent bid cost dug fed fled hid "
    "hurt lent lit "
    "quit rang shed slept split spread stuck swept swung thought thrust wound withdrew woke withheld overtook "
    "undertook "
    "underwent overcame arose awoke foresaw forbade forgave burst crept leapt laid knelt spun sprang stung "
    "strode wept grounded outbid outdid outsold outran overthrew oversaw rebuilt upheld misled "
)

NOT_PAST = word_set(
    "red hundred seed need needed deed reed speed creed greed feed speed breed weed united wed bed shed indeed "
    "embed exceed proceed succeed "
    "instead ahead "
    "injured wounded armed alleged accused retired so-called renowned limited beloved sacred naked wicked aged "
    "gifted skilled "
    "talented experienced detailed advanced required proposed planned named based led married divorced federated "
    "associated allied"
)

_BEFORE_NOUN = word_set(
    "the a an this these those his her its their our my your some any no both each every either neither another two "
    "three four five six seven eight nine ten several many few most other others all such "
    "in on at by of for from with to into onto over under about against between among through during without within "
    "across behind beyond despite around along as per via toward towards upon outside inside below above beside "
    "alongside following including regarding concerning and or"
)
"""Behind one of these stands no finite verb, but a noun or what describes it: `the injured`, `by wounded men`."""
_OPENERS = word_set("who whom whose which that where when while because although though if whether until unless")
"""Words that open a clause, whose verb is not that of the sentence."""
_SUBJECTS = SUBJECTS | word_set("there and but or nor after before since than as what how")
"""Words behind which a verb belongs to something new."""
_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*|[,;:]|--|[—–(]")
_LONGEST = 400


def comes_to_verb(words: str) -> bool:
    """Whether words have a finite verb of their own, and not only those of clauses that hang on them."""
    found = _tokens(words)
    opened = 0
    for place in range(1, len(found)):
        if found[place] in _OPENERS:
            opened += 1
        elif _is_finite(found, place) and found[place - 1] not in AUXILIARIES:  # `has closed` is one verb
            if not opened:
                return True
            opened -= 1
    return False


def goes_on_to_verb(rest: str) -> bool:
    """Whether what follows a cut comes to a finite verb before anything new begins: `[the toll] in the city rose`."""
    found = _tokens(rest)
    for place, word in enumerate(found):
        if word in _OPENERS or word in _SUBJECTS or not word[0].isalnum():
            return False
        if _is_finite(found, place):
            return True
    return False


def has_finite(words: str) -> bool:
    """Whether words have a finite verb, be it that of a clause that hangs on them."""
    found = _tokens(words)
    return any(_is_finite(found, place) for place in range(len(found)))


def _tokens(words: str) -> list[str]:
    """Return the words and marks of a text: in small letters, but for names, which are no verbs."""
    found = _WORD.findall(words[:_LONGEST].replace("’", "'"))
    return [word.lower() if word.lower() in _OPENERS | _SUBJECTS | _BEFORE_NOUN else word for word in found]


def _is_finite(found: list[str], place: int) -> bool:
    """Whether a word is a finite verb where it stands."""
    word = found[place]
    if word in AUXILIARIES:
        return True
    if not word.islower() or (place and (found[place - 1] in _BEFORE_NOUN or found[place - 1].endswith("'s"))):
        return False
    return word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST)
