"""Where a library's files live."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.workspace.locations import Locations


def test_option_goes_before_environment_before_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GLIMPSE_LIBRARY", str(tmp_path / "env"))
    assert Locations.choose(tmp_path / "option").library_dir == tmp_path / "option"
    assert Locations.choose().library_dir == tmp_path / "env"
    monkeypatch.delenv("GLIMPSE_LIBRARY")
    assert Locations.choose().library_dir.name == "glimpse-desktop"


def test_library_option_moves_everything_but_the_shared_cache(tmp_path: Path) -> None:
    locations = Locations.choose(tmp_path)
    for place in (
        locations.database, locations.thumbnails, locations.index_dir, locations.models_dir,
        locations.log_dir, locations.lock, locations.sample_album, locations.window_state,
    ):  # fmt: skip
        assert place.is_relative_to(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_folders_are_for_the_user_only(tmp_path: Path) -> None:
    locations = Locations.choose(tmp_path / "deep" / "library")
    locations.create()
    for folder in (locations.library_dir, locations.index_dir, locations.models_dir, locations.log_dir):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("not a folder")
    with pytest.raises(LibraryError, match="is a file"):
        Locations.choose(tmp_path / "library").create()
    with pytest.raises(LibraryError, match="part of the path is a file"):
        Locations.choose(tmp_path / "library" / "below").create()
