"""Article to Reading: the Extractor protocol, the offline rules, and the prompted model.

Import an extractor by its path: `newsdigest.extract.rules.RuleExtractor`, `newsdigest.extract.model.ModelExtractor`.
"""
