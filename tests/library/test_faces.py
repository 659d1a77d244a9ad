"""Rows of faces, embeddings, counts, people and problems."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.ids import FaceId, PackId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import (
    counts,
    embeddings,
    faces,
    groups,
    health,
    labels,
    people_rows,
    problems,
)
from glimpse_desktop.library.labels import StoredLabel
from glimpse_desktop.library.store import Connection, Library
from tests.support.library_maker import LibraryMaker, content, face, pack, unit

PACK = pack().id


def ids(library: Library, photo: PhotoId) -> list[FaceId]:
    with library.reading() as connection:
        return [row.id for row in faces.of_photo(connection, photo)]


def name(library: Library, person: int, text: str, chosen: list[FaceId]) -> None:
    """Give faces to a person without a log."""

    def work(connection: Connection) -> None:
        people_rows.put(connection, f"{person:032x}", person, text)  # type: ignore[arg-type]
        stored = StoredLabel("confirmed", PersonId(person), person)  # type: ignore[arg-type]
        labels.put(connection, ((face_id, stored) for face_id in chosen))

    library.write(work)


def test_a_row_has_everything(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("one", [face(0.5, quality=0.7)])
    with library.reading() as connection:
        (row,) = faces.of_photo(connection, photo)
    assert row.photo_id == photo and row.path == Path("/photos/one") and row.content == content("one")
    assert row.box == face(0.5).box and row.score == 0.9
    assert row.landmarks is not None and row.landmarks.shape == (5, 2)
    assert row.landmarks == pytest.approx(face(0.5).landmarks, abs=1e-4)
    assert row.quality == face(0.5, quality=0.7).quality
    assert row.pack_id == PACK and row.has_embedding and row.status is FaceStatus.UNKNOWN
    assert row.person_id is None and row.person_name is None and row.group_id is None


def test_the_photos_of_faces_are_those_of_their_rows(library: Library, maker: LibraryMaker) -> None:
    two, one = maker.photo("two", [face(0.1), face(0.5)]), maker.photo("one", [face(0.3)])
    maker.photo("copy of one", [face(0.3)], content_of="one")
    asked = [*ids(library, one), *ids(library, two)[::-1], FaceId(999), *ids(library, one)]
    with library.reading() as connection:
        assert faces.photos_of(connection, asked) == [one, two]
        rows = faces.by_ids(connection, asked)
        assert faces.photos_of(connection, asked) == list(dict.fromkeys(row.photo_id for row in rows))
    library.write(lambda c: c.execute("UPDATE photos SET missing = 1 WHERE id = ?", (two,)))
    with library.reading() as connection:
        assert faces.photos_of(connection, asked) == [one]


def test_rows_come_in_the_order_asked_and_faces_from_left_to_right(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("one", [face(0.7), face(0.1), face(0.4)])
    there = ids(library, photo)
    assert there == [2, 3, 1]
    with library.reading() as connection:
        rows = faces.by_ids(connection, [FaceId(1), FaceId(99), FaceId(3), FaceId(1)])
    assert [row.id for row in rows] == [1, 3, 1]


def test_faces_of_another_pack_and_of_missing_files_are_not_shown(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("one", [face(0.1)])
    (old,) = ids(library, photo)
    maker.analyse(photo, "one", [face(0.2)], by=pack("pack-two"))
    (new,) = ids(library, photo)
    with library.reading() as connection:
        assert [row.id for row in faces.by_ids(connection, [old, new])] == [new]
        assert embeddings.searchable(connection, [old, new]).tolist() == [new]
        assert embeddings.ids(connection, PACK).tolist() == [old]
    maker.delete_file(photo)
    with library.reading() as connection:
        assert faces.by_ids(connection, [new]) == []
        assert embeddings.searchable(connection, [new]).tolist() == []
        assert faces.unnamed(connection) == []


def test_embeddings_are_of_length_one_and_close(library: Library, maker: LibraryMaker) -> None:
    random = np.random.default_rng(3)
    vectors = [unit(*random.standard_normal(4)) for _ in range(20)]
    for number, vector in enumerate(vectors):
        maker.photo(str(number), [face(0.1, embedding=vector)])
    with library.reading() as connection:
        found, matrix = embeddings.of_faces(connection, [5, 99, 1, 20])
        assert found.tolist() == [5, 1, 20]
        assert matrix.dtype == np.float32
        assert np.linalg.norm(matrix, axis=1) == pytest.approx(np.ones(3), abs=1e-6)
        assert np.sum(matrix * np.stack([vectors[4], vectors[0], vectors[19]]), axis=1).min() > 1 - 1e-6
        after, part = embeddings.after(connection, PACK, 15, 3)
        assert after.tolist() == [16, 17, 18] and part.shape == (3, 4)
        assert embeddings.after(connection, PackId("other"), 0, 3)[0].tolist() == []
        assert embeddings.ids(connection, PACK).tolist() == list(range(1, 21))
        assert embeddings.of_faces(connection, [])[1].shape == (0, 0)


def test_searches_leave_out_what_is_no_face_or_ignored(library: Library, maker: LibraryMaker) -> None:
    there = ids(library, maker.photo("one", [face(0.1), face(0.4), face(0.7)]))
    library.write(
        lambda connection: labels.put(
            connection,
            [(there[0], StoredLabel("ignored", None, 1)), (there[1], StoredLabel("not_a_face", None, 1))],  # type: ignore[arg-type]
        )
    )
    with library.reading() as connection:
        assert embeddings.searchable(connection, there[::-1]).tolist() == [there[2]]
        assert embeddings.unlabelled(connection, there).tolist() == [there[2]]


def test_people_count_faces_once_and_photos_by_file(library: Library, maker: LibraryMaker) -> None:
    one = ids(library, maker.photo("one", [face(0.1, quality=0.3), face(0.5, quality=0.9)]))
    maker.photo("copy", [face(0.1, quality=0.3), face(0.5, quality=0.9)], content_of="one")
    one = ids(library, PhotoId(1))
    two = ids(library, maker.photo("two", [face(0.1), face(0.5)]))
    name(library, 1, "Anna", [*one, two[0]])
    name(library, 2, "Ben", [two[1]])
    with library.reading() as connection:
        anna, ben = people_rows.people(connection)
    assert (anna.id, anna.name, anna.faces, anna.photos, anna.cover) == (1, "Anna", 3, 3, one[1])
    assert (ben.name, ben.faces, ben.photos, ben.cover) == ("Ben", 1, 1, two[1])
    library.write(lambda c: c.execute("UPDATE people SET cover_face = ? WHERE id = 1", (two[0],)))
    with library.reading() as connection:
        assert people_rows.people(connection)[0].cover == two[0]
        assert [row.id for row in faces.of_person(connection, PersonId(1))] == [one[1], two[0], one[0]]
        status, beside = counts.status(connection, PACK, 1), counts.places(connection)
    assert (status.photos, status.faces, status.people, status.named_faces) == (3, 4, 2, 4)
    assert (beside.people, beside.groups) == (2, status.groups)
    maker.delete_file(PhotoId(3))
    with library.reading() as connection:
        assert [(row.name, row.faces) for row in people_rows.people(connection)] == [("Anna", 2)]


def test_groups_show_only_faces_without_a_name(library: Library, maker: LibraryMaker) -> None:
    there = [ids(library, maker.photo(str(n), [face(0.1, quality=n / 10)]))[0] for n in range(1, 6)]
    a, b, c, d, alone = there
    library.write(lambda connection: groups.assign(connection, {a: a, b: a, c: c, d: c}))
    with library.reading() as connection:
        rows = people_rows.groups(connection)
        assert [(row.id, row.name, row.faces, row.photos, row.cover) for row in rows] == [
            (-a, None, 2, 2, b),
            (-c, None, 2, 2, d),
        ]
        assert len(people_rows.groups(connection, 1)) == 1
        assert [row.id for row in faces.of_person(connection, PersonId(-a))] == [b, a]
        assert [row.group_id for row in faces.by_ids(connection, there)] == [-a, -a, -c, -c, None]
        assert [row.id for row in faces.unnamed(connection)] == [alone]
        assert counts.status(connection, PACK, 1).groups == 2
    name(library, 1, "Anna", [b])
    with library.reading() as connection:
        assert [row.id for row in people_rows.groups(connection)] == [-c]
        assert faces.of_person(connection, PersonId(-a)) == []
        assert [row.group_id for row in faces.by_ids(connection, [a, b])] == [None, None]
        assert [row.id for row in faces.unnamed(connection)] == [alone, a]  # best first
        assert [row.id for row in faces.unnamed(connection, 1, 1)] == [a]
        assert counts.status(connection, PACK, 1).groups == 1
    library.write(lambda connection: labels.remove(connection, [b]))
    with library.reading() as connection:
        assert [row.id for row in faces.of_person(connection, PersonId(-a))] == [b, a]


def test_names_by_the_start_of_a_word_whatever_case_and_accents(library: Library, maker: LibraryMaker) -> None:
    there = ids(library, maker.photo("one", [face(x / 10) for x in range(8)]))
    everybody = ["Zoë Ångström", "Anna Maria", "Maria Ørsted", "Jean-Marie", "Marián", "100% Maria_", "Nobody"]
    for number, text in enumerate(everybody):
        name(library, number + 1, text, there[number : number + 1] if text != "Nobody" else [])
    name(library, 3, "Maria Ørsted", there[6:8])

    def find(typed: str) -> list[str]:
        with library.reading() as connection:
            return [found for _, found in people_rows.names(connection, typed)]

    assert find("mari") == ["Maria Ørsted", "Marián", "100% Maria_", "Anna Maria", "Jean-Marie"]
    assert find("ZOE a") == ["Zoë Ångström"]
    assert find("ørs") == find("ors") == ["Maria Ørsted"]
    assert find("100%") == ["100% Maria_"]
    assert find("aria") == find("nob") == find("%") == []
    assert len(find("")) == 6
    with library.reading() as connection:
        assert len(people_rows.names(connection, "", limit=2)) == 2


def test_problems_and_waiting(library: Library, maker: LibraryMaker) -> None:
    good = maker.photo("good", [face(0.1)])
    maker.photo("new", None)
    bad = maker.photo("bad", None)
    gone = maker.photo("gone", None)
    maker.delete_file(gone)

    def work(connection: Connection) -> None:
        connection.execute("UPDATE photos SET problem = 'the file is damaged' WHERE id IN (?, ?)", (bad, gone))
        connection.execute(
            "INSERT INTO unreadable VALUES (?, ?, 'no permission to read it')", (b"/photos/x", maker.folder)
        )

    library.write(work)
    with library.reading() as connection:
        rows = problems.every(connection)
        status = counts.status(connection, PACK, 1)
        newer = counts.status(connection, PACK, 2)
        beside = counts.places(connection)
    assert [(row.path, row.reason, row.photo_id) for row in rows] == [
        (Path("/photos/x"), "no permission to read it", None),
        (Path("/photos/bad"), "the file is damaged", bad),
    ]
    assert (status.problems, status.waiting, newer.waiting) == (2, 1, 2)
    assert (beside.photos, beside.problems, beside.folders) == (status.photos, 2, status.folders)
    assert good
    library.write(lambda c: c.execute("UPDATE folders SET reachable = 0"))
    with library.reading() as connection:
        assert problems.every(connection)[0].reason == "the folder can't be found"
        assert counts.status(connection, PACK, 1).waiting == 0


def test_damage_is_found(library: Library, maker: LibraryMaker, tmp_path: Path) -> None:
    for number in range(30):
        maker.photo(str(number), [face(0.1)])
    with library.reading() as connection:
        assert health.damage(connection) == health.damage(connection, thorough=False) == []
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'faces'").fetchone()[0]
    library.close()
    path = tmp_path / "library.sqlite"
    data = bytearray(path.read_bytes())
    data[(root - 1) * 8192 : (root - 1) * 8192 + 200] = bytes(200)
    path.write_bytes(data)
    again = Library.open(path)
    with again.reading() as connection:
        assert any("damaged" in line for line in health.damage(connection))
    again.close()
