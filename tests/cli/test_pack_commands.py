"""``glimpse models try`` and ``remove``: what another pack would mean, and one less."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.vision.packs import PackCatalogue
from tests.cli.conftest import Desk
from tests.support.square_engine import SquareEngine

OTHER = "squares-2"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a second pack lies, which finds what the first one does."""
    folder = tmp_path / "library" / "models" / "other"
    folder.mkdir(parents=True)
    (folder / "a.onnx").write_bytes(b"x" * 2000)
    first, second = SquareEngine(), SquareEngine(OTHER)
    second._info = replace(second._info, id=PackId(OTHER), source=str(folder))
    engines = {first.info.id: first, second.info.id: second, str(folder): second}

    def describe(_self: PackCatalogue, choice: str | None = None) -> PackInfo:
        return engines[PackId(choice) if choice else first.info.id].info

    monkeypatch.setattr(PackCatalogue, "available", lambda self: [first.info, second.info])
    monkeypatch.setattr(PackCatalogue, "describe", describe)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engines[choice or first.info.id])
    return folder


def test_try_says_what_using_a_pack_would_mean_and_uses_it_not(desk: Desk, folder: Path) -> None:
    face = desk.ids("0.png")[0]
    desk.json("name", face, "Anna")
    answer = desk.json("models", "try", OTHER)
    assert answer["pack"]["id"] == OTHER
    assert (answer["photos"], answer["faces"], answer["people"]) == (4, 1, 1)
    assert (answer["tried_photos"], answer["tried_faces"], answer["missed_faces"]) == (4, 1, 0)
    assert answer["seconds"] > 0 and 0 < answer["needed"] < answer["free"] and answer["fits"]
    text = desk("models", "try", OTHER).out
    assert "4 photos would be looked at again" in text and "it missed 0 of 1 named faces" in text
    assert [pack["id"] for pack in desk.json("models")["packs"] if pack["current"]] == ["squares-1"]


def test_remove_removes_what_is_not_in_use(desk: Desk, folder: Path) -> None:
    refused = desk("models", "remove", "squares-1")
    assert refused.code == 1 and "in use" in refused.err
    assert desk.json("models", "remove", OTHER) == {"removed": OTHER, "freed": 2000}
    assert not folder.exists()
