"""What one article sets side by side: a speaker, and the one who answers that it is not so."""

from __future__ import annotations

import pytest

_AT = "2031-05-03T18:00:00+00:00"


def _told(desk, *claims, between=""):
    page = desk.page("a", "Ellery Post", _AT, gap=" ")
    for number, (speaker, text, *stance) in enumerate(claims):
        if number and between:
            page.say(between)
        page.claim(speaker, text, *stance)
    return desk.reconciled(page).disputes


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Its harbour master will stay.", "He had been told by letter that he would not."),
        ("The dues were paid on Monday.", "They had not been paid."),
        ("The money had been sent on Monday.", "They had not received it."),
        ("The lock was tested in May.", "The lock was not tested."),
    ],
)
def test_two_speakers_of_whom_one_says_that_it_was_not_so_contradict_each_other(desk, said, answer):
    (dispute,) = _told(desk, ("Port board", said), ("Pilots' Guild", answer))
    assert dispute.kind == "attribution"
    assert [value.value for value in dispute.values] == [f"Port board: {said}", f"Pilots' Guild: {answer}"]
    assert dispute.preferred is None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Its harbour master will stay.", "The harbour would not freeze."),
        ("The lock was tested in May.", "The lock will not be tested again."),
        ("The dues were not paid.", "They had not been paid."),
        ("The ferry sails at noon.", "Nobody had fallen ill."),
    ],
)
def test_what_may_both_be_so_is_no_contradiction(desk, said, answer):
    assert not _told(desk, ("Port board", said), ("Pilots' Guild", answer))


def test_the_article_says_itself_that_two_speakers_differ(desk):
    claims = ("Port board", "The boat sank at noon."), ("Orla Beck", "It was still afloat at dusk.")
    assert not _told(desk, *claims)
    (dispute,) = _told(desk, *claims, between="The mayor disagreed.")
    assert dispute.kind == "attribution"


def test_a_bare_figure_answers_the_figure_before_it(desk):
    (dispute,) = _told(desk, ("Fire service", "It had rescued nine sailors."), ("Port board", "It said six."))
    assert dispute.kind == "number"
    assert [value.value for value in dispute.values] == ["Fire service: nine sailors", "Port board: six"]


def test_a_figure_of_something_else_is_no_answer(desk):
    assert not _told(desk, ("Fire service", "It had rescued nine sailors."), ("Port board", "Six masts were lost."))


def test_the_guild_gives_a_different_number(desk):
    claims = ("Port board", "Seventeen people had fallen ill."), ("Pilots' Guild", "Twenty cases were known.")
    assert not _told(desk, *claims)
    (dispute,) = _told(desk, *claims, between="The guild gave a different number.")
    assert [value.value for value in dispute.values] == ["Port board: Seventeen people", "Pilots' Guild: Twenty cases"]


def test_a_denial_that_names_nothing_answers_what_stands_before_it(desk):
    said, answer = "Pilots had told the board that the lock leaked.", "It denied that there was any such warning."
    (dispute,) = _told(desk, ("Orla Beck", said), ("Port board", answer, "denies"))
    assert dispute.kind == "denial"
    assert "Port board denies it" in dispute.reason


@pytest.mark.parametrize(
    "quote",
    [
        "Asked about a letter, the port board said: I have seen no such letter.",  # what it answers stands in it
        "Port board said: I have seen no such letter.",  # and nobody has spoken of writing
    ],
)
def test_a_denial_of_something_else_does_not_answer_what_happens_to_stand_before_it(desk, quote):
    page = desk.page("a", "Ellery Post", _AT).claim("Orla Beck", "The lock leaked.")
    page.claim("Port board", "I have seen no such letter.", "denies", quote=quote)
    assert not desk.reconciled(page).disputes


def test_the_words_behind_a_bare_denial_are_shown_with_it(desk):
    page = desk.page("a", "Ellery Post", _AT)
    page.event("Fee cut to 40 crowns", status="alleged", quote="Orla Beck said: The fee was cut to 40 crowns.")
    page.claim("Orla Beck", "The fee was cut to 40 crowns.", about="Fee cut to 40 crowns")
    denial = "Port board denied it."
    page.claim("Port board", denial, "denies", quote=denial, about="Fee cut to 40 crowns")
    page.claim("Hugo Stam", '"The fee is the fee."', quote='"The fee is the fee," its chair, Hugo Stam, wrote.')
    (dispute,) = desk.reconciled(page).disputes
    assert dispute.values[-1].value == 'Hugo Stam: "The fee is the fee."'


def test_what_is_said_instead_is_not_what_is_denied(desk):
    page = desk.page("a", "Ellery Post", _AT).claim("Orla Beck", "The master was asleep.")
    whole = "The port board denied it. He was on the bridge, it said."
    page.claim("Port board", whole, "denies", quote=whole)
    page.event("Claim that the master was on the bridge", status="alleged", quote="He was on the bridge, it said.")
    (dispute,) = desk.reconciled(page).disputes
    assert [value.value.partition(":")[0] for value in dispute.values] == ["Orla Beck", "Port board"]
    assert dispute.kind == "denial"


@pytest.mark.parametrize(
    "denial",
    ["Pilots' Guild called that untrue.", "Pilots' Guild dismissed this as complete nonsense."],
)
def test_who_calls_it_untrue_denies_what_stands_before_it(desk, denial):
    (dispute,) = _told(desk, ("Port board", "The lock keeper was asleep."), ("Pilots' Guild", denial, "denies"))
    assert dispute.kind == "denial"


@pytest.mark.parametrize("remark", ["Pilots' Guild called it a day.", "Pilots' Guild called the lock wrong."])
def test_what_is_called_something_else_is_not_denied(desk, remark):
    assert not _told(desk, ("Port board", "The keeper was asleep."), ("Pilots' Guild", remark, "denies"))


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("The port board counted 400 of them.", "Pilots' Guild counted 700.", ["400", "700"]),
        (
            "Port board said that 70% of the boats stayed in.",
            "Pilots' Guild put it at nine in ten.",
            ["70%", "nine in ten"],
        ),
    ],
)
def test_two_counts_one_behind_the_other_are_of_one_thing(desk, first, second, values):
    (dispute,) = _told(desk, ("Port board", first), ("Pilots' Guild", second))
    assert dispute.kind == "number"
    assert [value.value.rpartition(": ")[2] for value in dispute.values] == values


@pytest.mark.parametrize(
    ("said", "answer", "value"),
    [
        ("It had trapped 23 sailors.", "There were 26, as three stood on no list.", "26"),
        ("It put the cost at 11 million euros.", "By its own reckoning the bill would be 19 million.", "19 million"),
        ("Eleven sailors fell ill.", "It put the number at seventeen in a post.", "seventeen"),
    ],
)
def test_a_figure_without_a_noun_is_of_what_was_counted_just_before(desk, said, answer, value):
    (dispute,) = _told(desk, ("Port board", said), ("Pilots' Guild", answer))
    assert dispute.kind == "number"
    assert dispute.values[1].value == f"Pilots' Guild: {value}"


@pytest.mark.parametrize(
    "answer", ["She had sailed on board flight 26.", "Hugo Stam was aged 26.", "He is 26 years old."]
)
def test_a_number_that_counts_nothing_is_no_other_figure(desk, answer):
    assert not _told(desk, ("Port board", "It had trapped 23 sailors."), ("Pilots' Guild", answer))


def test_the_bank_stands_by_its_figure(desk):
    between = "The group posted a sample of what it had. " * 2
    claims = ("Hackers", "They had the data of 3.4 million customers."), ("Bank of Ellery", "It stood by 410,000.")
    (dispute,) = _told(desk, *claims, between=between)
    assert [value.value for value in dispute.values] == ["Hackers: 3.4 million customers", "Bank of Ellery: 410,000"]


def test_a_rumour_that_nobody_is_named_for_is_denied_by_a_plain_no_behind_it(desk):
    page = desk.page("a", "Ellery Post", _AT, gap=" ")
    page.event("Message says that the lock will be blown up")
    page.claim("Port board", "It is false.", "denies", about="Message says that the lock will be blown up")
    (dispute,) = desk.reconciled(page).disputes
    assert dispute.kind == "denial"
    assert [value.value for value in dispute.values] == [
        "Message says that the lock will be blown up.",
        "Port board: It is false.",
    ]


def test_a_rumour_is_denied_by_who_denies_it_in_the_passage_that_tells_it(desk):
    rumour = "A post says that the lock was left open by hired hands."
    passage = f'{rumour} The port board denied it: "We hire nobody."'
    page = desk.page("a", "Ellery Post", _AT, gap=" ")
    page.claim(
        "Port board", "It hires nobody.", "denies", quote=passage, about="Lock said to be left open by hired hands"
    )
    told = page.claims[0].evidence
    assert told is not None
    page.event(
        "Lock said to be left open by hired hands",
        status="denied",
        quote=rumour,
        evidence=told.model_copy(update={"quote": rumour, "end": told.start + len(rumour)}),
    )
    (dispute,) = desk.reconciled(page).disputes
    assert dispute.kind == "denial"
    assert dispute.values[-1].value == "Port board: It hires nobody."


def test_two_articles_may_hold_the_two_sides_of_what_one_event_is_about(desk):
    about = "Hole found in the lock gate"
    one = desk.page("a", "Ellery Post", _AT).event(about, "2031-05-02")
    one.claim("Gate Works", "It told the board.", about=about)
    two = desk.page("b", "Coast Wire", _AT).event(about, "2031-05-02")
    two.claim("Orla Beck", "The board received no warning.", about=about)
    (dispute,) = desk.reconciled(one, two).disputes
    assert {value.value for value in dispute.values} == {
        "Gate Works: It told the board.",
        "Orla Beck: The board received no warning.",
    }


def test_a_figure_given_expressly_against_anothers_is_disputed_whoever_reads_it(desk):
    maker = desk.page("a", "Maker", "2031-05-03T18:00:00+00:00").say("The recall is of 75,000 doses of one lot.")
    office = desk.page("b", "Coast Wire", "2031-05-05T12:00:00+00:00")
    office.claim("Medicines office", "The lot held 90,000 doses and not 75,000.")
    (dispute,) = desk.reconciled(maker, office).disputes
    assert [value.value for value in dispute.values] == ["75,000 doses", "90,000 doses"]
    assert dispute.values[0].evidence[0].article_id == "a"


def test_what_has_changed_since_is_no_disagreement(desk):
    before = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00").say("The party holds five seats.")
    after = desk.page("b", "Coast Wire", "2031-06-05T12:00:00+00:00")
    after.claim("League", "The party holds four seats and not five.")
    assert not desk.reconciled(before, after).disputes


@pytest.mark.parametrize("first", ["denial", "assertion"])
def test_a_denial_that_says_what_it_denies_stands_beside_whoever_asserts_it_anywhere(desk, first):
    told = {
        "denial": ("Gate Works", "Gate Works denied that its keeper, Ivo Stam, had slept on watch.", "denies"),
        "assertion": ("Pilots' Guild", "Keeper Stam had slept on watch.", "asserts"),
    }
    order = [first, *(told.keys() - {first})]
    pages = [desk.page(one, "Ellery Post", f"2031-05-0{3 + n}T18:00:00+00:00") for n, one in enumerate(order)]
    for page in pages:
        page.claim(*told[page.id])
    (dispute,) = desk.reconciled(*pages).disputes
    assert dispute.kind == "denial"
    assert {value.evidence[0].article_id for value in dispute.values} == {"denial", "assertion"}
    assert dispute.reason == "Gate Works denies it"


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Pilots' Guild", "Keeper Stam had not slept on watch."),
        ("Pilots' Guild", "Keeper Stam was on the second gate."),
        ("Gate Works", "Keeper Stam had slept on watch."),
    ],
)
def test_what_is_no_word_of_others_for_what_is_denied_stands_by_itself(desk, speaker, text):
    one = desk.page("a", "Ellery Post", _AT)
    one.claim("Gate Works", "Gate Works denied that its keeper, Ivo Stam, had slept on watch.", "denies")
    two = desk.page("b", "Coast Wire", _AT).claim(speaker, text)
    assert not desk.reconciled(one, two).disputes


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("He is ready to help rebuild the harbour.", "We have had no help for three days."),
        ("There were ten new cases in Ellery.", "No cases have been reported in Coldwater since Monday."),
        (
            "The lock was tested in May by the harbour office.",
            "The pumps of the upper basin were not tested for leaks.",
        ),
    ],
)
def test_one_act_in_common_is_no_contradiction(desk, said, answer):
    assert not _told(desk, ("Port board", said), ("Pilots' Guild", answer))


@pytest.mark.parametrize(
    ("said", "answer", "between"),
    [
        ("It had 12,000 doses of the vaccine.", "It had 9,000 doses of the vaccine.", "The road is long. " * 40),
        ("It had 120,000 doses of the vaccine.", "It had 900 doses of the vaccine.", ""),
        ("Four citizens of Ellery were held.", "Seven citizens of Coldwater were held.", ""),
    ],
)
def test_figures_far_apart_or_of_others_are_no_disagreement(desk, said, answer, between):
    assert not _told(desk, ("Port board", said), ("Pilots' Guild", answer), between=between)


def test_a_denial_that_nothing_was_found_stands_beside_whoever_says_so(desk):
    one = desk.page("a", "Ellery Post", _AT)
    one.claim("Inspector Ivo Stam", "The inspectors found no crack in the lock gate.")
    two = desk.page("b", "Coast Wire", _AT)
    two.claim(
        "Pilots' Guild",
        "The inspectors found no crack in the lock gate.",
        "denies",
        quote="The Pilots' Guild denied that the inspectors found no crack in the lock gate.",
    )
    (dispute,) = desk.reconciled(one, two).disputes
    assert dispute.kind == "denial"


def test_a_denial_told_as_what_was_not_so_agrees_with_whoever_says_the_same(desk):
    one = desk.page("a", "Ellery Post", _AT)
    one.claim("Inspector Ivo Stam", "The keeper had not slept on watch.")
    two = desk.page("b", "Coast Wire", _AT)
    two.claim(
        "Pilots' Guild",
        "The keeper had not slept on watch.",
        "denies",
        quote="The Pilots' Guild denied that the keeper had slept on watch, and said he had not left the gate.",
    )
    assert not desk.reconciled(one, two).disputes


def test_what_one_says_in_the_negative_denies_no_report_of_something_else(desk):
    page = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    page.claim("Piet Vane", "There were two large blasts at the Tide Hotel, which engineers used as their office.")
    page.claim("The harbour police", "No office staff had been hurt and the police had cleared the hotel.")
    page.claim("Edda Thorne", "We had never met each other. I have great respect for the mill.", "denies")
    page.claim("Orla Beck", "I have great respect for the mill, and the dinner lasted for an hour.")
    assert not desk.reconciled(page).disputes


def test_who_tells_something_does_not_deny_it_by_what_he_says_next(desk):
    page = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    told = "Edda Thorne said the letter of the lender was strange."
    page.event("The lender wrote a strange letter", quote=told)
    page.claim(
        "Edda Thorne", "The letter of the lender was strange.", quote=told, about="The lender wrote a strange letter"
    )
    page.claim(
        "Edda Thorne",
        "The lender's doubts never troubled her.",
        "denies",
        about="The lender wrote a strange letter",
    )
    clusters = desk.reconciled(page)
    assert not clusters.disputes
    assert clusters.events[0].record.status == "happened"


def test_an_ambulance_service_is_not_the_service_that_does_not_run(desk):
    page = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    page.event("A tram overturned at Lindmouth", "2031-05-05", quote="A tram overturned at Lindmouth on Monday.")
    page.claim("the tram line", "There is currently no service on the tram.", about="A tram overturned at Lindmouth")
    page.claim(
        "the police",
        "Officers came with the Lindmouth Ambulance Service to the tram.",
        about="A tram overturned at Lindmouth",
    )
    assert not desk.reconciled(page).disputes


@pytest.mark.parametrize(
    "answer",
    [
        "The dairy had to shorten just two of its bars.",
        "The bars had been for sale since two weeks before the fair.",
        "A two-carriage train brought the bars.",
    ],
)
def test_a_figure_of_something_else_is_no_answer_to_a_figure(desk, answer):
    page = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    page.claim("Piet Vane", "The bars are 10 per cent lighter.")
    page.claim("The dairy", answer)
    assert not desk.reconciled(page).disputes


def test_each_country_counts_its_own(desk):
    page = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    page.claim("Mexico", "Mexico has reported 2,895 confirmed cases.")
    page.claim("the Canadian health ministry", "Canada has reported 4,714 confirmed cases.")
    assert not desk.reconciled(page).disputes
