"""Small facts that the library remembers by name: the chosen model pack, for example."""

from __future__ import annotations

from glimpse_desktop.library.connection import Connection as Connection


def get(connection: Connection, key: str) -> str | None:
    """The value of ``key``, None when it was never set."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: Connection, key: str, value: str) -> None:
    """Set ``key`` to ``value``."""
    connection.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def remove(connection: Connection, key: str) -> None:
    """Forget ``key``."""
    connection.execute("DELETE FROM settings WHERE key = ?", (key,))
