"""What a user can put right, said in one line."""

from __future__ import annotations


class RunError(Exception):
    """A run cannot start or go on; the message says what happened and what to do."""


class RunStoppedError(RunError):
    """The user stopped the run; what was done is kept and the same command goes on from there."""


__all__ = ["RunError", "RunStoppedError"]
