"""Preferences: setting a lock, changing its passphrase, taking it off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import GlimpseError, LibraryError, WrongPassphraseError
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.preferences import library_lock, lock_dialogs
from glimpse_desktop.ui.preferences.library_lock import LibraryLockSection
from glimpse_desktop.ui.preferences.lock_dialogs import (
    ChangePassphraseDialog,
    LockChange,
    RemoveLockDialog,
    SetLockDialog,
)
from glimpse_desktop.ui.preferences.wishes import LOCK_MINUTES, Wishes

WORDS = "correct horse battery staple"


class _AtOnce:
    """A Background that does everything at once, on this thread."""

    def run(
        self,
        work: Callable[[], object],
        then: Callable[[object], None] | None = None,
        failed: Callable[[GlimpseError], None] | None = None,
        **_: object,
    ) -> None:
        try:
            found = work()
        except GlimpseError as error:
            assert failed is not None
            failed(error)
        else:
            if then is not None:
                then(found)


class _Desk:
    """What a section needs: ``asked`` is what it asked of the window, ``wishes`` what it wished."""

    def __init__(self, key: LibraryKey | None) -> None:
        workspace = SimpleNamespace(key=key, locations="here", backups=None)
        self.context = SimpleNamespace(workspace=workspace, background=_AtOnce())
        self.asked: list[LockChange | None] = []
        self.wishes = Wishes()

    def wish(self, change: Callable[[Wishes], Wishes]) -> None:
        self.wishes = change(self.wishes)

    def section(self, qtbot: QtBot) -> LibraryLockSection:
        theme()
        made = LibraryLockSection(self.context, self.wishes, self.wish, self.asked.append)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        made.show()
        return made


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """``there``: the computer has one; ``on``: it has the key."""
    state = {"there": True, "on": False}

    def use(_locations: object, _key: object, on: bool) -> None:
        if not state["there"]:
            raise LibraryError("This computer's keyring refused: {reason}.", reason="KeyringError")
        state["on"] = on

    care = SimpleNamespace(
        opens_from_keyring=lambda _locations: state["on"],
        use_keyring=use,
        library_key=_key_for,
        change_passphrase=lambda _locations, old, _new: _key_for(_locations, old),
    )
    for module in (library_lock, lock_dialogs):
        monkeypatch.setattr(module, "keyring_available", lambda: state["there"])
        monkeypatch.setattr(module, "lock_care", care)
    return state


def _key_for(_locations: object, passphrase: str) -> LibraryKey:
    if passphrase != WORDS:
        raise WrongPassphraseError("That is not the passphrase of this library.")
    return LibraryKey.random()


def _dialog(section: LibraryLockSection, kind: type) -> object:
    (found,) = section.window().findChildren(kind)
    return found


def test_forgetting_is_explained_before_a_lock_is_set(qtbot: QtBot) -> None:
    desk = _Desk(None)
    section = desk.section(qtbot)
    section.set.click()
    dialog = _dialog(section, SetLockDialog)
    assert isinstance(dialog, SetLockDialog)
    said = " ".join(label.text() for label in dialog.findChildren(library_lock.QLabel))
    for word in (
        "Nobody can open the library then",
        "not encrypt the photos themselves",
        "remnants",
        "Write it down",
    ):
        assert word in said
    assert "not encrypted" in dialog.save.toolTip()
    assert not dialog.go.isEnabled()
    dialog.first.setText("anna")
    assert "Easily guessed" in dialog.strength.text()
    dialog.second.setText("anne")
    dialog.go.click()
    assert "two different" in dialog.state.text() and not desk.asked
    dialog.first.setText(WORDS)
    dialog.second.setText(WORDS)
    dialog.keyring.setChecked(True)
    dialog.go.click()
    assert desk.asked == [LockChange(True, WORDS, True)]
    assert dialog.first.text() == dialog.second.text() == ""
    assert WORDS not in repr(desk.asked)


def test_every_word_of_the_dialogs_is_seen(qtbot: QtBot) -> None:
    section = _Desk(LibraryKey.random()).section(qtbot)
    for button, kind in ((section.passphrase, ChangePassphraseDialog), (section.remove, RemoveLockDialog)):
        button.click()
        _assert_whole(_dialog(section, kind))
    unlocked = _Desk(None).section(qtbot)
    unlocked.set.click()
    _assert_whole(_dialog(unlocked, SetLockDialog))


def _assert_whole(dialog: object) -> None:
    assert isinstance(dialog, library_lock.QWidget)
    for label in dialog.findChildren(library_lock.QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_no_keyring_is_not_offered(qtbot: QtBot, keyring: dict[str, bool]) -> None:
    keyring["there"] = False
    section = _Desk(None).section(qtbot)
    section.set.click()
    dialog = _dialog(section, SetLockDialog)
    assert isinstance(dialog, SetLockDialog) and dialog.keyring.isHidden()
    locked = _Desk(LibraryKey.random()).section(qtbot)
    assert not locked.keyring.isEnabled() and "no keyring" in locked.keyring_words.text()


def test_a_locked_library_is_locked_now_or_after_a_while(qtbot: QtBot) -> None:
    desk = _Desk(LibraryKey.random())
    section = desk.section(qtbot)
    assert [section.idle.itemData(place) for place in range(section.idle.count())] == list(LOCK_MINUTES)
    assert section.idle.currentText() == "15 minutes"
    section.idle.setCurrentIndex(1)
    section.idle.activated.emit(1)
    assert desk.wishes == replace(Wishes(), lock_minutes=5)
    section.now.click()
    assert desk.asked == [None]


def test_the_keyring_can_be_used_and_left(qtbot: QtBot, keyring: dict[str, bool]) -> None:
    section = _Desk(LibraryKey.random()).section(qtbot)
    section.keyring.click()
    assert keyring["on"]
    section.keyring.click()
    assert not keyring["on"]
    keyring["there"] = False
    section.keyring.click()
    assert not section.keyring.isChecked() and "refused" in section.state.text()


def test_the_passphrase_is_changed_by_who_knows_the_old_one(qtbot: QtBot) -> None:
    section = _Desk(LibraryKey.random()).section(qtbot)
    section.passphrase.click()
    dialog = _dialog(section, ChangePassphraseDialog)
    assert isinstance(dialog, ChangePassphraseDialog)
    for field, text in ((dialog.old, "wrong"), (dialog.first, "new words"), (dialog.second, "new word")):
        field.setText(text)
    dialog.go.click()
    assert "two different" in dialog.state.text()
    dialog.second.setText("new words")
    dialog.go.click()
    assert "not the passphrase" in dialog.state.text() and dialog.go.isEnabled()
    dialog.old.setText(WORDS)
    dialog.go.click()
    assert "from now on" in section.state.text()
    assert dialog.old.text() == dialog.first.text() == ""


def test_taking_the_lock_off_needs_the_passphrase(qtbot: QtBot) -> None:
    desk = _Desk(LibraryKey.random())
    section = desk.section(qtbot)
    section.remove.click()
    dialog = _dialog(section, RemoveLockDialog)
    assert isinstance(dialog, RemoveLockDialog)
    dialog.old.setText("wrong")
    dialog.go.click()
    assert "not the passphrase" in dialog.state.text() and not desk.asked
    dialog.old.setText(WORDS)
    dialog.go.click()
    assert desk.asked == [LockChange(False, WORDS)]
