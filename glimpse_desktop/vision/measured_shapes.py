"""What was measured on this machine, kept in a file from one start to the next."""

from __future__ import annotations

import hashlib
import json
import math
import os
import platform
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.vision.measuring import Findings, Speed
from glimpse_desktop.vision.shape import Shape

FILE = "measured-shapes.json"
_VERSION = 1
_MOST = 50
"""Older entries than the last fifty belong to packs and versions that are gone."""


def machine_key(pack: PackId, processors: int, onnxruntime: str, accelerators: Sequence[str]) -> str:
    """Everything that the best shape depends on, in one line: a measurement is only good for the same again."""
    machine = hashlib.sha256(f"{platform.node()}|{platform.machine()}|{platform.processor()}".encode()).hexdigest()
    return "|".join([machine[:16], pack, str(processors), onnxruntime, *accelerators])


class MeasuredShapes:
    """Findings by ``machine_key``. Safe from any thread.

    The file is written beside the old one and renamed over it. One that can't be read is one that isn't there:
    what it said is measured again. One that can't be written only costs the next start that time.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._path = cache_dir / FILE
        self._lock = threading.Lock()

    def recall(self, key: str) -> Findings | None:
        """What was measured under this key."""
        with self._lock:
            entry = self._read().get(key)
        try:
            return None if entry is None else _findings(entry)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
            return None

    def remember(self, key: str, findings: Findings) -> None:
        with self._lock:
            entries = self._read()
            entries.pop(key, None)
            entries[key] = {
                "speeds": [{**asdict(speed.shape), "photos": round(speed.photos, 3)} for speed in findings.speeds],
                "refused": findings.refused,
            }
            self._write(dict(list(entries.items())[-_MOST:]))

    def forget(self, key: str) -> None:
        """Measure again at the next occasion."""
        with self._lock:
            entries = self._read()
            if entries.pop(key, None) is not None:
                self._write(entries)

    def _read(self) -> dict[str, Any]:
        try:
            document = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(document, dict) or document.get("version") != _VERSION:
            return {}
        entries = document.get("measured")
        return entries if isinstance(entries, dict) else {}

    def _write(self, entries: dict[str, Any]) -> None:
        beside = self._path.with_name(f"{FILE}.{os.getpid()}")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.write_text(json.dumps({"version": _VERSION, "measured": entries}, indent=1), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            with suppress(OSError):
                beside.unlink()


def _findings(entry: dict[str, Any]) -> Findings:
    """Raises AttributeError, KeyError, TypeError, ValueError or OverflowError unless ``remember`` wrote it."""
    speeds = tuple(_speed(speed) for speed in entry["speeds"])
    return Findings(speeds, {str(name): str(reason) for name, reason in entry["refused"].items()})


def _speed(entry: dict[str, Any]) -> Speed:
    shape = Shape(entry["workers"], entry["threads"], entry["batch"], str(entry["provider"]))
    if not all(type(count) is int and 1 <= count <= 1024 for count in (shape.workers, shape.threads, shape.batch)):
        raise ValueError("counts from 1 on")
    photos = float(entry["photos"])
    if not 0 <= photos < math.inf:
        raise ValueError("a number of photos")
    return Speed(shape, photos)
