"""What the built-in detector loses by looking only where its scout points to, in 8 bits: run by hand.

    python -m tests.benchmarks.builtin.scouting FOLDER... [--every 4]

The photos in each folder are looked at twice as the pack does it: everywhere with the whole network in full
precision, and as the program runs. The table has the faces found in both ways, those of the first that the second
lost (no box overlaps them by 0.4) with their margins, how well the boxes of the rest agree, and the CPU time as a
share of the first's, which was measured in turn with it. No picture here was learned from.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.indexing.analyse import DETAIL_PX
from glimpse_desktop.vision.builtin.conversion import convert
from glimpse_desktop.vision.builtin.detector import Detector, FoundFace
from glimpse_desktop.vision.builtin.pack import load_builtin
from glimpse_desktop.vision.builtin.scout import STEP
from glimpse_desktop.vision.sessions import open_session

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

_SIDE = 1280
_SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}


def overlap(a: FoundFace, b: FoundFace) -> float:
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    both = sum((face.right - face.left) * (face.bottom - face.top) for face in (a, b))
    return width * height / (both - width * height)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--every", type=int, default=1, help="look at one picture in so many")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    cache = Path(tempfile.gettempdir()) / "glimpse-benchmarks"
    program = load_builtin(cache).detector
    models = convert(cache)
    exact = Detector(open_session(models.detector), None, models.detector_options, models.detector_means)
    sys.stdout.write(f"{'':20s} photos  faces  as run  lost  overlap  the worst 5 %  CPU ms   of it\n")
    for folder in options.folders:
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)[:: options.every]
        counts, seconds = np.zeros(2, int), np.zeros(2)
        overlaps, lost = [], []
        for path in paths:
            picture = decode(path.read_bytes(), detail=DETAIL_PX).upright(_SIDE)
            enlarge = min(2.0, _SIDE / max(picture.shape[:2]))
            found = []
            for number, (detector, scouted) in enumerate(((exact, False), (program, True))):
                began = time.thread_time()
                found.append(detector.find(picture, enlarge=enlarge, step=STEP, scouted=scouted))
                seconds[number] += time.thread_time() - began
                counts[number] += len(found[-1])
            for face in found[0]:
                overlaps.append(max((overlap(face, other) for other in found[1]), default=0.0))
                if overlaps[-1] < 0.4:
                    lost.append(f"{path.name} {face.score:.2f}")
        sys.stdout.write(
            f"{folder.name:20s} {len(paths):6d}  {counts[0]:5d}  {counts[1]:6d}  {len(lost):4d}"
            f"  {np.median(overlaps or [0]):7.3f}  {np.percentile(overlaps or [0], 5):13.3f}"
            f"  {1e3 * seconds[1] / max(len(paths), 1):6.1f}  {seconds[1] / seconds[0]:6.2f}   {', '.join(lost)}\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
