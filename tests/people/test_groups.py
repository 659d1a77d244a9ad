"""Groups of a library: the full pass, and new faces joining."""

from __future__ import annotations

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
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = pack().id
ANNA, BEN = unit(1, 0), unit(0, 1)


class Exact:
    """Neighbours by comparing with everything."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __call__(
        self, ids: NDArray[np.int64], vectors: NDArray[np.float32]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        with self._library.reading() as connection:
            known, matrix = embeddings.of_faces(connection, embeddings.ids(connection, PACK))
        similarities = vectors @ matrix.T
        order = np.argsort(-similarities, axis=1)
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
    changes = groups.regroup(library, PACK, Exact(library), 0.5)
    assert sizes(library) == {-a1: 2, -b1: 2}
    assert changes.faces == {a1, a2, b1, b2} and changes.people_list
    assert not groups.regroup(library, PACK, Exact(library), 0.5)
    # Stricter than any two of them are alike.
    changes = groups.regroup(library, PACK, Exact(library), 0.9999)
    assert sizes(library) == {} and other not in changes.faces
    assert not groups.regroup(library, PackId("another"), Exact(library), 0.5)


def test_labelled_faces_are_left_out_and_come_back_with_undo(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    (a1,) = add(maker, "one", ANNA)
    (a2,) = add(maker, "two", ANNA)
    (a3,) = add(maker, "three", ANNA)
    groups.regroup(library, PACK, Exact(library), 0.5)
    decisions.name_faces([a1], "Anna")
    assert sizes(library) == {-a1: 2}
    decisions.undo()
    assert sizes(library) == {-a1: 3}
    decisions.redo()
    groups.regroup(library, PACK, Exact(library), 0.5)
    assert sizes(library) == {-a2: 2}
    assert a3


def test_new_faces_join(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    (a1,) = add(maker, "one", ANNA)
    (a2,) = add(maker, "two", ANNA)
    (b1,) = add(maker, "three", BEN)
    groups.regroup(library, PACK, Exact(library), 0.5)
    a3, b2 = add(maker, "four", unit(1, 0.2), unit(0.2, 1))
    changes = groups.join(library, [a3, b2], Exact(library), 0.5)
    assert sizes(library) == {-a1: 3, -b1: 2}
    assert changes.faces == {a3, b2, b1}
    decisions.name_faces([a1, a2, a3], "Anna")
    (a4,) = add(maker, "five", ANNA)
    assert not groups.join(library, [a4], Exact(library), 0.5)  # everybody like it has a name
    assert not groups.join(library, [], Exact(library), 0.5)


def test_faces_that_are_gone_when_groups_are_written_do_no_harm(library: Library, maker: LibraryMaker) -> None:
    add(maker, "one", ANNA)
    add(maker, "two", ANNA)
    (a3,) = add(maker, "three", ANNA)
    exact = Exact(library)

    def vanish(
        ids: NDArray[np.int64], vectors: NDArray[np.float32]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        found = exact(ids, vectors)
        library.write(lambda connection: connection.execute("DELETE FROM faces WHERE id = ?", (a3,)))
        return found

    groups.regroup(library, PACK, vanish, 0.5)
    assert list(sizes(library).values()) == [2]


def test_it_can_be_stopped(library: Library, maker: LibraryMaker) -> None:
    add(maker, "one", ANNA)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        groups.regroup(library, PACK, Exact(library), 0.5, cancel)
