"""Who does it to whom: a page that has the doer of an article for the one it was done to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsdigest.checks.deeds import MOSTLY, Match, words_of
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.wordings import are_same, common, named, proper
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.acts import opens
from newsdigest.facts.alignment import Word
from newsdigest.facts.deed import Deed
from newsdigest.facts.predicates import is_past_form
from newsdigest.facts.prospects import Prospect
from newsdigest.facts.wordclasses import CLAUSES, PREPOSITIONS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEARLY = 0.7
_MUTUAL = _set("meet marry join talk merge agree play match tie face border")
"""What two do to one another, whoever is named first."""


def exchanged_parties(deed: Deed, _: str, matches: Sequence[Match]) -> Opposition | None:
    """Return who does it in the articles to whom the page has it done by."""
    same = [each for each in matches if each.is_same and (not each.told.deed.is_open or _crosses(deed, each))]
    if not _MUTUAL.isdisjoint(deed.words[deed.at].forms):
        return None
    turned = next((each for each in same if _is_turned(deed, each.told.deed) or _is_of_another(deed, each, same)), None)
    if turned is None or any(
        _are_parties(deed, each.told.deed) for each in same if each.cover >= _NEARLY * turned.cover
    ):
        return None
    return turned.opposition("direction", deed.clause, turned.told.deed.clause)


def _crosses(deed: Deed, match: Match) -> bool:
    """Whether each of two who are named has the part of the other, be it in what is only agreed or planned."""
    other = match.told.deed
    is_bid = other.bidder is not None or isinstance(other, Prospect)
    return not is_bid and bool(
        common(proper(deed.doer), proper(other.sufferer)) and common(proper(deed.sufferer), proper(other.doer))
    )


def _are_parties(deed: Deed, other: Deed) -> bool:
    """Whether somebody who does it on the page does it in the article, or the article names nobody who does."""
    if not other.doer:
        ours = named(deed.sufferer) or deed.sufferer
        return not named(other.sufferer) or bool(common(ours, other.sufferer))
    return is_one_of_them(deed.doer, other.doer)


def is_one_of_them(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether two tellings may mean the same by their names, or by any word where one of them names nobody."""
    mine, others = proper(ours), proper(theirs)
    return bool(common(mine, others) if mine and others else common(ours, theirs))


def _is_turned(deed: Deed, other: Deed) -> bool:
    """Whether who does it on the page has it done to him in the article, or the reverse."""
    ours = (*deed.sufferer, *deed.rest)
    if _are_exchanged(deed, other):
        return True
    return bool(deed.doer and ours) and (_is_taken_from(deed, other) or _are_crossed(deed, other))


def _are_crossed(deed: Deed, other: Deed) -> bool:
    """Whether who does it suffers it there, or who suffers it does it, and the rest is kept."""
    ours, theirs = (*deed.sufferer, *deed.rest), (*other.sufferer, *other.rest)
    doing, suffering = common(deed.doer, theirs), common(other.doer, ours)
    if not (other.sufferer or other.form.is_passive):
        return False
    if doing and suffering:
        return True
    if deed.is_light:
        return False
    if doing and not other.doer:
        return bool(named(doing) and named(ours)) and not common(named(ours), named(theirs))
    kept = common(deed.rest, other.rest) or common(deed.sufferer, other.sufferer)
    kept = kept or (named(suffering) and common([word for word in ours if word not in suffering], other.words))
    return bool(suffering and kept) and not is_one_of_them(deed.doer, other.doer)


def _is_taken_from(deed: Deed, other: Deed) -> bool:
    """Whether somebody was taken from whom the page has take them: "signed from Orn"."""
    names, behind = proper(deed.doer), other.words[other.at + 1 : other.span_end]
    is_from = any(one.key == "from" and any(are_same(name, two) for name in names) for one, two in pairwise(behind))
    return is_from and bool(common(deed.sufferer, (*other.sufferer, *other.words[: other.at])))


def _are_exchanged(deed: Deed, other: Deed) -> bool:
    """Whether it is done to one for the sake of another, and in the article to the other: "sent off for a foul on"."""
    if not (deed.form.is_passive and other.form.is_passive) or deed.is_light != other.is_light:
        return False
    ours, theirs = proper(deed.sufferer), proper(other.sufferer)
    return bool(common(ours, proper(other.rest)) and common(theirs, proper(deed.rest))) and not common(ours, theirs)


def _is_of_another(deed: Deed, match: Match, same: Sequence[Match]) -> bool:
    """Whether an article tells it of somebody else, and names whom the page tells it of only behind that."""
    other = match.told.deed
    ours, theirs = named(deed.subject), named(other.subject)
    is_one_act = not deed.words[deed.at].forms.isdisjoint(other.words[other.at].forms) and not deed.is_light
    if not is_one_act or not ours or not theirs or deed.form.is_passive != other.form.is_passive:
        return False
    if common(ours, (*theirs, *other.words[: other.at])) or not common(ours[-1:], other.words[other.at :]):
        return False
    if not any(
        _stands_alone(other.words, at)
        for at, word in enumerate(other.words)
        if at > other.at and are_same(word, ours[-1])
    ):
        return False
    rest = [word for word in words_of(deed) if word not in deed.subject]
    kept = common(rest, other.words) if rest else _days_of(deed) & _days_of(other)
    if len(kept) < max(1, MOSTLY * len(rest)):
        return False
    others = (each.told for each in same if each is not match)
    return not any(each.deed.has_pronoun or common(ours, each.words) for each in others)


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a name describes nobody else: as `Orn` does in "Orn winger Bo Lund"."""
    behind = words[at + 1] if at + 1 < len(words) else None
    return (
        behind is None
        or opens(behind)
        or behind.key in PREPOSITIONS | AUXILIARIES | CLAUSES | {"and", "or"}
        or is_past_form(behind)
    )


def _days_of(deed: Deed) -> set[str]:
    return {word.key for word in (*deed.subject, *deed.behind) if word.is_dated and word.is_telling}
