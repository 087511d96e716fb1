"""The audit finds the faults of a page, each at its place, and nothing on a page that has none."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsdigest import Article, Digest, audit, summarize
from newsdigest.checks.findings import Finding, Report

CLEAN = """Bridge at Ostermoor reopens after the flood

Updated March 6, 2026 (2 articles)

Council pays for repairs

Mayor Runa Halvorsen told the council on March 3 that the swing bridge over the Lenne would reopen within a week [1]. \
Engineers replaced 14 of the 60 bolts in the northern pier [2]. The ferry company said that it carried 4,100 people \
on its last day [1].

Timeline

March 3, 2026 – Mayor Runa Halvorsen tells the council that the swing bridge over the Lenne will reopen in a week [1].

March 5, 2026 – Engineers replace 14 of the 60 bolts in the northern pier of the bridge [2].

Sources

[1] Ostermoor bridge to reopen, says mayor, The Lenne Courier
[2] Fourteen bolts and a swing bridge, Harbour Gazette
"""


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report]


def only(report: Report, code: str) -> Finding:
    found = [finding for finding in report if finding.code == code]
    assert len(found) == 1, report.to_markdown()
    return found[0]


def test_a_page_without_faults_has_no_findings() -> None:
    report = audit(CLEAN)
    assert codes(report) == []
    assert not report


def test_one_event_under_two_dates_is_found_at_both_places() -> None:
    finding = only(audit(CLEAN.replace("March 3, 2026 –", "March 4, 2026 –")), "date-conflict")
    assert finding.values == ("March 3", "March 4, 2026")
    assert [place.part for place in finding.places] == ["prose", "timeline"]


def test_every_place_is_a_slice_of_the_page() -> None:
    page = CLEAN.replace("March 3, 2026 –", "March 4, 2026 –").replace("60 bolts", "6 bolts")
    report = audit(page)
    assert len(report) >= 2
    for finding in report:
        for place in finding.places:
            assert page[place.start : place.end] == place.text


def test_sources_that_change_numbers_between_prose_and_timeline_are_one_finding() -> None:
    head, timeline = CLEAN.split("Timeline\n")
    lines, sources = timeline.split("Sources\n")
    swapped = lines.replace("[1]", "[0]").replace("[2]", "[1]").replace("[0]", "[2]")
    finding = only(audit(f"{head}Timeline\n{swapped}Sources\n{sources}"), "citation-flip")
    assert finding.values == ("[1]", "[2]")
    assert len(finding.places) == 4


def test_a_number_without_a_source_is_found() -> None:
    assert only(audit(CLEAN.replace("last day [1]", "last day [3]")), "citation-unresolved").values == ("[3]",)


def test_a_sentence_without_a_source_is_found_where_the_others_have_one() -> None:
    finding = only(audit(CLEAN.replace("last day [1]", "last day")), "uncited-sentence")
    assert "4,100 people" in finding.places[0].text


def test_what_one_person_said_is_not_told_of_another() -> None:
    page = CLEAN.replace("– Mayor Runa Halvorsen tells", "– Governor Edda Sorensen tells")
    finding = only(audit(page), "attribution-conflict")
    assert finding.values == ("Runa Halvorsen", "Edda Sorensen")


@pytest.mark.parametrize("said", ['"We lost," Ida Brandt said', "Ida Brandt said that he gets on with Putin"])
def test_a_saying_is_not_told_of_another_however_short_it_is(said: str) -> None:
    page = CLEAN.replace("Timeline\n", f"{said} [1].\n\nTimeline\n").replace(
        "Sources\n", f"March 5, 2026 – {said.replace('Ida Brandt', 'Olav Roth')} [1].\n\nSources\n"
    )
    assert only(audit(page), "attribution-conflict").values == ("Ida Brandt", "Olav Roth")


def test_two_people_may_decline_to_comment() -> None:
    page = CLEAN.replace("Timeline\n", "Ida Brandt declined to comment [1].\n\nTimeline\n").replace(
        "Sources\n", "March 5, 2026 – Olav Roth declined to comment [1].\n\nSources\n"
    )
    assert "attribution-conflict" not in codes(audit(page))


def test_what_somebody_is_told_to_have_warned_is_not_what_the_sentence_tells() -> None:
    page = (
        "Ida Brandt said: The closure of the lock has angered Olav Roth, who warned that barges would lie idle. [1]\n\n"
        "## Timeline\n\n"
        "- **3 May 2031** – The closure of the lock has angered Olav Roth, who warned that barges would lie idle. [1]\n"
    )
    assert "attribution-conflict" not in codes(audit(page))


def test_a_part_that_exceeds_its_whole_is_found_once_for_prose_and_timeline() -> None:
    finding = only(audit(CLEAN.replace("14 of the 60 bolts", "14 of the 6 bolts")), "arithmetic")
    assert len(finding.places) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of crossings rose 50% from 200 to 220 [1].",
        "The council lost 30 boats: 12 barges and 17 ferries [1].",
        "Crossings fell from 200 to 260 in a month [1].",
    ],
)
def test_figures_that_do_not_add_up_are_found(sentence: str) -> None:
    page = CLEAN.replace("The ferry company said", f"{sentence} The ferry company said")
    assert codes(audit(page)) == ["arithmetic"]


def test_a_toll_that_falls_without_a_correction_is_found() -> None:
    lines = "March 4, 2026 – The death toll rises to 31 in Ostermoor [1].\n\n"
    later = "March 6, 2026 – The death toll in Ostermoor stands at 27 [2].\n\n"
    page = CLEAN.replace("Sources\n", f"{lines}{later}Sources\n")
    assert codes(audit(page)) == ["arithmetic"]
    assert codes(audit(page.replace("stands at 27", "is revised to 27"))) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("on Friday, March 3,", "weekday"),
        ("on Friday (March 3)", "weekday"),
        ("on February 30", "impossible-date"),
        ("in the week of March 4-10", "range-label"),
        ("in mid-March (March 23-27)", "range-label"),
    ],
)
def test_dates_are_held_against_the_calendar(words: str, code: str) -> None:
    page = CLEAN.replace("The ferry company said", f"The ferry company said {words}")
    assert codes(audit(page)) == [code]


def test_a_day_counter_decides_between_a_weekday_and_a_date() -> None:
    page = "It is the 400th day of the strike.\n\nPublished March 7, 2026\n\nWhat happened on Friday, March 5th.\n"
    day_one = date(2025, 1, 30)
    finding = only(audit(page, day_one=day_one), "day-count")
    assert "backs the date" in finding.message
    assert codes(audit(page)) == ["weekday"]


def test_a_day_counter_that_does_not_fit_its_date_is_found_by_what_an_article_counts() -> None:
    page = "March 5, 2026 was day 402 of the strike at the mill.\n"
    article = Article(
        headline="Strike goes on",
        body="It was the 400th day of the strike at the mill.",
        published=datetime(2026, 3, 5, 12, tzinfo=UTC),
    )
    assert "day-count" in codes(audit(page, [article]))
    assert audit(page.replace("402", "400"), day_one=date(2025, 1, 30)) == Report()


def test_names_are_compared_over_several_pages() -> None:
    one = "President Oleksiy Zhuravsky met the farmers of Kyiv.\n"
    other = "President Oleksiy Zhuravskiy left for Kiev.\n"
    report = audit({"one.txt": one, "other.txt": other})
    assert [finding.values for finding in report] == [("Zhuravskiy", "Zhuravsky"), ("Kiev", "Kyiv")]
    assert {place.page for place in report.findings[0].places} == {"one.txt", "other.txt"}


def test_the_same_page_gives_the_same_report_twice() -> None:
    page = CLEAN.replace("March 3, 2026 –", "March 4, 2026 –").replace("[2]", "[9]")
    assert audit(page).to_json() == audit(page).to_json()


def test_what_a_page_shows_as_a_disagreement_is_no_fault_of_it() -> None:
    page = CLEAN.replace("March 3, 2026 –", "March 4, 2026 –")
    shown = "Where the sources disagree\n\nThe mayor spoke on March 3, 2026 [1] or on March 4, 2026 [2].\n\n"
    assert codes(audit(page.replace("Sources\n", f"{shown}Sources\n"))) == []


ARTICLES = [
    Article(
        headline="Ostermoor bridge to reopen, says mayor",
        body="Mayor Runa Halvorsen told the council on Tuesday that the swing bridge over the Lenne would reopen "
        "within a week.\n\nThe ferry company carried 4,100 people on its last day, it said.\n\n"
        "“We will miss the gulls,” said its captain, Jorun Eide.",
        outlet="The Lenne Courier",
        published=datetime(2026, 3, 3, 12, tzinfo=UTC),
    ),
    Article(
        headline="Fourteen bolts and a swing bridge",
        body="Engineers on Thursday replaced 14 of the 60 bolts in the northern pier. The pier was not damaged.",
        outlet="Harbour Gazette",
        published=datetime(2026, 3, 5, 12, tzinfo=UTC),
    ),
]
PIER = "The northern pier was not damaged [2]. “We will miss the gulls,” said Jorun Eide [1].\n\n"
TOLD = CLEAN.replace("Timeline\n", f"{PIER}Timeline\n")


def test_a_page_that_its_articles_bear_out_has_no_findings() -> None:
    assert audit(TOLD, ARTICLES).to_markdown() == "No findings.\n"


@pytest.mark.parametrize(
    ("told", "false", "code"),
    [
        ("miss the gulls", "miss the geese", "quote-absent"),
        ("4,100 people", "4,700 people", "number-unsupported"),
        ("council on March 3 ", "council on March 1 ", "date-unsupported"),
        ("said Jorun Eide", "said Torvald Nyquist", "name-unsupported"),
        ("was not damaged", "was damaged", "negation-flipped"),
        ("not damaged [2]", "not damaged [1]", "citation-wrong-source"),
    ],
)
def test_what_the_cited_article_does_not_bear_out_is_found(told: str, false: str, code: str) -> None:
    assert told in TOLD
    assert code in codes(audit(TOLD.replace(told, false), ARTICLES))


def test_our_own_digest_is_audited_as_data_and_as_a_page() -> None:
    digest = summarize(ARTICLES)
    for subject in (digest, digest.to_markdown(), digest.to_html(), Digest.from_json(digest.to_json())):
        assert audit(subject, ARTICLES).to_markdown() == "No findings.\n"


def test_a_sentence_of_a_digest_cites_the_sources_of_its_own_evidence() -> None:
    data = summarize(ARTICLES).data
    sentence = data.sections[0].sentences[0]
    wrong = tuple({1, 2} - set(sentence.citations))
    changed = sentence.model_copy(update={"citations": wrong})
    section = data.sections[0].model_copy(update={"sentences": (changed, *data.sections[0].sentences[1:])})
    finding = only(
        audit(Digest(data.model_copy(update={"sections": (section, *data.sections[1:])}))), "citation-wrong-source"
    )
    assert finding.values == (f"[{wrong[0]}]", f"[{sentence.citations[0]}]")


def test_a_sentence_and_an_entry_of_one_account_share_a_source_in_whatever_words() -> None:
    data = summarize(ARTICLES).data
    told = {each: sentence for section in data.sections for sentence in section.sentences for each in sentence.about}
    number, line = next((at, line) for at, line in enumerate(data.timeline) if set(line.about) & told.keys())
    others = tuple({1, 2} - set(told[line.about[0]].citations))
    for citations, count in ((others, 1), (told[line.about[0]].citations, 0)):
        changed = line.model_copy(update={"text": "It was settled in the end.", "citations": citations})
        lines = (*data.timeline[:number], changed, *data.timeline[number + 1 :])
        report = audit(Digest(data.model_copy(update={"timeline": lines})))
        assert codes(report).count("citation-flip") == count


def test_a_fault_in_our_own_digest_is_named_by_its_field() -> None:
    data = summarize(ARTICLES).data
    first = data.sections[0].sentences[0].model_copy(update={"citations": (9,)})
    section = data.sections[0].model_copy(update={"sentences": (first, *data.sections[0].sentences[1:])})
    report = audit(Digest(data.model_copy(update={"sections": (section, *data.sections[1:])})))
    assert only(report, "citation-unresolved").places[0].part == "sections[0].sentences[0]"


@pytest.mark.parametrize(
    ("published", "severity"),
    [(datetime(2026, 3, 9, tzinfo=UTC), "warning"), (datetime(1970, 1, 1, tzinfo=UTC), "warning"), (None, "note")],
)
def test_an_article_cannot_be_later_than_the_page_that_rests_on_it(published: datetime | None, severity: str) -> None:
    article = Article(headline="Ostermoor bridge to reopen", body="The bridge will reopen.", published=published)
    finding = only(audit(CLEAN, [article]), "publication")
    assert finding.severity == severity
    assert finding.places[0].text == "Ostermoor bridge to reopen"
    in_time = article.model_copy(update={"published": datetime(2026, 3, 7, 3, tzinfo=UTC)})
    assert "publication" not in codes(audit(CLEAN, [in_time]))


def test_a_mark_ends_its_sentence_though_a_quotation_before_it_was_never_closed() -> None:
    open_quote = (
        'The ferry company said: "We are glad. "We will be back." [1] Jorun Eide said: "The gulls stay. So do we." [2]'
    )
    told = "Jorun Eide said: “The gulls stay. So do we.” [2]"
    page = CLEAN.replace("Timeline\n", f"{open_quote}\n\nTimeline\n\nMarch 4, 2026 – {told.replace('Eide', 'Fenn')}\n")
    assert only(audit(page), "attribution-conflict").values == ("Jorun Eide", "Jorun Fenn")


def test_a_verb_behind_a_pronoun_has_no_named_speaker() -> None:
    told = '"So Ida Brandt rang the bell twice that night," he said to the harbour board in Ostermoor'
    page = CLEAN.replace(
        "Timeline\n", f"{told} [1].\n\nTimeline\n\nMarch 4, 2026 – Olav Roth told of it: {told} [1].\n"
    )
    assert "attribution-conflict" not in codes(audit(page))


def test_a_disagreement_of_other_news_that_names_both_admits_nothing() -> None:
    told = "said that the council would pay for repairs of the northern pier in the spring"
    timeline = f"Timeline\n\nMarch 4, 2026 – Olav Roth {told} [1]."
    page = CLEAN.replace("Timeline", f"Runa Halvorsen {told} [1].\n\n{timeline}", 1)
    assert "attribution-conflict" in codes(audit(page))
    line = (
        "Runa Halvorsen told a meeting of fishermen on the quay that Olav Roth had never asked for a new slip, "
        "nor for the old one to be kept, while Olav Roth wrote to the council twice about both [1]; he denies it [2]."
    )
    for shown, is_found in ((line, True), ("Runa Halvorsen [1]; Olav Roth [2].", False)):
        listed = page.replace("Sources\n", f"Where the sources disagree\n\n{shown}\n\nSources\n")
        assert ("attribution-conflict" in codes(audit(listed))) is is_found


def test_a_mark_at_the_end_of_a_passage_flips_no_citation_of_what_only_resembles_its_first_sentence() -> None:
    page = (
        "The lock at Varde was drained on May 4 so that divers could look at its gates. They found rust. [1]\n\n"
        "Timeline\n\nMay 4, 2026 – An inspector has divers look at gates of a lock that ice had bent in winter. [2]\n\n"
        "Sources\n\n[1] Lock drained, The Canal Post\n[2] Rust in the gates, Inland Echo\n"
    )
    assert "citation-flip" not in codes(audit(page))


@pytest.mark.parametrize(
    "told",
    [
        "- Divers found rust on the gates of the lock. The board will have them painted in June. [1]",
        "The keeper was cross. “Nobody asked me,” he said. “I would have told them.” [1]",
        "Runa Halvorsen said: Were you there? No. I was on the quay with my dog. [1]",
        "Asked “Will it open?” Runa Halvorsen said it would. [1]",
    ],
)
def test_one_mark_is_enough_for_a_bullet_a_speech_or_an_answer(told: str) -> None:
    page = CLEAN.replace("Timeline\n", f"{told}\n\nTimeline\n")
    assert "uncited-sentence" not in codes(audit(page))


def test_a_sentence_without_a_mark_before_another_story_is_found() -> None:
    page = CLEAN.replace("Timeline\n", "Divers found rust on the gates. The board met in June. [1]\n\nTimeline\n")
    assert only(audit(page), "uncited-sentence").places[0].text == "Divers found rust on the gates."


def test_the_day_for_which_a_thing_was_first_set_is_not_its_date() -> None:
    told = "The vote of the council on the swing bridge, first set for {}, was put off because of fog"
    page = CLEAN.replace("Timeline\n", f"{told.format('March 4')}. [1]\n\nTimeline\n").replace(
        "Sources\n", f"March 9, 2026 – {told.format('March 4')}. [1]\n\nSources\n"
    )
    assert "date-conflict" not in codes(audit(page))


def test_a_letter_that_announces_something_is_not_the_writer_speaking() -> None:
    told = "the letter from Olav Roth announcing repairs of the northern pier of the bridge was “rather odd”"
    page = CLEAN.replace(
        "Timeline\n",
        f"{told.capitalize().replace('olav roth', 'Olav Roth')} [1].\n\nIda Brandt said {told} [1].\n\nTimeline\n",
    )
    assert "attribution-conflict" not in codes(audit(page))


def test_a_date_that_the_sources_dispute_of_other_news_excuses_no_second_date_of_this() -> None:
    page = CLEAN.replace("March 5, 2026 – Engineers replace", "March 5, 2026 – On March 4 engineers replace", 1)
    page = page.replace("Engineers replaced", "On March 4 engineers replaced", 1)
    assert "date-conflict" in codes(audit(page))
    for sides, is_found in (("March 4, 2026 [1]; March 5, 2026 [3]", True), ("March 4 [2]; March 5, 2026 [2]", False)):
        listed = page.replace("Sources\n", f"Where the sources disagree\n\nDate: {sides}.\n\nSources\n")
        assert ("date-conflict" in codes(audit(listed))) is is_found, sides


def test_a_date_before_a_colon_within_a_run_of_notes_is_of_the_note_behind_it() -> None:
    run = "Engineers replaced 14 of the 60 bolts in the northern pier"
    page = CLEAN.replace(run, f"{run} March 9, 2026: Ferry sold to a museum", 1)
    assert "date-conflict" not in codes(audit(page))
    assert "date-conflict" in codes(audit(CLEAN.replace(run, f"{run} on March 9, 2026", 1)))
