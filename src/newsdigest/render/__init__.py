"""Digest to Markdown, HTML, JSON and the notebook."""

from newsdigest.render.copytext import markdown, text
from newsdigest.render.files import json
from newsdigest.render.pages import html, notebook

__all__ = ["html", "json", "markdown", "notebook", "text"]
