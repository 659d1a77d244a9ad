"""What all tests share: where the reference material is, offscreen Qt, no leftover threads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Set before anything imports Qt: tests never need a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference pictures and models beside the checkout; skips the test where there is none."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "photos").is_dir():
        pytest.skip("the reference pictures (../shared) are not here")
    return folder
