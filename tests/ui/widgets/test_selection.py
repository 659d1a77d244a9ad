from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.ui.widgets.selection import Selection

ORDER = list("abcdefgh")


def test_a_range_starts_where_the_person_was() -> None:
    selection: Selection[str] = Selection()
    selection.move("c")
    selection.extend("e", ORDER)
    assert selection.keys == {"c", "d", "e"}
    selection.extend("b", ORDER)
    assert selection.keys == {"b", "c"}


def test_a_range_adds_to_what_was_selected_before() -> None:
    selection: Selection[str] = Selection()
    selection.toggle("a")
    selection.toggle("f")
    selection.extend("h", ORDER)
    assert selection.keys == {"a", "f", "g", "h"}


def test_what_is_gone_is_no_longer_selected() -> None:
    selection: Selection[str] = Selection()
    selection.set("abc")
    selection.move("c")
    assert selection.keep("ab")
    assert selection.keys == {"a", "b"}
    assert selection.current is None
    assert not selection.keep("abz")


@given(st.lists(st.tuples(st.sampled_from(["toggle", "extend", "move", "keep"]), st.sampled_from(ORDER))))
def test_whatever_is_done_only_what_is_there_is_selected(steps: list[tuple[str, str]]) -> None:
    selection: Selection[str] = Selection()
    present = ORDER
    for step, key in steps:
        if step == "keep":
            present = [one for one in ORDER if one <= key]
            selection.keep(present)
        elif key in present:
            if step == "extend":
                selection.extend(key, present)
            else:
                getattr(selection, step)(key)
            assert selection.current == key
        assert selection.keys <= set(present)
