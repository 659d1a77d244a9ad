"""Model packs: which there are, one more, one less, and what a change would mean before it is made."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.packs import InstalledPack, PackOutlook
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.packs import PacksSection
from glimpse_desktop.ui.preferences.trial import outlook_sentences
from tests.ui.conftest import Desk

Progress = Callable[[int, int], None]


@pytest.fixture
def packs(desk: Desk) -> list[InstalledPack]:
    own = desk.workspace.current_pack()
    other = replace(own, id=PackId("other-1"), name="Better & larger", licence="research only", source="/m/other")
    return [InstalledPack(own, True, 0, 12, False), InstalledPack(other, False, 275_000_000, 0, True)]


@pytest.fixture
def outlook(packs: list[InstalledPack]) -> PackOutlook:
    return PackOutlook(packs[1].info, 12400, 1500.0, 820, 41, 24, 60, 3, 90_000_000, 10**12)


@pytest.fixture
def section(
    context: PageContext,
    desk: Desk,
    qtbot: QtBot,
    packs: list[InstalledPack],
    outlook: PackOutlook,
    monkeypatch: pytest.MonkeyPatch,
) -> PacksSection:
    QLocale.setDefault(QLocale("en_US"))
    monkeypatch.setattr(desk.workspace.switching, "installed", lambda: packs)
    monkeypatch.setattr(desk.workspace.switching, "outlook", lambda *_: outlook)
    made = PacksSection(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.group.buttons()) == 2)
    return made


def test_packs_say_what_they_are_and_which_is_used(section: PacksSection) -> None:
    own, other = section.group.buttons()
    assert own.isChecked() and own.text() == "Squares"
    assert own.accessibleDescription() == (
        "squares-1 · 16 dimensions\nLicence: for tests\nHas looked at 12 photos here"
    )
    assert other.accessibleDescription() == "other-1 · 16 dimensions · 275.0 MB\nLicence: research only"
    assert list(section.removers) == [PackId("other-1")]


def test_a_pack_that_is_refused_says_why(
    section: PacksSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> None:
        raise PackError("This is not a model pack: it has no detector.")

    monkeypatch.setattr(desk.workspace, "add_pack", refuse)
    section.install(desk.photos)
    assert not section.install_button.isEnabled()
    qtbot.waitUntil(lambda: section.state.text() == "This is not a model pack: it has no detector.")
    assert section.install_button.isEnabled()


def test_choosing_first_says_what_would_change_and_keeping_changes_nothing(
    section: PacksSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.workspace, "use_pack", lambda _pack: pytest.fail("nobody said so"))
    section.group.buttons()[1].click()
    trial = section.trial
    assert trial is not None and trial.title.text() == "What “Better & larger” would change"
    qtbot.waitUntil(trial.switch.isVisible)
    assert "12,400 photos are looked at again" in trial.text.text()
    assert trial.keep.text() == "Keep “Squares”" and trial.end.isHidden()
    qtbot.mouseClick(trial.keep, Qt.MouseButton.LeftButton)
    assert section.trial is None
    assert section.group.buttons()[0].isChecked()


def test_switch_makes_the_change(
    section: PacksSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[str] = []
    chosen: list[str] = []
    monkeypatch.setattr(desk.workspace, "use_pack", used.append)
    monkeypatch.setattr(desk.workspace, "rescan", lambda: None)
    section.pack_chosen.connect(chosen.append)
    section.group.buttons()[1].click()
    assert section.trial is not None
    qtbot.waitUntil(section.trial.switch.isVisible)
    qtbot.mouseClick(section.trial.switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(chosen))
    assert used == chosen == ["other-1"]
    assert section.state.text() == "“Better & larger” is used from now on."


def test_a_trial_is_work_that_is_seen_and_can_be_ended(
    section: PacksSection, context: PageContext, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def slowly(_pack: PackId, progress: Progress, cancel: CancelToken) -> PackOutlook:
        progress(6, 24)
        begun.set()
        cancel.wait(5)
        cancel.check()
        raise AssertionError("nobody ended it")

    monkeypatch.setattr(desk.workspace.switching, "outlook", slowly)
    section.group.buttons()[1].click()
    trial = section.trial
    assert trial is not None and begun.wait(5)
    qtbot.waitUntil(lambda: trial.line.value() == 6)
    (job,) = context.background.jobs.running()
    assert (job.title, job.total) == ("Trying a model pack", 24)
    qtbot.mouseClick(trial.end, Qt.MouseButton.LeftButton)
    assert section.trial is None and section.group.buttons()[0].isChecked()
    qtbot.waitUntil(lambda: not context.background.jobs.running())


def test_a_trial_that_fails_says_why_and_cannot_be_switched_to(
    section: PacksSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> PackOutlook:
        raise PackError("other can't be used: its models fail on a blank picture.")

    monkeypatch.setattr(desk.workspace.switching, "outlook", fail)
    section.group.buttons()[1].click()
    trial = section.trial
    assert trial is not None
    qtbot.waitUntil(trial.keep.isVisible)
    assert "blank picture" in trial.text.text() and not trial.switch.isEnabled()


def test_a_pack_is_removed_after_a_question(
    section: PacksSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed: list[str] = []
    monkeypatch.setattr(desk.workspace.switching, "remove", lambda pack: removed.append(pack) or 275_000_000)
    section.removers[PackId("other-1")].click()
    box = section.findChild(QMessageBox)
    assert box is not None and "Better & larger" in box.text()
    next(button for button in box.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: "275.0 MB are free again" in section.state.text())
    assert removed == ["other-1"]


def test_the_outlook_is_said_in_sentences(outlook: PackOutlook) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert outlook_sentences(outlook) == [
        "12,400 photos are looked at again in the background, which takes about 25 minutes at full speed.",
        "820 faces that you named (41 people) are found anew in them. No name is lost.",
        "Tried on 24 photos: of 60 faces with a name it missed 3. "
        "Such faces keep their names, and the boxes they have now.",
        "It needs about 90.0 MB on the disk.",
        "Until a photo's turn comes it shows the faces it has now.",
    ]
    whole = replace(outlook, missed_faces=0, seconds=None, needed=2 * 10**12)
    assert outlook_sentences(whole)[0] == "12,400 photos are looked at again in the background."
    assert outlook_sentences(whole)[2] == "Tried on 24 photos: it found every face with a name (60 faces)."
    assert "only 1.0 TB are free" in outlook_sentences(whole)[3]
    seen = replace(outlook, photos=0, seconds=0.0, faces=0, tried_photos=0, tried_faces=0, missed_faces=0)
    assert outlook_sentences(seen) == ["This pack has seen all your photos already: the change is made at once."]


def test_without_room_it_cannot_be_had(
    section: PacksSection,
    desk: Desk,
    qtbot: QtBot,
    outlook: PackOutlook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk.workspace.switching, "outlook", lambda *_: replace(outlook, free=1000))
    section.group.buttons()[1].click()
    assert section.trial is not None
    qtbot.waitUntil(section.trial.switch.isVisible)
    assert not section.trial.switch.isEnabled()


def test_broken_packs_are_named_with_the_reason(
    section: PacksSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.workspace, "broken_packs", lambda: [(Path("/m/half"), "it has no detector.")])
    section._read()
    qtbot.waitUntil(lambda: section._broken.text() == "“half” can't be used: it has no detector.")
