# Two commands on a fresh machine with Python 3.11 or later, make and git:
#   make run     install into .venv, lint examples/
#   make test    install with the dev extra, build the wheel and try it in a second environment, run all tests
# The tool itself needs no make: `pip install .` is all.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
JOBS ?= 2
# An editable install leaves it to the first run; where Python may write none, every start would compile all modules.
BYTE_CODE := $(BIN)/python -m compileall -q filmlint
# What the wheel is made of: when nothing of it changed, it is not built again.
SOURCES := $(shell find filmlint rules -type f -not -path '*/__pycache__/*' 2>/dev/null) pyproject.toml hatch_build.py

.PHONY: run test test-wheel dev lint docs bench neighbours clean

run: .venv/installed
	$(BIN)/filmlint examples --exit-zero

test: .venv/dev .venv-wheel/installed
	@status=0; \
	$(MAKE) --no-print-directory test-wheel || status=1; \
	$(BIN)/python -m pytest -n $(JOBS) -q || status=1; \
	exit $$status

# The rules' own tests, run from a folder that holds nothing of the tree, against the installed wheel.
test-wheel: .venv-wheel/installed
	@rm -rf build/wheel-tests && mkdir -p build/wheel-tests/tests
	@cp tests/__init__.py tests/applied_fixes.py tests/rule_cases.py tests/test_rules.py build/wheel-tests/tests/
	@printf '[pytest]\n' > build/wheel-tests/pytest.ini
	@cd build/wheel-tests && ../../.venv-wheel/bin/python -c \
		'import filmlint, pathlib; p = pathlib.Path(filmlint.__file__); assert "site-packages" in p.parts, p; print("wheel:", p.parent)'
	@.venv-wheel/bin/filmlint examples --exit-zero --no-cache --quiet > /dev/null
	cd build/wheel-tests && ../../.venv-wheel/bin/python -m pytest -q -n $(JOBS) tests/test_rules.py

dev: .venv/dev

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The pages that are made from something else: of the rules, and the reports of the examples.
docs: .venv/dev
	$(BIN)/python tools/write_rule_pages.py
	$(BIN)/python tools/write_example_reports.py

bench: .venv/dev .venv-bench/installed
	$(BIN)/python benchmarks/speed.py --neighbours .venv-bench/bin

# Findings in 1,000 words beside other linters; what cannot be installed (no npm, no Go, no Java) is left out.
neighbours: .venv/dev .venv-bench/installed build/neighbours/installed
	$(BIN)/python benchmarks/neighbours.py

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "filmlint needs Python 3.11 or later with venv (Debian: apt-get install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml hatch_build.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@$(BYTE_CODE)
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml hatch_build.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@$(BYTE_CODE)
	@touch $@ .venv/installed

.venv-wheel/installed: .venv/dev $(SOURCES)
	@rm -rf dist build/wheel-tests
	$(BIN)/python -m build --no-isolation --outdir dist . > /dev/null
	test -x .venv-wheel/bin/python || .venv/bin/python -m venv .venv-wheel
	.venv-wheel/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps dist/*.whl
	.venv-wheel/bin/python -m pip install --quiet --disable-pip-version-check "$$(echo dist/*.whl)" pytest pytest-xdist
	@touch $@

.venv-bench/installed: .venv/bin/python
	.venv/bin/python -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check \
		typos codespell justext lxml_html_clean proselint
	@touch $@

# Vale is a Go module; the two small styles are those its own tests use.
VALE := github.com/vale-cli/vale/v3
VALE_VERSION := v3.22.0
OTHERS := build/neighbours
build/neighbours/installed: .venv/dev
	@mkdir -p $(OTHERS)/styles
	@npm install --silent --no-audit --no-fund --prefix $(OTHERS) write-good@1.0.8 alex@11.0.1 \
		|| echo "write-good and alex are left out: they were not installed" >&2
	@GOBIN=$(abspath $(OTHERS)/bin) go install $(VALE)/cmd/vale@$(VALE_VERSION) \
		&& cd "$$(go env GOMODCACHE)/$(VALE)@$(VALE_VERSION)/testdata/styles" \
		&& cp -R write-good proselint $(abspath $(OTHERS))/styles/ && cd - > /dev/null \
		&& chmod -R u+w $(OTHERS)/styles \
		&& printf '%s\n' 'StylesPath = styles' 'MinAlertLevel = suggestion' '[*]' \
			'BasedOnStyles = Vale, write-good, proselint' > $(OTHERS)/vale.ini \
		|| echo "Vale is left out: it was not installed" >&2
	@$(BIN)/filmlint grammar install --target $(OTHERS)/languagetool \
		|| echo "LanguageTool is left out: it was not installed" >&2
	@touch $@

clean:
	rm -rf build dist .venv-wheel .venv-bench .filmlint_cache examples/.filmlint_cache
