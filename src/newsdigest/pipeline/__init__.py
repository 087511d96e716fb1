"""Articles in, a Digest out (`summarize`, `asummarize`); a pile put into stories (`stories`); an `audit`."""

from newsdigest.pipeline.auditing import audit
from newsdigest.pipeline.grouping import stories
from newsdigest.pipeline.line import asummarize, summarize
from newsdigest.pipeline.steps import Progress, Watcher

__all__ = ["Progress", "Watcher", "asummarize", "audit", "stories", "summarize"]
