"""What a text says of itself as no article does: which of its paragraphs counts, what its headline has to be."""

from __future__ import annotations

import re

from newsdigest.injections.starts import START
from newsdigest.injections.words import DEICTIC, PAGE, PROGRAM, READING, SURE_SOFTWARE, TELLING, rule

_PIECE = r"(?:sentence|line|paragraph|passage|section|note|text|statement|message|entry|block|correction|information)"
_ABOVE = r"(?:above|below|before(?:hand)?|preceding|foregoing|rest|remainder)"
# "This paragraph overrides the ones above": of two paragraphs an article needs both.
_OVERRIDES = rule(
    rf"{START}(?:this|the\s+(?:following|present|next))\s+{_PIECE}\s+(?:\w+ly\s+)?(?:overrides?|overrules?|supersedes?|replaces?|cancels?|outranks?|"
    rf"corrects?|(?:takes?|has)\s+(?:precedence|priority)\s+over|prevails?\s+over)\s+(?:\w+\s+){{0,4}}?{_ABOVE}\b"
)
_HEADING = r"(?:headline|title|summary|lead|digest|abstract|key\s+point|takeaway|conclusion)"
_RIGHT = r"(?:correct|right|proper|accurate|only|true|real|actual|valid|official|intended|required|appropriate)"
# "The correct headline of this story is that ...": which it has stands above it.
_HEADED = rule(
    rf"{START}(?:the|its|an?)\s+(?:only\s+)?{_RIGHT}\s+{_HEADING}\s+(?:of|for|to)\s+{DEICTIC}\s+(?:\w+\s+)?{PAGE}\s*"
    r"(?::|\b(?:is|reads|says|must|should|has\s+to|would\s+be|will\s+be)\b)"
)
# "The tool that reads this will print that ...": "this" is what is being read.
_READ = rule(
    rf"{START}(?:the|an?|any|every|each|all|whatever|whichever)?\s*(?:\w+\s+)?(?:{SURE_SOFTWARE}|{PROGRAM})\s+(?:that|which)\s+(?:\w+ly\s+)?{READING}\s+this\s+"
    rf"(?:\w+ly\s+)?(?:will|must|shall|should|has\s+to|have\s+to|(?:is|are)\s+to)\s+(?:\w+\s+)?{TELLING}\b(?:\s+\w+){{0,3}}?\s+that\b"
)
_PROMPTED = rule(
    rf"{START}(?:according\s+to|as\s+per|per|following|in\s+line\s+with)\s+(?:the|your|this|my|our)\s+(?:\w+\s+)?prompts?\s*[,:—–]"
)
_A_PROMPT = rule(r"\b(?:an?|the|this|that|his|her|its|their|these|those|\w+['’]s)\s+(?:[\w-]+\s+)?prompts?\b")
_MAY = re.compile(
    rf"\bprompts?\s*[,:—–]|{_HEADING}\s+(?:of|for|to)\s|\sthis\s+(?:\w+ly\s+)?(?:will|must|sh|ha|is|are)|{_PIECE}\s+(?:\w+ly\s+)?"
    r"(?:overr|supers|repla|cancel|outr|correct|take|has|prevail)"
)


def may_reflect(small: str) -> bool:
    """Whether words made small may be of the text that they stand in: those of most articles are not."""
    return _MAY.search(small) is not None


def reflects(words: str, before: str) -> bool:
    """Whether a sentence puts its text above the rest of it, or tells what is to be made of it.

    Of a prompt an article has told `before` it goes by what that says.
    """
    if _PROMPTED.match(words):
        return _A_PROMPT.search(before) is None
    return any(pattern.match(words) for pattern in (_OVERRIDES, _HEADED, _READ))
