<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Ordos</name>
    <message>
        <location filename="../../__main__.py" line="94"/>
        <source>show everything that can be planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="111"/>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="123"/>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="137"/>
        <source>results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="139"/>
        <source>GeoPackage to write, one layer a table:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="141"/>
        <source>write numbers, notes and row counts as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="148"/>
        <source>tables made only on request, with commas between:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="152"/>
        <source>say nothing but errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="177"/>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../__main__.py" line="245"/>
        <source>This Python lacks {packages}. Install them, or use the Python that QGIS brings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="67"/>
        <source>The raster “{path}” has {count} bands. Save the one to be used by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="81"/>
        <source>“{text}” cannot be understood. Write PATH or PATH|layername=NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="90"/>
        <source>There is no file “{path}”. Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="114"/>
        <source>“{path}” holds {count} layers. Add |layername=NAME to its path with one of: {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="120"/>
        <source>“{path}” has no layer “{name}”. Choose one of: {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="196"/>
        <source>“{path}” is not the name of a GeoPackage. Let it end in .gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="198"/>
        <source>The plan has no table to write into “{path}”. Ask for an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="201"/>
        <source>“{path}” is open in QGIS or another program. Close it there, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="208"/>
        <source>“{path}” also holds {others}, which would be lost. Choose another file for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../files.py" line="217"/>
        <source>There is no folder “{folder}”. Make it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/catalogue.py" line="9"/>
        <source>Kongdui rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="44"/>
        <source>The input “{layer}” is missing. Choose a layer or a file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="76"/>
        <source>The layer “{layer}” is a table without shapes. Choose a layer with {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="83"/>
        <source>The layer “{layer}” is empty. Choose one that holds features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="86"/>
        <source>The layer “{layer}” is empty and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="101"/>
        <source>The layer “{layer}” holds no usable {kind}. Choose a layer with such shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="138"/>
        <source>The layer “{layer}” has no column “{column}”. Its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/intake.py" line="157"/>
        <source>The layer “{layer}”, row {row}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_attributes.py" line="157"/>
        <source>The price table has no price for “{item}”. Add a row for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="10"/>
        <source>Belt width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="10"/>
        <source>Total width of the belts on both banks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="17"/>
        <source>Least width on a bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="17"/>
        <source>No bank gets less than this, whatever the drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="24"/>
        <source>Width per bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="24"/>
        <source>How the total width is divided between the banks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="24"/>
        <source>by the drift across the bank, stretch by stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="24"/>
        <source>by a fixed share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="32"/>
        <source>Share of the left bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="32"/>
        <source>Used when the width is divided by a fixed share; left looking downstream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="39"/>
        <source>Drift direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="50"/>
        <source>Drift potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="50"/>
        <source>Resultant drift potential in vector units (knots), if it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="57"/>
        <source>Set-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="57"/>
        <source>Distance from the bank, or the management line, to the first strip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="50"/>
        <source>Bed width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="64"/>
        <source>Width of the active bed where neither a polygon nor a column gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="71"/>
        <source>Reaches to plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="71"/>
        <source>Only reaches of these classes get belts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="76"/>
        <source>Compartment length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="76"/>
        <source>Length of a compartment along the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="83"/>
        <source>Passage width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="83"/>
        <source>Width of the gaps kept open for people, animals and machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="90"/>
        <source>Passage spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="90"/>
        <source>Distance between passages along the channel; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="97"/>
        <source>Crossing width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="97"/>
        <source>Width kept open along roads and pipelines that have no width of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="104"/>
        <source>Stretch length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="104"/>
        <source>Bank roles and widths are decided anew for every stretch of this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="111"/>
        <source>Smallest compartment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="111"/>
        <source>Smaller pieces are merged into a neighbour, or left out and listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="118"/>
        <source>Largest compartment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="118"/>
        <source>Larger ones are cut across.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="125"/>
        <source>Yearly rain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="125"/>
        <source>For the rain balance of each compartment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="132"/>
        <source>Rain not for plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="132"/>
        <source>Share of the rain kept for runoff and recharge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="139"/>
        <source>Legal water source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="139"/>
        <source>Name of the source (reclaimed, mine or flood water …) that allows trees without groundwater.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="145"/>
        <source>Approval number of the water bureau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="145"/>
        <source>Without it planting starts outside the river management range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="149"/>
        <source>Upright fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="149"/>
        <source>An upright sand fence at the outer edge of the sand-supplying bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="153"/>
        <source>Reserve of plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="153"/>
        <source>Added to the plants to order beyond one replanting of those that die.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="160"/>
        <source>Years of tending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="160"/>
        <source>Years of tending that the cost includes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="167"/>
        <source>Bed width column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="167"/>
        <source>Column with the width of the bed; found by its usual names when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="175"/>
        <source>Tributaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="175"/>
        <source>Order-2 channels with the code of the river they flow into; planned alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="182"/>
        <source>Surveyed beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="182"/>
        <source>Polygons of the active bed; belts keep their distance from its outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="188"/>
        <source>Sandy land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="188"/>
        <source>Polygons with the mobility of the sand: moving, semi-fixed, fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Sand mobility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="197"/>
        <source>Crossings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="197"/>
        <source>Roads and pipelines that stay open, as lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_parameters.py" line="197"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="8"/>
        <source>Left bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="8"/>
        <source>Right bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="10"/>
        <source>Sand-supplying bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="11"/>
        <source>Receiving bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="14"/>
        <source>Waterside strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="15"/>
        <source>Main belt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="16"/>
        <source>Dune strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="19"/>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="20"/>
        <source>Semi-porous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="21"/>
        <source>Ventilated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="24"/>
        <source>Moving sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="25"/>
        <source>Semi-fixed sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="26"/>
        <source>Fixed sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="44"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="30"/>
        <source>Straw checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="33"/>
        <source>Pits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="34"/>
        <source>Cuttings in bored holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="35"/>
        <source>Strips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="36"/>
        <source>Fish-scale pits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="39"/>
        <source>Spring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="40"/>
        <source>Rainy season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="41"/>
        <source>Autumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="45"/>
        <source>Drift runs along the bank: add cross-belts or checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="48"/>
        <source>Compartment code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="23"/>
        <source>River code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="50"/>
        <source>River</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="51"/>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="159"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="149"/>
        <source>Plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="204"/>
        <source>Plants to order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="57"/>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>Schematic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="59"/>
        <source>UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Shelterbelt compartments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Official code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Rolled up to river</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Bank role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Reach class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>From station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>To station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="153"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Mean width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Belt normal to drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Planting template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Optical porosity without leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Species</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Species codes and shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Dry template used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Row spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Plant spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Site type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Sand barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Site preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Forest category code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Depth to groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Water need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Rain balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Needs approval for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="159"/>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="24"/>
        <source>Approval number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Forest block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="61"/>
        <source>Land class before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="120"/>
        <source>Planting rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="149"/>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="120"/>
        <source>First plant at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="134"/>
        <source>Upright sand fences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="134"/>
        <source>Fence code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="149"/>
        <source>Number in the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="159"/>
        <source>Land removed from the belts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="51"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="40"/>
        <source>Chinese name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Shelterbelt summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/shelterbelts.py" line="82"/>
        <source>Compartments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Mean belt width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Band before removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/shelterbelts.py" line="88"/>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Removed by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Left out as too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/shelterbelts.py" line="89"/>
        <source>Needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="176"/>
        <source>Drift toward the bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/shelterbelts.py" line="90"/>
        <source>Fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/belt_tables.py" line="204"/>
        <source>Species code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="29"/>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Banner code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Township code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Village code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/compartments.py" line="23"/>
        <source>Land class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Size, density, water use and survival of species; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Most plants without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Water use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Density of that water use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="15"/>
        <source>Survival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="29"/>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="29"/>
        <source>Unit prices; the shipped table holds placeholders until the bureau replaces them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="29"/>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="29"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/planting.py" line="102"/>
        <source>The cross-section templates use the species “{species}”, which the species table lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="38"/>
        <source>Upstream hills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="39"/>
        <source>Midstream sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="40"/>
        <source>Downstream plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="50"/>
        <source>Kongdui channel lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>River it flows into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="66"/>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="66"/>
        <source>Hills, sand and plain as polygons; they decide the class of each reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="73"/>
        <source>Table of the ten kongdui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="73"/>
        <source>Names, spellings, mouths and desert edges; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="79"/>
        <source>Name column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="79"/>
        <source>Column with the river&apos;s name; found by its usual names when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="84"/>
        <source>Longest gap to bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="84"/>
        <source>Parts of one river are joined across gaps up to this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="91"/>
        <source>Stations count from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="91"/>
        <source>Where station K0+000 lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="91"/>
        <source>the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="91"/>
        <source>the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="96"/>
        <source>Class where nothing tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="96"/>
        <source>Used where neither zones nor the table of the ten kongdui know the reach class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>Kongdui reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>Reach code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>One of the ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>Class known from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="102"/>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="134"/>
        <source>Prepare kongdui reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="143"/>
        <source>Elevation model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="143"/>
        <source>Checks the flow direction of rivers whose mouth is not in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/reaches.py" line="152"/>
        <source>Rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="25"/>
        <source>English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="40"/>
        <source>Other spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="27"/>
        <source>Longitude of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="28"/>
        <source>Latitude of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="29"/>
        <source>Southern edge of the desert reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="30"/>
        <source>Northern edge of the desert reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="31"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="32"/>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="100"/>
        <source>{river}: {count} parts that repeat another part were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="170"/>
        <source>{river}: a side part of {length:.0f} m was left out as a spur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/rivers.py" line="249"/>
        <source>{river} was drawn against its flow and has been turned to its mouth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Cross-section templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Strips, species and spacings by reach class and bank; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Fixed width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Share of the remaining width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Least width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Species mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Needs groundwater within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Species mix without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Row spacing without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Plant spacing without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/sections.py" line="16"/>
        <source>Forest category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/kongdui/shelterbelts.py" line="64"/>
        <source>Plan shelterbelts along kongdui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="24"/>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="40"/>
        <source>Kinds of constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="40"/>
        <source>Names and spellings of the kinds; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="40"/>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="51"/>
        <source>Land rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="51"/>
        <source>Measure and kind → forbidden, conditional or allowed; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="51"/>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="51"/>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/land.py" line="51"/>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/spec.py" line="102"/>
        <source>“{label}” needs a number, but got “{value}”. Type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/spec.py" line="107"/>
        <source>“{label}” is {value}{unit}, outside {low} to {high}. Type a number within these limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/spec.py" line="117"/>
        <source>“{label}” is a count, but got “{value}”. Type a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/spec.py" line="132"/>
        <source>“{label}” cannot be “{value}”. Choose one of: {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../planning/spec.py" line="173"/>
        <source>“{label}” is yes or no, but got “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/libraries.py" line="30"/>
        <source>Planning needs the Python package shapely, and this QGIS cannot load the one it has: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/libraries.py" line="35"/>
        <source>Planning needs shapely 2.0 or newer, and this QGIS has an older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/provider.py" line="25"/>
        <source>Ordos Restoration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/sinks.py" line="88"/>
        <source>“{output}” would overwrite the input {path}. Choose another file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/sinks.py" line="92"/>
        <source>“{output}” would erase the output that also goes into {path}. Choose a file for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/sinks.py" line="99"/>
        <source>The file {path} for “{output}” exists, but is no readable GeoPackage. Choose a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing/sinks.py" line="129"/>
        <source>“{output}” cannot be added to {path}: its shapes are of another kind. Choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../vector.py" line="141"/>
        <source>“{path}” cannot be read: {reason}. Open it in QGIS and save it as a GeoPackage or GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
