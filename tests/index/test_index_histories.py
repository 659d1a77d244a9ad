"""Whatever happens to an index, in whatever order: it holds what it was given, and finds it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from glimpse_desktop.domain.errors import DamagedIndexError
from glimpse_desktop.index import container, files, projection, vectors
from glimpse_desktop.index.vectors import VectorIndex

D = 12
_POINTS = np.random.default_rng(8).normal(size=(400, D)).astype(np.float32)
_SOME = st.sets(st.integers(1, 399), min_size=1, max_size=60)


class Histories(RuleBasedStateMachine):
    """``truth``: what was put in; the index is opened again as after a kill, and told what it lacks."""

    @initialize(small=st.integers(0, 120), narrow=st.booleans())
    def begin(self, small: int, narrow: bool) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(vectors, "_EXACT_BYTES", 4 * D * small)
        self.patch.setattr(vectors, "_BULK", 32)
        self.patch.setattr(vectors, "_MIN_DEAD", 16)
        self.patch.setattr(container.os, "fsync", lambda _: None)
        if narrow:
            self.patch.setattr(projection, "_WIDTHS", (8,))
            self.patch.setattr(projection, "_SHARE", 0.5)
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "pack.hnsw"
        self.truth: dict[int, np.ndarray] = {}
        self.index = VectorIndex(self.path, "pack", D)

    @rule(ids=_SOME, shift=st.integers(0, 3))
    def add(self, ids: set[int], shift: int) -> None:
        numbers = np.array(sorted(ids))
        rows = np.roll(_POINTS[numbers], shift, axis=1)
        self.index.add(numbers, rows)
        self.truth |= dict(zip(numbers.tolist(), rows, strict=True))

    @rule(ids=_SOME)
    def remove(self, ids: set[int]) -> None:
        assert self.index.remove(np.array(sorted(ids))) == len(ids & self.truth.keys())
        for face in ids:
            self.truth.pop(face, None)

    @rule(least=st.sampled_from([0.0, 0.02, 0.3]))
    def save(self, least: float) -> None:
        self.index.save(least)

    @rule(full=st.integers(0, 8))
    def save_on_a_full_disk(self, full: int) -> None:
        written = 0

        def write(*args: object) -> None:
            nonlocal written
            written += 1
            if written > full:
                raise OSError(28, "full")

        with self.patch.context() as patch:
            patch.setattr(container.os, "fsync", write)
            try:
                self.index.save()
            except container.IndexSaveError:
                assert written > full

    @rule(damage=st.sampled_from(["none", "head", "segment", "lost", "foreign"]), number=st.integers(0, 7))
    def start_again(self, damage: str, number: int) -> None:
        """Nothing was closed. Whoever opens it knows the database, as the finder does."""
        file = self.path if damage == "head" else files.segment_path(self.path, number)
        if damage != "none" and file.exists():
            data = bytearray(file.read_bytes())
            if damage == "lost":
                file.unlink()
            elif damage == "foreign":
                file.write_bytes(
                    files.segment_path(self.path, (number + 1) % 8).read_bytes() if number < 7 else b""
                )
            else:
                data[len(data) // 3] ^= 4
                file.write_bytes(data)
        try:
            self.index = VectorIndex.open(self.path, "pack", D)
        except DamagedIndexError:
            files.discard(self.path)
            self.index = VectorIndex(self.path, "pack", D)
        held = self.index.ids()
        known = np.array(sorted(self.truth), np.int64)
        self.index.remove(np.setdiff1d(held, known))
        # What was given another vector since it was saved, too: the database gives no vector twice.
        if len(known):
            self.index.add(known, np.stack([self.truth[face] for face in known.tolist()]))

    @invariant()
    def holds_what_it_was_given(self) -> None:
        assert self.index.ids().tolist() == sorted(self.truth)
        assert self.index.count == len(self.truth)
        assert self.index.last_id == max(self.truth, default=0)

    @invariant()
    def finds_it(self) -> None:
        if not self.truth:
            assert len(self.index.search(_POINTS[0], 3)[0]) == 0
            return
        ids = np.array(sorted(self.truth))
        rows = np.stack([self.truth[face] for face in ids.tolist()])
        rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        for face in ids[:: max(1, len(ids) // 4)].tolist():
            found, near = self.index.search(self.truth[face], 5)
            assert near[0] == pytest.approx(1.0, abs=0.02)
            assert np.allclose(
                near,
                rows[np.searchsorted(ids, found)] @ self.truth[face] / np.linalg.norm(self.truth[face]),
                atol=0.02,
            )
            assert (np.diff(near) <= 1e-5).all() and len(set(found.tolist())) == len(found) == min(5, len(ids))

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.index.close()
            self.folder.cleanup()
            self.patch.undo()


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
