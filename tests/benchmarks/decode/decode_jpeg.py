"""How fast a 12-megapixel JPEG can be brought to detection size: run by hand, prints ratios.

    python tests/benchmarks/decode/decode_jpeg.py [--megapixels 12] [--rounds 9] [--progressive]

The photo is composed: scikit-image's astronaut, tiled and disturbed with noise, so that it has the detail of
a camera's picture (3 MB at quality 88). The baseline is what most programs do: ``cv2.imread``, all of it.
Every way is timed in turn within each round and the median taken, so that a busy machine disturbs them alike.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import simplejpeg
from PIL import Image
from skimage import data as skimage_data

from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.source import read_photo_file
from glimpse_desktop.metadata.exif import read_metadata

BASELINE = "cv2.imread, full"


def compose(megapixels: float, progressive: bool) -> bytes:
    """A JPEG of 4:3, marked to be turned a quarter clockwise as a phone's upright photos are."""
    width = round((megapixels * 1e6 * 4 / 3) ** 0.5)
    height = width * 3 // 4
    tile = skimage_data.astronaut()
    tiled = np.tile(tile, (height // 512 + 1, width // 512 + 1, 1))[:height, :width]
    noise = np.random.default_rng(0).normal(0, 4, tiled.shape)
    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    picture = Image.fromarray(np.clip(tiled + noise, 0, 255).astype(np.uint8))
    picture.save(out, "JPEG", quality=88, exif=exif, progressive=progressive)
    return out.getvalue()


def ways(path: Path) -> dict[str, Callable[[], object]]:
    name = str(path)
    size = Image.open(path).size

    def pillow(reduction: int) -> np.ndarray:
        picture = Image.open(io.BytesIO(path.read_bytes()))
        if reduction > 1:
            picture.draft(None, (size[0] // reduction, size[1] // reduction))
        return np.asarray(picture)

    def ours(*steps: str) -> None:
        data = read_photo_file(path)
        photo = decode(data)
        if "upright" in steps:
            photo.upright(640)
        if "thumbnail" in steps:
            photo.thumbnail(320)
        if "metadata" in steps:
            read_metadata(data)
        chip = np.array([[2.5, 0, photo.width / 2], [0, 2.5, photo.height / 2]])
        for _ in range(5 if "chips" in steps else 0):
            photo.sample(chip, (112, 112))
        if "finer" in steps:
            photo.sample(chip * [[0.3, 1, 1], [1, 0.3, 1]], (112, 112))

    def naive() -> None:
        full = cv2.imread(name)
        cv2.resize(full, (480, 640), interpolation=cv2.INTER_AREA)

    return {
        BASELINE: lambda: cv2.imread(name),
        "cv2.imread + INTER_AREA to 640": naive,
        "cv2 reduced 1/2": lambda: cv2.imread(name, cv2.IMREAD_REDUCED_COLOR_2),
        "Pillow, full": lambda: pillow(1),
        "Pillow draft 1/2": lambda: pillow(2),
        "simplejpeg 1/2": lambda: simplejpeg.decode_jpeg(
            path.read_bytes(), "RGB", min_width=-(-size[0] // 2), min_height=-(-size[1] // 2), min_factor=1
        ),
        "ours: decode": lambda: ours(),
        "ours: decode + upright 640": lambda: ours("upright"),
        "ours: + thumbnail, metadata, 5 chips": lambda: ours("upright", "thumbnail", "metadata", "chips"),
        "ours: + one small face (finer decode)": lambda: ours("upright", "thumbnail", "chips", "finer"),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=12)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--progressive", action="store_true")
    options = parser.parse_args()
    encoded = compose(options.megapixels, options.progressive)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photo.jpg"
        path.write_bytes(encoded)
        todo = ways(path)
        times: dict[str, list[float]] = {way: [] for way in todo}
        for round_number in range(options.rounds + 1):
            for way, run in todo.items():
                start = time.perf_counter()
                run()
                if round_number:  # the first one warms up
                    times[way].append(time.perf_counter() - start)
    base = statistics.median(times[BASELINE])
    lines = [f"{options.megapixels:g} MP JPEG, {len(encoded) / 1e6:.1f} MB; baseline: {BASELINE}", ""]
    for way, taken in times.items():
        median = statistics.median(taken)
        lines.append(f"{way:40s} {1e3 * median:7.1f} ms   {base / median:5.2f} × the baseline")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
