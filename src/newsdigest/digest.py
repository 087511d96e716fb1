"""The Digest people hold in their hands: the data, and how it shows, converts and saves itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import ValidationError

from newsdigest.errors import InvalidArticle, MissingExtra, UsageError
from newsdigest.schema import digest as data
from newsdigest.storage import write_whole

if TYPE_CHECKING:
    import pandas

Table = Literal["sources", "timeline", "events", "claims", "disputes"]


class Digest(data.Digest):
    """What the articles say, each sentence with the words it rests on.

    In a notebook it shows itself. Everything is plain, frozen data: `digest.timeline`, `digest.disputes`,
    `digest.events`, `digest.claims` and the other fields of the digest's JSON.
    """

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a digest back from its JSON.

        Raises InvalidArticle when the text is not the JSON of a digest of this schema version.
        """
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(str(step) for step in first["loc"]) or "the document"
            raise InvalidArticle(
                f"this is not the JSON of a digest: {place}: {first['msg']}; give a file that --format json wrote"
            ) from error

    def to_markdown(self) -> str:
        """Return the digest as Markdown."""
        from newsdigest import render

        return render.markdown(self)

    def to_html(self) -> str:
        """Return the digest as one self-contained HTML page."""
        from newsdigest import render

        return render.html(self)

    def to_json(self) -> str:
        """Return the digest as JSON; the same digest gives the same bytes."""
        from newsdigest import render

        return render.json(self)

    def to_dataframe(self, table: Table = "timeline") -> pandas.DataFrame:
        """Return one part of the digest as a pandas table, a row a record, in the digest's order.

        `earliest` and `latest` are datetime64 columns in days; citations are lists of source numbers; nested records
        stay as dictionaries. Needs the extra `pandas`; raises MissingExtra without it, UsageError for an unknown part.
        """
        if table not in _COLUMNS:
            raise UsageError(f"there is no table {table!r}; choose one of {', '.join(_COLUMNS)}")
        try:
            import pandas
        except ImportError as error:
            raise MissingExtra("to_dataframe needs pandas: pip install 'newsdigest[pandas]'") from error
        rows = [_row(record.model_dump()) for record in getattr(self, table)]
        frame = pandas.DataFrame(rows, columns=_COLUMNS[table])
        for column in {"earliest", "latest"} & set(frame.columns):
            frame[column] = pandas.to_datetime(frame[column]).astype("datetime64[s]")
        return frame

    def save(self, path: str | Path) -> Path:
        """Write the digest whole or not at all; the ending .md, .html or .json decides the format.

        Raises UsageError for another ending, StorageError when the file cannot be written.
        """
        target = Path(path)
        formats = {".md": self.to_markdown, ".html": self.to_html, ".json": self.to_json}
        if target.suffix.lower() not in formats:
            raise UsageError(f"{target.name}: the ending decides the format; use one of {', '.join(formats)}")
        write_whole(target, formats[target.suffix.lower()]())
        return target

    def __repr__(self) -> str:
        counts = f"{len(self.sources)} sources, {len(self.events)} events, {len(self.claims)} claims"
        return f"<Digest {self.headline!r}: {counts}, {len(self.disputes)} disputes>"

    __str__ = __repr__

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        from newsdigest import render

        return {"text/plain": repr(self), "text/markdown": self.to_markdown(), "text/html": render.notebook(self)}

    def _repr_html_(self) -> str:
        from newsdigest import render

        return render.notebook(self)


_COLUMNS: dict[str, list[str]] = {
    "sources": list(data.Source.model_fields),
    "timeline": list(data.TimelineLine.model_fields),
    "events": ["earliest", "latest", "display", *(f for f in data.EventView.model_fields if f != "when")],
    "claims": ["earliest", "latest", "display", *(f for f in data.ClaimView.model_fields if f != "when")],
    "disputes": list(data.DisputeView.model_fields),
}


def _row(record: dict[str, Any]) -> dict[str, Any]:
    """Lay a record out flat: its date as columns, its tuples as lists."""
    when = record.pop("when", None) or {}
    dated = {name: when[name] for name in ("earliest", "latest", "display") if name in when}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in (record | dated).items()}
