"""The bound of indexing: decoding and the models' bare computing, each alone, on arrays that lie ready.

The models' inputs are taken down while the pack's engine analyses each photo once, and computed again without
anything around: what is measured is ``InferenceSession.run``, whichever pack it belongs to. Decoding is the
product's own, from bytes in memory to the reduced picture, with the finer decode that small faces ask for.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

Call = tuple[Any, Any, Any]
"""A session, the outputs that were asked for, its input."""


def inputs_of(photos: list[bytes], engine: Any) -> tuple[list[list[Call]], list[list[int]], int]:
    """What the engine's sessions were asked for each photo, the reductions it was decoded at, all faces."""
    import onnxruntime

    from glimpse_desktop.imaging.decode import decode
    from glimpse_desktop.indexing.analyse import DETAIL_PX

    asked: list[list[Call]] = []
    reductions: list[list[int]] = []
    run = onnxruntime.InferenceSession.run

    def noting(session: Any, outputs: Any, feed: Any, *rest: Any) -> Any:
        # A copy: an engine may use its arrays again.
        asked[-1].append((session, outputs, {name: array.copy() for name, array in feed.items()}))
        return run(session, outputs, feed, *rest)

    onnxruntime.InferenceSession.run = noting
    faces = 0
    try:
        for data in photos:
            asked.append([])
            picture = decode(data, detail=DETAIL_PX)
            loads = [picture._finest]
            load = picture._load
            picture._load = lambda r, loads=loads, load=load: (loads.append(r), load(r))[1]
            faces += len(engine.analyse(picture))
            reductions.append(loads)
    finally:
        onnxruntime.InferenceSession.run = run
    return asked, reductions, faces


def _name(feed: Any) -> str:
    shape = next(iter(feed.values())).shape
    sides = [side for side in shape[1:] if side not in (3, 4)]
    if sides in ([112, 112], [150, 150]):
        return "embed"
    return f"detect, longer side {max(sides)}"


def bound(photos: list[bytes], engine: Any, threads: int) -> dict[str, float]:
    """CPU seconds a photo by part, with ``threads`` threads at work, each on its share of the photos."""
    from glimpse_desktop.imaging.decode import load as load_pixels

    asked, reductions, faces = inputs_of(photos, engine)
    parts: dict[str, float] = defaultdict(float)
    lock = threading.Lock()

    def work(share: slice) -> None:
        own: dict[str, float] = defaultdict(float)
        for data, loads in zip(photos[share], reductions[share], strict=True):
            for reduction in loads:
                began = time.thread_time()
                load_pixels(data, reduction)
                own["decode"] += time.thread_time() - began
        for calls in asked[share]:
            for session, outputs, feed in calls:
                began = time.thread_time()
                session.run(outputs, feed)
                own[_name(feed)] += time.thread_time() - began
        with lock:
            for name, seconds in own.items():
                parts[name] += seconds / len(photos)

    running = [threading.Thread(target=work, args=(slice(n, None, threads),)) for n in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return {**parts, "faces": faces}


def read(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("*.jpg"))]
