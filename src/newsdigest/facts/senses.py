"""What a verb says of its deed, as one of two sides: who throws a plan out does not adopt it.

Each line is a sense with the words of its two sides. Words of one side may tell the same deed; words of two sides
tell the opposite of the same thing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import WHOLE, are_contrary, are_listed
from newsdigest.facts.synonyms import are_synonyms


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A verb with its particle or object is written as one word.
_SIDES = """
accept adopt approve pass back endorse support agree grant allow permit ratify uphold authorise authorize favour favor
    clear vote_for vote_to say_yes come_out_for give_backing give_blessing lend_backing wave_through give_consent
    / reject refuse decline oppose block veto turn_down throw_out vote_down vote_against say_no rule_out ban forbid
    prohibit dismiss overturn quash bar defeat come_out_against knock_back fail
praise welcome hail laud applaud commend salute / criticise criticize condemn denounce deplore slam lambast attack
    fault rebuke
convict find_guilty / acquit clear exonerate find_not_guilty absolve
admit concede acknowledge confess / deny dispute reject
rise increase climb grow jump surge soar gain go_up edge_up inch_up move_up quicken accelerate strengthen swell expand
    advance mount improve rally
    / fall drop decrease decline slide sink plunge slump tumble shrink dip go_down edge_down come_down weaken ease slow
    slacken contract lose dwindle
raise lift hike boost increase double triple treble quadruple put_up
    / lower cut reduce trim slash halve bring_down decrease
leave hold keep maintain freeze / raise lift hike increase cut lower reduce
open reopen open_doors / close shut close_doors
settle resolve end solve / continue drag_on go_on persist fester
resume restart go_on continue reopen / suspend halt pause stop call_off abandon break_off interrupt
find discover trace locate rescue recover / miss
survive recover discharge / die perish drown succumb
attend come play take_part / stay_away skip boycott miss
pay / exempt
finish complete / unfinish
heed obey follow / ignore flout disregard defy
arrest detain jail imprison / release free
appoint hire name employ / dismiss sack fire oust lay_off
build erect / demolish raze
lead / trail
keep retain / drop scrap abandon shelve
include / exclude exempt
win / lose
save spare / destroy
submit / withdraw
succeed / fail
trust believe convince / doubt distrust
begin start / end finish
beat defeat overcome eliminate knock_out thrash win_against win_over see_off
lose_to
take_in house shelter
succeed replace take_over_from take_over
buy acquire purchase take_over
sell
hand_over hand_back give_back return
give_up hand_over relinquish / keep hold_on retain
"""


LIGHT = _set("go take make come give have get do put run see hold set let keep hit show play leave help call")
"""Verbs that tell little without what stands behind them."""


class Sense(NamedTuple):
    """A sense and one of its two sides."""

    number: int
    is_first: bool


def _table() -> dict[str, frozenset[Sense]]:
    table: dict[str, set[Sense]] = {}
    for number, line in enumerate(_SIDES.replace("\n    ", " ").strip().splitlines()):
        for at, side in enumerate(line.split(" / ")):
            for word in side.split():
                table.setdefault(word.replace("_", " "), set()).add(Sense(number, at == 0))
    return {word: frozenset(senses) for word, senses in table.items()}


_TABLE = _table()
PHRASES: dict[str, list[tuple[str, ...]]] = {}
"""Acts of more than one word, by the verb that they begin with."""
for _act in sorted(_TABLE):
    if " " in _act:
        PHRASES.setdefault(_act.split()[0], []).append(tuple(_act.split()))
KNOWN = frozenset(word for word in _TABLE if " " not in word)
"""Verbs that have a sense here."""


@lru_cache(65_536)
def _senses(act: str) -> frozenset[Sense]:
    first, _, rest = act.partition(" ")
    forms = (f"{form} {rest}" if rest else form for form in (first, *lemmas(first)))
    found = frozenset(sense for form in forms for sense in _TABLE.get(form, ()))
    if found or rest or first in WHOLE or not first.startswith("un"):
        return found
    return frozenset(Sense(sense.number, not sense.is_first) for sense in _senses(first.removeprefix("un")))


@lru_cache(65_536)
def relation(one: str, other: str) -> int:
    """Return 1 where two acts may be one, -1 where they are opposite, and 0 where they have nothing to do."""
    if one == other or not lemmas(one).isdisjoint(lemmas(other)):
        return 1
    ours, theirs = _senses(one), _senses(other)
    if any(Sense(sense.number, not sense.is_first) in theirs for sense in ours):
        return -1
    if " " not in one and " " not in other and (are_listed(one, other) or are_contrary(one, other)):
        return -1
    if not ours.isdisjoint(theirs):
        return 1
    is_light = any(not LIGHT.isdisjoint(lemmas(word)) for word in (one, other))
    return int(not is_light and (are_synonyms(one, other) or stem(one) == stem(other)))
