"""Nearest faces: exact order, and an index that follows the database whatever happened to its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.ids import FaceId, PackId
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


def test_saved_index_catches_up(maker: LibraryMaker, open_finder: Open, folder: Path) -> None:
    first = add(maker, 10, 20)
    before = open_finder()
    before.search(PACK, NORTH, 5, -1.0)
    before.close()
    assert [path.name for path in folder.iterdir()] == ["pack-one.hnsw"]
    second = add(maker, 15)
    found = open_finder().search(PACK, NORTH, 5, -1.0)
    assert [match for match, _ in found] == [first[0], second[0], first[1]]


def test_index_of_an_older_database_is_brought_in_line(
    maker: LibraryMaker, open_finder: Open, library: Library
) -> None:
    """As after a library file was restored from a copy: faces that are gone leave, lost ones come in."""
    ids = add(maker, 10, 20, 30)
    finder = open_finder()
    index = finder.index(PACK, DIMENSIONS)
    index.remove(np.array([ids[1]]))
    finder.rebuild(PACK, DIMENSIONS)
    finder.index(PACK, DIMENSIONS).remove(np.array([ids[0]]))
    finder._unsaved.add(PACK)
    finder.close()
    library.write(lambda connection: connection.execute("DELETE FROM faces WHERE id = ?", (ids[1],)))
    reopened = open_finder()
    assert reopened.index(PACK, DIMENSIONS).ids().tolist() == [ids[0], ids[2]]


@pytest.mark.parametrize("damage", ["flipped", "short", "empty", "foreign"])
def test_damaged_index_is_made_again(maker: LibraryMaker, open_finder: Open, folder: Path, damage: str) -> None:
    ids = add(maker, *range(1, 40))
    finder = open_finder()
    before = finder.search(PACK, NORTH, 50, -1.0)
    finder.close()
    file = folder / "pack-one.hnsw"
    data = bytearray(file.read_bytes())
    if damage == "flipped":
        data[len(data) // 2] ^= 0x55
    elif damage == "short":
        del data[len(data) // 3 :]
    elif damage == "empty":
        data.clear()
    else:
        data[:] = b"something else entirely" * 40
    file.write_bytes(data)
    reopened = open_finder()
    assert list(reopened.damage()) != []
    assert reopened.search(PACK, NORTH, 50, -1.0) == before
    assert len(before) == len(ids)
    reopened.close()
    assert list(open_finder().damage()) == []


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
