"""JSON of any size and form, a piece at a time."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.people_file import PeopleFileError
from glimpse_desktop.workspace import json_stream
from glimpse_desktop.workspace.json_stream import JsonStream


def reader(text: str, step: int) -> Callable[[int], str]:
    """Gives ``step`` characters at a time."""
    file = io.StringIO(text)
    return lambda _size: file.read(step)


def read(text: str, step: int = 1 << 20, most: int = 1 << 20) -> dict[str, Any]:
    """Everything; arrays item by item."""
    stream = JsonStream(reader(text, step), most)
    found: dict[str, Any] = {}
    for name in stream.members():
        found[name] = list(stream.items()) if name.startswith("list") else stream.value()
    return found


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=60)
@given(
    st.dictionaries(st.text().map("a".__add__), plain, max_size=3),
    st.lists(plain, max_size=4),
    st.sampled_from([None, 2]),
    st.integers(1, 9),
)
def test_it_reads_what_json_reads_however_it_comes(
    members: dict[str, Any], items: list[Any], indent: int | None, step: int
) -> None:
    everything = {**members, "list": items}
    assert read(json.dumps(everything, indent=indent), step) == everything


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"a"',
        '{"a": 1',
        '{"a": 1,}',
        '{"a": 1} x',
        '{"a": tru}',
        '{"a": NaN}',
        '{"list": [1, 2}',
        '{"list": [1 2]}',
        '{"list": {}}',
        '{"a": "\x01"}',
        "{1: 2}",
        '{"a": ' + "[" * 100_000,
        '{"a": ' + "1" * 5000 + "}",
        "\0",
    ],
)
@pytest.mark.parametrize("step", [3, 1 << 20])
def test_what_is_none_is_refused(text: str, step: int) -> None:
    with pytest.raises(PeopleFileError):
        read(text, step)


def test_a_value_has_a_longest_length() -> None:
    assert read(json.dumps({"a": "x" * 900}), 10, most=1000)
    with pytest.raises(PeopleFileError, match="too long"):
        read(json.dumps({"a": "x" * 5000}), 10, most=1000)
    with pytest.raises(PeopleFileError, match="too long"):
        read(json.dumps({"a": "x" * 5000}), most=1000)


def test_an_error_early_on_is_told_before_the_rest_is_read() -> None:
    asked = 0

    def endless(size: int) -> str:
        nonlocal asked
        asked += 1
        return '{"a": [1, nonsense, ' + "2, " * 1000 if asked == 1 else "2, " * 1000

    with pytest.raises(PeopleFileError):
        list(map(lambda _: stream.value(), (stream := JsonStream(endless)).members()))
    assert asked == 1


def test_arrays_that_nobody_wants_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", 64)
    stream = JsonStream(reader(json.dumps({"many": list(range(1000)), "one": {"a": [1]}, "last": 5}), 64), 200)
    found = []
    for name in stream.members():
        if name == "last":
            found.append(stream.value())
        else:
            stream.skip()
    assert found == [5]
