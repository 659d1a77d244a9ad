from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.window_state import WindowState, load_state, save_state


@pytest.mark.parametrize("dark", [None, True, False])
def test_what_is_saved_comes_back(tmp_path: Path, dark: bool | None) -> None:
    state = WindowState(
        b"\x00\x01geometry\xff",
        sidebar=False,
        tile_side=224,
        folders_unfolded=True,
        saved_unfolded=True,
        recent_searches=('person:"Anna Meyer" 100%', "#1 Ümlaut", "; drop", "[a]", "date:2019"),
        dark=dark,
        people_order="newest",
        hidden_people=True,
        viewer_info=True,
        viewer_strip=True,
        slide_seconds=10,
        photo_view="list",
        whole_pictures=True,
        wishes=Wishes(still=True, keep_working=True, notify=False),
    )
    save_state(tmp_path / "window.ini", state)
    assert load_state(tmp_path / "window.ini") == state


def test_searches_that_an_earlier_version_remembered_are_known(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[search]\nrecent = date:2019\n\tperson:Anna\n")
    assert load_state(tmp_path / "window.ini").recent_searches == ("date:2019", "person:Anna")


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert load_state(tmp_path / "window.ini") == WindowState()


@pytest.mark.parametrize(
    "text",
    [
        "[photos]\nside=huge\nview=upside-down\n",
        "\x00\xff nonsense",
        "[search]\nrecent=7\n",
        "[window]\ngeometry=7\nappearance=pink\n[people]\norder=odd\n[viewer]\nseconds=1\n[preferences]\nnotify=perhaps\n",
    ],
)
def test_nonsense_in_the_file_gives_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.ini").write_bytes(text.encode("latin-1"))
    assert load_state(tmp_path / "window.ini") == WindowState()


def test_a_side_that_is_not_offered_becomes_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[photos]\nside=250\n")
    assert load_state(tmp_path / "window.ini").tile_side == 256


def test_a_place_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save_state(tmp_path / "file" / "window.ini", WindowState())


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    save_state(tmp_path / "window.ini", WindowState())
    assert stat.S_IMODE((tmp_path / "window.ini").stat().st_mode) == 0o600
