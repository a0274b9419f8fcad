"""A standalone Spark cluster of two workers on loopback, one of which is killed with its executor in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from prospectus.runs.report import RunReport

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed: pip install 'prospectus[spark]'")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java, which is not on this machine", allow_module_level=True)

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]
HOME = Path(pyspark.__file__).parent
PATIENCE = 90
"""Seconds for what takes a few."""
DRIVER = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from conftest import PLAN
from prospectus.runs.job import Job
from prospectus.runs.sources import Sources
from prospectus.runs.spark import Cluster, session
from prospectus.runs.store import Store

session({master!r})
print("ready", flush=True)
report = Job(PLAN, Store(Path({out!r})), Sources([{pages!r}]), on_page=lambda page: print("page", flush=True),
             engine=Cluster).run()
print(report.read, report.records, report.quarantined)
"""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def daemon(name: str, *arguments: str, log: Path) -> subprocess.Popen[bytes]:
    """A process of the cluster, in a session of its own: its executors end with it."""
    environment = os.environ | {
        "SPARK_HOME": str(HOME),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
    }
    command = [str(HOME / "bin/spark-class"), f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", *arguments]
    with log.open("wb") as file:
        return subprocess.Popen(command, env=environment, stdout=file, stderr=file, start_new_session=True)


def wait_for(text: str, log: Path, times: int = 1) -> None:
    end = time.monotonic() + PATIENCE
    while log.read_text(errors="replace").count(text) < times:
        assert time.monotonic() < end, log.read_text(errors="replace")[-2000:]
        time.sleep(0.2)


def kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    port, log = free_port(), tmp_path / "master.log"
    master = f"spark://127.0.0.1:{port}"
    alive = [daemon("master.Master", "--port", str(port), "--webui-port", "0", log=log)]
    try:
        wait_for("Starting Spark master", log)
        for number in (1, 2):
            options = (
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                "--work-dir",
                str(tmp_path / f"work{number}"),
            )
            alive.append(daemon("worker.Worker", *options, master, log=tmp_path / f"worker{number}.log"))
        wait_for("Registering worker", log, times=2)
        yield master, alive
    finally:
        for process in alive:
            if process.poll() is None:
                kill(process)


def test_a_worker_killed_in_the_middle_changes_nothing(
    cluster: tuple[str, list[subprocess.Popen[bytes]]],
    run: Run,
    pages: Callable[[dict[str, str]], Path],
    tmp_path: Path,
    tree: Tree,
) -> None:
    master, processes = cluster
    folder = pages({f"{n:03}.txt": f"page{n} words" + " SLOW" * (n % 4 == 0) for n in range(600)})
    code = DRIVER.format(
        tests=str(Path(__file__).parent), master=master, out=str(tmp_path / "spark"), pages=str(folder)
    )
    environment = os.environ | {"SPARK_LOCAL_IP": "127.0.0.1"}
    trouble = tmp_path / "driver.log"
    with trouble.open("wb") as log:
        command = [sys.executable, "-c", code]
        driver = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
    with driver:
        assert driver.stdout
        seen: list[str] = []
        for line in driver.stdout:
            seen.append(line.strip())
            if seen.count("page") == 1 and line.startswith("page"):  # one job of three is done
                kill(processes[-1])
        assert driver.wait() == 0
    assert seen[-1] == "600 600 0"
    assert "Lost executor" in trouble.read_text()
    run(out="pool", workers=2)
    assert tree(tmp_path / "spark") == tree(tmp_path / "pool")
