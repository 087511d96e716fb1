"""A model as the writer: reconciled facts under themes in, prose that names its facts out."""

from __future__ import annotations

from newsdigest import prompts
from newsdigest.compose.writer import Brief, Draft
from newsdigest.errors import UsageError
from newsdigest.llm.session import Session

PROMPT = "write"


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


class ModelWriter:
    """Writes the prose of a digest by asking a model, with the prompt `write`: one call a story.

    `language` and `length` (in words) are what the prose is to be; what it may say is the brief's business.
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

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the brief, as one line."""
        return self.session.fingerprint(self._prompt(Brief(story_id="-", headline="-", themes=())), Draft, {})

    async def write(self, brief: Brief) -> Draft:
        """Return the prose for a brief. Raises ReadError when the model could not."""
        answer = await self.session.ask(
            "write",
            self._prompt(brief),
            Draft,
            subject=brief.story_id,
            label=brief.headline,
            check=_Proof(brief),
        )
        return answer.parsed

    async def close(self) -> None:
        """Close the connections that writing opened."""
        await self.session.close()

    def _prompt(self, brief: Brief) -> prompts.Prompt:
        return prompts.prompt(
            PROMPT, headline=brief.headline, themes=brief.themes, language=self._language, length=self._length
        )
