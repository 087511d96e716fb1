"""Who says what in an article, and whose claim a passage of it therefore cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("Neither of them would say that the ship was dark.", "Tom Holm"),
        ("According to the pilot, the ship was dark.", "Tom Holm"),
    ],
)
def test_who_may_be_behind_the_words_keeps_a_claim(told: str, speaker: str) -> None:
    assert heard(told, told, speaker).evidence is not None


@pytest.mark.parametrize(
    "told",
    [
        "“We saw no lamp,” Tom Holm said. The ship was dark.",
        "Tom Holm said that he had seen no lamp. The ship was dark.",
        "“We saw no lamp,” Tom Holm said. Berg waited on the quay. The ship was dark.",
    ],
)
def test_what_the_reporter_tells_behind_a_speaker_is_not_his_claim(told: str) -> None:
    assert heard(told, "The ship was dark.", "Tom Holm").evidence is None


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("Tom Holm said that he had seen no lamp. The ship would not sail again.", "The ship would not sail again."),
        (
            "Tom Holm said that he had seen no lamp. The ship, a wreck, “was dark from bow to stern”.",
            "The ship, a wreck, “was dark from bow to stern”.",
        ),
    ],
)
def test_what_is_told_as_going_on_with_a_speakers_words_is_his(told: str, quote: str) -> None:
    assert heard(told, quote, "Tom Holm").evidence is not None


def test_the_company_may_be_a_name_that_nothing_else_explains() -> None:
    opening = "Vexa Tramline shut a line in Orlow on Monday."
    assert heard("The company said that the ship was dark.", "the ship was dark", "Vexa Tramline", opening).evidence


def test_a_diver_is_no_pilot_and_an_office_no_person() -> None:
    for told in ("A sailor said that the ship was dark.", "The coast guard office said that the ship was dark."):
        assert heard(told, told, "Tom Holm").evidence is None
    assert heard("The diver said that the ship was dark.", "the ship was dark", "Tom Holm").evidence is None


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        (
            "The harbour pilot, Tom Holm, a father of two, at first called the ship “a barn in the dark”.",
            "a barn in the dark",
        ),
        ("However, Tom Holm, who was late and who had no lamp, told us that the ship was dark.", "the ship was dark"),
        ("Tom Holm, on the quay: the ship was dark.", "the ship was dark"),
        ("The ship, says Tom Holm, who was late, was dark.", "The ship, says Tom Holm, who was late, was dark."),
        ("The ship is put at 90 tonnes by Tom Holm and at 80 by the port.", "put at 90 tonnes by Tom Holm"),
        ("The port spoke of fog, only for Tom Holm to state that the ship was dark.", "the ship was dark"),
        ("One of them quoted the pilot, Tom Holm, as having said that the ship was dark.", "the ship was dark"),
        ("Tom Holm let it be known that the ship was dark.", "Tom Holm let it be known that the ship was dark."),
        ("Ann Berg heard it from the pilot, Tom Holm, that the ship was dark.", "the ship was dark"),
        ("Ann Berg denied a claim, made by Tom Holm on Monday, that the ship was dark.", "the ship was dark"),
        ("Tom Holm spoke for an hour. The ship was dark. There had been no bell.", "The ship was dark."),
        ("Tom Holm apologised.", "Tom Holm apologised."),
        ("Tom Holm's report was short. The report says that the ship was dark.", "the ship was dark"),
        ("Both saw it, Tom Holm and Ann Berg. Both noted that the ship was dark.", "the ship was dark"),
        ("“Tom Holm told us that the ship was dark,” said Ann Berg.", "Tom Holm told us that the ship was dark"),
    ],
)
def test_whoever_the_article_has_say_it_in_whatever_manner_keeps_a_claim(told: str, quote: str) -> None:
    assert heard(told, quote, "Tom Holm").evidence is not None


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The nurse said that the ship was dark.", "the mayor"),
        ("A spokesman for the mayor said that the ship was dark.", "a spokesman for the club, unnamed"),
        ("The mayor's office said that the ship was dark.", "the club's office"),
        ("The club said that the ship was dark.", "two nurses, unnamed"),
        ("He said that the ship was dark.", "the club"),
        ("The club said that the ship was dark.", "Tom Holm"),
    ],
)
def test_who_is_only_described_is_nobody_else_who_is(told: str, speaker: str) -> None:
    opening = f"{OPENING}The mayor, the club, a nurse, two nurses and a spokesman were there."
    assert heard(told, "the ship was dark", speaker, opening).evidence is None


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("A nurse and a cook saw it. One of them said that the ship was dark.", "a nurse, unnamed"),
        ("The club was worried. Its secretary said that the ship was dark.", "the club's secretary"),
        ("The club was worried. It said that the ship was dark.", "the club"),
        ("Orlow Tramways stopped its cars. A spokeswoman for Orlow Tramways said the ship was dark.", "Orlow Tramways"),
        ("Mette Lund went home. The Danish prime minister said that the ship was dark.", "Mette Lund"),
    ],
)
def test_another_word_for_the_same_one_keeps_a_claim(told: str, speaker: str) -> None:
    assert heard(told, "the ship was dark", speaker, "Orlow has a club.").evidence is not None


def test_who_only_acts_in_a_sentence_has_not_said_it() -> None:
    told = "Tom Holm painted the ship. Ann Berg sold it to a museum in May."
    for quote in ("Tom Holm painted the ship.", "Ann Berg sold it to a museum in May."):
        assert heard(told, quote, "Tom Holm").evidence is None
        assert "does not have them say it" in heard(told, quote, "Ann Berg").notes[-1]


def test_the_writer_of_an_article_says_what_it_says_in_the_first_person() -> None:
    body = f"{OPENING}\n\nWhat struck me was how dark the ship was. The ship was dark on Monday as well."
    article = Article(id="a1", headline="A ship", body=body, bylines=("Ruth Vael",))

    def said_by(quote: str) -> Mention[Claim]:
        claim = Claim(speaker="Ruth Vael", stance="asserts", text="It was dark.", topic=Topic.DISASTER, quote=quote)
        return ground.mentions(article, Reading(claims=(claim,))).claims[0]

    assert said_by("What struck me was how dark the ship was.").evidence is not None
    assert said_by("Ann Berg, a diver, came to Orlow").evidence is None


def test_the_answers_of_an_interview_are_said_by_whom_the_headline_names() -> None:
    questions = "Was it dark?\n\n“It was as dark as a cellar.”\n\nAnd the bell?\n\n“I heard none.”"
    body = f"{OPENING}We met Ann Berg on the quay.\n\n{questions}"
    article = Article(id="a1", headline="Ann Berg on a ship without a lamp", body=body)

    def said_by(speaker: str) -> Mention[Claim]:
        told = {
            "stance": "asserts",
            "text": "It was dark.",
            "topic": Topic.DISASTER,
            "quote": "It was as dark as a cellar.",
        }
        return ground.mentions(article, Reading(claims=(Claim(speaker=speaker, **told),))).claims[0]

    assert said_by("Ann Berg").evidence is not None
    assert said_by("Tom Holm").evidence is None


PEOPLE = ("Ann Berg", "Tom Holm", "Ruth Vael", "Ola Strand")
SAYING = ("{} said that {}.", "According to {}, {}.", "“We know that {},” {} told reporters.", "{} denied that {}.")
FACTS = ("the ship was dark", "the bell had cracked", "nobody was on the quay", "the harbour was shut")


@given(
    silent=st.sampled_from(PEOPLE),
    told=st.lists(
        st.tuples(st.sampled_from(PEOPLE), st.sampled_from(SAYING), st.sampled_from(FACTS)), min_size=1, max_size=5
    ),
    doing=st.sampled_from(("sold a boat", "came to Orlow on Monday", "walked home", "painted the pier in May")),
)
def test_whom_the_article_never_has_speak_is_never_printed_as_a_speaker(
    silent: str, told: list[tuple[str, str, str]], doing: str
) -> None:
    sentences = [
        how.format(fact, who) if how.startswith("“") else how.format(who, fact)
        for who, how, fact in told
        if who != silent
    ]
    body = " ".join((f"{silent} {doing}.", *sentences))
    claims = tuple(
        Claim(speaker=silent, stance="asserts", text="It was so.", topic=Topic.SOCIETY, quote=quote)
        for quote in (*sentences, f"{silent} {doing}.")
    )
    found = ground.mentions(Article(id="a1", headline="A ship", body=body), Reading(claims=claims)).claims
    assert all(claim.evidence is None for claim in found)


MOUTHS = Article(
    id="m1",
    headline="Weir closed at Orrel",
    body=(
        "Ida Crome, who leads the drainage board, said the weir had been shut on Monday. Her brother, Tom Vask, "
        "told the court that he had lost a boat. Vask's spokesman said the boat was old.\n\n"
        "The board has let the keeper go. By the fire service, which pumped the cellars, the damage is put at "
        "300 crowns."
    ),
)


def is_kept(speaker: str, quote: str) -> bool:
    claim = Claim(speaker=speaker, stance="asserts", text=quote, topic=Topic.DISASTER, quote=quote)
    return ground.mentions(MOUTHS, Reading(claims=(claim,))).claims[0].evidence is not None


@pytest.mark.parametrize(
    ("speaker", "quote"),
    [
        ("The drainage board", "Ida Crome, who leads the drainage board, said the weir had been shut on Monday."),
        ("Vask's spokesman", "Her brother, Tom Vask, told the court that he had lost a boat."),
        ("Tom Vask", "Vask's spokesman said the boat was old."),
        ("Ida Crome", "By the fire service, which pumped the cellars, the damage is put at 300 crowns."),
    ],
)
def test_who_leads_a_body_or_speaks_for_somebody_is_another(speaker: str, quote: str) -> None:
    assert not is_kept(speaker, quote)


@pytest.mark.parametrize(
    ("speaker", "quote"),
    [
        ("Ida Crome", "Ida Crome, who leads the drainage board, said the weir had been shut on Monday."),
        ("Tom Vask", "Her brother, Tom Vask, told the court that he had lost a boat."),
        ("Vask's spokesman", "Vask's spokesman said the boat was old."),
        ("The fire service", "By the fire service, which pumped the cellars, the damage is put at 300 crowns."),
    ],
)
def test_each_of_them_is_heard(speaker: str, quote: str) -> None:
    assert is_kept(speaker, quote)


def test_whom_somebody_tells_a_court_about_has_not_said_it() -> None:
    told = "The coroner, Ida Crome, told the jury that Holm had been promised a boat."
    assert heard(told, told, "Ida Crome").evidence is not None
    assert heard(told, told, "Tom Holm").evidence is None
    assert heard(told, told, "The jury").evidence is None


def test_whom_somebody_is_told_to_have_told_has_not_said_it() -> None:
    told = (
        "A stoker, who did not wish to be named, said the rail union had told Ann Berg on Friday that it might strike."
    )
    assert heard(told, told, "Ann Berg").evidence is None
    assert heard(told, told, "A stoker").evidence is not None
    written = "The yard says it told Holm in writing that the boat leaked."
    assert heard(written, written, "Tom Holm").evidence is None


def test_who_is_named_within_somebody_elses_words_still_says_them() -> None:
    told = "The loss of the boat, said the harbour master, Ida Crome, was due to a rope."
    assert heard(told, told, "Ida Crome").evidence is not None


def test_a_minister_of_health_is_no_body_of_that_name() -> None:
    told = "Health Minister Ida Crome, asked about the ship, said that it was dark."
    opening = "Orlow Health is a trust. "
    assert heard(told, told, "Orlow Health", opening).evidence is None
    assert heard(told, told, "Ida Crome", opening).evidence is not None


def test_she_is_no_ministry() -> None:
    told = "The Ministry of Works sent a diver. She said that the ship was dark."
    assert heard(told, "She said that the ship was dark.", "Ministry of Works", "").evidence is None
