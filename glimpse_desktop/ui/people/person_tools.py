"""How a person's faces and photos are sorted, and whether only the clear ones are shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from glimpse_desktop.ui.faces.face_order import FaceOrder
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.wording import number


class PersonTools(QWidget):
    """Signal ``changed()``: the order or the filter is another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sort = QComboBox()
        self.sort.setAccessibleName(self.tr("Sort faces by"))
        for order, text in (
            (FaceOrder.NEWEST, self.tr("Newest first")),
            (FaceOrder.OLDEST, self.tr("Oldest first")),
            (FaceOrder.BEST, self.tr("Best face first")),
        ):
            self.sort.addItem(text, order)
        self.clear_only = QCheckBox(self.tr("Clear faces only"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.clear_only)
        row.addWidget(self.sort)
        self._liked = FaceOrder.NEWEST
        self.sort.activated.connect(self._chosen)
        self.clear_only.toggled.connect(lambda _on: self.changed.emit())

    @property
    def order(self) -> FaceOrder:
        order = self.sort.currentData()
        return order if isinstance(order, FaceOrder) else FaceOrder.NEWEST

    @property
    def liked(self) -> FaceOrder:
        """The order that was chosen by hand last: the one to be remembered."""
        return self._liked

    def recall(self, order: FaceOrder) -> None:
        self._liked = order
        self.show_order(order)

    def show_order(self, order: FaceOrder) -> None:
        """Sort so for now, because what was asked for needs it."""
        self.sort.setCurrentIndex(self.sort.findData(order))

    def show_counts(self, clear: int, faces: int, *, dated: bool = False) -> None:
        """How many of the person's faces are clear. The filter stands there only where it would leave some out,
        the order only where there is another than by quality: some face is ``dated``.
        """
        if not clear:
            self.clear_only.setChecked(False)
        self.clear_only.setVisible(0 < clear < faces or self.clear_only.isChecked())
        self.clear_only.setText(self.tr("Clear faces only ({count})").format(count=number(clear)))
        tip = self.tr("Leaves out {count} that are small, blurred, dark or turned away")
        self.clear_only.setToolTip(tip.format(count=number(faces - clear)))
        self.sort.setVisible(faces > 1 and dated)

    def _chosen(self) -> None:
        self._liked = self.order
        self.changed.emit()
