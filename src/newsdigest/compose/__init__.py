"""Clusters to Digest: themes, sentences, timeline and citations."""
