"""A quote may lose a word that adds to the rest, and none that takes something back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.align import locate
from newsdigest.facts.reserves import BEHIND, FRAMING, RESERVES


def kinds(quote: str, body: str) -> list[str]:
    """Return which facts a refused quote changes; none where it is accepted."""
    alignment = locate(quote, body)
    assert alignment.accepted == (not alignment.differences)
    return [difference.kind for difference in alignment.differences]


@pytest.mark.parametrize(
    ("article", "quote", "kind"),
    [
        ("Charges dropped against the ferryman of Ulm Reach, a clerk said.", "dropped ", "negation"),
        ("He served nine years for the attempted robbery of a jeweller.", "attempted ", "negation"),
        ("Police spoke to the suspected arsonist near the grain store.", "suspected ", "negation"),
        ("She is accused of robbing the jeweller on the quay.", "accused of ", "negation"),
        ("The boatmen will refuse any pilot from the other harbour.", "will ", "negation"),
        ("The boatmen plan to leave the harbour at first light.", "plan to ", "negation"),
        ("The boatmen tried to leave the harbour in the storm.", "tried to ", "negation"),
        ("Two swimmers nearly drowned off the mole in heavy seas.", "nearly ", "number"),
        ("They said only the pilot was aboard when it sank.", "only ", "number"),
        ("Reports say most of the cargo was lost with the barge.", "most of ", "number"),
        ("In spring the deputy harbourmaster left over the sale.", "deputy ", "name"),
        ("In spring the ex-harbourmaster left over the sale.", "ex-", "name"),
        ("A non-toxic cargo was spilt near the oyster beds.", "non-", "word"),
        ("Boats sail from New Tarrow to the oyster beds each day.", "New ", "name"),
        ("His father fought in World War I and kept bees.", "I ", "name"),
        ("The pilot's brother was held over the missing cargo.", "'s brother", "name"),
        ("The court heard about 40 barrels were lost in the fog.", "about ", "direction"),
        ("The court heard some 40 barrels were lost in the fog.", "some ", "direction"),
        ("The court heard as many as 40 barrels were lost in fog.", "as many as ", "direction"),
        ("The price of oysters rose to 40 crowns in the spring.", "to ", "direction"),
        ("They sold 40 more boats in that spring than before.", "more ", "direction"),
        ("The fishermen have been robbed three times since the thaw.", "been ", "direction"),
        ("The pilot was robbed by two deckhands near the mole.", "was |by ", "direction"),
        ("The harbour is shut until Friday while divers look on.", "until ", "date"),
        ("The barge sank two winters ago, three days before Lent.", "three days ", "number"),
        ("It was the worst catch in the bay since last Tuesday.", "last ", "date"),
        ("The panel all but cleared the pilot of the lost barge.", "all but ", "negation"),
        ("The oyster season is anything but over, the buyers said.", "anything but ", "negation"),
        ("The new mole is far from finished, its builders said.", "far from ", "negation"),
        ("Everyone but the pilot left the barge before it sank.", "but ", "negation"),
        ("The old pilot is too ill to steer the barge this week.", "too ", "negation"),
        ("Two deckhands were shot at by smugglers near the mole.", "at ", "negation"),
        ("The boatmen voted against the sale of the oyster beds.", "against ", "negation"),
        ("The toy pistol that the pilot carried lay on the deck.", "toy ", "negation"),
        ("The court provisionally allowed the sale of the mole.", "provisionally ", "negation"),
        ("Every other barge was kept in port by the harbourmaster.", "other ", "number"),
        ("It was among the worst storms that the bay had seen.", "among ", "number"),
        ("The mayor welcomed calls for a ban on oyster dredging.", "calls for ", "word"),
        ("The mayor jeered opponents of the ban on oyster dredging.", "opponents of ", "word"),
    ],
)
def test_a_word_without_which_another_fact_is_told_is_never_lost(article: str, quote: str, kind: str) -> None:
    told = article
    for lost in quote.split("|"):
        assert lost in told
        told = told.replace(lost, "", 1)
    assert kind in kinds(told, article)


@pytest.mark.parametrize(
    ("article", "lost"),
    [
        ("The old harbourmaster left the town over the sale.", "old "),
        ("The boatmen quickly left the harbour at first light.", "quickly "),
        ("The city's old ferry was sold to a dealer in scrap.", "old "),
        ("In spring the well-known ferry was sold to a dealer.", "well-known "),
        ("The dealer gave up three boats to pay what he owed.", "up "),
        ("President Iduna Marsh opened the lock with a bottle of beer.", "President "),
    ],
)
def test_a_word_that_only_adds_may_be_lost(article: str, lost: str) -> None:
    assert kinds(article.replace(lost, "", 1), article) == []


@pytest.mark.parametrize(
    ("article", "lost", "kind"),
    [
        ("The clerk announced last week that the ferry was to be sold.", "last ", None),
        ("The clerk announced in the last week that the ferry was sold.", "last ", "date"),
        ("The clerk announced Friday last week that the ferry was sold.", "last ", "date"),
        ("The ferry's last year in service was a poor one, the clerk said.", "last ", "date"),
        ("Divers found the barge two days after the storm had passed.", "after ", None),
        ("Divers searched for the barge two days after storms had passed.", "after ", "date"),
        ("The pilots said they believed that the barge was overloaded.", "believed ", None),
        ("The barge was believed overloaded when it left the harbour.", "believed ", "negation"),
        ("A deckhand asked the old pilot if he was well enough to steer.", "if ", None),
        ("A deckhand would help the old pilot if he was unwell at sea.", "if ", "negation"),
        ("The barge was carrying more than 40 barrels of salted herring.", "more ", None),
        ("The barge was carrying as many as 40 barrels of salted herring.", "many ", None),
        ("The barge can be hired for up to 40 days from the old dealer.", "up ", None),
        ("The barge was carrying up to 40 barrels of salted herring.", "up ", "direction"),
        ("The dealer has been arrested in connection with the lost barge.", "been ", None),
        ("The dealer has been invited some of the time to see the barge.", "been ", "direction"),
        ("The dealer has been told the story of the lost barge at sea.", "been ", "direction"),
        ("The quay—a danger to boats at low tide—was shut by the clerk.", "danger ", None),
        ("In the early hours of Friday the barge left the old harbour.", "early ", None),
        ("The storm cost them early Friday the barge and the old mole.", "early ", "date"),
        ("The dealer bought the more costly 40 barrels on the old quay.", "more ", "number"),
        ("The unusual step of a sale in winter was taken by the clerk.", "unusual step of ", "word"),
    ],
)
def test_a_loss_that_shows_tells_nothing_else(article: str, lost: str, kind: str | None) -> None:
    assert lost in article
    found = kinds(article.replace(lost, "", 1), article)
    assert found == [] if kind is None else kind in found


def test_a_heading_above_is_no_word_before_a_quote() -> None:
    article = "A Sale Is Possible\n\nJust as the ferry left, a clerk came on board."
    assert kinds("Just as the ferry left, a clerk came on board.", article) == []
    assert kinds("just as the ferry left, a clerk came", article) == []
    assert kinds("ferry left, a clerk came", "Possible ferry left, a clerk came on board.")


def test_an_ellipsis_at_the_end_belongs_to_the_quote_where_the_article_has_it_too() -> None:
    article = "How many boats there are that … Nobody knows, said the clerk."
    quote = "how many boats there are that …"
    span = locate(quote, article).span
    assert span is not None
    assert article[slice(*span)] == "How many boats there are that …"


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("Vice President Iduna Marsh opened the new lock in the rain.", "President Iduna Marsh opened the new lock"),
        (
            "Only 40 barrels were saved when the old barge went down.",
            "40 barrels were saved when the old barge went down",
        ),
        (
            "Half the barrels were saved when the old barge went down.",
            "the barrels were saved when the old barge went down",
        ),
        (
            "Two of the barrels were saved when the old barge went down.",
            "the barrels were saved when the old barge went down",
        ),
        (
            "Non-toxic barrels were saved when the old barge went down.",
            "toxic barrels were saved when the old barge went down",
        ),
        (
            "New Tarrow saved its barrels when the old barge went down.",
            "Tarrow saved its barrels when the old barge went down",
        ),
        ("The sale of the barge postponed, owners said in a letter.", "The sale of the barge"),
    ],
)
def test_a_quote_does_not_begin_or_end_within_what_it_says(article: str, quote: str) -> None:
    assert kinds(quote, article)


@pytest.mark.parametrize(
    ("quote", "is_fair"),
    [
        ("The owner of the barge met his … creditors in an inn.", True),
        ("The owner of the barge … creditors in an inn.", True),
        ("The owner … met his former creditors in an inn.", True),
        ("The owner of the barge met … creditors in an inn.", False),
    ],
)
def test_an_ellipsis_leaves_out_no_reserve_about_what_is_kept(quote: str, is_fair: bool) -> None:
    article = "The owner of the barge met his dear former creditors in an inn."
    fair = article.replace("former ", "") if "his …" in quote or "barge …" in quote else article
    assert locate(quote, fair).accepted is is_fair


ARTICLE = "At dawn the {}ferryman {}left the harbour with {}barrels of salt for the islands."
WORDS = st.sampled_from(sorted(word for word in RESERVES if "-" not in word))


@given(WORDS, st.integers(0, 2))
def test_no_word_of_reserve_is_ever_lost_or_gained(word: str, place: int) -> None:
    without = ARTICLE.format("", "", "")
    with_it = ARTICLE.format(*(f"{word} " if at == place else "" for at in range(3)))
    assert not locate(without, with_it).accepted
    assert not locate(with_it, without).accepted
    assert locate(with_it, with_it).accepted


def test_words_of_reserve_are_of_one_kind_each() -> None:
    assert RESERVES.keys() > BEHIND
    assert RESERVES.keys() > FRAMING
    assert BEHIND.isdisjoint(FRAMING)


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("Critics of Nils Aske burned tyres on the quay.", "Nils Aske burned tyres on the quay."),
        ("The brother of Nils Aske was found on the quay.", "Nils Aske was found on the quay."),
        ("Lawyers for Nils Aske sued the port on Monday.", "Nils Aske sued the port on Monday."),
        ("None of the 20 barges left the quay on Monday.", "The 20 barges left the quay on Monday."),
        ("One in 20 barges left the quay on Monday.", "20 barges left the quay on Monday."),
        ("Between 30 and 40 people fell ill on the quay.", "40 people fell ill on the quay."),
    ],
)
def test_a_quote_does_not_begin_behind_whom_or_how_many_it_is_about(article: str, quote: str) -> None:
    assert kinds(quote, article)


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("The city of Orrest was shut off by the flood.", "Orrest was shut off by the flood."),
        ("Critics of Nils Aske, who runs the port, met.", "Nils Aske, who runs the port, met."),
        ("Shares of Carrow Mills (LSE: CRW) fell on Monday.", "Carrow Mills (LSE: CRW)"),
    ],
)
def test_a_quote_may_begin_behind_what_only_names_or_places_it(article: str, quote: str) -> None:
    assert not kinds(quote, article)


@pytest.mark.parametrize(
    ("quote", "goes_on"),
    [
        ("All the quays of the old town will be shut on market days", " except the oyster quay."),
        ("All the quays of the old town will be shut on market days", ", excluding the oyster quay."),
        ("All the quays of the old town will be shut on market days", ", with the exception of one."),
        ("All the quays of the old town will be shut on market days", " apart from the oyster quay."),
        ("All the quays of the old town that were shut on Friday will", " not be shut on market days."),
    ],
)
def test_what_is_excepted_is_not_cut_off_the_end(quote: str, goes_on: str) -> None:
    assert "negation" in kinds(quote, quote + goes_on)
    assert kinds(quote, f"{quote}, a clerk said.") == []


def test_a_negation_is_not_cut_off_the_end_of_a_text_with_spaces_around_its_marks() -> None:
    article = '" All the quays of the old town must be shut , but on Friday they were n\'t . "'
    assert kinds(article.replace(" n't", ""), article)
    assert kinds(article, article) == []


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("You can see how high the water is not.", "You can see how high the water is. We have not left the mole."),
        (
            "The crane fell on the keeper and held her up.",
            "The crane fell on the keeper and held her down. Up came six.",
        ),
        ("No storm took the roof of the mill.", "Was it thieves? No. A storm took the roof of the mill."),
    ],
)
def test_no_word_at_an_end_of_a_quote_comes_from_another_sentence(quote: str, article: str) -> None:
    assert kinds(quote, article)
