"""Scans of parts: what they find is what a scan of everything finds, and they look at nothing else."""

from __future__ import annotations

import hashlib
import itertools
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.indexing import partial_scan as partial_scan_module
from glimpse_desktop.indexing import walk as walk_module
from glimpse_desktop.indexing.partial_scan import PartialScan
from glimpse_desktop.indexing.scan_request import EVERYTHING, ScanRequest
from glimpse_desktop.indexing.scanner import ScanCounts, Scanner
from glimpse_desktop.library import drives, folders
from glimpse_desktop.library.drives import KnownDrive
from glimpse_desktop.library.store import Connection
from tests.indexing.conftest import Bench


def go_on() -> None:
    """Never paused, never cancelled."""


class Heard:
    def __init__(self) -> None:
        self.counts = ScanCounts()
        self.changes = Changes()

    def __call__(self, counts: ScanCounts, changes: Changes) -> None:
        self.counts.add(counts)
        self.changes |= changes


def scan(bench: Bench, request: ScanRequest = EVERYTHING) -> Heard:
    heard = Heard()
    Scanner(bench.library, request, checkpoint=go_on, on_batch=heard).run()
    return heard


def scan_part(bench: Bench, request: ScanRequest) -> tuple[bool, Heard]:
    heard = Heard()
    return PartialScan(bench.library, request, checkpoint=go_on, on_batch=heard).run(), heard


def files(bench: Bench, *names: str) -> ScanRequest:
    return ScanRequest(files=frozenset(str(bench.photos / name) for name in names))


def trees(bench: Bench, *names: str) -> ScanRequest:
    return ScanRequest(trees=frozenset(str(bench.photos / name) for name in names))


def moved(bench: Bench, old: str, new: str) -> ScanRequest:
    both = frozenset({str(bench.photos / old), str(bench.photos / new)})
    folder = (bench.photos / new).is_dir()
    return ScanRequest(
        trees=both if folder else frozenset(),
        files=frozenset() if folder else both,
        moves=((str(bench.photos / old), str(bench.photos / new)),),
    )


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())


def read_all(bench: Bench) -> None:
    """As if every photo that waits had been read and analysed."""

    def write(connection: Connection) -> None:
        waiting = connection.execute("SELECT id, path FROM photos WHERE stale = 1 AND missing = 0").fetchall()
        for photo, path in waiting:
            if not Path(os.fsdecode(path)).exists():
                continue
            digest = hashlib.sha256(Path(os.fsdecode(path)).read_bytes()).digest()
            connection.execute("INSERT INTO contents (hash) VALUES (?) ON CONFLICT DO NOTHING", (digest,))
            connection.execute(
                "UPDATE photos SET stale = 0, content_id = (SELECT id FROM contents WHERE hash = ?) WHERE id = ?",
                (digest, photo),
            )

    bench.library.write(write)


def test_one_file_is_looked_at_and_nothing_else(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    make(bench.photos, "a.jpg", "sub/b.jpg")
    bench.add()
    scan(bench)
    make(bench.photos, "sub/new.jpg", "other.jpg")
    (bench.photos / "a.jpg").unlink()

    def refuse(path: str) -> None:
        raise AssertionError(f"listed {path}")

    monkeypatch.setattr(walk_module.os, "scandir", refuse)
    done, heard = scan_part(bench, files(bench, "sub/new.jpg", "a.jpg", "never.jpg", "notes.txt"))
    assert done
    assert bench.present() == ["sub/b.jpg", "sub/new.jpg"]  # of other.jpg nobody has told
    assert (heard.counts.seen, heard.counts.added, heard.counts.removed) == (1, 1, 1)
    assert heard.changes.photo_list and len(heard.changes.photos) == 2


def test_changed_file_is_stale_and_an_unchanged_one_is_not(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "b.jpg")
    bench.add()
    scan(bench)
    read_all(bench)
    (bench.photos / "a.jpg").write_bytes(b"edited, and longer")
    _, heard = scan_part(bench, files(bench, "a.jpg", "b.jpg"))
    assert (heard.counts.changed, heard.counts.unchanged, heard.counts.waiting) == (1, 1, 1)
    stale = bench.rows("SELECT path FROM photos WHERE stale = 1")
    assert stale == [(os.fsencode(bench.photos / "a.jpg"),)]


def test_what_a_walk_leaves_out_is_left_out(bench: Bench) -> None:
    names = [".hidden.jpg", ".thumbnails/a.jpg", "sub/@eaDir/b.jpg", "deep/.x/y/c.jpg", "notes.txt"]
    make(bench.photos, *names, "folder.jpg/d.jpg")
    bench.add()
    scan(bench, EVERYTHING)
    assert bench.present() == ["folder.jpg/d.jpg"]
    (bench.photos / "folder.jpg" / "d.jpg").unlink()
    make(bench.photos, "folder.jpg/e.jpg")
    done, _ = scan_part(bench, files(bench, *names, "folder.jpg"))
    assert done and bench.present() == ["folder.jpg/e.jpg"]
    done, _ = scan_part(bench, trees(bench, ".thumbnails", "sub/@eaDir", "deep/.x/y"))
    assert done and bench.present() == ["folder.jpg/e.jpg"]


def test_tree_with_all_that_is_below(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "sub/b.jpg", "sub/deep/c.jpg", "sub too/d.jpg")
    bench.add()
    scan(bench)
    (bench.photos / "sub" / "deep" / "c.jpg").unlink()
    (bench.photos / "sub too" / "d.jpg").unlink()
    make(bench.photos, "sub/deep/deeper/new.jpg", "new.jpg")
    done, heard = scan_part(bench, trees(bench, "sub", "sub/deep"))
    assert done and (heard.counts.seen, heard.counts.added, heard.counts.removed) == (2, 1, 1)
    assert bench.present() == ["a.jpg", "sub too/d.jpg", "sub/b.jpg", "sub/deep/deeper/new.jpg"]
    shutil.rmtree(bench.photos / "sub")
    done, heard = scan_part(bench, trees(bench, "sub"))
    assert done and bench.present() == ["a.jpg", "sub too/d.jpg"]


def test_an_added_folder_from_the_top(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "a.jpg")
    make(tmp_path / "second", "b.jpg")
    first = bench.add()
    bench.add(tmp_path / "second")
    scan(bench)
    (bench.photos / "a.jpg").unlink()
    (tmp_path / "second" / "b.jpg").unlink()
    make(bench.photos, "c.jpg")
    done, _ = scan_part(bench, ScanRequest(folders=frozenset({first})))
    assert done and bench.present() == ["../second/b.jpg", "c.jpg"]


def test_moved_file_keeps_its_photo_and_is_not_read_again(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "sub/b.jpg")
    bench.add()
    scan(bench)
    read_all(bench)
    before = bench.rows("SELECT id, content_id FROM photos ORDER BY id")
    (bench.photos / "a.jpg").rename(bench.photos / "sub" / "renamed.jpg")
    done, heard = scan_part(bench, moved(bench, "a.jpg", "sub/renamed.jpg"))
    assert done and bench.present() == ["sub/b.jpg", "sub/renamed.jpg"]
    assert bench.rows("SELECT id, content_id FROM photos WHERE missing = 0 ORDER BY id") == before
    assert not bench.rows("SELECT 1 FROM photos WHERE stale = 1")
    assert (heard.counts.added, heard.counts.removed, heard.counts.waiting) == (1, 1, 0)


def test_moved_folder_takes_its_photos_along(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "old/a.jpg", "old/deep/b.jpg", "older/c.jpg")
    make(tmp_path / "second", "d.jpg")
    bench.add()
    second = bench.add(tmp_path / "second")
    scan(bench)
    read_all(bench)
    (bench.photos / "old").rename(tmp_path / "second" / "new")
    make(tmp_path / "second", "new/extra.jpg")
    done, _ = scan_part(bench, moved(bench, "old", "../second/new".replace("../second", str(tmp_path / "second"))))
    assert done
    assert bench.present() == [
        "../second/d.jpg",
        "../second/new/a.jpg",
        "../second/new/deep/b.jpg",
        "../second/new/extra.jpg",
        "older/c.jpg",
    ]
    assert len(bench.rows("SELECT 1 FROM photos")) == 5
    assert len(bench.rows("SELECT 1 FROM photos WHERE stale = 1")) == 1  # only the extra one
    assert len(bench.rows("SELECT 1 FROM photos WHERE folder_id = ?", second)) == 4


def test_a_move_is_not_believed_where_the_file_is_another(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "b.jpg", "c.jpg", "d.jpg")
    bench.add()
    scan(bench)
    read_all(bench)
    before = set(bench.rows("SELECT id FROM photos"))
    # a: another size. b: still there. c: its new name is one that is left out. d: onto a photo that is known.
    (bench.photos / "a.jpg").rename(bench.photos / "a2.jpg")
    (bench.photos / "a2.jpg").write_bytes(b"edited right after it was moved")
    shutil.copy2(bench.photos / "b.jpg", bench.photos / "b2.jpg")
    (bench.photos / "c.jpg").rename(bench.photos / ".c.jpg")
    for old, new in (("a.jpg", "a2.jpg"), ("b.jpg", "b2.jpg"), ("c.jpg", ".c.jpg")):
        assert scan_part(bench, moved(bench, old, new))[0]
    (bench.photos / "d.jpg").replace(bench.photos / "b.jpg")
    assert scan_part(bench, moved(bench, "d.jpg", "b.jpg"))[0]
    assert bench.present() == ["a2.jpg", "b.jpg", "b2.jpg"]
    followed = "SELECT id FROM photos WHERE missing = 0 AND path IN (?, ?)"
    names = [os.fsencode(bench.photos / name) for name in ("a2.jpg", "b2.jpg")]
    assert not set(bench.rows(followed, *names)) & before  # other photos than those that were there
    assert len(bench.rows("SELECT 1 FROM photos WHERE stale = 1 AND missing = 0")) == 3


def test_a_move_saves_reading_even_when_everything_is_scanned(bench: Bench) -> None:
    make(bench.photos, "a.jpg")
    bench.add()
    scan(bench)
    read_all(bench)
    (bench.photos / "a.jpg").rename(bench.photos / "b.jpg")
    scan(bench, moved(bench, "a.jpg", "b.jpg") | EVERYTHING)
    assert bench.present() == ["b.jpg"] and not bench.rows("SELECT 1 FROM photos WHERE stale = 1")


def test_links_are_left_to_a_scan_of_everything(bench: Bench, tmp_path: Path) -> None:
    make(tmp_path / "outside", "a.jpg")
    make(bench.photos, "b.jpg", "sub/c.jpg")
    bench.add()
    scan(bench)
    (bench.photos / "sub" / "linked").symlink_to(tmp_path / "outside", target_is_directory=True)
    (bench.photos / "linked.jpg").symlink_to(tmp_path / "outside" / "a.jpg")
    assert not scan_part(bench, trees(bench, "sub"))[0]
    assert not scan_part(bench, trees(bench, "sub/linked"))[0]
    assert not scan_part(bench, files(bench, "linked.jpg"))[0]
    assert bench.present() == ["b.jpg", "sub/c.jpg"]
    scan(bench, trees(bench, "sub"))
    assert bench.present() == ["b.jpg", "sub/c.jpg", "sub/linked/a.jpg"]


def test_folder_that_went_away_keeps_its_photos(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "a.jpg", "sub/b.jpg")
    folder = bench.add()
    scan(bench)
    bench.photos.rename(tmp_path / "unplugged")
    for request in (files(bench, "a.jpg"), trees(bench, "sub"), ScanRequest(folders=frozenset({folder}))):
        assert not scan_part(bench, request)[0]
        assert bench.present() == ["a.jpg", "sub/b.jpg"]
    scan(bench, files(bench, "a.jpg"))
    assert bench.present() == ["a.jpg", "sub/b.jpg"]
    with bench.library.reading() as connection:
        assert not folders.get(connection, folder).reachable
    # It is known to be away now: others are looked at meanwhile, and nothing is said about its photos.
    make(tmp_path / "second", "c.jpg")
    bench.add(tmp_path / "second")
    scan(bench)
    make(tmp_path / "second", "d.jpg")
    request = files(bench, "a.jpg") | ScanRequest(files=frozenset({str(tmp_path / "second" / "d.jpg")}))
    assert scan_part(bench, request)[0]
    assert bench.present() == ["../second/c.jpg", "../second/d.jpg", "a.jpg", "sub/b.jpg"]
    (tmp_path / "unplugged").rename(bench.photos)
    assert not scan_part(bench, files(bench, "a.jpg"))[0]  # it is back: everything in it may have changed


def test_folder_that_goes_away_meanwhile_keeps_its_photos(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "a.jpg", "b.jpg")
    bench.add()
    scan(bench)

    def unplug() -> None:
        if bench.photos.exists():
            bench.photos.rename(tmp_path / "unplugged")

    part = PartialScan(bench.library, files(bench, "a.jpg", "b.jpg"), checkpoint=unplug, on_batch=Heard())
    assert not part.run()
    assert bench.present() == ["a.jpg", "b.jpg"]


def test_empty_mount_point_keeps_its_photos(bench: Bench) -> None:
    make(bench.photos, "a.jpg")
    folder = bench.add()
    scan(bench)
    # The photos were on another device than the one that the folder is on now.
    known = KnownDrive(os.fsencode(bench.photos), 4711, None, None)
    bench.library.write(lambda connection: drives.replace_of(connection, folder, [known]))
    (bench.photos / "a.jpg").unlink()
    assert not scan_part(bench, files(bench, "a.jpg"))[0]
    assert bench.present() == ["a.jpg"]


def test_folder_inside_another_keeps_its_own(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "inner/b.jpg", "inner/deep/c.jpg")
    outer = bench.add()
    inner = bench.add(bench.photos / "inner")
    scan(bench)
    make(bench.photos, "inner/new.jpg", "new.jpg")
    assert scan_part(bench, files(bench, "inner/new.jpg", "new.jpg"))[0]
    owners = dict(bench.rows("SELECT path, folder_id FROM photos"))
    assert owners[os.fsencode(bench.photos / "inner" / "new.jpg")] == inner
    assert owners[os.fsencode(bench.photos / "new.jpg")] == outer
    (bench.photos / "inner" / "b.jpg").unlink()
    assert scan_part(bench, ScanRequest(folders=frozenset({outer})))[0]
    assert "inner/b.jpg" in bench.present()  # not the outer one's to say
    assert scan_part(bench, trees(bench, "inner/deep") | ScanRequest(folders=frozenset({inner})))[0]
    assert "inner/b.jpg" not in bench.present()


def test_what_cannot_be_listed_is_a_problem_and_keeps_its_photos(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(bench.photos, "sub/a.jpg", "sub/locked/b.jpg", "sub/open/c.jpg")
    bench.add()
    scan(bench)
    (bench.photos / "sub" / "open" / "c.jpg").unlink()
    scandir = os.scandir

    def refuse(path: str):  # type: ignore[no-untyped-def]
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(walk_module.os, "scandir", refuse)
        done, heard = scan_part(bench, trees(bench, "sub"))
        assert done and heard.changes.problems
        assert bench.present() == ["sub/a.jpg", "sub/locked/b.jpg"]
        assert len(bench.rows("SELECT * FROM unreadable")) == 1
    done, heard = scan_part(bench, trees(bench, "sub"))
    assert done and heard.changes.problems and bench.rows("SELECT * FROM unreadable") == []


def test_cancelled_takes_nothing_for_deleted(bench: Bench) -> None:
    make(bench.photos, "a.jpg")
    bench.add()
    scan(bench)
    (bench.photos / "a.jpg").unlink()

    def cancel() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        PartialScan(bench.library, files(bench, "a.jpg"), checkpoint=cancel, on_batch=Heard()).run()
    assert bench.present() == ["a.jpg"]


def test_batches_are_bounded(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partial_scan_module, "_BATCH_FILES", 3)
    bench.add()
    scan(bench)
    names = [f"{number}.jpg" for number in range(8)]
    make(bench.photos, *names)
    batches: list[int] = []
    PartialScan(
        bench.library,
        files(bench, *names),
        checkpoint=go_on,
        on_batch=lambda counts, _: batches.append(counts.seen),
    ).run()
    assert sum(batches) == 8 and max(batches) == 3
    for name in names:
        (bench.photos / name).unlink()
    assert scan_part(bench, files(bench, *names))[0] and bench.present() == []


def test_requests_add_up(bench: Bench) -> None:
    one = ScanRequest(files=frozenset({"a"}), moves=(("x", "a"),))
    two = ScanRequest(trees=frozenset({"b"}), folders=frozenset({FolderId(3)}), moves=(("y", "b"),))
    both = one | two
    assert both.files == {"a"} and both.trees == {"b"} and both.folders == {3}
    assert both.moves == (("x", "a"), ("y", "b")) and not both.everything
    assert (both | EVERYTHING).everything and not ScanRequest()
    many = ScanRequest(files=frozenset(str(number) for number in range(30_000)))
    assert (one | many).everything


_sizes = itertools.count(100)
"""No two files of one size: within one tick of the file system's clock only the size tells them apart."""

Step = Callable[[random.Random, Path], ScanRequest]


def _names(folder: Path, *, directories: bool) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_dir() == directories)


def _place(chance: random.Random, folder: Path) -> Path:
    return chance.choice([folder, *_names(folder, directories=True)])


def _add(chance: random.Random, folder: Path) -> ScanRequest:
    path = _place(chance, folder) / chance.choice(["a.jpg", "b.png", "c.jpg", ".d.jpg", "e.txt", "f.heic"])
    if path.is_dir():
        return ScanRequest()
    path.write_bytes(chance.randbytes(next(_sizes)))
    return ScanRequest(files=frozenset({str(path)}))


def _make_folder(chance: random.Random, folder: Path) -> ScanRequest:
    path = _place(chance, folder) / chance.choice(["one", "two", ".three", "four.jpg", "node_modules"])
    if path.exists():
        return ScanRequest()
    path.mkdir()
    (path / "inside.jpg").write_bytes(chance.randbytes(next(_sizes)))
    return ScanRequest(trees=frozenset({str(path)}))


def _delete(chance: random.Random, folder: Path) -> ScanRequest:
    paths = _names(folder, directories=chance.random() < 0.3)
    if not paths:
        return ScanRequest()
    path = chance.choice(paths)
    if path.is_dir():
        shutil.rmtree(path)
        return ScanRequest(trees=frozenset({str(path)}))
    path.unlink()
    return ScanRequest(files=frozenset({str(path)}))


def _rename(chance: random.Random, folder: Path) -> ScanRequest:
    paths = _names(folder, directories=chance.random() < 0.5)
    if not paths:
        return ScanRequest()
    old = chance.choice(paths)
    new = _place(chance, folder) / chance.choice(["a.jpg", "g.jpg", "five", "six", ".seven", "h.png"])
    if new.exists() or new.is_relative_to(old):
        return ScanRequest()
    is_folder = old.is_dir()
    old.rename(new)
    both = frozenset({str(old), str(new)})
    return ScanRequest(
        trees=both if is_folder else frozenset(),
        files=frozenset() if is_folder else both,
        moves=((str(old), str(new)),),
    )


@pytest.mark.parametrize("seed", range(12))
def test_parts_come_to_the_same_as_everything(bench: Bench, seed: int) -> None:
    """Whatever happens to files and folders: told of it (sometimes late), the library is as after a full scan."""
    chance = random.Random(seed)
    (bench.photos / "nested" / "inner").mkdir(parents=True)
    make(bench.photos, "a.jpg", "nested/b.jpg", "nested/inner/c.jpg", "x/y/z.jpg")
    bench.add()
    bench.add(bench.photos / "x")
    scan(bench)
    read_all(bench)
    steps: list[Step] = [_add, _make_folder, _delete, _rename]
    waiting = ScanRequest()
    for _ in range(60):
        waiting |= chance.choice(steps)(chance, bench.photos)
        if not (bench.photos / "x").exists():  # the inner added folder: away and back is another test's
            make(bench.photos, "x/back.jpg")
            waiting |= EVERYTHING
        if chance.random() < 0.4 and waiting:
            scan(bench, waiting)
            read_all(bench)
            waiting = ScanRequest()
    if waiting:
        scan(bench, waiting)
    table = "SELECT path, folder_id, size, mtime_ns FROM photos WHERE missing = 0 ORDER BY path"
    before = bench.rows(table)
    heard = scan(bench)
    assert bench.rows(table) == before
    assert (heard.counts.added, heard.counts.changed, heard.counts.removed) == (0, 0, 0)
    contents = "SELECT p.path, c.hash FROM photos p JOIN contents c ON c.id = p.content_id"
    for path, digest in bench.rows(contents + " WHERE missing = 0 AND stale = 0"):
        assert hashlib.sha256(Path(os.fsdecode(path)).read_bytes()).digest() == digest  # type: ignore[arg-type]
