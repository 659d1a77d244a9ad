"""What may come where somebody is typing a search for photos."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from glimpse_desktop.domain.names import fold
from glimpse_desktop.domain.natural_dates import PHRASES
from glimpse_desktop.domain.photo_query import CHOICES, DATE_KEYS, FLAG_KEYS, KEYS, quoted
from glimpse_desktop.domain.photo_query_parser import Token, tokens_of
from glimpse_desktop.workspace.search_names import FoldedPeople


@dataclass(frozen=True, slots=True)
class SearchSuggestion:
    """Put ``text`` in the place of the characters ``start`` to ``end``; a space follows unless it ends in ":".

    ``kind`` is the key whose value it is ("person", "folder", "date" ...), or "key" for a key itself. ``label`` is
    the plain value, for showing.
    """

    kind: str
    text: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sources:
    """What the library knows. Each is only asked when it is needed."""

    people: Callable[[], FoldedPeople]
    folders: Callable[[], Sequence[str]]
    """Absolute paths."""
    equipment: Callable[[str], Sequence[str]]
    """The names of all of "camera" or "lens"."""


def suggestions(text: str, cursor: int, sources: Sources, limit: int) -> list[SearchSuggestion]:
    """At most ``limit`` ways to go on with what stands before ``cursor`` (characters from 0); likeliest first.

    Nothing typed: nothing is suggested. People come first, then times, then keys.
    """
    tokens = tokens_of(text[:cursor])
    token = tokens[-1] if tokens else None
    if token is None or token.kind != "term" or (token.end < cursor and not token.open):
        return []
    if token.key:
        start, typed = token.value_starts[-1], token.values[-1]
        found = (
            SearchSuggestion(token.key, quoted(value), value, start, cursor)
            for value in _values(token.key, typed, sources)
        )
        return list(islice(found, limit))
    return list(islice(_unkeyed(token, cursor, sources), limit))


def _unkeyed(token: Token, cursor: int, sources: Sources) -> Iterator[SearchSuggestion]:
    typed, start = token.values[0], token.start
    if not typed:
        return
    for name in _people(typed, sources):
        yield SearchSuggestion("person", f"person:{quoted(name)}", name, start, cursor)
    for phrase in _containing(typed, PHRASES):
        yield SearchSuggestion("date", f"date:{quoted(phrase)}", phrase, start, cursor)
    for key in KEYS:
        if key.startswith(typed.casefold()):
            yield SearchSuggestion("key", f"{key}:", key, start, cursor)


def _values(key: str, typed: str, sources: Sources) -> Iterable[str]:
    if key in ("person", "only"):
        return _people(typed, sources)
    if key == "folder":
        names = dict.fromkeys(os.path.basename(folder) for folder in sources.folders())  # noqa: PTH119
        return _containing(typed, sorted((name for name in names if name), key=fold))
    if key in ("camera", "lens"):
        return _containing(typed, sources.equipment(key))
    if key in DATE_KEYS:
        return _containing(typed, PHRASES)
    if key == "is":
        return _containing(typed, FLAG_KEYS)
    if key in FLAG_KEYS:
        return _containing(typed, ("yes", "no"))
    return _containing(typed, CHOICES.get(key, ()))


def _people(typed: str, sources: Sources) -> list[str]:
    """Names with a word that starts so; those that begin so first."""
    wanted = fold(typed) if typed else ""
    found = [(folded, name) for _, name, folded in sources.people() if f" {wanted}" in f" {folded}"]
    found.sort(key=lambda row: not row[0].startswith(wanted))
    return list(dict.fromkeys(name for _, name in found))


def _containing(typed: str, values: Sequence[str]) -> list[str]:
    """Values with a word that starts so."""
    wanted = fold(typed) if typed else ""
    return [value for value in values if f" {wanted}" in f" {fold(value)}"]
