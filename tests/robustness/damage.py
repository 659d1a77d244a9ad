"""What a power cut, a dying disk or a careless copy does to a file. Every kind is drawn at random from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

BLOCK = 4096
"""What a file system writes at once."""

Damage = Callable[[Path, Path, random.Random], None]
"""Called with the file, and with an older version of it (which need not be there)."""


def truncate(path: Path, _older: Path, chance: random.Random) -> None:
    """The end was never written."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(chance.choice([0, size // 2, size - 1, chance.randrange(size)]) if size else 0)


def flip(path: Path, _older: Path, chance: random.Random) -> None:
    """Up to 20 single bits are others."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 20) if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def zero(path: Path, _older: Path, chance: random.Random) -> None:
    """Up to 4 blocks were given to the file and never written."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 4) if data else 0):
        start = chance.randrange(len(data)) // BLOCK * BLOCK
        data[start : start + BLOCK] = bytes(len(data[start : start + BLOCK]))
    path.write_bytes(data)


def garbage(path: Path, _older: Path, chance: random.Random) -> None:
    """A block has something else in it."""
    data = bytearray(path.read_bytes())
    if data:
        start = chance.randrange(len(data)) // BLOCK * BLOCK
        data[start : start + BLOCK] = chance.randbytes(len(data[start : start + BLOCK]))
    path.write_bytes(data)


def mix(path: Path, older: Path, chance: random.Random) -> None:
    """Some of the last writes did not arrive: blocks are as they were before."""
    if not older.exists():
        return
    data, before = bytearray(path.read_bytes()), older.read_bytes()
    different = [
        start
        for start in range(0, min(len(data), len(before)), BLOCK)
        if data[start : start + BLOCK] != before[start : start + BLOCK]
    ]
    for start in chance.sample(different, chance.randint(1, len(different)) if different else 0):
        data[start : start + BLOCK] = before[start : start + BLOCK]
    path.write_bytes(data)


def drop(path: Path, _older: Path, _chance: random.Random) -> None:
    """The file is gone."""
    path.unlink()


def roll_back(path: Path, older: Path, _chance: random.Random) -> None:
    """The whole file is as it was before."""
    if older.exists():
        path.write_bytes(older.read_bytes())


KINDS: tuple[Damage, ...] = (truncate, flip, zero, garbage, mix, drop, roll_back)
