"""Hold our reading of EDTF against the `edtf` package over the subset that both read.

Run `python benchmarks/edtf_oracle.py [--count 10000]`; the package parses about a hundred texts a second.
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import date

import edtf

from newsdigest import dates

_FORMS = ("day", "month", "year", "decade", "century", "interval", "months", "open end", "open start")


def text_of(draw: random.Random) -> str:
    """Return an EDTF text of a form that both read."""
    first = date.fromordinal(draw.randint(date(1000, 1, 1).toordinal(), date(2999, 1, 1).toordinal()))
    last = date.fromordinal(first.toordinal() + draw.randint(0, 2000))
    mark = draw.choice(("", "", "?"))
    return {
        "day": first.isoformat() + mark,
        "month": first.isoformat()[:7] + mark,
        "year": first.isoformat()[:4] + mark,
        "decade": f"{first.year // 10}X",
        "century": f"{first.year // 100}XX",
        "interval": f"{first.isoformat()}/{last.isoformat()}",
        "months": f"{first.isoformat()[:7]}/{last.isoformat()[:7]}",
        "open end": f"{first.isoformat()}/..",
        "open start": f"../{first.isoformat()}",
    }[draw.choice(_FORMS)]


def bounds(text: str) -> tuple[object, object]:
    """Return first and last day by the package; None where a side is open."""
    theirs = edtf.parse_edtf(text)
    first, last = (
        None if isinstance(bound, float) else date(*bound[:3])
        for bound in (theirs.lower_strict(), theirs.upper_strict())
    )
    return first, last


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=10_000)
    count = arguments.parse_args().count
    draw = random.Random(20260222)
    texts = [text_of(draw) for _ in range(count)]
    begun = time.process_time()
    ours = [dates.read_edtf(text) for text in texts]
    spent = time.process_time() - begun
    differing = [
        (text, when, theirs)
        for text, when in zip(texts, ours, strict=True)
        if (theirs := bounds(text)) != ((when.earliest, when.latest) if when else (None, None))
    ]
    print(f"{count} texts, {len(differing)} read differently; ours {count / spent:,.0f} a second")
    for text, when, theirs in differing[:20]:
        print(text, when and (when.earliest, when.latest), theirs)


if __name__ == "__main__":
    main()
