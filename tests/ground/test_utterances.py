"""What somebody is said to hold or to have found is theirs, and nobody else's claim."""

from __future__ import annotations

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Reading
from newsdigest.schema.topics import Topic


def read(told: str, speaker: str) -> Mention[Claim]:
    body = f"Geologist Runa Feld came to Orlow. Draughtsman Jens Abel went with her. {told}"
    claim = Claim(
        speaker=speaker, stance="asserts", text="The dam had cracked.", topic=Topic.DISASTER, quote=told.rstrip(".")
    )
    return ground.mentions(Article(id="a1", headline="Dam", body=body), Reading(claims=(claim,))).claims[0]


@pytest.mark.parametrize(
    "verb",
    [
        "cautioned", "believes", "thinks", "fears", "knows", "suspects", "found", "calculated", "maintains", "stressed",
        "recalled", "complained", "swore", "promised", "made clear", "is convinced", "has feared", "hopes",
    ],
)  # fmt: skip
def test_what_one_person_holds_is_not_said_by_another(verb: str) -> None:
    told = f"Geologist Runa Feld {verb} that the dam had cracked."
    assert read(told, "Jens Abel").evidence is None
    assert read(told, "Runa Feld").evidence is not None


@pytest.mark.parametrize(
    "told",
    [
        "Runa Feld found that the dam had cracked, he said.",
        "Runa Feld believed that the dam had cracked, according to Jens Abel.",
        "He thinks Runa Feld knows that the dam had cracked, he added.",
    ],
)
def test_where_it_may_be_somebody_else_who_speaks_a_claim_is_kept(told: str) -> None:
    assert read(told, "Jens Abel").evidence is not None


@pytest.mark.parametrize(
    "told", ["“Runa Feld knows that the dam had cracked.”", "A cousin of Runa Feld knows that the dam had cracked."]
)
def test_words_that_the_article_gives_to_nobody_with_a_name_are_no_named_persons(told: str) -> None:
    assert read(told, "Jens Abel").evidence is None


def test_what_only_the_article_tells_is_said_by_nobody() -> None:
    assert read("Runa Feld walked that morning to where the dam had cracked.", "Jens Abel").evidence is None


@pytest.mark.parametrize(
    "told",
    [
        "“The dam had cracked,” said ferryman Ole Brandt.",
        "According to the ferryman Ole Brandt, the dam had cracked.",
        "The dam had cracked, in the view of warden Ole Brandt.",
        "Police said the dam had cracked.",
        "The harbour office said the dam had cracked.",
        "“The dam had cracked,” said a ferryman who knows the valley.",
    ],
)
def test_what_another_says_by_office_or_description_is_not_said_by_somebody_named(told: str) -> None:
    assert read(told, "Runa Feld").evidence is None


def test_he_said_means_the_last_who_was_named() -> None:
    told = "Ole Brandt, a ferryman, was there. “The dam had cracked,” he said."
    body = f"Geologist Runa Feld came to Orlow. {told}"

    def said_by(speaker: str) -> Mention[Claim]:
        quote = "“The dam had cracked,” he said"
        claim = Claim(speaker=speaker, stance="asserts", text="The dam had cracked.", topic=Topic.DISASTER, quote=quote)
        return ground.mentions(Article(id="a1", headline="Dam", body=body), Reading(claims=(claim,))).claims[0]

    assert said_by("Ole Brandt").evidence is not None
    assert said_by("Runa Feld").evidence is None
