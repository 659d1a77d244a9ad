"""What is printed is text, whatever a file is called."""

from __future__ import annotations

import json

import pytest

from glimpse_desktop.cli.console import Console


def test_a_name_is_no_command_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\x1b[2J\x07\r\x9b31m\u202egpj\udcff\tb.jpg"
    Console(as_json=False).answer({}, lambda: f"{name}\nnext")
    Console(as_json=False).say(name)
    shown = "a\\x1b[2J\\x07\\x0d\\x9b31m\\u202egpj\\udcff\tb.jpg"
    captured = capsys.readouterr()
    assert captured.out == f"{shown}\nnext\n" and captured.err == f"{shown}\n"


def test_json_has_the_very_name(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\x1b[2J\udcff\u202e جمال.jpg"
    Console(as_json=True).answer({"path": name}, str)
    out = capsys.readouterr().out
    assert out.isascii() and json.loads(out) == {"path": name}
