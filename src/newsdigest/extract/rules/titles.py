"""Short titles: the main clause of a sentence, without asides, attribution and trailing detail."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice, pairwise
from operator import attrgetter

from newsdigest import dates
from newsdigest.english.endings import may_end
from newsdigest.english.verbs import comes_to_verb
from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.grammar import VERB_FORMS, capitals, finite_in, is_finite
from newsdigest.extract.rules.tellers import parted
from newsdigest.extract.rules.words import Token, tokens, word_set
from newsdigest.text import unlinked

_LONGEST = 16
_SHORT, _LONG, _MOST = 13, 28, 34
"""Words of a title that may tell too little, of a whole one, and of one that would be broken if it were shorter."""
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_OPENER = (
    r"(?:But|And|Meanwhile|However|Still|Then|Yet|So(?! far\b| that\b| many\b)|Also|Instead(?! of\b)|"
    r"(?:Earlier|Later|Rather)(?! than\b)|Separately|Nevertheless|Now(?! that\b)|Unfortunately|Fortunately|"
    r"Hopefully),?\s+"
)
_LEAD_IN = re.compile(rf"{_OPENER}(?:{_OPENER})*(?=\S)")
_FRONTED = re.compile(
    r"(?:On|In|At|By|After|Before|During|Since|Until|From|For|Under|Despite|Within|Last|This|Earlier|Late|Early|"
    r"Yesterday|Today|Instead of|"
    r"While|When|Because|Although|Though|As|Even as|Asked|According|With|Perhaps|Soon|Over|"
    r"(?:(?:Two|Three|Four|Five|A|An|One|Some|"
    r"\d+)\s+)?(?:Hours?|Days?|Weeks?|Months?|Years?|Minutes?|hours?|days?|weeks?|months?|years?|minutes?))\b"
    r"[^,;:¤\"“]{2,70},\s+(?=\S)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s+(?:who|which|whose|where|whom|a|an|the|its|his|her|their|aged|\d{1,3}|formerly|then|all|most|both|one|"
    r"twenty|some|including|as)\b"
    r"(?:[^,;]|,(?=\d| [A-Z][a-z]+\.? \d))*?,(?!\d| [A-Z][a-z]+\.? \d)\s*"
)
_AGE = re.compile(r",\s+\d{1,3},\s+")
_TAIL = re.compile(r",\s+(?!\d)|\s(?:[—–-]|--)\s|;\s|:\s")
_BREAK = re.compile(
    r"\s(?:because|while|although|though|when|as|after|before|since|where|which|who|whose|so that|in order "
    r"to|despite|and that|but)\s"
)
_DANGLING = word_set(
    "and or but of the a an in on at to for with by from that as its his her their who which is are was were has "
    "have had be been "
    "into over under about after before than said says more most some any no not will would could should may "
    "might when while if mr mrs ms mx dr prof gen col sgt lt sen rep gov "
    "between among against during because although both between through within without"
) | {""}


_STYLES = frozenset(("Sir", "Dame", "Lord", "Lady"))
"""Before a name: `Dame [Edith]`; `a lady` is somebody."""


def title_of(clause: str) -> str:
    """Return a clause as a short title: names and figures stay, asides go, nothing is left hanging."""
    words = " ".join(unlinked(clause).split()).strip(" ,;:—–").lstrip("-*•\\ ")
    words = _without_lead_in(words)
    words = _SELF_STYLED.sub("", _BRACKETS.sub("", words) if "(" in words or "[" in words else words)
    if " when " in words:
        words = _without_setting(words)
    if " told " in words or " tells " in words:
        words = _TOLD.sub(_said, words)
    if " but " in words:
        words = _DUE_BUT.sub(r"\g<what> ", words)
    if ", " in words:
        words = _without_subordinate(_without_fronting(_without_fronting(words)))
        words = _without_asides(_AGE.sub(" ", words))
    words = _without_tail(words)
    short = _shortened(words)
    return _finished(short if short == words and not _hangs(short) else _undangled(short))


def _without_lead_in(words: str) -> str:
    """Return what follows an opening `But` or `Meanwhile`; the `And` within a name stays: `Moss And Fern opened`."""
    found = _LEAD_IN.match(words)
    return words[found.end() :] if found is not None else words


_SUBORDINATE = re.compile(
    r"(?:(?:Just |Even )?[Aa]s(?! of\b| for\b)|While|Although|Though|Because|Whereas|Since|Until|Once|Along with|"
    r"Together with|Given (?:how|that)|No matter|"
    r"(?:Not long|Shortly|Soon|Just|Long|Right) after(?! noon\b| midnight\b| dawn\b| dark\b| sun| \d)|"
    r"To (?!be\b)[a-z]+(?= ))\s"
)
_HANGING_PHRASE = re.compile(r"(?:With|Featuring)\s")
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where)\b[^,]*(?:,|$)")


def is_statement(title: str) -> bool:
    """Whether a title says something: not a clause that hangs on another, nor a name with what is told of it."""
    words = title.removeprefix("Claim that ")
    words = words[:1].upper() + words[1:]
    if ", " not in words:
        hangs = _SUBORDINATE.match(words) or (_HANGING_PHRASE.match(words) and not _has_plain_verb(words))
        return hangs is None or hangs is False
    return _FOUNDED.fullmatch(words) is None and (", wh" not in words or has_verb(_RELATIVE.sub(" ", words)))


_FOUNDED = re.compile(r"(?:[A-Z][\w.'’&-]*\s?){1,5}, [a-z]+(?:ed|ing|ught|ilt) (?:in|by|on|at|for|with|from) [^,]*")
"""A name and a description alone: `The Corve, founded in 1919`."""


def _has_plain_verb(words: str) -> bool:
    """Whether words have a verb that is surely no participle: `With talks scheduled for May` has none."""
    return any(token.low in lexicon.AUXILIARIES and not token.is_capital for token in tokens(words))


def _without_subordinate(words: str) -> str:
    """Return the main clause behind a long one that hangs on it: `While the town slept, the river rose`."""
    if _SUBORDINATE.match(words) is None:
        return words
    for found in _COMMA.finditer(words):
        head, rest = words[: found.start()], words[found.end() :]
        opens = rest.partition(" ")[0]
        begins = opens[:1].isupper() or opens.lower() in lexicon.DETERMINERS | lexicon.PRONOUNS
        if (
            begins
            and (has_verb(head) or head.startswith(("To ", "Along ", "Together ")))
            and is_clause(tokens(rest)[:9])
        ):
            return rest
    return words


_SETTING = re.compile(
    r"[A-Z][^,;:¤]{1,70}?\b(?:was|were|had been)\s+(?:[a-z]+ing|at|on|in|asleep|about\s+to|underground|aboard)\b"
    r"[^,;:¤]{0,60}?,?\s+when\s+(?!(?:he|she|it|they|we|I|his|her|its|their)\b)(?P<news>\S.*)",
    re.DOTALL,
)


def _without_setting(words: str) -> str:
    """Return what broke in on what was going on: `They were at work when the roof came in` tells of the roof."""
    found = _SETTING.fullmatch(words)
    if found is None or any(dates.find(words[: found.start("news")])) or not has_verb(found["news"]):
        return words
    news: str = found["news"]
    return f"{news[:1].upper()}{news[1:]}"


_SELF_STYLED = re.compile(r"^(?:\w+ ){1,4}(?:who|that|which) (?:calls?|styles?) (?:themselves|itself) (?=[A-Z])")
_HANGING = word_set("when where while although because")


def _hangs(words: str) -> bool:
    """Whether words end in one that opens a clause, or in a dash."""
    return words.rpartition(" ")[2] in _HANGING or words.endswith("--")


_TOLD = re.compile(
    r"^(?P<who>[^,;:¤]{2,70}?)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bis)(?<!\bare)(?<!\bbe)\s(?P<verb>told|tells)\s[^;:¤]{2,120}?,?\sthat\s(?=(?:he|she|it|they|the|an?|[A-Z]))"
)


_DUE_BUT = re.compile(
    r"^(?P<what>[^,;:¤]{3,60}?)\s(?:was|were|had been)\s(?:due|set|scheduled|planned|expected|to)\b"
    r"[^,;:¤]{3,80},?\sbut\s"
    r"(?=(?:has|have|had|was|were|will|is|are)\b)"
)
"""`The fair was due to open on Monday but has been put off` is headed by what came of it."""


def _said(found: re.Match[str]) -> str:
    """Return the opening of a title that leaves out who was told, and when: `Orr said that`."""
    return f"{found['who']} {'said' if found['verb'] == 'told' else 'says'} that "


def _has_main_verb(found: tuple[Token, ...]) -> bool:
    """Whether words make a clause without what hangs on it: not `the argument over whether it was true`."""
    first = finite_in(found) or len(found)
    if _HANGS_ON.isdisjoint([token.low for token in found[1:first]]):
        return is_clause(found)
    if not comes_to_verb(" ".join(token.text for token in found)):
        return False
    verbs = (i for i in range(1, len(found)) if is_finite(found, i) or _present(found[i].low, found[i - 1].low))
    return len(tuple(islice(verbs, 2))) > 1


_HANGS_ON = word_set("whether who which whose that where")


def _before(words: str, end: int) -> tuple[Token, ...]:
    """Return the tokens of a title up to a place in it."""
    found = tokens(words)
    return found[: bisect_right(found, end, key=attrgetter("end"))]


def has_verb(words: str) -> bool:
    """Whether the words make a clause: many have `was` or `will`, and need not be taken apart to tell."""
    return not _SURELY.isdisjoint(words.split(" ")[1:]) or is_clause(tokens(words))


_SURELY = frozenset(word for word in lexicon.AUXILIARIES if not word.startswith("'"))


def is_clause(found: tuple[Token, ...]) -> bool:
    """Whether one of the words is their verb."""
    for index in range(1, len(found)):
        low = found[index].low
        if low in _PRESENT_FORMS or low in VERB_FORMS or low.endswith("ed"):  # most words are none of these
            is_verb = is_finite(found, index) or _present(low, found[index - 1].low)
            if is_verb and not found[index].is_capital:
                return True
    return False


def _present(word: str, previous: str) -> bool:
    plural = previous.endswith("s") and f"{word}s" in _PRESENT
    return (word in _PRESENT or plural) and previous not in ("the", "a", "an", "of", "to")


_PRESENT = word_set(
    "begins starts opens closes continues ends returns leaves arrives goes comes takes holds meets faces hands "
    "lifts raises cuts sells buys "
    "agrees signs wins loses kills dies falls rises drops plans expects seeks wants needs makes gives remains "
    "stays becomes serves "
    "includes covers costs carries lies stands runs owns says orders calls votes denies rejects approves "
    "launches announces"
)
_PRESENT_FORMS = _PRESENT | {word.removesuffix("s") for word in _PRESENT}


def _without_fronting(words: str) -> str:
    found = _FRONTED.match(words)
    if found is None or _CLOSES_ASIDE.match(words, found.end()):
        return words
    opens_clause = _CLAUSE_OPENERS.match(words) is not None
    if has_verb(found.group()) and not opens_clause:
        return words
    rest = words[found.end() :]
    if opens_clause and _GOES_ON_OF.match(rest):
        rest = words[_end_of_clause(words, found.end()) :]
    if (
        (date := next(iter(dates.find(rest[:60])), None)) is not None
        and date.start == 0
        and rest[date.end : date.end + 2] == ", "
    ):
        rest = rest[date.end + 2 :]
    if (year := _YEAR.match(rest)) is not None:
        rest = rest[year.end() :]
    return rest if len(rest.split()) >= 3 and has_verb(rest) else words


_CLOSES_ASIDE = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*\s?){1,4}|(?:the|a|an|its|his|her|their) [^,]{2,50}), "
    r"(?:was|were|is|are|has|had|will|said|told|who|which|[a-z]+ed|it|he|she|they|we|there|the)\b"
)
_CLAUSE_OPENERS = re.compile(
    r"(?:While|When|Because|Although|Though|As|Even|Asked|After|Before|Since|Until|According)\b", re.IGNORECASE
)
_GOES_ON_OF = re.compile(r"(?:of|in|near|from|at|who|which)\s")


def _end_of_clause(words: str, at: int) -> int:
    """Return where a fronted clause with an aside ends: `When Vexa, of Vardo, failed in 2019, some ...`."""
    ends = (found.end() for found in _COMMA.finditer(words, at))
    return next((end for end in ends if has_verb(words[:end])), 0)


_COMMA = re.compile(r",\s+(?!\d)")
_YEAR = re.compile(r"\d{4}, (?=\S)|[A-Z][a-z]+ \d{1,2}, (?:\d{4}, )?(?=[A-Z])")


def _without_asides(words: str) -> str:
    words = _without_closed_aside(words)
    for _ in range(3):
        found = _ASIDE.search(words)
        if found is None:
            return words
        goes_on = _waits(words, found.end()) or _GOES_ON.match(words, found.end()) is not None
        joint = " " if goes_on else ", "  # nothing before a verb or preposition, a comma before a further aside
        shorter = f"{words[: found.start()]}{joint}{words[found.end() :]}"
        is_broken = not goes_on and _IN_A_LIST.match(words, found.end()) is not None
        if shorter == words or is_broken or not has_verb(shorter) or len(shorter.split()) < 4:
            return words
        words = shorter
    return words


_GOES_ON = re.compile(r"(?:to|of|for|from|with|into|on|at)\s")
_IN_A_LIST = re.compile(r"(?:[\w'’-]+\s){1,4}(?:and|or|\()")
"""What goes on so is one of the things that the aside lists: `all local, [countywide and district offices]`."""


def _without_closed_aside(words: str) -> str:
    """Drop what stands between a subject and its verb: `The first, to a group from Oslo, collapsed`."""
    if words.count(",") < 2:
        return words
    found = tokens(words)
    commas = [i for i, t in enumerate(found) if t.text == ","]
    for first, last in pairwise(commas):
        verb = last + 1
        if capitals(found, first + 1, last) and last - first > 2:  # a name: `the mayor, Ann Orr, resigned`
            continue
        if verb < len(found) and is_finite(found, verb) and not any(is_finite(found, i) for i in range(1, first)):
            return f"{words[: found[first].start]} {words[found[verb].start :]}"
    return words


def _without_tail(words: str) -> str:
    news, teller = parted(words)
    if teller:
        return f"{_without_tail(news)}{teller}"
    for found in _TAIL.finditer(words):
        head = words[: found.start()]
        if (
            len(head.split()) >= 4
            and _is_closed(head)
            and _has_main_verb(_before(words, found.start()))
            and not _is_between_adjectives(words, found)
            and not _waits(words, found.end())
            and not _waits_past_aside(words, found)
            and may_end(head, words[found.start() :])
        ):
            return _AND_NOUN.sub("", head) if words[found.start()] == "," else head
    return words


def _is_closed(words: str) -> bool:
    """Whether no quotation is left open."""
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”")


def _waits_past_aside(words: str, found: re.Match[str]) -> bool:
    """Whether the subject before a comma has its verb behind an aside: `the day its owner, Ann Orr, resigned`."""
    closing = words.find(", ", found.end()) if words[found.start()] == "," else -1
    return closing >= 0 and _waits(words, closing + 2) and _DAY.match(words, found.end()) is None


_DAY = re.compile(r"(?:[A-Z][a-z]+\.? \d|\d+ [A-Z])")


_AFTER_ARTICLE = re.compile(r"\b(?:an?|the|his|her|its|their)\s[a-z-]+$")
_GOES_ON_DESCRIBING = re.compile(
    r"(?!and\b|but\b|or\b|a\b|an\b|the\b|his\b|her\b|its\b|[a-z]+ing\b)[a-z]+(?:-[a-z]+)?\s[a-z]"
)
_DESCRIBING = re.compile(r"(?:ed|ing|ous|al|ive|ic|y|ful|less|able|ible|ant|ent|ary|ish|ern)$")


def _is_between_adjectives(words: str, found: re.Match[str]) -> bool:
    """Whether a comma parts what goes on before one noun: `a detailed, six-page letter`."""
    head = words[: found.start()]
    return (
        words[found.start()] == ","
        and _AFTER_ARTICLE.search(head) is not None
        and _DESCRIBING.search(head) is not None
        and _GOES_ON_DESCRIBING.match(words, found.end()) is not None
    )


_AND_NOUN = re.compile(r"(?<=\w)\sand\s(?:his|her|its|their|the)\s[a-z]+$")
"""What goes on in the aside that is cut: `won 40 votes and his rival, Ann Orr, 30`."""


def _waits(words: str, at: int) -> bool:
    """Whether a finite verb follows the comma: what stands before it is still waiting for it."""
    found = tokens(words)
    rank = bisect_left(found, at, key=attrgetter("start"))
    return rank < len(found) and (found[rank].low in _WAITED_FOR or _is_verb(found[rank]))


_WAITED_FOR = word_set("was were is are has had have will would")


def _is_verb(token: Token) -> bool:
    """Whether a word that nothing stands before is a finite verb."""
    return is_finite((token, token), 1) and not token.is_capital


_UNITS = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long)$")
_WAITING = word_set("those people anyone that ones he she it judge")


def _waits_for_clause(last: str, joint: str) -> bool:
    """Whether a word says little without the clause behind it: `hours` before `after the vote`, `one` before `who`."""
    return last in _WAITING or (joint in _MEASURED and _UNITS.search(last) is not None)


_MEASURED = frozenset(("before", "after", "since", "when"))


def _shortened(words: str) -> str:
    if len(words.split()) <= _LONGEST:
        return words
    for found in _BREAK.finditer(words):
        head = words[: found.start()]
        if (
            len(head.split()) >= 5
            and _has_main_verb(_before(words, found.start()))
            and not (found.group() == " as " and not _is_clause_after(words[found.end() :], head))
            and not _waits_for_clause(head.rpartition(" ")[2].lower(), found.group().strip())
            and may_end(head, words[found.start() :])
        ):
            words = head
            break
    parts = words.split()
    if len(parts) <= _LONGEST + 6:
        return words
    joints = [i for i in range(8, min(_MOST, len(parts))) if parts[i].lower() in _JOINTS]
    whole = [i for i in joints if may_end(" ".join(parts[:i]), " ".join(("", *parts[i:])))]
    best = _nearest([i for i in whole if i >= _SHORT]) or (len(parts) if len(parts) <= _LONG else _nearest(whole))
    if best is None and len(parts) <= _MOST:
        return words
    return " ".join(parts[: best or next((i for i in reversed(joints) if i <= _LONGEST + 4), _LONGEST)])


def _nearest(places: Sequence[int]) -> int | None:
    """Return the last place for a title to end that is not too long, or the first that is."""
    fitting = [i for i in places if i <= _LONGEST + 4]
    return fitting[-1] if fitting else next(iter(places), None)


_JOINTS = word_set("in on at for with by from over after to and that")


def _is_clause_after(rest: str, head: str) -> bool:
    """Whether `as` brings a clause, and not an office or a comparison: `resigned as head`, `twice as strong as`."""
    last, clause = head.rsplit(maxsplit=1)[-1].lower(), rest.split(",", maxsplit=1)[0]
    return last not in ("twice", "as", "such", "same", "half") and has_verb(clause)


_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}$")


def _ends_dotted(words: str) -> bool:
    """Whether the last full stop belongs to letters that are spoken one by one: `of the U.S.`."""
    return _DOTTED.search(words.rpartition(" ")[2]) is not None


def _undangled(words: str) -> str:
    parts = words.split()
    while len(parts) > 3 and (parts[-1].lower().strip(",.-") in _DANGLING or parts[-1] in _STYLES):
        parts.pop()
    return " ".join(parts)


def _finished(words: str) -> str:
    text = words.strip(" ,;:—–")
    text = text.rstrip(".") if text.endswith(".") and not _ends_dotted(text) else text
    if not _is_closed(text):
        text = re.sub(r"[\"“”]", "", text)
    return text[:1].upper() + text[1:]
