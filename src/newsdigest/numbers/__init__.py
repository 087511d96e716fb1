"""Quantities of a text: what they are worth, what they count, and whether they can both be right."""

from newsdigest.numbers.agreement import agree, measure
from newsdigest.numbers.numerals import Numeral, every
from newsdigest.numbers.quantity import Quantity
from newsdigest.numbers.scanner import find

__all__ = ["Numeral", "Quantity", "agree", "every", "find", "measure"]
