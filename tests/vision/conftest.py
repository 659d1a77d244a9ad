"""Pictures and packs that the tests of model packs share."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.insightface_pack import InsightFacePack, load_pack
from tests.support.toy_pack import write_pack


@pytest.fixture
def toy_pack(tmp_path: Path) -> Path:
    """The folder of a working pack."""
    return write_pack(tmp_path / "packs" / "toy")


@pytest.fixture(scope="session")
def group_photo() -> DecodedPhoto:
    """insightface's own picture of six people around a table, 1280 × 886."""
    spec = find_spec("insightface")
    assert spec is not None and spec.origin is not None
    return decode((Path(spec.origin).parent / "data" / "images" / "t1.jpg").read_bytes())


@pytest.fixture(scope="session")
def real_pack_folder(shared: Path) -> Path:
    folder = shared / "models" / "scrfd-mobilefacenet"
    if not folder.is_dir():
        pytest.skip("the reference model pack is not here")
    return folder


@pytest.fixture(scope="session")
def real_pack(real_pack_folder: Path) -> InsightFacePack:
    return load_pack(real_pack_folder)
