"""Titles of clusters as headings: short, and never an allegation as plain fact."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from newsdigest import dates, names, numbers
from newsdigest.compose.attribution import tells_who_says
from newsdigest.compose.datelines import with_right_weekday, without_last_date
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.compose.echoes import ascribed_once
from newsdigest.compose.hedges import is_hedged, is_speech, shows
from newsdigest.compose.recalls import recall_of
from newsdigest.compose.scrutiny import is_carried
from newsdigest.compose.speakers import inside, shown_speaker
from newsdigest.compose.tellers import MOST_OF_SPEAKER, in_running_text, is_plural, of_themselves, only_teller
from newsdigest.compose.tolls import later_toll
from newsdigest.compose.wording import CLAIM_THAT, is_personal, leans, tidied
from newsdigest.english.endings import last_end, may_end
from newsdigest.english.vocabulary import telling_tokens
from newsdigest.schema.reading import Event
from newsdigest.text import sentences, without_stop

MOST_CHARACTERS = 110
MOST_OF_TITLE = 90
_LEAST_TOLD = 2.8
"""A rare word and two common ones tell too little: `the president spoke in public`; two rare ones are enough."""

_BREAK = re.compile(r"[,;:–—]\s|\s(?:that|which|who|while|after|as|because|when|where)\s")

_STUMP = re.compile(r"\s(?:and|or|but)(?: \w+)?$")
"""What is left of a second thing when its clause is cut off: `and twelve (who stayed)`."""
_SAME_AS = re.compile(r"\bthe same (?!day|date|night|morning|afternoon|evening|week|month|year|time)", re.IGNORECASE)
_PHRASE = re.compile(r"\s(?:of|for|in|on|at|to|with|from|by|into|over|under|during|and|or)\s")
_CAPITALISED = r"[A-Z][\w'’.-]+"
_IN_PLACE = tuple(
    re.compile(rf"In (?P<place>{place}),? (?=[A-Z])") for place in (_CAPITALISED, rf"{_CAPITALISED} {_CAPITALISED}")
)

_ESSAY = re.compile(r"(?:What|So|How|Why|When|Where|If|Because|Although|While|As)\s")
_TRAILING = re.compile(
    r"(?:[\s,;:–—]+(?:an?|the|of|to|for|and|or|but|with|by|from|in|on|at|as|into|over|under|than|that|which|who|those|these|whose|its|his|"
    r"her|their|late|early|about|nearly|more|after|before|until|is|are|was|were|has|had|have|be|been|will|would))+\s*$",
    re.IGNORECASE,
)


def heading_of(cluster: EventCluster | ClaimCluster, desk: Desk) -> str:
    """Return a heading for a cluster."""
    record = cluster.record
    if cluster.edited is not None and cluster.edited.title:
        return " ".join(cluster.edited.title.split())
    if not isinstance(record, Event):
        return speakers_heading([record.speaker])
    title = title_of(cluster, desk)
    title = shortened(without_last_date(without_first_place(with_right_weekday(_first_of_two(title), cluster.when))))
    speaker = only_teller(cluster, desk)
    is_claim = title.startswith(CLAIM_THAT)
    tellers = desk.said_about.get(cluster.id, ()) if is_claim else ()
    if is_claim and (speaker is not None or any(tells_who_says(title[len(CLAIM_THAT) :], one) for one in tellers)):
        title = f"{title[len(CLAIM_THAT)].upper()}{title[len(CLAIM_THAT) + 1 :]}"
    if speaker is not None and title.startswith(f"{speaker} ") and of_themselves(speaker, title, cluster) is None:
        speaker = None  # what they say of themselves is their own deed
    if speaker is not None and (is_claim or not is_speech(title)):
        says = "say" if is_plural(speaker) else "says"
        who = of_themselves(speaker, title, cluster) or inside(speaker)
        title = f"{shortened(title, max(MOST_CHARACTERS - len(speaker) - 7, MOST_OF_TITLE))}, {who} {says}"
    if record.status in ("alleged", "denied") and not is_speech(title):
        title = f"{record.status.capitalize()}: {title}"
    elif record.status == "planned" and not shows("planned", title) and not is_speech(title):
        title = f"Planned: {title}"
    elif not is_hedged(title) and recall_of(desk.events[cluster.id], desk) is not None:
        title = f"Taken back since: {title}"
    elif not is_speech(title) and later_toll(desk.events[cluster.id], desk) is not None:
        title = f"Earlier toll: {title}"
    elif any(dispute.kind == "status" for dispute in desk.disputed.get(cluster.id, ())) and not is_speech(title):
        title = f"Disputed: {title}"
    return desk.spelling.house(title)


def title_of(cluster: EventCluster | ClaimCluster, desk: Desk) -> str:
    """Return the title of an event, or of another telling of it where that title is none to print above others."""
    record = cluster.record
    if not isinstance(record, Event):
        return tidied(record.text)
    known = desk.titles.get(cluster.id)
    if known is None:
        told = list(_titles(cluster, record, desk))
        rated = ((not is_headline(one), not is_title(one), len(shortened(one)) > LONGEST_WHOLE) for one in told)
        known = desk.titles[cluster.id] = min(zip(rated, range(len(told)), told, strict=True))[2]
    return known


def _titles(cluster: EventCluster | ClaimCluster, record: Event, desk: Desk) -> Iterator[str]:
    """Yield what may head an event, its own first; another report's has the same state and no new figure."""
    own = ascribed_once(tidied(record.title))
    if not is_carried(own, [cluster], desk):
        own = tidied(desk.passages(cluster)[0])
    first = next((sentence.text.strip() for sentence in sentences(own)), own)
    yield first
    figures = _figures(f"{record.title} {record.summary}")
    event = desk.events[cluster.id]
    for mention in event.mentions:
        other = mention.record
        if mention.evidence is None or other.status != record.status or desk.gives_other_day(mention, event):
            continue
        for words in (tidied(other.title), tidied(other.summary)):
            if words and _figures(words) <= figures and is_carried(words, [cluster], desk):
                yield next((sentence.text.strip() for sentence in sentences(words)), words)


def _figures(words: str) -> set[str]:
    return {str(quantity.value) for quantity in numbers.find(words)}


def _first_of_two(title: str) -> str:
    """Return the first of two reported statements: of "Twenty are ill and that three died" the `that` has no verb."""
    first, joint, _ = title.partition(" and that ")
    return first if joint and " that " not in first.removeprefix(CLAIM_THAT) and len(first) >= 20 else title


def without_first_place(title: str) -> str:
    """Return a title that begins with who did it: "In Riga Ms Orr resigned" is headed "Ms Orr resigned"."""
    for opening in _IN_PLACE:
        found = opening.match(title)
        if found is not None and len(title) - found.end() >= 20 and _is_place(found["place"]):
            return title[found.end() :]
    return title


def _is_place(words: str) -> bool:
    if any(True for _ in dates.find(f"in {words}")):
        return False
    return any(name.text == words and name.kind == "place" for name in names.find(f"It was in {words}."))


def is_headline(title: str) -> bool:
    """Whether a title reads as one: it points back at nothing, speaks for nobody, is no essay, and tells something."""
    words = tidied(title)
    kept = shortened(without_last_date(words))
    clear = is_title(words) and not is_personal(words) and len(kept) <= 160 and not _UNPRINTABLE.search(words)
    if not clear or _SAME_AS.search(words):
        return False
    told = how_telling(words)
    return told >= _LEAST_TOLD and how_telling(kept) >= told / 2


def is_title(words: str) -> bool:
    """Whether words can stand above others: they point back at nothing, ask nothing and are no half of a thought."""
    return not (leans(words) or _ESSAY.match(words) or _DOES_SO.search(words))


_DOES_SO = re.compile(
    r"\b(?:(?:will|would|may|might|can|could|must|should|to|has yet to)(?: \w+)? do|did|does|done) so\b"
)
"""`The committee will do so on Monday` says what only another sentence tells."""
_UNPRINTABLE = re.compile(r"https?://|\bpic\.twitter|(?<!\w)[#@]\w|\b(?:says?|said|adds?|added),? [\"“][^\"”]*[\"”]$")
"""Posts with their marks, and what is but somebody's words."""


def how_telling(title: str) -> float:
    """Return how much a title tells, its date taken away: 1.5 for each name, figure or rare word."""
    kept = list(title)
    for words in dates.find(title):
        kept[words.start : words.end] = " " * (words.end - words.start)
    return math.fsum(weight for _, _, weight in telling_tokens("".join(kept)))


def speakers_heading(speakers: Sequence[str]) -> str:
    """Return a heading for statements alone: whose words they are."""
    shown = (in_running_text(shown_speaker(speaker)) for speaker in speakers)
    named = [name for name in dict.fromkeys(shown) if len(name) <= MOST_OF_SPEAKER][:2] or ["those involved"]
    is_one = len(named) == 1 and not named[0].startswith("those") and not is_plural(named[0])
    return f"What {' and '.join(named)} {'says' if is_one else 'say'}"


def shortened(title: str, most: int = MOST_CHARACTERS) -> str:
    """Return a title without a final full stop, cut to two lines if what is told is whole there, else all of it."""
    words = without_stop(title)
    if len(words) <= most:
        return words
    breaks = [m.start() for m in _BREAK.finditer(words[: most + 1]) if m.start() >= 40]
    phrases = [m.start() for m in _PHRASE.finditer(words[: most + 1]) if m.start() >= 40]
    cut = last_end(words, breaks) or last_end(words, phrases) or _next_end(words, most)
    if cut is None:
        return words
    kept = _TRAILING.sub("", words[:cut])
    return _STUMP.sub("", kept).rstrip(" ,;:–—")


LONGEST_WHOLE = 200
"""Characters above which another telling of the event heads it, if there is one that can be cut."""
_A_LITTLE_LONGER = 60


def _next_end(words: str, most: int) -> int | None:
    """Return where a title can end a little later, when it cannot before: better that than half a clause."""
    longest = words[: most + _A_LITTLE_LONGER]
    places = sorted(found.start() for mark in (_BREAK, _PHRASE) for found in mark.finditer(longest, most))
    ends = [*places, len(words)] if len(words) <= len(longest) else places
    return next((at for at in ends if may_end(words[:at], words[at:])), None)
