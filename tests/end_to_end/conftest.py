"""Real photos, the real built-in pack, the real command line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.cli.arguments import parse
from glimpse_desktop.cli.main import run
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.sample_album import make_sample_album
from glimpse_desktop.imaging.sample_pictures import people_in_sample_album

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
class Answer:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)


@dataclass
class Glimpse:
    """The command line on one library."""

    library: Path
    album: Path
    capture: Callable[[], tuple[str, str]] = field(repr=False)

    def __call__(self, *words: str | Path | int) -> Answer:
        code = run(parse([*map(str, words), "--library", str(self.library)]))
        out, err = self.capture()
        return Answer(code, out, err)

    def json(self, *words: str | Path | int) -> Any:
        answer = self(*words, "--json")
        assert answer.code == 0, answer.err
        return answer.json

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


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample album and a library that has indexed it with the built-in pack. Copy the library, not these."""
    folder = tmp_path_factory.mktemp("sample")
    album, library = folder / "album", folder / "library"
    make_sample_album(album)
    assert run(parse(["index", str(album), "--library", str(library), "--pack", "builtin", "--json"])) == 0
    return album, library


@pytest.fixture
def glimpse(
    sample_library: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[Glimpse]:
    """A library of its own that knows the sample album, whose photos must stay as they are."""
    album, library = sample_library
    shutil.copytree(library, tmp_path / "library")
    capsys.readouterr()

    def capture() -> tuple[str, str]:
        captured = capsys.readouterr()
        return captured.out, captured.err

    yield Glimpse(tmp_path / "library", album, capture)


@pytest.fixture
def small(tmp_path: Path, sample_library: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> Glimpse:
    """A library that knows four photos of its own, for a test to move, change and delete."""
    album = tmp_path / "album"
    for file in SMALL_ALBUM:
        (album / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(sample_library[0] / file, album / file)

    def capture() -> tuple[str, str]:
        captured = capsys.readouterr()
        return captured.out, captured.err

    glimpse = Glimpse(tmp_path / "library", album, capture)
    assert glimpse("index", album, "--pack", "builtin").code == 0
    return glimpse
