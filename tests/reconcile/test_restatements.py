"""What a correction puts in other words stands no longer in the outlet's own report."""

from __future__ import annotations

import pytest

from newsdigest.reconcile.restatements import restated


@pytest.mark.parametrize(
    ("note", "wrong", "right"),
    [
        (
            "An earlier report said that Ivo Brand was cleared of theft. He was found guilty.",
            "cleared of theft",
            "found guilty",
        ),
        (
            "An earlier report said that Ivo Brand was cleared of theft. He was convicted of theft.",
            "cleared",
            "convicted",
        ),
        ("We wrote that a jury had cleared Ivo Brand. The jury convicted him.", "cleared", "convicted"),
        ("An earlier version misidentified the winner as Dora Quist. It was Nell Amsel.", "Dora Quist", "Nell Amsel"),
        ("We wrongly said that Dora Quist won the regatta. Nell Amsel did.", "Dora Quist", "Nell Amsel"),
        ("We said that Dora Quist won the regatta. The winner was Nell Amsel.", "Dora Quist", "Nell Amsel"),
        ("Correction: The harbour master is Nell Amsel, not Dora Quist.", "Dora Quist", "Nell Amsel"),
        ("Correction: The port hired Nell Amsel on Tuesday, not Dora Quist.", "Dora Quist", "Nell Amsel"),
        ("Correction: The barge sank off Tarn on 3 May, not Ellery.", "Ellery", "Tarn"),
        ("This report was amended to say that Amsel, not Quist, heads the port.", "Quist", "Amsel"),
        ("An earlier version said that the barge sank off Ellery. It sank off Tarn.", "Ellery", "Tarn"),
        ("An earlier version gave the place of the vote as Ellery; it was Tarn.", "Ellery", "Tarn"),
        ("Correction: We said the oil was in the north dock. It was in fact in the south dock.", "north", "south"),
        (
            "An earlier version said the board had rejected the sale. The board approved the sale.",
            "rejected",
            "approved",
        ),
        ("An earlier version said that the lock had been sold. It has been leased.", "sold", "leased"),
        # What says no more than no, or names no wrong words, puts nothing in the place of anything.
        ("Correction: An earlier report said that the lock was shut. It was not shut.", None, None),
        ("An earlier version of this report omitted the name of the pilot.", None, None),
        ("Correction: We said three divers had died. One died; two are missing.", None, None),
    ],
)
def test_a_note_tells_which_words_stand_in_the_place_of_which(note: str, wrong: str | None, right: str | None) -> None:
    found = restated(note)
    assert (found.wrong if found else None, found.right if found else None) == (wrong, right)


def _verdict(desk, article, outlet, published, verdict, who="Ivo Brand"):
    page = desk.page(article, outlet, published)
    return page.event(
        f"{who} is {verdict} of theft",
        "2031-05-03",
        summary=f"The clerk {who} was {verdict} of theft by a jury in Ellery.",
        actors=(who,),
        place="Ellery",
    )


NOTE = "Correction: An earlier report said that Ivo Brand was cleared of theft. He was convicted of theft."


def test_a_verdict_that_an_outlet_takes_back_is_told_as_its_note_has_it(desk):
    wrong = _verdict(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "cleared")
    mended = desk.page("b", "Ellery Post", "2031-05-04T08:00:00+00:00")
    mended.correction(NOTE)
    found = desk.reconciled(wrong, mended)
    (event,) = found.events
    assert event.record.summary == "The clerk Ivo Brand was convicted of theft by a jury in Ellery."
    assert [mention.article_id for mention in event.mentions] == ["b"]
    (dispute,) = found.disputes
    assert [value.value for value in dispute.values] == ["cleared", "convicted"]
    assert dispute.preferred == "convicted"
    assert NOTE in dispute.reason


def test_a_note_on_one_verdict_leaves_another_and_those_of_other_outlets_alone(desk):
    other = _verdict(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "cleared", "Runa Holt")
    rival = _verdict(desk, "c", "Coast Wire", "2031-05-03T19:00:00+00:00", "cleared")
    mended = desk.page("b", "Ellery Post", "2031-05-04T08:00:00+00:00")
    mended.correction(NOTE)
    found = desk.reconciled(other, rival, mended)
    assert {event.record.title for event in found.events} == {
        "Runa Holt is cleared of theft",
        "Ivo Brand is cleared of theft",
    }
    (dispute,) = found.disputes
    assert dispute.preferred == "convicted"
    assert {one.article_id for one in dispute.values[0].evidence} == {"c"}


def test_a_name_that_was_wrong_is_mended_also_where_only_the_surname_stands(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    wrong = page.event("Quist wins the regatta", "2031-05-03", summary="Quist won the regatta off Ellery.")
    mended = desk.page("b", "Ellery Post", "2031-05-04T08:00:00+00:00")
    mended.correction("Correction: We wrongly said that Dora Quist won the regatta. Nell Amsel did.")
    (event,) = desk.reconciled(wrong, mended).events
    assert event.record.summary == "Amsel won the regatta off Ellery."


def test_what_was_wrong_in_the_correcting_report_alone_is_the_history_of_its_words(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Port board leases the lock", "2031-05-03", summary="The port board has leased the lock at Ellery.")
    page.correction(
        "Correction: An earlier version of this report said that the lock had been sold. It has been leased."
    )
    found = desk.reconciled(page)
    assert not found.disputes
    (update,) = found.updates
    assert [figure.value for figure in update.series] == ["sold", "leased"]


def test_a_date_is_carried_as_a_whole_and_not_as_the_beginning_of_another(desk):
    page = desk.page("a", "Ellery Post", "2031-05-23T18:00:00+00:00")
    kept = page.event("Lock shuts on May 21", "2031-05-21", summary="The lock at Ellery shut on May 21.")
    mended = desk.page("b", "Ellery Post", "2031-05-24T08:00:00+00:00")
    mended.correction("Correction: We said that the lock shut on May 2. It shut on May 12.")
    (event,) = desk.reconciled(kept, mended).events
    assert event.record.title == "Lock shuts on May 21"
