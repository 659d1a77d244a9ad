"""What a person wants of background work: how it behaves while they work, on battery, and what it computes on."""

from __future__ import annotations

from glimpse_desktop.domain.progress import BackgroundWork, Effort, Manners
from glimpse_desktop.library import settings
from glimpse_desktop.library.store import Connection, Library

_IN_USE = "work:in use"
_ON_BATTERY = "work:on battery"
_ACCELERATED = "work:accelerated"


def read(library: Library) -> BackgroundWork:
    """What was chosen; the usual for what wasn't, or can't be understood."""
    usual = Manners()
    with library.reading() as connection:
        return BackgroundWork(
            Manners(
                _effort(settings.get(connection, _IN_USE), usual.in_use),
                _effort(settings.get(connection, _ON_BATTERY), usual.on_battery),
            ),
            settings.get(connection, _ACCELERATED) != "no",
        )


def write(library: Library, wanted: BackgroundWork) -> None:
    """Remember it."""

    def put(connection: Connection) -> None:
        settings.put(connection, _IN_USE, wanted.manners.in_use.value)
        settings.put(connection, _ON_BATTERY, wanted.manners.on_battery.value)
        settings.put(connection, _ACCELERATED, "yes" if wanted.accelerated else "no")

    library.write(put)


def _effort(stored: str | None, usual: Effort) -> Effort:
    try:
        return Effort(stored) if stored else usual
    except ValueError:
        return usual
