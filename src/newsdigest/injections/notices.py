"""Orders that a notice is said to have given, one after the other: the notice is the page's own, and so are they."""

from __future__ import annotations

from newsdigest.injections.orders import VERBS, drops_its_orders
from newsdigest.injections.words import PAGE, PART, rule

_QUOTED = rule(r"[^\w\"“«„]*[\"“«„]+\s*(?P<words>[^\"”»“]+)")
_BY_A_TEXT = rule(
    rf"[”\"»]\s*,?\s*(?:the|an?|this|another|one)\s+(?:[\w-]+\s+){{0,2}}?(?:{PAGE}|{PART}|sign|label|banner|prompt|instructions?|caption|"
    r"comment|poster|leaflet|letter|slip|box|footer|header)s?\s+(?:said|says|read|reads|stated|states|ran|went|added|continued)\b"
)
_TELLS = rule(rf"(?:then\s+|instead\s+|and\s+|please\s+)*{VERBS}\b")


def drops_in_quotes(sentence: str) -> bool:
    """Whether a text, not a person, is said to have ordered to drop what was ordered or written before."""
    quoted = _QUOTED.match(sentence)
    return quoted is not None and _BY_A_TEXT.search(sentence) is not None and drops_its_orders(quoted["words"])


def goes_on_to_order(sentence: str) -> bool:
    """Whether a sentence is a quotation that begins with an order to tell something."""
    quoted = _QUOTED.match(sentence)
    return quoted is not None and _TELLS.match(quoted["words"]) is not None
