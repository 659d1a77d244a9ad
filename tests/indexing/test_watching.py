"""From what happens in a folder to the library, through the real system and through one that tells less."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.watching import Watching
from glimpse_desktop.indexing import notices as notices_module
from glimpse_desktop.indexing import watching as watching_module
from glimpse_desktop.indexing.file_systems import Mount
from glimpse_desktop.indexing.notices import Notices
from glimpse_desktop.indexing.notifiers import Notifier, make_notifier
from glimpse_desktop.indexing.observer_notifier import ObserverNotifier
from glimpse_desktop.indexing.scan_request import ScanRequest
from glimpse_desktop.indexing.watching import Surroundings, WatchedFolder, Watcher
from glimpse_desktop.library import folders, scanning
from tests.indexing.conftest import Bench
from tests.support.square_engine import draw_photo

RED, GREEN, BLUE = 0.0, 0.33, 0.66
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")


class FakeNotifier:
    """Tells nothing by itself; ``room``: for how many folders there is room."""

    def __init__(self, notices: Notices, room: int = 1000) -> None:
        self.notices = notices
        self.room = room
        self.paths: set[str] = set()
        self.closed = False

    def watch(self, path: str, top: bool) -> None:
        if path not in self.paths and len(self.paths) >= self.room:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        self.paths.add(path)

    def unwatch(self, paths: Iterable[str]) -> None:
        self.paths.difference_update(paths)

    def watched(self) -> list[str]:
        return sorted(self.paths)

    def close(self) -> None:
        self.closed = True


class Guard:
    """A watcher on a bench's library, and what it asked for."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.requests: list[ScanRequest] = []
        self.told = 0
        self.mounts: list[Mount] = []
        self.now = 1_000_000.0
        self.watcher: Watcher | None = None

    def start(
        self, notifier: Callable[[Notices], Notifier] = make_notifier, *, passed_over: Path | None = None
    ) -> None:
        self.watcher = Watcher(
            self._folders,
            self._look,
            self._tell,
            busy=lambda: self.bench.indexer.running,
            passed_over=[passed_over] if passed_over else [],
            surroundings=Surroundings(notifier, lambda: self.mounts, lambda: self.now + time.time()),
        )
        self.bench.indexer.follower = self.watcher
        self.watcher.start()
        self.bench.index()
        self.requests.clear()

    def stop(self) -> None:
        if self.watcher is not None:
            self.bench.indexer.follower = None
            self.watcher.stop()
            self.watcher = None

    def state(self) -> Watching:
        assert self.watcher is not None
        (state,) = self.watcher.states().values()
        return state

    def until(self, *names: str) -> None:
        """Wait until the library shows just these photos, all of them analysed."""
        self.wait(lambda: self.bench.present() == sorted(names) and not self.bench.indexer.running)
        assert not self.bench.rows("SELECT 1 FROM photos WHERE missing = 0 AND (stale = 1 OR problem IS NOT NULL)")

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not done():
            assert time.monotonic() < end, (self.bench.present(), self.requests)
            time.sleep(0.01)

    def _folders(self) -> list[WatchedFolder]:
        with self.bench.library.reading() as connection:
            places = scanning.places(connection)
        return [WatchedFolder(place.id, os.fsdecode(place.path), place.reachable) for place in places]

    def _look(self, request: ScanRequest) -> None:
        self.requests.append(request)
        self.bench.indexer.start(request)

    def _tell(self) -> None:
        self.told += 1


@pytest.fixture
def guard(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    monkeypatch.setattr(notices_module, "QUIET_SECONDS", 0.1)
    monkeypatch.setattr(notices_module, "PATIENCE_SECONDS", 1.0)
    monkeypatch.setattr(notices_module, "UNFINISHED_SECONDS", 0.5)
    monkeypatch.setattr(watching_module, "TICK_SECONDS", 0.1)
    guard = Guard(bench)
    bench.add()
    yield guard
    guard.stop()


def draw(bench: Bench, name: str, hue: float = RED, grey: int = 90) -> Path:
    return draw_photo(bench.photos / name, [(hue, 40, 40, 60)], grey=grey)


@pytest.fixture(params=["this system's", "whole trees"])
def notifier(request: pytest.FixtureRequest) -> Callable[[Notices], Notifier]:
    """The one for this system, and the one for systems that watch whole trees, on what this system offers it."""
    return make_notifier if request.param == "this system's" else ObserverNotifier


def test_new_changed_moved_and_deleted(
    bench: Bench, guard: Guard, notifier: Callable[[Notices], Notifier]
) -> None:
    draw(bench, "a.jpg")
    guard.start(notifier)
    assert guard.state() is Watching.AT_ONCE
    draw(bench, "b.jpg", GREEN)
    guard.until("a.jpg", "b.jpg")
    draw(bench, "sub/deep/c.jpg", BLUE)
    guard.until("a.jpg", "b.jpg", "sub/deep/c.jpg")
    draw(bench, "sub/deep/d.jpg", BLUE, 50)
    guard.until("a.jpg", "b.jpg", "sub/deep/c.jpg", "sub/deep/d.jpg")
    draw_photo(bench.photos / "b.jpg", [(GREEN, 40, 40, 60), (RED, 150, 60, 80)])
    guard.wait(lambda: len(bench.shown_faces("b.jpg")) == 2)
    guard.until("a.jpg", "b.jpg", "sub/deep/c.jpg", "sub/deep/d.jpg")
    assert bench.engine.analysed == 5
    ids = bench.rows("SELECT id FROM photos ORDER BY id")
    (bench.photos / "sub").rename(bench.photos / "elsewhere")
    (bench.photos / "a.jpg").rename(bench.photos / "e.jpg")
    guard.until("b.jpg", "e.jpg", "elsewhere/deep/c.jpg", "elsewhere/deep/d.jpg")
    assert bench.rows("SELECT id FROM photos ORDER BY id") == ids  # each photo followed its file
    draw(bench, "elsewhere/deep/f.jpg", GREEN, 30)  # where it is now, what happens is noticed
    guard.until("b.jpg", "e.jpg", "elsewhere/deep/c.jpg", "elsewhere/deep/d.jpg", "elsewhere/deep/f.jpg")
    (bench.photos / "b.jpg").unlink()
    shutil.rmtree(bench.photos / "elsewhere")
    guard.until("e.jpg")
    assert bench.engine.analysed == 6
    assert not any(request.everything for request in guard.requests)


@on_linux
def test_burst_is_looked_at_a_few_times_and_each_photo_analysed_once(bench: Bench, guard: Guard) -> None:
    whole = draw(bench, "a.jpg").read_bytes()
    guard.start()
    assert bench.engine.analysed == 1
    names = [f"card/{number:03}.jpg" for number in range(60)]
    for number, name in enumerate(names):
        path = bench.photos / name
        path.parent.mkdir(exist_ok=True)
        if number % 3 == 0:  # as rsync writes
            part = path.with_name(f".{path.name}.x7Gk2")
            part.write_bytes(whole + bytes([number]))
            part.rename(path)
        elif number % 3 == 1:  # as a browser does
            part = path.with_name(path.name + ".part")
            part.write_bytes(whole + bytes([number]))
            part.rename(path)
        else:  # little by little
            with path.open("wb") as file:
                for start in range(0, len(whole), 2000):
                    file.write(whole[start : start + 2000])
                    file.flush()
                    time.sleep(0.002)
                file.write(bytes([number]))
    guard.until("a.jpg", *names)
    assert bench.engine.analysed == 61
    assert len(guard.requests) < 15
    assert not any(request.everything for request in guard.requests)


@on_linux
def test_our_own_reading_makes_no_work(bench: Bench, guard: Guard, tmp_path: Path) -> None:
    """Neither do hidden files, other files and the folder of the library."""
    draw(bench, "a.jpg")
    own = bench.photos / "our library"
    own.mkdir()
    guard.start(passed_over=own)
    (bench.photos / "a.jpg").read_bytes()
    list(bench.photos.iterdir())
    (bench.photos / "notes.txt").write_text("text")
    (bench.photos / "a.xmp").write_text("text")
    draw(bench, ".hidden.jpg")
    draw(bench, ".thumbnails/a.jpg")
    draw(bench, "@eaDir/a.jpg")
    (own / "index.tmp").write_text("index")
    (own / "index.tmp").rename(own / "index.hnsw")
    draw_photo(tmp_path / "outside.jpg", [])
    time.sleep(0.5)
    assert guard.requests == []
    draw(bench, "b.jpg")
    guard.until("a.jpg", "b.jpg")
    assert bench.engine.analysed == 1  # the same bytes as a.jpg
    assert own not in map(Path, guard.watcher._notifier.watched())  # type: ignore[union-attr]


@on_linux
def test_links(bench: Bench, guard: Guard, tmp_path: Path) -> None:
    draw_photo(tmp_path / "outside" / "a.jpg", [(RED, 40, 40, 60)])
    draw_photo(tmp_path / "single" / "b.jpg", [(GREEN, 40, 40, 60)])
    guard.start()
    (bench.photos / "linked").symlink_to(tmp_path / "outside", target_is_directory=True)
    guard.until("linked/a.jpg")
    draw_photo(tmp_path / "outside" / "deep" / "c.jpg", [(BLUE, 40, 40, 60)])
    guard.until("linked/a.jpg", "linked/deep/c.jpg")
    (bench.photos / "b.jpg").symlink_to(tmp_path / "single" / "b.jpg")
    guard.until("b.jpg", "linked/a.jpg", "linked/deep/c.jpg")
    (bench.photos / "linked").unlink()
    guard.until("b.jpg")
    os.link(tmp_path / "single" / "b.jpg", bench.photos / "hard.jpg")
    guard.until("b.jpg", "hard.jpg")


def test_folder_that_goes_away_and_comes_back(bench: Bench, guard: Guard, tmp_path: Path) -> None:
    draw(bench, "a.jpg")
    draw(bench, "sub/b.jpg", GREEN)
    guard.start()
    for _ in range(2):
        bench.photos.rename(tmp_path / "unplugged")
        guard.wait(lambda: guard.state() is Watching.AWAY)
        assert bench.present() == ["a.jpg", "sub/b.jpg"]
        (tmp_path / "unplugged").rename(bench.photos)
        guard.wait(lambda: guard.state() is Watching.AT_ONCE)
    draw(bench, "sub/c.jpg", BLUE)
    guard.until("a.jpg", "sub/b.jpg", "sub/c.jpg")
    assert bench.engine.analysed == 3
    assert guard.told > 0


def test_folder_that_is_away_for_a_moment(bench: Bench, guard: Guard, tmp_path: Path) -> None:
    """Away and back while a scan looks, or between two looks whether it is there."""
    draw(bench, "a.jpg")
    guard.start()
    for number in range(8):
        bench.photos.rename(tmp_path / "unplugged")
        time.sleep(0.03 * number)
        (tmp_path / "unplugged").rename(bench.photos)
    guard.wait(lambda: guard.state() is Watching.AT_ONCE and not bench.indexer.running)
    draw(bench, "b.jpg", GREEN)
    guard.until("a.jpg", "b.jpg")


@on_linux
def test_other_folder_in_the_same_place(bench: Bench, guard: Guard, tmp_path: Path) -> None:
    """As when a drive is mounted over a folder: the path is the same, what is there is not."""
    draw_photo(tmp_path / "one" / "sub" / "a.jpg", [(RED, 40, 40, 60)])
    draw_photo(tmp_path / "two" / "sub" / "b.jpg", [(GREEN, 40, 40, 60)])
    bench.photos.rmdir()
    bench.photos.symlink_to(tmp_path / "one")
    guard.start()
    guard.until("sub/a.jpg")
    (tmp_path / "turned").symlink_to(tmp_path / "two")
    (tmp_path / "turned").replace(bench.photos)
    guard.until("sub/b.jpg")
    draw_photo(tmp_path / "two" / "sub" / "c.jpg", [(BLUE, 40, 40, 60)])
    guard.until("sub/b.jpg", "sub/c.jpg")
    guard.requests.clear()
    draw_photo(tmp_path / "one" / "sub" / "d.jpg", [(BLUE, 40, 40, 60)])
    time.sleep(0.4)
    assert guard.requests == []


def test_folders_are_added_and_taken_out_while_watching(bench: Bench, guard: Guard, tmp_path: Path) -> None:
    guard.start()
    assert guard.watcher is not None
    draw_photo(tmp_path / "second" / "sub" / "x.jpg", [(RED, 40, 40, 60)])
    second = bench.add(tmp_path / "second")
    guard.watcher.folders_changed()
    assert guard.watcher.states()[second] is Watching.AT_ONCE
    bench.index()
    draw_photo(tmp_path / "second" / "sub" / "y.jpg", [(GREEN, 40, 40, 60)])
    guard.until("../second/sub/x.jpg", "../second/sub/y.jpg")
    bench.library.write(lambda connection: folders.remove(connection, second))
    guard.watcher.folders_changed()
    assert set(guard.watcher.states()) != {second}
    assert guard.watcher._notifier is not None
    assert not [path for path in guard.watcher._notifier.watched() if "second" in path]


def test_no_room_to_watch_everything(bench: Bench, guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(bench, "a.jpg")
    draw(bench, "sub/b.jpg", GREEN)
    guard.start(lambda notices: FakeNotifier(notices, room=1))
    assert guard.state() is Watching.CROWDED
    draw(bench, "sub/c.jpg", BLUE)
    time.sleep(0.3)
    assert guard.requests == []
    guard.now += 5 * 60 + 1
    monkeypatch.setattr(watching_module, "_SLEPT_SECONDS", 1e9)
    guard.until("a.jpg", "sub/b.jpg", "sub/c.jpg")
    (request,) = guard.requests
    assert request.folders and not request.everything
    guard.watcher._notifier.room = 10  # type: ignore[union-attr]
    bench.index()
    assert guard.state() is Watching.AT_ONCE


def test_system_that_cannot_watch_at_all(bench: Bench, guard: Guard) -> None:
    def fail(notices: Notices) -> Notifier:
        raise OSError(errno.EMFILE, "inotify instance limit reached")

    guard.start(fail)
    assert guard.state() is Watching.CROWDED


def test_network_drive_is_checked_now_and_then(
    bench: Bench, guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching_module, "_SLEPT_SECONDS", 1e9)
    guard.mounts = [Mount("/", "ext4", "rw"), Mount(str(bench.photos.resolve()), "nfs4", "rw")]
    guard.start(FakeNotifier)
    assert guard.state() is Watching.REMOTE
    draw(bench, "a.jpg")
    guard.now += 5 * 60 + 1
    guard.until("a.jpg")
    assert [bool(request.folders) for request in guard.requests] == [True]


def test_everything_is_looked_through_each_hour_and_after_sleep(bench: Bench, guard: Guard) -> None:
    guard.start(FakeNotifier)
    draw(bench, "a.jpg")
    guard.now += 70
    guard.until("a.jpg")
    assert [request.everything for request in guard.requests] == [True]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching_module, "_SLEPT_SECONDS", 1e9)
        draw(bench, "b.jpg", GREEN)
        guard.now += 3000
        time.sleep(0.4)
        assert bench.present() == ["a.jpg"]
        guard.now += 601
        guard.until("a.jpg", "b.jpg")
    assert [request.everything for request in guard.requests][-1]


def test_a_clock_that_is_put_back_or_far_forward_stops_nothing(
    bench: Bench, guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard.mounts = [Mount(str(bench.photos.parent), "nfs4", "rw")]
    guard.start(FakeNotifier)
    for number, jump in enumerate((-365 * 86_400, 20 * 365 * 86_400, -20 * 365 * 86_400)):
        draw(bench, f"{number}.jpg")
        guard.now += jump
        guard.until(*(f"{seen}.jpg" for seen in range(number + 1)))
        draw(bench, f"{number}.jpg", GREEN)
        guard.now += 5 * 60 + 1  # and from then on as before
        guard.wait(lambda number=number: bench.shown_faces(f"{number}.jpg") != [])  # type: ignore[misc]


@on_linux
def test_lost_events_are_made_up_for(bench: Bench, guard: Guard) -> None:
    draw(bench, "sub/a.jpg")
    guard.start()
    notifier = guard.watcher._notifier  # type: ignore[union-attr]
    assert notifier is not None
    before = notifier.watched()
    notifier.unwatch(before)
    draw(bench, "sub/b.jpg", GREEN)
    notifier.on_queue_overflow()  # type: ignore[attr-defined]
    guard.until("sub/a.jpg", "sub/b.jpg")
    assert [request.everything for request in guard.requests] == [True]
    assert sorted(notifier.watched()) == sorted(before)
    draw(bench, "sub/c.jpg", BLUE)
    guard.until("sub/a.jpg", "sub/b.jpg", "sub/c.jpg")


@on_linux
def test_no_more_open_files_is_said_as_such() -> None:
    code = """
import errno, sys
from glimpse_desktop.indexing.inotify_notifier import InotifyNotifier
from glimpse_desktop.indexing.notices import Notices
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4))
try:
    InotifyNotifier(Notices())
except OSError as error:
    print(error.errno == errno.EMFILE)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "True\n", done.stderr


@on_linux
def test_system_that_has_no_room_for_more(tmp_path: Path) -> None:
    """The real limit of the system, in a corner of it where it may be set."""
    code = """
import sys
from pathlib import Path
from glimpse_desktop.indexing.inotify_notifier import InotifyNotifier
from glimpse_desktop.indexing.notices import Notices
notifier = InotifyNotifier(Notices())
for number in range(9):
    folder = Path(sys.argv[1]) / str(number)
    folder.mkdir()
    try:
        notifier.watch(str(folder), number == 0)
    except OSError as error:
        print(number, error.errno, len(notifier.watched()))
        break
notifier.close()
"""
    corner = 'echo 7 > /proc/sys/user/max_inotify_watches && exec "$@"'
    command = ["unshare", "-Ur", "sh", "-c", corner, "sh", sys.executable, "-c", code, str(tmp_path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare")
    if not done.stdout:
        pytest.skip(f"this system lets nobody set limits: {done.stderr}")
    assert done.stdout == f"7 {errno.ENOSPC} 7\n"


def test_trouble_does_not_end_the_watching(bench: Bench, guard: Guard, caplog: pytest.LogCaptureFixture) -> None:
    guard.start()
    look, failures = guard._look, []

    def fail(request: ScanRequest) -> None:
        failures.append(request)
        raise RuntimeError("the first time")

    guard.watcher._look = fail  # type: ignore[union-attr]
    draw(bench, "a.jpg")
    guard.wait(lambda: bool(failures))
    guard.watcher._look = look  # type: ignore[union-attr]
    draw(bench, "b.jpg", GREEN)
    guard.wait(lambda: "b.jpg" in bench.present())
    assert "the first time" in caplog.text


def test_stops_within_a_moment_in_the_middle_of_it(bench: Bench, guard: Guard) -> None:
    guard.start()
    for number in range(30):
        draw(bench, f"{number}.jpg", grey=40 + number)
    before = threading.active_count()
    guard.stop()
    assert threading.active_count() < before


@on_linux
@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_the_library_comes_to_the_same_as_by_a_full_scan(
    bench: Bench, guard: Guard, seed: int
) -> None:
    chance = random.Random(seed)
    draw(bench, "a.jpg")
    (bench.photos / "one" / "two").mkdir(parents=True)
    guard.start()
    for step in range(80):
        places = [bench.photos, *(path for path in sorted(bench.photos.rglob("*")) if path.is_dir())]
        files = [path for path in sorted(bench.photos.rglob("*")) if path.is_file()]
        place = chance.choice(places)
        match chance.randrange(7):
            case 0 | 1:
                target = place / f"{chance.randrange(12)}.jpg"
                if not target.is_dir():
                    draw_photo(target, [(chance.random(), 40, 40, 60)], grey=20 + step)
            case 2 if files:
                chance.choice(files).unlink()
            case 3 if files:
                new = place / f"{chance.randrange(12)}.jpg"
                if not new.is_dir():
                    chance.choice(files).replace(new)
            case 4:
                (place / f"folder {chance.randrange(6)}").mkdir(exist_ok=True)
            case 5 if len(places) > 1:
                old, new = chance.choice(places[1:]), chance.choice(places) / f"moved {step}"
                if not new.is_relative_to(old):
                    old.rename(new)
            case 6 if len(places) > 4:
                shutil.rmtree(chance.choice(places[1:]))
        if chance.random() < 0.3:
            time.sleep(chance.choice([0.01, 0.15, 0.4]))
    expected = sorted(
        os.path.relpath(path, bench.photos) for path in bench.photos.rglob("*.jpg") if path.is_file()
    )
    guard.until(*expected)
    table = "SELECT path, size, mtime_ns, content_id FROM photos WHERE missing = 0 ORDER BY path"
    guard.stop()
    before = bench.rows(table)
    summary = bench.index()
    assert (summary.added, summary.changed, summary.removed) == (0, 0, 0)
    assert bench.rows(table) == before
