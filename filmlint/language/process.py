"""A LanguageTool server of filmlint's own: one Java process on a free port of this machine, gone when filmlint is.

It is started once and tried once. It runs in a process group of its own (a Ctrl-C in the terminal is filmlint's to
handle) and ends with filmlint even if that is killed: on Linux the kernel sees to it, elsewhere a small process that
watches a pipe (filmlint.language.guard). Its memory is capped, delayed acknowledgements are off, and it keeps its
pipelines, which makes a short check 7 ms instead of 27 (measured with LanguageTool 6.8).
"""

from __future__ import annotations

import atexit
import contextlib
import http.client
import os
import queue
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import deque
from pathlib import Path
from types import TracebackType

from filmlint.language.deadline import within
from filmlint.language.location import SERVER_JAR, java_command
from filmlint.language.unavailable import LanguageUnavailable

START_LIMIT = 60.0  # seconds until it must answer
MEMORY = 1024  # MB of Java heap; 263 articles needed 0.7 to 0.9 GB in all
_MAIN = "org.languagetool.server.HTTPServer"
_GUARD = Path(__file__).with_name("guard.py")
_STOP_LIMIT = 3.0  # seconds between asking it to end and killing it
_SETTINGS = """\
pipelineCaching=true
maxPipelinePoolSize=4
pipelineExpireTimeInSeconds=3600
cacheSize=0
"""
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy has no business on this machine


class Server:
    """A running server. `url` is its address. Use it as a context manager, or call `stop`."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, output: deque[str], settings: Path) -> None:
        self.url = f"http://127.0.0.1:{port}/"
        self.pid = process.pid
        self._process = process
        self._output = output
        self._settings = settings
        self._owner = os.getpid()
        self._stopping = threading.Lock()
        atexit.register(self.stop)

    @classmethod
    def start(
        cls,
        home: Path,
        *,
        memory: int = MEMORY,
        limit: float = START_LIMIT,
        port: int | None = None,
        guard: str | None = None,
        given_up: threading.Event | None = None,
    ) -> Server:
        """Start the copy in `home` and wait until it answers, at most `limit` seconds or until it is given up.

        `guard` is "exec" or "watch" (see filmlint.language.guard); by default what this system has.
        Raises LanguageUnavailable when there is no Java, when the process ends, or when the time is up.
        """
        java = java_command()
        port = _free_port() if port is None else port
        if _listening(port):
            raise LanguageUnavailable(f"LanguageTool did not start: port {port} is taken")
        settings = _settings_file()
        command = [
            java,
            f"-Xmx{memory}m",
            "-XX:-UsePerfData",
            "-Dsun.net.httpserver.nodelay=true",
            "-Djava.awt.headless=true",
            *("-cp", str(home / SERVER_JAR), _MAIN),
            *("--config", str(settings), "--port", str(port)),
        ]
        output: deque[str] = deque(maxlen=50)
        mode = guard or ("exec" if sys.platform == "linux" else "watch")
        try:
            process = _launched([sys.executable, "-I", "-S", str(_GUARD), mode, str(os.getpid()), *command], output)
        except OSError as error:
            settings.unlink(missing_ok=True)
            raise LanguageUnavailable(f"LanguageTool did not start: {error}") from error
        server = cls(process, port, output, settings)
        try:
            server._wait_until_it_answers(limit, given_up or threading.Event())
        except BaseException:
            server.stop()
            raise
        return server

    def _wait_until_it_answers(self, limit: float, given_up: threading.Event) -> None:
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline and not given_up.is_set():
            if not self.alive():
                time.sleep(0.1)  # lets the reader see the last line
                raise LanguageUnavailable(f"LanguageTool did not start: {self._last_words()}")
            if answers(self.url, 2.0) and self.alive():
                self._settings.unlink(missing_ok=True)  # read by now, and a killed process would leave it
                return
            time.sleep(0.05)
        raise LanguageUnavailable(f"LanguageTool did not start within {limit:g} seconds")

    def _last_words(self) -> str:
        lines = [line for line in list(self._output) if line and not line.startswith(("\tat ", "Picked up"))]
        telling = [line for line in lines if "Exception" in line or "Error" in line or "Address already" in line]
        return (telling or lines or [f"Java ended with status {self._process.poll()}"])[-1][:200]

    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End the process, with its group; harmless when it has ended, and in a forked child."""
        if os.getpid() != self._owner:
            return
        with self._stopping:
            atexit.unregister(self.stop)
            self._settings.unlink(missing_ok=True)
            if self._process.stdin is not None:
                with contextlib.suppress(OSError):
                    self._process.stdin.close()  # tells a watching guard
            self._signal(signal.SIGTERM)
            try:
                self._process.wait(_STOP_LIMIT)
            except subprocess.TimeoutExpired:
                self._signal(getattr(signal, "SIGKILL", signal.SIGTERM))
                self._process.wait()

    def _signal(self, number: int) -> None:
        if self._process.poll() is not None:
            return
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, number)
        elif number != signal.SIGTERM:  # Windows: the guard kills Java as its input closes; this is the second try
            self._process.kill()

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def answers(url: str, timeout: float) -> bool:
    """Whether a LanguageTool server at `url` says that it is well, within `timeout` seconds."""
    try:
        return within(timeout, lambda: _says_that_it_is_well(url, timeout))
    except TimeoutError:
        return False


def _says_that_it_is_well(url: str, timeout: float) -> bool:
    try:
        with _direct.open(f"{url.rstrip('/')}/v2/healthcheck", timeout=timeout) as response:
            return bool(response.status == 200)
    except urllib.error.HTTPError as error:
        error.close()
        return False
    except (OSError, ValueError, http.client.HTTPException):
        return False


def _launched(command: list[str], output: deque[str]) -> subprocess.Popen[bytes]:
    """Start the command from a thread that lives as long as the process does, and keep the last lines it prints.

    Linux sends the parent-death signal when the *thread* that started the process ends, so it must not be one of a
    pool's; the same thread reads the output, which would block the server if nobody did.
    """
    started: queue.Queue[subprocess.Popen[bytes] | OSError] = queue.Queue()

    def keep() -> None:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=os.name == "posix",
            )
        except OSError as error:
            started.put(error)
            return
        started.put(process)
        assert process.stdout is not None
        with process.stdout as lines:
            output.extend(line.decode(errors="replace").rstrip() for line in lines)
        process.wait()

    threading.Thread(target=keep, name="languagetool", daemon=True).start()
    outcome = started.get()
    if isinstance(outcome, OSError):
        raise outcome
    return outcome


def _settings_file() -> Path:
    handle, name = tempfile.mkstemp(prefix="filmlint-languagetool-", suffix=".properties", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(_SETTINGS)
    return Path(name)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _listening(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1.0)
        return probe.connect_ex(("127.0.0.1", port)) == 0
