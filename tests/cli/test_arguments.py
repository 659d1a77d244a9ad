"""The command line's grammar."""

from __future__ import annotations

import subprocess
import sys

import pytest

from glimpse_desktop.cli import commands
from glimpse_desktop.cli.arguments import WINDOW, command_names, parse


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ([], WINDOW),
        (["Holiday"], WINDOW),
        (["--library", "index"], WINDOW),
        (["--library", "d", "status"], "status"),
        (["status", "--library", "d"], "status"),
        (["--", "index"], WINDOW),
        (["./index"], WINDOW),
        (["--sample"], WINDOW),
        (["index", "a", "b", "--json"], "index"),
        (["rebuild-index"], "rebuild-index"),
    ],
)
def test_first_plain_word_decides(words: list[str], command: str) -> None:
    assert parse(words).command == command


def test_common_options_work_before_and_after_the_command() -> None:
    for words in (["--library", "L", "--pack", "P", "people"], ["people", "--pack", "P", "--library", "L"]):
        arguments = parse(words)
        assert (arguments.library, arguments.pack) == ("L", "P")
    assert parse(["people"]).library is None


def test_models_takes_actions() -> None:
    assert parse(["models"]).action is None
    assert parse(["models", "--json"]).json
    assert parse(["models", "list", "--json"]).json
    assert parse(["models", "add", "p.zip", "--json"]).path == "p.zip"
    assert parse(["models", "use", "builtin"]).id == "builtin"


@pytest.mark.parametrize(
    "words",
    [
        ["find"],
        ["find", "1", "--limit", "0"],
        ["find", "1", "--limit", "x"],
        ["find", "1", "--min-similarity", "2"],
        ["find", "1", "--min-similarity", "nan"],
        ["name", "x", "Anna"],
        ["name", "1"],
        ["status", "--nonsense"],
        ["models", "buy"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_exits_with_2_and_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parse(words)
    assert stop.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_every_command_is_both_parsed_and_carried_out() -> None:
    assert set(commands.COMMANDS) == command_names()
    for name in command_names():
        with pytest.raises(SystemExit) as stop:
            parse([name, "--help"])
        assert stop.value.code == 0


def test_parsing_imports_nothing_heavy() -> None:
    code = (
        "import sys; from glimpse_desktop.cli.arguments import parse; parse(['index', 'x']);"
        "heavy = {'numpy', 'cv2', 'PIL', 'onnxruntime', 'PySide6', 'sqlite3'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
