"""What a page prints between the sentences of an article, where its text was taken flat: buttons, captions, players."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_CREDIT = r"(?:[A-Z@©][\w@.&/’'-]*(?:\s(?=[A-Z/&])[\w@.&/’'-]+){0,4})"
_DATELINED = r"[A-Z][A-Z.’' -]{2,30}(?:, [A-Z][\w. ]{2,30})?\s(?:--|—|–)\s"

_FIXED = (
    # to be shared, to be signed up for
    r"(?:Click to (?:share|print|email)\b[^().]{0,40}(?:\(Opens in new window\))?\s*)+",
    r"Get (?:[\w’']+ ){0,4}updates directly to your inbox(?: \+ Subscribe)?(?: Thank you for subscribing!?)?"
    r"(?: ?Could not subscribe, try again later\.?)?(?: Invalid Email)?",
    r"Read or [Ss]hare this story: \S+",
    r"Share this (?:article|story|video|page)(?: Share)?(?=\s[A-Z\"“]|\Z)",
    # advertising
    r"(?:Skip Ad )?Ad Loading\.{3}(?: x)?(?: Embed x)?(?: Share)?",
    r"(?:ADVERTISEMENT|Advertisement)?\s?(?:Story|Article) continues below(?: (?:this )?(?:advertisement|ad))?",
    r"(?:ADVERTISEMENT|Advertisement)?\s?Continue reading the main story",
    r"(?:ADVERTISEMENT|Advertisement)(?=\s[A-Z\"“]|\Z)",
    # players and galleries
    r"(?:Video Loading )?Video Unavailable Click to play(?: Tap to play)?(?: The video will (?:start|play) in (?:\d+ )?"
    r"(?:Cancel)?)?(?: Play now)?(?: Watch this video again)?(?: Video will play in)?(?: Share this video)?"
    r"(?: Watch Next)?",
    r"Media playback is (?:not supported|unsupported) on (?:this|your) device",
    r"(?:\d+ of \d+ )?Full Screen Autoplay(?: Close)?(?: Skip Ad)?(?: x)?",
    r"(?:Buy Photo )?Wait \d+ seconds? to continue\.",
    r"View Photos(?=\s[A-Z])",
    r"Play slideshow",
    # whose picture, whose post
    rf"Photo(?=\s{_DATELINED})",
    r"FILE PHOTO\b:?",
    r"\(Photo: [^()\n]{2,60}\)",
    rf"(?:--|—|–)\s[A-Z][^()\n]{{1,40}}\s\(@\w+\)\s{_MONTH}\s\d{{1,2}},\s\d{{4}}",
    r"pic\.twitter\.com/\w+",
    rf"A (?:photo|video) (?:posted|shared) by [^.\n]{{2,80}}? on {_MONTH} \d{{1,2}}, \d{{4}}"
    r"(?: at \d{1,2}:\d\d ?[ap]m(?: P[DS]T)?)?",
)
_LABEL = rf"(?:Image (?:copyright|source|credit)s? {_CREDIT}? ?Image caption|Image caption|Media caption)(?:\s+|\Z)"
_NO_NOUN = r"(?!(?:of|in|on|at|to|by|for|with|from|and|or|as|the|an?|this|that|near|after|before|says?|said)\s)"
_CAPTION_ENDS = re.compile(
    rf"(?<![\w'’-]){_NO_NOUN}[a-z'’-]{{2,}} (?=An? [A-Za-z]|(?:The|It|There|He|She|They|Dozens|Hundreds|Thousands|"
    r"Some|Two|Three|Four|Five) [a-z]|[A-Z][a-z]+ (?:of|has|have|is|are|was|were) )|[\w!?.,][\"”] (?=[A-Z])"
)
"""Where a caption without a full stop ends and the report goes on: `the flooded square A second storm`."""
_SENTENCE_ENDS = re.compile(r"[.!?] [A-Z\"“]")
_MOST_OF_CAPTION = 240
_FRAGMENT = r"(?:(?<=[.!?\"”] )|^)[A-Z\"'“‘][^.!?\n]{5,160}?\s"
"""A headline without a full stop that stands before the button that leads to its page."""
_POINTER = rf"{_FRAGMENT}(?:Read more(?=\s[A-Z\"“]|\Z)|\d{{1,3}} show all\b)"
_PRINTED = re.compile("|".join((_LABEL, *_FIXED, _POINTER)))
_SIGNS = (
    "Click to ", "Image c", "Image s", "Media ", "to your inbox", "Ad Loading", "continues below", "Continue reading",
    "dvertisement", "ADVERTISEMENT", "Video ", "Full Screen", " to continue.", "View Photos", "slideshow", "Photo",
    "FILE PHOTO", " (@", "A photo ", "A video ", "pic.twitter", "hare this", "Read more", " show all",
)  # fmt: skip
"""Words that a paragraph with furniture has one of: nearly none has, which is cheap to tell."""


def stretches(words: str) -> Iterator[tuple[int, int]]:
    """Yield where furniture stands among the sentences of a paragraph."""
    if not any(map(words.__contains__, _SIGNS)):
        return
    last = 0
    for found in _PRINTED.finditer(words):
        end = _end_of_caption(words, found.end()) if found.group().rstrip().endswith("caption") else found.end()
        if found.start() >= last:
            yield found.start(), end
            last = end


def is_furniture(words: str) -> bool:
    """Whether a stretch is nothing but furniture."""
    return any(start == 0 and end >= len(words.rstrip()) for start, end in stretches(words))


def _end_of_caption(words: str, at: int) -> int:
    """Return where a caption ends that runs into the report without a full stop; else where its label does."""
    found = _CAPTION_ENDS.search(words, at, at + _MOST_OF_CAPTION)
    if found is None:
        return at
    stop = _SENTENCE_ENDS.search(words, at, found.end())
    is_in_quotation = stop is not None and words.count('"', at, stop.start()) % 2 == 1
    return found.end() if stop is None or is_in_quotation else at
