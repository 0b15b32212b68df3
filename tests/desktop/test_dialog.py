"""What a person sees before a run: derived from the declaration, and refused in its words."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessing, QgsProcessingParameterDefinition, QgsProperty

from ordos_restoration.processing import libraries
from ordos_restoration.processing.parameters import settings

ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def test_the_toolbox_lists_every_capability_of_the_catalogue(provider, toys):
    assert {one.id() for one in provider.algorithms()} == {"ordos:closure", *(f"ordos:{one.id}" for one in toys.TOYS)}
    assert provider.id() == "ordos"
    assert not provider.icon().isNull()


def test_an_algorithm_carries_title_group_help_and_icon(algorithm):
    closure = algorithm("closure")
    assert closure.displayName() == "Close land around sites"
    assert (closure.groupId(), closure.group()) == ("kongdui", "Kongdui rivers")
    assert not closure.icon().isNull()
    text = algorithm("everything").shortHelpString()
    assert "<p>Tries &lt;everything&gt;.</p><p>Twice.</p>" in text
    assert "<b>Sites</b>: Where to work." in text and "<b>Count</b>: How many." in text and "<b>Tally</b>" in text


def test_a_number_has_its_limits_default_unit_and_label(algorithm):
    distance = algorithm("closure").parameterDefinition("distance")
    assert (distance.minimum(), distance.maximum(), distance.defaultValue()) == (1, 5000, 100.0)
    assert distance.description() == "Distance [m]"
    assert distance.dataType() == distance.Double
    count = algorithm("everything").parameterDefinition("count")
    assert count.dataType() == count.Integer
    assert count.flags() & OPTIONAL and count.defaultValue() is None
    assert count.help() == "How many."


def test_choices_show_labels_in_declared_order(algorithm):
    corner = algorithm("closure").parameterDefinition("corner")
    assert corner.options() == ["Round", "Sharp"] and corner.defaultValue() == 0 and not corner.allowMultiple()
    measures = algorithm("everything").parameterDefinition("measures")
    assert measures.allowMultiple() and measures.defaultValue() == [0, 1]


def test_inputs_take_the_right_layers_and_rare_ones_are_folded_away(algorithm):
    everything = algorithm("everything")
    site, height, species = (everything.parameterDefinition(name) for name in ("site", "height", "species"))
    assert site.dataTypes() == [QgsProcessing.SourceType.TypeVectorPolygon] and not site.flags() & OPTIONAL
    assert height.type() == "raster" and height.flags() & OPTIONAL
    assert species.dataTypes() == [QgsProcessing.SourceType.TypeVector]
    assert species.flags() & OPTIONAL and species.flags() & ADVANCED
    column = everything.parameterDefinition("name_column")
    assert column.parentLayerParameterName() == "site" and column.flags() & ADVANCED


def test_outputs_can_be_appended_to_or_left_out_and_optional_ones_are_off(algorithm):
    everything = algorithm("everything")
    plot, tally, centre = (everything.parameterDefinition(name) for name in ("plot", "tally", "centre"))
    assert plot.supportsAppend() and plot.createByDefault() and plot.flags() & OPTIONAL
    assert plot.dataType() == QgsProcessing.SourceType.TypeVectorPolygon
    assert tally.dataType() == QgsProcessing.SourceType.TypeVector
    assert centre.flags() & OPTIONAL and not centre.createByDefault()
    assert {one.name() for one in everything.outputDefinitions()} == {"plot", "tally", "centre", "sites", "plan"}


def test_a_value_outside_the_limits_is_refused_in_the_declared_words(algorithm, context, sites):
    good = {"site": sites, "closure": "memory:"}
    assert algorithm("closure").checkParameterValues(good, context) == (True, "")
    is_good, sentence = algorithm("closure").checkParameterValues({**good, "distance": 9000}, context)
    assert not is_good
    assert sentence == "“Distance” is 9000 m, outside 1 to 5000. Type a number within these limits."
    is_good, sentence = algorithm("closure").checkParameterValues({**good, "distance": "far"}, context)
    assert not is_good and sentence.startswith("“Distance” needs a number, but got “far”")
    is_good, sentence = algorithm("closure").checkParameterValues({**good, "corner": "bent"}, context)
    assert not is_good and sentence.startswith("“Corners” cannot be “bent”")


def test_processings_own_checks_still_run(algorithm, context):
    is_good, sentence = algorithm("closure").checkParameterValues({"closure": "memory:"}, context)
    assert not is_good and "source layer for site" in sentence


@pytest.mark.parametrize("corner", [1, "1", "mitre", QgsProperty.fromExpression("0 + 1")])
def test_a_choice_takes_its_index_or_its_id(algorithm, context, sites, corner):
    parameters = {"site": sites, "closure": "memory:", "corner": corner}
    assert algorithm("closure").checkParameterValues(parameters, context) == (True, "")
    assert settings(algorithm("closure").capability, parameters, context)["corner"] == "mitre"


@pytest.mark.parametrize("given", [[0, 2], ["dam", "wall"], "0,2", "dam, wall", ("wall", 0)])
def test_several_choices_are_taken_likewise(toys, algorithm, context, sites, given):
    parameters = {"site": sites, "plot": "memory:", "tally": "memory:", "measures": given}
    assert algorithm("everything").checkParameterValues(parameters, context) == (True, "")
    assert toys.Everything(**settings(toys.Everything, parameters, context)).measures == ("dam", "wall")


def test_an_empty_optional_number_is_none_and_not_zero(toys, context):
    for empty in ({}, {"count": None}, {"count": ""}):
        assert settings(toys.Everything, empty, context)["count"] is None
    assert settings(toys.Everything, {"count": 0}, context)["count"] == 0  # which parse then refuses


def test_text_from_the_command_line_becomes_numbers_and_flags(closure, context):
    given = {"distance": "250", "fenced": "false", "corner": "mitre"}
    made = closure(**settings(closure, given, context))
    assert (made.distance, made.fenced, made.corner) == (250.0, False, "mitre")


def test_where_geopandas_is_missing_everything_is_listed_and_says_so(algorithm, monkeypatch):
    assert algorithm("closure").canExecute() == (True, "")
    find = libraries.find_spec
    monkeypatch.setattr(libraries, "find_spec", lambda name: None if name in ("geopandas", "scipy") else find(name))
    can, sentence = algorithm("closure").canExecute()
    assert not can and "lacks the Python packages scipy, geopandas" in sentence


def test_an_old_shapely_is_known_by_what_it_lacks(algorithm, monkeypatch):
    monkeypatch.setattr(libraries, "import_module", lambda name: object())
    can, sentence = algorithm("closure").canExecute()
    assert not can and "shapely 2.0" in sentence


def test_a_broken_library_is_reported_and_not_raised(algorithm, monkeypatch):
    def broken(name):
        raise ImportError("DLL load failed")

    monkeypatch.setattr(libraries, "import_module", broken)
    can, sentence = algorithm("closure").canExecute()
    assert not can and "DLL load failed" in sentence
