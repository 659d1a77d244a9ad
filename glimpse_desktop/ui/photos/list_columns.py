"""Which columns a list of photos has, how wide, in what order, and what its rows are sorted by: kept as a text."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from typing import Any

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.photos.list_order import Sorting
from glimpse_desktop.ui.photos.photo_table import COLUMNS

WIDEST = 4000


@dataclass(frozen=True, slots=True)
class ListColumns:
    """``order``: all COLUMNS from the start of the line. ``hidden``: not seen; never the name.

    ``widths`` in device-independent pixels: of those that somebody has made wider or narrower.
    """

    order: tuple[PhotoColumn, ...] = COLUMNS
    hidden: frozenset[PhotoColumn] = frozenset()
    widths: dict[PhotoColumn, int] = field(default_factory=dict)
    sorting: Sorting = field(default_factory=Sorting)

    def text(self) -> str:
        """For ``read_columns``; "" while all is as it was at first."""
        if self == ListColumns():
            return ""
        return json.dumps(
            {
                "order": self.order,
                "hidden": sorted(self.hidden),
                "widths": self.widths,
                "sort": self.sorting.column,
                "down": self.sorting.down,
            }
        )


def read_columns(text: str) -> ListColumns:
    """What ``ListColumns.text`` wrote, with what was at first in place of what is missing or senseless."""
    found: dict[str, Any] = {}
    with contextlib.suppress(ValueError):
        read = json.loads(text) if text else {}
        found = read if isinstance(read, dict) else {}
    order = [column for column in _columns(found.get("order")) if column in COLUMNS]
    order = list(dict.fromkeys([*order, *COLUMNS]))
    widths = found.get("widths")
    known = widths if isinstance(widths, dict) else {}
    sort = _columns([found.get("sort")])
    return ListColumns(
        tuple(order),
        frozenset(_columns(found.get("hidden"))) - {PhotoColumn.NAME},
        {
            column: known[column]
            for column in COLUMNS
            if type(known.get(column)) is int and 0 < known[column] <= WIDEST
        },
        Sorting(sort[0], found.get("down") is True) if sort else Sorting(),
    )


def _columns(values: object) -> list[PhotoColumn]:
    known = {column.value: column for column in PhotoColumn}
    texts = [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
    return [known[text] for text in texts if text in known]
