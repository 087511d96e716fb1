"""News value: how much a clause is worth as an event."""

from __future__ import annotations

import re

from newsdigest.extract.rules import statuses
from newsdigest.extract.rules.clauses import Piece
from newsdigest.schema.reading import Status

_EVENT_VERBS = re.compile(
    r"\b(?:kill|die|dead|injur|wound|hurt|arrest|charg|convict|sentenc|acquit|jail|plead|accus|su(?:ed|ing)\b|fin(?:ed|es)\b|ban(?:ned|s)\b|"
    r"win|won\b|los[et]|lost\b|beat\b|defeat|elect|appoint|resign|quit\b|sack|fire[ds]?\b|dismiss|nam(?:ed|es)\b|replac|"
    r"sign|agree|approv|reject|pass(?:ed|es)\b|vot|ratif|veto|"
    r"launch|open|clos|shut|start|began|begin|end(?:ed|s)\b|finish|complet|reopen|suspend|halt|stop|resum|"
    r"rais(?:e|ed|es)\b|cut\b|cuts\b|lower|lift|increas|reduc|slash|hik|ease[ds]?\b|"
    r"buy|bought|sell|sold|acquir|merg|invest|pa(?:id|ys)\b|bid\b|offer|"
    r"attack|strike|struck|hit\b|bomb|explod|erupt|crash|collaps|sank|sink|ground|aground|burn|flood|destroy|damag|shot|shoot|fire[ds]? on|launch|shell|intercept|"
    r"evacuat|rescu|order|warn|declar|announc|publish|releas|unveil|issu|report|confirm|found|discover|detect|"
    r"meet|met\b|visit|arriv|left\b|leave|return|travel|flew|turn(?:ed)? back|held\b|hold|host|attend|march|protest|"
    r"send|sent\b|deploy|withdr[ae]w|seiz|captur|free[ds]?\b|detain|search|raid|investigat|test|sampl|taken\b|tow|float|drown|leak|spill|"
    r"cancel|call(?:ed|s)? off|postpon|delay|put off|mov(?:ed|es)\b|scrap|drop|join|form(?:ed|s)\b|found(?:ed|s)\b|creat|buil[dt]|marr|born|"
    r"refus|den(?:y|ied|ies)|dock|halv|award|grant|fall ill|fell|rose|slid|climb|gain|jump|plung|surg|slump|swear|sworn|took|takes|taken|"
    r"giv|gave|put\b|br(?:oke|eak)|came|comes|went|goes|set\b|show|told|spoke)\w*",
    re.IGNORECASE,
)


_GRAVE = re.compile(
    r"\b(?:killed|died|dies|injured|wounded|arrested|charged|convicted|acquitted|sentenced|jailed|found guilty|resigned|resigns|sacked|appointed|"
    r"elected|evacuated|exploded|erupted|crashed|collapsed|sank|attacked|ordered|orders|banned|approved|rejected|voted|signed|sold|bought|suspended)\b",
    re.IGNORECASE,
)


_WEAK = re.compile(
    r"\b(?:shares|stock|index|currency|dollar|euro|futures|population|weather|temperature|reader|readers)\b",
    re.IGNORECASE,
)


_NO_HAPPENING = re.compile(r"\b(?:if|unless|could|might|may have been|wonder|perhaps|would have)\b", re.IGNORECASE)


_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million|billion)\b"
)


LEAST = 1.0
"""Below this, nothing that comes after makes an event of a clause."""


def news_value(masked: str, status: Status, dated: bool, lead: bool, piece: Piece, named: bool) -> float:
    main = statuses.main_clause(masked)
    weight = 2.0 * dated + 2.0 * lead
    weight += 1.5 if status in ("cancelled", "postponed", "alleged", "denied") else 1.0 if status == "planned" else 0.0
    weight += 1.0 if _EVENT_VERBS.search(main) else 0.0
    weight += 0.8 if _GRAVE.search(main) else 0.0
    weight += 0.5 if _FIGURE.search(main) else 0.0
    weight += 0.3 if named else 0.0
    weight -= 0.8 if _WEAK.search(main) and not lead else 0.0
    weight -= 1.0 if _NO_HAPPENING.search(main) else 0.0
    weight -= 1.0 if "¤" in masked else 0.0
    weight -= 0.4 if piece.saying is not None and piece.saying.figure.kind == "person" else 0.0
    weight -= (
        0.5
        if re.match(
            r"\W*(?:it is|there is|there are|this is|that is|what|how|why|who|perhaps)\b", masked, re.IGNORECASE
        )
        else 0.0
    )
    return weight
