"""How photos are exported: what can be chosen, and the line of text that ``export_memory`` keeps of it."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from glimpse_desktop.domain.exporting import DEFAULT_PATTERN, DEFAULT_QUALITY, Caption, Layout, PageSize


class ExportKind(StrEnum):
    """What comes of the photos."""

    COPIES = "copies"
    SHEET = "sheet"
    LIST = "list"


SIDES = (100, 20_000)
"""The least and the most pixels of the longer side of a smaller copy."""
GRID = (1, 20)
"""The least and the most pictures in a row and in a column of a contact sheet."""
LIST_FORMATS = ("csv", "json")


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """``folder`` is a path, "" for none yet. ``smaller``: copies have ``side`` pixels at most (one of the range
    SIDES) in JPEGs of ``quality`` 1-100; ``rows`` and ``columns`` are in the range GRID."""

    kind: ExportKind = ExportKind.COPIES
    folder: str = ""
    layout: Layout = Layout.FLAT
    pattern: str = DEFAULT_PATTERN
    smaller: bool = False
    side: int = 2048
    quality: int = DEFAULT_QUALITY
    page: PageSize = PageSize.A4
    rows: int = 5
    columns: int = 4
    caption: Caption = Caption.NAME
    list_format: str = LIST_FORMATS[0]

    def text(self) -> str:
        """One line, for ``read_choices``; "" while nothing was chosen."""
        return "" if self == ExportChoices() else json.dumps(asdict(self))


def read_choices(text: str) -> ExportChoices:
    """What ``ExportChoices.text`` wrote, with defaults for what is missing or senseless."""
    found: dict[str, Any] = {}
    with contextlib.suppress(ValueError):
        read = json.loads(text) if text else {}
        found = read if isinstance(read, dict) else {}
    made = ExportChoices()
    for name, kind in (("kind", ExportKind), ("layout", Layout), ("page", PageSize), ("caption", Caption)):
        with contextlib.suppress(ValueError):
            made = replace(made, **{name: kind(found.get(name))})  # type: ignore[arg-type]
    for name, (least, most) in (
        ("side", SIDES),
        ("quality", (1, 100)),
        ("rows", GRID),
        ("columns", GRID),
    ):
        value = found.get(name)
        if type(value) is int and least <= value <= most:
            made = replace(made, **{name: value})  # type: ignore[arg-type]
    for name in ("folder", "pattern"):
        if isinstance(found.get(name), str):
            made = replace(made, **{name: found[name]})
    if found.get("list_format") in LIST_FORMATS:
        made = replace(made, list_format=found["list_format"])
    return replace(made, smaller=found.get("smaller") is True)
