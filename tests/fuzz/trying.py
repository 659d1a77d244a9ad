"""One input for one target, and what came of it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from tests.fuzz.targets import Target


def complaint(target: Target, data: bytes) -> Exception | None:
    """What the target must not raise; None where it read the bytes or said plainly why not."""
    with tempfile.TemporaryDirectory(prefix="glimpse-fuzz-") as folder:
        try:
            target.read(data, Path(folder))
        except GlimpseError:
            return None
        except Exception as error:
            return error
    return None
