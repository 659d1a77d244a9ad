"""digiKam's database, read without changing anything of it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import digikam_database
from glimpse_desktop.library.digikam_database import database_in, reading_faces
from tests.support.digikam_maker import DigikamMaker


@pytest.fixture
def maker(tmp_path: Path) -> DigikamMaker:
    return DigikamMaker(tmp_path / "Pictures")


def photos(path: Path) -> list[DescribedPhoto]:
    with reading_faces(path) as (_, found):
        return list(found)


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.name: (hashlib.sha256(path.read_bytes()).digest(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
    }


def test_confirmed_faces_and_where_they_are(maker: DigikamMaker) -> None:
    maker.photo("2019/Rome/a.jpg", size=777, created="2019-07-01T14:05:09.000")
    maker.photo("b.jpg")
    maker.photo("nobody.jpg")
    maker.face("2019/Rome/a.jpg", "Anna", (400, 300, 800, 600))
    maker.face("2019/Rome/a.jpg", "Ben", (2000, 300, 800, 600))
    maker.face("b.jpg", "Anna", (0, 0, 400, 300))
    first, second = photos(maker.done())
    assert (first.path, first.size, first.taken_at) == ("/photos/2019/Rome/a.jpg", 777, 1561989909.0)
    assert [(region.name, region.box.as_list()) for region in first.regions] == [
        ("Anna", [0.1, 0.1, 0.2, 0.2]),
        ("Ben", [0.5, 0.1, 0.2, 0.2]),
    ]
    assert second.path == "/photos/b.jpg" and second.taken_at is None


@pytest.mark.parametrize(("orientation", "sides"), [(6, (4000, 3000)), (8, (4000, 3000)), (5, (4000, 3000))])
def test_boxes_are_on_the_upright_picture(maker: DigikamMaker, orientation: int, sides: tuple[int, int]) -> None:
    maker.photo("a.jpg", sides=sides, orientation=orientation)
    maker.face("a.jpg", "Anna", (300, 800, 600, 400))  # it would fit into the stored picture, too
    (photo,) = photos(maker.done())
    assert photo.sides == (3000.0, 4000.0)
    assert photo.regions[0].box.as_list() == [0.1, 0.2, 0.2, 0.1]


def test_a_size_that_is_upright_already_is_noticed(maker: DigikamMaker) -> None:
    maker.photo("a.heic", sides=(3000, 4000), orientation=6)
    maker.face("a.heic", "Anna", (300, 3600, 300, 400))
    (photo,) = photos(maker.done())
    assert photo.sides == (3000.0, 4000.0) and photo.regions[0].box.as_list() == [0.1, 0.9, 0.1, 0.1]


def test_what_nobody_confirmed_is_left_out(maker: DigikamMaker) -> None:
    maker.photo("a.jpg")
    maker.connection.execute("INSERT INTO TagProperties VALUES (NULL, 'ignoredPerson', NULL)")
    for person in ("unknown", "unconfirmed", "ignored"):
        maker.face("a.jpg", person, (400, 300, 800, 600))
    maker.face("a.jpg", "Anna", (400, 300, 800, 600), "autodetectedPerson")
    maker.face("a.jpg", "Anna", (400, 300, 800, 600), "faceToTrain")
    maker.face("a.jpg", "Ben", (400, 300, 800, 600))
    (photo,) = photos(maker.done())
    assert [region.name for region in photo.regions] == ["Ben"]


@pytest.mark.parametrize(
    "value",
    [
        "",
        "<rect/>",
        '<rect x="a" y="0" width="1" height="1"/>',
        '<rect x="0" y="0" width="0" height="9"/>',
        "<svg/>",
        "x" * 5000,
        '<rect x="1" y="1" width="9e99" height="9"/>',
    ],
)
def test_senseless_regions_are_left_out(maker: DigikamMaker, value: str) -> None:
    maker.photo("a.jpg")
    maker.face("a.jpg", "Anna", value)
    maker.photo("unknown-size.jpg", sides=(0, 0))
    maker.face("unknown-size.jpg", "Anna", (1, 1, 9, 9))
    assert photos(maker.done()) == []


@pytest.mark.parametrize(
    ("identifier", "specific", "path"),
    [
        ("volumeid:?uuid=c4b2bf2a-d877", "/home/anna/Pictures", "home/anna/Pictures/2019/a.jpg"),
        ("volumeid:?path=%2Fhome%2FAnna%20M&fileuuid=9", "/", "/home/Anna M/2019/a.jpg"),
        ("networkshareid:?mountpath=%2Fmnt%2Fnas", "/photos", "/mnt/nas/photos/2019/a.jpg"),
        ("volumeid:?path=C%3A%2FPictures", "/", "C:/Pictures/2019/a.jpg"),
        ("volumeid:?path=/home/Anna M/a+b/50%25 off%26on", "/", "/home/Anna M/a+b/50% off&on/2019/a.jpg"),
        ("", "", "2019/a.jpg"),
    ],
)
def test_album_roots(tmp_path: Path, identifier: str, specific: str, path: str) -> None:
    maker = DigikamMaker(tmp_path / "db", identifier, specific)
    maker.photo("2019/a.jpg")
    maker.face("2019/a.jpg", "Anna", (400, 300, 800, 600))
    assert photos(maker.done())[0].path == path


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_nothing_of_it_changes_and_nothing_appears_beside_it(maker: DigikamMaker, journal: str) -> None:
    maker.connection.execute(f"PRAGMA journal_mode = {journal}")
    maker.photo("a.jpg")
    maker.face("a.jpg", "Anna", (400, 300, 800, 600))
    path = maker.done()
    before = everything(path.parent)
    path.chmod(0o400)
    with reading_faces(path) as (_, found):
        assert len(list(found)) == 1
        assert everything(path.parent) == before  # not even while it is read
    assert len(photos(path.parent)) == 1
    assert everything(path.parent) == before


def test_what_is_only_in_the_log_is_read_from_a_copy(maker: DigikamMaker) -> None:
    maker.connection.execute("PRAGMA journal_mode = WAL")
    maker.photo("a.jpg")
    maker.face("a.jpg", "Anna", (400, 300, 800, 600))  # digiKam is running: nothing is in the main file yet
    before = everything(maker.path.parent)
    assert len(photos(maker.path)) == 1
    assert everything(maker.path.parent) == before
    maker.done()


def test_a_change_meanwhile_is_said(maker: DigikamMaker) -> None:
    maker.photo("a.jpg")
    maker.face("a.jpg", "Anna", (400, 300, 800, 600))
    path = maker.done()
    with pytest.raises(GlimpseError, match="Close digiKam"), reading_faces(path) as (total, found):
        assert total == 1 and len(list(found)) == 1
        os.utime(path, (1, 1))


def test_a_copy_holds_whatever_digikam_writes_meanwhile(maker: DigikamMaker) -> None:
    maker.connection.execute("PRAGMA journal_mode = WAL")
    maker.photo("a.jpg")
    maker.face("a.jpg", "Anna", (400, 300, 800, 600))
    with reading_faces(maker.path) as (_, found):
        maker.photo("b.jpg")
        maker.face("b.jpg", "Anna", (400, 300, 800, 600))
        assert len(list(found)) == 1
    maker.done()


def test_two_people_of_one_name_stay_two(maker: DigikamMaker) -> None:
    maker.photo("a.jpg")
    run = maker.connection.execute
    for number, (parent, name) in enumerate(
        [(4, "Family"), (4, "Club"), (100, "Anna"), (101, "anna"), (4, "Anna"), (100, "Ben")], 100
    ):
        run("INSERT INTO Tags (id, pid, name) VALUES (?, ?, ?)", (number, parent, name))
    for number in (102, 103, 104, 105):
        value = f'<rect x="{number}" y="300" width="800" height="600"/>'
        run("INSERT INTO ImageTagProperties VALUES (1, ?, 'tagRegion', ?)", (number, value))
    (photo,) = photos(maker.done())
    assert [region.name for region in photo.regions] == ["Anna (Family)", "anna (Club)", "Anna", "Ben"]


def test_a_database_that_never_rests_is_said(maker: DigikamMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    maker.connection.execute("PRAGMA journal_mode = WAL")
    maker.photo("a.jpg")
    counted = iter(range(1, 1_000_000))
    monkeypatch.setattr(digikam_database, "_state", lambda file: [(next(counted), 0)] * 3)
    with pytest.raises(GlimpseError, match="at work"):
        photos(maker.path)
    maker.done()


def test_what_is_no_database_of_digikam(tmp_path: Path) -> None:
    with pytest.raises(GlimpseError, match=r"no digikam4\.db"):
        photos(tmp_path)
    with pytest.raises(GlimpseError, match="no file"):
        photos(tmp_path / "nothing.db")
    (tmp_path / "text.db").write_text("hello " * 1000)
    with pytest.raises(GlimpseError, match="damaged, or no database"):
        photos(tmp_path / "text.db")
    for tables, said in (
        ("CREATE TABLE cats (id);", "no database of digiKam"),
        ("CREATE TABLE Thumbnails (id);", "another database of digiKam"),
        ("CREATE TABLE Images (id, album, name); CREATE TABLE AlbumRoots (id);", "version of digiKam"),
    ):
        path = tmp_path / "other.db"
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path)
        connection.executescript(tables)
        connection.close()
        with pytest.raises(GlimpseError, match=said):
            photos(path)
    (tmp_path / "digikam").mkdir()  # also what digiKam's own settings are in
    with pytest.raises(GlimpseError, match=r"no digikam4\.db"):
        database_in(tmp_path)
    (tmp_path / "mysql").mkdir()
    with pytest.raises(GlimpseError, match="MySQL"):
        database_in(tmp_path)


def test_a_damaged_database_is_said(maker: DigikamMaker) -> None:
    for number in range(300):
        maker.photo(f"{number}.jpg")
        maker.face(f"{number}.jpg", "Anna", (400, 300, 800, 600))
    path = maker.done()
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(GlimpseError, match="damaged"):
        photos(path)


def test_views_in_place_of_tables_are_no_database_of_digikam(maker: DigikamMaker) -> None:
    maker.connection.executescript("""
        DROP TABLE ImageTagProperties;
        CREATE VIEW ImageTagProperties AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
            SELECT x AS imageid, x AS tagid, 'tagRegion' AS property, '' AS value FROM n;
    """)
    with pytest.raises(GlimpseError, match="version of digiKam"):
        photos(maker.done())


def test_a_long_statement_can_be_cancelled(maker: DigikamMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(50):
        maker.photo(f"{number}.jpg")
        maker.face(f"{number}.jpg", "Anna", (400, 300, 800, 600))
    monkeypatch.setattr(digikam_database, "_STEPS", 1)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled), reading_faces(maker.done(), cancel) as (_, found):
        list(found)
