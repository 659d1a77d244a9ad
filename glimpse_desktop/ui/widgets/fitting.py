"""Windows of a fixed width whose words change: as high as what they say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def fit_height(window: QWidget) -> None:
    """Make a window as high as its layout wants it at its width. Call it when its words have changed."""
    layout = window.layout()
    if layout is None:
        return
    layout.invalidate()
    layout.activate()
    height = (
        layout.totalHeightForWidth(window.width()) if layout.hasHeightForWidth() else window.sizeHint().height()
    )
    window.setMinimumHeight(0)
    window.resize(window.width(), height)
    window.setMinimumHeight(height)
