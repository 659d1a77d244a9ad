"""Where the keyboard goes in a list of rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from glimpse_desktop.ui.key_bindings import KeyBinding


def row_for(key: int, current: int | None, total: int, page: int, top: int) -> int | None:
    """The row that a navigation key leads to, or None for any other key.

    ``page`` is how many rows a page has; without a current row the keys start at ``top``, the first one in view.
    """
    if not total:
        return None
    if key == Qt.Key.Key_Home:
        return 0
    if key == Qt.Key.Key_End:
        return total - 1
    steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
    step = steps.get(Qt.Key(key))
    if step is None:
        return None
    return min(top, total - 1) if current is None else max(0, min(current + step, total - 1))


def list_keys() -> list[KeyBinding]:
    """The navigation keys in words, for the keyboard map. ``row_for`` is what they do."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("list_keys", text)

    return [
        KeyBinding(("Up", "Down"), tr("Go to the next photo"), lambda: False),
        KeyBinding(("PgUp", "PgDown"), tr("A screenful up or down"), lambda: False),
        KeyBinding(("Home", "End"), tr("The first, the last photo"), lambda: False),
        KeyBinding(("Shift+Down",), tr("Select as you go (with any of these)"), lambda: False),
    ]
