"""Quantities of a text: what they are worth, what they count, and whether they can both be right."""

from newsdigest.numbers.agreement import agree, measure
from newsdigest.numbers.arithmetic import contradictions
from newsdigest.numbers.counts import Contradiction
from newsdigest.numbers.numerals import Numeral, every
from newsdigest.numbers.quantity import Quantity
from newsdigest.numbers.scanner import find

__all__ = ["Contradiction", "Numeral", "Quantity", "agree", "contradictions", "every", "find", "measure"]
