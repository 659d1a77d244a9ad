"""Finding near pairs of hashes by tables against comparing each with each (xor, count bits, in blocks).

    python -m tests.benchmarks.duplicates.near_pairs [PHOTOS ...] [--pictures FOLDER]

Hashes are of blends of real pictures (of FOLDER; without it of made-up scenery), a twentieth of them copies with
other brightness and noise. Prints CPU seconds of both ways, interleaved and in one run, the ratio, and how many of
the pairs that comparing each with each finds are found. Beyond 60,000 photos comparing each with each is not run
but taken to grow with the square.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.perceptual_hash import NOTHING, split_look
from glimpse_desktop.index.hamming import RADIUS, near_pairs
from tests.benchmarks.duplicates.made_up_pictures import looks, real_pictures

_BRUTE = 60_000
_BLOCK = 500
_COPIES = 0.05


def each_with_each(hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
    """The baseline: all pairs, (m, 2)."""
    found = []
    for start in range(0, len(hashes), _BLOCK):
        block = hashes[start : start + _BLOCK]
        rest = hashes[start:]
        near = np.argwhere(np.bitwise_count(block[:, None] ^ rest[None, :]) <= RADIUS)
        found.append(near[near[:, 0] < near[:, 1]] + start)
    return np.concatenate(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", type=int, nargs="*", default=[20_000, 50_000, 200_000])
    parser.add_argument("--pictures", type=Path)
    arguments = parser.parse_args()
    real = real_pictures(arguments.pictures)
    sys.stdout.write("   photos   tables s   each with each s   ratio   pairs found   of all\n")
    known = 0.0
    for count in arguments.photos:
        made = [look for look in looks(real, count, _COPIES) if look != NOTHING]
        hashes = np.array([split_look(look)[0] for look in made], np.int64).view(np.uint64)
        began = time.thread_time()
        pairs = near_pairs(hashes)
        tables = time.thread_time() - began
        share, note = "", " (by the square)"
        if count <= _BRUTE:
            began = time.thread_time()
            truth = each_with_each(hashes)
            brute = time.thread_time() - began
            known, note = brute / count**2, ""
            both = np.intersect1d(pairs @ [1 << 32, 1], truth @ [1 << 32, 1])
            share = f"{len(both) / max(len(truth), 1):8.4f}"
        brute = known * count**2
        sys.stdout.write(
            f"{count:9,d} {tables:10.2f} {brute:18.1f} {brute / tables:7.0f} {len(pairs):13,d} {share}{note}\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
