# Two commands do everything on a fresh machine: `make film` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
# One more than there are cores: tests that start commands spend a part of their time waiting for them.
WORKERS ?= $(shell echo $$(( $$(nproc 2>/dev/null || echo 2) + 1 )))
SCRIPT ?= scripts_examples/the_last_lamp.fountain
# Empty is unset: a film and its tests start many processes, each of which would compile every module again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: film test lint format golden benchmarks clean

film: .venv/.film  ## install filmstudio and render the example
	$(BIN)/filmstudio render $(SCRIPT)

test: .venv/.test lint  ## lint, types, architecture, then every test
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

lint: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: .venv/.test  ## rewrite the golden files; look at the difference before committing it
	$(BIN)/python -m pytest -q tests --update-golden

benchmarks: .venv/.test  ## every figure that README and docs claim, other Fountain parsers beside ours
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("filmstudio needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv

.venv/.film: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

.venv/.test: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ .venv/.film
