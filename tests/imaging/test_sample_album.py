"""The sample album: whole, the same every time, careful with other people's folders, and true to its own table."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageOps

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.imaging import sample_album
from glimpse_desktop.imaging.sample_album import EDITION, MARKER, make_sample_album
from glimpse_desktop.imaging.sample_pictures import PICTURES, people_in_sample_album
from glimpse_desktop.imaging.sample_recipes import FACES
from glimpse_desktop.vision.builtin.pack import load_builtin

BY_FILE = {picture.file: picture for picture in PICTURES}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """The album in a folder that was not there, nor the one it is in, and what was said of its making."""
    folder = tmp_path_factory.mktemp("album") / "sample" / "album"
    return folder, make_sample_album(folder)


@pytest.fixture(scope="module")
def album(made: tuple[Path, list[Path]]) -> Path:
    return made[0]


def upright(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def test_all_pictures_are_made_and_named(made: tuple[Path, list[Path]]) -> None:
    album, paths = made
    assert [path.relative_to(album).as_posix() for path in paths] == [p.file for p in PICTURES]
    there = {path for path in album.rglob("*") if path.is_file()}
    assert there == {*paths, album / MARKER}
    assert 40 <= len(paths) <= 60


def test_every_picture_is_upright_and_as_drawn(album: Path) -> None:
    sources = sample_album.load_sources()
    for picture in PICTURES:
        seen = upright(album / picture.file)
        assert seen.size == picture.size, picture.file
        drawn = np.asarray(sample_album.draw(picture, sources), np.int16)
        # A picture turned the wrong way differs by 30 and more; compression alone by a few.
        assert np.abs(np.asarray(seen, np.int16) - drawn).mean() < 6, picture.file


def test_all_orientations_formats_and_dates(album: Path) -> None:
    orientations, formats, years = set(), set(), set()
    for picture in PICTURES:
        with Image.open(album / picture.file) as image:
            exif = image.getexif()
            formats.add(image.format)
            orientations.add(exif.get(ExifTags.Base.Orientation))
            taken = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal, "")
        assert taken.replace(":", "-", 2) == picture.taken, picture.file
        years.add(taken[:4])
    assert orientations >= {1, 2, 3, 4, 5, 6, 7, 8}
    assert formats == {"JPEG", "PNG", "WEBP", "TIFF", "AVIF"}
    assert years >= {"", "2016", "2017", "2018", "2019", "2021"}


def test_everybody_is_in_several_photos() -> None:
    photos = Counter(person for faces in people_in_sample_album().values() for person, _ in faces)
    assert set(photos) == set(FACES)
    assert len(photos) == 8
    assert min(photos.values()) >= 4


def test_the_same_bytes_every_time(album: Path) -> None:
    sources = sample_album.load_sources()
    one_of_each = {Path(picture.file).suffix: picture for picture in PICTURES}
    assert len(one_of_each) == 5
    for picture in one_of_each.values():
        assert sample_album.encode(picture, sources) == (album / picture.file).read_bytes(), picture.file


def test_the_second_time_nothing_is_drawn(album: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.stat().st_mtime_ns for path in album.rglob("*")}

    def fail(*_: object) -> bytes:
        raise AssertionError("drew a picture that was there")

    monkeypatch.setattr(sample_album, "encode", fail)
    monkeypatch.setattr(sample_album, "load_sources", fail)
    assert len(make_sample_album(album)) == len(PICTURES)
    assert {path: path.stat().st_mtime_ns for path in album.rglob("*")} == before


def test_a_missing_picture_comes_back_alone(album: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = album / PICTURES[5].file
    data = lost.read_bytes()
    lost.unlink()
    drawn: list[str] = []
    encode = sample_album.encode

    def note(picture: sample_album.Picture, sources: dict[str, Image.Image]) -> bytes:
        drawn.append(picture.file)
        return encode(picture, sources)

    monkeypatch.setattr(sample_album, "encode", note)
    make_sample_album(album)
    assert drawn == [PICTURES[5].file]
    assert lost.read_bytes() == data


@pytest.mark.parametrize("marker", ["", "0"])
def test_an_interrupted_or_older_album_is_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marker: str
) -> None:
    monkeypatch.setattr(sample_album, "PICTURES", PICTURES[3:5])
    (tmp_path / MARKER).write_text(marker)
    old = tmp_path / PICTURES[3].file
    old.parent.mkdir()
    old.write_bytes(b"an older picture")
    make_sample_album(tmp_path)
    assert upright(old).size == PICTURES[3].size
    assert (tmp_path / MARKER).read_text() == EDITION


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "mine.jpg"
    own.write_bytes(b"mine")
    with pytest.raises(GlimpseError, match="holds other files"):
        make_sample_album(tmp_path)
    assert list(tmp_path.iterdir()) == [own]


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GlimpseError, match="holds other files"):
        make_sample_album(tmp_path / "file")
    with pytest.raises(GlimpseError, match="can't be made in"):
        make_sample_album(tmp_path / "file" / "below")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(GlimpseError, match="can't be made in"):
        make_sample_album(tmp_path / "album")


def test_missing_sources_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sample_album.SOURCES, "table", ("insightface", "data/images/none.jpg", (1, 1)))
    with pytest.raises(GlimpseError, match=r"none\.jpg is missing"):
        make_sample_album(tmp_path / "album")
    monkeypatch.setitem(sample_album.SOURCES, "table", ("no_such_package", "t1.jpg", (1, 1)))
    with pytest.raises(GlimpseError, match="no_such_package is not whole"):
        make_sample_album(tmp_path / "album")


def test_the_carriers_are_never_imported(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from glimpse_desktop.imaging import sample_album as s; "
        "s.PICTURES = s.PICTURES[:1]; s.make_sample_album(Path(sys.argv[1])); "
        "print(sorted({'insightface', 'skimage'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "album")], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


def test_faces_are_where_the_table_says_and_resemble_each_other(album: Path, builtin_cache: Path) -> None:
    """A click on a face has others to find: checked through the built-in pack on the photos with one person."""
    from glimpse_desktop.imaging.decode import decode

    engine = load_builtin(builtin_cache / "glimpse-desktop")
    people: list[str] = []
    embeddings = []
    for file, faces in people_in_sample_album().items():
        if len(faces) != 1:
            continue
        [(person, box)] = faces
        found = engine.analyse(decode((album / file).read_bytes()))
        assert len(found) == 1, file
        assert found[0].box.iou(box) > 0.4, file
        assert found[0].embedding is not None
        people.append(person)
        embeddings.append(found[0].embedding)
    similarity = np.stack(embeddings) @ np.stack(embeddings).T
    np.fill_diagonal(similarity, -1)
    assert set(people) == set(FACES)
    assert [people[nearest] for nearest in similarity.argmax(axis=1)] == people
