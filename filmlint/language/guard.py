"""Run a command that must not outlive filmlint. filmlint.language.process starts it as a script of its own.

    python guard.py exec|watch PARENT COMMAND...

`exec` (Linux) asks the kernel to kill this process when its parent ends, however that ends, and becomes the command.
`watch` (elsewhere) starts the command and waits for standard input to close, which it does when the parent ends; then
it kills the command. The standard library only: it is started with -I -S, to be quick.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

_PR_SET_PDEATHSIG = 1


def become(parent: int, command: list[str]) -> None:
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked
        sys.exit(0)
    os.execv(command[0], command)


def watch(command: list[str]) -> int:
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)

    def end(*_: object) -> None:
        process.kill()

    signal.signal(signal.SIGTERM, end)

    def wait_for_the_parent() -> None:
        sys.stdin.buffer.read()
        end()

    threading.Thread(target=wait_for_the_parent, daemon=True).start()
    return process.wait()


if __name__ == "__main__":
    mode, parent, *command = sys.argv[1:]
    if mode == "exec":
        become(int(parent), command)
    os._exit(watch(command))  # not sys.exit: a thread still reads standard input
