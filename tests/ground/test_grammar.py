"""The small words of a retelling are those of its evidence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest.schema.article import Article

ROPE = "The rope works in Skane may close in May if the council finds a fault, its owner, Ida Crome, said."
WOULD = "The baker said that he would sell the oven to his daughter."
ACHES = "A drover broke her wrist near the weir because of the ice."
SON = "The son of the drover was taken to the infirmary."
FROZEN = "The weir froze twice last winter, the drover said."
VOTED = "The guild voted 10 to two for the pump."
PUMP = "If the pump is paid for, the guild will dig a well."
MEASURING = "The guild is measuring the weir."
ARTICLE = Article(
    id="a1",
    headline="A bad week in Skane",
    body=f"{ROPE}\n\n{WOULD}\n\n{ACHES} {SON} {FROZEN} {VOTED} {PUMP} {MEASURING}",
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The rope works in Skane may close if the council finds a fault.", ROPE),
        ("A drover broke her wrist because of the ice.", ACHES),
        ("The drover's son was taken to the infirmary.", SON),
    ],
)
def test_what_the_small_words_tell_alike_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The rope works in Skane will close in May if the council finds a fault.", ROPE),
        ("The rope works in Skane must close in May if the council finds a fault.", ROPE),
        ("The rope works close in May, if the council finds a fault.", ROPE),
        ("The rope works in Skane may close in May.", ROPE),  # the condition is lost
        ("The rope works near Skane may close in May if the council finds a fault.", ROPE),
        ("The baker may sell the oven to his daughter.", WOULD),
        ("The baker would sell the oven for his daughter.", WOULD),
        ("The baker would sell the oven to her daughter.", WOULD),
        ("A drover broke his wrist near the weir because of the ice.", ACHES),
        ("A drover broke her wrist in the weir because of the ice.", ACHES),
        ("A drover broke her wrist near the weir despite the ice.", ACHES),
        ("The drover was taken to the infirmary.", SON),  # it was his son
        ("The weir froze once last winter.", FROZEN),
        ("The guild voted two to 10 for the pump.", VOTED),
        ("Even if the pump is paid for, the guild will dig a well.", PUMP),
        ("The guild will measure the weir.", MEASURING),
        ("The weir froze twice this winter.", FROZEN),
    ],
)
def test_small_words_that_tell_something_else_give_way(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text
