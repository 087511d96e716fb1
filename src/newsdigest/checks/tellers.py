"""Whether another article tells what is cited: nearly whole in one passage, where the cited ones have it scattered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsdigest.checks.archives import TAKEN, Archive, Folder
from newsdigest.checks.likeness import words_of
from newsdigest.checks.retellings import is_retold
from newsdigest.checks.running import is_taken_over, running_share
from newsdigest.checks.speakers import sayings_in
from newsdigest.text import sentences

_HELD = 0.8  # so much of a sentence stands in sentences that lie together that these tell it
_IN_ORDER = 0.5  # of the words of a sentence: what stands in the same order is not scattered
_FEW = 5  # content words from which on a sentence can be told by where it stands
_FEWEST = 3  # content words from which on it can be, if it stands there word for word
_PAIR, _IN_A_ROW = 2, 5  # as few are enough where so many words follow one another in the same order


def is_told_only_there(told: str, folders: Sequence[Folder], other: Folder, archive: Archive) -> bool:
    """Whether a sentence stands nearly whole in one passage of another article, and in none of the cited."""
    return any(
        _is_whole_only_there(each.text, folders, other)
        or any(_is_copied_only_there(words, folders, other, archive) for words in _wordings(each.text))
        for each in sentences(told)
    )


def _is_whole_only_there(sentence: str, folders: Sequence[Folder], other: Folder) -> bool:
    """Whether most content words of a sentence stand in one passage of the other article alone."""
    if len(words_of(sentence)) < _FEW or other.closest(sentence, _HELD) is None:
        return False
    return all(folder.closest(sentence, TAKEN) is None for folder in folders)


@lru_cache(1024)
def _wordings(sentence: str) -> tuple[str, ...]:
    """Return a sentence, and what is said in it: who says it stands in many articles, not always in these words."""
    return (sentence, *(saying.content for saying in sayings_in(sentence)))


def _is_copied_only_there(words: str, folders: Sequence[Folder], other: Folder, archive: Archive) -> bool:
    """Whether words are the other article's own, in its order, while no passage of the cited ones carries them."""
    if not _tells_enough(words) or not is_taken_over(words, other):
        return False
    return not any(_is_carried(words, folder, archive) for folder in folders) and not is_retold(words, folders)


def _tells_enough(words: str) -> bool:
    telling = len(words_of(words))
    return telling >= _FEWEST or (telling >= _PAIR and len(words.split()) >= _IN_A_ROW)


def _is_carried(words: str, folder: Folder, archive: Archive) -> bool:
    """Whether one passage has the words that tell something, not those that the whole story is full of.

    Of two words both are wanted: what stands around them may stand around anything.
    """
    wanted = words_of(words)
    if len(wanted) <= _PAIR:
        return archive.share_of_sentence(folder, wanted) >= 1
    is_together = archive.share_of_sentence(folder, wanted) >= TAKEN or archive.share(folder, wanted) >= _HELD
    return is_together or running_share(words, folder) >= _IN_ORDER
