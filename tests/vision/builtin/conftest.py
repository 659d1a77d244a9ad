"""The pack, converted once for the whole suite, and pictures that come with installed packages."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.vision.builtin.pack import BuiltinEngine, load_builtin

Rgb = NDArray[np.uint8]


def package_folder(name: str) -> Path:
    """Where an installed package lies, without importing it; skips the test where it isn't installed."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        pytest.skip(f"{name} is not installed")
    return Path(spec.submodule_search_locations[0])


def pixels(path: Path) -> Rgb:
    return np.array(decode(path.read_bytes(), detail=100_000).upright(100_000))


@pytest.fixture(scope="session")
def cache_dir(builtin_cache: Path) -> Path:
    """Where the pack is ready. Not to be written to: ``copied_cache`` is for that."""
    return builtin_cache / "glimpse-desktop"


@pytest.fixture(scope="session")
def engine(cache_dir: Path) -> BuiltinEngine:
    return load_builtin(cache_dir)


@pytest.fixture
def copied_cache(engine: BuiltinEngine, cache_dir: Path, tmp_path: Path) -> Path:
    shutil.copytree(cache_dir / "builtin", tmp_path / "cache" / "builtin")
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def six_friends() -> Rgb:
    """1280×886, six faces of about 100 pixels."""
    return pixels(package_folder("insightface") / "data" / "images" / "t1.jpg")


@pytest.fixture(scope="session")
def one_man() -> Rgb:
    return pixels(package_folder("insightface") / "data" / "images" / "Tom_Hanks_54745.png")


@pytest.fixture(scope="session")
def astronaut() -> Rgb:
    """512×512, one face of about 110 pixels."""
    return pixels(package_folder("skimage") / "data" / "astronaut.png")
