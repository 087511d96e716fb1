"""Whether the articles put what a page lets somebody say into the mouth of somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.attributions.said.hearsay import hands_on
from newsdigest.checks.archives import Archive, Folder
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Statement
from newsdigest.checks.speakers import Cast, Saying, is_named_in
from newsdigest.text import sentences

_SAME = 0.75  # of the words that are said
_FEW, _FEWEST = 4, 2  # of so few words all must be the same


class OtherSpeaker(NamedTuple):
    """Who says it on the page, who in the article, and the passage."""

    folder: Folder
    said: str
    found: str
    passage: str


def cast_of(archive: Archive) -> Cast:
    """Return the people and bodies of all articles."""
    return Cast([_plain(folder.article.body) for folder in archive.folders])


def _plain(text: str) -> Statement:
    return Statement(text, (), "prose")


def other_speakers(told: str, folders: Sequence[Folder], cast: Cast) -> Iterator[OtherSpeaker]:
    """Yield what a statement lets one person say, and every article that it cites another one."""
    for sentence in sentences(told):
        for saying in cast.sayings(_plain(sentence.text)):
            found = [each for folder in folders if (each := _other(saying, folder, cast)) is not None]
            if found and len(found) == sum(bool(_tellings(saying, folder)) for folder in folders):
                yield found[0]


def _other(saying: Saying, folder: Folder, cast: Cast) -> OtherSpeaker | None:
    """Return who says it in an article, if that is told there, never of the speaker of the page."""
    heard = [each for each in folder.sayings if _is_of(each, saying)]
    if not heard or any(hands_on(each.content) for each in (saying, *heard)):
        return None
    if any(_may_speak(saying.speaker, passage, heard) for passage in _tellings(saying, folder)):
        return None
    if all(cast.are_others(saying.speaker, name) for each in heard for name in (each.speaker, *each.chain)):
        return OtherSpeaker(folder, saying.speaker, heard[0].speaker, heard[0].content)
    return None


def _tellings(saying: Saying, folder: Folder) -> list[str]:
    """Return the sentences of an article that have nearly all of what is said."""
    if len(saying.words) < _FEWEST:
        return []
    return [passage for passage, words in folder.told() if _has_nearly_all(words, saying)]


def _is_of(heard: Saying, saying: Saying) -> bool:
    """Whether one saying is the other, and not told in it: `Roth said that Brandt had warned of it`."""
    return _has_nearly_all(words_of(heard.content), saying) and not is_named_in(heard.speaker, saying.content)


def _has_nearly_all(words: frozenset[str], saying: Saying) -> bool:
    wanted = saying.words
    return len(wanted) >= _FEWEST and len(wanted & words) >= (_SAME if len(wanted) >= _FEW else 1) * len(wanted)


def _may_speak(speaker: str, passage: str, heard: Sequence[Saying]) -> bool:
    """Whether a passage names somebody, unless only as one of whom another says something."""
    outside = passage
    for each in heard:
        outside = outside.replace(each.content, " ")
    return is_named_in(speaker, outside)
