"""A bar shows how far a run has come, where there is somebody to see it."""

from __future__ import annotations

import sys
import types

import pytest

from newsdigest import progress
from newsdigest.pipeline import Progress

STEPS = (
    Progress("started", 0, 2),
    Progress("waiting", 0, 2, reason="the service answered 429", tokens=1200),
    Progress("read", 2, 2, "Bridge closed", tokens=2400),
    Progress("done", 2, 2, tokens=2400),
)


def test_a_step_is_told_in_a_few_words() -> None:
    words = [progress.described(step) for step in STEPS]
    assert words == [
        "reading",
        "waiting, the service answered 429 (1,200 tokens)",
        "reading (2,400 tokens)",
        "done (2,400 tokens)",
    ]


def test_a_log_file_gets_no_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "ipykernel", raising=False)
    bar = progress.bar()
    for step in STEPS:
        bar(step)
    bar.close()
    assert capsys.readouterr() == ("", "")


def test_a_notebook_without_widgets_gets_a_bar_of_letters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ipykernel", types.ModuleType("ipykernel"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    bar = progress.bar()
    for step in STEPS:
        bar(step)
    shown = capsys.readouterr().err
    assert "waiting, the service answered 429" in shown
    assert "2/2" in shown


def test_a_terminal_gets_a_bar_that_goes(capsys: pytest.CaptureFixture[str]) -> None:
    bar = progress.TerminalBar()
    for step in STEPS:
        bar(step)
    bar.close()
    assert "Traceback" not in capsys.readouterr().err
