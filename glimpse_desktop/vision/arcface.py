"""InsightFace's recognisers: an aligned chip in, an embedding out."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


class Recogniser:
    """Runs the session of an ArcFace-type model. Thread-safe."""

    def __init__(self, model: Any, dimensions: int) -> None:
        """``model`` is insightface's ``ArcFaceONNX``, ``dimensions`` the length of its embeddings."""
        self._session = model.session
        self._input: str = model.input_name
        self._outputs: list[str] = list(model.output_names)
        self._mean, self._std = float(model.input_mean), float(model.input_std)
        self._type = np.dtype(getattr(model, "input_dtype", np.float32))
        self._dimensions = dimensions

    def embedding(self, chip: NDArray[np.uint8], *, mirror: bool = True) -> NDArray[np.float32] | None:
        """(d,) of length 1 for an aligned RGB chip (112, 112, 3), None when the model gives nothing of use.

        With ``mirror``, the mean of the chip's and its mirror image's: the cheapest accuracy there is.
        """
        total = self._run(chip)
        if mirror:
            total = total + self._run(chip[:, ::-1])
        length = float(np.linalg.norm(total))
        if not np.isfinite(length) or length < 1e-6:
            return None
        return (total / length).astype(np.float32)

    def _run(self, chip: NDArray[np.uint8]) -> NDArray[np.float32]:
        blob = ((chip.astype(np.float32) - self._mean) / self._std).astype(self._type, copy=False)
        output = self._session.run(
            self._outputs, {self._input: np.ascontiguousarray(blob.transpose(2, 0, 1)[None])}
        )
        return np.asarray(output[0], np.float32).reshape(self._dimensions)
