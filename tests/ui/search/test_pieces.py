from __future__ import annotations

import pytest

from glimpse_desktop.domain.photo_query import canonical
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.ui.search.pieces import Ready, names_in, pieces_of, readiness, text_of, tidied, with_operators


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ('person:"Anna Meyer" 2019', ['person:"Anna Meyer"', "2019"]),
        ("-person:Carla NOT beach", ["-person:Carla", "-beach"]),
        ("a AND b OR c", ["a", "b", "OR", "c"]),
        ("NOT (a OR b) c", ["NOT", "(", "a", "OR", "b", ")", "c"]),
        ("rating:high", ["rating:high"]),
    ],
)
def test_a_text_falls_into_pieces(text: str, pieces: list[str]) -> None:
    found = pieces_of(text)
    assert found is not None
    assert [piece.text for piece in found] == pieces


@pytest.mark.parametrize("text", ["a -b", "(a OR b) -(c OR person:d)", 'only:Anna,Ben OR is:favourite "x y"'])
def test_pieces_mean_what_the_text_means(text: str) -> None:
    found = pieces_of(text)
    assert found is not None
    assert canonical(parse(text_of(found))) == canonical(parse(text))


@pytest.mark.parametrize("text", ["((a OR b) c)", '"open', " ".join(["a"] * 50)])
def test_what_is_too_much_for_pieces_stays_a_text(text: str) -> None:
    assert pieces_of(text) is None


@pytest.mark.parametrize(
    ("text", "without", "left"),
    [
        ("a OR b", "a", "b"),
        ("a OR b", "b", "a"),
        ("a OR b OR c", "b", "a OR c"),
        ("(a OR b) c", "a", "( b ) c"),
        ("NOT (a) c", "a", "c"),
        ("(a) OR b", "a", "b"),
        ("a -b", "-b", "a"),
        ("a", "a", ""),
    ],
)
def test_what_a_removed_term_leaves_behind_goes_with_it(text: str, without: str, left: str) -> None:
    found = pieces_of(text)
    assert found is not None
    assert text_of(tidied([piece for piece in found if piece.text != without])) == left


@pytest.mark.parametrize(
    ("typed", "ready"),
    [
        ("person:Anna", Ready.NO),
        ("person:Anna ", Ready.YES),
        ('person:"Anna ', Ready.NO),
        ("OR -person:Anna ", Ready.YES),
        ("beach person:Anna ", Ready.SPELL),
        ("summer ", Ready.NO),
        ("rating:high ", Ready.NO),
        ("rating: ", Ready.NO),
        (" ", Ready.NO),
    ],
)
def test_a_space_after_a_whole_term_makes_a_piece(typed: str, ready: Ready) -> None:
    assert readiness(typed) is ready


def test_terms_say_whom_they_name() -> None:
    found = pieces_of("person:Anna,Ben only:Carla,Dora 2019")
    assert found is not None
    assert [names_in(piece.query) for piece in found] == [("Anna", "Ben"), ("Carla", "Dora"), ()]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("anna or ben", "anna OR ben"),
        ('person:"Anna or Ben" and not 2019', 'person:"Anna or Ben" AND NOT 2019'),
        ('"or" or name:or', '"or" OR name:or'),
        ("lost and", "lost and"),
        ("summer", "summer"),
    ],
)
def test_small_words_can_be_meant_as_operators(text: str, meant: str) -> None:
    assert with_operators(text) == meant
