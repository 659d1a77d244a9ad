"""LFW's development view: its pairs, and its pictures embedded by any model pack."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.vision.builtin.pack import load_builtin
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.insightface_pack import load_pack

Picture = tuple[str, int]
"""A person's name and the number of one of that person's pictures."""

# Where a face lies in these pictures when none is found: Viola and Jones's detector placed them around the middle.
_CENTRAL_BOX = Box(0.28, 0.28, 0.44, 0.44)


@dataclass(frozen=True, slots=True)
class Pair:
    first: Picture
    second: Picture

    @property
    def same(self) -> bool:
        return self.first[0] == self.second[0]


@dataclass(frozen=True, slots=True)
class Embedded:
    """``vectors`` (n, d) float32 of unit length in the order of ``pictures``.

    ``not_found`` counts the pictures in which no face was detected near the middle: there, the middle itself was
    embedded.
    """

    pictures: list[Picture]
    vectors: NDArray[np.float32]
    not_found: int

    def similarities(self, pairs: Iterable[Pair]) -> NDArray[np.float64]:
        row = {picture: number for number, picture in enumerate(self.pictures)}
        rows = np.array([(row[pair.first], row[pair.second]) for pair in pairs])
        products = self.vectors[rows[:, 0]].astype(np.float64) * self.vectors[rows[:, 1]]
        sums: NDArray[np.float64] = products.sum(axis=1)
        return sums


def read_pairs(folder: Path, view: str) -> tuple[list[Pair], int]:
    """The pairs of ``pairsDevTrain.txt`` or ``pairsDevTest.txt`` (``view`` "Train" or "Test").

    Also how many were left out because a picture isn't there (one is missing from the public copy).
    """
    pairs = []
    for line in (folder / f"pairsDev{view}.txt").read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split("\t")
        if len(fields) == 3:
            pairs.append(Pair((fields[0], int(fields[1])), (fields[0], int(fields[2]))))
        elif len(fields) == 4:
            pairs.append(Pair((fields[0], int(fields[1])), (fields[2], int(fields[3]))))
    present = [pair for pair in pairs if all(_path(folder, p).is_file() for p in (pair.first, pair.second))]
    return present, len(pairs) - len(present)


def _path(folder: Path, picture: Picture) -> Path:
    name, number = picture
    return folder / "images" / name / f"{name}_{number:04d}.jpg"


def pictures_in(pairs: Iterable[Pair]) -> list[Picture]:
    return sorted({picture for pair in pairs for picture in (pair.first, pair.second)})


def embed(engine: FaceEngine, folder: Path, pictures: list[Picture], workers: int) -> Embedded:
    """Every picture by the program's own way: decoded, analysed, the face nearest to the middle taken."""

    def one(picture: Picture) -> tuple[NDArray[np.float32], bool]:
        photo = decode(_path(folder, picture).read_bytes())
        faces = [face for face in engine.analyse(photo) if face.embedding is not None]
        near = [face for face in faces if _from_middle(face) < 0.25]
        face = min(near, key=_from_middle) if near else engine.embed_at(photo, _CENTRAL_BOX)
        if face is None or face.embedding is None:
            raise RuntimeError(f"{picture} could not be embedded")
        return face.embedding, bool(near)

    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(one, pictures))
    return Embedded(pictures, np.stack([vector for vector, _ in results]), sum(not found for _, found in results))


def _from_middle(face: DetectedFace) -> float:
    x, y = face.box.centre
    return float(np.hypot(x - 0.5, y - 0.5))


def parse_arguments(description: str) -> argparse.Namespace:
    """``pack`` ("builtin" or a folder), ``lfw`` (the folder with the pairs), ``workers``."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("pack", help='"builtin", or the folder of an InsightFace pack')
    parser.add_argument("lfw", type=Path, help="the folder with images/, pairsDevTrain.txt and pairsDevTest.txt")
    parser.add_argument("--workers", type=int, default=1)
    return parser.parse_args()


def load_engine(pack: str) -> FaceEngine:
    if pack == "builtin":
        return load_builtin(Path(tempfile.gettempdir()) / "glimpse-benchmarks")
    return load_pack(Path(pack), light_dir=Path(tempfile.gettempdir()) / "glimpse-benchmarks")


def report(figures: dict[str, object]) -> None:
    json.dump(figures, sys.stdout, indent=2)
    sys.stdout.write("\n")
