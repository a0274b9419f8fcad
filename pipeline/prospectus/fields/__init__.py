"""Typed fields out of a page: readings of every type, cues that say which one is meant, evidence for each value."""

from prospectus.fields.fill import Filling, fill
from prospectus.fields.view import View, view

__all__ = ["Filling", "View", "fill", "view"]
