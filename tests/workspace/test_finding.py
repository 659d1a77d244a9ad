"""Nearest faces: exact order, and an index that follows the database whatever happened to its file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.index import vectors
from glimpse_desktop.index.vectors import VectorIndex
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.finding import FaceFinder
from tests.support.library_maker import DIMENSIONS, LibraryMaker, face, pack, unit

PACK = PackId("pack-one")
NORTH = unit(1.0)

Open = Callable[..., FaceFinder]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index").mkdir()
    return tmp_path / "index"


@pytest.fixture
def open_finder(library: Library, folder: Path) -> Iterator[Open]:
    opened: list[FaceFinder] = []

    def make(saves: bool = True) -> FaceFinder:
        opened.append(FaceFinder(library, folder, saves=saves))
        return opened[-1]

    yield make
    for finder in opened:
        finder.close()


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search as in a library that is large enough to have index files."""
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 0)


def leaning(angle: float) -> np.ndarray:
    """A direction this many degrees off NORTH."""
    return unit(np.cos(np.radians(angle)), np.sin(np.radians(angle)))


def add(maker: LibraryMaker, *angles: float) -> list[FaceId]:
    """Photos with one face each; returns the faces."""
    ids: list[FaceId] = []
    for angle in angles:
        photo = maker.photo(f"{angle}.jpg", None)
        ids += maker.analyse(photo, f"{angle}.jpg", [face(0.3, embedding=leaning(angle))])
    return ids


def test_nearest_first_with_exact_similarities(maker: LibraryMaker, open_finder: Open) -> None:
    far, near, nearest = add(maker, 50, 20, 5)
    found = open_finder().search(PACK, NORTH, 10, -1.0)
    assert [match for match, _ in found] == [nearest, near, far]
    assert [round(similarity, 3) for _, similarity in found] == [
        round(float(np.cos(np.radians(angle))), 3) for angle in (5, 20, 50)
    ]


def test_limit_minimum_and_exclusion(maker: LibraryMaker, open_finder: Open) -> None:
    ids = add(maker, 5, 10, 15, 60)
    finder = open_finder()
    assert [match for match, _ in finder.search(PACK, NORTH, 2, -1.0)] == ids[:2]
    assert [match for match, _ in finder.search(PACK, NORTH, 9, 0.9)] == ids[:3]
    assert [match for match, _ in finder.search(PACK, NORTH, 2, -1.0, exclude=(ids[0],))] == ids[1:3]


def test_new_faces_are_found_at_once(maker: LibraryMaker, open_finder: Open) -> None:
    finder = open_finder()
    assert finder.search(PACK, NORTH, 5, -1.0) == []
    (one,) = add(maker, 10)
    assert [match for match, _ in finder.search(PACK, NORTH, 5, -1.0)] == [one]


def test_what_is_not_shown_or_not_wanted_is_not_found(
    maker: LibraryMaker, decisions: Decisions, open_finder: Open
) -> None:
    # More of them than are asked for at first, all nearer than the one that counts.
    hidden = add(maker, *np.linspace(1, 20, 90))
    (wanted,) = add(maker, 40)
    decisions.not_a_face(hidden[:45])
    decisions.ignore(hidden[45:])
    assert [match for match, _ in open_finder().search(PACK, NORTH, 1, 0.5)] == [wanted]


def test_deleted_photos_are_not_found(maker: LibraryMaker, open_finder: Open) -> None:
    photo = maker.photo("gone.jpg", [face(0.3, embedding=leaning(1))])
    (stays,) = add(maker, 30)
    maker.delete_file(photo)
    assert [match for match, _ in open_finder().search(PACK, NORTH, 5, -1.0)] == [stays]


def test_packs_do_not_mix(maker: LibraryMaker, open_finder: Open) -> None:
    add(maker, 10)
    maker.photo("other.jpg", [face(0.3, embedding=leaning(1))], by=pack("pack-two"))
    finder = open_finder()
    assert len(finder.search(PACK, NORTH, 9, -1.0)) == 1
    assert len(finder.search(PackId("pack-two"), NORTH, 9, -1.0)) == 1


@pytest.mark.usefixtures("large")
def test_saved_index_catches_up(maker: LibraryMaker, open_finder: Open, folder: Path) -> None:
    first = add(maker, 10, 20)
    before = open_finder()
    before.search(PACK, NORTH, 5, -1.0)
    before.close()
    assert [path.name for path in sorted(folder.iterdir())] == [
        *(f"pack-one.{first[0] % vectors._SEGMENTS + number}.hnsw" for number in range(2)),
        "pack-one.hnsw",
    ]
    second = add(maker, 15)
    found = open_finder().search(PACK, NORTH, 5, -1.0)
    assert [match for match, _ in found] == [first[0], second[0], first[1]]


@pytest.mark.usefixtures("large")
def test_index_of_an_older_database_is_brought_in_line(
    maker: LibraryMaker, open_finder: Open, library: Library
) -> None:
    """As after a library file was restored from a copy: faces that are gone leave, lost ones come in."""
    ids = add(maker, 10, 20, 30)
    finder = open_finder()
    finder.index(PACK, DIMENSIONS).remove(np.array([ids[0]]))
    finder.close()
    library.write(lambda connection: connection.execute("DELETE FROM faces WHERE id = ?", (ids[1],)))
    reopened = open_finder()
    assert reopened.index(PACK, DIMENSIONS).ids().tolist() == [ids[0], ids[2]]


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("damage", ["flipped", "short", "empty", "foreign", "missing"])
@pytest.mark.parametrize("part", ["pack-one.hnsw", "pack-one.3.hnsw"])
def test_damaged_index_is_made_again(
    maker: LibraryMaker, open_finder: Open, folder: Path, damage: str, part: str
) -> None:
    ids = add(maker, *range(1, 40))
    finder = open_finder()
    before = finder.search(PACK, NORTH, 50, -1.0)
    finder.close()
    file = folder / part
    data = bytearray(file.read_bytes())
    if damage == "flipped":
        data[len(data) // 2] ^= 0x55
    elif damage == "short":
        del data[len(data) // 3 :]
    elif damage == "empty":
        data.clear()
    else:
        data[:] = b"something else entirely" * 40
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(data)
    reopened = open_finder()
    assert (list(reopened.damage()) != []) == (damage != "missing")
    assert reopened.search(PACK, NORTH, 50, -1.0) == before
    assert len(before) == len(ids)
    reopened.close()
    assert list(open_finder().damage()) == []
    assert file.exists()


@pytest.mark.usefixtures("large")
def test_the_index_is_written_when_much_is_new(maker: LibraryMaker, open_finder: Open, folder: Path) -> None:
    """A run after each new photo must not write gigabytes."""
    add(maker, *np.linspace(1, 60, 500))
    finder = open_finder()
    finder.prepare(PACK, DIMENSIONS)
    assert len(list(folder.iterdir())) == 1 + vectors._SEGMENTS
    for file in folder.iterdir():
        file.unlink()
    (one,) = add(maker, 0.5)
    assert finder.search(PACK, NORTH, 1, -1.0)[0][0] == one
    finder.save()
    assert list(folder.iterdir()) == []
    add(maker, *np.linspace(1.01, 60.01, 30))
    finder.prepare(PACK, DIMENSIONS)
    assert list(folder.iterdir()) != []


def test_preparing_tells_how_far_it_is(
    maker: LibraryMaker, open_finder: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glimpse_desktop.workspace.finding._CHUNK", 4)
    add(maker, *range(10))
    finder = open_finder()
    assert finder.readiness(PACK) == 0.0
    told: list[tuple[int, int]] = []
    finder.prepare(PACK, DIMENSIONS, progress=lambda done, total: told.append((done, total)))
    assert told == [(4, 10), (8, 10), (10, 10)]
    assert finder.readiness(PACK) == 1.0
    assert finder.readiness(PackId("another")) == 1.0  # there is nothing to find


def test_how_ready_it_is_can_not_be_said_while_an_index_is_opened(
    maker: LibraryMaker, open_finder: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(maker, *range(10))
    finder = open_finder()
    opening, go_on = threading.Event(), threading.Event()
    really = VectorIndex.open

    def slowly(*arguments: object) -> VectorIndex:
        opening.set()
        assert go_on.wait(30)
        return really(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(VectorIndex, "open", slowly)
    preparing = threading.Thread(target=finder.prepare, args=(PACK, DIMENSIONS))
    preparing.start()
    try:
        assert opening.wait(30)
        assert finder.readiness(PACK) is None
        assert finder.readiness(PACK, 0.01) is None
    finally:
        go_on.set()
    assert finder.readiness(PACK, 30.0) is not None
    preparing.join(30)
    assert finder.readiness(PACK) == 1.0


def test_a_search_finds_what_there_is_while_an_index_is_made(
    maker: LibraryMaker, open_finder: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glimpse_desktop.workspace.finding._CHUNK", 4)
    monkeypatch.setattr("glimpse_desktop.workspace.finding._PATIENCE_SECONDS", 0.0)
    ids = add(maker, *range(1, 11))
    finder = open_finder()
    waiting, go_on = threading.Event(), threading.Event()

    def wait(done: int, _total: int) -> None:
        if done == 4:
            waiting.set()
            assert go_on.wait(30)

    preparing = threading.Thread(target=finder.prepare, args=(PACK, DIMENSIONS), kwargs={"progress": wait})
    preparing.start()
    try:
        assert waiting.wait(30)
        assert [face for face, _ in finder.search(PACK, NORTH, 20, -1.0)] == ids[:4]
        share = finder.readiness(PACK)
        assert share is not None
        assert 0.0 < share < 1.0
    finally:
        go_on.set()
        preparing.join(30)
    assert [face for face, _ in finder.search(PACK, NORTH, 20, -1.0)] == ids


@pytest.mark.parametrize("how", ["stop", "cancel"])
def test_nobody_waits_for_an_index_when_the_library_closes(
    maker: LibraryMaker, open_finder: Open, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr("glimpse_desktop.workspace.finding._CHUNK", 1)
    add(maker, *range(1, 6))
    finder = open_finder()
    cancel = CancelToken()
    real = VectorIndex.add
    outcome: list[str] = []
    inside, go_on = threading.Event(), threading.Event()

    def slow(self: VectorIndex, *args: object) -> None:
        inside.set()
        assert go_on.wait(30)
        real(self, *args)  # type: ignore[arg-type]

    def run(work: Callable[[], object]) -> None:
        try:
            work()
        except Cancelled:
            outcome.append("cancelled")

    monkeypatch.setattr(VectorIndex, "add", slow)
    threads = [
        threading.Thread(target=run, args=(lambda: finder.prepare(PACK, DIMENSIONS, cancel),)),
        threading.Thread(target=run, args=(lambda: finder.rebuild(PACK, DIMENSIONS, cancel),)),
    ]
    if how == "stop":
        threads.append(threading.Thread(target=run, args=(lambda: finder.index(PACK, DIMENSIONS),)))
    for thread in threads:
        thread.start()
        assert inside.wait(30)  # the first one is at it, the others wait for it
    (finder.stop if how == "stop" else cancel.cancel)()
    go_on.set()
    for thread in threads:
        thread.join(30)
    assert outcome == ["cancelled"] * len(threads)


def test_what_a_cancelled_opening_left_out_is_found_later(
    maker: LibraryMaker, open_finder: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also faces that are older than those it has."""
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 0)
    ids = add(maker, *range(1, 11))
    finder = open_finder()
    finder.index(PACK, DIMENSIONS).remove(np.array(ids[2:5]))
    finder.close()
    reopened = open_finder()
    cancel = CancelToken()
    real = embeddings.of_faces

    def cancelled(*args: object) -> object:
        cancel.cancel()
        return real(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(embeddings, "of_faces", cancelled)
        patched.setattr("glimpse_desktop.workspace.finding._CHUNK", 2)
        with pytest.raises(Cancelled):
            reopened.prepare(PACK, DIMENSIONS, cancel)
    assert [face for face, _ in reopened.search(PACK, NORTH, 20, -1.0)] == ids


def test_a_limit_that_many_faces_reach(maker: LibraryMaker, open_finder: Open) -> None:
    ids = add(maker, *np.linspace(1, 50, 700))
    finder = open_finder()
    for limit in (1, 300, 650, 5000):
        assert [face for face, _ in finder.search(PACK, NORTH, limit, -1.0)] == ids[:limit]
    assert len(finder.search(PACK, NORTH, 5000, float(np.cos(np.radians(25.03))))) == 343


def test_onlooker_writes_nothing(maker: LibraryMaker, open_finder: Open, folder: Path) -> None:
    add(maker, 10)
    finder = open_finder(saves=False)
    assert len(finder.search(PACK, NORTH, 5, -1.0)) == 1
    finder.close()
    assert list(folder.iterdir()) == []


def test_a_face_that_was_embedded_later_than_newer_ones(
    library: Library, maker: LibraryMaker, open_finder: Open
) -> None:
    late, newer = add(maker, 5, 20)
    (vector,) = library.write(lambda c: c.execute("SELECT embedding FROM faces WHERE id = ?", (late,)).fetchone())
    library.write(lambda c: c.execute("UPDATE faces SET embedding = NULL WHERE id = ?", (late,)))
    finder = open_finder()
    assert [match for match, _ in finder.search(PACK, NORTH, 10, -1.0)] == [newer]
    library.write(lambda c: c.execute("UPDATE faces SET embedding = ? WHERE id = ?", (vector, late)))
    assert [match for match, _ in finder.search(PACK, NORTH, 10, -1.0)] == [newer]
    for _ in range(2):
        finder.add(PACK, DIMENSIONS, [late])
        assert [match for match, _ in finder.search(PACK, NORTH, 10, -1.0)] == [late, newer]
    finder.add(PACK, DIMENSIONS, [])
