"""Passphrases, the file with the wrapped key, and keyrings."""

from __future__ import annotations

import json
import logging
from functools import partial
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import LibraryError, WrongPassphraseError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace import lock_care, lock_file, lock_keyring
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_care import (
    change_passphrase,
    is_locked,
    key_without_asking,
    library_key,
    opens_from_keyring,
    remove_lock,
    set_lock,
    use_keyring,
)
from glimpse_desktop.workspace.lock_file import Cost, LockFile, lock_copy, read_lock, write_lock
from tests.support.locked_library import CHEAP

WORDS = "correct horse battery staple"


class MemoryKeyring:
    """A keyring in memory, which the system trusts."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]

    def _check(self) -> None:
        if self.broken:
            raise RuntimeError(f"no bus; secrets: {self.kept}")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    made = MemoryKeyring()
    monkeypatch.setattr(lock_keyring, "_backend", lambda: made)
    return made


@pytest.fixture
def locations(tmp_path: Path) -> Locations:
    made = Locations(tmp_path / "library", tmp_path / "cache")
    made.create()
    Library.open(made.database).close()
    return made


def _lock(locations: Locations, *, keyring: bool = False) -> LibraryKey:
    return set_lock(locations, WORDS, lambda *_: None, CancelToken(), keyring=keyring, cost=CHEAP)


def test_the_passphrase_alone_gives_the_key(locations: Locations) -> None:
    assert not is_locked(locations)
    key = _lock(locations)
    assert is_locked(locations)
    assert library_key(locations, WORDS).secret == key.secret
    for wrong in ("", WORDS + " ", WORDS.upper(), "x" * 100_000, "\ud800"):
        with pytest.raises(WrongPassphraseError, match="not the passphrase"):
            library_key(locations, wrong)


def test_the_same_letters_typed_as_other_code_points_are_the_same(locations: Locations) -> None:
    key = LibraryKey.random()
    lock = LockFile.make(key, "Grüße", CHEAP)
    assert lock.key("Gru\u0308ße").secret == key.secret


def test_the_usual_cost_is_what_guessing_should_cost() -> None:
    usual = Cost()
    assert 128 * usual.n * usual.r >= 128 << 20


def test_another_passphrase_leaves_the_key_as_it_is(locations: Locations) -> None:
    key = _lock(locations)
    with pytest.raises(WrongPassphraseError):
        change_passphrase(locations, "wrong", "another", CHEAP)
    change_passphrase(locations, WORDS, "another", CHEAP)
    assert library_key(locations, "another").secret == key.secret
    with pytest.raises(WrongPassphraseError):
        library_key(locations, WORDS)
    assert lock_copy(locations).read_bytes() == locations.lock_file.read_bytes()  # the old one opens nothing
    with pytest.raises(LibraryError, match="at least one"):
        change_passphrase(locations, "another", "", CHEAP)


def test_neither_key_nor_passphrase_is_in_the_file(locations: Locations) -> None:
    key = _lock(locations)
    text = locations.lock_file.read_text()
    for secret in (WORDS, key.secret.hex(), repr(key.secret)):
        assert secret not in text
    assert locations.lock_file.stat().st_mode & 0o077 == 0 or locations.lock_file.drive


@pytest.mark.parametrize("both", [False, True])
def test_every_flipped_bit_is_noticed_and_the_copy_helps(locations: Locations, both: bool) -> None:
    key = _lock(locations)
    whole = locations.lock_file.read_bytes()
    for place in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[place] ^= 4
        locations.lock_file.write_bytes(changed)
        if both:
            lock_copy(locations).write_bytes(changed)
            with pytest.raises(LibraryError):
                library_key(locations, WORDS)
        else:
            assert library_key(locations, WORDS).secret == key.secret


def test_the_copy_holds_where_the_library_is_gone_altogether(locations: Locations) -> None:
    key = _lock(locations)
    locations.lock_file.unlink()
    locations.database.unlink(missing_ok=True)
    assert is_locked(locations) and library_key(locations, WORDS).secret == key.secret


def test_a_lost_file_is_replaced_by_its_copy(locations: Locations) -> None:
    key = _lock(locations)
    locations.lock_file.unlink()
    assert library_key(locations, WORDS).secret == key.secret
    lock_copy(locations).write_text("{}")
    with pytest.raises(LibraryError, match="damaged"):
        is_locked(locations)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"format": 1}', "[" * 9999, '{"format": 1, "sum": "x"}', "9" * 70_000],
)
def test_foreign_text_is_damage(locations: Locations, text: str) -> None:
    locations.lock_file.write_text(text)
    with pytest.raises(LibraryError, match="damaged"):
        read_lock(locations)


def test_parameters_are_bounded_and_a_newer_format_is_said(
    locations: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = LockFile.make(LibraryKey.random(), WORDS, CHEAP)
    for cost in (
        Cost(n=1 << 30),
        Cost(n=1000),
        Cost(n=1 << 20, r=64),
        Cost(p=1000),
        Cost(n=0),
        Cost(n=1 << 23, r=1, p=16),  # not much memory, but minutes
    ):
        write_lock(locations, LockFile(lock.library, cost, lock.salt, lock.nonce, lock.wrapped))
        with pytest.raises(LibraryError, match="damaged"):
            read_lock(locations)
    body = json.loads(locations.lock_file.read_text())
    locations.lock_file.write_text(json.dumps({**body, "format": 2}))
    with pytest.raises(LibraryError, match="newer version"):
        read_lock(locations)


@pytest.mark.parametrize(
    "change",
    [
        {"stretching": {"n": float("inf"), "r": 8, "p": 1, "salt": "AAAAAAAAAAAAAAAAAAAAAA=="}},
        {"library": "/../../x"},  # a part of a file's name elsewhere
        {"library": "\ud800"},
    ],
)
def test_who_knows_how_it_is_summed_up_can_t_have_other_things_in_it(
    locations: Locations, change: dict[str, object]
) -> None:
    write_lock(locations, LockFile.make(LibraryKey.random(), WORDS, CHEAP))
    body = {**json.loads(locations.lock_file.read_text()), **change}
    del body["sum"]
    locations.lock_file.write_text(json.dumps({**body, "sum": lock_file._sum(body)}))
    lock_copy(locations).unlink()
    with pytest.raises(LibraryError, match="damaged"):
        read_lock(locations)


def test_too_little_memory_is_said(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> None:
    from cryptography.hazmat.primitives.kdf import scrypt

    def full(*_: object, **__: object) -> None:
        raise MemoryError

    _lock(locations)
    monkeypatch.setattr(scrypt, "Scrypt", full)
    with pytest.raises(LibraryError, match="MB of memory"):
        library_key(locations, WORDS)


def test_taking_the_lock_off_asks_for_the_passphrase(locations: Locations) -> None:
    _lock(locations)
    with pytest.raises(WrongPassphraseError):
        remove_lock(locations, "wrong", lambda *_: None, CancelToken())
    assert is_locked(locations)
    remove_lock(locations, WORDS, lambda *_: None, CancelToken())
    assert not is_locked(locations) and not lock_copy(locations).exists()
    with pytest.raises(LibraryError, match="no lock"):
        library_key(locations, WORDS)


def test_a_keyring_opens_without_asking(locations: Locations, keyring: MemoryKeyring) -> None:
    key = _lock(locations, keyring=True)
    found = key_without_asking(locations)
    assert found is not None and found.secret == key.secret
    assert opens_from_keyring(locations)
    assert WORDS not in str(keyring.kept)
    change_passphrase(locations, WORDS, "another", CHEAP)
    assert opens_from_keyring(locations)
    use_keyring(locations, key, False)
    assert key_without_asking(locations) is None and not keyring.kept
    use_keyring(locations, key, True)
    remove_lock(locations, "another", lambda *_: None, CancelToken())
    assert not keyring.kept


def test_a_keyring_that_fails_leaves_the_passphrase(
    locations: Locations, keyring: MemoryKeyring, caplog: pytest.LogCaptureFixture
) -> None:
    key = _lock(locations, keyring=True)
    keyring.broken = True
    with caplog.at_level(logging.WARNING):
        assert key_without_asking(locations) is None
    assert "no bus" not in caplog.text  # who knows what else a keyring says
    assert library_key(locations, WORDS).secret == key.secret
    with pytest.raises(LibraryError, match="refused"):
        use_keyring(locations, key, True)
    remove_lock(locations, WORDS, lambda *_: None, CancelToken())


def test_a_keyring_that_refuses_keeps_the_library_as_it_was(locations: Locations, keyring: MemoryKeyring) -> None:
    keyring.broken = True
    with pytest.raises(LibraryError, match="refused"):
        _lock(locations, keyring=True)
    assert not is_locked(locations)


def test_only_the_systems_own_keyrings_are_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring as library
    from keyring.backends import fail, null

    for untrusted in (fail.Keyring(), null.Keyring()):
        monkeypatch.setattr(library, "get_keyring", lambda one=untrusted: one)
        assert not lock_keyring.keyring_available()
    trusted = type("Keyring", (), {"__module__": "keyring.backends.macOS"})()
    chain = type("ChainerBackend", (), {"backends": [null.Keyring(), trusted]})()
    monkeypatch.setattr(library, "get_keyring", lambda: chain)
    assert lock_keyring.keyring_available()
    file = type("PlaintextKeyring", (), {"__module__": "keyrings.alt.file"})()
    monkeypatch.setattr(library, "get_keyring", lambda: file)
    assert not lock_keyring.keyring_available()


def test_no_keyring_is_said(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_keyring, "_backend", lambda: None)
    with pytest.raises(LibraryError, match="no keyring"):
        _lock(locations, keyring=True)
    assert not is_locked(locations)
    assert lock_care.key_without_asking(locations) is None


def test_a_lock_that_was_taken_off_meanwhile_does_not_come_back(
    locations: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lock(locations)
    real = LockFile.with_passphrase

    def slow(lock: LockFile, *arguments: object) -> LockFile:
        remove_lock(locations, WORDS, lambda *_: None, CancelToken())
        return real(lock, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(LockFile, "with_passphrase", slow)
    with pytest.raises(LibraryError, match="Try again"):
        change_passphrase(locations, WORDS, "other words", CHEAP)
    assert not is_locked(locations)
    Library.open(locations.database).close()


def test_a_kill_while_the_passphrase_is_changed_leaves_one_that_opens(
    locations: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    key, opened = _lock(locations), []
    for step in range(1, 9):
        count = 0

        def dying(path: Path, *_: object, real: object, step: int = step) -> None:
            nonlocal count
            count += 1
            if count >= step:
                raise Killed
            real(path, *_)  # type: ignore[operator]

        with monkeypatch.context() as patch:
            for name in ("write_synced", "sync_folder"):
                patch.setattr(lock_file, name, partial(dying, real=getattr(lock_file, name)))
            try:
                change_passphrase(locations, WORDS, "other words", CHEAP)
            except Killed:
                pass
            else:
                break
        for words in (WORDS, "other words"):
            try:
                assert library_key(locations, words).secret == key.secret
            except WrongPassphraseError:
                continue
            opened.append(words)
            change_passphrase(locations, words, WORDS, CHEAP)
            break
    assert opened == [WORDS, WORDS, WORDS, "other words"]
    assert library_key(locations, "other words").secret == key.secret
