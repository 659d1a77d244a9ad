"""The model pack that a made library was looked at with."""

from __future__ import annotations

import shutil
from pathlib import Path

from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.vision.builtin.pack import BUILTIN_INFO
from glimpse_desktop.vision.insightface_pack import describe_pack
from tests.benchmarks.library_maker.real_faces import widened_pack
from tests.support.toy_pack import write_pack


def put_pack(models: Path, dimensions: int, pack: Path | None) -> PackInfo:
    """A pack with embeddings of that length, in the library's folder ``models`` unless it is the built-in one.

    ``pack`` itself, or a copy of it cut before its last layer, whichever has the length: new photos can be added
    to the library then, and lie among the made ones as they should. Without ``pack``, the built-in one where it
    has the length, else a stand-in with random weights: such a library can be opened and searched, not added to.
    Raises ValueError for a pack that has neither length.
    """
    if pack is None:
        if dimensions == BUILTIN_INFO.dimensions:
            return BUILTIN_INFO
        return describe_pack(write_pack(models / f"stand-in-{dimensions}", dimensions=dimensions))
    if describe_pack(pack).dimensions == dimensions:
        shutil.copytree(pack, models / pack.name, copy_function=shutil.copyfile)
        return describe_pack(models / pack.name)
    wide = describe_pack(widened_pack(pack, models / f"{pack.name}-{dimensions}"))
    if wide.dimensions != dimensions:
        raise ValueError(
            f"{pack.name} has no embeddings of {dimensions} numbers, nor {wide.dimensions} before them"
        )
    return wide
