"""Words of a search that begin with ``-``."""

from __future__ import annotations

import pytest

from glimpse_desktop.cli.arguments import parse


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["Monica", "-Rachel", "people:1"], ["Monica", "-Rachel", "people:1"]),
        (["-Rachel"], ["-Rachel"]),
        (["-person:Ben", "--json", "summer", "-2019"], ["-person:Ben", "summer", "-2019"]),
        (["-hat", "-", "-2"], ["-hat", "-", "-2"]),
        (["-a", "--", "--json", "-h"], ["-a", "--json", "-h"]),
        (["one text -with parts"], ["one text -with parts"]),
        ([], []),
    ],
)
def test_they_are_text_in_any_position(words: list[str], text: list[str]) -> None:
    assert parse(["search", *words]).text == text


def test_options_between_them_stay_options() -> None:
    arguments = parse(["--pack", "P", "search", "Anna", "--save", "Both", "-Ben", "--lib", "L", "--json"])
    assert arguments.text == ["Anna", "-Ben"]
    assert (arguments.save, arguments.library, arguments.pack, arguments.json) == ("Both", "L", "P", True)
    assert parse(["search", "-Ben", "--saved"]).saved
    assert parse(["search", "--save=x", "-Ben"]).save == "x"


@pytest.mark.parametrize(("words", "code"), [(["-Ben", "--jsn"], 2), (["-Ben", "-h"], 0), (["Anna", "--save"], 2)])
def test_mistyped_options_and_help_are_no_text(words: list[str], code: int) -> None:
    with pytest.raises(SystemExit) as stop:
        parse(["search", *words])
    assert stop.value.code == code


def test_an_export_takes_them_too() -> None:
    arguments = parse(["export", "to", "--search", "-Rachel people:1", "--flat"])
    assert (arguments.folder, arguments.search, arguments.flat) == ("to", "-Rachel people:1", True)
    assert parse(["export", "to", "--search", "Anna", "--yes"]).search == "Anna"
    with pytest.raises(SystemExit):
        parse(["export", "to", "--search", "--flat"])


def test_folders_of_these_names_open_the_window() -> None:
    assert parse(["./search"]).command == "window"
    assert parse(["--", "search", "-x"]).folders == ["search", "-x"]
