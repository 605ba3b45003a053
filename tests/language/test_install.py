"""Installing LanguageTool: by Maven, and from a repository on this machine, with good and with bad files."""

from __future__ import annotations

import hashlib
import shutil
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from filmlint.errors import FilmlintError
from filmlint.language.client import Client
from filmlint.language.install import FOLDER, Jar, install, locked_jars, pom, write_pathing_jar
from filmlint.language.process import Server

from .conftest import REQUIRED
from .fakes import FakeServer

ROOT = Path(__file__).resolve().parent.parent.parent


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None: ...


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A Maven repository on the loopback, empty yet: its address and its folder."""
    folder = tmp_path / "repository"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/maven2/", folder / "maven2"
    server.shutdown()
    thread.join()
    server.server_close()


def published(folder: Path, count: int = 20) -> tuple[Jar, ...]:
    """Small files laid out as in a Maven repository, and their lock."""
    jars = []
    for number in range(count):
        data = f"jar number {number}".encode() * 50
        path = f"org/example/part{number}/1.{number}/part{number}-1.{number}.jar"
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_bytes(data)
        jars.append(Jar(hashlib.sha256(data).hexdigest(), len(data), path))
    return tuple(jars)


def test_from_a_repository(repository: tuple[str, Path], tmp_path: Path) -> None:
    url, folder = repository
    jars = published(folder)
    home = install(tmp_path / "target", url, jars=jars)
    assert home == tmp_path / "target" / FOLDER
    assert sorted(path.name for path in (home / "libs").iterdir()) == sorted(jar.name for jar in jars)
    assert [path.name for path in (tmp_path / "target").iterdir()] == [FOLDER]
    before = (home / "languagetool-server.jar").stat().st_mtime_ns
    shutil.rmtree(folder)
    assert install(tmp_path / "target", url, jars=jars) == home  # right already: nothing is fetched
    assert (home / "languagetool-server.jar").stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", ["changed", "cut", "longer", "missing"])
def test_a_wrong_file_installs_nothing(repository: tuple[str, Path], tmp_path: Path, damage: str) -> None:
    url, folder = repository
    jars = published(folder)
    bad = folder / jars[7].path
    data = bad.read_bytes()
    bad.write_bytes({"changed": b"X" + data[1:], "cut": data[:-1], "longer": data + b"X", "missing": b""}[damage])
    if damage == "missing":
        bad.unlink()
    with pytest.raises(FilmlintError, match=r"part7-1\.7\.jar"):
        install(tmp_path / "target", url, jars=jars)
    assert list((tmp_path / "target").iterdir()) == []


def test_a_damaged_copy_is_replaced(repository: tuple[str, Path], tmp_path: Path) -> None:
    url, folder = repository
    jars = published(folder, 3)
    home = install(tmp_path / "target", url, jars=jars)
    (home / "libs" / jars[1].name).write_bytes(b"damaged")
    install(tmp_path / "target", url, jars=jars)
    assert hashlib.sha256((home / "libs" / jars[1].name).read_bytes()).hexdigest() == jars[1].sha256


def test_a_failed_update_leaves_the_copy(repository: tuple[str, Path], tmp_path: Path) -> None:
    url, folder = repository
    jars = published(folder, 3)
    home = install(tmp_path / "target", url, jars=jars)
    newer = (*jars, Jar("0" * 64, 1, "org/example/new/1/new-1.jar"))
    with pytest.raises(FilmlintError, match="new-1"):
        install(tmp_path / "target", url, jars=newer)
    assert (home / "languagetool-server.jar").exists()


@pytest.mark.parametrize(
    ("url", "reason"),
    [("http://127.0.0.1:9/", "cannot fetch"), ("ftp://x/", "starts with"), ("", "address"), (None, "address")],
)
def test_no_repository(tmp_path: Path, url: str | None, reason: str) -> None:
    with pytest.raises(FilmlintError, match=reason):
        install(tmp_path, url, maven=False)
    assert list(tmp_path.iterdir()) == []


def test_a_repository_that_drips(fake: FakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmlint.language.install.JAR_LIMIT", 0.5)
    fake.mood = "drips from the start"
    with pytest.raises(FilmlintError, match=r"cannot fetch .*: timed out after 0\.5 seconds"):
        install(tmp_path, fake.url, jars=(Jar("0" * 64, 1000, "org/example/part/1/part-1.jar"),))
    assert list(tmp_path.iterdir()) == []


def test_no_maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FilmlintError, match="Maven"):
        install(tmp_path)


def test_target_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FilmlintError, match="cannot write"):
        install(tmp_path / "file" / "below", "http://127.0.0.1:9/")


def test_the_lock_and_the_project_name_the_same_jars() -> None:
    jars = locked_jars()
    assert len(jars) == len({jar.name for jar in jars}) == 48
    assert 40_000_000 < sum(jar.size for jar in jars) < 50_000_000
    assert all(len(jar.sha256) == 64 and jar.path.endswith(".jar") for jar in jars)
    assert (ROOT / "tools" / "languagetool" / "pom.xml").read_text(encoding="utf-8") == pom(jars)


def test_the_manifest_keeps_its_lines_short(tmp_path: Path) -> None:
    entries = [f"libs/{jar.name}" for jar in locked_jars()]
    write_pathing_jar(tmp_path / "x.jar", entries)
    with zipfile.ZipFile(tmp_path / "x.jar") as jar:
        manifest = jar.read("META-INF/MANIFEST.MF").decode()
    assert all(len(line) <= 72 for line in manifest.split("\r\n"))
    joined = manifest.replace("\r\n ", "")
    assert f"Class-Path: {' '.join(entries)}\r\n" in joined


def test_real_copy_from_a_repository(languagetool_home: Path, repository: tuple[str, Path], tmp_path: Path) -> None:
    """The pinned jars over the loopback make a LanguageTool that starts and finds a fault."""
    url, folder = repository
    for jar in locked_jars():
        path = folder / jar.path
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(languagetool_home / "libs" / jar.name, path)
    home = install(tmp_path / "target", url)
    with Server.start(home) as server:
        ((match, *_),) = Client(server.url, local=True).check(["He waited for a hour."], "en-US")
    assert match.rule == "EN_A_VS_AN"


def test_real_copy_by_maven(tmp_path: Path) -> None:
    if shutil.which("mvn") is None:
        assert not REQUIRED, "Maven is missing"
        pytest.skip("no Maven")
    try:
        home = install(tmp_path, maven=True)
    except FilmlintError as error:
        if REQUIRED:
            raise
        pytest.skip(f"Maven reaches no repository: {error}")
    assert len(list((home / "libs").iterdir())) == 48
