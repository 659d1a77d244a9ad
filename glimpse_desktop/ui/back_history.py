"""Where the person was: what Back goes through."""

from __future__ import annotations

from dataclasses import dataclass

_MOST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """A page by name, and what gives its place back (see ``Page.place``)."""

    name: str
    place: object


class History:
    """A stack of the places left behind."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    def __len__(self) -> int:
        return len(self._stops)

    def leave(self, name: str, place: object) -> None:
        """The page is left at this place."""
        stop = Stop(name, place)
        if not self._stops or self._stops[-1] != stop:
            self._stops.append(stop)
            del self._stops[:-_MOST]

    def back(self) -> Stop | None:
        """The place left last, forgotten here; None at the start."""
        return self._stops.pop() if self._stops else None
