"""Small neural networks in whole numbers.

Inputs, weights and activations are integers between -127 and 127, held in 32-bit floats so that the matrix products
run on the machine's fast path. Every partial sum stays below 2**24, where such floats are exact: the result does not
depend on the order of summation, the processor or the library, as floating point would. (Jacob et al. 2018,
"Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference"; the scales here are
powers of two.)
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
LIMIT = 127
_TOGETHER = 16
"""Rows in one product: small enough that the library computes it at once, without waking a thread on every core."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: `relu((x @ weights + bias) / 2**shift)`, rounded down and capped at 127."""

    weights: Array
    """inputs × outputs"""
    bias: Array
    shift: int


@dataclass(frozen=True, slots=True)
class Network:
    """Layers that end in a single number for each row."""

    layers: tuple[Layer, ...]
    per_nat: float
    """How many units of the last sum make one unit of log-odds."""

    def log_odds(self, rows: Array) -> Array:
        """The log-odds of each row (rows × inputs, whole numbers from -127 to 127), in sixteenths of a unit."""
        slices = [rows[start : start + _TOGETHER] for start in range(0, len(rows), _TOGETHER)]
        return np.concatenate([self._log_odds(values) for values in slices]) if slices else np.empty(0, np.float32)

    def _log_odds(self, values: Array) -> Array:
        for layer in self.layers[:-1]:
            sums = values @ layer.weights
            sums += layer.bias
            np.floor(np.ldexp(sums, -layer.shift, out=sums), out=sums)
            values = np.clip(sums, 0, LIMIT, out=sums)
        last = self.layers[-1]
        sums = values @ last.weights + last.bias
        odds: Array = np.floor(sums[:, 0] * np.float32(16 / self.per_nat))
        return odds


def load(package: str, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of a data file that ships with a package of this project."""
    with files(package).joinpath(name).open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
        return dict(arrays)


def network(arrays: dict[str, NDArray[Any]]) -> Network:
    """The network in the arrays `weights0`, `bias0`, `shifts`, `per_nat`, … of a data file."""
    shifts = arrays["shifts"].tolist()
    layers = tuple(
        Layer(arrays[f"weights{n}"].astype(np.float32), arrays[f"bias{n}"].astype(np.float32), shift)
        for n, shift in enumerate(shifts)
    )
    return Network(layers, float(arrays["per_nat"]))
