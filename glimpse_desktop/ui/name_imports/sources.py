"""Where names come from: the first page, four sources with a sentence each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.name_proposals import NameOrder, NameSource
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.name_imports.words import place_text, source_sentence, source_title
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.path_field import PathField

_INDENT = 24
"""What belongs to a radio button begins where its text does."""
_FILTERS = {
    NameSource.PICASA: "contacts.xml (*.xml)",
    NameSource.DIGIKAM: "digikam4.db (*.db)",
    NameSource.IMMICH: "Immich (*.sql.gz *.sql *.json)",
}


class NamesFileField(PathField):
    """A file that is there already; a folder can be typed."""

    def __init__(self, words: str, kinds: str) -> None:
        """``kinds`` is the filter of the dialog."""
        super().__init__(words, indent=_INDENT)
        self._kinds = kinds
        self.line.setPlaceholderText(words)

    def prepare(self, dialog: QFileDialog) -> None:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._kinds, say("All files (*)")])


class SourcePage(QWidget):
    """Signal ``changed()``: something else is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self.fields: Mapping[NameSource, NamesFileField] = {
            source: NamesFileField(place_text(source), kinds) for source, kinds in _FILTERS.items()
        }
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.trouble, "danger")
        self.trouble.hide()
        heading = QLabel(say("Where do the names come from?"))
        set_role(heading, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(heading)
        for place, source in enumerate(NameSource):
            column.addSpacing(Space.S)
            button = QRadioButton(source_title(source))
            button.setChecked(source is NameSource.FILES)
            sentence = QLabel(source_sentence(source))
            sentence.setWordWrap(True)
            sentence.setContentsMargins(margins(_INDENT, 0, 0, 0))
            set_role(sentence, "small")
            button.setAccessibleDescription(sentence.text())
            self.group.addButton(button, place)
            column.addWidget(button)
            column.addWidget(sentence)
            if source in self.fields:
                field = self.fields[source]
                field.changed.connect(self._changed)
                column.addWidget(field)
        column.addSpacing(Space.S)
        column.addWidget(self.trouble)
        column.addStretch()
        self.group.idToggled.connect(lambda _id, on: self._changed() if on else None)
        self._changed()

    @property
    def source(self) -> NameSource:
        """What is chosen."""
        return tuple(NameSource)[self.group.checkedId()]

    def choose(self, source: NameSource) -> None:
        self.group.button(tuple(NameSource).index(source)).setChecked(True)

    def order(self) -> NameOrder | None:
        """What to look through; None while something is missing."""
        source, field = self.source, self.fields.get(self.source)
        path = None if field is None else field.path()
        if field is not None and (field.is_wrong() or (path is None and source is not NameSource.PICASA)):
            return None
        return NameOrder(source, path)

    def say_trouble(self, text: str) -> None:
        """Why it could not be looked through; "" for nothing."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _changed(self) -> None:
        for source, field in self.fields.items():
            field.setVisible(source is self.source)
        self.say_trouble("")
        self.changed.emit()
