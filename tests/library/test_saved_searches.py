"""Searches that are kept."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.library import saved_searches
from glimpse_desktop.library.store import Connection, Library


def test_kept_in_order_replaced_renamed_and_removed(library: Library) -> None:
    def work(connection: Connection) -> None:
        assert saved_searches.every(connection) == {}
        assert saved_searches.put(connection, " The  beach ", "beach") == "The beach"
        saved_searches.put(connection, "Anna", "person:Anna")
        assert saved_searches.put(connection, "the BEACH", "strand") == "The beach"
        assert saved_searches.text_of(connection, "THE beach") == "strand"
        assert list(saved_searches.every(connection).items()) == [("The beach", "strand"), ("Anna", "person:Anna")]
        with pytest.raises(DecisionError, match="already"):
            saved_searches.rename(connection, "Anna", "the beach")
        assert saved_searches.rename(connection, "the beach", "The Beach") == "The Beach"
        assert list(saved_searches.every(connection)) == ["The Beach", "Anna"]
        saved_searches.remove(connection, "the beach")
        assert saved_searches.every(connection) == {"Anna": "person:Anna"}
        for wrong in (saved_searches.remove, saved_searches.text_of):
            with pytest.raises(NotFoundError, match="Ben"):
                wrong(connection, "Ben")
        with pytest.raises(DecisionError, match="empty"):
            saved_searches.put(connection, " ", "x")

    library.write(work)
