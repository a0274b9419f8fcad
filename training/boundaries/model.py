"""The networks as they are trained: tables of words and shapes, and the layers behind them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1]))
from network import Whole, train
from prospectus.blocks import boundaries as b
from prospectus.blocks.atoms import SHAPES, WORDS
from prospectus.blocks.places import GAPS_SEEN, NUMBERS, SHAPES_SEEN, WORDS_SEEN
from prospectus.blocks.second_look import COLUMNS

WORD_SIZE, SHAPE_SIZE = 12, 6
UNSEEN = 0.15
BATCH = 4096


def table(embedding: nn.Embedding) -> Tensor:
    """The numbers of an embedding as they are shipped, with the gradient of the identity."""
    scaled = embedding.weight * 32
    return scaled + (scaled.round().clamp(-127, 127) - scaled).detach()


def shipped(numbers: Tensor) -> np.ndarray:
    return numbers.detach().numpy().astype(np.int8)


class Look(nn.Module):
    """What both networks share."""

    def __init__(self, inputs: int, hidden: Sequence[int]) -> None:
        super().__init__()
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        self.whole = Whole(inputs, hidden, 0.05)

    @property
    def quantised(self) -> bool:
        return self.whole.quantised

    @quantised.setter
    def quantised(self, value: bool) -> None:
        self.whole.quantised = value

    def looked_up(self, shapes: Tensor, gaps: Tensor) -> list[Tensor]:
        n = len(shapes)
        one_hot = (gaps[:, :, None] == torch.arange(3)).reshape(n, -1) * 32.0
        return [nn.functional.embedding(shapes.long(), table(self.shapes)).reshape(n, -1), one_hot]

    def arrays(self) -> dict[str, np.ndarray]:
        return {**self.whole.arrays(), "shapes": shipped(table(self.shapes))}


class First(Look):
    """Sees words, shapes, gaps and numbers."""

    def __init__(self, known: Tensor) -> None:
        inputs = 2 * WORDS_SEEN * WORD_SIZE + 2 * SHAPES_SEEN * SHAPE_SIZE + 3 * (2 * GAPS_SEEN + 1) + NUMBERS
        super().__init__(inputs, (96, 32))
        self.known = known
        self.words = nn.Embedding(WORDS + 1, WORD_SIZE)
        nn.init.normal_(self.words.weight, 0, 0.1)

    def word_table(self) -> Tensor:
        """What is shipped: words that few sites use are all like the absent word."""
        words = table(self.words)
        return torch.where(self.known[:, None], words, words[:1])

    def forward(self, seen: tuple[Tensor, ...]) -> Tensor:
        words, shapes, gaps, numbers = seen
        if self.training:  # a word is not always to be had: most words of a new page are new
            words = torch.where(torch.rand(words.shape) < UNSEEN, torch.zeros_like(words), words)
        looked_up = nn.functional.embedding(words.long(), self.word_table()).reshape(len(words), -1)
        return self.whole(torch.cat([looked_up, *self.looked_up(shapes, gaps), numbers.float()], 1))

    def arrays(self) -> dict[str, np.ndarray]:
        return {**super().arrays(), "words": shipped(self.word_table())}


class Second(Look):
    """Sees the shapes and gaps next to the place, the numbers, and the answers of the first."""

    def __init__(self) -> None:
        inputs = 2 * b.SHAPES_NEAR * SHAPE_SIZE + 3 * (2 * b.GAPS_NEAR + 1) + NUMBERS + COLUMNS
        super().__init__(inputs, (48, 16))

    def forward(self, seen: tuple[Tensor, ...]) -> Tensor:
        shapes, gaps, numbers, answers = seen
        return self.whole(torch.cat([*self.looked_up(shapes, gaps), numbers.float(), answers.float()], 1))

    def arrays(self) -> dict[str, np.ndarray]:
        return {b.SECOND + name: array for name, array in super().arrays().items()}


def fit(model: Look, columns: Sequence[Sequence[np.ndarray]], labels: Sequence[np.ndarray], epochs: int) -> None:
    """Fit a network to what is seen at the places of many pages (a list of arrays for each kind of thing seen)."""
    seen = [torch.from_numpy(np.concatenate(column).astype(_smallest(column))) for column in columns]
    wanted = torch.from_numpy(np.concatenate(labels).astype(np.float32))

    def batches(epoch: int) -> Iterator[tuple[tuple[Tensor, ...], Tensor, Tensor]]:
        order = torch.randperm(len(wanted), generator=torch.Generator().manual_seed(epoch))
        for start in range(0, len(order) - BATCH + 1, BATCH):
            rows = order[start : start + BATCH]
            yield tuple(part[rows] for part in seen), wanted[rows], torch.ones(1)

    train(model, batches, epochs=epochs)


def _smallest(column: Sequence[np.ndarray]) -> type:
    return np.int8 if max(int(np.abs(part).max()) for part in column) < 128 else np.int16
