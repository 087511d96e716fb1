"""What has been written about each fact, for as long as the writer lives, and in the session's cache for longer."""

from __future__ import annotations

import functools
from collections.abc import Callable

from pydantic import ValidationError

from newsdigest.compose.writer import Brief, Draft, DraftSection, Fact
from newsdigest.llm.session import Session
from newsdigest.prompts import fingerprint
from newsdigest.schema.record import Record
from newsdigest.write.standing import Standing, ids_of, told

PURPOSE = "write"


class _Kept(Record):
    """The sentences about one fact, and how every fact that they rest on read when they were written."""

    sections: tuple[DraftSection, ...]
    read: dict[str, str]


class Memory:
    """Finds what was written by how a fact reads to the writer: another source for the same thing changes nothing."""

    def __init__(self, session: Session, writer: Callable[[], str]) -> None:
        self._session, self._writer = session, writer
        self._kept: dict[str, str] = {}

    @functools.cached_property
    def _manner(self) -> str:
        return self._writer()

    def recall(self, brief: Brief) -> Standing:
        """Return the sentences whose facts all read as they did; a fact that was left out then is settled too."""
        now = _reads(brief)
        found = {
            fact.id: kept for t in brief.themes for fact in t.facts if (kept := self._find(f"{fact.id} {now[fact.id]}"))
        }
        valid = {one: kept for one, kept in found.items() if kept.read.items() <= now.items()}
        sections = [section for kept in valid.values() for section in kept.sections]
        lead = self._lead(brief, now)
        draft = Draft(
            headline=lead.headline if lead else "",
            headline_about=lead.headline_about if lead else (),
            sections=tuple(dict.fromkeys(sections)),
        )
        return Standing(draft, frozenset(valid))

    def keep(self, draft: Draft, brief: Brief) -> None:
        """Remember a draft, fact by fact."""
        now, known = _reads(brief), ids_of(brief)
        for theme in brief.themes:
            for fact in theme.facts:
                about = [(h, s) for h, s in told(draft) if fact.id in s.about and known.issuperset(s.about)]
                read = {one: now[one] for _, s in about for one in s.about}
                sections = tuple(DraftSection(heading=h, sentences=(s,)) for h, s in about)
                self._put(f"{fact.id} {now[fact.id]}", _Kept(sections=sections, read=read).model_dump_json())
        if known.issuperset(draft.headline_about):
            head = draft.model_copy(update={"sections": ()})
            self._put(f"headline {' '.join(now[one] for one in draft.headline_about[:1])}", head.model_dump_json())

    def _lead(self, brief: Brief, now: dict[str, str]) -> Draft | None:
        lead = brief.themes[0].facts[0].id
        kept = self._get(f"headline {now[lead]}")
        try:
            head = None if kept is None else Draft.model_validate_json(kept)
        except ValidationError:
            return None
        return head if head is not None and set(now).issuperset(head.headline_about) else None

    def _find(self, words: str) -> _Kept | None:
        text = self._get(words)
        try:
            return None if text is None else _Kept.model_validate_json(text)
        except ValidationError:
            return None

    def _get(self, words: str) -> str | None:
        words = f"{self._manner}\n{words}"
        return self._kept.get(words) or self._session.recall(PURPOSE, words)

    def _put(self, words: str, text: str) -> None:
        if self._session.is_live:
            words = f"{self._manner}\n{words}"
            self._kept[words] = text
            self._session.remember(PURPOSE, words, text)


def _reads(brief: Brief) -> dict[str, str]:
    """Return how each fact reads to the writer, as a fingerprint."""
    return {fact.id: fingerprint(_words(fact)) for theme in brief.themes for fact in theme.facts}


def _words(fact: Fact) -> str:
    return fact.model_copy(update={"quotes": fact.quotes[:1]}).model_dump_json()
