"""A real LanguageTool for the tests, built once into a cache folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from filmlint.errors import FilmlintError
from filmlint.language.client import extra_installed
from filmlint.language.install import install
from filmlint.language.location import java_command
from filmlint.language.process import Server

from .fakes import FakeServer, fake_server

REQUIRED = os.environ.get("FILMLINT_REQUIRE_LANGUAGETOOL") == "1"
FOLDER = Path(
    os.environ.get("FILMLINT_TEST_LANGUAGETOOL") or Path.home() / ".cache" / "filmlint-tests" / "languagetool"
)


@pytest.fixture(scope="session")
def languagetool_home() -> Path:
    """The folder of LanguageTool. Without one the test is skipped; with FILMLINT_REQUIRE_LANGUAGETOOL=1 it is built
    with Maven, and the test fails where that fails."""
    homes = sorted(FOLDER.glob("LanguageTool-*/languagetool-server.jar"))
    try:
        if not homes and not REQUIRED:
            pytest.skip(f"no LanguageTool in {FOLDER} (filmlint grammar install --target {FOLDER})")
        home = homes[-1].parent if homes else install(FOLDER, maven=True)
        java_command()
    except FilmlintError as error:
        if REQUIRED:
            raise
        pytest.skip(str(error))
    if not extra_installed():
        assert not REQUIRED, "language-tool-python is missing"
        pytest.skip("language-tool-python is missing")
    return home


@pytest.fixture(scope="session")
def languagetool(languagetool_home: Path) -> Iterator[Server]:
    """A running server."""
    with Server.start(languagetool_home) as server:
        yield server


@pytest.fixture
def fake() -> Iterator[FakeServer]:
    with fake_server() as server:
        yield server


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FILMLINT_LT_URL", "LTP_PATH", "FILMLINT_MAVEN_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
