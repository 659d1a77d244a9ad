"""Photos per second of the whole product against the obvious loop, on composed photos: run by hand.

    python tests/benchmarks/indexing/photos_per_second.py PACK_FOLDER [--photos 48] [--megapixels 12] [--rounds 2]

The obvious loop is ``cv2.imread`` and insightface's ``FaceAnalysis.get`` at a detection size of 640, which stores
nothing. The product scans, hashes, decodes, finds faces at two sizes, embeds each with its mirror image, makes
thumbnails, writes the database and groups the faces, in an empty library. The bound is decoding and the models
alone, on arrays that lie ready (see ``bound``), with one thread at work and with one a processor; its time a photo
is the sum of its parts' CPU time divided by the processors; a third one is that of the pack's models as they come,
before the product makes them lighter. Each runs in a process of its own, in turn, with
models loaded before the clock starts, and all as far back in the queue for the processor as the indexer puts
itself; the ratios are of the medians. A last run of the product tells where its time goes (see ``stages``).

The wall time means something on a quiet machine only: on a busy one, read the ratios of CPU time.

A photo is smooth colour and sensor noise (3 to 4 MB at quality 90) with one to six of the eight faces that the
dependencies' sample pictures show, pasted with their surroundings at random sizes.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.vision.processors import processor_count

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

LOOP, PRODUCT = "the obvious loop", "the whole product"
BOUND, BOUND_BUSY, STAGES = "the bound", "the bound, all processors busy", "stages"
BOUND_PLAIN = "the bound of the pack's models as they come"


def compose(folder: Path, count: int, megapixels: float) -> int:
    """Write ``count`` photos; returns how many faces are on them."""
    import numpy as np
    from PIL import Image

    from glimpse_desktop.imaging.opencv import cv2
    from glimpse_desktop.imaging.sample_recipes import FACES, SOURCES

    width = round((megapixels * 1e6 * 4 / 3) ** 0.5)
    height = width * 3 // 4
    random = np.random.default_rng(1)
    sources = {}
    for name, (package, inside, _) in SOURCES.items():
        spec = importlib.util.find_spec(package)
        assert spec is not None and spec.origin is not None
        with Image.open(Path(spec.origin).parent / inside) as image:
            sources[name] = np.asarray(image.convert("RGB"))
    people = list(FACES.values())
    noise = random.normal(0, 7, (height, width, 1)).astype(np.float32)
    placed = 0
    for number in range(count):
        coarse = random.uniform(40, 200, (6, 8, 3)).astype(np.float32)
        picture = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
        picture += np.roll(noise, int(random.integers(height * width)), axis=0)
        cells = random.permutation(6)[: random.integers(1, 7)]
        for cell in cells:
            source, (left, top, right, bottom) = people[random.integers(len(people))]
            pixels = sources[source]
            margin = (right - left) // 2
            part = pixels[max(0, top - margin) : bottom + margin, max(0, left - margin) : right + margin]
            side = float(random.uniform(0.25, 0.95)) * width / 3
            scale = side / max(part.shape[:2])
            kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
            part = cv2.resize(part, None, fx=scale, fy=scale, interpolation=kind)
            y, x = int(cell // 3) * height // 2 + 8, int(cell % 3) * width // 3 + 8
            part = part[: height // 2 - 16, : width // 3 - 16]
            picture[y : y + part.shape[0], x : x + part.shape[1]] = part
        placed += len(cells)
        rgb = np.clip(picture, 0, 255).astype(np.uint8)
        Image.fromarray(rgb).save(folder / f"IMG_{number:04}.jpg", quality=90)
    return placed


def run_loop(photos: Path, pack: Path) -> dict[str, float]:
    import cv2
    from insightface.app import FaceAnalysis

    from glimpse_desktop.indexing.priority import lower_priority

    lower_priority()  # before onnxruntime makes its threads, which inherit it
    with tempfile.TemporaryDirectory() as root:
        (Path(root) / "models").mkdir()
        (Path(root) / "models" / "pack").symlink_to(pack, target_is_directory=True)
        with contextlib.redirect_stdout(io.StringIO()):
            app = FaceAnalysis(
                "pack",
                root=root,
                allowed_modules=["detection", "recognition"],
                providers=["CPUExecutionProvider"],
            )
            app.prepare(ctx_id=-1, det_size=(640, 640))
        paths = sorted(photos.glob("*.jpg"))
        app.get(cv2.imread(str(paths[0])))  # warms up
        before, started = _cpu_seconds(), time.perf_counter()
        faces = sum(len(app.get(cv2.imread(str(path)))) for path in paths)
        return {"seconds": time.perf_counter() - started, "cpu": _cpu_seconds() - before, "faces": faces}


def run_product(photos: Path, pack: Path, on_begin: Callable[[], object] = lambda: None) -> dict[str, float]:
    from glimpse_desktop.domain.progress import CancelToken
    from glimpse_desktop.workspace.locations import Locations
    from glimpse_desktop.workspace.workspace import Workspace

    with tempfile.TemporaryDirectory() as folder:
        locations = Locations(Path(folder) / "library", _cache())
        workspace = Workspace.open(locations, pack=str(pack))
        try:
            workspace.find_picture(next(photos.glob("*.jpg")))
            workspace.add_folder(photos, start=False)
            on_begin()
            before, started = _cpu_seconds(), time.perf_counter()
            faces = workspace.index_and_wait(CancelToken()).faces
            seconds, cpu = time.perf_counter() - started, _cpu_seconds() - before
            started = time.perf_counter()
            workspace.index_and_wait(CancelToken())
            again = time.perf_counter() - started
        finally:
            workspace.close()
    return {
        "seconds": seconds,
        "cpu": cpu,
        "faces": faces,
        "again": again,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def run_bound(photos: Path, pack: Path, threads: int, *, plain: bool = False) -> dict[str, float]:
    import tests.benchmarks.indexing.bound as bare
    from glimpse_desktop.indexing.heap import share_heap
    from glimpse_desktop.indexing.priority import lower_priority
    from glimpse_desktop.vision.insightface_pack import load_pack
    from glimpse_desktop.vision.packs import PackCatalogue

    share_heap()  # as the product does: decoding is quicker with it
    lower_priority()
    engine = load_pack(pack) if plain else PackCatalogue([], _cache()).load(str(pack))
    return bare.bound(bare.read(photos), engine, threads)


def run_stages(photos: Path, pack: Path) -> dict[str, float]:
    from tests.benchmarks.indexing.stages import measured

    with measured() as ledger:
        result = run_product(photos, pack, ledger.seconds.clear)
        return {**ledger.seconds, "cpu": result["cpu"]}


def _cache() -> Path:
    """Where converted models are kept, so that each is converted once and not in every process."""
    return Path(tempfile.gettempdir()) / "glimpse-benchmarks"


def _cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def in_process(way: str, photos: Path, pack: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.indexing.photos_per_second", str(pack), "--way", way]
    result = subprocess.run(
        [*command, "--folder", str(photos)],
        check=True,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[3],
    )
    answer: dict[str, float] = json.loads(result.stdout.splitlines()[-1])
    return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("--photos", type=int, default=48)
    parser.add_argument("--megapixels", type=float, default=12)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument(
        "--way", choices=[LOOP, PRODUCT, BOUND, BOUND_BUSY, BOUND_PLAIN, STAGES], help=argparse.SUPPRESS
    )
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    pack = options.pack.absolute()
    if options.way:
        ways = {
            LOOP: lambda: run_loop(options.folder, pack),
            PRODUCT: lambda: run_product(options.folder, pack),
            BOUND: lambda: run_bound(options.folder, pack, 1),
            BOUND_BUSY: lambda: run_bound(options.folder, pack, processor_count()),
            BOUND_PLAIN: lambda: run_bound(options.folder, pack, 1, plain=True),
            STAGES: lambda: run_stages(options.folder, pack),
        }
        sys.stdout.write(json.dumps(ways[options.way]()) + "\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        photos = Path(folder)
        placed = compose(photos, options.photos, options.megapixels)
        size = sum(path.stat().st_size for path in photos.iterdir()) / options.photos / 1e6
        sys.stdout.write(
            f"{options.photos} photos of {options.megapixels:g} MP ({size:.1f} MB each), {placed} faces on them, "
            f"{os.cpu_count()} processors, pack {pack.name}\n\n"
        )
        runs: dict[str, list[dict[str, float]]] = {
            LOOP: [],
            BOUND: [],
            PRODUCT: [],
            BOUND_BUSY: [],
            BOUND_PLAIN: [],
        }
        for _ in range(options.rounds):
            for way, results in runs.items():
                results.append(in_process(way, photos, pack))
        stages = in_process(STAGES, photos, pack)
    count = options.photos
    seconds = {way: statistics.median(result["seconds"] for result in runs[way]) for way in (LOOP, PRODUCT)}
    cpu = {way: statistics.median(result["cpu"] for result in runs[way]) / count for way in (LOOP, PRODUCT)}
    for way in (LOOP, PRODUCT):
        sys.stdout.write(
            f"{way:18s} {count / seconds[way]:6.2f} photos/s  {1e3 * cpu[way]:6.1f} ms of processor a photo  "
            f"{runs[way][0]['faces']:.0f} faces\n"
        )
    product = runs[PRODUCT]
    sys.stdout.write(
        f"\nThe product is {seconds[LOOP] / seconds[PRODUCT]:.2f} × the loop by the clock, storing included"
        f" ({cpu[LOOP] / cpu[PRODUCT]:.2f} × by processor time). "
        f"Peak memory {max(result['peak_mb'] for result in product):.0f} MB.\n"
        f"Nothing changed: {min(result['again'] for result in product):.2f} s for all {count}.\n"
    )
    for way in (BOUND, BOUND_BUSY, BOUND_PLAIN):
        report_bound(way, runs[way], seconds[PRODUCT] / count, cpu[PRODUCT])
    report_stages(stages, count)


def report_bound(way: str, runs: list[dict[str, float]], clock: float, cpu: float) -> None:
    """``clock`` and ``cpu``: the product's seconds a photo."""
    parts = {name: statistics.median(result[name] for result in runs) for name in runs[0] if name != "faces"}
    total = sum(parts.values())
    listed = ", ".join(f"{name} {1e3 * value:.1f}" for name, value in sorted(parts.items()))
    sys.stdout.write(
        f"\n{way}: {1e3 * total:.1f} ms of processor a photo ({listed}), "
        f"{processor_count() / total:.2f} photos/s\n"
        f"the product reaches {total / processor_count() / clock:.3f} of it by the clock, "
        f"{total / cpu:.3f} by processor time\n"
    )


def report_stages(stages: dict[str, float], count: int) -> None:
    total = stages.pop("cpu")
    sys.stdout.write("\nwhere the product's processor time goes, ms a photo:\n")
    for name, value in sorted(stages.items(), key=lambda item: -item[1]):
        sys.stdout.write(f"  {1e3 * value / count:7.2f}  {100 * value / total:5.1f} %  {name}\n")
    rest = total - sum(stages.values())
    sys.stdout.write(f"  {1e3 * rest / count:7.2f}  {100 * rest / total:5.1f} %  everything else\n")


if __name__ == "__main__":
    main()
