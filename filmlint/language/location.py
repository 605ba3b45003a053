"""Where LanguageTool is: a server's address, or an installed copy with a Java to run it.

Order: the address given (`--languagetool-url`), FILMLINT_LT_URL, then a folder `LanguageTool-<version>` with
`languagetool-server.jar` in filmlint's user data folder (where `filmlint grammar install` puts it), in LTP_PATH, or
where language-tool-python downloads to. The public LanguageTool service is never used unless its address is given.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filmlint.language import URL_VARIABLE
from filmlint.language.unavailable import LanguageUnavailable
from filmlint.text.expression import compile_when_used
from filmlint.user_folders import data_folder

SERVER_JAR = "languagetool-server.jar"
_URL = compile_when_used(r"https?://(?:[^/\s@]*@)?(?:\[[^\]\s]+\]|[^/\s:]+)(?::(\d{1,5}))?(?:/\S*)?", re.IGNORECASE)
_HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Location:
    """Either `url` of a running server or `home`, the folder of an installed copy."""

    url: str | None = None
    home: Path | None = None

    @property
    def identity(self) -> str:
        """What answers were made by, for cache keys: the folder's name ("LanguageTool-6.8") or the address."""
        return self.url if self.home is None else self.home.name  # type: ignore[return-value]

    def __str__(self) -> str:
        return str(self.url if self.home is None else self.home)


def locate(url: str | None = None) -> Location:
    """Where LanguageTool is, without starting or asking it.

    Raises LanguageUnavailable if there is none, or the address given is none.
    """
    address = url or os.environ.get(URL_VARIABLE)
    if address:
        if not is_address(address):
            raise LanguageUnavailable(f"LanguageTool's address is such as http://localhost:8081, not {address!r}")
        return Location(url=address)
    for home in installed_homes():
        return Location(home=home)
    raise LanguageUnavailable("LanguageTool not found (`filmlint grammar install` sets it up)")


def is_address(text: str) -> bool:
    """Whether a text is the address of a server."""
    found = _URL.fullmatch(text)
    return found is not None and int(found.group(1) or 0) <= _HIGHEST_PORT


def installed_homes() -> Iterator[Path]:
    """The installed copies, filmlint's own first, within a folder the newest version first."""
    for folder in _folders():
        homes = [jar.parent for jar in folder.glob(f"LanguageTool-*/{SERVER_JAR}")]
        yield from sorted(homes, key=_version, reverse=True)


def java_command() -> str:
    """The Java to run LanguageTool with: JAVA_HOME's, else the one on PATH. Raises LanguageUnavailable."""
    home = os.environ.get("JAVA_HOME")
    if home:
        found = shutil.which("java", path=str(Path(home) / "bin"))
        if found:
            return found
    found = shutil.which("java")
    if found is None:
        raise LanguageUnavailable("Java not found (LanguageTool needs Java 17 or newer)")
    return found


def _folders() -> Iterator[Path]:
    yield data_folder()
    configured = os.environ.get("LTP_PATH")
    yield Path(configured) if configured else Path.home() / ".cache" / "language_tool_python"


def _version(home: Path) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", home.name))
