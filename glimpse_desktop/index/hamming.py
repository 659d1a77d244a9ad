"""Finding all pairs of 64-bit hashes that differ in few bits, among a million of them, in seconds.

A pair that differs in few bits agrees wholly in most small groups of bits. So the hashes are sorted once for each
of a number of tables, by a key of a few bits picked for that table, and only hashes with equal keys are compared
("locality-sensitive hashing by bit sampling", Indyk and Motwani 1998). Keys get longer as hashes get more, so that
the number of chance meetings stays in proportion to the hashes and not to their square.

How many pairs are found is chance, fixed by the seed: of pairs that differ in d of 64 bits, one table with keys of
k bits finds about ((64 - d) / 64) ** k. ``TABLES`` tables with keys of 20 bits, for a million hashes, found all
at 4 differing bits, 99 % at 6, 86 % at 8: copies that were only compressed or resized differ in 0 to 4,
brightened ones in up to 8. Few new hashes are compared with all others one by one, which misses none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

TABLES = 48
RADIUS = 8
"""Bits that a pair may differ in."""

Hashes = NDArray[np.uint64]
Pairs = NDArray[np.int64]
"""(m, 2): places in the array of hashes, the smaller first, in order, each pair once."""

_LEAST_BITS, _MOST_BITS = 10, 22
_FEW = 400
"""New hashes that are compared with every other one by one."""
_RUN = 64
"""How far apart in a run of equal keys two hashes may lie and still be compared."""
_CROSS = 64
"""Of photos with the very same hash, so many pairs at most are formed between two groups."""
_SEED = 20_240_229

OnPart = Callable[[float], None]
"""Told how much is done, 0 to 1; may raise to stop."""


def near_pairs(
    hashes: Hashes, fresh: NDArray[np.bool_] | None = None, *, radius: int = RADIUS, on_part: OnPart | None = None
) -> Pairs:
    """All pairs of ``hashes`` (n,) that differ in at most ``radius`` bits, nearly: see the module.

    ``fresh`` (n,): only pairs with at least one of these. Of many photos with the very same hash every one is
    paired with the first of them, and with a limited number of others.
    """
    tell = on_part or (lambda _: None)
    if fresh is not None and int(fresh.sum()) <= _FEW:
        return _one_by_one(hashes, np.flatnonzero(fresh), radius, tell)
    distinct, first, group, counts = np.unique(hashes, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(group, kind="stable")
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    found = [_within_groups(order, starts, counts)]
    near = _by_tables(distinct, radius, tell)
    found.append(_expanded(near, order, starts, counts, first))
    pairs = _sorted_pairs(np.concatenate(found), len(hashes))
    if fresh is not None:
        pairs = pairs[fresh[pairs].any(axis=1)]
    return pairs


def _one_by_one(hashes: Hashes, fresh: NDArray[np.int64], radius: int, tell: OnPart) -> Pairs:
    found = [np.empty((0, 2), np.int64)]
    for done, place in enumerate(fresh.tolist()):
        tell(done / len(fresh))
        others = np.flatnonzero(np.bitwise_count(hashes ^ hashes[place]) <= radius)
        others = others[others != place]
        found.append(np.stack([np.full(len(others), place), others], axis=1))
    return _sorted_pairs(np.concatenate(found), len(hashes))


def _by_tables(hashes: Hashes, radius: int, tell: OnPart) -> Pairs:
    """Pairs among distinct hashes."""
    count = len(hashes)
    if count < 2:
        return np.empty((0, 2), np.int64)
    bits = int(np.clip(np.ceil(np.log2(count)), _LEAST_BITS, _MOST_BITS))
    places = np.arange(count, dtype=np.uint64)
    width = np.uint64(int(count).bit_length())
    low = np.uint64((1 << int(width)) - 1)
    generator = np.random.default_rng(_SEED)
    found = np.empty(0, np.uint64)
    for table in range(TABLES):
        tell(table / TABLES)
        # One number of key and place: sorting numbers is several times as fast as sorting places by a key.
        mixed = np.sort((_key(hashes, generator.permutation(64)[:bits]) << width) | places)
        keys, at = mixed >> width, (mixed & low).astype(np.int64)
        new = [_coded(*pair, count) for pair in _runs(keys, at, hashes, radius)]
        found = np.unique(np.concatenate([found, *new]))
    return _decoded(found, count)


def _key(hashes: Hashes, bits: NDArray[np.int64]) -> Hashes:
    """These bits of each hash, one beside the other."""
    key = np.zeros(len(hashes), np.uint64)
    one = np.uint64(1)
    for bit in bits.tolist():
        key = (key << one) | ((hashes >> np.uint64(bit)) & one)
    return key


def _runs(
    keys: Hashes, at: NDArray[np.int64], hashes: Hashes, radius: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Near pairs among those with equal keys, which follow each other."""
    sorted_hashes = hashes[at]
    left = np.arange(len(keys) - 1)
    for step in range(1, _RUN + 1):
        left = left[left + step < len(keys)]
        left = left[keys[left] == keys[left + step]]
        if not len(left):
            return
        near = left[np.bitwise_count(sorted_hashes[left] ^ sorted_hashes[left + step]) <= radius]
        yield at[near], at[near + step]


def _within_groups(order: NDArray[np.int64], starts: NDArray[np.int64], counts: NDArray[np.int64]) -> Pairs:
    """Every one of several equal hashes with the first, and with the one before."""
    lengths = counts[counts > 1]
    if not len(lengths):
        return np.empty((0, 2), np.int64)
    begins = np.repeat(starts[counts > 1], lengths - 1)
    offsets = np.arange(len(begins)) - np.repeat(np.cumsum(lengths - 1) - (lengths - 1), lengths - 1)
    members = order[begins + offsets + 1]
    firsts, previous = order[begins], order[begins + offsets]
    return np.concatenate([np.stack([firsts, members], axis=1), np.stack([previous, members], axis=1)])


def _expanded(
    near: Pairs,
    order: NDArray[np.int64],
    starts: NDArray[np.int64],
    counts: NDArray[np.int64],
    first: NDArray[np.int64],
) -> Pairs:
    """Pairs of distinct hashes as pairs of all that have them."""
    sizes = counts[near].prod(axis=1) if len(near) else np.empty(0, np.int64)
    found = [first[near[sizes == 1]].reshape(-1, 2)]
    for one, other in near[sizes > 1].tolist():
        left = order[starts[one] : starts[one] + counts[one]]
        right = order[starts[other] : starts[other] + counts[other]]
        if len(left) * len(right) > _CROSS:
            left, right = left[: max(_CROSS // len(right), 1)], right[:_CROSS]
        grid = np.meshgrid(left, right)
        found.append(np.stack([grid[0].ravel(), grid[1].ravel()], axis=1))
    return np.concatenate(found)


def _sorted_pairs(pairs: Pairs, count: int) -> Pairs:
    return _decoded(np.unique(_coded(pairs[:, 0], pairs[:, 1], count)), count)


def _coded(first: NDArray[np.int64], second: NDArray[np.int64], count: int) -> Hashes:
    """A pair as one number, the smaller place first."""
    low, high = np.minimum(first, second).astype(np.uint64), np.maximum(first, second).astype(np.uint64)
    return low * np.uint64(count) + high


def _decoded(codes: Hashes, count: int) -> Pairs:
    low, high = np.divmod(codes, np.uint64(max(count, 1)))
    return np.stack([low, high], axis=1).astype(np.int64)
