"""Sentences of layers that don't know Qt."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from glimpse_desktop.domain.errors import LibraryError, NotFoundError
from glimpse_desktop.domain.language import (
    PLURALS,
    Catalogue,
    language,
    say,
    say_again,
    say_all,
    say_count,
    say_either,
    say_list,
    say_number,
    speak,
)

GERMAN = Catalogue(
    "de",
    {
        ("Open", ""): "Öffnen",
        ("Open", "the door is"): "Offen",
        ("Rename {name} to {new}", ""): "{name} in {new} umbenennen",
        ("{file} is {size}.", ""): "{size} hat {file}.",
        ("the disk is full", ""): "der Datenträger ist voll",
    },
    {("Hide {n} photos", ""): ("Ein Foto ausblenden", "{n} Fotos ausblenden")},
)


@pytest.fixture
def german() -> Iterator[None]:
    speak(GERMAN, lambda count: f"{count:,}".replace(",", "."))
    yield
    speak(None)


def test_english_needs_no_catalogue() -> None:
    assert language() == "en"
    assert say("Rename {name} to {new}", name="A", new="B") == "Rename A to B"
    assert say_count("Hide a photo", "Hide {n} photos", 1) == "Hide a photo"
    assert say_count("Hide a photo", "Hide {n} photos", 0) == "Hide 0 photos"
    assert say_count("Hide a photo", "Hide {n} photos", 1200) == "Hide 1,200 photos"
    assert say_number(1200) == "1,200"
    assert say_again("anything {at} all") == "anything {at} all"


@pytest.mark.usefixtures("german")
def test_sentences_counts_and_meanings() -> None:
    assert language() == "de"
    assert say("Open") == "Öffnen"
    assert say("Open", meaning="the door is") == "Offen"
    assert say("Rename {name} to {new}", name="{x}", new="B") == "{x} in B umbenennen"
    assert say_count("Hide a photo", "Hide {n} photos", 1) == "Ein Foto ausblenden"
    assert say_count("Hide a photo", "Hide {n} photos", 1200) == "1.200 Fotos ausblenden"
    assert say("What nobody translated") == "What nobody translated"


@pytest.mark.usefixtures("german")
def test_what_was_stored_in_english_is_said_again() -> None:
    assert say_again("the disk is full") == "der Datenträger ist voll"
    assert say_again("a.onnx is 3 KB.") == "3 KB hat a.onnx."
    assert say_again("Hello") == "Hello"


@pytest.mark.usefixtures("german")
def test_an_error_is_translated_when_it_is_shown() -> None:
    reason = NotFoundError("the disk is full")
    error = LibraryError("{file} is {size}.", file="a", size=reason)
    assert str(error) == "der Datenträger ist voll hat a."
    assert error.english == "a is the disk is full."
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    speak(None)
    assert str(error) == "a is the disk is full."


def test_braces_of_names_stay() -> None:
    assert str(NotFoundError("no {such} file")) == "no {such} file"
    assert str(NotFoundError("no {file}", file="{x}")) == "no {x}"


def test_arabic_has_six_plural_forms() -> None:
    forms, which = PLURALS["ar"]
    assert forms == 6
    assert [which(count) for count in (0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200)] == [
        *(0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 3, 4, 5)
    ]


def test_things_in_a_row() -> None:
    assert say_list(["Anna", "", "Ben"]) == "Anna, Ben"
    assert say_all(["Anna", "Ben", "Carla"]) == "Anna, Ben and Carla"
    assert say_either(["Anna", "Ben", "Carla"]) == "Anna, Ben or Carla"
    assert (say_list([]), say_all([]), say_either(["Anna"])) == ("", "", "Anna")
    speak(Catalogue("ar", {("{first} or {last}", ""): "{first} أو {last}"}, {}))
    assert say_list(["آنا", "بن"]) == "آنا، بن"
    assert say_either(["آنا", "بن", "سارة"]) == "آنا، بن أو سارة"
    speak(None)
