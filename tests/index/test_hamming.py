"""Near pairs of hashes: all that comparing each with each finds, but for a few that differ much."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.index import hamming
from glimpse_desktop.index.hamming import near_pairs


def planted(
    count: int, copies: int, most_bits: int, seed: int = 1
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Random hashes of which the last are others with some bits changed; how many bits of each."""
    random = np.random.default_rng(seed)
    hashes = random.integers(0, 2**64, count, dtype=np.uint64)
    changed = random.integers(0, most_bits + 1, copies)
    for place, bits in enumerate(changed.tolist()):
        value = int(hashes[place])
        for bit in random.permutation(64)[:bits].tolist():
            value ^= 1 << bit
        hashes[count - copies + place] = value
    return hashes, changed


def by_hand(hashes: NDArray[np.uint64], radius: int) -> set[tuple[int, int]]:
    apart = np.bitwise_count(hashes[:, None] ^ hashes[None, :])
    return {(a, b) for a, b in np.argwhere(apart <= radius).tolist() if a < b}


def pairs(found: NDArray[np.int64]) -> set[tuple[int, int]]:
    listed = [tuple(pair) for pair in found.tolist()]
    assert len(set(listed)) == len(listed)
    assert listed == sorted(listed)
    return set(listed)


def test_it_finds_what_comparing_each_with_each_finds() -> None:
    hashes, _ = planted(3000, 400, 6)
    expected = by_hand(hashes, hamming.RADIUS)
    found = pairs(near_pairs(hashes))
    assert found <= expected
    assert len(found) >= 0.995 * len(expected)


def test_most_are_found_at_the_radius_itself() -> None:
    hashes, _ = planted(20_000, 3000, 8, seed=2)
    expected = {(place, 17_000 + place) for place in range(3000)}
    assert len(pairs(near_pairs(hashes)) & expected) >= 0.98 * len(expected)


def test_few_new_ones_are_compared_with_all_and_only_they() -> None:
    hashes, _ = planted(5000, 300, 8)
    fresh = np.zeros(5000, np.bool_)
    fresh[4800:] = True
    expected = {pair for pair in by_hand(hashes, 8) if fresh[list(pair)].any()}
    assert len(expected) >= 200
    assert pairs(near_pairs(hashes, fresh)) == expected


def test_many_new_ones_go_the_quick_way_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    hashes, _ = planted(5000, 300, 5)
    fresh = np.zeros(5000, np.bool_)
    fresh[4800:] = True
    exact = pairs(near_pairs(hashes, fresh))
    monkeypatch.setattr(hamming, "_FEW", 10)
    assert pairs(near_pairs(hashes, fresh)) == exact


def test_a_crowd_of_equal_hashes_is_tied_to_its_first_without_pairing_each_with_each() -> None:
    hashes = np.full(5000, 77, np.uint64)
    found = near_pairs(hashes)
    assert {(0, place) for place in range(1, 5000)} <= pairs(found)
    assert len(found) < 5 * 5000


def test_two_groups_of_equal_hashes_that_are_near_are_tied_to_each_other() -> None:
    hashes = np.array([5, 5, 5, 4, 4, 1 << 60], np.uint64)
    assert pairs(near_pairs(hashes)) == {(a, b) for a in range(5) for b in range(5) if a < b} | {
        (a, 5) for a in range(5)
    }


@pytest.mark.parametrize("hashes", [[], [3], [3, (1 << 64) - 1]])
def test_nothing_is_near_where_there_is_nothing(hashes: list[int]) -> None:
    found = near_pairs(np.array(hashes, np.uint64))
    assert found.shape == (0, 2)


def test_it_says_how_far_it_is_and_can_be_stopped() -> None:
    hashes, _ = planted(2000, 10, 3)
    parts: list[float] = []
    near_pairs(hashes, on_part=parts.append)
    assert parts == sorted(parts)
    assert 0 <= parts[0] < parts[-1] <= 1

    def stop(part: float) -> None:
        if part > 0.3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        near_pairs(hashes, on_part=stop)
