"""A locked library on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from glimpse_desktop.cli import passphrases
from glimpse_desktop.workspace import lock_care
from glimpse_desktop.workspace.locations import Locations
from tests.cli.conftest import Desk
from tests.support.locked_library import CHEAP
from tests.workspace.test_lock_care import MemoryKeyring

WORDS = "correct horse battery staple"


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with the passphrase."""
    cheap = {"cost": CHEAP}
    for name in ("set_lock", "change_passphrase"):
        real = getattr(lock_care, name)
        monkeypatch.setattr(lock_care, name, lambda *a, real=real, **k: real(*a, **{**k, **cheap}))
    file = tmp_path / "words"
    file.write_bytes(b"\xef\xbb\xbf" + WORDS.encode() + b"\r\nanother line\n")
    return file


@pytest.fixture
def locked(desk: Desk, words: Path) -> Desk:
    answer = desk("lock", "--set", "--yes", "--new-passphrase-file", words, "--json")
    assert answer.code == 0 and answer.json["locked"] is True, answer.err
    assert "nobody can open the library" in answer.err
    return desk


def test_every_command_asks_for_the_passphrase(locked: Desk, words: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    for command in (["status"], ["index"], ["people"], ["verify"]):
        assert "--passphrase-file FILE" in locked.refused(*command)
    assert locked.json("status", "--passphrase-file", words)["photos"] == 4
    assert locked("verify", "--passphrase-file", words).code == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode() + b"\n")))
    assert locked.json("--passphrase-file", "-", "status")["photos"] == 4


def test_a_wrong_passphrase_is_said(locked: Desk, words: Path) -> None:
    words.write_text("not these\n")
    assert "That is not the passphrase of this library." in locked.refused("status", "--passphrase-file", words)
    words.write_bytes(b"\xff\xfe\n")
    assert "not UTF-8" in locked.refused("status", "--passphrase-file", words)
    assert "can't be read" in locked.refused("status", "--passphrase-file", words.parent)


def test_a_terminal_is_asked_three_times(locked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdin", terminal)
    typed = iter(["wrong", WORDS])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    answer = locked("status", "--json")
    assert answer.json["photos"] == 4 and "Try again" in answer.err
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "wrong")
    assert locked("status").err.count("not the passphrase") == 3


def test_the_passphrase_is_changed_and_removed(locked: Desk, words: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("another one")
    assert locked("lock", "--change", "--passphrase-file", words, "--new-passphrase-file", other).code == 0
    locked.refused("status", "--passphrase-file", words)
    assert locked.json("lock")["locked"] is True
    assert locked.json("lock", "--remove", "--passphrase-file", other)["locked"] is False
    assert locked.json("status")["photos"] == 4
    assert "not locked" in locked("lock", "--status").out


def test_a_keyring_opens_it(locked: Desk, words: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = MemoryKeyring()
    monkeypatch.setattr("glimpse_desktop.workspace.lock_keyring._backend", lambda: keyring)
    assert locked.json("lock", "--keyring", "yes", "--passphrase-file", words)["keyring"] is True
    assert locked.json("status")["photos"] == 4
    assert locked.json("lock", "--keyring", "no", "--passphrase-file", words)["keyring"] is False
    assert not keyring.kept


def test_nothing_is_encrypted_without_a_yes(desk: Desk, words: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    answer = desk("lock", "--set", "--new-passphrase-file", words)
    assert answer.code == 1 and "--yes" in answer.err
    assert desk.json("lock") == {"library": str(desk.library), "locked": False, "keyring": False}
    words.write_text("\n")
    assert "at least one" in desk("lock", "--set", "--yes", "--new-passphrase-file", words).err


def test_two_different_new_ones_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdin", terminal)
    typed = iter(["one", "other"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    with pytest.raises(Exception, match="two different"):
        passphrases.new_passphrase(None)


@pytest.mark.parametrize(
    "wrong",
    [["--set", "--change"], ["--new-passphrase-file", "x"], ["--yes"], ["--remove", "--keyring", "yes"]],
)
def test_wrong_words_are_refused(desk: Desk, wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        desk("lock", *wrong)


def test_the_key_is_never_said(locked: Desk, words: Path) -> None:
    key = lock_care.library_key(Locations(locked.library, locked.library), WORDS).secret.hex()
    for command in (["lock"], ["doctor"], ["status"]):
        answer = locked(*command, "--json", "--passphrase-file", words)
        assert WORDS not in answer.out + answer.err and key not in json.dumps(answer.out) + answer.err
