"""Whether a clause tells what happened, what is to come, what was put off or called off, or what is only said."""

from __future__ import annotations

import re

from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.obligations import WILL_HAVE_DONE
from newsdigest.english.words import Token, bordered, tokens, word_set
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.schema.reading import Status

_CANCELLED = (
    *(
        "cancell?ed",
        "cancels",
        "called off",
        "calls off",
        "scrapped",
        "scraps",
        "axed",
        "aborted",
        "dropped altogether",
    ),
    *("shelved", "struck from"),
    *(
        rf"{been} (?:dropped|abandoned(?! (?:for|since|in)\b)|withdrawn|off)"
        for been in ("been", "was", "were", "is", "are")
    ),
    *(
        f"{would} not (?:now )?(?:take place|go ahead|be held|happen|come into force|take effect|proceed)"
        for would in ("will", "would", "did")
    ),
    *(f"{was} to have (?:[a-z]+(?:ed|en|n|t|e)|been)" for was in ("was", "were")),
)
_POSTPONED = (
    *(
        "postponed",
        "postpones",
        "put off",
        "puts off",
        "pushed back",
        "rescheduled",
        "deferred",
        "adjourned",
        "delayed",
    ),
    *(f"{been} moved (?:from|to|back|by)" for been in ("was", "were", "been")),
    *(f"{been} (?:brought|pulled) forward (?:to|from|by|until)" for been in ("was", "were", "been")),
    *(
        rf"{moved} (?:the|its|his|her|their|an?) [^,;]{{3,50}}? (?:from|to|until) (?=\d|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
        r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d)"
        for moved in ("moved", "shifted", "switched", "put back", "pushed back", "brought forward")
    ),
    *(r"been moved(?!\s+(?:out|away|into|off|up|on|in)\b)", "been put back"),
)
_BY_A_DAY = (
    r"by\s+(?:then|the (?:end|time|start)|next|tomorrow|noon|midnight|early|late|mid|\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)"
)
_PLANNED = (
    *(rf"will(?!(?<=will){WILL_HAVE_DONE[4:]})", "won['’]t", "shall"),
    *(rf"{WILL_HAVE_DONE}(?=.*\b{_BY_A_DAY})", rf"{_BY_A_DAY}\b.*?{WILL_HAVE_DONE}"),
    *(
        rf"{be}\s+(?:(?:still\s+|also\s+|now\s+)?(?:to\s+(?!say\b)[a-z]+|due|scheduled|expected|planned|set\s+to|"
        r"going\s+to|slated|poised)|\w+ing\s+to\s+(?:hold|meet|open|vote|launch))"
        for be in ("is", "are")
    ),
    *(rf"{was}\s+(?:due|set|scheduled|expected)\s+to" for was in ("was", "were")),
    *(rf"{has}\s+been\s+(?:set|scheduled)\s+for" for has in ("has", "have")),
)
_INTENDED = tuple(rf"{plan}s?\s+to" for plan in ("plan", "intend", "expect", "hope", "aim"))
"""A plan, unless the clause goes on in the past: `His plan to sell the pier was dropped`."""
_ALLEGED = (
    *("alleged(?:ly)?", "reportedly", "rumou?r(?:s|ed)?", "purported(?:ly)?", "supposed(?:ly)?", "unconfirmed"),
    *("appears? to", "appeared to", "claims? to", "claiming to"),
    *(f"{be} (?:said|believed|thought|suspected|understood|rumou?red) to" for be in ("is", "are", "was", "were")),
)
_IS_CANCELLED, _IS_POSTPONED, _IS_ALLEGED = (re.compile(bordered(m)) for m in (_CANCELLED, _POSTPONED, _ALLEGED))
_IS_PLANNED = re.compile(bordered(_PLANNED))
_IS_INTENDED = re.compile(bordered(tuple(rf"{plan}\b(?!.*\b(?:was|were|had|has|have)\b)" for plan in _INTENDED)))
_MAY_BE_MARKED = re.compile(bordered((*_CANCELLED, *_POSTPONED, *_PLANNED, *_INTENDED)))
"""Most clauses have none of these marks, and need not be parted to tell what their main clause says."""
_MARKING = word_set(
    "cancelled canceled cancels called calls scrapped scraps axed aborted dropped shelved struck abandoned withdrawn "
    "off place ahead held happen force effect proceed "
    "postponed postpones put puts pushed brought pulled rescheduled deferred adjourned delayed moved shifted switched "
    "will won shall due set scheduled expected plan plans intend intends expect expects hope hopes aim aims"
)
_IS, _TO_BE = word_set("is are"), word_set("to planned going slated poised")
_WAS = word_set("was were")
"""Every mark has one of the words before, or one of each of these, or `was` and `have`; most clauses do not."""
_OF_SOMEBODY = re.compile(r"(?:,\s+)?\b(?:who|which|whose|where|whom)\b[^,;¤]*(?:,|$)")
"""What is only believed of somebody or of a place does not put in doubt what is told."""
_DOUBTING = word_set(
    "alleged allegedly reportedly rumour rumours rumoured rumor rumors rumored purported purportedly supposed "
    "supposedly unconfirmed appear appears appeared claim claims claiming said believed thought suspected understood"
)
"""Every mark of doubt has one of these words, and few clauses do."""


def status_of(clause: Clause, *, reported: bool) -> Status:
    """Return the status that the clause's own words give; `would` tells of a plan only in what somebody said."""
    may_be_marked = _may_be_marked(clause)
    told = _without_mentioned(clause.small_main) if may_be_marked else ""
    if may_be_marked and _IS_CANCELLED.search(told):
        return "cancelled"
    if may_be_marked and _IS_POSTPONED.search(told):
        return "postponed"
    if not clause.words.isdisjoint(_DOUBTING) and _IS_ALLEGED.search(_OF_SOMEBODY.sub(" ", clause.small)):
        return "alleged"
    if may_be_marked and _is_planned(clause.small_main):
        return "planned"
    is_to_come = reported and not clause.words.isdisjoint(_TO_COME) and _WILL_THEN.search(clause.small_main)
    return "planned" if is_to_come else "happened"


def _is_planned(words: str) -> bool:
    """Whether a clause tells of what is to come: what somebody did about a plan is done."""
    if _IS_PLANNED.search(words) is not None:
        return True
    found = _IS_INTENDED.search(words)
    return found is not None and not _is_done_about(words[: found.start()])


def _is_done_about(before: str) -> bool:
    """Whether the words before `plans to` make a noun of it that hangs on a past verb: `marched in protest at`."""
    found = tokens(before)
    if not found or (found[-1].low not in _BEFORE_NOUN and not found[-1].low.endswith(("'s", "’s", "s'", "s’"))):
        return False
    return any(_has_acted(found, at) for at in range(1, len(found)))


def _has_acted(found: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a verb in the past, other than one by which a plan is told: `said`, `announced`."""
    low = found[at].low
    return is_finite(found, at) and low not in lexicon.AUXILIARIES - _WAS and low not in lexicon.SAYING


_BEFORE_NOUN = lexicon.PREPOSITIONS | lexicon.DETERMINERS


def _without_mentioned(words: str) -> str:
    """Return a clause without what was put off that it only mentions: `the fair, called off in May, will open`."""
    rest = _MENTIONED.sub(" ", words)
    return rest if rest != words and _ACTS.search(rest) is not None else words


_OFF = r"(?:cancell?ed|called off|postponed|put off|delayed|deferred|scrapped|shelved|abandoned|rescheduled|adjourned)"
_MENTIONED = re.compile(
    rf",\s+(?:(?:first|twice|originally|once|already)\s+)?{_OFF}\b[^,;]*(?:,|$)|"
    rf"\b(?:who|whose|which|that)\b[^,;]*?\b{_OFF}\b[^,;]*?(?=\s(?:was|were|is|are|has|have|had|will|would)\b)|"
    rf"(?<=\bthe\s){_OFF}(?=\s[a-z]+)|(?<=\b(?:its|his|her)\s){_OFF}(?=\s[a-z]+)|"
    r"\b(?:than|as)\s+(?:first\s+|originally\s+)?(?:planned|expected|scheduled)\b"
)
_ACTS = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|takes?|opens?|begins?|starts?|[a-z]{3,}ed)\b")


def _may_be_marked(clause: Clause) -> bool:
    words = clause.words
    has_word = (
        not words.isdisjoint(_MARKING)
        or not (words.isdisjoint(_IS) or words.isdisjoint(_TO_BE))
        or ("have" in words and not words.isdisjoint(_WAS))
    )
    return has_word and _MAY_BE_MARKED.search(clause.small) is not None


_TO_COME = word_set("would expected hoped planned intended aimed")
_WILL_THEN = re.compile(
    r"\bwould(?!\s+(?:have|rather|not\s+(?:say|comment|discuss)))\b|"
    r"^(?:he|she|it|they)\s+(?:still\s+|now\s+|also\s+)?(?:expected|hoped|planned|intended|aimed)\s+to\b(?!\s+have)"
)
"""What was to come when it was said: `It would close`, `It still expected to close`."""


def is_report(status: Status, sentence: str, *, dated: bool) -> bool:
    """Whether a clause only tells what somebody says, so that a denial can answer it."""
    return status == "alleged" or (status == "happened" and not dated and _has_teller(sentence))


def _has_teller(sentence: str) -> bool:
    return any(map(sentence.__contains__, _TELLING)) and _TOLD.search(sentence) is not None


_TOLD = re.compile(bordered(("says", "said", "claims?", "claimed", "appears", "told", r"accus\w+", r"alleg\w+")))
_TELLING = ("says", "said", "claim", "appears", "told", "accus", "alleg")
