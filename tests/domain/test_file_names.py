"""Names that every system takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.file_names import LONGEST, safe_name, safe_suffix, same_file_key, typed_path


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna", "Anna"),
        ("2019-07-01 Anna, Ben", "2019-07-01 Anna, Ben"),
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("con", "_con"),
        ("Aux.old", "_Aux.old"),
        ("COM1", "_COM1"),
        ("lpt³", "_lpt³"),
        ("Conny", "Conny"),
        (" .hidden. ", "hidden"),
        ("..", ""),
        ("a\nb\tc  d", "a b c d"),
        ("in\u202evisible", "invisible"),
        ("\udcff.jpg", "_.jpg"),
        ("e\u0301", "\u00e9"),
        ("안나 Анна 安娜", "안나 Анна 安娜"),
    ],
)
def test_what_some_system_refuses_is_replaced(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text())
def test_any_text_gives_a_name_that_can_be_written(text: str) -> None:
    name = safe_name(text)
    assert len(name.encode("utf-8")) <= LONGEST + 1
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip(" .")
    assert safe_name(name) == name


def test_a_long_name_is_cut_between_letters() -> None:
    assert safe_name("安" * 200) == "安" * (LONGEST // 3)
    accented = safe_name("x" * (LONGEST - 1) + "q\u0301" + "y")
    assert accented == "x" * (LONGEST - 1)


def test_suffixes_are_those_of_photos() -> None:
    assert [safe_suffix(one) for one in (".JPG", ".heic", ".", ".a b", ".é", "")] == [
        ".JPG",
        ".heic",
        "",
        "",
        "",
        "",
    ]


def test_names_that_are_one_file_somewhere_have_one_key() -> None:
    assert same_file_key("É.JPG") == same_file_key("e\u0301.jpg")
    assert same_file_key("a.jpg") != same_file_key("b.jpg")


def test_what_is_typed_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert typed_path("~/a.jpg") == Path("/home/anna/a.jpg")
    assert typed_path("~nobody-here.jpg") == Path("~nobody-here.jpg")
