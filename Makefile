# make setup · demo · test · lint · i18n · docs · bench · matrix · zip · run

PYTHON := .venv/bin/python
PLUGIN := ordos_restoration
SOURCE := $(wildcard $(PLUGIN)/resources/i18n/*.ts)
QM := $(SOURCE:.ts=.qm)
TEMPLATES := $(foreach language,zh en,$(PLUGIN)/resources/project/template_$(language).gpkg)
DECLARED := $(wildcard $(addprefix $(PLUGIN)/,planning/*.py planning/*/*.py planning/*/*/*.py schema/*.py layers/*.py \
	store/create.py store/ddl.py store/triggers.py resources/styles/*.qml resources/reference/*.csv)) scripts/make_template.py
QGIS_CHROOT ?= ../shared/tools/qgis-chroot

.PHONY: setup demo test lint i18n docs bench matrix test-inside zip run

setup:
	@scripts/setup

demo: setup $(QM) $(TEMPLATES)
	@$(PYTHON) scripts/demo.py

# A file of tests stays with one process, where its fixtures are made once; the slow ones, of the desktop, come first.
test: setup $(QM) $(TEMPLATES)
	@$(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

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

matrix: setup $(QM) $(TEMPLATES)
	@[ -x $(QGIS_CHROOT) ] || { echo "$(QGIS_CHROOT) is not here: set QGIS_CHROOT to a tool that runs a command in a Debian with another QGIS."; exit 1; }
	@for suite in trixie forky; do echo "== $$suite"; $(QGIS_CHROOT) $$suite make test-inside || exit 1; done

# In a Debian with another QGIS: its own geopandas and shapely, and from the pinned tools only what it lacks.
# Debian's pyproj looks for its data beside the interpreter, which in a venv is not /usr.
test-inside:
	@/usr/bin/python3 -m venv --system-site-packages .venv
	@grep -E '^(pytest-qgis|hypothesis|pyflwdir|numba)==' requirements/*.txt --no-filename | .venv/bin/pip install --quiet --quiet --disable-pip-version-check --requirement /dev/stdin
	@CI=1 QT_QPA_PLATFORM=offscreen PROJ_DATA=/usr/share/proj PYTHONPATH=/usr/share/qgis/python/plugins $(PYTHON) -m pytest

zip: setup $(QM) $(TEMPLATES)
	@$(PYTHON) scripts/make_zip.py

run: setup $(QM) $(TEMPLATES)
	@scripts/run
