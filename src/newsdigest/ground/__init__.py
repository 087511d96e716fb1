"""A reading held to its article: every quote set at its place, every date resolved, nothing beyond the evidence."""

from newsdigest.ground.grounding import mentions

__all__ = ["mentions"]
