"""Digest to Markdown, HTML, JSON and the notebook; stories to Markdown."""

from newsdigest.render.copytext import markdown, text
from newsdigest.render.explaining import explain
from newsdigest.render.files import json
from newsdigest.render.pages import html, notebook
from newsdigest.render.piles import stories

__all__ = ["explain", "html", "json", "markdown", "notebook", "stories", "text"]
