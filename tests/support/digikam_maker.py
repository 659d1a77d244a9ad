"""A database as digiKam makes it, for tests: the tables that names are read from."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_SCHEMA = """
    CREATE TABLE AlbumRoots (id INTEGER PRIMARY KEY, label TEXT, status INTEGER NOT NULL, type INTEGER NOT NULL,
        identifier TEXT, specificPath TEXT, caseSensitivity INTEGER, UNIQUE (identifier, specificPath));
    CREATE TABLE Albums (id INTEGER PRIMARY KEY, albumRoot INTEGER NOT NULL, relativePath TEXT NOT NULL, date DATE,
        caption TEXT, collection TEXT, icon INTEGER, UNIQUE (albumRoot, relativePath));
    CREATE TABLE Images (id INTEGER PRIMARY KEY, album INTEGER, name TEXT NOT NULL, status INTEGER NOT NULL,
        category INTEGER NOT NULL, modificationDate DATETIME, fileSize INTEGER, uniqueHash TEXT,
        manualOrder INTEGER, UNIQUE (album, name));
    CREATE TABLE ImageInformation (imageid INTEGER PRIMARY KEY, rating INTEGER, creationDate DATETIME,
        digitizationDate DATETIME, orientation INTEGER, width INTEGER, height INTEGER, format TEXT,
        colorDepth INTEGER, colorModel INTEGER);
    CREATE TABLE Tags (id INTEGER PRIMARY KEY, pid INTEGER, name TEXT NOT NULL, icon INTEGER, iconkde TEXT,
        UNIQUE (name, pid));
    CREATE TABLE TagProperties (tagid INTEGER, property TEXT, value TEXT);
    CREATE TABLE ImageTagProperties (imageid INTEGER, tagid INTEGER, property TEXT, value TEXT);
    CREATE TABLE Settings (keyword TEXT NOT NULL UNIQUE, value TEXT);
    INSERT INTO Settings VALUES ('DBVersion', '16');
    INSERT INTO Tags (id, pid, name)
        VALUES (4, 0, 'People'), (5, 4, 'Unknown'), (6, 4, 'Ignored'), (7, 4, 'Unconfirmed');
    INSERT INTO TagProperties VALUES (5, 'person', NULL), (5, 'unknownPerson', NULL), (6, 'person', NULL),
        (6, 'ignoredPerson', NULL), (7, 'person', NULL), (7, 'unconfirmedPerson', NULL);
"""


class DigikamMaker:
    """Fills ``digikam4.db`` in ``folder``; photos lie below one album root."""

    def __init__(self, folder: Path, identifier: str = "volumeid:?path=%2Fphotos", specific: str = "/") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "digikam4.db"
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        self.connection.execute("PRAGMA synchronous = OFF")
        self.connection.executescript(_SCHEMA)
        self.connection.execute(
            "INSERT INTO AlbumRoots VALUES (1, 'Photos', 0, 1, ?, ?, 2)", (identifier, specific)
        )
        self._people: dict[str, int] = {"unknown": 5, "ignored": 6, "unconfirmed": 7}
        self._images: dict[str, int] = {}

    def photo(
        self,
        path: str,
        *,
        size: int = 1000,
        sides: tuple[int, int] = (4000, 3000),
        orientation: int = 1,
        created: str | None = None,
    ) -> None:
        """``path`` below the root. ``sides``: width and height as stored."""
        folder, _, name = path.rpartition("/")
        run = self.connection.execute
        run("INSERT OR IGNORE INTO Albums (albumRoot, relativePath) VALUES (1, ?)", (f"/{folder}",))
        (album,) = run("SELECT id FROM Albums WHERE relativePath = ?", (f"/{folder}",)).fetchone()
        number = len(self._images) + 1
        run("INSERT INTO Images VALUES (?, ?, ?, 1, 1, NULL, ?, 'x', NULL)", (number, album, name, size))
        run(
            "INSERT INTO ImageInformation (imageid, creationDate, orientation, width, height)"
            " VALUES (?, ?, ?, ?, ?)",
            (number, created, orientation, *sides),
        )
        self._images[path] = number

    def face(
        self, path: str, person: str, rect: tuple[int, int, int, int] | str, property_: str = "tagRegion"
    ) -> None:
        """``rect``: left, top, width, height in pixels of the upright picture; or the value as it is."""
        if person not in self._people:
            tag = self.connection.execute("INSERT INTO Tags (pid, name) VALUES (4, ?)", (person,)).lastrowid or 0
            self.connection.execute("INSERT INTO TagProperties VALUES (?, 'person', ?)", (tag, person))
            self._people[person] = tag
        value = rect
        if not isinstance(rect, str):
            x, y, width, height = rect
            value = f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>'
        self.connection.execute(
            "INSERT INTO ImageTagProperties VALUES (?, ?, ?, ?)",
            (self._images[path], self._people[person], property_, value),
        )

    def done(self) -> Path:
        self.connection.close()
        return self.path
