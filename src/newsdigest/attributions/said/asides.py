"""Attribution without a main verb of saying: `according to`, `adding that`, a colon, a letter that says."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution, Span, clause_end_at
from newsdigest.attributions.said.channels import read_ahead, read_on
from newsdigest.attributions.said.inversions import is_inverted
from newsdigest.attributions.said.reports import clause_follows, opens_with_pronoun, quotation_at, report_at
from newsdigest.attributions.said.stances import stance_of
from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.persons import phrase_in
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import Token
from newsdigest.passages.passage import Passage

_NO_VERB_AFTER = lexicon.AUXILIARIES | lexicon.PREPOSITIONS | lexicon.DETERMINERS


def participle_at(passage: Passage, index: int) -> Attribution | None:
    """`..., adding that it would appeal`: the subject of the sentence speaks on."""
    tokens = passage.tokens
    if index < 2 or (tokens[index - 1].low in _NO_VERB_AFTER and tokens[index - 1].low != "as"):
        return None
    ahead = read_ahead(passage, index)
    if tokens[index - 1].low == "as":
        quoted = _quoted(passage, index)
        return report_at(passage, index, quoted, ahead) if quoted is not None else None
    rest = passage.masked[ahead.at :].lstrip()
    if not ahead.that and not re.match(r"(?:[,:]\s*)?¤", rest) and not opens_with_pronoun(rest):
        return None
    if not ahead.that and "¤" not in rest[:3] and not clause_follows(passage, ahead.at):
        return None
    own = _own_subject(passage, index)
    speaker = own or speakers.clause_subject(tokens, index, passage.masked) or _inverted_subject(passage, index)
    if speaker is None:
        return None
    made = (
        quotation_at(passage, index, speaker, ahead) if "¤" in rest[:3] else report_at(passage, index, speaker, ahead)
    )
    return made._replace(tags=frozenset({"sequel"})) if made is not None and own is None else made


def _own_subject(passage: Passage, index: int) -> Speaker | None:
    """Return the subject of a participle behind `with`: `The row went on, with Oslo saying that it would not pay`."""
    tokens = passage.tokens
    if not tokens[index - 1].is_word:
        return None
    start = next((i for i in range(index - 1, 0, -1) if tokens[i].low == "with" or tokens[i].text in ";:,"), 0)
    if not start or tokens[start].low != "with" or tokens[start - 1].is_word:
        return None
    joint = next((i for i in range(index - 1, start, -1) if tokens[i].low in ("and", "while", "but")), start)
    if joint > start and not any(t.low.endswith("ing") for t in tokens[start + 2 : joint]):
        joint = start  # `with Oslo and Bergen saying`
    return phrase_in(tokens, joint + 1, index, passage.masked)


_QUOTED = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))


def _quoted(passage: Passage, index: int) -> Speaker | None:
    """Return who is quoted: `The Lamp quoted an official, not by name, as saying that it was late`."""
    verb = next((i for i in range(index - 2, max(-1, index - 16), -1) if passage.tokens[i].low in _QUOTED), None)
    return speakers.after(passage.tokens, verb, passage.masked) if verb is not None else None


def _inverted_subject(passage: Passage, index: int) -> Speaker | None:
    for i in range(index - 1, 0, -1):
        if passage.tokens[i].low in lexicon.SAYING and is_inverted(passage, i):
            return speakers.after(passage.tokens, i, passage.masked)
    return None


def according_at(passage: Passage, index: int) -> Attribution | None:
    """Read `according to`: before its sentence or after it."""
    tokens = passage.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].low != "to" or _is_in_relative(tokens, index):
        return None
    return _vouched_for(passage, index, index + 1)


def view_at(passage: Passage, index: int) -> Attribution | None:
    """Read `in the view of`, `in the words of` where they open or end a sentence; else they are of a word in it."""
    tokens = passage.tokens
    around = [token.low for token in (*tokens[max(0, index - 2) : index], *tokens[index + 1 : index + 2])]
    made = _vouched_for(passage, index - 2, index + 1) if around == ["in", "the", "of"] else None
    is_whole = made is not None and (index == 2 or not passage.masked[made.speaker.end :].strip(" ."))
    return made if is_whole else None


def _vouched_for(passage: Passage, first: int, last: int) -> Attribution | None:
    """Read a clause by whoever stands behind the words that bring its source."""
    tokens, words = passage.tokens, passage.masked
    speaker = speakers.after(tokens, last, words)
    if speaker is None:
        return None
    tail = read_on(passage, speaker.end)
    if first == 0 or not words[: tokens[first].start].strip(" ,—–("):
        start = _OPENS_CLAUSE.match(words, tail.at) or _PAST_COMMA.match(words, _past_aside(words, tail.at))
        if start is None:
            return None
        content: tuple[Span, ...] = ((start.end(), clause_end_at(passage, start.end())),)
    else:
        content = ((0, len(words[: tokens[first].start].rstrip(" ,—–("))),)
        left = words[: tokens[first].start]
        if left.rstrip().endswith("¤") and "¤" in left:
            content = ((0, len(left.rstrip())),)
    if content[0][1] - content[0][0] < 4:
        return None
    direct = "¤" in words[content[0][0] : content[0][0] + 1]
    return Attribution(
        speaker,
        stance_of(passage, content),
        content,
        tokens[first].start,
        direct=direct,
        channel=tail.channel,
        tags=frozenset({"according"}),
    )


_PAST_COMMA = re.compile(r"[^,¤]*,\s*|\s*(?=¤)")
_OPENS_CLAUSE = re.compile(r"\s+(?=(?:the|a|an|he|she|it|they|there|its|his|her|their|nobody|no)\s)")
_ASIDE = re.compile(r",\s+(?:told|published|written|given|made|issued|quoted|seen|which|who|whose)\b[^,¤]*(?=,)")


def _past_aside(words: str, at: int) -> int:
    """Return the place behind what tells more of the speaker: `According to one story, told by a clerk, the pier`."""
    aside = _ASIDE.match(words, at)
    return aside.end() if aside is not None else at


def _is_in_relative(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether it only vouches for a relative clause: `the clerk, who, according to her notes, was away`."""
    return index > 1 and tokens[index - 1].text == "," and tokens[index - 2].low in lexicon.RELATIVES


def _labelled(passage: Passage, index: int) -> Speaker | None:
    """Return whose words a line of a running report brings without a verb: `Mayor Ann Orr, on Radio Vardo: “...”`."""
    tokens = passage.tokens
    if index > _LONGEST_LABEL or any(is_finite(tokens, i) or tokens[i].is_masked for i in range(1, index)):
        return None
    end = next((i for i in range(1, index) if tokens[i].text == "," or tokens[i].low in _WHERE), index)
    following = end + (tokens[end].text == ",")
    if end == index or tokens[following].low not in _WHERE or not tokens[0].is_capital:
        return None
    speaker = phrase_in(tokens, 0, end, passage.masked)
    named = speaker is not None and any(
        s.start <= speaker.end and speaker.name.startswith(s.text.split()[0]) for s in passage.spoken_of
    )
    return speaker if named else None


_LONGEST_LABEL = 14
_WHERE = frozenset(("on", "in", "at", "to", "from", "outside", "after", "before"))


def colon_at(passage: Passage, index: int) -> Attribution | None:
    """Read a quotation that a colon brings: `The mayor orders everyone to leave: “All of us.”`."""
    tokens = passage.tokens
    if index < 2 or index + 1 >= len(tokens) or not tokens[index + 1].is_masked:
        return None
    if any(t.low in lexicon.QUOTING | lexicon.PARTICIPLES for t in tokens[max(0, index - 3) : index]):
        return None
    speaker = speakers.clause_subject(tokens, index, passage.masked)
    if speaker is None and index <= 8 and tokens[0].is_capital:
        speaker = (
            Speaker(passage.text[: tokens[index].start].strip(), "person", 0, tokens[index].start)
            if all(t.is_capital or not t.is_word for t in tokens[:index])
            else None
        )
    if speaker is None:
        speaker = _labelled(passage, index)
    if speaker is None:
        return None
    content = ((tokens[index + 1].start, len(passage.text)),)
    return Attribution(
        speaker, stance_of(passage, content), content, tokens[index].start, direct=True, tags=frozenset({"colon"})
    )
