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

    def sums(self, rows: Array) -> Array:
        """`x @ weights + bias` for each row (rows × inputs, whole numbers from -127 to 127)."""
        (count, size), width = rows.shape, len(self.bias)
        found = np.empty((count, width), np.float32)
        whole = count - count % _TOGETHER
        stacked = found[:whole].reshape(-1, _TOGETHER, width)
        np.matmul(rows[:whole].reshape(-1, _TOGETHER, size), self.weights, out=stacked)
        np.matmul(rows[whole:], self.weights, out=found[whole:])
        found += self.bias
        return found

    def activations(self, rows: Array) -> Array:
        """What the layer makes of each row, whole numbers from 0 to 127."""
        sums = self.sums(rows)
        np.floor(np.ldexp(sums, -self.shift, out=sums), out=sums)
        return np.clip(sums, 0, LIMIT, out=sums)


@dataclass(frozen=True, slots=True)
class Network:
    """Layers that end in a single number for each row."""

    layers: tuple[Layer, ...]
    per_nat: float
    """How many units of the last sum make one unit of log-odds."""

    def log_odds(self, rows: Array) -> Array:
        """The log-odds of each row (rows × inputs, whole numbers from -127 to 127), in sixteenths of a unit."""
        for layer in self.layers[:-1]:
            rows = layer.activations(rows)
        odds: Array = np.floor(self.layers[-1].sums(rows)[:, 0] * np.float32(16 / self.per_nat))
        return odds


def load(package: str, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of a data file that ships with a package of this project."""
    with files(package).joinpath(name).open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
        return dict(arrays)


def layers(arrays: dict[str, NDArray[Any]]) -> tuple[Layer, ...]:
    """The layers in the arrays `weights0`, `bias0`, …, `shifts` of a data file."""
    return tuple(
        Layer(arrays[f"weights{n}"].astype(np.float32), arrays[f"bias{n}"].astype(np.float32), shift)
        for n, shift in enumerate(arrays["shifts"].tolist())
    )


def network(arrays: dict[str, NDArray[Any]]) -> Network:
    """The network in the layers and `per_nat` of a data file."""
    return Network(layers(arrays), float(arrays["per_nat"]))
