"""Where an article was filed and which agency's copy it is, as its first and last lines say."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsdigest.text import fold

_UPPER: Final = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶŁĻĽŃŅŇŌŐŒŘŚŞŠȘŢȚŪŮŰŹŻŽ]"
_CITY: Final = rf"{_UPPER}{_UPPER[:-1]}’'.]*(?:[ -]{_UPPER}{_UPPER[:-1]}’'.]*){{0,4}}"
_REGION: Final = r"(?:[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3})"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY: Final = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:, \d{{4}})?"
_AGENCY: Final = r"\(([A-Z][\w&./’' -]{1,40})\)"
_DATELINE: Final = re.compile(
    rf"(?P<place>{_CITY}(?:, {_REGION}){{0,2}}?(?:, {_DAY})?)(?:,? {_AGENCY})?(?:\s*(?:—|–)\s*|\s+--?\s+|:\s+)"
)
_STOPPED: Final = re.compile(rf"(?P<place>{_CITY}, {_REGION})\.\s+(?=[A-Z“\"])")
_MIXED: Final = re.compile(
    rf"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}(?:, {_REGION}){{0,2}}?(?:, {_DAY})?),? "
    rf"{_AGENCY}\s*(?:—|–|--?)\s"
)
_CREDIT_LINE: Final = re.compile(
    r"(?:[—–-]{1,2}\s*|\((?:with )?(?:reporting by )?|(?:source|copyright|©)\s*:?\s*)"
    r"([A-Z][\w&/’'-]*(?: (?:[A-Z&][\w&/’'-]*|of|de|des))*)\s*\)?\s*(?:[.,;].*)?",
    re.IGNORECASE | re.DOTALL,
)
# What agencies call themselves.
_AGENCY_WORDS: Final = frozenset({
    "wire", "wires", "newswire", "agency", "agencies", "agentur", "agence", "agencia", "agenzia",
    "nachrichtenagentur", "syndicate",
})  # fmt: skip
_AGENCY_ENDINGS: Final = ("news service", "press association", "news agency", "press service", "press agency")
_AGENCIES: Final = frozenset(
    {"reuters", "associated press", "ap", "afp", "agence france-presse", "dpa", "pa", "pa media", "bloomberg", "xinhua"}
    | {"kyodo", "kyodo news", "jiji", "yonhap", "pti", "ani", "ians", "aap", "upi", "tass", "interfax", "ria novosti"}
    | {
        "anadolu",
        "efe",
        "ansa",
        "lusa",
        "belga",
        "anp",
        "apa",
        "keystone-sda",
        "ntb",
        "tt",
        "ritzau",
        "stt",
        "pap",
        "mti",
    }
    | {
        "ctk",
        "tasr",
        "bta",
        "agerpres",
        "hina",
        "tanjug",
        "sta",
        "ukrinform",
        "unian",
        "canadian press",
        "the canadian press",
    }
    | {"the associated press", "press association", "bernama", "antara", "wam", "spa", "mena", "notimex", "telam"}
)


class Origin(NamedTuple):
    """Place and day of filing as written, and the agency, where a text gives them."""

    dateline: str | None
    agency: str | None


def recognise(body: str, bylines: tuple[str, ...] = (), outlet: str | None = None) -> Origin:
    """Return dateline and agency as the body's first and last lines and the bylines give them; the body is unchanged.

    An agency that publishes its own story is its outlet and is not named again.
    """
    start = body[:300]
    found = _DATELINE.match(start) or _MIXED.match(start) or _STOPPED.match(start)
    dateline = found.group("place").strip() if found else None
    written = found.group(2) if found and found.re is not _STOPPED else None
    agency = written or _in_bylines(bylines) or _in_credit(body, bylines)
    return Origin(dateline, None if agency and outlet and _is_short_for(agency, outlet) else agency)


def _in_bylines(bylines: tuple[str, ...]) -> str | None:
    return next((byline for byline in bylines if is_agency(byline)), None)


def _in_credit(body: str, bylines: tuple[str, ...]) -> str | None:
    """Return the agency of a last line like "— Harbour Wire. Shortened by the Courier." or "(Reuters)"."""
    last = body.rstrip().rpartition("\n")[2].strip()
    found = _CREDIT_LINE.fullmatch(last) if len(last) <= 200 else None
    if not found:
        return None
    credited = found.group(1).strip()
    by_the_byline = any(fold(credited) == fold(byline) for byline in bylines)
    return credited if is_agency(credited) or (by_the_byline and last[0] in "—–") else None


def is_agency(name: str) -> bool:
    """Whether a byline or credit is an agency's and not a person's."""
    words = fold(name).split()
    return fold(name) in _AGENCIES or (
        1 < len(words) <= 6 and (words[-1] in _AGENCY_WORDS or fold(name).endswith(_AGENCY_ENDINGS))
    )


def _is_short_for(agency: str, outlet: str) -> bool:
    first, second = fold(agency).removeprefix("the "), fold(outlet).removeprefix("the ")
    if first == second or not agency.isupper() or first in _AGENCIES:
        return first == second
    rest = iter(second)
    return first[0] == second[:1] and all(letter in rest for letter in first if letter.isalnum())
