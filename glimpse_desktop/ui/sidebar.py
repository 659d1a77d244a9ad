"""The sidebar: where one can go, how much is there, and what works in the background."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QVBoxLayout, QWidget

from glimpse_desktop.domain.views import FolderRow, PlaceCounts
from glimpse_desktop.ui.activity.activity import Activity
from glimpse_desktop.ui.icons import SIZE, paint_icon
from glimpse_desktop.ui.look.theme import Font, Radius, Space, font, set_role, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.drag_spring import DragSpring
from glimpse_desktop.ui.widgets.mirroring import apart, margins, visual, visual_rect
from glimpse_desktop.ui.wording import number

WIDTH = 220
_ROW = 34
_CHEVRON = 22


class SidebarItem(QAbstractButton):
    """One destination: icon, words, a count at the right. Lit while its page is open.

    Signal ``fold_toggled(bool)``: its chevron was clicked, or Left or Right pressed: show its children or not.
    """

    spoken_as = "PageTab"

    fold_toggled = Signal(bool)

    def __init__(self, icon: str, text: str, *, child: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._count = ""
        self._child = child
        self.folds = False
        self.unfolded = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: int) -> None:
        """0 shows nothing."""
        self._count = number(count) if count else ""
        self.setAccessibleName(f"{self.text()}, {self._count}" if count else self.text())
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802
        """Lit by the window when the page is there, not by the click."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(WIDTH, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(Space.S, 1, -Space.S, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.hover))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        direction = self.layoutDirection()
        x = area.left() + Space.S + (Space.XL if self._child else 0)
        side = SIZE if not self._child else SIZE - 4
        tint = colours.accent if self.isChecked() else colours.muted
        spot = QRectF(x, area.center().y() - side / 2, side, side)
        paint_icon(painter, self._icon, visual(direction, area, spot), tint)
        right = area.right() - Space.S
        if self.folds:
            arrow = "chevron-down" if self.unfolded else "chevron-right"
            middle = self._chevron_rect().center()
            paint_icon(painter, arrow, QRectF(middle.x() - 8, middle.y() - 7, 16, 16), colours.muted)
            right -= _CHEVRON
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(colours.muted))
        if self._count:
            width = painter.fontMetrics().horizontalAdvance(self._count) + 3  # Arabic figures reach beyond theirs
            place = QRectF(right - width, area.top(), width, area.height())
            middle_right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(visual(direction, area, place), middle_right, self._count)
            right -= width + Space.S
        painter.setFont(font(Font.NORMAL, bold=self.isChecked()))
        painter.setPen(QColor(colours.text))
        left = x + side + Space.S
        words = painter.fontMetrics().elidedText(
            apart(self.text()), Qt.TextElideMode.ElideRight, int(right - left)
        )
        place = QRectF(left, area.top(), right - left, area.height())
        painter.drawText(visual(direction, area, place), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.folds and self._chevron_rect().contains(event.position().toPoint()):
            self.set_unfolded(not self.unfolded)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif self.folds and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_unfolded(event.key() == (Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def set_folds(self, folds: bool) -> None:
        """Whether it has children to show."""
        self.folds = folds
        self.update()

    def set_unfolded(self, unfolded: bool) -> None:
        if unfolded != self.unfolded:
            self.unfolded = unfolded
            self.update()
            self.fold_toggled.emit(unfolded)

    def _chevron_rect(self) -> QRect:
        at_end = QRect(self.width() - Space.S - _CHEVRON - Space.XS, 0, _CHEVRON, self.height())
        return visual_rect(self.layoutDirection(), self.rect(), at_end)


class Sidebar(QWidget):
    """Signals:
    page_chosen(str, object): a page's name and arguments.
    saved_menu_wanted(str, QWidget, QPoint): right click or menu key on a saved search: its entry, where.
    """

    page_chosen = Signal(str, object)
    saved_menu_wanted = Signal(str, object, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Places"))
        self.photos = SidebarItem("photos", self.tr("Photos"))
        self.favourites = SidebarItem("heart", self.tr("Favourites"))
        self.people = SidebarItem("people", self.tr("People"))
        self.review = SidebarItem("question", self.tr("Review"))
        self.no_name = SidebarItem("no-name", self.tr("No name yet"))
        self.folders = SidebarItem("folder", self.tr("Folders"))
        self.saved = SidebarItem("bookmark", self.tr("Saved searches"))
        self.saved.set_folds(True)
        self.saved.clicked.connect(lambda: self.saved.set_unfolded(not self.saved.unfolded))
        self.saved.fold_toggled.connect(lambda _unfolded: self._light_saved())
        self.saved.hide()
        self.duplicates = SidebarItem("duplicates", self.tr("Duplicates"))
        self.problems = SidebarItem("problems", self.tr("Problems"))
        self.history = SidebarItem("clock", self.tr("History"))
        self._items = {
            "photos": self.photos,
            "favourites": self.favourites,
            "people": self.people,
            "review": self.review,
            "no-name": self.no_name,
            "folders": self.folders,
            "duplicates": self.duplicates,
            "problems": self.problems,
            "history": self.history,
        }
        for name, item in self._items.items():
            item.clicked.connect(lambda _checked=False, name=name: self.page_chosen.emit(name, None))
        for name in ("people", "no-name"):
            DragSpring(self._items[name], partial(self.page_chosen.emit, name, None))
        self._children: dict[int, SidebarItem] = {}
        self._rows: list[FolderRow] = []
        self._child_box, self._child_column = _box_below(self.folders)
        self._searches: dict[str, SidebarItem] = {}
        self._search_texts: dict[str, str] = {}
        self._search_box, self._search_column = _box_below(self.saved)
        places = QWidget()
        column = QVBoxLayout(places)
        column.setContentsMargins(0, Space.S, 0, Space.S)
        column.setSpacing(0)
        above = (self.photos, self.favourites, self.people, self.review, self.no_name)
        between = (self.folders, self._child_box, self.saved, self._search_box)
        for widget in (*above, *between, self.duplicates, self.problems, self.history):
            column.addWidget(widget)
        column.addStretch()
        self._scroll = scroll = QScrollArea()
        set_role(scroll, "plain")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(places)
        self.activity = Activity(context)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margins(0, 0, 1, 0))
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.activity)

    def light(self, name: str, folder: int | None = None, saved: str = "") -> None:
        """Show which page is open; ``folder`` when it is that folder's photos, ``saved`` that search's."""
        child = self._children.get(folder) if folder is not None and self.folders.unfolded else None
        search = self._searches.get(saved) if name == "search" and saved else None
        for key, item in self._items.items():
            item.setChecked(key == name and child is None)
        for item in (*self._children.values(), *self._searches.values()):
            item.setChecked(item in (child, search))
        self._light_saved()
        lit = next((item for item in self.findChildren(SidebarItem) if item.isChecked()), None)
        if lit is not None:
            # Later: the page that was opened may have made the room another one, or unfolded something.
            QTimer.singleShot(0, lit, lambda: self._scroll.ensureWidgetVisible(lit, 0, Space.S))

    def _light_saved(self) -> None:
        """Their heading is lit for the one that is open, unless that is seen itself."""
        lit = any(item.isChecked() for item in self._searches.values())
        self.saved.setChecked(lit and not self.saved.unfolded)

    def show_questions(self, questions: int) -> None:
        """How many Review has to ask."""
        self.review.set_count(questions)

    def show_duplicates(self, sets: int) -> None:
        """How many sets of duplicates there are."""
        self.duplicates.set_count(sets)

    def show_counts(self, counts: PlaceCounts) -> None:
        self.photos.set_count(counts.photos)
        self.people.set_count(counts.people)
        self.no_name.set_count(counts.groups)
        self.folders.set_count(counts.folders)
        self.problems.set_count(counts.problems)

    def show_saved(self, texts: dict[str, str]) -> None:
        """The searches that are kept: their texts by name."""
        lit = next((name for name, item in self._searches.items() if item.isChecked()), "")
        self._search_texts = texts
        _empty(self._search_column)
        self._searches.clear()
        for name in texts:
            item = SidebarItem("search", name, child=True)
            item.setToolTip(texts[name])
            item.setChecked(name == lit)
            item.clicked.connect(partial(self._choose_search, name))
            item.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            item.customContextMenuRequested.connect(partial(self._want_menu, name, item))
            self._searches[name] = item
            self._search_column.addWidget(item)
        self.saved.setVisible(bool(texts))
        self._search_box.setVisible(bool(texts) and self.saved.unfolded)

    def _choose_search(self, name: str, _checked: bool = False) -> None:
        self.page_chosen.emit("search", self._search_texts[name])

    def _want_menu(self, name: str, item: SidebarItem, point: QPoint) -> None:
        self.saved_menu_wanted.emit(name, item, item.mapToGlobal(point))

    def show_folders(self, folders: list[FolderRow]) -> bool:
        """The added folders as children of Folders. True when there are others than before."""
        if [(row.id, row.path) for row in folders] == [(row.id, row.path) for row in self._rows]:
            self._rows = folders
            for row in folders:
                self._children[row.id].set_count(row.photos)
            return False
        self._rows = folders
        self.folders.set_folds(bool(folders))
        _empty(self._child_column)
        self._children.clear()
        for row in folders:
            item = SidebarItem("folder", row.path.name or str(row.path), child=True)
            item.setToolTip(str(row.path))
            item.set_count(row.photos)
            item.clicked.connect(lambda _checked=False, row=row: self.page_chosen.emit("folder", row.id))
            self._children[row.id] = item
            self._child_column.addWidget(item)
        return True


def _box_below(item: SidebarItem) -> tuple[QWidget, QVBoxLayout]:
    """Where the children of an entry are, seen while it is unfolded."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    box.hide()
    item.fold_toggled.connect(box.setVisible)
    return box, column


def _empty(column: QVBoxLayout) -> None:
    while (old := column.takeAt(0)) is not None:
        if (widget := old.widget()) is not None:
            widget.hide()
            widget.deleteLater()
