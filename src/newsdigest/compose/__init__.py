"""Clusters to Digest: themes, sentences, timeline and citations."""

from newsdigest.compose.assembly import digest
from newsdigest.compose.briefing import brief
from newsdigest.compose.themes import Outline, Part, outline
from newsdigest.compose.writer import Brief, Draft, Writer

__all__ = ["Brief", "Draft", "Outline", "Part", "Writer", "brief", "digest", "outline"]
