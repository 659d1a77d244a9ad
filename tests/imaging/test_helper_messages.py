from __future__ import annotations

import os
import struct
import threading
from collections.abc import Iterator
from io import FileIO

import pytest

from glimpse_desktop.imaging.helper_messages import BrokenTalkError, receive, send


class Pipe:
    def __init__(self) -> None:
        source, to = os.pipe()
        self.source, self.to = FileIO(source, "rb"), FileIO(to, "wb")


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    pipe = Pipe()
    yield pipe
    pipe.source.close()
    pipe.to.close()


def test_what_is_sent_is_received(pipe: Pipe) -> None:
    large = os.urandom(300_000)  # more than a pipe holds
    thread = threading.Thread(target=send, args=(pipe.to, {"word": "ä", "number": 3}, [large, b"", b"x"]))
    thread.start()
    message = receive(pipe.source)
    thread.join()
    assert message is not None and message.header == {"word": "ä", "number": 3}
    assert [row.tobytes() for row in message.rows] == [large, b"", b"x"]


def test_the_end_between_two_messages(pipe: Pipe) -> None:
    send(pipe.to, {})
    pipe.to.close()
    assert receive(pipe.source) is not None
    assert receive(pipe.source) is None


def _written(text: bytes) -> bytes:
    return struct.pack("<I", len(text)) + text


@pytest.mark.parametrize(
    "said",
    [
        b"ab",
        struct.pack("<I", 1 << 31),
        struct.pack("<I", 50) + b"{}",
        _written(b"no json"),
        _written(b"[]"),
        _written(b"{}"),
        _written(b'{"sizes": 3}'),
        _written(b'{"sizes": [-1]}'),
        _written(b'{"sizes": [1e3]}'),
        _written(b'{"sizes": [99999999999]}'),
        _written(b'{"sizes": [1,1,1,1,1,1,1,1,1]}'),
        _written(b'{"sizes": [5]}') + b"four",
        _written(b"[" * 100_000),
    ],
)
def test_what_is_no_message(pipe: Pipe, said: bytes) -> None:
    thread = threading.Thread(target=lambda: (pipe.to.write(said), pipe.to.close()))
    thread.start()
    with pytest.raises(BrokenTalkError):
        receive(pipe.source)
    pipe.source.close()  # what is left of it is not read
    thread.join()


def test_nobody_listens(pipe: Pipe) -> None:
    pipe.source.close()
    with pytest.raises(BrokenTalkError):
        send(pipe.to, {"word": 1}, [b"abc"])
