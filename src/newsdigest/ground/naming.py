"""The names of a record held to its evidence: it has them or stands for them, and none stands in another's place.

A retelling may put a name for "she" or "the agency", for nobody else's. Where the evidence leaves something unnamed, it
may name what the whole article is about, or take a phrase of the article whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cached_property

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import has_form, is_named, is_ordinary, spaced
from newsdigest.ground.antecedents import antecedents
from newsdigest.ground.cast import WHERE, Bearer
from newsdigest.ground.page import Page
from newsdigest.ground.patches import is_patched, patched_words
from newsdigest.ground.peoples import is_of
from newsdigest.ground.pieces import is_piece
from newsdigest.ground.slots import Slot, Standing, named, slot, stands
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_WORDS = re.compile(r"[^\W\d_]+")
_HERE = frozenset(("in", "at", "near", "from"))
_BEHIND = re.compile(r"(?:['’]s?)?\s+([\w-]+)")
_SAME_LINKS = {"by": "", "into": "to", "onto": "to", "for": "to"}
_CALLED = re.compile(r"(?:^|\s)([\w-]+)\s$")
_INSTANCE = re.compile(r"\ban?\s$", re.IGNORECASE)  # "to forge a Rembrandt"
_THING = re.compile(r"\s([a-z]{4,})\b")
_ACTING = re.compile(r"\s[a-z]")
_OWNING = re.compile(r"['’]s?\s+\w")
_OF_OR_AT = frozenset(("of", "at"))
_PLACING = _HERE | {"to", "into", "off", "of", "around", "outside"}
_DATELINE = re.compile(r"([A-Z][A-Z.'’ -]{2,30})(?:, [\w. ]{2,20})?(?: \([^)]{2,30}\))? [—–-]+ ")
_TITLED = re.compile(r"\.?\s[A-Z]")
_FIRST = re.compile(r"[A-Z][\w’'-]+")
_ARTICLE = 4  # letters of an article before an opening name
_ALIKE = 2  # from this likeness on two names stand in one place
_BOTH_SIDES = 4  # likeness of places that have the same words before and behind


def stray_names(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the names of a text that its evidence neither has nor stands for, or has in another place."""
    yield from patched_words(text, page)
    names = named(text)
    if not names:
        return
    held = _Evidence(sentences, page)
    is_headline = _is_capitalised(text)
    for one in names:
        if not (is_headline and not one.is_name):
            yield from _stray(one, text, held)


class _Evidence:
    """The sentences of the evidence, with the names in them and the words that stand for names."""

    def __init__(self, sentences: Sequence[Stretch], page: Page) -> None:
        self.page = page
        self.written = [f" {spaced(sentence.text)} " for sentence in sentences]
        dateline = _DATELINE.match(sentences[0].text) if sentences else None
        self.dateline = spaced(dateline[1]) if dateline else ""
        self.names = [
            one
            for number, sentence in enumerate(sentences)
            for one in named(sentence.text)
            if number or dateline is None or one.start >= dateline.end()
        ]
        self.opening = _opening(sentences)
        self.things = {
            (found[1], one)
            for sentence in sentences
            for one in named(sentence.text)
            if (found := _THING.match(sentence.text[one.end :])) is not None
        }
        """What names stand before: of "the Hale trial" the trial, which is no other's."""
        self._sentences = sentences

    def has(self, one: Standing) -> bool:
        """Whether the evidence has the name, a fuller or a shorter form of it, or another form of a word."""
        if is_named(one.words, self._written_but_datelines(one)) or any(
            _is_land_of(one.words, other.words) for other in self.names
        ):
            return True
        if not one.is_name:
            return has_form(one.words, self.written)
        if self.page.has(one.words) and any(self._is_end(other.words, one.words) for other in self.names):
            return True
        bearer = self.page.cast.bearer(one.words)  # a surname that opens a sentence is known from the whole article
        return bearer is not None and bearer.kind == "person" and self._opens_with(bearer)

    def _opens_with(self, bearer: Bearer) -> bool:
        told = self._sentences[1:] if self.dateline else self._sentences
        return any(bearer in self.page.cast.within(one.start, one.start + 1) for one in told)

    def _written_but_datelines(self, one: Standing) -> Sequence[str]:
        """Return the sentences; for what acts without the dateline, which only says where the report was written."""
        if one.slot.link in _PLACING or not self.dateline:
            return self.written
        return [self.written[0].replace(f" {self.dateline} ", " ", 1), *self.written[1:]]

    def _is_end(self, name: str, whole: str) -> bool:
        """Whether a name of the evidence is the end of a longer one: "Hale" of "Ann Hale", no "Hale Street"."""
        return name[:1].isupper() and f" {spaced(whole)}".endswith(f" {spaced(name)}")

    def is_missing(self, one: Standing, rest: str) -> bool:
        """Whether the rest of a text has not half the words of a name, or has it less often than the evidence."""
        wanted = f" {spaced(one.words)} "
        if wanted in rest:
            return rest.count(wanted) < sum(words.count(wanted) for words in self.written)
        words = [word for word in one.words.split() if word[:1].isupper()]
        return sum(is_named(word, (rest,)) for word in words) * 2 < len(words)

    def is_office(self, name: Standing, other: Standing) -> bool:
        """Whether the one only calls the other by its office: "the Speaker" for "the Speaker, Ann Hale"."""
        if other.role and f"{spaced(other.role)} ".startswith(f"{spaced(name.words)} "):
            return True
        bearer = None if name.is_name else self.page.cast.bearer(other.words)
        return bearer is not None and name.words.lower() in bearer.descriptions

    def may_mean(self, name: Standing, least: int = 0) -> bool:
        """Whether a pronoun or a description of the evidence, in a place so alike, may stand for this name."""
        bearer = self.page.cast.bearer(name.words)
        return bearer is not None and any(
            bearer in meant for place, meant in self.stands_for if place.likeness(name.slot) >= least
        )

    @cached_property
    def stands_for(self) -> list[tuple[Slot, list[Bearer]]]:
        """The places of pronouns and descriptions, and whom they may mean."""
        return [
            (stand.slot, antecedents(stand, sentence, self.page))
            for sentence in self._sentences
            for stand in stands(sentence.text)
        ]


def _opening(sentences: Sequence[Stretch]) -> Standing | None:
    """Return the name with which the evidence begins, its office counted in; a dateline is none."""
    for one in named(sentences[0].text) if sentences else ():
        start = one.start - len(f"{one.role} ") if one.role else one.start
        return one if start <= _ARTICLE and not one.slot.link and not one.words.isupper() else None
    return None


def _stray(one: Standing, text: str, held: _Evidence) -> Iterator[Difference]:
    name = _proper(one, text, held.page)
    if not name.words:
        return
    name = name._replace(is_owner=_OWNING.match(text[name.end :]) is not None)
    rival = _rival(name, one.start, text, held)
    if rival is not None:
        yield Difference(kind="name", said=one.words, found=rival.words)
    elif _is_impossible(name, text, held) or (_is_uncarried(name, text, held) and not _is_resolved(name, text, held)):
        yield Difference(kind="name", said=one.words, found=None)
    elif one.role and _is_anothers(name.words, one.role, held.page):
        yield Difference(kind="name", said=f"{one.role} {one.words}", found=None)


def _is_impossible(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the name stands as no name of this bearer does in the article: what it is called, where it can be."""
    return (
        _is_repeated(name, text)
        or _is_only_where(name, text, held)
        or _is_no_instance(name, text, held.page)
        or _is_called_like_another(name, text, held.page)
        or is_patched(name, text, held.page)
        or is_piece(name, text, held.page)
    )


def _is_uncarried(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the evidence has not the name, or has it elsewhere."""
    return (
        not held.has(name)
        or _is_doubled(name, text, held)
        or _is_nowhere(name, held)
        or _is_led_otherwise(name, text, held)
    )


def _is_led_otherwise(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether what is no name stands behind a preposition that the evidence never has before it: "from Easter"."""
    own = [one for one in held.names if one.words == name.words]
    is_title = _TITLED.match(text, name.end) is not None
    return (
        bool(own) and not name.is_name and not is_title and name.slot.link not in ("", *(one.slot.link for one in own))
    )


def _rival(name: Standing, start: int, text: str, held: _Evidence) -> Standing | None:
    """Return a name of the evidence that the text leaves out, and in whose place it has this one."""
    rest = f" {spaced(f'{text[:start]} {text[name.end :]}')} "
    missing = [one for one in held.names if held.is_missing(one, rest) and not held.is_office(name, one)]
    own = [one for one in held.names if _is_same(name.words, one.words, held.page)]
    is_beside = any(one.slot.is_beside_same(name.slot) for one in own)
    is_stood_for = held.may_mean(name, _ALIKE if own else 0)
    if _opens(text[:start]) and held.opening in missing and held.opening not in own and not (is_beside or is_stood_for):
        return held.opening
    rivals = [one for one in missing if one not in own and _is_of_kind(name, one)]
    nearer = rivals
    if is_beside:
        most = max(one.slot.likeness(name.slot) for one in own)
        nearer = [one for one in rivals if one.slot.likeness(name.slot) > max(most, _BOTH_SIDES - 1)]
        nearer = [one for one in nearer if not any(_belongs(one, each) for each in own)]
    else:  # another stands between the very same words
        same = [one for one in held.names if one not in own and one.slot.likeness(name.slot) >= _BOTH_SIDES]
        nearer = [*nearer, *(one for one in same if not held.is_office(name, one))]
    is_unheld = not own and not is_stood_for
    found = next(
        (one for one in nearer if _is_in_place(name.slot, one.slot, _ALIKE if is_unheld else _BOTH_SIDES)), None
    )
    thing = _THING.match(text[name.end :])
    if found is None and not own and thing is not None:
        found = next((one for one in missing if (thing[1], one) in held.things), None)
    if found is None and not own and name.slot.link in _HERE:
        found = next((one for one in missing if one.is_name and _link(one) == _link(name)), None)
    if found is not None or _INSTANCE.search(f" {text[:start]}"):
        return found
    if not own and not is_stood_for:
        found = next((one for one in rivals if one.is_name and name.slot.link and _link(one) == _link(name)), None)
    return found or _displaced(name, own, rivals)


def _displaced(name: Standing, own: Sequence[Standing], rivals: Sequence[Standing]) -> Standing | None:
    """Return the name that stands behind the preposition where this one does, or acts as it does, as it never does."""
    if not own or any(_link(one) == _link(name) for one in own):
        return None
    acting = (one for one in rivals if one.is_name and not one.words.isupper())
    return next((one for one in acting if _link(one) == _link(name)), None)


def _link(name: Standing) -> str:
    """Return the preposition before a name, but for that of one who acts ("sold by Hale"); for Oslo is to Oslo."""
    return _SAME_LINKS.get(name.slot.link, name.slot.link)


def _belongs(one: Standing, other: Standing) -> bool:
    """Whether the one only says where the other is from: "Vestri of Cremona"."""
    return one.slot.link in ("of", "in") and spaced(other.words).split()[-1] in one.slot.before


def _opens(before: str) -> bool:
    """Whether a name behind these words opens the text: nothing but an article or titles stands there."""
    return len(before) <= _ARTICLE or all(word[:1].isupper() for word in before.split())


def _is_in_place(place: Slot, other: Slot, least: int) -> bool:
    """Whether two places are one; behind other prepositions, only if they have so much in common."""
    return place.likeness(other) >= (_ALIKE if place.link == other.link else least)


def _places(text: str, held: _Evidence) -> Iterator[tuple[int, Slot]]:
    """Yield the places of the names, and of a first word that may be one, of a text that are not in the evidence."""
    yield from ((one.start, one.slot) for one in named(text) if not held.has(one))
    first = _FIRST.match(text)
    if first is not None and not is_named(first[0], held.written):
        yield first.start(), slot(text, *first.span())


def _is_there(place: Slot, other: Slot) -> bool:
    """Whether another name of the text has the place: then nothing else stands there."""
    is_alike = not place.before.isdisjoint(other.before) or not (place.before or other.before)
    return is_alike and not place.behind.isdisjoint(other.behind)


def _is_of_kind(name: Standing, other: Standing) -> bool:
    """Whether the one may be put for the other: places for places, unless the same preposition or none is before."""
    if name.slot.link == other.slot.link:
        return True
    if other.slot.link and not name.slot.link and name.start <= _ARTICLE:  # one acts, something happens at the other
        return False
    return "unknown" in (name.kind, other.kind) or (name.kind == "place") == (other.kind == "place")


def _is_doubled(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the text has the name more often than the evidence, and here not where the evidence has it."""
    wanted = f" {spaced(name.words)} "
    ours, theirs = f" {spaced(text)} ".count(wanted), sum(words.count(wanted) for words in held.written)
    own = [one for one in held.names if _is_same(name.words, one.words, held.page)]
    return ours > max(1, theirs) and not any(one.slot.likeness(name.slot) >= _ALIKE for one in own)


def _is_nowhere(name: Standing, held: _Evidence) -> bool:
    """Whether something is told to be in, at or near somebody, of which the evidence has nothing."""
    bearer = held.page.cast.bearer(name.words) if name.slot.link in _HERE else None
    if bearer is None or bearer.kind != "person":
        return False
    if name.is_owner:
        return False
    return all(one.slot.link != name.slot.link for one in held.names if _is_same(name.words, one.words, held.page))


def _is_same(name: str, other: str, page: Page) -> bool:
    if f" {spaced(name)} " in f" {spaced(other)} " or _is_land_of(name, other):
        return True
    bearer = page.cast.bearer(name)
    return bearer is not None and bearer == page.cast.bearer(other)


def _is_land_of(name: str, other: str) -> bool:
    """Whether the one is the country of the other: Russia and Russian."""
    return is_of(name, other) or is_of(other, name)


def _is_repeated(name: Standing, text: str) -> bool:
    """Whether the name stands beside itself: "Hale Hale said", "the Norway of Norway"."""
    last = re.escape(name.words.split()[-1])
    return re.match(rf"\s(?:of\s)?{last}\b", text[name.end :]) is not None


def _is_only_where(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the name acts in the text, while the article has it only where things are: "in", "off", "to" it."""
    bearer = held.page.cast.bearer(name.words)
    if name.is_owner or bearer is None or bearer.kind == "person" or not _ACTING.match(text, name.end):
        return False
    if name.slot.link or WHERE.search(text[: name.start]):
        return False
    own = (one for one in held.names if _is_same(name.words, one.words, held.page))
    return held.page.cast.is_only_where(bearer) and not any(one.slot.is_beside_same(name.slot) for one in own)


def _is_resolved(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the evidence stands for the name, or leaves open what only it can be."""
    page, bearer = held.page, held.page.cast.bearer(name.words)
    if _is_phrase(name, text, page):
        return True
    if bearer is None or _INSTANCE.search(text[: name.start]):
        return _is_opening_word(name.words, text, page)
    taken = [place for start, place in _places(text, held) if not name.start <= start < name.end]
    stood = [(place, meant) for place, meant in held.stands_for if not any(_is_there(one, place) for one in taken)]
    here = [meant for other, meant in stood if other.likeness(name.slot) >= _ALIKE and meant]
    if here:
        return any(bearer in meant for meant in here)
    if _is_nowhere(name, held):
        return False
    if any(bearer in meant for _, meant in stood):
        return True
    return _is_beside_its_words(name, bearer, text, held) and _may_be_told(name, bearer, text, held)


def _is_beside_its_words(name: Standing, bearer: Bearer, text: str, held: _Evidence) -> bool:
    """Whether nothing else was there in the evidence, or the article names it with what stands beside it here.

    What is somebody's has to be told of them in the article: "control of the club" is not of its chairman. Of a thing
    much is told in nouns that the article has as verbs: "the purchase of Vexa".
    """
    if name.slot.link in _OF_OR_AT and bearer.kind == "person":
        return _is_anchored(name.slot.before, bearer, held.page)
    is_free = not _is_substituted(name, text, held)
    return is_free or _is_anchored(name.slot.before | name.slot.behind, bearer, held.page)


def _is_substituted(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the text leaves out a name of the evidence and has another of the same kind that it nowhere means."""
    rest = f" {spaced(f'{text[: name.start]} {text[name.end :]}')} "
    others = (one for one in held.names if one.is_name and not _is_same(name.words, one.words, held.page))
    return any(_is_kind_of(name, one, held.page) and held.is_missing(one, rest) for one in others)


def _is_kind_of(name: Standing, other: Standing, page: Page) -> bool:
    kinds = {bearer.kind if (bearer := page.cast.bearer(one.words)) else one.kind for one in (name, other)}
    return (name.slot.link == other.slot.link) if "unknown" in kinds else len(kinds) == 1


def _is_anchored(words: Set[str], bearer: Bearer, page: Page) -> bool:
    """Whether some sentence of the article, or its headline, names it with one of the words."""
    words = words - MONTHS - WEEKDAYS
    if not words:
        return True
    naming = [one.text for one in page.sentences if page.cast.names_in(one, bearer)]
    return any(has_form(word, (f" {spaced(one)} ",)) for one in (*naming, page.article.headline) for word in words)


def _may_be_told(name: Standing, bearer: Bearer, text: str, held: _Evidence) -> bool:
    """Whether the article is about it, so that a retelling may name it: "inflation in Norway", "Hale's trial"."""
    page = held.page
    if not page.cast.is_central(bearer) or _is_doubled(name, text, held):
        return False
    if name.slot.link in _HERE and bearer.kind == "place":
        return page.cast.is_scene(bearer)
    if name.slot.link in _HERE:
        return bearer.kind != "person" and name.slot.link != "from"
    if bearer.kind == "place" and name.slot.link not in _PLACING and _CALLED.search(text[: name.start]):
        return False  # "the carrier Bergen" is no town
    return bearer.kind == "person" or not _OWNING.match(text[name.end :])


def _is_opening_word(name: str, text: str, page: Page) -> bool:
    is_opening = " " not in name and text.lstrip("\"“‘'").startswith(name)
    return is_opening and (page.has_form(name) or is_ordinary(name.lower()))


def _is_phrase(name: Standing, text: str, page: Page) -> bool:
    """Whether the article has the name with the telling word before or behind it: "the widow in Bratislava"."""
    before = text[: name.start].split()[-3:]
    while before and before[0].lower().strip(",.") in UNCOUNTED:
        before = before[1:]
    if all(word[:1].isupper() for word in before):  # titles are of the name
        before = []
    behind = _BEHIND.match(text, name.end)
    phrases = [" ".join((*before, name.words))] if before else []
    if behind and behind[1].lower() not in UNCOUNTED:
        phrases.append(f"{name.words}{behind[0]}")
    return any(page.has(phrase) for phrase in phrases)


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
    found, bearer = _INSTANCE.search(text[: name.start]), page.cast.bearer(name.words)
    if found is None or bearer is None or bearer.kind != "person":
        return False
    behind = _BEHIND.match(text, name.end)
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
    while one.start <= _ARTICLE and words and page.body.has_lower(words[0].lower()):
        words = words[1:]
    start = one.end - len(" ".join(words))
    return one._replace(words=" ".join(words), start=start, slot=slot(text, start, one.end))


def _is_capitalised(text: str) -> bool:
    """Whether the words have capitals throughout, as in some headlines: then a capital shows no name."""
    words = [word for word in _WORDS.findall(text) if word.lower() not in UNCOUNTED]
    return len(words) > 3 and all(word[:1].isupper() for word in words)
