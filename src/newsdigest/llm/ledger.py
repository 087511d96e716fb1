"""What the answers of a session cost when they were given, and what had to be asked again or forgiven."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from newsdigest.llm.completions import total
from newsdigest.llm.forms import Examination
from newsdigest.llm.recordings import Question
from newsdigest.schema.digest import Usage


class Ledger:
    """The cost of every answer, by what it was asked for and about; several threads may write into it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._costs: dict[tuple[str, str, str], Usage] = {}
        self.asked_again = self.unknown_fields = 0

    def enter(self, question: Question, exam: Examination) -> None:
        """Keep what came of a question; the same one asked again takes the place of the first."""
        with self._lock:
            self._costs[question.purpose, question.subject, question.chunk] = exam.usage
            self.asked_again += max(0, len(exam.completions) - 1)
            self.unknown_fields += exam.unknown_fields

    def usage_of(self, purpose: str, subjects: Iterable[str] | None) -> Usage:
        """Return what the answers to one purpose cost together, by subject if asked."""
        wanted = None if subjects is None else set(subjects)
        with self._lock:
            costs = [c for key, c in self._costs.items() if key[0] == purpose and (wanted is None or key[1] in wanted)]
        together = Usage()
        for cost in costs:
            together = total(together, cost)
        return together
