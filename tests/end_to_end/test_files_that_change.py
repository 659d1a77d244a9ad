"""Names and faces follow the pictures, whatever happens to the files."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance

from glimpse_desktop.indexing import analyse
from glimpse_desktop.vision.builtin.pack import BuiltinEngine

from .conftest import DOUBLE, PORTRAIT, SCAN, TRIO, Glimpse


def people(glimpse: Glimpse) -> dict[str, set[str]]:
    """Names and the photos in which somebody said that it is them."""
    found: dict[str, set[str]] = {}
    for person in glimpse.json("people")["people"]:
        for face in person["faces"]:
            if face["status"] == "confirmed":
                photo = Path(face["photo"]).relative_to(glimpse.album).as_posix()
                found.setdefault(person["name"], set()).add(photo)
    return found


def test_moved_and_renamed_file_keeps_its_names(small: Glimpse) -> None:
    small.json("name", small.face(PORTRAIT, "portrait"), "Paul")
    (small.album / "Elsewhere").mkdir()
    (small.album / PORTRAIT).rename(small.album / "Elsewhere" / "new \N{GRINNING FACE}\nname.jpg")
    answer = small.json("index", small.album)
    assert answer["photos"] == 4
    assert people(small) == {"Paul": {"Elsewhere/new \N{GRINNING FACE}\nname.jpg"}}


def test_moving_decodes_nothing(small: Glimpse, monkeypatch: pytest.MonkeyPatch) -> None:
    def decoded(*_: object, **__: object) -> None:
        raise AssertionError("a photo that was only moved was decoded")

    (small.album / PORTRAIT).rename(small.album / "moved.jpg")
    monkeypatch.setattr(analyse, "decode", decoded)
    monkeypatch.setattr(BuiltinEngine, "analyse", decoded)
    assert small.json("index")["problems"] == 0
    assert len(small.json("faces", small.album / "moved.jpg")["faces"]) == 1


def test_identical_files_are_two_photos_with_the_same_faces(small: Glimpse) -> None:
    face = small.face(PORTRAIT, "portrait")
    shutil.copy2(small.album / PORTRAIT, small.album / "copy.jpg")
    answer = small.json("index")
    assert (answer["photos"], answer["added"]) == (5, 1)
    assert [f["id"] for f in small.json("faces", small.album / "copy.jpg")["faces"]] == [face]
    small.json("name", face, "Paul")
    (copied,) = small.json("faces", small.album / "copy.jpg")["faces"]
    assert copied["person"]["name"] == "Paul"
    hits = [m["photo"] for m in small.json("find", face)["matches"]]
    assert str(small.album / "copy.jpg") in hits or str(small.album / PORTRAIT) in hits
    (small.album / PORTRAIT).unlink()
    small.json("index")
    assert people(small) == {"Paul": {"copy.jpg"}}


def test_changed_file_keeps_the_names_of_faces_that_still_overlap(small: Glimpse) -> None:
    small.json("name", small.face(DOUBLE, "portrait"), "Paul")
    small.json("name", small.face(DOUBLE, "astronaut"), "Eileen")
    path = small.album / DOUBLE
    with Image.open(path) as picture:
        exif = picture.getexif()
        ImageEnhance.Brightness(picture).enhance(1.15).save(path, quality=88, exif=exif)
    answer = small.json("index")
    assert (answer["changed"], answer["photos"]) == (1, 4)
    assert people(small) == {"Paul": {DOUBLE}, "Eileen": {DOUBLE}}
    named = {f["person"]["name"] for f in small.json("faces", path)["faces"]}
    assert named == {"Paul", "Eileen"}
    # Undoing what was decided about the old picture holds for the new one as well.
    small.json("undo")
    assert people(small) == {"Paul": {DOUBLE}}


def test_deleted_photo_disappears_and_its_names_come_back_with_it(small: Glimpse, tmp_path: Path) -> None:
    face = small.face(PORTRAIT, "portrait")
    small.json("name", face, "Paul")
    shutil.move(small.album / PORTRAIT, tmp_path / "away.jpg")
    answer = small.json("index")
    assert (answer["removed"], answer["photos"]) == (1, 3)
    assert people(small) == {}
    matches = small.json("find", small.face(SCAN, "portrait"), "--min-similarity", "-1")["matches"]
    assert face not in {match["face_id"] for match in matches}
    shutil.move(tmp_path / "away.jpg", small.album / "back.jpg")
    small.json("index")
    assert people(small) == {"Paul": {"back.jpg"}}


def test_new_database_from_the_log_and_the_photos(small: Glimpse) -> None:
    """Everything that is derived is thrown away; photos and log bring every name back."""
    small.json("name", small.face(PORTRAIT, "portrait"), "Paul")
    small.json("name", small.face(SCAN, "portrait"), "Paul")
    small.json("name", small.face(TRIO, "seat 2"), "Sue")
    small.json("name", small.face(TRIO, "seat 3"), "Tim")
    small.json("undo")
    before = people(small)
    assert before == {"Paul": {PORTRAIT, SCAN}, "Sue": {TRIO}}
    with sqlite3.connect(small.library / "library.sqlite") as database:
        database.execute("PRAGMA foreign_keys = OFF")
        for table in ("labels", "people", "undone", "succession", "face_groups", "faces", "analyses", "photos"):
            database.execute(f"DELETE FROM {table}")
        database.execute("UPDATE contents SET analysis_id = NULL")
    database.close()
    small.json("index")
    small.json("rebuild-index")
    assert people(small) == before


def test_bad_files_are_listed_with_reasons_and_tried_again(small: Glimpse) -> None:
    good = (small.album / PORTRAIT).read_bytes()
    bad = {
        "empty.jpg": b"",
        "short.jpg": good[: len(good) // 2],
        "text.jpg": b"This is no picture at all.\n" * 20,
    }
    for name, data in bad.items():
        (small.album / name).write_bytes(data)
    (small.album / "really a jpeg.png").write_bytes(good)
    answer = small.json("index")
    assert (answer["photos"], answer["problems"]) == (8, 3)
    problems = {Path(p["path"]).name: p["reason"] for p in small.json("problems")["problems"]}
    assert problems.keys() == bad.keys()
    assert all(reason and "Error" not in reason for reason in problems.values())
    assert len(small.json("faces", small.album / "really a jpeg.png")["faces"]) == 1
    (small.album / "short.jpg").write_bytes(good)
    assert small.json("index")["problems"] == 2
    assert len(small.json("faces", small.album / "short.jpg")["faces"]) == 1
    refused = small("faces", small.album / "text.jpg")
    assert refused.code == 1
    assert problems["text.jpg"] in refused.err
