"""Train a small network and turn it into whole numbers (see `prospectus.learned`).

The rounding is simulated while training (straight-through estimator, Bengio et al. 2013), so that what is shipped
scores as what was trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

LIMIT = 127


def _rounded(x: Tensor, step: float) -> Tensor:
    """x on a grid, with the gradient of the identity."""
    return x + (torch.floor(x / step + 0.5) * step - x).detach()


class Layers(nn.Module):
    """Layers over integers (-127…127, read as multiples of 1/32), as `prospectus.learned.Layer` computes them."""

    INPUT = 1 / 32
    ACTIVATION = 1 / 32  # activations lie on 0 … 127/32

    def __init__(self, sizes: Sequence[tuple[int, int]], dropout: float) -> None:
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(*size) for size in sizes)
        self.dropout = nn.Dropout(dropout)
        self.quantised = False

    def steps(self) -> list[float]:
        """The weight step of each layer: the power of two that keeps the largest weight within 127 steps."""
        return [
            2.0 ** float(torch.ceil(torch.log2(layer.weight.detach().abs().max() / LIMIT))) for layer in self.layers
        ]

    def weights(self) -> list[Tensor]:
        """The weights as they will be rounded, once they are."""
        if not self.quantised:
            return [layer.weight for layer in self.layers]
        return [_rounded(layer.weight, step) for layer, step in zip(self.layers, self.steps(), strict=True)]

    def on_grid(self, values: Tensor) -> Tensor:
        """Values rounded down as whole numbers are; a little more is added than sums of floats may be short of."""
        if not self.quantised:
            return values
        down = torch.floor(values / self.ACTIVATION + 1e-4) * self.ACTIVATION
        return values + (down - values).detach()

    def activations(self, sums: Tensor) -> Tensor:
        return self.on_grid(sums.clamp(0, LIMIT * self.ACTIVATION))

    def arrays(self) -> dict[str, np.ndarray[Any, Any]]:
        """The arrays that `prospectus.learned` reads."""
        arrays: dict[str, np.ndarray[Any, Any]] = {}
        shifts = []
        for n, (layer, step) in enumerate(zip(self.layers, self.steps(), strict=True)):
            unit = self.INPUT * step  # of a sum of products of integers
            weights = torch.floor(layer.weight.detach() / step + 0.5).clamp(-LIMIT, LIMIT)
            arrays[f"weights{n}"] = weights.T.numpy().astype(np.int8)
            arrays[f"bias{n}"] = torch.round(layer.bias.detach() / unit).numpy().astype(np.int32)
            shifts.append(round(np.log2(self.ACTIVATION / unit)))
        arrays["shifts"] = np.array(shifts, dtype=np.int8)
        arrays["per_nat"] = np.array(1 / unit)
        return arrays


class Whole(Layers):
    """A multi-layer perceptron."""

    def __init__(self, inputs: int, hidden: Sequence[int], dropout: float) -> None:
        super().__init__(list(pairwise([inputs, *hidden, 1])), dropout)

    def forward(self, rows: Tensor) -> Tensor:
        values = rows * self.INPUT
        weights = self.weights()
        for n, (layer, weight) in enumerate(zip(self.layers, weights, strict=True)):
            values = nn.functional.linear(self.dropout(values) if n else values, weight, layer.bias)
            if n < len(weights) - 1:
                values = self.activations(values)
        return values[:, 0]


def train(
    model: Whole,
    batches: Any,
    *,
    epochs: int,
    rate: float = 4e-3,
    quantise_from: float = 0.6,
) -> None:
    """Fit to weighted soft labels; `batches(epoch)` yields (rows, labels, weights)."""
    count = sum(1 for _ in batches(0))
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=epochs * count)
    for epoch in range(epochs):
        model.train()
        model.quantised = epoch >= quantise_from * epochs
        for rows, labels, weights in batches(epoch):
            loss = nn.functional.binary_cross_entropy_with_logits(model(rows), labels, reduction="none")
            optimiser.zero_grad()
            (loss * weights).mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    model.eval()
