"""The Digest people hold in their hands: the data, and how it shows, converts and saves itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar

from newsdigest.errors import InvalidArticle, MissingExtra, UsageError
from newsdigest.text import counted

if TYPE_CHECKING:
    import pandas

    from newsdigest.reconcile import Memory
    from newsdigest.schema import digest as schema
    from newsdigest.schema.cluster import Decided  # noqa: F401 # named in the type of a Part
    from newsdigest.schema.decision import Decision, DecisionKind, Passage

T = TypeVar("T")

Table = Literal["sources", "timeline", "events", "claims", "disputes"]


class Part(Generic[T]):
    """A part of a digest's data, read through the Digest.

    The class below has to be there before pydantic is: building its models is most of what starting would cost.
    """

    def __set_name__(self, owner: type[object], name: str) -> None:
        self._name = name

    def __get__(self, digest: Digest, owner: type[object]) -> T:
        if digest is None:
            return self  # type: ignore[unreachable] # the class itself was asked, by a documentation tool
        value: T = getattr(digest.data, self._name)
        return value


class Digest:
    """What the articles say, each sentence with the words it rests on.

    In a notebook it shows itself. Its parts are plain, frozen records (`newsdigest.schema.digest`), in a stable order;
    `data` holds them all. Two digests are equal when their data are.
    """

    __slots__ = ("_memory", "data")

    schema_version = Part[str]()
    id = Part[str]()
    edition = Part[int]()
    form = Part["schema.Form"]()
    headline = Part[str]()
    headline_about = Part["tuple[str, ...]"]()
    as_of = Part["str | None"]()
    day = Part["schema.Day | None"]()
    extractor = Part[str]()
    writer = Part["str | None"]()
    key_points = Part["tuple[schema.Sentence, ...]"]()
    summary = Part["tuple[schema.Sentence, ...]"]()
    sources = Part["tuple[schema.Source, ...]"]()
    sections = Part["tuple[schema.Section, ...]"]()
    timeline = Part["tuple[schema.TimelineLine, ...]"]()
    events = Part["tuple[schema.EventView, ...]"]()
    claims = Part["tuple[schema.ClaimView, ...]"]()
    disputes = Part["tuple[schema.DisputeView, ...]"]()
    updates = Part["tuple[schema.UpdateView, ...]"]()
    names = Part["tuple[schema.NameView, ...]"]()
    images = Part["tuple[schema.ImageView, ...]"]()
    tickers = Part["tuple[schema.TickerView, ...]"]()
    unfound = Part["tuple[schema.Unfound, ...]"]()
    unread = Part["tuple[schema.Unread, ...]"]()
    warnings = Part["tuple[schema.Warned, ...]"]()
    changes = Part["tuple[schema.Change, ...]"]()
    decisions = Part["tuple[Decided, ...]"]()
    usage = Part["schema.Usage"]()

    data: schema.Digest

    def __init__(self, data: schema.Digest, memory: Memory | None = None) -> None:
        object.__setattr__(self, "data", data)
        object.__setattr__(self, "_memory", memory)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a digest does not change; make another one instead of setting {name!r}")

    def __eq__(self, other: object) -> bool:
        return self.data == other.data if isinstance(other, Digest) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.id, self.edition))

    def remembered(self) -> Memory | None:
        """Return how this edition was judged, where it was made in this process: the next saves time by it."""
        memory: Memory | None = getattr(self, "_memory", None)
        return memory

    def __reduce__(self) -> tuple[object, ...]:
        return (Digest, (self.data,))

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a digest back from its JSON.

        Raises InvalidArticle when the text is not the JSON of a digest of this schema version.
        """
        from pydantic import ValidationError

        from newsdigest.schema import digest as schema

        try:
            read = schema.Digest.model_validate_json(text)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(str(step) for step in first["loc"]) or "the document"
            raise InvalidArticle(
                f"this is not the JSON of a digest: {place}: {first['msg']}; give a file that --format json wrote"
            ) from error
        if read.schema_version != schema.SCHEMA_VERSION:
            raise InvalidArticle(
                f"this digest is of schema version {read.schema_version}, and {schema.SCHEMA_VERSION} is what is read "
                "here; make it anew from its articles"
            )
        return cls(read)

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Read a digest back from a JSON file that `save` or `--format json` wrote.

        Raises UsageError when the file cannot be read or is not the JSON of a digest.
        """
        try:
            return cls.from_json(Path(path).read_bytes())
        except OSError as error:
            raise UsageError(f"{path} cannot be read ({error.strerror}); give the JSON of a digest") from None
        except InvalidArticle as error:
            raise UsageError(f"{path}: {error}") from error

    def to_markdown(self) -> str:
        """Return the digest as Markdown."""
        from newsdigest import render

        return render.markdown(self.data)

    def to_html(self) -> str:
        """Return the digest as one self-contained HTML page."""
        from newsdigest import render

        return render.html(self.data)

    def to_json(self) -> str:
        """Return the digest as JSON; the same digest gives the same bytes."""
        from newsdigest import render

        return render.json(self.data)

    def explain(self, key: str | int = "") -> str:
        """Return, as Markdown, why one thing is as it is: why mentions were joined or kept apart, why a value stands.

        `key` is the id of an event, a claim, a dispute or a timeline line, the beginning of one, or a citation number.
        Without one, everything is listed with its id.
        Raises UsageError for an id that is not there, with those that come near.
        """
        from newsdigest import render

        if not isinstance(key, (str, int)):
            raise UsageError(f"explain takes an id or a citation number, not {type(key).__name__}")
        return render.explain(self.data, str(key))

    def decide(
        self,
        kind: DecisionKind,
        id: str,  # noqa: A002 # what people call it, and what the record calls it
        *,
        other_id: str | None = None,
        quote: str | None = None,
        title: str | None = None,
        text: str | None = None,
        note: str | None = None,
        editor: str | None = None,
    ) -> Decision:
        """Return a decision about an event or a claim, with the words by which it will be known when ids have moved.

        `quote` says which words of it are meant: those that are to stand apart, for "separate". Give decisions to
        `summarize(..., decisions=...)`. Raises UsageError for an unknown id, and for a decision that is not whole.
        """
        from pydantic import ValidationError

        from newsdigest.schema.decision import Decision

        try:
            return Decision(
                kind=kind,
                id=id,
                mention=self._passage(id, quote),
                other_id=other_id,
                other_mention=None if other_id is None else self._passage(other_id),
                title=title,
                text=text,
                note=note,
                editor=editor,
            )
        except ValidationError as error:
            raise UsageError(str(error.errors(include_url=False)[0]["msg"]).removeprefix("Value error, ")) from error

    def _passage(self, sought: str, quote: str | None = None) -> Passage:
        from newsdigest.schema.decision import Passage

        records: list[schema.EventView | schema.ClaimView] = [*self.events, *self.claims]
        found = next((one for one in records if one.id == sought), None)
        if found is None:
            raise UsageError(f"there is no event and no claim {sought!r} in this digest")
        words = next((one for one in found.evidence if quote is None or quote in one.quote), None)
        if words is None:
            raise UsageError(f"{quote!r} stands in none of the words that {sought} rests on")
        articles = {source.number: source.article_id for source in self.sources}
        return Passage(article_id=articles[words.source], quote=words.quote)

    def to_dataframe(self, table: Table = "timeline") -> pandas.DataFrame:
        """Return one part of the digest as a pandas table, a row a record, in the digest's order.

        `earliest` and `latest` are datetime64 columns in days; citations are lists of source numbers; nested records
        stay as dictionaries. Needs the extra `pandas`; raises MissingExtra without it, UsageError for an unknown part.
        """
        columns = _columns(table)
        try:
            import pandas
        except ImportError as error:
            raise MissingExtra("to_dataframe needs pandas: pip install 'newsdigest[pandas]'") from error
        frame = pandas.DataFrame([_row(record.model_dump()) for record in getattr(self, table)], columns=columns)
        for column in {"earliest", "latest"} & set(columns):
            frame[column] = pandas.to_datetime(frame[column]).astype("datetime64[s]")
        return frame

    def save(self, path: str | Path) -> Path:
        """Write the digest whole or not at all; the ending .md, .html or .json decides the format.

        Raises UsageError for another ending, StorageError when the file cannot be written.
        """
        from newsdigest.storage import write_whole

        if not isinstance(path, (str, Path)):
            raise UsageError(f"a digest is saved to a path, not to {type(path).__name__}")
        target = Path(path)
        formats = {".md": self.to_markdown, ".html": self.to_html, ".json": self.to_json}
        if target.suffix.lower() not in formats:
            raise UsageError(f"{target.name}: the ending decides the format; use one of {', '.join(formats)}")
        write_whole(target, formats[target.suffix.lower()]())
        return target

    def __repr__(self) -> str:
        parts = {"source": self.sources, "event": self.events, "claim": self.claims, "dispute": self.disputes}
        return f"<Digest {self.headline!r}: {', '.join(counted(len(part), one) for one, part in parts.items())}>"

    def _repr_html_(self) -> str:
        from newsdigest import render

        return render.notebook(self.data)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": repr(self), "text/markdown": self.to_markdown(), "text/html": self._repr_html_()}


def _columns(table: str) -> list[str]:
    """Return the columns of a table; the date of a record is laid out flat."""
    from newsdigest.schema import digest as schema
    from newsdigest.schema.record import Record

    rows: dict[str, type[Record]] = {
        "sources": schema.Source,
        "timeline": schema.TimelineLine,
        "events": schema.EventView,
        "claims": schema.ClaimView,
        "disputes": schema.DisputeView,
    }
    if table not in rows:
        raise UsageError(f"there is no table {table!r}; choose one of {', '.join(rows)}")
    fields = list(rows[table].model_fields)
    return ["earliest", "latest", "display", *(f for f in fields if f != "when")] if "when" in fields else fields


def _row(record: dict[str, Any]) -> dict[str, Any]:
    """Lay a record out flat: its date as columns, its tuples as lists."""
    when = record.pop("when", None) or {}
    dated = {name: when[name] for name in ("earliest", "latest", "display") if name in when}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in (record | dated).items()}
