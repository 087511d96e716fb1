"""What was moved from one day to another: a page that has the days the other way round, or the day given up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from newsdigest import dates
from newsdigest.checks.archives import Folder
from newsdigest.checks.datings import days_of
from newsdigest.checks.likeness import words_of
from newsdigest.checks.opposites import Opposition
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_MOVING = words_of(
    "moved move postponed postpone put back off pushed brought pulled forward rescheduled delayed deferred adjourned "
    "shifted switched changed originally first set scheduled planned instead now due held hold take place new date day"
)
_MOSTLY = 0.6
_FEW = 2  # content words of the thing that a page which tells of no move has to share with a move
_CODE = "date-unsupported"


class _Move(NamedTuple):
    """What a sentence tells of a move: the days before and after it, which way it goes, and of what."""

    text: str
    former: str | None
    new: str | None
    way: int
    of: frozenset[str]

    @property
    def shown(self) -> str:
        """The two days, as the sentence has them."""
        days = (("from", self.former), ("to", self.new))
        return " ".join(f"{lead} {words}" for lead, words in days if words)


def moved_days(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield the moves of which a page has other days than every article that tells them: the first of a sentence."""
    moves = [(folder, move) for folder in folders for text, _ in folder.told() if (move := _move(text)) is not None]
    for sentence in sentences(told) if moves else ():
        found = _told_otherwise(sentence.text, moves)
        if found is not None:
            yield found


def _move(text: str) -> _Move | None:
    former, new = dates.former_words(text), dates.new_day(text)
    way = dates.way_of_move(text)
    return _Move(text, former, new, way, words_of(text) - _MOVING) if former or new else None


def _told_otherwise(sentence: str, moves: Sequence[tuple[Folder, _Move]]) -> Opposition | None:
    ours = _move(sentence)
    if ours is None:
        return _given_up(sentence, moves)
    alike = [(folder, move) for folder, move in moves if _are_of_one(ours, move)]
    found = [(folder, move, difference) for folder, move in alike for difference in [_unlike(ours, move, folder)]]
    if not found or any(difference is None for _, _, difference in found):
        return None
    folder, move, difference = max(found, key=lambda each: len(each[1].of & ours.of))
    return Opposition(folder, move.text, difference, _CODE) if difference is not None else None


def _are_of_one(ours: _Move, other: _Move) -> bool:
    """Whether two moves are of one thing, by most of the words that the shorter tells of it."""
    least = min(len(ours.of), len(other.of))
    return bool(least) and len(ours.of & other.of) >= max(1, least // 2)


def _unlike(ours: _Move, other: _Move, folder: Folder) -> Difference | None:
    """Return in what two tellings of one move differ: the days, or which way it went."""
    way = _way(other, folder)
    if ours.way and way and ours.way != way:
        return Difference(kind="date", said=f"{_WAYS[ours.way]} {ours.shown}", found=f"{_WAYS[way]} {other.shown}")
    if _are_one(ours.new, other.new, folder) and _are_one(ours.former, other.former, folder):
        return None
    return Difference(kind="date", said=ours.shown, found=other.shown)


_WAYS = {1: "put off", -1: "brought forward"}


def _way(move: _Move, folder: Folder) -> int:
    """Return which way a move goes, by its days where they are told, else by its words."""
    former, new = (_days(words, folder) for words in (move.former, move.new))
    if len(former) == 1 and len(new) == 1:
        (before, _), (after, _) = former.pop(), new.pop()
        return (after > before) - (after < before)
    return move.way


def _are_one(ours: str | None, theirs: str | None, folder: Folder) -> bool:
    """Whether two may be one day; a day that one of them leaves out is no other."""
    if ours is None or theirs is None:
        return True
    mine, others = folder.senses(ours), folder.senses(theirs)
    return not mine or not others or any(dates.compatible(one, other) for one in mine for other in others)


def _days(words: str | None, folder: Folder) -> set[tuple[date, date]]:
    found = (days_of(when) for when in (folder.senses(words) if words else ()))
    return {days for days in found if days is not None}


def _given_up(sentence: str, moves: Sequence[tuple[Folder, _Move]]) -> Opposition | None:
    """Return the move of what a sentence has on the day that was given up, as if nothing had been moved."""
    of = words_of(sentence) - _MOVING
    for words in dates.find(sentence):
        if dates.is_former(sentence, words):
            continue
        for folder, move in moves:
            shared = of & move.of
            if move.former is None or move.new is None or len(shared) < max(_FEW, _MOSTLY * len(of)):
                continue
            if _are_one(words.text, move.new, folder) or not _are_one(words.text, move.former, folder):
                continue
            difference = Difference(kind="date", said=words.text, found=f"moved {move.shown}")
            return Opposition(folder, move.text, difference, _CODE)
    return None
