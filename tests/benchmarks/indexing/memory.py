"""Resident memory while large photos are indexed: run by hand, on Linux.

    python -m tests.benchmarks.indexing.memory PACK [--photos 400] [--megapixels 24] [--folder EMPTY]

A few composed photos are written over and over with another comment segment each: other bytes for the hash, so
that each is decoded and looked at. They lie in a temporary folder (``--folder``: elsewhere), 6 MB each. The
product indexes them in an empty library in a process of its own, whose resident memory is read 20 times a second.
Printed: before the run, its peak, medians of each quarter, and the slope over the last half. Flat: the later
quarters lie no higher than the second.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks.indexing.photos_per_second import compose

_COMPOSED = 6
_EVERY = 0.05


def multiply(composed: Path, folder: Path, count: int) -> None:
    """``count`` files of other bytes and the same pixels as those in ``composed``."""
    originals = [path.read_bytes() for path in sorted(composed.glob("*.jpg"))]
    for number in range(count):
        data = originals[number % len(originals)]
        comment = b"%010d" % number
        segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
        place = folder / f"{number // 200:04}"
        place.mkdir(exist_ok=True)
        (place / f"IMG_{number:06}.jpg").write_bytes(data[:2] + segment + data[2:])


def resident_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system doesn't say how much memory is resident")


def index(photos: Path, pack: str) -> dict[str, object]:
    from glimpse_desktop.domain.progress import CancelToken
    from glimpse_desktop.workspace.locations import Locations
    from glimpse_desktop.workspace.workspace import Workspace

    samples: list[float] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_EVERY):
            samples.append(resident_mb())

    with tempfile.TemporaryDirectory() as folder:
        locations = Locations(Path(folder) / "library", Path(tempfile.gettempdir()) / "glimpse-benchmarks")
        workspace = Workspace.open(locations, pack=pack)
        watcher = threading.Thread(target=watch)
        try:
            workspace.find_picture(next(photos.rglob("*.jpg")))
            workspace.add_folder(photos, start=False)
            before = resident_mb()
            began = time.monotonic()
            watcher.start()
            summary = workspace.index_and_wait(CancelToken())
            seconds = time.monotonic() - began
        finally:
            over.set()
            watcher.join()
            workspace.close()
    return {"before": before, "samples": samples, "seconds": seconds, "faces": summary.faces}


def report(result: dict[str, object], count: int) -> None:
    samples = result["samples"]
    assert isinstance(samples, list)
    quarter = max(1, len(samples) // 4)
    quarters = [statistics.median(samples[at * quarter : (at + 1) * quarter]) for at in range(4)]
    half = samples[len(samples) // 2 :]
    slope = statistics.linear_regression(range(len(half)), half).slope * len(half) if len(half) > 1 else 0.0
    sys.stdout.write(
        f"{count} photos, {result['faces']} faces, {result['seconds']:.0f} s, {len(samples)} readings\n"
        f"MB resident: {result['before']:.0f} before, {max(samples):.0f} at the peak; medians of the quarters "
        + ", ".join(f"{value:.0f}" for value in quarters)
        + f"\nslope over the last half: {1000 * slope / (count / 2):+.2f} MB per 1,000 photos\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", help="a pack's folder, or builtin")
    parser.add_argument("--photos", type=int, default=400)
    parser.add_argument("--megapixels", type=float, default=24)
    parser.add_argument("--folder", type=Path, help="where the photos are written")
    parser.add_argument("--index", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    pack = options.pack if options.pack == "builtin" else str(Path(options.pack).absolute())
    if options.index:
        sys.stdout.write(json.dumps(index(options.index, pack)) + "\n")
        return
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        composed, photos = Path(folder) / "composed", Path(folder) / "photos"
        composed.mkdir()
        photos.mkdir()
        compose(composed, _COMPOSED, options.megapixels)
        multiply(composed, photos, options.photos)
        command = [sys.executable, "-m", "tests.benchmarks.indexing.memory", pack, "--index", str(photos)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).resolve().parents[3])
    report(json.loads(done.stdout.splitlines()[-1]), options.photos)


if __name__ == "__main__":
    main()
