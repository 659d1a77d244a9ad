"""onnxruntime sessions as every pack wants them: in the caller's thread, on the CPU, without telemetry.

Another ``Shape`` than the default one gives them more threads or another provider.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import glimpse_desktop.vision.silence  # noqa: F401 - before onnxruntime, which is imported where it is needed
from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.shape import CPU, Shape

PROVIDERS = [CPU]


def session_options(shape: Shape | None = None) -> Any:
    """Options of a session on the CPU; by default it computes in its caller's thread: a worker takes a photo."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1 if shape is None else shape.threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.enable_mem_pattern = False  # plans are made per input size, and photos have many
    options.log_severity_level = 3
    return options


def open_session(model: Path | bytes, shape: Shape | None = None) -> Any:
    """A session of a model. Raises PackError when it is damaged or of an unknown kind."""
    import onnxruntime

    source = model if isinstance(model, bytes) else str(model)
    try:
        return onnxruntime.InferenceSession(source, session_options(shape), providers=PROVIDERS)
    except Exception as error:  # onnxruntime raises classes of its own that share no base
        name = "A built-in model" if isinstance(model, bytes) else model.name
        raise PackError(f"{name} is damaged or of an unknown kind.") from error
