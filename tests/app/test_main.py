from __future__ import annotations

import sys

import pytest

from glimpse_desktop.app import main
from glimpse_desktop.imaging import helper_main
from glimpse_desktop.imaging.helper_start import PACKED_PROGRAM_WORD


def test_a_packed_program_is_its_own_decode_helper(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(helper_main, "main", lambda: 23)
    monkeypatch.setattr(sys, "argv", ["glimpse", PACKED_PROGRAM_WORD])
    with pytest.raises(SystemExit):  # where there is a Python it is no word of the command line
        main.main()
    capsys.readouterr()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main.main() == 23
