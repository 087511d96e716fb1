"""Names of people, bodies and places: finding them, and knowing the variants of one."""

from newsdigest.names.articles import definite
from newsdigest.names.comparison import are_namesakes, key, keys, same
from newsdigest.names.spans import NameKind, NameSpan, find
from newsdigest.names.variants import NameGroup, resolve

__all__ = ["NameGroup", "NameKind", "NameSpan", "are_namesakes", "definite", "find", "key", "keys", "resolve", "same"]
