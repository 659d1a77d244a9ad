from __future__ import annotations

import logging
import stat
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from glimpse_desktop.app.logs import start_logging, stop_logging


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    level = logging.getLogger().level
    yield start_logging(tmp_path)
    stop_logging()
    logging.getLogger().setLevel(level)


def test_the_log_holds_messages_warnings_and_what_qt_says(log_file: Path) -> None:
    logging.getLogger("somewhere").info("hello")
    qWarning("from Qt")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("from Python", stacklevel=1)
    text = log_file.read_text()
    assert "INFO somewhere: hello" in text
    assert "WARNING qt: from Qt" in text
    assert "from Python" in text


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_only_the_user_can_read_it(log_file: Path) -> None:
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600


def test_a_file_name_that_is_no_text_can_be_logged(log_file: Path) -> None:
    logging.getLogger("x").warning("%s", "caf\udce9")
    assert "caf\\udce9" in log_file.read_text()


def test_without_a_place_for_the_log_it_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    handlers = list(logging.getLogger().handlers)
    start_logging(tmp_path / "file")
    stop_logging()
    for handler in logging.getLogger().handlers[:]:
        if handler not in handlers:
            logging.getLogger().removeHandler(handler)
