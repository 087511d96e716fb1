from typing import Any

import pytest

from newsdigest import summarize
from newsdigest.compose.attribution import attributed
from newsdigest.compose.desk import open_desk
from newsdigest.compose.speakers import Introductions, unowned


def said(newsroom: Any, body: str, quote: str, **record: Any) -> str:
    article = newsroom.article("one", body)
    claim = newsroom.claim("c1", [(article, quote)], **record)
    return attributed(claim, open_desk(newsroom.clusters(claim), [article]), Introductions())


def test_a_sentence_that_names_its_speaker_is_printed_as_the_article_has_it(newsroom: Any) -> None:
    sentence = "“The ferry will not sail,” harbour master Ida Brandt said."
    assert said(newsroom, f"Snow fell. {sentence} It was cold.", sentence, text="The ferry will not sail.") == sentence


def test_he_said_becomes_the_speaker_who_said_it(newsroom: Any) -> None:
    sentence = "She said the ferry would stay in port."
    told = said(newsroom, f"Brandt was tired. {sentence}", sentence, text="The ferry would stay in port.")
    assert told == "Ida Brandt said the ferry would stay in port."


def test_a_pronoun_inside_a_subordinate_clause_is_left_alone(newsroom: Any) -> None:
    sentence = "The company says it told the port in writing on Monday."
    told = said(newsroom, sentence, sentence, speaker="Nordline", text="It told the port in writing on Monday.")
    assert "Nordline, " not in told
    assert told.startswith("Nordline said it told the port")


def test_a_role_is_given_once_at_the_first_mention(newsroom: Any) -> None:
    article = newsroom.article("one", "Ida Brandt is the harbour master of Vessel Bay. Ice is thick. Tugs are late.")
    first = newsroom.claim(
        "c1", [(article, "Ice is thick.")], text="Ice is thick.", speaker_role="harbour master of Vessel Bay"
    )
    second = newsroom.claim(
        "c2", [(article, "Tugs are late.")], text="Tugs are late.", speaker_role="harbour master of Vessel Bay"
    )
    desk, introductions = open_desk(newsroom.clusters(first, second), [article]), Introductions()
    assert attributed(first, desk, introductions) == "Ice is thick, Ida Brandt, harbour master of Vessel Bay, said."
    assert attributed(second, desk, introductions) == "Tugs are late, Ida Brandt said."


def test_a_role_that_no_article_gives_is_left_out(newsroom: Any) -> None:
    told = said(newsroom, "Ice is thick.", "Ice is thick.", text="Ice is thick.", speaker_role="minister of fisheries")
    assert told == "Ice is thick, Ida Brandt said."


@pytest.mark.parametrize(
    ("channel", "manner"),
    [
        ("Telegram", "said on Telegram"),
        ("interview with the Bay Courier", "said in an interview with the Bay Courier"),
        ("news conference", "said at a news conference"),
        ("in court", "said in court"),
        ("television", "said on television"),
        ("loudhailers", "said"),
    ],
)
def test_the_channel_takes_its_preposition_or_is_left_out(newsroom: Any, channel: str, manner: str) -> None:
    told = said(newsroom, "Ice is thick.", "Ice is thick.", text="Ice is thick.", channel=channel)
    assert told == f"Ice is thick, Ida Brandt {manner}."


def test_hearsay_keeps_the_people_between(newsroom: Any) -> None:
    told = said(newsroom, "Ice is thick.", "Ice is thick.", text="Ice is thick.", chain=("Olof Lund",))
    assert told == "Ice is thick, Ida Brandt said, citing Olof Lund."


def test_an_unnamed_source_is_introduced_by_what_the_article_says_of_them(newsroom: Any) -> None:
    body = "A pilot who asked for no name spoke to us. Ice is thick."
    told = said(
        newsroom,
        body,
        "Ice is thick.",
        speaker="a pilot, unnamed",
        speaker_role="pilot who asked for no name",
        text="Ice is thick.",
    )
    assert told == "Ice is thick, a pilot who asked for no name said."


def test_a_denial_of_which_only_the_words_are_sure_stays_in_the_words_of_the_article(newsroom: Any) -> None:
    told = said(newsroom, "The report is rubbish.", "The report is rubbish.", stance="denies", text="The tug was late.")
    assert told.startswith("Ida Brandt denied it; in the words of The One Post: “The report is rubbish.”")


def test_who_declines_to_comment_declines(newsroom: Any) -> None:
    sentence = "She declined to say why the tug was late."
    assert said(newsroom, sentence, sentence, stance="declines", text=sentence) == (
        "Ida Brandt declined to say why the tug was late."
    )


def test_a_quotation_at_the_end_keeps_the_comma_inside(newsroom: Any) -> None:
    told = said(newsroom, "It is “done.”", "It is “done.”", text="The work is “done.”")
    assert told == "The work is “done,” Ida Brandt said."


def test_a_short_title_stands_before_the_name(newsroom: Any) -> None:
    told = said(
        newsroom, "Mayor Brandt left. Ice is thick.", "Ice is thick.", text="Ice is thick.", speaker_role="mayor"
    )
    assert told == "Ice is thick, mayor Ida Brandt said."


def test_a_quotation_with_she_said_inside_gets_the_name_there(newsroom: Any) -> None:
    quote = "“Ice is thick,” she said. “It will stay.”"
    told = said(newsroom, f"Brandt left. {quote}", quote, text=quote)
    assert told == "“Ice is thick,” Ida Brandt said. “It will stay.”"


def test_a_company_is_named_by_its_first_word(newsroom: Any) -> None:
    quote = "Nordline denied this."
    article = newsroom.article("one", quote)
    claim = newsroom.claim("c1", [(article, quote)], speaker="Nordline Shipping", stance="denies", text="The tug sank.")
    introductions = Introductions()
    introductions.meet("Nordline Shipping")
    assert attributed(claim, open_desk(newsroom.clusters(claim), [article]), introductions) == quote


def test_a_sentence_before_a_quotation_does_not_run_loose(newsroom: Any) -> None:
    body = 'No such letter had come to the port in all that time. "Our thoughts are with the crew," she added.'
    text = 'No such letter had come to the port. "Our thoughts are with the crew."'
    told = said(newsroom, body, body, text=text)
    assert told == f"Ida Brandt said: {text}"


def test_a_quotation_that_the_article_goes_on_with_in_its_next_paragraph_is_closed(newsroom: Any) -> None:
    text = '"Ice is thick. "It will stay for a week.'
    told = said(newsroom, f"Brandt left. {text}", text, text=text)
    assert told == '"Ice is thick. "It will stay for a week," Ida Brandt said.'


@pytest.mark.parametrize(
    ("quote", "record", "told"),
    [
        ("Ice is thick.", {}, "Ice is thick, the Harbour Office said."),
        ("Ice is thick; tugs are late.", {}, "The Harbour Office said: Ice is thick; tugs are late."),
        ("It declined to comment.", {"stance": "declines"}, "The Harbour Office declined to comment."),
    ],
)
def test_a_body_speaks_with_the_article_that_its_reports_give_it(
    newsroom: Any, quote: str, record: dict[str, str], told: str
) -> None:
    body = f"{quote} The Harbour Office was asked on Monday. People rang the Harbour Office all day."
    assert said(newsroom, body, quote, speaker="Harbour Office", text=quote, **record) == told


def test_a_body_that_its_reports_call_by_the_bare_name_has_no_article(newsroom: Any) -> None:
    body = "Ice is thick. Tolvik Bank was asked on Monday. The Tolvik Bank tower was shut. Tolvik Bank is old."
    assert said(newsroom, body, "Ice is thick.", speaker="Tolvik Bank", text="Ice is thick.").endswith(
        " Tolvik Bank said."
    )


def test_who_rejected_that_rejected_the_claim(newsroom: Any) -> None:
    claimed, rejected = "A diver claimed that the lock had leaked.", "Nordline has firmly rejected that."
    article = newsroom.article("one", f"{claimed} {rejected}")
    denial = newsroom.claim("c-2", [(article, rejected)], speaker="Nordline", stance="denies", text=rejected)
    desk = open_desk(newsroom.clusters(denial), [article])
    assert attributed(denial, desk, Introductions()) == "Nordline has firmly rejected the claim."


@pytest.mark.parametrize("opening", ["The harbour master", "She", "Brandt"])
def test_a_claim_that_says_who_says_so_is_told_once_and_by_name(newsroom: Any, opening: str) -> None:
    body = f"Ida Brandt, the harbour master, was tired. {opening} conceded that the ferry had sailed without a pilot."
    text = f"{opening} conceded that the ferry had sailed without a pilot."
    told = said(newsroom, body, f"{opening} conceded that the ferry had sailed without a pilot.", text=text)
    assert told.removeprefix("Ida ") == "Brandt conceded that the ferry had sailed without a pilot."


def test_what_a_speaker_did_is_not_told_as_said(newsroom: Any) -> None:
    sentence = "Ida Brandt has agreed to publish the log."
    assert said(newsroom, f"Snow fell. {sentence}", sentence, text=sentence) == sentence


def test_what_somebody_says_of_another_keeps_its_speaker(newsroom: Any) -> None:
    sentence = "“The mayor refused to see us,” Ida Brandt said, and the crew left."
    told = said(
        newsroom, f"Snow fell. {sentence}", "“The mayor refused to see us,”", text="The mayor refused to see us."
    )
    assert "Brandt said" in told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("“It is late,” its chief engineer, Ida Brandt, said.", "“It is late,” chief engineer Ida Brandt said."),
        ("“It is late,” its head, Ida Brandt, said.", "“It is late,” Ida Brandt said."),
        ("“It is late,” her sister, Ida Brandt, said.", "“It is late,” her sister, Ida Brandt, said."),
    ],
)
def test_a_speaker_stands_without_an_its_that_nothing_explains(sentence: str, told: str) -> None:
    assert unowned(sentence) == told


def test_who_denies_in_the_words_of_a_lawyer_does_so_by_the_lawyers_word(newsroom: Any) -> None:
    body = (
        "Police in Skarn arrested the ferry captain Odd Berg on Monday.\n\n"
        "His lawyer, Eva Moe, said that the captain denied the charge and had kept the log."
    )
    digest = summarize([newsroom.article("a", body)])
    told = [each.text for section in digest.sections for each in section.sentences]
    assert all("Eva Moe" in text for text in told if "kept the log" in text)
    assert any("kept the log" in text for text in told)
