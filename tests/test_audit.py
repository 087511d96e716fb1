"""Auditing a page by its path, and what is no page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import newsdigest
from newsdigest.errors import LoadError, UsageError

PAGE = "# Harbour reopens\n\nThe harbour reopened on Tuesday, February 2nd, 2026, the port said. [1]\n"


def newsdigest_audit(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsdigest", "audit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_a_page_is_audited_by_its_path_as_by_its_text(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    codes = [finding.code for finding in newsdigest.audit(PAGE).findings]
    assert "weekday" in codes
    for path in (page, str(page)):
        assert [finding.code for finding in newsdigest.audit(path).findings] == codes


@pytest.mark.parametrize(
    ("content", "words", "kind", "code"),
    [
        (None, "cannot be read", UsageError, 2),
        (b"", "has no words", LoadError, 1),
        (b"%PDF-1.7", "is a PDF", LoadError, 1),
        (b"\x7fELF\x02\x01", "is a program", LoadError, 1),
    ],
)
def test_what_is_no_page_is_no_clean_page(
    tmp_path: Path, content: bytes | None, words: str, kind: type[Exception], code: int
) -> None:
    page = tmp_path / "page.txt"
    if content is not None:
        page.write_bytes(content)
    with pytest.raises(kind, match=words):
        newsdigest.audit(page)
    outcome = newsdigest_audit(page)
    assert (outcome.returncode, outcome.stderr.count("\n")) == (code, 1)
    assert words in outcome.stderr


def test_one_bad_file_among_the_articles_stops_no_audit(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "feed.xml").write_text("<rss/>", "utf-8")
    article = (
        "---\ntitle: Harbour\npublished: 2026-02-03T12:00:00Z\n---\nThe harbour reopened on Monday, the port said.\n"
    )
    (tmp_path / "in" / "harbour.txt").write_text(article, "utf-8")
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    outcome = newsdigest_audit(tmp_path / "page.md", "--articles", tmp_path / "in")
    assert outcome.returncode == 5
    assert "unread: feed.xml" in outcome.stderr
