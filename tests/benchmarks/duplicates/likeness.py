"""How alike pictures and edited copies of them are, and how alike different pictures: what the limits rest on.

    python -m tests.benchmarks.duplicates.likeness FOLDER [FOLDER ...] [--sample 500]

All pairs of all pictures in the folders are compared; a sample of the pictures is edited in every way. Prints the
likeness that decides, the bits in which the hashes differ, and as the baseline the plain correlation of the same
32 × 32 grey pictures, which knows no frequencies: each as the least of copies against the most of others.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.perceptual_hash import (
    NOTHING,
    SAME_PICTURE,
    details_of,
    likeness,
    perceptual_hash,
    split_look,
)

Bgr = NDArray[np.uint8]


def compressed(picture: Bgr, quality: int) -> Bgr:
    result: Bgr = cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 1)
    return result


def light(picture: Bgr, change: Callable[[NDArray[np.float32]], NDArray[np.float32]]) -> Bgr:
    return compressed(np.clip(change(picture.astype(np.float32)), 0, 255).astype(np.uint8), 85)


def scaled(picture: Bgr, share: float) -> Bgr:
    return compressed(cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA), 80)


def cut(picture: Bgr, share: float) -> Bgr:
    height, width = picture.shape[:2]
    x, y = round(width * share / 2), round(height * share / 2)
    return compressed(np.ascontiguousarray(picture[y : height - y, x : width - x]), 85)


EDITS: dict[str, Callable[[Bgr], Bgr]] = {
    "compressed to 50": lambda picture: compressed(picture, 50),
    "half as large": lambda picture: scaled(picture, 0.5),
    "a quarter as large": lambda picture: scaled(picture, 0.25),
    "brighter": lambda picture: light(picture, lambda p: p * 1.2 + 10),
    "darker": lambda picture: light(picture, lambda p: 255 * (p / 255) ** 1.4),
    "more contrast": lambda picture: light(picture, lambda p: (p - 128) * 1.3 + 128),
    "warmer": lambda picture: light(picture, lambda p: p * np.array([0.85, 1, 1.15], np.float32)),
    "grey": lambda picture: light(picture, lambda p: np.repeat(p.mean(axis=2, keepdims=True), 3, axis=2)),
    "2 % cut off": lambda picture: cut(picture, 0.02),
    "4 % cut off": lambda picture: cut(picture, 0.04),
    "10 % cut off": lambda picture: cut(picture, 0.10),
}


def thumbnail(picture: Bgr) -> Bgr:
    height, width = picture.shape[:2]
    share = min(1.0, 320 / max(height, width))
    size = max(1, round(width * share)), max(1, round(height * share))
    result: Bgr = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return result


def look(picture: Bgr) -> bytes:
    return perceptual_hash(cv2.cvtColor(thumbnail(picture), cv2.COLOR_BGR2RGB))


def plain(picture: Bgr) -> NDArray[np.float32]:
    grey = cv2.resize(cv2.cvtColor(thumbnail(picture), cv2.COLOR_BGR2GRAY), (32, 32), interpolation=cv2.INTER_AREA)
    centred = grey.astype(np.float32).ravel() - grey.mean()
    result: NDArray[np.float32] = centred / max(float(np.linalg.norm(centred)), 1e-6)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, default=500)
    arguments = parser.parse_args()
    files = sorted(
        path
        for folder in arguments.folders
        for path in folder.rglob("*")
        if path.suffix.lower() in (".jpg", ".jpeg", ".png")
    )
    looks, vectors, known = [], [], []
    for file in files:
        picture = cv2.imread(str(file))
        if picture is not None and (one := look(picture)) != NOTHING:
            looks.append(one)
            vectors.append(plain(picture))
            known.append(file)
    details, greys = details_of([split_look(one)[1] for one in looks]), np.array(vectors)
    most: list[tuple[float, int, int]] = []
    plainest = -1.0
    for place in range(len(known) - 1):
        others = likeness(np.broadcast_to(details[place], (len(known) - place - 1, 143)), details[place + 1 :])
        plainest = max(plainest, float((greys[place + 1 :] @ greys[place]).max()))
        for best in np.argsort(others)[-3:]:
            most.append((float(others[best]), place, place + 1 + int(best)))
    most = sorted(most, reverse=True)[:8]
    sys.stdout.write(f"{len(known):,} pictures, {len(known) * (len(known) - 1) // 2:,} pairs; most alike are\n")
    for value, one, other in most:
        sys.stdout.write(f"  {value:.3f}  {known[one].name}  {known[other].name}\n")
    sys.stdout.write(f"  plain correlation: at most {plainest:.3f}\n\n")
    chosen = random.Random(1).sample(range(len(known)), min(arguments.sample, len(known)))
    sys.stdout.write("edit                  likeness: least, 1 %, 5 %   found   bits: 50 %, 99 %   plain: least\n")
    for name, edit in EDITS.items():
        edited = [edit(cv2.imread(str(known[place]))) for place in chosen]
        after = [look(one) for one in edited]
        pairs = [(place, one) for place, one in zip(chosen, after, strict=True) if one != NOTHING]
        values = likeness(
            details[[place for place, _ in pairs]], details_of([split_look(one)[1] for _, one in pairs])
        )
        bits = [
            ((split_look(looks[place])[0] ^ split_look(one)[0]) & (2**64 - 1)).bit_count() for place, one in pairs
        ]
        flat = [float(plain(one) @ greys[place]) for place, one in zip(chosen, edited, strict=True)]
        least, one, five = np.percentile(values, [0, 1, 5])
        sys.stdout.write(
            f"{name:20s} {least:12.3f} {one:6.3f} {five:6.3f} {(values >= SAME_PICTURE).mean():9.1%}"
            f" {np.median(bits):10.0f} {np.percentile(bits, 99):6.0f} {min(flat):12.3f}\n"
        )


if __name__ == "__main__":
    main()
