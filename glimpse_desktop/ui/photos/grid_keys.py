"""Where the keyboard goes in the photo grid."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.photos.timeline_layout import TimelineLayout


def step_for(
    key: int, current: int | None, layout: TimelineLayout, page_rows: int, first_visible: int
) -> int | None:
    """The photo that a navigation key leads to, or None for any other key.

    Without a current photo every navigation key but Home and End starts at the first one in view. ``page_rows``
    is how many rows a page has.
    """
    if not layout.total or key not in _KEYS:
        return None
    last = layout.total - 1
    if key == Qt.Key.Key_Home:
        return 0
    if key == Qt.Key.Key_End:
        return last
    if current is None:
        return first_visible
    if key == Qt.Key.Key_Left:
        return max(0, current - 1)
    if key == Qt.Key.Key_Right:
        return min(last, current + 1)
    rows = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_PageUp: -page_rows,
        Qt.Key.Key_PageDown: page_rows,
    }
    return layout.row_step(current, rows[Qt.Key(key)])


def mirrored_key(key: int) -> int:
    """The key that does the same where one reads from the right."""
    if key == Qt.Key.Key_Left:
        return Qt.Key.Key_Right
    return Qt.Key.Key_Left if key == Qt.Key.Key_Right else key


def moving_keys() -> list[KeyBinding]:
    """The navigation keys in words, for the keyboard map. ``step_for`` is what they do."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("grid_keys", text)

    return [
        KeyBinding(("Left", "Right", "Up", "Down"), tr("Go to the next photo"), lambda: False),
        KeyBinding(("PgUp", "PgDown"), tr("A screenful up or down"), lambda: False),
        KeyBinding(("Home", "End"), tr("The newest, the oldest photo"), lambda: False),
        KeyBinding(("Shift+Right",), tr("Select as you go (with any of these)"), lambda: False),
    ]


_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
