"""How much of the machine others have, counted with clocks of our own."""

from __future__ import annotations

import pytest

from glimpse_desktop.vision.other_programs import watch_others


class World:
    def __init__(self) -> None:
        self.machine = 5000.0
        self.ours = 12.0
        self.now = 100.0

    def go(self, seconds: float, *, ours: float, others: float) -> None:
        """With so many processors busy."""
        self.now += seconds
        self.ours += ours * seconds
        self.machine += (ours + others) * seconds


@pytest.mark.parametrize(
    ("ours", "others", "share"), [(4.0, 0.0, 0.0), (2.0, 2.0, 0.5), (0.0, 4.0, 1.0), (4.2, -0.2, 0.0)]
)
def test_the_share_of_others_since_the_beginning(ours: float, others: float, share: float) -> None:
    world = World()
    world.go(1000, ours=0, others=4)  # what was before doesn't count
    told = watch_others(
        machine=lambda: world.machine, ours=lambda: world.ours, clock=lambda: world.now, processors=4
    )
    world.go(3, ours=ours, others=others)
    assert told() == pytest.approx(share)


def test_on_this_machine_it_is_a_share() -> None:
    told = watch_others()
    assert 0.0 <= told() <= 1.0
