"""The choice of the window's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.translations import NAMES, Language, resolved


class LanguageSection(QWidget):
    """A list of the languages, each in its own words. ``change`` is given what makes new wishes of the old ones.

    The window is made again as soon as another language is chosen.
    """

    def __init__(
        self, wishes: Wishes, change: Callable[[Callable[[Wishes], Wishes]], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._change = change
        self.choice = QComboBox()
        system = NAMES[resolved(Language.SYSTEM)]
        self.choice.addItem(self.tr("As the system ({language})").format(language=system), Language.SYSTEM.value)
        for language, name in NAMES.items():
            self.choice.addItem(name, language.value)
        self.choice.setCurrentIndex(max(self.choice.findData(wishes.language), 0))
        self.choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label = QLabel(self.tr("Language"))
        label.setBuddy(self.choice)
        self.choice.setAccessibleName(self.tr("Language"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(label)
        row.addWidget(self.choice)
        row.addStretch()
        self.choice.activated.connect(self._chosen)

    def _chosen(self, index: int) -> None:
        code = str(self.choice.itemData(index))
        self._change(lambda wishes: replace(wishes, language=code))
