"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from newsdigest.errors import StorageError


def write_whole(path: Path, text: str) -> None:
    """Put `text` at `path` as UTF-8; a reader sees the old file or the new one, never a part.

    A link stays one: the file that it leads to is written. What is no file (a terminal, a pipe) is written to, because
    putting a file in its place would take it away from everybody.

    Raises StorageError when the folder is missing, read-only or full; the old file is then untouched. No folder is
    made: one that is not there is more often a slip of the pen than a wish.
    """
    scratch: str | None = None
    try:
        if _is_device(path):
            path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
            return
        path = path.resolve()
        mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
        handle, scratch = tempfile.mkstemp(prefix=".newsdigest.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).chmod(mode)
        Path(scratch).replace(path)
    except (OSError, ValueError, RuntimeError) as error:
        if scratch is not None:
            with contextlib.suppress(OSError):
                Path(scratch).unlink()
        reason = getattr(error, "strerror", None) or error
        raise StorageError(f"{path} could not be written ({reason}); choose a folder that can be written to") from error


def make_folder(path: Path) -> None:
    """Make a folder of ours, with those that it lies in. Raises StorageError when it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"the folder {path} could not be made ({error.strerror}); choose another") from error


def obstacle(path: Path) -> str | None:
    """Return what stands in the way of a file there, as far as it can be told before anything is written."""
    if path.is_dir():
        return "is a folder; name a file in it"
    if not path.parent.is_dir():
        return f"cannot be written, for there is no folder {path.parent}; make it, or write to another"
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return "cannot be written to; choose a folder that can"
    return None


def _is_device(path: Path) -> bool:
    """Whether something is there that is neither a file nor a folder: /dev/null, /dev/stdout, a named pipe."""
    return path.exists() and not path.is_file() and not path.is_dir()
