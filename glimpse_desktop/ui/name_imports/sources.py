"""Where names come from: the first page, four sources with a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.file_names import typed_path
from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.name_proposals import NameOrder, NameSource
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.name_imports.words import place_text, source_sentence, source_title
from glimpse_desktop.ui.widgets.mirroring import margins

_INDENT = 24
"""What belongs to a radio button begins where its text does."""
_FILTERS = {
    NameSource.PICASA: "contacts.xml (*.xml)",
    NameSource.DIGIKAM: "digikam4.db (*.db)",
    NameSource.IMMICH: "Immich (*.sql.gz *.sql *.json)",
}


class PathField(QWidget):
    """A file that is there already, typed or chosen; a folder can be typed. Signal ``changed()``."""

    changed = Signal()

    def __init__(self, words: str, kinds: str) -> None:
        """``words`` say what is wanted, ``kinds`` is the filter of the dialog."""
        super().__init__()
        self._words, self._kinds = words, kinds
        self.line = QLineEdit()
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.button = QPushButton(say("Choose…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(say("Choose: {what}", what=words))
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(_INDENT, 0, 0, 0))
        row.setSpacing(Space.S)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    def path(self) -> Path | None:
        """An absolute path; None while there is none."""
        text = self.line.text().strip()
        path = typed_path(text)
        return path if text and path.is_absolute() else None

    def is_wrong(self) -> bool:
        """Whether something is typed that can't be a path."""
        return bool(self.line.text().strip()) and self.path() is None

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self._words)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._kinds, say("All files (*)")])
        path = self.path()
        if path is not None:
            dialog.setDirectory(str(path.parent))
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class SourcePage(QWidget):
    """Signal ``changed()``: something else is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self.fields: Mapping[NameSource, PathField] = {
            source: PathField(place_text(source), kinds) for source, kinds in _FILTERS.items()
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
