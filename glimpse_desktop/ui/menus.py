"""The menu bar: every action of the window with its shortcut, where each platform expects it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow

from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.library_actions import LibraryActions

_Keys = QKeySequence.StandardKey


class Menus(QObject):
    """Builds the actions of ``window``; the window connects what belongs to it (``quit``, too)."""

    def __init__(self, window: QMainWindow, library: LibraryActions) -> None:
        super().__init__(window)
        self._window = window
        action = self._action
        self.add_folder = action(self.tr("&Add folder…"), "Ctrl+O", library.ask_for_folder, icon("folder-add"))
        self.open_picture = action(
            self.tr("Open &picture to find…"), "Ctrl+Shift+O", library.ask_for_picture, icon("find-face")
        )
        self.rescan = action(self.tr("&Look for changes"), _Keys.Refresh, library.rescan, icon("retry"))
        self.export = action(self.tr("&Export all these photos…"), "Ctrl+Shift+E", None, icon("export"))
        self.import_names = action(self.tr("Import &names…"), None, None, icon("person-add"))
        self.lock = action(self.tr("Loc&k now"), "Ctrl+L", None, icon("lock"))
        self.quit = action(self.tr("&Quit"), "Ctrl+Q", None)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = action(self.tr("&Undo"), "Ctrl+Z", library.undo, icon("undo"))
        self.redo = action(self.tr("&Redo"), _Keys.Redo, library.redo, icon("redo"))
        self.search = action(self.tr("&Search photos"), "Ctrl+F", None, icon("search"))
        self.search.setShortcuts([QKeySequence("Ctrl+F"), QKeySequence("/")])
        self.preferences = action(self.tr("&Preferences…"), "Ctrl+,", None, icon("settings"))
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.back = action(self.tr("&Back"), "Alt+Left", None, icon("back"))
        self.sidebar = action(self.tr("Sid&ebar"), "F9", None, icon("sidebar"))
        self.sidebar.setCheckable(True)
        self.full_screen = action(self.tr("&Full screen"), _Keys.FullScreen, None)
        self.full_screen.setCheckable(True)
        self.keyboard = action(self.tr("&Keyboard map"), "F1", None, icon("keyboard"))
        self.about = action(self.tr("&About Glimpse"), None, None, icon("info"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.places: dict[str, QAction] = {}
        self._build()
        changing().wanted_by(self.add_folder, self.rescan, self.import_names, self.undo, self.redo)
        self.show_undo("", "")
        for one in (self.undo, self.redo):
            one.setProperty("said", one.text())  # in the map of the keyboard, whatever there is to undo
        library.undo_texts.connect(self.show_undo)

    def show_undo(self, undo: str, redo: str) -> None:
        """What undo and redo would do now, "" for nothing."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.setText(self.tr("&Undo “{what}”").format(what=_plain(undo)) if undo else self.tr("&Undo"))
        self.redo.setText(self.tr("&Redo “{what}”").format(what=_plain(redo)) if redo else self.tr("&Redo"))

    def _build(self) -> None:
        bar = self._window.menuBar()
        file = bar.addMenu(self.tr("&File"))
        self.places["compare"] = self._action(self.tr("&Compare…"), None, None, icon("compare"))
        file.addActions([self.add_folder, self.open_picture, self.places["compare"], self.rescan])
        file.addSeparator()
        file.addActions([self.export, self.import_names])
        file.addSeparator()
        file.addActions([self.lock, self.quit])
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addAction(self.search)
        edit.addSeparator()
        edit.addAction(self.preferences)
        self.photo_menu = bar.addMenu(self.tr("&Photo"))
        self.view_menu = view = bar.addMenu(self.tr("&View"))
        view.addAction(self.back)
        view.addSeparator()
        # In the order of the sidebar.
        for place, name, text in (
            (1, "photos", self.tr("P&hotos")),
            (2, "favourites", self.tr("F&avourites")),
            (3, "people", self.tr("&People")),
            (4, "review", self.tr("Re&view")),
            (5, "no-name", self.tr("&No name yet")),
            (6, "folders", self.tr("F&olders")),
            (7, "duplicates", self.tr("&Duplicates")),
            (8, "problems", self.tr("P&roblems")),
            (9, "history", self.tr("Hi&story")),
        ):
            self.places[name] = self._action(text, f"Ctrl+{place}", None)
            view.addAction(self.places[name])
        self.places["hidden"] = self._action(self.tr("H&idden photos"), None, None)
        view.addAction(self.places["hidden"])
        view.addSeparator()
        view.addActions([self.sidebar, self.full_screen])
        help_ = bar.addMenu(self.tr("&Help"))
        help_.addActions([self.keyboard, self.about])

    def all(self) -> list[QAction]:
        """Every action, in the order of the menus: for the keyboard map."""
        found: list[QAction] = []
        for menu in self._window.menuBar().actions():
            inside = menu.menu()
            if inside is not None:
                found += [a for a in inside.actions() if a.isVisible() and not a.isSeparator()]  # type: ignore[attr-defined]
        return found

    def _action(
        self,
        text: str,
        keys: str | QKeySequence.StandardKey | None,
        run: Callable[[], object] | None,
        picture: QIcon | None = None,
    ) -> QAction:
        action = QAction(text, self._window)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(keys))
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        if picture is not None:
            action.setIcon(picture)
            action.setIconVisibleInMenu(False)
        if run is not None:
            action.triggered.connect(lambda: run())
        # Shortcuts work while the menu bar is hidden, too (the viewer).
        self._window.addAction(action)
        return action


def _plain(text: str) -> str:
    """A name may hold "&", which menus would take for a mnemonic."""
    return text.replace("&", "&&")
