"""Words of a text that its evidence has not there: moved within it, or lent by the sentences around it.

A reader that tells a thing in words of his own may have it right, but nobody can check it by the words. So each word
that tells something stands where the evidence has it, or beside what it stands beside there; tells what a word does
that the text leaves out; or is lent by a sentence near by, which has it beside the same word ("the coal barge" of "the
barge"), and takes nothing's place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.telling import untold
from newsdigest.ground.laying import Laid, denies, nearness, telling
from newsdigest.ground.orders import is_told_alike
from newsdigest.schema.mention import Difference

# What only casts doubt on the rest, keeps a name back or says that an answer follows.
HEDGES = frozenset(
    (
        "alleged",
        "allegedly",
        "reportedly",
        "supposed",
        "supposedly",
        "apparently",
        "unnamed",
        "asked",
        "answered",
        "claim",
        "claims",
    )
)
_BACK = 2  # sentences before it, in which stands what a pronoun means
_FREE = HEDGES | {"having", "happened", "happens", "occurred", "took", "takes", "place"}
_PHRASE = 8  # words from a noun to the last that is joined to it
_JOINING = frozenset(("of", "in", "at", "on", "for", "by", "to", "from"))
_AROUND = 3  # sentences on either side of the evidence that are near by
_ANYWHERE, _NEAR = 1, 2  # telling words beside a word within which a lender has another
_PRONOUNS = frozenset(
    ("he", "him", "she", "her", "it", "they", "them", "his", "its", "their", "there", "this", "that", "these", "those",
     "we", "us", "our", "i", "my", "you", "your", "here", "both", "such", "so", "what")
)  # fmt: skip
_ONE = frozenset(("it", "its", "he", "him", "his", "she", "her", "this", "that"))
_MANY = frozenset(("they", "them", "their", "these", "those", "both"))


def unlent(laid: Laid) -> Iterator[Difference]:
    """Yield the telling words of a text that are neither at their place in the evidence nor lent."""
    strange = set(untold(laid.text, [laid.evidence]))
    for at, word in enumerate(laid.ours):
        if at in laid.at or not _is_held(laid, at, word):
            continue
        if laid.places_of(word):
            free = laid.free_places_of(word)
            if not any(_is_moved(laid, at, place) for place in free) and (free or not _is_lent(laid, at)):
                yield Difference(kind="word", said=word.shown, found=None)
        elif word.key in strange and word.key not in _FREE and not _tells_left_out(laid, word):
            gap = _gap(laid, at)
            replaced = [other for other in gap if other.is_telling and not other.is_dated and not other.is_number]
            if any(other.key in _PRONOUNS for other in gap):
                is_fair = _is_meant(laid, word, gap) or _is_lent(laid, at)
            else:
                is_fair = _is_lent(laid, at) and not replaced
            if not is_fair and not _is_called(laid, word):
                yield Difference(kind="word", said=word.shown, found=replaced[0].shown if replaced else None)


def _is_held(laid: Laid, at: int, word: Word) -> bool:
    """Whether a word tells something by itself, and no other check holds it: no name, date, figure or denial."""
    if not word.is_word or not word.is_telling or word.is_dated or word.is_number or denies(word):
        return False
    return not word.is_name or (at == 0 and laid.page.body.has_lower(word.key))


def _is_moved(laid: Laid, at: int, place: int) -> bool:
    """Whether a word stands elsewhere than in the evidence and tells the same."""
    if any(
        is_alike(at, place) for is_alike in (laid.stands_beside, laid.is_passive_of, laid.is_object, laid.is_done_to)
    ):
        return True
    beside = [one for step in (-1, 1) for one in telling(laid.ours, at, step, 1) if one in laid.at]
    return any(
        _is_phrase(laid, *sorted((laid.at[one], place))) for one in beside if (one - at) * (laid.at[one] - place) < 0
    )


def _is_phrase(laid: Laid, first: int, last: int) -> bool:
    """Whether prepositions join two words of the evidence: "the Lyon museum" of "a museum in the heart of Lyon"."""
    between = laid.theirs[first + 1 : last]
    is_joined = any(word.key in _JOINING for word in between) and last - first <= _PHRASE
    return is_joined and not any(word.opens for word in laid.theirs[first + 1 : last + 1])


def _tells_left_out(laid: Laid, word: Word) -> bool:
    """Whether a word of the evidence that the text leaves out tells the same."""
    left_out = [other.key for place, other in enumerate(laid.theirs) if place not in laid.back]
    return is_told_alike(word.key, left_out)


def _gap(laid: Laid, at: int) -> Sequence[Word]:
    """Return the words of the evidence in whose place a word of the text stands."""
    told = [one for one in laid.at if laid.ours[one].is_telling]
    before = max((laid.at[one] for one in told if one < at), default=None)
    behind = min((laid.at[one] for one in told if one > at), default=None)
    if before is None and behind is None:
        return ()
    if before is not None and behind is not None and laid.sentence_at(before) != laid.sentence_at(behind):
        before = None
    start = _begin(laid, behind) if before is None else before + 1
    end = _end(laid, before) if behind is None else behind
    return laid.theirs[start:end]


def _is_meant(laid: Laid, word: Word, gap: Sequence[Word]) -> bool:
    """Whether a pronoun may stand for a word: in number, and the evidence or the sentences before it have it."""
    is_plural = word.key.endswith("s") and not word.key.endswith("ss") and not word.is_owner
    if all(other.key in (_MANY if not is_plural else _ONE) for other in gap if other.key in _PRONOUNS):
        return False
    before = [sentence.text for sentence in laid.page.before(laid.sentences[0], _BACK)]
    return any(nearness(word.key, other.key) for text in (laid.evidence, *before) for other in words_of(text))


def _begin(laid: Laid, place: int | None) -> int:
    return max((one for one in laid.starts if place is not None and one <= place), default=0)


def _end(laid: Laid, place: int | None) -> int:
    """Return where the clause ends that a place lies in."""
    if place is None:
        return len(laid.theirs)
    return next((one for one in range(place + 1, len(laid.theirs)) if laid.theirs[one].opens), len(laid.theirs))


def _is_called(laid: Laid, word: Word) -> bool:
    """Whether the article calls somebody or something so that the evidence names."""
    named = (bearer for each in laid.sentences for bearer in laid.page.cast.within(each.start, each.end))
    return any(bearer.is_called(word.key) for bearer in named)


def _is_lent(laid: Laid, at: int) -> bool:
    """Whether a sentence has a word beside the word beside which the text has it; one near by, almost beside it."""
    word = laid.ours[at]
    ours = [laid.ours[one].key for step in (-1, 1) for one in telling(laid.ours, at, step, 1)]
    return any(
        nearness(word.key, other.key) and _is_beside(theirs, place, ours, reach)
        for theirs, reach in _lenders(laid)
        for place, other in enumerate(theirs)
    )


def _is_beside(theirs: Sequence[Word], place: int, ours: Sequence[str], reach: int) -> bool:
    beside = (theirs[one].key for step in (-1, 1) for one in telling(theirs, place, step, reach))
    return any(nearness(one, other) for one in beside for other in ours)


def _lenders(laid: Laid) -> Iterator[tuple[Sequence[Word], int]]:
    """Yield what may lend a text a word, and how many telling words beside it may be the word beside it there."""
    yield words_of(laid.page.article.headline), _ANYWHERE
    near = laid.page.around(laid.sentences, _AROUND)
    for sentence in laid.page.sentences:
        yield words_of(sentence.text), _NEAR if sentence in near else _ANYWHERE
