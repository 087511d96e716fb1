"""Where a page repeats its headline above the report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.passages.passage import Passage
from newsdigest.text import fold


def below_headline(passages: Sequence[Passage], headline: str) -> Sequence[Passage]:
    """Return the report without the headline where the page repeats it: that is no sentence that tells anything new."""
    opening = [passage for passage in passages if passage.paragraph == passages[0].paragraph]
    repeats = _bare(" ".join(passage.text for passage in opening)) == _bare(headline)
    return passages[len(opening) :] if repeats and len(passages) > len(opening) else passages


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", fold(words)).strip()
