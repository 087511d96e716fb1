"""The facts that must not change between a text and its evidence: numbers, dates, names, quotations, polarity."""

from newsdigest.facts.support import Support, supports

__all__ = ["Support", "supports"]
