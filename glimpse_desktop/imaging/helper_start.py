"""Starting a helper process: the same Python (or the same packed program) and modules, and nothing of ours.

It gets two pipes, a bare environment, and the priority of the thread that starts it. It ends when we do: by a
third pipe on Linux, by a job object on Windows, and everywhere when it finds that nobody asks any more.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

_log = logging.getLogger(__name__)

PACKED_PROGRAM_WORD = "--decode-helper"
"""The only argument of a packed program (PyInstaller and its like) that is to be the helper: it has no ``-c``."""

LIFELINE = "GLIMPSE_LIFELINE"
"""The variable with the helper's end of a pipe that closes when we die."""

_PIPE_BYTES = 1 << 20
"""Linux gives an ordinary user so much: the pixels of 12 megapixels take 25 ms instead of 60."""

_KEPT_VARIABLES = (
    *("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),
    *("SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "TEMP", "TMP", "USERPROFILE"),
)

_ONE_PROCESSOR = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""One picture is one processor's work."""

_HEAP = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_TRIM_THRESHOLD_": str(128 << 20),
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
}
"""For glibc: what one picture needed is kept for the next one. Fetched anew each time, the memory of 12 megapixels
takes 50 to 75 ms. (``indexing/heap.py`` does this for the program itself.)"""

_BELOW_NORMAL_CLASS = 0x4000
_NO_WINDOW = 0x0800_0000


class UnavailableError(Exception):
    """No helper process can be started on this machine."""


@dataclass(slots=True)
class Helper:
    """A process with two pipes, and what keeps it alive."""

    process: subprocess.Popen[bytes]
    lifeline: int | None
    job: object

    def let_go(self) -> None:
        """When it has ended: give back what was held for it."""
        if self.lifeline is not None:
            os.close(self.lifeline)
            self.lifeline = None
        self.job = None


def start_helper() -> Helper:
    """Start one, without waiting until it is ready. Raises UnavailableError."""
    theirs = ours = process = None
    try:
        theirs, ours = _lifeline()
        process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            close_fds=True,
            cwd=Path(sys.executable).anchor or None,  # no drive is kept in use
            env=environment() | ({} if theirs is None else {LIFELINE: str(theirs)}),
            pass_fds=() if theirs is None else (theirs,),
            creationflags=_NO_WINDOW | (_BELOW_NORMAL_CLASS if eagerness() < 0 else 0)
            if sys.platform == "win32"
            else 0,
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise UnavailableError(str(error)) from error
    finally:
        for fd in (theirs, ours if process is None else None):
            if fd is not None:
                os.close(fd)
    _widen(process)
    return Helper(process, ours, _tie_to_us(process))


def eagerness() -> int:
    """How far in front the calling thread stands in the queue for the processor: 0 usual, less is behind."""
    found = 0
    if sys.platform == "linux":
        found = -os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    elif sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.GetCurrentThread.restype = ctypes.c_void_p
        kernel.GetThreadPriority.argtypes = (ctypes.c_void_p,)
        found = min(0, int(kernel.GetThreadPriority(kernel.GetCurrentThread())))
    return found


def command() -> list[str]:
    """What starts a helper. Raises OSError where there is nothing to start."""
    if getattr(sys, "frozen", False):
        return [sys.executable, PACKED_PROGRAM_WORD]
    program = sys.executable
    if sys.platform == "win32":  # that of a virtual environment only starts another process
        program = getattr(sys, "_base_executable", "") or program
    if not program:
        raise OSError("there is no Python to start")
    # Our own modules and no others, wherever they come from: no site, no environment, not the current folder.
    root = str(Path(__file__).resolve().parents[2])
    places = list(dict.fromkeys(str(Path(place).absolute()) for place in sys.path if place))
    if root not in places:
        places.insert(0, root)
    start = (
        f"import sys; sys.path[:] = {places!r}; "
        "from glimpse_desktop.imaging.helper_main import main; sys.exit(main())"
    )
    return [program, "-I", "-S", "-B", "-c", start]


def environment() -> dict[str, str]:
    """The variables that it gets."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, **_ONE_PROCESSOR, **_HEAP}


def _lifeline() -> tuple[int | None, int | None]:
    """The helper's end of a new pipe and ours, where the helper can make use of it. Raises OSError."""
    return os.pipe() if sys.platform == "linux" else (None, None)


def _widen(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "linux":
        import fcntl

        for pipe in (process.stdin, process.stdout):
            try:
                if pipe is not None:
                    fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
            except OSError as error:  # the person has many: they work as they are
                _log.debug("pipes stay small: %s", error)


def _tie_to_us(process: subprocess.Popen[bytes]) -> object:
    """On Windows, a job object that ends the helper when this process ends, however; keep what is returned."""
    if sys.platform == "win32":
        try:
            import win32job

            job = win32job.CreateJobObject(None, "")
            limits = win32job.QueryInformationJobObject(job, win32job.JobObjectExtendedLimitInformation)
            limits["BasicLimitInformation"]["LimitFlags"] |= (
                win32job.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | win32job.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
            )
            win32job.SetInformationJobObject(job, win32job.JobObjectExtendedLimitInformation, limits)
            win32job.AssignProcessToJobObject(job, int(process._handle))
            return job
        except Exception as error:  # without pywin32 it ends when its pipe does
            _log.debug("no job object for the decode helper: %s", error)
    return None
