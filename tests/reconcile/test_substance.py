"""What two articles tell of the same people on the same day need not be the same thing."""

from __future__ import annotations

from datetime import UTC, datetime

import newsdigest
from newsdigest.schema.article import Article


def article(outlet: str, body: str) -> Article:
    return Article(headline=outlet, body=body, outlet=outlet, published=datetime(2026, 5, 13, 18, tzinfo=UTC))


def test_an_estimate_and_a_questioning_of_one_day_stay_two() -> None:
    digest = newsdigest.summarize(
        [
            article("Baltic Wire", "Corvin, the owner of the Selma, put the damage at €4m on Wednesday."),
            article("Norr Post", "Police questioned the captain of the Selma on Wednesday for three hours."),
        ]
    )
    assert len(digest.events) == 2
    assert all(len(event.citations) == 1 for event in digest.events)


_ARREST = (
    "{who} was arrested after {what}.",
    "After {what}, the police of {court} arrested {who}.",
    "The court at {court} releases {who}, arrested after {what}.",
)
_PILOT = {
    "who": "Harbour pilot Orla Beck",
    "what": "the ferry Grey Heron ran onto the Sable reef",
    "court": "Ellery",
}
_MASTER = {"who": "Tug master Hugo Stam", "what": "the tug Bulldog struck a yacht off Marsh Point", "court": "Tarn"}


def test_an_undated_arrest_in_reports_of_one_subject_is_one_and_another_arrest_in_others_is_another(desk):
    pages = []
    for number, sentence in enumerate(words.format(**case) for case in (_PILOT, _MASTER) for words in _ARREST):
        page = desk.page(f"a{number}", f"a{number} Post", "2031-05-03T18:00:00+00:00", headline="", filler=sentence)
        pages.append(page.event("arrested", summary=sentence, quote=sentence))
    found = [{m.article_id for m in event.mentions} for event in desk.reconciled(*pages).events]
    assert sorted(found, key=min) == [{"a0", "a1", "a2"}, {"a3", "a4", "a5"}]


def test_what_is_called_the_same_by_one_article_twice_is_told_twice(desk):
    sentence = _ARREST[0].format(**_PILOT)
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("arrest", summary=sentence, quote=sentence)
    again = "The arrest was made at noon."
    page.event("the arrest", summary=again, quote=again)
    (event,) = desk.reconciled(page).events
    assert len(event.mentions) == 2


def _fire(desk, page, place):
    told = f"Fire destroys a warehouse full of grain in {place} and three boats beside it"
    return desk.page(page, f"{page} Post", "2031-05-03T18:00:00+00:00", headline="Fire").event(told, "2031-05-02")


def test_a_fire_told_alike_of_two_towns_is_two_fires(desk):
    assert len(desk.reconciled(_fire(desk, "a", "Ellery"), _fire(desk, "b", "Ellery")).events) == 1
    one, other = desk.reconciled(_fire(desk, "a", "Ellery"), _fire(desk, "b", "Tarn")).events
    assert "told alike of two places (ellery; tarn)" in one.apart[0].reason
    assert one.apart[0].id == other.id


def test_whom_a_sentence_names_besides_makes_no_other_event(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event(
        "Orlop Ferry runs onto the Gull Rocks",
        "2031-05-03",
        quote="The Orlop Ferry ran onto the Gull Rocks on Saturday, said Tarn Brack of Radio Ellery.",
    )
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.event(
        "Orlop Ferry aground on the Gull Rocks",
        "2031-05-03",
        quote="The Orlop Ferry, aground on the Gull Rocks since Saturday, belongs to Skarholm Lines of Hythe.",
    )
    assert len(desk.reconciled(one, two).events) == 1


def test_frozen_money_and_the_order_that_froze_it_are_one(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Prize money is frozen", "2031-05-03")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.event("Freezing order", "2031-05-03")
    assert len(desk.reconciled(one, two).events) == 1


def test_two_things_of_one_day_in_one_town_are_two(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="")
    one.event("Tennick sues grain dealers in Lindmouth", "2031-05-03", actors=("Orla Tennick",), place="Lindmouth")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00", headline="")
    two.event("Harl rescues orphaned seals in Lindmouth", "2031-05-03", actors=("Jos Harl",), place="Lindmouth")
    assert len(desk.reconciled(one, two).events) == 2


def test_the_sale_of_one_thing_is_no_part_of_the_sale_of_another(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("Harbour board sells its dredger", "2031-05-03", quote="The harbour board sold its dredger on 3 May.")
    page.event("Mill sold", "2031-05-03", quote="The sale of the mill by Orla Tennick on 3 May fetched nine million.")
    assert len(desk.reconciled(page).events) == 2
