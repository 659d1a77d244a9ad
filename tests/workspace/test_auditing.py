"""Likely mistakes of small libraries."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.review import DoubtKind
from glimpse_desktop.library import suggestions
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.auditing import Auditing
from tests.support.library_maker import LibraryMaker, face, pack
from tests.support.people_views import person_id

PACK = pack()
DIMENSIONS = 64
CALIBRATION = Calibration(((0.14, 1e-1), (0.25, 1e-2), (0.33, 1e-3), (0.40, 1e-4), (0.46, 1e-5)), default=0.40)


class _Models:
    def info(self):  # type: ignore[no-untyped-def]
        return PACK

    def calibration(self, pack: PackId | None = None) -> Calibration:
        return CALIBRATION


class Scene:
    def __init__(self, library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
        self.library, self.maker, self.decisions = library, maker, decisions
        self.audit = Auditing(library, _Models())  # type: ignore[arg-type]
        self._random = np.random.default_rng(7)
        self._centres: dict[str, NDArray[np.float64]] = {}
        self._photos = 0

    def face_of(self, who: str, spread: float = 0.6) -> NDArray[np.float32]:
        centre = self._centres.get(who)
        if centre is None:
            centre = self._centres[who] = _unit(self._random.standard_normal(DIMENSIONS))
        noise = self._random.standard_normal(DIMENSIONS) / np.sqrt(DIMENSIONS)
        return _unit(centre + spread * noise).astype(np.float32)

    def photo(self, *vectors: NDArray[np.float32], quality: float = 0.8) -> list[FaceId]:
        self._photos += 1
        name = f"{self._photos}.jpg"
        found = [face(0.05 + 0.2 * i, embedding=v, quality=quality) for i, v in enumerate(vectors)]
        return self.maker.analyse(self.maker.photo(name, None), name, found)

    def person(self, name: str, count: int, like: str | None = None) -> list[FaceId]:
        faces = [self.photo(self.face_of(like or name))[0] for _ in range(count)]
        self.decisions.name_faces(faces, name)
        return faces

    def kinds(self) -> list[DoubtKind]:
        return [doubt.kind for doubt in self.audit.doubts(50)]


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return vector / np.linalg.norm(vector)


@pytest.fixture
def scene(library: Library, maker: LibraryMaker, decisions: Decisions) -> Scene:
    return Scene(library, maker, decisions)


def test_a_library_that_is_right_is_not_doubted(scene: Scene) -> None:
    assert scene.kinds() == []
    for name in ("Anna", "Ben", "Cleo"):
        scene.person(name, 6)
    assert scene.kinds() == []


def test_a_stranger_under_a_name_is_shown_beside_the_persons_own(scene: Scene) -> None:
    anna = scene.person("Anna", 8)
    (stranger,) = scene.photo(scene.face_of("somebody"))
    scene.decisions.name_faces([stranger], "Anna")
    (doubt,) = scene.audit.doubts(50)
    assert doubt.kind is DoubtKind.OUTLIER and doubt.faces == (stranger,)
    assert doubt.beside and set(doubt.beside) <= set(anna) and doubt.person_name == "Anna"
    assert 0.5 <= doubt.severity <= 1.0 and doubt.similarity < 0.4
    scene.decisions.check([stranger])
    assert scene.kinds() == []
    scene.decisions.undo()
    assert scene.kinds() == [DoubtKind.OUTLIER]
    scene.decisions.undo()
    assert scene.kinds() == []


def test_an_automatic_name_is_doubted_too(scene: Scene) -> None:
    scene.person("Anna", 8)
    (stranger,) = scene.photo(scene.face_of("somebody"))
    row = StoredSuggestion(person_id(scene.library, "Anna"), True, 0.9)
    scene.library.write(lambda connection: suggestions.replace(connection, [stranger], {stranger: row}))
    (doubt,) = scene.audit.doubts(50)
    assert doubt.faces == (stranger,)
    assert stranger not in doubt.beside
    scene.decisions.check([stranger])  # confirms it as well
    assert scene.kinds() == []
    scene.decisions.undo()
    assert scene.kinds() == [DoubtKind.OUTLIER]


def test_somebody_twice_in_a_photo(scene: Scene) -> None:
    scene.person("Anna", 8)
    right, wrong = scene.photo(scene.face_of("Anna"), scene.face_of("somebody"))
    scene.decisions.name_faces([right, wrong], "Anna")
    (doubt,) = scene.audit.doubts(50)
    assert doubt.kind is DoubtKind.TWICE
    assert doubt.faces == (wrong,) and doubt.beside == (right,)
    scene.decisions.check([wrong])
    assert scene.kinds() == []


def test_two_names_for_one_person(scene: Scene) -> None:
    scene.person("Anna", 6)
    scene.person("Annie", 3, like="Anna")
    scene.person("Ben", 4)
    (doubt,) = scene.audit.doubts(50)
    assert doubt.kind is DoubtKind.CLOSE
    assert (doubt.person_name, doubt.other_name) == ("Anna", "Annie")  # the smaller one is merged into the larger
    anna, annie = person_id(scene.library, "Anna"), person_id(scene.library, "Annie")
    assert (doubt.person, doubt.other) == (anna, annie)
    scene.decisions.different_persons(anna, annie)
    assert scene.kinds() == []
    scene.decisions.undo()
    scene.decisions.merge(annie, anna)
    assert scene.kinds() == []


def test_whoever_was_split_off_somebody_is_somebody_else(scene: Scene) -> None:
    faces = scene.person("Anna", 6)
    scene.decisions.split(faces[:3], "Annie")
    assert scene.kinds() == []
    scene.decisions.undo()
    scene.decisions.name_faces(faces[:3], "Annie")  # the same faces, without a word about Anna
    assert scene.kinds() == [DoubtKind.CLOSE]


def test_two_people_in_one_photo_are_two(scene: Scene) -> None:
    scene.person("Anna", 6)
    scene.person("Annie", 3, like="Anna")
    one, other = scene.photo(scene.face_of("Anna"), scene.face_of("Anna"))
    scene.decisions.name_faces([one], "Anna")
    scene.decisions.name_faces([other], "Annie")
    assert scene.kinds() == []


def test_hidden_people_are_left_alone(scene: Scene) -> None:
    scene.person("Anna", 8)
    scene.decisions.name_faces(scene.photo(scene.face_of("somebody")), "Anna")
    scene.decisions.hide(person_id(scene.library, "Anna"))
    assert scene.kinds() == []


def test_the_likeliest_mistakes_come_first_and_only_so_many(scene: Scene) -> None:
    for name in ("Anna", "Ben"):
        scene.person(name, 8)
        scene.decisions.name_faces(scene.photo(scene.face_of(f"not {name}")), name)
    doubts = scene.audit.doubts(50)
    assert len(doubts) == 2
    assert [doubt.severity for doubt in doubts] == sorted((doubt.severity for doubt in doubts), reverse=True)
    assert scene.audit.doubts(1) == doubts[:1]


def test_of_two_faces_that_are_nothing_alike_one_is_asked_about(scene: Scene) -> None:
    (good,) = scene.photo(scene.face_of("Anna"), quality=0.9)
    (worse,) = scene.photo(scene.face_of("somebody"), quality=0.6)
    scene.decisions.name_faces([good, worse], "Anna")
    (doubt,) = scene.audit.doubts(50)
    assert doubt.faces == (worse,) and doubt.beside == (good,)


def test_people_whose_faces_stayed_are_not_judged_again(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.person("Anna", 4)
    scene.person("Ben", 4)
    scene.kinds()
    judged: list[int] = []
    real = scene.audit._judge_some
    monkeypatch.setattr(
        scene.audit, "_judge_some", lambda *arguments: (judged.append(len(arguments[-1])), real(*arguments))
    )
    scene.kinds()
    assert sum(judged) == 0
    scene.decisions.name_faces(scene.photo(scene.face_of("Ben")), "Ben")
    scene.kinds()
    assert sum(judged) == 1
