"""Preferences. Everything takes effect at once; there is nothing to apply and nothing to restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import SIZE
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.look.theme import Font, Space, font, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.sidebar import SidebarItem
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.ui.window_state import WindowState

_NAVIGATION = (200, 300)
"""The list is as wide as its longest title, between these."""
_SIZE = QSize(840, 580)
_WIDEST = 640


class Keeper(Protocol):
    """The window, as far as preferences know it."""

    library: LibraryActions

    @property
    def lock_wanted(self) -> SignalInstance:
        """``MainWindow.lock_wanted``."""

    def state(self) -> WindowState:
        """What it remembers."""

    def change_state(self, change: Callable[[WindowState], WindowState]) -> None:
        """Remember something else, and be so at once."""


@dataclass(frozen=True, slots=True)
class _Section:
    """One entry of the list. ``parts``: headings ("" for none), each with what makes what is under it.

    ``changes``: something in it changes the library.
    """

    name: str
    icon: str
    title: str
    parts: tuple[tuple[str, Callable[[], QWidget]], ...]
    changes: bool = False


class _SectionItem(SidebarItem):
    """Signal ``stepped(int)``: go so many sections down."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class Preferences(QDialog):
    """A list of sections at the left, one of them at the right. Each is made when it is first looked at."""

    def __init__(self, context: PageContext, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = keeper
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.items: dict[str, SidebarItem] = {}
        self.parts: dict[str, list[QWidget]] = {}
        self._changing = (self._watching, self._packs, self._strictness, self._work, self._name_files)
        """All that is in these parts changes the library."""
        self._sections = {section.name: section for section in self._all_sections()}
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        navigation = QWidget()
        set_role(navigation, "sidebar")
        navigation.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        navigation.setFixedWidth(self._navigation_width())
        navigation.setAccessibleName(self.tr("Sections"))
        column = QVBoxLayout(navigation)
        column.setContentsMargins(margins(0, Space.M, 1, Space.M))
        column.setSpacing(0)
        for section in self._sections.values():
            item = _SectionItem(section.icon, section.title)
            item.stepped.connect(self._step)
            item.clicked.connect(lambda _checked=False, name=section.name: self.open_section(name))
            self.items[section.name] = item
            column.addWidget(item)
        column.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        line = QFrame()
        set_role(line, "line")
        foot = QHBoxLayout()
        foot.setContentsMargins(margins(Space.XL, Space.M, Space.L, Space.M))
        foot.addWidget(buttons)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(line)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(navigation)
        whole.addLayout(right, 1)
        self.resize(_SIZE)
        self.open_section(next(iter(self._sections)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses the button that has the keyboard, and nothing else: Qt would take Close for meant."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        button = self.focusWidget()
        if isinstance(button, (QPushButton, QToolButton)) and button.isEnabled():
            button.click()
        event.accept()

    @property
    def section(self) -> str:
        """The name of the one that is shown."""
        return next(name for name, item in self.items.items() if item.isChecked())

    def _navigation_width(self) -> int:
        metrics = QFontMetrics(font(Font.NORMAL, bold=True))
        longest = max(metrics.horizontalAdvance(section.title) for section in self._sections.values())
        return max(_NAVIGATION[0], min(longest + SIZE + 5 * Space.S + Space.XS, _NAVIGATION[1]))

    def open_section(self, name: str) -> None:
        """Show the section of that name."""
        for key, item in self.items.items():
            item.setChecked(key == name)
            # Tab comes once into the list, to the section that is open; arrows go through it.
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == name else Qt.FocusPolicy.ClickFocus)
        if name not in self._pages:
            self._pages[name] = page = self._page(self._sections[name])
            self._stack.addWidget(page)
            follow_layout(self)
        # Before the old page goes, which would hand the focus to whatever comes next.
        self.items[name].setFocus()
        self._stack.setCurrentWidget(self._pages[name])

    def _step(self, step: int) -> None:
        names = list(self.items)
        self.open_section(names[max(0, min(names.index(self.section) + step, len(names) - 1))])

    def change(self, **values: object) -> None:
        """Let the window remember other values of ``WindowState``."""
        self._keeper.change_state(lambda state: replace(state, **values))  # type: ignore[arg-type]

    def _page(self, section: _Section) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        title = QLabel(section.title)
        set_role(title, "title")
        column.addWidget(title)
        column.addSpacing(Space.S)
        if section.changes and changing().why_not:
            why = QLabel(changing().why_not)
            set_role(why, "muted")
            why.setWordWrap(True)
            column.addWidget(why)
            column.addSpacing(Space.S)
        self.parts[section.name] = made = []
        for place, (heading, make) in enumerate(section.parts):
            if place:
                column.addSpacing(Space.L)
            if heading:
                label = QLabel(heading)
                set_role(label, "heading")
                column.addWidget(label)
            widget = make()
            widget.setMaximumWidth(_WIDEST)
            made.append(widget)
            if make in self._changing:
                changing().wanted_by(widget)
            column.addWidget(widget)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(scroll, "plain")
        scroll.setWidget(inside)
        return scroll

    def _all_sections(self) -> tuple[_Section, ...]:
        # What a section needs is imported when it is looked at.
        return (
            _Section("folders", "folder", self.tr("Folders"), (("", self._folders), ("", self._watching)), True),
            _Section("packs", "find-face", self.tr("Recognising faces"), (("", self._packs),), True),
            _Section("strictness", "apart", self.tr("Telling people apart"), (("", self._strictness),), True),
            _Section(
                "work",
                "speed",
                self.tr("Background work"),
                (("", self._work), (self.tr("While the window is closed"), self._away)),
                True,
            ),
            _Section(
                "appearance",
                "appearance",
                self.tr("Appearance"),
                (
                    (self.tr("Colours"), self._colours),
                    (self.tr("Photos"), self._photos),
                    (self.tr("Motion"), self._motion),
                ),
            ),
            _Section("names", "name", self.tr("Names in files"), (("", self._name_files),), True),
            _Section("backups", "backup", self.tr("Backups"), (("", self._backups),), True),
            _Section("language", "language", self.tr("Language"), (("", self._language),)),
            _Section("privacy", "privacy", self.tr("Privacy"), (("", self._privacy),), True),
            _Section("lock", "lock", self.tr("Lock"), (("", self._lock),), True),
        )

    def _folders(self) -> QWidget:
        from glimpse_desktop.ui.preferences.folders import FoldersSection

        return FoldersSection(self._context, self._keeper.library)

    def _watching(self) -> QWidget:
        from glimpse_desktop.ui.preferences.watching import WatchingSection

        return WatchingSection(self._context)

    def _packs(self) -> QWidget:
        from glimpse_desktop.ui.preferences.packs import PacksSection

        return PacksSection(self._context)

    def _strictness(self) -> QWidget:
        from glimpse_desktop.ui.preferences.strictness import StrictnessSection

        return StrictnessSection(self._context)

    def _work(self) -> QWidget:
        from glimpse_desktop.ui.preferences.background import BackgroundSection

        return BackgroundSection(self._context)

    def _away(self) -> QWidget:
        from glimpse_desktop.ui.preferences.away import AwaySection

        return AwaySection(self._keeper.state().wishes, self._wish)

    def _colours(self) -> QWidget:
        from glimpse_desktop.ui.preferences.appearance import ColoursSection

        return ColoursSection()

    def _photos(self) -> QWidget:
        from glimpse_desktop.ui.preferences.appearance import PhotosSection

        return PhotosSection(self._keeper.state(), self.change)

    def _motion(self) -> QWidget:
        from glimpse_desktop.ui.preferences.appearance import MotionSection

        return MotionSection(self._keeper.state().wishes, self._wish)

    def _name_files(self) -> QWidget:
        from glimpse_desktop.ui.preferences.name_files import NameFilesSection

        return NameFilesSection(self._context)

    def _backups(self) -> QWidget:
        from glimpse_desktop.ui.preferences.backups import BackupsSection

        return BackupsSection(self._context)

    def _language(self) -> QWidget:
        from glimpse_desktop.ui.preferences.language import LanguageSection

        return LanguageSection(self._keeper.state().wishes, self._wish)

    def _privacy(self) -> QWidget:
        from glimpse_desktop.ui.preferences.privacy import PrivacySection

        return PrivacySection(self._context, self._keeper)

    def _lock(self) -> QWidget:
        from glimpse_desktop.ui.preferences.library_lock import LibraryLockSection

        lock = self._keeper.lock_wanted.emit
        return LibraryLockSection(self._context, self._keeper.state().wishes, self._wish, lock)

    def _wish(self, change: Callable[[Wishes], Wishes]) -> None:
        self._keeper.change_state(lambda state: replace(state, wishes=change(state.wishes)))
