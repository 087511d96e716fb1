"""Two forms of one English word."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = (
    "is are was were be been being am",
    "has have had having",
    "do does did done doing",
    "say says said saying",
    "a an",
    "go goes went gone going",
    "get gets got gotten getting",
    "make makes made making",
    "take takes took taken taking",
    "come comes came coming",
    "give gives gave given giving",
    "tell tells told telling",
    "find finds found finding",
    "rise rises rose risen rising",
    "fall falls fell fallen falling",
    "hold holds held holding",
    "keep keeps kept keeping",
    "meet meets met meeting",
    "lead leads led leading",
    "leave leaves left leaving",
    "lose loses lost losing",
    "win wins won winning",
    "send sends sent sending",
    "see sees saw seen seeing",
    "know knows knew known knowing",
    "think thinks thought thinking",
    "bring brings brought bringing",
    "buy buys bought buying",
    "sell sells sold selling",
    "begin begins began begun beginning",
    "speak speaks spoke spoken speaking",
    "write writes wrote written writing",
    "grow grows grew grown growing",
    "strike strikes struck stricken striking",
    "shoot shoots shot shooting",
    "hit hits hitting",
    "slide slides slid sliding",
    "sink sinks sank sunk sinking",
    "shrink shrinks shrank shrunk shrinking",
    "swing swings swung swinging",
    "break breaks broke broken breaking",
    "drive drives drove driven driving",
    "pay pays paid paying",
    "man men",
    "woman women",
    "child children",
    "person people",
    "this these",
    "that those",
    "its it",
    "his him he",
    "her hers she",
    "their theirs them they",
)
_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
)
_LEMMAS = {form: forms.split()[0] for forms in _IRREGULAR for form in forms.split()}


def same_word(one: str, other: str) -> bool:
    """Whether the two are forms of one word: `strikes` and `striking`, `was` and `is`."""
    return one == other or not lemmas(one).isdisjoint(lemmas(other))


@lru_cache(maxsize=16384)
def lemmas(word: str) -> frozenset[str]:
    """Return the words that this may be a form of, itself included."""
    if word in _LEMMAS:
        return frozenset((word, _LEMMAS[word]))
    found = {word}
    for ending, bases in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3:
            found.update(stem + base for base in bases)
            if ending in ("ing", "ed") and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)
