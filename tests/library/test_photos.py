"""The timeline and the rows of photos."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FolderId, PersonId, PhotoId
from glimpse_desktop.library import faces, folders, groups, photos
from glimpse_desktop.library.store import Library
from tests.support.library_maker import LibraryMaker, content, face


def test_the_timeline_is_newest_first_by_the_pictures_own_clock(library: Library, maker: LibraryMaker) -> None:
    old = maker.photo("old", taken_at=datetime(1969, 12, 31, 23, 59), mtime=1.7e9)
    new = maker.photo("new", taken_at=datetime(2024, 2, 29, 12), mtime=1.0e9)
    undated = maker.photo("undated", mtime=datetime(2020, 6, 15, 12, tzinfo=UTC).timestamp())
    with library.reading() as connection:
        timeline = photos.timeline(connection)
    assert timeline.ids.tolist() == [new, undated, old]
    assert timeline.ids.dtype == np.int64 and timeline.days.dtype == np.int32
    epoch = datetime(1970, 1, 1)
    days = [(datetime(2024, 2, 29) - epoch).days, (datetime(2020, 6, 15) - epoch).days, -1]
    assert timeline.days.tolist() == days


def test_a_burst_is_in_its_order_where_the_camera_writes_fractions(library: Library, maker: LibraryMaker) -> None:
    times = [datetime(2020, 5, 1, 12, 0, 0, part) for part in (700_000, 100_000, 400_000)]
    shots = [maker.photo(f"{number}.jpg", taken_at=time) for number, time in enumerate(times)]
    before = maker.photo("old.jpg", taken_at=datetime(1931, 3, 1))
    with library.reading() as connection:
        timeline = photos.timeline(connection)
    assert timeline.ids.tolist() == [shots[0], shots[2], shots[1], before]
    assert timeline.days[3] == (datetime(1931, 3, 1) - datetime(1970, 1, 1)).days


def test_the_timeline_of_a_folder_and_of_nothing(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("one")
    with library.reading() as connection:
        assert photos.timeline(connection, folder=maker.folder).ids.tolist() == [photo]
        assert photos.timeline(connection, folder=FolderId(99)).ids.tolist() == []
        assert photos.timeline(connection, person=PersonId(99)).ids.tolist() == []
    maker.delete_file(photo)
    with library.reading() as connection:
        assert photos.timeline(connection).ids.tolist() == []
        assert photos.by_ids(connection, [photo]) == []


def test_the_timeline_of_a_group(library: Library, maker: LibraryMaker) -> None:
    first, second, third = (maker.photo(name, [face(0.1)]) for name in ("one", "two", "three"))
    with library.reading() as connection:
        ids = [faces.of_photo(connection, photo)[0].id for photo in (first, second)]
    library.write(lambda connection: groups.assign(connection, dict.fromkeys(ids, ids[0])))
    with library.reading() as connection:
        assert set(photos.timeline(connection, person=PersonId(-ids[0])).ids.tolist()) == {first, second}
        assert third in photos.timeline(connection).ids


def test_rows_come_in_the_order_asked(library: Library, maker: LibraryMaker) -> None:
    one = maker.photo("one", [face(0.1), face(0.5, 0.4)], taken_at=datetime(2000, 1, 1))
    two = maker.photo("two", None)
    with library.reading() as connection:
        rows = photos.by_ids(connection, [two, PhotoId(77), one, two])
    assert [row.id for row in rows] == [two, one, two]
    assert rows[0].content is None and not rows[0].analysed and rows[0].focus is None and rows[0].width == 0
    row = rows[1]
    assert row.path == Path("/photos/one") and row.content == content("one")
    assert (row.width, row.height, row.size, row.camera, row.faces) == (4000, 3000, 1000, "Camera", 2)
    assert row.taken_at == datetime(2000, 1, 1, tzinfo=UTC).timestamp() and row.modified_at == 1.6e9
    assert row.analysed and row.problem is None
    assert row.focus is not None
    assert row.focus.as_list() == pytest.approx(Box(0.1, 0.2, 0.5, 0.3).as_list())


@pytest.mark.skipif(os.name != "posix", reason="names that are no text exist only here")
def test_a_photo_is_found_by_any_path(library: Library, maker: LibraryMaker) -> None:
    names = [os.fsdecode(b"caf\xe9\xff.jpg"), "line\nbreak 📷.jpg", "plain.jpg"]
    made = {name: maker.photo(name) for name in names}
    with library.reading() as connection:
        for name, photo in made.items():
            row = photos.by_path(connection, Path("/photos") / name)
            assert row is not None and row.id == photo and row.path == Path("/photos") / name
        assert photos.by_path(connection, Path("/photos/other.jpg")) is None


def test_copies_of_one_content(library: Library, maker: LibraryMaker) -> None:
    maker.photo("b", [face(0.1)], content_of="same")
    maker.photo("a", [face(0.1)], content_of="same")
    gone = maker.photo("c", [face(0.1)], content_of="same")
    maker.delete_file(gone)
    with library.reading() as connection:
        paths = photos.paths_of_contents(connection, {content("same"), content("unknown")})
    assert paths == {content("same"): [Path("/photos/a"), Path("/photos/b")]}


def test_folders(library: Library, maker: LibraryMaker, tmp_path: Path) -> None:
    maker.photo("one")
    maker.delete_file(maker.photo("two"))
    other = library.write(lambda connection: folders.add(connection, tmp_path))
    assert library.write(lambda connection: folders.add(connection, tmp_path)) == other
    library.write(lambda connection: folders.set_reachable(connection, other, False))
    with library.reading() as connection:
        rows = {row.id: row for row in folders.every(connection)}
        assert folders.get(connection, other) == rows[other]
    assert (rows[maker.folder].path, rows[maker.folder].photos) == (Path("/photos"), 1)
    assert rows[maker.folder].reachable and not rows[other].reachable
    library.write(lambda connection: folders.remove(connection, maker.folder))
    with library.reading() as connection:
        assert photos.timeline(connection).ids.tolist() == []
        assert [row.id for row in folders.every(connection)] == [other]
    with pytest.raises(Exception, match="not in the library"):
        library.write(lambda connection: folders.remove(connection, maker.folder))
