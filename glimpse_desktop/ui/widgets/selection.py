"""Which tiles of a view are selected and which one the keyboard is on: plain logic without Qt."""

from __future__ import annotations

from collections.abc import Collection, Container, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from glimpse_desktop.ui.photos.id_order import IdOrder

K = TypeVar("K", bound=Hashable)


class Selection(Generic[K]):
    """A set of keys, the current key (the keyboard's) and the anchor that ranges start from."""

    def __init__(self) -> None:
        self._keys: set[K] = set()
        self.current: K | None = None
        self._anchor: K | None = None
        self._before_range: set[K] = set()

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def keys(self) -> frozenset[K]:
        return frozenset(self._keys)

    def set(self, keys: Iterable[K]) -> None:
        """Select exactly these; current and anchor stay."""
        self._keys = set(keys)
        self._before_range = set(self._keys)

    def clear(self) -> None:
        self.set(())
        self._anchor = None

    def toggle(self, key: K) -> None:
        """Select it or not, and start ranges from it."""
        self._keys ^= {key}
        self.current = self._anchor = key
        self._before_range = set(self._keys)

    def extend(self, key: K, order: Sequence[K]) -> None:
        """Select everything from the anchor to ``key`` in ``order``, and what was selected before the range."""
        if self._anchor is None or self._anchor not in order:
            self._anchor = self.current if self.current in order else key
            self._before_range = set(self._keys)
        first, last = sorted((order.index(self._anchor), order.index(key)))
        self._keys = self._before_range | set(order[first : last + 1])
        self.current = key

    def move(self, key: K) -> None:
        """The keyboard goes to ``key``; what is selected stays."""
        self.current = self._anchor = key
        self._before_range = set(self._keys)

    def keep(self, present: Collection[K]) -> bool:
        """Drop keys that aren't in ``present`` (the view shows others now). True if the selection changed."""
        if not self._keys and not self._before_range and self.current is None and self._anchor is None:
            return False
        here: Container[object] = present if isinstance(present, IdOrder) else set(present)
        gone = {key for key in self._keys if key not in here}
        self._keys -= gone
        self._before_range = {key for key in self._before_range if key in here}
        if self.current not in here:
            self.current = None
        if self._anchor not in here:
            self._anchor = None
        return bool(gone)
