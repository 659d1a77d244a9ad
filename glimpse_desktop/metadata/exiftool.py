"""ExifTool, where it is installed: a process of its own that puts an XMP packet into a picture.

It is given copies with plain names in a private folder, so no name of a photo ever reaches it, and never a shell.
It stays open for many pictures; what takes too long is killed, and where we are, it ends by itself. A settings
file of the person's, which can hold code, is not read.
"""

from __future__ import annotations

import contextlib
import os
import queue
import re
import shutil
import subprocess
import tempfile
import threading
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from glimpse_desktop.domain.name_files import DoubtError

_USUAL = (
    "/usr/bin/exiftool",
    "/usr/local/bin/exiftool",
    "/opt/homebrew/bin/exiftool",
    "/opt/local/bin/exiftool",
    "/usr/bin/vendor_perl/exiftool",
    r"C:\Windows\exiftool.exe",
    r"C:\Program Files\ExifTool\exiftool.exe",
)
_SECONDS = 60.0
"""For one picture; it takes well under one."""
_START_SECONDS = 20.0
_OLDEST = (10, 20)
"""What a newer one than that can't write yet, as WebP and HEIC for long, it says: then it is done without."""
_READY = b"{ready}"
_VERSION = re.compile(r"(\d+)\.(\d+)")
_MOST_OUTPUT = 1 << 20

_SETTINGS = "settings.pl"
_END_WITH_US = """\
my ($folder) = __FILE__ =~ m{(.*)/};
$SIG{ALRM} = sub {
    alarm 1;
    return if getppid() == PARENT;
    opendir(my $there, $folder);
    unlink map { "$folder/$_" } readdir $there;
    rmdir $folder;
    exit;
};
alarm 1;
1;
"""
"""Perl, for ExifTool's settings: one that stays open waits for more also when nobody is there any more to ask."""


class ExifTool:
    """One running ExifTool; a context manager. Safe from any thread, one picture at a time."""

    def __init__(self, program: Path, seconds: float = _SECONDS) -> None:
        """``seconds``: after so long on one picture it is given up."""
        self.program = program
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def with_packet(self, data: bytes, suffix: str, packet: bytes) -> bytes:
        """The picture ``data`` with this XMP packet; ``suffix``: of its format, as ``.heic``.

        Raises DoubtError: it could not, took too long, or is gone.
        """
        with self._lock:
            try:
                return self._write(data, suffix, packet)
            except (OSError, ValueError) as error:
                self._end()
                raise DoubtError("ExifTool could not be used") from error

    def close(self) -> None:
        """End the process, within moments."""
        with self._lock:
            self._end()

    def _write(self, data: bytes, suffix: str, packet: bytes) -> bytes:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="glimpse-names-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        source, target, said = folder / f"in{suffix}", folder / f"out{suffix}", folder / "packet.xmp"
        try:
            source.write_bytes(data)
            said.write_bytes(packet)
            self._ask("-XMP<=" + str(said), "-o", str(target), str(source))
            if not target.is_file():
                raise DoubtError("ExifTool could not write into it")
            return target.read_bytes()
        finally:
            for file in (source, target, said):
                file.unlink(missing_ok=True)

    def _ask(self, *arguments: str) -> None:
        """Have it do something, and wait until it is done. Raises DoubtError, OSError."""
        process = self._running()
        assert process.stdin is not None
        process.stdin.write("\n".join((*arguments, "-execute", "")).encode("utf-8", "surrogateescape"))
        process.stdin.flush()
        while True:
            try:
                line = self._lines.get(timeout=self._seconds)
            except queue.Empty:
                self._end()
                raise DoubtError("ExifTool took too long") from None
            if line is None:
                self._end()
                raise DoubtError("ExifTool ended unexpectedly")
            if line.strip().startswith(_READY):
                return

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._end_process()
        if self._process is None:
            self._process = subprocess.Popen(
                [os.fspath(self.program), "-config", self._settings(), "-stay_open", "True", "-@", "-"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._lines = queue.SimpleQueue()
            assert self._process.stdout is not None
            threading.Thread(
                target=_read_lines, args=(self._process.stdout, self._lines), name="exiftool", daemon=True
            ).start()
        return self._process

    def _settings(self) -> str:
        """A settings file of ours; an empty name is none. Windows' Perl knows neither alarms nor parents."""
        if self._folder is None or os.name != "posix":
            return ""
        file = Path(self._folder.name, _SETTINGS)
        file.write_text(_END_WITH_US.replace("PARENT", str(os.getpid())), encoding="ascii")
        return os.fspath(file)

    def _end(self) -> None:
        self._end_process()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()  # it holds nothing: every picture is a file of ours
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()


def find_exiftool() -> Path | None:
    """Where it is installed: on the search path, or in a usual place."""
    found = shutil.which("exiftool")
    places = ([found] if found else []) + [*_USUAL]
    return next((Path(place) for place in places if os.access(place, os.X_OK) and Path(place).is_file()), None)


@cache
def version_of(program: Path) -> str | None:
    """Its version, as ``12.57``; None where it isn't ExifTool, doesn't run, or is too old to be used."""
    try:
        answer = subprocess.run(
            [os.fspath(program), "-config", "", "-ver"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_START_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    version = answer.stdout.decode("ascii", "replace").strip()
    match = _VERSION.fullmatch(version)
    if answer.returncode or match is None or (int(match[1]), int(match[2])) < _OLDEST:
        return None
    return version


def usable_exiftool() -> tuple[Path, str] | None:
    """The installed ExifTool and its version; None where there is none to be used. Starts a process once."""
    program = find_exiftool()
    version = None if program is None else version_of(program)
    return None if program is None or version is None else (program, version)


def _read_lines(stream: IO[bytes], lines: queue.SimpleQueue[bytes | None]) -> None:
    with contextlib.suppress(OSError, ValueError):
        while line := stream.readline(_MOST_OUTPUT):
            lines.put(line)
    lines.put(None)
