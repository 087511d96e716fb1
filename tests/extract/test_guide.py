"""What the guide says of extractors of one's own is so."""

from __future__ import annotations

import re
from pathlib import Path

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "extractors.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
SHOWN = re.compile(r"^(?P<code>\S.*?) +# (?P<given>['(\[].*)$")


def test_the_examples_run_and_give_what_stands_beside_them() -> None:
    known: dict[str, object] = {}
    shown = 0
    for block in BLOCKS:
        lines = block.splitlines()
        exec("\n".join(line for line in lines if not SHOWN.match(line)), known)  # noqa: S102
        for found in filter(None, map(SHOWN.match, lines)):
            assert repr(eval(found["code"], known)) == found["given"]  # noqa: S307
            shown += 1
    assert shown == 6
