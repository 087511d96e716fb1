"""The garbage collector, at rest while work makes many small records and no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the collector from running, and let it run again afterwards if it ran before.

    Reading an article makes thousands of tokens, spans and clauses that are counted out as soon as it is read. Left
    alone, the collector walks through them time and again and finds nothing. For work as short as one article: what
    does form a cycle waits that long. Threads may enter at once, since whoever found it running starts it again.
    """
    runs = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if runs:
            gc.enable()
