# What a newcomer types: `make run`, `make test`. Everything is installed into .venv from the lock files.
PYTHON ?= python3
BIN := .venv/bin
# Colours and progress bars are for people: a build log gets plain lines.
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test check format bench fuzz lock schemas clean

run: .venv/.run
	$(BIN)/prospectus run seeds/ --out output/

test: .venv/.dev
	$(BIN)/pytest -n 2

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: .venv/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schemas: .venv/.run
	$(BIN)/prospectus schemas schemas/

# Side by side with trafilatura, and how the time grows with the input; the results are kept in benchmarks/results/.
bench: .venv/.dev
	$(BIN)/pip install --quiet --no-build-isolation --editable '.[bench]'
	$(BIN)/python benchmarks/speed.py --write
	$(BIN)/python benchmarks/growth.py --write

# Minutes of each fuzzer: make fuzz MINUTES=10
MINUTES ?= 10
fuzz: .venv/.dev
	$(BIN)/pip install --quiet --no-build-isolation --editable '.[fuzz]'
	for target in decode repair blocks extract values sources; do \
		$(BIN)/python tests/fuzz/fuzz.py $$target --minutes $(MINUTES) || exit 1; done

.venv/.run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@echo "Installing into .venv (a minute or two, once)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	@$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

# Exact versions for every supported Python, from the lower bounds in pyproject.toml.
UV_COMPILE := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url --no-emit-find-links --group build pyproject.toml
lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet uv
	$(UV_COMPILE) --upgrade -o requirements.lock
	$(UV_COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock
	rm -rf .venv-lock
	@echo 'Now: make run && .venv/bin/python tests/packaging/licences.py'

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
