"""In a notebook a digest is made beside the running event loop and shows itself."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient


@pytest.mark.filterwarnings("ignore")
def test_a_digest_shows_itself_in_a_notebook(checkout: Path) -> None:
    code = f"import newsdigest\nnewsdigest.summarize({str(checkout / 'seeds' / 'energy-truce')!r})"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    (shown,) = [output for output in notebook.cells[0].outputs if output.output_type == "execute_result"]
    assert "<" in shown.data["text/html"]
    assert "Cabinet" in shown.data["text/html"]
    assert shown.data["text/plain"].startswith("<Digest ")
