"""Trains the built-in detector's scout (vision/builtin/scout.npz), and says how good it is: run by hand.

    python -m tests.benchmarks.builtin.train_scout LFW_FOLDER OUT.npz [--canvases 480]

LFW_FOLDER is LFW's development view at 150 pixels; only pictures of its training pairs are used. They are pasted
at random sizes, angles, exposures and sharpness onto canvases: smooth colour, scikit-image's sample pictures,
enlarged corners of other pictures, or nothing but a mosaic of pictures. The detector itself, at every level of
the pyramid, says where its windows see a face; that is what each of the scout's filters learns to foretell from
the features of the coarsest of its three levels, by logistic regression. Nothing but 3 × 1,126 numbers is learned.

The last eighth of the canvases is kept for the table: at each threshold, the share of the windows with a face
that the scout points to, and the share of a canvas it would have the detector look at (there are many faces on a
canvas). Takes some minutes and about 2 GB.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter
from scipy.optimize import minimize

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.builtin import dlib_weights
from glimpse_desktop.vision.builtin.conversion import find_sources
from glimpse_desktop.vision.builtin.dlib_weights import Convolution
from glimpse_desktop.vision.builtin.onnx_export import export_detector, export_scout
from glimpse_desktop.vision.builtin.scout import DEPTH, HEADS
from glimpse_desktop.vision.builtin.search_areas import FIRST_CENTRE, MARGIN, STRIDE
from glimpse_desktop.vision.sessions import open_session
from tests.benchmarks.lfw_view1 import pictures_in, read_pairs

Picture = NDArray[np.float32]

HEIGHT, WIDTH = 720, 960
STEP = 25 / 36
REACH = 2
"""The filters are 5 × 5 cells."""

PENALTY = 1e-4
NEGATIVES = 220
"""Cells without a face that are taken from each canvas."""

BACKGROUNDS = [
    *("brick", "chelsea", "coffee", "grass", "gravel", "ihc", "motorcycle_left", "page", "text"),
    *("rocket", "camera", "coins", "chessboard_RGB", "hubble_deep_field", "cell", "moon"),
]


@dataclass(frozen=True, slots=True)
class Seen:
    """``features`` (channels, rows, columns) float16 of the scout's level; for each head the windows that the
    detector gives more than -0.5: x and y in the features' pixels, and the score."""

    features: NDArray[np.float16]
    windows: list[list[tuple[float, float, float]]]


class Canvases:
    """An endless source of made-up pictures."""

    def __init__(self, faces: list[Picture], backgrounds: list[Picture], seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._faces = faces
        self._backgrounds = backgrounds

    def draw(self) -> NDArray[np.uint8]:
        kind = int(self._random.integers(5))
        canvas = self._mosaic() if kind == 0 else self._ground(kind)
        taken = np.zeros((HEIGHT, WIDTH), bool)
        for _ in range(40 if kind else 4):
            self._paste(canvas, taken)
        return np.clip(canvas, 0, 255).astype(np.uint8)

    def _ground(self, kind: int) -> Picture:
        random = self._random
        if kind == 1:
            canvas = cv2.resize(
                random.uniform(20, 230, (6, 8, 3)).astype(np.float32),
                (WIDTH, HEIGHT),
                interpolation=cv2.INTER_CUBIC,
            )
            return np.asarray(canvas + random.normal(0, random.uniform(0, 6), (HEIGHT, WIDTH, 1)), np.float32)
        if kind == 2:
            ground = self._backgrounds[random.integers(len(self._backgrounds))]
            scale = random.uniform(1, 3)
            rows, columns = min(ground.shape[0], int(HEIGHT / scale)), min(ground.shape[1], int(WIDTH / scale))
            y, x = random.integers(ground.shape[0] - rows + 1), random.integers(ground.shape[1] - columns + 1)
            return np.asarray(cv2.resize(ground[y : y + rows, x : x + columns], (WIDTH, HEIGHT)), np.float32)
        canvas = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        for y in range(0, HEIGHT, 180):
            for x in range(0, WIDTH, 240):
                face = self._face()
                parts = [
                    face[:38, :60],
                    face[:38, 90:],
                    face[110:, :60],
                    face[110:, 90:],
                    face[:, :38],
                    face[:, 112:],
                ]
                part = parts[random.integers(len(parts))]
                canvas[y : y + 180, x : x + 240] = cv2.resize(part, (240, 180), interpolation=cv2.INTER_CUBIC)
        return canvas

    def _mosaic(self) -> Picture:
        """Whole pictures side by side, cut off by the canvas's edges."""
        side = int(np.exp(self._random.uniform(np.log(130), np.log(420))))
        canvas = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        for y in range(-int(self._random.integers(side)), HEIGHT, side):
            for x in range(-int(self._random.integers(side)), WIDTH, side):
                tile = cv2.resize(self._face(), (side, side), interpolation=cv2.INTER_LINEAR)
                top, left = max(y, 0), max(x, 0)
                part = tile[top - y : HEIGHT - y, left - x : WIDTH - x]
                canvas[top : top + part.shape[0], left : left + part.shape[1]] = part
        return canvas

    def _face(self) -> Picture:
        return self._faces[self._random.integers(len(self._faces))]

    def _paste(self, canvas: Picture, taken: NDArray[np.bool_]) -> None:
        random = self._random
        # Their faces fill about two fifths of the pictures: 55 to 250 pixels here.
        side = int(np.exp(random.uniform(np.log(135), np.log(600))))
        y, x = (
            random.integers(-side // 4, HEIGHT - 3 * side // 4),
            random.integers(-side // 4, WIDTH - 3 * side // 4),
        )
        top, left, bottom, right = max(y, 0), max(x, 0), min(y + side, HEIGHT), min(x + side, WIDTH)
        if taken[top:bottom, left:right].any():
            return
        taken[top:bottom, left:right] = True
        face = self._face()
        if random.random() < 0.15:
            face = np.repeat(face.mean(2, keepdims=True), 3, 2)
        face = (face - 128) * random.uniform(0.5, 1.2) + 128 + random.uniform(-50, 40)
        face = face * (1 + random.uniform(-0.1, 0.1, 3))
        if random.random() < 0.5:
            face = face[:, ::-1]
        scale = side / face.shape[0]
        turn = cv2.getRotationMatrix2D((75, 75), random.normal(0, 12), scale)
        turn[:, 2] += side / 2 - 75
        face = np.ascontiguousarray(face, np.float32)
        if scale < 0.9:
            face = cv2.GaussianBlur(face, (0, 0), 0.4 / scale)
        face = cv2.warpAffine(face, turn, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        if random.random() < 0.2:
            face = cv2.GaussianBlur(face, (0, 0), random.uniform(0.5, 0.02 * side))
        if random.random() < 0.2:
            face = face + random.normal(0, random.uniform(1, 9), face.shape)
        inwards = np.minimum(np.arange(side), np.arange(side)[::-1]) / (random.uniform(0.01, 0.15) * side + 1)
        share = np.minimum.outer(np.minimum(1, inwards), np.minimum(1, inwards))[:, :, None]
        inner = (slice(top - y, bottom - y), slice(left - x, right - x))
        old = canvas[top:bottom, left:right]
        canvas[top:bottom, left:right] = share[inner] * face[inner] + (1 - share[inner]) * old


class Looker:
    """The detector, and its features after ``DEPTH`` convolutions."""

    def __init__(self) -> None:
        data = (find_sources() / "mmod_human_face_detector.dat").read_bytes()
        network, _ = dlib_weights.read_detector(data)
        self._means = network.means
        self._detector = open_session(export_detector(network))
        channels = [layer for layer in network.layers if isinstance(layer, Convolution)][DEPTH - 1].weights.shape[
            0
        ]
        same = np.eye(channels, dtype=np.float32)[:, :, None, None]
        self._features = open_session(
            export_scout(network, Convolution(same, np.zeros(channels, np.float32), 1, 0), DEPTH)
        )

    def look(self, canvas: NDArray[np.uint8]) -> Seen:
        level, windows, features = canvas, [], None
        for finer in reversed(range(HEADS)):
            rows, columns = level.shape[:2]
            pixels = np.empty((rows + 2 * MARGIN, columns + 2 * MARGIN, 3), np.float32)
            pixels[:] = self._means
            pixels[MARGIN:-MARGIN, MARGIN:-MARGIN] = level
            scores = self._detector.run(None, {"pixels": pixels})[0]
            windows.append(
                [
                    (_place(column) * STEP**finer, _place(row) * STEP**finer, float(scores[row, column]))
                    for row, column in np.argwhere(scores > -0.5)
                ]
            )
            if finer == 0:
                features = self._features.run(None, {"pixels": pixels})[0].astype(np.float16)
            size = round(WIDTH * STEP ** (HEADS - finer)), round(HEIGHT * STEP ** (HEADS - finer))
            level = cv2.resize(level, size, interpolation=cv2.INTER_LINEAR)
        assert features is not None
        return Seen(features, windows[::-1])


def _place(cell: int) -> float:
    return float(STRIDE * cell + FIRST_CENTRE - MARGIN + 0.5)


def labels(seen: Seen, head: int) -> NDArray[np.int8]:
    """For each cell 1 where a face is, -1 where none is near, 0 where it doesn't matter."""
    rows, columns = seen.features.shape[1:]
    y, x = (STRIDE * np.arange(n) + FIRST_CENTRE - MARGIN + 0.5 for n in (rows, columns))
    result = np.full((rows, columns), -1, np.int8)
    far = [(np.maximum(abs(x[None] - cx), abs(y[:, None] - cy)), score) for cx, cy, score in seen.windows[head]]
    for distance, _ in far:
        result[distance < 20] = 0
    for distance, score in far:
        if score > -0.2:
            result[distance < 4.1] = 1
    return result


def surroundings(features: NDArray[np.float16]) -> NDArray[np.float16]:
    """(channels, rows, columns, 5, 5), zeros beyond the edges."""
    padded = np.pad(features, ((0, 0), (REACH, REACH), (REACH, REACH)))
    return np.lib.stride_tricks.sliding_window_view(padded, (2 * REACH + 1,) * 2, axis=(1, 2))


def train(seen: list[Seen], head: int) -> tuple[Picture, float]:
    """The filter (channels, 5, 5) and its bias; faces and the rest weigh the same."""
    random = np.random.default_rng(head)
    cells, answers = [], []
    width = seen[0].features.shape[0] * (2 * REACH + 1) ** 2
    for one in seen:
        around, label = surroundings(one.features), labels(one, head)
        for answer in (1, -1):
            places = np.argwhere(label == answer)
            if answer < 0:
                places = places[random.permutation(len(places))[:NEGATIVES]]
            chosen = around[:, places[:, 0], places[:, 1]].transpose(1, 0, 2, 3)
            cells.append(chosen.reshape(len(places), width).astype(np.float32))
            answers.append(np.full(len(places), answer, np.float32))
    x, y = np.concatenate(cells), np.concatenate(answers)
    spread = x.std(0) + 1e-3
    x /= spread
    importance = np.where(y > 0, (y < 0).sum() / (y > 0).sum(), 1).astype(np.float32)
    importance /= importance.sum()

    def loss(p: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        w = p[:-1].astype(np.float32)
        margin = y * (x @ w + np.float32(p[-1]))
        slope = -y * importance / (1 + np.exp(np.minimum(margin, 60)))
        value = float((importance * np.logaddexp(0, -margin)).sum() + PENALTY / 2 * (w @ w))
        return value, np.append(x.T @ slope + PENALTY * w, slope.sum()).astype(np.float64)

    found = minimize(loss, np.zeros(width + 1), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    shape = (seen[0].features.shape[0], 2 * REACH + 1, 2 * REACH + 1)
    return (found[:-1] / spread).reshape(shape).astype(np.float32), float(found[-1])


def measure(seen: list[Seen], head: int, weights: Picture, bias: float) -> Iterator[str]:
    maps, best = [], []
    for one in seen:
        around = surroundings(one.features.astype(np.float32))
        answer = np.einsum("chwij,cij->hw", around, weights, optimize=True) + bias
        maps.append(answer)
        near = maximum_filter(answer, 3)
        for x, y, score in one.windows[head]:
            if score > 0:
                row, column = (round((v - FIRST_CENTRE + MARGIN - 0.5) / STRIDE) for v in (y, x))
                best.append(near[min(max(row, 0), near.shape[0] - 1), min(max(column, 0), near.shape[1] - 1)])
    worst = np.sort(best)
    yield f"head {head}: {len(best)} windows with a face; the least sure {np.round(worst[:5], 1).tolist()}"
    for threshold in (0, -1, -2, -3, -4, -6):
        area = np.mean([maximum_filter(answer > threshold, 3).mean() for answer in maps])
        share = 100 * (worst > threshold).mean()
        yield f"  above {threshold:2d}: {share:6.2f} % of them, {100 * area:4.1f} % of the area"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lfw", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--canvases", type=int, default=480)
    options = parser.parse_args()
    names = pictures_in(read_pairs(options.lfw, "Train")[0])
    paths = [options.lfw / "images" / name / f"{name}_{number:04d}.jpg" for name, number in names]
    faces = [_read(path) for path in paths]
    package = importlib.util.find_spec("skimage")
    assert package is not None and package.origin is not None
    folder = Path(package.origin).parent / "data"
    backgrounds = [_read(path) for name in BACKGROUNDS for path in folder.glob(f"{name}.[pj][np]g")]
    source, looker = Canvases(faces, backgrounds, seed=1), Looker()
    seen = [looker.look(source.draw()) for _ in range(options.canvases)]
    kept = max(1, len(seen) // 8)
    filters, biases = [], []
    for head in range(HEADS):
        weights, bias = train(seen[:-kept], head)
        filters.append(weights.astype(np.float16))
        biases.append(bias)
        for line in measure(seen[-kept:], head, filters[-1].astype(np.float32), bias):
            sys.stdout.write(line + "\n")
        sys.stdout.flush()
    with options.out.open("wb") as file:
        np.savez_compressed(file, filters=np.array(filters), bias=np.array(biases, np.float32))


def _read(path: Path) -> Picture:
    return np.asarray(cv2.imread(str(path))[:, :, ::-1], np.float32)


if __name__ == "__main__":
    main()
