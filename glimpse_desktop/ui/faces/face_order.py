"""In which order a person's faces and photos are shown, and which of them. Plain arithmetic on arrays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import CLEAR_QUALITY
from glimpse_desktop.domain.person_facts import PersonFaceTable
from glimpse_desktop.domain.views import Timeline
from glimpse_desktop.people import seen


class FaceOrder(Enum):
    """How a person's faces and photos are sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class FaceRun:
    """Faces in a row: ``start`` is its first month since January 1970, ``months`` its
    length, 12 or 1. ``start`` None: everything together; ``UNDATED`` of ``people.seen``: those without a date.
    """

    start: int | None
    months: int
    table: PersonFaceTable


def clear(table: PersonFaceTable) -> PersonFaceTable:
    """Only the clear faces."""
    return table.rows(table.qualities >= CLEAR_QUALITY)


def runs(table: PersonFaceTable, order: FaceOrder) -> list[FaceRun]:
    """The faces in that order, cut into periods where it is by date and there is more than one."""
    starts, months = seen.starts_of(table)
    periods = np.unique(starts)
    if order is FaceOrder.BEST or len(periods) < 2:
        return [FaceRun(None, months, by_date(table, order) if order is not FaceOrder.BEST else table)]
    dated = [int(start) for start in periods if start != seen.UNDATED]
    wanted = dated if order is FaceOrder.OLDEST else dated[::-1]
    wanted += [seen.UNDATED] * (len(dated) < len(periods))
    return [FaceRun(start, months, by_date(table.rows(starts == start), order)) for start in wanted]


def by_date(table: PersonFaceTable, order: FaceOrder) -> PersonFaceTable:
    """By the time they were taken, those without one last; faces of one moment best first."""
    sign = 1 if order is FaceOrder.OLDEST else -1
    return table.rows(np.argsort(np.where(np.isnan(table.taken), np.inf, sign * table.taken), kind="stable"))


def timeline_in_order(
    timeline: Timeline,
    order: FaceOrder,
    *,
    clear_only: bool,
    photos: NDArray[np.int64],
    qualities: NDArray[np.float64],
) -> Timeline:
    """A person's timeline (newest first) in that order. ``photos`` (m,) ascending ids, ``qualities`` (m,) how good
    the person's best face on each is; photos that are not among them have no face to be sorted by.
    """
    known = np.full(len(timeline.ids), 0.0)
    if len(photos):
        places = np.minimum(np.searchsorted(photos, timeline.ids), len(photos) - 1)
        known = np.where(photos[places] == timeline.ids, qualities[places], 0.0)
    places = np.arange(len(timeline.ids))
    if order is FaceOrder.BEST:
        places = np.argsort(-known, kind="stable")
    elif order is FaceOrder.OLDEST:
        places = places[::-1]
    if clear_only:
        places = places[known[places] >= CLEAR_QUALITY]
    return Timeline(timeline.ids[places], timeline.days[places])


def photos_in_order(table: PersonFaceTable, order: FaceOrder) -> NDArray[np.int64]:
    """(m,) their photos, each once."""
    ordered = table if order is FaceOrder.BEST else by_date(table, order)
    _, first = np.unique(ordered.photos, return_index=True)
    return ordered.photos[np.sort(first)]
