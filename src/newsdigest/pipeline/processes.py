"""Several processes of this machine as hands that share a work: for piles that one alone would take minutes for."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from newsdigest.collector import collector_at_rest
from newsdigest.crew import ALONE, Crew

T = TypeVar("T")

_LARGE = 5_000
"""Articles from which on further processes are worth their start."""


def crew_for(articles: int) -> Crew:
    """Return who reconciles so many articles: one process, or for a large pile as many as may run at once."""
    return Processes(_free()) if articles >= _LARGE and _may_fork() else ALONE


class Processes:
    """So many processes, this one among them; each knows all that was known when a work began.

    What a process gives is handed back whole. The part of one that is ended from outside is done here.
    """

    def __init__(self, hands: int) -> None:
        self.hands = hands

    def share(self, work: Callable[[int], T]) -> list[T]:
        """Return what each part of the work gives, in the order of the parts."""
        context = multiprocessing.get_context("fork")
        others = []
        with collector_at_rest():  # it would write into every page that the processes have in common
            for part in range(1, self.hands):
                ours, theirs = context.Pipe(duplex=False)
                process = context.Process(target=_tell, args=(theirs, work, part), daemon=True)
                process.start()
                theirs.close()
                others.append((part, process, ours))
            found = [work(0)]
            for part, process, ours in others:
                found.extend(_heard(ours) or [work(part)])
                process.join()
        return found


def _tell(to: Connection, work: Callable[[int], T], part: int) -> None:
    to.send([work(part)])
    to.close()


def _heard(ours: Connection) -> list[Any]:
    """Return the one answer of a process, or none if it ended without."""
    try:
        return list(ours.recv())
    except EOFError:
        return []
    finally:
        ours.close()


def _may_fork() -> bool:
    """Whether a process may be copied as it stands: not where others of its threads could hold a lock meanwhile."""
    return sys.platform == "linux" and threading.active_count() == 1


def _free() -> int:
    return len(os.sched_getaffinity(0))
