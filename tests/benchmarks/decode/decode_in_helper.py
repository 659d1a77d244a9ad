"""What it costs to decode in a helper process instead of here: run by hand.

    python tests/benchmarks/decode/decode_in_helper.py [--megapixels 12] [--rounds 5]

One photo of smooth colour and noise in each format, decoded in turn here and by a helper that is running already.
Times are medians in milliseconds, by the clock and of the processor (that of both processes, Linux only).
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
from PIL import Image

from glimpse_desktop.imaging import decode as here
from glimpse_desktop.imaging import foreign
from glimpse_desktop.imaging.helper_pool import helpers
from glimpse_desktop.imaging.photo import DecodedPhoto

_OPTIONS: dict[str, dict[str, object]] = {
    "PNG": {"compress_level": 2},
    "WEBP": {"quality": 85},
    "TIFF": {"compression": "tiff_lzw"},
    "AVIF": {"quality": 70, "speed": 9},
    "HEIF": {"quality": 80},
}


def photo(megapixels: float) -> Image.Image:
    height = round((megapixels * 1e6 * 3 / 4) ** 0.5)
    width = height * 4 // 3
    y, x = np.mgrid[0:height, 0:width]
    colours = np.stack([40 + 160 * x / width, 40 + 160 * y / height, 128 + 60 * np.sin(x / 300)], axis=-1)
    noise = np.random.default_rng(1).normal(0, 3, (height, width, 1))
    return Image.fromarray((colours + noise).clip(0, 255).astype(np.uint8))


def encoded(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(picture).save(out, **_OPTIONS[kind])
    else:
        picture.save(out, kind, **_OPTIONS[kind])
    return out.getvalue()


def helpers_cpu() -> float:
    """Seconds that the idle helpers have used."""
    if sys.platform != "linux":
        return 0.0
    ticks = 0
    for _, process in helpers._idle:
        fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / 100


def measure(decode: Callable[[bytes], DecodedPhoto], data: bytes, rounds: int) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor."""
    decode(data)
    walls, cpu = [], time.process_time() + helpers_cpu()
    for _ in range(rounds):
        began = time.perf_counter()
        decode(data)
        walls.append(time.perf_counter() - began)
    return statistics.median(walls) * 1e3, (time.process_time() + helpers_cpu() - cpu) / rounds * 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=12)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    picture = photo(options.megapixels)
    sys.stdout.write("format   here: clock, processor   helper: clock, processor\n")
    for kind in _OPTIONS:
        data = encoded(picture, kind)
        ways = [measure(decode, data, options.rounds) for decode in (here.decode, foreign.decode)]
        sys.stdout.write(
            f"{kind:8s} {ways[0][0]:11.0f} {ways[0][1]:11.0f} {ways[1][0]:15.0f} {ways[1][1]:11.0f}\n"
        )


if __name__ == "__main__":
    main()
