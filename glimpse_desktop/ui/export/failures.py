"""Which photos an export left out, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.exporting import ExportFailure
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog


class ExportFailures(FileListDialog):
    """``reveal`` shows the folder that the others were exported to."""

    def __init__(
        self, failures: Sequence[ExportFailure], reveal: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        heading = say_count("This photo was left out.", "These {n} photos were left out.", len(failures))
        files = [(one.path, one.reason) for one in failures]
        super().__init__(say("Not exported"), heading, files, parent=parent)
        folder = push_button(say("Show in folder"), "folder")
        folder.clicked.connect(reveal)
        self.foot.insertWidget(0, folder)
