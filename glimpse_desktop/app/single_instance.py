"""One window per library: a second start hands its folders to the first one and leaves.

The first window listens on a local socket named by the library's folder; only the same user can connect. The
library's own lock, not this, keeps two processes from writing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 2000
_LONGEST_MESSAGE = 1 << 20


def server_name(library: Path) -> str:
    """A name short enough for every system's sockets, the same for every way to write the folder's path."""
    digest = hashlib.sha256(str(library.resolve()).encode("utf-8", "surrogateescape"))
    return f"glimpse-{digest.hexdigest()[:20]}"


def hand_over(library: Path, folders: Sequence[Path]) -> bool:
    """Ask the window that has this library open to come to the front and add the folders. False without one."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(library))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    # ASCII with escapes: a file name that is no valid text arrives as it was.
    message = json.dumps({"folders": [str(folder.absolute()) for folder in folders]})
    socket.write(message.encode("ascii") + b"\n")
    socket.waitForBytesWritten(_WAIT_MS)
    heard = socket.waitForReadyRead(_WAIT_MS) and bytes(socket.readAll().data()) == b"ok\n"
    socket.disconnectFromServer()
    return heard


class InstanceServer(QObject):
    """The first window's ear. Call ``listen`` only after ``hand_over`` found nobody: what still listened is deaf.

    Signal ``started_again(list[Path])``: another start handed these folders over.
    """

    started_again = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(library)
        self._heard: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Start to listen. False when the system has no local sockets: the program works without."""
        # Whoever listened before us is gone, or answers nobody; it may have left its socket's file behind.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(lambda socket=socket: self._forget(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        message = self._heard.get(socket, b"") + bytes(socket.readAll().data())
        if len(message) > _LONGEST_MESSAGE:
            socket.abort()
        elif message.endswith(b"\n"):
            self._heard[socket] = b""
            socket.write(b"ok\n")
            self.started_again.emit(_folders(message))
        else:
            self._heard[socket] = message

    def _forget(self, socket: QLocalSocket) -> None:
        if self._heard.pop(socket, None) is not None:
            socket.deleteLater()


def _folders(message: bytes) -> list[Path]:
    try:
        data = json.loads(message)
        return [Path(folder) for folder in data["folders"] if isinstance(folder, str)]
    except (ValueError, KeyError, TypeError):
        return []
