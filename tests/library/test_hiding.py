"""To every view and count hidden photos are as if their files were gone; shown again, all is as it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.photo_query import Flag, Number
from glimpse_desktop.library import (
    audit_rows,
    counts,
    duplicates,
    embeddings,
    faces,
    folders,
    groups,
    people_rows,
    photo_search,
    photos,
    review_rows,
    suggestions,
    tallies,
)
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face

GROUP = 3


class Album:
    """Six photos: of Anna and Ben in every way to be somebody, of a group, of nobody; two copies, two alike."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.decisions = Decisions(library)
        maker = LibraryMaker(library, self.decisions.relabel)
        three = [face(0.1), face(0.4), face(0.7, quality=0.9)]
        self.photos = [maker.photo(name, three) for name in "abcd"]
        self.photos.append(maker.photo("copy of a", three, content_of="a"))
        self.photos.append(maker.photo("not looked at", None))
        self.maker = maker
        with library.reading() as connection:
            self.faces = [[row.id for row in faces.of_photo(connection, photo)] for photo in self.photos[:4]]
        everybody = [one for some in self.faces for one in some]
        for name, first in (("Anna", [0, 3]), ("Ben", [1, 9])):
            self.decisions.name_faces([everybody[n] for n in first], name)
        self.anna, self.ben = (self.person(name) for name in ("Anna", "Ben"))

        def work(connection: Connection) -> None:
            suggestions.replace(
                connection,
                everybody,
                {
                    everybody[2]: StoredSuggestion(self.ben, True, 0.6),
                    everybody[4]: StoredSuggestion(self.anna, False, 0.4),
                    everybody[6]: StoredSuggestion(self.anna, True, 0.7),
                },
            )
            groups.assign(connection, dict.fromkeys((everybody[4], everybody[5], everybody[7]), GROUP))
            hashes = [row[0] for row in connection.execute("SELECT id FROM contents ORDER BY id")]
            connection.execute("INSERT INTO alike VALUES (?, ?, 0, 0.99)", (hashes[1], hashes[2]))

        library.write(work)
        self.everybody = everybody

    def person(self, name: str) -> PersonId:
        with self.library.reading() as connection:
            known = people_rows.by_name(connection, name)
        assert known is not None
        return known.id

    def views(self) -> dict[str, Any]:
        """What every view and count has."""
        people = [self.anna, self.ben, PersonId(-GROUP)]
        with self.library.reading() as connection:
            status = counts.status(connection, "pack-one", 1)  # type: ignore[arg-type]
            return {
                "places": counts.places(connection),
                "status": (status.photos, status.faces, status.people, status.named_faces, status.groups),
                "folders": folders.every(connection),
                "people": people_rows.people(connection),
                "groups": people_rows.groups(connection),
                "counted": tallies.of_people(connection, [self.anna, self.ben]),
                "timelines": [photos.timeline(connection, person=who).ids.tolist() for who in (None, *people)],
                "of folder": photos.timeline(connection, folder=self.maker.folder).ids.tolist(),
                "faces": [faces.ids_of_person(connection, who) for who in people],
                "suggested": [suggestions.of_person(connection, who) for who in people[:2]],
                "unnamed": [row.id for row in faces.unnamed(connection)],
                "photos": faces.photos_of(connection, self.everybody),
                "review": sorted(review_rows.every_face(connection)),
                "asked": sorted(review_rows.of_faces(connection, self.everybody)),
                "worth": review_rows.worth_asking(connection, 0.5),
                "mistakes": audit_rows.named_faces(connection),
                "found": embeddings.of_searchable(connection, self.everybody)[0].tolist(),
                "copies": duplicates.copied(connection),
                "alike": duplicates.alike(connection, False),
                "files": [row.photo for row in duplicates.files_of_contents(connection, range(9))],
                "searched": photo_search.search(connection, Number("faces", 1, None)).ids.tolist(),
            }

    def derived(self) -> list[Any]:
        """What is made of the faces, which hiding leaves alone."""
        with self.library.reading() as connection:
            return [
                list(faces.unlabelled(connection, "pack-one")),  # type: ignore[arg-type]
                groups.members(connection, [GROUP]),
                suggestions.of_faces(connection, self.everybody),
                sorted(embeddings.unlabelled(connection, self.everybody).tolist()),
            ]

    def hide(self, which: Sequence[int], on: bool = True) -> Changes:
        return self.decisions.hide_photos([self.photos[n] for n in which], on)


@pytest.fixture
def album(library: Library) -> Album:
    return Album(library)


@pytest.mark.parametrize("which", [[0], [1], [1, 2], [0, 1, 2, 3]], ids=str)
@pytest.mark.parametrize("kept", [True, False], ids=["counts kept", "counted anew"])
def test_hidden_photos_are_in_no_view_and_come_back_as_they_were(
    album: Album, which: list[int], kept: bool
) -> None:
    library = album.library
    if kept:
        library.write(tallies.refresh)
    before, derived = album.views(), album.derived()
    gone = [album.photos[n] for n in (*which, *([4] if 0 in which else []))]  # a copy is the same picture
    for photo in gone:
        album.maker.delete_file(photo)
    without = album.views()
    for photo in gone:
        album.maker.delete_file(photo, gone=False)
    assert album.views() == before

    album.hide(which)
    if kept:
        library.write(tallies.refresh)
    assert album.views() == without != before
    assert album.derived() == derived
    with library.reading() as connection:
        assert set(photo_search.search(connection, Flag("hidden")).ids.tolist()) == set(gone)
    album.decisions.undo()
    assert album.views() == before
    album.decisions.redo()
    assert album.views() == without
    album.decisions.replay_all()
    assert album.views() == without
    album.hide(which, on=False)
    assert album.views() == before


def test_its_changes_name_all_that_is_seen_elsewhere(album: Album) -> None:
    changes = album.hide([0])
    assert changes.photos == {album.photos[0], album.photos[4]}
    assert changes.faces == set(album.faces[0])
    assert changes.people == {album.anna, album.ben}
    assert changes.photo_list and changes.people_list and changes.folders and changes.duplicates
    assert album.decisions.undo().faces == set(album.faces[0])
    assert PersonId(-GROUP) in album.hide([1]).people
    assert not album.hide([1])  # it is hidden already
    rated = album.decisions.rate([album.photos[1]], 3)
    assert rated.photos == {album.photos[1]} and not (rated.photo_list or rated.faces)


def test_hidden_photos_can_be_looked_at_and_decided_about(album: Album) -> None:
    album.hide([3])
    with album.library.reading() as connection:
        (row,) = photos.by_ids(connection, [album.photos[3]])
        assert row.marks.hidden and row.faces == 3
        assert [one.id for one in faces.of_photo(connection, album.photos[3])] == album.faces[3]
        assert faces.by_ids(connection, album.faces[3], hidden=False) == []
    album.decisions.name_faces(album.faces[3], "Cleo")
    assert not any(row.name == "Cleo" for row in album.views()["people"])
    album.hide([3], on=False)
    assert [row.faces for row in album.views()["people"] if row.name == "Cleo"] == [3]


def test_copies_that_come_and_changed_files_are_hidden_as_well(album: Album) -> None:
    album.hide([2])
    before = album.views()
    album.maker.photo("another c", [face(0.1), face(0.4), face(0.7, quality=0.9)], content_of="c")
    assert album.views() == before
    library = album.library
    library.write(lambda c: album.decisions.record_succession(c, content("c"), content("c, edited")))
    album.maker.analyse(album.photos[2], "c, edited", [face(0.1), face(0.4), face(0.7)])
    with library.reading() as connection:
        assert photos.by_ids(connection, [album.photos[2]])[0].marks.hidden
        assert album.photos[2] not in photos.timeline(connection).ids.tolist()


def test_a_chosen_cover_is_not_shown_while_its_photo_is_hidden(album: Album) -> None:
    cover = album.faces[1][0]
    album.decisions.set_cover(cover)

    def shown() -> FaceId | None:
        with album.library.reading() as connection:
            row = people_rows.person(connection, album.anna)
        assert row is not None
        return row.cover

    assert shown() == cover
    album.hide([1])
    assert shown() in album.faces[0]
    album.hide([1], on=False)
    assert shown() == cover


def test_the_history_shows_no_hidden_face(album: Album) -> None:
    def pictured() -> set[FaceId]:
        return {one for row in album.decisions.history() for one in row.faces}

    assert album.faces[0][0] in pictured()
    album.hide([0])
    assert not pictured() & set(album.faces[0])


def test_it_is_said_in_words(album: Album) -> None:
    album.hide([0, 1])
    assert album.decisions.undo_text() == "Hide 2 photos"
    album.hide([1], on=False)
    assert album.decisions.undo_text() == "Show a photo again"


def test_photos_that_were_not_read_stay(album: Album) -> None:
    waiting: PhotoId = album.photos[5]
    album.hide([0, 1, 2, 3])
    with album.library.reading() as connection:
        assert photos.timeline(connection).ids.tolist() == [waiting]
