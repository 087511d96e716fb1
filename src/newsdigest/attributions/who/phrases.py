"""Where a noun phrase begins and ends in a sentence."""

from __future__ import annotations

from newsdigest.english import lexicon
from newsdigest.english.grammar import VERB_FORMS, describes, is_finite
from newsdigest.english.words import MASK, Token, is_title, word_set


def clause_start(tokens: tuple[Token, ...], last: int) -> int:
    """Return where the stretch that ends at `last` begins: after a comma, a quotation or a conjunction."""
    depth = 0
    for index in range(last, -1, -1):
        low = tokens[index].low
        if low not in _PARTING and low[0] != MASK:  # most words
            continue
        if low == ")":
            depth += 1
        elif low == "(" and depth:
            depth -= 1
        elif not depth and (index < last or low not in _JOINING_CLAUSES):
            return index + 1
    return 0


_JOINING_CLAUSES = lexicon.SUBORDINATORS - word_set("before after since until as once than so")
_PARTING = _JOINING_CLAUSES | set(',;:—–…?!"“”()')


def past_clause(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Skip an earlier clause of the same stretch: `the board met and the mayor` is the mayor."""
    finite: list[int] = []
    for index in range(start, end):
        low = tokens[index].low
        if low in _RELATIVES:
            if (told := _told_behind(tokens, index, end)) is not None:
                return told
            break
        if (low in VERB_FORMS or low.endswith("ed")) and is_finite(tokens, index):
            finite.append(index)
    if finite and finite[0] == start and tokens[start].low not in lexicon.SAYING:
        del finite[0]
    if not finite:
        while start < end and tokens[start].low in lexicon.CONJUNCTIONS:
            start += 1
        return start
    if tokens[finite[-1]].low in lexicon.SAYING and finite[-1] + 1 < end:
        that = next((i for i in range(finite[-1] + 1, end - 1) if tokens[i].low == "that"), finite[-1])
        return that + 1  # past those told: `told the board that Ms Orr` is Ms Orr
    joints = [i for i in range(finite[-1], end) if tokens[i].low in _JOINTS]
    if joints and joints[-1] + 1 < end:
        return joints[-1] + 1
    return start if all(_is_reduced(tokens, i, end) for i in finite) else end


def _told_behind(tokens: tuple[Token, ...], relative: int, end: int) -> int | None:
    """Return where a report begins whose speaker a relative clause describes: `One who sits there says Ms Orr`."""
    verb = next((i for i in range(relative + 2, end - 1) if tokens[i].low in _TELLS), None)
    return verb + 1 if verb is not None and tokens[verb + 1].is_capital else None


_RELATIVES = word_set("who which whose")
_TELLS = word_set("says said claims claimed")
_JOINTS = lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS


def _is_reduced(tokens: tuple[Token, ...], index: int, end: int) -> bool:
    """Whether a past form only describes the noun before it: `a man arrested on Friday`."""
    following = tokens[index + 1].low if index + 1 < end else ""
    return tokens[index].low.endswith(("ed", "en", "wn", "ld", "de")) and following in lexicon.PREPOSITIONS


_FRONTING = (
    lexicon.PREPOSITIONS
    | lexicon.DAYS
    | word_set(
        "last this earlier later meanwhile however still instead yesterday today asked speaking writing next "
        "then separately also "
        "additionally moreover furthermore nevertheless but and so if when while although though because"
    )
)


def past_distance(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Skip how long before or after it was: `two weeks after Ms Orr` is Ms Orr."""
    for index in range(start + 1, min(start + _FARTHEST, end - 1)):
        if tokens[index].low in _DISTANT and tokens[index - 1].low.removesuffix("s") in _UNITS:
            return index + 1
    return start


_DISTANT = word_set("after before since")
_UNITS = word_set("second minute hour day night week weekend fortnight month season year decade moment")
_FARTHEST = 6
_FROM_THEN = word_set("later earlier ago afterwards")


def past_fronting(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Skip a fronted adverbial without a comma: `On Monday Ms Orr` is Ms Orr."""
    for index in range(start, min(start + 5, end)):
        if tokens[index].low in _FROM_THEN:
            if start < index < end - 1:
                return index + 1
            break
    if start >= end or tokens[start].low not in _FRONTING:
        return start
    if tokens[start].low in ("this", "last") and end - start <= 2 and tokens[end - 1].low not in lexicon.TIME_WORDS:
        return start
    for index in range(end - 1, start, -1):
        token, previous = tokens[index], tokens[index - 1]
        opens = not previous.is_capital if token.is_capital else token.low in lexicon.DETERMINERS
        if token.low in lexicon.DAYS or token.low in lexicon.MONTHS or not opens:
            continue
        if (
            previous.low not in lexicon.PREPOSITIONS
            and previous.low not in ("the", "a", "an", "former", "then")
            and not describes(previous)
        ):
            return index
    return end


def phrase_end(tokens: tuple[Token, ...], start: int) -> int:
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
        if index > start and (_ends_phrase(tokens, index) or _opens_another(tokens, index)):
            break
        index += 1
    return index


def _opens_another(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether an article after a name opens a clause: `According to Orr the pier is shut`, but `Ivan the Great`."""
    is_article = tokens[index].low in ("the", "a", "an") and tokens[index - 1].is_capital
    return is_article and index + 1 < len(tokens) and not tokens[index + 1].is_capital


def _ends_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    low = tokens[index].low
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if low in ("of", "for", "from", "with") and following is not None and following.is_word:
        return following.low in lexicon.DAYS
    if low in ("at", "in", "to") and following is not None:
        previous = tokens[index - 1]
        place = following.is_capital or following.low in ("the", "its")
        return not (place and describes(previous) and following.low not in lexicon.DAYS | lexicon.MONTHS)
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
        return not (following.is_capital or following.low in lexicon.DETERMINERS or describes(following))
    return (
        (low != "and" and low in lexicon.CONJUNCTIONS)
        or is_finite(tokens, index)
        or (
            low.endswith("ing")
            and index > 0
            and not tokens[index].is_capital
            and not (following is not None and describes(following))
        )
    )
