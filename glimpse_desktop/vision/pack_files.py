"""Which files of a folder make it a pack, told without opening a session.

A folder is a pack when InsightFace's own rules find a detector with landmarks and a recogniser in it: a
``manifest.json`` of version 2 that names them, or else the first of each kind among its ``.onnx`` files.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.domain.language import marked, say
from glimpse_desktop.vision.onnx_file import FLOAT, UINT8, Signature, read_signature

CHIP = 112
_MANIFEST = "manifest.json"
_MAX_MANIFEST = 1 << 20


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The two models of a pack.

    ``manifest`` tells whether a manifest named them, ``title`` what it calls the pack (else the folder's name).
    ``dimensions`` is the embedding's length, None where the file doesn't say.
    """

    folder: Path
    detector: Path
    recogniser: Path
    manifest: bool
    title: str
    dimensions: int | None


def find_pack_files(folder: Path) -> PackFiles:
    """The models in ``folder``. Raises PackError with the reason when it is no pack."""
    if not folder.is_dir():
        raise PackError("{folder} is not a folder.", folder=folder)
    # InsightFace downloads what it takes for a name; an absolute folder that exists never is.
    folder = folder.resolve()
    try:
        document = _read_manifest(folder)
        paths = sorted(path for path in folder.glob("*.onnx") if path.is_file())
    except OSError as error:
        raise PackError("{folder} can't be read.", folder=folder) from error
    if document is not None:
        return _from_manifest(folder, document)
    if not paths:
        raise PackError("{folder} holds no models: a pack is a folder with .onnx files.", folder=folder.name)
    return _from_files(folder, paths)


def _from_files(folder: Path, paths: list[Path]) -> PackFiles:
    detector: Path | None = None
    recogniser: tuple[Path, int | None] | None = None
    reasons = []
    for path in paths:
        try:
            signature = read_signature(path)
        except PackError as error:
            reasons.append(str(error))
            continue
        if len(signature.outputs) >= 5:
            reason = _why_no_detector(signature)
            if reason is None and detector is None:
                detector = path
            elif reason is not None:
                reasons.append(say(reason, file=path.name, count=len(signature.outputs)))
        elif recogniser is None and _is_recogniser(signature):
            recogniser = path, signature.outputs[0].shape[-1]
    if detector is None or recogniser is None:
        lacks = PackError(
            "{folder} is no face model pack: it lacks a face detector with landmarks."
            if detector is None
            else "{folder} is no face model pack: it lacks a recogniser of 112 × 112 pixels.",
            folder=folder.name,
        )
        raise PackError("{lacks} {reason}", lacks=lacks, reason=" ".join(reasons)) if reasons else lacks
    return PackFiles(folder, detector, recogniser[0], False, folder.name, recogniser[1])


def _from_manifest(folder: Path, document: dict[str, Any]) -> PackFiles:
    tasks = document.get("tasks")
    named: dict[str, Path] = {}
    for task in ("detection", "recognition"):
        described = tasks.get(task) if isinstance(tasks, dict) else None
        file = described.get("file") if isinstance(described, dict) else None
        if not isinstance(file, str) or not _is_inside(file):
            raise PackError(
                "{folder} is no face model pack: its manifest names no model for {task}.",
                folder=folder.name,
                task=task,
            )
        named[task] = (folder / file).resolve()
        if not named[task].is_relative_to(folder) or not named[task].is_file():
            raise PackError("{folder} is incomplete: {file} is missing.", folder=folder.name, file=file)
    detector, recogniser = read_signature(named["detection"]), read_signature(named["recognition"])
    reason = _why_no_detector(detector)
    if reason is not None:
        raise PackError(reason, file=named["detection"].name, count=len(detector.outputs))
    if not _is_recogniser(recogniser):
        raise PackError("{file} is no recogniser of 112 × 112 pixels.", file=named["recognition"].name)
    title = document.get("display_name") or document.get("model_id") or folder.name
    return PackFiles(
        folder, named["detection"], named["recognition"], True, str(title)[:80], recogniser.outputs[0].shape[-1]
    )


def _read_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of version 2, None where there is none (InsightFace ignores other versions)."""
    path = folder / _MANIFEST
    if not path.is_file() or path.stat().st_size > _MAX_MANIFEST:
        return None
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or type(document.get("manifest_version")) is not int:
        return None
    return document if document["manifest_version"] == 2 else None


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and name.endswith(".onnx") and not re.search(r"[\\:\0]|^/|(^|/)\.\.(/|$)", name)


def _why_no_detector(signature: Signature) -> str | None:
    """What is wrong with a model ("{file}") of five outputs and more as a detector, None when nothing is."""
    if len(signature.outputs) in (6, 10):
        return marked("{file} finds faces without landmarks, which recognition needs.")
    if len(signature.outputs) not in (9, 15):
        return marked("{file} has {count} outputs, which no known detector has.")
    if not _takes_pictures(signature):
        return marked("{file} takes something else than one RGB picture.")
    return None


def _is_recogniser(signature: Signature) -> bool:
    return (
        _takes_pictures(signature)
        and len(signature.outputs) == 1
        and signature.inputs[0].shape[2:] == (CHIP, CHIP)
        and len(signature.outputs[0].shape) == 2
    )


def _takes_pictures(signature: Signature) -> bool:
    if len(signature.inputs) != 1:
        return False
    shape = signature.inputs[0].shape
    batch_is_one = len(shape) == 4 and shape[0] in (None, 1)
    return batch_is_one and shape[1] in (None, 3) and signature.inputs[0].element in (FLOAT, UINT8)


class FileFacts:
    """Remembers what is costly to learn of model files (hash, embedding length) by their size and time of change.

    With a path it remembers between runs too; a file that can't be read or written only costs time.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._facts: dict[str, dict[str, Any]] = {}
        if path is not None:
            try:
                stored = json.loads(path.read_text(encoding="utf-8"))
                if isinstance(stored, dict):
                    self._facts = {k: v for k, v in stored.items() if isinstance(v, dict)}
            except (OSError, ValueError):
                pass

    def sha256(self, path: Path) -> str:
        """The file's SHA-256 in hex. Raises PackError when it can't be read."""
        known = self.recall(path, "sha256")
        if isinstance(known, str):
            return known
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise PackError("{file} can't be read.", file=path.name) from error
        self.remember(path, "sha256", found)
        return found

    def recall(self, path: Path, name: str) -> Any:
        """What was remembered of the file as it is now, else None."""
        with self._lock:
            return self._facts.get(_key(path), {}).get(name)

    def remember(self, path: Path, name: str, value: object) -> None:
        with self._lock:
            self._facts.setdefault(_key(path), {})[name] = value
            if self._path is None:
                return
            try:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                beside = self._path.with_name(self._path.name + ".new")
                beside.write_text(json.dumps(self._facts), encoding="utf-8")
                beside.replace(self._path)
            except OSError:
                pass


def _key(path: Path) -> str:
    try:
        stat = path.stat()
    except OSError as error:
        raise PackError("{file} can't be read.", file=path.name) from error
    return f"{path.resolve()}|{stat.st_size}|{stat.st_mtime_ns}"
