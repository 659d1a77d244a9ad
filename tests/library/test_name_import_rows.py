"""What importing names asks of a library."""

from __future__ import annotations

from pathlib import Path

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_proposals import NOBODY, UNDECIDED
from glimpse_desktop.library import name_import_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face
from tests.support.people_views import ids, person_id


def test_photos_piece_by_piece(library: Library, maker: LibraryMaker) -> None:
    one = maker.photo("one.jpg", [face(0.1)])
    waiting = maker.photo("two.jpg", None)
    gone = maker.photo("three.jpg", [])
    maker.delete_file(gone)
    with library.reading() as connection:
        assert name_import_rows.count(connection) == 2
        (first,) = name_import_rows.after(connection, PhotoId(0), 1)
        (second,) = name_import_rows.after(connection, first.id, 5)
        assert name_import_rows.by_ids(connection, [waiting, gone, one]) == [second, first]
        assert name_import_rows.paths_after(connection, one, 9) == [(waiting, Path("/photos/two.jpg"))]
        found = name_import_rows.by_paths(connection, [Path("/photos/one.jpg"), Path("/photos/ONE.jpg")])
    assert (first.id, first.path, first.content) == (one, Path("/photos/one.jpg"), content("one.jpg"))
    assert (first.orientation, first.width, first.height, first.size) == (1, 4000, 3000, 1000)
    assert first.number is not None and (second.number, second.content) == (None, None)
    assert list(found) == [Path("/photos/one.jpg")]


def test_faces_and_what_was_decided_about_them(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.3), face(0.5), face(0.7)])
    faces = ids(library, photo)
    decisions.name_faces(faces[:1], "Anna")
    decisions.ignore(faces[1:2])
    anna = person_id(library, "Anna")
    decisions.reject(faces[2:3], anna)
    decisions.move(faces[3], face(0.7, 0.6).box)
    with library.reading() as connection:
        numbers = name_import_rows.looked_at(connection, [content("one"), content("nothing")])
        (known,) = name_import_rows.faces_of(connection, numbers.values()).values()
    by_id = {one.id: one for one in known}
    assert [by_id[one].person for one in faces[:3]] == [anna, NOBODY, UNDECIDED]
    assert by_id[faces[2]].refused == {anna} and not by_id[faces[0]].refused
    assert by_id[faces[3]].replaced and len(known) == 5


def test_everybody_with_how_many_faces_were_named_so(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    other = maker.photo("two", [face(0.3)])
    decisions.name_faces(ids(library, photo), "Anna")
    decisions.name_faces(ids(library, other), "Ben")
    decisions.hide(person_id(library, "Anna"))
    maker.delete_file(other)
    with library.reading() as connection:
        anna, ben = name_import_rows.everybody(connection)
    assert (anna.name, anna.faces, ben.name, ben.faces) == ("Anna", 2, "Ben", 1)
    assert anna.cover in ids(library, photo) and ben.cover is None
