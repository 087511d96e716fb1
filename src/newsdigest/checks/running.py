"""Words that a page has in running order from its article: a denial among them is the article's, one cut out is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.checks.archives import Folder
from newsdigest.checks.denials import disputes
from newsdigest.checks.opposites import Opposition
from newsdigest.facts.alignment import words_of
from newsdigest.facts.naming import spaced
from newsdigest.schema.mention import Difference
from newsdigest.text import fold, sentences

_SHORTENED = re.compile(r"n['’]t\b")
_BESIDE = (2, 3, 4)  # words on either side of a denial, of which some must tell something
_RUN = 4  # words in a row that are taken from an article
_ALL_BUT = 0.95


def cut_denials(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield the denials that stand on the page, or in an article, within words that both have in running order."""
    for sentence in sentences(told):
        for folder in folders:
            found = _added(sentence.text, folder) or _dropped(sentence.text, folder)
            if found is not None and not any(_runs_in(sentence.text, each) for each in folders):
                yield Opposition(folder, found[1], found[0])
                return


def _added(sentence: str, folder: Folder) -> tuple[Difference, str] | None:
    ours = _plain(sentence)
    for frame, bare in _frames(ours):
        if bare in folder.plain and frame not in folder.plain:
            passage = _passage(bare, folder)
            if disputes(passage) and not disputes(sentence):
                return None  # "denied that the mill was sold" has no mill sold
            return Difference(kind="negation", said="not", found=bare.strip()), passage
    return None


def _dropped(sentence: str, folder: Folder) -> tuple[Difference, str] | None:
    ours = _plain(sentence)
    for frame, bare in _frames(folder.plain):
        if bare in ours and frame not in ours and bare not in folder.plain:
            return Difference(kind="negation", said=bare.strip(), found=frame.strip()), _passage(frame, folder)
    return None


def _plain(text: str) -> str:
    """Return the words of a text, folded, with a shortened "not" in full."""
    return f" {spaced(_SHORTENED.sub(' not', fold(text)))} "


def _frames(plain: str) -> Iterator[tuple[str, str]]:
    """Yield each denial of a text with the words beside it, and the same without the denial."""
    words = plain.split()
    for at, word in enumerate(words):
        if word not in ("not", "never"):
            continue
        for width in _BESIDE:
            before, behind = words[max(at - width, 0) : at], words[at + 1 : at + 1 + width]
            if min(len(before), len(behind)) < _BESIDE[0]:
                break
            if any(each.is_telling for each in words_of(" ".join((*before, *behind)))):
                yield f" {' '.join((*before, word, *behind))} ", f" {' '.join((*before, *behind))} "
                break


def _passage(words: str, folder: Folder) -> str:
    return next((text for text, _ in folder.told() if words in _plain(text)), words.strip())


def _runs_in(sentence: str, folder: Folder) -> bool:
    return _plain(sentence).strip() in folder.plain


def is_taken_over(sentence: str, folder: Folder) -> bool:
    """Whether nearly all words of a sentence stand in an article in runs of several."""
    return running_share(sentence, folder) >= _ALL_BUT


def running_share(sentence: str, folder: Folder) -> float:
    """Return how many of the words of a sentence stand in an article in runs of several, of all its words."""
    words = _plain(sentence).split()
    if len(words) <= _RUN:
        return float(_runs_in(sentence, folder))
    taken = set[int]()
    for at in range(len(words) - _RUN + 1):
        if f" {' '.join(words[at : at + _RUN])} " in folder.plain:
            taken.update(range(at, at + _RUN))
    return len(taken) / len(words)
