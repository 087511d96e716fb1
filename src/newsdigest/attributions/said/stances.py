"""The stance that the words of a saying give: whether they assert, deny or decline."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Span
from newsdigest.english.words import bordered, plain_words, word_set
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Stance

_GOT = ["received", "gotten", "got", "given", "made", "paid", "sent", "seen", "saw", "found", "took", "taken", "signed"]
_DENIAL_WORDS = re.compile(
    bordered(
        (
            *("no such", "not true", "untrue", "a fake", "fake", "a forgery", "forged", "a hoax", "baseless"),
            *("without foundation", "complete nonsense", "no truth", "no record of"),
            "never (?:said|told|met|heard|received|saw|made|happened|took|gave|been|asked|agreed|offered)",
            "never (?:wrote|paid|had)",
            *(
                f"{be} (?:false|baseless|unfounded|fabricated|nonsense|a lie|lies)"
                for be in ("is", "was", "are", "were")
            ),
            "false (?:claim|report|rumou?r)",
            *(
                f"{reject}(?:e?s|ed|ing)? (?:any|the|every|all|this|that|such) "
                "(?:suggestion|claim|allegation|accusation)s?"
                for reject in ("reject", "dismiss")
            ),
            *(rf"{do}(?: not|n['’]t) recogni[sz]e" for do in ("do", "does", "did")),
            *(
                f"{got} no (?:such )?(?:[a-z]+ )?(?:warnings?|notices?|letters?|messages?|money|payments?|orders?|"
                "offers?|requests?|complaints?|calls?|instructions?|promises?|bribes?|threats?|deals?|demands?)"
                for got in _GOT
            ),
            "no (?:[a-z]+ ){0,4}(?:ever )?(?:reached|was ever|were ever)",
        )
    )
)
_DENYING = word_set(
    "no never true untrue fake forgery forged hoax baseless without nonsense false unfounded fabricated lie lies "
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing recognise recognize"
)
"""Every denial has one of these words, and few sayings do: that is cheap to tell."""
_DECLINES = re.compile(
    r"[\W_]*(?-i:that\s+)?(?:he|she|it|they|I|we)\s+"
    r"(?:would rather not|declined|refused|would not (?:say|comment|discuss|give))\b",
    re.IGNORECASE,
)


def stance_of(passage: Passage, content: list[Span] | tuple[Span, ...]) -> Stance:
    """Return the stance that the words of a saying give: `there was no such call` denies."""
    said = " ".join(passage.text[start:end] for start, end in content)
    low = said[:300].lower()
    if _DECLINES.match(said) or ("comment" in low and _NO_COMMENT.match(said)):
        return "declines"
    if _DENYING.isdisjoint(plain_words(low)) or _DENIAL_WORDS.search(low) is None:
        return "asserts"
    own = _DESCRIBED.sub(" ", _SUPPOSED.sub(" ", low) if "if " in low else low)
    return "denies" if own == low or _DENIAL_WORDS.search(own) is not None else "asserts"


_NO_COMMENT = re.compile(
    r"[^,;:.]{0,60}\b(?:has|had|have) no (?:further |immediate |more |public )?comment\b", re.IGNORECASE
)
_SUPPOSED = re.compile(r"\b(?<!as )(?<!even )if\b[^,;.]*")
"""What is only supposed is not denied: `If it was never paid, let them say so`."""
_DESCRIBED = re.compile(
    r"(?<=[a-z] )(?<!\bsaid )(?<!\bsays )(?<!\bsay )(?<!\bbut )(?<!\band )(?:that|which) (?:was|were|is|are) "
    r"(?:\w+,? ){0,2}(?:untrue|fake|forged|baseless|false|unfounded|fabricated)\b"
)
"""What is only described as untrue is not what is said: `doubts that were baseless cost us votes`."""
