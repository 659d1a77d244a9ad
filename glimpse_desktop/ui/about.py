"""About the program: what it is, whose it is, what it promises."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from glimpse_desktop import __version__
from glimpse_desktop.ui.icons import app_icon


def show_about(parent: QWidget) -> None:
    """Open the dialog, without waiting for it."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("About", text)

    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("About Glimpse"))
    box.setIconPixmap(app_icon().pixmap(64, 64))
    box.setText(f"<b>Glimpse {__version__}</b>")
    box.setInformativeText(
        tr(
            "Finds every face in your photos and remembers every name. Nothing leaves this computer; "
            "no photo is changed unless you ask.<br><br>Free software under the MIT licence."
        )
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
