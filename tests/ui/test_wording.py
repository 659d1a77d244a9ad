from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale

from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.ui.wording import faces_in_photos, likelihood_text, quality_text, similarity_text

GOOD = FaceQuality(0.9, 0.5, 0.5, 200, 0, 0, 0, 0.8)


def test_counts_read_like_sentences() -> None:
    assert faces_in_photos(1, 1) == "1 face in 1 photo"
    assert faces_in_photos(37, 29) == "37 faces in 29 photos"


def test_quality_says_what_is_wrong() -> None:
    assert quality_text(GOOD) == "A clear face"
    poor = replace(GOOD, overall=0.1, size_px=20, sharpness=0.1)
    assert quality_text(poor) == "Hard to recognise: blurred and small"
    assert "turned to the side" in quality_text(replace(GOOD, overall=0.3, yaw=-60))


def test_words_of_the_workspace_all_have_one_here() -> None:
    for word in ("very likely", "likely", "perhaps", "unlikely"):
        assert likelihood_text(word) == word
    assert similarity_text(0.9284) == QLocale().toString(0.928, "f", 3)
