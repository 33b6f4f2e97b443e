PYTHON ?= .venv/bin/python
BIN := $(dir $(PYTHON))

.PHONY: check test thorough format messages snapshots screenshots benchmarks

check: ## lint, format, types, layers, spelling, translations
	$(BIN)ruff check .
	$(BIN)ruff format --check .
	$(BIN)mypy
	$(BIN)lint-imports
	$(BIN)codespell
	$(PYTHON) -m tools.messages --check

test:
	$(PYTHON) -m pytest

thorough: ## the long way round: hostile text everywhere, odd windows, every system call
	$(PYTHON) -m pytest -m thorough

format:
	$(BIN)ruff format .
	$(BIN)ruff check --fix .

messages: ## collect the texts to translate and compile the translations
	$(PYTHON) -m tools.messages

snapshots: ## accept what the screens show now
	$(PYTHON) -m pytest tests/app/test_snapshots.py -m "" --snapshot-update

screenshots: ## draw the pictures of the documentation
	$(PYTHON) -m tools.screenshots
	$(PYTHON) -m tools.projector_screenshots

benchmarks:
	$(PYTHON) -m benchmarks.startup
	$(PYTHON) -m benchmarks.store
	$(PYTHON) -m benchmarks.pictures
	$(PYTHON) -m benchmarks.room
	$(PYTHON) -m benchmarks.scoring
	$(PYTHON) -m benchmarks.scores
	$(PYTHON) -m benchmarks.captions
	$(PYTHON) -m benchmarks.typing
