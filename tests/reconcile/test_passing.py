"""What a report only mentions in passing is not what it tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import load, summarize
from newsdigest.english.passing import about_the_subject, parted


def _digest(*told):
    """A digest of one-sentence reports, each with the day of May 2031 on which it came out."""
    return summarize(
        [
            load.text(
                words, article_id=f"a{number}", published=f"2031-05-{day:02}T18:00:00Z", publisher=f"{number} Post"
            )
            for number, (day, words) in enumerate(told)
        ]
    )


_AFTERWARDS = [
    (
        (5, "The barge Kestrel sank off Marl Point on Monday, the harbour master said."),
        (8, "Divers pumped fuel from the barge Kestrel on Thursday, three days after it sank off Marl Point."),
    ),
    (
        (5, "The council of Tarn rejected the plan for a marina on Monday."),
        (7, "Builders withdrew their bid for the marina on Wednesday after the council of Tarn rejected the plan."),
    ),
    (
        (5, "The trawler Dunlin ran aground on the Sable reef on Monday, the coastguard said."),
        (7, "Crews put out a boom around the trawler Dunlin on Wednesday, after it ran aground on the Sable reef."),
    ),
]
_WHICH_ONE = [
    (
        (5, "Police arrested a woman over the theft of a viola in Lindmouth on Monday."),
        (
            7,
            "The woman arrested on Monday over the theft of a viola in Lindmouth was charged on Wednesday.",
        ),
    ),
    (
        (5, "Rescuers rescued two climbers from Mount Brack on Monday."),
        (7, "Two climbers rescued from Mount Brack on Monday were fined on Wednesday, a court in Ellery said."),
    ),
    (
        (5, "The tug Bulldog was sold to Vael Dredging on Monday."),
        (8, "The tug Bulldog that was sold to Vael Dredging on Monday was towed to Gull Point on Thursday."),
    ),
    (
        (5, "A court in Ellery convicted Jon Vael of fraud on Monday."),
        (7, "Jon Vael, convicted of fraud on Monday, was sentenced to six years on Wednesday."),
    ),
    (
        (5, "Police found the stolen viola in Lindmouth on Monday."),
        (7, "The viola found in Lindmouth on Monday has been returned to its owner, police said on Wednesday."),
    ),
]
_STATES = [
    (
        (5, "The tug Bulldog ran aground off Marsh Point on Monday, the coastguard said."),
        (6, "The mate of the tug Bulldog was asleep when it ran aground off Marsh Point on Monday, a deckhand said."),
    ),
    (
        (5, "A crane collapsed at the Harl shipyard in Ellery on Monday, the fire service said."),
        (6, "The foreman was not on the site when the crane collapsed at the Harl shipyard on Monday, a welder said."),
    ),
    (
        (5, "The tanker Fulmar struck the Tennick pier on Monday, the port authority said."),
        (
            6,
            "The pilot of the tanker Fulmar was drunk when it hit the Tennick pier on Monday, a sailor said.",
        ),
    ),
]
_RETOLD = [
    (
        (5, "The trawler Dunlin ran aground on the Sable reef on Monday, the coastguard said."),
        (6, "The trawler Dunlin was on its way to Tarn when it ran aground on the Sable reef on Monday."),
    ),
    (
        (5, "A crane collapsed at the Harl shipyard in Ellery on Monday, the fire service said."),
        (6, "Two people were injured when a crane collapsed at the Harl shipyard in Ellery on Monday."),
    ),
    (
        (5, "A gas main exploded in Lindmouth on Monday, the fire service said."),
        (6, "Two people died after a gas main exploded in Lindmouth on Monday."),
    ),
]


@pytest.mark.parametrize(("first", "second"), _AFTERWARDS + _WHICH_ONE + _STATES)
def test_what_a_report_mentions_in_passing_is_another_event(first, second):
    digest = _digest(first, second)
    assert [len(event.citations) for event in digest.events] == [1, 1]
    assert not [one for one in digest.disputes if one.kind == "date"]


@pytest.mark.parametrize(("first", "second"), _RETOLD)
def test_how_or_with_what_outcome_it_happened_is_the_same_event(first, second):
    assert max(len(event.citations) for event in _digest(first, second).events) == len((first, second))


@pytest.mark.parametrize(("first", "second"), _WHICH_ONE)
def test_the_day_of_the_verb_dates_what_happened_to_the_one_arrested_before(first, second):
    days = {str(event.when.earliest) for event in _digest(first, second).events if event.when}
    assert days == {"2031-05-05", f"2031-05-{second[0]:02}"}


@pytest.mark.parametrize(
    ("place", "night"),
    [
        ("the Brill mill in Ellery", "Sunday night"),
        ("a hostel in Tarn", "Sunday"),
        ("the Harl depot", "Sunday evening"),
    ],
)
def test_a_toll_that_has_risen_leaves_the_day_of_the_fire_and_is_an_update(place, night):
    digest = _digest(
        (5, f"Four people died in a fire at {place} on {night}, the fire service said on Monday."),
        (6, f"The death toll in the fire at {place} has risen to six, the fire service said on Tuesday."),
    )
    (event,) = digest.events
    assert event.when is not None
    assert str(event.when.earliest) == "2031-05-04"
    assert not digest.disputes
    assert digest.updates


@pytest.mark.parametrize(
    ("sentence", "main"),
    [
        ("The man arrested on Monday was freed", "The man was freed"),
        ("A ferry that ran aground on Monday was towed off", "A ferry was towed off"),
        ("The mayor, who was fined in May, resigned", "The mayor, , resigned"),
        ("Police arrested a man on Monday and he was freed", "Police arrested a man on Monday and he was freed"),
        ("The bank failed in 2008 and was sold", "The bank failed in 2008 and was sold"),
        ("Two were hurt when it ran aground", "Two were hurt when it ran aground"),
    ],
)
def test_the_main_clause_is_what_is_told(sentence, main):
    assert parted(sentence).main.replace(" ,", ",") == main.replace(" ,", ",")


@given(st.text(alphabet="abdetw ,.'\n", max_size=80), st.sampled_from(["", "The man arrested on ", "who ", "after "]))
def test_parting_a_sentence_makes_up_no_words(words, opening):
    sentence = opening + words
    parts = parted(sentence)
    start, end = about_the_subject(sentence)
    assert 0 <= start <= end <= len(sentence)
    assert set(f"{parts.main} {parts.passing}".split()) <= {
        word[i:j] for word in sentence.split() for i in range(len(word)) for j in range(i + 1, len(word) + 1)
    }
