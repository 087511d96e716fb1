"""Guilt that is told before its verdict: whom an article has arrested, charged or suspected, told as convicted."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.checks.archives import Folder
from newsdigest.checks.deeds import Told, told_in
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.parties import is_one_of_them
from newsdigest.checks.wordings import proper
from newsdigest.facts.alignment import Word
from newsdigest.facts.deed import Deed
from newsdigest.facts.deeds import deeds_of
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VERDICTS = _set("convict sentence jail imprison condemn")
_FOUND = frozenset(("find guilty", "plead guilty"))
_SUSPECTING = _set("charge accuse indict arrest suspect detain allege prosecute try hold question")
_OPEN_MATTERS = _set("charge charges allegation allegations accusation accusations trial suspicion bail investigation")
_SETTLED = _set("conviction verdict guilty sentence convicted sentenced jailed imprisoned")


def unproven_guilt(sentence: str, folders: Sequence[Folder]) -> Opposition | None:
    """Return what an article says of somebody charged whom the page has convicted, if no article has a verdict."""
    for deed in deeds_of(sentence):
        if not _is_verdict(deed) or deed.is_denied or deed.is_open or deed.form.is_ahead or not deed.sufferer:
            continue
        about = [told for folder in folders for told in told_in(folder) if _is_of(deed.sufferer, told)]
        charged = next((told for told in about if _is_suspected(told)), None)
        if charged is not None and not any(_is_settled(told) for told in about):
            difference = Difference(kind="negation", said=deed.shown, found=charged.deed.shown)
            return Opposition(charged.folder, charged.passage, difference)
    return None


def _is_verdict(deed: Deed) -> bool:
    return not _VERDICTS.isdisjoint(deed.words[deed.at].forms) or deed.act in _FOUND


def _is_of(whom: Sequence[Word], told: Told) -> bool:
    """Whether a clause tells of somebody, by the name or by the same word, or names nobody and leans on one before."""
    own = (*told.deed.subject, *told.deed.sufferer)
    return is_one_of_them(whom, own if proper(own) else (*own, *told.before))


def _is_suspected(told: Told) -> bool:
    is_by_verb = not _SUSPECTING.isdisjoint(told.deed.words[told.deed.at].forms)
    return is_by_verb or any(word.key in _OPEN_MATTERS for word in told.deed.behind)


def _is_settled(told: Told) -> bool:
    """Whether a sentence knows of a verdict, whatever it says of it: "faces a long sentence" is read by others."""
    return _is_verdict(told.deed) or any(word.key in _SETTLED for word in told.deed.words)
