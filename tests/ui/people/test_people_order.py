from __future__ import annotations

import pytest

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.people.people_order import PeopleOrder, in_order

ROWS = [
    PersonRow(PersonId(1), "ben", 3, 3, None, newest=50.0),
    PersonRow(PersonId(2), "Ánna", 9, 9, None, newest=None),
    PersonRow(PersonId(3), "Clara", 9, 9, None, newest=90.0),
]


@pytest.mark.parametrize(
    ("order", "ids"),
    [(PeopleOrder.FACES, [2, 3, 1]), (PeopleOrder.NAME, [2, 1, 3]), (PeopleOrder.NEWEST, [3, 1, 2])],
)
def test_people_in_the_order_asked(order: PeopleOrder, ids: list[int]) -> None:
    assert [row.id for row in in_order(ROWS, order)] == ids
