"""What is known about the photo in the viewer, beside it: file, camera, place, the people on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_details import PhotoDetails
from glimpse_desktop.domain.views import FaceRow, PhotoRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Font, Space, font, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.controls import ViewerButton
from glimpse_desktop.ui.viewer.facts import facts, point_text
from glimpse_desktop.ui.viewer.marks import PanelMarks
from glimpse_desktop.ui.viewer.people import PanelPeople
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.mirroring import line_up, margins
from glimpse_desktop.ui.widgets.reveal import show_in_folder

WIDTH = 300
_MOST_KEPT = 200
"""Files whose facts are remembered, so that going back and forth reads none again."""


class InfoPanel(QWidget):
    """``people`` tells when a face is clicked. While it is hidden nothing is read."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: PhotoRow | None = None
        self._kept: dict[tuple[PhotoId, float], PhotoDetails] = {}
        self._asked: tuple[PhotoId, float] | None = None
        set_role(self, "viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Photo info"))
        self.name = ElidedLabel("", Qt.TextElideMode.ElideMiddle)
        self.name.setFont(font(Font.NORMAL, bold=True))
        self.folder = ElidedLabel("", Qt.TextElideMode.ElideMiddle)
        set_role(self.folder, "small")
        self.reveal = ViewerButton("folder", self.tr("Show in folder"))
        self.reveal.clicked.connect(self._show_in_folder)
        self.trouble = _wrapped("")
        set_role(self.trouble, "small")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(Space.M)
        self._facts.setVerticalSpacing(Space.S)
        self._facts.setColumnStretch(1, 1)
        self._place_line = _line()
        self._place_heading = QLabel(self.tr("Place"))
        set_role(self._place_heading, "small")
        self.point = _wrapped("")
        self.point.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = ViewerButton("copy", self.tr("Copy map coordinates"))
        self.copy.clicked.connect(self._copy_point)
        self.marks = PanelMarks()
        self._people_line = _line()
        self._people_heading = QLabel(self.tr("People"))
        set_role(self._people_heading, "small")
        self.people = PanelPeople(context)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(margins(Space.L, Space.L, Space.M, Space.L))
        column.setSpacing(Space.S)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.folder)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addLayout(names, 1)
        head.addWidget(self.reveal)
        place = QHBoxLayout()
        place.addWidget(self.point, 1)
        place.addWidget(self.copy)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self.marks)
        column.addWidget(_line())
        column.addLayout(self._facts)
        column.addWidget(self._place_line)
        column.addWidget(self._place_heading)
        column.addLayout(place)
        column.addWidget(self._people_line)
        column.addWidget(self._people_heading)
        column.addWidget(self.people)
        column.addStretch()
        scroll = _Scroll()
        set_role(scroll, "plain")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    # What is shown

    def show_photo(self, row: PhotoRow | None, faces: Sequence[FaceRow]) -> None:
        """None: the photo is gone."""
        self._row = row
        if row is None:
            self.name.setText("")
            self.folder.setText("")
            self._say_facts(None)
        else:
            self.name.setText(row.path.name)
            self.folder.setText(str(row.path.parent))
            self._say_facts(self._kept.get(_key(row)))
        self.reveal.setVisible(row is not None)
        # A photo whose file was not read yet can't be marked.
        self.marks.setVisible(row is not None and row.content is not None)
        if row is not None:
            self.marks.show_marks(row.marks)
        self.trouble.setVisible(bool(row is not None and row.problem))
        self.trouble.setText(row.problem or "" if row is not None else "")
        self.people.show_faces(faces)
        for part in (self._people_line, self._people_heading, self.people):
            part.setVisible(bool(faces))
        self._read()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._read()

    def values(self) -> dict[str, str]:
        """The facts that are shown, by what they are."""
        found: dict[str, str] = {}
        for line in range(self._facts.rowCount()):
            what, value = self._facts.itemAtPosition(line, 0), self._facts.itemAtPosition(line, 1)
            if what is not None and value is not None:
                label, text = what.widget(), value.widget()
                if isinstance(label, QLabel) and isinstance(text, QLabel) and text.text():
                    found[label.text()] = text.text()
        return found

    def _read(self) -> None:
        row = self._row
        if row is None or not self.isVisible() or _key(row) in self._kept or _key(row) == self._asked:
            return
        workspace, photo = self._context.workspace, row.id
        self._asked = _key(row)

        def then(details: PhotoDetails) -> None:
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[_key(row)] = details
            self._answered(row)
            if self._row is not None and _key(self._row) == _key(row):
                self._say_facts(details)

        def failed(error: GlimpseError) -> None:
            self._answered(row)
            if self._row is not None and _key(self._row) == _key(row):
                self.trouble.setText(self.tr("The file can't be read: {reason}.").format(reason=error))
                self.trouble.show()

        self._context.background.run(
            lambda: workspace.photo_details(photo), then, failed, owner=self, key="details", lane=Lane.SLOW
        )

    def _answered(self, row: PhotoRow) -> None:
        if self._asked == _key(row):
            self._asked = None

    def _say_facts(self, details: PhotoDetails | None) -> None:
        known = facts(self._row, details) if self._row is not None else []
        for line in range(max(self._facts.rowCount(), len(known))):
            what, value = known[line] if line < len(known) else ("", "")
            label, text = self._labels(line)
            label.setText(what)
            text.setText(value)
            text.setAccessibleName(self.tr("{what}: {value}").format(what=what, value=value) if what else "")
            label.setVisible(bool(what))
            text.setVisible(bool(what))
        point = details.point if details is not None and self._row is not None else None
        self.point.setText(point_text(point) if point is not None else "")
        self.point.setAccessibleName(self.tr("Map coordinates: {point}").format(point=self.point.text()))
        for part in (self._place_line, self._place_heading, self.point, self.copy):
            part.setVisible(point is not None)

    def _labels(self, line: int) -> tuple[QLabel, QLabel]:
        """The two labels of a line, made when it is first needed."""
        what, value = self._facts.itemAtPosition(line, 0), self._facts.itemAtPosition(line, 1)
        if what is not None and value is not None:
            label, text = what.widget(), value.widget()
            assert isinstance(label, QLabel)
            assert isinstance(text, QLabel)
            return label, text
        label, text = QLabel(), _wrapped("")
        set_role(label, "small")
        label.setContentsMargins(0, 2, 0, 0)  # its smaller writing on the line of the larger
        self._facts.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(text, line, 1)
        return label, text

    def _show_in_folder(self) -> None:
        if self._row is not None:
            show_in_folder(self._row.path)

    def _copy_point(self) -> None:
        QGuiApplication.clipboard().setText(self.point.text())
        self._context.navigator.message(self.tr("Map coordinates copied"))


def _key(row: PhotoRow) -> tuple[PhotoId, float]:
    """A file that was written again has other facts."""
    return row.id, row.modified_at


class _Scroll(QScrollArea):
    """Scrolls up and down; the other keys are the viewer's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    line_up(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _line() -> QFrame:
    line = QFrame()
    set_role(line, "line")
    return line
