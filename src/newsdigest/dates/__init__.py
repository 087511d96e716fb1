"""Date words resolved at their true precision, EDTF, and what a calendar says against a text."""

from newsdigest.dates.finding import DateWords, find
from newsdigest.dates.resolving import resolve
from newsdigest.dates.when import When

__all__ = ["DateWords", "When", "find", "resolve"]
