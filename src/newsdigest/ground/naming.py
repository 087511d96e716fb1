"""The names of a record held to its evidence: it has them or stands for them, and none stands in another's place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.inflection import lemmas
from newsdigest.ground.carried import ARTICLE, Carried, is_nowhere, is_same
from newsdigest.ground.cast import WHERE
from newsdigest.ground.company import is_among_strangers, miscounted
from newsdigest.ground.lending import BEHIND, is_resolved
from newsdigest.ground.page import Page
from newsdigest.ground.patches import is_patched, patched_words
from newsdigest.ground.pieces import is_piece
from newsdigest.ground.rivals import ALIKE, INSTANCE, rival_of
from newsdigest.ground.slots import Standing, named, slot
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_WORDS = re.compile(r"[^\W\d_]+")
_CALLED = re.compile(r"(?:^|\s)([\w-]+)\s$")
_ACTING = re.compile(r"\s[a-z]")
_OWNING = re.compile(r"['’]s?\s+\w")
_DEFINITE = re.compile(r"\bthe\s(?:[A-Z]\w+\s)?$", re.IGNORECASE)
_TITLED = re.compile(r"\.?\s[A-Z]")


def stray_names(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the names of a text that its evidence neither has nor stands for, or has in another place."""
    yield from patched_words(text, page)
    names = named(text)
    if not names:
        return
    held = Carried(sentences, page)
    is_headline = _is_capitalised(text)
    for one in names:
        if not (is_headline and not one.is_name):
            yield from _stray(one, text, held)


def _stray(one: Standing, text: str, held: Carried) -> Iterator[Difference]:
    name = _proper(one, text, held.page)
    if not name.words:
        return
    name = name._replace(is_owner=_OWNING.match(text[name.end :]) is not None)
    rival = rival_of(name, one.start, text, held) or miscounted(name, text, held.sentences)
    if rival is not None:
        yield Difference(kind="name", said=one.words, found=rival.words)
    elif _is_impossible(name, text, held) or (_is_uncarried(name, text, held) and not is_resolved(name, text, held)):
        yield Difference(kind="name", said=one.words, found=None)
    elif one.role and _is_anothers(name.words, one.role, held.page):
        yield Difference(kind="name", said=f"{one.role} {one.words}", found=None)


def _is_impossible(name: Standing, text: str, held: Carried) -> bool:
    """Whether the name stands as no name of this bearer does in the article: what it is called, where it can be."""
    return (
        _is_repeated(name, text)
        or _is_only_where(name, text, held)
        or _is_no_instance(name, text, held.page)
        or _is_called_like_another(name, text, held.page)
        or is_patched(name, text, held.page)
        or is_piece(name, text, held.page)
        or is_among_strangers(name, text, held)
    )


def _is_uncarried(name: Standing, text: str, held: Carried) -> bool:
    """Whether the evidence has not the name, or has it elsewhere."""
    return (
        not held.has(name)
        or _is_doubled(name, text, held)
        or is_nowhere(name, held)
        or _is_led_otherwise(name, text, held)
    )


def _is_led_otherwise(name: Standing, text: str, held: Carried) -> bool:
    """Whether what is no name stands behind a preposition that the evidence never has before it: "from Easter"."""
    own = [one for one in held.names if one.words == name.words]
    is_title = _TITLED.match(text, name.end) is not None
    return (
        bool(own) and not name.is_name and not is_title and name.slot.link not in ("", *(one.slot.link for one in own))
    )


def _is_doubled(name: Standing, text: str, held: Carried) -> bool:
    """Whether the text names one more often than the evidence does, and not where that has it or a word for it."""
    ours = [one for one in named(text) if _are_one(one, name, held.page)]
    ours = [one for one in ours if all(one.start != other.end + 1 for other in ours)]  # two words of one name
    own = [one.slot for one in held.names if _are_one(one, name, held.page)]
    if len(ours) <= max(1, len(own)):
        return False
    bearer = held.page.cast.bearer(name.words)
    places = [*own, *(place for place, meant in held.stands_for if bearer in meant)]
    alike = [{at for at, place in enumerate(places) if place.likeness(one.slot) >= ALIKE} for one in ours]
    return not all(alike) or len(frozenset().union(*alike)) < len(ours)


def _are_one(one: Standing, other: Standing, page: Page) -> bool:
    return is_same(one.words, other.words, page) or is_same(other.words, one.words, page)


def _is_repeated(name: Standing, text: str) -> bool:
    """Whether the name stands beside itself: "Hale Hale said", "the Norway of Norway"."""
    last = re.escape(name.words.split()[-1])
    return re.match(rf"\s(?:of\s)?{last}\b", text[name.end :]) is not None


def _is_only_where(name: Standing, text: str, held: Carried) -> bool:
    """Whether the name acts in the text, while the article has it only where things are: "in", "off", "to" it."""
    bearer = held.page.cast.bearer(name.words)
    if name.is_owner or bearer is None or bearer.kind == "person" or not _ACTING.match(text, name.end):
        return False
    if name.slot.link or WHERE.search(text[: name.start]):
        return False
    own = (one for one in held.names if is_same(name.words, one.words, held.page))
    return held.page.cast.is_only_where(bearer) and not any(one.slot.is_beside_same(name.slot) for one in own)


def _is_anothers(name: str, role: str, page: Page) -> bool:
    """Whether the article has this title or office by other names only, and never in a sentence with this one."""
    bearer = page.cast.bearer(name)
    words = [word.lower() for word in _WORDS.findall(role) if word.lower() not in UNCOUNTED]
    if bearer is None or not words or any(word in bearer.descriptions for word in words):
        return False
    if any(words[-1] in one.text.lower() and page.cast.names_in(one, bearer) for one in page.sentences):
        return False
    return any(words[-1] in other.descriptions for other in page.cast.everyone)


def _is_no_instance(name: Standing, text: str, page: Page) -> bool:
    """Whether the text makes somebody one of many, "to forge a Hale", though the article never does."""
    found, bearer = INSTANCE.search(text[: name.start]), page.cast.bearer(name.words)
    if bearer is not None and bearer.kind == "person" and _DEFINITE.search(text[: name.start]):
        # "The Ann Hale lay at anchor": a ship, unless an adjective or a thing of hers follows.
        return " " in name.words and not page.has(f"the {name.words}") and _ACTING.match(text, name.end) is not None
    if found is None or bearer is None or bearer.kind != "person":
        return False
    behind = BEHIND.match(text, name.end)
    is_adjective = behind is not None and behind[1].islower() and behind[1] not in UNCOUNTED
    return not is_adjective and not page.has(f"{found[0].strip()} {name.words}")


def _is_called_like_another(name: Standing, text: str, page: Page) -> bool:
    """Whether the word before the name is what the article calls another one, and never this one."""
    found, bearer = _CALLED.search(text[: name.start]), page.cast.bearer(name.words)
    if found is None or bearer is None or found[1].lower() in UNCOUNTED:
        return False
    word = lemmas(found[1].lower())
    if not word.isdisjoint(bearer.descriptions) or page.has(f"{found[1]} {name.words}"):
        return False
    return any(not word.isdisjoint(other.descriptions) for other in page.cast.everyone)


def _proper(one: Standing, text: str, page: Page) -> Standing:
    """Return an opening name without leading words that the article writes small: `Tug Grey Heron`."""
    words = one.words.split()
    while one.start <= ARTICLE and words and page.body.has_lower(words[0].lower()):
        words = words[1:]
    start = one.end - len(" ".join(words))
    return one._replace(words=" ".join(words), start=start, slot=slot(text, start, one.end))


def _is_capitalised(text: str) -> bool:
    """Whether the words have capitals throughout, as in some headlines: then a capital shows no name."""
    words = [word for word in _WORDS.findall(text) if word.lower() not in UNCOUNTED]
    return len(words) > 3 and all(word[:1].isupper() for word in words)
