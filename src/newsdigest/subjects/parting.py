"""Articles of one pile that are about one thing each: two arrests in two reports are two, however alike they read."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.schema.article import Article
from newsdigest.subjects.blocks import candidates
from newsdigest.subjects.linkage import linked
from newsdigest.subjects.profiles import profiled


def parted(articles: Sequence[Article]) -> list[list[str]]:
    """Return the ids of the articles, those together that are about one thing, whenever they were published."""
    pile = sorted({one.id: one for one in articles}.values(), key=lambda one: one.id)
    profiles = [profiled(article) for article in pile]
    undated = [None] * len(pile)
    alike = {(a, b): profiles[a].likeness(profiles[b]) for a, b in candidates(profiles, undated)}
    return [[pile[at].id for at in group] for group in linked(undated, alike)]
