"""The pooled network while it learns; `prospectus.boilerplate.pooled` says what it computes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1]))
from network import Layers
from prospectus.boilerplate.pooled import NEAR, Groups

REACH = NEAR[-1]


@dataclass(frozen=True, slots=True)
class Together:
    """The groups of several pages in a row."""

    ways: tuple[Tensor, ...]
    """For each way the number of each line's group, all numbers taken."""
    weights: Tensor
    places: Tensor
    """Where each line stands, with gaps between the pages that no neighbourhood crosses."""

    def means(self, values: Tensor) -> list[Tensor]:
        return [self._mean(values, way) for way in self.ways]

    def _mean(self, values: Tensor, way: Tensor) -> Tensor:
        count = int(way.max()) + 1
        sums = torch.zeros(count, values.shape[1]).index_add(0, way, values * self.weights[:, None])
        return (sums / torch.zeros(count).index_add(0, way, self.weights)[:, None])[way]

    def nearby(self, values: Tensor) -> list[Tensor]:
        size = int(self.places[-1]) + REACH + 1
        apart = torch.zeros(size, values.shape[1]).index_copy(0, self.places, values)
        return [apart[self.places + away] for away in NEAR]


def together(pages: Sequence[Groups]) -> Together:
    """The groups of pages, kept apart from each other."""
    numbers = np.repeat(np.arange(len(pages)), [len(page.weights) for page in pages])
    ways = []
    for way in zip(*(page.ways for page in pages), strict=True):
        pairs = np.concatenate(way) + numbers * (1 + max(int(groups.max()) for groups in way))
        ways.append(torch.from_numpy(np.unique(pairs, return_inverse=True)[1]))
    weights = torch.from_numpy(np.concatenate([page.weights for page in pages])).float()
    return Together(tuple(ways), weights, torch.from_numpy(np.arange(len(numbers)) + REACH * (numbers + 1)))


class Pooling(Layers):
    """Six layers, over rows of inputs and over averages of what they make of them."""

    def __init__(self, inputs: int, ways: int, dropout: float = 0.15) -> None:
        hidden, told, told_again, last = 64, 16, 8, 32
        sizes = (
            (inputs, hidden),
            (hidden, told),
            (hidden + told * ways, hidden),
            (hidden, told_again),
            (hidden + told_again * (ways + len(NEAR)), last),
            (last, 1),
        )
        super().__init__(sizes, dropout)

    def forward(self, rows: Tensor, lines: Together) -> Tensor:
        apply = self._layers()
        values = self.dropout(self.activations(apply[0](rows * self.INPUT)))
        told = self._means(self.activations(apply[1](values)), lines)
        values = self.dropout(self.activations(apply[2](torch.cat([values, *told], 1))))
        telling = self.activations(apply[3](values))
        told = [*self._means(telling, lines), *lines.nearby(telling)]
        values = self.activations(apply[4](self.dropout(torch.cat([values, *told], 1))))
        return apply[5](values)[:, 0]

    def _layers(self) -> list[Callable[[Tensor], Tensor]]:
        """The layers with the weights as they will be rounded."""
        return [
            partial(nn.functional.linear, weight=weight, bias=layer.bias)
            for layer, weight in zip(self.layers, self.weights(), strict=True)
        ]

    def _means(self, values: Tensor, lines: Together) -> list[Tensor]:
        return [self.on_grid(mean) for mean in lines.means(values)]
