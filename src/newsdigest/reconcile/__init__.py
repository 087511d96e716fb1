"""Mentions to clusters: each event and claim once, with everything the articles disagree on."""

from newsdigest.reconcile.events import Memory
from newsdigest.reconcile.story import clusters

__all__ = ["Memory", "clusters"]
