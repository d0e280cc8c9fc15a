# Åpen dør. `make` alone lists what can be made; each target says so in its own line.

PY := .venv/bin/python
AT ?=
DATA ?=
NOT_E2E := -m "not e2e and not browser" -n auto --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help venv demo test check e2e browser screenshots soak mutants chaos chaos-short bench bench-quick review-pack transcripts corpus-check train-need judge train-language console-assets lock lock-check image-check

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

venv: .venv/.ready ## prepare .venv from the lock, and nothing else

demo: .venv/.ready ## a citizen's phone and two officers' phones in one terminal; AT=2026-12-24T23:10 starts there
	@$(PY) -m bot demo $(if $(AT),--at "$(AT)")

test: .venv/.ready ## every test but the slow ones with real processes
	@$(PY) -m pytest $(NOT_E2E)

check: .venv/.ready ## what a change must pass: lint, format, types, tests
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@$(PY) -m pytest -x $(NOT_E2E)

e2e: .venv/.ready ## real processes, killed and traced
	@$(PY) -m pytest -m e2e -n auto --dist loadfile

browser: .venv/.ready ## the console in a real Chromium: whole evenings, every page in every size (CHROMIUM=path to another one)
	@$(PY) -m pytest -m browser -n 2 --dist worksteal

screenshots: .venv/.ready ## a picture of every page of the console into docs/console/, to be looked at one by one
	@$(PY) -m tests.browser.screenshots

soak: .venv/.ready ## 100,000 random evenings of seven people: does any text reach anybody outside its case?
	@$(PY) -m tests.soak

mutants: .venv/.ready ## plant faults of real systems in a copy of our files: does a test find each of them?
	@$(PY) -m tests.promises.mutants

chaos: .venv/.ready ## 250 kills -9 under traffic with five seeds, ten minutes at most
	@for seed in 1 2 3 4 5; do E2E_SEED=$$seed $(PY) -m pytest -m e2e tests/e2e/test_kills.py -s || exit 1; done

chaos-short: .venv/.ready ## the same with one seed
	@$(PY) -m pytest -m e2e tests/e2e/test_kills.py -s

bench: .venv/.ready ## how fast it is, beside programs without logic, in five minutes
	@$(PY) -m benchmarks

bench-quick: .venv/.ready ## the same in a minute; the last line is JSON
	@$(PY) -m benchmarks --quick

review-pack: .venv/.ready ## a page that a speaker reads on paper, corrects and signs: make review-pack LANG=so
	@$(PY) -m bot texts review --lang "$(LANG)"

transcripts: .venv/.ready ## write what the phones read into docs/conversations/ anew, for a person to approve
	@$(PY) -m tests.write_transcripts

corpus-check: .venv/.ready ## are the training messages varied, and do their labels agree?
	@$(PY) -m training.check_corpus

train-need: .venv/.ready ## train the model that needs are read by, from the corpus; CURVE=--curve shows what it learned from
	@sh training/need/run $(CURVE)

judge: .venv/.ready ## how well texts are read: DATA=folder of labelled texts
	@$(PY) -m benchmarks.judge "$(DATA)"

train-language: .venv/.ready ## train the table that tells languages apart, in five minutes: DATA=folder of langid_dev.tsv
	@sh training/language/run "$(DATA)" $(TRY)

console-assets: .venv/.ready ## fetch the style of other people that the console stands on anew, pinned and stripped (needs npm)
	@$(PY) .ci/console_assets.py

lock: .venv/.ready ## write both locks anew, for every platform at once
	@sh .ci/lock

lock-check: .venv/.ready ## can the lock be installed on Linux x86_64 and aarch64 and on macOS arm64? (a dry run)
	@sh .ci/lock-check

image-check: .venv/.ready ## build the image without Docker and try it (root; says which packages it needs)
	@sh .ci/image-check

.venv/.ready: requirements-dev.lock pyproject.toml .ci/venv
	@sh .ci/venv
