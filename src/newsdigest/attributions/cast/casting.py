"""The cast of an article before its first sentence: whose names stand in it, and which of them are bodies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest import names
from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.genders import genders_of, owned_of
from newsdigest.attributions.cast.wordings import bare_name
from newsdigest.english import lexicon
from newsdigest.names.namesakes import people_of
from newsdigest.passages.passage import Passage
from newsdigest.text import fold

_BRACKETS = re.compile(r"\s*\(.*")


def cast_of(body: str, passages: Sequence[Passage]) -> Cast:
    """Return the cast of an article before its first sentence."""
    full = _named_in(body)
    for owner in (*_owners_of_its(passages, full), *_called_it(passages, full)):
        full.update({key: (name, "body") for key, (name, _) in full.items() if name == full[owner][0]})
    full.update(_of_families(full))
    full.update(_short_for_bodies(full))
    return Cast(
        full,
        people=people_of((body,)),
        genders=genders_of(passages, full),
        owned=owned_of(passages, full),
        passages=passages,
    )


def _named_in(body: str) -> dict[str, tuple[str, str]]:
    """Return the full name and the kind of every name of a text, by the folded forms in which it stands."""
    full: dict[str, tuple[str, str]] = {}
    people = people_of((body,))
    for group in names.resolve([body]):
        if group.kind == "place":
            continue
        known = (bare_name(_BRACKETS.sub("", group.canonical)), group.kind)
        for form in (group.canonical, *group.variants):
            full.setdefault(fold(form), known)
            bare = bare_name(form)
            if bare == form or len(people.called(bare)) <= 1:  # of two only "Mr Falk" is the one, and "Falk" either
                full.setdefault(fold(bare), known)
            if group.kind == "body" and " and " in form:
                # A subject is read leftwards to an "and": the Drug Administration is the Food and Drug Administration.
                full.setdefault(fold(form.rpartition(" and ")[2]), known)
    return full


def _of_families(full: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Return the names that are people's for their surname, which a person of the article has too."""
    families = {key.rpartition(" ")[2] for key, (_, kind) in full.items() if kind == "person" and " " in key}
    return {
        key: (name, "person")
        for key, (name, kind) in full.items()
        if kind == "unknown" and _is_of_family(key, families)
    }


def _short_for_bodies(full: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Return the names that only leave out what kind of body it is, with the whole name of the body."""
    bodies: dict[str, dict[str, str]] = defaultdict(dict)  # by their first word, so that few are compared
    for name in [name for name, kind in full.values() if kind == "body"]:
        folded = fold(name)
        bodies[folded.partition(" ")[0]][name] = folded
    short: dict[str, tuple[str, str]] = {}
    for form in [form for form, (_, kind) in full.items() if kind != "body" and " " in form]:
        alike = bodies.get(form.partition(" ")[0], {})
        longer = [name for name, folded in alike.items() if _is_short_for(form, folded)]
        if len(longer) == 1:
            short[form] = (longer[0], "body")
    return short


def _is_of_family(name: str, families: set[str]) -> bool:
    """Whether a folded name ends in the surname of a person of the article."""
    first, _, last = name.rpartition(" ")
    return last in families and 0 < len(first.split()) < _MOST_GIVEN_NAMES and last not in lexicon.BODY_WORDS


_MOST_GIVEN_NAMES = 4
_SAYS_IT = (
    r"(?:said|says|announced|confirmed|disclosed|added|warned|denied)\s(?:(?:late\s|early\s)?(?:on\s)?[A-Z][a-z]+day\s)?(?:that\s)?"
    r"it\s(?:now\s|still\s|also\s)?(?:(?:has|had|will|would)\s(?:not\s|also\s|now\s)?(?:agree|buy|b[ou]+ght|sell|sold|"
    r"open|close|shut|sign|hire|rais|file|receive|complet|dismiss|suspend|launch|recall|invest|pa[iy]|acquire|order|buil|"
    r"deliver|stop|halt|decide|reject|accept|approve|appeal|sue|vote|withdr|offer|publish|appoint|cut|lay|laid|merge)"
    r"|(?:expect|plan|intend|hope|aim)(?:s|ed)\b)"
)
_OWNS = re.compile(rf"\s+(?:(?:(?:has|have|had|will)\s+)?[a-z]+\s+its\s|{_SAYS_IT})")


def _owners_of_its(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the names that their sentence shows to be no person: `Vexa Home widened its recall`."""
    for passage in passages:
        span = passage.names[0] if passage.names else None
        if span is not None and span.start == 0 and _OWNS.match(passage.masked, span.end) and fold(span.text) in full:
            yield fold(span.text)


_IT_ACTS = re.compile(
    r"It (?:also )?(?:said|says|put|gave|added|plans|expects|announced|denied|denies|declined|blamed|called|urged|"
    r"promised|warned|employs|makes|owns|runs|sells)\b"
)
_SPOKE = re.compile(r"\s(?:said|says|wrote|added|warned|announced)\b[^,;:.]{0,40}\.?\s*$")


def _called_it(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the names of speakers that the next sentence shows to be nobody: `It is late, X said. It put the`."""
    for before, after in pairwise(passages):
        if after.first or not _IT_ACTS.match(after.masked):
            continue
        spoke = next((span for span in before.spoken_of if _SPOKE.match(before.masked, span.end)), None)
        if spoke is not None and fold(spoke.text) in full:
            yield fold(spoke.text)


def _is_short_for(form: str, longer: str) -> bool:
    """Whether a body's folded name only adds what kind of body it is: `First Orrin` to `First Orrin Bank`."""
    if not longer.startswith(f"{form} "):
        return False
    return longer[len(form) + 1 :].split(maxsplit=1)[0].strip(".") in lexicon.BODY_WORDS
