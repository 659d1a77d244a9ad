"""What a search for photos asks, as a tree, and the text that says the same.

A tree comes from ``photo_query_parser.parse``. It holds names and dates as they were written; ``ByPeople``,
``OnlyPeople`` and ``TakenIn`` are what they mean in one library on one day, and have no text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PersonId

OPERATORS = ("OR", "AND", "NOT")
"""Words between terms; in capitals only, so that they can be searched for in small letters."""


class QueryError(GlimpseError):
    """A search that can't be understood: a sentence for the person, and where in the text it is about.

    ``position`` counts characters from 0, ``length`` at least 1 unless the text ends there.
    """

    def __init__(self, message: str, position: int = 0, length: int = 1, **values: object) -> None:
        super().__init__(message, **values)
        self.position = position
        self.length = length


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the text a term stands: characters from ``start``, ``length`` of them."""

    start: int = 0
    length: int = 0


def _place() -> Place:
    return Place()


@dataclass(frozen=True, slots=True)
class Words:
    """Words without a key, in a row: names, dates, or names of files and folders."""

    words: tuple[str, ...]
    place: Place = field(default_factory=_place, compare=False)


@dataclass(frozen=True, slots=True)
class Person:
    """Photos that show the person of that name, or the people whose name has a word that starts so."""

    name: str
    place: Place = field(default_factory=_place, compare=False)


@dataclass(frozen=True, slots=True)
class Only:
    """Photos that show these people, every one, and nobody else."""

    names: tuple[str, ...]
    place: Place = field(default_factory=_place, compare=False)


@dataclass(frozen=True, slots=True)
class Number:
    """``people``, ``faces`` or ``rating`` between two numbers, both included; None: no limit on that side."""

    key: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Flag:
    """Photos that are ``favourite`` or ``hidden``, or have ``unnamed`` faces."""

    key: str


@dataclass(frozen=True, slots=True)
class Text:
    """``folder``, ``name``, ``camera`` or ``lens`` contains this, whatever case and accents."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Choice:
    """``orientation``, ``format``, ``label``, ``quality`` (of the best face) or ``sharpness`` (of the sharpest) is
    this one of its ``CHOICES``."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class When:
    """``date``: taken in that time; ``before``: before it began; ``after``: after it ended."""

    key: str
    phrase: str
    place: Place = field(default_factory=_place, compare=False)


@dataclass(frozen=True, slots=True)
class ByPeople:
    """Photos that show one of these people at least."""

    people: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class OnlyPeople:
    """Photos that show somebody of each set, and nobody who is in none."""

    each: tuple[frozenset[PersonId], ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Photos taken on ``first`` or later and before ``end``; None: no limit on that side."""

    first: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class And:
    """All of these; of none: every photo. Make it with ``both``."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of these two or more. Make it with ``either``."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Photos that are not this. Make it with ``negated``."""

    part: Query


Query: TypeAlias = (
    Words | Person | Only | Number | Flag | Text | Choice | When | ByPeople | OnlyPeople | TakenIn | And | Or | Not
)

EVERYTHING = And(())

PEOPLE_KEYS = ("person", "only")
NUMBER_KEYS = ("people", "faces", "rating")
FLAG_KEYS = ("favourite", "hidden", "unnamed")
TEXT_KEYS = ("folder", "name", "camera", "lens")
DATE_KEYS = ("date", "before", "after")
CHOICES = {
    "orientation": ("portrait", "landscape", "square"),
    "format": ("jpeg", "png", "heic", "webp", "tiff", "gif", "bmp", "avif", "raw", "jxl"),
    "label": ("red", "yellow", "green", "blue", "purple", "any"),
    "quality": ("good", "usable", "poor"),
    "sharpness": ("sharp", "soft", "blurred"),
}
"""The values of keys that have few."""
KEYS = (*PEOPLE_KEYS, *NUMBER_KEYS, *FLAG_KEYS, "is", *TEXT_KEYS, *DATE_KEYS, *CHOICES)
"""Every key, the same in all languages."""


def both(*parts: Query) -> Query:
    """All of ``parts``, flat: no ``And`` in an ``And``, words that meet in one run."""
    flat: list[Query] = []
    for part in parts:
        for piece in part.parts if isinstance(part, And) else (part,):
            last = flat[-1] if flat else None
            if isinstance(piece, Words) and isinstance(last, Words):
                end = piece.place.start + piece.place.length
                flat[-1] = Words(last.words + piece.words, Place(last.place.start, end - last.place.start))
            else:
                flat.append(piece)
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def either(*parts: Query) -> Query:
    """One of ``parts`` at least (there must be one), flat."""
    flat = [piece for part in parts for piece in (part.parts if isinstance(part, Or) else (part,))]
    return flat[0] if len(flat) == 1 else Or(tuple(flat))


def negated(part: Query) -> Query:
    """Photos that are not ``part``."""
    return part.part if isinstance(part, Not) else Not(part)


def mentions_hidden(query: Query) -> bool:
    """Whether it asks for hidden photos, which other searches leave out."""
    match query:
        case And(parts) | Or(parts):
            return any(mentions_hidden(part) for part in parts)
        case Not(part):
            return mentions_hidden(part)
        case Flag(key):
            return key == "hidden"
    return False


def canonical(query: Query) -> str:
    """The text of ``query``: parsing it gives an equal tree. Empty for every photo."""
    match query:
        case And(parts):
            return " ".join(_within(part, Or) for part in parts)
        case Or(parts):
            return " OR ".join(_within(part, And) for part in parts)
        case Not(Words((word,))):
            return f"-{_word(word)}"
        case Not(Words() | And() | Or() as part):
            return f"-({canonical(part)})"
        case Not(part):
            return f"-{canonical(part)}"
        case Words(words):
            return " ".join(map(_word, words))
        case Person(name):
            return f"person:{quoted(name)}"
        case Only(names):
            return f"only:{','.join(map(quoted, names))}"
        case Number(key, low, high):
            return f"{key}:{_limits(low, high)}"
        case Flag(key):
            return "unnamed:yes" if key == "unnamed" else f"is:{key}"
        case Text(key, value) | Choice(key, value) | When(key, value):
            return f"{key}:{quoted(value)}"
    raise TypeError(f"{type(query).__name__} has no text")


_PLAIN = re.compile(r'[^\s"“”„(),\\]+')


def quoted(value: str) -> str:
    """``value`` as it is written after a key: in quotation marks where it needs them."""
    if _PLAIN.fullmatch(value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _word(word: str) -> str:
    plain = (
        word not in OPERATORS and not word.startswith(("-", "−")) and ":" not in word and _PLAIN.fullmatch(word)
    )
    return word if plain else '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _limits(low: int | None, high: int | None) -> str:
    if low == high:
        return str(low)
    if high is None:
        return f">={low}"
    return f"<={high}" if low is None else f"{low}..{high}"


def _within(part: Query, looser: type[And] | type[Or]) -> str:
    """In parentheses where it would mean something else without, or be hard to read."""
    several = isinstance(part, looser) or (looser is And and isinstance(part, Words) and len(part.words) > 1)
    return f"({canonical(part)})" if several else canonical(part)
