"""How an article tells that a name is that of a company: by its symbol, its kind, or what a company has."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.english.grammar import COMPANY_WORDS

OF_A_COMPANY = (
    r"(?:['’]s)? (?:shares?|stock|plc|bonds|employs|employees|customers|factory|plant|stores|staff|its|bought|acquired|"
    r"sells|makes|operates)\b"
)
"""What is told of a company by its bare name, and hardly of a person."""
_EXCHANGE = re.compile(r"\s\([A-Z][\w .]{1,30}:\s?[A-Z0-9.]{1,8}\)")
_KINDS = "|".join(sorted(COMPANY_WORDS))
_KIND = re.compile(rf"\b(?:{_KINDS})\s$")
_CALLED = re.compile(rf", (?:an?|the|its) (?:[\w-]+ ){{0,3}}(?:{_KINDS})\b(?!['’])")


def is_told_company(text: str, span: names.NameSpan) -> bool:
    """Whether the words beside a name tell a company."""
    behind = text[span.end : span.end + 1]
    if behind == "," and _CALLED.match(text, span.end):
        return True
    if behind.isspace() and _EXCHANGE.match(text, span.end):
        return True
    return _KIND.search(text[max(0, span.start - 16) : span.start]) is not None
