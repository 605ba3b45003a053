"""Stand-ins for LanguageTool: a small server that can be told to misbehave, and Java programs that are none."""

from __future__ import annotations

import json
import os
import sys
import textwrap
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class FakeServer(ThreadingHTTPServer):
    """Speaks LanguageTool's protocol; it finds the word "wrong". `mood` is what it does with a request to check."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.mood = "well"
        self.requests: list[dict[str, str]] = []
        self.release = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer

    def log_message(self, format: str, *args: Any) -> None: ...

    def do_GET(self) -> None:
        if self.server.mood in ("hangs", "deaf"):
            self.server.release.wait(30)
            return
        if self.server.mood == "drips from the start":
            self._drip()
            return
        if self.path.endswith("/v2/languages"):
            codes = ["en", "en-GB", "en-US"]
            self._answer(200, json.dumps([{"name": code, "code": "en", "longCode": code} for code in codes]))
        else:
            self._answer(200, "OK")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        self.server.requests.append(asked)
        mood = self.server.mood
        if mood == "hangs":
            self.server.release.wait(30)
        elif mood == "drips":
            self._drip()
        elif mood == "slow with one text":
            if "slow" in asked["text"]:
                self.server.release.wait(2)
            self._answer(200, json.dumps({"matches": found(asked["text"])}))
        elif mood == "status 500":
            self._answer(500, "Error: Internal Error")
        elif mood == "json 500":
            self._answer(500, json.dumps({"error": "internal"}))
        elif mood == "rubbish":
            self._answer(200, "\x00<html>not what you asked")
        elif mood == "other json":
            self._answer(200, json.dumps({"matches": [{"rule": "none"}]}))
        elif mood == "a list":
            self._answer(200, "[]")
        elif mood == "outside":
            self._answer(200, json.dumps({"matches": [{**found("wrong")[0], "offset": 10_000}]}))
        elif mood == "half an answer":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"matches": [')
        elif mood == "hangs up":
            self.connection.close()
        else:
            self._answer(200, json.dumps({"matches": found(asked["text"])}))

    def _drip(self) -> None:
        """An answer that comes byte by byte and has no end."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while not self.server.release.wait(0.05):
            self.wfile.write(b" ")

    def _answer(self, status: int, body: str) -> None:
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def found(text: str) -> list[dict[str, Any]]:
    """What LanguageTool would send for each "wrong", counted in UTF-16 units as it counts."""
    matches = []
    at = text.find("wrong")
    while at >= 0:
        offset = len(text[:at].encode("utf-16-le")) // 2
        rule = {"id": "EN_A_VS_AN", "issueType": "misspelling", "category": {"id": "MISC"}}
        matches.append(
            {
                "rule": rule,
                "message": "This is wrong.",
                "replacements": [{"value": "right"}],
                "offset": offset,
                "length": 5,
                "context": {"text": text, "offset": offset, "length": 5},
                "sentence": text,
            }
        )
        at = text.find("wrong", at + 1)
    return matches


@contextmanager
def fake_server() -> Iterator[FakeServer]:
    server = FakeServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


JAVA_PROGRAMS = {
    "ends": "print('java.lang.UnsupportedClassVersionError: class file version 61.0')\nsys.exit(1)",
    "sleeps": "import time\ntime.sleep(120)",
    "serves": """
        from http.server import BaseHTTPRequestHandler, HTTPServer
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200); self.end_headers(); self.wfile.write(b"OK")
            def log_message(self, *arguments): pass
        for number in range(3000):
            print("a line of chatter that somebody must read, or the pipe is full", number)
        HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("--port") + 1])), Handler).serve_forever()
    """,
}


def java_home(folder: Path, program: str) -> Path:
    """A folder for JAVA_HOME whose java is a Python program; each run adds its process id to `runs`."""
    java = folder / "bin" / "java"
    java.parent.mkdir(parents=True)
    source = textwrap.dedent(JAVA_PROGRAMS[program])
    log = f"import os, sys\nopen({str(folder / 'runs')!r}, 'a').write(f'{{os.getpid()}}\\n')"
    java.write_text(f"#!{sys.executable} -IS\n{log}\n{source}\n")
    java.chmod(0o755)
    return folder


def runs(folder: Path) -> list[int]:
    """The process ids of the runs so far."""
    path = folder / "runs"
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def running(pid: int) -> bool:
    """Whether the process exists and is no zombie."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except ProcessLookupError:
        return False
    except FileNotFoundError:
        return sys.platform != "linux"
    return state not in "ZX"


def gone(pid: int, seconds: float = 10.0) -> bool:
    """Whether the process ends within the time."""
    deadline = time.monotonic() + seconds
    while running(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
