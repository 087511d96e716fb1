"""What we say to a model: found in prompts/, rendered with an article's words as data, and fingerprinted."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateNotFound, UndefinedError

from newsdigest.errors import StorageError, UsageError

NO_MARK = ""
"""The mark in the form of a prompt that is fingerprinted: the random one of a call changes nothing of what is said."""


@dataclass(frozen=True)
class Prompt:
    """One prompt about one thing: instructions that are the same for all, and the matter, which comes last."""

    name: str
    variables: Mapping[str, Any]

    @property
    def instructions(self) -> str:
        """The part that never changes from article to article."""
        return self._block(0, NO_MARK)

    def matter(self, mark: str) -> str:
        """Return the part about this article, between two lines that carry the mark."""
        return self._block(1, mark)

    def _block(self, position: int, mark: str) -> str:
        template = _template(self.name)
        block = list(template.blocks.values())[position]
        return "".join(block(template.new_context({**self.variables, "mark": mark})))


def prompt(name: str, **variables: Any) -> Prompt:
    """Return the prompt of that name, filled with the variables it asks for.

    Raises UsageError when there is no such prompt, or when it asks for something that was not given.
    """
    filled = Prompt(name, variables)
    try:
        filled.matter(NO_MARK)
    except TemplateNotFound as error:
        raise UsageError(f"there is no prompt {name!r} in {folder()}") from error
    except UndefinedError as error:
        raise UsageError(f"the prompt {name!r} asks for something that was not given: {error}") from error
    return filled


def fingerprint(text: str) -> str:
    """Return twelve hexadecimal digits that stand for the words of a prompt."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def folder() -> Path:
    """Return where the prompts are: inside an installed package, else in the checkout that it is run from."""
    package = Path(__file__).parent
    for place in (package / "_prompts", package.parents[1] / "prompts"):
        if place.is_dir():
            return place
    raise StorageError("the prompts are missing from this installation; install newsdigest anew")


@functools.cache
def _environment() -> Environment:
    # Not HTML: what we say to a model is plain text, and autoescape would change the article's words.
    return Environment(loader=FileSystemLoader(folder()), undefined=StrictUndefined, autoescape=False)  # noqa: S701


@functools.cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.jinja")
