"""What belongs between programs and never in a newspaper: their protocol, code, hidden elements, encoded words."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from contextlib import suppress

from newsdigest.injections.orders import VERBS
from newsdigest.injections.verbs import EITHER, ORDERS

_TAGS = re.compile(
    r"<\|[a-z_]{2,30}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|user|instructions?|prompt|article|document|untrusted|data|context|input)(?:\s[^<>\n]{0,80})?>"
    r"|^\s*#{1,4}\s*(?:system|instructions?|assistant|user|new\s+instructions?|response|input|prompt)\s*:?\s*$"
    r"|(?:^|\s)#{2,4}\s*(?:new\s+)?(?:system|instructions?|assistant|user|response|input|prompt|task)\s*:"
    r"|^\s*(?:system|assistant|developer)\s+(?:prompt|message|override|instructions?)\s*:"
    r"|^\s*[\[(]?\s*system\s*(?:prompt|message|note|notice|override|instructions?)?\s*[\])]?\s*:\s*(?:the\s+(?:user|model|assistant|operator|"
    rf"previous|following|above|conversation)|all\s+previous|you\b|{VERBS}\b)"
    rf"|^\s*(?:system|assistant|developer)\s*:\s*(?:you\b|sure\b|okay\b|here\s+is|understood|of\s+course|certainly|i\s+(?:will|am|have|can|shall)\b|{VERBS}\b)"
    rf"|^\s*(?:user|human)\s*:\s*(?:(?:great|good|ok|okay|thanks|thank\s+you|now|next|please|then)\b[\s.,!]*|{VERBS}\b)"
    r"|^\s*(?:user|human)\s*:.{0,400}\b(?:assistant|AI)\s*:"
    r"|^\W*(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:system|article|input|document|user|untrusted|instructions?|prompt|data|context)(?:\s+(?:text|prompt|message|input|content|data|block))?\W*$"
    r"|(?<![-=*#<\[])[-=*#<\[]{2,}\s*(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?(?:article|input|document|text|prompt|instructions?|data|context)\s*[-=*#>\]]{2,}"
    r"|^\W*(?-i:(?:BEGIN|START|END) OF (?:THE )?(?:ARTICLE|INPUT|DOCUMENT|TEXT|PROMPT|CONTEXT|INSTRUCTIONS?))\b"
    r"|\[/?(?:system|ai|llm|bot|assistant|model|agent)[-_ ](?:notice|note|prompt|message|instructions?|override|"
    r"directives?|hints?|commands?|orders?|task)\]"
    r"|\[/(?:system|assistant|user|prompt|llm)\]|\[(?-i:SYSTEM|ASSISTANT|PROMPT|LLM)\]"
    r"|[{,]\s*[\"'](?:role|system|instructions?|prompt|tool_calls?|function_call|events|claims|messages)[\"']\s*:"
    r"|\{\s*[\"'][\w -]{1,30}[\"']\s*:|\{\{|\}\}|\[//\]:\s*#|(?<!<)<<+[^<>\n]{1,60}>>+"
    r"|\\boxed\{|\[/(?!(?:b|i|u|s|url|img|quote|center|color|size|list|code|caption)\])[a-z]{2,20}\]|(?<![%~^])[%~^]{2,}\s*\w[^%~^\n]{0,60}[%~^]{2,}|^\s*[#@/](?:digest|summar\w+|bot|assistant|ai|llm|model|system|output|json)\b"
    r"|\b(?:print|echo|return|write|output|say|add_?\w+|set_?\w+)\(\s*\w*=?[\"']|\bdef\s+\w+\(|^\s*echo\s.+>\s*\S|\b(?:status|speaker|title|summary|stance|topic|quote|claim|event)\s*=\s*[\w\"']"
    r"|</?(?:events?|claims?|summary|title|headline|digest|records?|outputs?|answer|response|notes?|message|result|timeline|entry|quote|"
    r"reading|extraction|json)\b[^<>\n]{0,200}>",
    re.IGNORECASE,
)
_CODE = re.compile(r"^\s*```|^\s*(?:import\s+[a-z_][\w.]*(?:\s*,\s*[\w.]+)*|from\s+[a-z_][\w.]*\s+import\s.{1,60})\s*$")
_HIDDEN = re.compile(
    r"<!--[^>]{0,4000}|<(?:script|style|template|noscript|iframe|meta|link)\b"
    r"|<(?:img|input|svg|object|embed|video|audio|area)\b[^<>]{0,400}?\b(?:alt|title|aria-label|value|placeholder|summary)\s*=\s*[\"'][^\"'<>]*\s[^\"'<>]*\s"
    r"|<[a-z]{1,10}\b[^<>]{0,200}\b(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0|hidden|aria-hidden)[^<>]{0,200}>",
    re.IGNORECASE,
)
# Flags have up to seven of the tags behind a black one.
_HIDDEN_LETTERS = re.compile(
    r"(?<![\U0001F3F4\U000E0000-\U000E007F])[\U000E0000-\U000E007F]|[\U000E0000-\U000E007F]{8}"
    r"|[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U000E0100-\U000E01EF]{8}|[\u202a-\u202e\u2066-\u2069]"
)
# "I g n o r e  a l l": single letters, one after the other, spell what is not to be found.
_SPELT = re.compile(r"(?<!\S)(?:[^\W\d_][^\S\n]{1,4}){4,}[^\W\d_](?!\S)")
_LETTERS = bytes([1]) * 5
_A_ROW_OF_LETTERS = 14
"""More of them than any list of grades, teams or lines has."""
"""Which of the words that they spell are of one letter."""
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{32,}={0,2}")
_WORDS = re.compile(rb"(?:[ -~\s]|[\xc2-\xf4][\x80-\xbf]+)+")


_FENCE = re.compile(r"^[ \t]*```.*$", re.MULTILINE)
_BLOCK = re.compile(
    r"^[^\w\n]*BEGIN (?P<what>[A-Z][A-Z ]{2,40})\b[^\w\n]*$(?:.|\n){0,4000}?^[^\w\n]*END (?P=what)\b[^\w\n]*$",
    re.MULTILINE,
)
"""`BEGIN CHECKED TEXT`, and what stands down to `END CHECKED TEXT`: a page has no such lines for people."""
_ESCAPED = re.compile(r"&(?:(?P<opens>lt|#0*60|#x0*3c)|gt|#0*62|#x0*3e);", re.IGNORECASE)
_LONGEST_WORD = 32


def fenced(body: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between two fences of code, or lines that begin and end the same thing, blank lines and all."""
    fences = list(_FENCE.finditer(body)) if "```" in body else []
    for first, second in zip(fences[::2], fences[1::2], strict=False):
        yield first.start(), second.end()
    for block in _BLOCK.finditer(body) if "BEGIN" in body else ():
        yield block.span()


def may_be_encoded(word: str) -> bool:
    """Whether a word is longer than any of a language."""
    return len(word) >= _LONGEST_WORD


def may_be_spelt(words: list[str]) -> bool:
    """Whether single letters stand in a row."""
    return _LETTERS in bytes([len(word) == 1 for word in words])


def disguise(line: str) -> int | None:
    """Return where in a line something begins that no newspaper prints: tags of a protocol, code, encoded words."""
    line = _unescaped(line)
    found = [_tag(line), _CODE.match(line), _spelt(line), _encoded(line)]
    if "<" in line:
        found.append(_HIDDEN.search(line))
    return min((one.start() for one in found if one is not None), default=None)


def _unescaped(line: str) -> str:
    """Return a line with the signs of tags for how a page writes them (`&lt;system&gt;`), each in its place."""
    if "&" not in line:
        return line
    return _ESCAPED.sub(lambda found: ("<".rjust if found["opens"] else ">".ljust)(len(found[0]), "\0"), line)


# "title: ...", "status: ...", line by line: what a program fills in.
_FIELDS = (
    r"(?:title|headline|summary|status|quote|speaker|stance|claims?|events?|topic|output|digest|answer|when|actors|place|"
    r"text|key\s+points?|timeline)"
)
_FILLED_IN = re.compile(rf"(?:^[-*\s]*{_FIELDS}[ \t]*[:=][ \t]*\S[^\n]*(?:\n|\Z)){{2,}}", re.IGNORECASE | re.MULTILINE)


def filled_in(body: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that name the fields of a record one below the other, as a program would write it."""
    if ":" in body or "=" in body:
        for found in _FILLED_IN.finditer(body):
            yield found.start(), len(body[: found.end()].rstrip())


# What stands above an article in a file, and nowhere within it: "---", "title: ...", "outlet: ...", "---".
_HEAD = re.compile(
    r"^[ \t]*-{3,}[ \t]*\n(?=(?:[^\n]+\n){0,20}?[ \t]*(?:title|headline|outlet|published|summary)[ \t]*:)"
    r"(?:[ \t]*[a-z_]{2,20}[ \t]*:[^\n]*(?:\n|\Z)){2,20}(?:[ \t]*-{3,}[ \t]*$)?",
    re.MULTILINE,
)


def heads_again(body: str) -> Iterator[tuple[int, int]]:
    """Yield what would be the head of a file, with its title and outlet, were it not within the text."""
    if "---" in body:
        for found in _HEAD.finditer(body):
            yield found.start(), len(body[: found.end()].rstrip())


def has_hidden_letters(words: str) -> bool:
    """Whether words have letters that nobody sees, and that spell something or turn it round."""
    return _HIDDEN_LETTERS.search(words) is not None


# Every tag has one of these signs, or its line begins with one of these words: most lines have neither.
_SIGN = re.compile(
    r"<|\{\{|\[//|\\boxed|\[/|%%|~~|\^\^|\(\s*\w*=?[\"']|\bdef\s|=|^\s*[#@/]\w|^\s*echo\s|\"\s*:|'\s*:|\[(?:/?(?:inst|system|ai|llm|bot|assistant|model|agent|user|prompt)|\s*(?:begin|start|end)\b)|"
    r"#\s*(?:new|system|instructions?|assistant|user|response|input|prompt|task|begin|start|end)\b|"
    + "|".join(rf"{sign}\s*(?:begin|start|end)\b" for sign in ("-", "=", r"\*")),
    re.IGNORECASE,
)
_BORDER = re.compile(r"\W*(?:begin|start|end|system|assistant|developer|user|human)\b", re.IGNORECASE)


def _tag(line: str) -> re.Match[str] | None:
    return _TAGS.search(line) if _SIGN.search(line) or _BORDER.match(line) else None


_END_OF_PAGE = re.compile(
    r"^\W*end\s+(?:of\s+)?(?:the\s+)?(?:article|document|input|text|context|data)\W*$", re.IGNORECASE
)


def ends_the_page(paragraph: str) -> bool:
    """Whether a paragraph pretends that the article is over: what stands behind it would be another's words."""
    return "/" not in paragraph and _END_OF_PAGE.search(paragraph) is not None


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph is nothing but a tag that opens what stands behind it."""
    found = _tag(paragraph)
    if found is None or "/" in paragraph or "end" in paragraph.lower():
        return False
    return not re.search(r"\w", paragraph[: found.start()] + paragraph[found.end() :])


def _spelt(line: str) -> re.Match[str] | None:
    """Return letters in a row that spell something: many, or a word that may order."""
    return next((one for one in _SPELT.finditer(line) if _spells(one.group())), None)


def _spells(words: str) -> bool:
    letters = "".join(words.split())
    if len(letters) >= _A_ROW_OF_LETTERS:
        return True
    return any("".join(word.split()).lower() in ORDERS | EITHER for word in re.split(r"\s{2,}", words))


def _encoded(line: str) -> re.Match[str] | None:
    """Return the first words in base64 or in hexadecimal figures."""
    return next((one for one in _ENCODED.finditer(line) if any(map(_WORDS.fullmatch, _decoded(one.group())))), None)


def _decoded(letters: str) -> list[bytes]:
    """Return what the letters may stand for, with a space in it, as words have."""
    bare = letters.rstrip("=")
    readings = []
    if not bare.islower() and not bare.isdigit() and "-" not in bare:
        padded = bare[: len(bare) // 4 * 4]
        with suppress(binascii.Error, ValueError):
            readings.append(base64.b64decode(padded, validate=True))
    if len(bare) % 2 == 0 and re.fullmatch("[0-9a-fA-F]+", bare):
        readings.append(bytes.fromhex(bare))
    return [one for one in readings if b" " in one]
