"""Bytes to Articles: text, Markdown, JSON, saved HTML pages, and folders of them."""
