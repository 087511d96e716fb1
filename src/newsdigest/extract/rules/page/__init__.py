"""What the rules read of an article: its sentences, in order, without what is no part of the report."""
