"""Where a quote stands in a body: typography is forgiven, another fact never."""

from newsdigest.align.alignment import Alignment, Span
from newsdigest.align.body import Body
from newsdigest.align.finding import locate

__all__ = ["Alignment", "Body", "Span", "locate"]
