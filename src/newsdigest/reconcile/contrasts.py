"""Two deeds of one day: a council passes its budget and sacks its clerk, and neither report has a word of the other's.

Who acts, where and on which day is no more in common than much that happens has. That two reports tell one deed shows
in what is done, to what, to whom else, or in a figure; and a report of more than a line has some word of the other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST
from newsdigest.english.vocabulary import ACTS, stem, telling, tokens, words
from newsdigest.names.words import CIVIC_HEADS
from newsdigest.reconcile.fields import are_of_one_field
from newsdigest.reconcile.pairs import Pair
from newsdigest.reconcile.places import stems_of
from newsdigest.reconcile.sketches import Sketch

_MUCH = 1.0
"""How much a word tells at least that is no word of every kind of news."""
_ENOUGH = 2
"""Words that each has and the other report lacks: a docker may be a stevedore, but not one who has sold a boat."""
_SEVERAL = 2
"""Words in common of which one at least is no verb."""
_REMEMBERED = 2**10

_ACTING = frozenset(
    map(
        stem,
        words(
            "assembly astronomer astronomers attacker attackers burglar burglars cabinet congress councillor "
            "councillors councilor councilors crew crews deputies deputy detective detectives doctor doctors "
            "engineer engineers expert experts firefighter firefighters gunman gunmen inspector inspectors "
            "investigator investigators investor investors judge judges juries jury lawmaker lawmakers mayor "
            "ministry parliament prosecutor prosecutors protester protesters rebel rebels rescuer rescuers "
            "researcher researchers resident residents robber robbers scientist scientists senate senator "
            "senators shareholder shareholders soldier soldiers thief thieves troop troops union unions voter "
            "voters worker workers"
        ),
    )
)
"""Who acts in many reports of a day."""
_BODIES = frozenset(
    map(
        stem,
        (CIVIC_HEADS - {"fire"})
        | set(words("county district gallery institute opera parish theater theatre town zoo")),
    )
)
"""What stands beside a name and is no more than who acts: the Ternby observatory, the parish of Lower Ense."""
_LINKS = frozenset(("of", "the", "in", "at"))


def two_deeds(pair: Pair) -> str:
    """Return in words which two deeds the tellings are of, if they are: what one does, and does beside it that day."""
    a, b = pair.a, pair.b
    if not _may_be_two(a, b):
        return ""
    said, found = pair.reports
    ours, theirs = _deed(a, b), _deed(b, a)
    shared = (ours & (b.weights.keys() | found)) | (theirs & (a.weights.keys() | said))
    one, other = ours - shared, theirs - shared
    if not (a.names | a.place) & (b.names | b.place):
        one, other = one | (a.names - found), other | (b.names - said)
    is_same_verb = bool(ours & theirs) or not _sentence(a.quote).plain.isdisjoint(_sentence(b.quote).plain)
    if (
        are_of_one_field(one, other)
        or not _are_enough(len(one), len(other), is_same_verb)
        or len(shared - ACTS - _BODIES) >= _SEVERAL
    ):
        return ""
    verbs = ACTS | _sentence(a.quote).verbs | _sentence(b.quote).verbs
    if _without_bodies(shared - verbs - _ACTING, a, b) or _have_more_in_common(a, b, verbs):
        return ""
    if not (_has_verb(a, ours) and _has_verb(b, theirs)):
        return ""
    return f"two deeds ({_listed(one)}; {_listed(other)}), neither report has the other's"


def _are_enough(one: int, other: int, is_same_verb: bool) -> bool:
    """Whether enough words stand against each other: of two things to which one is done, one may need but a word."""
    return min(one, other) >= (1 if is_same_verb else _ENOUGH) and one + other > _ENOUGH


def _may_be_two(a: Sketch, b: Sketch) -> bool:
    """Whether each headline has words that the other telling lacks, or their names do: at a glance, most have not."""
    if not _are_done_on_one_day(a, b) or a.is_terse or b.is_terse:
        return False
    lacking = min(len(a.title.difference(b.weights)), len(b.title.difference(a.weights)))
    return lacking > 0 or a.names.isdisjoint(b.names)


def _are_done_on_one_day(a: Sketch, b: Sketch) -> bool:
    """Whether both are told as done on one day: what is due is told in many words (a ruling, its decision)."""
    return a.first is not None and a.first == a.last == b.first == b.last and a.status == b.status == "happened"


def _deed(sketch: Sketch, other: Sketch) -> frozenset[str]:
    """Return what a headline says was done, and to what: no name, no place, no figure, nobody who acts in both."""
    told = (_telling(sketch.title) - sketch.names - sketch.place) - (_ACTING - _sentence(sketch.quote).behind)
    return told - stems_of(sketch.wheres) - (sketch.actors & other.actors)


@lru_cache(maxsize=_REMEMBERED)
def _telling(title: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in title if word in ACTS or (telling(word) >= _MUCH and word.isalpha()))


class _Sentence(NamedTuple):
    """The stems of a sentence in order, without small words, and those that have the form of a past verb."""

    told: tuple[str, ...]
    verbs: frozenset[str]
    plain: frozenset[str]
    """The verbs that tell little: they set a record, let a meadow."""
    behind: frozenset[str]
    """What stands behind the first verb: a burglar who is arrested does not act."""


@lru_cache(maxsize=_REMEMBERED)
def _sentence(quote: str) -> _Sentence:
    said = [word for word in tokens(quote) if word not in _LINKS]
    pasts = [word for word in said if word.endswith("ed") or word in IRREGULAR_PAST]
    plain = frozenset(word for word in pasts if word not in AUXILIARIES and not telling(word))
    first = said.index(pasts[0]) if pasts else len(said)
    told = tuple(map(stem, said))
    return _Sentence(told, frozenset(map(stem, pasts)), plain, frozenset(told[first + 1 :]))


def _has_verb(sketch: Sketch, deed: Set[str]) -> bool:
    """Whether it is told what was done, and not only what to."""
    sentence = _sentence(sketch.quote)
    return bool(sentence.plain) or not deed.isdisjoint(ACTS | sentence.verbs)


def _have_more_in_common(a: Sketch, b: Sketch, verbs: Set[str]) -> bool:
    """Whether the tellings share a thing, a figure, or two names: both sides of a sale are those of one sale."""
    places = a.place | b.place | stems_of(a.wheres) | stems_of(b.wheres)
    shared = (a.weights.keys() & b.weights.keys()) - places
    named = shared & (a.names | b.names)
    if not _is_one_name(named, a) and not _is_one_name(named, b):
        return True
    day = set() if a.first is None else {str(a.first.day), str(a.first.year)}
    told = shared - named - verbs - day - _ACTING - (a.actors & b.actors)
    return any(telling(word) >= _MUCH for word in _without_bodies(told, a, b))


def _is_one_name(named: Set[str], sketch: Sketch) -> bool:
    """Whether words of names stand side by side in a sentence, as those of one name do."""
    at = [place for place, word in enumerate(_sentence(sketch.quote).told) if word in named]
    return not at or at[-1] - at[0] < len(at)


def _without_bodies(told: Set[str], a: Sketch, b: Sketch) -> Set[str]:
    """Return words without the kinds of body that go with a name in both sentences."""
    bodies = told & _BODIES
    return told - (bodies & _neighbours(a) & _neighbours(b)) if bodies else told


def _neighbours(sketch: Sketch) -> frozenset[str]:
    """Return the words that stand next to a name."""
    told = _sentence(sketch.quote).told
    at = [place for place, word in enumerate(told) if word in sketch.names]
    return frozenset(told[beside] for place in at for beside in (place - 1, place + 1) if 0 <= beside < len(told))


def _listed(told: Iterable[str]) -> str:
    return ", ".join(sorted(told))
