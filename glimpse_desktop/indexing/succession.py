"""Is a changed file still the same picture?

What was decided about a picture goes on to hold for its edited successor. But a file's name is also given to other
pictures (cards that count from 1 again, renumbered series): names must not move on to strangers.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.geometry import Box

SAME_PLACE_IOU = 0.3

PlacedFace = tuple[Box, NDArray[np.float32] | None]
"""A face's box and its embedding (d,) of length 1, as one pack sees them."""


def is_successor(old: Sequence[PlacedFace] | None, new: Sequence[PlacedFace], same_person: float) -> bool:
    """Whether some face is still where it was and looks the same.

    ``same_person`` is the pack's similarity from which two faces count as one person's. ``old`` None: this pack
    never saw the old picture, so only the places can tell, which whoever applies the decisions does.
    """
    if old is None:
        return True
    for old_box, old_embedding in old:
        for new_box, new_embedding in new:
            if old_box.iou(new_box) < SAME_PLACE_IOU:
                continue
            if old_embedding is None or new_embedding is None:
                return True
            if float(old_embedding @ new_embedding) >= same_person:
                return True
    return False
