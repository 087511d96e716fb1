"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from newsdigest.errors import StorageError


def write_whole(path: Path, text: str) -> None:
    """Put `text` at `path` as UTF-8; a reader sees the old file or the new one, never a part.

    Raises StorageError when the folder is missing, read-only or full; the old file is then untouched.
    """
    scratch: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    except OSError as error:
        if scratch is not None:
            with contextlib.suppress(OSError):
                Path(scratch).unlink()
        raise StorageError(
            f"{path} could not be written ({error.strerror or error}); choose a folder that can be written to"
        ) from error
