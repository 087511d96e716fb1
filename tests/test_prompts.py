"""Prompts are prose that stays the same; an article is data, whatever is written in it."""

from __future__ import annotations

import pytest

from newsdigest import prompts
from newsdigest.errors import UsageError
from newsdigest.prompts import Prompt


def reading(body: str = "The ferry sailed.", headline: str = "Ferry sails") -> Prompt:
    return prompts.prompt("read", headline=headline, outlet="The Quay", published="Monday", portion=None, body=body)


def test_the_instructions_are_the_same_for_every_article() -> None:
    assert reading("One.").instructions == reading("Two {{ mark }}.").instructions
    assert "{{" not in reading().instructions


def test_the_article_comes_last_between_two_lines_with_the_mark() -> None:
    matter = reading().matter("f00d")
    assert matter.endswith("The ferry sailed.\n----- f00d -----")
    assert matter.count("----- f00d -----") == 2


@pytest.mark.parametrize("body", ["{{ 7 * 7 }}", "{% include 'read.jinja' %}", "{# gone #}", "<b>&amp;</b>"])
def test_the_words_of_an_article_are_never_a_template(body: str) -> None:
    assert body in reading(body).matter("f00d")


def test_what_is_not_known_of_an_article_leaves_no_line() -> None:
    matter = prompts.prompt("read", headline="H", outlet=None, published=None, portion=None, body="B").matter("f00d")
    assert matter.splitlines() == ["----- f00d -----", "Headline: H", "", "B", "----- f00d -----"]


def test_a_prompt_that_does_not_exist_or_lacks_something_is_named() -> None:
    with pytest.raises(UsageError, match="there is no prompt 'sing'"):
        prompts.prompt("sing")
    with pytest.raises(UsageError, match="'headline' is undefined"):
        prompts.prompt("read", body="B")


def test_a_fingerprint_stands_for_the_words() -> None:
    assert prompts.fingerprint("Read.") == prompts.fingerprint("Read.")
    assert prompts.fingerprint("Read.") != prompts.fingerprint("Read")
    assert prompts.fingerprint("\ud800")
