"""Whether an article has denied what an event tells: in its own clause, or where another sentence takes it up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.facts.passage import names_of, tokens_of
from newsdigest.facts.statements import content_of, statement
from newsdigest.ground import cues
from newsdigest.ground.homes import alike, clauses_of, homes, shared_words
from newsdigest.ground.page import Page
from newsdigest.text import Stretch

_VERBS = (
    r"den(?:y|ies|ied|ying|ials?)|reject\w*|dismiss\w*|disput\w*|refut\w*|contradict\w*|rebut\w*|repudiat\w*|disavow\w*|"
    r"debunk\w*|contest(?:s|ed|ing)?|disagree\w*|rul(?:es?|ed|ing) out|scoff\w*|disown\w*|retract\w*|"
    r"laugh(?:s|ed) off|(?:pour(?:s|ed)? )?cold water|distanc\w+"
)
_UNTRUE = (
    r"false(?:hood|ly)?|fakes?|faked|forg(?:ed|er(?:y|ies))|hoax|untrue|wrong|incorrect|inaccurate|mistaken|baseless|unfounded|"
    r"groundless|invent(?:ed|ions?)|fabricat\w+|fiction|fictitious|fantasy|nonsense|rubbish|absurd|myth|lies?|lying|"
    r"misleading|"
    r"without (?:any )?foundation|not guilty|innocen(?:t|ce)|no truth|not (?:true|so|correct|right|the case)|"
    r"nothing of the (?:kind|sort)|no such|to the contrary|contrary to|otherwise|rumou?r\w*|nothing to support|"
    r"no evidence|no record"
)
_CONTESTED = re.compile(rf"\b(?:{_VERBS}|{_UNTRUE})\b", re.IGNORECASE)
_OF_A_CLAIM = (
    r"(?:(?:the|that|this|these|those|any|all|every|such|her|his|their|its|most of the)\s(?:\w+\s)?"
    r"(?:claims?|allegations?|accusations?|reports?|suggestions?|charges?|stor(?:y|ies)|accounts?|statements?|rumou?rs?|"
    r"figures?|versions?|descriptions?|letters?|quotations?|remarks?))"
)
_TAKES_UP = re.compile(
    rf"\b(?:{_VERBS})\s(?:it|this|that(?!\s\w)|them|all|any of|everything|doing so|having done|{_OF_A_CLAIM})"
    rf"|\b(?:{_VERBS})(?:[.,;]|$)"
    rf"|(?:\b(?:is|was|are|were|be|as|it)|['’]s)\s(?:\w+ly\s|all\s|a\s|an\s|pure\s|complete\s)?[\"“‘']?(?:{_UNTRUE})\b"
    rf"|\bcall(?:s|ed|ing)?\s(?:\w+\s){{1,4}}[\"“‘']?(?:\w+\s){{0,2}}(?:{_UNTRUE})\b"
    r"|(?:\b(?:not|never|nobody|no one)|n['’]t)\s(?:\w+\s){1,4}?(?:it|this|that|so|them)(?=[.,;:\"”’]|$)"
    r"|(?:\bnot|n['’]t)\s?(?:[.,;:]|(?:true|so|correct|right|the case)\b)|\bneither[.,;:]"
    r"|(?:^|[\"“‘:]\s?)no[.,](?:\s|$)|\bno such\b|\b(?:nothing|none) of the (?:kind|sort)\b"
    rf"|\b{_OF_A_CLAIM}\s(?:is|was|are|were)\b[^.;]*\b(?:{_UNTRUE})\b",
    re.IGNORECASE,
)
_SHARED = 2
"""Words of an event by which a sentence near by is of it."""
_AROUND = 2
"""Sentences behind an event, and one before it, in which it may be denied."""


def is_contested(title: str, own: Sequence[Stretch], page: Page) -> bool:
    """Whether the sentences of an event have it denied, or one behind them that takes it up, or goes on about it."""
    if not own:
        return False
    if is_taken_up(title, own, page) or any(_is_denied_there(title, each.text) for each in own):
        return True
    if any(_denies(title, clause) for each in own for clause in homes(title, each.text)):
        return True
    near = [each.text for each in page.around(own, _AROUND) if each not in own]
    if any(_denies(title, clause, fewest=_SHARED) for text in near for clause in clauses_of(text)):
        return True
    others = alike(_deed_of(title), page)
    return any(_denies(title, clause, fewest=_SHARED) for text in others for clause in clauses_of(text))


def is_taken_up(title: str, own: Sequence[Stretch], page: Page) -> bool:
    """Whether a sentence denies what the one before it tells: the event, or what its own sentence only answers."""
    told = _deed_of(title)
    shared = [shared_words(told, each.text) for each in own]
    telling = own[shared.index(max(shared))] if max(shared) * 2 >= len(told) else None
    behind = [each for each in page.around(own, 1) if each.start > own[-1].start]
    if any(_takes_up(each.text) for each in (*own, *behind) if each is not telling):
        return True
    return any(_answers(own[-1].text, each.text) for each in behind)


def _answers(told: str, text: str) -> bool:
    """Whether somebody of whom a sentence hands on what was said denies something right behind it."""
    found = _DENYING.search(text)
    if found is None or not (cues.HELD_SO.search(told) or _SAID.search(told)):
        return False
    denier = content_of(text[: found.start()])
    return bool(denier) and shared_words(denier, told) == len(denier)


def _is_denied_there(title: str, sentence: str) -> bool:
    """Whether a sentence has somebody deny that it is so: what stands behind "denied that" is most of the title."""
    told = content_of(title)
    return any(shared_words(told, rest) * 2 >= len(told) for rest in _DENIED_THAT.split(sentence)[1:])


def _deed_of(title: str) -> Sequence[frozenset[str]]:
    """Return the words of a title but for its names: who denies one thing may have done another."""
    named = {token.word for name in names_of(title) for token in tokens_of(title[name.start : name.end])}
    return [forms for forms in content_of(title) if forms.isdisjoint(named)]


def denies(text: str) -> bool:
    """Whether somebody denies something in a text, or has it told as untrue."""
    return _CONTESTED.search(text) is not None or _takes_up(text)


def _takes_up(text: str) -> bool:
    """Whether a sentence denies what was told before it: "He denied it.", "That is not so."."""
    return _TAKES_UP.search(text) is not None


def _denies(title: str, clause: str, *, fewest: int = 1) -> bool:
    """Whether a clause that has so many words of a title denies what that tells, or has it told as untrue."""
    told = _deed_of(title)
    if shared_words(told, clause) < min(fewest, len(told)):
        return False
    if _DENYING.search(clause) or _is_told_untrue(title, clause):
        return True
    denied = [forms for negation in statement([clause]).negations for forms in negation.denied]
    return not statement([title]).negations and any(not forms.isdisjoint(each) for forms in denied for each in told)


def _is_told_untrue(title: str, clause: str) -> bool:
    """Whether a clause has a word of denial that is not what the title tells: a court that dismisses an appeal."""
    own = {found[0].lower()[:_STEM] for found in _CONTESTED.finditer(title)}
    return any(found[0].lower()[:_STEM] not in own for found in _CONTESTED.finditer(clause))


_STEM = 5
_SAID = re.compile(r"\b(?:said|says?|told|tells?|wrote|writes?)\b", re.IGNORECASE)
_DENIED_THAT = re.compile(r"\bden(?:y|ies|ied|ying)\b[^,;]{0,40}?\bthat\b", re.IGNORECASE)
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying|ials?)\b", re.IGNORECASE)
