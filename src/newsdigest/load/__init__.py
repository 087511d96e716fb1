"""Bytes to Articles: text, Markdown, JSON, saved HTML pages, and folders of them; an editor's tables."""

from newsdigest.load.documents import json, text
from newsdigest.load.folders import Loaded, Unread, file, folder, paths
from newsdigest.load.rulings import decisions
from newsdigest.load.tables import names
from newsdigest.load.webpages import html

__all__ = ["Loaded", "Unread", "decisions", "file", "folder", "html", "json", "names", "paths", "text"]
