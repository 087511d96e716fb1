"""What weighs in an article, and what a quick look may pass over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.extract.rules import RuleExtractor
from newsdigest.extract.rules.clauses import Piece
from newsdigest.extract.rules.mainclauses import Clause
from newsdigest.extract.rules.newsworthiness import most_worth, news_value
from newsdigest.extract.rules.statuses import status_of
from newsdigest.extract.rules.words import word_set
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim

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
