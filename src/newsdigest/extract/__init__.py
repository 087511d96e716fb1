"""Article to Reading: the Extractor protocol, the offline rules, and the prompted model."""
