"""What the window shows beside its pages, imported when it is wanted: it would take as long as the start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from glimpse_desktop.ui.key_bindings import HasKeys
    from glimpse_desktop.ui.main_window import MainWindow
    from glimpse_desktop.ui.preferences.preferences import Preferences

_PREFERENCES = "preferences"
_NAME_IMPORT = "name import"


def show_keyboard_map(window: MainWindow) -> None:
    """Every key of the window and its pages, which are built for it."""
    from glimpse_desktop.ui.keyboard_map import KeyboardMap

    def views() -> Iterator[HasKeys | None]:
        while window.pages.build_next():
            yield None
        # Asking whether it is a HasKeys takes 30 ms for as many widgets as there are.
        everything = [*window.pages.values(), *window.findChildren(QWidget)]
        yield from [cast("HasKeys", one) for one in everything if hasattr(one, "key_bindings")]

    KeyboardMap(window.menus.all(), views(), window).open()


def show_about_box(window: MainWindow) -> None:
    """What this is, and its licence."""
    from glimpse_desktop.ui.about import show_about

    show_about(window)


def show_name_import(window: MainWindow) -> None:
    """Names from files and other programs; what is open already comes to the front."""
    # One that was closed lives on for a moment.
    found = window.findChildren(QDialog, _NAME_IMPORT)
    opened = next((one for one in found if isinstance(one, QDialog) and one.isVisible()), None)
    if opened is None:
        from glimpse_desktop.ui.name_imports.dialog import NameImportDialog

        opened = NameImportDialog(window.context, window)
        opened.setObjectName(_NAME_IMPORT)
        opened.show()
    opened.raise_()
    opened.activateWindow()


def show_preferences(window: MainWindow, section: str = "") -> None:
    """Without waiting for them, at a section of theirs. Those that are open already come to the front."""
    opened = open_preferences(window)
    if opened is None:
        from glimpse_desktop.ui.preferences.preferences import Preferences

        opened = Preferences(window.context, window, window)
        opened.setObjectName(_PREFERENCES)
        opened.show()
    if section:
        opened.open_section(section)
    opened.raise_()
    opened.activateWindow()


def open_preferences(window: MainWindow) -> Preferences | None:
    """The dialog, while it is open."""
    # One that was closed lives on for a moment.
    found = window.findChildren(QDialog, _PREFERENCES)
    return cast("Preferences | None", next((one for one in found if one.isVisible()), None))
