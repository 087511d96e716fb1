"""Whoever decides by office: what a court rules is so by being ruled, and is no claim of somebody's."""

from __future__ import annotations

import re

from newsdigest.attributions.said.saying import Saying

_BENCH = (
    r"(?:judges?|magistrates?|courts?|tribunals?|jur(?:y|ies|ors?)|justices|coroners?|arbitrators?|referees?|umpires?|"
    r"inspectors?|regulators?|ombuds\w+)"
)
_DECIDES = re.compile(
    rf"(?:(?:an?|the|one|two|three|four|five|six|seven|eight|nine)\s)?(?:[\w'’-]+\s){{0,3}}?{_BENCH}\b", re.IGNORECASE
)


def rules_by_office(saying: Saying) -> bool:
    """Whether a saying is that of a court, a judge, a referee or the like, at first hand."""
    if saying.chain or saying.thing:
        return False
    figure = saying.figure
    return any(words is not None and _DECIDES.match(words) is not None for words in (figure.name, figure.role))
