"""One process at a time writes to a library."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, LibraryBusyError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.lock import LibraryLock


def test_second_holder_waits_its_turn(tmp_path: Path) -> None:
    first, second = LibraryLock(tmp_path / "lock"), LibraryLock(tmp_path / "lock")
    first.acquire()
    assert not second.try_acquire()
    with pytest.raises(LibraryBusyError):
        second.acquire(timeout=0.3)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        second.acquire(cancel)
    first.release()
    second.acquire(timeout=60)
    assert second.held
    second.release()


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    code = f"""
        import time
        from pathlib import Path
        from glimpse_desktop.workspace.lock import LibraryLock
        lock = LibraryLock(Path({str(tmp_path / "lock")!r}))
        lock.acquire()
        print("held", flush=True)
        time.sleep(60)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        mine = LibraryLock(tmp_path / "lock")
        assert not mine.try_acquire()
        holder.kill()
        holder.wait()
        mine.acquire(timeout=60)
        mine.release()
