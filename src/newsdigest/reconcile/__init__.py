"""Mentions to Clusters: the same event once, and every disagreement kept."""
