"""The units that newspapers measure in, under one name for all spellings."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
CURRENCY_CODES = _set(
    """
    USD GBP EUR JPY CHF CAD AUD NZD CNY RMB INR RUB UAH SEK NOK DKK PLN CZK HUF TRY ZAR BRL MXN KRW HKD SGD
    ILS AED SAR EGP NGN KES THB IDR MYR PHP
    """
)


def _spelled(table: dict[str, str]) -> dict[str, str]:
    return {spelling: unit for unit, spellings in table.items() for spelling in spellings.split("|")}


UNITS = _spelled(
    {
        "percent": "%|percent|per cent|pct|percentage|pc",
        "percentage point": "percentage point|percentage points|percent point|percent points|pct point|pct points|pp"
        "|ppts",
        "basis point": "basis point|basis points|bps|bp",
        "point": "point|points",
        "USD": "dollar|dollars|us dollars|us dollar",
        "GBP": "pound|pounds|pounds sterling|quid",
        "EUR": "euro|euros",
        "CAD": "canadian dollar|canadian dollars",
        "AUD": "australian dollar|australian dollars",
        "NZD": "new zealand dollar|new zealand dollars",
        "HKD": "hong kong dollar|hong kong dollars",
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
        "metre": "m|metre|metres|meter|meters",
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
        "kilometre an hour": "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour",
        "knot": "knot|knots",
        "celsius": "°c|degrees c|degrees celsius|degrees centigrade|celsius",
        "fahrenheit": "°f|degrees f|degrees fahrenheit|fahrenheit",
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
# Words behind a length: "200m high".
MEASURED = _set("tall high long wide deep race sprint dash freestyle hurdles above below away from down thick")
LONGEST_UNIT = max(len(spelling.split()) for spelling in UNITS)
UNIT_BEGINNINGS = frozenset(spelling.split()[0] for spelling in UNITS)
