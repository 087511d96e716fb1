"""The prompts travel with the package: in a wheel, in a wheel built from the sdist, and from an editable install."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

SHOW = """
import newsdigest, newsdigest.prompts as prompts
home = prompts.folder()
print(newsdigest.__file__, *(len((home / f'{name}.jinja').read_text('utf-8')) for name in ('read', 'write')))
"""


def python(*command: str, cwd: Path, path: Path | None = None) -> str:
    environment = {"PYTHONPATH": str(path), "PYTHONSAFEPATH": "1"} if path else {}
    outcome = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**environment, "PATH": ""},
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


def wheel_of(source: Path, target: Path) -> Path:
    target.mkdir()
    python("-m", "hatchling", "build", "-t", "wheel", "-d", str(target), cwd=source)
    (wheel,) = target.glob("*.whl")
    return wheel


def installed(wheel: Path, target: Path) -> Path:
    """Unpack the wheel as pip does for a package of pure Python."""
    shutil.unpack_archive(wheel, target, "zip")
    return target


@pytest.fixture(scope="module")
def sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("sdist")
    python("-m", "hatchling", "build", "-t", "sdist", "-d", str(target), cwd=checkout)
    (archive,) = target.glob("*.tar.gz")
    return archive


def check(place: Path, away: Path) -> None:
    home, read, write = python("-c", SHOW, cwd=away, path=place).split()
    assert Path(home).is_relative_to(place)
    assert int(read) > 500
    assert int(write) > 300


def test_a_wheel_carries_the_prompts(checkout: Path, tmp_path: Path) -> None:
    check(installed(wheel_of(checkout, tmp_path / "dist"), tmp_path / "site"), tmp_path)


def test_a_wheel_built_from_the_sdist_carries_the_prompts(sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        if hasattr(tarfile, "data_filter"):  # not in the first releases of 3.11
            archive.extraction_filter = tarfile.data_filter
        for member in archive.getmembers():
            archive.extract(member, tmp_path / "source")
    (source,) = (tmp_path / "source").iterdir()
    check(installed(wheel_of(source, tmp_path / "dist"), tmp_path / "site"), tmp_path)


def test_an_editable_install_finds_the_prompts_of_the_checkout(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    python(
        *(
            "-m",
            "pip",
            "--disable-pip-version-check",
            "install",
            "--quiet",
            "--no-build-isolation",
            "--no-deps",
            "--no-index",
        ),
        *("--target", str(tmp_path / "site"), "--editable", str(checkout)),
        cwd=tmp_path,
    )
    # ahead of another checkout that the interpreter may have installed in the same way
    code = f"import site, sys; before = {{*sys.path}}; site.addsitedir({str(tmp_path / 'site')!r})"
    code = f"{code}; sys.path.sort(key=before.__contains__)\n{SHOW}"
    home, read, write = python("-c", code, cwd=tmp_path, path=tmp_path / "site").split()
    assert Path(home).is_relative_to(checkout / "src")
    assert int(read) > 500
    assert int(write) > 300
