"""The digest as Markdown and as plain text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from newsdigest.render.marks import (
    as_remark,
    change_words,
    day,
    decision_words,
    in_markdown,
    in_sentences,
    in_words,
    linkable,
    moment,
    one_line,
    refusal,
)
from newsdigest.render.series import Series, series, steps
from newsdigest.schema.digest import Change, Digest, DisputeView, FigureView, Sentence, Source


def markdown(digest: Digest) -> str:
    """Return the digest as Markdown in which no word of an article is markup."""
    blocks = [
        f"# {in_markdown(digest.headline)}",
        _meta(digest),
        *_paragraphs(digest),
        *_listed("Timeline", _timeline(digest) if digest.form == "story" else []),
        *_listed("Where the sources disagree", [_dispute(d, digest) for d in digest.disputes]),
        *(block for one in series(digest) for block in _listed(one.heading, _updates(one))),
        *_listed("Pictures", _images(digest)),
        *_listed("Related tickers", _tickers(digest)),
        *_listed("Changes", [_change(c) for c in digest.changes]),
        *_listed("Notes for the editor", _notes(digest)),
        *_listed("Sources", [_source(s) for s in digest.sources]),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def text(digest: Digest, *, width: int = 88) -> str:
    """Return the digest as plain text for a terminal."""
    blocks = [_wrapped(digest.headline, width), _wrapped(_plain_meta(digest), width)]
    blocks.append("\n".join(_wrapped(f"* {_plain(s)}", width, "  ") for s in digest.key_points))
    blocks.append(_wrapped(" ".join(_plain(s) for s in digest.summary), width))
    for section in digest.sections:
        heading = _wrapped(section.heading, width)
        if digest.form == "key-events":
            body = "\n".join(_wrapped(f"* {_plain(s)}", width, "  ") for s in section.sentences)
        else:
            body = _wrapped(" ".join(_plain(s) for s in section.sentences), width)
        blocks.append(f"{heading}\n{'-' * min(width, len(one_line(section.heading)))}\n{body}")
    if digest.timeline and digest.form == "story":
        lines = [_wrapped(f"{t.display} – {_cited(t.text, t.citations)}", width, "    ") for t in digest.timeline]
        blocks.append("\n".join(["Timeline", "--------", *lines]))
    sources = [_wrapped(f"[{s.number}] {s.headline}, {s.outlet or 'no outlet'}", width, "    ") for s in digest.sources]
    blocks.append("\n".join(["Sources", "-------", *sources]) if sources else "")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _wrapped(words: str, width: int, indent: str = "") -> str:
    """Return words in lines of a width, none of which begins with a mark of the sentence above."""
    tied = _BEFORE_MARK.sub("\u00a0", one_line(words))
    return textwrap.fill(tied, width, subsequent_indent=indent, break_on_hyphens=False).replace("\u00a0", " ")


_BEFORE_MARK = re.compile(r" (?=\[\d+\])")


def _plain(sentence: Sentence) -> str:
    remarks = f" ({'; '.join(sentence.checks)})" if sentence.checks else ""
    return f"{_cited(sentence.text, sentence.citations)}{remarks}"


def _cited(words: str, citations: Sequence[int]) -> str:
    """Return words with the marks of their sources behind every sentence."""
    return " ".join(f"{sentence} {_marks(citations)}" for sentence in in_sentences(words))


def _plain_meta(digest: Digest) -> str:
    return _meta(digest).strip("_")


def _meta(digest: Digest) -> str:
    count = len(digest.sources)
    parts = [f"Updated {moment(digest.as_of)}" if digest.as_of else "", f"{count} article{'s' * (count != 1)}"]
    if digest.edition > 1:
        parts.append(f"edition {digest.edition}")
    return "_" + " · ".join(p for p in parts if p) + "_"


def _paragraphs(digest: Digest) -> Iterable[str]:
    yield "\n".join(f"- {_sentence(s)}" for s in digest.key_points)
    yield " ".join(_sentence(s) for s in digest.summary)
    for section in digest.sections:
        yield f"## {in_markdown(section.heading)}"
        if digest.form == "key-events":
            yield "\n".join(f"- {_sentence(s)}" for s in section.sentences)
        else:
            yield " ".join(_sentence(s) for s in section.sentences)


def _sentence(sentence: Sentence) -> str:
    remarks = f" _({in_markdown('; '.join(sentence.checks))})_" if sentence.checks else ""
    return f"{_cited_in_markdown(sentence.text, sentence.citations)}{remarks}"


def _cited_in_markdown(words: str, citations: Sequence[int]) -> str:
    return " ".join(f"{in_markdown(sentence)} {_marks(citations)}" for sentence in in_sentences(words))


def _marks(citations: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in citations)


def _listed(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"## {heading}", "\n".join(f"- {line}" for line in lines)] if lines else []


def _timeline(digest: Digest) -> list[str]:
    return [f"**{in_markdown(t.display)}** – {_cited_in_markdown(t.text, t.citations)}" for t in digest.timeline]


def _dispute(dispute: DisputeView, digest: Digest) -> str:
    values = "; ".join(f"{in_markdown(in_words(v.value))} {_marks(v.citations)}" for v in dispute.values)
    preferred = f" Given here as {in_markdown(in_words(dispute.preferred))}." if dispute.preferred else ""
    told = f"**{dispute.kind.capitalize()}:** {values}.{preferred} {in_markdown(as_remark(dispute.reason))}"
    return f"{told}{_of_what(dispute, digest)}"


def _of_what(dispute: DisputeView, digest: Digest) -> str:
    """Return which event has values that do not say so themselves: "11; 17"."""
    title = next((event.title for event in digest.events if event.id in dispute.about), None)
    is_told = dispute.reason.startswith("corrected by")  # in the words of the note
    is_bare = (
        not is_told
        and dispute.kind in ("number", "date")
        and all(len(v.value.split()) <= _BARE for v in dispute.values)
    )
    return f" Of: {in_markdown(title.removesuffix('.'))}." if title is not None and is_bare else ""


_BARE = 6  # words: a value with its noun, or a day with the words for it


def _updates(told: Series) -> list[str]:
    return [
        f"{in_markdown(what)}: " + " → ".join(_step(figure, is_last) for figure, is_last in steps(update))
        for what, update in told.rows
    ]


def _step(figure: FigureView, is_dated: bool) -> str:
    value = in_markdown(in_words(figure.value))
    return f"{value} ({in_markdown(day(figure.as_of))}) {_marks(figure.citations)}" if is_dated else value


def _images(digest: Digest) -> list[str]:
    return [
        f"{in_markdown(i.caption or 'Picture')} {_marks(i.citations)}"
        + (f" Credit: {in_markdown(i.credit)}." if i.credit else "")
        + (f" [Full size](<{url}>)" if (url := linkable(i.url)) else "")
        for i in digest.images
    ]


def _tickers(digest: Digest) -> list[str]:
    return [
        f"{in_markdown(t.company)}: {in_markdown(f'{t.exchange}: ' if t.exchange else '')}{in_markdown(t.symbol)} "
        f"{_marks(t.citations)}"
        for t in digest.tickers
    ]


def _change(change: Change) -> str:
    was = f"was: {change_words(change.old)}" if change.old else ""
    now = f"now: {change_words(change.new)}" if change.new else ""
    values = "; ".join(part for part in (was, now) if part)
    told = f"{in_markdown(change.text)}{f' ({in_markdown(values)})' if values else ''}"
    return f"**{change.kind.capitalize()}:** {told} {_marks(change.citations)}".rstrip()


def _notes(digest: Digest) -> list[str]:
    notes = [in_markdown(decision_words(d)) for d in digest.decisions]
    numbers = {s.article_id: f"[{s.number}]" for s in digest.sources}
    for warned in digest.warnings:
        of = f" ({numbers[warned.article_id]})" if warned.article_id in numbers else ""
        notes.append(f"{in_markdown(warned.text)}{of}")
    notes += [in_markdown(f"Not read: {u.article}: {u.reason}") for u in digest.unread]
    for unfound in digest.unfound:
        source = numbers.get(unfound.article_id, unfound.article_id)
        notes.append(f"{in_markdown(f'“{one_line(unfound.quote)}”')} ({source}): {in_markdown(refusal(unfound))}.")
    return notes


def _source(source: Source) -> str:
    url = linkable(source.url)
    title = f"[{in_markdown(source.headline)}](<{url}>)" if url else in_markdown(source.headline)
    details = ", ".join(p for p in (in_markdown(source.outlet), moment(source.published)) if p)
    also = "; also in " + ", ".join(in_markdown(r.outlet or r.article_id) for r in source.also_at)
    return f"[{source.number}] {title}{f', {details}' if details else ''}{also if source.also_at else ''}"
