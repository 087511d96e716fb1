"""Starting fast: importing the library or asking for help loads no model client."""

from __future__ import annotations

import subprocess
import sys

import pytest

import newsdigest

HEAVY = ("openai", "instructor", "httpx2", "pandas", "trafilatura", "lxml")


@pytest.mark.parametrize(
    "code",
    [
        "import newsdigest",
        "from newsdigest import summarize, Digest",
        "import newsdigest.llm",
        "import sys; sys.argv = ['newsdigest', '--help']\nfrom newsdigest.cli import main\n"
        "try: main()\nexcept SystemExit: pass",
    ],
)
def test_no_model_client_is_loaded_before_it_is_needed(code: str) -> None:
    show = f"{code}\nimport sys; print('loaded:', sorted(set(sys.modules) & set({HEAVY!r})))"
    outcome = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert outcome.stdout.splitlines()[-1] == "loaded: []"


def test_the_public_names_are_all_there() -> None:
    assert {name for name in newsdigest.__all__ if getattr(newsdigest, name, None) is None} == set()
    assert set(newsdigest.__all__) <= set(dir(newsdigest))
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        _ = newsdigest.summarise
