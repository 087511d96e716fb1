"""An answer is paid for once, by however many processes, and a damaged entry is only a miss."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsdigest.errors import StorageError
from newsdigest.llm.cache import Cache, check_cache
from newsdigest.llm.completions import Completion
from newsdigest.llm.recordings import Question
from newsdigest.schema.digest import Usage


def question(matter: str = "The weir froze.", model: str = "x/y") -> Question:
    return Question(purpose="read", subject="a1", instructions="Read.", matter=matter, form="{}", model=model)


ANSWER = Completion(text='{"a": "Füße"}', usage=Usage(calls=1, input_tokens=5))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "deep" / "answers.sqlite")


def test_an_answer_is_found_by_its_whole_question(cache: Cache) -> None:
    cache.keep(question(), ANSWER)
    assert cache.find(question()) == ANSWER
    assert cache.find(question(matter="The weir thawed.")) is None
    assert cache.find(question(model="x/z")) is None
    assert cache.find(question().model_copy(update={"subject": "another file of the same words"})) == ANSWER
    assert cache.hits == 2
    cache.close()


def test_a_damaged_entry_is_a_miss_and_goes(cache: Cache, tmp_path: Path) -> None:
    cache.keep(question(), ANSWER)
    with sqlite3.connect(tmp_path / "deep" / "answers.sqlite") as file:
        file.execute("UPDATE answers SET text = replace(text, 'a', 'b')")
    file.close()
    assert cache.find(question()) is None
    cache.keep(question(), ANSWER)
    assert cache.find(question()) == ANSWER
    cache.close()


def test_a_damaged_cache_is_set_aside_and_begun_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "answers.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"and then nothing of a database" * 100)
    cache = Cache(path)
    cache.keep(question(), ANSWER)
    assert cache.find(question()) == ANSWER
    assert (tmp_path / "answers.sqlite.damaged").exists()
    assert "damaged" in caplog.text
    cache.close()


def _notes(path: Path) -> None:
    path.write_text("Call the harbour office about the crane.\n", encoding="utf-8")


def _pictures(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE pictures (name TEXT)")
    base.commit()
    base.close()


@pytest.mark.parametrize("write", [_notes, _pictures])
def test_a_file_of_somebody_elses_is_left_as_it_is_and_the_run_goes_on(
    write: Callable[[Path], None], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "answers.sqlite"
    write(path)
    before = path.read_bytes()
    cache = Cache(path)
    cache.keep(question(), ANSWER)
    assert cache.find(question()) is None
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
    assert len(caplog.records) == 1
    assert "no cache of answers" in caplog.text
    with pytest.raises(StorageError, match="stays as it is"):
        check_cache(path)


def test_a_place_that_cannot_be_written_to_is_said_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = Cache(tmp_path / "file" / "answers.sqlite")
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            cache.keep(question(), ANSWER)
            assert cache.find(question()) is None
    assert len(caplog.records) == 1


def test_old_answers_can_be_dropped_or_left_aside(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "answers.sqlite")
    cache.keep(question(), ANSWER)
    assert Cache(tmp_path / "answers.sqlite", max_age=60).purge(older_than=60) == 0
    assert cache.purge() == 1
    assert cache.find(question()) is None
    cache.close()


def test_the_file_is_its_owners_alone_and_holds_no_prompt(cache: Cache, tmp_path: Path) -> None:
    cache.keep(question(), ANSWER)
    cache.close()
    path = tmp_path / "deep" / "answers.sqlite"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"The weir froze" not in path.read_bytes()


def test_a_sealed_cache_holds_no_words_of_an_article_and_opens_to_its_question(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    sealed = Cache(path, sealed=True)
    said = Completion(text='{"quote": "The weir froze."}')
    sealed.keep(question(), said)
    sealed.keep(question(matter="Rain."), ANSWER)
    assert sealed.find(question()) == said
    assert sealed.find(question(matter="Snow.")) is None
    sealed.close()
    assert not any(b"weir" in file.read_bytes() for file in tmp_path.iterdir())
    plain = Cache(path)
    assert plain.find(question(matter="Rain.")) == ANSWER
    plain.close()


def _write(path: Path, writer: int) -> None:
    cache = Cache(path)
    for number in range(20):
        cache.keep(question(matter=f"Article {number} {writer % 2}"), ANSWER)
        assert cache.find(question(matter=f"Article {number} {writer % 2}")) == ANSWER
    cache.close()


def _four_writers(path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        for outcome in [pool.submit(_write, path, writer) for writer in range(4)]:
            outcome.result()


def test_two_processes_of_four_writers_each_lose_nothing_and_keep_one_answer_a_question(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "answers.sqlite"
    other = multiprocessing.get_context("spawn").Process(target=_four_writers, args=(path,))
    other.start()
    _four_writers(path)
    other.join()
    assert other.exitcode == 0
    assert not caplog.records
    cache = Cache(path)
    assert all(cache.find(question(matter=f"Article {n} {w}")) == ANSWER for n in range(20) for w in range(2))
    cache.close()
    file = sqlite3.connect(path)
    assert file.execute("SELECT count(*) FROM answers").fetchone() == (40,)
    file.close()


KILLED = """
import sys
from pathlib import Path
from newsdigest.errors import StorageError
from newsdigest.llm.cache import Cache, check_cache
from newsdigest.llm.completions import Completion
from newsdigest.llm.recordings import Question
cache = Cache(Path(sys.argv[1]))
for n in range(100_000):
    q = Question(purpose="read", subject="a", instructions="R", matter=str(n), form="{}")
    cache.keep(q, Completion(text=str(n)))
    print(n, flush=True)
"""


def test_a_kill_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    last = next(int(line) for line in process.stdout if int(line) >= 50)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    cache = Cache(path)
    for n in range(last + 1):
        kept = Question(purpose="read", subject="a", instructions="R", matter=str(n), form="{}")
        assert cache.find(kept) == Completion(text=str(n))
    cache.close()


def test_a_clock_decides_how_long_an_answer_is_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "answers.sqlite", max_age=60)
    cache.keep(question(), ANSWER)
    assert cache.find(question()) == ANSWER
    later = time.time() + 61
    monkeypatch.setattr(time, "time", lambda: later)
    assert cache.find(question()) is None
    cache.close()
