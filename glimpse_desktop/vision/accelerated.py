"""A session on a graphics processor or neural engine that goes on with the CPU by itself when it fails."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from typing import Any, Protocol

import numpy as np

from glimpse_desktop.domain.language import marked

_log = logging.getLogger(__name__)


class Session(Protocol):
    """What this program asks of onnxruntime's sessions."""

    def run(self, outputs: Sequence[str] | None, inputs: Mapping[str, Any]) -> list[Any]: ...

    def get_inputs(self) -> Any: ...

    def get_outputs(self) -> Any: ...


class Failure:
    """Whether an engine's accelerator has failed: all its sessions leave it together. Safe from any thread."""

    def __init__(self, told: Callable[[str], object] | None = None) -> None:
        """``told`` hears the reason, once, on whichever thread it happened; without it, the log does."""
        self._told = told
        self._lock = threading.Lock()
        self.reason: str | None = None

    def note(self, reason: str) -> None:
        """The accelerator is not to be used any more."""
        with self._lock:
            if self.reason is not None:
                return
            self.reason = reason
        if self._told is not None:
            self._told(reason)
        else:
            _log.warning("going on with the processor: %s", reason)


class AcceleratedSession:
    """Runs a model on an accelerator until that fails anywhere in the engine, then on the CPU. Thread-safe.

    What was asked for is answered in any case: the run that failed is repeated on the CPU.
    """

    def __init__(
        self,
        session: Session,
        provider: str,
        open_on_cpu: Callable[[], Session],
        failure: Failure,
        *,
        one_at_a_time: bool = False,
    ) -> None:
        """``open_on_cpu`` opens the same model there; it is called at the first failure, once."""
        self._session: Session | None = session
        self._provider = provider
        self._open_on_cpu = open_on_cpu
        self._failure = failure
        self._running = threading.Lock() if one_at_a_time else nullcontext()
        self._opening = threading.Lock()
        self._on_cpu: Session | None = None
        self._inputs, self._outputs = session.get_inputs(), session.get_outputs()

    def get_inputs(self) -> Any:
        return self._inputs

    def get_outputs(self) -> Any:
        return self._outputs

    def run(self, outputs: Sequence[str] | None, inputs: Mapping[str, Any]) -> list[Any]:
        """As onnxruntime's ``run``. Raises what that raises on the CPU."""
        session = self._session
        if session is None or self._failure.reason is not None:
            self._session = None  # gives the accelerator's memory back once nobody runs it any more
            return self._cpu().run(outputs, inputs)
        try:
            with self._running:
                found = session.run(outputs, inputs)
        except Exception as error:  # onnxruntime raises classes of its own that share no base
            found = self._cpu().run(outputs, inputs)
            # Had the CPU refused it too, the input would be to blame.
            self._failure.note(
                marked("{provider} failed: {reason}").format(provider=self._provider, reason=_first_line(error))
            )
            return found
        if not _finite(found):
            found = self._cpu().run(outputs, inputs)
            if _finite(found):
                self._failure.note(
                    marked("{provider} gave results that are no numbers").format(provider=self._provider)
                )
        return found

    def _cpu(self) -> Session:
        with self._opening:
            if self._on_cpu is None:
                self._on_cpu = self._open_on_cpu()
            return self._on_cpu


def _finite(arrays: Sequence[Any]) -> bool:
    return all(np.isfinite(array).all() for array in arrays if np.issubdtype(array.dtype, np.floating))


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__
