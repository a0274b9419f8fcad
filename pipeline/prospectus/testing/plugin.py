"""The pytest plugin: a folder of cases becomes one test a page and field.

Every `expected.json` beside an `input.*` is collected. `-k fees` chooses fields, `-k wexmere` pages. A known failure is
an expected failure (xfail); pytest's own `xfail_strict` decides what happens when it comes out right.

With `--prospectus-min-f1 0.95` single differences do not fail: they are shown as expected failures, and the session
fails when the F1 over all values of all pages is lower. The counts travel with the reports of the tests, so that
workers of pytest-xdist add up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from prospectus.testing.score import Score, by_field, total

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

    from prospectus.extraction import Extraction
    from prospectus.testing.cases import Case
    from prospectus.testing.check import FieldResult

PROPERTY = "prospectus"
MIN_F1 = "prospectus_min_f1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the gate."""
    group = parser.getgroup("prospectus")
    text = "fail only when the F1 over all fixtures of prospectus is lower than this"
    group.addoption("--prospectus-min-f1", dest=MIN_F1, type=_share, default=None, metavar="SHARE", help=text)


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError(f"{text} is no share: a number from 0 to 1")
    return value


def pytest_configure(config: pytest.Config) -> None:
    """Counts in the process that shows the results; workers of xdist only report."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Tally(config.getoption(MIN_F1)), "prospectus-tally")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collects cases."""
    if file_path.name != "expected.json" or not any(file_path.parent.glob("input.*")):
        return None
    from prospectus.testing.cases import is_expectation

    try:
        data = json.loads(file_path.read_text("utf-8"))
    except ValueError:
        return None
    return CaseFile.from_parent(parent, path=file_path) if is_expectation(data) else None


class CaseFile(pytest.File):
    """A case; its page is read once, when its first test runs."""

    case: Case
    _extraction: Extraction | None = None

    def collect(self) -> Iterator[pytest.Item]:
        """One test for each field that is compared, and for each part of the page."""
        from prospectus.testing.cases import Case
        from prospectus.testing.check import names

        self.case = Case.read(self.path.parent)
        for name in names(self.case):
            yield FieldItem.from_parent(self, name=name)

    @property
    def extraction(self) -> Extraction:
        """What the page extracts to now."""
        if self._extraction is None:
            self._extraction = self.case.extract()
        return self._extraction


class FieldItem(pytest.Item):
    """One field of one page."""

    parent: CaseFile

    def runtest(self) -> None:
        """Compares."""
        from prospectus.testing.check import check_field

        result = check_field(self.parent.case, self.parent.extraction, self.name)
        if result.counted:
            score = result.score
            self.user_properties.append((PROPERTY, [self.name, score.right, score.missing, score.extra]))
        self._judge(result)

    def _judge(self, result: FieldResult) -> None:
        if result.same and result.known_failure is not None and self.config.getini("xfail_strict"):
            raise HealedError(result.known_failure)
        if result.same:
            return
        if result.known_failure is not None:
            pytest.xfail(result.known_failure)
        if self.config.getoption(MIN_F1) is not None and result.counted:
            pytest.xfail("differs, below the gate")
        raise DifferenceError(result)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None
    ) -> str | TerminalRepr:
        """The difference in place of a traceback."""
        from prospectus.testing.show import difference

        if isinstance(excinfo.value, HealedError):
            return f"comes out right now, take it from known_failure: {excinfo.value}"
        if not isinstance(excinfo.value, DifferenceError):
            return super().repr_failure(excinfo)
        trouble = [f"{p.code}: {p.message}" for p in self.parent.extraction.problems if p.code == "error"]
        return "\n".join([*difference(excinfo.value.result), *trouble])

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test stands."""
        return self.path, 0, f"{self.parent.case.name}: {self.name}"


class DifferenceError(AssertionError):
    """A field is not what was expected."""

    def __init__(self, result: FieldResult) -> None:
        super().__init__(result.name)
        self.result = result


class HealedError(AssertionError):
    """A known failure comes out right."""


class Tally:
    """Adds up the scores of all tests, wherever they ran."""

    def __init__(self, least: float | None) -> None:
        self.least = least
        self.counts: list[tuple[str, Score]] = []

    @property
    def f1(self) -> float:
        """Over all values of all pages."""
        return total(score for _, score in self.counts).f1

    @property
    def too_low(self) -> bool:
        """Whether the gate is shut."""
        return self.least is not None and bool(self.counts) and self.f1 < self.least

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Takes the counts of a test."""
        if report.when == "call":
            stated: list[Any] = [value for name, value in report.user_properties if name == PROPERTY]
            self.counts += [(value[0], Score(*value[1:])) for value in stated]

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fails the session where the scores are too low."""
        if self.too_low and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Shows the scores where there is a gate."""
        if self.least is None or not self.counts:
            return
        terminalreporter.section("prospectus")
        for name, score in by_field(self.counts).items():
            terminalreporter.line(f"{name:24} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}")
        verdict = "lower than" if self.too_low else "at least"
        terminalreporter.line(f"F1 {self.f1:.4f} is {verdict} {self.least}", red=self.too_low, green=not self.too_low)
