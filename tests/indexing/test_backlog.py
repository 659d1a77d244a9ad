from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.indexing import backlog as backlog_module
from glimpse_desktop.indexing.backlog import Backlog
from glimpse_desktop.library import analyses, scanning
from glimpse_desktop.library.analyses import WaitingPhoto
from glimpse_desktop.library.scanning import NewFile
from tests.indexing.conftest import Bench


def fill(bench: Bench, count: int) -> list[PhotoId]:
    folder = bench.add()
    first = len(bench.rows("SELECT id FROM photos"))
    files = [NewFile(folder, f"/p/{first + n}.jpg".encode(), 10, 10) for n in range(count)]
    return bench.library.write(lambda connection: scanning.add_files(connection, files))


def settle(bench: Bench, backlog: Backlog, photo: WaitingPhoto) -> None:
    """As if it had failed: written down, so no longer waiting."""
    bench.library.write(lambda connection: analyses.set_problem(connection, photo, "bad", None))
    backlog.finish(photo)


def take(backlog: Backlog) -> WaitingPhoto:
    photo = backlog.take()
    assert photo is not None
    return photo


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backlog_module, "_PAGE", 3)


@pytest.mark.usefixtures("small_pages")
def test_hands_out_each_photo_once(bench: Bench) -> None:
    ids = fill(bench, 10)
    backlog = Backlog(bench.library, bench.engine.info)
    taken = [take(backlog) for _ in ids]
    assert [photo.id for photo in taken] == ids
    assert not backlog.is_done() and backlog.in_hand == 10
    for photo in taken:
        settle(bench, backlog, photo)
    assert backlog.is_done() and backlog.in_hand == 0


@pytest.mark.usefixtures("small_pages")
def test_what_was_asked_for_comes_first_and_only_once(bench: Bench) -> None:
    ids = fill(bench, 9)
    backlog = Backlog(bench.library, bench.engine.info)
    order = [take(backlog)]
    backlog.prioritise([ids[7], ids[1], ids[0], PhotoId(999)])
    for _ in range(8):
        order.append(take(backlog))
        settle(bench, backlog, order[-1])
    assert [photo.id for photo in order[:3]] == [ids[0], ids[7], ids[1]]
    assert sorted(photo.id for photo in order) == ids
    settle(bench, backlog, order[0])
    assert backlog.is_done()


def test_wakes_for_new_photos(bench: Bench) -> None:
    backlog = Backlog(bench.library, bench.engine.info)
    assert backlog.is_done()
    taken: list[WaitingPhoto | None] = []
    thread = threading.Thread(target=lambda: taken.append(backlog.take()))
    thread.start()
    (photo,) = fill(bench, 1)
    backlog.wake()
    thread.join(10)
    assert [row.id for row in taken if row] == [photo]


def test_close_lets_everybody_go(bench: Bench) -> None:
    backlog = Backlog(bench.library, bench.engine.info)
    taken: list[WaitingPhoto | None] = []
    threads = [threading.Thread(target=lambda: taken.append(backlog.take())) for _ in range(3)]
    for thread in threads:
        thread.start()
    backlog.close()
    for thread in threads:
        thread.join(10)
    assert taken == [None, None, None]


def test_postponed_photos_come_back_later(bench: Bench) -> None:
    fill(bench, 1)
    backlog = Backlog(bench.library, bench.engine.info)
    photo = take(backlog)
    assert backlog.postpone(photo, 0.2) == 1
    assert not backlog.is_done()
    started = time.monotonic()
    assert take(backlog) == photo
    assert time.monotonic() - started >= 0.15
    assert backlog.postpone(photo, 0.0) == 2


def test_dropped_photos_wait_for_another_run(bench: Bench) -> None:
    fill(bench, 1)
    backlog = Backlog(bench.library, bench.engine.info)
    backlog.drop(take(backlog))
    backlog.wake()
    assert backlog.is_done() and backlog.dropped == 1
    assert take(Backlog(bench.library, bench.engine.info)).path == str(Path("/p/0.jpg"))


def test_a_content_is_claimed_by_one(bench: Bench) -> None:
    backlog = Backlog(bench.library, bench.engine.info)
    content = ContentHash(b"c" * 32)
    assert backlog.claim(content) and not backlog.claim(content)
    backlog.release(content)
    assert backlog.claim(content)


def test_a_photo_that_a_scan_saw_change_again_stays(bench: Bench) -> None:
    """The file changed after it was read, before that was written down."""
    fill(bench, 1)
    backlog = Backlog(bench.library, bench.engine.info)
    photo = take(backlog)
    bench.library.write(lambda connection: connection.execute("UPDATE photos SET mtime_ns = 99"))
    settle(bench, backlog, photo)
    backlog.wake()
    again = take(backlog)
    assert again.id == photo.id and again.scanned.mtime_ns == 99
