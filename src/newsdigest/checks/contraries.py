"""Which two words say the opposite, by the way they are made or by what the language has."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.checks.collation import Collation
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.statements import may_deny
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PAIRS = """
uphold overturn|upheld overturned|uphold quash|affirm reverse|widen narrow|praise criticise|praise criticize
praise condemn|welcome condemn|welcome criticise|welcome deplore|accidental deliberate|accidental intentional
accidentally deliberately|accidentally intentionally|young old|youngest oldest|younger older|real fake
genuine fake|genuine forged|true false|temporary permanent|temporarily permanently|public private
publicly privately|rich poor|new old|newest oldest|cheap expensive|cheaper dearer|heavier lighter|hot cold
hottest coldest|wet dry|tall short|tallest shortest|long short|longest shortest|fast slow|fastest slowest
large small|largest smallest|biggest smallest|unanimously narrowly|unanimous split|lawful unlawful|mild severe
minor serious|minor major|loose tight|halve double|halve triple|save waste|protect endanger|acquit convict
absolve blame|exonerate blame|free jail|freed jailed|free imprison|grant refuse|grant deny|retain lose
keep drop|hire dismiss|promote demote|appoint sack|reinstate dismiss|encourage discourage|deter encourage
endorse oppose|endorse reject|back oppose|ratify reject|repeal enact|enforce waive|ban legalise|ban legalize
tie win|national local|domestic foreign|voluntary compulsory|voluntary mandatory|voluntary forced|upper lower
internal external|civilian military|male female|men women|boy girl|boys girls|brother sister|son daughter
father mother|husband wife|day night|morning evening|pro anti|attract repel|ahead behind|near far|front rear
top bottom|peace war|love hate|friendly hostile|peaceful violent|calm violent|full empty|partial total
partly wholly|partially fully|partially completely|conditionally unconditionally|directly indirectly|have lack
has lacks|had lacked
"""


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _PAIRS.replace("\n", "|").split("|"):
        if pair:
            one, other = pair.split()
            table.setdefault(one, set()).add(other)
            table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


_OPPOSITES = _table()
_PREFIXES = ("un", "non", "dis", "in", "im", "ir", "il", "mis", "anti")
# What begins so and denies nothing.
_WHOLE = _set(
    """
    uncover unit united union unless until under understand undergo discover discovers discovered display displayed
    discount distress dispute disputed dispose disposed distract dismiss dismissed distrust disaster discharge
    discharged invest invested income increase inform informed involve involved include included intend intended
    incur injure injury impress impressed import imported important impart improve improved imply impose imposed
    irrigate illustrate mission missile mister interest inside into impact invent inland intake
    """
)
_LONG_ENOUGH = 4
_NEAR = 2


def contrary_words(pair: Collation) -> Iterator[Difference]:
    """Yield the words of a page in whose place the article has the opposite."""
    if may_deny(pair.passage):  # who is "not to be named" is unnamed
        return
    beside = frozenset().union(*(word.forms for word in pair.beside))
    theirs = [at for at, word in enumerate(pair.found) if word.is_word and word.forms.isdisjoint(pair.told_forms)]
    for at, word in enumerate(pair.said):
        if not word.is_word or not word.forms.isdisjoint(beside):
            continue
        other = next((there for there in theirs if _stands_for(pair, at, there)), None)
        if other is not None:
            yield Difference(kind="direction", said=word.key, found=pair.found[other].key)
            return


def _stands_for(pair: Collation, at: int, there: int) -> bool:
    """Whether the article has the opposite of a word in its place: behind or before the same word."""
    if not are_contrary(pair.said[at].key, pair.found[there].key):
        return False
    before = max((place for place in pair.place if place < at), default=-1)
    behind = min((place for place in pair.place if place > at), default=-1)
    first = pair.place.get(before, -1)
    last = pair.place.get(behind, len(pair.found))
    return first < there < last and (there - first <= _NEAR or last - there <= _NEAR)


def are_contrary(one: str, other: str) -> bool:
    """Whether a word says the opposite of another."""
    if any(a in _OPPOSITES.get(b, ()) for a in lemmas(one) for b in lemmas(other)):
        return True
    return _denies(one, other) or _denies(other, one) or _without(one, other) or _without(other, one)


def _denies(word: str, plain: str) -> bool:
    """Whether a word is another with a syllable before it that denies: `inconclusive`, `non-violent`."""
    if len(plain) < _LONG_ENOUGH or word in _WHOLE:
        return False
    return any(word in (f"{prefix}{plain}", f"{prefix}-{plain}") for prefix in _PREFIXES)


def _without(word: str, other: str) -> bool:
    """Whether one ends in `-less` where the other ends in `-ful`."""
    return word.endswith("less") and other == f"{word.removesuffix('less')}ful"
