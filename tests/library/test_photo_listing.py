"""A whole timeline in another order, its faces, its files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.library import faces, photo_listing
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face


@pytest.fixture(params=["one by one", "the whole table"])
def _limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "the whole table":
        monkeypatch.setattr(photo_listing, "_FEW", 0)
        monkeypatch.setattr(photo_listing, "_AT_ONCE", 2)


def _order(library: Library, ids: list[PhotoId], column: PhotoColumn) -> list[int]:
    with library.reading() as connection:
        return photo_listing.order(connection, np.array(ids, np.int64), column).tolist()


@pytest.mark.usefixtures("_limits")
def test_photos_are_ordered_by_what_a_column_says(library: Library, maker: LibraryMaker) -> None:
    names = ["trip/b.jpg", "trip/A.jpg", "c.jpg", "Trip/d.jpg"]
    ids = [maker.photo(name, mtime=2000.0 - place) for place, name in enumerate(names)]
    gone = maker.photo("0.jpg")
    maker.delete_file(gone)
    library.write(lambda connection: connection.execute("UPDATE photos SET size = 5000 - id"))
    wanted = [*ids, gone]
    assert _order(library, wanted, PhotoColumn.NAME) == [1, 0, 2, 3, 4]
    assert _order(library, wanted, PhotoColumn.FOLDER) == [2, 0, 1, 3, 4]
    assert _order(library, wanted, PhotoColumn.BYTES) == [3, 2, 1, 0, 4]
    assert _order(library, wanted, PhotoColumn.STARS) == [0, 1, 2, 3, 4]
    assert _order(library, ids[1:3], PhotoColumn.BYTES) == [1, 0]
    assert _order(library, [], PhotoColumn.CAMERA) == []


@pytest.mark.usefixtures("_limits")
def test_names_are_ordered_as_people_count(library: Library, maker: LibraryMaker) -> None:
    names = ["d10/IMG_10.jpg", "d2/img_2.jpg", "d2/IMG_2_small.jpg", "d2/\udcff.jpg"]
    ids = [maker.photo(name, mtime=2000.0 - place) for place, name in enumerate(names)]
    assert _order(library, ids, PhotoColumn.NAME) == [3, 1, 2, 0]
    assert _order(library, ids, PhotoColumn.FOLDER) == [1, 2, 3, 0]


@pytest.mark.usefixtures("_limits")
def test_more_stars_come_later(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    ids = [maker.photo(name) for name in ("a", "b", "c")]
    decisions.rate([ids[0]], 5)
    decisions.rate([ids[2]], 2)
    assert _order(library, ids, PhotoColumn.STARS) == [1, 2, 0]


@pytest.mark.usefixtures("_limits")
def test_faces_come_in_the_order_of_the_photos_each_once(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    two = maker.photo("two.jpg", [face(0.1), face(0.7)])
    none = maker.photo("none.jpg", [])
    one = maker.photo("one.jpg", [face(0.3), face(0.5)])
    copy = maker.photo("copy.jpg", [face(0.3), face(0.5)], content_of="one.jpg")
    unread = maker.photo("unread.jpg", None)
    with library.reading() as connection:
        of = {photo: [int(row.id) for row in faces.of_photo(connection, photo)] for photo in (two, one)}
    decisions.not_a_face([faces.FaceId(of[one][0])])
    with library.reading() as connection:
        found, places = photo_listing.faces_on(connection, np.array([unread, copy, none, two, one], np.int64))
    assert found.tolist() == [of[one][1], *of[two]]
    assert places.tolist() == [1, 3, 3]


def test_no_photos_have_no_faces(library: Library) -> None:
    with library.reading() as connection:
        found, places = photo_listing.faces_on(connection, np.zeros(0, np.int64))
    assert len(found) == len(places) == 0


def test_faces_of_photos_come_in_their_order_and_from_left_to_right(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    def shown(photo: PhotoId) -> list[faces.FaceId]:
        with library.reading() as connection:
            return [row.id for row in faces.of_photo(connection, photo)]

    three = maker.photo("three.jpg", [face(0.8), face(0.1), face(0.4)])
    none = maker.photo("none.jpg", [])
    one = maker.photo("one.jpg", [face(0.3)])
    copy = maker.photo("copy.jpg", [face(0.3)], content_of="one.jpg")
    gone = maker.photo("gone.jpg", [face(0.3)])
    maker.delete_file(gone)
    left, middle, right = shown(three)
    decisions.not_a_face([middle])
    (same,) = shown(one)
    with library.reading() as connection:
        pairs = photo_listing.faces_in(connection, [copy, three, gone, none, one, PhotoId(999)])
    assert pairs == [(copy, same), (three, left), (three, right), (one, same)]


def test_files_come_in_the_order_asked_without_those_that_are_gone(library: Library, maker: LibraryMaker) -> None:
    first, second, gone = maker.photo("a.jpg"), maker.photo("b.jpg"), maker.photo("c.jpg")
    maker.delete_file(gone)
    with library.reading() as connection:
        found = photo_listing.paths(connection, [second, gone, first, PhotoId(99)])
    assert found == [Path("/photos/b.jpg"), Path("/photos/a.jpg")]
