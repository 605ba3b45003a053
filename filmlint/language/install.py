"""Install LanguageTool for English: the 48 jars that it loads, pinned by version and checksum (45 MB).

Only `filmlint grammar install` comes here. With Maven the jars come from the repositories that Maven is set up for,
else from a Maven repository whose address is given; each file's size and SHA-256 must be those of the lock,
filmlint/data/languagetool.lock. The result is laid out as language-tool-python expects it below LTP_PATH:

    TARGET/LanguageTool-6.8/languagetool-server.jar   an empty jar whose manifest names the others
    TARGET/LanguageTool-6.8/libs/*.jar
"""

from __future__ import annotations

import hashlib
import http.client
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from filmlint.errors import FilmlintError
from filmlint.language.deadline import within
from filmlint.language.location import SERVER_JAR

VERSION = "6.8"
FOLDER = f"LanguageTool-{VERSION}"
THREADS = 8
TIMEOUT = 60.0  # seconds without a byte
JAR_LIMIT = 1800.0  # seconds for the whole of one: a repository may drip for ever
MAVEN_LIMIT = 1800.0
_LOCK = Path(__file__).resolve().parent.parent / "data" / "languagetool.lock"
_MAIN = "org.languagetool.server.HTTPServer"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Jar:
    """A file of the lock: `size` in bytes, `path` below a Maven repository."""

    sha256: str
    size: int
    path: str

    @property
    def name(self) -> str:
        return self.path.rsplit("/", 1)[1]

    @property
    def coordinates(self) -> tuple[str, str, str]:
        """Group, artifact and version, as Maven calls them."""
        *group, artifact, version, _ = self.path.split("/")
        return ".".join(group), artifact, version


def locked_jars(lock: Path = _LOCK) -> tuple[Jar, ...]:
    """The jars of the lock."""
    lines = (line.split() for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return tuple(Jar(sha256, int(size), path) for sha256, size, path in filter(None, lines))


def install(
    target: Path,
    repository_url: str | None = None,
    maven: bool | None = None,
    *,
    jars: tuple[Jar, ...] | None = None,
) -> Path:
    """Put LanguageTool below `target` and return its folder; what is there already and right is left as it is.

    `repository_url` is the address of a Maven repository (http, https or file). `maven`: whether Maven fetches; by
    default it does when no address is given. Raises FilmlintError; then `target` is as it was.
    """
    jars = locked_jars() if jars is None else jars
    use_maven = repository_url is None if maven is None else maven
    home = target / FOLDER
    if _complete(home, jars):
        return home
    fetch = _maven_fetch() if use_maven else _repository_fetch(repository_url)
    with _staging(target) as staging:
        libs = staging / "libs"
        libs.mkdir()
        fetch(libs, jars)
        for jar in jars:
            _verify(libs / jar.name, jar)
        write_pathing_jar(staging / SERVER_JAR, [f"libs/{jar.name}" for jar in jars])
        if home.exists():
            shutil.rmtree(home)
        staging.rename(home)
    return home


def pom(jars: tuple[Jar, ...]) -> str:
    """A Maven project that depends on exactly these jars and on nothing that they depend on."""
    dependency = (
        "    <dependency>\n"
        "      <groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version>\n"
        "      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>\n"
        "    </dependency>\n"
    )
    listed = "".join(dependency.format(*map(escape, jar.coordinates)) for jar in jars)
    return _POM.replace("@DEPENDENCIES@", listed)


def write_pathing_jar(path: Path, entries: list[str]) -> None:
    """A jar that holds nothing but a class path. Lines of a manifest have at most 72 bytes, a blank continues one."""
    manifest = "Manifest-Version: 1.0\r\n" + _manifest_line(f"Main-Class: {_MAIN}")
    manifest += _manifest_line(f"Class-Path: {' '.join(entries)}") + "\r\n"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as jar:
        jar.writestr(zipfile.ZipInfo("META-INF/MANIFEST.MF", _EPOCH), manifest)


def _manifest_line(line: str) -> str:
    parts = [line[:70], *(f" {line[at : at + 69]}" for at in range(70, len(line), 69))]
    return "\r\n".join(parts) + "\r\n"


def _complete(home: Path, jars: tuple[Jar, ...]) -> bool:
    if not (home / SERVER_JAR).is_file():
        return False
    try:
        for jar in jars:
            _verify(home / "libs" / jar.name, jar)
    except FilmlintError:
        return False
    return True


@contextmanager
def _staging(target: Path) -> Iterator[Path]:
    """A folder beside the final one, gone afterwards unless it was renamed."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f"{FOLDER}.part-", dir=target))
    except OSError as error:
        raise FilmlintError(f"cannot write to {target}: {error.strerror or error}") from error
    staging.chmod(0o755)
    try:
        yield staging
    except OSError as error:
        raise FilmlintError(f"cannot install LanguageTool to {target}: {error}") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _verify(path: Path, jar: Jar) -> None:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FilmlintError(f"{jar.name} is missing: {error.strerror or error}") from error
    if len(data) != jar.size or hashlib.sha256(data).hexdigest() != jar.sha256:
        raise FilmlintError(f"{jar.name} is not the file that the lock names (size or checksum differ)")


_Fetch = Callable[[Path, "tuple[Jar, ...]"], None]


def _maven_fetch() -> _Fetch:
    command = shutil.which("mvn")
    if command is None:
        raise FilmlintError("Maven (mvn) not found; give the address of a Maven repository instead (--repository URL)")

    def fetch(libs: Path, jars: tuple[Jar, ...]) -> None:
        with tempfile.TemporaryDirectory(prefix="filmlint-maven-") as folder:
            project = Path(folder) / "pom.xml"
            project.write_text(pom(jars), encoding="utf-8")
            goal = [f"-DoutputDirectory={libs.resolve()}", "dependency:copy-dependencies"]
            try:
                run = subprocess.run(
                    [command, "-q", "-B", "-f", str(project), *goal],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    timeout=MAVEN_LIMIT,
                )
            except (OSError, subprocess.TimeoutExpired) as error:
                raise FilmlintError(f"Maven failed: {error}") from error
        if run.returncode:
            lines = run.stdout.decode(errors="replace").split("\n")
            errors = [line for line in lines if "ERROR" in line] or lines
            raise FilmlintError(f"Maven failed: {errors[0].strip()[:300]}")

    return fetch


def _repository_fetch(repository_url: str | None) -> _Fetch:
    if not repository_url:
        raise FilmlintError("without Maven the address of a Maven repository is needed (--repository URL)")
    if not repository_url.startswith(("http://", "https://", "file://")):
        raise FilmlintError(
            f"a Maven repository's address starts with http://, https:// or file://: {repository_url!r}"
        )
    start = repository_url.rstrip("/")

    def fetch(libs: Path, jars: tuple[Jar, ...]) -> None:
        with ThreadPoolExecutor(THREADS, "install") as threads:
            futures = [threads.submit(_download, f"{start}/{jar.path}", libs / jar.name, jar) for jar in jars]
            try:
                for future in futures:
                    future.result()
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                raise

    return fetch


def _download(url: str, path: Path, jar: Jar) -> None:
    def received() -> bytes:
        with urllib.request.urlopen(url, timeout=TIMEOUT) as response:
            data: bytes = response.read(jar.size + 1)  # one more than it may have, never a flood
            return data

    try:
        data = within(JAR_LIMIT, received)
    except urllib.error.HTTPError as error:
        error.close()
        raise FilmlintError(f"cannot fetch {url}: {error}") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise FilmlintError(f"cannot fetch {url}: {error}") from error
    path.write_bytes(data)
    _verify(path, jar)


_POM = """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- LanguageTool 6.8 for English: the jars that it loads, each named, none pulled in by another.
     mvn -B -f tools/languagetool/pom.xml dependency:copy-dependencies -DoutputDirectory=DIR/libs
     The same jars stand with their checksums in filmlint/data/languagetool.lock; this file is made from that one by
     filmlint.language.install.pom, and a test compares the two. -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.filmlint</groupId>
  <artifactId>languagetool-english</artifactId>
  <version>6.8</version>
  <packaging>pom</packaging>
  <build>
    <pluginManagement>
      <plugins>
        <plugin>
          <groupId>org.apache.maven.plugins</groupId>
          <artifactId>maven-dependency-plugin</artifactId>
          <version>3.8.1</version>
        </plugin>
      </plugins>
    </pluginManagement>
  </build>
  <dependencies>
@DEPENDENCIES@  </dependencies>
</project>
"""
