"""Data for the clipboard and for what is dragged."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel


def new_mime_data() -> QMimeData:
    """Empty, and made by Qt: the clipboard, or a drag under way at the end, keeps it longer than Python lives.

    One made in Python would then ask Python how to be destroyed, and the program crash at its end.
    """
    maker = QStringListModel([""])
    data = maker.mimeData([maker.index(0, 0)])
    for kind in data.formats():
        data.removeFormat(kind)
    return data
