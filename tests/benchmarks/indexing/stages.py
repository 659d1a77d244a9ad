"""Where the processor's time goes while the product indexes: each step's own CPU time, without what it calls.

``measured`` wraps the steps' functions for one run; each reading of the clock costs well under a microsecond, the
steps tens of microseconds and more.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

STEPS: list[tuple[str, str, str]] = [
    ("glimpse_desktop.indexing.analyse", "read_photo_file", "reading the file"),
    ("glimpse_desktop.indexing.analyse", "decode", "decoding"),
    ("glimpse_desktop.indexing.analyse", "read_metadata", "EXIF"),
    ("glimpse_desktop.indexing.analyse", "encode_jpeg", "thumbnails: encoding"),
    ("glimpse_desktop.imaging.photo:DecodedPhoto", "upright", "resizing the photo"),
    ("glimpse_desktop.imaging.photo:DecodedPhoto", "_refine", "decoding finer for small faces"),
    ("glimpse_desktop.imaging.photo:DecodedPhoto", "crop", "thumbnails: cutting out"),
    ("onnxruntime:InferenceSession", "run", "models"),
    ("glimpse_desktop.vision.scrfd:Detector", "_blob", "detector: its input"),
    ("glimpse_desktop.vision.scrfd:Detector", "_decode", "detector: reading its outputs"),
    ("glimpse_desktop.vision.scrfd", "suppress", "detector: overlapping boxes"),
    ("glimpse_desktop.vision.insightface_pack", "cut_chip", "aligning"),
    ("glimpse_desktop.vision.arcface:Recogniser", "embeddings", "recogniser: input and output"),
    ("glimpse_desktop.vision.insightface_pack", "measure", "quality and pose"),
    ("glimpse_desktop.indexing.analyse", "analyse", "worker: between the steps"),
    ("glimpse_desktop.indexing.backlog:Backlog", "take", "backlog"),
    ("glimpse_desktop.indexing.backlog:Backlog", "claim", "backlog"),
    ("glimpse_desktop.indexing.run:Run", "execute", "coordinating"),
    ("glimpse_desktop.indexing.scanner:Scanner", "run", "scanning"),
    ("glimpse_desktop.library.database:Database", "_transact", "writing: SQLite"),
    ("glimpse_desktop.indexing.recorder:Recorder", "_write", "writing: rows of photos and faces"),
    ("glimpse_desktop.indexing.recorder:Recorder", "_tell", "writing: labels, suggestions, what changed"),
    ("glimpse_desktop.indexing.indexer:Indexer", "_settle", "after the run: grouping, index"),
    ("glimpse_desktop.workspace.grouping:Grouping", "join_new", "grouping new faces"),
    ("glimpse_desktop.workspace.suggesting:Suggesting", "_run", "suggestions"),
    ("glimpse_desktop.workspace.finding:FaceFinder", "save", "saving the index"),
    ("glimpse_desktop.imaging.photo:DecodedPhoto", "_level_for", "halving the photo"),
    ("glimpse_desktop.indexing.analyse", "perceptual_hash", "look"),
]
"""Module (and class), function, and what its time counts as. One that isn't there any more is left out."""


class Ledger:
    """CPU seconds by step; ``missing`` are functions that were not found."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.missing: list[str] = []
        self._lock = threading.Lock()
        self._local = threading.local()

    def wrap(self, function: Callable[..., Any], label: str) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            stack: list[float] = self._local.__dict__.setdefault("stack", [])
            stack.append(0.0)
            began = time.thread_time()
            try:
                return function(*args, **kwargs)
            finally:
                spent = time.thread_time() - began
                inside = stack.pop()
                if stack:
                    stack[-1] += spent
                with self._lock:
                    self.seconds[label] += spent - inside

        return wrapped


@contextlib.contextmanager
def measured() -> Iterator[Ledger]:
    """Measure all steps in this block."""
    ledger = Ledger()
    with contextlib.ExitStack() as stack:
        for place, name, label in STEPS:
            module, _, inside = place.partition(":")
            owner: Any = importlib.import_module(module)
            owner = getattr(owner, inside, None) if inside else owner
            function = getattr(owner, name, None)
            if function is None:
                ledger.missing.append(f"{place}.{name}")
                continue
            setattr(owner, name, ledger.wrap(function, label))
            stack.callback(setattr, owner, name, function)
        analyse: Any = importlib.import_module("glimpse_desktop.indexing.analyse")
        analyse.hashlib = SimpleNamespace(sha256=ledger.wrap(hashlib.sha256, "hashing"))
        stack.callback(setattr, analyse, "hashlib", hashlib)
        yield ledger
