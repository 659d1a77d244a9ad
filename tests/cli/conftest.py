"""The command line on a library whose faces are coloured squares."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from glimpse_desktop.vision.packs import PackCatalogue
from tests.support.command_line import CommandLine, capturing
from tests.support.square_engine import Square, SquareEngine, draw_photo

RED, GREEN, BLUE = 0.0, 0.33, 0.66
SIDE = 90.0
"""Pixels of a square that is a good face."""
LEFT, RIGHT = 20.0, 200.0
"""Where squares begin, in pixels of a photo that is 320 wide."""


@dataclass
class Desk(CommandLine):
    """A library and the folder of its photos."""

    photos: Path

    def draw(self, name: str, *squares: Square) -> Path:
        """A photo with a face per square."""
        return draw_photo(self.photos / name, list(squares), grey=40 + sum(name.encode()) % 90)

    def index(self) -> None:
        self.json("index", self.photos)

    def ids(self, name: str) -> list[int]:
        """The faces of a photo from left to right."""
        return [face["id"] for face in self.json("faces", self.photos / name)["faces"]]

    def names(self) -> dict[str, list[int]]:
        """Everybody's confirmed faces, by name; names of several people have theirs together."""
        found: dict[str, list[int]] = {}
        for person in self.json("people", "--hidden")["people"]:
            if person["name"]:
                sure = [face["face_id"] for face in person["faces"] if not face["person"]["automatic"]]
                found[person["name"]] = sorted(found.get(person["name"], []) + sure)
        return {name: faces for name, faces in found.items() if faces}


def square(hue: float, x: float = LEFT) -> Square:
    return (hue, x, 60.0, SIDE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Three photos of a red and a green face, and one of a blue face alone, indexed."""
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    desk = Desk(tmp_path / "library", capturing(capsys), tmp_path / "photos")
    for number in range(3):
        desk.draw(f"{number}.png", square(RED), square(GREEN, RIGHT))
    desk.draw("blue.png", square(BLUE))
    desk.index()
    return desk
