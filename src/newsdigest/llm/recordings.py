"""Answers kept on file, so that a digest can be made again without a key: what was asked, what came back, from whom."""

from __future__ import annotations

import difflib
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from newsdigest.errors import RecordingNotFound, RecordingStale, StorageError, UsageError
from newsdigest.llm.completions import Completion
from newsdigest.prompts import fingerprint
from newsdigest.schema.record import Record
from newsdigest.storage import make_folder, write_whole

BY_HAND = "written by hand"


class Question(Record):
    """One question to a model: who asks about what, in which words, and for which form."""

    purpose: str
    subject: str
    chunk: str = ""
    label: str = ""
    instructions: str
    matter: str
    form: str
    model: str | None = None
    settings: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What a recording is found by."""
        return (self.subject, self.purpose, self.chunk)

    @property
    def tokens(self) -> int:
        """About how many tokens a service has to read: four characters each, in English news."""
        return (len(self.instructions) + len(self.matter) + len(self.form)) // 4

    @property
    def stamp(self) -> Stamp:
        """The parts that could change the answer, each by itself."""
        return Stamp(
            instructions=fingerprint(self.instructions),
            matter=fingerprint(self.matter),
            form=fingerprint(self.form),
            model=self.model,
            settings=self.settings,
        )


class Stamp(Record):
    """The fingerprint of a question in parts, so that a stale recording can say what has changed.

    Model and settings are null for an answer written by hand, and for a replay that does not insist on a model.
    """

    instructions: str
    matter: str
    form: str
    model: str | None = None
    settings: str | None = None

    def differences(self, other: Stamp) -> tuple[str, ...]:
        """Return what differs, in words; what one of the two leaves open does not differ."""
        names = {
            "instructions": "the instructions of the prompt",
            "matter": "the article, or the words of the prompt around it",
            "form": "the form of the answer",
            "model": "the model",
            "settings": "the settings",
        }
        pairs = {name: (getattr(self, name), getattr(other, name)) for name in names}
        return tuple(names[name] for name, (a, b) in pairs.items() if None not in (a, b) and a != b)


class Recorded(Record):
    """One recorded call: its question, by fingerprint, and every attempt at an answer in order."""

    purpose: str
    subject: str
    chunk: str = ""
    label: str = Field(default="", description="The headline, for people who read the file.")
    origin: str
    stamp: Stamp
    attempts: tuple[Completion, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What the recording is found by."""
        return (self.subject, self.purpose, self.chunk)

    @property
    def is_by_hand(self) -> bool:
        """Whether a person wrote the answer."""
        return self.origin == BY_HAND


class Recordings:
    """The recorded calls of a story, and the words of the prompts they answered."""

    def __init__(self, calls: Iterable[Recorded] = (), instructions: Mapping[str, str] | None = None) -> None:
        self._calls = {call.key: call for call in calls}
        self._instructions = dict(instructions or {})

    def __iter__(self) -> Iterator[Recorded]:
        """Yield the calls in the order in which they are filed."""
        return iter(sorted(self._calls.values(), key=lambda call: (call.purpose, call.label, call.key)))

    def __len__(self) -> int:
        return len(self._calls)

    def put(self, question: Question, attempts: Iterable[Completion], origin: str) -> None:
        """File the answers to a question; an earlier recording of the same call gives way."""
        self._instructions[question.stamp.instructions] = question.instructions
        self._calls[question.key] = Recorded(
            purpose=question.purpose,
            subject=question.subject,
            chunk=question.chunk,
            label=question.label,
            origin=origin,
            stamp=question.stamp,
            attempts=tuple(attempts),
        )

    def find(self, question: Question) -> Recorded:
        """Return the recording that answers a question.

        Raises RecordingNotFound when there is none, and RecordingStale, which says what has changed, when the
        recording answers another question.
        """
        call = self.kept(question)
        changed = call.stamp.differences(question.stamp)
        if changed:
            remedy = (
                "check the answer against the change and restamp it" if call.is_by_hand else "record it from the model"
            )
            raise RecordingStale(
                f"the recording of {_named(question)} is stale: {', '.join(changed)} changed since; {remedy}, "
                "or take the change back",
                article_id=question.subject,
            )
        return call

    def kept(self, question: Question) -> Recorded:
        """Return the recording of a call, stale or not. Raises RecordingNotFound when there is none."""
        call = self._calls.get(question.key)
        if call is None:
            namesake = any(c.label and c.label == question.label and c.purpose == question.purpose for c in self)
            hint = "there is one of this headline, but the article has changed" if namesake else "it was never recorded"
            raise RecordingNotFound(
                f"no recording answers {_named(question)}: {hint}; record it, or restore what was recorded",
                article_id=question.subject,
            )
        return call

    def change(self, question: Question) -> str:
        """Return the lines in which the instructions now differ from those that were answered."""
        earlier = self._instructions.get(self.kept(question).stamp.instructions, "")
        lines = difflib.unified_diff(
            earlier.splitlines(), question.instructions.splitlines(), "answered", "now", lineterm=""
        )
        return "\n".join(lines)

    def restamp(self, question: Question) -> None:
        """Say that an answer written by hand also answers the question as it is now.

        Raises RecordingStale for an answer that a model gave: nobody but the model can give it anew.
        """
        call = self.kept(question)
        if not call.is_by_hand:
            self.find(question)
        self.put(question.model_copy(update={"model": None, "settings": None}), call.attempts, call.origin)

    def write(self, path: Path) -> None:
        """Write all to one file, readable and in a stable order. Raises StorageError."""
        used = {call.stamp.instructions for call in self}
        content = {
            "instructions": {
                key: self._instructions[key].split("\n") for key in sorted(used & set(self._instructions))
            },
            "calls": [_as_data(call) for call in self],
        }
        write_whole(path, json.dumps(content, ensure_ascii=False, indent=2) + "\n")


class Replay:
    """Recordings that answer in place of a model.

    `restamp` is shown a question and how its prompt has changed since a person answered it, and says whether the answer
    still holds; the file then says so too.
    """

    def __init__(self, path: Path, restamp: Callable[[Question, str], bool] | None = None) -> None:
        if restamp is not None and path.is_dir():
            raise UsageError(f"{path} is a folder; restamp one file of recordings at a time")
        self.path = path
        self._kept = recordings(path)
        self._restamp = restamp

    def find(self, question: Question) -> Recorded:
        """Return the recording that answers a question. Raises RecordingError when none does."""
        call = self._kept.kept(question)
        if call.is_by_hand and call.stamp.differences(question.stamp) and self._still_holds(question):
            self._kept.restamp(question)
            self._kept.write(self.path)
        return self._kept.find(question)

    def _still_holds(self, question: Question) -> bool:
        return self._restamp is not None and self._restamp(question, self._kept.change(question))


class Recorder:
    """Keeps answers in one file as they come; other calls that are on file stay there."""

    def __init__(self, path: Path) -> None:
        self._path = path if path.suffix == ".json" else path / "calls.json"
        self._kept = recordings(self._path) if self._path.exists() else Recordings()
        self._lock = threading.Lock()

    def keep(self, question: Question, attempts: Iterable[Completion], origin: str) -> None:
        """File the answers to a question. Raises StorageError."""
        if origin == BY_HAND:
            question = question.model_copy(update={"model": None, "settings": None})
        with self._lock:
            self._kept.put(question, attempts, origin)
            make_folder(self._path.parent)
            self._kept.write(self._path)


def recordings(path: Path) -> Recordings:
    """Read a file of recordings, or all of a folder. Raises StorageError when one cannot be read."""
    if not path.exists():
        raise StorageError(f"there are no recordings at {path}; record them first, or correct the path")
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    calls: list[Recorded] = []
    instructions: dict[str, str] = {}
    for file in files:
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
            calls += [_from_data(call) for call in content["calls"]]
            instructions.update({key: "\n".join(lines) for key, lines in content["instructions"].items()})
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise StorageError(f"{file} is not a file of recordings ({error}); record it anew") from error
    return Recordings(calls, instructions)


def _named(question: Question) -> str:
    part = f", part {question.chunk}" if question.chunk else ""
    label = f" ({question.label})" if question.label else ""
    return f"the call {question.purpose!r} for {question.subject}{label}{part}"


def _as_data(call: Recorded) -> dict[str, Any]:
    data = call.model_dump(mode="json", exclude={"attempts"})
    data["attempts"] = [_attempt(number, one) for number, one in enumerate(call.attempts, 1)]
    return data


def _attempt(number: int, completion: Completion) -> dict[str, Any]:
    """Show an answer as JSON when that gives its text back to the letter, else as the text it is."""
    data = {"attempt": number, "ending": completion.ending, "usage": completion.usage.model_dump()}
    try:
        content = json.loads(completion.text)
    except (ValueError, RecursionError):
        content = None
    if content is not None and _pretty(content) == completion.text:
        return {**data, "json": content}
    return {**data, "text": completion.text}


def _from_data(data: dict[str, Any]) -> Recorded:
    attempts = []
    for attempt in data["attempts"]:
        text = _pretty(attempt["json"]) if "json" in attempt else attempt["text"]
        attempts.append({"text": text, "ending": attempt["ending"], "usage": attempt["usage"]})
    try:
        return Recorded.model_validate({**data, "attempts": attempts})
    except ValidationError as error:
        raise ValueError(str(error)) from error


def _pretty(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)
