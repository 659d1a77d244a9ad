"""Words of a search that begin with ``-`` ("without Rachel"), which argparse would take for options."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

_VALUED = ("--library", "--pack", "--save")


def with_text_last(words: Sequence[str]) -> list[str]:
    """What follows ``search``, in an order that argparse understands: options, ``--``, and the text.

    A word with one ``-`` is text unless it is ``-h``. One with two is an option, known or mistyped: a search has
    no use for it, and "--jsn" is better refused than searched for. All that follows ``--`` is text.
    """
    options: list[str] = []
    text: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            text.extend(rest)
        elif word != "-h" and not word.startswith("--"):
            text.append(word)
        else:
            options.append(word)
            if _takes_next(word):
                options.extend(islice(rest, 1))
    return [*options, "--", *text] if text else options


def with_search_joined(words: Sequence[str]) -> list[str]:
    """What follows ``export``, with ``--search -TEXT`` as the one word ``--search=-TEXT``."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "--search" and word[:1] == "-" and word[:2] != "--" and word != "-h":
            joined[-1] = f"--search={word}"
        else:
            joined.append(word)
    return joined


def _takes_next(option: str) -> bool:
    """Whether the next word is its value. Options may be shortened, as everywhere: ``--lib`` is ``--library``."""
    return len(option) > 2 and any(valued.startswith(option) for valued in _VALUED)
