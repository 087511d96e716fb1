"""Bytes of a saved article to its characters, whatever an office computer saved them as."""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from newsdigest.errors import TooLarge, UnsupportedContent

# An article is a few kilobytes; a saved page with its scripts a few megabytes. Beyond this something else was given.
MOST_BYTES: Final = 20_000_000

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN_BINARIES: Final = (
    (b"%PDF", "a PDF; save its text first"),
    (b"PK\x03\x04", "a ZIP archive or an office document; save it as text or HTML first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as text or HTML first"),
    (b"\x1f\x8b", "gzip-compressed; unpack it first"),
    (b"BZh", "bzip2-compressed; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"{\\rtf", "an RTF document; save it as text first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "sound or a picture"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_DECLARED: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_CONTROLS: Final = bytes(sorted(set(range(32)) - set(b"\t\n\r\f\x1b")))


class Decoded(NamedTuple):
    """The characters of a file, and what had to be guessed to get them."""

    text: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, *, name: str = "the input", is_html: bool = False) -> Decoded:
    """Return the characters: by byte order mark, by what a page declares, as UTF-8, else as Windows-1252."""
    if len(content) > MOST_BYTES:
        raise TooLarge(f"{name} has {len(content):,} bytes; an article may have {MOST_BYTES:,}", article_id=name)
    _refuse_binary(content, name)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding, errors="replace"))
    wide = _unmarked_utf16(content)
    if wide:
        return Decoded(content.decode(wide, errors="replace"), ("read as UTF-16, which the file does not say",))
    return (_as_declared(content) if is_html else None) or _as_utf8(content)


def _refuse_binary(content: bytes, name: str) -> None:
    for magic, what in _KNOWN_BINARIES:
        if content.startswith(magic):
            raise UnsupportedContent(f"{name} is {what}", article_id=name)
    sample = content[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    has_mark = any(content.startswith(mark) for mark, _ in _MARKS)
    if controls > len(sample) // 10 and not has_mark and not _unmarked_utf16(content):
        raise UnsupportedContent(f"{name} is not text; give text, Markdown, JSON or HTML", article_id=name)


def _unmarked_utf16(content: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, which in Latin text are every second one."""
    sample = content[:4096]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.05 * half else None


def _as_declared(content: bytes) -> Decoded | None:
    """Decode as the page says, unless it is wrong about itself."""
    found = _DECLARED.search(content[:8192])
    if not found:
        return None
    encoding = found.group(1).decode("ascii").lower()
    if encoding in ("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "unicode"):
        return None
    # Browsers read Latin-1 as Windows-1252, and pages are written for browsers.
    encoding = "windows-1252" if encoding in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        return Decoded(content.decode(encoding, errors="replace"))
    except LookupError:
        return None


def _as_utf8(content: bytes) -> Decoded:
    """Decode as UTF-8, and read the bytes that are not UTF-8 as Windows-1252, which is what they nearly always are."""
    text = content.decode("utf-8", errors="surrogateescape")
    text, wrong = _ESCAPED.subn(lambda byte: _windows(ord(byte.group()) - 0xDC00), text)
    note = f"{wrong} bytes were not UTF-8 and were read as Windows-1252"
    return Decoded(text, (note,) if wrong else ())


def _windows(byte: int) -> str:
    return bytes([byte]).decode("windows-1252", errors="replace")
