"""Real photos, the real built-in pack, the real command line."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.cli.arguments import parse
from glimpse_desktop.cli.main import run
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.sample_album import make_sample_album
from glimpse_desktop.imaging.sample_pictures import people_in_sample_album
from tests.support.command_line import CommandLine, capturing
from tests.support.made_once import made_once

from .lfw_library import NAMED_PHOTOS, Lfw

ALBUM_FACES = {(file, name): box for file, people in people_in_sample_album().items() for name, box in people}
"""Who is where in the sample album: (file, person) to box."""


PORTRAIT, DOUBLE, SCAN, TRIO = (
    "2021 Birthday/DSC_3314.jpg",
    "2021 Birthday/DSC_3310.jpg",
    "Scans/box 1 - 02.tif",
    "2021 Birthday/DSC_3321.jpg",
)
SMALL_ALBUM = (PORTRAIT, DOUBLE, SCAN, TRIO)
"""Photos of the sample album: one of a person alone, one with somebody else, an old print, three other people."""


@dataclass
class Glimpse(CommandLine):
    """The command line on a library of photos in ``album``."""

    album: Path

    def face(self, file: str, name: str) -> int:
        """The id of a person's face in a photo of the album."""
        box = ALBUM_FACES[file, name]
        faces = self.json("faces", self.album / file)["faces"]
        (found,) = [face["id"] for face in faces if Box(*face["box"]).iou(box) > 0.3]
        return int(found)

    def who(self, match: dict[str, Any]) -> str:
        """The person of the album that a match shows."""
        file = Path(match["photo"]).relative_to(self.album).as_posix()
        box = Box(*match["box"])
        return max((name for at, name in ALBUM_FACES if at == file), key=lambda n: box.iou(ALBUM_FACES[file, n]))


@pytest.fixture(scope="session", autouse=True)
def own_cache(builtin_cache: Path) -> Iterator[None]:
    """What commands convert and measure is neither taken from the home of whoever tests, nor left there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(builtin_cache))
        yield


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> tuple[Path, Path]:
    """The sample album and a library that has indexed it with the built-in pack. Copy the library, not these."""

    def make(folder: Path) -> None:
        album, library = folder / "album", folder / "library"
        make_sample_album(album)
        assert run(parse(["index", str(album), "--library", str(library), "--pack", "builtin", "--json"])) == 0

    folder = made_once(tmp_path_factory, pytestconfig, "sample", make)
    return folder / "album", folder / "library"


@pytest.fixture
def glimpse(sample_library: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Glimpse:
    """A library of its own that knows the sample album, whose photos must stay as they are."""
    album, library = sample_library
    shutil.copytree(library, tmp_path / "library")
    capsys.readouterr()

    return Glimpse(tmp_path / "library", capturing(capsys), album)


@pytest.fixture
def small(tmp_path: Path, sample_library: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> Glimpse:
    """A library that knows four photos of its own, for a test to move, change and delete."""
    album = tmp_path / "album"
    for file in SMALL_ALBUM:
        (album / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(sample_library[0] / file, album / file)

    glimpse = Glimpse(tmp_path / "library", capturing(capsys), album)
    assert glimpse("index", album, "--pack", "builtin").code == 0
    return glimpse


@pytest.fixture(scope="session")
def lfw_made(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config, shared: Path
) -> tuple[Path, Path]:
    """A hundred real photos and a library that has indexed them with the reference pack. Copy the library."""

    def make(folder: Path) -> None:
        album, library = folder / "album", folder / "library"
        shutil.copytree(shared / "photos/lfw100", album)
        pack = shared / "models/scrfd-mobilefacenet"
        assert run(parse(["index", str(album), "--library", str(library), "--pack", str(pack), "--json"])) == 0

    folder = made_once(tmp_path_factory, pytestconfig, "lfw", make)
    return folder / "album", folder / "library"


@pytest.fixture
def lfw(lfw_made: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Lfw:
    """A library of its own of the hundred photos, which must stay as they are."""
    album, library = lfw_made
    shutil.copytree(library, tmp_path / "library")
    capsys.readouterr()
    return Lfw(tmp_path / "library", capturing(capsys), album)


@pytest.fixture(scope="session")
def named_lfw_made(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config, lfw_made: tuple[Path, Path]
) -> Path:
    """The library with a few photos of everybody named."""

    def make(folder: Path) -> None:
        shutil.copytree(lfw_made[1], folder / "library")
        lfw = Lfw(folder / "library", lambda: ("", ""), lfw_made[0])
        truth, faces = lfw.truth(), lfw.faces()
        for person in lfw.people():
            known = sorted(
                (face for face in faces.values() if truth[face.id] == person), key=lambda face: face.path
            )
            assert lfw("name", *(face.id for face in known[:NAMED_PHOTOS]), person).code == 0

    return made_once(tmp_path_factory, pytestconfig, "named", make) / "library"


@pytest.fixture
def named_lfw(
    named_lfw_made: Path, lfw_made: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Lfw:
    """A library of its own with the first photos of everybody named; the others are left to the program."""
    shutil.copytree(named_lfw_made, tmp_path / "library")
    capsys.readouterr()
    return Lfw(tmp_path / "library", capturing(capsys), lfw_made[0])
