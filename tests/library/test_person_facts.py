"""All faces of a person in a few arrays, and who else is on the same photos."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.library import faces, groups, labels, people_rows, person_facts, photo_marks, suggestions
from glimpse_desktop.library.labels import StoredLabel
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from tests.support.library_maker import LibraryMaker, face

ANNA, BEN, CLEO = PersonId(1), PersonId(2), PersonId(3)


def name(connection: Connection, wanted: dict[FaceId, PersonId]) -> None:
    """These faces are confirmed to be these people."""
    for person in (ANNA, BEN, CLEO):
        people_rows.put(connection, f"{person:032x}", person, f"Person {person}")  # type: ignore[arg-type]
    labels.put(connection, ((one, StoredLabel("confirmed", who, 1)) for one, who in wanted.items()))  # type: ignore[arg-type]


@pytest.fixture
def ids(library: Library, maker: LibraryMaker) -> list[FaceId]:
    """Faces 1-2 of photo 1 (2001, in two files), 3-4 of photo 2 (2003), 5-6 of photo 3 (without a date)."""
    maker.photo("1", [face(0.1, quality=0.3), face(0.5)], taken_at=datetime(2001, 5, 6, 7, 8))
    maker.photo("copy", [face(0.1, quality=0.3), face(0.5)], content_of="1", taken_at=datetime(2001, 5, 6, 7, 8))
    maker.photo("2", [face(0.1, quality=0.9), face(0.5)], taken_at=datetime(2003, 1, 1))
    maker.photo("3", [face(0.1, quality=0.6), face(0.5)])
    with library.reading() as connection:
        return [FaceId(row[0]) for row in connection.execute("SELECT id FROM faces ORDER BY id")]


def test_the_table_has_confirmed_and_automatic_faces_best_first(library: Library, ids: list[FaceId]) -> None:
    def work(connection: Connection) -> None:
        name(connection, {ids[0]: ANNA, ids[4]: ANNA, ids[1]: BEN})
        kinds = {ids[2]: StoredSuggestion(ANNA, True, 0.9), ids[3]: StoredSuggestion(ANNA, False, 0.9)}
        suggestions.replace(connection, list(kinds), kinds)

    library.write(work)
    with library.reading() as connection:
        table = person_facts.table(connection, ANNA)
        assert table.faces.tolist() == [ids[2], ids[4], ids[0]] == faces.ids_of_person(connection, ANNA)
        assert np.allclose(table.qualities, [0.9, 0.6, 0.3])
        assert table.files.tolist() == [1, 1, 2]
        assert table.photos.tolist() == [3, 4, 1]
        assert np.isnan(table.taken[1])
        assert datetime.fromtimestamp(float(table.taken[2]), UTC) == datetime(2001, 5, 6, 7, 8, tzinfo=UTC)
        assert len(person_facts.table(connection, CLEO)) == 0


def test_hidden_photos_and_files_that_are_gone_are_left_out(
    library: Library, maker: LibraryMaker, ids: list[FaceId]
) -> None:
    library.write(lambda connection: name(connection, {ids[0]: ANNA, ids[2]: ANNA, ids[3]: BEN, ids[4]: ANNA}))
    library.write(lambda connection: photo_marks.put(connection, {2: PhotoMarks(hidden=True)}))
    maker.delete_file(1)  # type: ignore[arg-type]
    with library.reading() as connection:
        table = person_facts.table(connection, ANNA)
        assert table.faces.tolist() == [ids[4], ids[0]]
        assert table.photos.tolist() == [4, 2]
        assert table.files.tolist() == [1, 1]
        assert person_facts.companions(connection, ANNA, 5) == []


def test_a_group_of_one_is_none(library: Library, ids: list[FaceId]) -> None:
    library.write(lambda connection: groups.assign(connection, {ids[0]: 1, ids[2]: 1, ids[4]: 5}))
    with library.reading() as connection:
        assert person_facts.table(connection, PersonId(-1)).faces.tolist() == [ids[2], ids[0]]
        assert len(person_facts.table(connection, PersonId(-5))) == 0


def test_who_is_on_most_photos_with_somebody(library: Library, ids: list[FaceId]) -> None:
    def work(connection: Connection) -> None:
        name(connection, {ids[0]: ANNA, ids[1]: BEN, ids[2]: ANNA, ids[4]: ANNA, ids[5]: BEN})
        suggestions.replace(connection, [ids[3]], {ids[3]: StoredSuggestion(CLEO, True, 0.9)})

    library.write(work)
    with library.reading() as connection:
        found = person_facts.companions(connection, ANNA, 5)
        # Photo 1 has two files.
        assert [(one.person, one.name, one.photos) for one in found] == [
            (BEN, "Person 2", 3),
            (CLEO, "Person 3", 1),
        ]
        assert [one.cover for one in found] == [ids[1], ids[3]]
        assert [one.person for one in person_facts.companions(connection, ANNA, 1)] == [BEN]
    library.write(lambda connection: connection.execute("UPDATE people SET hidden = 1 WHERE id = ?", (BEN,)))
    with library.reading() as connection:
        assert [one.person for one in person_facts.companions(connection, ANNA, 5)] == [CLEO]


def test_a_chosen_cover_that_views_do_not_show_stands_for_nobody(library: Library, ids: list[FaceId]) -> None:
    def work(connection: Connection) -> None:
        name(connection, {ids[0]: ANNA, ids[2]: ANNA})
        people_rows.set_cover(connection, f"{ANNA:032x}", ids[0])  # type: ignore[arg-type]

    library.write(work)
    with library.reading() as connection:
        assert people_rows.covers(connection, [ANNA]) == {ANNA: ids[0]}
        assert people_rows.best_face(connection, ANNA) == ids[2]
    library.write(lambda connection: photo_marks.put(connection, {1: PhotoMarks(hidden=True)}))
    with library.reading() as connection:
        assert people_rows.covers(connection, [ANNA]) == {ANNA: ids[2]}
        row = people_rows.person(connection, ANNA)
        assert row is not None and row.cover == ids[2]


def test_every_copy_of_a_photo_has_the_quality_of_the_best_face(library: Library, ids: list[FaceId]) -> None:
    library.write(lambda connection: name(connection, {ids[0]: ANNA, ids[1]: ANNA, ids[4]: ANNA, ids[2]: BEN}))
    with library.reading() as connection:
        photos, qualities = person_facts.photo_qualities(connection, ANNA)
    assert photos.tolist() == [1, 2, 4]
    assert np.allclose(qualities, [0.8, 0.8, 0.6])
