"""The indexer from folders to faces, on pictures drawn here."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, PackError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken, IndexProgress, Phase
from glimpse_desktop.indexing.scan_request import ScanRequest
from glimpse_desktop.library.thumbnails import photo_key
from tests.indexing.conftest import Bench
from tests.support.scenery import brighter, scenery
from tests.support.square_engine import SquareEngine, draw_photo

RED, GREEN, BLUE = 0.0, 0.33, 0.66


def touch_later(path: Path, seconds: float = 10.0) -> None:
    """Give the file another time of modification, as an edit a while later does."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + int(seconds * 1e9)))


def test_finds_faces_and_makes_thumbnails(bench: Bench) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60), (BLUE, 200, 100, 40)])
    draw_photo(bench.photos / "below" / "b.png", [(GREEN, 100, 60, 80)])
    draw_photo(bench.photos / "empty of people.jpg", [])
    bench.add()
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.added, summary.problems) == (3, 3, 3, 0)
    assert (summary.changed, summary.unchanged, summary.removed) == (0, 0, 0)
    assert summary.pack == "squares-1" and summary.seconds > 0
    x, y, w, h = bench.shown_faces("a.jpg")[0]
    assert (x, y, w, h) == pytest.approx((40 / 320, 40 / 240, 60 / 320, 60 / 240), abs=0.01)
    hashes = [row[0] for row in bench.rows("SELECT hash FROM contents")]
    keys = [photo_key(value) for value in hashes]  # type: ignore[arg-type]
    stored = bench.thumbnails.get_many(keys)
    assert len(stored) == 3 and all(jpeg.startswith(b"\xff\xd8") for jpeg in stored.values())
    assert bench.thumbnails.count() == 6  # three photos, three faces
    assert bench.idles == 1
    assert bench.indexer.progress().phase is Phase.IDLE


def test_what_failed_is_tried_once_more_by_other_readers(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of Glimpse or a decoder came: the file is as it was, and may be readable now."""
    photo = bench.photos / "a.jpg"
    draw_photo(photo, [(RED, 40, 40, 60)])
    whole = photo.read_bytes()

    def put(content: bytes, seconds: float) -> None:
        photo.write_bytes(content)
        os.utime(photo, (seconds, seconds))

    put(bytes(len(whole)), 1e9)
    bench.add()
    assert bench.index().problems == 1
    put(whole, 1e9)  # nobody notices: as if what read it just couldn't
    bench.index()
    assert bench.problems()
    monkeypatch.setattr("glimpse_desktop.indexing.run.readers", lambda: "newer")
    bench.changes.clear()
    assert bench.index().faces == 1 and not bench.problems()
    assert bench.changes[0].problems
    put(bytes(len(whole)), 2e9)
    assert bench.index().problems == 1
    put(whole, 2e9)
    bench.index()
    assert bench.problems(), "not at every start"


def test_second_run_leaves_unchanged_photos_alone(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    opened: list[str] = []
    monkeypatch.setattr("glimpse_desktop.indexing.analyse.read_photo_file", lambda path: opened.append(path))
    summary = bench.index()
    assert (summary.added, summary.unchanged, summary.faces) == (0, 1, 1)
    assert not opened and bench.engine.analysed == 1


def test_moved_file_keeps_its_analysis(bench: Bench) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    face_ids = bench.rows("SELECT id FROM faces")
    (bench.photos / "elsewhere").mkdir()
    (bench.photos / "a.jpg").rename(bench.photos / "elsewhere" / "renamed.jpg")
    summary = bench.index()
    assert bench.present() == ["elsewhere/renamed.jpg"]
    assert bench.rows("SELECT id FROM faces") == face_ids
    assert len(bench.shown_faces("elsewhere/renamed.jpg")) == 1
    assert bench.engine.analysed == 1
    assert (summary.added, summary.removed, summary.photos) == (1, 1, 1)
    assert not bench.succeeded


def test_copies_are_analysed_once_and_show_the_same_faces(bench: Bench) -> None:
    first = draw_photo(bench.photos / "0.jpg", [(RED, 40, 40, 60)])
    for number in range(1, 12):
        shutil.copy(first, bench.photos / f"{number}.jpg")
    bench.add()
    summary = bench.index()
    assert bench.engine.analysed == 1
    assert (summary.photos, summary.faces) == (12, 1)
    assert all(len(bench.shown_faces(f"{number}.jpg")) == 1 for number in range(12))
    assert bench.indexer.progress().done == bench.indexer.progress().total == 12


def test_edited_file_is_analysed_again_and_succeeds_the_old_one(bench: Bench) -> None:
    path = draw_photo(bench.photos / "a.png", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    (old,) = bench.rows("SELECT hash FROM contents")[0]
    draw_photo(path, [(RED, 44, 42, 60), (BLUE, 200, 100, 50)])
    touch_later(path)
    summary = bench.index()
    assert (summary.changed, summary.added, summary.faces) == (1, 0, 2)
    (new,) = bench.rows("SELECT hash FROM contents ORDER BY id DESC")[0]
    assert bench.succeeded == [(old, new)]


def test_edited_landscape_succeeds_the_old_one_and_another_one_does_not(bench: Bench) -> None:
    path = bench.photos / "a.png"
    grey = [scenery(seed).convert("L").convert("RGB") for seed in (1, 2)]  # squares of a colour would be faces
    grey[0].save(path)
    bench.add()
    bench.index()
    (old,) = bench.rows("SELECT hash FROM contents")[0]
    brighter(grey[0]).save(path)
    touch_later(path)
    bench.index()
    (new,) = bench.rows("SELECT hash FROM contents ORDER BY id DESC")[0]
    assert bench.rows("SELECT count(*) FROM faces") == [(0,)]
    assert bench.succeeded == [(old, new)]
    grey[1].save(path)
    touch_later(path, 20)
    assert bench.index().changed == 1
    assert bench.succeeded == [(old, new)]


def test_another_picture_under_an_old_name_is_no_successor(bench: Bench) -> None:
    draw_photo(bench.photos / "IMG_1.png", [(RED, 40, 40, 60)])
    draw_photo(bench.photos / "IMG_2.png", [(BLUE, 40, 40, 60)])
    bench.add()
    bench.index()
    # The series is renumbered: 2 becomes 1, and a new picture takes the name of 2.
    (bench.photos / "IMG_2.png").replace(bench.photos / "IMG_1.png")
    draw_photo(bench.photos / "IMG_2.png", [(GREEN, 40, 40, 60)])
    touch_later(bench.photos / "IMG_1.png")
    touch_later(bench.photos / "IMG_2.png")
    bench.index()
    assert not bench.succeeded
    assert bench.engine.analysed == 3


def test_touched_file_with_the_same_bytes_is_only_read(bench: Bench) -> None:
    path = draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    touch_later(path)
    summary = bench.index()
    assert summary.changed == 1 and bench.engine.analysed == 1 and not bench.succeeded
    assert bench.index().unchanged == 1


def test_deleted_file_disappears_and_comes_back(bench: Bench, tmp_path: Path) -> None:
    path = draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    path.rename(tmp_path / "kept.jpg")
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.removed) == (0, 0, 1)
    assert bench.rows("SELECT count(*) FROM faces") == [(1,)]  # what is known of the content stays
    (tmp_path / "kept.jpg").rename(path)
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.added) == (1, 1, 1)
    assert bench.engine.analysed == 1


def test_bad_files_are_problems_and_never_stop_the_others(bench: Bench) -> None:
    good = draw_photo(bench.photos / "good.jpg", [(RED, 40, 40, 60)])
    (bench.photos / "cut.jpg").write_bytes(good.read_bytes()[:700])
    (bench.photos / "text.jpg").write_text("not a picture")
    (bench.photos / "nothing.jpg").touch()
    bench.add()
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.problems) == (4, 1, 3)
    assert set(bench.problems()) == {"cut.jpg", "text.jpg", "nothing.jpg"}
    progress = bench.indexer.progress()
    assert (progress.done, progress.total, progress.problems) == (4, 4, 3)
    assert any(changes.problems for changes in bench.changes)


def test_problem_is_tried_again_when_the_file_changes_and_not_before(bench: Bench) -> None:
    path = bench.photos / "a.png"
    path.write_text("not a picture")
    touch_later(path, -60)
    bench.add()
    assert bench.index().problems == 1
    assert bench.index().problems == 1 and bench.engine.analysed == 0
    draw_photo(path, [(RED, 40, 40, 60)])
    summary = bench.index()
    assert (summary.problems, summary.faces) == (0, 1)


def test_file_without_permission_is_tried_again_at_the_next_scan(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    real_open = os.open

    def refuse(path: str | Path, *arguments: int, **options: int) -> int:
        if str(path).endswith("a.jpg"):
            raise PermissionError(13, "Permission denied")
        return real_open(path, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        touch_later(bench.photos / "a.jpg", -60)
        assert bench.index().problems == 1
    assert bench.problems() == {"a.jpg": "no permission to read it"}
    assert bench.index().problems == 0


def test_unexpected_error_is_one_photos_problem(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    draw_photo(bench.photos / "bad.jpg", [(RED, 40, 40, 60)], size=(300, 300))
    draw_photo(bench.photos / "good.jpg", [(RED, 40, 40, 60)])
    find = bench.engine.analyse

    class Stumbling(SquareEngine):
        def analyse(self, photo):  # type: ignore[no-untyped-def]
            if photo.width == photo.height:
                raise ZeroDivisionError("a bug")
            return find(photo)

    bench.indexer = bench.make_indexer(load=Stumbling)
    bench.add()
    summary = bench.index()
    assert (summary.faces, summary.problems) == (1, 1)
    assert bench.problems() == {"bad.jpg": "an unexpected error; see the log"}
    assert "ZeroDivisionError" in caplog.text and "bad.jpg" in caplog.text


def test_file_that_vanishes_between_scan_and_analysis(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    gone = draw_photo(bench.photos / "b.jpg", [(BLUE, 40, 40, 60)])
    bench.add()

    def load() -> SquareEngine:
        gone.unlink()  # the scan has seen it, nobody has read it
        return bench.engine

    bench.indexer = bench.make_indexer(load=load)
    summary = bench.index()
    assert bench.present() == ["a.jpg"]
    assert (summary.photos, summary.problems) == (1, 0)


def test_file_being_written_is_waited_for(bench: Bench, tmp_path: Path) -> None:
    whole = draw_photo(tmp_path / "whole.jpg", [(RED, 40, 40, 60)]).read_bytes()
    path = bench.photos / "a.jpg"
    path.write_bytes(whole[: len(whole) // 2])
    bench.add()
    bench.indexer.start()
    time.sleep(0.3)
    path.write_bytes(whole)
    summary = bench.indexer.wait()
    assert (summary.problems, summary.faces) == (0, 1)
    assert bench.index().unchanged == 1  # the library knows the file as it was when read


def test_odd_names(bench: Bench) -> None:
    names = ["😀\nline.jpg", "Ünïcode é.jpg", " space .jpg", "%41'\";--.jpg"]
    if os.name == "posix":
        names.append(os.fsdecode(b"undecodable \xff\xfe.jpg"))
    for number, name in enumerate(names):
        draw_photo(bench.photos / "plain.jpg", [(RED, 40, 40, 60)], grey=60 + number).rename(bench.photos / name)
    bench.add()
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.problems) == (len(names), len(names), 0)
    assert bench.present() == sorted(names)
    assert bench.index().unchanged == len(names)


def test_new_version_of_the_pack_analyses_again(bench: Bench) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    bench.engine = SquareEngine(version=2)
    assert bench.index().faces == 1
    assert bench.engine.analysed == 1
    assert bench.rows("SELECT pack_version FROM analyses") == [(2,)]
    assert bench.rows("SELECT count(*) FROM faces") == [(1,)]


def test_another_pack_takes_over_and_the_first_ones_work_stays(bench: Bench) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    first = bench.engine
    bench.engine = SquareEngine("squares-2")
    assert bench.index().faces == 1
    assert bench.rows("SELECT count(*) FROM faces") == [(2,)]
    shown = "SELECT a.pack_id FROM contents c JOIN analyses a ON a.id = c.analysis_id"
    assert bench.rows(shown) == [("squares-2",)]
    bench.engine = first
    shutil.copy(bench.photos / "a.jpg", bench.photos / "copy.jpg")
    bench.index()
    assert first.analysed == 1
    assert bench.rows(shown) == [("squares-1",)]


def test_pack_that_cannot_be_loaded_is_told_and_the_scan_is_done(bench: Bench) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()

    def load() -> SquareEngine:
        raise PackError("The model pack is gone.")

    bench.indexer = bench.make_indexer(load=load)
    bench.indexer.start()
    with pytest.raises(PackError, match="is gone"):
        bench.indexer.wait()
    assert isinstance(bench.indexer.error, PackError) and not bench.indexer.running
    assert bench.present() == ["a.jpg"]
    bench.indexer = bench.make_indexer()
    assert bench.index().faces == 1


def test_models_are_not_loaded_when_there_is_nothing_to_do(bench: Bench) -> None:
    loads: list[int] = []

    def load() -> SquareEngine:
        loads.append(1)
        return bench.engine

    draw_photo(bench.photos / "a.jpg", [])
    bench.add()
    bench.indexer = bench.make_indexer(load=load)
    bench.index()
    assert len(loads) == 1
    bench.index()
    assert len(loads) == 1


class GatedEngine(SquareEngine):
    """Waits for a permit before each photo; remembers the sizes of the photos it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.permits = threading.Semaphore(0)
        self.entered = threading.Semaphore(0)
        self.widths: list[int] = []

    def analyse(self, photo):  # type: ignore[no-untyped-def]
        self.widths.append(photo.width)
        self.entered.release()
        assert self.permits.acquire(timeout=20)
        return super().analyse(photo)


def draw_many(bench: Bench, count: int) -> None:
    """Photo number n is 200 + n pixels wide."""
    for number in range(count):
        draw_photo(bench.photos / f"{number:03}.jpg", [(RED, 40, 40, 60)], size=(200 + number, 240))


def test_photos_on_the_screen_come_first(bench: Bench) -> None:
    draw_many(bench, 30)
    bench.add()
    engine = GatedEngine()
    bench.engine = engine
    bench.indexer = bench.make_indexer(workers=1)
    bench.indexer.start()
    assert engine.entered.acquire(timeout=20)
    deadline = time.monotonic() + 20
    while len(bench.present()) < 30 and time.monotonic() < deadline:
        time.sleep(0.01)
    ids = dict(bench.rows("SELECT path, id FROM photos"))
    wanted = [PhotoId(ids[os.fsencode(bench.photos / f"{n:03}.jpg")]) for n in (25, 7, 28)]  # type: ignore[arg-type]
    bench.indexer.prioritise(wanted)
    engine.permits.release(30)
    bench.indexer.wait()
    assert engine.widths[1:4] == [225, 207, 228]
    assert sorted(engine.widths) == [200 + n for n in range(30)]  # each once


def test_pause_and_resume(bench: Bench) -> None:
    draw_many(bench, 6)
    bench.add()
    engine = GatedEngine()
    bench.engine = engine
    bench.indexer = bench.make_indexer(workers=1)
    seen: list[IndexProgress] = []
    bench.indexer.subscribe(seen.append)
    bench.indexer.start()
    assert engine.entered.acquire(timeout=20)
    bench.indexer.pause()
    engine.permits.release(6)
    assert not engine.entered.acquire(timeout=0.6)  # the photo in hand is finished, no other is begun
    assert bench.indexer.paused and bench.indexer.running
    assert bench.indexer.progress().phase is Phase.PAUSED
    assert bench.indexer.progress().done == 1
    bench.indexer.resume()
    assert bench.indexer.wait().faces == 6
    assert {Phase.PAUSED, Phase.ANALYSING, Phase.GROUPING, Phase.IDLE} <= {now.phase for now in seen}
    assert seen[-1].phase is Phase.IDLE and seen[-1].done == 6 and seen[-1].faces == 6


def test_stop_keeps_what_is_finished_and_the_next_run_goes_on(bench: Bench) -> None:
    draw_many(bench, 10)
    bench.add()
    engine = GatedEngine()
    bench.engine = engine
    bench.indexer = bench.make_indexer(workers=2)
    bench.indexer.start()
    engine.permits.release(3)
    for _ in range(5):
        assert engine.entered.acquire(timeout=20)
    stopper = threading.Thread(target=bench.indexer.stop)
    stopper.start()
    assert bench.indexer._cancel.wait(20)  # or they would go on to the next two
    engine.permits.release(2)  # the two in hand
    stopper.join(20)
    assert not bench.indexer.running and bench.idles == 0
    (done,) = bench.rows("SELECT count(*) FROM analyses")[0]
    assert 3 <= int(str(done)) <= 5 and len(engine.widths) == 5
    engine.permits.release(100)
    summary = bench.index()
    assert (summary.photos, summary.faces) == (10, 10)
    assert len(engine.widths) == 10 + (5 - int(str(done)))


def test_stop_while_paused(bench: Bench) -> None:
    draw_many(bench, 3)
    bench.add()
    bench.indexer.pause()
    bench.indexer.start()
    time.sleep(0.2)
    bench.indexer.stop()
    assert not bench.indexer.running
    bench.indexer.resume()
    assert bench.index().faces == 3


def test_wait_stops_when_cancelled(bench: Bench) -> None:
    draw_many(bench, 3)
    bench.add()
    bench.indexer.pause()
    bench.indexer.start()
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        bench.indexer.wait(cancel)
    assert not bench.indexer.running


def test_start_during_a_run_scans_again(bench: Bench) -> None:
    draw_many(bench, 2)
    bench.add()
    engine = GatedEngine()
    bench.engine = engine
    bench.indexer = bench.make_indexer(workers=1)
    bench.indexer.start()
    assert engine.entered.acquire(timeout=20)
    draw_photo(bench.photos / "late.jpg", [(BLUE, 40, 40, 60)])
    bench.indexer.start()
    engine.permits.release(10)
    summary = bench.indexer.wait()
    assert (summary.photos, summary.faces) == (3, 3)


def test_every_start_is_heard(bench: Bench) -> None:
    """Whenever a file is there before start(), it is in the library after wait()."""
    bench.add()
    for number in range(12):
        draw_photo(bench.photos / f"{number}.jpg", [(RED, 40, 40, 60)], grey=40 + number)
        bench.indexer.start()
        time.sleep(0.05 * (number % 5))
    assert bench.indexer.wait().photos == 12


def test_changes_name_photos_and_faces(bench: Bench) -> None:
    draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    photos = {row[0] for row in bench.rows("SELECT id FROM photos")}
    faces = {row[0] for row in bench.rows("SELECT id FROM faces")}
    assert set().union(*(changes.photos for changes in bench.changes)) == photos
    assert set().union(*(changes.faces for changes in bench.changes)) == faces
    assert bench.analysed == [row[0] for row in bench.rows("SELECT id FROM contents")]


def test_a_look_at_parts_that_comes_to_nothing_has_no_sequel(bench: Bench) -> None:
    path = draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    part = ScanRequest(files=frozenset({str(path), str(bench.photos / "never.jpg")}))
    bench.indexer.start(part)
    bench.indexer.wait()
    assert bench.idles == 1
    path.unlink()
    bench.indexer.start(part)
    assert bench.indexer.wait().removed == 1
    assert bench.idles == 2


def test_what_a_stopped_run_left_undone_follows_even_when_nothing_has_changed_since(bench: Bench) -> None:
    path = draw_photo(bench.photos / "a.jpg", [(RED, 40, 40, 60)])
    bench.add()
    bench.index()
    engine = GatedEngine()
    bench.engine = engine
    draw_photo(bench.photos / "b.jpg", [])
    bench.indexer.start()
    assert engine.entered.acquire(timeout=20)
    stopper = threading.Thread(target=bench.indexer.stop)
    stopper.start()
    assert bench.indexer._cancel.wait(20)
    engine.permits.release(9)
    stopper.join(20)
    assert bench.idles == 1
    (bench.photos / "b.jpg").unlink()
    bench.indexer.start(ScanRequest(files=frozenset({str(path)})))
    bench.indexer.wait()
    assert bench.idles == 2
