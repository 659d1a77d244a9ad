"""The decode helper itself: a process that takes strangers' bytes and gives pixels back (see ``helper_process``).

Started with nothing but two pipes. It bounds itself by what the system has for that: address space and processor
time before each picture, and no files to write, ever. It imports what decodes and nothing else.
"""

from __future__ import annotations

import logging
import os
import select
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import FileIO
from typing import Any

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.imaging.helper_messages import Bounds, BrokenTalkError, Message, receive, send
from glimpse_desktop.imaging.helper_start import LIFELINE
from glimpse_desktop.imaging.reasons import NO_MEMORY, TOO_MUCH

_PAUSE_SECONDS = 2.0
"""After this long without work it gives memory back."""

_IDLE_SECONDS = 150.0
"""After this long without work it ends by itself; whoever asks gives it up earlier."""

_BEYOND_BOUNDS = TOO_MUCH if sys.platform == "linux" else NO_MEMORY
"""What it means when there is no more memory: here it is the bound that was set."""

Answer = tuple[dict[str, Any], Sequence[bytes | memoryview]]
Expect = Callable[[int], None]
"""Called with how many pixels a picture has, before they are decoded."""


def main() -> int:
    """Answer until nobody asks any more."""
    source, sink = _take_pipes()
    _be_modest()
    from glimpse_desktop.imaging import decode, exif_block, resized  # noqa: F401 - what can take time, before "ready"

    logging.disable(logging.CRITICAL)
    try:
        _die_with_parent()
        send(sink, {"ready": True})
        while _is_asked(source) and (request := receive(source)) is not None:
            header, rows = _answer(request, sink)
            send(sink, header, rows)
            del request, rows
            _unbind()
    except BrokenTalkError:
        return 1
    return 0


# -- what can be asked -----------------------------------------------------------------------------------------


def _answer(request: Message, sink: FileIO) -> Answer:
    bounds = Bounds(**request.header["bounds"])
    data = request.rows[0].tobytes()
    _bound(bounds.bytes_for(0, len(data)), bounds.seconds_for(0))

    def expect(pixels: int) -> None:
        send(sink, {"pixels": pixels})
        _bound(bounds.bytes_for(pixels, len(data)), bounds.seconds_for(pixels))

    try:
        return _OPERATIONS[request.header["operation"]](data, request.header["options"], expect)
    except GlimpseError as error:
        reason = _BEYOND_BOUNDS if error.message == NO_MEMORY else error.message
        return {"error": reason, "values": {key: str(value) for key, value in error.values.items()}}, ()
    except MemoryError:
        return {"error": _BEYOND_BOUNDS, "values": {}}, ()
    except BrokenTalkError:
        raise
    except Exception as error:
        return {"bug": repr(error)}, ()


def _decode(data: bytes, options: dict[str, Any], expect: Expect) -> Answer:
    """Header and pixels at the reduction that keeps ``detail``; with ``convert`` these are sRGB."""
    from glimpse_desktop.imaging.decode import load, look_into

    opened = look_into(data, detail=options["detail"], page=options["page"])
    expect(opened.size[0] * opened.size[1])
    pixels = load(data, opened.reduction, options["page"])
    profile = opened.profile
    if options["convert"]:
        pixels, profile = _converted(pixels, profile), None
    header = {
        "kind": opened.kind,
        "size": opened.size,
        "orientation": opened.orientation,
        "reduction": opened.reduction,
        "shape": pixels.shape,
    }
    return header, (pixels.data, profile or b"")


def _load(data: bytes, options: dict[str, Any], expect: Expect) -> Answer:
    """Pixels at ``reduction``; with ``convert`` as sRGB."""
    from glimpse_desktop.imaging.decode import load, look_into

    opened = look_into(data, page=options["page"])
    expect(opened.size[0] * opened.size[1])
    pixels = load(data, options["reduction"], options["page"])
    if options["convert"]:
        pixels = _converted(pixels, opened.profile)
    return {"shape": pixels.shape}, (pixels.data,)


def _converted(pixels: Any, profile: bytes | None) -> Any:
    from glimpse_desktop.imaging.colour import rgb_converter

    to_srgb = rgb_converter(profile)
    return pixels if to_srgb is None else to_srgb(pixels)


def _resized(data: bytes, options: dict[str, Any], expect: Expect) -> Answer:
    """The file of a smaller picture; none where the file itself will do."""
    from glimpse_desktop.imaging.resized import resized_jpeg

    made = resized_jpeg(data, options["max_side"], options["quality"], options["turns"], expect=expect)
    return ({"same": True}, ()) if made is data else ({"same": False}, (made,))


def _pages(data: bytes, _options: dict[str, Any], _expect: Expect) -> Answer:
    from glimpse_desktop.imaging.containers import pages

    return {"pages": pages(data)}, ()


def _digests(data: bytes, _options: dict[str, Any], expect: Expect) -> Answer:
    from glimpse_desktop.imaging.picture_digests import picture_digests

    return {"digests": picture_digests(data, expect)}, ()


def _exif(data: bytes, _options: dict[str, Any], _expect: Expect) -> Answer:
    from glimpse_desktop.imaging.exif_block import find_exif

    block = find_exif(data)
    return {"found": block is not None}, (block or b"",)


def _raw_says(data: bytes, _options: dict[str, Any], _expect: Expect) -> Answer:
    from glimpse_desktop.imaging.raw import raw_says

    taken, lens = raw_says(data)
    return {"taken": None if taken is None else taken.isoformat(), "lens": lens}, ()


_OPERATIONS: dict[str, Callable[[bytes, dict[str, Any], Expect], Answer]] = {
    "decode": _decode,
    "load": _load,
    "resized": _resized,
    "pages": _pages,
    "exif": _exif,
    "digests": _digests,
    "raw says": _raw_says,
}


# -- the process ----------------------------------------------------------------------------------------------


def _take_pipes() -> tuple[FileIO, FileIO]:
    """Both pipes for ourselves: what a library prints must not get between the answers."""
    source, sink = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(nowhere, fd)
    if sys.platform == "win32":
        import msvcrt

        for fd in (source, sink):
            msvcrt.setmode(fd, os.O_BINARY)
    return FileIO(source, "rb"), FileIO(sink, "wb")


def _be_modest() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us decides when to end
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x8003)  # a crash is no news for the person: no dialog of the system
        return
    import resource

    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)


def _limit(kind: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY and value != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, hard))


def _bound(memory: int, seconds: float) -> None:
    """What the picture in hand may take beside what is taken already, in bytes and seconds of the processor.

    Only the soft limits move, so that the next picture has limits of its own.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 1)
    if sys.platform == "linux":  # macOS doesn't hold to it: there the other side watches
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - not a path of anybody's
            pages = int(file.read().split()[0])
        physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        _limit(resource.RLIMIT_AS, pages * os.sysconf("SC_PAGE_SIZE") + min(memory, physical))


def _unbind() -> None:
    """Between two pictures there is no bound of memory: the next file comes first, whatever its size."""
    if sys.platform == "linux":
        import resource

        _limit(resource.RLIMIT_AS, resource.getrlimit(resource.RLIMIT_AS)[1])


def _is_asked(source: FileIO) -> bool:
    """Wait for a request, or for the end of whoever asks. False: nobody has asked for long."""
    if sys.platform == "win32":
        return True
    if select.select([source], [], [], _PAUSE_SECONDS)[0]:
        return True
    _give_back()
    return bool(select.select([source], [], [], _IDLE_SECONDS)[0])


def _give_back() -> None:
    """What is kept for the next picture goes back to the system: there seems to be none."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library than glibc
            ctypes.CDLL(None).malloc_trim(0)


def _die_with_parent() -> None:
    """From now on, die when the other side does, even in the midst of a decoder.

    It holds the other end of a pipe into which nothing is ever written: all that can happen there is that it
    closes, and then the system sends SIGIO. (PR_SET_PDEATHSIG would come when the *thread* ends that started us;
    at the pipe of requests, SIGIO may come late for one.) Elsewhere than on Linux the bounds of time hold, and on
    Windows a job object.
    """
    lifeline = os.environ.get(LIFELINE)
    if sys.platform == "linux" and lifeline is not None:
        import fcntl

        fd = int(lifeline)
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(fd, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(fd, fcntl.F_SETFL, fcntl.fcntl(fd, fcntl.F_GETFL) | os.O_ASYNC)
        if select.select([fd], [], [], 0)[0]:
            raise BrokenTalkError("it was gone before we asked")


if __name__ == "__main__":
    sys.exit(main())
