"""What stands beside a sentence whose figure or deed others have otherwise: their values, never its own."""

from newsdigest import summarize
from newsdigest.load import text


def _page(outlet: str, published: str, headline: str, body: str):
    return text(f'---\ntitle: "{headline}"\noutlet: {outlet}\npublished: {published}\n---\n{body}\n')


def test_beside_a_figure_that_another_outlet_corrected_stands_the_right_one():
    digest = summarize(
        [
            _page(
                "Ellery Ledger",
                "2031-05-06T08:00:00Z",
                "Vane to buy Brack Mills",
                "ELLERY, May 6 - Vane Board agreed on Monday to buy its rival Brack Mills for $4.6 billion, both said."
                "\n\nBrack employs 900 people. Its owner, Piet Orr, called the offer fair.",
            ),
            _page(
                "Coast Wire",
                "2031-05-06T09:00:00Z",
                "Brack Mills goes to Vane Board",
                "Vane Board has agreed to acquire Brack Mills for $4.6 billion, the companies said on Monday "
                "night.\n\nA regulator, Ilse Marr, would not comment on Tuesday.",
            ),
            _page(
                "Ellery Ledger",
                "2031-05-07T18:00:00Z",
                "Price of Brack Mills corrected",
                "Workers at Brack Mills will march on Friday against the sale, their union said on Wednesday.\n\n"
                "Vane is paying $4.1 billion for Brack Mills.\n\n"
                "Correction: An earlier version misstated the price. It is $4.1 billion, not $4.6 billion.",
            ),
        ]
    )
    (dispute,) = [one for one in digest.disputes if one.kind == "number"]
    assert {value.value for value in dispute.values} == {"$4.6 billion", "$4.1 billion"}
    told = [*digest.summary, *(s for section in digest.sections for s in section.sentences)]
    printed = [s for s in told if "4.6 billion" in s.text]
    assert printed
    assert all(any("$4.1 billion" in check for check in s.checks) for s in printed)
    assert not any("$4.6 billion" in check for s in printed for check in s.checks)
    assert dispute.preferred is None


def test_what_one_report_has_confirmed_and_another_denied_heads_nothing_as_a_fact():
    digest = summarize(
        [
            _page(
                "Ellery Ledger",
                "2031-05-06T08:00:00Z",
                "Slipway to go",
                "The port board confirmed on Tuesday that it would sell the Ellery slipway.\n\n"
                "Gulls quarrelled over a crust while two joiners planed a plank in the yard behind the ferry stage.",
            ),
            _page(
                "Coast Wire",
                "2031-05-06T08:30:00Z",
                "Slipway not for sale",
                "The port board denied on Tuesday that it would sell the Ellery slipway.\n\n"
                "It was a bright morning with frost on the roofs, and the band had begun to practise.",
            ),
        ]
    )
    assert digest.headline.startswith("Disputed: ")
    (dispute,) = [one for one in digest.disputes if one.kind == "status"]
    assert sorted(value.citations for value in dispute.values) == [(1,), (2,)]
