"""Names as they are typed and compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.names import clean_name, fold, same_name_key, turned_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Anna \n Maria\t", "Anna Maria"),
        ("Zoe\u0308", "Zoë"),
        ("A\x00nn\x1ba", "Anna"),
        ("Anna \x00 Maria", "Anna Maria"),
        ("👨‍👩‍👧 family", "👨‍👩‍👧 family"),
        ("x" * 200, "x" * 200),
        ("\ud800Anna", "Anna"),
        ("\u200fليلى\u202c", "ليلى"),
    ],
)
def test_names_are_tidied(typed: str, name: str) -> None:
    assert clean_name(typed) == name


@pytest.mark.parametrize("typed", ["", " ", "\u200b\u200d", "\x07", "\ud800", "y" * 201])
def test_what_is_no_name(typed: str) -> None:
    with pytest.raises(DecisionError):
        clean_name(typed)


def test_same_names() -> None:
    assert same_name_key("STRASSE") == same_name_key("Straße")
    assert same_name_key("ZOË") == same_name_key("zoe\u0308")
    assert same_name_key("Zoe") != same_name_key("Zoë")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Jean-Marie d'Été", "jean marie d ete"),
        ("Ørsted Łódź", "orsted lodz"),
        ("李小龙", "李小龙"),
        ("***", "***"),
        ("Ἀθηνᾶ", "αθηνα"),
    ],
)
def test_folding(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=20))
def test_same_names_fold_alike_and_tidying_is_final(typed: str) -> None:
    try:
        name = clean_name(typed)
    except DecisionError:
        return
    assert clean_name(name) == name
    assert same_name_key(same_name_key(name)) == same_name_key(name)
    assert fold(same_name_key(name)) == fold(name)
    if same_name_key(name.upper()) == same_name_key(name):
        assert fold(name.upper()) == fold(name)
    name.encode()


def test_marks_of_direction_are_nothing_to_search_for() -> None:
    assert fold("\u2067\u200fليلى Hill\u2069") == fold("ليلى hill")
    assert fold("\u0301"), "nothing would be found in every name"


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Maier, Anna", "Anna Maier"),
        ("Maier ,Anna  Eva", "Anna  Eva Maier"),
        ("Anna", None),
        ("Maier,", None),
        (",", None),
        ("Maier, Anna, Dr.", None),
        ("", None),
    ],
)
def test_last_names_before_first_names(name: str, turned: str | None) -> None:
    assert turned_name(name) == turned
