"""What weighs in an article, and what a quick look may pass over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.english.predicates import has_verb, is_clause
from newsdigest.english.words import tokens, word_set
from newsdigest.extract.rules import RuleExtractor
from newsdigest.extract.rules.happened.clauses import Piece
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.extract.rules.happened.newsworthiness import most_worth, news_value
from newsdigest.extract.rules.happened.statuses import is_report, status_of
from newsdigest.extract.rules.titles.tellers import parted, teller_of
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Status

WORDS = st.lists(
    st.sampled_from(
        sorted(
            word_set(
                "The mayor Ann Orr pier resigned killed arrested rose opened was is will to that who when if , . ; ¤¤¤ "
                "12 three said had been which closed because although would shares in on Vardo"
            )
        )
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


@given(masked=WORDS, dated=st.booleans(), lead=st.booleans(), named=st.booleans())
def test_no_clause_is_worth_more_than_the_most_that_its_words_allow(
    masked: str, dated: bool, lead: bool, named: bool
) -> None:
    clause = Clause(masked)
    status = status_of(clause, reported=False)
    worth = news_value(clause, status, Piece(0, len(masked)), dated=dated, lead=lead, named=named)
    assert worth <= most_worth(clause, status, dated=dated, lead=lead) + 1e-9


@pytest.mark.parametrize(
    "joint",
    [
        *(" who", " which", " whose", " where", ", whom", " when", " while", " although", " though", " until", " that"),
        *(" because", " whether", " if", " unless", " so that", ", of which"),
    ],
)
def test_what_hangs_on_a_clause_is_no_part_of_it(joint: str) -> None:
    assert Clause(f"The mayor shut the pier{joint} Ann Orr resigned").main.strip() == "The mayor shut the pier"


@pytest.mark.parametrize(
    "doubt",
    [
        *("allegedly sold", "reportedly sold", "purportedly sold", "supposedly sold", "appears to have sold"),
        *("is said to have sold", "was believed to have sold", "is thought to have sold", "claims to have sold"),
        *(
            "is suspected to have sold",
            "is understood to have sold",
            "is rumoured to have sold",
            "appeared to have sold",
        ),
    ],
)
def test_doubt_is_told_by_its_mark_however_it_is_worded(doubt: str) -> None:
    assert status_of(Clause(f"The mayor {doubt} the pier"), reported=False) == "alleged"


@pytest.mark.parametrize(
    "refusal",
    [
        *("would not comment", "wouldn’t say who paid", "declined to be named", "refuses to discuss it"),
        *("had no comment", "was unavailable for comment", "wasn't available for comment", "could not be reached"),
        *("would rather not say", "would neither confirm nor deny it"),
        *("used her right to silence", "exercised the right to remain silent", "made use of her right to silence"),
        *("remained silent", "said nothing"),
    ],
)
def test_a_refusal_to_speak_is_told_however_it_is_worded(refusal: str) -> None:
    assert [claim.stance for claim in claims(f"The pier was sold on Monday. Ann Orr, the mayor, {refusal}.")] == [
        "declines"
    ]


def claims(body: str) -> tuple[Claim, ...]:
    return RuleExtractor().read(Article(headline="Pier sold", body=body)).claims


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("The fair will not take place", "cancelled"),
        ("The regatta did not go ahead", "cancelled"),
        ("The pier was to have opened in May", "cancelled"),
        ("The talks are off", "cancelled"),
        ("The bill has been withdrawn", "cancelled"),
        ("The launch has been put back", "postponed"),
        ("The hearing was moved to Vardo", "postponed"),
        ("The club puts off its vote", "postponed"),
        ("The ferry is going to sail", "planned"),
        ("The gates are now to open", "planned"),
        ("The court is meeting to vote on it", "planned"),
        ("The ferry was due to sail", "planned"),
        ("The trial has been set for June", "planned"),
        ("The owners hope to sell the pier", "planned"),
        ("The owners hope to sell the pier that was closed", "planned"),
        ("The owners hope to sell the pier they had closed", "happened"),
        ("The guests won’t stay", "planned"),
        ("The crew appeared to leave", "alleged"),
        ("The crew were believed to be ashore", "alleged"),
        ("The pier opened", "happened"),
    ],
)
def test_a_clause_tells_by_its_words_what_came_of_a_plan(clause: str, status: Status) -> None:
    assert status_of(Clause(clause), reported=False) == status
    assert status_of(Clause(f"{clause}, which shut the harbour,"), reported=False) == status


@pytest.mark.parametrize(
    "told", ["says", "said", "claim", "claims", "claimed", "appears", "told", "accuses", "alleges"]
)
def test_only_what_somebody_says_can_be_denied(told: str) -> None:
    assert is_report("happened", f"The diver {told} the pier is unsafe.", dated=False)
    assert not is_report("happened", "The diver left the pier.", dated=False)


@pytest.mark.parametrize("ending", [", diver says", ", the harbour's own divers say", ", mayor alleges", ": engineer"])
def test_a_headline_names_its_teller_at_the_end_however_long_it_is(ending: str) -> None:
    news = "The pier at Vardo is unsafe and has been so ever since the storm that took three of its posts away"
    assert parted(f"{news}{ending}") == (news, ending)
    assert teller_of(f"{news}{ending}") is not None
    assert teller_of(f"{news}{ending} in a letter of four pages") is None


@given(words=WORDS)
def test_a_title_with_an_auxiliary_is_a_clause_as_any_other(words: str) -> None:
    assert has_verb(words) == is_clause(tokens(words))


@pytest.mark.parametrize(
    "words",
    [
        "The company had no plans to sell the mill at Tolvik on Friday.",
        "Vexa has no intention of leaving Tolvik in March.",
        "The council said on Tuesday that it had no immediate plans to close the pier.",
    ],
)
def test_what_nobody_means_to_do_is_no_event_of_a_digest(words: str) -> None:
    body = f"A fire shut the mill of Vexa at Tolvik on Monday.\n\n{words}"
    reading = RuleExtractor().read(Article(headline="Fire shuts mill", body=body))
    assert [event.title for event in reading.events] == ["A fire shut the mill of Vexa at Tolvik on Monday"]
