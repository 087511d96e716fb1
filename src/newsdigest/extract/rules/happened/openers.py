"""Whom the pronoun that opens an event means, and the words with a name in its place."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest import names
from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure, possessive
from newsdigest.attributions.cast.genders import speaks_of_others
from newsdigest.attributions.cast.pronouns import fits
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.passages.passage import Passage

_OPENING = re.compile(r"(?P<word>He|She|It|His|Her|Its|he|she|it|his|her|its)\b(?=\s+[a-z])")
_OF_PEOPLE = frozenset(("he", "she", "his", "her"))
_OF_A_DEED = re.compile(
    r"[Ii]t\s(?:is|was|had been|has been)\s(?:in (?:retaliation|response|revenge|protest|reply)|revenge|because|"
    r"due to (?:the|an?|its|his|her|their|this|these|heavy|bad|poor|lack)\b|"
    r"too|clear|unclear|likely|unlikely|possible|impossible|feared|thought|believed|hoped|expected|understood)\b"
)
"""What is told so of an `it` is told of what was done, and not of who speaks."""
_OF_A_THING = re.compile(
    r"[Ii]t\s(?:(?:will|would|had|has|is|was|to|be|been|due|expected|not|also|now|then|only)\s){0,4}?"
    r"(?:(?:re)?open|clos|resum|restart|derail|crash|collaps|explod|erupt|s[aiu]nk|r[au]n\b|burn|fell\b|fall|cost|weigh|"
    r"measur|last|begin|began|start|end(?:s|ed)?\b|finish|t[ao]ok? place|carrie[ds]|stretch|landed|took off|arriv|"
    r"(?:be|been|was|is)\s(?:built|opened|closed|shut|found|sold|destroyed|damaged|lifted|raised|repaired|held|set))"
)
"""What an `it` does so is mostly a thing, and not who acted on it: `Vexa shut the mine. It will reopen`."""


def with_meant(happening: Happening, passage: Passage, rank: int, cast: Cast) -> Happening:
    """Tell whom an opening pronoun means, where it is sure: the speaker, or the subject of the sentence before."""
    inner, outer = _opening_pronoun(happening.clause), _opening_pronoun(happening.sentence)
    if not (inner or outer) or (inner in ("it", "It") and _is_of_no_figure(happening.clause)):
        return happening
    before_it = cast.subject[1] if cast.subject is not None and cast.subject[0] == rank - 1 else None
    before_it = None if passage.first else before_it
    # Whoever is only named behind the words is not the pronoun that opens them: "He was there, Orr said".
    is_speakers = happening.from_claim and not passage.text.startswith(happening.clause)
    candidate = happening.speaker if is_speakers else before_it
    opener = happening.speaker if is_speakers and happening.clause != happening.sentence else before_it
    if is_speakers and inner and inner.lower() in _OF_PEOPLE and candidate and _speaks_of_others(candidate):
        candidate = None
    subject = candidate if inner and candidate and fits(cast, inner, candidate, happening.clause) else None
    opening = opener if outer and opener and fits(cast, outer, opener, happening.sentence) else None
    return replace(happening, subject=subject, opener=opening) if subject or opening else happening


def _is_of_no_figure(clause: str) -> bool:
    """Whether the `it` that opens a clause is a deed or a thing, and nobody who acts."""
    return _OF_A_DEED.match(clause) is not None or _OF_A_THING.match(clause) is not None


def _speaks_of_others(figure: Figure) -> bool:
    return speaks_of_others(f"{figure.role or ''} {figure.name}")


def _opening_pronoun(clause: str) -> str | None:
    """Return the pronoun that opens a clause, if one does."""
    found = _OPENING.match(clause)
    return found["word"] if found is not None else None


def spelled_out(words: str, figure: Figure | None, body: str) -> str:
    """Return words with a name in the place of the pronoun that opens them, with its article if it has one."""
    found = _OPENING.match(words)
    if figure is None or found is None:
        return words
    name = possessive(figure) if _is_owner(found["word"], words) else figure.name
    article = "The " if names.definite(figure.name, [body]) != figure.name else ""
    return f"{article}{name}{words[found.end() :]}"


def _is_owner(pronoun: str, words: str) -> bool:
    """Whether the pronoun that opens words tells whose: a `her` does, unless its verb follows."""
    low = pronoun.lower()
    return low in ("his", "its") or (low == "her" and _HER_ACTS.match(words) is None)


_HER_ACTS = re.compile(r"(?i:her)\s+(?:was|is|has|had)\b")
