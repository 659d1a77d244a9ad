"""Reads the text of a search for photos.

Terms that follow each other must all be true; ``OR`` between two says that one is enough and binds weakest, as in
most programs. ``-`` or ``NOT`` in front turns the next term round, parentheses hold terms together. A term is a
word, or a key with a value: ``person:Anna``, ``person:"Anna Meyer"``, ``only:Anna,Ben``, ``rating:>=3``,
``date:2019``.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from glimpse_desktop.domain.language import say_either
from glimpse_desktop.domain.names import DIRECTION_MARKS
from glimpse_desktop.domain.natural_dates import span
from glimpse_desktop.domain.photo_query import (
    CHOICES,
    DATE_KEYS,
    EVERYTHING,
    FLAG_KEYS,
    KEYS,
    NUMBER_KEYS,
    OPERATORS,
    TEXT_KEYS,
    Choice,
    Flag,
    Number,
    Only,
    Person,
    Place,
    Query,
    QueryError,
    Text,
    When,
    Words,
    both,
    either,
    negated,
)

LONGEST_QUERY = 4000
"""Characters."""
DEEPEST = 50
"""Parentheses and negations in each other."""

_ALIASES = {
    "favorite": "favourite",
    "file": "name",
    "filename": "name",
    "color": "label",
    "colour": "label",
    "sharp": "sharpness",
}
_VALUE_ALIASES = {"jpg": "jpeg", "heif": "heic", "tif": "tiff", "dng": "raw"}
_ON = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_CLOSING = {'"': '"', "“": '”"', "„": '“”"'}
"""By the quotation mark that opens."""
_KEY = re.compile(r"([^\W\d_]+):")
_LIMIT = re.compile(r"(>=|<=|>|<|=|)(\d+)(\+?)", re.ASCII)
_RANGE = re.compile(r"(\d+)\.\.(\d+)", re.ASCII)
_MOST_COUNTED = 1_000_000
"""No photo has so many faces: larger numbers mean the same."""
_ANY_DAY = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text: ``(``, ``)``, ``-``, an operator, or a term.

    A term has ``values`` (one, or several after commas) and ``key`` ("" for a word). ``open``: its last quotation
    mark is missing. ``value_starts`` are where the values begin.
    """

    kind: str
    start: int
    end: int
    key: str = ""
    values: tuple[str, ...] = ()
    value_starts: tuple[int, ...] = ()
    open: bool = False

    @property
    def place(self) -> Place:
        return Place(self.start, self.end - self.start)


def parse(text: str) -> Query:
    """The tree of ``text``, ``EVERYTHING`` for an empty one. Raises QueryError."""
    if len(text) > LONGEST_QUERY:
        raise QueryError("A search can have at most {most} characters.", LONGEST_QUERY, most=LONGEST_QUERY)
    tokens = tokens_of(text)
    for token in tokens:
        if token.open:
            raise QueryError("A quotation mark is missing at the end.", token.start, token.end - token.start)
    return _Parser(text, tokens).query()


def tokens_of(text: str) -> list[Token]:
    """The pieces of ``text``, whatever it is: never raises, so that half a search can be completed."""
    found: list[Token] = []
    at = 0
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
        elif character in "()" or (character in "-−" and text[at + 1 : at + 2].strip()):
            found.append(Token("-" if character in "-−" else character, at, at + 1))
            at += 1
        else:
            token = _term(text, at)
            if token.key or any(token.values) or token.kind != "term" or character in _CLOSING:
                found.append(token)  # and nothing of what can't be seen
            at = token.end
    return found


def _term(text: str, start: int) -> Token:
    key = _KEY.match(text, start)
    at = key.end() if key else start
    values: list[str] = []
    starts: list[int] = []
    unfinished = False
    while True:
        starts.append(at)
        value, at, unfinished = _value(text, at, commas=bool(key))
        values.append(value)
        if not key or text[at : at + 1] != ",":
            break
        at += 1
    if key is None and values[0] in OPERATORS and text[start] not in _CLOSING:
        return Token(values[0], start, at)
    name = key[1].lower() if key else ""
    return Token("term", start, at, _ALIASES.get(name, name), tuple(values), tuple(starts), unfinished)


def _value(text: str, at: int, *, commas: bool) -> tuple[str, int, bool]:
    """A value from ``at`` on, where it ends, and whether its quotation mark is missing."""
    if text[at : at + 1] in _CLOSING:
        closing = _CLOSING[text[at]]
        at += 1
        characters: list[str] = []
        while at < len(text) and text[at] not in closing:
            if text[at] == "\\" and text[at + 1 : at + 2] in ('"', "\\"):
                at += 1
            characters.append(text[at])
            at += 1
        return _clean("".join(characters)), min(at + 1, len(text)), at >= len(text)
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in '()"“”„' + "," * commas:
        end += 1
    if end == at:  # a stray mark
        end = min(at + (not commas), len(text))
    return _clean(text[at:end]), end, False


def _clean(value: str) -> str:
    kept = "".join(
        " " if c.isspace() else c
        for c in value
        if c.isspace() or (unicodedata.category(c) not in ("Cc", "Cs") and c not in DIRECTION_MARKS)
    )
    return " ".join(unicodedata.normalize("NFC", kept).split())


class _Parser:
    def __init__(self, text: str, tokens: list[Token]) -> None:
        self._end = len(text)
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def query(self) -> Query:
        if not self._tokens:
            return EVERYTHING
        query = self._either()
        if (left := self._next()) is not None:
            raise QueryError("This parenthesis closes nothing.", left.start)
        return query

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _either(self) -> Query:
        parts = [self._both()]
        while (token := self._next()) is not None and token.kind == "OR":
            self._at += 1
            parts.append(self._both())
        return either(*parts)

    def _both(self) -> Query:
        parts: list[Query] = [self._one()]
        while (token := self._next()) is not None and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                self._at += 1
            parts.append(self._one())
        return both(*parts)

    def _one(self) -> Query:
        token = self._next()
        if token is None:
            before = self._tokens[-1]
            what = "-" if before.kind == "-" else before.kind
            raise QueryError("Something to search for is missing after “{what}”.", self._end, 0, what=what)
        self._at += 1
        if token.kind == "term":
            return term(token)
        if token.kind in ("-", "NOT", "("):
            self._depth += 1
            if self._depth > DEEPEST:
                raise QueryError("There are too many parentheses in each other.", token.start)
            found = self._parenthesis(token) if token.kind == "(" else negated(self._one())
            self._depth -= 1
            return found
        if token.kind == ")":
            raise QueryError("Something to search for is missing before this parenthesis.", token.start)
        raise QueryError(
            "“{word}” needs something to search for on both sides.", token.start, len(token.kind), word=token.kind
        )

    def _parenthesis(self, opening: Token) -> Query:
        found = self._either()
        closing = self._next()
        if closing is None:
            raise QueryError("A closing parenthesis is missing.", opening.start)
        self._at += 1
        return found


def term(token: Token) -> Query:
    """What one term asks for. Raises QueryError."""
    key, place = token.key, token.place
    if not all(token.values):
        if not key:
            raise QueryError("There is nothing between the quotation marks.", place.start, place.length)
        raise QueryError("Something is missing after “{key}:”.", place.start, place.length, key=key)
    if not key:
        return Words(token.values, place)
    if key not in KEYS:
        near = difflib.get_close_matches(key, KEYS, 1)
        if near:
            unknown = "There is no search word “{key}:”. Did you mean “{near}:”?"
            raise QueryError(unknown, place.start, len(key) + 1, key=key, near=near[0])
        unknown = "There is no search word “{key}:”. To search for the text itself, put it in quotation marks."
        raise QueryError(unknown, place.start, len(key) + 1, key=key)
    if key == "only":
        return Only(token.values, place)
    options = [_keyed(key, value, place) for value in token.values]
    return either(*options)


def _keyed(key: str, value: str, place: Place) -> Query:
    if key == "person":
        return Person(value, place)
    if key in TEXT_KEYS:
        return Text(key, value)
    if key in DATE_KEYS:
        phrase = " ".join(value.casefold().split())
        if span(phrase, _ANY_DAY) is None:
            raise QueryError(
                "“{value}” is no date. Dates look like 2019, 2019-06, 2019-06-12, "
                "2019-06..2019-08, “June 2019” or “last summer”.",
                place.start,
                place.length,
                value=value,
            )
        return When(key, phrase, place)
    if key in NUMBER_KEYS:
        return _number(key, value, place)
    return _choice(key, value.casefold(), place)


def _choice(key: str, value: str, place: Place) -> Query:
    if key == "is":
        value = _ALIASES.get(value, value)
        if value in FLAG_KEYS:
            return Flag(value)
        raise QueryError("After “is:” comes {choices}.", place.start, place.length, choices=say_either(FLAG_KEYS))
    if key in FLAG_KEYS:
        if value in _ON:
            return Flag(key) if _ON[value] else negated(Flag(key))
        raise QueryError("After “{key}:” comes yes or no.", place.start, place.length, key=key)
    if key == "label" and value == "none":
        return negated(Choice("label", "any"))
    value = _VALUE_ALIASES.get(value, value)
    if value not in CHOICES[key]:
        raise QueryError(
            "After “{key}:” comes {choices}.", place.start, place.length, key=key, choices=say_either(CHOICES[key])
        )
    return Choice(key, value)


def _number(key: str, value: str, place: Place) -> Query:
    if found := _RANGE.fullmatch(value):
        low, high = sorted((_counted(found[1]), _counted(found[2])))
        return Number(key, low, high)
    limit = _LIMIT.fullmatch(value)
    if limit is None or (limit[1] and limit[3]) or (limit[1] == "<" and not _counted(limit[2])):
        raise QueryError(
            "After “{key}:” comes a number: {key}:3, {key}:>=3, {key}:<3 or {key}:2..4.",
            place.start,
            place.length,
            key=key,
        )
    number = _counted(limit[2])
    match limit[3] or limit[1]:
        case ">=" | "+":
            return Number(key, number, None)
        case ">":
            return Number(key, min(number + 1, _MOST_COUNTED), None)
        case "<=":
            return Number(key, None, number)
        case "<":
            return Number(key, None, number - 1)
    return Number(key, number, number)


def _counted(digits: str) -> int:
    digits = digits.lstrip("0") or "0"
    return _MOST_COUNTED if len(digits) > 7 else min(int(digits), _MOST_COUNTED)
