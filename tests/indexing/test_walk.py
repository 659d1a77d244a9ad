"""Which files a walk finds; the file system only."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.indexing import walk as walk_module
from glimpse_desktop.indexing.walk import FoundFile, Root, Unlisted, Walk


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 10)


def link(path: Path, target: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system lets nobody make links")


def roots(*paths: Path) -> list[Root]:
    return [Root(FolderId(number), str(path)) for number, path in enumerate(paths, 1)]


def found(folder: Path, walk: Walk) -> list[str]:
    return [Path(os.path.relpath(item.path, folder)).as_posix() for item in walk if isinstance(item, FoundFile)]


def test_finds_photos_by_suffix_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.JPG", "a.heic", "sub/deep/c.Jpeg", "notes.txt", "jpg", "x.jpg.part", "z.png")
    assert found(tmp_path, Walk(roots(tmp_path))) == ["a.heic", "b.JPG", "z.png", "sub/deep/c.Jpeg"]


def test_tells_size_and_time(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    (item,) = Walk(roots(tmp_path))
    status = (tmp_path / "a.jpg").stat()
    assert item == FoundFile(FolderId(1), str(tmp_path / "a.jpg"), 10, status.st_mtime_ns)


def test_leaves_out_hidden_and_system_folders(tmp_path: Path) -> None:
    make(
        tmp_path,
        "a.jpg",
        ".hidden.jpg",
        "._a.jpg",
        ".thumbnails/b.jpg",
        ".Trash-1000/files/c.jpg",
        "$RECYCLE.BIN/d.jpg",
        "System Volume Information/e.jpg",
        "@eaDir/a.jpg/SYNOPHOTO_THUMB_XL.jpg",
        "sub/__MACOSX/f.jpg",
        "lost+found/g.jpg",
        "node_modules/h.jpg",
    )
    assert found(tmp_path, Walk(roots(tmp_path))) == ["a.jpg"]


def test_enters_a_hidden_folder_that_was_added(tmp_path: Path) -> None:
    make(tmp_path, ".private/a.jpg")
    assert found(tmp_path, Walk(roots(tmp_path / ".private"))) == [".private/a.jpg"]


def test_only_ordinary_files(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "folder.jpg/b.jpg")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
    assert found(tmp_path, Walk(roots(tmp_path))) == ["a.jpg", "folder.jpg/b.jpg"]


def test_loops_of_links_are_harmless(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.jpg")
    link(tmp_path / "sub" / "up", tmp_path)
    link(tmp_path / "sub" / "self", tmp_path / "sub")
    link(tmp_path / "nowhere", tmp_path / "not there")
    link(tmp_path / "nowhere.jpg", tmp_path / "not there.jpg")
    link(tmp_path / "round.jpg", tmp_path / "round.jpg")
    walked = list(Walk(roots(tmp_path)))
    assert [item.path for item in walked if isinstance(item, FoundFile)] == [str(tmp_path / "sub" / "a.jpg")]


def test_a_link_never_takes_the_place_of_the_real_folder(tmp_path: Path) -> None:
    make(tmp_path, "z real/a.jpg")
    link(tmp_path / "a link", tmp_path / "z real")
    assert found(tmp_path, Walk(roots(tmp_path))) == ["z real/a.jpg"]


def test_links_out_of_the_folder_are_followed_once(tmp_path: Path) -> None:
    make(tmp_path / "outside", "a.jpg", "deeper/b.jpg")
    inside = tmp_path / "inside"
    link(inside / "one", tmp_path / "outside")
    link(inside / "two", tmp_path / "outside")
    link(tmp_path / "outside" / "back", inside)
    assert found(inside, Walk(roots(inside))) == ["one/a.jpg", "one/deeper/b.jpg"]


def test_links_to_files_count_once(tmp_path: Path) -> None:
    make(tmp_path, "outside/far.jpg", "outside/.hidden.jpg", "inside/near.jpg")
    inside = tmp_path / "inside"
    link(inside / "also near.jpg", inside / "near.jpg")
    link(inside / "far 1.jpg", tmp_path / "outside" / "far.jpg")
    link(inside / "far 2.jpg", tmp_path / "outside" / "far.jpg")
    assert found(inside, Walk(roots(inside))) == ["near.jpg", "far 1.jpg"]


@pytest.mark.parametrize("inner_first", [False, True])
def test_folder_inside_a_folder_counts_each_file_once(tmp_path: Path, inner_first: bool) -> None:
    make(tmp_path, "a.jpg", "inner/b.jpg", "inner/deep/c.jpg")
    paths = [tmp_path / "inner", tmp_path] if inner_first else [tmp_path, tmp_path / "inner"]
    added = roots(*paths)
    inner = next(root.id for root in added if root.path.endswith("inner"))
    owners = {Path(item.path).name: item.folder_id for item in Walk(added) if isinstance(item, FoundFile)}
    assert owners == {"a.jpg": 3 - inner, "b.jpg": inner, "c.jpg": inner}


def test_the_same_folder_by_two_names_counts_once(tmp_path: Path) -> None:
    make(tmp_path, "real/a.jpg")
    link(tmp_path / "link", tmp_path / "real")
    assert found(tmp_path, Walk(roots(tmp_path / "link", tmp_path / "real"))) == ["link/a.jpg"]


def test_missing_folder_and_file_in_its_place(tmp_path: Path) -> None:
    make(tmp_path, "file.jpg")
    walk = Walk(roots(tmp_path / "gone", tmp_path / "file.jpg"))
    assert list(walk) == []
    assert not walk.states[FolderId(1)].exists and not walk.states[FolderId(2)].exists


def test_empty_means_not_even_a_hidden_file(tmp_path: Path) -> None:
    make(tmp_path, "two/.directory")
    (tmp_path / "one").mkdir()
    walk = Walk(roots(tmp_path / "one", tmp_path / "two"))
    assert list(walk) == []
    assert walk.states[FolderId(1)].empty and not walk.states[FolderId(2)].empty


def refuse(name: str, error: OSError) -> Callable[[str], Any]:
    """An ``os.scandir`` that can't list folders of that name (works for root too, whom no mode stops)."""
    scandir = os.scandir

    def scan(path: str) -> Any:
        if Path(path).name == name:
            raise error
        return scandir(path)

    return scan


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "no permission to look into it"),
        (OSError(5, "Input/output error"), "it could not be listed (input/output error)"),
    ],
)
def test_unreadable_folder_is_told_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    make(tmp_path, "a.jpg", "locked/b.jpg", "z/c.jpg")
    monkeypatch.setattr(walk_module.os, "scandir", refuse("locked", error))
    walked = list(Walk(roots(tmp_path)))
    assert [Path(item.path).name for item in walked] == ["a.jpg", "locked", "c.jpg"]
    assert walked[1] == Unlisted(FolderId(1), str(tmp_path / "locked"), reason)


@pytest.mark.parametrize("part", [False, True])
def test_folder_that_vanishes_meanwhile_is_no_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: bool
) -> None:
    make(tmp_path, "a.jpg", "gone/b.jpg")
    refusing, stays = refuse("gone", FileNotFoundError(2, "No such file")), True

    def scan(path: str) -> Any:
        if Path(path).name == "gone" and not stays and Path(path).exists():
            (tmp_path / "gone" / "b.jpg").unlink()
            (tmp_path / "gone").rmdir()
        return refusing(path)

    monkeypatch.setattr(walk_module.os, "scandir", scan)
    parts = [(FolderId(1), str(tmp_path))] if part else None
    first, again = Walk(roots(tmp_path), parts=parts)
    assert isinstance(first, FoundFile)
    assert again == Unlisted(FolderId(1), str(tmp_path / "gone"), "it could not be listed (no such file)")
    stays = False
    assert [type(item) for item in Walk(roots(tmp_path), parts=parts)] == [FoundFile]


def test_folder_that_vanishes_with_a_failing_drive_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.jpg", "gone/b.jpg")
    asked = Path.stat

    def stat(path: Path, **options: Any) -> os.stat_result:
        if path.name == "gone":
            raise errors.pop(0)
        return asked(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    errors = [FileNotFoundError(2, "No such file"), OSError(5, "Input/output error")]
    _, unknown = Walk(roots(tmp_path))
    assert unknown == Unlisted(FolderId(1), str(tmp_path / "gone"), "it could not be listed (input/output error)")
    assert not errors


def test_deep_trees_need_no_deep_stack(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(400):
        folder = folder / "d"
    folder.mkdir(parents=True)
    make(folder, "a.jpg")
    assert found(folder, Walk(roots(tmp_path))) == ["a.jpg"]


def test_still_there_notices_another_file_system(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    (root,) = roots(tmp_path)
    walk = Walk([root])
    list(walk)
    assert walk.still_there(root)
    walk.states[root.id].device = -1
    assert not walk.still_there(root)
