"""What stands before the news of a sentence: an opening word, a time, a clause that hangs on the main one."""

from __future__ import annotations

import re

from newsdigest import dates
from newsdigest.english import lexicon
from newsdigest.english.openings import opens_subordinate
from newsdigest.english.predicates import has_verb, is_clause
from newsdigest.english.words import tokens

_OPENER = (
    r"(?:But|And|Meanwhile|However|Still|Then|Yet|So(?! far\b| that\b| many\b)|Also|Instead(?! of\b)|"
    r"(?:Earlier|Later|Rather)(?! than\b)|Separately|Nevertheless|Now(?! that\b)|Unfortunately|Fortunately|"
    r"Hopefully),?\s+"
)
_LEAD_IN = re.compile(rf"{_OPENER}(?:{_OPENER})*(?=\S)")
_FRONTED = re.compile(
    r"(?:On|In|At|By|After|Before|During|Since|Until|From|For|Under|Despite|Within|Last|This|Earlier|Late|Early|"
    r"Yesterday|Today|Instead of|"
    r"While|When|Because|Although|Though|As|Even as|Asked|According|With|Perhaps|Soon|Over|"
    r"(?:(?:Two|Three|Four|Five|A|An|One|Some|"
    r"\d+)\s+)?(?:Hours?|Days?|Weeks?|Months?|Years?|Minutes?|hours?|days?|weeks?|months?|years?|minutes?))\b"
    r"[^,;:¤\"“]{2,70},\s+(?=\S)",
    re.IGNORECASE,
)


def without_lead_in(words: str) -> str:
    """Return what follows an opening `But` or `Meanwhile`; the `And` within a name stays: `Moss And Fern opened`."""
    found = _LEAD_IN.match(words)
    return words[found.end() :] if found is not None else words


SUBORDINATE = re.compile(
    r"(?:(?:Just |Even )?[Aa]s(?! of\b| for\b)|While|Although|Though|Because|Whereas|Since|Until|Once|Along with|"
    r"Together with|Given (?:how|that)|No matter|"
    r"(?:Not long|Shortly|Soon|Just|Long|Right) after(?! noon\b| midnight\b| dawn\b| dark\b| sun| \d)|"
    r"To (?!be\b)[a-z]+(?= ))\s"
)


def without_subordinate(words: str) -> str:
    """Return the main clause behind a long one that hangs on it: `While the town slept, the river rose`."""
    if SUBORDINATE.match(words) is None:
        return words
    for found in _COMMA.finditer(words):
        head, rest = words[: found.start()], words[found.end() :]
        opens = rest.partition(" ")[0]
        begins = opens[:1].isupper() or opens.lower() in lexicon.DETERMINERS | lexicon.PRONOUNS
        if (
            begins
            and (has_verb(head) or head.startswith(("To ", "Along ", "Together ")))
            and is_clause(tokens(rest)[:9])
        ):
            return rest
    return words


_SETTING = re.compile(
    r"[A-Z][^,;:¤]{1,70}?\b(?:was|were|had been)\s+(?:[a-z]+ing|at|on|in|asleep|about\s+to|underground|aboard)\b"
    r"[^,;:¤]{0,60}?,?\s+when\s+(?!(?:he|she|it|they|we|I|his|her|its|their)\b)(?P<news>\S.*)",
    re.DOTALL,
)


def without_setting(words: str) -> str:
    """Return what broke in on what was going on: `They were at work when the roof came in` tells of the roof."""
    found = _SETTING.fullmatch(words)
    if found is None or any(dates.find(words[: found.start("news")])) or not has_verb(found["news"]):
        return words
    news: str = found["news"]
    return f"{news[:1].upper()}{news[1:]}"


TOLD_SOMEBODY = re.compile(
    r"^(?P<who>[^,;:¤]{2,70}?)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bis)(?<!\bare)(?<!\bbe)\s(?P<verb>told|tells)\s[^;:¤]{2,120}?,?\sthat\s(?=(?:he|she|it|they|the|an?|[A-Z]))"
)
DUE_BUT = re.compile(
    r"^(?P<what>[^,;:¤]{3,60}?)\s(?:was|were|had been)\s(?:due|set|scheduled|planned|expected|to)\b"
    r"[^,;:¤]{3,80},?\sbut\s"
    r"(?=(?:has|have|had|was|were|will|is|are)\b)"
)
"""`The fair was due to open on Monday but has been put off` is headed by what came of it."""


def teller_first(found: re.Match[str]) -> str:
    """Return the opening of a title that leaves out who was told, and when: `Orr said that`."""
    return f"{found['who']} {'said' if found['verb'] == 'told' else 'says'} that "


def without_fronting(words: str) -> str:
    """Return what follows a time, a place or a clause that opens a sentence: `On Monday, the pier shut`."""
    found = _FRONTED.match(words)
    if found is None or _CLOSES_ASIDE.match(words, found.end()):
        return words
    opens_clause = _CLAUSE_OPENERS.match(words) is not None or opens_subordinate(found.group().rstrip(", "))
    if has_verb(found.group()) and not opens_clause:
        return words
    rest = words[found.end() :]
    if opens_clause and _GOES_ON_OF.match(rest):
        rest = words[_end_of_clause(words, found.end()) :]
    if (
        (date := next(iter(dates.find(rest[:60])), None)) is not None
        and date.start == 0
        and rest[date.end : date.end + 2] == ", "
    ):
        rest = rest[date.end + 2 :]
    if (year := _YEAR.match(rest)) is not None:
        rest = rest[year.end() :]
    return rest if len(rest.split()) >= 3 and has_verb(rest) else words


_CLOSES_ASIDE = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*\s?){1,4}|(?:the|a|an|its|his|her|their) [^,]{2,50}), "
    r"(?:was|were|is|are|has|had|will|said|told|who|which|[a-z]+ed|it|he|she|they|we|there|the)\b"
)
_CLAUSE_OPENERS = re.compile(
    r"(?:While|When|Because|Although|Though|As|Even|Asked|After|Before|Since|Until|According)\b", re.IGNORECASE
)
_GOES_ON_OF = re.compile(r"(?:of|in|near|from|at|who|which)\s")


def _end_of_clause(words: str, at: int) -> int:
    """Return where a fronted clause with an aside ends: `When Vexa, of Vardo, failed in 2019, some ...`."""
    ends = (found.end() for found in _COMMA.finditer(words, at))
    return next((end for end in ends if has_verb(words[:end])), 0)


_COMMA = re.compile(r",\s+(?!\d)")
_YEAR = re.compile(r"\d{4}, (?=\S)|[A-Z][a-z]+ \d{1,2}, (?:\d{4}, )?(?=[A-Z])")
