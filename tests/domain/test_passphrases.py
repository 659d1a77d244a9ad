"""A hint at how easily a passphrase is guessed."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.passphrases import Strength, strength_of


@pytest.mark.parametrize("text", ["", "a", "anna", "password", "aaaaaaaaaaaa", "1234567890", "anna anna anna"])
def test_what_is_tried_first_is_short(text: str) -> None:
    assert strength_of(text) is Strength.SHORT


@pytest.mark.parametrize("text", ["correct horse battery staple", "x7$kQ!pz", "violet harbour seven lamps"])
def test_some_words_or_odd_characters_are_fair(text: str) -> None:
    assert strength_of(text) is Strength.FAIR


@pytest.mark.parametrize("text", ["correct horse battery staple violet harbour", "x7$kQ!pzR#2mWv9&"])
def test_more_of_them_are_strong(text: str) -> None:
    assert strength_of(text) is Strength.STRONG
