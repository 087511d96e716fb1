"""Who says what in an article: who speaks, whom the article means by that, and which words are theirs."""
