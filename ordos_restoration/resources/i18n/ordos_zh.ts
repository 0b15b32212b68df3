<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Ordos</name>
    <message>
        <source>show everything that can be planned</source>
        <translation>列出全部可规划的内容</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>GeoPackage to write, one layer a table:</source>
        <translation>要写入的 GeoPackage 文件，每张表为一个图层：</translation>
    </message>
    <message>
        <source>write numbers, notes and row counts as JSON</source>
        <translation>将汇总数值、提示和各表行数写入 JSON 文件</translation>
    </message>
    <message>
        <source>tables made only on request, with commas between:</source>
        <translation>仅在指定时生成的表，以逗号分隔：</translation>
    </message>
    <message>
        <source>say nothing but errors</source>
        <translation>只显示错误信息</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>This Python lacks {packages}. Install them, or use the Python that QGIS brings.</source>
        <translation>当前 Python 缺少 {packages}。请安装这些包，或改用 QGIS 自带的 Python。</translation>
    </message>
    <message>
        <source>The raster “{path}” has {count} bands. Save the one to be used by itself.</source>
        <translation>栅格“{path}”有 {count} 个波段。请将要使用的波段单独另存为一个文件。</translation>
    </message>
    <message>
        <source>“{text}” cannot be understood. Write PATH or PATH|layername=NAME.</source>
        <translation>无法识别“{text}”。请写成 PATH 或 PATH|layername=NAME（PATH 为文件路径，NAME 为图层名）。</translation>
    </message>
    <message>
        <source>There is no file “{path}”. Check its name.</source>
        <translation>找不到文件“{path}”，请检查文件名。</translation>
    </message>
    <message>
        <source>“{path}” holds {count} layers. Add |layername=NAME to its path with one of: {layers}.</source>
        <translation>“{path}”含有 {count} 个图层。请在路径后加上 |layername=NAME，其中 NAME 为下列图层名之一：{layers}。</translation>
    </message>
    <message>
        <source>“{path}” has no layer “{name}”. Choose one of: {layers}.</source>
        <translation>“{path}”中没有图层“{name}”。请从下列图层中选择：{layers}。</translation>
    </message>
    <message>
        <source>“{path}” is not the name of a GeoPackage. Let it end in .gpkg.</source>
        <translation>“{path}”不是 GeoPackage 文件名，请以 .gpkg 结尾。</translation>
    </message>
    <message>
        <source>The plan has no table to write into “{path}”. Ask for an output.</source>
        <translation>本次规划没有可写入“{path}”的表，请至少指定一项输出。</translation>
    </message>
    <message>
        <source>“{path}” is open in QGIS or another program. Close it there, or choose another file.</source>
        <translation>“{path}”正被 QGIS 或其他程序打开。请先在该程序中关闭，或另选文件。</translation>
    </message>
    <message>
        <source>“{path}” also holds {others}, which would be lost. Choose another file for the results.</source>
        <translation>“{path}”中还存有 {others}，写入后将会丢失。请为结果另选文件。</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Make it, or choose another one.</source>
        <translation>找不到文件夹“{folder}”，请先新建，或另选文件夹。</translation>
    </message>
    <message>
        <source>Kongdui rivers</source>
        <translation>孔兑治理</translation>
    </message>
    <message>
        <source>The input “{layer}” is missing. Choose a layer or a file for it.</source>
        <translation>缺少输入“{layer}”，请为其选择图层或文件。</translation>
    </message>
    <message>
        <source>The layer “{layer}” is a table without shapes. Choose a layer with {kind}.</source>
        <translation>图层“{layer}”是不含几何图形的表，请选择{kind}图层。</translation>
    </message>
    <message>
        <source>The layer “{layer}” is empty. Choose one that holds features.</source>
        <translation>图层“{layer}”为空，请选择含有要素的图层。</translation>
    </message>
    <message>
        <source>The layer “{layer}” is empty and was not used.</source>
        <translation>图层“{layer}”为空，未予使用。</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds no usable {kind}. Choose a layer with such shapes.</source>
        <translation>图层“{layer}”中没有可用的{kind}要素，请选择含有此类图形的图层。</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no column “{column}”. Its columns are: {columns}.</source>
        <translation>图层“{layer}”中没有字段“{column}”，现有字段为：{columns}。</translation>
    </message>
    <message>
        <source>The layer “{layer}”, row {row}: {reason}</source>
        <translation>图层“{layer}”第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>The price table has no price for “{item}”. Add a row for it.</source>
        <translation>单价表中没有“{item}”的单价，请补充该项。</translation>
    </message>
    <message>
        <source>Belt width</source>
        <translation>林带宽度</translation>
    </message>
    <message>
        <source>Total width of the belts on both banks.</source>
        <translation>两岸林带的总宽度。</translation>
    </message>
    <message>
        <source>Least width on a bank</source>
        <translation>单岸最小宽度</translation>
    </message>
    <message>
        <source>No bank gets less than this, whatever the drift.</source>
        <translation>无论输沙势大小，任一岸的林带宽度均不小于此值。</translation>
    </message>
    <message>
        <source>Width per bank</source>
        <translation>两岸宽度分配</translation>
    </message>
    <message>
        <source>How the total width is divided between the banks.</source>
        <translation>总宽度在左右两岸之间的分配方式。</translation>
    </message>
    <message>
        <source>by the drift across the bank, stretch by stretch</source>
        <translation>按各分段向河输沙势分配</translation>
    </message>
    <message>
        <source>by a fixed share</source>
        <translation>按固定比例分配</translation>
    </message>
    <message>
        <source>Share of the left bank</source>
        <translation>左岸比例</translation>
    </message>
    <message>
        <source>Used when the width is divided by a fixed share; left looking downstream.</source>
        <translation>仅在按固定比例分配宽度时使用；左岸以面向下游为准。</translation>
    </message>
    <message>
        <source>Drift direction</source>
        <translation>输沙方向</translation>
    </message>
    <message>
        <source>Drift potential</source>
        <translation>输沙势</translation>
    </message>
    <message>
        <source>Resultant drift potential in vector units (knots), if it is known.</source>
        <translation>合成输沙势，以矢量单位（VU，风速按节计）表示；未知时可不填。</translation>
    </message>
    <message>
        <source>Set-back</source>
        <translation>退距</translation>
    </message>
    <message>
        <source>Distance from the bank, or the management line, to the first strip.</source>
        <translation>岸线或管理范围线至第一条林带内缘的距离。</translation>
    </message>
    <message>
        <source>Bed width</source>
        <translation>河床宽度</translation>
    </message>
    <message>
        <source>Width of the active bed where neither a polygon nor a column gives it.</source>
        <translation>现行河床的宽度；用于既无实测河床面、字段也未给出宽度的河段。</translation>
    </message>
    <message>
        <source>Reaches to plan</source>
        <translation>规划河段</translation>
    </message>
    <message>
        <source>Only reaches of these classes get belts.</source>
        <translation>仅在所选类型的河段布设林带。</translation>
    </message>
    <message>
        <source>Compartment length</source>
        <translation>小班长度</translation>
    </message>
    <message>
        <source>Length of a compartment along the channel.</source>
        <translation>小班沿河道方向的长度。</translation>
    </message>
    <message>
        <source>Passage width</source>
        <translation>通道宽度</translation>
    </message>
    <message>
        <source>Width of the gaps kept open for people, animals and machines.</source>
        <translation>为人员、牲畜和机械通行预留的间隔宽度。</translation>
    </message>
    <message>
        <source>Passage spacing</source>
        <translation>通道间距</translation>
    </message>
    <message>
        <source>Distance between passages along the channel; 0 for none.</source>
        <translation>相邻通道沿河道的距离；填 0 表示不设通道。</translation>
    </message>
    <message>
        <source>Crossing width</source>
        <translation>道路、管线预留宽度</translation>
    </message>
    <message>
        <source>Width kept open along roads and pipelines that have no width of their own.</source>
        <translation>道路、管线自身未给出宽度时，沿线预留的宽度。</translation>
    </message>
    <message>
        <source>Stretch length</source>
        <translation>分段长度</translation>
    </message>
    <message>
        <source>Bank roles and widths are decided anew for every stretch of this length.</source>
        <translation>按此长度分段，逐段重新确定供沙岸、受沙岸和两岸宽度。</translation>
    </message>
    <message>
        <source>Smallest compartment</source>
        <translation>小班最小面积</translation>
    </message>
    <message>
        <source>Largest compartment</source>
        <translation>小班最大面积</translation>
    </message>
    <message>
        <source>Larger ones are cut across.</source>
        <translation>大于此面积的小班横向切分。</translation>
    </message>
    <message>
        <source>Yearly rain</source>
        <translation>年降水量</translation>
    </message>
    <message>
        <source>For the rain balance of each compartment.</source>
        <translation>用于计算各小班的降水盈亏。</translation>
    </message>
    <message>
        <source>Rain not for plants</source>
        <translation>不供植物利用的降水比例</translation>
    </message>
    <message>
        <source>Share of the rain kept for runoff and recharge.</source>
        <translation>降水中留作径流和补给地下水的比例。</translation>
    </message>
    <message>
        <source>Legal water source</source>
        <translation>合法水源</translation>
    </message>
    <message>
        <source>Name of the source (reclaimed, mine or flood water …) that allows trees without groundwater.</source>
        <translation>水源名称（再生水、矿井疏干水、洪水等）；填写后，无可用地下水的地段也可配置乔木。</translation>
    </message>
    <message>
        <source>Approval number of the water bureau</source>
        <translation>水利部门批准文号</translation>
    </message>
    <message>
        <source>Without it planting starts outside the river management range.</source>
        <translation>未填写时，造林从河道管理范围以外开始。</translation>
    </message>
    <message>
        <source>Upright fence</source>
        <translation>设置立式沙障</translation>
    </message>
    <message>
        <source>An upright sand fence at the outer edge of the sand-supplying bank.</source>
        <translation>在供沙岸林带外缘设置一道立式沙障。</translation>
    </message>
    <message>
        <source>Reserve of plants</source>
        <translation>苗木预留比例</translation>
    </message>
    <message>
        <source>Added to the plants to order beyond one replanting of those that die.</source>
        <translation>需苗量在计入一次补植之外再增加的比例。</translation>
    </message>
    <message>
        <source>Years of tending</source>
        <translation>抚育年限</translation>
    </message>
    <message>
        <source>Years of tending that the cost includes.</source>
        <translation>费用中计入的抚育年数。</translation>
    </message>
    <message>
        <source>Bed width column</source>
        <translation>河床宽度字段</translation>
    </message>
    <message>
        <source>Column with the width of the bed; found by its usual names when empty.</source>
        <translation>记录河床宽度的字段；留空则按常用字段名自动查找。</translation>
    </message>
    <message>
        <source>Tributaries</source>
        <translation>支沟</translation>
    </message>
    <message>
        <source>Order-2 channels with the code of the river they flow into; planned alike.</source>
        <translation>二级支沟，须注明所汇入河流的代码；规划方法与主沟相同。</translation>
    </message>
    <message>
        <source>Surveyed beds</source>
        <translation>实测河床</translation>
    </message>
    <message>
        <source>Polygons of the active bed; belts keep their distance from its outline.</source>
        <translation>现行河床的面；林带与其边线保持退距。</translation>
    </message>
    <message>
        <source>Sandy land</source>
        <translation>沙地</translation>
    </message>
    <message>
        <source>Polygons with the mobility of the sand: moving, semi-fixed, fixed.</source>
        <translation>标明沙地类型的面：流动、半固定、固定。</translation>
    </message>
    <message>
        <source>Sand mobility</source>
        <translation>沙地类型</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>道路、管线</translation>
    </message>
    <message>
        <source>Roads and pipelines that stay open, as lines.</source>
        <translation>须保持畅通的道路和管线（线图层）。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Left bank</source>
        <translation>左岸</translation>
    </message>
    <message>
        <source>Right bank</source>
        <translation>右岸</translation>
    </message>
    <message>
        <source>Sand-supplying bank</source>
        <translation>供沙岸</translation>
    </message>
    <message>
        <source>Receiving bank</source>
        <translation>受沙岸</translation>
    </message>
    <message>
        <source>Waterside strip</source>
        <translation>近水带</translation>
    </message>
    <message>
        <source>Main belt</source>
        <translation>主林带</translation>
    </message>
    <message>
        <source>Dune strip</source>
        <translation>固沙带</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧密结构</translation>
    </message>
    <message>
        <source>Semi-porous</source>
        <translation>疏透结构</translation>
    </message>
    <message>
        <source>Ventilated</source>
        <translation>通风结构</translation>
    </message>
    <message>
        <source>Moving sand</source>
        <translation>流动沙地</translation>
    </message>
    <message>
        <source>Semi-fixed sand</source>
        <translation>半固定沙地</translation>
    </message>
    <message>
        <source>Fixed sand</source>
        <translation>固定沙地</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Straw checkerboard</source>
        <translation>草方格沙障</translation>
    </message>
    <message>
        <source>Pits</source>
        <translation>穴状整地</translation>
    </message>
    <message>
        <source>Cuttings in bored holes</source>
        <translation>打孔扦插</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>带状整地</translation>
    </message>
    <message>
        <source>Fish-scale pits</source>
        <translation>鱼鳞坑整地</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>Rainy season</source>
        <translation>雨季</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>秋季</translation>
    </message>
    <message>
        <source>Drift runs along the bank: add cross-belts or checkerboard</source>
        <translation>输沙方向近于顺岸，宜增设横向林带或草方格沙障</translation>
    </message>
    <message>
        <source>Compartment code</source>
        <translation>小班编号</translation>
    </message>
    <message>
        <source>River code</source>
        <translation>河流代码</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>带别</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>株数</translation>
    </message>
    <message>
        <source>Plants to order</source>
        <translation>需苗量</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Schematic</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Shelterbelt compartments</source>
        <translation>林带小班</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>小班统一编码</translation>
    </message>
    <message>
        <source>Bank role</source>
        <translation>供受沙类型</translation>
    </message>
    <message>
        <source>Reach class</source>
        <translation>河段类型</translation>
    </message>
    <message>
        <source>From station</source>
        <translation>起始桩号</translation>
    </message>
    <message>
        <source>To station</source>
        <translation>终止桩号</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Mean width</source>
        <translation>平均宽度</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>走向</translation>
    </message>
    <message>
        <source>Belt normal to drift</source>
        <translation>林带法线与输沙方向夹角</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Planting template</source>
        <translation>配置模板</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>林带结构</translation>
    </message>
    <message>
        <source>Optical porosity without leaves</source>
        <translation>落叶期疏透度</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>树种</translation>
    </message>
    <message>
        <source>Species codes and shares</source>
        <translation>树种代码及比例</translation>
    </message>
    <message>
        <source>Dry template used</source>
        <translation>采用雨养配置</translation>
    </message>
    <message>
        <source>Row spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Plant spacing</source>
        <translation>株距</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Site type</source>
        <translation>立地类型</translation>
    </message>
    <message>
        <source>Sand barrier</source>
        <translation>沙障</translation>
    </message>
    <message>
        <source>Site preparation</source>
        <translation>整地方式</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>造林季节</translation>
    </message>
    <message>
        <source>Forest category code</source>
        <translation>林种代码</translation>
    </message>
    <message>
        <source>Depth to groundwater</source>
        <translation>地下水埋深</translation>
    </message>
    <message>
        <source>Water need</source>
        <translation>需水量</translation>
    </message>
    <message>
        <source>Rain balance</source>
        <translation>降水盈亏</translation>
    </message>
    <message>
        <source>Needs approval for</source>
        <translation>需审批事项</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法规依据</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（嘎查）</translation>
    </message>
    <message>
        <source>Forest block</source>
        <translation>林班</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>权属</translation>
    </message>
    <message>
        <source>Land class before</source>
        <translation>造林前地类</translation>
    </message>
    <message>
        <source>Planting rows</source>
        <translation>种植行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>First plant at</source>
        <translation>首株位置</translation>
    </message>
    <message>
        <source>Upright sand fences</source>
        <translation>立式沙障</translation>
    </message>
    <message>
        <source>Fence code</source>
        <translation>立式沙障编号</translation>
    </message>
    <message>
        <source>Number in the row</source>
        <translation>行内株号</translation>
    </message>
    <message>
        <source>Land removed from the belts</source>
        <translation>林带扣除用地</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Shelterbelt summary</source>
        <translation>林带汇总表</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>河道长度</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>小班数</translation>
    </message>
    <message>
        <source>Mean belt width</source>
        <translation>林带平均宽度</translation>
    </message>
    <message>
        <source>Band before removal</source>
        <translation>扣除前面积</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>通道面积</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>扣除面积</translation>
    </message>
    <message>
        <source>Removed by kind</source>
        <translation>分类型扣除面积</translation>
    </message>
    <message>
        <source>Left out as too small</source>
        <translation>过小未纳入面积</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>需审批</translation>
    </message>
    <message>
        <source>Drift toward the bed</source>
        <translation>向河输沙势</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>立式沙障</translation>
    </message>
    <message>
        <source>Species code</source>
        <translation>树种代码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>区划单元</translation>
    </message>
    <message>
        <source>Banner code</source>
        <translation>旗县代码</translation>
    </message>
    <message>
        <source>Township code</source>
        <translation>苏木乡镇代码</translation>
    </message>
    <message>
        <source>Village code</source>
        <translation>村（嘎查）代码</translation>
    </message>
    <message>
        <source>Land class</source>
        <translation>地类</translation>
    </message>
    <message>
        <source>Size, density, water use and survival of species; the shipped table when empty.</source>
        <translation>各树种的规格、密度、耗水量和成活率；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>生活型</translation>
    </message>
    <message>
        <source>Most plants without groundwater</source>
        <translation>雨养最大密度</translation>
    </message>
    <message>
        <source>Water use</source>
        <translation>耗水量</translation>
    </message>
    <message>
        <source>Density of that water use</source>
        <translation>耗水量对应的密度</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>成活率</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>单价表</translation>
    </message>
    <message>
        <source>Unit prices; the shipped table holds placeholders until the bureau replaces them.</source>
        <translation>各项单价；内置表中为占位数值，须由主管部门替换为实际单价。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The cross-section templates use the species “{species}”, which the species table lacks.</source>
        <translation>断面配置模板用到了树种“{species}”，但树种表中没有该树种。请在树种表中补充，或修改模板。</translation>
    </message>
    <message>
        <source>Upstream hills</source>
        <translation>上游丘陵沟壑河段</translation>
    </message>
    <message>
        <source>Midstream sand</source>
        <translation>中游风沙河段</translation>
    </message>
    <message>
        <source>Downstream plain</source>
        <translation>下游平原河段</translation>
    </message>
    <message>
        <source>Kongdui channel lines</source>
        <translation>孔兑河道中心线</translation>
    </message>
    <message>
        <source>River it flows into</source>
        <translation>汇入河流</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>地貌分区</translation>
    </message>
    <message>
        <source>Hills, sand and plain as polygons; they decide the class of each reach.</source>
        <translation>丘陵区、风沙区和平原区的面，据以确定各河段的类型。</translation>
    </message>
    <message>
        <source>Table of the ten kongdui</source>
        <translation>十大孔兑名录</translation>
    </message>
    <message>
        <source>Names, spellings, mouths and desert edges; the shipped table when empty.</source>
        <translation>名称、别名、河口位置和沙漠南北边界；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Name column</source>
        <translation>河名字段</translation>
    </message>
    <message>
        <source>Column with the river&apos;s name; found by its usual names when empty.</source>
        <translation>记录河流名称的字段；留空则按常用字段名自动查找。</translation>
    </message>
    <message>
        <source>Longest gap to bridge</source>
        <translation>最大连接间距</translation>
    </message>
    <message>
        <source>Parts of one river are joined across gaps up to this length.</source>
        <translation>同一河流各段之间的间断不超过此长度时予以连接。</translation>
    </message>
    <message>
        <source>Stations count from</source>
        <translation>桩号起算点</translation>
    </message>
    <message>
        <source>Where station K0+000 lies.</source>
        <translation>桩号 K0+000 所在的位置。</translation>
    </message>
    <message>
        <source>the mouth</source>
        <translation>河口</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>河源</translation>
    </message>
    <message>
        <source>Class where nothing tells</source>
        <translation>缺省河段类型</translation>
    </message>
    <message>
        <source>Used where neither zones nor the table of the ten kongdui know the reach class.</source>
        <translation>在地貌分区和十大孔兑名录均不能确定河段类型之处采用。</translation>
    </message>
    <message>
        <source>Kongdui reaches</source>
        <translation>孔兑河段</translation>
    </message>
    <message>
        <source>Reach code</source>
        <translation>河段编号</translation>
    </message>
    <message>
        <source>One of the ten</source>
        <translation>属十大孔兑</translation>
    </message>
    <message>
        <source>Class known from</source>
        <translation>类型依据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Prepare kongdui reaches</source>
        <translation>孔兑河段整理</translation>
    </message>
    <message>
        <source>Elevation model</source>
        <translation>数字高程模型</translation>
    </message>
    <message>
        <source>Checks the flow direction of rivers whose mouth is not in the table.</source>
        <translation>用于判定名录中没有河口位置的河流的流向。</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流数</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Longitude of the mouth</source>
        <translation>河口经度</translation>
    </message>
    <message>
        <source>Latitude of the mouth</source>
        <translation>河口纬度</translation>
    </message>
    <message>
        <source>Southern edge of the desert reach</source>
        <translation>风沙河段南界</translation>
    </message>
    <message>
        <source>Northern edge of the desert reach</source>
        <translation>风沙河段北界</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>是否核实</translation>
    </message>
    <message>
        <source>{river}: {count} parts that repeat another part were left out.</source>
        <translation>{river}：有 {count} 段与其他线段重复，已略去。</translation>
    </message>
    <message>
        <source>{river}: a side part of {length:.0f} m was left out as a spur.</source>
        <translation>{river}：一段长 {length:.0f} m 的旁支视为多余短线，已略去。</translation>
    </message>
    <message>
        <source>{river} was drawn against its flow and has been turned to its mouth.</source>
        <translation>{river} 的线划方向与流向相反，已改为流向河口。</translation>
    </message>
    <message>
        <source>Cross-section templates</source>
        <translation>断面配置模板</translation>
    </message>
    <message>
        <source>Strips, species and spacings by reach class and bank; the shipped table when empty.</source>
        <translation>按河段类型和供沙岸、受沙岸给出的各带、树种和株行距；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation>固定宽度</translation>
    </message>
    <message>
        <source>Share of the remaining width</source>
        <translation>剩余宽度占比</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>最小宽度</translation>
    </message>
    <message>
        <source>Species mix</source>
        <translation>树种配比</translation>
    </message>
    <message>
        <source>Needs groundwater within</source>
        <translation>要求地下水埋深不大于</translation>
    </message>
    <message>
        <source>Species mix without groundwater</source>
        <translation>雨养树种配比</translation>
    </message>
    <message>
        <source>Row spacing without groundwater</source>
        <translation>雨养行距</translation>
    </message>
    <message>
        <source>Plant spacing without groundwater</source>
        <translation>雨养株距</translation>
    </message>
    <message>
        <source>Forest category</source>
        <translation>林种</translation>
    </message>
    <message>
        <source>Plan shelterbelts along kongdui</source>
        <translation>孔兑阻沙护岸林带规划</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>用地约束</translation>
    </message>
    <message>
        <source>Kinds of constraints</source>
        <translation>约束类型表</translation>
    </message>
    <message>
        <source>Names and spellings of the kinds; the shipped table when empty.</source>
        <translation>约束类型的名称和别名；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Land rules</source>
        <translation>用地规则表</translation>
    </message>
    <message>
        <source>Measure and kind → forbidden, conditional or allowed; the shipped table when empty.</source>
        <translation>按措施和约束类型规定：禁止、附条件或允许；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>“{label}” needs a number, but got “{value}”. Type a number.</source>
        <translation>“{label}”须为数值，但得到的是“{value}”。请输入数值。</translation>
    </message>
    <message>
        <source>“{label}” is {value}{unit}, outside {low} to {high}. Type a number within these limits.</source>
        <translation>“{label}”为 {value}{unit}，超出 {low} 至 {high} 的范围。请输入范围以内的数值。</translation>
    </message>
    <message>
        <source>“{label}” is a count, but got “{value}”. Type a whole number.</source>
        <translation>“{label}”为计数值，但得到的是“{value}”。请输入整数。</translation>
    </message>
    <message>
        <source>“{label}” cannot be “{value}”. Choose one of: {options}.</source>
        <translation>“{label}”不能取“{value}”。请从下列选项中选择：{options}。</translation>
    </message>
    <message>
        <source>“{label}” is yes or no, but got “{value}”.</source>
        <translation>“{label}”只能为是（yes）或否（no），但得到的是“{value}”。请改正。</translation>
    </message>
    <message>
        <source>Planning needs the Python package shapely, and this QGIS cannot load the one it has: {reason}</source>
        <translation>规划需要 Python 包 shapely，但当前 QGIS 无法加载已安装的版本：{reason}</translation>
    </message>
    <message>
        <source>Planning needs shapely 2.0 or newer, and this QGIS has an older one.</source>
        <translation>规划需要 shapely 2.0 或更高版本，当前 QGIS 中的版本过低，请升级。</translation>
    </message>
    <message>
        <source>Ordos Restoration</source>
        <translation>鄂尔多斯生态修复</translation>
    </message>
    <message>
        <source>“{output}” would overwrite the input {path}. Choose another file for it.</source>
        <translation>“{output}”会覆盖输入文件 {path}，请另选文件。</translation>
    </message>
    <message>
        <source>“{output}” would erase the output that also goes into {path}. Choose a file for each.</source>
        <translation>“{output}”会清除同样写入 {path} 的另一项输出，请为每项输出分别选择文件。</translation>
    </message>
    <message>
        <source>The file {path} for “{output}” exists, but is no readable GeoPackage. Choose a new file.</source>
        <translation>“{output}”指定的文件 {path} 已存在，但不是可读取的 GeoPackage。请选用新文件。</translation>
    </message>
    <message>
        <source>“{output}” cannot be added to {path}: its shapes are of another kind. Choose another layer.</source>
        <translation>“{output}”无法追加到 {path}：几何类型不一致，请另选图层。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}. Open it in QGIS and save it as a GeoPackage or GeoTIFF.</source>
        <translation>无法读取“{path}”：{reason}。请在 QGIS 中打开，另存为 GeoPackage 或 GeoTIFF 后重试。</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>“{path}” needs the Python package {package}, which is not installed. Save it in another format.</source>
        <translation>读取“{path}”需要 Python 包 {package}，但该包尚未安装。请将文件另存为其他格式。</translation>
    </message>
    <message>
        <source>“{path}” cannot be replaced: it is open in another program. Close it there, or choose another file.</source>
        <translation>无法替换“{path}”：该文件正被其他程序打开。请先在该程序中关闭，或另选文件。</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>面</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no CRS, so nobody can say where it lies. Set its CRS (Layer properties › Source), for example EPSG:4490, and run again.</source>
        <translation>图层“{layer}”没有坐标参照系，无法确定其位置。请设置其坐标参照系（图层属性 › 源），例如 EPSG:4490，然后重新运行。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} features without usable {kind} were left out (rows {rows}).</source>
        <translation>“{layer}”：有 {count} 个要素没有可用的{kind}图形，已略去（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>The reference table “{table}” lacks the columns {columns}. Start from the shipped table and edit a copy of it.</source>
        <translation>参照表“{table}”缺少字段 {columns}。请复制一份内置表，在其基础上修改。</translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be brought from {crs} into {target}: some of its coordinates lie outside what the projection can show. Check the layer's CRS.</source>
        <translation>图层“{layer}”无法从 {crs} 转换到 {target}：部分坐标超出该投影的有效范围。请检查图层的坐标参照系。</translation>
    </message>
    <message>
        <source>The mix “{mix}” of template {template} holds a species that cannot live on rain. Give the template a groundwater depth it needs, or another mix.</source>
        <translation>模板 {template} 的树种配比“{mix}”中，有的树种仅靠降水不能成活。请为该模板填写所要求的地下水埋深，或改用其他树种配比。</translation>
    </message>
    <message>
        <source>{count} compartments were planted wider than their template, because the species table allows fewer plants on rain alone.</source>
        <translation>有 {count} 个小班的株距已按树种表规定的雨养最大密度放大，大于模板的株距。</translation>
    </message>
    <message>
        <source>{count} of {all} compartments are schematic (示意): neither the bank nor the management line is surveyed there. They are for planning, not for design.</source>
        <translation>{all} 个小班中有 {count} 个为示意：该处岸线和河道管理范围线均未经实测，仅供规划使用，不得用于设计。</translation>
    </message>
    <message>
        <source>The cross-section templates have none for reach class “{reach_class}” and bank role “{role}”. Add its strips, or leave the class out under “Reaches to plan”.</source>
        <translation>断面配置模板中没有河段类型“{reach_class}”、供受沙类型“{role}”的模板。请补充其各带配置，或在“规划河段”中取消该类型。</translation>
    </message>
    <message>
        <source>Where the sand moves to, clockwise from north. 125° (south-east) is typical of the Kubuqi but not measured: take it from a wind record of the site.</source>
        <translation>风沙运移的去向，自正北起顺时针计。125°（东南向）为库布其沙漠的典型值，并非实测：请采用当地风况观测资料计算的数值。</translation>
    </message>
    <message>
        <source>Villages, forest blocks, ownership, land class, site type, depth to groundwater: compartments are split at their borders and carry their values.</source>
        <translation>村（嘎查）、林班、权属、地类、立地类型、地下水埋深：小班按其界线划分，并继承相应属性。</translation>
    </message>
    <message>
        <source>The species mix “{mix}” of the cross-section templates cannot be read. Write it as species:share|species:share with shares that add up to 1.</source>
        <translation>无法识别断面配置模板中的树种配比“{mix}”。请写成“树种代码:比例|树种代码:比例”的形式，各比例之和为 1。</translation>
    </message>
    <message>
        <source>Centre lines of the channels, in any CRS, in one or more parts. Names in any known spelling are recognised; an unknown name is kept and planned too.</source>
        <translation>河道中心线，坐标参照系不限，可为一段或多段。可识别各种已知的河名写法；名录以外的河名予以保留，同样纳入规划。</translation>
    </message>
    <message>
        <source>Gives channel lines their known names and codes, joins their parts, turns them to their mouths, counts stations and divides them into upstream hills, midstream sand and downstream plain.</source>
        <translation>为河道中心线赋予已知的名称和代码，连接各段，将方向统一为流向河口，计算桩号，并划分为上游丘陵沟壑河段、中游风沙河段和下游平原河段。</translation>
    </message>
    <message>
        <source>The reach class of {rivers} is not known: give zone polygons, or choose “Class where nothing tells”.</source>
        <translation>{rivers} 的河段类型不明：请提供地貌分区面，或选定“缺省河段类型”。</translation>
    </message>
    <message>
        <source>{river}: no channel is left to plan.</source>
        <translation>{river}：没有可供规划的河道。</translation>
    </message>
    <message>
        <source>No channel line has any length. Choose a layer with lines drawn along the beds.</source>
        <translation>所有河道线的长度均为零。请选择沿河床绘制的线图层。</translation>
    </message>
    <message>
        <source>{river}: {length:.0f} m that run in another channel are planned there.</source>
        <translation>{river}：有 {length:.0f} m 与另一条河道重合，已归入该河道规划。</translation>
    </message>
    <message>
        <source>{river} is not in the kongdui table: its flow direction was taken as drawn. Reverse the line if left and right bank are exchanged.</source>
        <translation>{river} 不在十大孔兑名录中，流向按线划方向确定。如左右岸颠倒，请将该线反向。</translation>
    </message>
    <message>
        <source>Plans sand-blocking, bank-protecting belts on both banks: a waterside strip, a main belt and, on the sand-supplying bank, a dune strip and a fence. Makes numbered compartments with species, rows, plants, water and cost, keeps off forbidden land, and marks land that needs an approval.</source>
        <translation>在孔兑两岸规划阻沙护岸林带：布设近水带和主林带，供沙岸另设固沙带和立式沙障。生成带编号的小班，列出树种、行数、株数、需水量和费用；避让禁止造林的用地，并标明需审批的用地。</translation>
    </message>
    <message>
        <source>Passages of {width} m every {spacing} m leave no land for belts. Set them farther apart, or the spacing to 0 for none.</source>
        <translation>通道宽 {width} m、间距 {spacing} m，没有余地布设林带。请加大通道间距，或将间距设为 0（不设通道）。</translation>
    </message>
    <message>
        <source>Land with a legal kind: river management range, permanent basic farmland, red line, buildings … The land rules say which is forbidden and which needs an approval number; without a kind it is simply excluded.</source>
        <translation>受法规管控的用地：河道管理范围、永久基本农田、生态保护红线、建筑物等。何者禁止造林、何者须有批准文号，由用地规则表确定；未注明类型的一律不予造林。</translation>
    </message>
    <message>
        <source>Constraint kinds that are not in the table were treated as excluded land: {kinds}. Add them to the table of kinds if another rule holds.</source>
        <translation>下列约束类型不在约束类型表中，已按禁用区处理：{kinds}。如适用其他规则，请将其补充到约束类型表。</translation>
    </message>
    <message>
        <source>The layer “{layer}” says its CRS is {crs} (degrees), but its coordinates reach {value:.0f}: they are metres. Set the layer's CRS to the projected one it was made in, for example EPSG:4545.</source>
        <translation>图层“{layer}”标明的坐标参照系为 {crs}（单位：度），但坐标值达到 {value:.0f}，实际单位应为米。请将图层的坐标参照系设为数据原有的投影坐标系，例如 EPSG:4545。</translation>
    </message>
    <message>
        <source>The layer “{layer}” says its CRS is {crs} (metres), but all its coordinates lie within ±360: they are degrees. Set the layer's CRS to EPSG:4490 or EPSG:4326.</source>
        <translation>图层“{layer}”标明的坐标参照系为 {crs}（单位：米），但全部坐标值均在 ±360 以内，实际单位应为度。请将图层的坐标参照系设为 EPSG:4490 或 EPSG:4326。</translation>
    </message>
    <message>
        <source>The layer “{layer}” says its CRS is {crs}, but its easting is {value:.0f}: the zone prefix of the coordinates and of the CRS contradict each other. Use EPSG:4524/4525 for eastings with a zone prefix (36…, 37…) and EPSG:4545/4546 for those without.</source>
        <translation>图层“{layer}”标明的坐标参照系为 {crs}，但其东坐标为 {value:.0f}：坐标的带号与坐标参照系不一致。东坐标带带号（36…、37…）的请用 EPSG:4524/4525，不带带号的请用 EPSG:4545/4546。</translation>
    </message>
    <message>
        <source>This QGIS lacks the Python packages {packages}, which planning needs: the Windows installers carry them, on Linux and macOS install them with the system&apos;s package manager.</source>
        <translation>当前 QGIS 缺少规划所需的 Python 包 {packages}：Windows 安装程序已自带这些包；在 Linux 和 macOS 上请用系统的软件包管理器安装。</translation>
    </message>
    <message>
        <source>The file {path} also holds {tables}, and QGIS would erase that. Choose a new file for “{output}”.</source>
        <translation>文件 {path} 中还存有 {tables}，QGIS 写入时会将其清除。请为“{output}”选用新文件。</translation>
    </message>
    <message>
        <source>“{output}” could not be written ({reason}). Check the disk and the rights to the folder, and run again.</source>
        <translation>“{output}”写入失败（{reason}）。请检查磁盘空间和文件夹权限，然后重新运行。</translation>
    </message>
    <message>
        <source>“{path}” came back with {found} rows of {kind} in “{table}” instead of {made} of {wanted}; nothing was kept. Check the disk, or choose another folder.</source>
        <translation>“{path}”写入后核对不符：表“{table}”应为 {made} 行 {wanted}，实际读回 {found} 行 {kind}，本次结果未予保留。请检查磁盘，或另选文件夹。</translation>
    </message>
    <message>
        <source>Spread of the drift</source>
        <translation>输沙方向散布角</translation>
    </message>
    <message>
        <source>How far the drift fans out to either side of its direction; 0 for one direction only.</source>
        <translation>输沙方向向两侧各散开的角度；填 0 表示仅有单一方向。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>“{layer}”: {count} polygons with crossing or touching outlines were repaired (rows {rows}). Look at them: a repair can leave out a part.</source>
        <translation>“{layer}”：有 {count} 个边界自相交或自相接的面已修复（第 {rows} 行）。修复可能略去局部图形，请逐一检查。</translation>
    </message>
    <message>
        <source>Reference values that nobody has verified yet: {tables}. Have the bureau confirm them before anybody signs the numbers.</source>
        <translation>下列参照表中有尚未核实的数值：{tables}。数据签字确认之前，请先报主管部门核定。</translation>
    </message>
    <message>
        <source>{table} ({count} of {all} rows)</source>
        <translation>{table}（{all} 行中的 {count} 行）</translation>
    </message>
    <message>
        <source>{count} of {all} compartments got the dry template instead of trees: groundwater is unknown or deep, and no legal water source is named.</source>
        <translation>{all} 个小班中有 {count} 个改用雨养配置，未配置模板中的乔木：地下水埋深不明或过深，且未填写合法水源。</translation>
    </message>
    <message>
        <source>In {count} of {all} compartments the drift comes more than 45° off the belt's normal: a bank belt shelters little there. Add cross-belts or checkerboard (column advice).</source>
        <translation>{all} 个小班中有 {count} 个的输沙方向偏离林带法线超过 45°，沿岸林带的防护作用有限。请增设横向林带或草方格沙障（见“建议”字段 advice）。</translation>
    </message>
    <message>
        <source>{count} of {all} compartments need an approval that has no number yet (columns condition and approval_no).</source>
        <translation>{all} 个小班中有 {count} 个需审批，但尚无批准文号（见“需审批事项”字段 condition 和“批准文号”字段 approval_no）。</translation>
    </message>
    <message>
        <source>{count} of {all} compartments need more water than the rain leaves them (column water_balance_mm is negative): plan for groundwater, flood water or fewer plants there.</source>
        <translation>{all} 个小班中有 {count} 个的需水量超过可利用的降水量（“降水盈亏”字段 water_balance_mm 为负值）：这些小班请考虑利用地下水、洪水，或减少株数。</translation>
    </message>
    <message>
        <source>{count} pieces under {least:.0f} m² without a neighbour to join were left out, {area:.2f} ha in all; they are listed among the removed land.</source>
        <translation>有 {count} 个小于 {least:.0f} m² 且无相邻小班可并入的地块未予纳入，合计 {area:.2f} hm²；已列入“林带扣除用地”。</translation>
    </message>
    <message>
        <source>Smaller pieces join a neighbour; those without one are listed among the removed land.</source>
        <translation>小于此面积的地块并入相邻小班；无相邻小班可并入的，列入“林带扣除用地”。</translation>
    </message>
    <message>
        <source>Channel order</source>
        <translation>河道级别</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>hm²</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>plants/ha</source>
        <translation>株/hm²</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Plant positions</source>
        <translation>植株点位</translation>
    </message>
    <message>
        <source>{count} of {all} compartments are too narrow for any row and have no plants: join them to a neighbour or leave them out.</source>
        <translation>{all} 个小班中有 {count} 个过窄，排不下种植行，没有株数：请并入相邻小班或不予纳入。</translation>
    </message>
</context>
</TS>
