"""The card that asks for the name of a search that is kept."""

from __future__ import annotations

import textwrap

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.search.pieces import pieces_of
from glimpse_desktop.ui.search.saving import SavedSearches
from glimpse_desktop.ui.search.words import spoken
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.floating_card import FloatingCard

_LONGEST_NAME = 60


class SaveCard(FloatingCard):
    """Asks for the name of a search; of one that is kept, for another."""

    def __init__(self, saved: SavedSearches, text: str, name: str, beside: QWidget, spot: QRect) -> None:
        super().__init__(beside, spot)
        self._saved, self._text, self._name = saved, text, name
        title = self.tr("Saved search") if name else self.tr("Save this search")
        self.setAccessibleName(title)
        heading = QLabel(title)
        set_role(heading, "heading")
        self.field = QLineEdit(
            name or textwrap.shorten(spoken(pieces_of(text) or []), _LONGEST_NAME, placeholder=" …")
        )
        self.field.setAccessibleName(self.tr("Name of the search"))
        self.field.setPlaceholderText(self.tr("Name of the search"))
        self.field.setMaxLength(100)
        self.field.setMinimumWidth(300)
        # All of it, with the cursor at its beginning, which is so what is seen of a long one.
        self.field.setSelection(len(self.field.text()), -len(self.field.text()))
        self.field.returnPressed.connect(self._keep)
        self._answer = QLabel()
        self._answer.setWordWrap(True)
        set_role(self._answer, "danger")
        self._answer.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        if name:
            remove = push_button(self.tr("Remove"), "remove", role="quiet")
            remove.clicked.connect(self._remove)
            row.addWidget(remove)
        row.addStretch()
        keep = push_button(self.tr("Rename") if name else self.tr("Save"), role="primary")
        keep.clicked.connect(self._keep)
        row.addWidget(keep)
        for widget in (heading, self.field, self._answer):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.appear(self.field)

    def _keep(self) -> None:
        name = self.field.text().strip()
        if not name:
            self._fail(self.tr("A name is missing."))
        elif name == self._name:
            self.dismiss()
        elif self._name:
            self._saved.rename(self._name, name, self.dismiss, self._fail)
        else:
            self._saved.save(name, self._text, self.dismiss, self._fail)

    def _remove(self) -> None:
        self._saved.remove(self._name)
        self.dismiss()

    def _fail(self, message: str) -> None:
        if self.is_open():
            self._answer.setText(message)
            self._answer.show()
            self.place()
