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
        ["name", "1", "x", "Anna"],
        ["name", "1.5", "Anna"],
        ["confirm"],
        ["confirm", "1", "--person", "Anna"],
        ["ignore"],
        ["ignore", "1", "--show"],
        ["ignore", "1", "--person", "Anna"],
        ["split", "Anna"],
        ["split", "Anna", "1", "--to", "Ben", "--name", "Ben"],
        ["split", "Anna", "1", "--to", "Ben", "--new"],
        ["cover", "-1"],
        ["draw", "a.jpg", "0.1", "0.1", "0", "0.1"],
        ["draw", "a.jpg", "0.1", "0.1", "0.1"],
        ["move", "1", "0.1", "nan", "0.1", "0.1"],
        ["undo", "--id", "0"],
        ["regroup", "--strictness", "1.5"],
        ["answer", "q"],
        ["answer", "q", "perhaps"],
        ["answer", "q", "name"],
        ["answer", "q", "yes", "Anna"],
        ["audit", "--different", "Anna"],
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


def test_groups_are_negative_numbers() -> None:
    assert parse(["people", "-12"]).person == "-12"
    assert parse(["name", "-12", "3", "Anna"]).faces == [-12, 3]
    arguments = parse(["merge", "-12", "-15", "--json"])
    assert (arguments.person, arguments.into, arguments.json) == ("-12", "-15", True)
    arguments = parse(["split", "-12", "3", "4"])
    assert (arguments.person, arguments.faces) == ("-12", [3, 4])
    assert parse(["reject", "-3", "--person", "Anna"]).faces == [-3]


def test_numbers_may_be_below_zero() -> None:
    arguments = parse(["draw", "a.jpg", "-0.02", "0.5", "0.1", "0.2", "--name", "Anna"])
    assert (arguments.x, arguments.y, arguments.w, arguments.h) == (-0.02, 0.5, 0.1, 0.2)
    assert parse(["regroup", "--strictness", "-0.5"]).strictness == -0.5


def test_faces_or_a_person() -> None:
    assert parse(["confirm", "1", "2"]).faces == [1, 2]
    arguments = parse(["confirm", "--person", "Anna"])
    assert (arguments.faces, arguments.person) == ([], "Anna")
    assert parse(["ignore", "--person", "Anna", "--show"]).show


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
