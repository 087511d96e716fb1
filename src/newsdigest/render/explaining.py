"""Why a digest says what it says, from its own data: why mentions are one thing or two, why a value is preferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TypeAlias

from newsdigest.dates import written
from newsdigest.errors import UsageError
from newsdigest.render.marks import as_remark, in_markdown, in_words, one_line
from newsdigest.render.series import series
from newsdigest.schema.digest import (
    ClaimView,
    Digest,
    DisputeView,
    EventView,
    Quoted,
    Source,
    TimelineLine,
    UpdateView,
)

_Thing: TypeAlias = EventView | ClaimView | DisputeView | TimelineLine | Source


def explain(digest: Digest, key: str = "") -> str:
    """Return, as Markdown, why the thing called by this id is as it is; without one, what has an id in the digest.

    `key` is the id of an event, a claim, a dispute or a timeline line, the beginning of one, or a citation number.
    Raises UsageError for an id that is not there, with those that come near.
    """
    if not key.strip():
        return _contents(digest)
    thing = _found(digest, key)
    if isinstance(thing, TimelineLine):
        return "\n".join(explain(digest, one) for one in thing.about)
    if isinstance(thing, Source):
        blocks = _source(thing, digest)
    elif isinstance(thing, DisputeView):
        blocks = [f"# {in_markdown(thing.kind.capitalize())}: what the sources disagree on ({thing.id})"]
        blocks += [_dispute(thing), *_listed("About", (_called(one, digest) for one in thing.about))]
    else:
        blocks = _record(thing, digest)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _contents(digest: Digest) -> str:
    """Return everything that can be explained, each with its id, as the page has it in order."""
    disputes = (f"{one.id}: {_dispute(one)}" for one in digest.disputes)
    sources = (f"{one.number}: {in_markdown(one.headline)}" for one in digest.sources)
    blocks = [
        f"# {in_markdown(digest.headline)}",
        *_listed("Events", (f"{one.id}: {in_markdown(_title(one))}" for one in digest.events)),
        *_listed("Claims", (f"{one.id}: {in_markdown(_title(one))}" for one in digest.claims)),
        *_listed("Where the sources disagree", disputes),
        *_listed("Sources", sources),
    ]
    return "\n\n".join(blocks) + "\n"


def _found(digest: Digest, key: str) -> _Thing:
    sought = key.strip().removeprefix("[").removesuffix("]")
    if sought.isdecimal():
        source = next((one for one in digest.sources if str(one.number) == sought), None)
        if source is not None:
            return source
    listed: list[EventView | ClaimView | DisputeView | TimelineLine] = [*digest.events, *digest.claims]
    listed += [*digest.disputes, *digest.timeline]
    things: dict[str, _Thing] = {one.id: one for one in listed}
    if sought in things:
        return things[sought]
    begun = sorted(one for one in things if sought and one.startswith(sought))
    if len(begun) == 1:
        return things[begun[0]]
    if begun:
        raise UsageError(f"{len(begun)} ids begin with {sought!r}: {_some(begun)}; give more of the one you mean")
    near = get_close_matches(sought, sorted(things), n=3, cutoff=0.5)
    hint = f"did you mean {_some(near)}?" if near else _offer(digest, sorted(things))
    raise UsageError(f"there is nothing called {one_line(sought)[:60]!r} in this digest; {hint}")


def _offer(digest: Digest, ids: Sequence[str]) -> str:
    numbers = f", or a number from 1 to {len(digest.sources)}" if digest.sources else ""
    return f"give one of its ids, such as {_some(ids)}{numbers}" if ids else f"it has no events and no claims{numbers}"


def _some(ids: Sequence[str], most: int = 5) -> str:
    return ", ".join(ids[:most]) + (" …" if len(ids) > most else "")


def _record(thing: EventView | ClaimView, digest: Digest) -> list[str]:
    quarrels = [one for one in digest.disputes if thing.id in one.about]
    apart = thing.apart if isinstance(thing, EventView) else ()
    claims = [one for one in digest.claims if thing.id in one.about]
    return [
        f"# {in_markdown(_title(thing))} ({thing.id})",
        _facts(thing),
        *_listed("Told by", (_quoted(one, digest) for one in thing.evidence)),
        *_listed("Why they are one", _reasons(thing)),
        *_listed("Kept apart from", (f"{_called(one.id, digest)}: {in_markdown(one.reason)}" for one in apart)),
        *_listed("Where the sources disagree", (f"{_dispute(one)} ({one.id})" for one in quarrels)),
        *(
            block
            for told in series(digest)
            for block in _listed(told.heading, (_row(*row) for row in told.rows if thing.id in row[1].about))
        ),
        *_listed("What is said about it", (_called(one.id, digest) for one in claims)),
    ]


def _row(what: str, update: UpdateView) -> str:
    return f"{in_markdown(what)}: {' → '.join(in_markdown(in_words(figure.value)) for figure in update.series)}"


def _reasons(thing: EventView | ClaimView) -> list[str]:
    if thing.reasons:
        return [in_markdown(reason) for reason in thing.reasons]
    if len(thing.evidence) > 1:
        return [
            "the same words, or copies of one text" if isinstance(thing, EventView) else "the same speaker, the same"
        ]
    return ["one passage alone tells it, so nothing was joined"]


def _facts(thing: EventView | ClaimView) -> str:
    when = in_markdown(written(thing.when)) if thing.when else "no date"
    kind = f"{thing.status} · {when}" if isinstance(thing, EventView) else f"{thing.stance} · {when}"
    told = f" (the article says {in_markdown(thing.when.display)!r})" if thing.when and thing.when.display else ""
    return f"_{kind}{told} · cites {' '.join(f'[{number}]' for number in thing.citations) or 'nothing'}_"


def _source(source: Source, digest: Digest) -> list[str]:
    counted = "counts as a source of its own" if source.independent else "does not count as a source of its own"
    told = [one for one in _records(digest) if source.number in one.citations]
    return [
        f"# [{source.number}] {in_markdown(source.headline)}",
        f"_{in_markdown(source.outlet or 'no outlet')} · {source.article_id} · {counted}_",
        *_listed("The same copy ran in", (in_markdown(one.outlet or one.article_id) for one in source.also_at)),
        *_listed("What is cited to it", (_called(one.id, digest) for one in told)),
    ]


def _dispute(dispute: DisputeView) -> str:
    values = "; ".join(
        f"{in_markdown(in_words(value.value))} {''.join(f'[{number}]' for number in value.citations)}"
        for value in dispute.values
    )
    preferred = f"preferred is {in_markdown(in_words(dispute.preferred))}" if dispute.preferred else "none is preferred"
    return f"**{dispute.kind.capitalize()}:** {values}; {preferred}. {in_markdown(as_remark(dispute.reason))}"


def _quoted(words: Quoted, digest: Digest) -> str:
    outlet = next((one.outlet or one.article_id for one in digest.sources if one.number == words.source), "")
    return f"[{words.source}] {in_markdown(outlet)}: {in_markdown(f'“{one_line(words.quote)}”')}"


def _called(one: str, digest: Digest) -> str:
    thing = next((view for view in _records(digest) if view.id == one), None)
    return f"{in_markdown(_title(thing))} ({one})" if thing is not None else one


def _records(digest: Digest) -> list[EventView | ClaimView]:
    return [*digest.events, *digest.claims]


def _title(thing: EventView | ClaimView) -> str:
    return thing.title if isinstance(thing, EventView) else f"{thing.speaker} {thing.stance}: {thing.text}"


def _listed(heading: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return [f"## {heading}", "\n".join(f"- {line}" for line in found)] if found else []
