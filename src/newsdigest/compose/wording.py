"""Whether a sentence of an article can stand alone, and what is cut off before it does."""

from __future__ import annotations

import re

from newsdigest import dates, names
from newsdigest.passages.stamps import unstamped
from newsdigest.text import fold, unlinked

LONGEST = 360
"""Characters of a sentence that is printed as the article has it; a longer one would not be read."""

_DATELINE = re.compile(
    r"^[^\Wa-z\d_]{3,}(?:[ '’.-]+[^\Wa-z\d_]+)*(?:,? (?:[^\Wa-z\d_][\w.]*|\d{1,2}))*(?:,? ?\([^()\n]{1,40}\))?"
    r"\s*(?:—|–|--|-(?=\s))\s*(?=[\"“‘\d]|[^\Wa-z_])"
)
_SLUG = re.compile(r"^/[A-Z]{2,10}/\s+(?=\S)")
_SPACED = re.compile(r" (?=[,.;!?](?:\s|$)|['’]s\b)")
_LINK = re.compile(
    r"^(?:But|And|So(?! far\b| that\b| many\b)|Yet|Meanwhile|However|Also|Still|Now(?! that\b)|Then|Instead(?! of\b)|"
    r"(?:Earlier|Later)(?! than\b)),?\s+(?=\S)"
)
_DANGLING = re.compile(
    r"^(?:he|she|it|they|his|her|its|their|this|that|these|those|both|neither|another|others?|such|there,|"
    r"one of (?:them|the)|the (?:other|others|latter|same|two)|in it|at the same|for (?:his|her|its|their) part|"
    r"asked|according to (?:him|her|it|them))\b"
)
_BROKEN = re.compile(r"\b(?:that|which|who|of|to|the|an?|and|or|but|from|with|by|because|while|as)\.?$")
_THIRD = re.compile(r"\b(?:he|she|him|his|hers?)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|me|[Mm]y|mine|[Ww]e|us|[Oo]ur|ours|[Yy]ou|[Yy]our)\b")
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}
_MARK = re.compile('[“”"«»„]')
CLAIM_THAT = "Claim that "
"""How the rules open the title of what is only alleged; with the speaker behind it, it says so twice."""


def tidied(sentence: str) -> str:
    """Return a sentence without dateline, time stamp and linking word, on one line."""
    words = _SPACED.sub("", " ".join(unlinked(sentence).split()))
    words = _LINK.sub("", unstamped(_SLUG.sub("", _DATELINE.sub("", words))))
    return words[:1].upper() + words[1:]


def quoted_spans(words: str) -> list[tuple[int, int]]:
    """Return where quotations stand, marks included; one that is not closed runs to the end."""
    spans: list[tuple[int, int]] = []
    start, closing = -1, ""
    for mark in _MARK.finditer(words):
        place, character = mark.start(), mark.group()
        if closing and character == closing:
            spans.append((start, place + 1))
            closing = ""
        elif not closing and character in _PAIRS:
            start, closing = place, _PAIRS[character]
    return [*spans, (start, len(words))] if closing else spans


def unquoted(words: str) -> str:
    """Return the words with every quotation blanked, so that places stay the same."""
    for start, end in quoted_spans(words):
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def dangles(sentence: str) -> bool:
    """Whether a sentence begins by pointing back at another, or breaks off."""
    folded = fold(sentence)
    opens_so = _DANGLING.match(folded) is not None and _CLEFT.match(folded) is None
    return opens_so or _OF_TWO.search(unquoted(folded)) is not None or _BROKEN.search(sentence) is not None


_OF_TWO = re.compile(
    r"\bthe (?:former|latter)(?=$|[.,;:'’]|\s(?:and|or|is|was|are|were|has|had|have|did|does|will|would|can|could|may|"
    r"might|must|said|says|told)\b)|\b(?:said|says|added),? one of (?:them|those|these)\b"
)
"""`Talks with the latter ended`, `said one of them`; `the former mayor` points at nobody else."""


_CLEFT = re.compile(
    r"it (?:is|was|will be) (?:only |not )?(?:on|in|at|by|from|during|after|before) [^,;.]{2,60}? that\b"
)
"""`It was on Monday that she resigned`: the `it` points at nothing."""


_POINTS_BACK = re.compile(
    r"(?:claim that )?(?:he|she|it|they|his|her|its|their)\b(?! (?:is|was|will be) (?:the|a|an|not|now|still) )"
)


_OF_THEM = re.compile(
    r"(?:claim that )?(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"some|many|most|several|all|none|\d+) of them\b"
)


def points_back(sentence: str) -> bool:
    """Whether a sentence has a pronoun for what another sentence names: nobody can read it alone."""
    folded = fold(sentence)
    if _CLEFT.match(folded) is not None:
        return False
    return _POINTS_BACK.match(folded) is not None or _OF_THEM.match(folded) is not None or _hangs_on_a_pronoun(sentence)


def leans(sentence: str) -> bool:
    """Whether a sentence needs another to be understood: it points back, or speaks of a "he" whom it never names."""
    if dangles(sentence) or _OF_THEM.match(fold(sentence)) or _hangs_on_a_pronoun(sentence):
        return True
    outside = unquoted(sentence)
    if _THIRD.search(fold(outside)) is None:
        return False
    return _SOMEBODY.match(outside) is None and all(name.kind in ("place", "body") for name in names.find(outside))


_SOMEBODY = re.compile(r"[A-Z][a-z][\w'’-]+, (?:\d{1,2}, )?(?:\d{1,2},|who\b|whose\b|an?\s|the\s)")
"""`Orr, 31, who won the cup, said she was tired` names her, though the surname stands alone."""
_SUBJECT = re.compile(r"(?:\s\([^()]{1,20}\))?,?\s+(?:he|she|it|they)\s+(?!(?:is|was|will be|rain\w*|snow\w*)\b)")
_OBJECT = re.compile(
    r"(?:(?!(?:and|but|who|which|that|was|were|is|are|has|had|have)\b)[\w'’.&-]+,? ){1,9}(?:(?:has|have|had) )?"
    r"(?:\w+ly )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?|confirm(?:s|ed)?) "
    r"(?:it|this|that|them|(?:(?:all|both) )?(?:the|this|that|these|those|any such|such|his|her|its|their) "
    r"(?:accusation|allegation|claim|charge|report|suggestion|criticism|account|version|figure|statement|remark)s?)"
    r"(?=[.,]|$| (?:on|in|at|last|yesterday|through|to reporters|as)\b)"
)


_SAME_AS_BEFORE = re.compile(
    r"\b(?:us|g[ai]v|repeat|cit|quot)(?:e|es|ed|ing|s)\s+the same (?:figures?|numbers?|words|terms)\b"
)
_SAYS_IT = re.compile(
    r"\b(?:said|says|added|adds) (?:that )?it (?!(?:is|was|will be|would be|had been|seem|appear|take|took)\b)"
)


def _says_it_of_something(sentence: str) -> bool:
    """Whether somebody says something of an `it` that is not himself: `Orr said that it covered only two roads`."""
    found = _SAYS_IT.search(sentence)
    if found is None:
        return False
    before = names.find(sentence[: found.end()])
    is_a_person = bool(before) and before[-1].kind == "person"
    return is_a_person and _NOTHING_BUT_WHO.match(sentence) is not None


_NOTHING_BUT_WHO = re.compile(r"(?:[\w'’.-]+\s){1,9}(?:said|says|added|adds) ")


def _hangs_on_a_pronoun(sentence: str) -> bool:
    """Whether a sentence names but a day before its `it`, denies an `it`, or repeats the same figures as another."""
    if _OBJECT.match(sentence) is not None or _SAME_AS_BEFORE.search(sentence) is not None:
        return True
    if _says_it_of_something(sentence):
        return True
    if _FRONTED_PRONOUN.match(sentence):
        return True
    opening = next((found for found in dates.find(sentence[:60]) if found.start <= _PREPOSITION), None)
    return opening is not None and _SUBJECT.match(sentence, opening.end) is not None


_FRONTED_PRONOUN = re.compile(
    r"(?:At|By|In|On|For|From|After|Before|Until|During|Within|Since) (?:(?![A-Z])[\w:'’.-]+ |"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ){1,8}?(?:he|she|it|they) "
    r"(?!(?:is|was|will be|rain\w*|snow\w*)\b)[a-z]"
)
"""`At ten to nine on Friday it stopped` names nobody."""
_PREPOSITION = 7
"""Characters before the day that a sentence begins with: `Before `."""


def is_personal(sentence: str) -> bool:
    """Whether the writer of the article speaks of himself or to the reader."""
    return _FIRST_PERSON.search(unquoted(sentence)) is not None


def going_on(sentence: str) -> str:
    """Return a sentence that goes on after a comma; the comma stands inside a closing quotation mark."""
    mark = re.search(r"[.…]?([\"”’)]*)$", sentence)
    end = mark.start() if mark else len(sentence)
    return f"{sentence[:end].rstrip(',')},{mark.group(1) if mark else ''}"


def closed(words: str) -> str:
    """Return words with the mark that a quotation of several paragraphs has not at the end of this one."""
    last = max(words.rfind(mark) for mark in '"“”')
    if last < 0 or not _OPENING.match(words, last):
        return words
    return f"{words.rstrip()}{'”' if words[last] == '“' else words[last]}"


_OPENING = re.compile(r"“|(?<![^\s(\[])\"(?=\w)")


def stands_alone(sentence: str) -> bool:
    """Whether a reader who sees only this sentence knows whom and what it means."""
    return (
        20 <= len(sentence) <= LONGEST and _is_closed(sentence) and not dangles(sentence) and not is_personal(sentence)
    )


def _is_closed(sentence: str) -> bool:
    """Whether the sentence ends as one and no quotation is left open."""
    ends = sentence.rstrip("\"'”’»)").endswith((".", "!", "?"))
    straight = sentence.count('"') % 2 == 0
    return ends and straight and sentence.count("“") == sentence.count("”") and "\n" not in sentence
