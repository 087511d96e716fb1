from __future__ import annotations

import random
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from newsdigest import overlap
from newsdigest.schema.article import Article

LEAD = "The harbour of Tolvik was closed on Friday after a crane fell across its only lock, the port said."
MIDDLE = (
    "Eleven vessels were waiting outside by nightfall. The port's engineer, Ida Pell, told reporters that the crane "
    "had been inspected in spring and that nobody could have foreseen what the wind would do to it. A diver "
    "found that the gates of the lock had held. Insurers have sent two surveyors, who begin their work in the morning."
)
END = "It is the third time in ten years that the lock has been shut. The town lives from what passes through it."
OTHER = (
    "Voters in the valley go to the polls on Sunday to choose between two candidates who agree on nearly everything. "
    "Turnout was low the last time, and the weather is not expected to help. Counting begins when the stations close."
)


def article(name: str, body: str, day: int = 1) -> Article:
    return Article(id=name, headline="A headline", body=body, published=datetime(2026, 3, day, tzinfo=UTC))


def test_a_text_shares_all_of_itself_whatever_its_typography() -> None:
    assert overlap.shared(LEAD + " " + MIDDLE, (LEAD + "\n\n" + MIDDLE).upper().replace("'", "’")) == 1


def test_a_trimmed_reprint_with_a_new_lead_shares_most_of_its_text() -> None:
    wire = " ".join((LEAD, MIDDLE, END))
    reprint = "A fallen crane has shut the port of Tolvik. " + MIDDLE + " — Coast Wire. Shortened by the Courier."
    assert overlap.shared(wire, reprint) > 0.7


def test_two_reports_that_quote_one_statement_share_little() -> None:
    quote = '"Nobody could have foreseen what the wind would do to it," she said.'
    one = f"{LEAD} {quote} {END}"
    two = f"{OTHER} Before that, on the coast, a crane fell over. {quote} More ships may come and others may turn away."
    assert 0 < overlap.shared(one, two) < 0.3


def test_texts_without_words_share_nothing() -> None:
    assert overlap.shared("", "") == overlap.shared("…", LEAD) == 0
    assert overlap.shared("Two words", "Two words") == 1


def test_an_agency_story_and_its_reprints_are_one_group() -> None:
    wire = article("wire", " ".join((LEAD, MIDDLE, END)), day=1)
    first_half = article("a", LEAD + " " + MIDDLE[:170], day=2)
    second_half = article("b", MIDDLE[170:] + " " + END, day=3)
    own = article("own", OTHER, day=2)
    assert overlap.copies([second_half, own, first_half, wire]) == (("wire", "a", "b"),)


def test_the_furniture_of_a_site_makes_no_copies() -> None:
    furniture = "Write to us with what you know, or call the news desk on any day until late in the evening, please."
    one, two = (" ".join(f"{word}{number}" for number in range(300)) for word in ("hill", "dale"))
    stub, long_one, long_two = furniture, f"{one} {furniture}", f"{two} {furniture}"
    assert overlap.copies([article("stub", stub), article("a", long_one), article("b", long_two)]) == ()


def test_different_articles_are_no_group() -> None:
    assert overlap.copies([article("a", LEAD + " " + END), article("b", OTHER)]) == ()
    assert overlap.copies([]) == ()


@given(st.permutations(["wire", "copy", "cut", "own", "other", "empty"]))
def test_the_order_of_the_articles_changes_nothing(order: list[str]) -> None:
    bodies = {
        "wire": f"{LEAD} {MIDDLE} {END}",
        "copy": f"{LEAD} {MIDDLE} {END}",
        "cut": f"{LEAD} {MIDDLE}",
        "own": OTHER,
        "other": OTHER[60:] + " It may also snow on the pass, where the last ballot box is carried down by hand.",
        "empty": "",
    }
    expected = overlap.copies([article(name, body) for name, body in bodies.items()])
    assert overlap.copies([article(name, bodies[name]) for name in order]) == expected
    assert ("copy", "cut", "wire") in expected


@given(st.text(max_size=200), st.text(max_size=200))
def test_what_is_shared_is_a_share_and_the_same_both_ways(one: str, two: str) -> None:
    assert 0 <= overlap.shared(one, two) <= 1
    assert overlap.shared(one, two) == overlap.shared(two, one)


def test_many_reprints_of_one_text_are_found_without_comparing_all_pairs() -> None:
    chance = random.Random(7)
    words = [f"word{number}" for number in range(3000)]
    texts = [" ".join(chance.choices(words, k=120)) for _ in range(40)]
    articles = [article(f"{number:04}", texts[number % 40]) for number in range(800)]
    groups = overlap.copies(articles)
    assert sorted(len(group) for group in groups) == [20] * 40
