"""Which faces stand for whom, as it is kept."""

from __future__ import annotations

import numpy as np

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library import evidence, exemplar_rows, faces, people_rows
from glimpse_desktop.library.exemplar_rows import Chosen
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face, pack

PACK = pack().id


def test_a_signature_says_which_good_faces_a_person_has(library: Library, maker: LibraryMaker) -> None:
    decisions = Decisions(library)
    photos = [maker.photo(f"{n}.jpg", [face(0.2, quality=0.8 if n else 0.1)]) for n in range(4)]
    with library.reading() as connection:
        ids = [faces.of_photo(connection, photo)[0].id for photo in photos]
    said = []
    for named in (ids[:3], ids[3:]):
        decisions.name_faces(named, "Anna")
        with library.reading() as connection:
            person = next(iter(people_rows.keys(connection)))
            anna = people_rows.ids(connection, [person])[person]
            now = exemplar_rows.signatures(connection, PACK, 0.25)
            good = evidence.confirmed(connection, PACK, 0.25)[anna]
        assert now == {anna: exemplar_rows.signature(good)}
        said.append(now[anna])
    assert said[0] != said[1]
    assert exemplar_rows.signature([FaceId(1), FaceId(4)]) != exemplar_rows.signature([FaceId(2), FaceId(3)])


def test_what_is_kept_goes_with_the_person(library: Library, maker: LibraryMaker) -> None:
    decisions = Decisions(library)
    photo = maker.photo("one.jpg", [face(0.2)])
    with library.reading() as connection:
        ids = [row.id for row in faces.of_photo(connection, photo)]
    decisions.name_faces(ids, "Anna")
    with library.reading() as connection:
        (anna,) = evidence.people(connection)
    chosen = {anna: Chosen("s", np.array(ids, np.int64)), PersonId(99): Chosen("t", np.array([1], np.int64))}
    library.write(lambda connection: exemplar_rows.put(connection, PACK, chosen))
    with library.reading() as connection:
        found = exemplar_rows.every(connection, PACK)
    assert found.keys() == {anna} and found[anna].signature == "s" and found[anna].faces.tolist() == ids
    decisions.undo()
    with library.reading() as connection:
        assert exemplar_rows.every(connection, PACK) == {}
