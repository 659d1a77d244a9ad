"""The three parts of the export dialog: copies of photos, a contact sheet, a list of faces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.exporting import Caption, ContactSheet, Export, FaceList, Layout, PageSize
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say
from glimpse_desktop.ui.export.choices import GRID, LIST_FORMATS, SIDES, ExportChoices
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.mirroring import line_up, margins
from glimpse_desktop.ui.widgets.path_field import PathField

Photos = Sequence[PhotoId]


class PlaceField(PathField):
    """Where something goes."""

    def __init__(self, words: str, *, suffix: str = "") -> None:
        """``suffix``: it is a file with this suffix; else a folder."""
        super().__init__(words)
        self._suffix = suffix

    def path(self) -> Path | None:
        path = super().path()
        return path if path is not None and path.name not in ("", ".", "..") else None

    def set_suffix(self, suffix: str) -> None:
        """Another kind of file is written: its name follows."""
        path, self._suffix = self.path(), suffix
        if path is not None and path.suffix.lower() != suffix:
            self.show_path(path.with_suffix(suffix))

    def prepare(self, dialog: QFileDialog) -> None:
        if self._suffix:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.setNameFilter(f"*{self._suffix}")
            dialog.setDefaultSuffix(self._suffix.removeprefix("."))
            # Whether a file may be replaced is asked in the dialog that this field is in.
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            path = self.path()
            if path is not None:
                dialog.selectFile(path.name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)


class CopiesPage(QWidget):
    """Copies as they are or smaller, in one folder, in their folders, or by a pattern. Signal ``changed()``."""

    changed = Signal()

    def __init__(self, choices: ExportChoices) -> None:
        super().__init__()
        self.place = PlaceField(say("Folder for the copies"))
        self.place.changed.connect(self.changed)
        self.layouts = QButtonGroup(self)
        self.pattern = QLineEdit(choices.pattern)
        self.pattern.setAccessibleName(say("Pattern of the names"))
        self.pattern.textChanged.connect(lambda _text: self.changed.emit())
        self.fields = QPushButton(say("Insert"))
        self.fields.setAutoDefault(False)
        self.fields.setMenu(self._fields_menu())
        self.sizes = QButtonGroup(self)
        self.side = _spin(SIDES, choices.side, say("Most pixels of the longer side"))
        self.side.setSingleStep(128)
        self.quality = _spin((1, 100), choices.quality, say("Quality of the pictures, 1 to 100"))
        self.preview = QLabel()
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setAccessibleName(say("The first names"))
        set_role(self.preview, "small")
        self._build(choices)
        self._follow()

    def _build(self, choices: ExportChoices) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(_heading(say("To this folder")))
        column.addWidget(self.place)
        column.addSpacing(Space.S)
        column.addWidget(_heading(say("Names")))
        texts = {
            Layout.FLAT: say("As they are, all in one folder"),
            Layout.FOLDERS: say("As they are, in the folders that they are in now"),
            Layout.PATTERN: say("Made of people and dates:"),
        }
        for place, (layout, text) in enumerate(texts.items()):
            button = QRadioButton(text)
            button.setChecked(layout is choices.layout)
            self.layouts.addButton(button, place)
            column.addWidget(button)
        self._layouts = tuple(texts)
        pattern = QHBoxLayout()
        pattern.setContentsMargins(margins(Space.XL, 0, 0, 0))
        pattern.setSpacing(Space.S)
        pattern.addWidget(self.pattern, 1)
        pattern.addWidget(self.fields)
        column.addLayout(pattern)
        self.preview.setContentsMargins(margins(Space.XL, 0, 0, 0))
        self.preview.setMinimumHeight(3 * self.preview.fontMetrics().lineSpacing())
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        line_up(self.preview)
        column.addWidget(self.preview)
        column.addWidget(_heading(say("Size")))
        originals = QRadioButton(say("The original files"))
        smaller = QRadioButton(say("Smaller pictures (JPEG):"))
        (smaller if choices.smaller else originals).setChecked(True)
        self.sizes.addButton(originals, 0)
        self.sizes.addButton(smaller, 1)
        column.addWidget(originals)
        column.addWidget(smaller)
        form = QFormLayout()
        form.setContentsMargins(margins(Space.XL, 0, 0, 0))
        form.setSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(say("Longer side, in pixels"), self.side)
        form.addRow(say("Quality"), self.quality)
        column.addLayout(form)
        column.addStretch()
        for group in (self.layouts, self.sizes):
            group.idClicked.connect(self._follow)
        for spin in (self.side, self.quality):
            spin.valueChanged.connect(lambda _value: self.changed.emit())

    def _fields_menu(self) -> QMenu:
        menu = QMenu(self.fields)
        for field, text in (
            ("{people}", say("People, from left to right")),
            ("{date}", say("Date")),
            ("{time}", say("Time")),
            ("{year}", say("Year")),
            ("{month}", say("Month")),
            ("{day}", say("Day")),
            ("{name}", say("The file's own name")),
            ("{camera}", say("Camera")),
            ("/", say("A folder for what stands before")),
        ):
            menu.addAction(say("{what}:  {sign}", what=text, sign=field), partial(self._insert, field))
        return menu

    def _insert(self, field: str) -> None:
        self.pattern.insert(field)
        self.pattern.setFocus()

    def _follow(self, _id: int = 0) -> None:
        by_pattern = self._layout() is Layout.PATTERN
        self.pattern.setEnabled(by_pattern)
        self.fields.setEnabled(by_pattern)
        for spin in (self.side, self.quality):
            spin.setEnabled(self.sizes.checkedId() == 1)
        self.changed.emit()

    def _layout(self) -> Layout:
        return self._layouts[max(self.layouts.checkedId(), 0)]

    def show_names(self, names: Sequence[Path]) -> None:
        """What the first copies would be called."""
        self.preview.setText("\n".join(str(name) for name in names))

    def order(self, photos: Photos, anyway: bool) -> Export | None:
        """``anyway``: into a folder of the library, too. None while there is no folder."""
        target = self.place.path()
        if target is None:
            return None
        return Export(
            tuple(photos),
            target,
            self._layout(),
            self.pattern.text(),
            self.side.value() if self.sizes.checkedId() == 1 else None,
            self.quality.value(),
            into_library=anyway,
        )

    def chosen(self, before: ExportChoices) -> ExportChoices:
        """For the next time."""
        return replace(
            before,
            folder=str(self.place.path() or before.folder),
            layout=self._layout(),
            pattern=self.pattern.text(),
            smaller=self.sizes.checkedId() == 1,
            side=self.side.value(),
            quality=self.quality.value(),
        )


class SheetPage(QWidget):
    """A PDF of small pictures. Signal ``changed()``."""

    changed = Signal()

    def __init__(self, choices: ExportChoices) -> None:
        super().__init__()
        self.place = PlaceField(say("File of the contact sheet"), suffix=".pdf")
        self.place.changed.connect(self.changed)
        self.page = _combo({PageSize.A4: say("A4"), PageSize.LETTER: say("US Letter")}, choices.page, say("Paper"))
        self.columns = _spin(GRID, choices.columns, say("Pictures side by side"))
        self.rows = _spin(GRID, choices.rows, say("Rows on a page"))
        captions = {
            Caption.NAME: say("The file's name"),
            Caption.PEOPLE: say("Who is in the photo"),
            Caption.NOTHING: say("Nothing"),
        }
        self.caption = _combo(captions, choices.caption, say("Below each picture"))
        form = _form(self, self.place, say("To this file"))
        form.addRow(say("Paper"), self.page)
        form.addRow(say("Pictures side by side"), self.columns)
        form.addRow(say("Rows on a page"), self.rows)
        form.addRow(say("Below each picture"), self.caption)

    def order(self, photos: Photos, anyway: bool) -> ContactSheet | None:
        """``anyway``: the file may be replaced. None while there is no file."""
        file = self.place.path()
        if file is None:
            return None
        file = file if file.suffix.lower() == ".pdf" else file.with_name(f"{file.name}.pdf")
        page, caption = PageSize(self.page.currentData()), Caption(self.caption.currentData())
        return ContactSheet(
            tuple(photos), file, page, self.rows.value(), self.columns.value(), caption, replace=anyway
        )

    def chosen(self, before: ExportChoices) -> ExportChoices:
        """For the next time."""
        file = self.place.path()
        return replace(
            before,
            folder=str(file.parent) if file is not None else before.folder,
            page=PageSize(self.page.currentData()),
            rows=self.rows.value(),
            columns=self.columns.value(),
            caption=Caption(self.caption.currentData()),
        )


class ListPage(QWidget):
    """A table of every face with whom it shows, for other programs. Signal ``changed()``."""

    changed = Signal()

    def __init__(self, choices: ExportChoices) -> None:
        super().__init__()
        suffix = f".{choices.list_format}"
        self.place = PlaceField(say("File of the list"), suffix=suffix)
        self.place.changed.connect(self.changed)
        formats = {"csv": say("CSV, for spreadsheets"), "json": say("JSON, for programs")}
        self.format = _combo(formats, choices.list_format, say("Format"))
        self.format.currentIndexChanged.connect(lambda _index: self._follow())
        words = QLabel(
            say("A line for each face: the photo, where in it the face is, who it is and how sure that is.")
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        form = _form(self, self.place, say("To this file"))
        form.addRow(say("Format"), self.format)
        form.addRow(words)

    def _follow(self) -> None:
        self.place.set_suffix(f".{self.format.currentData()}")
        self.changed.emit()

    def order(self, photos: Photos, anyway: bool) -> FaceList | None:
        """``anyway``: the file may be replaced. None while there is no file."""
        file = self.place.path()
        if file is None:
            return None
        suffix = f".{self.format.currentData()}"
        file = file if file.suffix.lower() == suffix else file.with_name(f"{file.name}{suffix}")
        return FaceList(tuple(photos), file, replace=anyway)

    def chosen(self, before: ExportChoices) -> ExportChoices:
        """For the next time."""
        file, kind = self.place.path(), str(self.format.currentData())
        return replace(
            before,
            folder=str(file.parent) if file is not None else before.folder,
            list_format=kind if kind in LIST_FORMATS else before.list_format,
        )


def documents() -> Path:
    """The person's own folder for documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if folder else Path.home()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, "heading")
    return label


def _form(page: QWidget, place: PlaceField, heading: str) -> QFormLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    column.addWidget(_heading(heading))
    column.addWidget(place)
    column.addSpacing(Space.S)
    form = QFormLayout()
    form.setSpacing(Space.S)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    column.addLayout(form)
    column.addStretch()
    return form


def _spin(limits: tuple[int, int], value: int, words: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(*limits)
    spin.setValue(value)
    spin.setAccessibleName(words)
    spin.lineEdit().setTextMargins(Space.XS, 0, 0, 0)  # a style sheet's padding doesn't reach it
    return spin


def _combo(texts: dict[PageSize, str] | dict[Caption, str] | dict[str, str], value: str, words: str) -> QComboBox:
    combo = QComboBox()
    with QSignalBlocker(combo):
        for known, text in texts.items():
            combo.addItem(text, str(known))
        combo.setCurrentIndex(max(combo.findData(str(value)), 0))
    combo.setAccessibleName(words)
    return combo
