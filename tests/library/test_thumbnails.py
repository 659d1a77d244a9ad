"""The cache of small pictures."""

from __future__ import annotations

import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.library.thumbnails import ThumbnailStore, face_key, photo_key
from tests.support.library_maker import content

ONE, TWO = photo_key(content("one")), photo_key(content("two"))


def test_what_is_put_is_there_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    store = ThumbnailStore.open(path)
    key = face_key(content("one"), Box(0.1, 0.2, 0.3, 0.4))
    store.put_many([(ONE, b"old"), (key, b"face")])
    store.put_many([(ONE, b"new")])
    store.close()
    store = ThumbnailStore.open(path)
    assert store.get_many([ONE, TWO, key]) == {ONE: b"new", key: b"face"}
    assert store.count() == 2 and store.damage() == []
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_keys_tell_faces_apart_and_forgive_rounding() -> None:
    box = Box(0.1, 0.2, 0.3, 0.4)
    assert face_key(content("one"), box) == face_key(content("one"), Box(0.100004, 0.2, 0.3, 0.39996))
    others = [Box(0.1002, 0.2, 0.3, 0.4), Box(-0.1, 0.2, 0.3, 0.4), Box(0.1, 0.2, 0.4, 0.3)]
    broken = [Box(float("inf"), -1e300, 1e9, 0.5), Box(0.1, 0.2, 0.3, float("-inf"))]
    assert len({face_key(content("one"), other) for other in broken}) == 2
    keys = {face_key(content("one"), other) for other in [box, *others]} | {face_key(content("two"), box), ONE}
    assert len(keys) == 6


def test_thousands_at_once_from_many_threads(tmp_path: Path) -> None:
    store = ThumbnailStore.open(tmp_path / "thumbnails.sqlite")
    keys = [photo_key(content(str(number))) for number in range(3000)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda part: store.put_many((key, key) for key in keys[part::4]), range(4)))
        found = list(pool.map(lambda _: store.get_many(keys), range(4)))
    assert all(got == dict(zip(keys, keys, strict=True)) for got in found)
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    store = ThumbnailStore.open(tmp_path / "thumbnails.sqlite")
    store.put_many([(ONE, b"jpeg")])
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}
    store.close()


@pytest.mark.parametrize("damage", ["text", "other database", "newer", "cut", "folder"])
def test_a_file_that_is_no_use_is_begun_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "thumbnails.sqlite"
    store = ThumbnailStore.open(path)
    store.put_many((photo_key(content(str(number))), bytes(5000)) for number in range(50))
    store.close()
    if damage == "folder":
        path.unlink()
        path.mkdir()
        with pytest.raises(LibraryError, match="is a folder"):
            ThumbnailStore.open(path)
        return
    if damage == "text":
        path.write_text("Dear diary, " * 1000)
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:9000])
    else:
        other = sqlite3.connect(path)
        if damage == "newer":
            other.execute("PRAGMA user_version = 99")
        else:
            other.execute("PRAGMA application_id = 1")
        other.close()
    store = ThumbnailStore.open(path)
    store.get_many([ONE])
    store.put_many([(ONE, b"jpeg")])
    assert store.get_many([ONE]) == {ONE: b"jpeg"}
    assert store.damage() == []
    store.close()


def test_damage_met_while_reading_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    store = ThumbnailStore.open(path)
    keys = [photo_key(content(str(number))) for number in range(200)]
    store.put_many((key, bytes(5000)) for key in keys)
    store.close()
    data = bytearray(path.read_bytes())
    data[8192 * 3 :] = b"\x55" * (len(data) - 8192 * 3)
    path.write_bytes(data)
    store = ThumbnailStore.open(path)
    for key in keys:
        store.get_many([key])
    store.put_many([(ONE, b"jpeg")])
    assert store.get_many([ONE]) == {ONE: b"jpeg"}
    assert store.count() < 200
    assert store.damage() == []
    store.close()


def test_the_file_is_hardly_larger_than_what_is_in_it(tmp_path: Path) -> None:
    store = ThumbnailStore.open(tmp_path / "thumbnails.sqlite")
    pictures = [(photo_key(content(str(number))), os.urandom(2000 + 31 * number)) for number in range(200)]
    store.put_many(pictures)
    store.close()
    held = sum(len(key) + len(jpeg) for key, jpeg in pictures)
    assert (tmp_path / "thumbnails.sqlite").stat().st_size < 1.15 * held


def test_a_file_of_larger_pages_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("VACUUM")
    connection.close()
    store = ThumbnailStore.open(path)
    store.put_many([(ONE, b"one")])
    store.close()
    store = ThumbnailStore.open(path)
    assert store.get_many([ONE]) == {ONE: b"one"}
    store.close()
