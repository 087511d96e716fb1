"""Which articles are about one thing, however alike two things are told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdigest import subjects
from newsdigest.schema.article import Article

_ARREST = "{who} was arrested on Monday on suspicion of drinking before {what}. {name} was released on bail at {court}."
_BAIL = "{name}, arrested after {what}, was released on bail at {court}. {name} is suspected of drinking."
_COURT = "The court at {court} released {who} on bail, who was arrested after {what}."
_PILOT = {
    "who": "Harbour pilot Orla Beck",
    "name": "Beck",
    "what": "the ferry Grey Heron ran onto the Sable reef",
    "court": "Ellery",
}
_MASTER = {
    "who": "Tug master Hugo Stam",
    "name": "Stam",
    "what": "the tug Bulldog struck a yacht off Marsh Point",
    "court": "Tarn",
}


def _articles() -> list[Article]:
    told = [words.format(**case) for case in (_PILOT, _MASTER) for words in (_ARREST, _BAIL, _COURT)]
    return [Article(id=f"a{at}", headline="", body=body) for at, body in enumerate(told)]


def test_two_arrests_that_several_articles_report_are_two_subjects() -> None:
    assert subjects.parted(_articles()) == [["a0", "a1", "a2"], ["a3", "a4", "a5"]]


def test_articles_without_a_word_in_common_are_about_two_things() -> None:
    one, two = (Article(id=name, headline="", body=body) for name, body in (("a", "Bread rose."), ("b", "Ships sank.")))
    assert subjects.parted([one, two]) == [["a"], ["b"]]
    assert subjects.parted([]) == []


@given(st.permutations(_articles()))
def test_the_order_of_the_pile_parts_nothing_otherwise(pile: list[Article]) -> None:
    assert subjects.parted(pile) == subjects.parted(_articles())
