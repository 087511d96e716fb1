"""A model as the writer: reconciled facts under themes in, prose that names its facts out."""

from __future__ import annotations

from newsdigest import prompts
from newsdigest.compose.writer import Brief, Draft
from newsdigest.english.detection import is_english, is_surely_english
from newsdigest.errors import UsageError
from newsdigest.llm.session import Session
from newsdigest.write.memory import PURPOSE, Memory
from newsdigest.write.standing import Standing, merged

PROMPT = "write"


class ModelWriter:
    """Writes the prose of a digest by asking a model, with the prompt `write`: at most one call a story.

    `language` and `length` (in words) are what the prose is to be; what it may say is the brief's business. A sentence
    whose facts have not changed since it was written is not written anew: it stands in the previous edition, or the
    writer remembers it, and so does the session's cache from run to run. So a story is kept current for the price of
    what is new.
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
        self._memory = Memory(self.session, lambda: self.fingerprint)

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the brief, as one line."""
        return self.session.fingerprint(self._prompt(Brief(story_id="-", headline="-", themes=())), Draft, {})

    async def write(self, brief: Brief) -> Draft:
        """Return the prose for a brief. Raises ReadError when the model could not."""
        standing = self._standing(brief)
        fresh = _fresh(brief, standing)
        if not fresh.themes:
            return merged(brief, standing.draft, None)
        draft = await self._ask(fresh)
        self._memory.keep(draft, fresh)
        return merged(brief, standing.draft, draft)

    async def close(self) -> None:
        """Close the connections that writing opened."""
        await self.session.close()

    async def _ask(self, brief: Brief) -> Draft:
        answer = await self.session.ask(
            PURPOSE,
            self._prompt(brief),
            Draft,
            subject=brief.story_id,
            label=brief.headline,
            check=_Proof(brief, self._language),
        )
        return answer.parsed

    def _prompt(self, brief: Brief) -> prompts.Prompt:
        return prompts.prompt(
            PROMPT, headline=brief.headline, themes=brief.themes, language=self._language, length=self._length
        )

    def _standing(self, brief: Brief) -> Standing:
        """Return what need not be written anew. Recordings answer for a whole brief, so there it is nothing."""
        if not self.session.is_live:
            return Standing(Draft(headline="", headline_about=(), sections=()), frozenset())
        remembered = self._memory.recall(brief)
        return remembered if brief.standing is None else remembered.joined(brief.standing, brief)


class _Proof:
    """What a draft must be beside well-formed: about the facts it was given, and in the language that was asked for."""

    def __init__(self, brief: Brief, language: str = "English") -> None:
        self._ids = {fact.id for theme in brief.themes for fact in theme.facts}
        self._language = language

    def __call__(self, draft: Draft, is_last: bool) -> str | None:
        """Ask again when many sentences name facts that are not there; a few are replaced, which costs nothing."""
        if not self._is_in_language(draft):
            return f"write in {self._language}; only names and quotations stay as they are"
        named = [sentence.about for section in draft.sections for sentence in section.sentences]
        lost = [about for about in named if not about or not self._ids.issuperset(about)]
        if is_last or len(lost) <= len(named) / 4:
            return None
        return (
            f"many sentences name no fact of the brief, for example {list(lost[0])}; name facts by the ids in brackets"
        )

    def _is_in_language(self, draft: Draft) -> bool:
        """Whether nothing speaks against it: no other language in English prose, no English in that of another."""
        words = [draft.headline, *(sentence.text for section in draft.sections for sentence in section.sentences)]
        if "english" in self._language.casefold() or self._language.casefold() == "en":
            return is_english(words)
        return not is_surely_english(words)


def _fresh(brief: Brief, standing: Standing) -> Brief:
    """Return the brief of the facts that no standing sentence tells and that were not left out before."""
    themes = [
        theme.model_copy(update={"facts": tuple(fact for fact in theme.facts if fact.id not in standing.settled)})
        for theme in brief.themes
    ]
    return brief.model_copy(update={"themes": tuple(theme for theme in themes if theme.facts)})
