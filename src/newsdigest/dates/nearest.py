"""The nearest of the days that a date without its year may mean, unless it is far off and the tense tells another."""

from __future__ import annotations

from datetime import date

from newsdigest.dates.ground import Ground

# A nearer date on the wrong side of the tense is still meant when it is only weeks away: "extended to Nov. 10".
_NEAR = 45
_SOON = 10


def toward(found: list[date], base: date, ground: Ground) -> date:
    """Return the nearest date when it is near, whatever the tense (`it was due on Sept. 28`), else by the tense."""
    nearest = min(found, key=lambda at: (abs((at - base).days), at))
    if abs((nearest - base).days) <= _NEAR and not ((nearest - base).days > _SOON and ground.follows_past_verb):
        return nearest
    side = [at for at in found if (at - base).days * ground.direction >= 0]
    return min(side, key=lambda at: abs((at - base).days)) if ground.direction and side else nearest
