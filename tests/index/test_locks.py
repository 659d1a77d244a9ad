"""The lock that many readers or one writer may hold."""

from __future__ import annotations

import threading
import time

from glimpse_desktop.index.locks import ReadWriteLock


def test_readers_share() -> None:
    lock = ReadWriteLock()
    both = threading.Barrier(2, timeout=60)

    def read() -> None:
        with lock.reading():
            both.wait()  # breaks unless the other is inside too

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert not both.broken


def test_a_writer_is_alone() -> None:
    lock = ReadWriteLock()
    inside: list[str] = []
    seen: list[int] = []

    def work(writing: bool) -> None:
        for _ in range(50):
            with lock.writing() if writing else lock.reading():
                inside.append("w" if writing else "r")
                time.sleep(0)
                if writing:
                    seen.append(len(inside))
                inside.remove("w" if writing else "r")

    threads = [threading.Thread(target=work, args=(i % 2 == 0,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert seen == [1] * 100


def test_a_waiting_writer_goes_before_new_readers() -> None:
    lock = ReadWriteLock()
    order: list[str] = []
    first_reads, release = threading.Event(), threading.Event()

    def first() -> None:
        with lock.reading():
            first_reads.set()
            release.wait(5)

    def write() -> None:
        with lock.writing():
            order.append("writer")

    def later() -> None:
        with lock.reading():
            order.append("reader")

    threads = [threading.Thread(target=f) for f in (first, write, later)]
    threads[0].start()
    assert first_reads.wait(5)
    threads[1].start()
    while not lock._writers_waiting:
        time.sleep(0.001)
    threads[2].start()
    time.sleep(0.02)
    assert order == []
    release.set()
    for thread in threads:
        thread.join(5)
    assert order == ["writer", "reader"]


def test_is_free_again_after_an_error() -> None:
    lock = ReadWriteLock()
    for hold in (lock.reading, lock.writing):
        try:
            with hold():
                raise KeyError
        except KeyError:
            pass
    with lock.writing():
        pass
