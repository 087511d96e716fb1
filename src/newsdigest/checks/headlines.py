"""What headings look like, which usual names they have, and which names of categories there are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from newsdigest import dates
from newsdigest.checks import misprints
from newsdigest.checks.pages import Part
from newsdigest.names.titles import OFFICE_WORDS, TITLES
from newsdigest.names.words import NATIONALITIES
from newsdigest.schema.topics import Topic
from newsdigest.text import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SECTIONS: Final[tuple[tuple[Part, str], ...]] = (
    ("timeline", "timeline|chronology|key dates|timeline of events|how it unfolded|time line"),
    ("sources", "sources|references|source articles|source list|further reading|articles|citations"),
    ("tickers", "related tickers|tickers|stocks|related stocks|companies"),
    ("image", "pictures|images|photos|photographs|gallery|in pictures|photo gallery"),
    ("figures", "figures over time|figures|dates moved"),
    (
        "disagreements",
        "where the sources disagree|where sources disagree|also disputed|disputed|disagreements|disputes|"
        "conflicting reports|discrepancies",
    ),
    (
        "notes",
        "notes for the editor|notes|editor's note|editor's notes|corrections|changes|what changed|about this digest",
    ),
)
_PARTS: Final = {name: part for part, names in _SECTIONS for name in names.split("|")}
# Names of sections as newspapers and agencies use them.
_USUAL: Final = frozenset(
    """
    accidents|accidents and disasters|africa|agriculture|americas|analysis|animals|art|arts|arts and culture|asia|
    asia pacific|asia-pacific|attacks|aviation|background|banking|books|breaking news|britain|business|
    business and economy|cars|casualties|celebrities|ceasefire|cities|climate|climate and environment|
    climate change|comment|community|companies|conflict|conflict and war|conflicts and attacks|
    conflict, war and peace|consumer|courts|crime|crime and courts|crime and justice|crime and law|culture|
    culture and entertainment|cyber|cybersecurity|data|deaths|defence|defense|defence and security|
    defense and security|diplomacy|diplomacy and politics|disaster|disasters|disasters and accidents|
    domestic politics|economics|economy|economy and business|economy and energy|economy and trade|education|
    elections|election|emergencies|employment|energy|energy and climate|energy and economy|entertainment|
    environment|environment and climate|europe|european union|fashion|features|fighting|film|finance|
    finance and markets|food|foreign affairs|foreign policy|gaming|geopolitics|government|
    government and politics|health|health and environment|health and medicine|health and science|history|housing|
    human interest|human rights|humanitarian|humanitarian aid|humanitarian situation|immigration|in brief|
    industry|infrastructure|innovation|international|international relations|investigations|jobs|justice|
    key events|key points|labor|labour|labour and work|latin america|law|law and crime|law and justice|legal|
    legal affairs|lifestyle|lifestyle and leisure|literature|local|local news|markets|media|medicine|
    middle east|migration|military|military aid|money|movies|music|nation|national|national security|nature|
    news|north america|oceania|obituaries|oil and gas|opinion|opinions|other|other news|outlook|
    peace process|peace talks|people|personal finance|philanthropy|police|policy|politics|
    politics and diplomacy|politics and elections|politics and government|property|protests|public health|
    public safety|real estate|refugees|region|regional|regions|religion|royals|sanctions|science|
    science and environment|science and health|science and technology|security|security and defence|
    security and defense|shipping|social media|society|society and culture|soccer|football|space|sport|sports|
    strikes|style|summary|tech|technology|television|terrorism|top stories|tourism|trade|
    trade and economy|transport|transportation|travel|uk|us|u.s.|united kingdom|united states|us news|uk news|
    war|war and conflict|war and peace|weapons|weather|weather and climate|women|work|world|world news|
    arms|aid|military and weapons|cinema|theatre|theater|technology and science|wildlife|youth|unrest|
    overview|highlights|what happened|what's next|what we know|at a glance|the latest|more news
    """.replace("\n", " ")
    .strip()
    .split("|")
)
_TOPICS: Final = frozenset(
    fold(name)
    for name in (*(" ".join(name.split()) for name in _USUAL), *(t.label for t in Topic), *(t.value for t in Topic))
)
_NAMES: Final = _TOPICS | frozenset(_PARTS)
_SMALL: Final = _set(
    """
    a an the and or but of for to in on at by with as from over after before than into amid vs
    """
)
_MOST_WORDS: Final = 14
_ALIKE: Final = 60
_LABEL_WORDS: Final = _set(
    """
    early mid late week weekend of the about around circa ca by from to until since between and or on in morning
    afternoon evening night overnight day beginning end start middle spring summer autumn fall winter est gmt
    utc cet am pm noon midnight a.m. p.m. local time possibly before after
    """
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")


def _name(heading: str) -> str:
    return fold(heading).strip(" :*_").replace(" & ", " and ")


def part_of(heading: str) -> Part:
    """Return which part of a page the usual name of a heading opens."""
    return _PARTS.get(_name(heading), "prose")


def is_usual(heading: str) -> bool:
    """Whether a heading is the usual name of a section."""
    name = _name(heading)
    return name in _TOPICS or all(part.strip() in _TOPICS for part in re.split(r",| and ", name))


def is_label(heading: str) -> bool:
    """Whether a heading names a category rather than tells something: up to four words of one case, without a verb."""
    words = _name(heading).split()
    return 0 < len(words) <= 4 and not any(letter.isdigit() for letter in heading) and part_of(heading) == "prose"


def form_of(headings: Sequence[str]) -> str:
    """Return "key-events" for a page whose sections are mostly named by category, else "story"."""
    labels = [heading for heading in headings if is_label(heading)]
    usual = [heading for heading in labels if is_usual(heading)]
    return "key-events" if len(usual) >= 2 and 2 * len(usual) >= len(labels) else "story"


def nearest_topic(heading: str) -> str | None:
    """Return the usual name that a heading was probably meant to be."""
    name = _name(heading)
    likeness, topic = min((-fuzz.ratio(name, topic), topic) for topic in _TOPICS)
    return topic if likeness <= -_ALIKE else None


def misprint_of(heading: str, used: frozenset[str]) -> str | None:
    """Return the usual name of a section of which a heading is a misprint; `used` are words of its page."""
    return misprints.meant(_name(heading), _NAMES, used) if is_label(heading) else None


def looks_like_heading(words: str) -> bool:
    """Whether a line of plain text can be a heading: short, without a full stop, not a number."""
    is_short = len(words.split()) <= _MOST_WORDS and words[-1] not in '.!?…:,;”"'
    return is_short and not words[0].isdigit() and len(words) > 1


@lru_cache(4096)
def is_date_label(label: str) -> bool:
    """Whether words are a date and nothing else."""
    rest = label
    for found in reversed(dates.find(label)):
        rest = rest[: found.start] + " " + rest[found.end :]
    return all(word.casefold() in _LABEL_WORDS for word in _WORD.findall(rest))


def run_in(paragraph: str, words_of_page: Mapping[str, int]) -> int:
    """Return where the sentence begins behind a heading that stands on its line, 0 where there is none.

    A heading in capitals of every word runs into a sentence at its subject: the office and the name before the first
    word in small letters. `words_of_page` says how often each word is on the page.
    """
    words = list(re.finditer(r"\S+", paragraph[:400]))
    run = 0
    while run < len(words) and _is_titled(words[run].group()):
        run += 1
    while run and fold(words[run - 1].group()) in _SMALL:
        run -= 1
    if run == len(words) or sum(word.group()[0].isupper() for word in words[:run]) < 5:
        return 0
    at = _subject([word.group() for word in words[:run]], words_of_page)
    return words[at].start() if at >= 3 else 0


def _is_titled(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or fold(word) in _SMALL


def _subject(run: Sequence[str], words_of_page: Mapping[str, int]) -> int:
    """Return the index of the first word of the subject that ends a run of capitalised words."""
    at = len(run) - 1
    is_known = words_of_page.get(run[at], 0) > 1  # a surname alone, told in full elsewhere
    if any(_is_office(word) for word in run[max(0, at - 3) : at]):
        while at and not _is_office(run[at]):
            at -= 1
    elif at and not _is_office(run[at]) and not is_known:
        at -= 1
    while at and (_is_office(run[at - 1]) or run[at - 1] in ("of", "the") or run[at - 1].endswith(("'s", "’s"))):
        at -= 1
    return at


def _is_office(word: str) -> bool:
    name = fold(word).strip(".,")
    is_office = name in TITLES or name in OFFICE_WORDS or name in NATIONALITIES
    return is_office or word in ("U.S.", "UK", "EU", "US", "U.K.", "UN")
