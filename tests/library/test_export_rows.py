"""Which faces are in many photos at once."""

from __future__ import annotations

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.library import export_rows, faces
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face


def test_faces_come_in_the_photos_order_and_from_left_to_right(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    def shown(photo: PhotoId) -> list[FaceId]:
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
        pairs = export_rows.faces_in(connection, [copy, three, gone, none, one, PhotoId(999)])
    assert pairs == [(copy, same), (three, left), (three, right), (one, same)]
