"""Who speaks: the noun phrase before or after a verb of saying, with the name and the role taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.words import Token, is_title

Kind = Literal["person", "body", "unnamed", "pronoun"]

_AGE = re.compile(r"\d{1,3}|aged \d{1,3}")
_PERSONISH_TITLES = frozenset(
    "mr mrs ms mx dr prof sen rep gov gen lt col sgt capt cpl maj adm rev hon sir dame lord lady president minister governor mayor "
    "senator representative speaker chairman chairwoman chair chief captain general colonel judge justice professor secretary premier "
    "chancellor ambassador bishop archbishop cardinal pope prince princess king queen sheriff commissioner congressman congresswoman "
    "councillor director detective sergeant inspector superintendent coach analyst spokesman spokeswoman spokesperson attorney lawyer "
    "leader envoy candidate deputy prime vice commander admiral lieutenant major reverend rabbi imam sheikh ayatollah taoiseach "
    "economist professor doctor researcher scientist actor singer author writer host anchor correspondent reporter columnist".split()
)
_PARTICLES = frozenset("de del della di da dos du la le van von der den ter ten bin ibn al el abu y e of".split())
_ROLE_OPENERS = frozenset(
    "the a an its his her their our one former acting chief then deputy senior head co-founder".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())


@dataclass(frozen=True)
class Speaker:
    """A speaker as one sentence words it; `start` and `end` are offsets in the passage."""

    name: str
    kind: Kind
    start: int
    end: int
    role: str | None = None


def before(tokens: tuple[Token, ...], verb: int, words: str) -> Speaker | None:
    """Return the subject of the verb at that token, read leftwards."""
    last = _skip_modifiers(tokens, verb)
    if last is None or last < 0:
        return None
    low = tokens[last].low
    if low in lexicon.RELATIVES:
        return _antecedent(tokens, last, words)
    if low in lexicon.CONJUNCTIONS or low == "then":
        return clause_subject(tokens, last, words)
    if low in lexicon.PRONOUNS:
        return _pronoun(tokens[last])
    if low in (",", ")", "—", "–"):
        return _with_apposition(tokens, last, words)
    return _phrase(tokens, _clause_start(tokens, last), last + 1, words)


def after(tokens: tuple[Token, ...], verb: int, words: str) -> Speaker | None:
    """Return the speaker that follows the verb, as in `said Ms Orr, the harbour master`."""
    start = verb + 1
    if start >= len(tokens) or not _may_open(tokens[start]):
        return None
    if tokens[start].low in lexicon.PRONOUNS and tokens[start].low not in lexicon.DETERMINERS:
        return _pronoun(tokens[start])
    end = _phrase_end(tokens, start)
    if end == start or (end == start + 1 and tokens[start].low in lexicon.DETERMINERS):
        return None
    speaker = _taken_apart(tokens, start, end, words)
    return _with_following(tokens, end, words, speaker) if speaker is not None else None


def clause_subject(tokens: tuple[Token, ...], before_index: int, words: str) -> Speaker | None:
    """Return the subject of the sentence, for `..., and said that` and `..., adding that`."""
    start = 0
    for index in range(before_index):
        if tokens[index].text == ";":
            start = index + 1
    while start < before_index and not _may_open(tokens[start]):
        start += 1
    verb = next((i for i in range(start + 1, before_index) if is_finite(tokens, i)), None)
    if verb is None or verb - start > 40:
        return None
    return before(tokens, verb, words)


def is_finite(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the token reads as a finite verb: an auxiliary, a past form, or a verb of saying."""
    low = tokens[index].low
    previous = tokens[index - 1].low if index else ""
    if low in lexicon.AUXILIARIES and low != "'s":
        return True
    if previous in lexicon.DETERMINERS or previous in lexicon.PREPOSITIONS or previous.endswith("'s"):
        return False
    if tokens[index].is_capital:
        return False
    if low in lexicon.IRREGULAR_PAST or low in lexicon.SAYING or low in lexicon.DENYING or low in lexicon.QUOTING:
        return not (
            previous == "to"
            or low in ("report", "claim", "cut", "set", "put", "hit", "cost", "lead", "lay", "read", "hurt")
            and previous in ("to",)
        )
    return low.endswith("ed") and len(low) > 4 and low not in lexicon.NOT_PAST


def _skip_modifiers(tokens: tuple[Token, ...], verb: int) -> int | None:
    """Return the index left of auxiliaries and adverbs; None where the verb has no subject of its own to speak."""
    index = verb - 1
    while index >= 0:
        low = tokens[index].low
        if low in lexicon.PASSIVE or low == "to":
            return None
        if (
            low in lexicon.AUXILIARIES
            or low in lexicon.ADVERBS
            or low in lexicon.NEGATIONS
            or (low.endswith("ly") and len(low) > 4 and not tokens[index].is_capital)
        ):
            index -= 1
            continue
        break
    return index


def _pronoun(token: Token) -> Speaker | None:
    if token.low in lexicon.PERSON_PRONOUNS | lexicon.BODY_PRONOUNS | lexicon.FIRST_PERSON:
        return Speaker(token.text, "pronoun", token.start, token.end)
    return None


def _antecedent(tokens: tuple[Token, ...], relative: int, words: str) -> Speaker | None:
    """Return whom `who said` is about: the phrase the relative clause hangs on."""
    index = relative - 1
    if index < 0 or tokens[relative].low == "that":
        return None
    if tokens[index].text == ",":
        index -= 1
    if index < 0 or not tokens[index].is_word:
        return None
    start = _clause_start(tokens, index)
    opening = max(
        (
            i
            for i in range(start, index + 1)
            if tokens[i].low in lexicon.PREPOSITIONS and tokens[i].low not in ("of", "for", "from", "at")
        ),
        default=start - 1,
    )
    finite = max((i for i in range(start, index + 1) if is_finite(tokens, i)), default=start - 1)
    return _taken_apart(tokens, max(start, opening + 1, finite + 1), index + 1, words)


def _clause_start(tokens: tuple[Token, ...], last: int) -> int:
    """Return where the stretch that ends at `last` begins: after a comma, a quotation, or a conjunction with a clause before it."""
    index = last
    depth = 0
    while index >= 0:
        token = tokens[index]
        if token.text == ")":
            depth += 1
        elif token.text == "(":
            if not depth:
                return index + 1
            depth -= 1
        elif not depth and (token.is_masked or token.text in ',;:—–…?!"“”'):
            return index + 1
        elif (
            not depth
            and token.low in lexicon.SUBORDINATORS
            and index < last
            and token.low not in ("before", "after", "since", "until", "as", "once", "than", "so")
        ):
            return index + 1
        index -= 1
    return 0


def _phrase(tokens: tuple[Token, ...], start: int, end: int, words: str) -> Speaker | None:
    start = _past_clause(tokens, start, end)
    start = _past_fronting(tokens, start, end)
    if start >= end or not _may_open(tokens[start]):
        return None
    return _taken_apart(tokens, start, end, words)


def _past_clause(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Skip an earlier clause of the same stretch: `the board met and the mayor` is the mayor."""
    relative = next((i for i in range(start, end) if tokens[i].low in ("who", "which", "whose")), end)
    finite = [i for i in range(start, min(relative, end)) if is_finite(tokens, i) and (i > start or tokens[i].low in lexicon.SAYING)]
    if not finite:
        while start < end and tokens[start].low in lexicon.CONJUNCTIONS:
            start += 1
        return start
    if tokens[finite[-1]].low in lexicon.SAYING and finite[-1] + 1 < end:
        return finite[-1] + 1
    joints = [i for i in range(finite[-1], end) if tokens[i].low in lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS]
    return joints[-1] + 1 if joints and joints[-1] + 1 < end else start


_FRONTING = (
    lexicon.PREPOSITIONS
    | lexicon.DAYS
    | frozenset(
        "last this earlier later meanwhile however still instead yesterday today asked speaking writing next then separately also "
        "additionally moreover furthermore nevertheless but and so if when while although though because".split()
    )
)


def _past_fronting(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Skip a fronted adverbial without a comma: `On Monday Ms Orr` is Ms Orr."""
    later = next((i for i in range(start, min(start + 5, end)) if tokens[i].low in ("later", "earlier", "ago", "afterwards")), None)
    if later is not None and later > start and later + 1 < end:
        return later + 1
    if start >= end or tokens[start].low not in _FRONTING:
        return start
    if tokens[start].low in ("this", "last") and end - start <= 2 and tokens[end - 1].low not in lexicon.TIME_WORDS:
        return start
    for index in range(end - 1, start, -1):
        token, previous = tokens[index], tokens[index - 1]
        opens = (token.is_capital and not previous.is_capital) or token.low in lexicon.DETERMINERS
        if token.low in lexicon.DAYS or token.low in lexicon.MONTHS or not opens:
            continue
        if (
            previous.low not in lexicon.PREPOSITIONS
            and previous.low not in ("the", "a", "an", "former", "then")
            and not _describes(previous)
        ):
            return index
    return end


def _describes(token: Token) -> bool:
    return token.low in lexicon.PERSON_ROLES or token.low in lexicon.BODY_WORDS


_NOT_NAMES = frozenset(
    "what who whom whose which how why where when whoever whatever whether if perhaps maybe nobody there here yes no not and but or so "
    "because although though while since until after before as at in on by from with without for of to into during despite according "
    "asked speaking writing still yet then now also again meanwhile however instead once later earlier thus hence even only just".split()
)


def _may_open(token: Token) -> bool:
    if not token.is_word or token.low in _NOT_NAMES:
        return False
    if (
        token.is_capital
        or token.low in lexicon.DETERMINERS
        or token.low in lexicon.PERSON_PRONOUNS | lexicon.BODY_PRONOUNS | lexicon.FIRST_PERSON
    ):
        return token.low not in lexicon.DAYS and token.low not in ("that", "there", "this") or token.low == "this"
    return (
        token.low.isalpha()
        and token.low in lexicon.PERSON_ROLES | lexicon.BODY_WORDS | _ROLE_OPENERS
        or token.text[0].isdigit()
        or _plural(token.low)
    )


def _plural(word: str) -> bool:
    return word.endswith("s") and len(word) > 4 and not word.endswith(("ss", "us", "'s"))


def _phrase_end(tokens: tuple[Token, ...], start: int) -> int:
    """Return where the phrase that begins there ends: at a mark, a verb, or an adverbial that is not part of it."""
    index = start
    while index < len(tokens):
        token = tokens[index]
        if (
            not token.is_word
            and token.text not in ("&", "-", "'", "’", "/")
            and not (token.text == "." and is_title(tokens[index - 1].text))
        ):
            break
        if index > start and _ends_phrase(tokens, index):
            break
        index += 1
    return index


def _ends_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    low = tokens[index].low
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if low in ("of", "for", "from", "with") and following is not None and following.is_word:
        return following.low in lexicon.DAYS
    if low in ("at", "in", "to") and following is not None:
        previous = tokens[index - 1]
        place = following.is_capital or following.low in ("the", "its")
        return not (place and _describes(previous) and following.low not in lexicon.DAYS | lexicon.MONTHS)
    if low in lexicon.PREPOSITIONS or low in lexicon.SUBORDINATORS or low in lexicon.RELATIVES:
        return True
    if low in lexicon.DAYS or low in (
        "later",
        "earlier",
        "yesterday",
        "recently",
        "afterwards",
        "afterward",
        "last",
        "this",
        "again",
    ):
        return True
    if low == "and" and following is not None:
        return not (following.is_capital or following.low in lexicon.DETERMINERS or _describes(following))
    return (
        low in lexicon.CONJUNCTIONS - {"and"}
        or is_finite(tokens, index)
        or (low.endswith("ing") and index > 0 and not tokens[index].is_capital)
    )


def _taken_apart(tokens: tuple[Token, ...], start: int, end: int, words: str) -> Speaker | None:
    """Take a phrase apart into name and role."""
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].text not in (")",):
        end -= 1
    if start >= end or end - start > 24:
        return None
    phrase = words[tokens[start].start : tokens[end - 1].end]
    bounds = tokens[start].start, tokens[end - 1].end
    if end - start == 1 and (tokens[start].low in lexicon.PRONOUNS | _LONE or tokens[start].text[0].isdigit()):
        return _pronoun(tokens[start])
    if tokens[start].low == "neither":
        both = re.sub(r"^neither\s+(.*?)\s+nor\s+", r"\1 and ", phrase, flags=re.IGNORECASE | re.DOTALL)
        return Speaker(both, "body", *bounds)
    split = None if _is_crowd(tokens, start, end) else _name_start(tokens, start, end)
    if split is None:
        kind: Kind = "unnamed" if _is_people(tokens, start, end) else "body"
        if not _is_speaking_phrase(tokens, start, end):
            return None
        return Speaker(phrase, kind, *bounds)
    name_at, name_end = split
    name = words[tokens[name_at].start : tokens[name_end - 1].end]
    role = words[tokens[start].start : tokens[name_at].start].strip(" ,") if name_at > start else None
    tail = words[tokens[name_end].start : tokens[end - 1].end] if name_end < end else None
    role = role or (tail.strip() if tail else None)
    person = _is_person_name(tokens, start, name_at, name_end)
    return Speaker(name, "person" if person else "body", *bounds, role=_clean_role(role))


def _is_crowd(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a sentence opens with people unnamed: `Passengers`, `Insurers in Oslo`."""
    first = tokens[start].low
    alone = end - start == 1 or tokens[start + 1].low in lexicon.PREPOSITIONS
    return start == 0 and alone and first.endswith("s") and first[:-1] in lexicon.PERSON_ROLES | _CROWDS


_CROWDS = frozenset(
    "passenger insurer trader reader islander villager commuter parent pupil shopper tenant landlord banker".split()
)


def _clean_role(role: str | None) -> str | None:
    if not role:
        return None
    cleaned = re.sub(r"\s+", " ", role).strip(" ,;-–—")
    if re.fullmatch(r"[A-Z][a-z]+\.", cleaned):
        return None
    return (
        cleaned
        if any(c.isalpha() for c in cleaned)
        and cleaned.lower() not in ("mr", "ms", "mrs", "dr", "mr.", "ms.", "mrs.", "dr.", "the", "a")
        else None
    )


def _name_start(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int] | None:
    """Return where a name stands in the phrase: a run of capitals that the role before it, if any, only introduces."""
    stop = end
    for index in range(start, end):
        if tokens[index].low in lexicon.PREPOSITIONS and index > start or tokens[index].text in ("(", ","):
            stop = index
            break
    run = stop
    while run > start and (
        tokens[run - 1].is_capital
        or tokens[run - 1].low in _SUFFIXES
        or tokens[run - 1].text in ("&", "'", "’", ".")
        or _is_particle(tokens, run - 1, start)
    ):
        run -= 1
    while run < stop and (tokens[run].low in _PARTICLES | _SUFFIXES or not tokens[run].is_word):
        run += 1
    if run >= stop or tokens[run].low in ("the", "a", "an") and stop - run < 2:
        return None
    if tokens[run].low in lexicon.DETERMINERS and run == start:
        return (start, end) if _capitals(tokens, run + 1, stop) and not _describes(tokens[stop - 1]) else None
    if (
        stop < end
        and run > start
        and tokens[start].low in ("a", "an", "one", "two", "three", "some", "several", "many")
    ):
        return None
    if run > start and tokens[start].low in lexicon.DETERMINERS:
        if stop - run == 1 and not any(_describes(tokens[i]) for i in range(start, run)):
            return None
    while run < stop - 1 and tokens[run].low.rstrip(".") in _PERSONISH_TITLES and not is_honorific(tokens[run].text):
        run += 1
    return run, stop


def is_honorific(word: str) -> bool:
    """Whether the word stays with a surname: Mr, Ms, Dr, Sir."""
    return word.rstrip(".").lower() in ("mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady", "prof")


def _capitals(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return start < end and all(t.is_capital or t.low in _PARTICLES or not t.is_word for t in tokens[start:end])


def _is_particle(tokens: tuple[Token, ...], index: int, start: int) -> bool:
    return index > start and tokens[index].low in _PARTICLES - {"of"} and tokens[index - 1].is_capital


def _is_person_name(tokens: tuple[Token, ...], start: int, name_at: int, name_end: int) -> bool:
    lead = [t.low.rstrip(".") for t in tokens[start:name_at]]
    if any(word in _PERSONISH_TITLES or word in lexicon.PERSON_ROLES for word in lead) or is_honorific(
        tokens[name_at].text
    ):
        return True
    name = [t.low for t in tokens[name_at:name_end] if t.is_word]
    if (
        any(word in lexicon.BODY_WORDS for word in name)
        or name[0] == "the"
        or any(word in ("&", "and") for word in name)
    ):
        return False
    return 2 <= len(name) <= 4 and not any(t.text.isupper() and len(t.text) > 2 for t in tokens[name_at:name_end])


def _is_people(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    head = next(
        (
            i
            for i in range(start, end)
            if tokens[i].low in lexicon.PREPOSITIONS | lexicon.RELATIVES or tokens[i].text == ","
        ),
        end,
    )
    return any(
        t.low in lexicon.PERSON_ROLES or (_plural(t.low) and t.low[:-1] in lexicon.PERSON_ROLES)
        for t in tokens[max(start, head - 2) : head]
    )


_LONE = lexicon.DETERMINERS - frozenset(
    "two three four five six seven eight nine ten several many most others some all both few".split()
)
_NOT_SPEAKING = frozenset(
    "it there what something anything nothing everything this that one thing things day days week time year years way".split()
)


def _is_speaking_phrase(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    first = tokens[start]
    if first.low in _NOT_SPEAKING and end - start == 1:
        return False
    return _may_open(first)


def _with_apposition(tokens: tuple[Token, ...], last: int, words: str) -> Speaker | None:
    """Return the subject of a verb that stands after a closed apposition: `Ms Orr, the harbour master, said`."""
    if tokens[last].text == ")":
        opening = max((i for i in range(last) if tokens[i].text == "("), default=0)
        return before(tokens, opening, words) if opening else None
    segments = _segments(tokens, last)
    asides: list[tuple[int, int]] = []
    while len(segments) > 1 and _is_aside(tokens, *segments[-1]):
        asides.insert(0, segments.pop())
        if not _is_aside(tokens, *segments[-1]) or _is_subject_like(tokens, *segments[-1], asides[0]):
            break
    if not segments or not asides:
        return None
    start, end = segments[-1]
    head = _phrase(tokens, start, end, words)
    if head is None:
        return None
    return _apposed(tokens, head, asides, words)


def _segments(tokens: tuple[Token, ...], last: int) -> list[tuple[int, int]]:
    """Return the stretches between commas, left of the comma at `last`, back to a harder border."""
    found: list[tuple[int, int]] = []
    end = last
    index = last - 1
    depth = 0
    while index >= 0:
        token = tokens[index]
        depth += (token.text == ")") - (token.text == "(")
        hard = token.is_masked or (depth <= 0 and token.text in ";:—–?!")
        if hard or (token.text == "," and depth <= 0):
            if index + 1 < end:
                found.insert(0, (index + 1, end))
            end = index
            if hard:
                return found
        index -= 1
    if end > 0:
        found.insert(0, (0, end))
    return found


def _is_aside(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a stretch between commas describes what stands before it."""
    first = tokens[start]
    if first.low in _ASIDE_OPENERS:
        return True
    if first.text[0].isdigit():
        return end - start <= 3
    if any(is_finite(tokens, i) for i in range(start, end)) and not any(
        tokens[i].low in lexicon.RELATIVES for i in range(start, end)
    ):
        return False
    if first.low in lexicon.DETERMINERS or first.low in _ROLE_OPENERS or first.low in lexicon.PERSON_ROLES:
        return True
    return (
        _capitals(tokens, start, end)
        or (not first.is_capital and end - start <= 12 and any(_describes(t) for t in tokens[start:end]))
        or any(_describes(t) for t in tokens[start : min(end, start + 6)])
    )


_ASIDE_OPENERS = frozenset(
    "who which whose aged speaking citing writing asked then now formerly of in from with himself herself through over as for at on under "
    "during by when while after before".split()
)


def _is_subject_like(tokens: tuple[Token, ...], start: int, end: int, aside: tuple[int, int]) -> bool:
    """Whether an aside-looking stretch is the subject itself, as in `Its secretary, Ann Orr, wrote`."""
    first = tokens[start]
    if first.low in ("who", "which", "whose", "aged", "of", "in", "from", "speaking") or first.text[0].isdigit():
        return False
    return (
        start == 0
        or tokens[start - 1].is_masked
        or _is_name(tokens, *aside)
        or first.is_capital
        and first.low not in lexicon.DETERMINERS
    )


def _is_name(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return _capitals(tokens, start, end) and (sum(t.is_word for t in tokens[start:end]) >= 2)


def _apposed(tokens: tuple[Token, ...], head: Speaker, asides: list[tuple[int, int]], words: str) -> Speaker:
    """Join a head with its asides: a name in apposition is the speaker, a description is the role."""
    end = tokens[asides[-1][1] - 1].end
    role = head.role
    for start, stop in asides:
        if (
            head.kind in ("unnamed", "body")
            and _is_name(tokens, start, stop)
            and not head.name[0].isdigit()
            and _describes_person(head)
        ):
            named = _taken_apart(tokens, start, stop, words)
            if named is not None:
                head = replace(named, start=head.start, end=end, role=_clean_role(head.name))
                role = head.role
            continue
        if (
            role is None
            and not tokens[start].text[0].isdigit()
            and tokens[start].low not in _NO_ROLE
            and any(_describes(t) for t in tokens[start:stop])
        ):
            role = _clean_role(words[tokens[start].start : tokens[stop - 1].end])
    if head.kind == "unnamed" and role is not None and role.lower().startswith("who "):
        role = None
    return replace(head, end=end, role=role)


_NO_ROLE = frozenset(
    "who which whose aged speaking citing writing asked then now in from with himself herself as through when while after before for on at by over "
    "under during".split()
)


def _describes_person(head: Speaker) -> bool:
    words = re.findall(r"[\w-]+", head.name.lower())
    return any(word in lexicon.PERSON_ROLES for word in words)


def _with_following(tokens: tuple[Token, ...], end: int, words: str, speaker: Speaker) -> Speaker:
    """Read on after the phrase: `said a spokesman, Ravi Orr` and `said Ms Orr, the harbour master`."""
    if end >= len(tokens) or tokens[end].text != ",":
        return speaker
    stop = end + 1
    while stop < len(tokens) and not tokens[stop].is_masked and tokens[stop].text not in ",.;:—–!?":
        stop += 1
    aside = end + 1, stop
    if stop == end + 1 or stop - end > 16:
        return speaker
    if tokens[end + 1].text[0].isdigit() and stop - end <= 3:
        return _with_following(tokens, stop, words, replace(speaker, end=tokens[stop - 1].end))
    first = tokens[end + 1]
    described = (
        first.low in lexicon.DETERMINERS or first.low in _ROLE_OPENERS or (_describes(first) and not first.is_capital)
    )
    named = speaker.kind == "unnamed" and _is_name(tokens, *aside)
    if (
        not (described or named)
        or any(is_finite(tokens, i) for i in range(end + 1, stop))
        and not any(tokens[i].low in lexicon.RELATIVES for i in range(end + 1, stop))
    ):
        return speaker
    return _apposed(tokens, speaker, [aside], words)
