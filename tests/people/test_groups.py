"""Groups of a library: the full pass, and new faces joining."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import embeddings, faces, people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import groups
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.linkage import Criterion
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = pack().id
SAME = Criterion(0.5)
ANNA, BEN = unit(1, 0), unit(0, 1)


class Exact:
    """Neighbours by comparing with everything."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __call__(self, vectors: NDArray[np.float32], most: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        with self._library.reading() as connection:
            known, matrix = embeddings.of_faces(connection, embeddings.ids(connection, PACK))
        similarities = vectors @ matrix.T
        order = np.argsort(-similarities, axis=1)[:, :most]
        return known[order], np.take_along_axis(similarities, order, axis=1)


def add(maker: LibraryMaker, name: str, *vectors: NDArray[np.float32]) -> list[FaceId]:
    photo = maker.photo(name, [face(0.1 + 0.3 * i, embedding=v) for i, v in enumerate(vectors)])
    with maker.library.reading() as connection:
        return [row.id for row in faces.of_photo(connection, photo)]


def sizes(library: Library) -> dict[int, int]:
    with library.reading() as connection:
        return {int(row.id): row.faces for row in people_rows.groups(connection)}


def test_the_full_pass_groups_what_is_alike(library: Library, maker: LibraryMaker) -> None:
    a1, b1 = add(maker, "one", ANNA, BEN)
    (a2,) = add(maker, "two", unit(1, 0.1))
    (b2,) = add(maker, "three", unit(0.1, 1))
    (other,) = add(maker, "four", unit(0, 0, 1))
    changes = groups.regroup(library, PACK, Exact(library), SAME)
    assert sizes(library) == {-a1: 2, -b1: 2}
    assert changes.faces == {a1, a2, b1, b2} and changes.people_list
    assert not groups.regroup(library, PACK, Exact(library), SAME)
    # Stricter than any two of them are alike.
    changes = groups.regroup(library, PACK, Exact(library), Criterion(0.9999))
    assert sizes(library) == {} and other not in changes.faces
    assert not groups.regroup(library, PackId("another"), Exact(library), SAME)


def test_labelled_faces_are_left_out_and_come_back_with_undo(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    (a1,) = add(maker, "one", ANNA)
    (a2,) = add(maker, "two", ANNA)
    (a3,) = add(maker, "three", ANNA)
    groups.regroup(library, PACK, Exact(library), SAME)
    decisions.name_faces([a1], "Anna")
    assert sizes(library) == {-a1: 2}
    decisions.undo()
    assert sizes(library) == {-a1: 3}
    decisions.redo()
    groups.regroup(library, PACK, Exact(library), SAME)
    assert sizes(library) == {-a2: 2}
    assert a3


def test_new_faces_join(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    (a1,) = add(maker, "one", ANNA)
    (a2,) = add(maker, "two", ANNA)
    (b1,) = add(maker, "three", BEN)
    groups.regroup(library, PACK, Exact(library), SAME)
    a3, b2 = add(maker, "four", unit(1, 0.2), unit(0.2, 1))
    changes = groups.join(library, [a3, b2], Exact(library), SAME)
    assert sizes(library) == {-a1: 3, -b1: 2}
    assert changes.faces == {a3, b2, b1}
    decisions.name_faces([a1, a2, a3], "Anna")
    (a4,) = add(maker, "five", ANNA)
    assert not groups.join(library, [a4], Exact(library), SAME)  # everybody like it has a name
    assert not groups.join(library, [], Exact(library), SAME)


def test_faces_that_are_gone_when_groups_are_written_do_no_harm(
    library: Library, maker: LibraryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(maker, "one", ANNA)
    add(maker, "two", ANNA)
    (a3,) = add(maker, "three", ANNA)
    group_rows = groups.group_rows

    def vanish(*arguments: object) -> object:
        found = group_rows(*arguments)  # type: ignore[arg-type]
        library.write(lambda connection: connection.execute("DELETE FROM faces WHERE id = ?", (a3,)))
        return found

    monkeypatch.setattr(groups, "group_rows", vanish)
    groups.regroup(library, PACK, Exact(library), SAME)
    assert list(sizes(library).values()) == [2]


def test_the_index_finds_the_same_groups(
    library: Library, maker: LibraryMaker, decisions: Decisions, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(5)
    named = [add(maker, f"a{i}", unit(1, 0.02 * i))[0] for i in range(30)]
    for i in range(3):
        add(maker, f"more a{i}", unit(1, -0.1 - 0.3 * i))
    for i in range(5):
        add(maker, f"b{i}", unit(0, 0, 1, 0.1 * float(rng.normal())))
    # All that is nearest to an Anna without a name has one.
    decisions.name_faces(named, "Anna")
    groups.regroup(library, PACK, Exact(library), SAME)
    compared = sizes(library)
    assert sorted(compared.values()) == [3, 5]
    library.write(lambda connection: connection.execute("DELETE FROM face_groups"))
    monkeypatch.setattr(groups, "_ALL_PAIRS", 1)
    monkeypatch.setattr(groups, "_CHUNK", 7)
    groups.regroup(library, PACK, Exact(library), SAME)
    assert sizes(library) == compared


def link(library: Library, decision: int, same: bool, *sides: list[FaceId]) -> None:
    rows = [(decision, face, side, int(same)) for side, of_side in enumerate(sides) for face in of_side]
    library.write(
        lambda connection: connection.executemany(
            "INSERT INTO links (decision_id, face_id, side, same) VALUES (?, ?, ?, ?)", rows
        )
    )


def test_what_was_said_moves_only_the_groups_it_is_about(library: Library, maker: LibraryMaker) -> None:
    a = [add(maker, f"a{i}", ANNA)[0] for i in range(3)]
    b = [add(maker, f"b{i}", BEN)[0] for i in range(2)]
    other = [add(maker, f"c{i}", unit(0, 0, 1))[0] for i in range(2)]
    groups.regroup(library, PACK, Exact(library), SAME)
    link(library, 1, True, [a[0], b[0]])
    changes = groups.relink(library, [a[0], b[0]], SAME)
    assert sizes(library) == {-a[0]: 5, -other[0]: 2}
    assert changes.faces == set(b) and changes.people_list
    library.write(lambda connection: connection.execute("DELETE FROM links"))
    groups.relink(library, [a[0], b[0]], SAME)
    assert sizes(library) == {-a[0]: 3, -b[0]: 2, -other[0]: 2}
    link(library, 2, False, [a[0]], [a[1], a[2]])
    groups.relink(library, a, SAME)
    assert sizes(library) == {-a[1]: 2, -b[0]: 2, -other[0]: 2}
    assert not groups.regroup(library, PACK, Exact(library), SAME)
    link(library, 3, False, [b[0]], other)
    assert not groups.relink(library, b, SAME)


def test_a_new_face_keeps_to_what_was_said_of_its_group(library: Library, maker: LibraryMaker) -> None:
    a = [add(maker, f"a{i}", ANNA)[0] for i in range(2)]
    groups.regroup(library, PACK, Exact(library), SAME)
    (new,) = add(maker, "new", ANNA)
    link(library, 1, False, [a[1]], [new])
    assert not groups.join(library, [new], Exact(library), SAME)
    library.write(lambda connection: connection.execute("DELETE FROM links"))
    groups.join(library, [new], Exact(library), SAME)
    assert sizes(library) == {-a[0]: 3}
    assert not groups.join(library, [new], Exact(library), SAME)


def test_it_can_be_stopped(library: Library, maker: LibraryMaker) -> None:
    add(maker, "one", ANNA)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        groups.regroup(library, PACK, Exact(library), SAME, cancel)


@pytest.mark.parametrize("turn", range(1, 7))
def test_who_joins_while_groups_are_written_is_where_everybody_else_is(
    library: Library, maker: LibraryMaker, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    for number in range(4):
        add(maker, f"anna {number}", unit(1, 0.02 * number))
    add(maker, "ben", BEN)
    # Groups by another criterion are there already, and are half replaced when the new ones come.
    groups.regroup(library, PACK, Exact(library), Criterion(0.9999))
    monkeypatch.setattr(groups, "_WRITTEN", 1)
    turns = 0
    new: list[FaceId] = []

    @contextmanager
    def alone() -> Iterator[None]:
        nonlocal turns
        yield
        turns += 1
        if turns == turn:
            new.extend(add(maker, "new", unit(1, 0.03), BEN))
            groups.join(library, new, Exact(library), SAME)

    groups.regroup(library, PACK, Exact(library), SAME, alone=alone)
    assert turns == 7 and sorted(sizes(library).values()) == [2, 5]
    groups.regroup(library, PACK, Exact(library), SAME)
    assert sorted(sizes(library).values()) == [2, 5]


def test_a_pass_ends_between_two_writes(
    library: Library, maker: LibraryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        add(maker, f"anna {number}", ANNA)
    monkeypatch.setattr(groups, "_WRITTEN", 2)
    cancel = CancelToken()

    @contextmanager
    def alone() -> Iterator[None]:
        yield
        if sizes(library):
            cancel.cancel()

    with pytest.raises(Cancelled):
        groups.regroup(library, PACK, Exact(library), SAME, cancel, alone=alone)
    assert list(sizes(library).values()) == [2]
    groups.regroup(library, PACK, Exact(library), SAME)
    assert list(sizes(library).values()) == [4]
