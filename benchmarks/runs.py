"""What runs promise, measured: nothing lost when killed, two workers, flat memory, cheap re-runs.

    python benchmarks/runs.py kills --pages 4000 --kills 20
    python benchmarks/runs.py workers --pages 1000
    python benchmarks/runs.py memory --pages 4000 40000 [--toy]
    python benchmarks/runs.py again --pages 4000
    python benchmarks/runs.py cost --pages 1000 --size 100000 [--engine spark]

Pages are the seeds with other numbers in them, so that every page is another one.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from prospectus.runs.compact import vacuum
from prospectus.runs.store import Store

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
RUN = """
import sys, time
start = time.perf_counter()
import prospectus
try:
    report = prospectus.run(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]), engine=sys.argv[4])
    print(report.read, report.records, report.quarantined, report.unchanged, time.perf_counter() - start)
except prospectus.runs.RunError as error:
    sys.exit(str(error))
"""

TOY = """
import sys
from pathlib import Path
from prospectus.runs.job import Job
from prospectus.runs.plan import Plan
from prospectus.runs.sources import Sources
from prospectus.runs.store import Store
toy = {toy!r}
plan = Plan((f"{{toy}}:Course", f"{{toy}}:Note"), f"{{toy}}:extract")
Job(plan, Store(Path(sys.argv[2])), Sources([sys.argv[1]]), int(sys.argv[3])).run()
""".format(toy=str(Path(__file__).parents[1] / "tests" / "runs" / "standin.py"))
"""The engine alone: an extractor that makes a small record of any page at once."""


def make_pages(folder: Path, count: int, size: int) -> None:
    """`count` different pages of at most `size` characters, by turning the digits of the seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [path.read_text(encoding="utf-8")[:size] for path in SEEDS]
    for number in range(count):
        turned = re.sub(r"\d", lambda digit, n=number: str((int(digit[0]) * 7 + n) % 10), texts[number % len(texts)])
        (folder / f"{number:06}.txt").write_text(f"{turned}\nPage {number}\n", encoding="utf-8")


def start(pages: Path, out: Path, workers: int, engine: str = "pool", script: str = RUN) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, str(pages), str(out), str(workers), engine]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def finish(pages: Path, out: Path, workers: int = 2) -> list[float]:
    """Pages read, records, quarantined, unchanged, seconds by the clock."""
    done = start(pages, out, workers)
    printed = done.communicate()[0]
    if done.returncode:
        sys.exit("the run failed")
    return [float(word) for word in printed.split()]


def spent(run: subprocess.Popen[str]) -> dict[int, float]:
    """Processor seconds of each process of a run until it ended, which do not depend on who else uses the machine."""
    used: dict[int, float] = {}
    while run.poll() is None:
        used |= {process: processor_seconds(process) or used.get(process, 0.0) for process in family(run.pid)}
        time.sleep(0.05)
    return used


def spent_and_seconds(pages: Path, out: Path, workers: int = 2) -> tuple[float, float]:
    run = start(pages, out, workers)
    used = sum(spent(run).values())
    return used, float(run.communicate()[0].split()[-1])


def family(driver: int) -> Iterator[int]:
    """The process and all below it."""
    yield driver
    for thread in Path(f"/proc/{driver}/task").glob("*/children"):
        with contextlib.suppress(OSError):  # ended meanwhile
            for child in thread.read_text().split():
                yield from family(int(child))


def tables(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file() and "runs" not in path.relative_to(out).parts)
    return {str(path.relative_to(out)): path.read_bytes() for path in files}


def kills(where: Path, pages: int, size: int, count: int) -> None:
    """Kills a run at random moments, then lets one end, and compares it with a run that nobody disturbed."""
    make_pages(where / "pages", pages, size)
    undisturbed = finish(where / "pages", where / "undisturbed")
    seconds, chance = undisturbed[-1], random.Random(1)
    killed: list[str] = []
    while len(killed) < count:
        run = start(where / "pages", where / "out", 2)
        time.sleep(chance.uniform(0.1, 0.15) * seconds)
        if run.poll() is not None:
            print(f"ended before kill {len(killed) + 1}; the pages are all done")
            shutil.rmtree(where / "out")
            continue
        alive = list(family(run.pid))
        victim = chance.choice([alive[0], *alive[2:]])  # the driver, the server that forks workers, a worker
        killed.append("driver" if victim == run.pid else "server" if victim == alive[2] else "worker")
        with contextlib.suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
        if victim != run.pid:
            time.sleep(0.05 * seconds)
            run.kill()
        run.wait()
    last = finish(where / "pages", where / "out")
    removed, mine, theirs = vacuum(Store(where / "out")), tables(where / "out"), tables(where / "undisturbed")
    print(f"{pages} pages; killed: {dict(Counter(killed))}")
    print(f"last run: read {last[0]:.0f}, new {last[1] + last[2]:.0f}, unchanged {last[3]:.0f}, {last[-1]:.1f} s")
    print(f"undisturbed run: records {undisturbed[1]:.0f}, {seconds:.1f} s; the same files: {mine == theirs}")
    print(f"other files: {sorted(name for name in mine.keys() | theirs if mine.get(name) != theirs.get(name))[:9]}")
    print(f"removed by vacuum: {removed}; then stray: {stray(where / 'out')}")


def stray(out: Path) -> list[str]:
    """Files that neither the newest commit nor its readers need."""
    store = Store(out)
    latest = store.latest()
    parts = {f"{part}.arrow" for part in store.index(latest)["part"].unique().to_pylist()}
    wanted = parts | {f"{latest.index}.arrow", f"{latest.number:06}.json", "lock", "view.json"}
    left = [path for path in (out / "runs").rglob("*") if path.is_file() and path.name not in wanted]
    return [str(path) for path in (*left, *out.rglob(".*"), *out.rglob("*.tmp"))]


def workers(where: Path, pages: int, size: int, rounds: int) -> None:
    """One worker and two by turns: the best of some rounds, and what the processor did in each."""
    make_pages(where / "pages", pages, size)
    best: dict[int, float] = {}
    for turn in range(rounds * 2):
        count = turn % 2 + 1
        used, seconds = spent_and_seconds(where / "pages", where / f"out{turn}", count)
        best[count] = min(best.get(count, seconds), seconds)
        print(f"{pages} pages, {count} at work: {seconds:.1f} s, {used:.1f} processor seconds")
    print(f"best: one {best[1]:.1f} s, two {best[2]:.1f} s, {best[1] / best[2]:.2f} times as fast")


def memory(where: Path, counts: list[int], size: int, script: str) -> None:
    """The largest memory of all processes together (proportional set size: shared pages count once)."""
    for count in counts:
        make_pages(where / f"pages{count}", count, size)
        run = start(where / f"pages{count}", where / f"out{count}", 2, script=script)
        peak = 0
        while run.poll() is None:
            peak = max(peak, sum(proportional(process) for process in family(run.pid)))
            time.sleep(0.2)
        print(f"{count} pages: {peak / 1e6:.0f} MB")


def proportional(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1000 for line in lines if line.startswith("Pss:")), 0)


def again(where: Path, pages: int, size: int) -> None:
    """The cost of a run that finds nothing new, and of one that finds one page in a hundred changed."""
    make_pages(where / "pages", pages, size)
    full = spent_and_seconds(where / "pages", where / "out")
    same = spent_and_seconds(where / "pages", where / "out")
    for path in sorted((where / "pages").iterdir())[::100]:
        path.write_text(path.read_text(encoding="utf-8") + "changed\n", encoding="utf-8")
    some = spent_and_seconds(where / "pages", where / "out")
    for name, (used, seconds) in {"full": full, "unchanged": same, "one in a hundred": some}.items():
        share = f"{used / full[0]:.1%} of processor time, {seconds / full[1]:.1%} by the clock"
        print(f"{pages} pages, {name}: {used:.1f} processor seconds, {seconds:.1f} s; {share}")


def cost(where: Path, pages: int, size: int, engine: str) -> None:
    """Processor time and bytes a page: what does not depend on who else uses the machine."""
    make_pages(where / "pages", pages, size)
    run = start(where / "pages", where / "out", 2, engine)
    used = spent(run)
    driver, everybody = used[run.pid], sum(used.values())
    print(f"{pages} pages, {engine}: {run.stdout.read().split()[-1]} s" if run.stdout else "")  # wall clock
    print(f"processor seconds a page: {everybody / pages:.4f}, of them the driver {driver / pages:.4f}")
    print(f"core-hours a million pages: {everybody / pages * 1e6 / 3600:.1f}")
    for name, folder in {
        "input": "pages",
        "parts": "out/runs/parts",
        "tables": "out/tables",
        "json": "out/json",
    }.items():
        size = sum(path.stat().st_size for path in (where / folder).iterdir())
        print(f"{name}: {size / pages / 1000:.1f} kB a page")


def processor_seconds(process: int) -> float:
    try:
        numbers = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["kills", "workers", "memory", "again", "cost"])
    parser.add_argument("--toy", action="store_true", help="measure the engine with a toy extractor")
    parser.add_argument("--engine", choices=["pool", "spark"], default="pool")
    parser.add_argument("--pages", type=int, nargs="+", default=[400])
    parser.add_argument("--size", type=int, default=3000, help="characters of a page at most")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        match given.what:
            case "kills":
                kills(where, given.pages[0], given.size, given.kills)
            case "workers":
                workers(where, given.pages[0], given.size, given.rounds)
            case "memory":
                memory(where, given.pages, given.size, TOY if given.toy else RUN)
            case "again":
                again(where, given.pages[0], given.size)
            case "cost":
                cost(where, given.pages[0], given.size, given.engine)


if __name__ == "__main__":
    main()
