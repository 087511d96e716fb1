"""Articles in, a Digest out, and the audit of one: `summarize`, `asummarize`, `audit`."""

from newsdigest.pipeline.auditing import audit
from newsdigest.pipeline.line import asummarize, summarize
from newsdigest.pipeline.steps import Progress, Watcher

__all__ = ["Progress", "Watcher", "asummarize", "audit", "summarize"]
