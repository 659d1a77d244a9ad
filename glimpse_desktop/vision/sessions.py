"""onnxruntime sessions as every pack wants them: in the caller's thread, on the CPU, without telemetry.

Another ``Shape`` than the default one gives them more threads, or puts them on an accelerator.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import glimpse_desktop.vision.silence  # noqa: F401 - before onnxruntime, which is imported where it is needed
from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.accelerated import AcceleratedSession, Failure
from glimpse_desktop.vision.providers import ONE_AT_A_TIME, provider_options
from glimpse_desktop.vision.shape import CPU, Shape

PROVIDERS = [CPU]


class AcceleratorError(PackError):
    """A model can't be opened on the accelerator that its shape asks for."""


class Opener:
    """Opens the sessions of one engine."""

    def __init__(
        self,
        shape: Shape | None = None,
        cache_dir: Path | None = None,
        on_failure: Callable[[str], object] | None = None,
    ) -> None:
        """``cache_dir``: where accelerators keep what they compile (None: nowhere). ``on_failure`` hears why an
        accelerator isn't used any more; the engine goes on without it.
        """
        self._shape = shape
        self._cache_dir = cache_dir
        self._failure = Failure(on_failure)

    def open(self, model: Path | bytes) -> Any:
        """A session of a model. Raises PackError when it is damaged or of an unknown kind, AcceleratorError when
        the accelerator can't have it.
        """
        shape = self._shape
        if shape is None or shape.on_cpu:
            return open_session(model, shape)
        return AcceleratedSession(
            _open_on_accelerator(model, shape.provider, self._cache_dir),
            shape.provider,
            lambda: open_session(model),
            self._failure,
            one_at_a_time=shape.provider in ONE_AT_A_TIME,
        )

    def replace(self, session: Any, model: Path) -> Any:
        """``session``, which computes ``model`` on the CPU, or one on the accelerator in its stead."""
        return session if self._shape is None or self._shape.on_cpu else self.open(model)


def session_options(shape: Shape | None = None) -> Any:
    """Options of a session on the CPU; by default it computes in its caller's thread: a worker takes a photo."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1 if shape is None else shape.threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.enable_mem_pattern = False  # plans are made per input size, and photos have many
    options.log_severity_level = 3
    if options.intra_op_num_threads > 1:
        # Threads that wait for the next piece by turning in circles take the processor from everybody else.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def open_session(model: Path | bytes, shape: Shape | None = None) -> Any:
    """A session of a model on the CPU. Raises PackError when it is damaged or of an unknown kind."""
    import onnxruntime

    try:
        return onnxruntime.InferenceSession(_source(model), session_options(shape), providers=PROVIDERS)
    except Exception as error:  # onnxruntime raises classes of its own that share no base
        name = "A built-in model" if isinstance(model, bytes) else model.name
        raise PackError("{name} is damaged or of an unknown kind.", name=name) from error


def _open_on_accelerator(model: Path | bytes, provider: str, cache_dir: Path | None) -> Any:
    import onnxruntime

    options = session_options()
    options.log_severity_level = 4  # what it says of devices that aren't there is told by the error, too
    try:
        session = onnxruntime.InferenceSession(
            _source(model),
            options,
            providers=[(provider, provider_options(provider, cache_dir)), CPU],
            enable_fallback=0,  # a failure is ours to notice
        )
    except Exception as error:  # as above
        raise AcceleratorError("{provider} can't be used: {error}", provider=provider, error=error) from error
    if session.get_providers()[0] != provider:
        # onnxruntime only warns when a provider's libraries are missing, and takes the CPU.
        raise AcceleratorError(
            "{provider} can't be used: its libraries or its device are missing.", provider=provider
        )
    return session


def _source(model: Path | bytes) -> str | bytes:
    return model if isinstance(model, bytes) else str(model)
