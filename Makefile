# `make help` says what each word does.

## setup      what is needed, from Debian and into .venv
## demo       plan the shipped sample into build/demo
## test       all tests
## coverage   the same, and which lines no test runs
## qt6        the widgets under PyQt6, apart from QGIS
## lint       every check that needs no test run
## i18n       extract the words, and say which lack their Chinese
## docs       write the generated pages again
## bench      compare with chains of native algorithms
## matrix     the tests on every supported QGIS
## zip        the plugin as QGIS installs it
## bundle     the zip with what a Windows laptop without a network lacks
## scan       the scans of the plugin site on the zip
## run        QGIS in a clean profile with this checkout

PYTHON := .venv/bin/python
PLUGIN := ordos_restoration
SOURCE := $(wildcard $(PLUGIN)/resources/i18n/*.ts)
QM := $(SOURCE:.ts=.qm)
TEMPLATES := $(foreach language,zh en,$(PLUGIN)/resources/project/template_$(language).gpkg)
DECLARED := $(wildcard $(addprefix $(PLUGIN)/,planning/*.py planning/*/*.py planning/*/*/*.py schema/*.py layers/*.py \
	store/create.py store/ddl.py store/triggers.py resources/styles/*.qml resources/reference/*.csv)) scripts/make_template.py
GUIDE := $(PLUGIN)/resources/guide/guide.css
WRITTEN := $(wildcard docs/guide/*.md docs/images/*.png) $(addprefix scripts/,make_guide.py make_docs.py project_page.py glossary_page.py one_language.py)
QUIETLY := --quiet --quiet --disable-pip-version-check
PYTEST = $(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.PHONY: help setup demo test qt6 lint i18n docs bench matrix test-inside test-newest coverage zip bundle scan run

help:
	@sed --quiet --regexp-extended 's/^## (.*)/\1/p' $(MAKEFILE_LIST)

setup:
	@scripts/setup

demo: setup $(QM) $(TEMPLATES) $(GUIDE)
	@$(PYTHON) scripts/demo.py

# A file of tests stays with one process, where its fixtures are made once; the slow ones, of the desktop, come first.
test: setup $(QM) $(TEMPLATES) $(GUIDE)
	@$(PYTEST)

qt6: setup
	@scripts/qt6

coverage: setup $(QM) $(TEMPLATES) $(GUIDE)
	@$(PYTEST) --quiet --cov --cov-report=
	@.venv/bin/coverage report --sort=cover --skip-covered | head --lines 22
	@echo "Total: $$(.venv/bin/coverage report --format=total) % of the lines"

lint: setup
	@scripts/lint

i18n: setup
	@$(PYTHON) -W ignore scripts/extract_strings.py
	@$(PYTHON) scripts/check_translations.py

%.qm: %.ts
	@lrelease -silent $< -qm $@

# The .qgz is made with its GeoPackage.
$(TEMPLATES): $(PLUGIN)/resources/project/template_%.gpkg: $(QM) $(DECLARED)
	@$(PYTHON) scripts/make_template.py $*

# What it says of parameters and tables it takes from the declarations.
$(GUIDE): $(WRITTEN) $(SOURCE) $(DECLARED) $(wildcard $(PLUGIN)/store/tasks/*.py)
	@$(PYTHON) scripts/make_guide.py

docs: setup
	@$(PYTHON) scripts/make_docs.py

bench: setup
	@$(PYTHON) benchmarks/shelterbelts.py
	@$(PYTHON) benchmarks/shelter_effect.py
	@$(PYTHON) benchmarks/solar.py
	@$(PYTHON) benchmarks/subsidence.py
	@$(PYTHON) benchmarks/parcels.py
	@$(PYTHON) benchmarks/flow.py
	@$(PYTHON) benchmarks/dams.py
	@$(PYTHON) benchmarks/store.py
	@$(PYTHON) benchmarks/merging.py

# Every supported QGIS that a Debian has, with the packages of that Debian, and the newest with the newest packages.
matrix: test
	@scripts/other_qgis trixie make test-inside
	@scripts/other_qgis forky make test-inside
	@scripts/other_qgis trixie make test-newest

# In a Debian with another QGIS: its own geopandas and shapely, and from the pinned tools only what it lacks.
# Debian's pyproj looks for its data beside the interpreter, which in a venv is not /usr.
LACKING := pytest pytest-xdist pytest-qgis hypothesis pyflwdir numba markdown-it-py
INSIDE = CI=1 QT_QPA_PLATFORM=offscreen PYTHONPATH=$(CURDIR):/usr/share/qgis/python/plugins
test-inside: $(QM)
	@/usr/bin/python3 -m venv --clear --system-site-packages .venv
	@grep --no-filename --extended-regexp '^($(subst $(eval) ,|,$(LACKING)))==' requirements/*.txt | .venv/bin/pip install $(QUIETLY) --requirement /dev/stdin
	@$(INSIDE) PROJ_DATA=/usr/share/proj $(PYTEST)

# The same with the newest release of everything that requirements/runtime.txt pins, whatever it is today.
test-newest: $(QM)
	@/usr/bin/python3 -m venv --clear --system-site-packages .venv
	@sed --regexp-extended 's/[=#;].*//' requirements/runtime.txt | sort --unique | .venv/bin/pip install $(QUIETLY) --upgrade --requirement /dev/stdin $(LACKING)
	@.venv/bin/pip list --format freeze --local
	@$(INSIDE) $(PYTEST)

zip: setup $(QM) $(TEMPLATES) $(GUIDE)
	@$(PYTHON) scripts/make_zip.py

bundle: zip
	@$(PYTHON) scripts/make_bundle.py

# What the plugin site runs on an upload, on the zip as it will be handed in.
scan: zip
	@scripts/scan

run: setup $(QM) $(TEMPLATES) $(GUIDE)
	@scripts/run
