"""Each article that a sentence cites is held to it by itself: to what it tells, in its own words and days."""

from __future__ import annotations

from datetime import UTC, date, datetime

from newsdigest import Article, audit, summarize
from newsdigest.checks.findings import Finding

PAGE = """Lighthouse at Skerrow goes dark

Updated June 12, 2026 (3 articles)

The lamp of the Skerrow lighthouse failed on June 8 after 41 years. [1] \
A crew of six replaced its lens on June 11. [2] \
The keeper, Oda Brekke, had warned of cracks in the lens. [1]

Sources

[1] Skerrow lamp fails, The Sound Herald
[2] New lens for the lighthouse, Coast Weekly
[3] Herring fleet stays in port, Coast Weekly
"""


def article(headline: str, outlet: str, day: int, body: str) -> Article:
    return Article(headline=headline, outlet=outlet, body=body, published=datetime(2026, 6, day, 12, tzinfo=UTC))


ARTICLES = [
    article(
        "Skerrow lamp fails",
        "The Sound Herald",
        9,
        "The lamp of the Skerrow lighthouse failed on Monday after 41 years.\n\n"
        "The keeper, Oda Brekke, had warned of cracks in the lens.",
    ),
    article(
        "New lens for the lighthouse",
        "Coast Weekly",
        12,
        "The light went out on June 8. Three days later six men climbed the tower and replaced the lens.",
    ),
    article(
        "Herring fleet stays in port",
        "Coast Weekly",
        12,
        "Skippers in Tarness kept their boats in because fuel costs too much. "
        "The lamp did not fail, they say of Skerrow.",
    ),
]


def found(page: str, code: str) -> list[Finding]:
    return [finding for finding in audit(page, ARTICLES) if finding.code == code]


def test_a_date_may_be_counted_from_one_that_the_article_told_before() -> None:
    assert audit(PAGE, ARTICLES).to_markdown() == "No findings.\n"


def test_a_mark_beside_the_right_one_is_found_when_its_article_has_nothing_of_the_sentence() -> None:
    finding = found(PAGE.replace("on June 11. [2]", "on June 11. [2][3]"), "citation-wrong-source")
    assert [each.values for each in finding] == [("[3]",)]
    assert finding[0].severity == "warning"


def test_a_second_source_may_tell_less_in_other_words() -> None:
    assert not found(PAGE.replace("after 41 years. [1]", "after 41 years. [1][2]"), "citation-wrong-source")


def test_one_of_several_cited_articles_may_say_the_opposite() -> None:
    page = PAGE.replace("The lamp of the Skerrow lighthouse failed on June 8", "The lamp of Skerrow failed on June 8")
    finding = found(page.replace("41 years. [1]", "41 years. [1][3]"), "negation-flipped")
    assert len(finding) == 1
    assert "where [3] has" in finding[0].message


def test_an_article_is_heard_anew_when_its_words_have_changed() -> None:
    assert not found(PAGE, "number-unsupported")
    changed = [each.model_copy(update={"body": each.body.replace("41", "14")}) for each in ARTICLES]
    assert [each.values[0] for each in audit(PAGE, changed) if each.code == "number-unsupported"] == ["41 years"]


def test_the_day_of_a_page_need_not_be_known() -> None:
    assert not audit(PAGE.replace("Updated June 12, 2026 ", ""), ARTICLES, day_one=date(2026, 1, 1))


def test_a_report_is_confirmed_only_where_an_article_confirms_it() -> None:
    page = PAGE.replace("after 41 years. [1]", "after 41 years, according to a report that is {}confirmed. [1]")
    assert not found(page.format("not "), "negation-flipped")
    assert [each.values for each in found(page.format(""), "negation-flipped")] == [("confirmed", "no confirmation")]


def test_a_sentence_put_together_from_two_passages_is_held_to_each_by_its_clauses() -> None:
    told = "The keeper, Oda Brekke, under the failed lamp of Skerrow - who had {} cracks in the lens of the lighthouse."
    page = PAGE.replace("The keeper, Oda Brekke, had warned of cracks in the lens.", told)
    assert not found(page.format("warned of"), "negation-flipped")
    assert found(page.format("never warned of"), "negation-flipped")


def test_a_mark_beside_a_passage_of_another_source_is_found_without_articles() -> None:
    shown = (
        "<ul class='evidence'><li><blockquote>“The lamp failed on Monday after 41 years.”</blockquote>[{}]</li></ul>"
    )
    page = (
        "<html><h1>Skerrow</h1><h2>Lamp fails</h2><p>The lamp failed on June 8 after 41 years. [1]</p>"
        f"{shown}<h2>Sources</h2><ol><li>[1] Skerrow lamp fails</li><li>[2] New lens</li></ol></html>"
    )
    assert not audit(page.format(1))
    assert [(each.code, each.values) for each in audit(page.format(2))] == [("citation-wrong-source", ("[1]", "[2]"))]


def test_a_denial_of_something_of_which_the_article_does_not_speak_is_no_opposite() -> None:
    page = PAGE.replace("had warned of cracks in the lens", "had warned of cracks in the lens and was not paid")
    assert not found(page, "negation-flipped")


def test_who_defeated_another_has_the_victory() -> None:
    body = "Oda Brekke celebrated in Skerrow after she defeated Jon Vik in the keepers' race on Sunday."
    told = "Oda Brekke celebrated her victory over Jon Vik in the keepers' race in Skerrow. [1]"
    page = f"Race\n\n{told}\n\nSources\n\n[1] Brekke wins, The Sound Herald\n"
    articles = [article("Brekke wins", "The Sound Herald", 9, body)]
    assert not [each for each in audit(page, articles) if each.code == "negation-flipped"]


def test_a_figure_that_stands_there_with_what_follows_it_is_no_other_figure() -> None:
    body = (
        "The Skerrow club meets in May. 2016 Harbour One boats ranked Tue, March 22, 2016 See the boats of the season."
    )
    page = (
        "Boats\n\n2016 Harbour One boats ranked Tue (March 22). [1]\n\nSources\n\n[1] Boats ranked, The Sound Herald\n"
    )
    articles = [article("Boats ranked", "The Sound Herald", 9, body)]
    assert "number-unsupported" not in {each.code for each in audit(page, articles)}


def test_a_sentence_with_a_denial_behind_and_is_no_opposite_of_itself() -> None:
    told = "The maker of the lens said its drawings were with the police and declined to comment."
    body = f"The keeper had told the board of cracks in May. The board denied hearing of any. {told}"
    articles = [article("Lens maker is silent", "Coast Weekly", 12, body)]
    page = f"Lens maker is silent\n\n{told} [1]\n\nSources\n\n[1] Lens maker is silent, Coast Weekly\n"
    flipped = page.replace("and declined to comment", "and agreed to comment")
    assert not [each for each in audit(page, articles) if each.code == "negation-flipped"]
    assert [each for each in audit(flipped, articles) if each.code == "negation-flipped"]


ELSEWHERE = [
    article("Ferry fares to rise", "Coast Weekly", 12, "Fares on the Tarness ferry rise by 5 percent in July.")
]


def test_a_page_none_of_whose_sources_is_among_the_articles_is_told_so_once() -> None:
    (finding,) = audit(PAGE, ELSEWHERE)
    assert (finding.code, finding.severity, finding.values) == ("citation-unresolved", "error", ("[1]", "[2]"))
    assert "None of the sources" in finding.message
    assert [PAGE[place.start : place.end] for place in finding.places] == PAGE.splitlines()[-3:-1]


def test_one_source_that_is_missing_is_named() -> None:
    (finding,) = audit(PAGE, ARTICLES[:1])
    assert (finding.code, finding.values) == ("citation-unresolved", ("[2]",))


def test_digests_as_data_and_as_pages_are_told_it_once_too() -> None:
    digest = summarize(ARTICLES)
    for page in (digest, digest.to_html(), digest.to_markdown()):
        found = {finding.code for finding in audit(page, ELSEWHERE)}
        assert "citation-unresolved" in found
        assert found.isdisjoint({"quote-absent", "publication"})
        assert "citation-unresolved" not in {finding.code for finding in audit(page, ARTICLES)}


def test_a_page_without_a_list_and_one_that_lists_outlets_alone_miss_no_source() -> None:
    assert not audit(PAGE.partition("Sources")[0], ARTICLES)
    outlets = PAGE.replace("Skerrow lamp fails, ", "").replace("New lens for the lighthouse, ", "")
    assert not [finding for finding in audit(outlets, ARTICLES) if finding.code == "citation-unresolved"]


def test_the_same_day_is_that_of_the_sentence_before() -> None:
    told = article(
        "Two keepers resign",
        "Coast Weekly",
        12,
        "The older keeper, Jon Vass, resigned on Wednesday. "
        "Her two nephews left the Skerrow service on the same day, and both said that it was for good.",
    )
    sentence = "Her two nephews left the Skerrow service on June {}, and both said that it was for good. [1]"
    page = f"Keepers\n\nUpdated June 12, 2026\n\n{sentence}\n"
    assert not audit(page.format(10), [told])
    assert [finding.code for finding in audit(page.format(11), [told])] == ["date-unsupported"]
