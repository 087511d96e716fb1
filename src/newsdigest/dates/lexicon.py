"""The English words that dates are made of, each with the letter of its kind and what it is worth."""

from __future__ import annotations

Entry = tuple[str, int | str]

# fmt: off
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
BACKWARD = frozenset({"last", "past", "previous", "latest", "preceding", "prior"})
FORWARD = frozenset({"next", "coming", "following", "upcoming", "ensuing"})
UNITS = ("day", "week", "month", "year", "decade", "fortnight", "hour", "minute")
CLOCK_UNITS = frozenset({"hour", "minute"})

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)

# kind, then the words of that kind; the word itself is the value
_BY_KIND = {
    "l": "last past previous latest preceding prior",
    "t": "this current present",
    "n": "next coming following upcoming ensuing",
    "s": "that same",
    "P": "morning afternoon evening night midday dawn dusk daybreak nightfall lunchtime sunrise sunset",
    "!": "overnight",
    "j": "fiscal fy calendar full whole entire comparable corresponding",
    "J": "of",
    "i": "on in at during for within over throughout sometime shortly soon just",
    "c": "since after from",
    "v": "until till by before",
    "B": "earlier beforehand",
    "A": "later afterwards afterward thereafter hence",
    "q": "about around circa nearly approximately roughly almost some approx",
    "o": "to through thru into",
    "b": "between",
    "?": "possibly perhaps probably presumably reportedly",
    "x": "beyond onward onwards",
    "w": "now currently",
    "@": "every each per",
    "^": "ended ending",
    "y": "time",
    "h": "the",
}
_SINGLE: dict[str, Entry] = {
    "a": ("a", 1), "an": ("a", 1), "today": ("T", 0), "yesterday": ("T", -1), "tomorrow": ("T", 1),
    "tonight": ("T", "tonight"), "ago": ("G", 0), "early": ("e", "early"), "mid": ("e", "mid"),
    "middle": ("k", "mid"), "late": ("e", "late"), "beginning": ("k", "early"), "start": ("k", "early"),
    "outset": ("k", "early"), "end": ("k", "end"), "close": ("k", "end"), "noon": ("C", "12:00"),
    "midnight": ("C", "00:00"), "and": ("&", 0), "or": ("|", 0), "either": ("|", 0), "half": ("F", 0), "ad": ("r", 1),
    "ce": ("r", 1), "bc": ("r", -1), "bce": ("r", -1), "hrs": ("y", 0), "spring": ("S", 21), "summer": ("S", 22),
    "autumn": ("S", 23), "fall": ("S", 23), "winter": ("S", 24), "springtime": ("S", 21), "summertime": ("S", 22),
    "wintertime": ("S", 24), "latter": ("O", 2), "quarter": ("g", "quarter"),
    "period": ("g", "period"), "century": ("g", "century"), "quarters": ("U", "quarter"),
    "centuries": ("U", "century"), "weekend": ("f", "weekend"), "weekends": ("U", "weekend"), "hundred": ("X", 100),
    "thousand": ("X", 1000), "dozen": ("d", 12), "couple": ("d", 2), "am": ("p", "a"), "pm": ("p", "p"),
    "th": ("_", 0), "sept": ("M", 9), "tues": ("W", 1), "weds": ("W", 2), "thur": ("W", 3), "thurs": ("W", 3),
    "nineteen-hundreds": ("D", 1900),
}

# Hours from UTC in winter, and whose summer time the zone keeps (us, eu or none).
ZONES: dict[str, tuple[float, str]] = {
    "utc": (0, ""), "gmt": (0, ""), "est": (-5, ""), "edt": (-4, ""), "cst": (-6, ""), "cdt": (-5, ""),
    "mst": (-7, ""), "mdt": (-6, ""), "pst": (-8, ""), "pdt": (-7, ""), "hst": (-10, ""), "akst": (-9, ""),
    "akdt": (-8, ""), "bst": (1, ""), "cet": (1, ""), "cest": (2, ""), "eet": (2, ""), "eest": (3, ""),
    "msk": (3, ""), "jst": (9, ""), "kst": (9, ""), "hkt": (8, ""), "sgt": (8, ""), "ist": (5.5, ""),
    "aest": (10, ""), "aedt": (11, ""), "nzst": (12, ""), "nzdt": (13, ""), "et": (-5, "us"), "ct": (-6, "us"),
    "mt": (-7, "us"), "pt": (-8, "us"), "eastern": (-5, "us"), "central": (-6, "us"), "mountain": (-7, "us"),
    "pacific": (-8, "us"), "alaska": (-9, "us"), "hawaii": (-10, ""), "london": (0, "eu"), "british": (0, "eu"),
    "irish": (0, "eu"), "lisbon": (0, "eu"), "paris": (1, "eu"), "berlin": (1, "eu"), "madrid": (1, "eu"),
    "rome": (1, "eu"), "brussels": (1, "eu"), "vienna": (1, "eu"), "warsaw": (1, "eu"), "athens": (2, "eu"),
    "kyiv": (2, "eu"), "kiev": (2, "eu"), "helsinki": (2, "eu"), "bucharest": (2, "eu"), "moscow": (3, ""),
    "istanbul": (3, ""), "nairobi": (3, ""), "riyadh": (3, ""), "dubai": (4, ""), "delhi": (5.5, ""),
    "indian": (5.5, ""), "jakarta": (7, ""), "beijing": (8, ""), "singapore": (8, ""), "manila": (8, ""),
    "tokyo": (9, ""), "japan": (9, ""), "seoul": (9, ""), "korean": (9, ""),
}
# fmt: on
# Abbreviations of a zone are zones by themselves; a place needs `time` behind it.
_ABBREVIATED = frozenset(name for name in ZONES if len(name) <= 4) - {"rome", "kiev", "kyiv"}
PLACES = frozenset(ZONES) - _ABBREVIATED


def _entries() -> dict[str, Entry]:
    entries = dict(_SINGLE)
    for kind, words in _BY_KIND.items():
        entries |= {word: (kind, word) for word in words.split()}
    for number, name in enumerate(MONTHS, 1):
        entries[name] = entries[name[:3]] = ("M", number)
    for number, name in enumerate(WEEKDAYS):
        entries[name] = entries[name[:3]] = ("W", number)
    for unit in UNITS:
        entries[unit] = ("H" if unit in CLOCK_UNITS else "u", unit)
        entries[unit + "s"] = ("U", unit)
    for number, name in enumerate(_ONES):
        entries[name] = ("d", number)
    for number, name in enumerate(_ORDINALS, 1):
        entries[name] = ("O", number)
    for number, name in enumerate(_TENS, 2):
        entries[name] = ("d", 10 * number)
        entries[name[:-1] + "ieth"] = ("O", 10 * number)
        entries[name[:-1] + "ies"] = ("D", 10 * number)
    entries |= {f"q{number}": ("Q", number) for number in (1, 2, 3, 4)}
    entries |= {name: ("z", name) for name in _ABBREVIATED}
    return entries


TRUSTED = _entries()
_UPPER_ONLY = {
    "et",
    "ct",
    "mt",
    "pt",
    "ist",
    "est",
    "cst",
    "mst",
    "pst",
    "bst",
    "ad",
    "ce",
    "bc",
    "bce",
    "eet",
    "cet",
    "utc",
    "gmt",
}
_SHORT_MONTHS = {name[:3] for name in MONTHS if len(name) > 3} | {"sept"}
_SHORT_DAYS = {name[:3] for name in WEEKDAYS} | {"tues", "weds", "thur", "thurs"}


def _cased() -> dict[str, Entry]:
    """Return the words as they stand in a text: names need their capital, and short names have kinds of their own."""
    cased: dict[str, Entry] = {}
    for word, (kind, value) in TRUSTED.items():
        if kind == "z" or word in _UPPER_ONLY:
            cased[word.upper()] = (kind, value)
        elif kind in "MW":
            shown = {"M": "m", "W": "V"}[kind] if word in _SHORT_MONTHS or word in _SHORT_DAYS else kind
            cased[word.title()] = cased[word.upper()] = (shown, value)
        else:
            cased[word] = cased[word.title()] = cased[word.upper()] = (kind, value)
    return cased


CASED = _cased()
