"""Regression fixtures: pages kept with what they must extract to.

A case is a folder with the page as it came (`input.html`, `input.txt`, …) and `expected.json`. `prospectus check`
compares cases in the terminal and in CI; the pytest plugin makes one test of every page and field.
"""

from prospectus.testing.cases import Case, find_cases
from prospectus.testing.check import CaseResult, check_case
from prospectus.testing.compare import Match, compare
from prospectus.testing.score import Score

__all__ = ["Case", "CaseResult", "Match", "Score", "check_case", "compare", "find_cases"]
