"""Sealing: what comes back, and what is noticed."""

from __future__ import annotations

import io

import pytest

from glimpse_desktop.domain import sealing
from glimpse_desktop.domain.sealing import LibraryKey, Seal, SealError, unsealed_size


@pytest.fixture
def key() -> LibraryKey:
    return LibraryKey(bytes(range(32)))


def _stream(seal: Seal, data: bytes, pieces: int = 7) -> bytes:
    file = io.BytesIO()
    writer = seal.writer(file)
    step = max(1, len(data) // pieces)
    for start in range(0, len(data), step):
        writer.write(data[start : start + step])
    assert writer.finish() == len(file.getvalue())
    return file.getvalue()


def test_what_was_sealed_comes_back_and_says_nothing(key: LibraryKey) -> None:
    seal = Seal(key, "notes")
    sealed = seal.seal(b"Anna Huber")
    assert seal.open(sealed) == b"Anna Huber"
    assert b"Anna" not in sealed
    assert seal.seal(b"Anna Huber") != sealed


def test_any_changed_byte_is_noticed(key: LibraryKey) -> None:
    seal = Seal(key, "notes")
    sealed = seal.seal(b"Anna")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(SealError):
            seal.open(bytes(changed))
    for length in range(len(sealed)):
        with pytest.raises(SealError):
            seal.open(sealed[:length])


def test_another_key_or_use_opens_nothing(key: LibraryKey) -> None:
    sealed = Seal(key, "notes").seal(b"Anna")
    for other in (Seal(key, "index"), Seal(LibraryKey.random(), "notes")):
        with pytest.raises(SealError):
            other.open(sealed)


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 200, 201, 1234])
def test_streams_come_back_in_chunks(key: LibraryKey, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(sealing, "CHUNK", 100)
    data = bytes(index % 251 for index in range(size))
    seal = Seal(key, "index")
    sealed = _stream(seal, data)
    assert unsealed_size(len(sealed)) == size
    assert seal.reader(io.BytesIO(sealed)).read() == data


def test_streams_notice_what_is_cut_off_swapped_or_changed(
    key: LibraryKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "CHUNK", 100)
    seal = Seal(key, "index")
    sealed = _stream(seal, bytes(350))
    head, chunk = 24, 116
    first, second = sealed[head : head + chunk], sealed[head + chunk : head + 2 * chunk]
    damaged = [
        sealed[:head],
        sealed[: head + chunk],  # the end of a chunk, but not of the stream
        sealed[: head + 3 * chunk],
        sealed[:-1],
        sealed + b"x",
        sealed[:head] + second + first + sealed[head + 2 * chunk :],
        sealed[:head] + second + sealed[head + 2 * chunk :],
        b"",
        _stream(seal, bytes(350))[:head] + sealed[head:],
    ]
    for place in (0, 10, 40, head + chunk + 3, len(sealed) - 1):
        changed = bytearray(sealed)
        changed[place] ^= 128
        damaged.append(bytes(changed))
    for one in damaged:
        with pytest.raises(SealError):
            seal.reader(io.BytesIO(one)).read()


def test_a_key_never_shows_itself(key: LibraryKey) -> None:
    assert key.secret.hex() not in f"{key} {key!r}"
    assert key.for_use("a") != key.for_use("b")
    assert key.for_use("a") != key.secret
    with pytest.raises(ValueError, match="32 bytes"):
        LibraryKey(b"short")
