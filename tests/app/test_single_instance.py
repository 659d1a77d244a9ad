from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.app.single_instance import InstanceServer, hand_over, server_name


@pytest.fixture
def server(tmp_path: Path, qapp: QApplication) -> Iterator[InstanceServer]:
    made = InstanceServer(tmp_path)
    assert made.listen()
    yield made
    made.close()


def _hand_over(library: Path, folders: list[Path], qtbot: QtBot) -> bool:
    """From another process, as it is meant: the answer needs this one's event loop."""
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from glimpse_desktop.app.single_instance import hand_over\n"
        "sys.exit(0 if hand_over(Path(sys.argv[1]), [Path(word) for word in sys.argv[2:]]) else 9)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(library), *map(str, folders)])
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    assert process.returncode in (0, 9)
    return process.returncode == 0


def test_a_second_start_hands_its_folders_over(server: InstanceServer, tmp_path: Path, qtbot: QtBot) -> None:
    heard: list[list[Path]] = []
    server.started_again.connect(heard.append)
    folders = [tmp_path / "a b", tmp_path / "Zoë 🎂\nparty"]
    assert _hand_over(tmp_path, folders, qtbot)
    assert _hand_over(tmp_path, [], qtbot)
    assert heard == [folders, []]


def test_a_path_that_is_no_valid_text_arrives_as_it_was(
    server: InstanceServer, tmp_path: Path, qtbot: QtBot
) -> None:
    heard: list[list[Path]] = []
    server.started_again.connect(heard.append)
    odd = tmp_path / "caf\udce9"
    assert _hand_over(tmp_path, [odd], qtbot)
    assert heard == [[odd]]


def test_without_a_first_window_there_is_nobody_to_hand_to(tmp_path: Path, qapp: QApplication) -> None:
    assert not hand_over(tmp_path, [])


def test_other_libraries_have_other_windows(server: InstanceServer, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "other", [])


def test_every_way_to_write_the_folder_is_the_same_library(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert server_name(tmp_path) == server_name(tmp_path / "x" / "..") == server_name(tmp_path / "link")


def test_what_a_crashed_window_left_behind_is_no_obstacle(tmp_path: Path, qapp: QApplication) -> None:
    first, second = InstanceServer(tmp_path), InstanceServer(tmp_path)
    assert first.listen()
    assert second.listen()
    first.close()
    second.close()


@pytest.mark.parametrize(
    "nonsense", [b"nonsense\n", b'{"folders": 7}\n', b'{"folders": [7, null]}\n', b"[]\n", b"\xff\xfe\n"]
)
def test_nonsense_brings_the_window_to_the_front_and_adds_nothing(
    server: InstanceServer, tmp_path: Path, qtbot: QtBot, nonsense: bytes
) -> None:
    socket = QLocalSocket()
    with qtbot.waitSignal(server.started_again) as blocker:
        socket.connectToServer(server_name(tmp_path))
        socket.write(nonsense)
    assert blocker.args == [[]]
    socket.abort()


def test_an_endless_message_is_cut_off(server: InstanceServer, tmp_path: Path, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(server_name(tmp_path))
        socket.write(b"x" * (3 << 20))
