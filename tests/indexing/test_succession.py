from __future__ import annotations

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.indexing.succession import is_successor
from tests.support.square_engine import embedding_of

HERE, NEARBY, ELSEWHERE = Box(0.1, 0.1, 0.2, 0.2), Box(0.12, 0.1, 0.2, 0.2), Box(0.6, 0.6, 0.2, 0.2)
ANNA, ANNA_AGAIN, BEN = embedding_of(0.0), embedding_of(0.01), embedding_of(0.5)


def test_same_place_same_look() -> None:
    assert is_successor([(HERE, ANNA)], [(ELSEWHERE, BEN), (NEARBY, ANNA_AGAIN)], 0.8)


def test_same_place_other_look() -> None:
    assert not is_successor([(HERE, ANNA)], [(HERE, BEN)], 0.8)


def test_same_look_other_place() -> None:
    assert not is_successor([(HERE, ANNA)], [(ELSEWHERE, ANNA)], 0.8)


def test_place_decides_without_embeddings() -> None:
    assert is_successor([(HERE, None)], [(NEARBY, ANNA)], 0.8)
    assert not is_successor([(HERE, None)], [(ELSEWHERE, ANNA)], 0.8)


def test_nothing_to_compare() -> None:
    assert is_successor(None, [(HERE, ANNA)], 0.8)
    assert not is_successor([], [(HERE, ANNA)], 0.8)
    assert not is_successor([(HERE, ANNA)], [], 0.8)
