"""The text of a search as the pieces that the search field shows: terms, and the small words between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.photo_query import Only, Or, Person, Query, QueryError
from glimpse_desktop.domain.photo_query_parser import Token, parse, term, tokens_of

_MOST = 40
"""Pieces; a longer text is easier to handle as a text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """``kind``: "term", or one of OR, NOT, ( and ). ``text`` is how it is written.

    Of a term, ``query`` is what it asks for (None: it isn't understood) before it is turned round by ``negated``.
    """

    kind: str
    text: str
    query: Query | None = None
    negated: bool = False


class Ready(Enum):
    """Whether a text that is being typed can become pieces already."""

    NO = 0
    YES = 1
    SPELL = 2
    """Yes, but there are words without a key, of which only the library knows what they are."""


def pieces_of(text: str) -> list[Piece] | None:
    """The pieces of ``text``; None when it is better shown as it is: parentheses in each other, or very long."""
    tokens = [token for token in tokens_of(text) if token.kind != "AND"]
    if len(tokens) > _MOST or _depth(tokens) > 1 or any(token.open for token in tokens):
        return None
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        following = tokens[at] if at < len(tokens) else None
        if token.kind in ("-", "NOT") and following is not None and following.kind == "term":
            found.append(_term(text, following, negated=True))
            at += 1
        elif token.kind in ("-", "NOT"):
            found.append(Piece("NOT", "NOT"))
        elif token.kind == "term":
            found.append(_term(text, token))
        else:
            found.append(Piece(token.kind, token.kind))
    return found


def text_of(pieces: Sequence[Piece]) -> str:
    """The text that they come from, a space between any two."""
    return " ".join(piece.text for piece in pieces)


def tidied(pieces: Sequence[Piece]) -> list[Piece]:
    """Without the small words that have lost the terms they belonged to."""
    kept = list(pieces)
    while True:
        kinds = ["(", *(piece.kind for piece in kept), ")"]
        lost = next((at for at in range(len(kept)) if _is_lost(*kinds[at : at + 3])), None)
        if lost is None:
            return kept
        if kept[lost].kind == "(":  # an empty pair, which goes as a whole, with what stands before it
            negated = lost > 0 and kept[lost - 1].kind == "NOT"
            del kept[lost - negated : lost + 2]
        else:
            del kept[lost]


def readiness(typed: str) -> Ready:
    """Whether ``typed``, at whose end somebody types, is done: a space follows a term with a key."""
    tokens = tokens_of(typed)
    if not tokens or not typed[-1:].isspace() or not tokens[-1].key or any(token.open for token in tokens):
        return Ready.NO
    terms = [token for token in tokens if token.kind == "term"]
    if any(_query(token) is None for token in terms):
        return Ready.NO
    return Ready.YES if all(token.key for token in terms) else Ready.SPELL


def with_operators(text: str) -> str:
    """``text`` with OR, AND and NOT where it has them in small letters or in the window's language.

    Those are words like others, which names of files may have. ``text`` itself if it is no search then.
    """
    meant = {"or": "OR", "and": "AND", "not": "NOT", say("or"): "OR", say("not"): "NOT"}
    found = text
    for token in reversed(tokens_of(text)):
        written = text[token.start : token.end].casefold()
        if token.kind == "term" and written in meant:
            found = found[: token.start] + meant[written] + found[token.end :]
    try:
        parse(found)
    except QueryError:
        return text
    return found


def names_in(query: Query | None) -> tuple[str, ...]:
    """The people that a term names, as it names them."""
    match query:
        case Person(name):
            return (name,)
        case Only(names):
            return names
        case Or(parts):
            return tuple(name for part in parts for name in names_in(part))
    return ()


def _is_lost(before: str, kind: str, after: str) -> bool:
    match kind:
        case "(":
            return after == ")"
        case "OR":
            return before in ("(", "OR", "NOT") or after in (")", "OR")
        case "NOT":
            return after in (")", "OR")
    return False


def _term(text: str, token: Token, *, negated: bool = False) -> Piece:
    written = text[token.start : token.end]
    return Piece("term", f"-{written}" if negated else written, _query(token), negated)


def _query(token: Token) -> Query | None:
    try:
        return term(token)
    except QueryError:
        return None


def _depth(tokens: Sequence[Token]) -> int:
    depth = deepest = 0
    for token in tokens:
        depth += (token.kind == "(") - (token.kind == ")")
        deepest = max(deepest, depth)
    return deepest
