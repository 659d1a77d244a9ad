"""Damage to bytes, at random but repeatable: what a broken disk or a malicious stranger would do."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

_TELLING = (
    b"\x00",
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b"<a>",
    b"[[[[",
    b"\t",
)


def damaged(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """``count`` variants of the seeds; of none, small random bytes."""
    chance = random.Random(seed)
    for _ in range(count):
        data = bytearray(chance.choice(seeds) if seeds else chance.randbytes(chance.randint(0, 200)))
        for _ in range(chance.randint(1, 6)):
            _damage(data, chance)
        yield bytes(data)


def _damage(data: bytearray, chance: random.Random) -> None:
    at, length = chance.randint(0, len(data)), chance.choice((1, 2, 4, 16, 200))
    match chance.randrange(6):
        case 0 if at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            del data[at:]
        case 2:
            del data[at : at + length]
        case 3:
            data[at:at] = chance.choice(_TELLING)
        case 4:
            data[at : at + length] = chance.randbytes(length)
        case _:
            data[at:at] = data[at : at + length] * chance.choice((1, 2, 50))
