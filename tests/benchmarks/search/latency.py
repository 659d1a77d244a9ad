"""Recall and latency of a search, against comparing with every face."""

from __future__ import annotations

import resource
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import psutil
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]

K = 50


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of a search: on the clock, and of all cores together (which other programs disturb less; with
    those of what goes on ``beside``).
    """

    recall: float
    median: float
    p99: float
    cpu_median: float
    cpu_p99: float


def exact(blocks: Iterator[tuple[Ids, Vectors]], queries: Vectors) -> tuple[Ids, float]:
    """The ids (q, K) of the nearest to each query by one matrix product after the other, and the milliseconds of
    one core that a single query would take that way.
    """
    ids = np.zeros((len(queries), 0), np.int64)
    near = np.zeros((len(queries), 0), np.float32)
    seconds = 0.0
    for some, vectors in blocks:
        began = time.thread_time()
        _ = vectors @ queries[0]
        seconds += time.thread_time() - began
        ids = np.concatenate([ids, np.broadcast_to(some, (len(queries), len(some)))], axis=1)
        near = np.concatenate([near, queries @ vectors.T], axis=1)
        best = np.argpartition(-near, min(K, near.shape[1] - 1), axis=1)[:, :K]
        ids, near = np.take_along_axis(ids, best, 1), np.take_along_axis(near, best, 1)
    return ids, 1e3 * seconds


def measure(search: Callable[[Vectors], Ids], queries: Vectors, truth: Ids) -> Measured:
    """``search`` gives the ids of the K nearest to a vector (d,)."""
    found, walls, cores = 0, [], []
    for query, expected in zip(queries, truth, strict=True):
        wall, core = time.perf_counter(), time.process_time()
        ids = search(query)
        walls.append(1e3 * (time.perf_counter() - wall))
        cores.append(1e3 * (time.process_time() - core))
        found += len(np.intersect1d(ids, expected))
    return Measured(
        found / truth.size,
        float(np.median(walls)),
        float(np.quantile(walls, 0.99)),
        float(np.median(cores)),
        float(np.quantile(cores, 0.99)),
    )


def row(name: str, measured: Measured, baseline: float) -> str:
    """A line of the table; ``baseline`` the milliseconds of the matrix product."""
    return (
        f"{name:<44}{measured.recall:>8.3f}{measured.median:>9.2f}{measured.p99:>9.2f}"
        f"{measured.cpu_median:>9.2f}{measured.cpu_p99:>9.2f}{baseline / measured.cpu_median:>9.1f} x\n"
    )


HEADING = f"{'':<44}{'recall':>8}{'p50 ms':>9}{'p99 ms':>9}{'p50 core':>9}{'p99 core':>9}{'matrix':>11}\n"


@contextmanager
def beside(work: Callable[[int], None], seconds: float) -> Iterator[None]:
    """Do ``work(turn)`` every so many seconds on a thread of its own meanwhile."""
    done = threading.Event()

    def go_on() -> None:
        turn = 0
        while not done.wait(seconds):
            work(turn)
            turn += 1

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def core_seconds() -> float:
    """Of all threads of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def resident_mb() -> float:
    """What this process has in memory now."""
    return psutil.Process().memory_info().rss / 2**20


def peak_mb() -> float:
    """The most it ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
