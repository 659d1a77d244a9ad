"""Reading what the log says of single faces: only where nothing else can matter."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import decision_log, labels, spots
from glimpse_desktop.library.spots import Spot
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack


def _spots(library: Library, *wanted: DecisionFace) -> tuple[list[Spot], set[int]]:
    with library.reading() as connection:
        ids = labels.content_ids(connection, {one.content for one in wanted})
        return spots.read(connection, ids, wanted)


def _log_face(library: Library, one: FaceId) -> DecisionFace:
    with library.reading() as connection:
        found, box, _ = labels.shown_faces(connection, [one])[one]
    return DecisionFace(found, box)


def test_only_the_faces_in_question_are_read_with_what_counts_in_order(
    library: Library, maker: LibraryMaker
) -> None:
    decisions = Decisions(library)
    one, other, third = maker.analyse(maker.photo("a", None), "a", [face(0.1), face(0.4), face(0.7)])
    (elsewhere,) = maker.analyse(maker.photo("b", None), "b", [face(0.1)])
    decisions.name_faces([one, other, elsewhere], "Anna")
    decisions.different([other], [one])
    decisions.ignore([one])
    decisions.undo()
    found, left = _spots(
        library, _log_face(library, one), _log_face(library, elsewhere), _log_face(library, third)
    )
    assert not left
    said = {spot.face: [(row.kind, row.side) for row in spot.statements] for spot in found}
    assert said == {
        one: [(DecisionKind.NAME, 0), (DecisionKind.DIFFERENT, 1)],
        third: [],
        elsewhere: [(DecisionKind.NAME, 0)],
    }


def test_pictures_with_drawn_moved_lost_or_inherited_boxes_are_left(library: Library, maker: LibraryMaker) -> None:
    decisions = Decisions(library)
    photos = {name: maker.photo(name, None) for name in "abcde"}
    faces = {name: maker.analyse(photo, name, [face(0.1), face(0.5)])[0] for name, photo in photos.items()}
    wanted = [_log_face(library, one) for one in faces.values()]
    assert not _spots(library, *wanted)[1]
    decisions.name_faces(list(faces.values()), "Anna")
    decisions.draw(photos["a"], Box(0.5, 0.6, 0.1, 0.1))
    decisions.move(faces["b"], Box(0.1, 0.6, 0.1, 0.1))
    maker.analyse(photos["c"], "c", [face(0.52)], by=pack("pack-two"))  # Anna was not found again
    gone = maker.analyse(maker.photo("gone", None), "gone", [face(0.1)])
    decisions.name_faces(gone, "Ben")
    library.write(lambda connection: decisions.record_succession(connection, content("gone"), content("d")))
    found, left = _spots(library, *wanted)
    with library.reading() as connection:
        assert left == set(labels.content_ids(connection, {content(name) for name in "abcd"}))
        assert decision_log.last_id(connection) == 5
    assert [spot.face for spot in found] == [faces["e"]]
