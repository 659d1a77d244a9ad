"""Languages of the window."""

from __future__ import annotations

import configparser
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.ui.preferences.wishes import Wishes, read_wishes, write_wishes
from glimpse_desktop.ui.translations import (
    NAMES,
    Language,
    known_language,
    read_catalogue,
    resolved,
    speak_language,
)
from glimpse_desktop.ui.wording import faces_in_photos, number


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    speak_language(qapp, Language.ENGLISH)
    QLocale.setDefault(before)


class _Base(QWidget):
    def text(self) -> str:
        return self.tr("Photos")


class _Derived(_Base):
    pass


def test_what_a_class_inherits_is_translated(app: QApplication, qtbot: QtBot) -> None:
    speak_language(app, Language.GERMAN)
    widget = _Derived()
    qtbot.addWidget(widget)
    assert widget.text() == "Fotos"
    assert QCoreApplication.translate("Anything", "Photos") == "Fotos"
    assert say("Photos") == "Fotos"
    assert widget.tr("nothing that is said anywhere") == "nothing that is said anywhere"


def test_numbers_plurals_and_direction_follow(app: QApplication) -> None:
    assert speak_language(app, Language.GERMAN) is Language.GERMAN
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert number(12_345) == "12.345"
    assert faces_in_photos(1, 3) == "1 Gesicht auf 3 Fotos"
    assert speak_language(app, Language.ARABIC) is Language.ARABIC
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Arabic
    said = [say_count("1 photo", "{n} photos", count) for count in (0, 1, 2, 3, 11, 100)]
    assert said == ["٠ صورة", "صورة واحدة", "صورتان", "٣ صور", "١١ صورة", "١٠٠ صورة"]
    assert speak_language(app, Language.ENGLISH) is Language.ENGLISH
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert faces_in_photos(1, 3) == "1 face in 3 photos"


def test_qts_own_dialogs_speak_it_too(app: QApplication, qtbot: QtBot) -> None:
    speak_language(app, Language.GERMAN)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


def test_what_is_stored(app: QApplication) -> None:
    assert known_language("ar") is Language.ARABIC
    assert known_language("tlh") is Language.SYSTEM
    assert resolved(Language.SYSTEM) in NAMES
    file = configparser.ConfigParser(interpolation=None)
    write_wishes(file, Wishes(language="de"))
    assert read_wishes(file).language == "de"
    file["preferences"]["language"] = "tlh"
    assert read_wishes(file).language == Language.SYSTEM


def test_what_is_unfinished_stays_english(tmp_path: Path) -> None:
    file = tmp_path / "de.ts"
    file.write_text(
        "<TS><context><message><source>A</source><translation type='unfinished'>Ä</translation></message>"
        "<message><source>B</source><comment>c</comment><translation>Be</translation></message>"
        "<message numerus='yes'><source>{n} x</source><translation><numerusform>1 x</numerusform>"
        "</translation></message></context></TS>",
        encoding="utf-8",
    )
    catalogue = read_catalogue(file, "de")
    assert dict(catalogue.texts) == {("B", "c"): "Be"}
    assert dict(catalogue.counting) == {}


def test_buttons_of_dialogs_are_called_as_everywhere(app: QApplication, qtbot: QtBot) -> None:
    speak_language(app, Language.ARABIC)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert {button.text() for button in box.buttons()} == {"إلغاء", "إغلاق"}


def test_a_sentence_that_begins_with_a_value_keeps_its_direction(app: QApplication) -> None:
    speak_language(app, Language.ARABIC)
    assert say("{name} and {other} are two people", name="Anna", other="Ben").startswith("\u200fAnna")
    speak_language(app, Language.GERMAN)
    assert say("{name} and {other} are two people", name="Anna", other="Ben").startswith("Anna")
