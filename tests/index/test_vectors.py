"""The index of face embeddings: finding, adding, removing, saving, and files that are damaged."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled, DamagedIndexError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.index import container, files, projection, vectors
from glimpse_desktop.index.segment import Segment
from glimpse_desktop.index.vectors import VectorIndex

D = 32


def _faces(count: int, seed: int = 0, dimensions: int = D, people: int = 50) -> np.ndarray:
    """Unit vectors that crowd around so many people, as embeddings do."""
    rng = np.random.default_rng(seed)
    centres = np.random.default_rng(99).normal(size=(people, dimensions))
    rows = centres[rng.integers(0, people, count)] + 0.7 * rng.normal(size=(count, dimensions))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def _ids(count: int, start: int = 1) -> np.ndarray:
    return np.arange(start, start + count, dtype=np.int64)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index" / "pack.index"


def _as(kind: str, patch: pytest.MonkeyPatch) -> None:
    """Index as a small library is, as a large one, and as one of a pack with many dimensions."""
    if kind != "exact":
        patch.setattr(vectors, "_EXACT_BYTES", 0 if kind == "graph" else 4 * D * 200)
    if kind == "projected":
        patch.setattr(projection, "_WIDTHS", (24, 28))


@pytest.fixture(params=["exact", "graph", "projected"])
def index(path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> VectorIndex:
    _as(request.param, monkeypatch)
    return VectorIndex.open(path, "pack-1", D)


@pytest.fixture(params=["graph", "projected"])
def large(path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> VectorIndex:
    """An index that has files."""
    _as(request.param, monkeypatch)
    return VectorIndex.open(path, "pack-1", D)


def _exact(rows: np.ndarray, query: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    similarities = rows @ query
    order = np.argsort(-similarities, kind="stable")[:k]
    return order, similarities[order]


def test_an_empty_index(index: VectorIndex) -> None:
    ids, similarities = index.search(np.ones(D, np.float32), 10)
    assert (len(ids), len(similarities), index.count, index.last_id) == (0, 0, 0, 0)
    assert ids.dtype == np.int64 and similarities.dtype == np.float32


@pytest.mark.parametrize("count", [1, 5, 399, 3000])
def test_finds_the_nearest_first(index: VectorIndex, count: int) -> None:
    rows = _faces(count)
    index.add(_ids(count, 1001), rows * 7.5)  # length doesn't matter
    query = _faces(1, seed=5)[0]
    ids, similarities = index.search(query * 3, 10)
    expected, exact = _exact(rows, query, 10)
    assert len(ids) == min(10, count)
    assert len(set(ids) & set(expected + 1001)) >= len(ids) - 1
    assert ids[0] == expected[0] + 1001
    assert np.allclose(similarities[0], exact[0], atol=5e-3)
    assert (np.diff(similarities) <= 1e-6).all()
    by_id = dict(zip(ids.tolist(), similarities.tolist(), strict=True))
    assert all(s == pytest.approx(float(rows[i - 1001] @ query), abs=5e-3) for i, s in by_id.items())


def test_more_asked_than_there_are(index: VectorIndex) -> None:
    rows = _faces(700)
    index.add(_ids(700), rows)
    ids, similarities = index.search(rows[3], 10_000)
    expected, exact = _exact(rows, rows[3], 700)
    assert sorted(ids) == list(range(1, 701))
    assert np.allclose(similarities, exact, atol=5e-3)
    assert ids[0] == expected[0] + 1
    assert len(index.search(rows[3], 0)[0]) == 0
    assert len(index.search(rows[3], -1)[0]) == 0


def test_recall_at_20000(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 0)
    index = VectorIndex.open(path, "pack-1", D)
    rows = _faces(20_000, people=800)
    index.add(_ids(20_000), rows)
    queries = _faces(100, seed=8, people=800)
    found = total = 0
    for query in queries:
        ids, _ = index.search(query, 50)
        found += len(set(ids - 1) & set(_exact(rows, query, 50)[0]))
        total += 50
    assert found / total > 0.98


@pytest.mark.parametrize(
    "bad",
    [
        np.zeros((1, D)),
        np.full((1, D), np.nan),
        np.full((1, D), np.inf),
        np.ones((1, D + 1)),
        np.ones(D),
        np.ones((2, D)),
    ],
    ids=["zero", "nan", "inf", "dimensions", "flat", "one id for two"],
)
def test_bad_vectors_are_refused(index: VectorIndex, bad: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"vector|vectors"):
        index.add(_ids(1), bad.astype(np.float32))
    assert index.count == 0


def test_one_bad_row_adds_nothing(index: VectorIndex) -> None:
    rows = _faces(600)
    rows[599] = 0
    with pytest.raises(ValueError, match="zero"):
        index.add(_ids(600), rows)
    assert index.count == 0 and index.last_id == 0


@pytest.mark.parametrize("query", [np.zeros(D), np.full(D, np.nan), np.ones(D - 1)])
def test_bad_queries_are_refused(index: VectorIndex, query: np.ndarray) -> None:
    index.add(_ids(3), _faces(3))
    with pytest.raises(ValueError, match="vector"):
        index.search(query.astype(np.float32), 1)


@pytest.mark.parametrize("ids", [[1, 1], [0, 1], [-5, 1]])
def test_bad_ids_are_refused(index: VectorIndex, ids: list[int]) -> None:
    with pytest.raises(ValueError, match="ids"):
        index.add(np.array(ids), _faces(2))
    assert index.count == 0


def test_adding_again_replaces(index: VectorIndex) -> None:
    rows = _faces(10)
    index.add(_ids(10), rows)
    index.add(np.array([4]), rows[7:8])
    assert index.count == 10
    ids, similarities = index.search(rows[7], 2)
    assert set(ids) == {4, 8}
    assert np.allclose(similarities, 1.0, atol=5e-3)


def test_adding_nothing(index: VectorIndex) -> None:
    index.add(np.empty(0, np.int64), np.empty((0, D), np.float32))
    assert index.count == 0


def test_membership(index: VectorIndex) -> None:
    index.add(np.array([5, 900, 70]), _faces(3))
    assert index.last_id == 900
    assert index.ids().tolist() == [5, 70, 900]
    assert index.contains(np.array([5, 6, 900])).tolist() == [True, False, True]
    assert index.remove(np.array([900, 6, 900])) == 1
    assert index.last_id == 70
    assert index.contains(np.array([900])).tolist() == [False]
    index.remove(np.array([5, 70]))
    assert index.last_id == 0 and index.count == 0
    assert len(index.search(_faces(1)[0], 5)[0]) == 0


def test_removed_faces_are_never_found(index: VectorIndex) -> None:
    rows = _faces(2000)
    index.add(_ids(2000), rows)
    gone = np.random.default_rng(4).permutation(2000)[:700] + 1
    assert index.remove(gone) == 700
    for query in rows[gone[:50] - 1]:
        assert not set(index.search(query, 60)[0]) & set(gone)
    assert not set(index.search(rows[0], 1300)[0]) & set(gone)
    assert index.count == 1300


def test_slots_of_removed_faces_are_used_again(index: VectorIndex) -> None:
    rows = _faces(1000)
    index.add(_ids(1000), rows)
    index.remove(_ids(300))
    assert index.dead_share == pytest.approx(0.3)
    fresh = _faces(400, seed=6)
    index.add(_ids(400, 5001), fresh)
    with index._changing:
        index._drain()
    assert index.dead_share == pytest.approx(0.0, abs=0.05)  # each part has its own
    for i in range(0, 400, 20):
        ids, similarities = index.search(fresh[i], 1)
        assert ids[0] == 5001 + i and similarities[0] == pytest.approx(1.0, abs=5e-3)
    # A face that was removed may come back under its own id.
    index.add(_ids(1), rows[:1])
    assert index.search(rows[0], 1)[0][0] == 1


def test_recall_survives_much_replacing(index: VectorIndex) -> None:
    rows = dict(enumerate(_faces(3000), 1))
    index.add(_ids(3000), np.array(list(rows.values())))
    rng = np.random.default_rng(2)
    for turn in range(4):
        gone = rng.choice(sorted(rows), 1000, replace=False)
        index.remove(gone)
        for i in gone:
            del rows[i]
        coming = _ids(1000, 10_000 * (turn + 1))
        fresh = _faces(1000, seed=20 + turn)
        index.add(coming, fresh)
        rows |= dict(zip(coming.tolist(), fresh, strict=True))
    keys, matrix = np.array(list(rows)), np.array(list(rows.values()))
    hits = 0
    for query in _faces(40, seed=77):
        hits += len(set(index.search(query, 50)[0]) & set(keys[_exact(matrix, query, 50)[0]]))
    assert hits / 2000 > 0.97


def test_reopened(large: VectorIndex, path: Path) -> None:
    rows = _faces(1500)
    large.add(_ids(1500), rows)
    large.remove(np.array([1500, 3]))
    large.save()
    query = _faces(1, seed=3)[0]
    before = large.search(query, 25)
    large.close()
    again = VectorIndex.open(path, "pack-1", D)
    after = again.search(query, 25)
    assert np.array_equal(before[0], after[0]) and np.allclose(before[1], after[1], atol=1e-6)
    assert (again.count, again.last_id) == (1498, 1499)
    assert again.saved_share == 1.0
    assert 3 not in again.ids()
    # It goes on: slots are used again and it grows.
    again.add(_ids(1200, 2000), _faces(1200, seed=9))
    assert again.count == 2698
    assert again.search(rows[10], 1)[0][0] == 11


def test_a_small_index_has_no_file(path: Path) -> None:
    index = VectorIndex.open(path, "pack-1", D)
    index.save()
    index.add(_ids(300), _faces(300))
    index.save()
    assert not path.parent.exists()
    assert index.saved_share == 0.0


def test_files_of_an_index_that_was_larger_are_no_more(
    large: VectorIndex, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large.add(_ids(400), _faces(400))
    large.save()
    other = files.segment_path(path.with_name("pack.1.index"), 2)  # of a pack that is called pack.1
    other.write_bytes(b"")
    monkeypatch.undo()
    VectorIndex(path, "pack-1", D).save()
    assert list(path.parent.iterdir()) == [other]


def test_saves_only_what_changed(large: VectorIndex, path: Path) -> None:
    large.add(_ids(800), _faces(800))
    large.save()
    assert large.saved_share == 1.0
    assert len(list(path.parent.iterdir())) == 1 + vectors._SEGMENTS
    for file in path.parent.iterdir():
        file.unlink()
    large.save()
    assert list(path.parent.iterdir()) == []
    large.remove(_ids(1))
    large.save(0.02)  # one of a hundred of its segment: not worth it
    assert list(path.parent.iterdir()) == []
    large.add(_ids(4, 801), _faces(4))
    large.remove(np.array([9]))
    large.save(0.02)
    assert list(path.parent.iterdir()) == [files.segment_path(path, 1)]
    large.save()
    assert len(list(path.parent.iterdir())) == 4


def test_segments_of_different_moments(large: VectorIndex, path: Path) -> None:
    """As after a kill while saving: whoever asks the database adds who is missing."""
    rows = _faces(1200)
    large.add(_ids(800), rows[:800])
    large.save()
    old = files.segment_path(path, 3).read_bytes()
    large.add(_ids(400, 801), rows[800:])
    large.save()
    files.segment_path(path, 3).write_bytes(old)
    files.segment_path(path, 5).with_name("pack.5.index.new").write_bytes(b"half")
    again = VectorIndex.open(path, "pack-1", D)
    missing = np.setdiff1d(_ids(1200), again.ids())
    assert missing.tolist() == [i for i in range(801, 1201) if i % vectors._SEGMENTS == 3]
    again.add(missing, rows[missing - 1])
    again.save()
    assert VectorIndex.open(path, "pack-1", D).count == 1200


def test_segments_of_another_index_are_left_out(large: VectorIndex, path: Path) -> None:
    large.add(_ids(400), _faces(400))
    large.save()
    stranger = VectorIndex(path, "pack-1", D)
    stranger.add(_ids(400), _faces(400))
    stranger.save()
    stranger_files = {file: file.read_bytes() for file in path.parent.iterdir()}
    large._head_saved = False
    large.add(_ids(400), _faces(400))
    large.save()
    files.segment_path(path, 2).write_bytes(stranger_files[files.segment_path(path, 2)])
    files.segment_path(path, 1).write_bytes(files.segment_path(path, 3).read_bytes())
    left = VectorIndex.open(path, "pack-1", D).ids()
    assert left.tolist() == [i for i in range(1, 401) if i % vectors._SEGMENTS not in (1, 2)]


def test_an_index_that_was_divided_otherwise_goes_on(
    large: VectorIndex, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = _faces(900)
    with monkeypatch.context() as patch:
        patch.setattr(vectors, "_SEGMENTS", 2 * vectors._SEGMENTS)
        large.add(_ids(600), rows[:600])
        large.save()
    again = VectorIndex.open(path, "pack-1", D)
    again.add(_ids(600, 301), rows[300:])
    again.remove(np.arange(1, 900, 9))
    again.save()
    reopened = VectorIndex.open(path, "pack-1", D)
    assert reopened.ids().tolist() == [i for i in range(1, 901) if i % 9 != 1]
    assert reopened.contains(np.array([9, 10, 11])).tolist() == [True, False, True]
    assert [int(reopened.search(rows[i - 1], 1)[0][0]) for i in (2, 450, 900)] == [2, 450, 900]


def test_compacts_when_much_is_dead(large: VectorIndex, path: Path) -> None:
    rows = _faces(6000)
    large.add(_ids(6000), rows)
    large.remove(_ids(2000))
    assert large.dead_share > 0.25
    large.save()
    assert large.dead_share == 0.0 and large.count == 4000
    assert large.search(rows[4000], 1)[0][0] == 4001
    again = VectorIndex.open(path, "pack-1", D)
    assert again.ids().tolist() == list(range(2001, 6001))


def test_searches_go_on_while_it_is_compacted(large: VectorIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _faces(4000)
    large.add(_ids(4000), rows)
    large.remove(_ids(1500))
    real = Segment.compacted
    found = []

    def look(self: Segment) -> Segment:
        found.append(large.search(rows[3000], 1)[0][0])
        return real(self)

    monkeypatch.setattr(Segment, "compacted", look)
    large.save()
    assert found == [3001] * vectors._SEGMENTS
    large.remove(np.array([4000]))
    large.add(np.array([7000, 2000]), _faces(2, seed=50))
    assert large.ids().tolist() == [*range(1501, 4000), 7000]


def test_the_newest_faces_wait_beside_the_graphs(large: VectorIndex, path: Path) -> None:
    """Few at a time they are found, replaced and removed there; many go on into the graphs."""
    rows = _faces(4000)
    large.add(_ids(2000), rows[:2000])
    large.settle()
    for start in range(2000, 2400, 20):
        large.add(_ids(20, start + 1), rows[start : start + 20])
    assert sum(segment.count for segment in large._segments) == 2000 and large.count == 2400
    large.add(np.array([5, 2005]), rows[3000:3002])  # one from a graph, one from beside them
    large.remove(np.array([6, 2006]))
    for settled in (False, True):
        for query, face in ((rows[2100], 2101), (rows[3000], 5), (rows[3001], 2005), (rows[100], 101)):
            assert large.search(query, 1)[0][0] == face
            assert face in large.within(query[None], 0.98)
            many, near = large.search_many(np.repeat(query[None], 20, axis=0), 3)
            assert (many[:, 0] == face).all() and (np.diff(near, axis=1) <= 1e-6).all()
        assert not large.contains(np.array([6, 2006])).any() and large.contains(np.array([5, 2005])).all()
        assert 2006 not in large.search(rows[2005], 2300)[0]
        assert (large.count, large.last_id) == (2398, 2400)
        if not settled:
            large.add(_ids(200, 5001), rows[3200:3400])
            large.settle()
            large.remove(_ids(200, 5001))
            assert sum(segment.count for segment in large._segments) == 2398
    large.add(_ids(20, 6001), rows[3500:3520])
    large.save()
    assert 6001 in VectorIndex.open(path, "pack-1", D).ids()


def test_large_ones_are_searched_on_several_cores(large: VectorIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _faces(3000)
    large.add(_ids(3000), rows)
    alone = [large.search(query, 40) for query in rows[:30]]
    monkeypatch.setattr(vectors, "_SHARED", 0)
    monkeypatch.setattr(vectors, "_CORES", 3)
    try:
        for query, (ids, near) in zip(rows[:30], alone, strict=True):
            found, alike = large.search(query, 40)
            assert set(found.tolist()) == set(ids.tolist()) and np.allclose(alike, near, atol=1e-6)
        assert any(thread.name.startswith("index") for thread in threading.enumerate())
    finally:
        large.close()
    assert not any(thread.name.startswith("index_") for thread in threading.enumerate())


def test_the_newest_don_t_wait_for_ever(large: VectorIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_MOST_RECENT", 100)
    rows = _faces(1000)
    for start in range(0, 1000, 20):
        large.add(_ids(20, start + 1), rows[start : start + 20])
        assert large._recent.count <= 100
    assert large.count == 1000


def _saved(index: VectorIndex, path: Path) -> bytes:
    index.add(_ids(400), _faces(400))
    index.save()
    return path.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.01, 0.2, 0.8, 0.9999])
@pytest.mark.parametrize("length", [1, 64])
@pytest.mark.parametrize("part", [None, 0, 2])
def test_damage_anywhere_is_noticed(
    large: VectorIndex, path: Path, share: float, length: int, part: int | None
) -> None:
    """A damaged head makes all of it useless, a damaged segment only that."""
    _saved(large, path)
    file = path if part is None else files.segment_path(path, part)
    data = bytearray(file.read_bytes())
    position = min(int(share * len(data)), len(data) - length)
    for i in range(position, position + length):
        data[i] ^= 0xFF
    file.write_bytes(data)
    _expect_left_out(path, part)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.7, 0.9999])
@pytest.mark.parametrize("part", [None, 3])
def test_truncation_is_noticed(large: VectorIndex, path: Path, share: float, part: int | None) -> None:
    _saved(large, path)
    file = path if part is None else files.segment_path(path, part)
    data = file.read_bytes()
    file.write_bytes(data[: int(share * len(data))])
    _expect_left_out(path, part)


def _expect_left_out(path: Path, part: int | None) -> None:
    if part is None:
        with pytest.raises(DamagedIndexError):
            VectorIndex.open(path, "pack-1", D)
        return
    again = VectorIndex.open(path, "pack-1", D)
    assert again.ids().tolist() == [i for i in range(1, 401) if i % vectors._SEGMENTS != part]
    rows = _faces(400)
    lost = np.setdiff1d(_ids(400), again.ids())
    again.add(lost, rows[lost - 1])
    again.save()
    assert VectorIndex.open(path, "pack-1", D).count == 400


def test_another_pack_is_noticed(large: VectorIndex, path: Path) -> None:
    _saved(large, path)
    with pytest.raises(DamagedIndexError, match="another model pack"):
        VectorIndex.open(path, "pack-2", D)
    with pytest.raises(DamagedIndexError, match="another model pack"):
        VectorIndex.open(path, "pack-1", D + 1)


def test_another_version_is_noticed(large: VectorIndex, path: Path) -> None:
    _saved(large, path)
    segment = files.segment_path(path, 1)
    meta, arrays = container.read(segment)
    container.write(segment, meta | {"graph": meta["graph"] | {"ser_version": 77}}, arrays)
    assert VectorIndex.open(path, "pack-1", D).count == 350
    meta, arrays = container.read(path)
    container.write(path, meta | {"format": 1}, arrays)
    with pytest.raises(DamagedIndexError, match="another version"):
        VectorIndex.open(path, "pack-1", D)


def test_opening_can_be_cancelled(large: VectorIndex, path: Path) -> None:
    _saved(large, path)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        VectorIndex.open(path, "pack-1", D, cancel)
    with pytest.raises(Cancelled):
        large.add(_ids(1, 1000), _faces(1), cancel)
    assert large.count == 400


def test_graphs_are_made_beside_what_is_searched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill, a cancellation, a full memory while they are made: the matrix is as it was."""
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 4 * D * 1000)
    index = VectorIndex(path, "pack-1", D)
    rows = _faces(1500)
    index.add(_ids(1000), rows[:1000])
    real = Segment.add
    found = []

    def fail(self: Segment, ids: np.ndarray, unit: np.ndarray) -> None:
        found.append(index.search(rows[5], 1)[0][0])
        if len(found) == 5:
            raise MemoryError
        real(self, ids, unit)

    with monkeypatch.context() as patched:
        patched.setattr(Segment, "add", fail)
        with pytest.raises(MemoryError):
            index.add(_ids(500, 1001), rows[1000:])
    assert found == [6] * 5
    assert index.count == 1000 and index._exact is not None
    index.add(_ids(500, 1001), rows[1000:])
    assert index.count == 1500 and index._exact is None
    assert index.search(rows[1400], 1)[0][0] == 1401


def test_full_disk_keeps_the_old_file(large: VectorIndex, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _saved(large, path)
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    large.add(_ids(10, 500), _faces(10, seed=1))

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(container.os, "fsync", full)
        with pytest.raises(OSError, match="disk is full"):
            large.save()
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before
    assert large.count == 410
    large.save()  # there is room again
    assert VectorIndex.open(path, "pack-1", D).count == 410


def test_searching_while_adding_removing_and_saving(index: VectorIndex) -> None:
    rows = _faces(6000)
    index.add(_ids(500), rows[:500])
    errors: list[BaseException] = []
    done = threading.Event()

    def search() -> None:
        try:
            while not done.is_set():
                ids, similarities = index.search(rows[7], 40)
                assert ids[0] == 8 and (np.diff(similarities) <= 1e-6).all()
                assert (ids > 0).all()
                index.contains(ids)
        except BaseException as error:
            errors.append(error)

    def save() -> None:
        try:
            while not done.is_set():
                index.save()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=f) for f in (search, search, save)]
    for thread in threads:
        thread.start()
    try:
        for start in range(500, 6000, 50):
            index.add(_ids(50, start + 1), rows[start : start + 50])
            if start % 500 == 0:
                index.remove(_ids(20, start - 400))
    finally:
        done.set()
        for thread in threads:
            thread.join(30)
    assert not errors
    assert index.count == 6000 - 11 * 20
    index.save()
    if index._exact is None:
        assert VectorIndex.open(index.path, "pack-1", D).count == index.count


def test_a_closed_index_says_so(index: VectorIndex) -> None:
    index.add(_ids(2), _faces(2))
    index.close()
    index.close()
    for call in (index.save, lambda: index.search(np.ones(D, np.float32), 1), lambda: index.remove(_ids(1))):
        with pytest.raises(RuntimeError, match="closed"):
            call()
    assert not index.path.exists()


def test_islands_are_searched_exactly(large: VectorIndex) -> None:
    """When the graph can't reach as many as were asked for, every face is compared."""
    rows = _faces(3000)
    large.add(_ids(3000), rows)

    class Unreachable:
        def knn_query(self, *args: object, **kwargs: object) -> None:
            raise RuntimeError("Cannot return the results in a contiguous 2D array.")

    for segment in large._segments:
        segment._graph = Unreachable()  # type: ignore[assignment]
    exact = [set((_exact(rows, query, 30)[0] + 1).tolist()) for query in rows[:20]]
    assert len(set(large.search(rows[5], 30)[0].tolist()) & exact[5]) >= 29
    many, _ = large.search_many(rows[:20], 30)
    assert sum(len(set(row.tolist()) & one) for row, one in zip(many, exact, strict=True)) > 0.97 * 600


def test_outgrows_the_exact_search(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 4 * D * 2500)
    index = VectorIndex.open(path, "pack-1", D)
    rows = _faces(4000)
    index.add(_ids(1200), rows[:1200])
    assert index._exact is not None
    assert index.search(rows[1100], 1)[0][0] == 1101
    index.add(_ids(2800, 1201), rows[1200:])
    assert index._exact is None
    for i in (0, 1100, 3999):
        assert index.search(rows[i], 1)[0][0] == i + 1


def test_batches_are_small_enough_for_a_window() -> None:
    """A search waits for one batch at most: not for a rebuild."""
    assert vectors._BULK <= 512 and vectors._LITTLE <= 64


def test_many_searches_at_once_find_what_single_ones_do(index: VectorIndex) -> None:
    ids, near = index.search_many(_faces(3), 5)
    assert ids.shape == near.shape == (3, 0)
    points = _faces(3000)
    index.add(_ids(3000), points)
    index.remove(_ids(20, 100))
    ids, near = index.search_many(points[:600], 10)  # three batches
    assert ids.shape == near.shape == (600, 10)
    assert (np.diff(near, axis=1) <= 1e-6).all()
    assert not np.isin(ids, _ids(20, 100)).any()
    exact = [set(index.search(point, 10)[0].tolist()) for point in points[:600]]
    hits = sum(len(single & set(row.tolist())) for single, row in zip(exact, ids, strict=True))
    assert hits > 0.9 * 6000
    alike = np.einsum("ij,ij->i", points[:600], points[ids[:, 3] - 1])
    assert np.allclose(alike, near[:, 3], atol=5e-3)
    few, _ = index.search_many(points[:3], 10)
    assert [set(row.tolist()) for row in few] == exact[:3]
    if index._exact is None:
        assert hits > 0.97 * 6000
    assert index.search_many(points[:0], 10)[0].shape == (0, 0)
    everything, _ = index.search_many(points[:20], 5000)
    assert everything.shape == (20, 2980)


def test_all_within_a_distance(index: VectorIndex) -> None:
    points = _faces(3000)
    index.add(_ids(3000), points)
    index.remove(_ids(20, 100))
    held = np.setdiff1d(_ids(3000), _ids(20, 100))
    for least in (-1.0, 0.3, 0.7, 0.999, 1.1):
        for queries in (points[:0], points[:1], points[:40]):
            found = index.within(queries, least)
            assert (np.diff(found) > 0).all()
            near = (points[held - 1] @ queries.T).max(axis=1, initial=-2.0)
            sure, perhaps = held[near >= least + 5e-3], held[near >= least - 5e-3]
            assert not len(np.setdiff1d(found, perhaps))
            assert len(np.setdiff1d(sure, found)) <= 0.02 * len(sure)


def test_scrubbing_leaves_nothing_of_who_left_in_memory_or_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 4)
    chance = np.random.default_rng(3)
    rows = chance.standard_normal((400, 16), np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    index = VectorIndex(tmp_path / "pack.hnsw", "pack", 16)
    index.add(np.arange(1, 401), rows)
    index.save()

    def in_files(number: int) -> bool:
        (segment,) = [one for one in index._segments if one.directory.contains(np.array([number]))[0]]
        codes = segment._codes[segment.directory.slots(np.array([number]))[0]].tobytes()
        return any(codes in path.read_bytes() for path in tmp_path.iterdir())

    assert in_files(7) and in_files(9)
    (holder,) = [one for one in index._segments if one.directory.contains(np.array([7]))[0]]
    codes = holder._codes[holder.directory.slots(np.array([7]))[0]].tobytes()
    projected = holder._graph.get_items([int(holder.directory.slots(np.array([7]))[0])])
    element = np.asarray(projected, np.float32).tobytes()
    index.remove(np.array([7]))  # as an opening may have done before
    assert index.remove(np.array([9]), scrub=True) == 3  # it left, and of both something was left
    index.save()
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert codes not in written and element not in written
    again = VectorIndex.open(index.path, "pack", 16)
    assert again.count == 398 and not again.contains(np.array([7, 9])).any()
    hits = sum(
        int(again.search(row, 1)[0][0] == number) for number, row in enumerate(rows, 1) if number not in (7, 9)
    )
    assert hits == 398
    index.close()
    again.close()
