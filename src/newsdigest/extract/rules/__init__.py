"""Reading by rules: sentences, date words, verbs of saying, and the customs of news English."""

from newsdigest.extract.rules.extractor import RuleExtractor

__all__ = ["RuleExtractor"]
