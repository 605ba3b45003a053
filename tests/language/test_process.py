"""The Java process is started once, and never outlives its parent."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from filmlint.language.process import Server
from filmlint.language.unavailable import LanguageUnavailable

from .fakes import gone, java_home, running, runs

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins for Java are scripts")
ROOT = Path(__file__).resolve().parent.parent.parent
GUARDS = ["exec", "watch"] if sys.platform == "linux" else ["watch"]
PARENT = textwrap.dedent("""
    import sys, threading, time
    from pathlib import Path
    from filmlint.language.process import Server
    started = []
    thread = threading.Thread(target=lambda: started.append(Server.start(Path(sys.argv[1]), guard=sys.argv[2])))
    thread.start()
    thread.join()  # the server must outlive the thread that asked for it
    time.sleep(0.2)
    print(started[0].alive(), started[0].pid, flush=True)
    if sys.argv[3] == "raise":
        raise RuntimeError("as programs do")
    if sys.argv[3] == "wait":
        time.sleep(60)
""")


@contextmanager
def parent(home: Path, guard: str, then: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A process that has started a server, and the server's process id."""
    command = [sys.executable, "-c", PARENT, str(home), guard, then]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    assert process.stdout is not None
    with process, process.stdout:
        try:
            alive, pid = process.stdout.readline().split()
            assert alive == "True"
            yield process, int(pid)
        finally:
            process.kill()


@pytest.mark.parametrize("guard", GUARDS)
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, "end", "raise"])
def test_no_process_stays_behind(
    how: signal.Signals | str, guard: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / "java", "serves")))
    with parent(tmp_path, guard, how if isinstance(how, str) else "wait") as (process, pid):
        (java,) = runs(tmp_path / "java")
        if isinstance(how, signal.Signals):
            process.send_signal(how)
        process.wait(20)
        assert gone(java)
        assert gone(pid)


@pytest.mark.parametrize("guard", GUARDS)
def test_no_java_stays_when_the_parent_is_killed(guard: str, languagetool_home: Path) -> None:
    with parent(languagetool_home, guard, "wait") as (process, pid):
        java = pid if guard == "exec" else child(pid)
        assert running(java)
        process.kill()
        process.wait(20)
        assert gone(java)
        assert gone(pid)


def child(pid: int) -> int:
    """The one child of a process."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    (found,) = [int(line.split()[0]) for line in listed.splitlines() if int(line.split()[1]) == pid]
    return found


def test_stop_ends_it_and_may_be_called_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / "java", "serves")))
    for guard in GUARDS:
        server = Server.start(tmp_path, guard=guard)
        assert server.alive()
        server.stop()
        server.stop()
        assert not server.alive()
        assert gone(runs(tmp_path / "java")[-1])


def test_one_try_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / "java", "ends")))
    with pytest.raises(LanguageUnavailable, match="UnsupportedClassVersionError"):
        Server.start(tmp_path)
    assert len(runs(tmp_path / "java")) == 1


def test_start_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / "java", "sleeps")))
    start = time.monotonic()
    with pytest.raises(LanguageUnavailable, match=r"within 0\.5 seconds"):
        Server.start(tmp_path, limit=0.5)
    assert time.monotonic() - start < 8
    (java,) = runs(tmp_path / "java")
    assert gone(java)


def test_port_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / "java", "serves")))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(LanguageUnavailable, match=f"port {port} is taken"):
            Server.start(tmp_path, port=port)
    assert runs(tmp_path / "java") == []


def test_port_taken_after_we_looked(languagetool_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmlint.language.process._listening", lambda _: False)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(LanguageUnavailable, match="did not start: ") as caught:
            Server.start(languagetool_home, port=other.getsockname()[1])
    assert "\n" not in caught.value.reason


def test_java_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LanguageUnavailable, match="Java not found"):
        Server.start(tmp_path)


def test_nothing_installed_where_it_says(tmp_path: Path, languagetool_home: Path) -> None:
    assert languagetool_home
    with pytest.raises(LanguageUnavailable, match="did not start"):
        Server.start(tmp_path / "nowhere")


def test_real_server_is_capped_and_answers(languagetool: Server) -> None:
    arguments = Path(f"/proc/{languagetool.pid}/cmdline")
    if arguments.exists():
        listed = arguments.read_bytes().split(b"\0")
        assert b"-Xmx1024m" in listed
        assert b"-Dsun.net.httpserver.nodelay=true" in listed
    assert os.getpgid(languagetool.pid) != os.getpgid(0)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"{languagetool.url}v2/healthcheck", timeout=5) as response:
        assert response.status == 200
