"""What a text leaves out joins no word to one that it does not hang on in the article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]

SANK = "Three deckhands were missing and 52 tourists were brought to hospital, the coastguard said."
SALES = (
    "Sales of kites fell 6% to 2.3 million crowns, while net profit rose to 80,000 crowns from 70,000 a year earlier."
)
HOURS = "The pool's hours will fall from 40 to 28 a week."
VOTED = "The board voted to keep the chapel open, dropping a plan by its treasurer to sell the organ to a bar."
BAIL = "The judge released Lund on bail until the appeal on 3 May and ordered him to hand in his keys."
COUSIN = "Arne Lund, who is the sheriff's cousin, said nothing."
WIFE = "Lund's wife, Berta, wept as he left the hall."
BLAMED = "Professor Vik criticised the testers for leaving out swimmers with asthma."
BARGE = "The barge Runa, whose pilot had ignored a signal, hit the pier."
BUS = "The bus, operated by Fjell Lines, was carrying 31 pupils."
DOSE = "Nurse Orr said a third dose might help but had not been tried."
HEAD = "Kite maker Fjell lowered its profit forecast for the third time and its shares dropped."
GROUPS = "There were 9 cases in the first group and 14 in the second."
TUNNEL = "Fjell is to open the tunnel through Mount Skarn to Danish lorries."
ARTICLE = Article(
    id="a1",
    headline="News of the fjord",
    body="\n\n".join((SANK, SALES, HOURS, VOTED, BAIL, COUSIN, WIFE, BLAMED, BARGE, BUS, DOSE, HEAD, GROUPS, TUNNEL)),
    published=datetime(2026, 3, 3, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Three deckhands and 52 tourists were brought to hospital.", SANK),
        ("Sales of kites fell 2.3 million crowns.", SALES),
        ("Sales of kites fell 6% to 2.3 million crowns, rose to 80,000 crowns.", SALES),
        ("Net profit rose 80,000 crowns from 70,000 a year earlier.", SALES),
        ("The pool's hours will fall 28 a week.", HOURS),
        ("The board voted to sell the organ to a bar.", VOTED),
        ("The board voted to keep dropping a plan by its treasurer to sell the organ.", VOTED),
        ("The judge released Lund on 3 May.", BAIL),
        ("The judge ordered him to hand in his keys on 3 May.", BAIL),
        ("Arne Lund is the sheriff.", COUSIN),
        ("Lund's wife, Berta, left the hall.", WIFE),
        ("Professor Vik criticised swimmers with asthma.", BLAMED),
        ("The barge Runa had ignored a signal.", BARGE),
        ("Fjell Lines was carrying 31 pupils.", BUS),
        ("Nurse Orr had not been tried.", DOSE),
        ("Kite maker Fjell lowered its profit and its shares dropped.", HEAD),
        ("Fjell is to open the tunnel through Danish lorries.", TUNNEL),
    ],
)
def test_no_word_is_joined_to_another_than_in_the_article(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("52 tourists were brought to hospital, the coastguard said.", SANK),
        ("Sales of kites fell 6% to 2.3 million crowns.", SALES),
        ("The pool's hours will fall.", HOURS),
        ("The board voted to keep the chapel open.", VOTED),
        ("The judge ordered him to hand in his keys.", BAIL),
        ("Berta wept as he left the hall.", WIFE),
        ("The bus was carrying 31 pupils.", BUS),
        ("Kite maker Fjell lowered its profit forecast.", HEAD),
        ("There were 9 cases in the first group.", GROUPS),
        ("Fjell is to open the tunnel.", TUNNEL),
    ],
)
def test_a_text_may_leave_out_whole_phrases(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text
