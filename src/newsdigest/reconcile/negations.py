"""What a statement says was not so: the act that it takes back, and whether it leans on what was said before."""

from __future__ import annotations

import re
from types import MappingProxyType

from newsdigest.english.vocabulary import stem, telling, tokens, words
from newsdigest.schema.reading import Claim
from newsdigest.text import fold

NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|without|nothing)\b|n't\b")
_PLAIN_NO = (
    r"\b(?:that|this|it)(?:'s| is| was) (?:not true|untrue|false|a lie|nonsense|wrong|a forgery|a fake|rubbish)\b"
)
_CALLED_UNTRUE = (
    r"\b(?:call(?:s|ed|ing)|dismiss(?:es|ed|ing)|describ(?:es|ed|ing)|reject(?:s|ed|ing)) "
    r"(?:that|this|it|them|these|the (?:claim|allegation|accusation|report|account|charge|suggestion|story|rumou?r)s?)"
    r"(?: as)? (?:\w+ly )?(?:an? )?(?:\w+ )?"
    r"(?:untrue|false|lies?|nonsense|wrong|invented|invention|fabricat(?:ed|ions?)|rubbish|baseless|unfounded)\b"
)
_LEANING = re.compile(
    r"\bden(?:ie[sd]|y|ying) that(?=\W*$|[.,;:]| (?:and|but|when|in|on|at|after|before|last|late|early|yesterday|today)"
    r"\b)"
    r"|\bden(?:ie[sd]|y|ying) (?:it|this|them|any|all|doing|having|receiving|being|the "
    r"(?:claim|allegation|accusation|report|account|charge|suggestion|story|rumou?r)s?)\b"
    r"(?! (?:that|he|she|they|it|the)\b)"
    r"|\b(?:any|no) such\b|\bsuch an? \w+|\bnever heard of (?:it|this|them)\b"
    r"|" + _PLAIN_NO + "|" + _CALLED_UNTRUE
)
_DENIES = re.compile(r"\bden(?:ie[sd]|y|ying)\b")
_SKIPPED = frozenset(words("a an the any been be being to have had has yet ever even only it him her them so"))
_NEGATIVES = frozenset(words("not never denied denies"))
_NOBODY = frozenset(words("nobody nothing none no"))
_REFUSAL = re.compile(
    r"\b(?P<verb>would|will|did|does|do|had|has|have|was|were|is|are|could|can|should)(?: not|n't)?[.,\"' ]*$"
)
_REFUSED = re.compile(r"(?:\bnot|n't)[.,\"' ]*$")
_AHEAD = re.compile(r"\b(?:will|would|shall|should|won't|(?:is|are) (?:due |set |going )?to|plans? to)\b|'ll\b")
_KIN = MappingProxyType(
    {
        "would": ("will", "would", "'ll", "is to", "are to", "going to"),
        "had": ("had", "has", "have"),
        "should": ("should", "ought to", "must", "shall"),
        "was": ("was", "were", "is", "are"),
        "could": ("can", "could"),
        "did": (),
    }
)
_FAMILY = MappingProxyType(
    dict.fromkeys(("would", "will"), "would")
    | {"should": "should"}
    | dict.fromkeys(("had", "has", "have"), "had")
    | dict.fromkeys(("was", "were", "is", "are"), "was")
    | dict.fromkeys(("could", "can"), "could")
    | dict.fromkeys(("did", "does", "do"), "did")
)
_TAKEN = frozenset(map(stem, words("receive received receiving get got hear heard see seen")))
_GIVEN = frozenset(
    map(
        stem,
        words(
            """
send sent pay give gave given tell told warn call write deliver offer show inform notify transfer ask order promise
request speak
"""
        ),
    )
)
"""Who says that nothing was received answers who says that it was sent."""
_MESSAGES = frozenset(
    map(stem, words("warning letter call conversation message request order promise offer notice complaint advice"))
)
_HANDED = frozenset(
    map(
        stem,
        words(
            """
money payment pay cash funds fee bribe gift help aid support answer reply response word news information notification
instruction invitation permission document paper report email mail text message threat proof evidence compensation
refund ransom salary wages
"""
        ),
    )
)
"""What one can say to have received none of, so that who says to have given it is answered."""
_ANYTHING = frozenset(map(stem, words("thing things claim allegation report statement plan event incident")))
_A_NAME = "the"  # of no name is it said that it was not so
_SUCH = re.compile(r"\b(?:(?:any|no) such|such an?) (?P<noun>[\w-]+)")
_ANSWERS_ITSELF = re.compile(
    r"\b(?:asked (?:about|whether|if)|(?:responding|replying|reacting) to|in (?:answer|reply) to)\b"
)


def is_negative(text: str) -> bool:
    """Whether a statement says that something was not so."""
    return bool(NEGATION.search(fold(text)))


def is_ahead(text: str) -> bool:
    """Whether a statement is of what is to come."""
    return bool(_AHEAD.search(fold(text)))


def leans(claim: Claim) -> bool:
    """Whether a denial says only that it is not so: what is denied stands before it, and not in the same sentence."""
    if _ANSWERS_ITSELF.search(fold(claim.quote)):
        return False
    text, quote = fold(claim.text), fold(claim.quote)
    denial = _DENIES.search(quote)
    inner = _DENIES.search(text) if denial is not None and text in quote[denial.end() :] else None
    return _leans(text, but_for=inner) or _leans(quote, but_for=None)


def _leans(text: str, but_for: re.Match[str] | None) -> bool:
    """Whether a text denies no more than `it`; what it denies in full may tell of a denial that leans."""
    first = _DENIES.search(text)
    return any(
        not found.group().startswith("den")
        or (but_for is None and first is not None and found.start() == first.start())
        for found in _LEANING.finditer(text)
    )


def is_plain_no(claim: Claim) -> bool:
    """Whether a denial says nothing but that something is not true."""
    return bool(re.search(_PLAIN_NO, fold(claim.text)))


def may_be_of(denial: Claim, said: str) -> bool:
    """Whether a denial that leans can be of what was said: `no such letter` needs a letter, or that somebody wrote."""
    if _OF_A_CHARGE.search(fold(denial.text)) and is_ahead(said):
        return False  # nobody is charged with what is still to come
    named = [stem(found["noun"]) for found in _SUCH.finditer(fold(f"{denial.text} {denial.quote}"))]
    stems = acts_of(said)
    return all(noun in _ANYTHING or noun in stems or (noun in _MESSAGES and stems & _GIVEN) for noun in named)


_OF_A_CHARGE = re.compile(
    r"\b(?:den(?:ie[sd]|y|ying)|reject(?:s|ed|ing)|disput(?:es|ed|ing)) "
    r"(?:(?:the|all|both|these|those|any|his|her|their|its) ){1,2}"
    r"(?:charge|accusation|allegation|wrongdoing|guilt)"
)


def acts_of(text: str) -> frozenset[str]:
    """Return the stems of the words of a statement."""
    return frozenset(map(stem, (token.casefold() for token in tokens(text))))


def acts_told(text: str) -> frozenset[str]:
    """Return the stems of the words of a statement but for the names in it: an ambulance service is no service."""
    first, *rest = tokens(text) or ("",)
    return frozenset(map(stem, (token.casefold() for token in (first, *rest) if token is first or token[0].islower())))


def denied_acts(text: str) -> frozenset[str]:
    """Return the stems of the acts that a statement takes back, and of those which they would answer."""
    told = tokens(text.replace("n't", " not").replace("n’t", " not"))
    folded = [token.casefold() if token[0].islower() or not place else _A_NAME for place, token in enumerate(told)]
    found: set[str] = set()
    for place, token in enumerate(folded):
        acts = [one for one in folded[place + 1 : place + 4] if one not in _SKIPPED][:1]
        if token in _NOBODY:  # they have paid nobody anything, and received no letter
            acts += folded[place - 1 : place] if place else []
        elif token not in _NEGATIVES:
            continue
        for act in acts:
            if (telling(act) and not act.endswith("ly")) or stem(act) in _TAKEN | _GIVEN:
                is_of_giving = stem(act) in _TAKEN and _may_be_given(token, acts[0])
                found |= {stem(act)} | (_GIVEN if is_of_giving else frozenset())
    return frozenset(found)


def _may_be_given(negative: str, noun: str) -> bool:
    """Whether a thing of which none was received is one that others give: no letter, unlike `heard no residents`."""
    return negative not in ("no", "none") or stem(noun) in _MESSAGES | _ANYTHING | _HANDED


def contradict(one: str, other: str) -> bool:
    """Whether one of two statements takes back the act of the other: he will stay, he was told that he would not."""
    if ends_in_a_refusal(other, of=one):
        return True
    negative, positive = (other, one) if is_negative(other) else (one, other)
    if not is_negative(negative) or is_negative(positive) or is_ahead(negative) != is_ahead(positive):
        return False
    return any(_takes_back(clause, positive) for clause in _CLAUSES.split(negative) if is_negative(clause))


_CLAUSES = re.compile(
    r"[;:]\s|[.!?]\s|,\s(?=(?:and|but|because|as|so|while|when|which|who|where)\b)|\s(?:but|because|while|that)\s"
)
_MOSTLY, _NEARLY_ALL = 0.5, 0.8
_SAYS_NOTHING = _NEGATIVES | _NOBODY | frozenset(words("anything anybody anyone anywhere ever"))


def _takes_back(clause: str, positive: str) -> bool:
    """Whether a clause takes back an act of a statement, and most of what it tells beside is in the statement too.

    One word that both have is not enough: "we have had no help" answers nobody who wants to "help rebuild the country".
    """
    acts, said = denied_acts(clause), acts_told(positive)
    if not acts & said:
        return False
    others = _told(clause) - acts - _TAKEN
    if not others:  # "they had not been paid", "the bank has paid nobody": the act is all that is told
        return True
    return len(others & said) >= _MOSTLY * len(others)


def tells_against(one: str, other: str) -> bool:
    """Whether of two statements about one thing the one says that what the other tells was not so."""
    negative, positive = (other, one) if is_negative(other) else (one, other)
    told = [_told(clause) for clause in _CLAUSES.split(negative) if is_negative(clause)]
    return any(len(words & acts_of(positive)) >= max(2, _NEARLY_ALL * len(words)) for words in told)


def _told(clause: str) -> frozenset[str]:
    """Return the stems of what a clause tells, without its negation and without names."""
    telling_ones = (one for one in tokens(clause) if one[0].islower() and telling(one) and one not in _SAYS_NOTHING)
    return frozenset(stem(one) for one in telling_ones)


def ends_in_a_refusal(text: str, of: str) -> bool:
    """Whether a statement ends by taking back the verb of another: he will stay, and he was told that he would not."""
    folded, other = fold(text), fold(of)
    verb = _REFUSAL.search(folded)
    if verb is None or not _REFUSED.search(folded) or is_negative(of):
        return False
    kin = _KIN[_FAMILY[verb["verb"]]]
    return not kin or any(re.search(rf"(?:\b|(?=')){one}\b", other) for one in kin)


_ASIDE = re.compile(r",\s(?:which|who|whose|where)\b[^,;.]*(?:,(?=\s)|(?=[;.]|$))")


def without_asides(words: str) -> str:
    """Return words without the relative clauses between commas, which nobody who denies the rest denies."""
    return _ASIDE.sub("", words)
