"""What only looks like a name: a word of the language with the capital of the sentence that it opens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.checks.archives import Folder
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST
from newsdigest.facts.naming import spaced

_OPENING = re.compile(r"(?P<word>[A-Z][^\W\d_]+)\s(?P<behind>[a-z]+)")
_OF_MANY = frozenset(("are", "were", "have", "do", "ought"))
_LED_IN = re.compile(r"(?:In|On|At|From|With)\s[A-Z]")
_LEAD = 6  # letters before a name that stands right behind the word that opens a sentence
_SHORTEST_VERB = 4


def is_no_name(name: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether what looks like a name is none of its own: a word that only opens the sentence, one of several so called.

    Who is named acts: behind a word that opens a sentence and is a name stands a verb of one.
    """
    if " " in name:
        return _is_named_behind(name, told, folders)
    if any(f" {form} " in folder.spaced for form in _numbers(spaced(name)) for folder in folders):
        return True
    opening = _OPENING.match(told.strip())
    if opening is None or opening["word"] != name:
        return False
    return opening["behind"] in _OF_MANY or not _is_verb(opening["behind"])


def _numbers(word: str) -> tuple[str, str]:
    """Return a word for several of its kind, and for one: a Green is one of the Greens."""
    return f"{word}s", word.removesuffix("s")


def _is_verb(word: str) -> bool:
    is_present = word.endswith("s") and len(word) >= _SHORTEST_VERB
    return word in AUXILIARIES | IRREGULAR_PAST or word.endswith("ed") or is_present


def _is_named_behind(name: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether a name of an article stands right behind another that opens the sentence: "In Orn Bo Lund resigned"."""
    rest = name.split(maxsplit=1)[1]
    is_led = _LED_IN.match(told) is not None and told.find(name) < _LEAD
    return is_led and " " in rest and any(f" {spaced(rest)} " in folder.spaced for folder in folders)
