# What people and CI call. Nothing is needed beforehand but Python 3.11 or newer, make and git.
#
#   make site    the environment in .venv, and the site of content/ in _site
#   make test    lint, types, layers and all tests; TESTS=tests/loader and ARGS=-x narrow it down
#   make lint    lint, types and layers alone
#   make serve   the site of content/, live
#   make soak    damaged and random .bib files, and random edits, for some minutes
#   make docs    the tables of docs/ and the schema, from the code
#   make bench   the benchmarks that need no other program
#   make lock    requirements.txt and requirements-dev.txt anew, with the newest releases
#   make clean   remove all that these have made
#
# PYTHON names the interpreter that the environment is made with; BASE_URL the address of the site.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Tests start the command hundreds of times: what Python and Jinja compile is kept, whatever the
# environment says.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: site test lint soak serve docs bench lock clean

site: $(VENV)/installed
	@$(BIN)/cvsite build $(if $(BASE_URL),--base-url "$(BASE_URL)")

serve: $(VENV)/installed
	@$(BIN)/cvsite serve $(ARGS)

lint: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/python tests/browser.py
	$(BIN)/pytest --numprocesses auto --dist worksteal $(TESTS) $(ARGS)

soak: $(VENV)/installed-dev
	HYPOTHESIS_PROFILE=soak $(BIN)/pytest tests/loader/bibtex/test_damage.py $(ARGS)
	$(BIN)/pytest --numprocesses auto tests/builder/soak_rebuild.py $(ARGS)
	$(BIN)/pytest tests/server/soak_preview.py $(ARGS)

docs: $(VENV)/installed
	$(BIN)/python docs/generate.py

bench: $(VENV)/installed
	@set -e; for name in startup bibliography_speed bibliography_growth; do \
	  $(BIN)/python benchmarks/$$name.py; done

# An environment that is there is brought up to date only when the lists or the project's own
# metadata change, so that all of the above works without a network.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "cvsite needs Python 3.11 or newer. Name one: make $(MAKECMDGOALS) PYTHON=python3.13" >&2; \
	  exit 1; }
	@echo "Making the environment in $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)

$(VENV)/installed: requirements.txt pyproject.toml $(BIN)/python
	@echo "Installing what cvsite needs"
	@$(INSTALL) --require-hashes --requirement requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

# The second list holds all of the first.
$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@echo "Installing what the tests need"
	@$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@touch $@

# One list for all systems and Python versions, which pip-compile cannot make: uv can. It is
# fetched into an environment that is thrown away.

COMPILE = $$folder/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" pyproject.toml

lock:
	@set -e; folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	$(PYTHON) -m venv "$$folder"; \
	"$$folder"/bin/pip install --quiet --disable-pip-version-check uv; \
	$(COMPILE) --upgrade --group dev --output-file requirements-dev.txt; \
	rm -f requirements.txt; \
	$(COMPILE) --group install --constraints requirements-dev.txt --output-file requirements.txt
	@echo "Wrote requirements.txt and requirements-dev.txt"

clean:
	rm -rf $(VENV) _site .cvsite dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find src templates tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +
