<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Ordos</name>
    <message>
        <source>show everything that can be planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage to write, one layer a table:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write numbers, notes and row counts as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables made only on request, with commas between:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say nothing but errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Python lacks {packages}. Install them, or use the Python that QGIS brings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster “{path}” has {count} bands. Save the one to be used by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” cannot be understood. Write PATH or PATH|layername=NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”. Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds {count} layers. Add |layername=NAME to its path with one of: {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no layer “{name}”. Choose one of: {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not the name of a GeoPackage. Let it end in .gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has no table to write into “{path}”. Ask for an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is open in QGIS or another program. Close it there, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” also holds {others}, which would be lost. Choose another file for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Make it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kongdui rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input “{layer}” is missing. Choose a layer or a file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” is a table without shapes. Choose a layer with {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” is empty. Choose one that holds features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” is empty and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” holds no usable {kind}. Choose a layer with such shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” has no column “{column}”. Its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}”, row {row}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price table has no price for “{item}”. Add a row for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belt width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total width of the belts on both banks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least width on a bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bank gets less than this, whatever the drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width per bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the total width is divided between the banks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the drift across the bank, stretch by stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a fixed share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the left bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used when the width is divided by a fixed share; left looking downstream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resultant drift potential in vector units (knots), if it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from the bank, or the management line, to the first strip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the active bed where neither a polygon nor a column gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaches to plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reaches of these classes get belts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compartment length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a compartment along the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the gaps kept open for people, animals and machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between passages along the channel; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossing width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width kept open along roads and pipelines that have no width of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank roles and widths are decided anew for every stretch of this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest compartment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pieces are merged into a neighbour, or left out and listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest compartment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger ones are cut across.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly rain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the rain balance of each compartment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rain not for plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rain kept for runoff and recharge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal water source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the source (reclaimed, mine or flood water …) that allows trees without groundwater.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval number of the water bureau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it planting starts outside the river management range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upright sand fence at the outer edge of the sand-supplying bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve of plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the plants to order beyond one replanting of those that die.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years of tending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years of tending that the cost includes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed width column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the width of the bed; found by its usual names when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tributaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order-2 channels with the code of the river they flow into; planned alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surveyed beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of the active bed; belts keep their distance from its outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandy land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons with the mobility of the sand: moving, semi-fixed, fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sand mobility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads and pipelines that stay open, as lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sand-supplying bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waterside strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main belt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dune strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-porous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ventilated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-fixed sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straw checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuttings in bored holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fish-scale pits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rainy season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift runs along the bank: add cross-belts or checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compartment code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>River code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>River</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plants to order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelterbelt compartments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled up to river</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belt normal to drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planting template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optical porosity without leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Species</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Species codes and shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry template used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sand barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest category code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth to groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rain balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs approval for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land class before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planting rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First plant at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright sand fences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fence code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land removed from the belts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelterbelt summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean belt width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band before removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out as too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift toward the bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Species code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banner code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Township code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Village code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, density, water use and survival of species; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most plants without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density of that water use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit prices; the shipped table holds placeholders until the bureau replaces them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cross-section templates use the species “{species}”, which the species table lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream hills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midstream sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downstream plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kongdui channel lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>River it flows into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hills, sand and plain as polygons; they decide the class of each reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the ten kongdui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, spellings, mouths and desert edges; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the river&apos;s name; found by its usual names when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gap to bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of one river are joined across gaps up to this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations count from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where station K0+000 lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class where nothing tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used where neither zones nor the table of the ten kongdui know the reach class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kongdui reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class known from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare kongdui reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the flow direction of rivers whose mouth is not in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Southern edge of the desert reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern edge of the desert reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{river}: {count} parts that repeat another part were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{river}: a side part of {length:.0f} m was left out as a spur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{river} was drawn against its flow and has been turned to its mouth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-section templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strips, species and spacings by reach class and bank; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the remaining width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Species mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs groundwater within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Species mix without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row spacing without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant spacing without groundwater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan shelterbelts along kongdui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and spellings of the kinds; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure and kind → forbidden, conditional or allowed; the shipped table when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” needs a number, but got “{value}”. Type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is {value}{unit}, outside {low} to {high}. Type a number within these limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is a count, but got “{value}”. Type a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be “{value}”. Choose one of: {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is yes or no, but got “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning needs the Python package shapely, and this QGIS cannot load the one it has: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning needs shapely 2.0 or newer, and this QGIS has an older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordos Restoration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{output}” would overwrite the input {path}. Choose another file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{output}” would erase the output that also goes into {path}. Choose a file for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} for “{output}” exists, but is no readable GeoPackage. Choose a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{output}” cannot be added to {path}: its shapes are of another kind. Choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}. Open it in QGIS and save it as a GeoPackage or GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” needs the Python package {package}, which is not installed. Save it in another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be replaced: it is open in another program. Close it there, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” has no CRS, so nobody can say where it lies. Set its CRS (Layer properties › Source), for example EPSG:4490, and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}”: {count} features without usable {kind} were left out (rows {rows}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference table “{table}” lacks the columns {columns}. Start from the shipped table and edit a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be brought from {crs} into {target}: some of its coordinates lie outside what the projection can show. Check the layer's CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix “{mix}” of template {template} holds a species that cannot live on rain. Give the template a groundwater depth it needs, or another mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} compartments were planted wider than their template, because the species table allows fewer plants on rain alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} compartments are schematic (示意): neither the bank nor the management line is surveyed there. They are for planning, not for design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} compartments got the dry template instead of trees: groundwater is unknown or deep, and no legal water source is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {count} compartments the drift comes more than 45° off the belt's normal: a bank belt shelters little there. Add cross-belts or checkerboard (column advice).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pieces under {least:.0f} m² without a neighbour to join were left out, {area:.2f} ha in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cross-section templates have none for reach class “{reach_class}” and bank role “{role}”. Add its strips, or leave the class out under “Reaches to plan”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the sand moves to, clockwise from north. 125° (south-east) is typical of the Kubuqi but not measured: take it from a wind record of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Villages, forest blocks, ownership, land class, site type, depth to groundwater: compartments are split at their borders and carry their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The species mix “{mix}” of the cross-section templates cannot be read. Write it as species:share|species:share with shares that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre lines of the channels, in any CRS, in one or more parts. Names in any known spelling are recognised; an unknown name is kept and planned too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives channel lines their known names and codes, joins their parts, turns them to their mouths, counts stations and divides them into upstream hills, midstream sand and downstream plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reach class of {rivers} is not known: give zone polygons, or choose “Class where nothing tells”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{river}: no channel is left to plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel line has any length. Choose a layer with lines drawn along the beds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{river}: {length:.0f} m that run in another channel are planned there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{river} is not in the kongdui table: its flow direction was taken as drawn. Reverse the line if left and right bank are exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans sand-blocking, bank-protecting belts on both banks: a waterside strip, a main belt and, on the sand-supplying bank, a dune strip and a fence. Makes numbered compartments with species, rows, plants, water and cost, keeps off forbidden land, and marks land that needs an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages of {width} m every {spacing} m leave no land for belts. Set them farther apart, or the spacing to 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land with a legal kind: river management range, permanent basic farmland, red line, buildings … The land rules say which is forbidden and which needs an approval number; without a kind it is simply excluded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraint kinds that are not in the table were treated as excluded land: {kinds}. Add them to the table of kinds if another rule holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” says its CRS is {crs} (degrees), but its coordinates reach {value:.0f}: they are metres. Set the layer's CRS to the projected one it was made in, for example EPSG:4545.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” says its CRS is {crs} (metres), but all its coordinates lie within ±360: they are degrees. Set the layer's CRS to EPSG:4490 or EPSG:4326.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” says its CRS is {crs}, but its easting is {value:.0f}: the zone prefix of the coordinates and of the CRS contradict each other. Use EPSG:4524/4525 for eastings with a zone prefix (36…, 37…) and EPSG:4545/4546 for those without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QGIS lacks the Python packages {packages}, which planning needs: the Windows installers carry them, on Linux and macOS install them with the system&apos;s package manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} also holds {tables}, and QGIS would erase that. Choose a new file for “{output}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{output}” could not be written ({reason}). Check the disk and the rights to the folder, and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” came back with {found} rows of {kind} in “{table}” instead of {made} of {wanted}; nothing was kept. Check the disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
