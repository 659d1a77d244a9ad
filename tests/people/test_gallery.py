"""Finding whom faces may resemble along the main axes of everybody's exemplars."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.people import suggestions
from glimpse_desktop.people.gallery import Gallery
from glimpse_desktop.people.suggestions import NOBODY, Asked, likenesses

Floats = np.ndarray


def unit(vectors: Floats) -> Floats:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def faces_of(people: int, each: int, *, common: float, seed: int) -> tuple[Floats, Floats]:
    """Vectors (people, each, d), a share of which all have in common; faces of one are alike by about 0.6."""
    rng = np.random.default_rng(seed)
    centres = unit(rng.normal(size=(people, 64)))
    own = unit((centres[:, None] + 0.1 * rng.normal(size=(people, each, 64))).reshape(-1, 64))
    both = np.concatenate([np.full((len(own), 1), common**0.5), (1 - common) ** 0.5 * own], axis=1)
    return both.reshape(people, each, 65).astype(np.float32), centres


@pytest.mark.parametrize("common", [0.0, 0.85])
def test_hardly_anybody_is_missed_and_few_are_looked_at(common: float) -> None:
    made, _ = faces_of(120, 20, common=common, seed=4)
    gallery = Gallery({PersonId(n + 1): made[n, :12] for n in range(100)})
    asked = made[:, 12:].reshape(-1, 65)
    cosines = np.maximum.reduceat(asked @ gallery.vectors.T, gallery.starts, axis=1)
    floor = common + 0.45 * (1 - common)
    looked_at = np.zeros(cosines.shape, np.bool_)
    for place, rows in gallery.near(asked, floor):
        looked_at[rows, place] = True
    alike = cosines >= floor
    assert alike.sum() > 500
    assert (alike & ~looked_at).sum() == 0
    assert looked_at.mean() < 0.5


def test_exemplars_unlike_the_others_are_found_too() -> None:
    rng = np.random.default_rng(1)
    ignored = unit(rng.normal(size=(40, 64)))  # all of them different people
    made, _ = faces_of(30, 12, common=0.0, seed=2)
    mixed = made[0, :, 1:].copy()
    mixed[5] = unit(rng.normal(size=(1, 64)))[0]  # a face that was named by mistake
    gallery = Gallery(
        {NOBODY: ignored, PersonId(1): mixed, **{PersonId(n + 1): made[n, :, 1:] for n in range(1, 30)}}
    )
    near = dict(gallery.near(np.concatenate([ignored[:3], mixed[5:6]]), 0.6))
    assert near[0].tolist() == [0, 1, 2] and 3 in near[1].tolist()


def test_many_faces_resemble_whom_few_do(monkeypatch: pytest.MonkeyPatch) -> None:
    made, _ = faces_of(60, 14, common=0.0, seed=7)
    gallery = Gallery({PersonId(n + 1): made[n, :8] for n in range(50)})
    vectors = made[:, 8:].reshape(-1, 65)
    asked = [Asked(FaceId(n + 1), n, True, frozenset({PersonId(3)})) for n in range(len(vectors))]
    asked[0] = Asked(FaceId(1), 0, True, only=frozenset({PersonId(2)}))
    exactly = likenesses(gallery, {}, asked, vectors, 0.5)
    monkeypatch.setattr(suggestions, "_MANY", 0)
    assert likenesses(gallery, {}, asked, vectors, 0.5) == exactly
    assert any(exactly) and not exactly[0] and all(one.person != 3 for found in exactly for one in found)


def test_nobody_is_near_where_nobody_has_a_name() -> None:
    nobody = Gallery({})
    one = np.ones((1, 4), np.float32)
    assert [*nobody.near(one, 0.5), *nobody.compare(one, 0.5), *nobody.compare_all(one, 0.5)] == []
