# Two commands: `make demo` builds the sample articles into a graph, `make test` runs everything that must pass.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

VENV := .venv
BIN := $(VENV)/bin
DEMO := out/demo
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install --constraint constraints.txt

.PHONY: help demo graphs test lint types unit wheel clean

help:
	@echo "make demo   bangun contoh berita menjadi graf, lalu ajukan beberapa pertanyaan · build the samples, ask a few questions"
	@echo "make test   periksa semuanya: ruff, mypy, pytest · check everything"
	@echo "make graphs bangun ulang graphs/ dari contoh berita · build graphs/ anew from the samples"
	@echo "make wheel  buat paket di dist/ · make the package in dist/"
	@echo "make clean  hapus lingkungan dan hasil · remove the environment and the results"

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Simpul memerlukan Python 3.11 atau lebih baru · needs Python 3.11 or newer."; \
		echo "Debian/Ubuntu: sudo apt-get install python3 python3-venv"; exit 2; fi
	@if ! "$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null; then \
		echo "$(PYTHON) tidak punya venv · has no venv."; \
		echo "Debian/Ubuntu: sudo apt-get install python3-venv, lalu ulangi · then run this again"; exit 2; fi
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/installed: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(PIP) --editable '.[dev,browser,dask,parquet,remote,server]'
	@touch $@

demo: $(VENV)/installed
	@echo "== simpul build samples -o $(DEMO)"
	@echo "   Dua contoh sengaja keliru dan harus ditolak: rusak.txt (bukan teks), ende-english.txt (bahasa Inggris)."
	@echo "   Two samples are wrong on purpose and must be refused."
	@$(BIN)/simpul build samples -o $(DEMO); status=$$?; [ $$status -le 1 ] || exit $$status
	@echo; echo "== Yang dibuat · what was made"; ls -l $(DEMO) | awk 'NR > 1 {printf "  %9d  $(DEMO)/%s\n", $$5, $$9}'
	@echo; echo '== simpul query $(DEMO) pejabat-lembaga --param lembaga="Dinas Sosial"'
	@$(BIN)/simpul query $(DEMO) pejabat-lembaga --param lembaga="Dinas Sosial"
	@echo; echo '== simpul query $(DEMO) janji'
	@$(BIN)/simpul query $(DEMO) janji
	@echo; echo '== simpul query $(DEMO) salinan'
	@$(BIN)/simpul query $(DEMO) salinan
	@echo; echo '== simpul query $(DEMO) angka-bertentangan'
	@$(BIN)/simpul query $(DEMO) angka-bertentangan
	@echo; echo '== simpul view $(DEMO) agency-programme --top 5'
	@$(BIN)/simpul view $(DEMO) agency-programme --top 5
	@echo; echo "Buka di peramban · open in a browser: $(CURDIR)/$(DEMO)/index.html"
	@echo "Pertanyaan lain · more questions: $(BIN)/simpul query $(DEMO)"

graphs: $(VENV)/installed
	@rm -f graphs/*.t* graphs/*.csv graphs/*.html
	@$(BIN)/simpul build samples -o graphs --model rules; status=$$?; rm -f graphs/state.sqlite; [ $$status -le 1 ] || exit $$status

test: lint types unit

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

unit: $(VENV)/installed-dev
	$(BIN)/pytest -n 2

wheel: $(BIN)/python
	$(BIN)/python -m pip --disable-pip-version-check -qq wheel --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) out dist build .mypy_cache .ruff_cache .pytest_cache
