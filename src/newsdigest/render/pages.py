"""The digest as one self-contained page, and as a fragment for a notebook."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsdigest.render.footnotes import Footnotes
from newsdigest.render.marks import (
    as_remark,
    change_words,
    day,
    in_quotes,
    in_sentences,
    in_words,
    linkable,
    moment,
    refusal,
    short,
    visible,
)
from newsdigest.render.series import series, steps
from newsdigest.schema.digest import Digest, DisputeView, Sentence, Source, TimelineLine


class _Most(NamedTuple):
    """How much of a long digest a notebook shows, so that the file stays small."""

    sections: int = 10
    sentences: int = 8
    disputes: int = 10
    lines: int = 20
    sources: int = 50


class _Shown(NamedTuple):
    """A section with the disputes that are told in it."""

    heading: str
    sentences: tuple[Sentence, ...]
    disputes: tuple[DisputeView, ...]


def html(digest: Digest) -> str:
    """Return the digest as one HTML page: no script, nothing loaded from elsewhere, light and dark."""
    sections, further = _with_disputes(digest)
    return (
        _environment()
        .get_template("page.html")
        .render(
            digest=digest,
            sections=sections,
            further_disputes=further,
            series=series(digest),
            marks=Footnotes(digest),
            style=Markup(_style()),  # noqa: S704 -- our own file
            style_hash=_style_hash(),
        )
    )


def notebook(digest: Digest) -> str:
    """Return the digest as an HTML fragment for a notebook: styles of its own only, and never very long."""
    marks = Footnotes(digest, prefix=f"nd-{digest.id}-")
    return _environment().get_template("notebook.html").render(digest=digest, marks=marks, most=_Most())


def _with_disputes(digest: Digest) -> tuple[list[_Shown], list[DisputeView]]:
    """Return the sections, each with the disputes about what it tells, and the disputes that no section tells."""
    left = list(digest.disputes)
    shown = []
    for section in digest.sections:
        told = {cluster for sentence in section.sentences for cluster in sentence.about}
        here = [dispute for dispute in left if told & set(dispute.about)]
        left = [dispute for dispute in left if dispute not in here]
        shown.append(_Shown(section.heading, section.sentences, tuple(here)))
    return shown, left


def _style() -> str:
    loader = _environment().loader
    return loader.get_source(_environment(), "style.css")[0] if loader else ""


def _style_hash() -> str:
    """Return what lets the page's own style pass its content security policy, and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("newsdigest.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters |= {
        "as_remark": as_remark,
        "as_sentence": _as_sentence,
        "change_words": change_words,
        "day": day,
        "details": _details,
        "in_quotes": in_quotes,
        "in_sentences": in_sentences,
        "refusal": refusal,
        "in_words": in_words,
        "steps": steps,
        "linkable": linkable,
        "machine_date": _machine_date,
        "moment": moment,
        "short": short,
        "shortened": _shortened,
    }
    return environment


def _shown(value: object) -> object:
    """Take out of every printed string what hides or turns round words."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _as_sentence(line: TimelineLine) -> Sentence:
    return Sentence(text=line.text, citations=line.citations, evidence=line.evidence, about=line.about)


def _shortened(sentence: Sentence) -> Sentence:
    return sentence.model_copy(update={"text": short(sentence.text), "citations": sentence.citations[:12]})


def _machine_date(line: TimelineLine) -> str | None:
    """Return what `<time datetime>` may hold: a day, a month or a year; a range has no such form."""
    first, last = line.earliest, line.latest
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    if line.edtf is None or "/" in line.edtf or "[" in line.edtf:
        return None
    bare = line.edtf.rstrip("~?%")
    return bare if bare in (f"{first:%Y}", f"{first:%Y-%m}") and (first.month == last.month or len(bare) == 4) else None


def _details(source: Source) -> list[str]:
    agency = f"{source.agency} copy" if source.agency and source.agency != source.outlet else None
    return [part for part in (source.outlet, agency, ", ".join(source.bylines)) if part]
