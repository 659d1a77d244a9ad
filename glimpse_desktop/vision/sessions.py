"""onnxruntime sessions as every pack wants them: in the caller's thread, on the CPU, without telemetry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import glimpse_desktop.vision.silence  # noqa: F401 - before onnxruntime, which is imported where it is needed
from glimpse_desktop.domain.errors import PackError

PROVIDERS = ["CPUExecutionProvider"]


def session_options() -> Any:
    """Options of a session that computes in its caller's thread: each worker takes a whole photo."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.enable_mem_pattern = False  # plans are made per input size, and photos have many
    options.log_severity_level = 3
    return options


def open_session(path: Path) -> Any:
    """A session of the model in ``path``. Raises PackError when it is damaged or of an unknown kind."""
    import onnxruntime

    try:
        return onnxruntime.InferenceSession(str(path), session_options(), providers=PROVIDERS)
    except Exception as error:  # onnxruntime raises classes of its own that share no base
        raise PackError(f"{path.name} is damaged or of an unknown kind.") from error
