"""One SQLite file: a thread that writes, and read-only connections lent to whoever reads."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from glimpse_desktop.domain.errors import Cancelled, LibraryError
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.connection import Connection, mark_of, open_reader
from glimpse_desktop.library.failures import explained, sql_errors

if TYPE_CHECKING:
    from glimpse_desktop.library.cipher import DatabaseKey

T = TypeVar("T")

_Job = tuple[Callable[[Connection], Any], "Future[Any]"]


class Database:
    """Owns every connection to one file. All methods may be called from any thread."""

    def __init__(self, path: Path, writer: Connection, key: DatabaseKey | None = None) -> None:
        """``writer`` is the connection for the writer thread, ready for use; this object closes it. ``key``: of an
        encrypted file.
        """
        self.path = path
        self.database_key = key
        self._writer = writer
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._idle: list[Connection] = []
        self._lent: set[Connection] = set()
        self._mark: tuple[object, ...] = ()
        self._outdated: set[Connection] = set()
        self._closed = False
        self._log_keeper: Connection | None = None
        self.look_only: LookOnly | None = None
        """Why nothing is written: ``write`` and ``submit`` raise its LookOnlyError."""
        self.after_commit: Callable[[Connection], object] | None = None
        """Called on the writer's thread after each commit, before whoever asked for the change hears of it. Must
        raise nothing and change nothing.
        """
        self._thread = threading.Thread(target=self._run, name=f"writer of {path.name}", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        """Queue ``work`` for the writer thread, in a transaction of its own; the future has its result.

        The transaction is committed and on disk when the future is done. When ``work`` raises, everything it did
        is rolled back, and the future raises the same (or LibraryError for a full disk and the like). Raises
        LookOnlyError where ``look_only`` says that nothing is written.
        """
        if self.look_only is not None:
            raise self.look_only.error()
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise LibraryError("The library is closed.")
            self._jobs.put((work, future))
        return future

    def write(self, work: Callable[[Connection], T]) -> T:
        """``submit`` and wait. Not to be called from inside other ``work``."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("write() inside a write would wait for itself: pass the connection on instead")
        return self.submit(work).result()

    @contextmanager
    def reading(self, cancel: CancelToken | None = None) -> Iterator[Connection]:
        """A read-only connection for this block, which sees the database as it was at one moment.

        Keep blocks short: a long one keeps the write-ahead log from being tidied away. Where one statement may
        take seconds, ``cancel`` ends it in the middle: raises Cancelled.
        """
        connection = self._borrow()
        try:
            with nullcontext() if cancel is None else cancel.ending(connection.interrupt):
                connection.execute("BEGIN")
                yield connection
        except sql_errors() as error:
            code = getattr(error, "sqlite_errorcode", None)
            if cancel is not None and cancel.cancelled and code == sqlite3.SQLITE_INTERRUPT:
                raise Cancelled from error
            plain = explained(error, self.path)
            if plain is error:
                raise
            raise plain from error
        finally:
            self._give_back(connection)

    def close(self) -> None:
        """Finish all queued writes, then close every connection. Does nothing the second time."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._jobs.put(None)
        self._thread.join()
        with self._lock:
            # A lent reader is closed by whoever returns it.
            for connection in self._idle:
                connection.close()
            self._idle.clear()
        self._writer.close()
        if self._log_keeper is not None:
            self._log_keeper.close()

    def keep_log(self) -> None:
        """Let the write-ahead log stay as it is when this is closed: somebody else can find more in it.

        Whoever is the last to close a database tidies its log away, unless it can only read.
        """
        self._log_keeper = open_reader(self.path, self.database_key)
        self._log_keeper.execute("SELECT 1 FROM sqlite_schema").fetchone()

    @property
    def closed(self) -> bool:
        return self._closed

    def _borrow(self) -> Connection:
        if self.look_only is not None:
            self._look_whether_changed()
        with self._lock:
            if self._closed:
                raise LibraryError("The library is closed.")
            if self._idle:
                connection = self._idle.pop()
                self._lent.add(connection)
                return connection
        connection = open_reader(self.path, self.database_key)
        with self._lock:
            self._lent.add(connection)
        return connection

    def _look_whether_changed(self) -> None:
        """Readers from before a change are not lent any more: who is nobody's writer may not notice it."""
        mark = mark_of(self.path)
        with self._lock:
            if mark == self._mark:
                return
            self._mark, idle, self._idle = mark, self._idle, []
            self._outdated |= self._lent
        for connection in idle:
            connection.close()

    def _give_back(self, connection: Connection) -> None:
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sql_errors():
            connection.close()
            with self._lock:
                self._lent.discard(connection)
                self._outdated.discard(connection)
            return
        with self._lock:
            self._lent.discard(connection)
            if self._closed or connection in self._outdated:
                self._outdated.discard(connection)
                connection.close()
            else:
                self._idle.append(connection)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            work, future = job
            if future.set_running_or_notify_cancel():
                self._transact(work, future)
            del job, work, future  # else the last result lives until the next job comes

    def _transact(self, work: Callable[[Connection], Any], future: Future[Any]) -> None:
        connection = self._writer
        try:
            connection.execute("BEGIN IMMEDIATE")
            result = work(connection)
            connection.execute("COMMIT")
            if self.after_commit is not None:
                self.after_commit(connection)
        except BaseException as error:
            self._roll_back()
            plain = explained(error, self.path) if isinstance(error, sql_errors()) else error
            if plain is not error:
                plain.__cause__ = error
            future.set_exception(plain)
        else:
            future.set_result(result)

    def _roll_back(self) -> None:
        # SQLite itself may have rolled back already, on a full disk for example.
        if self._writer.in_transaction:
            with suppress(*sql_errors()):
                self._writer.execute("ROLLBACK")
