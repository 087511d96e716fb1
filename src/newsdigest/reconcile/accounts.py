"""What a sum of money is of: what something costs, what a company earns, a fine. A cost never grows into a profit."""

from __future__ import annotations

import re

from newsdigest import numbers

_ACCOUNTS = {
    "cost": "cost costs costing damage damages bill bills price prices expense expenses spend spends spending spent "
    "loss losses lost invest invests invested investing investment",
    "profit": "profit profits earned earnings surplus surpluses",
    "loss": "loss losses lost deficit deficits shortfall shortfalls",
    "revenue": "revenue revenues sales turnover takings proceeds",
    "debt": "debt debts owe owes owed owing borrow borrows borrowed borrowing loan loans lent arrears",
    "fine": "fine fines fined penalty penalties damages",
    "wage": "salary salaries wage wages bonus bonuses pension pensions",
    "grant": "subsidy subsidies grant grants donation donations donated",
    "dividend": "dividend dividends",
    "tax": "tax taxes levy levies",
    "theft": "stole stolen stealing embezzled embezzling laundered loss losses lost",
}
_OF = {
    word: frozenset(account for account, told in _ACCOUNTS.items() if word in told.split())
    for every in _ACCOUNTS.values()
    for word in every.split()
}
"""For each word the accounts it may tell of: a loss is what a storm cost, or what a company has at the year's end."""
_WORD = re.compile(r"[a-z]+")
_CURRENCIES = frozenset(("krone", "franc", "peso", "lira", "rand", "won"))
"""Money of several countries, which has no code of its own."""
_CODE = 3


def accounts_of(figure: numbers.Quantity, clause: str) -> frozenset[str]:
    """Return what a sum in a clause may be of, by the word for it that stands nearest; nothing where none does."""
    unit = numbers.measure(figure)[1] or ""
    if unit not in _CURRENCIES and not (len(unit) == _CODE and unit.isupper()):
        return frozenset()
    start = clause.index(figure.text)
    end = start + len(figure.text)
    told = [found for found in _WORD.finditer(clause.lower()) if found[0] in _OF]
    nearest = min(told, key=lambda one: (max(start - one.end(), one.start() - end), one.start()), default=None)
    return _OF[nearest[0]] if nearest is not None else frozenset()
