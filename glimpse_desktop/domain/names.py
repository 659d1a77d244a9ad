"""People's names as they are typed, compared and looked up."""

from __future__ import annotations

import unicodedata

from glimpse_desktop.domain.errors import DecisionError

LONGEST_NAME = 200
"""Characters."""

DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""What texts that are copied from elsewhere have between their letters: nobody sees it, and nobody types it."""

_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def clean_name(typed: str) -> str:
    """The name as it is kept: NFC, single spaces within and none around it, no control characters, no marks of
    direction.

    Raises DecisionError for a name that is empty, too long, or no text.
    """
    text = "".join(
        " " if c.isspace() else c
        for c in unicodedata.normalize("NFC", typed)
        if c.isspace() or (unicodedata.category(c) not in ("Cc", "Cs") and c not in DIRECTION_MARKS)
    )
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    if all(unicodedata.category(c) == "Cf" for c in name):
        raise DecisionError("A name can't be empty.")
    if len(name) > LONGEST_NAME:
        raise DecisionError("A name can have at most {most} characters.", most=LONGEST_NAME)
    return name


def same_name_key(name: str) -> str:
    """Equal for names that count as the same: differences in case don't matter, accents do."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def turned_name(name: str) -> str | None:
    """ "Anna Maier" of "Maier, Anna"; None where a name isn't written so."""
    parts = [part.strip() for part in name.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else None


def fold(name: str) -> str:
    """The name for completion: case and accents folded, words separated by single spaces.

    Names with the same ``same_name_key`` have the same fold.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in DIRECTION_MARKS)
    plain = plain.casefold().translate(_UNDECOMPOSED)
    words = "".join(" " if unicodedata.category(c)[0] in "PZ" else c for c in plain).split()
    return " ".join(words) or plain or decomposed
