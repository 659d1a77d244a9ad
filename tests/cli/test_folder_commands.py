from __future__ import annotations

import shutil

import pytest

from glimpse_desktop.indexing import removals
from tests.cli.conftest import Desk


def test_folders_are_listed_and_moved(desk: Desk) -> None:
    before = desk.names()
    new = desk.photos.parent / "elsewhere"
    desk.photos.rename(new)
    assert desk("index").code == 0
    assert f"{desk.photos} (4 photos, not connected)" in desk("folders").out
    answer = desk.json("folders", "--move", desk.photos, new)
    assert answer == {"old": str(desk.photos), "new": str(new), "photos": 4, "found": 4, "asked": 4}
    (folder,) = desk.json("folders")["folders"]
    assert folder == {"path": str(new), "photos": 4, "connected": True, "was_at": [str(desk.photos)]}
    assert "was at" in desk("folders").out
    summary = desk.json("index")
    assert (summary["unchanged"], summary["added"], summary["changed"]) == (4, 0, 0)
    assert desk.names() == before


def test_folder_without_its_photos_is_only_taken_when_that_is_meant(desk: Desk) -> None:
    new = desk.photos.parent / "other"
    new.mkdir()
    answer = desk("folders", "--move", desk.photos, new)
    assert answer.code == 1 and "None of the photos" in answer.err
    assert desk("folders", "--move", desk.photos, new / "none").code == 1
    assert "is not a folder of this library" in desk("folders", "--move", new, desk.photos).err
    assert desk("folders", "--move", desk.photos, new, "--yes").code == 0


def test_folder_that_was_moved_and_added_again_is_said_and_taken_out(desk: Desk) -> None:
    before = desk.names()
    new = desk.photos.parent / "elsewhere"
    desk.photos.rename(new)
    answer = desk("index", new)
    assert f"{desk.photos} is not there, and {new} has its photos" in answer.out + answer.err
    assert "is not a folder of this library" in desk("folders", "--remove", new / "x").err
    assert "names are kept" in desk("folders", "--remove", desk.photos).out
    assert [one["path"] for one in desk.json("folders")["folders"]] == [str(new)]
    assert desk.names() == before and desk.json("status")["photos"] == 4


def test_photos_that_vanished_are_taken_out_once_it_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removals, "FEW", 2)
    away = desk.photos.parent / "away"
    shutil.copytree(desk.photos, away)
    for path in sorted(desk.photos.iterdir())[1:]:
        path.unlink()
    answer = desk("index")
    assert answer.code == 0 and "3 photos no longer in" in answer.out and "--accept-removals" in answer.out
    assert "0 removed" in answer.out and "4 photos" in answer.out
    assert desk.json("folders")["vanished"] == [{"folder": str(desk.photos), "photos": 3}]
    assert "1 problem: " in answer.out and "3 photos no longer in" in desk("problems").out
    summary = desk.json("index", "--accept-removals")
    assert (summary["photos"], summary["removed"], summary["vanished"]) == (1, 3, [])
    assert desk.json("status")["photos"] == 1
