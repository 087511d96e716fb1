"""What is only asked for or asked: its content is no promise, and no statement of the one who asks."""

from __future__ import annotations

import re

from newsdigest.ground.page import Page
from newsdigest.ground.wording import Held, verbatim
from newsdigest.schema.reading import Claim, Stance
from newsdigest.text import fold

_ASKS = (
    r"(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|beg(?:s|ged)?|press(?:es|ed)?|implore[sd]?|"
    r"appeal(?:s|ed)? to|plead(?:s|ed)? with|petition(?:s|ed)?|challenge[sd]?|demand(?:s|ed|ing)?|request(?:s|ed)?)"
)
_BY_HIMSELF = r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b"
_REQUEST = re.compile(
    rf"{_BY_HIMSELF}{_ASKS}\s(?!not\b|to be\b)(?:[^.;:!?]{{1,80}}? )??(?:to|that|for)\b", re.IGNORECASE
)
_QUESTION = re.compile(
    rf"{_BY_HIMSELF}(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\b[^.;:!?]{{0,40}}?\b"
    r"(?:whether|if|why|when|how|what|who)\b",
    re.IGNORECASE,
)
_TOLD_AS_ASKED = re.compile(
    rf"\b(?:{_ASKS}|should|must|ought|ne(?:eds?|eded) to|let|please|whether|wonder\w*|calls? for|called for)\b|\?",
    re.IGNORECASE,
)
_IMPERATIVE = re.compile(
    r"[A-Z][a-z]+ (?:not )?(?:the|an?|his|her|its|their|our|all|that|this|it|them|me|us|him|to|up|out)\b"
)
_ASIDE = re.compile(r"[;:]|\b(?:who|which|that|said|says|and|but)\b")


def as_asked(claim: Claim, told: Held, page: Page) -> tuple[Stance, Held]:
    """Return the stance and the words of a claim: those of the article, where they would tell as so what is asked."""
    own = page.sentences_of(told.span)
    sentence = " ".join(one.text for one in own)
    if not own or _TOLD_AS_ASKED.search(told.text) or _IMPERATIVE.match(told.text):
        return claim.stance, told
    request = next(
        (each for each in _REQUEST.finditer(sentence) if _is_of(claim.speaker, sentence, each.start())), None
    )
    is_question = _asks(claim, sentence, page.quoted(told.span))
    if request is None and not is_question:
        return claim.stance, told
    asked = verbatim(page, told)
    note = f"What {claim.speaker} asks is not told as so: {told.text!r}."
    stance: Stance = "demands" if request is not None and not is_question else "asserts"
    return stance if claim.stance in ("promises", "asserts") else claim.stance, asked._replace(
        notes=(*told.notes, note)
    )


def _is_of(speaker: str, sentence: str, at: int) -> bool:
    """Whether the one who speaks is the subject of the verb of asking: no other clause has begun between the two."""
    words, before = speaker.split(), fold(sentence[:at])
    place = before.rfind(fold(words[-1])) if words else -1
    return place >= 0 and _ASIDE.search(before[place:]) is None


def _asks(claim: Claim, sentence: str, quote: str) -> bool:
    """Whether the quoted words are a question, or the speaker is said to ask whether it is so."""
    if quote.rstrip("\"”’' ").endswith("?") or re.search(r"\?[\"”’']", quote):
        return True
    return any(_is_of(claim.speaker, sentence, each.start()) for each in _QUESTION.finditer(sentence))
