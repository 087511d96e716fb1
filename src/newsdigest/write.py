"""A model as the writer: reconciled facts under themes in, prose that names its facts out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter, ValidationError

from newsdigest import prompts
from newsdigest.compose.writer import Brief, Draft, DraftSection, Theme
from newsdigest.errors import UsageError
from newsdigest.llm.session import Session

PURPOSE = "write"
PROMPT = "write"

_SECTIONS = TypeAdapter(tuple[DraftSection, ...])


class ModelWriter:
    """Writes the prose of a digest by asking a model, with the prompt `write`: at most one call a story.

    `language` and `length` (in words) are what the prose is to be; what it may say is the brief's business. A theme
    whose facts have not changed since it was written is not written anew: the writer remembers it, and so does the
    session's cache from run to run. So a story is kept current for the price of what is new.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        session: Session | None = None,
        base_url: str | None = None,
        language: str = "English",
        length: int | None = None,
    ) -> None:
        if session is not None and (model is not None or base_url is not None):
            raise UsageError("session= already says which model writes; give either session= or model=")
        self.session = session or Session(model, base_url=base_url)
        self._language, self._length = language, length
        self._memory = _Memory(self.session)

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the brief, as one line."""
        return self.session.fingerprint(self._prompt(Brief(story_id="-", headline="-", themes=())), Draft, {})

    async def write(self, brief: Brief) -> Draft:
        """Return the prose for a brief. Raises ReadError when the model could not."""
        recalled = {theme: self._recalled(theme) for theme in brief.themes}
        written = {theme: sections for theme, sections in recalled.items() if sections is not None}
        fresh = tuple(theme for theme in brief.themes if theme not in written)
        if not fresh:
            return _draft(brief, None, written)
        draft = await self._ask(brief.model_copy(update={"themes": fresh}))
        told = _by_theme(draft.sections, fresh)
        for theme, sections in told.items():
            self._memory.keep(self._words(theme), _SECTIONS.dump_json(sections).decode())
        return _draft(brief, draft, written, told)

    async def close(self) -> None:
        """Close the connections that writing opened."""
        await self.session.close()

    async def _ask(self, brief: Brief) -> Draft:
        answer = await self.session.ask(
            PURPOSE, self._prompt(brief), Draft, subject=brief.story_id, label=brief.headline, check=_Proof(brief)
        )
        return answer.parsed

    def _prompt(self, brief: Brief) -> prompts.Prompt:
        return prompts.prompt(
            PROMPT, headline=brief.headline, themes=brief.themes, language=self._language, length=self._length
        )

    def _words(self, theme: Theme) -> str:
        """Return everything that could change how a theme is written."""
        return f"{self.fingerprint}\n{theme.model_dump_json()}"

    def _recalled(self, theme: Theme) -> tuple[DraftSection, ...] | None:
        kept = self._memory.recall(self._words(theme))
        try:
            return None if kept is None else _SECTIONS.validate_json(kept)
        except ValidationError:
            return None


class _Memory:
    """What has been written, for as long as the writer lives, and in the session's cache for longer.

    Recordings answer for a whole brief, so in a replay nothing is remembered.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, str] = {}

    def recall(self, words: str) -> str | None:
        if not self._session.is_live:
            return None
        return self._kept.get(words) or self._session.recall(PURPOSE, words)

    def keep(self, words: str, text: str) -> None:
        if self._session.is_live:
            self._kept[words] = text
            self._session.remember(PURPOSE, words, text)


class _Proof:
    """What a draft must be beside well-formed: about the facts it was given."""

    def __init__(self, brief: Brief) -> None:
        self._ids = {fact.id for theme in brief.themes for fact in theme.facts}

    def __call__(self, draft: Draft, is_last: bool) -> str | None:
        """Ask again when many sentences name facts that are not there; a few are replaced, which costs nothing."""
        named = [sentence.about for section in draft.sections for sentence in section.sentences]
        lost = [about for about in named if not about or not self._ids.issuperset(about)]
        if is_last or len(lost) <= len(named) / 4:
            return None
        return (
            f"many sentences name no fact of the brief, for example {list(lost[0])}; name facts by the ids in brackets"
        )


def _draft(brief: Brief, draft: Draft | None, *tellings: Mapping[Theme, Sequence[DraftSection]]) -> Draft:
    """Put new and remembered sections into the order of the brief, and what belongs to no one theme after them."""
    told = {theme: sections for telling in tellings for theme, sections in telling.items()}
    sections = [section for theme in brief.themes for section in told.get(theme, ())]
    if draft is not None:
        sections += [section for section in draft.sections if section not in sections]
    if draft is not None and brief.themes[0] not in tellings[0]:
        return Draft(headline=draft.headline, headline_about=draft.headline_about, sections=tuple(sections))
    # The lead is as it was; the brief's own headline is the one that its first fact carries.
    lead = tuple(fact.id for theme in brief.themes[:1] for fact in theme.facts[:1])
    return Draft(headline=brief.headline, headline_about=lead, sections=tuple(sections))


def _by_theme(sections: Iterable[DraftSection], themes: Sequence[Theme]) -> dict[Theme, tuple[DraftSection, ...]]:
    """Return the sections of each theme that has sections to itself; one that mixes themes is nobody's to remember."""
    homes = {fact.id: theme for theme in themes for fact in theme.facts}
    told: dict[Theme, list[DraftSection]] = {}
    mixed: set[Theme] = set()
    for section in sections:
        about = {homes[one] for sentence in section.sentences for one in sentence.about if one in homes}
        if len(about) == 1:
            told.setdefault(about.pop(), []).append(section)
        else:
            mixed |= about
    return {theme: tuple(own) for theme, own in told.items() if theme not in mixed}
