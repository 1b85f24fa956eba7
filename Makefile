# Everything runs in a virtual environment inside the checkout.
#   make demo            install, read the bundled articles, print the timeline, serve the site (SERVE=0: do not)
#   make test            install what tests need, the browser included, and run all tests
#   make assets          the SPARQL editor for the site, from the npm registry (optional)

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
HOST   ?= 127.0.0.1
PORT   ?= 8000
SERVE  ?= 1
STORE  ?= build/demo

.PHONY: demo test lint assets clean

demo: $(VENV)/.installed
	rm -rf $(STORE)
	$(BIN)/kb ingest --store $(STORE) --base https://articles.example/ fixtures/articles
	$(BIN)/kb timeline --store $(STORE)
ifneq ($(SERVE),0)
	$(BIN)/kb serve --store $(STORE) --host $(HOST) --port $(PORT)
endif

test: $(VENV)/.installed-test lint
	$(BIN)/python tests/browser/install.py
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy

assets:
	npm install --prefix build/assets --no-save @zazuko/yasgui
	mkdir -p webui/static/vendor
	cp build/assets/node_modules/@zazuko/yasgui/build/yasgui.min.js build/assets/node_modules/@zazuko/yasgui/build/yasgui.min.css webui/static/vendor/

clean:
	rm -rf build $(VENV)

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.x")'
	$(PYTHON) -m venv $(VENV) || sh tests/install-venv.sh $(PYTHON) $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.installed-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $(VENV)/.installed $@
