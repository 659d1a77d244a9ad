"""Which model pack recognises faces: choose one, install another, remove one that nobody uses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.packs import InstalledPack
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.duplicates.words import size_text
from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.trial import TrialCard
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.ui.wording import number

_Packs = tuple[list[InstalledPack], list[tuple[Path, str]]]


class PacksSection(QWidget):
    """Choosing another pack first says what that would mean; only then it can be had.

    Signal ``pack_chosen(PackId)``: the library uses that pack now.
    """

    pack_chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.group = QButtonGroup(self)
        self.removers: dict[PackId, QToolButton] = {}
        self._packs: list[InstalledPack] = []
        self.trial: TrialCard | None = None
        words = QLabel(
            self.tr(
                "A pack is what finds faces and tells them apart. After a change, photos are looked at again "
                "in the background; every name stays where it is."
            )
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
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
        about = QLabel(
            self.tr(
                "A pack is a zip file or a folder that you have: Glimpse never downloads one. It is checked and "
                "tried before it is installed. Many packs may not be used commercially: read their licence."
            )
        )
        about.setWordWrap(True)
        set_role(about, "small")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.hide()
        row = QHBoxLayout()
        row.addWidget(self.install_button)
        row.addStretch()
        self._trial_place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(words)
        column.addSpacing(Space.XS)
        column.addLayout(self._list)
        column.addWidget(self._broken)
        column.addLayout(self._trial_place)
        column.addSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(about)
        column.addWidget(self._busy)
        column.addWidget(self.state)
        self.group.idClicked.connect(self._clicked)
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
            return workspace.switching.installed(), workspace.broken_packs()

        self._context.background.run(work, self._show, self._refused, owner=self, key="packs", lane=Lane.SLOW)

    def _show(self, found: _Packs) -> None:
        self._packs, broken = found
        for button in self.group.buttons():
            self.group.removeButton(button)
        self.removers.clear()
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, pack in enumerate(self._packs):
            self._list.addWidget(self._row(place, pack))
        follow_layout(self)
        self._broken.setVisible(bool(broken))
        sentence = self.tr("“{folder}” can't be used: {reason}")
        self._broken.setText(
            "\n".join(sentence.format(folder=path.name, reason=reason) for path, reason in broken)
        )

    def _row(self, place: int, pack: InstalledPack) -> QWidget:
        info = pack.info
        row = QWidget()
        button = QRadioButton(say(info.name).replace("&", "&&"))
        button.setChecked(pack.current)
        self.group.addButton(button, place)
        facts = "\n".join(self._facts(pack))
        button.setAccessibleDescription(facts)
        words = QLabel(facts)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setToolTip(info.source)
        # Under the button's text, not under its circle.
        words.setContentsMargins(margins(Space.XL, 0, 0, 0))
        set_role(words, "small")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(button)
        texts.addWidget(words)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(texts, 1)
        if pack.removable:
            line.addWidget(self._remover(info), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _facts(self, pack: InstalledPack) -> list[str]:
        info = pack.info
        facts = self.tr("{id} · {dimensions} dimensions").format(id=info.id, dimensions=number(info.dimensions))
        if pack.size:
            facts = self.tr("{facts} · {size}").format(facts=facts, size=size_text(pack.size))
        lines = [facts, self.tr("Licence: {licence}").format(licence=say(info.licence))]
        if pack.seen:
            lines.append(say_count("Has looked at a photo here", "Has looked at {n} photos here", pack.seen))
        return lines

    def _remover(self, info: PackInfo) -> QToolButton:
        remove = QToolButton()
        remove.setIcon(icon("remove"))
        remove.setIconSize(QSize(SIZE, SIZE))
        remove.setToolTip(self.tr("Remove this pack from the library's folder"))
        remove.setAccessibleName(self.tr("Remove {pack}").format(pack=info.name))
        remove.clicked.connect(lambda: self._ask_to_remove(info))
        self.removers[info.id] = remove
        return remove

    # Choosing another one

    def _clicked(self, place: int) -> None:
        pack = self._packs[place]
        self._close_trial()
        if pack.current:
            return
        current = next((one.info.name for one in self._packs if one.current), "")
        self.trial = trial = TrialCard(self._context, current)
        trial.switch_wanted.connect(self._switch)
        trial.kept.connect(self._keep)
        self._trial_place.addWidget(trial)
        self.state.hide()
        trial.begin(pack.info)

    def _keep(self) -> None:
        self._close_trial()
        for place, pack in enumerate(self._packs):
            if pack.current:
                self.group.button(place).setChecked(True)
                self.group.button(place).setFocus()

    def _close_trial(self) -> None:
        if self.trial is not None:
            self.trial.stop()
            self.trial.hide()
            self.trial.deleteLater()
            self.trial = None

    def _switch(self, info: PackInfo) -> None:
        workspace = self._context.workspace
        self._close_trial()
        self._work(self.tr("Changing…"))

        def work() -> PackInfo:
            used = workspace.use_pack(info.id)
            workspace.rescan()
            return used

        def done(_info: PackInfo) -> None:
            self._say(self.tr("“{pack}” is used from now on.").format(pack=info.name))
            self._read()
            self.pack_chosen.emit(info.id)

        def refused(error: GlimpseError) -> None:
            self._refused(error)
            self._read()

        self._context.background.run(work, done, refused, owner=self, lane=Lane.SLOW)

    # Removing, installing

    def _ask_to_remove(self, info: PackInfo) -> None:
        """It can't be undone: whoever has no copy of the pack elsewhere loses it."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Remove a pack"))
        box.setText(self.tr("Remove “{pack}” from the library's folder?").format(pack=info.name))
        box.setInformativeText(self.tr("To use it again you need its zip file or folder. Names stay as they are."))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda: self._remove(info))
        box.open()

    def _remove(self, info: PackInfo) -> None:
        workspace = self._context.workspace
        self._close_trial()
        self._work(self.tr("Removing “{pack}”…").format(pack=info.name))

        def done(freed: int) -> None:
            text = self.tr("“{pack}” is removed: {size} are free again. What it found in your photos stays.")
            self._say(text.format(pack=info.name, size=size_text(freed)))
            self._read()

        self._context.background.run(
            lambda: workspace.switching.remove(info.id), done, self._refused, owner=self, lane=Lane.SLOW
        )

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
        self.state.show()
