"""Who speaks, wants or judges in a sentence, whether or not it brings any words of theirs: `The union apologised`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsdigest.attributions.said.inversions import is_inverted
from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.persons import phrase_in, pronoun_at
from newsdigest.attributions.who.phrases import clause_start
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import Token, word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.ground.surroundings import before_ending, before_verb, behind_verb, up_to_as
from newsdigest.passages.passage import Passage

_ACTS = word_set(
    "accept accuse acknowledge add admit advise agree allege announce answer apologise apologize appeal argue ask "
    "assert assure attack attribute back ban beg believe blame blast boast call caution challenge cite claim comment "
    "complain concede conclude condemn confess confirm congratulate consider contest contradict count credit "
    "criticise criticize date decide declare decline defend demand deny deplore describe disagree disavow dismiss "
    "dispute doubt draw emphasise emphasize endorse estimate exclude expect explain express fear feel find forbid "
    "forecast foresee give greet hail hear hint hold hope identify inform insist intend invite joke judge know lament "
    "like list maintain mean mock mourn name note object observe offer oppose order pardon plan plead pledge "
    "point portray post praise predict prefer press pretend promise propose protest publish put query question "
    "quote read recall reckon recommend refuse refute regard regret reject release remember remind remark repeat "
    "reply report request respond retort retract reveal ridicule ring rule say scold see seek shout signal speak "
    "speculate state stress sue suggest summon support suppose suspect swear talk tell testify thank think "
    "threaten tip tout trace tweet urge view voice vow want warn welcome wish withdraw wonder worry write"
)
"""Verbs by which somebody takes part in what is being said: speaks, asks, judges, means to, or will not."""
WORDS = word_set(
    "account accusation admission advice allegation announcement answer apology appeal argument assertion assessment "
    "assurance belief claim comment complaint conclusion confession count criticism denial demand description "
    "disclosure estimate evidence explanation fear figure finding forecast hope insistence letter message note "
    "objection offer opinion plea pledge post prediction promise proposal protest reading reckoning recollection "
    "remark reply report request response ruling speech statement story suggestion suspicion talk tally testimony "
    "theory threat version verdict view voice vow warning wish word"
)
"""What is somebody's own and made of words: `the ferryman's account`, `a report by the union`."""
_NEAR = 5
_FAR = 24


class Utterance(NamedTuple):
    """One who speaks in a sentence, and the verb or noun of it: an offset in the sentence.

    Without a speaker, `among` has the words among which whoever speaks stands.
    """

    speaker: Speaker | None
    cue: int
    is_telling: bool
    among: str = ""


@lru_cache(maxsize=256)  # the sentences around a claim are asked for with every claim near
def utterances_in(passage: Passage) -> tuple[Utterance, ...]:
    """Return who speaks, wants or judges in a sentence."""
    return tuple(_utterances(passage))


def _utterances(passage: Passage) -> Iterator[Utterance]:
    for index, token in enumerate(passage.tokens):
        if token.is_word and not _ACTS.isdisjoint(lemmas(token.low)):
            yield from _at_verb(passage, index)
        if index + 1 < len(passage.tokens) and not WORDS.isdisjoint(lemmas(token.low)):
            yield from (Utterance(speaker, token.start, True) for speaker in _of_noun(passage, index))
            yield from _among(passage, index, before_ending(passage.tokens, index))
        yield from _by_source(passage, index)


def _at_verb(passage: Passage, index: int) -> Iterator[Utterance]:
    """Yield who does what a verb says, and the words around it that have them."""
    start = passage.tokens[index].start
    is_telling = not _TELLING.isdisjoint(lemmas(passage.tokens[index].low))
    yield from (Utterance(speaker, start, is_telling) for speaker in _of_verb(passage, index))
    if not _is_passive(passage.tokens, index):
        yield from _among(passage, index, before_verb(passage, index), is_telling)
    yield from _among(passage, index, behind_verb(passage, index), is_telling)


def _among(passage: Passage, index: int, words: str, is_telling: bool = True) -> Iterator[Utterance]:
    if words:
        yield Utterance(None, passage.tokens[index].start, is_telling, words)


def _by_source(passage: Passage, index: int) -> Iterator[Utterance]:
    """Yield who is named as a source, without a verb of which they are the subject."""
    tokens, token = passage.tokens, passage.tokens[index]
    if token.low in ("let", "lets") and _KNOWN.match(passage.masked, token.end):
        yield from _among(passage, index, before_verb(passage, index))
    elif token.low in ("quoted", "quotes", "quoting"):
        yield from _among(passage, index, up_to_as(passage, index))
    elif token.text == ":" and _is_label(tokens, index):
        yield from _among(passage, index, passage.masked[: token.start])
    elif (
        (token.low == "by" and index == 0)
        or token.low in ("through", "via")
        or (token.low == "from" and _is_heard(tokens, index))
    ):
        yield from (Utterance(one, token.start, True) for one in _found(speakers.after(tokens, index, passage.masked)))
    elif token.low == "according" and index + 1 < len(tokens):
        behind = speakers.after(tokens, index + 1, passage.masked)
        yield from (Utterance(one, token.start, True) for one in _found(behind))


_KNOWN = re.compile(r"\s(?:it be|[\w'’-]+) known?\b")


def _is_heard(tokens: tuple[Token, ...], preposition: int) -> bool:
    """Whether somebody has heard it from whoever follows: `he had heard from the owner's office`."""
    before = {token.low for token in tokens[max(0, preposition - 3) : preposition]}
    return not before.isdisjoint(("heard", "learned", "learnt", "it", "told", "word"))


def _is_label(tokens: tuple[Token, ...], colon: int) -> bool:
    """Whether who speaks stands before a colon without a verb: `Ann Orr, at the town hall: two are missing`."""
    return 0 < colon <= _FAR and not any(is_finite(tokens, i) or tokens[i].is_masked for i in range(colon))


_TELLING = (lexicon.SAYING | lexicon.DENYING | word_set("put quote cite call describe regard accuse blame")) - word_set(
    "expect hope fear"
)


def _of_noun(passage: Passage, noun: int) -> Iterator[Speaker]:
    """Yield whose account it is: by an owner before it or by `of`, `by` and `from` behind it."""
    tokens = passage.tokens
    for at in range(noun + 1, min(noun + _FAR, len(tokens) - 1)):
        if tokens[at].low == "by" or (at == noun + 1 and tokens[at].low in ("of", "from", "to")):
            yield from _found(speakers.after(tokens, at, passage.masked))
            break
        if tokens[at].low == "that" or tokens[at].text in ";:.":
            break
    for owner in range(noun - 1, max(-1, noun - 1 - _NEAR), -1):
        token = tokens[owner]
        if not token.is_word or token.low in lexicon.PREPOSITIONS:
            return
        if token.low.endswith(("'s", "s'")):
            yield from _found(phrase_in(tokens, clause_start(tokens, owner), owner + 1, passage.masked))
            return
        if token.low in ("his", "her", "its", "their"):
            word = {"his": "he", "her": "she", "its": "it", "their": "they"}[token.low]
            yield Speaker(word, "pronoun", token.start, token.end)
            return


def _found(speaker: Speaker | None) -> Iterator[Speaker]:
    if speaker is not None:
        yield speaker


def _of_verb(passage: Passage, index: int) -> Iterator[Speaker]:
    tokens, words = passage.tokens, passage.masked
    if _is_passive(tokens, index):
        agents = (i for i in range(index + 1, len(tokens)) if tokens[i].low == "by")
        for agent in agents:
            yield from _found(speakers.after(tokens, agent, words))
    elif index and is_inverted(passage, index):
        yield from _found(speakers.after(tokens, index, words))
    elif tokens[index].low.endswith("ing"):
        yield from _found(speakers.clause_subject(tokens, index, words))
    else:
        yield from _found(speakers.subject_of(passage, index) or _joined(passage, index))


def _joined(passage: Passage, index: int) -> Speaker | None:
    """Return the pronoun that opens a sentence whose second verb it is: `It lends the bell, and has said that`."""
    first, before = passage.tokens[0], {token.low for token in passage.tokens[max(0, index - 3) : index]}
    return pronoun_at(first) if first.low in lexicon.PRONOUNS and "and" in before else None


def _is_passive(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the one before the verb suffers it: `was accused`, `as described by`."""
    if tokens[index].low[-1] not in "dnt":
        return False
    before = [token.low for token in tokens[max(0, index - 3) : index]]
    behind = [token.low for token in tokens[index + 1 : index + 3]]
    return not lexicon.PASSIVE.isdisjoint(before) or "by" in behind
