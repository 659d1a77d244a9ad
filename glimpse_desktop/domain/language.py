"""Whole sentences in the window's language, for code that doesn't know Qt.

How to use it::

    from glimpse_desktop.domain.language import say, say_count

    say("Rename {name} to {new}", name=name, new=new)
    say_count("Hide a photo", "Hide {n} photos", count)

* Write the whole English sentence, with {placeholders}; never glue sentences together of fragments, and never
  write "1 photo" and "{n} photos" with an ``if``: other languages have other forms (Arabic has six).
* What is passed must be written there as a plain text, for ``packaging/catalogue.py`` to find it: no f-string,
  no variable. A text that is said elsewhere than it stands is marked: ``marked("small")``, later ``say(word)``.
* What stands in a row is put together by ``say_list``, ``say_all`` and ``say_either``: commas differ, too.
* One English text that means two things gets a ``meaning``: ``say("Open", meaning="the door is")``.
* A ``GlimpseError`` says itself: ``raise NotFoundError("There is no folder {folder}.", folder=folder)``. Its text
  is looked up when it is shown, by ``str(error)``. What is stored is ``error.english``, and translated when it is
  shown, by ``say_again``.

Without a window this is English and looks nothing up: the command line. Every thread may call it.
In ``ui/`` write ``self.tr("...").format(...)`` or these functions, which look into the same catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field


def _one_or_more(count: int) -> int:
    return 0 if count == 1 else 1


def _arabic(count: int) -> int:
    if count <= 2:
        return count
    if 3 <= count % 100 <= 10:
        return 3
    return 4 if count % 100 >= 11 else 5


PLURALS: dict[str, tuple[int, Callable[[int], int]]] = {
    "en": (2, _one_or_more),
    "de": (2, _one_or_more),
    "ar": (6, _arabic),
}
"""By language: how many plural forms it has, and which a count from 0 takes; in the order of Qt's catalogues."""

_COMMAS = {"ar": "، "}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All texts of a language, by (English text, meaning); a text that counts is found by its English plural."""

    language: str
    texts: Mapping[tuple[str, str], str]
    counting: Mapping[tuple[str, str], tuple[str, ...]]
    _patterns: list[tuple[re.Pattern[str], str]] = field(default_factory=list)

    def patterns(self) -> list[tuple[re.Pattern[str], str]]:
        """The texts with placeholders as patterns of what they become, and their translations."""
        if not self._patterns:
            self._patterns.extend(
                (_pattern_of(text), translation) for (text, _), translation in self.texts.items() if "{" in text
            )
        return self._patterns


def _with_commas(count: int) -> str:
    return f"{count:,}"


@dataclass(frozen=True, slots=True)
class _Spoken:
    catalogue: Catalogue | None = None
    number: Callable[[int], str] = _with_commas


_ENGLISH = _Spoken()
_spoken = _ENGLISH


def speak(catalogue: Catalogue | None, number: Callable[[int], str] = _with_commas) -> None:
    """From now on texts are in this language (None: English) and counts written by ``number``."""
    global _spoken
    _spoken = _Spoken(catalogue, number)


def language() -> str:
    """The code of the language that is spoken: "en" without a window."""
    catalogue = _spoken.catalogue
    return "en" if catalogue is None else catalogue.language


def say(text: str, /, *, meaning: str = "", **values: object) -> str:
    """The sentence in the window's language, with its values."""
    translation = translated(text, meaning)
    return translation.format(**values) if values else translation


def say_count(one: str, many: str, count: int, /, *, meaning: str = "", **values: object) -> str:
    """What is true of ``count`` things (0 and more): ``{n}`` becomes the count, as the language writes numbers."""
    spoken = _spoken
    form = one if count == 1 else many
    if spoken.catalogue is not None:
        forms = spoken.catalogue.counting.get((many, meaning))
        if forms:
            form = forms[PLURALS[spoken.catalogue.language][1](count)]
    return form.format(n=spoken.number(count), **values)


def say_again(english: str) -> str:
    """In the window's language, what was stored in English, values and all; itself where that is unknown."""
    catalogue = _spoken.catalogue
    if catalogue is None:
        return english
    known = catalogue.texts.get((english, ""))
    if known is not None:
        return known
    for pattern, translation in catalogue.patterns():
        found = pattern.fullmatch(english)
        if found is not None:
            return translation.format(**found.groupdict())
    return english


def say_number(value: int) -> str:
    """With the thousands separators of the window's language; commas on the command line."""
    return _spoken.number(value)


def list_comma() -> str:
    """What stands between things in a row: ", "."""
    return _COMMAS.get(language(), ", ")


def say_list(parts: Iterable[str]) -> str:
    """Things in a row, as the language writes them: "Anna, Ben"; empty ones are left out."""
    return list_comma().join(part for part in parts if part)


def say_all(words: Sequence[str]) -> str:
    """ "Anna, Ben and Carla"; "" for none."""
    if len(words) < 2:
        return "".join(words)
    return say("{first} and {last}", first=say_list(words[:-1]), last=words[-1])


def say_either(words: Sequence[str]) -> str:
    """ "Anna, Ben or Carla"; "" for none."""
    if len(words) < 2:
        return "".join(words)
    return say("{first} or {last}", first=say_list(words[:-1]), last=words[-1])


def marked(text: str) -> str:
    """The text itself: said here, for the catalogue, and shown elsewhere."""
    return text


def translated(text: str, meaning: str = "") -> str:
    """The text in the window's language, its placeholders still in it."""
    catalogue = _spoken.catalogue
    return text if catalogue is None else catalogue.texts.get((text, meaning), text)


def _pattern_of(text: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", text)
    seen: set[str] = set()
    pattern = ""
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            pattern += re.escape(piece)
        else:
            pattern += f"(?P={piece})" if piece in seen else f"(?P<{piece}>.+)"
            seen.add(piece)
    return re.compile(pattern, re.DOTALL)
