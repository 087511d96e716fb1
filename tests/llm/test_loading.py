"""Nothing of openai or instructor is loaded before a question is asked, and no key is left lying about."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article

LOADED = "import sys; print(sorted({'openai', 'instructor', 'httpx2'} & set(sys.modules)))"


@pytest.mark.parametrize(
    "code",
    [
        "import newsdigest.llm",
        "from newsdigest.llm import Session",
        "from newsdigest.extract.model import ModelExtractor; ModelExtractor('openai/any').fingerprint",
        "from newsdigest.write import ModelWriter; ModelWriter('openai/any').fingerprint",
    ],
)
def test_the_clients_are_loaded_only_for_a_question(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"{code}; {LOADED}"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_key_is_in_no_file_that_a_run_leaves(
    service: Any, reply: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    canary = "sk-canary-0123456789abcdef"
    monkeypatch.setenv("OPENAI_API_KEY", canary)
    service.plays(reply("{}"))
    session = Session("openai/a", base_url=service.url, cache=tmp_path / "answers.sqlite", record=tmp_path / "a.json")

    async def main() -> None:
        extractor = ModelExtractor(session=session)
        await extractor.extract(Article(headline="Pier closes", body="The pier closed on Monday."))
        await extractor.close()

    asyncio.run(main())
    assert service.keys == [f"Bearer {canary}"]
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(left) >= 2
    assert not any(canary.encode() in path.read_bytes() for path in left)
    assert canary not in repr(session) + session.model + repr(session.report)
