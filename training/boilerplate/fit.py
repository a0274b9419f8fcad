"""Fit the line classifier: each page counts alike, and what is minimised is what is measured.

The loss of a page is the cross-entropy of its lines, weighted by their words, plus one minus a soft word F1 (the
expected overlap if every line were kept with its probability).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from network import Whole

SMOOTH = 3.0
FOREIGN = 0.2
"""Share of pages, anew in every epoch, of whose words nothing is known: pages in other languages are to work too."""


@dataclass(frozen=True, slots=True)
class Example:
    """A page: a row of inputs, a label and a number of words for each line."""

    rows: np.ndarray
    labels: np.ndarray
    words: np.ndarray

    @property
    def weights(self) -> np.ndarray:
        """Long lines count for more, but not in proportion: a fact is short."""
        return self.words.astype(np.float32) ** 0.6 + 0.5


def loss(odds: Tensor, labels: Tensor, weights: Tensor, pages: Tensor, count: int) -> Tensor:
    """The mean loss of the pages of a batch."""

    def by_page(values: Tensor) -> Tensor:
        return torch.zeros(count).index_add(0, pages, values)

    entropy = nn.functional.binary_cross_entropy_with_logits(odds, labels, reduction="none")
    kept = torch.sigmoid(odds)
    overlap = 2 * by_page(kept * weights * labels) + SMOOTH
    f1 = overlap / (by_page(kept * weights) + by_page(weights * labels) + SMOOTH)
    return (by_page(entropy * weights) / by_page(weights) + 1 - f1).mean()


def fit(
    examples: Sequence[Example],
    *,
    hidden: Sequence[int] = (64, 32),
    spoken: Sequence[int] = (),
    epochs: int = 10,
    rate: float = 4e-3,
    seed: int = 1,
) -> Whole:
    """A network in whole numbers over the pages given."""
    torch.manual_seed(seed)
    model = Whole(examples[0].rows.shape[1], hidden, 0.15)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    batch = 24
    steps = epochs * ((len(examples) + batch - 1) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps)
    for epoch in range(epochs):
        model.train()
        model.quantised = epoch >= 0.6 * epochs
        order = torch.randperm(len(examples)).tolist()
        for start in range(0, len(order), batch):
            chosen = [examples[n] for n in order[start : start + batch]]
            pages = torch.repeat_interleave(
                torch.arange(len(chosen)), torch.tensor([len(page.labels) for page in chosen])
            )
            rows, labels, weights = (
                torch.from_numpy(np.concatenate(part)).float()
                for part in zip(*((page.rows, page.labels, page.weights) for page in chosen), strict=True)
            )
            foreign = (torch.rand(len(chosen)) < FOREIGN)[pages]
            rows[foreign.nonzero(), torch.tensor(spoken, dtype=torch.long)] = 0
            value = loss(model(rows), labels, weights, pages, len(chosen))
            optimiser.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    model.eval()
    return model
