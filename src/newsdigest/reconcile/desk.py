"""What lies on the desk before anything is judged: the articles that count, their origins, what was read in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsdigest import injections, names, subjects
from newsdigest.reconcile.amendments import Amended, amended
from newsdigest.reconcile.attributions import attributed, bare
from newsdigest.reconcile.bonds import words_of_report
from newsdigest.reconcile.identities import by_id, evidence_of, telling_order
from newsdigest.reconcile.origins import Provenance, traced
from newsdigest.reconcile.places import names_of_report
from newsdigest.reconcile.relevance import weighed
from newsdigest.reconcile.spellings import Spellings, spelt
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import OffTopic, Origin
from newsdigest.schema.mention import Mention, Mentions
from newsdigest.schema.reading import Claim, Correction, Event

T = TypeVar("T", Event, Claim)


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The accepted mentions in telling order, the articles they stand in, and what is known of these."""

    articles: Mapping[str, Article]
    provenance: Mapping[str, Provenance]
    names: Sequence[names.NameGroup]
    spellings: Spellings
    events: Sequence[Mention[Event]]
    claims: Sequence[Mention[Claim]]
    taken_back: Sequence[Amended]
    unclear: tuple[str, ...]
    """The notes of correction of which it is not plain what they put in the place of what."""
    subjects: Mapping[str, int | None]
    named: Mapping[str, frozenset[str]]
    reports: Mapping[str, frozenset[str]]
    origins: tuple[Origin, ...]
    off_topic: tuple[OffTopic, ...]
    is_one_story: bool


def laid_out(
    mentions: Sequence[Mentions],
    articles: Sequence[Article],
    printed: Mapping[str, str] | None,
    wanted: Collection[str] = (),
) -> Desk:
    """Set aside what is about something else, trace who wrote the rest, and accept what has words to rest on.

    `printed` maps names to the form to print, `wanted` are articles that are never set aside.
    """
    known = by_id(articles)
    groups = _names_in(known, mentions, printed)
    provenance, origins = traced(known)
    relevance = weighed(known, provenance, groups, wanted)
    aside = relevance.off_topic
    kept = {one: known[one] for one in known if one not in {off.article_id for off in aside}}
    if aside:
        provenance, origins = traced(kept)
        groups = _names_in(kept, mentions, printed)
    read = [one for one in mentions if one.article_id in kept]
    events = in_telling_order([m for one in read for m in one.events if _is_accepted(m)], kept)
    claims = [_attributed(m, kept) for one in read for m in one.claims if _is_accepted(m)]
    corrections = [m for one in read for m in one.corrections if _is_accepted(m)]
    spellings = spelt(groups)
    texts = {one: f"{article.headline}\n{article.body}" for one, article in kept.items()}
    taken_back = amended(corrections, events, provenance, kept)
    return Desk(
        articles=kept,
        provenance=provenance,
        names=groups,
        spellings=spellings,
        events=events,
        claims=in_telling_order(claims, kept),
        taken_back=taken_back,
        unclear=_unclear(corrections, taken_back),
        subjects=_subjects_of(kept, provenance),
        named={one: names_of_report(text, spellings) for one, text in texts.items()},
        reports={one: words_of_report(text, spellings) for one, text in texts.items()},
        origins=origins,
        off_topic=aside,
        is_one_story=relevance.is_one_story,
    )


def _unclear(corrections: Sequence[Mention[Correction]], taken_back: Sequence[Amended]) -> tuple[str, ...]:
    """Return the notes that take back what nobody could tell apart from the rest, for an editor to look at."""
    clear = {(one.article_id, one.evidence.start) for one in taken_back}
    notes = [evidence_of(m) for m in corrections]
    return tuple(
        " ".join(note.quote.split())
        for note in notes
        if not any(article == note.article_id and note.start <= at < note.end for article, at in clear)
    )


def _subjects_of(articles: Mapping[str, Article], provenance: Mapping[str, Provenance]) -> dict[str, int | None]:
    """Return what articles are about, by number, where several are; a reprint is about what its original is about.

    Of an article that is like no other it is not known: a short one may say little of what the others say.
    """
    originals = [articles[one] for one in sorted(articles) if provenance[one].original is None]
    known = [group for group in subjects.parted(originals) if len(group) > 1] if len(originals) > 1 else []
    found = {one: number for number, group in enumerate(known) for one in group}
    return {one: found.get(provenance[one].original or one) for one in articles}


def _names_in(
    articles: Mapping[str, Article], mentions: Sequence[Mentions], printed: Mapping[str, str] | None
) -> tuple[names.NameGroup, ...]:
    """Return the names in what the articles report; words that address software name nobody."""
    return names.resolve(
        [_reported(article) for article in articles.values()],
        spellings=printed,
        named=_named_by_readers(articles, mentions),
    )


def _reported(article: Article) -> str:
    """Return headline and body with the passages blanked that address the software which reads them."""
    if not injections.find(article.headline):  # then the body is as it was when it was read, and looked through already
        return f"{article.headline}\n\n{_blanked(article.body)}"
    return _blanked(f"{article.headline}\n\n{article.body}")


def _blanked(text: str) -> str:
    for passage in injections.find(text):
        text = text[: passage.start] + " " * len(passage.text) + text[passage.end :]
    return text


def in_telling_order(mentions: Sequence[Mention[T]], articles: Mapping[str, Article]) -> list[Mention[T]]:
    """Return the mentions as they were told: the earliest published first, then by their places."""
    return sorted(mentions, key=lambda m: telling_order(m, articles))


def _is_accepted(mention: Mention[Event] | Mention[Claim] | Mention[Correction]) -> bool:
    return mention.evidence is not None and not mention.instruction_like


def _attributed(mention: Mention[Claim], articles: Mapping[str, Article]) -> Mention[Claim]:
    record = attributed(mention.record, evidence_of(mention), articles[mention.article_id])
    return mention if record is mention.record else mention.model_copy(update={"record": record})


def _named_by_readers(articles: Iterable[str], mentions: Sequence[Mentions]) -> list[list[str]]:
    """Return who acts and speaks in what was read of each article; `names` tells which of these are names."""
    found: dict[str, set[str]] = {one: set() for one in articles}
    for one in (mention for mention in mentions if mention.article_id in found):
        own = {actor for m in one.events if _is_accepted(m) for actor in m.record.actors}
        own |= {bare(m.record.speaker) for m in one.claims if _is_accepted(m)}
        found[one.article_id].update(name for name in own if name)
    return [sorted(found[one]) for one in articles]
