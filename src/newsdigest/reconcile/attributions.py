"""Who speaks: the outermost of the people between the words and the fact, as the sentence itself says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.english.vocabulary import telling, tokens
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Evidence
from newsdigest.schema.reading import Claim
from newsdigest.text import fold, sentences

_SAYING = frozenset(
    {"said", "says", "say", "wrote", "writes", "told", "tells", "announced", "claimed", "claims", "added", "testified"}
    | {"reported", "reports", "thinks", "insisted", "insists", "admitted", "confirmed", "denied", "stated", "recalled"}
)
_ACCOUNTS = frozenset({"account", "claim", "allegation", "testimony", "report", "version", "statement"})
_PLUPERFECT = frozenset({"had", "have", "has", "been", "having", "was", "were"})
_UNNAMED = re.compile(r"(?i),?\s*\b(?:unnamed|unidentified|anonymous)\b,?\s*|\s*\(unnamed\)")
_REACH = 16


def attributed(claim: Claim, evidence: Evidence, article: Article) -> Claim:
    """Return the claim under its outermost speaker, with those he or she leans on in the chain, outermost first.

    A reading may hand over the chain from either end; who says and who had said is in the grammar. The reporter and
    the outlet itself are no link in a chain.
    """
    chain = tuple(one for one in claim.chain if not _is_house(one, article) and fold(one) != fold(claim.speaker))
    speaker = claim.speaker
    if chain:
        speaker, chain = _ordered(speaker, chain, _sentence(article.body, evidence))
    if speaker != claim.speaker:
        changed = {"speaker": speaker, "chain": chain, "speaker_role": None if _is_named(speaker) else "unnamed"}
        return claim.model_copy(update=changed | {"text": _spelt_out(claim.text, claim.speaker)})
    voiced = _voice(speaker, claim.speaker_role)
    return claim if (voiced, chain) == (speaker, claim.chain) else _told_by(claim, voiced, chain)


def _told_by(claim: Claim, speaker: str, chain: tuple[str, ...]) -> Claim:
    return claim.model_copy(update={"speaker": speaker, "chain": chain})


def _is_named(speaker: str) -> bool:
    return any(word[:1].isupper() for word in bare(speaker).split()[1:]) or bare(speaker).istitle()


_PRONOUN = re.compile(r"^(?:he|she|they|it)\b", re.IGNORECASE)


def _spelt_out(text: str, who: str) -> str:
    """Return what was said with the inner speaker named, now that another speaks: they voted; 37 members voted."""
    named = bare(who)
    return _PRONOUN.sub(lambda _: named[:1].upper() + named[1:], text)


_SPEAKS_FOR = re.compile(r"\bspokes\w+\b,? (?:for|of) (?P<body>.+)|(?P<before>[^,]+), spokes\w+\b", re.IGNORECASE)
_VOICE = re.compile(
    r"^(?:an?|the|its|his|her|their)\b.*\bspokes(?:man|woman|person|people)$|^spokes\w+$", re.IGNORECASE
)


def _voice(speaker: str, role: str | None) -> str:
    """Return whom an unnamed voice speaks for, when the role says it: a spokesman of the airline is the airline."""
    found = _SPEAKS_FOR.search(role or "") if _VOICE.match(bare(speaker)) else None
    body = found and (found["body"] or found["before"])
    return f"a spokesperson for {body.split(',')[0].strip()}" if body else speaker


def bare(speaker: str) -> str:
    """Return a speaker without the remark that he or she is not named."""
    return _UNNAMED.sub(" ", speaker).strip(" ,")


def _is_house(name: str, article: Article) -> bool:
    """Whether a link in a chain is the outlet, its agency or the reporter."""
    house = [fold(words) for words in (article.outlet, article.agency, *article.bylines) if words]
    return any(fold(name) in one or one in fold(name) for one in house)


def _sentence(body: str, evidence: Evidence) -> str:
    """Return the whole sentences that the evidence lies in."""
    before = max(body.rfind("\n", 0, evidence.start) + 1, 0)
    after = body.find("\n", evidence.end)
    paragraph = body[before : after if after >= 0 else len(body)]
    inside = [
        one.text
        for one in sentences(paragraph)
        if before + one.start < evidence.end and before + one.end > evidence.start
    ]
    return " ".join(inside)


def _ordered(speaker: str, chain: Sequence[str], sentence: str) -> tuple[str, tuple[str, ...]]:
    words = [token.casefold().removesuffix("'s") for token in tokens(sentence)]
    parties = [speaker, *chain]
    places = [_place(words, party) for party in parties]
    if _speaks(words, places[0], places):
        return speaker, tuple(chain)
    for number, place in enumerate(places[1:], 1):
        if _speaks(words, place, places):
            return parties[number], (*parties[1:number], *parties[number + 1 :], speaker)
    if places[0] is not None and _had_spoken(words, places[0]):
        return chain[0], (*chain[1:], speaker)
    return speaker, tuple(chain)


Place = tuple[int, int]


def _place(words: Sequence[str], party: str) -> Place | None:
    """Return where a party is first named: the longest run of its telling words."""
    own = {token.casefold().removesuffix("'s") for token in tokens(bare(party)) if telling(token)}
    spots = [number for number, word in enumerate(words) if word in own]
    if not spots:
        return None
    last = spots[0]
    for spot in spots[1:]:
        if spot - last > 3:
            break
        last = spot
    return spots[0], last


def _speaks(words: Sequence[str], place: Place | None, places: Sequence[Place | None]) -> bool:
    """Whether the party is the subject of a plain verb of saying: `X ... said`, or `said X`."""
    if place is None or _is_cited(words, place[0]):
        return False
    if any(word in _ACCOUNTS for word in words[place[1] + 1 : place[1] + 3]):
        return True
    starts = {one[0] for one in places if one is not None and one != place}
    for number in range(place[1] + 1, min(len(words), place[1] + _REACH)):
        if number in starts and not _is_cited(words, number):
            break
        if words[number] in _SAYING:
            return words[number - 1] not in _PLUPERFECT
    return any(words[number] in _SAYING for number in range(max(0, place[0] - 5), place[0]) if _plain(words, number))


def _is_cited(words: Sequence[str], at: int) -> bool:
    """Whether somebody else leans on whom is named here: `citing two former employees`."""
    return any(word in ("citing", "quoting") for word in words[max(0, at - 3) : at])


def _plain(words: Sequence[str], number: int) -> bool:
    """Whether a verb of saying opens the attribution after a quotation: nobody stands right before it."""
    return number == 0 or words[number - 1] not in _PLUPERFECT | {"who", "he", "she", "they", "it", "that"}


def _had_spoken(words: Sequence[str], place: Place) -> bool:
    following = words[place[1] + 1 : place[1] + 4]
    return any(word in _PLUPERFECT for word in following[:2]) and any(word in _SAYING for word in following)
