"""Sections of cited sentences: what each cluster tells, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from newsdigest import numbers
from newsdigest.compose.attribution import attributed, own_sentence
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.hedges import is_hedged, is_speech
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.quarrels import remarks
from newsdigest.compose.quotes import bearing, sentences_of
from newsdigest.compose.ranking import Ranking
from newsdigest.compose.speakers import Introductions, by_speaker, names_speaker
from newsdigest.compose.tellers import may_tell
from newsdigest.compose.tellings import event_words, is_ascribed, told, told_by
from newsdigest.compose.themes import Outline, Part
from newsdigest.compose.titles import speakers_heading
from newsdigest.compose.wording import CLAIM_THAT, going_on, leans, points_back, tidied
from newsdigest.schema.digest import Form, Section, Sentence
from newsdigest.schema.mention import Evidence
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold, unmarked

MOST_SENTENCES = 6
MOST_BULLETS = 12
_SAME_WORDS = 85

_Either = EventCluster | ClaimCluster


@dataclass
class Line:
    """A sentence to be printed, the clusters it tells, and the same words folded, before the days were put in."""

    text: str
    clusters: list[_Either]
    plain: str = ""


class Copy:
    """The sentences printed so far, so that nothing is told twice."""

    def __init__(self, desk: Desk, ledger: Ledger, year: int | None, form: Form) -> None:
        self.desk = desk
        self.ledger = ledger
        self.year = year
        self.form = form
        self.ranking = Ranking(desk)
        self.introductions = Introductions()
        self.lines: list[Line] = []

    def sentence(self, line: Line) -> Sentence:
        """Return a line as it is printed: its citations are those of its clusters, and no mark of its words is one.

        It tells none of which no report has the words that it quotes.
        """
        every = bearing(line.text, [e for c in line.clusters for e in evidence_of(c)], self.desk)
        about = [c.id for c in line.clusters if any(one in every for one in evidence_of(c))]
        return Sentence(
            text=self.desk.spelling.house(unmarked(line.text)),
            citations=self.ledger.cite(every),
            evidence=self.ledger.quoted(_one_per_article(every)),
            about=tuple(dict.fromkeys(about)),
            checks=remarks(about, self.desk, self.ledger),
        )

    def cluster(self, cluster_id: str) -> _Either | None:
        """Return an event or a claim by its id."""
        return self.desk.events.get(cluster_id) or self.desk.claims.get(cluster_id)


def sections(outline: Outline, copy: Copy) -> tuple[Section, ...]:
    """Return the sections of an outline; one that would say nothing new is left out."""
    written = (_section(part, copy) for part in outline.parts)
    return tuple(section for section in written if section.sentences)


def _section(part: Part, copy: Copy) -> Section:
    """Write a part twice: to see what its sentences are, and then only those that are kept, in full."""
    clusters = [c for one in part.clusters if (c := copy.cluster(one)) is not None and not _is_overtaken(c, copy.desk)]
    tried = lines_of(clusters, copy, copy.introductions.copy())
    kept = {c.id for line in _weightiest(tried, copy) for c in line.clusters}
    lines = lines_of([c for c in clusters if c.id in kept], copy, copy.introductions)
    copy.lines += lines
    heading = _of_those_who_speak(part, clusters, lines)
    return Section(heading=heading, topic=part.topic, sentences=tuple(copy.sentence(line) for line in lines))


def _of_those_who_speak(part: Part, clusters: Sequence[_Either], lines: Sequence[Line]) -> str:
    """Return the heading of a part; one that names who speaks names nobody whose words had to go."""
    said = [c.record.speaker for c in clusters if isinstance(c.record, Claim)]
    printed = [c.record.speaker for line in lines for c in line.clusters if isinstance(c.record, Claim)]
    return speakers_heading(printed) if printed and part.heading == speakers_heading(said) else part.heading


def _is_overtaken(cluster: _Either, desk: Desk) -> bool:
    claim = desk.claims.get(cluster.id)
    return claim is not None and not claim.pinned and desk.is_overtaken(claim)


def lines_of(
    clusters: Sequence[_Either], copy: Copy, introductions: Introductions, above: Sequence[Line] = ()
) -> list[Line]:
    """Return the sentences that tell the clusters, each cluster in one of them, or in one `above` in the section."""
    lines: list[Line] = []
    for cluster in clusters:
        home = next((line for line in [*copy.lines, *above, *lines] if _tells(line, cluster, copy.desk)), None)
        if home is not None and (home in lines or home in above):
            home.clusters.append(cluster)
        elif home is None:
            _add(_told_once(_line(cluster, clusters, copy, introductions), [*above, *lines], copy), lines, copy)
    return lines


def _told_once(line: Line, before: Sequence[Line], copy: Copy) -> Line:
    """Return a line without the sentences before its last that the section has already: they are told once."""
    claim = next((c for c in line.clusters if c.id in copy.desk.claims), None)
    parts = sentences_of(line.text)
    told = {fold(part) for other in before for part in sentences_of(other.text)}
    new = [part for part in parts if fold(part) not in told]
    if claim is None or len(new) == len(parts) or not new or line.clusters[0].edited is not None:
        return line
    rest = by_speaker(" ".join(new), copy.desk.claims[claim.id], copy.desk)
    return line if rest is None else Line(rest, line.clusters, line.plain)


def _add(line: Line, lines: list[Line], copy: Copy) -> None:
    """Print a line, unless the same words are printed already: then they tell its clusters too."""
    twin = next((other for other in lines if other.text == line.text), None)
    if twin is not None:
        twin.clusters += line.clusters
    elif all(other.text != line.text for other in copy.lines):
        lines.append(line)


def _line(cluster: _Either, among: Sequence[_Either], copy: Copy, introductions: Introductions) -> Line:
    """Return a cluster's sentence; an event that a speaker tells is told in the sentence that names the speaker."""
    desk, year = copy.desk, copy.year
    if cluster.edited is not None:
        return Line(told(cluster, desk, introductions, year=year), [cluster])
    for claim in _sayers(cluster, among, desk):
        if _says_whose(cluster, claim, desk):
            introductions.meet(claim.record.speaker)
            return Line(told(cluster, desk, introductions, year=year), [cluster, claim])
        sentence = own_sentence(claim, desk, introductions)
        if sentence is not None and desk.basis(cluster) & desk.basis(claim):
            return Line(told(claim, desk, introductions, year=year), [cluster, claim], fold(sentence))
        if isinstance(cluster.record, Event) and _lacks_its_speaker(desk.events[cluster.id], claim, desk):
            return Line(told(claim, desk, introductions, year=year), [cluster, claim])
        is_plain = isinstance(cluster.record, Event) and cluster.record.status in ("happened", "planned")
        if is_plain and claim.record.stance == "asserts":
            event = desk.events[cluster.id]
            return Line(told_by(event, claim, desk, introductions, year=year), [event, claim])
    claim_told = desk.claims.get(cluster.id)
    plain = (
        event_words(desk.events[cluster.id], desk)
        if claim_told is None
        else attributed(claim_told, desk, introductions.copy())
    )
    text = told(cluster, desk, introductions, year=year)
    if copy.form == "key-events" and claim_told is None and not is_speech(text):
        text = f"{going_on(text)} {desk.outlet(evidence_of(cluster)[0].article_id)} reported."
    return Line(text, [cluster], fold(plain))


def _lacks_its_speaker(event: EventCluster, claim: ClaimCluster, desk: Desk) -> bool:
    """Whether the words of an event need the one who says so: "claims that ...", or what only another denies there."""
    words = event_words(event, desk)
    is_bare = event.record.status == "alleged" and is_speech(words) and not is_ascribed(words, claim)
    return is_bare or words.startswith(CLAIM_THAT)


def _says_whose(cluster: _Either, claim: ClaimCluster, desk: Desk) -> bool:
    """Whether the words of an event tell the deed first and then who told it: "..., according to the mayor"."""
    if not isinstance(cluster.record, Event) or cluster.record.status not in ("happened", "planned"):
        return False
    words = event_words(desk.events[cluster.id], desk)
    deed, told_so, speaker = words.rpartition(", according to ")
    return bool(told_so) and not is_speech(deed) and names_speaker(speaker, claim.record.speaker)


def _sayers(cluster: _Either, among: Sequence[_Either], desk: Desk) -> list[ClaimCluster]:
    """Return the claims that an event is known from: the same sentence, which nobody else confirms."""
    if not isinstance(cluster.record, Event):
        return []
    basis, record = desk.basis(cluster), cluster.record
    claims = [desk.claims[c.id] for c in among if c.id in desk.claims and may_tell(desk.claims[c.id], cluster, desk)]
    if record.status in ("alleged", "denied"):
        return [c for c in claims if c.record.stance == "asserts" and basis & desk.basis(c)]
    if is_speech(record.summary):
        return [c for c in claims if basis & desk.basis(c) and names_speaker(record.summary, c.record.speaker)]
    return [c for c in claims if c.record.stance == "asserts" and basis <= desk.basis(c)]


def _tells(line: Line, cluster: _Either, desk: Desk) -> bool:
    """Whether a printed sentence tells a cluster already."""
    if any(c.id == cluster.id for c in line.clusters):
        return True
    if cluster.edited is not None or cluster.pinned:
        return False
    return has_words_of(line, cluster, desk) or any(_alike(cluster, other, line.text, desk) for other in line.clusters)


def has_words_of(line: Line, cluster: _Either, desk: Desk) -> bool:
    """Whether a printed sentence has all that the articles say of a cluster, in their words."""
    basis = desk.basis(cluster)
    return bool(basis) and all(sentence.rstrip(".") in line.plain for sentence in basis)


def _alike(cluster: _Either, other: _Either, text: str, desk: Desk) -> bool:
    """Whether the two say the same, by the same speaker if anybody says it, with no figure and no denial between."""
    one, two = cluster.record, other.record
    if isinstance(one, Event) and isinstance(two, Event) and _days(cluster) != _days(other):
        return False
    if not isinstance(one, Event) and not _has_speaker(one, two, text, bool(desk.basis(cluster) & desk.basis(other))):
        return False
    words = one.summary if isinstance(one, Event) else one.text
    return fuzz.token_set_ratio(_folded(words), _folded(text)) >= _SAME_WORDS and _figures(words) <= _figures(text)


@lru_cache(1024)  # every cluster is held against every line
def _folded(words: str) -> str:
    return fold(words)


def _days(event: _Either) -> str | None:
    """Return the date of an event; of a claim it may be the day of saying it."""
    return event.when.edtf if event.when is not None else None


def _has_speaker(claim: Claim, told: Event | Claim, text: str, same_sentence: bool) -> bool:
    """Whether a sentence says who makes the claim, and with the same stance."""
    stance = "asserts" if isinstance(told, Event) else told.stance
    return claim.stance == stance and (names_speaker(text, claim.speaker) or (same_sentence and is_hedged(text)))


def _figures(words: str) -> set[str]:
    return {str(q.value) for q in numbers.find(words)}


def _weightiest(lines: Sequence[Line], copy: Copy) -> list[Line]:
    """Return the lines that a section has room for; the first is its lead and always stays.

    A sentence that leans on another stands only right behind that one, else it is the first to go.
    """
    clear = _standing(lines, copy.desk)
    kept = clear if len(clear) > 1 else [line for line in lines if line in clear or not points_back(line.text)]
    kept = [line for line in lines if line in kept or _is_pinned(line)]
    ranked = sorted(enumerate(kept), key=lambda p: (p[0] > 0 and not _is_pinned(p[1]), _weight(p[1], copy)))
    most = MOST_BULLETS if copy.form == "key-events" else MOST_SENTENCES
    chosen = [line for _, line in sorted(ranked[:most], key=lambda p: p[0])]
    return _standing(chosen, copy.desk) or [line for line in chosen if not points_back(line.text)]


def _standing(lines: Sequence[Line], desk: Desk) -> list[Line]:
    """Return the lines that can be understood: alone, or right behind the sentence that their article has before."""
    standing: list[Line] = []
    for line in lines:
        if not leans(line.text) or _is_pinned(line) or (standing and _goes_on_from(standing[-1], line, desk)):
            standing.append(line)
    return standing


def _goes_on_from(before: Line, line: Line, desk: Desk) -> bool:
    """Whether the line before prints what its article tells right before this one, and not another report's words."""
    alone = frozenset(sentence for one in before.clusters if len(desk.basis(one)) == 1 for sentence in desk.basis(one))
    stretches = (desk.sentence_before(one) for cluster in line.clusters for one in evidence_of(cluster))
    told = (fold(tidied(stretch.text)) for stretch in stretches if stretch is not None)
    return any(sentence in alone or sentence.rstrip(".") in before.plain for sentence in told)


def _is_pinned(line: Line) -> bool:
    return any(c.pinned for c in line.clusters)


def _weight(line: Line, copy: Copy) -> tuple[float, str]:
    return min(copy.ranking.first(c) for c in line.clusters)


def _one_per_article(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the first words of each article: enough to check a sentence by."""
    first: dict[str, Evidence] = {}
    for one in evidence:
        first.setdefault(one.article_id, one)
    return tuple(first.values())
