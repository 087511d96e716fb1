"""Deeds told as done that the article only has as what somebody may do, agreed to, was accused of or kept from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.checks.collation import Collation
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbs import IRREGULAR_PAST
from newsdigest.facts.alignment import Word
from newsdigest.facts.fulfilment import is_ahead
from newsdigest.facts.reserves import MODALS, RESERVES
from newsdigest.facts.statements import may_deny
from newsdigest.facts.wordclasses import SPEECH
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FACTUAL = _set(
    """
    manage managed manages began begin begins begun start started starts continue continued continues went go goes
    help helped helps force forced forces compel compelled oblige obliged made came come comes prove proved proves
    happen happened get got gets first last only turned lead led leads prompt prompted cause caused causes drove
    driven inspired moved persuaded found shown known seen heard named thanked dared bothered used chose chosen
    convict convicted convicts guilty admit admitted admits confess confessed confesses result history habit
    sentenced jailed fined punished praised credited honoured blamed according
    """
)
"""Words behind which "to", or a preposition with a verb in -ing, opens what was done all the same."""
_DIRECTING = _set(
    """
    allow allows allowed ask asks asked order orders ordered urge urges urged tell tells told want wants wanted permit
    permits permitted invite invites invited expect expects expected require requires required enable enables enabled
    advise advises advised warn warns warned beg begs begged encourage encourages encouraged challenge challenges
    challenged authorise authorises authorised authorize authorizes authorized license licensed entitle entitles
    entitled instruct instructs instructed direct directs directed call calls called pressed pressured commission
    commissioned condemned give gives gave given grant grants granted
    """
)
"""Verbs that have somebody do something, or let: whether it was done they leave open."""
_OPEN_NOUNS = _set(
    "line position talks bid order race favour favor attempt effort plan right chance permission power need time"
)
# Before these a deed in -ing was not done, or not yet.
_OPEN_VERBS = _set(
    """
    avoid avoids avoided escape escapes escaped consider considers considered considering deny denies denied oppose
    opposes opposed risk risks risked suggest suggests suggested propose proposes proposed recommend recommends
    recommended ban bans banned discuss discusses discussed discussing contemplate contemplates contemplated postpone
    postponed postpones delay delayed delays resist resisted resists fear feared fears favour favoured favor favored
    advocate advocated imagine imagined envisage envisaged anticipate anticipated miss missed evade evaded mean means
    out off about
    """
)
_OPEN_PREPOSITIONS = _set("of from against to at about")
_CHARGED = _set("charge charged charges charging threatened tasked")
"""With these "with" opens what somebody is charged with; elsewhere what was done."""
_HEDGES = RESERVES.keys() | _set(
    "alleged alleges allege allegation allegations suspicion suspect suspects reportedly claim claims claimed rumour "
    "rumoured agree agrees agreed allow allows allowed plan plans vote votes voted"
)
_BEFORE_INFINITIVE = MODALS | _set("to let lets make makes help helps did does do not can")
_BEFORE_NOUN = _set("the a an his her its their in on at by of for from with into over under this that no")
_HELPING = _set("be been being is are was were am have has had having get got")
_PAST_HELP = _set("was were been has have had got")
_FUTURE = _set("will would shall should")
_IDLE = _HELPING | _BEFORE_NOUN | _set("and or but who which to as also")
_PREPOSITIONS = _set("in on at by of for from with into over under through to during near across around")
_TIMES = _set("night day days hours week weeks month months year years morning evening time times minutes")
_LEFT = 7


def unfinished_deeds(pair: Collation) -> Iterator[Difference]:
    """Yield the deeds that the article has only as what somebody was to do, might do or did not come to do."""
    if is_ahead(pair.told) or may_deny(pair.told):
        return
    hedges = {at for at, word in enumerate(pair.said) if word.key in _HEDGES}
    for at in range(len(pair.said)):
        there = pair.anywhere(at)
        if there is None or hedges - {at} or not _is_deed(pair, at, there):  # "voted" may be the deed itself
            continue
        opened = _opened(pair.found, there)
        if opened is None or (pair.found[opened].key in _FUTURE and not _is_told_as_past(pair.said, at)):
            continue
        marker = _marker(pair, opened)
        if marker is not None and _is_accusation(pair, marker):
            continue
        is_done = pair.said[at].is_content and _is_done(pair.said[at], pair.beside)
        if marker is not None and not is_done:
            yield Difference(kind="word", said=_verb(pair, at), found=pair.shown(marker, there))
            return


def _is_accusation(pair: Collation, marker: int) -> bool:
    """Whether a page lets somebody say what the article has them accuse another of."""
    is_accusing = pair.found[marker].key.startswith(("accus", "alleg", "claim"))
    return is_accusing and any(word.key in SPEECH for word in pair.said)


def _is_deed(pair: Collation, at: int, there: int) -> bool:
    """Whether a word may tell what somebody does, did or is: `sold`, `is sold`; not `to sell`, `selling`."""
    word, other = pair.said[at], pair.found[there]
    is_being = other.key == "be" and word.key != "be"  # "is a doctor" of "claims to be a doctor"
    if not word.is_word or word.key.endswith("ing") or not (word.is_content or is_being):
        return False
    if not pair.passage[other.start].islower():
        return False
    before = _before(pair.said, at)
    if before is not None and _is_past(before.key) and before is pair.said[at - 1]:
        return False  # what somebody left is no deed: "left hospital"
    return before is None or before.key not in _BEFORE_INFINITIVE | _BEFORE_NOUN


def _is_told_as_past(words: Sequence[Word], at: int) -> bool:
    """Whether a deed is told as past; what `will open` may be told in the present of a calendar: `the pier opens`."""
    first = at
    while first and words[first - 1].key in _HELPING:
        first -= 1
    helping = {word.key for word in words[first:at]}
    return not helping.isdisjoint(_PAST_HELP) or (not helping and _is_past(words[at].key))


def _before(words: Sequence[Word], at: int) -> Word | None:
    """Return the word before, adverbs and helping verbs left out."""
    return next((word for word in reversed(words[:at]) if not is_adverb(word.key) and word.key not in _HELPING), None)


def _opened(words: Sequence[Word], at: int) -> int | None:
    """Return where the word stands that opens a deed of the article, if the deed is no statement of its own there."""
    place = at - 1
    while place > 0 and (is_adverb(words[place].key) or words[place].key in _HELPING):
        place -= 1
    if place < 0:
        return None
    before, word = words[place].key, words[at].key
    if before in MODALS:
        return place if place < at - 1 or not _is_past(word) else None
    if before == "to" and not word.endswith("ing"):
        return place if place < at - 1 or not _is_past(word) else None
    if not word.endswith("ing") or place < at - 1:
        return None
    is_charged = before == "with" and any(other.key in _CHARGED for other in words[max(0, place - 3) : place])
    return place if is_charged or before in _OPEN_PREPOSITIONS or before in _OPEN_VERBS else None


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in IRREGULAR_PAST


def _marker(pair: Collation, opened: int) -> int | None:
    """Return where the word stands that keeps a deed open, if the page has left it out."""
    kept, words = pair.kept, pair.found
    is_marked = words[opened].key in MODALS | _OPEN_VERBS
    first = opened if is_marked else opened - 1
    for place in range(first, max(opened - _LEFT, -1), -1):
        word = words[place]
        if not (word.is_word or word.is_figure) or word.key in FACTUAL:
            return None
        if place in kept or not word.is_word or word.key in _IDLE or not word.forms.isdisjoint(pair.told_forms):
            continue
        if any(each.key in FACTUAL for each in words[max(place - 2, 0) : opened]):
            return None
        return place if place == opened or _takes(words, place, opened) else None
    return None


def _takes(words: Sequence[Word], place: int, opened: int) -> bool:
    """Whether a word takes the "to": not in `dug through the night to reach`, which tells for what they dug."""
    if words[opened].key != "to" or words[place].key in _DIRECTING | _OPEN_NOUNS:
        return True
    if words[place].key in _TIMES:
        return False
    before = next((word.key for word in reversed(words[:place]) if word.key not in _BEFORE_NOUN - _PREPOSITIONS), "")
    return place == opened - 1 and before not in _PREPOSITIONS


def _is_done(verb: Word, words: Sequence[Word]) -> bool:
    """Whether the article has the deed as done, there or beside."""
    for at, word in enumerate(words):
        if word.forms.isdisjoint(verb.forms) or _opened(words, at) is not None:
            continue
        before = _before(words, at)
        if len(word.forms) > 1 and not word.key.endswith("ing"):
            return before is None or before.key not in _BEFORE_INFINITIVE
    return False


def _verb(pair: Collation, at: int) -> str:
    first = at
    while first and pair.said[first - 1].key in _HELPING:
        first -= 1
    return pair.told[pair.said[first].start : pair.said[at].end]
