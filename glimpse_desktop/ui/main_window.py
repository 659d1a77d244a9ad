"""The window: sidebar, header, pages with their history, messages, drops.

It knows pages only as ``Page``; which ones there are is in ``page_list``. What isn't on the screen at the start is
imported late: it would take as long as the start itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.ui.activity.running import RunningWork
from glimpse_desktop.ui.back_history import History
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.full_screen import FullScreen
from glimpse_desktop.ui.header import Header
from glimpse_desktop.ui.icons import app_icon
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.look.theme import set_role, theme
from glimpse_desktop.ui.look_only_notice import LookOnlyNotice
from glimpse_desktop.ui.menus import Menus
from glimpse_desktop.ui.page_list import Pages
from glimpse_desktop.ui.pages import Navigator, Page, PageContext
from glimpse_desktop.ui.photo_menus import PhotoMenus
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.photos.view_choice import ViewChoice
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.search.desk import SearchDesk
from glimpse_desktop.ui.sidebar import Sidebar
from glimpse_desktop.ui.sidebar_counts import SidebarCounts
from glimpse_desktop.ui.use_watch import UseWatch
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.widgets.message_bar import MessageBar
from glimpse_desktop.ui.widgets.motion import allow_motion
from glimpse_desktop.ui.window_dialogs import (
    show_about_box,
    show_keyboard_map,
    show_name_import,
    show_preferences,
)
from glimpse_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

_SMALLEST = (720, 480)
_FIRST = (1280, 820)
_AHEAD_MS = 2500
_NEXT_MS = 120
"""When nobody has touched the window for so long, pages that weren't opened yet are made, a little at a time."""


class MainWindow(QMainWindow):
    """Everything a person sees of one open library.

    ``stays_open`` is asked when it is closed: where it says yes the window only hides, unless ``quit`` was called.

    Signals:
        closed(): the person closed it; its owner closes ``background`` and the workspace.
        wishes_changed(Wishes): the person wants something else of the window.
        lock_wanted(LockChange | None): close the library until its passphrase is given, or to change its lock.
        reopening_wanted(): the library could only be looked at; it is to be opened again, to change it.
    """

    closed = Signal()
    wishes_changed = Signal(object)
    lock_wanted = Signal(object)
    reopening_wanted = Signal()

    def __init__(self, workspace: Workspace, background: Background, state: WindowState | None = None) -> None:
        super().__init__()
        spoken.install()
        state = state or WindowState()
        theme().force(state.dark)
        allow_motion(not state.wishes.still)
        self.stays_open: Callable[[], bool] = lambda: False
        self._quitting = False
        changing().follow(workspace.look_only)
        self.background = background
        background.watch(workspace)
        self.navigator = Navigator(self)
        self.context = PageContext(
            workspace, background, ThumbnailLoader(workspace, background, self), self.navigator
        )
        self.library = LibraryActions(self.context, self)
        self.menus = Menus(self, self.library)
        PhotoMenus(self.menus, ViewChoice.of(self.navigator), lambda: self.page)
        self.sidebar = Sidebar(self.context)
        self.search = SearchDesk(self.context, lambda: self.page, self)
        self.search.field.recent = list(state.recent_searches)
        self.header = Header([self.menus.sidebar, self.menus.back], self.search.field)
        self.notice = LookOnlyNotice(self.context)
        self.notice.can_be_changed.connect(self.reopening_wanted)
        self.stack = QStackedWidget()
        self._remembered = state
        self.pages = Pages(self.context, self.library, self._adopt)
        self.history = History()
        self._counts = SidebarCounts(self.context, self.sidebar, self)
        self._counts.counted.connect(self._light)
        self._ahead = QTimer(self)
        photos = self._photos
        photos.begin()
        UseWatch(self, self._used)
        self._build()
        self._connect()
        self._restore(state)
        self.page.show_page(None)
        self._arrived()
        self._ahead.timeout.connect(self._build_ahead)
        self._ahead.start(_AHEAD_MS)

    @property
    def page(self) -> Page:
        """The open page."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def activity(self) -> RunningWork:
        """Everything that is at work."""
        return self.sidebar.activity.work

    @property
    def wishes(self) -> Wishes:
        """What the person wants of the window."""
        return self._remembered.wishes

    def open_page(self, name: str, arguments: object = None) -> None:
        """Go to a page, so that Back comes back here."""
        if name != self.page.name or arguments is not None:
            self.history.leave(self.page.name, self.page.place())
            self._switch(name, arguments)

    def go_back(self) -> None:
        """Back to the place left last."""
        stop = self.history.back()
        if stop is not None:
            self._switch(stop.name, stop.place)

    def come_back_to(self, name: str, place: object, history: History) -> None:
        """Open the page of another window at the ``place`` where it was there, with the way back that it had."""
        self.history = history
        self._switch(name, place)

    def state(self) -> WindowState:
        """What to remember until the next start."""
        state = self._remembered
        for page in self.pages.built():
            state = page.remember(state)
        return replace(
            state,
            geometry=bytes(self.saveGeometry().data()),
            sidebar=self.menus.sidebar.isChecked(),
            folders_unfolded=self.sidebar.folders.unfolded,
            saved_unfolded=self.sidebar.saved.unfolded,
            recent_searches=tuple(self.search.field.recent),
            dark=theme().forced,
        )

    def change_state(self, change: Callable[[WindowState], WindowState]) -> None:
        """Preferences: what is remembered is as ``change`` makes it, and every page follows at once."""
        before = self.state()
        self._remembered = state = change(before)
        for page in self.pages.built():
            page.follow(state)
        self.search.field.recent = list(state.recent_searches)
        if state.wishes != before.wishes:
            allow_motion(not state.wishes.still)
            self.wishes_changed.emit(state.wishes)

    def quit(self) -> None:
        """Close it for good, whatever ``stays_open`` says."""
        self._quitting = True
        self.close()

    def raise_with(self, folders: list[Path]) -> None:
        """Another start of the program hands its folders over: come to the front and add them."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        if folders:
            self.library.add_folders(folders)

    # Building

    @property
    def _photos(self) -> PhotosPage:
        page = self.pages["photos"]
        assert isinstance(page, PhotosPage)
        return page

    def _adopt(self, page: Page) -> None:
        """A page was built."""
        self.stack.addWidget(page)
        for tool in page.tools():
            page.destroyed.connect(tool.deleteLater)  # those of a page that was never shown have no parent yet
        page.title_changed.connect(lambda title: self._retitle(page, title))
        page.recall(self._remembered)
        if page.name == "duplicates":
            page.counted.connect(self.sidebar.show_duplicates)

    def _used(self) -> None:
        self.context.workspace.work.used()
        if self._ahead.isActive():
            self._ahead.start(_AHEAD_MS)

    def _build_ahead(self) -> None:
        self._ahead.setInterval(_NEXT_MS)
        if not self.pages.build_next():
            self._ahead.stop()
            self.search.warm_up()

    def _build(self) -> None:
        self.setWindowTitle("Glimpse")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self._content = QWidget()
        set_role(self._content, "surface")
        self._content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self._content, 1)
        self.setCentralWidget(central)
        self.messages = MessageBar(self._content)

    def _connect(self) -> None:
        menus, navigator = self.menus, self.navigator
        menus.quit.triggered.connect(self.quit)
        menus.lock.setVisible(self.context.workspace.key is not None)
        menus.lock.triggered.connect(lambda: self.lock_wanted.emit(None))
        menus.back.triggered.connect(self.go_back)
        menus.export.triggered.connect(lambda: self.page.export_photos())
        menus.sidebar.toggled.connect(lambda _on: self._show_frame())
        FullScreen(self, menus.full_screen)
        menus.keyboard.triggered.connect(lambda: show_keyboard_map(self))
        menus.import_names.triggered.connect(lambda: show_name_import(self))
        menus.about.triggered.connect(lambda: show_about_box(self))
        menus.preferences.triggered.connect(lambda: show_preferences(self))
        for name, action in menus.places.items():
            action.triggered.connect(lambda _checked=False, name=name: self.open_page(name))
        self.sidebar.page_chosen.connect(self.open_page)
        self.search.join(self.sidebar, menus)
        self.search.opened.connect(lambda _name: self._light())
        navigator.page_wanted.connect(self.open_page)
        navigator.photo_wanted.connect(lambda photo, ids: self.open_page("viewer", (photo, ids)))
        navigator.face_wanted.connect(lambda face: self.open_page("find", face))
        navigator.picture_wanted.connect(lambda path: self.open_page("find", path))
        navigator.person_wanted.connect(lambda person: self.open_page("person", person))
        navigator.back_wanted.connect(self.go_back)
        navigator.message_posted.connect(self._say)
        navigator.offer_posted.connect(self.messages.say)
        self.background.trouble.connect(self._say_trouble)
        changing().refused.connect(self._say_trouble)
        self.background.changed.connect(self._refresh)
        # At the start, too: the photos that are looked at come before the counts.
        self._photos.model.reset.connect(self._counts.ask)
        self._photos.model.reset.connect(self.search.read)

    def _restore(self, state: WindowState) -> None:
        self.resize(*_FIRST)
        if state.geometry:
            self.restoreGeometry(state.geometry)
        self.menus.sidebar.setChecked(state.sidebar)
        self.sidebar.folders.set_unfolded(state.folders_unfolded)
        self.sidebar.saved.set_unfolded(state.saved_unfolded)

    # Going about

    def _switch(self, name: str, arguments: object) -> None:
        old, new = self.page, self.pages[name]
        if old is not new:
            old.leave_page()
            self.stack.setCurrentWidget(new)
        new.show_page(arguments)
        self._arrived()

    def _arrived(self) -> None:
        page = self.page
        self.header.show_page(page)
        self.search.arrived(page)
        self._light()
        self.menus.back.setEnabled(len(self.history) > 0)
        self._show_frame()

    def _light(self) -> None:
        page = self.page
        folder = page.place() if page.name == "folder" else None
        self.sidebar.light(page.section or page.name, getattr(folder, "folder", None), self.search.open_name)

    def _show_frame(self) -> None:
        framed = not self.page.full_window
        self.sidebar.setVisible(framed and self.menus.sidebar.isChecked())
        self.header.setVisible(framed)
        self.notice.setVisible(framed and self.notice.wanted)
        self.menuBar().setVisible(framed)

    def _retitle(self, page: Page, title: str) -> None:
        if page is self.page:
            self.header.title.setText(title)

    def _say(self, text: str, undo: bool) -> None:
        if undo:
            self.messages.say(text, self.tr("Undo"), self.library.undo)
        else:
            self.messages.say(text)

    def _say_trouble(self, text: str) -> None:
        self.messages.say(text)

    # What changes

    def _refresh(self, changes: Changes) -> None:
        for page in self.pages.built():
            page.refresh(changes)
        self.search.refresh(changes)
        self._counts.ask()

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # It comes here only when no widget inside wanted it.
        if event.key() == Qt.Key.Key_Escape:
            if self.messages.isVisible():
                self.messages.dismiss()
            elif self.page.handle_escape():
                return
            elif self.menus.back.isEnabled():
                self.go_back()
            else:
                self.menus.full_screen.setChecked(False)
        elif event.key() == Qt.Key.Key_Back:
            self.go_back()
        elif not changing().refuses_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.BackButton:
            self.go_back()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.source() is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.library.open_dropped(paths)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self._quitting and self.stays_open():
            event.ignore()
            self.hide()
            return
        self.page.leave_page()
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()
