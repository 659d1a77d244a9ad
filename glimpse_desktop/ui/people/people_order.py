"""The order of the People page."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from glimpse_desktop.domain.names import fold
from glimpse_desktop.domain.views import PersonRow


class PeopleOrder(Enum):
    """How named people are sorted."""

    FACES = "faces"
    NAME = "name"
    NEWEST = "newest"


def in_order(rows: Sequence[PersonRow], order: PeopleOrder) -> list[PersonRow]:
    """Sorted; those that are equal stay as they were."""
    if order is PeopleOrder.NAME:
        return sorted(rows, key=lambda row: fold(row.name or ""))
    if order is PeopleOrder.NEWEST:
        return sorted(rows, key=lambda row: -row.newest if row.newest is not None else float("inf"))
    return sorted(rows, key=lambda row: -row.faces)
