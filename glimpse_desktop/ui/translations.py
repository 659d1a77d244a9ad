"""The languages of the window: which there are, their catalogues, and speaking one of them.

English is in the code and loads nothing. The others are Qt's .ts files, read as they are in some milliseconds. A
text has one translation wherever it is shown, so a catalogue is asked without contexts: what a class inherits is
found under its own name, too, and sentences from below ``ui/`` come from the same place (``domain/language.py``).
"""

from __future__ import annotations

import functools
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.language import PLURALS, Catalogue, marked, speak

_FOLDER = Path(__file__).resolve().parents[1] / "translations"


class Language(StrEnum):
    """SYSTEM: what the system prefers of these, else English."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    ARABIC = "ar"


BUTTONS = (marked("Cancel"), marked("Close"), marked("OK"), marked("Save"), marked("Yes"), marked("No"))
"""What Qt calls buttons of dialogs: they are said like the others of the window."""

NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch", Language.ARABIC: "العربية"}
"""Each in its own words, whatever the window speaks."""


def known_language(code: str) -> Language:
    """The language that was stored, SYSTEM for one that isn't known."""
    return Language(code) if code in set(Language) else Language.SYSTEM


def resolved(language: Language) -> Language:
    """The language that is meant."""
    if language is not Language.SYSTEM:
        return language
    for wanted in QLocale.system().uiLanguages():
        code = wanted.replace("_", "-").partition("-")[0]
        if code in NAMES:
            return Language(code)
    return Language.ENGLISH


def speak_language(app: QApplication, language: Language) -> Language:
    """From now on widgets that are made speak this language, in its direction and with its numbers and dates.

    Returns the language that it is. On the GUI thread; what was made before stays as it was.
    """
    spoken = resolved(language)
    for old in app.findChildren(QTranslator, "glimpse"):
        app.removeTranslator(old)
        old.deleteLater()
    locale = _locale(spoken)
    QLocale.setDefault(locale)
    catalogue = None
    if spoken is not Language.ENGLISH:
        catalogue = catalogue_of(spoken)
        for translator in (_qts_own(spoken, app), CatalogueTranslator(catalogue, app)):
            translator.setObjectName("glimpse")
            app.installTranslator(translator)
    speak(catalogue, locale.toString)
    app.setLayoutDirection(locale.textDirection())
    return spoken


@functools.cache
def catalogue_of(language: Language) -> Catalogue:
    """All texts of a language other than English. Reads a file of some hundred KB."""
    return read_catalogue(_FOLDER / f"{language.value}.ts", language.value)


def read_catalogue(file: Path, code: str) -> Catalogue:
    """The finished texts of a .ts file; others stay English."""
    # Late: a window in English does without.
    from xml.etree import ElementTree

    texts: dict[tuple[str, str], str] = {}
    counting: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in ElementTree.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:
            continue
        key = message.findtext("source", ""), message.findtext("comment", "")
        if message.get("numerus") != "yes":
            texts[key] = _begun(translation.text or key[0], code)
        else:
            forms = tuple(form.text or "" for form in translation)
            if len(forms) == PLURALS[code][0]:
                counting[key] = tuple(_begun(form, code) for form in forms)
    return Catalogue(code, texts, counting)


def _begun(text: str, code: str) -> str:
    """A sentence that begins with a value keeps the direction of its language, also when that is a Latin name."""
    return f"\u200f{text}" if code == "ar" and text.startswith("{") and not text.startswith("{n}") else text


class CatalogueTranslator(QTranslator):
    """Answers Qt's ``tr`` from a catalogue, whichever class asks."""

    def __init__(self, catalogue: Catalogue, parent: QApplication) -> None:
        super().__init__(parent)
        self._texts = catalogue.texts

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, text: str, meaning: str | None = None, count: int = -1) -> str | None:
        """None: not here, Qt asks the next translator. What its own classes say has a catalogue of Qt's."""
        if context == "QPlatformTheme":  # buttons of dialogs: as ours are called
            return self._texts.get((text.replace("&", ""), ""))
        if context[:1] == "Q" and context[1:2].isupper():
            return None
        return self._texts.get((text, meaning or ""))


def _locale(language: Language) -> QLocale:
    """How the system writes numbers and dates, where it does so in that language."""
    system = QLocale.system()
    if language is Language.ENGLISH and system.language() == QLocale.Language.C:
        # A system that says nothing: dates as the standard has them, but large numbers that can be read.
        system.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        return system
    return system if system.name().partition("_")[0] == language.value else QLocale(language.value)


def _qts_own(language: Language, app: QApplication) -> QTranslator:
    """The texts of Qt's dialogs, menus of text fields and names of keys."""
    translator = QTranslator(app)
    translator.load(f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
