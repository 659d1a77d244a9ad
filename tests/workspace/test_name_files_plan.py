"""What would be written for single photos, in every format and orientation, and what stays of others' metadata."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.name_files import NamesWish, NameTarget
from glimpse_desktop.domain.people_metadata import PeopleMetadata
from glimpse_desktop.imaging.foreign import decode
from glimpse_desktop.library.analyses import FileState
from glimpse_desktop.library.named_faces import NamedPhoto
from glimpse_desktop.library.written_names import WrittenName, WrittenNames
from glimpse_desktop.metadata.packets import people_of
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from glimpse_desktop.workspace.name_files_plan import digest_of, is_settled, prepare

CONTENT = ContentHash(bytes(32))
ANNA, BEN = ("Anna", Box(0.1, 0.2, 0.2, 0.3)), ("Ben", Box(0.6, 0.5, 0.2, 0.3))


def named(path: Path, *people: tuple[str, Box], before: tuple[tuple[str, Box], ...] | None = None) -> NamedPhoto:
    """As the library knows the photo."""
    photo = decode(path.read_bytes())
    written = (
        None
        if before is None
        else WrittenNames(
            CONTENT, path.with_name(f"{path.name}.xmp"), tuple(WrittenName(*one) for one in before), b""
        )
    )
    return NamedPhoto(
        PhotoId(1),
        path,
        CONTENT,
        FileState(1, 1),
        photo.orientation,
        (photo.width, photo.height),
        photo.format,
        people,
        written,
    )


def picture(path: Path, orientation: int = 1, **more: object) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (60, 40), (90, 80, 70)).save(path, exif=exif, **more)
    return path


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_places_are_the_same_for_who_reads_them(tmp_path: Path, name: str, orientation: int) -> None:
    photo = named(picture(tmp_path / name, orientation), ANNA, BEN)
    (part,) = prepare(photo, NamesWish(), tool=False).parts
    part.file.write_bytes(part.after)
    read = people_of(photo.path, photo.orientation).regions
    assert [region.name for region in read] == ["Anna", "Ben"]
    assert all(region.box.iou(box) > 0.999 for region, (_, box) in zip(read, (ANNA, BEN), strict=True))


def test_a_new_sidecar_takes_along_what_the_file_says(tmp_path: Path) -> None:
    packet = with_people(
        None, PeopleMetadata(persons=("Zoe",), keywords=("sea",)), orientation=1, stored_size=(60, 40)
    )
    photo = named(picture(tmp_path / "a.jpg", xmp=packet), ANNA)
    prepared = prepare(photo, NamesWish(), tool=False)
    (part,) = prepared.parts
    assert (part.target, part.before) == (NameTarget.SIDECAR, None)
    people = read_people(part.after, 1)
    assert people.persons == ("Zoe", "Anna") and "sea" in people.keywords
    assert (prepared.change.added, prepared.change.kept) == (("Anna",), ("Zoe",))


def test_what_the_file_says_already_needs_no_sidecar(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    (part,) = prepare(named(path, ANNA), NamesWish(), tool=False).parts
    picture(path, xmp=part.after)
    assert prepare(named(path, ANNA), NamesWish(), tool=False).parts == ()


def test_somebody_who_moved_leaves_no_second_place(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    (part,) = prepare(named(path, ANNA), NamesWish(), tool=False).parts
    part.file.write_bytes(part.after)
    moved = ("Anna", BEN[1])
    (part,) = prepare(named(path, moved, before=(ANNA,)), NamesWish(), tool=False).parts
    (region,) = read_people(part.after, 1).regions
    assert region.box.iou(moved[1]) > 0.999
    # Whom others marked at another place stays there.
    (part,) = prepare(named(path, moved), NamesWish(), tool=False).parts
    assert len(read_people(part.after, 1).regions) == 2


@pytest.mark.parametrize(("name", "why"), [("a.tif", "ExifTool"), ("a.gif", "left as they are")])
def test_why_it_goes_beside(tmp_path: Path, name: str, why: str) -> None:
    change = prepare(named(picture(tmp_path / name), ANNA), NamesWish(into_files=True), tool=False).change
    assert change.target is NameTarget.SIDECAR and why in change.instead and not change.problem
    assert change.file == tmp_path / f"{name}.xmp"


def test_a_file_that_is_gone_is_a_problem_of_its_own(tmp_path: Path) -> None:
    photo = named(picture(tmp_path / "a.jpg"), ANNA)
    photo.path.unlink()
    for wish in (NamesWish(), NamesWish(into_files=True)):
        prepared = prepare(photo, wish, tool=False)
        assert (prepared.parts, prepared.change.problem) == ((), "the file is gone")


def test_who_was_marked_there_by_mistake_is_said_to_be_taken_out(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    (part,) = prepare(named(path, ("Zoe", ANNA[1]), BEN), NamesWish(), tool=False).parts
    part.file.write_bytes(part.after)
    change = prepare(named(path, ANNA), NamesWish(), tool=False).change
    assert (change.added, change.removed, change.kept) == (("Anna",), ("Zoe",), ("Ben",))


def test_a_place_that_can_not_be_looked_at_is_a_problem_of_its_photo(tmp_path: Path) -> None:
    photo = replace(named(picture(tmp_path / "a.jpg"), ANNA), path=tmp_path / f"{'a' * 300}.jpg")
    for wish in (NamesWish(), NamesWish(into_files=True)):
        prepared = prepare(photo, wish, tool=False)
        assert (prepared.parts, prepared.change.problem) == ((), "the disk doesn't take a name that long")
    sidecar = photo.path.with_name(f"{photo.path.name}.xmp")
    written = WrittenNames(CONTENT, sidecar, (), digest_of(photo, NamesWish()))
    assert not is_settled(replace(photo, written=written), NamesWish())
