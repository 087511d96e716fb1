"""Words that deny without a `not`: who bans it, turns it down or does without it says what others say with a denial."""

from __future__ import annotations

import re
from itertools import pairwise

from newsdigest.checks.contrastive import is_contrast
from newsdigest.checks.wordings import common, proper
from newsdigest.english.governors import REJECTING
from newsdigest.english.vocabulary import phrased, stem, tokens
from newsdigest.facts.alignment import Word
from newsdigest.facts.deeds import deeds_of
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import WHOLE
from newsdigest.facts.polarity import FALLING, NEGATIONS
from newsdigest.facts.senses import relation
from newsdigest.facts.statements import statement
from newsdigest.facts.wordclasses import DENYING
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DENYING = NEGATIONS | _set(
    """
    ban bar block prevent prohibit forbid refuse reject deny dismiss decline lack miss avoid cut lose cancel postpone
    shelve drop halt stop suspend close shut end scrap withdraw oppose against keep save spare unable unlikely
    impossible fail failure absent absence free hardly instead exclude quash overturn clear acquit innocent guilty
    resist defy ignore abandon delay contest dispute doubt contradict vain empty outside unclear unknown unsolved
    missing only sole protest object objection veto unharmed unhurt safe intact survive escape
    """
)
_PLAIN = _set("not no never none nobody nothing nowhere neither nor n't cannot")
_PARTICLES = _set("out down off up away over back aside")
_COMPARED = _set("more less fewer above below over under better worse higher lower later earlier")
_SINKING = FALLING | _set("halve below under short behind")
_CLAUSE_END = re.compile(
    r"[,;:.—]\s|\s[–-]\s|(?<!\ball)\sbut\s|\s(?:and|while|although|though|because|whereas|which|who|whose|after|before|when|until)\s"
)
# "Nobody was older" is "the oldest", and "never before" the first time.
_MOST = re.compile(
    r"\b(?!(?:west|east|rest|best\sman|test|guest|request|interest|forest|protest)\b)[a-z]{2,}est\b|\bmost\b|\brecord\b|\bfirst\b",
    re.IGNORECASE,
)
# "Sought a permit, but the court turned it down": the clause behind is of the permit too.
_ANAPHOR = re.compile(r"\b(?:it|them|this|that|so)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:than|before|so\s(?:much|many|few|little))\b", re.IGNORECASE)
_LONG = 6  # letters of a word whose first syllable may deny


def denying_words(text: str) -> frozenset[str]:
    """Return the words of a text that may deny something, each as the form that we know it by."""
    found = set[str]()
    listed = [word.casefold().replace("’", "'") for word in tokens(text)]
    for word in (*listed, *phrased(listed)):
        known = sorted(lemmas(word) & _DENYING, key=lambda form: (len(form), form))
        found.update(known[:1])
        if word.endswith("n't") or (len(word) >= _LONG and word.startswith("un") and word not in WHOLE):
            found.add(word)
    found.update(f"{first} {second}" for first, second in pairwise(listed) if _is_pair(first, second))
    return frozenset(found)


def _is_pair(first: str, second: str) -> bool:
    return (first, second) == ("all", "but") or (second in _PARTICLES and first not in _PARTICLES)


def is_told_otherwise(difference: Difference, told: str, passage: str, around: str) -> bool:
    """Whether the side without the word of denial may say the same with another word: `banned` for `nobody may`."""
    if difference.kind == "direction":
        return _turns_otherwise(difference, told, passage)
    if _is_superlative(told) != _is_superlative(passage) and bool(_THAN.search(told)) != bool(_THAN.search(passage)):
        return True
    if difference.said is None:  # "the paper reported it, and the mayor denied it"
        is_denied_there = difference.found in DENYING and disputes(told)
        return is_denied_there or bool(denying_words(told) - denying_words(around))
    if difference.said == "not" and is_contrast(told):  # each side is held by itself
        return True
    meant = denying_words(_clauses_with(_denied(difference.said, told), passage)) - _PLAIN
    if disputes(told) and flatly_denies(around):
        return True
    return bool(meant - denying_words(told)) or (disputes(passage) and not disputes(told))


def _turns_otherwise(difference: Difference, told: str, passage: str) -> bool:
    """Whether two opposite words are of two things, or a passage has the word of the page in another form as well."""
    said, found = difference.said or "", difference.found or ""
    if (
        are_told_of_two(told, said, passage, found)
        or are_of_others(said, told, found, passage)
        or has_alike(said, passage)
        or _has_both(said, found, told)
    ):
        return True
    if "against" in (said, found) and (_VERSUS.search(told + passage) or _are_apart(said, told, found, passage)):
        return True
    return not _COMPARED.isdisjoint((said, found)) and _sinks(told) != _sinks(passage)


def _has_both(said: str, found: str, told: str) -> bool:
    """Whether a page tells the one of one thing and the opposite of another, each deed of which is held by itself."""
    parts = [
        {form for token in tokens(clause) for form in lemmas(token.casefold())} for clause in _CLAUSE_END.split(told)
    ]
    return any(lemmas(found) & ours and not lemmas(said) & ours for ours in parts)


def _are_apart(said: str, told: str, found: str, passage: str) -> bool:
    """Whether two small words are of two things: a suit "against" the firm is not one "for" libel."""
    ours, theirs = _beside(said, told), _beside(found, passage)
    return all(a != b for one in ours for two in theirs for a, b in zip(one, two, strict=True))


def _beside(word: str, text: str) -> list[tuple[str, str]]:
    """Return the stems before and behind a word."""
    found = ["", *(stem(each.casefold()) for each in tokens(text) if each.casefold() not in ("the", "a", "an")), ""]
    return [(found[at - 1], found[at + 1]) for at, each in enumerate(found) if each == word]


_FLATLY = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|rebutt?(?:s|ed))\s(?:this|that|it|these|them|both|"
    r"(?:the|such|any)\s(?:rumou?rs?|claims?|reports?|posts?|allegations?|speculation))\b|"
    r"\b(?:is|was|are|were|['’]s)\s(?:\w+\s){0,2}(?:not\strue|untrue|false|baseless|unfounded|nonsense|invented|a\slie|"
    r"a\shoax|fake)\b|\bno\struth\b",
    re.IGNORECASE,
)


def flatly_denies(text: str) -> bool:
    """Whether a text says of what was told before it that it is not so: "her office denied this"."""
    return _FLATLY.search(text) is not None


def disputes(text: str) -> bool:
    """Whether a text says of what is told that it is not so: what somebody "denied that" did not happen, they say."""
    return any(word.casefold() in _DISPUTING for word in tokens(text))


_DISPUTING = (
    DENYING | REJECTING | _set("false untrue wrong incorrect baseless unfounded contrary denial denials")
) - _set(
    "dispute disputes"  # there may be one over a pension
)


def has_alike(said: str, passage: str) -> bool:
    """Whether a passage tells the deed of a page in another word, beside its opposite: "lost 31, and rose by 4"."""
    return any(relation(said, word.casefold()) > 0 for word in tokens(passage))


_VERSUS = re.compile(r"\bagainst\s(?:\w+\s)?\d")
"""Who gets votes against so many of another: no word for the opposite of "for"."""
_AHEAD = re.compile(r"\b(?:ahead\sof|behind)\s([A-Z]\w+)")


def are_of_others(said: str, told: str, found: str, passage: str) -> bool:
    """Whether two words that compare stand before the names of two: the larger Orn is not the smaller Tull."""
    if {said, found} == {"ahead", "behind"}:
        return _AHEAD.findall(told) != _AHEAD.findall(passage)
    ours, theirs = (
        re.search(rf"\b{re.escape(word)}\s(?:[a-z]+\s)?([A-Z]\w+)", text)
        for word, text in ((said, told), (found, passage))
    )
    is_comparing = said.endswith("er") and found.endswith("er")
    return is_comparing and ours is not None and theirs is not None and ours[1] != theirs[1]


def are_told_of_two(told: str, word: str, passage: str, other: str) -> bool:
    """Whether two words are told of two who are named: of two rivals one wins and the other loses."""
    ours, theirs = _of_whom(told, word), _of_whom(passage, other)
    return bool(ours) and bool(theirs) and all(not common(one, two) for one in ours for two in theirs)


def _of_whom(text: str, word: str) -> list[list[Word]]:
    """Return the names of whom the clauses tell that have a word."""
    clauses = (deed for deed in deeds_of(text) if any(_is_form(word, each) for each in deed.words_of_clause))
    return [names for deed in clauses if (names := proper(deed.subject))]


def _is_form(word: str, other: Word) -> bool:
    return not lemmas(word).isdisjoint(other.forms) or stem(word) == stem(other.key)


def _is_superlative(text: str) -> bool:
    return _MOST.search(text) is not None


def _denied(denial: str, told: str) -> frozenset[str]:
    """Return what a word of denial of a page denies, in all forms."""
    negations = (each for each in statement([told]).negations if each.word == denial)
    return frozenset[str]().union(*(forms for each in negations for forms in each.denied))


def _clauses_with(words: frozenset[str], passage: str) -> str:
    """Return the clauses of a passage that have some of the words."""
    parts = _CLAUSE_END.split(passage)
    has = [any(words & lemmas(each.casefold()) for each in tokens(part)) for part in parts]
    leans = [at and has[at - 1] and _ANAPHOR.search(part) is not None for at, part in enumerate(parts)]
    return "; ".join(part for at, part in enumerate(parts) if has[at] or leans[at])


def _sinks(text: str) -> bool:
    return any(not _SINKING.isdisjoint(lemmas(word.casefold())) for word in tokens(text))
