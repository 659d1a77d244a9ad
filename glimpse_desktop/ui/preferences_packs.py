"""Which model pack recognises faces: choose one, install another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.theme import Space, set_role
from glimpse_desktop.ui.wording import number

_Packs = tuple[list[PackInfo], PackId, list[tuple[Path, str]]]


class PacksSection(QWidget):
    """Signal ``pack_chosen(PackId)``: the library uses that pack now."""

    pack_chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.group = QButtonGroup(self)
        self._ids: list[PackId] = []
        words = QLabel(
            self.tr(
                "A pack is what finds faces and tells them apart. After a change, photos are looked at again "
                "in the background; every name stays where it is."
            )
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        self._broken = QLabel()
        self._broken.setWordWrap(True)
        self._broken.hide()
        set_role(self._broken, "small")
        self.install_button = QPushButton(self.tr("Install a pack…"))
        self.install_button.setIcon(icon("add"))
        self.install_button.setAutoDefault(False)
        menu = QMenu(self.install_button)
        menu.addAction(self.tr("From a zip file…"), lambda: self._ask(folder=False))
        menu.addAction(self.tr("From a folder…"), lambda: self._ask(folder=True))
        self.install_button.setMenu(menu)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.hide()
        row = QHBoxLayout()
        row.addWidget(self.install_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(words)
        column.addLayout(self._list)
        column.addWidget(self._broken)
        column.addLayout(row)
        column.addWidget(self._busy)
        column.addWidget(self.state)
        self.group.idClicked.connect(self._choose)
        self._read()

    def install(self, path: Path) -> None:
        """Check a zip file or folder and copy it into the library, saying how it goes."""
        workspace = self._context.workspace
        self._work(self.tr("Installing “{file}”…").format(file=path.name))

        def done(info: PackInfo) -> None:
            self._say(self.tr("“{pack}” is installed. Choose it above to use it.").format(pack=info.name))
            self._read()

        self._context.background.run(
            lambda: workspace.add_pack(path), done, self._refused, owner=self, lane=Lane.SLOW
        )

    def _read(self) -> None:
        workspace = self._context.workspace

        def work() -> _Packs:
            return workspace.packs(), workspace.current_pack().id, workspace.broken_packs()

        self._context.background.run(work, self._show, self._refused, owner=self, key="packs", lane=Lane.SLOW)

    def _show(self, found: _Packs) -> None:
        packs, current, broken = found
        for button in self.group.buttons():
            self.group.removeButton(button)
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._ids = [pack.id for pack in packs]
        for place, pack in enumerate(packs):
            self._list.addWidget(self._row(place, pack, pack.id == current))
        self._broken.setVisible(bool(broken))
        self._broken.setText(
            "\n".join(
                self.tr("“{folder}” can't be used: {reason}").format(folder=path.name, reason=reason)
                for path, reason in broken
            )
        )

    def _row(self, place: int, pack: PackInfo, current: bool) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        button = QRadioButton(pack.name.replace("&", "&&"))
        button.setChecked(current)
        self.group.addButton(button, place)
        facts = self.tr("{id} · {dimensions} dimensions · {licence}").format(
            id=pack.id, dimensions=number(pack.dimensions), licence=pack.licence
        )
        button.setAccessibleDescription(facts)
        words = QLabel(facts)
        words.setWordWrap(True)
        words.setToolTip(pack.source)
        # Under the button's text, not under its circle.
        words.setContentsMargins(Space.XL, 0, 0, 0)
        set_role(words, "small")
        column.addWidget(button)
        column.addWidget(words)
        return row

    def _choose(self, place: int) -> None:
        workspace, pack = self._context.workspace, self._ids[place]
        self._work(self.tr("Changing…"))

        def work() -> PackInfo:
            info = workspace.use_pack(pack)
            workspace.rescan()
            return info

        def done(_info: PackInfo) -> None:
            self._say(self.tr("Done. Photos are looked at again in the background."))
            self.pack_chosen.emit(pack)

        def refused(error: GlimpseError) -> None:
            self._refused(error)
            self._read()

        self._context.background.run(work, done, refused, owner=self, lane=Lane.SLOW)

    def _ask(self, *, folder: bool) -> None:
        dialog = QFileDialog(self, self.tr("Install a pack"))
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(self.tr("Model packs (*.zip)"))
        dialog.fileSelected.connect(lambda name: self.install(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # How it goes

    def _work(self, text: str) -> None:
        self._busy.show()
        self.install_button.setEnabled(False)
        self._tell(text, "muted")

    def _say(self, text: str) -> None:
        self._busy.hide()
        self.install_button.setEnabled(True)
        self._tell(text, "muted")

    def _refused(self, error: GlimpseError) -> None:
        self._busy.hide()
        self.install_button.setEnabled(True)
        self._tell(str(error), "danger")

    def _tell(self, text: str, role: str) -> None:
        set_role(self.state, role)
        self.state.setText(text)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.show()
