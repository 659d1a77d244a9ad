"""Whom faces resemble: clearly, only just, or nobody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.people.suggestions import (
    NOBODY,
    Asked,
    Gallery,
    Rules,
    Suggested,
    likenesses,
    rules,
    suggest,
)

ANNA, BEN, CID = PersonId(1), PersonId(2), PersonId(3)
LIMITS = Rules(suggest=0.5, automatic=0.8, lead=0.05, margin=0.2)
Vector = NDArray[np.float32]


def vector(*values: float) -> Vector:
    result = np.zeros(5, np.float32)
    result[: len(values)] = values
    rest = 1.0 - float((result**2).sum())
    assert rest >= -1e-6
    result[4] = np.sqrt(max(rest, 0.0))
    return result


def like(anna: float, ben: float = 0.0, cid: float = 0.0) -> Vector:
    """A face with these cosines to the three."""
    return vector(anna, ben, cid)


EVERYBODY = Gallery({ANNA: vector(1)[None], BEN: vector(0, 1)[None], CID: vector(0, 0, 1)[None]})


def ask(
    *faces: tuple[Asked, Vector],
    gallery: Gallery = EVERYBODY,
    refused: dict[PersonId, Vector] | None = None,
    limits: Rules = LIMITS,
) -> dict[FaceId, Suggested]:
    asked = [face for face, _ in faces]
    vectors = np.stack([vector for _, vector in faces])
    return suggest(asked, likenesses(gallery, refused or {}, asked, vectors, limits.floor), limits)


def face(number: int, photo: int | None = None, **more: object) -> Asked:
    return Asked(FaceId(number), number if photo is None else photo, **{"good": True, **more})  # type: ignore[arg-type]


def test_a_clear_winner_is_suggested_a_very_clear_one_is_automatic() -> None:
    found = ask((face(1), like(0.9)), (face(2), like(0.6)), (face(3), like(0.49)), (face(4), like(0.0)))
    assert {number: (one.person, one.automatic) for number, one in found.items()} == {
        1: (ANNA, True),
        2: (ANNA, False),
    }
    assert found[FaceId(1)].similarity == pytest.approx(0.9, abs=1e-3)
    assert found[FaceId(1)].runner_up is None


def test_two_alike_people_leave_it_open() -> None:
    assert ask((face(1), like(0.6, 0.58))) == {}
    found = ask((face(1), like(0.65, 0.55)))[FaceId(1)]
    assert (found.person, found.automatic, found.runner_up) == (ANNA, False, BEN)
    assert found.runner_up_similarity == pytest.approx(0.55, abs=1e-3)
    # As like as an automatic name asks for, but somebody else comes too near.
    assert not ask((face(1), like(0.81, 0.58)), limits=replace(LIMITS, margin=0.25))[FaceId(1)].automatic


def test_who_it_is_not_is_not_offered_and_takes_no_part() -> None:
    found = ask((face(1, barred=frozenset({ANNA})), like(0.6, 0.58)))
    assert found[FaceId(1)].person == BEN and found[FaceId(1)].runner_up is None
    assert ask((face(1, only=frozenset({CID})), like(0.6, 0.58))) == {}


def test_a_face_that_was_rejected_weighs_against_its_twins() -> None:
    twin = like(0.7, 0, 0)
    refused = {ANNA: twin[None]}
    assert ask((face(1), like(0.72)), refused=refused) == {}
    # More like Anna than like the one that she isn't.
    alike = ask((face(2), like(0.95)), refused={ANNA: vector(0.6, 0.8)[None]})
    assert alike[FaceId(2)].person == ANNA


def test_in_one_photo_a_person_is_there_once() -> None:
    found = ask((face(1, 7), like(0.7)), (face(2, 7), like(0.65, 0.55)), (face(3, 8), like(0.6)))
    assert {number: one.person for number, one in found.items()} == {1: ANNA, 2: BEN, 3: ANNA}
    # As like as could be, yet another face of the photo is, too.
    found = ask((face(1, 7), like(0.95)), (face(2, 7), like(0.9)))
    assert {number: (one.person, one.automatic) for number, one in found.items()} == {1: (ANNA, False)}


def test_a_poor_face_gets_no_automatic_name() -> None:
    assert not ask((face(1, good=False), like(0.95)))[FaceId(1)].automatic


def test_several_exemplars_must_agree() -> None:
    two = Gallery({ANNA: np.stack([vector(1), vector(0, 1)])})
    assert ask((face(1), like(0.6)), gallery=two) == {}
    assert ask((face(1), like(0.6, 0.6)), gallery=two)[FaceId(1)].person == ANNA


def test_an_ignored_face_is_suggested_as_nobody_and_never_automatic() -> None:
    gallery = Gallery({NOBODY: np.stack([vector(1), vector(0, 1)]), BEN: vector(0, 0, 1)[None]})
    found = ask(
        (face(1, 7), like(0.9)), (face(2, 7), like(0.1, 0.95)), (face(3), like(0.6, 0, 0.62)), gallery=gallery
    )
    assert {number: (one.person, one.automatic) for number, one in found.items()} == {
        1: (NOBODY, False),
        2: (NOBODY, False),
    }


def test_nobody_is_named_yet() -> None:
    assert ask((face(1), like(0.9)), gallery=Gallery({})) == {}


PACK = Calibration(
    points=((0.1, 1e-1), (0.2, 1e-2), (0.3, 1e-3), (0.4, 1e-4), (0.5, 1e-5), (0.6, 1e-6)), default=0.4
)


@given(st.integers(1, 10**6), st.integers(0, 10**4), st.floats(-1, 1))
def test_more_faces_and_more_people_must_be_more_alike(faces: int, people: int, strictness: float) -> None:
    few, many = rules(PACK, faces, people, strictness), rules(PACK, 8 * faces, 64 * people + 64, strictness)
    assert few.suggest <= many.suggest and few.automatic <= many.automatic
    assert many.floor < many.suggest <= many.automatic
    assert rules(PACK, faces, people, -1).suggest >= few.suggest >= rules(PACK, faces, people, 1).suggest


def test_a_single_face_more_changes_nothing() -> None:
    assert rules(PACK, 3000, 300) == rules(PACK, 3001, 301)
    assert rules(PACK, 3000, 3000) != rules(PACK, 9000, 9000)


@given(st.integers(0, 2**32 - 1))
def test_the_block_a_face_is_looked_at_in_makes_no_difference(seed: int) -> None:
    random = np.random.default_rng(seed)
    vectors = random.normal(size=(12, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    gallery = Gallery({PersonId(n + 1): vectors[2 * n : 2 * n + 2] for n in range(4)})
    asked = [face(n) for n in range(1, 5)]
    together = likenesses(gallery, {}, asked, vectors[8:], -1.0)
    for number, one in enumerate(asked):
        (alone,) = likenesses(gallery, {}, [one], vectors[8 + number : 9 + number], -1.0)
        assert [likeness.person for likeness in alone] == [likeness.person for likeness in together[number]]
        assert [likeness.score for likeness in alone] == pytest.approx(
            [likeness.score for likeness in together[number]], abs=2e-4
        )
