"""How alike strangers look in a library."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.library.companions import Companion, companions
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.calibrating import measured_shift, strangers
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = pack().id
NARROW = Calibration(((0.1282, 1e-1), (0.2326, 1e-2), (0.309, 1e-3)), default=0.37)


def test_each_two_people_count_once_and_nobody_with_himself() -> None:
    found = [
        Companion(1, 10, "group 10"),  # type: ignore[arg-type]
        Companion(1, 11, "face 11"),  # type: ignore[arg-type]
        Companion(2, 12, "group 10"),  # type: ignore[arg-type]
        Companion(2, 13, "group 10"),  # type: ignore[arg-type]
        Companion(2, 14, "person 1"),  # type: ignore[arg-type]
        Companion(3, 15, "person 1"),  # type: ignore[arg-type]
        Companion(3, 16, "group 10"),  # type: ignore[arg-type]
    ]
    assert strangers(found) == [(10, 11), (12, 14)]


def test_a_crowd_does_not_say_it_all() -> None:
    crowd = [Companion(1, number, f"face {number}") for number in range(30)]  # type: ignore[arg-type]
    assert len(strangers(crowd)) == 28


def test_good_faces_that_share_a_photo(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    maker.photo("alone", [face(0.1)])
    maker.photo("blurred", [face(0.1), face(0.5, quality=0.1)])
    photo = maker.photo("three", None)
    one, two, three = maker.analyse(photo, "three", [face(0.1), face(0.4), face(0.7)])
    decisions.name_faces([one], "Anna")
    decisions.not_a_face([three])
    with library.reading() as connection:
        found = companions(connection, PACK, 0.25, 10)
        assert [(row.face, row.who.split()[0]) for row in found] == [(one, "person"), (two, "face")]
        assert companions(connection, PACK, 0.25, 0) == []


@pytest.mark.parametrize(("alike", "shift"), [(0.2, 0.0), (0.4, 0.0257)])
def test_a_library_of_people_who_are_alike(
    library: Library, maker: LibraryMaker, alike: float, shift: float
) -> None:
    other = unit(alike, float(np.sqrt(1 - alike**2)))
    for number in range(60):
        maker.photo(f"{number}", [face(0.1, embedding=unit(1.0)), face(0.5, embedding=other)])
    measured = measured_shift(library, PACK, NARROW)
    assert measured == pytest.approx(shift, abs=0.002) and (measured > 0) == (shift > 0)
