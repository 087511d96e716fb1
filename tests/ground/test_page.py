"""What an article has, found by its words, is what going through all of it would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdigest.facts.naming import has_form, spaced
from newsdigest.ground.page import Page
from newsdigest.schema.article import Article

WORDS = (
    "weirs",
    "weir",
    "Weir's",
    "mills",
    "milling",
    "Odell",
    "odells",
    "sold",
    "sells",
    "the",
    "dozen—weir",
    "Zoë’s",
)


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), max_size=8), st.sampled_from(WORDS))
def test_a_word_is_found_in_every_sentence_that_has_a_form_of_it(told: list[list[str]], word: str) -> None:
    body = "\n\n".join(" ".join(words) for words in told)
    page = Page(Article(id="a", headline="", body=body))
    having = [one for one in page.sentences if has_form(word, (f" {spaced(one.text)} ",))]
    assert list(page.sentences_with(word)) == having
    assert page.has_form(word) == bool(having)
