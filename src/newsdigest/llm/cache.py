"""Answers paid for once: a file that many processes share, found by the whole question, checked when read."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from newsdigest.errors import StorageError
from newsdigest.llm.completions import Completion
from newsdigest.llm.recordings import Question

R = TypeVar("R")

_LOG = logging.getLogger(__name__)
_PATIENCE = 30.0
_SEAL = "sealed:"
_DATABASE = b"SQLite format 3\x00"
_COLUMNS = ["key", "made", "sum", "text"]
_SCHEMA = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, made REAL NOT NULL, sum TEXT NOT NULL, text TEXT)"


class Cache:
    """Answers in one SQLite file. A question is known by a hash of all that could change its answer, article and all.

    An entry that is damaged is a miss and is dropped. A folder that cannot be written to, or a file that is something
    else, is no reason to stop: it stays as it is, and the run goes on without a cache and says so once. No key and no
    prompt is stored; answers do quote the articles. With `sealed=True` they are stored so that only who has the
    question, article and all, can read them.
    """

    def __init__(self, path: Path, *, max_age: float | None = None, sealed: bool = False) -> None:
        self._path, self._max_age, self._sealed = Path(path), max_age, sealed
        self._lock = threading.Lock()
        self._file: sqlite3.Connection | None = None
        self._is_off = False
        self.hits = 0

    def find(self, question: Question) -> Completion | None:
        """Return the answer to a question, or None when it has not been paid for yet."""
        key = cache_key(question)

        def look(file: sqlite3.Connection) -> Completion | None:
            row = file.execute("SELECT made, sum, text FROM answers WHERE key = ?", (key,)).fetchone()
            if row is None or (self._max_age is not None and time.time() - row[0] > self._max_age):
                return None
            answer = _undamaged(key, row[1], row[2], question)
            if answer is None:
                file.execute("DELETE FROM answers WHERE key = ?", (key,))
            return answer

        answer = self._with(look)
        self.hits += answer is not None
        return answer

    def keep(self, question: Question, answer: Completion) -> None:
        """Keep an answer; of two that come at once, one is kept."""
        key, text = cache_key(question), answer.model_dump_json()
        if self._sealed:
            text = _seal(text, question)
        row = (key, time.time(), _checksum(key, text), text)
        self._with(lambda file: file.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", row))

    def purge(self, *, older_than: float = 0.0) -> int:
        """Drop what is older than so many seconds; return how many entries that were."""
        latest = time.time() - older_than
        return self._with(lambda file: file.execute("DELETE FROM answers WHERE made <= ?", (latest,)).rowcount) or 0

    def count(self) -> int:
        """Return how many answers are kept."""
        return self._with(lambda file: int(file.execute("SELECT count(*) FROM answers").fetchone()[0])) or 0

    def close(self) -> None:
        """Close the file; it opens again when it is needed."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None

    def _with(self, work: Callable[[sqlite3.Connection], R]) -> R | None:
        """Do something with the file; without one, nothing comes of it."""
        with self._lock:
            if self._is_off:
                return None
            try:
                if self._file is None:
                    self._file = _opened(self._path)
                return work(self._file)
            except (sqlite3.Error, OSError, StorageError) as error:
                self._give_up(error)
                return None

    def _give_up(self, error: Exception) -> None:
        _LOG.warning("the cache %s cannot be used (%s); going on without it", self._path, error)
        self._is_off = True
        if self._file is not None:
            self._file.close()
            self._file = None


def cache_key(question: Question) -> str:
    """Return the hash of all that could change the answer; not of who asks or which file the article came from."""
    parts = [question.instructions, question.matter, question.form, question.model, question.settings]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def check_cache(path: Path) -> None:
    """Raise StorageError when there is a file that no cache has written; it is only looked at."""
    strange = StorageError(f"{path} is no cache of answers and stays as it is; give the file that --cache named")
    try:
        with path.open("rb") as file:
            start = file.read(len(_DATABASE))
        if not start:
            return
        if start != _DATABASE:
            raise strange
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as base:
            tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            columns = [row[1] for row in base.execute("PRAGMA table_info(answers)")]
    except OSError as error:
        raise StorageError(f"{path} cannot be read ({error.strerror}); give the file that --cache named") from error
    except sqlite3.OperationalError:
        return  # another process is just making it
    except sqlite3.DatabaseError:
        return  # a database that is damaged: setting it aside loses nothing that could be read
    if tables and columns != _COLUMNS:
        raise strange


def _opened(path: Path) -> sqlite3.Connection:
    """Open the file for many readers and writers; a database that is damaged is set aside and begun anew."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        check_cache(path)
    # For the owner alone: answers quote articles that may not be published yet.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    try:
        return _connected(path)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        path.replace(path.with_name(f"{path.name}.damaged"))
        _LOG.warning("the cache %s was damaged and is begun anew", path)
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    # Autocommit: every answer is on file once it is kept, and a kill loses at most the one being written.
    file = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("PRAGMA synchronous = NORMAL")
        file.execute(_SCHEMA)
    except sqlite3.Error:
        file.close()
        raise
    return file


def _seal(text: str, question: Question) -> str:
    """Return a text as noise that the words of the question turn back into it."""
    salt = os.urandom(16)
    plain = text.encode("utf-8", "surrogatepass")
    return _SEAL + base64.b64encode(salt + _noised(plain, salt, question)).decode("ascii")


def _unseal(text: str, question: Question) -> str:
    raw = base64.b64decode(text.removeprefix(_SEAL), validate=True)
    return _noised(raw[16:], raw[:16], question).decode("utf-8", "surrogatepass")


def _noised(plain: bytes, salt: bytes, question: Question) -> bytes:
    # The key of the entry is a hash of the same words, but says nothing of this one.
    secret = json.dumps(["seal", question.instructions, question.matter, question.form]).encode()
    noise = hashlib.shake_256(salt + secret).digest(len(plain))
    return (int.from_bytes(plain, "big") ^ int.from_bytes(noise, "big")).to_bytes(len(plain), "big")


def _checksum(key: str, text: str) -> str:
    return hashlib.sha256(f"{key} {text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _undamaged(key: str, checksum: str, text: str, question: Question) -> Completion | None:
    """Return the answer when it is what was kept, to the letter."""
    if not isinstance(text, str) or _checksum(key, text) != checksum:
        return None
    try:
        return Completion.model_validate_json(_unseal(text, question) if text.startswith(_SEAL) else text)
    except (ValidationError, ValueError):
        return None
