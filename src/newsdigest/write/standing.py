"""Prose that still stands, and what is new, put together as one draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newsdigest.compose.writer import Brief, Draft, DraftSection, DraftSentence, Theme


class Standing(NamedTuple):
    """Sentences that need not be written anew, and the facts that are settled by them or were left out on purpose."""

    draft: Draft
    settled: frozenset[str]

    def joined(self, earlier: Draft, brief: Brief) -> Standing:
        """Add the prose of an earlier edition: it goes first, and what it tells is told."""
        known = ids_of(brief)
        kept = [(heading, s) for heading, s in told(earlier) if known.issuperset(s.about)]
        said = {one for _, sentence in kept for one in sentence.about}
        kept += [(heading, s) for heading, s in told(self.draft) if said.isdisjoint(s.about)]
        lead = earlier if earlier.headline and known.issuperset(earlier.headline_about) else self.draft
        sections = tuple(DraftSection(heading=heading, sentences=(sentence,)) for heading, sentence in kept)
        draft = Draft(headline=lead.headline, headline_about=lead.headline_about, sections=sections)
        return Standing(draft, self.settled | said)


def merged(brief: Brief, standing: Draft, fresh: Draft | None) -> Draft:
    """Return one draft: each theme with its standing sentences in their order and the new ones after them.

    Where the fact that leads a theme is new, the new sentences go first. A story of which nothing stands is as written.
    """
    if fresh is not None and not standing.sections:
        return fresh
    headline, about = _headline(brief, standing, fresh)
    sections = [s for theme in brief.themes if (s := _section(theme, brief, standing, fresh)).sentences]
    homeless = (
        [] if fresh is None else [s for s in fresh.sections if not any(_homes(s, t, brief) for t in brief.themes)]
    )
    return Draft(headline=headline, headline_about=about, sections=(*sections, *homeless))


def told(draft: Draft) -> Iterator[tuple[str, DraftSentence]]:
    """Yield every sentence with the heading above it."""
    for section in draft.sections:
        for sentence in section.sentences:
            yield section.heading, sentence


def ids_of(brief: Brief) -> frozenset[str]:
    """Return the ids of all facts of a brief."""
    return frozenset(fact.id for theme in brief.themes for fact in theme.facts)


def _headline(brief: Brief, standing: Draft, fresh: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Return a new headline where the lead is new; else the one that stands, or the one of the brief."""
    lead = brief.themes[0].facts[0].id
    is_told = any(lead in sentence.about for _, sentence in told(standing))
    if fresh is not None and not is_told:
        return fresh.headline, fresh.headline_about
    if standing.headline and lead in standing.headline_about:
        return standing.headline, standing.headline_about
    return brief.headline, (lead,)


def _section(theme: Theme, brief: Brief, standing: Draft, fresh: Draft | None) -> DraftSection:
    kept = [(heading, s) for heading, s in told(standing) if _home(s, brief) == theme]
    new = [] if fresh is None else [(heading, s) for heading, s in told(fresh) if _home(s, brief) == theme]
    lead = theme.facts[0].id
    leads_anew = any(lead in sentence.about for _, sentence in new)
    lines = [*new, *kept] if leads_anew else [*kept, *new]
    headings = Counter(heading for heading, _ in (kept if kept and not leads_anew else new))
    heading = headings.most_common(1)[0][0] if headings else theme.heading
    return DraftSection(heading=heading, sentences=tuple(sentence for _, sentence in lines))


def _homes(section: DraftSection, theme: Theme, brief: Brief) -> bool:
    return any(_home(sentence, brief) == theme for sentence in section.sentences)


def _home(sentence: DraftSentence, brief: Brief) -> Theme | None:
    """Return the theme of the first fact of a sentence."""
    homes = {fact.id: theme for theme in brief.themes for fact in theme.facts}
    return next((homes[one] for one in sentence.about if one in homes), None)
