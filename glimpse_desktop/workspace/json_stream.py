"""Reading one large JSON object a piece at a time, so that memory is bounded whatever its size and form."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import NoReturn

from glimpse_desktop.domain.people_file import MOST_CHARACTERS, PeopleFileError

_CHUNK = 1 << 18
_NO_SPACE = re.compile(r"[^ \t\r\n]")
_LONGEST_WORD = 16
"""Characters of what can be cut apart and makes no sense then, texts aside: false, \\ud83d."""


class JsonStream:
    """Goes through an object once: ``for name in stream.members():``, and inside, one ``value`` or all ``items``.

    Raises PeopleFileError for what is no JSON, for a value longer than ``most`` characters, for one that is nested
    too deeply, for an object that has a member twice, and for numbers that JSON doesn't know.
    """

    def __init__(self, read: Callable[[int], str], most: int = MOST_CHARACTERS) -> None:
        """``read`` gives up to so many characters, "" at the end."""
        self._read = read
        self._most = most
        self._text = ""
        self._at = 0
        self._before = 0
        self._ended = False
        self._decoder = json.JSONDecoder(parse_constant=_refuse_constant, object_pairs_hook=_object)

    def members(self) -> Iterator[str]:
        """The names in the object, in order. Nothing but space may follow the object."""
        self._expect("{")
        if self._peek() == "}":
            self._at += 1
        else:
            while True:
                if self._peek() != '"':
                    self._refuse()
                name = self.value()
                assert isinstance(name, str)
                self._expect(":")
                yield name
                if not self._goes_on("}"):
                    break
        if self._peek():
            self._refuse()

    def value(self) -> object:
        """The whole value that comes next."""
        if not self._peek():
            self._refuse()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._may_be_cut(error) or not self._more():
                    self._refuse()
                continue
            except (RecursionError, ValueError) as error:  # nested a thousand times; a number of 5,000 digits
                raise PeopleFileError("The file is no people file: something in it makes no sense.") from error
            if end > len(self._text) - _LONGEST_WORD and self._more():
                continue  # of a number there may be more to come: 0 of 0.5, 1 of 1e+9
            if end - self._at > self._most:
                self._too_long()
            self._at = end
            return value

    def items(self, most: int | None = None) -> Iterator[object]:
        """The values of the array that comes next; ``most``: characters of them all together."""
        self._expect("[")
        begun = self._before + self._at
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            value = self.value()
            if most is not None and self._before + self._at - begun > most:
                self._too_long()
            yield value
            if not self._goes_on("]"):
                return

    def skip(self) -> None:
        """Leave out the value that comes next; an array may be of any length."""
        if self._peek() == "[":
            for _ in self.items():
                pass
        else:
            self.value()

    def _may_be_cut(self, error: json.JSONDecodeError) -> bool:
        """Whether the error may come from the end of what was read so far, and not from what the file says."""
        return error.pos > len(self._text) - _LONGEST_WORD or error.msg.startswith("Unterminated string")

    def _goes_on(self, end: str) -> bool:
        found = self._peek()
        self._at += 1
        if found == end:
            return False
        if found != ",":
            self._refuse()
        return True

    def _expect(self, wanted: str) -> None:
        if self._peek() != wanted:
            self._refuse()
        self._at += 1

    def _peek(self) -> str:
        """The next character that is no space, "" at the end."""
        while True:
            if found := _NO_SPACE.search(self._text, self._at):
                self._at = found.start()
                return found[0]
            self._at = len(self._text)
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Read on: as much again as is waiting, so that a long value is looked at a few times only."""
        if self._ended:
            return False
        waiting = len(self._text) - self._at
        if waiting > self._most:
            self._too_long()
        new = self._read(max(_CHUNK, waiting))
        if not new:  # and all that is known of places in the text stays right
            self._ended = True
            return False
        self._text = self._text[self._at :] + new
        self._before += self._at
        self._at = 0
        return True

    def _too_long(self) -> NoReturn:
        raise PeopleFileError("The file is no people file: something in it is too long.")

    def _refuse(self) -> NoReturn:
        if self._ended and self._at >= len(self._text):
            raise PeopleFileError("The file ends too early: a part of it is missing.")
        raise PeopleFileError("The file is no people file, or it is damaged: it is no valid JSON.")


def _object(members: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(members)
    if len(found) < len(members):
        raise PeopleFileError("The file is no people file: something in it is said twice.")
    return found


def _refuse_constant(_: str) -> NoReturn:
    raise PeopleFileError("The file is no people file: a number in it is none.")
