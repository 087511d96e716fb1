"""The English words that numbers, units and their surroundings are made of."""

from __future__ import annotations

from fractions import Fraction

ONES = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
# Written behind figures, with or without a space.
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
GROUPS = {"dozen": 12}
FRACTIONS = {
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
    "sixth": Fraction(1, 6),
    "sixths": Fraction(1, 6),
    "eighth": Fraction(1, 8),
    "eighths": Fraction(1, 8),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
}
SIGNS = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅛": Fraction(1, 8),
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"],
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100, "thousandth": 1000}

NUMBER_WORDS = frozenset(ONES) | frozenset(TENS) | frozenset(SCALES) | frozenset(GROUPS) | {"hundred"}
# Numbers without a value: they cannot be compared, and they must not get lost either.
VAGUE = frozenset(
    ["dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "tens", "several", "few", "couple", "double", "triple", "twice", "thrice", "doubled", "tripled", "quadrupled", "halved"]
)

CURRENCY_SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₺": "TRY",
}
# Letters written before a dollar sign.
DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
}
CURRENCY_CODES = frozenset(
    ["USD", "GBP", "EUR", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "RMB", "INR", "RUB", "UAH", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "ZAR", "BRL", "MXN", "KRW", "HKD", "SGD", "ILS", "AED", "SAR", "EGP", "NGN", "KES", "THB", "IDR", "MYR", "PHP"]
)


def _spelled(table: dict[str, str]) -> dict[str, str]:
    return {spelling: unit for unit, spellings in table.items() for spelling in spellings.split("|")}


UNITS = _spelled(
    {
        "percent": "%|percent|per cent|pct|percentage|pc",
        "percentage point": "percentage point|percentage points|percent point|percent points|pp|ppts",
        "basis point": "basis point|basis points|bps|bp",
        "point": "point|points",
        "USD": "dollar|dollars|us dollars|us dollar",
        "GBP": "pound|pounds|pounds sterling|quid",
        "EUR": "euro|euros",
        "JPY": "yen",
        "CNY": "yuan|renminbi",
        "RUB": "ruble|rubles|rouble|roubles",
        "INR": "rupee|rupees",
        "UAH": "hryvnia|hryvnias|hryvnya",
        "CHF": "swiss francs|swiss franc",
        "franc": "franc|francs",
        "krone": "krone|kroner|krona|kronor|crowns",
        "peso": "peso|pesos",
        "lira": "lira|liras",
        "rand": "rand",
        "won": "won",
        "cent": "cent|cents",
        "penny": "pence|penny",
        "kilometre": "km|kms|kilometre|kilometres|kilometer|kilometers",
        "metre": "metre|metres|meter|meters",
        "centimetre": "cm|centimetre|centimetres|centimeter|centimeters",
        "millimetre": "mm|millimetre|millimetres|millimeter|millimeters",
        "mile": "mile|miles",
        "nautical mile": "nautical mile|nautical miles",
        "yard": "yard|yards",
        "foot": "foot|feet|ft",
        "inch": "inch|inches",
        "square kilometre": "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²",
        "square metre": "square metre|square metres|square meter|square meters|sq m|m²",
        "square mile": "square mile|square miles|sq miles",
        "square foot": "square foot|square feet|sq ft",
        "hectare": "hectare|hectares|ha",
        "acre": "acre|acres",
        "tonne": "tonne|tonnes|metric ton|metric tons|metric tonnes",
        "ton": "ton|tons",
        "kilogram": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
        "gram": "gram|grams|gramme|grammes",
        "milligram": "mg|milligram|milligrams",
        "ounce": "ounce|ounces|oz",
        "lb": "lb|lbs",
        "litre": "litre|litres|liter|liters",
        "gallon": "gallon|gallons",
        "barrel": "barrel|barrels|bpd",
        "mile an hour": "mph|miles per hour|miles an hour",
        "kilometre an hour": "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
        "knot": "knot|knots",
        "celsius": "°c|degrees celsius|degrees centigrade|celsius",
        "fahrenheit": "°f|degrees fahrenheit|fahrenheit",
        "degree": "degree|degrees|°",
        "watt": "watt|watts",
        "kilowatt": "kw|kilowatt|kilowatts",
        "megawatt": "mw|megawatt|megawatts",
        "gigawatt": "gw|gigawatt|gigawatts",
        "kilowatt hour": "kwh|kilowatt hour|kilowatt hours",
        "megawatt hour": "mwh|megawatt hour|megawatt hours",
        "volt": "volt|volts",
        "second": "second|seconds",
        "minute": "minute|minutes|mins",
        "hour": "hour|hours|hrs",
        "day": "day|days",
        "week": "week|weeks",
        "fortnight": "fortnight|fortnights",
        "month": "month|months",
        "year": "year|years|yr|yrs",
        "decade": "decade|decades",
        "century": "century|centuries",
    }
)
CURRENCIES = (
    CURRENCY_CODES
    | frozenset(CURRENCY_SIGNS.values())
    | {"franc", "krone", "peso", "lira", "rand", "won", "cent", "penny"}
)
LONGEST_UNIT = max(len(spelling.split()) for spelling in UNITS)

# Phrases around a number, the longest first when they are looked up.
BEFORE: dict[str, str] = {
    **dict.fromkeys(
        ("about", "around", "roughly", "approximately", "some", "circa", "an estimated", "estimated"), "about"
    ),
    **dict.fromkeys(("in the region of", "in the order of", "somewhere around", "approx", "~"), "about"),
    **dict.fromkeys(
        ("nearly", "almost", "close to", "just under", "just short of", "just below", "approaching"), "nearly"
    ),
    **dict.fromkeys(
        (
            "at least",
            "no fewer than",
            "no less than",
            "not less than",
            "not fewer than",
            "a minimum of",
            "minimum of",
            "≥",
        ),
        "at least",
    ),
    **dict.fromkeys(
        (
            "at most",
            "no more than",
            "not more than",
            "up to",
            "as many as",
            "as much as",
            "a maximum of",
            "maximum of",
            "at the most",
            "≤",
        ),
        "at most",
    ),
    **dict.fromkeys(
        (
            "more than",
            "over",
            "above",
            "exceeding",
            "in excess of",
            "upwards of",
            "well over",
            "greater than",
            "higher than",
            "just over",
            "just above",
            ">",
        ),
        "more than",
    ),
    **dict.fromkeys(("less than", "fewer than", "under", "below", "lower than", "<"), "less than"),
}
AFTER: dict[str, str] = {
    **dict.fromkeys(("or so", "or thereabouts"), "about"),
    **dict.fromkeys(("or more", "or over", "or above", "plus", "+"), "at least"),
    **dict.fromkeys(("or less", "or fewer", "or under"), "at most"),
}

MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
)
WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]
)
ZONES = frozenset(
    ["am", "pm", "a.m", "p.m", "gmt", "utc", "bst", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "cest", "eet", "msk", "jst", "ist", "o'clock", "hrs", "local"]
)
# Words before a figure that make it a label, not a quantity.
LABELS = frozenset(
    ["no", "nr", "number", "article", "section", "chapter", "clause", "paragraph", "route", "highway", "flight", "room", "page", "line", "phase", "stage", "group", "grade", "class", "level", "tier", "channel", "boeing", "airbus", "windows", "version", "size", "apartment", "flat", "platform", "gate", "terminal", "runway", "pier", "pool", "precinct", "district", "ward", "zone", "unit", "area", "part", "volume", "episode", "season", "act", "bus", "train", "tram"]
)
UNCOUNTED = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "of", "in", "on", "at", "by", "to", "from", "for", "with", "without", "within", "into", "onto", "over", "under", "above", "below", "between", "among", "through", "during", "before", "after", "since", "until", "till", "as", "than", "then", "and", "or", "but", "nor", "so", "if", "when", "where", "which", "who", "whom", "whose", "what", "while", "because", "although", "though", "not", "no", "never", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "said", "says", "say", "saying", "told", "according", "also", "just", "only", "still", "already", "again", "very", "too", "more", "most", "less", "least", "other", "another", "such", "same", "own", "all", "both", "each", "every", "any", "some", "few", "many", "much", "several", "last", "next", "past", "first", "second", "early", "late", "later", "ago", "away", "per", "against", "about", "around", "off", "out", "up", "down", "here", "there", "it", "he", "she", "they", "we", "i", "you", "him", "them", "us", "me", "old", "each", "apiece", "overall", "altogether", "total", "including", "amid", "across", "near", "despite", "followed", "compared", "following"]
)
# Nouns after which "one" is a pronoun or an idiom rather than a count.
IDLE_AFTER_ONE = frozenset(
    ["day", "thing", "way", "point", "side", "hand", "time", "another", "or", "and", "more", "such", "where", "who", "that", "which", "could", "can", "would", "should", "must", "may", "might", "has", "is", "was"]
)
IDLE_BEFORE_ONE = frozenset(
    ["no", "any", "every", "some", "this", "that", "the", "each", "which", "another", "a", "an", "such", "first", "second", "last", "next", "latest", "big", "good", "only", "everyone", "anyone", "someone", "whichever"]
)
IRREGULAR_PLURALS = frozenset(
    ["people", "men", "women", "children", "police", "troops", "personnel", "crew", "staff", "aircraft", "cattle", "feet", "teeth", "mice", "geese", "sheep", "lives", "wives", "knives", "wolves", "criteria", "phenomena", "media", "data", "fish", "dead", "injured", "wounded", "missing", "servicemen", "policemen", "firefighters", "fishermen", "civilians", "clergy", "deer", "salmon"]
)
CHANGES = frozenset(
    ["by", "up", "down", "rose", "rise", "rises", "risen", "rising", "fell", "fall", "falls", "fallen", "falling", "increase", "increased", "increases", "increasing", "decrease", "decreased", "decreases", "gained", "gain", "gains", "lost", "dropped", "drop", "drops", "dropping", "climbed", "climb", "jumped", "jump", "slid", "slid", "slipped", "grew", "grow", "grows", "grown", "growth", "shrank", "raised", "raise", "lowered", "lower", "cut", "cuts", "added", "plunged", "soared", "surged", "surge", "tumbled", "sank", "eased", "declined", "decline", "expanded", "contracted"]
)
TALLY_WORDS = frozenset(
    ["vote", "votes", "voted", "voting", "ruling", "ruled", "won", "win", "wins", "lost", "lose", "beat", "beats", "defeat", "defeated", "defeats", "victory", "victories", "score", "scores", "scored", "draw", "drew", "thrashed", "edged", "majority", "decision", "margin", "lead", "led", "goal", "goals", "aggregate", "thrashing", "hammering"]
)
