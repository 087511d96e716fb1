"""The words that a name stands among in a text, where its evidence has the name otherwise or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.ground.carried import Carried, is_same
from newsdigest.ground.slots import Standing, named
from newsdigest.names.words import SAYING
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.text import Stretch

_BEHIND = re.compile(r"\s([a-z][\w-]+)")
_FIGURE = re.compile(r"[\s,:(]+(?:(?:at|with|had|has|have|won|got|on|to)\s)?(\d[\d,.]*\d|\d)")


def is_among_strangers(name: Standing, text: str, held: Carried) -> bool:
    """Whether the text makes a thing of a name ("at Arden bridge"), or leads to it, as the article never does."""
    return (
        _is_strange_compound(name, text, held)
        or _is_led_astray(name, held)
        or _is_no_sufferer(name, text, held)
        or _is_no_doer(name, text, held)
        or _is_only_speaking(name, text, held)
    )


def _is_strange_compound(name: Standing, text: str, held: Carried) -> bool:
    """Whether a thing behind a preposition is called after a name as the article never has it: "at Arden bridge"."""
    behind = _BEHIND.match(text, name.end)
    if behind is None or not name.slot.link or behind[1] in UNCOUNTED:
        return False
    if any(one.slot.link == name.slot.link for one in held.names if is_same(name.words, one.words, held.page)):
        return False  # "in Arden fell": what stands behind it is a verb
    thing = behind[1]
    told = (f"{name.words} {thing}", f"{name.words}'s {thing}", *(f"{thing} {link} {name.words}" for link in _OF))
    return not any(map(held.page.tells, told))


_OF = ("of", "in", "at", "near", "from")


def _is_led_astray(name: Standing, held: Carried) -> bool:
    """Whether a name stands behind a preposition of place as in the evidence it never does, or led by a strange word.

    Of "Minister Ann Hale is expected in Arden" nobody can tell who travels "to Ann Hale".
    """
    own = [one for one in held.names if is_same(name.words, one.words, held.page)]
    link = name.slot.link
    if not own or link not in _WHERE or any(one.slot.link in _WHERE for one in own):
        return False
    told = {form for words in held.written for token in tokens_of(words) for form in lemmas(token.word)}
    return link in ("in", "at", "near") or name.slot.before.isdisjoint(told)


def _is_no_sufferer(name: Standing, text: str, held: Carried) -> bool:
    """Whether the text does to a name what the evidence has done to another: "which was saved when Hale put in"."""
    verb = _VERB.search(text[: name.start])
    if verb is None:
        return False
    for words in (sentence.text for sentence in held.sentences):
        for done in _DONE.finditer(words):
            behind = words.find(name.words, done.end())
            if not lemmas(verb[1].lower()).isdisjoint(lemmas(done[1].lower())) and behind > 0:
                return name.words not in words[: done.start()]
    return False


def _is_no_doer(name: Standing, text: str, held: Carried) -> bool:
    """Whether a name does in the text what in the evidence a pronoun does that does not stand for it."""
    verb = _DOES.match(text, name.end)
    if verb is None or not any(is_same(name.words, one.words, held.page) for one in held.names):
        return False
    if verb[1] in SAYING:
        return False  # whom a text has speak is heard elsewhere
    deed = lemmas(verb[1].lower())
    behind = [_DOES.match(sentence.text, one.end) for sentence in held.sentences for one in named(sentence.text)
              if is_same(name.words, one.words, held.page)]  # fmt: skip
    if any(found is not None and not deed.isdisjoint(lemmas(found[1].lower())) for found in behind):
        return False
    doers = [found[1].lower() for one in held.sentences for found in _HE_DID.finditer(one.text)
             if not deed.isdisjoint(lemmas(found[2].lower()))]  # fmt: skip
    bearer = held.page.cast.bearer(name.words)
    meant = [each for place, each in held.stands_for if not place.behind.isdisjoint(deed)]
    return bool(doers) and (doers[0] in ("we", "i") or not any(bearer in each for each in meant))


def _is_only_speaking(name: Standing, text: str, held: Carried) -> bool:
    """Whether something is "on" or "against" one whom the evidence has only speak."""
    if _ABOUT.search(text[: name.start]) is None:
        return False
    own = [
        (one, sentence.text)
        for sentence in held.sentences
        for one in named(sentence.text)
        if is_same(name.words, one.words, held.page)
    ]
    return bool(own) and all(_SPEAKS.match(words, one.end) is not None for one, words in own)


_ABOUT = re.compile(r"\b(?:on|of|about|against|over|with)\s(?:[A-Z]\w*\.?\s)?$")
_DOES = re.compile(r"\s(?:had\s|has\s|have\s|then\s|later\s)?([a-z]{3,})\b")
_HE_DID = re.compile(r"\b(he|she|they|it|we|I)\s(?:had\s|has\s|have\s|then\s|later\s)?([a-z]{3,})\b", re.IGNORECASE)
_SPEAKS = re.compile(
    r"(?:,\s[^,]{1,60},|,)?\s(?:said|says|told|warn\w*|confirm\w*|wrote|writes|add\w*|den(?:y|ies|ied)|declin\w*)\b"
)
_VERB = re.compile(r"\b([a-z]{3,})\s(?:the\s)?$")
_DONE = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?([a-z]{3,})\b")
_WHERE = frozenset(("to", "in", "at", "near", "into", "onto", "from", "of", "off", "outside", "around"))


def miscounted(name: Standing, text: str, sentences: Sequence[Stretch]) -> Standing | None:
    """Return the name beside which the evidence has the figure that the text has beside another."""
    figure = _figure(name, text)
    if figure is None:
        return None
    beside = [one for sentence in sentences for one in _with_figure(sentence.text, figure)]
    words = set(name.words.split())
    is_its_own = any(not words.isdisjoint(one.words.split()) for one in beside)
    return None if is_its_own else next(iter(beside), None)


def _with_figure(sentence: str, figure: str) -> Iterator[Standing]:
    yield from (one for one in named(sentence) if one.is_name and _figure(one, sentence) == figure)


def _figure(name: Standing, text: str) -> str | None:
    found = _FIGURE.match(text, name.end)
    return found[1].rstrip(".,") if found else None
