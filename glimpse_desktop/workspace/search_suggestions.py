"""What may come where somebody is typing a search for photos."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from glimpse_desktop.domain.date_words import phrases
from glimpse_desktop.domain.names import fold
from glimpse_desktop.domain.natural_dates import PHRASES, span
from glimpse_desktop.domain.photo_query import CHOICES, DATE_KEYS, FLAG_KEYS, KEYS, quoted
from glimpse_desktop.domain.photo_query_parser import Token, tokens_of
from glimpse_desktop.workspace.search_names import FoldedPeople

_LONGEST_RUN = 4
"""Words in a row that are completed together, at most."""
_LEAST_OF_FOLDER = 2
"""Letters, at least, that a folder is offered for without the key."""
_ANY_DAY = date(2020, 1, 1)


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

    Nothing typed: nothing is suggested. People come first, then times, folders and keys. Words in a row are taken
    together where they are part of a name or a time.
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
    return list(islice(_unkeyed(_run(tokens), cursor, sources), limit))


def _run(tokens: list[Token]) -> list[Token]:
    """The words without a key at the end."""
    run: list[Token] = []
    for token in reversed(tokens[-_LONGEST_RUN:]):
        if token.kind != "term" or token.key:
            break
        run.insert(0, token)
    return run


def _unkeyed(run: list[Token], cursor: int, sources: Sources) -> Iterator[SearchSuggestion]:
    if not run[-1].values[0]:
        return
    offered: set[str] = set()
    for at in range(len(run)):
        typed, start = " ".join(token.values[0] for token in run[at:]), run[at].start
        for name in _people(typed, sources):
            if name not in offered:
                offered.add(name)
                yield SearchSuggestion("person", f"person:{quoted(name)}", name, start, cursor)
        for phrase in _times(typed):
            if phrase not in offered and (at == len(run) - 1 or " " in phrase):
                offered.add(phrase)
                yield SearchSuggestion("date", f"date:{quoted(phrase)}", phrase, start, cursor)
    typed, start = run[-1].values[0], run[-1].start
    if len(typed) >= _LEAST_OF_FOLDER:
        for folder in _folders(typed, sources):
            yield SearchSuggestion("folder", f"folder:{quoted(folder)}", folder, start, cursor)
    for key in KEYS:
        if key.startswith(typed.casefold()):
            yield SearchSuggestion("key", f"{key}:", key, start, cursor)


def _times(typed: str) -> list[str]:
    """What was typed, when it is a time, and times with a word that starts so."""
    offered = _containing(typed, phrases() or PHRASES)
    if span(typed.casefold(), _ANY_DAY) is not None and typed.casefold() not in map(str.casefold, offered):
        return [typed, *offered]
    return offered


def _folders(typed: str, sources: Sources) -> list[str]:
    names = dict.fromkeys(os.path.basename(folder) for folder in sources.folders())  # noqa: PTH119
    return _containing(typed, sorted((name for name in names if name), key=fold))


def _values(key: str, typed: str, sources: Sources) -> Iterable[str]:
    if key in ("person", "only"):
        return _people(typed, sources)
    if key == "folder":
        return _folders(typed, sources)
    if key in ("camera", "lens"):
        return _containing(typed, sources.equipment(key))
    if key in DATE_KEYS:
        return _containing(typed, phrases() or PHRASES)
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
