"""Days that no month has, in whatever form and part of a page they stand."""

from __future__ import annotations

import pytest

from newsdigest import audit
from newsdigest.checks.nodays import no_days

PAGES = (
    "# Fair\n\nThe fair of Orrest opens on {}. [1]\n\n## Sources\n\n[1] The Courier: Fair\n",
    "# Fair opens on {}\n\nThe fair opens in the park of Orrest. [1]\n\n## Sources\n\n[1] The Courier: Fair\n",
    "# Fair\n\n## What opens on {}\n\nThe fair opens in the park. [1]\n\n## Sources\n\n[1] The Courier: Fair\n",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "day", ["May 32", "32 May 2026", "31 June", "2026-06-31", "31/06/2026", "30.02.2026", "2026/06/31", "June 28 to 31"]
)
def test_a_day_that_no_month_has_is_found_in_any_form(page: str, day: str) -> None:
    assert [finding.code for finding in audit(page.format(day)) if finding.code != "date-conflict"] == [
        "impossible-date"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "By May 32 of them had left.",
        "In March 44 people moved in, and the 45 March protesters went home.",
        "On June 28 to 31 countries the firm sold its pumps.",
        "Theresa May, 62, lives at 32 March Street.",
        "Since 1 May 33 cases were found, on June 1, 45 more.",
        "The lock takes 31.12.2025 as its last day, and 12/31/2025 too.",
    ],
)
def test_a_figure_beside_a_month_that_counts_something_is_no_day(told: str) -> None:
    assert not list(no_days(told))
