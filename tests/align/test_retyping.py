"""A quote typed otherwise is found at its place, and only where it has the same words."""

from __future__ import annotations

import unicodedata
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from newsdigest.align import Body, locate
from newsdigest.align.retyping import Typescript, retyped
from newsdigest.align.words import words_of

SENTENCES = (
    "“We’ll not sell the brewery,” Zoë Härdel told the meeting – to cheers.",
    "The fall to −5 degrees cost the growers of Malt Row £1.2 million, or 7.5% of what they sell.",
    "May Osgood, who is twenty-two, wasn’t asked; her co‑owner was.",
    "Sat in the front row were two hundred and forty-one drinkers from Upper Wick.",
)
Form = Literal["NFC", "NFD"]
FORMS: st.SearchStrategy[Form] = st.sampled_from(("NFC", "NFD"))
MARKS = "'’‘\"“”-–—‑−´ \u00a0\u2009\n\u200b\u00ad\u0301.…,05KkMm"


@given(st.text(alphabet=f"abE é{MARKS}", max_size=60))
def test_every_character_of_a_typescript_leads_back_to_the_text(text: str) -> None:
    script = Typescript(text)
    assert script.text == retyped(text)
    places = [script.loaded(at) for at in range(len(script.text))]
    assert places == sorted(places)
    for at, place in enumerate(places):
        if script.text[at] in "abE.,05":
            assert text[place] == script.text[at] or unicodedata.normalize("NFC", text[place : place + 2])[:1].isalpha()


@given(
    which=st.integers(0, len(SENTENCES) - 1),
    body_form=FORMS,
    quote_form=FORMS,
    gap=st.sampled_from((" ", "\n", "  ", "\u00a0", "\n\n")),
    space=st.sampled_from((" ", "\n", "  ", "\u2009")),
    is_typed=st.booleans(),
)
def test_a_sentence_typed_otherwise_is_found_at_its_place(
    which: int, body_form: Form, quote_form: Form, gap: str, space: str, is_typed: bool
) -> None:
    told = [unicodedata.normalize(body_form, sentence) for sentence in SENTENCES]
    quote = retyped(SENTENCES[which]) if is_typed else SENTENCES[which]
    body = gap.join(told)
    alignment = locate(unicodedata.normalize(quote_form, quote).replace(" ", space), body)
    assert alignment.span is not None
    assert body[alignment.span.start : alignment.span.end] == told[which]


@given(
    which=st.integers(0, len(SENTENCES) - 1),
    at=st.integers(0, 80),
    mark=st.sampled_from(MARKS),
    is_added=st.booleans(),
)
def test_a_quote_that_is_called_the_same_but_for_its_typing_has_the_same_words(
    which: int, at: int, mark: str, is_added: bool
) -> None:
    sentence = SENTENCES[which]
    quote = sentence[:at] + mark + sentence[at if is_added else at + 1 :]
    body = "\n".join(SENTENCES)
    alignment = locate(quote, body)
    if alignment.kind == "normalised" and alignment.span is not None:
        found = body[alignment.span.start : alignment.span.end]
        said = [word.key for word in words_of(quote.strip()) if word.kind != "gap"]
        assert said == [word.key for word in words_of(found) if word.kind != "gap"]


@given(st.lists(st.sampled_from(SENTENCES), min_size=20, max_size=60), st.integers(0, 200))
def test_a_body_read_in_sections_has_the_words_of_the_whole(told: list[str], offset: int) -> None:
    text = "x" * offset + " " + " ".join(told)
    assert Body(text).words(0, len(text)) == [word for word in words_of(text) if word.kind != "gap"]
