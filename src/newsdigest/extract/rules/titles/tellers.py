"""The teller at the end of a headline: it names, without an article, whose word the news is."""

from __future__ import annotations

import re

from newsdigest.english import lexicon

_NOUNS = f"(?:{'|'.join(sorted(map(re.escape, lexicon.PERSON_ROLES | lexicon.BODY_WORDS)))})s?"
_TELLER = re.compile(
    rf"(?:,\s+(?P<says>(?:(?!and\b|or\b)[\w'’&-]+\s){{0,5}}(?!(?:their|his|her|its|our|your|a|an|any|no|some|little|"
    rf"final|much|the)\s)(?!(?:they|we|I|you|he|she|it|who|which|people|some)\s)[\w'’&-]+)\ssays?|"
    rf",\s+(?P<claims>(?:[\w'’&-]+\s){{0,4}}{_NOUNS})\s(?:claims?|alleges?|tells?\s[\w'’ ]{{2,30}})|"
    rf":\s+(?P<stands>(?:[\w'’&-]+\s){{0,3}}{_NOUNS}))\W*$"
)


def teller_of(words: str) -> str | None:
    """Return whom the end of a headline names as its teller: `The pier was unsafe, diver says`, `Unsafe: diver`."""
    found = _teller_in(words)
    return next(one for one in found.groups() if one) if found is not None else None


def parted(words: str) -> tuple[str, str]:
    """Return a headline as its news and its teller, comma or colon included; that is empty where none is named."""
    found = _teller_in(words)
    return (words[: found.start()], words[found.start() :]) if found is not None else (words, "")


def _teller_in(words: str) -> re.Match[str] | None:
    """Return where a teller stands, looked for only where there is a word or a mark that brings one."""
    ending = words[-_LONGEST:]
    if not any(map(ending.__contains__, _BRINGING)):
        return None
    return _TELLER.search(words, len(words) - len(ending))


_LONGEST = 80
"""Letters at the end of a headline in which its teller stands."""
_BRINGING = ("say", "claim", "allege", "tell", ":")
