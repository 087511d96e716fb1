"""Attributed sayings as claims: speakers told, sayings that run on joined, words made readable."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.cast import Cast, Figure
from newsdigest.extract.rules.cues import Attribution
from newsdigest.extract.rules.denials import may_be_of
from newsdigest.extract.rules.genders import gender_of
from newsdigest.extract.rules.grammar import COMPANY_WORDS, is_finite
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Kind, phrase_in
from newsdigest.extract.rules.words import Token, tokens
from newsdigest.names.spans import NameSpan
from newsdigest.schema.reading import Stance

_QUOTE_MARKS = '"“”„«»'
_WORD = re.compile(r"\w")
_FEW_WORDS = re.compile(r"\b\w+\W+\w+\W+\w")
"""Three words: a report in fewer tells nothing."""
_JOINT = re.compile(r"^(?:that|and that|because)\s+")
_CLOSING_MARKS = f"{_QUOTE_MARKS}'’"
_CLOSING_COMMA = re.compile(rf"\s*,\s*([{_QUOTE_MARKS}'’]|'')$")
_LONGEST = 1500


@dataclass(eq=False, slots=True)
class Saying:
    """A claim on its way: offsets are those of the article's body."""

    figure: Figure
    stance: Stance
    text: str
    start: int
    end: int
    paragraph: int
    passage: int
    channel: str | None = None
    chain: tuple[str, ...] = ()
    direct: bool = False
    trivial: bool = False
    speech_only: bool = False
    content: tuple[tuple[int, int], ...] = ()
    anonymous: bool = False
    thing: bool = False
    about_count: bool = False


_THING = re.compile(
    r"^(?:the|an?)\s+(?:\w+\s+)?(?:label|caption|letter|video|post|sign|message|invoice|document|poster|note|"
    r"rumou?r|leaflet)\b",
    re.IGNORECASE,
)


def sayings_of(passage: Passage, rank: int, found: tuple[Attribution, ...], cast: Cast) -> list[Saying]:
    """Return what a passage has people say, and bring the speakers to mind."""
    sayings: list[Saying] = []
    for made in found:
        figure = _before_colon(passage, made, cast) or _behind_paper(passage, made, cast)
        figure = (
            figure
            or cast.identify(made.speaker, passage.masked, _owner(passage, made, cast))
            or (cast.identify(made.speaker) if made.direct else None)
        )
        if figure is None or figure.name.lower().split("'")[0].split("’")[0] in ("i", "we", "you"):
            continue
        chain = tuple(
            link.name
            for link in (cast.identify(link) for link in made.chain)
            if link is not None and link.name != figure.name
        )
        text = _whole(passage, made, figure) if made.whole else _joined(passage.text, made.content)
        text = _named(text, figure, rank, cast)
        if (_WORD if made.direct else _FEW_WORDS).search(text) is None or len(text) > _LONGEST:
            continue
        sayings.append(
            Saying(
                figure,
                made.stance,
                text,
                passage.start + made.span[0],
                passage.start + made.span[1],
                passage.paragraph,
                rank,
                made.channel,
                chain,
                made.direct,
                _is_trivial(passage, made),
                content=tuple((passage.start + s, passage.start + e) for s, e in made.content),
                anonymous=figure.name.endswith(", unnamed"),
                thing="thing" in made.tags or _THING.search(figure.name) is not None,
                about_count="denial" in made.tags
                and ("characterised" in made.tags or passage.masked.startswith("disput", made.cue)),
            )
        )
        if not sayings[-1].thing:
            cast.mind(figure)
    return sayings


_OF_ANOTHER = re.compile(
    r"(?P<before>^|^[^\"“”]{3,120}?\b(?:that|whether) )(?P<he>[Hh]e|[Ss]he)"
    r"(?= (?:was|is|had|has|would|will|did|could|might|may)\b)"
)
_VOICES = ("spokes", "lawyer", "aide", "agent", "manager", "chief of staff")


def _named(text: str, figure: Figure, rank: int, cast: Cast) -> str:
    """Return what a spokeswoman says of `him` with the name of him whom the sentence before is about."""
    found = _OF_ANOTHER.match(text)
    if found is None or cast.subject is None or cast.subject[0] != rank - 1:
        return text
    other, speaks = cast.subject[1], f"{figure.role or ''} {figure.name}".lower()
    told = {"he": "male", "she": "female"}[found["he"].lower()]
    gender = figure.gender or gender_of(speaks)
    is_another = (gender is not None and gender != told) or (gender is None and any(v in speaks for v in _VOICES))
    if not is_another or other.name == figure.name or not cast.fits(found["he"], other, text):
        return text
    return f"{found['before']}{other.name}{text[found.end() :]}"


def answering(said: list[Saying], earlier: list[Saying]) -> list[Saying]:
    """Make denials of sayings that say no right after somebody else's: `... said. There was no such van, he said`."""
    answered: list[Saying] = []
    for saying in said:
        before = next(reversed([*earlier[-2:], *answered]), None)
        denies = (before is not None and _backs(saying, before)) or (
            saying.stance == "asserts"
            and before is not None
            and _SAYS_NO.match(saying.text) is not None
            and before.paragraph == saying.paragraph
            and saying.passage - before.passage <= _NEXT
            and before.figure.name != saying.figure.name
            and (_NOBODY.match(saying.text) is not None or may_be_of(_FIRST.split(saying.text)[0], before.text))
        )
        answered.append(replace(saying, stance="denies") if denies else saying)
    return answered


def _backs(saying: Saying, denial: Saying) -> bool:
    """Whether a quotation backs the denial before it: `The firm denied it. “Captains decide,” said its spokesman`."""
    role = f"{saying.figure.role or ''} {saying.figure.name}".lower()
    return (
        (saying.stance, saying.direct, denial.stance) == ("asserts", True, "denies")
        and (saying.paragraph, saying.passage) == (denial.paragraph, denial.passage + 1)
        and saying.figure.name != denial.figure.name
        and any(voice in role for voice in _SPEAKING_FOR)
    )


_SPEAKING_FOR = ("spokes", "lawyer", "solicitor", "attorney")
_NEXT = 2
_FIRST = re.compile(r"[,;:]\s|\s(?:and|but)\s")
_NOBODY = re.compile(r"[\W_]*(?:No one|Nobody|None of|Not one of|False|Untrue|Nonsense|Rubbish)\b")
_SAYS_NO = re.compile(
    r"[\W_]*(?:There (?:was|were|is|are|has been|had been|have been|will be|would be)(?: not|n['’]t| never been)?"
    r"(?: (?:no|not|never|none)\b| a single\b| one\b)"
    r"|(?:No|Not one|Not a single|No one|Nobody|None|Nothing|Never(?! again\b| mind\b| before\b)|False|Untrue|"
    r"Nonsense|Rubbish)\b)"
)


def _before_colon(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return whom a pronoun means that follows a name and a colon: `Ms Orr was gloomy: it was late, she said`."""
    if made.speaker.kind != "pronoun":
        return _company_before(passage, made, cast)
    colon = max(passage.masked.rfind(mark, 0, made.speaker.start) for mark in (": ", "; "))
    people = [s for s in passage.spoken_of if s.end <= colon and _may_speak(s, cast) and not _is_owner(passage, s)]
    names = {cast.named(span.text) for span in people}
    if colon < 0 or len(names) != 1:
        return None
    name = names.pop()
    figure = Figure(name, "person", people[0].role, cast.genders.get(name))
    return figure if cast.fits(made.speaker.name, figure, "") else None


def _company_before(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return which body `the company` is behind a semicolon: `Ms Orr says that Vexa knew; the company says not`."""
    said = made.speaker.name.lower().split()
    if made.speaker.kind != "body" or len(said) != 2 or said[0] != "the" or said[1] not in COMPANY_WORDS:
        return None
    semicolon = passage.masked.rfind("; ", 0, made.speaker.start)
    spans = [s for s in passage.spoken_of if s.end <= semicolon and s.kind != "place" and not cast.is_person(s)]
    bodies = {cast.named(s.text) for s in spans}
    return Figure(bodies.pop(), "body") if len(bodies) == 1 else None


_PAPER = re.compile(
    r"(?:an?|the|its|their|his|her)\s+(?:\w+\s+)?(?:statement|press release|filing|notice)\b", re.IGNORECASE
)


def _behind_paper(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return who speaks through a paper: `The firm “rejects any claim” that it knew, a statement says` is the firm."""
    start, end = made.content[0]
    if made.content[0][0] > made.cue or not _PAPER.match(made.speaker.name):
        return None
    inside = [i for i, t in enumerate(passage.tokens) if start <= t.start < end]
    verb = next((i for i in inside[1:] if _is_quoted(passage.tokens[i]) or is_finite(passage.tokens, i)), None)
    if verb is None or not _is_quoted(passage.tokens[verb]):
        return None
    subject = phrase_in(passage.tokens, inside[0], verb, passage.masked)
    return cast.identify(subject, passage.masked) if subject is not None and subject.kind != "pronoun" else None


def _is_quoted(token: Token) -> bool:
    return token.is_masked or token.text in _QUOTE_MARKS


def _may_speak(span: NameSpan, cast: Cast) -> bool:
    return cast.is_person(span) or (span.kind == "unknown" and " " in span.text)


def _is_owner(passage: Passage, span: NameSpan) -> bool:
    """Whether a name only tells whose: `Orr's colleague`."""
    return re.match(r"['’]s?\s", passage.text[span.end : span.end + 3]) is not None


_OWNED = re.compile(r"(?:his|her|its)\s", re.IGNORECASE)


def _owner(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return whose lawyer speaks, where the sentence opens with the name: `Ms Orr will pay, her lawyer said`."""
    found = _OWNED.match(made.speaker.name)
    if found is None:
        return None
    pronoun = found.group().strip()
    for span in passage.spoken_of:
        if span.start > _OPENING or span.end > made.speaker.start or _PRONOUN.search(passage.masked[: span.start]):
            break
        name = cast.named(span.text)
        kind: Kind = "person" if cast.is_person(span) or _may_own(pronoun, span, cast) else "body"
        figure = Figure(name, kind, span.role, cast.genders.get(name))
        if cast.fits(pronoun, figure, ""):
            return figure
    return _opening_surname(passage, pronoun, cast)


def _opening_surname(passage: Passage, pronoun: str, cast: Cast) -> Figure | None:
    """Return whoever opens a sentence by a bare surname, which by itself may be any word: `Orr will pay`."""
    word = passage.masked.split(" ", 1)[0]
    acts = len(passage.tokens) > 1 and passage.tokens[0].text == word and is_finite(passage.tokens, 1)
    if not acts or pronoun.lower() == "its" or word.lower() in lexicon.PRONOUNS or not cast.may_be_person(word):
        return None
    return Figure(word, "person", None, cast.genders.get(word))


def _may_own(pronoun: str, span: NameSpan, cast: Cast) -> bool:
    """Whether `his` or `her` may be of a bare name that nothing tells to be a body or a place."""
    return pronoun.lower() != "its" and span.kind == "unknown" and cast.may_be_person(cast.named(span.text))


_PRONOUN = re.compile(r"\b(?:he|she|it|his|her)\b", re.IGNORECASE)
_OPENING = 30


def speech_alone(passage: Passage, rank: int, last: Saying | None) -> Saying | None:
    """Return a passage of nothing but speech as going on with the last saying, when it stands right after it."""
    if last is None or not passage.is_speech_only or last.passage != rank - 1:
        return None
    goes_on = last.paragraph == passage.paragraph or passage.carried
    if not goes_on or not (last.direct or last.stance == "denies" or last.paragraph == passage.paragraph):
        return None
    start, end = passage.speeches[0].start, passage.speeches[-1].end
    span = passage.start + start, passage.start + end
    return Saying(
        last.figure,
        last.stance,
        _joined(passage.text, ((start, end),)),
        *span,
        passage.paragraph,
        rank,
        last.channel,
        last.chain,
        True,
        speech_only=True,
        content=(span,),
        anonymous=last.anonymous,
    )


def merged(sayings: list[Saying]) -> list[Saying]:
    """Join a saying with the one it goes on with: speech that runs on, and the words that back a bare denial."""
    kept: list[Saying] = []
    for saying in sayings:
        last = kept[-1] if kept else None
        if last is not None and _continues(last, saying):
            kept[-1] = _with_more(last, saying)
        else:
            kept.append(saying)
    return kept


def _continues(last: Saying, saying: Saying) -> bool:
    if saying.passage - last.passage > 1 or saying.end <= last.start or len(last.text) + len(saying.text) > _LONGEST:
        return False
    same = saying.figure.name == last.figure.name
    if saying.speech_only:
        return same
    if saying.paragraph != last.paragraph or saying.passage == last.passage:
        return False
    if last.trivial and last.stance == "denies":
        return (same or _speaks_for(saying.figure, last.figure)) and saying.stance != "declines"
    return same and last.stance == "denies" and saying.direct and saying.stance != "declines"


def _speaks_for(one: Figure, body: Figure) -> bool:
    return (
        body.kind == "body"
        and one.kind == "unnamed"
        and any(word in one.name.lower() for word in ("spokes", "official"))
    )


def _with_more(last: Saying, saying: Saying) -> Saying:
    text = saying.text if last.trivial else _run_on(last.text, saying.text)
    if last.trivial and saying.direct:
        text = saying.text
    return replace(
        last,
        text=text,
        end=max(last.end, saying.end),
        passage=saying.passage,
        channel=last.channel or saying.channel,
        direct=last.direct or saying.direct,
        trivial=False,
        content=(*last.content, *saying.content),
        stance="denies" if "denies" in (last.stance, saying.stance) else last.stance,
    )


def _run_on(first: str, second: str) -> str:
    """Return two stretches of speech as one quotation where both are nothing but quotation."""
    if first[-1:] in _QUOTE_MARKS and second[:1] in _QUOTE_MARKS and first[0] in _QUOTE_MARKS:
        return f"{first[:-1]} {second[1:]}"
    return f"{first} {second}"


def _is_trivial(passage: Passage, made: Attribution) -> bool:
    """Whether it is a bare `denied it`, whose words stand elsewhere."""
    if "denial" not in made.tags:
        return False
    rest = passage.text[made.cue : max(e for _, e in made.content)]
    return (
        len(rest.split()) <= 4
        and re.search(r"\b(?:it|this|that|them|the (?:claims?|allegations?|accusations?|reports?|charges?))\W*$", rest)
        is not None
    )


def _whole(passage: Passage, made: Attribution, figure: Figure) -> str:
    """Return the clause as a sentence of its own that begins with the speaker's name."""
    end = max(e for _, e in made.content)
    speaker = made.speaker
    at = passage.text.find(speaker.name, speaker.start)
    after = at + len(speaker.name) if 0 <= at < made.cue else speaker.end
    words = passage.text[after:end] if speaker.start < made.cue else passage.text[made.cue : end]
    if "¤" in passage.masked[after : made.cue] or made.cue - after > 240 or _other_verb(passage, speaker.end, made.cue):
        words = passage.text[made.cue : end]
    words = words.lstrip(" ")
    is_between_commas = at >= 2 and passage.masked[:at].endswith(", ")  # `The owners, Vexa Care, have denied`
    if words.startswith(",") and (is_between_commas or passage.masked[after : made.cue].strip(" ,") == ""):
        words = words.lstrip(", ")
    joint = "" if words[:1] in ",;'’" else " "
    return _sentence(f"{figure.name.removesuffix(', unnamed')}{joint}{words}")


def _other_verb(passage: Passage, start: int, end: int) -> bool:
    """Whether another predicate stands between subject and verb, as in `his plane was late and he declined`."""
    between = passage.masked[start:end]
    return re.search(r"\b(?:and|but)\b", between) is not None and any(
        start <= t.start < end and (t.low in lexicon.IRREGULAR_PAST or t.low in lexicon.SAYING) for t in passage.tokens
    )


def _joined(words: str, content: tuple[tuple[int, int], ...]) -> str:
    """Return what was said as one sentence, or as one quotation where it is all quotation."""
    pieces = [_trimmed(words[start:end]) for start, end in content if start < end]
    text = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        text = _continued(text, piece)
    has_second = "and that" in text and text[:1] not in _QUOTE_MARKS
    return _sentence(_SECOND_THAT.sub(" and ", text) if has_second else text)


_SECOND_THAT = re.compile(r",?\s+and\s+that\s+(?=[\"“\w])")


def _continued(text: str, piece: str) -> str:
    if text[-1:] in _QUOTE_MARKS and piece[:1] in _QUOTE_MARKS and text[:1] in _QUOTE_MARKS:
        head, mark = text[:-1], text[-1]
        rest = piece[1:].lstrip()
        stop = "." if rest[:1].isupper() and head.rstrip()[-1:] == "," else ""
        head = head.rstrip().rstrip(",") + stop if stop else head.rstrip()
        return f"{head} {rest}" if mark else text
    if _is_open(text):
        return f"{text.rstrip(',')} {piece}"
    return f"{text.rstrip(',')}, {piece}"


_LEADS_IN = re.compile(r"(?:On|In|At|By|After|Before|During|Since|Until|From|For|Under|Despite|Within|Last|This|As)\b")


def _is_open(text: str) -> bool:
    """Whether words wait for their verb: `His mother, he said, had owned it`."""
    found = tokens(text)
    if _LEADS_IN.match(text):
        return False
    verbs = [i for i in range(1, len(found)) if is_finite(found, i)]
    return not verbs or verbs[-1] == len(found) - 1


def _trimmed(words: str) -> str:
    return _JOINT.sub("", " ".join(words.split()).strip(" ,;:—–"))


def _sentence(text: str) -> str:
    """Return words as a sentence: a capital, a full stop, and no comma left before a closing mark."""
    text = text.strip(" ,;:—–")
    if text[-1:] in _CLOSING_MARKS:
        text = _CLOSING_COMMA.sub(r".\1", text)
    if text[:1].islower():
        text = text[0].upper() + text[1:]
    closed = text.rstrip(f"{_QUOTE_MARKS}'’) ")
    return text if closed[-1:] in ".!?…" else f"{text}."
