"""Folders that take long to make: once for all processes of a test run, which share them and change nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glimpse_desktop.workspace.lock import LibraryLock


def made_once(
    factory: pytest.TempPathFactory, config: pytest.Config, name: str, make: Callable[[Path], object]
) -> Path:
    """The folder ``name``, new and filled by ``make`` in the process that first asks; the others wait for it.

    Each worker of pytest-xdist has a folder of its own inside of the run's: this one lies beside those. What
    ``make`` raises reaches the process that made it; the next one that asks tries anew.
    """
    base = factory.getbasetemp()
    if hasattr(config, "workerinput"):
        base = base.parent
    lock = LibraryLock(base / f"{name}.lock")
    lock.acquire()
    try:
        folder, done = base / f"{name}-of-all", base / f"{name}.done"
        if not done.exists():
            if folder.exists():
                folder = base / f"{name}-of-all-again"
            folder.mkdir()
            make(folder)
            done.touch()
        return folder
    finally:
        lock.release()
