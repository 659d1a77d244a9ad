"""Poor faces never stand for anybody: not for the person they are named as, nor after a merge, nor in a group."""

from __future__ import annotations

from glimpse_desktop.domain.faces import POOR_QUALITY
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import faces, groups, people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.evidence import Evidence
from tests.support.library_maker import LibraryMaker, face, pack

POOR = POOR_QUALITY - 0.05


def test_poor_faces_are_no_exemplars_and_no_covers(library: Library) -> None:
    decisions = Decisions(library)
    maker = LibraryMaker(library, decisions.relabel)
    for number, qualities in enumerate(((POOR, 0.6, 0.7), (POOR, 0.9, POOR))):
        maker.photo(f"{number}", [face(0.1 + 0.3 * n, quality=quality) for n, quality in enumerate(qualities)])
    ids = [FaceId(number) for number in range(1, 7)]
    decisions.name_faces(ids[:3], "Anna")
    decisions.name_faces(ids[3:], "Ben")
    decisions.name_faces(ids[5:], "Cleo")  # who has but a poor one
    with library.reading() as connection:
        anna, ben, cleo = (row.id for row in people_rows.people(connection))
        found = Evidence(connection, pack().id)
        assert {person: own.ids.tolist() for person, own in found.exemplars.items()} == {anna: [2, 3], ben: [5]}
        assert people_rows.covers(connection, [anna, ben, cleo]) == {anna: 3, ben: 5, cleo: 6}
    decisions.merge(cleo, ben)
    decisions.merge(ben, anna)
    with library.reading() as connection:
        assert len(faces.ids_of_person(connection, anna)) == 6
        kept = Evidence(connection, pack().id)
        assert {person: own.ids.tolist() for person, own in kept.exemplars.items()} == {anna: [2, 3, 5]}
        found.refresh(connection, ids, [anna, ben, cleo])
        assert {person: own.ids.tolist() for person, own in found.exemplars.items()} == {anna: [2, 3, 5]}
        assert people_rows.covers(connection, [anna]) == {anna: 5}


def test_a_groups_cover_is_its_best_face(library: Library) -> None:
    maker = LibraryMaker(library)
    maker.photo("1", [face(0.1, quality=POOR), face(0.4, quality=0.4), face(0.7, quality=POOR)])
    library.write(lambda connection: groups.assign(connection, dict.fromkeys(map(FaceId, (1, 2, 3)), 1)))
    with library.reading() as connection:
        assert [row.cover for row in people_rows.groups(connection)] == [2]
