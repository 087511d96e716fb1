"""What a clause hangs on in its sentence: "rejected a plan to", "It is false that ...", "If the storm returns, ...".

A quote that begins inside its sentence may be no news by itself. What stands behind a verb of saying or of fact ("said
that", "managed to") is told by the article; behind anything else only the whole sentence says what became of it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.polarity import NEGATIONS
from newsdigest.schema.reading import Status


def _any(words: str) -> str:
    return "|".join(words.split())


# Verbs and nouns behind which "that" tells what the article tells: of saying, of finding out, of fact.
_TOLD = _any(
    r"""
    sa(?:id|ys?|ying) announc\w+ confirm\w* finds? found show(?:s|n|ed|ing)? learn(?:s|ed|t|ing)? admit\w* reported
    kn[eo]w(?:s|n|ing)? reveal\w* discover\w* reali[sz]\w+ not(?:es?|ed|ing) add(?:s|ed|ing) stat(?:es?|ed|ing)
    declar\w+ acknowledg\w+ conced\w+ disclos\w+ establish\w* prov(?:es?|ed|en|ing) recall\w* ruled conclud\w+
    determin\w+ stress\w* explain\w* emphasi\w+ testif\w+ wrote written warn\w* emerg\w+ mean(?:s|t|ing)? notic\w+ saw
    seen heard remember\w* agreed decided voted ensur\w+ estimat\w+ calculat\w+ indicat\w+ aware fact news announcement
    finding proof time day moment so now given such
    """
)
# Verbs that put the one who is told before "that", or the one who acts before "to".
_TOLD_TO = _any("told tells? telling inform\\w* notif\\w+ assur\\w+ remind\\w* warn\\w*")
_DONE = _any(
    """
    agreed agrees voted votes began begun begins managed manages decided decides continued continues started starts
    went came happened happens proceeded had has have chose chosen opted used got lived grew rushed dared elected on
    """
)
_MADE = _any("forced forcing led leading helped helping caused causing compelled obliged allowed enabled first second "
             "third last latest only")  # fmt: skip
_ASIDE = (
    r"(?:,[^,;]{1,80},|,? (?:on|in|at|to|by|after|before|during|over|late|earl(?:y|ier)|later|yesterday|today|this|"
    r"last|through|via|from|for|with|again|also|up|[A-Z]\w+day|\w+ly)(?: [^\s;]+){0,8})?"
)
_OBJECT = r"(?: (?!(?:he|she|they|it|we|I|there|who|which|that)\b)[^\s;]+){1,9}"
_SAYING = re.compile(rf"\b(?:(?:{_TOLD}){_ASIDE}|(?:{_TOLD_TO}){_OBJECT}|such [^,;]{{1,40}}|so \w+)$", re.IGNORECASE)
_DOING = re.compile(rf"\b(?:(?:{_DONE}){_ASIDE}|(?:{_MADE})(?:{_OBJECT})?)$", re.IGNORECASE)
# What is to come hangs on its plan, and is printed as planned.
_PLANNING = re.compile(
    r"\b(?:plan\w*|intend\w*|due|set|expect\w*|schedul\w+|going|about|ready|prepar\w+|aim\w*|pledg\w+|promis\w+|vow\w*|"
    r"propos\w+|likely|order\w*|requir\w+|told|is|are|was|were|be)(?: [^\s;,]+){0,4}$",
    re.IGNORECASE,
)
# What is not said, or only might be: "could not confirm that", "would show that", "refused to say that".
_UNSAID = re.compile(
    r"\b(?:not|n['’]t|never|nobody|no one|none|nor|neither|without|cannot|could|would|may|might|if|to|should)"
    r"(?: (?:yet|be|been|have|even|\w+ly))*\s*$|n['’]t\s*$",
    re.IGNORECASE,
)
_SUPPOSING = re.compile(
    r"\b(?:believ|hop|fear|suspect|doubt|wish|imagin|pretend|dream|think|thought)(?:s|es|ed|e|ing)?$", re.IGNORECASE
)
_OPENING = re.compile(r"\b(?P<word>that|whether|if|unless|as though|in which)(?P<subject>(?: [^\s,;]+){0,5})$")
_OPENS = re.compile(r"(?:that|whether|if|unless|as though|in which)\b")
_CONDITION = re.compile(r"\W*(?:If|Unless|Should|Had|Were)\b")
_CONDITION_BEHIND = re.compile(r",?\s+(?:but )?(?:only )?(?:if|unless)\b")
_CONDITIONAL = re.compile(r"\b(?:if|unless|should|in case|provided|as long as|depend\w*)\b", re.IGNORECASE)
# "That" that points ("on that day"), and "that" in the place of "which" ("the bridge that collapsed").
_POINTING = re.compile(r"(?:^|\b(?:in|on|at|of|by|for|after|before|since|until|with|from|than|and|or|but|all|those))$")
_FINITE = re.compile(
    r"\W*(?:is|are|was|were|has|have|had|will|would|can|could|did|does|[a-z]+ed|left|hit|struck|fell|gave|made|took|"
    r"beg[au]n|sent|brought|ran|came|went|broke|sank|led|lost|won|met|held|kept|cost|cut|put|set|shut|saw|found|rose|"
    r"grew|drew|flew|drove|threw|caught|bought|sold|said|told|wrote|built|spread|swept|burst|burnt|shook|shot|tore)\b"
)
_BARE = re.compile(r"(?!(?:the|a|an|this|that|these|those|his|her|its|their|our|my|all|[a-z]+ing)\b)[a-z]+\b")
# An account may be retold by whose it is: "a nurse's account that ..." is "A nurse says ...".
_ACCOUNTS = frozenset(
    ["account", "accounts", "claim", "claims", "report", "reports", "allegation", "allegations", "accusation", "story"]
)
_RETOLD = re.compile(r"\b(?:says?|said|claim\w*|alleg\w*|report\w*|accus\w*|according to|told|tells)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]\s")
_NEAR = 5  # words before a clause on which it may hang


class Frame(NamedTuple):
    """The words on which a clause hangs, and the words without which a retelling leaves them out."""

    words: str
    needed: tuple[frozenset[str], ...]

    def is_in(self, text: str) -> bool:
        """Whether a text tells what the clause hangs on."""
        if not self.needed:
            return _CONDITIONAL.search(text) is not None
        if not _ACCOUNTS.isdisjoint(self.needed[0]) and _RETOLD.search(text):
            return True
        told = frozenset(form for token in tokens_of(text) for form in lemmas(token.word))
        return all(not forms.isdisjoint(told) for forms in self.needed)


def frame(sentence: str, start: int, end: int, status: Status) -> Frame | None:
    """Return what the words sentence[start:end] hang on, or None where they are told for themselves."""
    before, words = _CLAUSE.split(sentence[:start])[-1].rstrip("\"“”'‘ "), sentence[start:].lstrip("\"“'‘ ")
    if behind := _CONDITION_BEHIND.match(sentence, end):
        return Frame(behind[0].strip(" ,"), ())
    if not any(map(str.isalnum, before)):
        return None
    if (condition := _CONDITION.match(before)) and not sentence.endswith("?"):
        return Frame(condition[0].strip('"“ '), ())
    return _complement(before, words, status) or _infinitive(before, words, status)


def _complement(before: str, words: str, status: Status) -> Frame | None:
    """Return what a clause with "that", "whether" or "if", or one behind "believed", hangs on."""
    opens = _OPENS.match(words)
    found = _OPENING.search(f"{before} {opens[0]}" if opens else before)
    if found is None:
        return _hung(before) if _SUPPOSING.search(before) and status == "happened" else None
    governor = found.string[: found.start()].rstrip(" ,")
    if found["word"] in ("if", "unless"):
        return Frame(found["word"], ())
    if found["word"] != "that":
        return _hung(governor)
    is_relative = not opens and not found["subject"] and _FINITE.match(words)
    told = _SAYING.search(governor)
    is_told = told is not None and not _UNSAID.search(governor[: told.start()])
    return None if is_relative or is_told or _POINTING.search(governor) else _hung(governor)


def _infinitive(before: str, words: str, status: Status) -> Frame | None:
    """Return what "to raise fees" hangs on."""
    if before.endswith(" to") and _BARE.match(words):
        governor = before.removesuffix(" to")
    elif words.startswith("to ") and _BARE.match(words, 3):
        governor = before
    else:
        return None
    done = _DOING.search(governor)
    if done is not None and not _UNSAID.search(governor[: done.start()]):
        return None
    near = {token.word for token in tokens_of(" ".join(governor.split()[-_NEAR:]))}
    is_to_come = status == "planned" and _PLANNING.search(governor) and near.isdisjoint(NEGATIONS)
    return None if is_to_come else _hung(governor)


def _hung(governor: str) -> Frame | None:
    """Return the frame of a governing verb or noun: itself, and what denies it."""
    last = " ".join(governor.split()[-_NEAR:])
    told = [token.word for token in tokens_of(last) if token.is_word]
    if not told:
        return None
    needed = dict.fromkeys((told[-1], *(word for word in told if word in NEGATIONS)))
    return Frame(last, tuple(lemmas(word) for word in needed))
