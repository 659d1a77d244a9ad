"""Two faces, and all faces of two pictures, beside each other."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.comparison import ComparedFace, FaceSide, Known, PhotoSide, PictureSide, Verdict
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.faces import Calibration, PackInfo
from glimpse_desktop.domain.ids import FaceId, PackId, PhotoId
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.comparison import Comparison, verdict
from tests.support.library_maker import LibraryMaker, face, pack, unit
from tests.support.square_engine import SquareEngine, draw_photo

PACK = replace(pack(), calibration=Calibration(((0.2, 1e-2), (0.4, 1e-3), (0.8, 1e-6)), default=0.5))
RED, BLUE = 0.0, 0.66


class _Models:
    def __init__(self) -> None:
        self._engine = SquareEngine()

    def available(self) -> list[PackInfo]:
        return [PACK]

    def calibration(self, pack: object = None) -> Calibration:
        return PACK.calibration

    def engine(self) -> SquareEngine:
        return self._engine


class Desk:
    def __init__(self, library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
        self.maker, self.decisions = maker, decisions
        self.comparison = Comparison(library, _Models())  # type: ignore[arg-type]

    def photo(self, name: str, *vectors: object, quality: float = 0.8) -> tuple[PhotoId, list[FaceId]]:
        photo = self.maker.photo(name, None)
        found = [
            face(0.1 + 0.2 * i, embedding=vector, quality=quality)  # type: ignore[arg-type]
            for i, vector in enumerate(vectors)
        ]
        return photo, self.maker.analyse(photo, name, found)

    def face(self, face: FaceId) -> ComparedFace:
        side = self.comparison.picture(FaceSide(face))
        assert side.chosen is not None
        return side.faces[side.chosen]

    def known(self, one: FaceId, other: FaceId) -> Known:
        found = {self.comparison.faces(self.face(a), self.face(b)).known for a, b in ((one, other), (other, one))}
        (known,) = found  # the same whichever way they are asked about
        return known


@pytest.fixture
def desk(library: Library, maker: LibraryMaker, decisions: Decisions) -> Desk:
    return Desk(library, maker, decisions)


def test_distances_and_how_many_strangers_are_as_alike(desk: Desk) -> None:
    one, other = unit(1, 0.9), unit(1, 0, 0.9)
    (_, (a,)), (_, (b,)) = desk.photo("a", one), desk.photo("b", other)
    found = desk.comparison.faces(desk.face(a), desk.face(b))
    measures = found.measures
    assert measures is not None
    assert measures.cosine == pytest.approx(float(one @ other), abs=1e-3)
    assert measures.euclidean == pytest.approx(math.sqrt(2 - 2 * measures.cosine), abs=1e-3)
    assert measures.manhattan == pytest.approx(float(np.abs(one - other).sum()), abs=1e-3)
    assert (measures.strangers, measures.fewer) == (pytest.approx(7.2e-5, rel=0.02), False)
    assert (found.verdict, found.word, found.poor) == (Verdict.LIKELY, "likely", (False, False))
    assert found.pack == PACK.name


@pytest.mark.parametrize(
    ("word", "poor", "expected"),
    [
        ("unlikely", (False, False), Verdict.UNLIKELY),
        ("unlikely", (True, False), Verdict.TOO_POOR),
        ("perhaps", (False, True), Verdict.TOO_POOR),
        ("likely", (True, False), Verdict.LIKELY),
        ("very likely", (True, True), Verdict.TOO_POOR),
    ],
)
def test_a_verdict_rests_on_both_qualities(word: str, poor: tuple[bool, bool], expected: Verdict) -> None:
    assert verdict(word, poor) is expected


def test_a_poor_face_is_told(desk: Desk) -> None:
    (_, (a,)), (_, (b,)) = desk.photo("a", unit(1)), desk.photo("b", unit(0, 1), quality=0.1)
    found = desk.comparison.faces(desk.face(a), desk.face(b))
    assert (found.verdict, found.poor, found.word) == (Verdict.TOO_POOR, (False, True), "unlikely")


def test_faces_of_two_packs_are_not_compared(desk: Desk) -> None:
    _, (a,) = desk.photo("a", unit(1))
    other = replace(desk.face(a), row=None, pack_id=PackId("another"))
    found = desk.comparison.faces(desk.face(a), other)
    assert (found.verdict, found.measures) == (Verdict.NOT_COMPARABLE, None)
    nothing = replace(desk.face(a), row=None, embedding=None)
    assert desk.comparison.faces(nothing, desk.face(a)).verdict is Verdict.NOT_COMPARABLE


def test_faces_of_two_packs_are_looked_at_again_by_the_one_in_use(desk: Desk, tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "two.png", [(RED, 20, 20, 80), (BLUE, 180, 20, 80)])
    side = desk.comparison.picture(PictureSide(path))
    old = [replace(face, embedding=unit(1), pack_id=PackId("another"), quality=None) for face in side.faces]
    assert [desk.comparison.faces(face, side.faces[1]).verdict for face in old] == [
        Verdict.UNLIKELY,
        Verdict.VERY_LIKELY,
    ]
    whole = desk.comparison.pictures(replace(side, faces=tuple(old)), side)
    assert [(pair.left, pair.right) for pair in whole.pairs] == [(0, 0), (1, 1)]
    assert all(pair.found.measures is not None for pair in whole.pairs)


def test_what_is_known(desk: Desk) -> None:
    _, (a, beside) = desk.photo("a", unit(1), unit(0, 1))
    faces = [desk.photo(name, unit(1))[1][0] for name in "bcdef"]
    b, c, d, e, f = faces
    assert desk.known(a, a) is Known.SAME_FACE
    assert desk.known(a, beside) is Known.ONE_PHOTO
    assert desk.known(a, b) is Known.NOTHING
    desk.decisions.name_faces([a, b], "Anna")
    desk.decisions.name_faces([c], "Ben")
    assert desk.known(a, b) is Known.SAME_PERSON
    assert desk.known(a, c) is Known.TWO_PEOPLE
    anna = desk.face(a).row.person_id  # type: ignore[union-attr]
    desk.decisions.reject([d], anna)
    assert desk.known(a, d) is Known.SAID_DIFFERENT
    desk.decisions.different([d], [e])
    assert desk.known(d, e) is Known.SAID_DIFFERENT
    desk.decisions.same([e], [f])
    assert desk.known(e, f) is Known.SAID_SAME
    assert desk.known(d, f) is Known.SAID_DIFFERENT  # f is who e is


def test_pairs_are_one_to_one_and_best_first(desk: Desk) -> None:
    left, _ = desk.photo("left", unit(1), unit(0, 1), unit(0.6, 0.6, 1))
    right, _ = desk.photo("right", unit(0.2, 1), unit(1, 0.05))
    found = desk.comparison.pictures(
        desk.comparison.picture(PhotoSide(left)), desk.comparison.picture(PhotoSide(right))
    )
    assert found.similarities.shape == (3, 2)
    assert [(pair.left, pair.right) for pair in found.pairs] == [(0, 1), (1, 0)]
    assert found.both == ()


def test_names_decide_who_goes_together(desk: Desk) -> None:
    left, (anna, ben) = desk.photo("left", unit(1), unit(0.9, 0.2))
    right, (annas, other) = desk.photo("right", unit(0, 1), unit(1))
    desk.decisions.name_faces([anna, annas], "Anna")
    desk.decisions.name_faces([ben], "Ben")
    desk.decisions.name_faces([other], "Carla")
    found = desk.comparison.pictures(
        desk.comparison.picture(PhotoSide(left)), desk.comparison.picture(PhotoSide(right))
    )
    # Anna with Anna, however unlike; Ben and Carla are two people, however alike.
    assert [(pair.left, pair.right, pair.found.known) for pair in found.pairs] == [(0, 0, Known.SAME_PERSON)]
    assert found.both == ("Anna",)


def test_a_picture_outside_the_library_is_looked_at(desk: Desk, tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "two.png", [(BLUE, 200, 60, 90), (RED, 20, 60, 90)])
    side = desk.comparison.picture(PictureSide(path))
    assert (side.photo, side.chosen, len(side.faces)) == (None, None, 2)
    assert side.faces[0].box.x < side.faces[1].box.x  # from left to right
    found = desk.comparison.faces(*side.faces)
    assert (found.known, found.verdict) == (Known.ONE_PHOTO, Verdict.UNLIKELY)


def test_what_is_gone_is_said(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="not in the library"):
        desk.comparison.picture(FaceSide(FaceId(99)))
    with pytest.raises(NotFoundError, match="not in the library"):
        desk.comparison.picture(PhotoSide(PhotoId(99)))
    _, (stone,) = desk.photo("stone", unit(1))
    desk.decisions.not_a_face([stone])
    with pytest.raises(NotFoundError, match="not in the library"):
        desk.comparison.picture(FaceSide(stone))
