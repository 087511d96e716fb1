"""Digest to Markdown, HTML, JSON and the notebook."""
