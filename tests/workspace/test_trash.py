"""The system's trash: what it really does here, and what it can refuse."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
import send2trash

from glimpse_desktop.workspace.trash import TrashError, move_to_trash


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the trash of freedesktop.org is Linux's")
def test_a_file_lies_in_the_trash_with_where_it_came_from(tmp_path: Path) -> None:
    """In a process of its own: where the trash is, is asked for once."""
    file = tmp_path / "photos" / "Zoë (1).jpg"
    file.parent.mkdir()
    file.write_bytes(b"picture")
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    code = (
        "import sys; from pathlib import Path; from glimpse_desktop.workspace.trash import move_to_trash;"
        "move_to_trash(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", code, file], env=environment, check=True)
    trash = tmp_path / "data" / "Trash"
    assert not file.exists()
    assert [one.read_bytes() for one in (trash / "files").iterdir()] == [b"picture"]
    (note,) = (trash / "info").iterdir()
    assert quote(file.name) in note.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another way to its recycle bin")
@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (send2trash.TrashPermissionError("/mnt/share/.Trash-1000"), "its drive has no trash"),
        (PermissionError(errno.EACCES, "Permission denied"), "no permission to move it"),
        (OSError(errno.EROFS, "Read-only file system"), "its drive can't be written to"),
        (FileNotFoundError(errno.ENOENT, "No such file", "/home/gone"), "its drive has no trash that can be used"),
        (OSError("Couldn't find mount point"), "its drive has no trash that can be used"),
        (UnicodeEncodeError("utf-8", "\udcff.jpg", 0, 1, "surrogates"), "its drive has no trash that can be used"),
    ],
)
def test_a_refusal_is_said_in_words_and_the_file_stays(
    error: Exception, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"picture")

    def refuse(_path: str) -> None:
        raise error

    monkeypatch.setattr(send2trash, "send2trash", refuse)
    with pytest.raises(TrashError, match=reason):
        move_to_trash(file)
    assert file.read_bytes() == b"picture"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another way to its recycle bin")
def test_a_file_that_is_still_there_did_not_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"picture")
    monkeypatch.setattr(send2trash, "send2trash", lambda _path: None)
    with pytest.raises(TrashError, match="left it where it is"):
        move_to_trash(file)


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(TrashError, match="it is not there any more"):
        move_to_trash(tmp_path / "gone.jpg")
