"""Searches that the person keeps: names and texts in the order they were saved in, one of the settings."""

from __future__ import annotations

import json

from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.names import clean_name, same_name_key
from glimpse_desktop.library import settings
from glimpse_desktop.library.connection import Connection

_KEY = "saved_searches"


def every(connection: Connection) -> dict[str, str]:
    """The text of each saved search by its name."""
    return dict(json.loads(settings.get(connection, _KEY) or "[]"))


def put(connection: Connection, name: str, text: str, at: int | None = None) -> str:
    """Keep ``text`` under ``name``, in the place of the one of that name in any case; returns the name as kept.

    A new one comes last, or ``at`` a place from 0. Raises DecisionError for a name that is none.
    """
    saved = every(connection)
    name = clean_name(name)
    kept = _known(saved, name) or name
    if kept in saved or at is None:
        _write(connection, {kept: text}, saved)
    else:
        entries = list(saved.items())
        _write(connection, {}, dict([*entries[:at], (kept, text), *entries[at:]]))
    return kept


def rename(connection: Connection, name: str, new: str) -> str:
    """Give a saved search another name; returns it as kept. Raises NotFoundError, DecisionError: taken."""
    saved = every(connection)
    old = _found(saved, name)
    new = clean_name(new)
    if _known(saved, new) not in (None, old):
        raise DecisionError("There is a saved search called {new} already.", new=new)
    _write(connection, {}, {new if key == old else key: text for key, text in saved.items()})
    return new


def remove(connection: Connection, name: str) -> None:
    """Forget a saved search. Raises NotFoundError."""
    saved = every(connection)
    del saved[_found(saved, name)]
    _write(connection, {}, saved)


def text_of(connection: Connection, name: str) -> str:
    """The text of the saved search of that name in any case. Raises NotFoundError."""
    saved = every(connection)
    return saved[_found(saved, name)]


def _write(connection: Connection, new: dict[str, str], saved: dict[str, str]) -> None:
    settings.put(connection, _KEY, json.dumps(list({**saved, **new}.items())))


def _known(saved: dict[str, str], name: str) -> str | None:
    wanted = same_name_key(name)
    return next((known for known in saved if same_name_key(known) == wanted), None)


def _found(saved: dict[str, str], name: str) -> str:
    known = _known(saved, clean_name(name))
    if known is None:
        raise NotFoundError("There is no saved search called {name}.", name=name)
    return known
