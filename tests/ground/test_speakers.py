"""Who says what in an article, and whose claim a passage of it therefore cannot be."""

from __future__ import annotations

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Reading
from newsdigest.schema.topics import Topic

OPENING = "Ann Berg, a diver, came to Orlow with the harbour pilot Tom Holm. "


def heard(told: str, quote: str, speaker: str, opening: str = OPENING) -> Mention[Claim]:
    claim = Claim(speaker=speaker, stance="asserts", text="The ship was dark.", topic=Topic.DISASTER, quote=quote)
    article = Article(id="a1", headline="A ship", body=f"{opening}\n\n{told}")
    return ground.mentions(article, Reading(claims=(claim,))).claims[0]


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("Ann Berg: “The ship was dark.”", "“The ship was dark.”"),
        ("“The ship was dark,” recalled Ann Berg.", "“The ship was dark,” recalled Ann Berg."),
        ("Ann Berg blamed “a ship without any lights” for it.", "“a ship without any lights”"),
        ("“The ship was dark,” said the diver who found it, Ann Berg.", "“The ship was dark,”"),
        ("“We went down,” Ann Berg said. “The ship was dark.”", "“The ship was dark.”"),
        ("“We went down,” Ann Berg said.\n\n“The ship was dark.”", "“The ship was dark.”"),
        ("As it grew plain that Tom Holm would not come, Berg tweeted: “The ship was dark.”", "“The ship was dark.”"),
        ("Berg spoke first. She said that the ship was dark.", "She said that the ship was dark."),
        ("The ship was dark, in the words of Ann Berg.", "The ship was dark"),
        ("''The ship was dark,'' said Ann Berg. ''We saw no light.''", "We saw no light."),
    ],
)
def test_what_one_person_says_is_nobody_elses_claim(told: str, quote: str) -> None:
    assert heard(told, quote, "Ann Berg").evidence is not None
    assert heard(told, quote, "Tom Holm").evidence is None


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("“He said that the ship was dark,” said Ann Berg.", "Tom Holm"),
        ("Ann Berg said Tom Holm had told her that the ship was dark.", "Tom Holm"),
        ("Ann Berg rejected a report by Tom Holm that the ship was dark.", "Tom Holm"),
        ("The pilot said that the ship was dark.", "Tom Holm"),
        ("A report says that the ship was dark.", "Tom Holm"),
        ("Neither of them would say that the ship was dark.", "Tom Holm"),
        ("According to the pilot, the ship was dark.", "Tom Holm"),
    ],
)
def test_who_may_be_behind_the_words_keeps_a_claim(told: str, speaker: str) -> None:
    assert heard(told, told, speaker).evidence is not None


def test_the_company_may_be_a_name_that_nothing_else_explains() -> None:
    opening = "Vexa Tramline shut a line in Orlow on Monday."
    assert heard("The company said that the ship was dark.", "the ship was dark", "Vexa Tramline", opening).evidence


def test_a_diver_is_no_pilot_and_an_office_no_person() -> None:
    for told in ("A sailor said that the ship was dark.", "The coast guard office said that the ship was dark."):
        assert heard(told, told, "Tom Holm").evidence is None
    assert heard("The diver said that the ship was dark.", "the ship was dark", "Tom Holm").evidence is None
