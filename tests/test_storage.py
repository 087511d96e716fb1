"""A digest on disk: whole or not at all, and nothing else is harmed."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from newsdigest.errors import StorageError
from newsdigest.storage import write_whole


def test_a_link_still_leads_to_the_digest(tmp_path: Path) -> None:
    kept = tmp_path / "kept.md"
    kept.write_text("old")
    link = tmp_path / "today.md"
    link.symlink_to(kept)
    write_whole(link, "new")
    assert link.is_symlink()
    assert kept.read_text() == "new"


def test_a_digest_for_few_eyes_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "embargoed.md"
    path.write_text("old")
    path.chmod(0o600)
    write_whole(path, "new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_whole(pipe, "news")
    reader.join(5)
    assert read == ["news"]
    assert pipe.is_fifo()


def test_a_long_name_that_the_disk_takes_is_taken(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 252 + ".md")
    write_whole(path, "news")
    assert path.read_text() == "news"


@pytest.mark.parametrize("name", [".", "file/x.md", "mistyped/x.md", "a" * 300, "a\0b"])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(StorageError):
        write_whole(tmp_path / name, "news")
    assert [left.name for left in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_text() == "old"
