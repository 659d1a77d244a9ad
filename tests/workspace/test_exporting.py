"""Copies of photos of a real library."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.exporting import (
    Export,
    Exported,
    ExportError,
    ExportProgress,
    InsideLibraryError,
    Layout,
)
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace import exporting_files
from glimpse_desktop.workspace.exporting import (
    export_photos,
    first_names,
    look_ahead,
    oldest_first,
    photos_to_export,
)
from tests.support.export_desk import ExportDesk, export_desk, photo


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExportDesk]:
    with export_desk(tmp_path, monkeypatch) as desk:
        yield desk


@pytest.fixture(autouse=True)
def originals_stay_as_they_are(desk: ExportDesk) -> Iterator[None]:
    before = state(desk.photos)
    yield
    after = state(desk.photos)
    assert {path: after.get(path, kept) for path, kept in before.items()} == before


def state(folder: Path) -> dict[Path, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: (hashlib.sha256(path.read_bytes()).digest(), path.stat().st_mtime_ns) for path in files}


def exported(desk: ExportDesk, layout: Layout = Layout.FLAT, **options: object) -> Exported:
    wanted = Export(photos_to_export(desk.workspace), desk.out, layout, **options)  # type: ignore[arg-type]
    return export_photos(desk.workspace, wanted)


def test_folders_bytes_and_times_are_kept(desk: ExportDesk) -> None:
    done = exported(desk, Layout.FOLDERS)
    assert desk.there() == ["2020/both.jpg", "alone.jpg", "both.jpg", "empty.jpg"]
    for name in desk.there():
        assert (desk.out / name).read_bytes() == (desk.photos / name).read_bytes()
        assert (desk.out / name).stat().st_mtime_ns == (desk.photos / name).stat().st_mtime_ns
    assert (len(done.written), done.already, done.failures, done.stopped) == (4, 0, (), None)
    assert done.bytes == sum((desk.out / name).stat().st_size for name in desk.there())


def test_flat_copies_get_numbers_by_age_and_again_nothing(desk: ExportDesk) -> None:
    exported(desk)
    assert desk.there() == ["alone.jpg", "both (2).jpg", "both.jpg", "empty.jpg"]
    assert (desk.out / "both (2).jpg").read_bytes() == (desk.photos / "2020" / "both.jpg").read_bytes()
    again = exported(desk)
    assert (again.written, again.already) == ((), 4)


def test_names_come_from_dates_and_people(desk: ExportDesk) -> None:
    desk.name("both.jpg", "Anna", "Ben/Ä")
    exported(desk, Layout.PATTERN, pattern="{year}/{date} {people}")
    named = [name for name in desk.there() if name.startswith(("2019", "2020/2020-01"))]
    assert named[:2] == ["2019/2019-07-01 Anna, Ben_Ä.jpg", "2019/2019-07-01 Anna.jpg"]
    assert named[2].startswith("2020/2020-01-02 Anna")


@pytest.mark.parametrize("layout", Layout)
def test_the_names_said_before_are_those_that_are_written(desk: ExportDesk, layout: Layout) -> None:
    photos = photos_to_export(desk.workspace)
    wanted = Export(photos, desk.out, layout, "{people}/x", max_side=40)
    said = first_names(desk.workspace, wanted, 4)
    done = export_photos(desk.workspace, wanted)
    assert said == [path.relative_to(desk.out) for path in done.written]
    assert first_names(desk.workspace, wanted, 1) == said[:1]


def test_photos_are_put_in_the_order_of_time_and_hidden_ones_last(desk: ExportDesk) -> None:
    photos = photos_to_export(desk.workspace)
    assert oldest_first(desk.workspace, photos[::-1]) == photos
    desk.workspace.hide_photos(photos[:1])
    assert oldest_first(desk.workspace, photos[1::-1]) == (photos[1], photos[0])


def test_a_person_s_photos_in_one_go(desk: ExportDesk) -> None:
    anna = next(row.id for row in desk.workspace.people() if row.name == "Anna")
    photos = photos_to_export(desk.workspace, anna)
    assert photos == desk.ids("both.jpg", "alone.jpg", "2020/both.jpg")
    strangers = [row.id for row in desk.workspace.groups()]
    assert [photos_to_export(desk.workspace, row) for row in strangers] == [desk.ids("both.jpg", "2020/both.jpg")]


def test_smaller_copies_are_upright_and_turned_as_they_are_shown(desk: ExportDesk) -> None:
    desk.workspace.rotate_photos(desk.ids("both.jpg"), 1)
    done = exported(desk, Layout.FOLDERS, max_side=160, quality=80)
    sizes = {}
    for name in desk.there():
        with Image.open(desk.out / name) as picture:
            sizes[name] = picture.size
            assert picture.getexif().get(0x0112, 1) == 1
    assert sizes["alone.jpg"] == sizes["both.jpg"] == (120, 160)
    assert sizes["2020/both.jpg"] == (160, 120)
    assert not done.failures
    assert exported(desk, Layout.FOLDERS, max_side=160, quality=80).already == 4


def test_what_cannot_be_read_is_listed_and_the_others_go_on(desk: ExportDesk) -> None:
    gone = PhotoId(9999)
    (desk.photos / "alone.jpg").unlink()
    wanted = Export((gone, *desk.ids("alone.jpg", "both.jpg")), desk.out, Layout.FLAT)
    heard: list[ExportProgress] = []
    done = export_photos(desk.workspace, wanted, heard.append)
    assert [(one.photo, one.path.name, one.reason) for one in done.failures] == [
        (gone, "", "it is not in the library any more"),
        (desk.photo("alone.jpg"), "alone.jpg", "the file is gone"),
    ]
    assert desk.there() == ["both.jpg"]
    assert [one.done for one in heard] == [0, 1, 2, 3]
    assert heard[2].current.endswith("both.jpg")


def test_a_full_disk_ends_it_with_what_was_finished(desk: ExportDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    room = [2]

    def fsync(handle: int) -> None:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting_files.os, "fsync", fsync)
    done = exported(desk)
    assert done.stopped == "The disk is full."
    assert len(done.written) == len(desk.there()) == 2
    assert len(list(desk.out.iterdir())) == 2
    room[0] = 99
    assert exported(desk).already == 2


def test_to_cancel_keeps_what_was_finished(desk: ExportDesk) -> None:
    cancel = CancelToken()
    wanted = Export(photos_to_export(desk.workspace), desk.out, Layout.FLAT)

    def listen(progress: ExportProgress) -> None:
        if progress.done == 1:
            cancel.cancel()

    with pytest.raises(Cancelled):
        export_photos(desk.workspace, wanted, listen, cancel)
    assert len(list(desk.out.iterdir())) == 1


@pytest.mark.parametrize("below", ["", "new/deep"])
def test_a_folder_of_the_library_is_refused_unless_it_is_wanted(desk: ExportDesk, below: str) -> None:
    wanted = Export(desk.ids("both.jpg"), desk.photos / below, Layout.FLAT)
    assert look_ahead(desk.workspace, wanted).inside == desk.photos
    with pytest.raises(InsideLibraryError, match="taken in"):
        export_photos(desk.workspace, wanted)
    assert not (desk.photos / "new").exists()
    wanted = Export(wanted.photos, wanted.target, Layout.FLAT, into_library=True)
    done = export_photos(desk.workspace, wanted)
    assert (len(done.written), done.already) == ((1, 0) if below else (0, 1))


def test_a_link_into_the_library_is_seen_through(desk: ExportDesk) -> None:
    try:
        desk.out.symlink_to(desk.photos, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(InsideLibraryError):
        exported(desk)


def test_an_added_folder_below_the_target_is_not_written_into(desk: ExportDesk) -> None:
    wanted = Export(desk.ids("both.jpg"), desk.photos.parent, Layout.PATTERN, pattern="photos/{date}")
    with pytest.raises(InsideLibraryError):
        export_photos(desk.workspace, wanted)


def test_what_cannot_be_is_refused_before_anything_is_written(desk: ExportDesk) -> None:
    with pytest.raises(ExportError, match="not a folder"):
        export_photos(desk.workspace, Export(desk.ids("both.jpg"), desk.out / "a\0b"))
    desk.out.write_text("a file")
    for options in ({}, {"max_side": 0}, {"quality": 101}):
        with pytest.raises(ExportError):
            exported(desk, **options)


def test_folders_that_differ_in_case_are_one_elsewhere(desk: ExportDesk) -> None:
    photo(desk.photos / "2021" / "BOTH.jpg", grey=120)
    desk.index()
    wanted = Export(
        desk.ids("both.jpg", "2021/BOTH.jpg"), desk.out, Layout.PATTERN, pattern="{name}/{name} {year}"
    )
    names = [Path("both/both 2019.jpg"), Path("both/BOTH 2020.jpg")]
    assert first_names(desk.workspace, wanted, 9) == names
    assert export_photos(desk.workspace, wanted).written == tuple(desk.out / name for name in names)


def test_what_it_would_take_is_known_before(desk: ExportDesk) -> None:
    wanted = Export((*desk.ids("both.jpg", "alone.jpg"), PhotoId(9999)), desk.out / "deep")
    outlook = look_ahead(desk.workspace, wanted)
    size = sum((desk.photos / name).stat().st_size for name in ("both.jpg", "alone.jpg"))
    assert (outlook.photos, outlook.bytes, outlook.inside) == (2, size, None)
    assert outlook.free is not None and outlook.free > 0
