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

from boilerplate.pooling import Pooling, together
from prospectus.boilerplate.pooled import Groups

SMOOTH = 3.0
FOREIGN = 0.2
"""Share of pages, anew in every epoch, of whose words nothing is known: pages in other languages are to work too."""


BATCH = 24
"""Pages in a batch."""


@dataclass(frozen=True, slots=True)
class Example:
    """A page: a row of inputs, a label and a number of words for each line, and which lines belong together."""

    rows: np.ndarray
    labels: np.ndarray
    words: np.ndarray
    groups: Groups

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
    examples: Sequence[Example], *, spoken: Sequence[int] = (), epochs: int = 8, rate: float = 3e-3, seed: int = 1
) -> Pooling:
    """A network in whole numbers over the pages given; `spoken` are the columns that know words."""
    torch.manual_seed(seed)
    model = Pooling(examples[0].rows.shape[1], len(examples[0].groups.ways))
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    steps = epochs * ((len(examples) + BATCH - 1) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps)
    for epoch in range(epochs):
        model.train()
        model.quantised = epoch >= 0.6 * epochs
        order = torch.randperm(len(examples)).tolist()
        for start in range(0, len(order), BATCH):
            value = _loss_of(model, [examples[n] for n in order[start : start + BATCH]], spoken)
            optimiser.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    model.eval()
    return model


def _loss_of(model: Pooling, chosen: Sequence[Example], spoken: Sequence[int]) -> Tensor:
    """The loss of a batch, some pages of which are seen without any knowledge of words."""
    count = len(chosen)
    pages = torch.repeat_interleave(torch.arange(count), torch.tensor([len(page.labels) for page in chosen]))
    rows, labels, weights = (
        torch.from_numpy(np.concatenate(part)).float()
        for part in zip(*((page.rows, page.labels, page.weights) for page in chosen), strict=True)
    )
    foreign = (torch.rand(count) < FOREIGN)[pages]
    rows[foreign.nonzero(), torch.tensor(spoken, dtype=torch.long)] = 0
    return loss(model(rows, together([page.groups for page in chosen])), labels, weights, pages, count)
