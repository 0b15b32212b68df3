<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Ordos</name>
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
        <source>Villages, forest blocks, ownership, land class, site type, depth to groundwater: compartments are split at their borders and carry their values.</source>
        <translation>村（嘎查）、林班、权属、地类、立地类型、地下水埋深：小班按其界线划分，并继承相应属性。</translation>
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
        <translation>受法规管控的用地：河道管理范围、永久基本农田、生态保护红线、建筑物等。何者禁止、何者须有批准文号，由用地规则表确定；未注明类型的一律避让。</translation>
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
    <message>
        <source>results made only on request, with commas between:</source>
        <translation>仅在指定时生成的结果，以逗号分隔：</translation>
    </message>
    <message>
        <source>Wind and sand</source>
        <translation>风沙</translation>
    </message>
    <message>
        <source>The species mix “{mix}” cannot be read. Write it as species:share|species:share with shares that add up to 1.</source>
        <translation>无法识别树种配比“{mix}”。请写成“树种代码:比例|树种代码:比例”，各比例之和为 1。</translation>
    </message>
    <message>
        <source>A species mix names “{species}”, which the species table lacks. Add it there, or correct the mix.</source>
        <translation>树种配比中的“{species}”不在树种表中。请在树种表中补充，或更正该配比。</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>No month has wind that is strong enough to move sand.</source>
        <translation>各月风力均不足以起沙。</translation>
    </message>
    <message>
        <source>Drift potential by month</source>
        <translation>各月输沙势</translation>
    </message>
    <message>
        <source>Drift potential [{unit}]</source>
        <translation>输沙势（{unit}）</translation>
    </message>
    <message>
        <source>The drift potential of a year is {total} {unit}. The highest month is {month}; spring has {share} %.</source>
        <translation>全年输沙势为 {total} {unit}，{month}最高，春季占 {share} %。</translation>
    </message>
    <message>
        <source>March to May: {share} %</source>
        <translation>3—5月占 {share} %</translation>
    </message>
    <message>
        <source>The arrows point to where the sand goes; north is up.</source>
        <translation>箭头指向沙的去向，上为北。</translation>
    </message>
    <message>
        <source>There is nothing to list.</source>
        <translation>无可列内容。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>≈ 1 open</source>
        <translation>≈1 旷野</translation>
    </message>
    <message>
        <source>&gt; 1.05 jets</source>
        <translation>＞1.05 射流</translation>
    </message>
    <message>
        <source>Relative drift</source>
        <translation>相对输沙量</translation>
    </message>
    <message>
        <source>Share of the ground with less than half of the open drift: {rows}.</source>
        <translation>输沙量不足旷野一半的面积占比：{rows}。</translation>
    </message>
    <message>
        <source>Drift as a share of the drift on open ground</source>
        <translation>输沙量与旷野输沙量之比</translation>
    </message>
    <message>
        <source>north is up</source>
        <translation>上为北</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>NNE</source>
        <translation>北东北</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>ENE</source>
        <translation>东东北</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>ESE</source>
        <translation>东东南</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>南东南</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
    <message>
        <source>SSW</source>
        <translation>南西南</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>WSW</source>
        <translation>西西南</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>WNW</source>
        <translation>西西北</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>NNW</source>
        <translation>北西北</translation>
    </message>
    <message>
        <source>Drift potential DP</source>
        <translation>输沙势 DP</translation>
    </message>
    <message>
        <source>Resultant RDP</source>
        <translation>合成输沙势 RDP</translation>
    </message>
    <message>
        <source>RDP/DP</source>
        <translation>方向变率 RDP/DP</translation>
    </message>
    <message>
        <source>Sand moves to (RDD)</source>
        <translation>合成输沙方向 RDD</translation>
    </message>
    <message>
        <source>Wind and sand drift</source>
        <translation>风况与输沙势</translation>
    </message>
    <message>
        <source>There is no wind.</source>
        <translation>无风。</translation>
    </message>
    <message>
        <source>The wind blows most often from {point}.</source>
        <translation>{point}风最多。</translation>
    </message>
    <message>
        <source>The drift potential is {dp} {unit} and has no one direction.</source>
        <translation>输沙势为 {dp} {unit}，无合成方向。</translation>
    </message>
    <message>
        <source>The drift potential is {dp} {unit}, most of it with wind from {driver}; the resultant of {rdp} {unit} moves sand to {degrees}° ({point}).</source>
        <translation>输沙势为 {dp} {unit}，以{driver}风为主；合成输沙势为 {rdp} {unit}，沙移向 {degrees}°（{point}）。</translation>
    </message>
    <message>
        <source>Wind: share of time by direction</source>
        <translation>各风向频率</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>静风</translation>
    </message>
    <message>
        <source>Petals point to where the wind comes from.</source>
        <translation>花瓣指向风的来向。</translation>
    </message>
    <message>
        <source>Sand: drift potential</source>
        <translation>各风向输沙势</translation>
    </message>
    <message>
        <source>Petals point to where the wind comes from, the arrow to where the sand goes.</source>
        <translation>花瓣指向风的来向，箭头指向沙的去向。</translation>
    </message>
    <message>
        <source>Petals point to where the wind comes from. The sand goes to and fro: there is no arrow.</source>
        <translation>花瓣指向风的来向。沙往复移动，无合成方向，故不绘箭头。</translation>
    </message>
    <message>
        <source>No wind is strong enough to move sand: there are no petals and no arrow.</source>
        <translation>风力不足以起沙，故图中无花瓣和箭头。</translation>
    </message>
    <message>
        <source>Shelter along the wind</source>
        <translation>林带沿风向的防护效果</translation>
    </message>
    <message>
        <source>Wind: share of the open wind</source>
        <translation>风速：与旷野风速之比</translation>
    </message>
    <message>
        <source>Drift: share of the open drift</source>
        <translation>输沙：与旷野输沙量之比</translation>
    </message>
    <message>
        <source>Ground along the wind with at most {share} % of the open drift: {rows}.</source>
        <translation>沿风向输沙量不超过旷野 {share} % 的地段长度：{rows}。</translation>
    </message>
    <message>
        <source>{age} ({height} m high): {length} m</source>
        <translation>{age}（高 {height} m）：{length} m</translation>
    </message>
    <message>
        <source>river bed</source>
        <translation>河床</translation>
    </message>
    <message>
        <source>{value} H</source>
        <translation>{value} H</translation>
    </message>
    <message>
        <source>← windward</source>
        <translation>← 迎风侧</translation>
    </message>
    <message>
        <source>lee →</source>
        <translation>背风侧 →</translation>
    </message>
    <message>
        <source>distance from the belt along the wind; H: height of the main belt</source>
        <translation>沿风向距林带的距离；H 为主林带高</translation>
    </message>
    <message>
        <source>Held: at most {share} % of the open drift</source>
        <translation>有效防护地段：输沙量不超过旷野的 {share} %</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Belts</source>
        <translation>林带</translation>
    </message>
    <message>
        <source>Polygons of shelterbelts: the compartments of a plan, or others with columns for height and porosity.</source>
        <translation>林带的面：规划成果中的林带小班，或含有高度和疏透度字段的其他林带。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Optical porosity in leaf</source>
        <translation>有叶期疏透度</translation>
    </message>
    <message>
        <source>Measured optical porosity without leaves</source>
        <translation>实测落叶期疏透度</translation>
    </message>
    <message>
        <source>Heights by age, porosities and months in leaf of the species; the shipped table when empty.</source>
        <translation>各树种不同林龄的高度、疏透度和有叶月份；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Full height</source>
        <translation>成林高度</translation>
    </message>
    <message>
        <source>Height at 5 years</source>
        <translation>5 年生高度</translation>
    </message>
    <message>
        <source>Height at 10 years</source>
        <translation>10 年生高度</translation>
    </message>
    <message>
        <source>Height at 20 years</source>
        <translation>20 年生高度</translation>
    </message>
    <message>
        <source>First month in leaf</source>
        <translation>有叶期起始月份</translation>
    </message>
    <message>
        <source>Last month in leaf</source>
        <translation>有叶期终止月份</translation>
    </message>
    <message>
        <source>The layer “{layer}”, row {row}: a belt needs species_mix, or height_m and porosity_leaf, to say how it breaks the wind. Fill them in, or leave the belt out ({count} such rows).</source>
        <translation>图层“{layer}”第 {row} 行：须有 species_mix，或同时有 height_m 和 porosity_leaf，才能确定林带的防风作用。请补填，或去掉该林带（此类记录共 {count} 行）。</translation>
    </message>
    <message>
        <source>{count} belts without plants break no wind and were left out.</source>
        <translation>有 {count} 条林带没有植株，不起防风作用，未予纳入。</translation>
    </message>
    <message>
        <source>The directions look interpolated: {off:.0f} % fit no scale of observation (16 points or full tens), and {steady:.0f} % go on turning evenly. The drift is then spread over sectors it did not have; ask the station for the hours as observed.</source>
        <translation>风向疑似经过插值：{off:.0f} % 的风向不符合观测分度（16 方位或整十度），{steady:.0f} % 的风向逐时匀速转动。插值会将输沙势分散到原本没有输沙的方位；请向气象站索取逐时实测资料。</translation>
    </message>
    <message>
        <source>The speeds look like whole m/s turned into knots, but were read as m/s. If so, choose knots as the speed unit.</source>
        <translation>风速疑似由整数 m/s 换算成的节，但已按 m/s 读取。如确为节，请将“风速单位”设为“节”。</translation>
    </message>
    <message>
        <source>Read as m/s, the mean wind is {mean:.1f} m/s, more than stations on land have. If the record is in knots or km/h, choose that as the speed unit.</source>
        <translation>按 m/s 读取，平均风速为 {mean:.1f} m/s，超过陆地测站的一般水平。如资料以节或 km/h 为单位，请相应设置“风速单位”。</translation>
    </message>
    <message>
        <source>The speeds look like whole knots turned into m/s; they were read as m/s, in steps of 0.51 m/s.</source>
        <translation>风速疑似由整数节换算为 m/s；已按 m/s 读取，分辨率为 0.51 m/s。</translation>
    </message>
    <message>
        <source>{count} of {all} rows of the record have no wind that can be read.</source>
        <translation>测风资料的 {all} 行中有 {count} 行没有可识别的风速、风向。</translation>
    </message>
    <message>
        <source>{count} of {all} records are missing or cannot be read, {worst:.0f} of them in {season}. The drift potential takes them to be like the rest.</source>
        <translation>应有的 {all} 条记录中有 {count} 条缺失或无法识别，其中{season}缺 {worst:.0f} 条。输沙势按缺失时段与其余时段风况相同计算。</translation>
    </message>
    <message>
        <source>The record does not say when its winds blew: there are no seasons, and nobody knows whether it stands for whole years.</source>
        <translation>测风资料未注明时间：无法分季节计算，也无法判断是否代表整年。</translation>
    </message>
    <message>
        <source>There is one record in {step:.0f} hours. Means of such a time understate the drift potential strongly, because it grows with the third power of the speed: use hourly records.</source>
        <translation>资料每 {step:.0f} 小时仅有一条记录。输沙势随风速的三次方增长，用如此长时段的平均风速计算会严重偏小：请改用逐时资料。</translation>
    </message>
    <message>
        <source>The record covers {days:.0f} days and holds nothing from the months {months}: its drift potential is that of a part of the year. Use a record of whole years.</source>
        <translation>资料共 {days:.0f} 天，缺 {months} 月，算得的输沙势只代表部分时段。请使用整年资料。</translation>
    </message>
    <message>
        <source>The record does not cover the year evenly: {share:.0f} % of it is {season}. Its drift potential leans that way; use whole years.</source>
        <translation>资料的年内分布不均：{season}占 {share:.0f} %，输沙势偏向该季。请使用整年资料。</translation>
    </message>
    <message>
        <source>The record holds only {days:.1f} days. That is no climate: take its drift for a try only.</source>
        <translation>资料仅有 {days:.1f} 天，不能代表当地风况，其输沙势仅供试算。</translation>
    </message>
    <message>
        <source>Unit of the drift potential</source>
        <translation>输沙势单位</translation>
    </message>
    <message>
        <source>The published classes (200, 400) hold for knots; in m/s they are 27.2 and 54.5.</source>
        <translation>文献中的风能环境分级界限（200、400）以节为单位；以 m/s 计时为 27.2 和 54.5。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>起沙风速</translation>
    </message>
    <message>
        <source>Speed at 10 m above which sand moves; 12 knots (6.17 m/s) when empty.</source>
        <translation>10 m 高处的风速，超过此值即可起沙；留空则取 12 节（6.17 m/s）。</translation>
    </message>
    <message>
        <source>Drift potential of a wind record</source>
        <translation>输沙势计算</translation>
    </message>
    <message>
        <source>Reads a wind record and computes the drift potential of Fryberger and Dean (1979): how much sand the wind could move, by direction, season and month, the resultant and where it moves to, with roses and a report. Missing hours, doubtful directions and units, and a station far from the site are told.</source>
        <translation>读取测风资料，按 Fryberger 和 Dean（1979）的方法计算输沙势：分风向、季节和月份给出风的输沙能力、合成输沙势和合成输沙方向，并绘制玫瑰图、生成报告。对资料缺测、风向和单位可疑、测站距项目区过远等情况予以提示。</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>项目区</translation>
    </message>
    <message>
        <source>Polygons of the land the wind is wanted for, to see how far the station is.</source>
        <translation>项目区的面，用于核查测站与项目区的距离。</translation>
    </message>
    <message>
        <source>Wind and drift rose</source>
        <translation>风玫瑰图与输沙势玫瑰图</translation>
    </message>
    <message>
        <source>Report on wind and drift</source>
        <translation>风况与输沙势报告</translation>
    </message>
    <message>
        <source>Threshold at 10 m</source>
        <translation>10 m 高起沙风速</translation>
    </message>
    <message>
        <source>Time above the threshold</source>
        <translation>起沙风频率</translation>
    </message>
    <message>
        <source>Calms</source>
        <translation>静风频率</translation>
    </message>
    <message>
        <source>Records that are there</source>
        <translation>资料完整率</translation>
    </message>
    <message>
        <source>one record in {step:g} h</source>
        <translation>每 {step:g} 小时一条记录</translation>
    </message>
    <message>
        <source>records without times</source>
        <translation>记录未注明时间</translation>
    </message>
    <message>
        <source>Drift potential in the unit “{unit}”, threshold {knots:.1f} knots ({speed:.2f} m/s) at {height:.0f} m (measured at {measured:g} m), {each}, divided by all {count} valid records, calms included.</source>
        <translation>输沙势单位为“{unit}”；{height:.0f} m 高起沙风速取 {knots:.1f} 节（{speed:.2f} m/s），测风高度 {measured:g} m；{each}；以全部 {count} 条有效记录（含静风）为总时间计算频率。</translation>
    </message>
    <message>
        <source>The 16 sectors change the resultant by {change:+.2f} %: {power:.2f} VU toward {direction:.1f}° instead of {exact:.2f} VU toward {toward:.1f}° from the directions as recorded.</source>
        <translation>按 16 方位归并使合成输沙势变化 {change:+.2f} %：归并后为 {power:.2f} VU，沙移向 {direction:.1f}°；按原记录风向为 {exact:.2f} VU，沙移向 {toward:.1f}°。</translation>
    </message>
    <message>
        <source>VU</source>
        <translation>VU</translation>
    </message>
    <message>
        <source>VU (m/s)</source>
        <translation>VU（m/s）</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <source>Through the year</source>
        <translation>年内变化</translation>
    </message>
    <message>
        <source>What to know about these figures</source>
        <translation>数据说明</translation>
    </message>
    <message>
        <source>{low:.3g}–{high:.3g} m/s</source>
        <translation>{low:.3g}～{high:.3g} m/s</translation>
    </message>
    <message>
        <source>up to {high:.3g} m/s</source>
        <translation>≤{high:.3g} m/s</translation>
    </message>
    <message>
        <source>over {low:.3g} m/s</source>
        <translation>＞{low:.3g} m/s</translation>
    </message>
    <message>
        <source>“{file}”, station {name}, {first} to {last}, {count} records.</source>
        <translation>“{file}”，测站：{name}，{first} 至 {last}，共 {count} 条记录。</translation>
    </message>
    <message>
        <source>“{file}”, {first} to {last}, {count} records.</source>
        <translation>“{file}”，{first} 至 {last}，共 {count} 条记录。</translation>
    </message>
    <message>
        <source>“{file}”, station {name}, {count} records.</source>
        <translation>“{file}”，测站：{name}，共 {count} 条记录。</translation>
    </message>
    <message>
        <source>“{file}”, {count} records.</source>
        <translation>“{file}”，共 {count} 条记录。</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Low energy</source>
        <translation>低风能环境</translation>
    </message>
    <message>
        <source>Intermediate energy</source>
        <translation>中风能环境</translation>
    </message>
    <message>
        <source>High energy</source>
        <translation>高风能环境</translation>
    </message>
    <message>
        <source>Low ratio: winds from many sides</source>
        <translation>低比率：多风向</translation>
    </message>
    <message>
        <source>Intermediate ratio: winds from a few sides</source>
        <translation>中比率：少数风向</translation>
    </message>
    <message>
        <source>High ratio: winds from one side</source>
        <translation>高比率：单一风向</translation>
    </message>
    <message>
        <source>Share of the drift potential</source>
        <translation>占输沙势比例</translation>
    </message>
    <message>
        <source>Resultant drift potential RDP</source>
        <translation>合成输沙势 RDP</translation>
    </message>
    <message>
        <source>Resultant drift direction RDD, toward</source>
        <translation>合成输沙方向 RDD</translation>
    </message>
    <message>
        <source>Wind energy</source>
        <translation>风能环境等级</translation>
    </message>
    <message>
        <source>Directional variability</source>
        <translation>方向变率等级</translation>
    </message>
    <message>
        <source>Hours per year</source>
        <translation>年时数</translation>
    </message>
    <message>
        <source>Mean speed</source>
        <translation>平均风速</translation>
    </message>
    <message>
        <source>Knots, as published</source>
        <translation>节（文献原用单位）</translation>
    </message>
    <message>
        <source>m/s</source>
        <translation>m/s</translation>
    </message>
    <message>
        <source>Drift potential by direction</source>
        <translation>各风向输沙势</translation>
    </message>
    <message>
        <source>Wind from</source>
        <translation>风向</translation>
    </message>
    <message>
        <source>Sand toward</source>
        <translation>输沙去向</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Hours per year above the threshold</source>
        <translation>年起沙风时数</translation>
    </message>
    <message>
        <source>Sand per year and metre of front</source>
        <translation>年单宽输沙量</translation>
    </message>
    <message>
        <source>Sand per year and metre of front, low</source>
        <translation>年单宽输沙量（低值）</translation>
    </message>
    <message>
        <source>Sand per year and metre of front, high</source>
        <translation>年单宽输沙量（高值）</translation>
    </message>
    <message>
        <source>Drift potential by season and month</source>
        <translation>各季、各月输沙势</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Share of its hours above the threshold</source>
        <translation>起沙风频率</translation>
    </message>
    <message>
        <source>The raster “{layer}” has no CRS, so nobody can say where it lies. Set its CRS and run again.</source>
        <translation>栅格“{layer}”没有坐标参照系，无法确定其位置。请设置其坐标参照系，然后重新运行。</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds {value:g}, which is no percentage. Give it in percent, and set the value that stands for “no data”.</source>
        <translation>栅格“{layer}”中有数值 {value:g}，不是百分数。请改用百分数，并设置无数据值。</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地图斑</translation>
    </message>
    <message>
        <source>Polygons of land with its class, soil and vegetation cover, for example land survey patches. What a polygon does not say is taken from the rasters, the reference tables and the defaults.</source>
        <translation>标明地类、土壤类型和植被盖度的面，例如国土调查图斑。图斑中未填写的数据取自栅格、参照表和默认值。</translation>
    </message>
    <message>
        <source>Vegetation cover</source>
        <translation>植被盖度</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>土壤类型</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>砂粒含量</translation>
    </message>
    <message>
        <source>Silt</source>
        <translation>粉粒含量</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>黏粒含量</translation>
    </message>
    <message>
        <source>Organic matter</source>
        <translation>有机质含量</translation>
    </message>
    <message>
        <source>Calcium carbonate</source>
        <translation>碳酸钙含量</translation>
    </message>
    <message>
        <source>Flat residue cover</source>
        <translation>倒伏残茬盖度</translation>
    </message>
    <message>
        <source>Silhouette of standing residue</source>
        <translation>直立残茬当量面积</translation>
    </message>
    <message>
        <source>Ridge height</source>
        <translation>垄高</translation>
    </message>
    <message>
        <source>Ridge spacing</source>
        <translation>垄距</translation>
    </message>
    <message>
        <source>Random roughness</source>
        <translation>随机糙度</translation>
    </message>
    <message>
        <source>In % of the topsoil; goes before the soil of the polygons.</source>
        <translation>表层土壤中的含量（%）；优先于图斑的土壤数据。</translation>
    </message>
    <message>
        <source>Vegetation cover raster</source>
        <translation>植被盖度栅格</translation>
    </message>
    <message>
        <source>In %; goes before the cover of the polygons. Without land it says where the land is.</source>
        <translation>以 % 计；优先于图斑的植被盖度。未提供土地图斑时，以其范围为计算范围。</translation>
    </message>
    <message>
        <source>Sand raster</source>
        <translation>砂粒含量栅格</translation>
    </message>
    <message>
        <source>Silt raster</source>
        <translation>粉粒含量栅格</translation>
    </message>
    <message>
        <source>Clay raster</source>
        <translation>黏粒含量栅格</translation>
    </message>
    <message>
        <source>Organic matter raster</source>
        <translation>有机质含量栅格</translation>
    </message>
    <message>
        <source>Calcium carbonate raster</source>
        <translation>碳酸钙含量栅格</translation>
    </message>
    <message>
        <source>Soils</source>
        <translation>土壤参数表</translation>
    </message>
    <message>
        <source>Texture, organic matter and carbonate of soils; the shipped table when empty.</source>
        <translation>各类土壤的颗粒组成、有机质和碳酸钙含量；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候参数表</translation>
    </message>
    <message>
        <source>Temperature, rain, sunshine and snow by month; the shipped table when empty.</source>
        <translation>逐月气温、降水、太阳辐射和积雪；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Mean temperature</source>
        <translation>平均气温</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>降水量</translation>
    </message>
    <message>
        <source>Days with rain</source>
        <translation>降水日数</translation>
    </message>
    <message>
        <source>Solar radiation of a day</source>
        <translation>日太阳辐射量</translation>
    </message>
    <message>
        <source>Land classes</source>
        <translation>地类参数表</translation>
    </message>
    <message>
        <source>Vegetation coefficient, usual cover and spellings of land classes; the shipped table when empty.</source>
        <translation>各地类的植被系数、常见盖度和别名；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Vegetation coefficient</source>
        <translation>植被系数</translation>
    </message>
    <message>
        <source>Form of the census model</source>
        <translation>普查模型类型</translation>
    </message>
    <message>
        <source>Usual vegetation cover</source>
        <translation>常见盖度</translation>
    </message>
    <message>
        <source>Classes of wind erosion</source>
        <translation>风蚀强度分级表</translation>
    </message>
    <message>
        <source>Limits of the classes of SL 190; the shipped table when empty.</source>
        <translation>SL 190 风力侵蚀强度分级界限；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>侵蚀强度</translation>
    </message>
    <message>
        <source>Polygons of shelterbelts whose effect is asked for; without them the loss as it is is computed.</source>
        <translation>待评价防护效果的林带面；未提供时只计算现状风蚀量。</translation>
    </message>
    <message>
        <source>The wind of a month was shared evenly between its two halves.</source>
        <translation>每月的风况均分到上、下半月。</translation>
    </message>
    <message>
        <source>The coefficients of the national census model have not been compared with the census guide. Do so before anybody signs the result.</source>
        <translation>全国水利普查模型的系数尚未与普查技术规定核对。结果签字确认之前，请先核对。</translation>
    </message>
    <message>
        <source>The census form for cropland knows no vegetation cover: it counts no service of the cover there.</source>
        <translation>普查模型的耕地公式不含植被盖度，因此耕地上不计植被的防风固沙量。</translation>
    </message>
    <message>
        <source>{count} of {all} cells have soils outside those the erodible fraction was fitted to (sand often is, with less than 5 % clay): their loss is extrapolated.</source>
        <translation>{all} 个像元中有 {count} 个的土壤超出土壤可蚀性因子的率定范围（风沙土黏粒含量不足 5 %，多属此种情况），其风蚀量为外推值。</translation>
    </message>
    <message>
        <source>In {count} of {all} cells wind and soil without vegetation exceed {most:.1f} kg/m in a period, beyond which the loss at {length:g} m would fall again. They were held there, so that vegetation and belts seem to do less than they do; a shorter field length or period avoids it.</source>
        <translation>{all} 个像元中有 {count} 个在某一时段无植被时的最大输沙能力超过 {most:.1f} kg/m，再增大则 {length:g} m 处的风蚀量计算值反而减小。计算中以此值为上限，植被和林带的作用因而偏小；减小下风距离或缩短时段可避免。</translation>
    </message>
    <message>
        <source>RWEQ overstates the loss of grassland in Inner Mongolia, because it does not know how firm trodden and rooted soil is. Compare with the census model.</source>
        <translation>RWEQ 未考虑踩踏和根系对土壤的固结作用，用于内蒙古草地时风蚀量偏大。请与普查模型的结果对比。</translation>
    </message>
    <message>
        <source>No belts were given: the loss with belts is the loss without them.</source>
        <translation>未提供林带：有林带时的风蚀量等于无林带时的风蚀量。</translation>
    </message>
    <message>
        <source>Neither the elevation of the site nor that of the station is known: {elevation:.0f} m was taken for the density of the air.</source>
        <translation>项目区和测站的高程均不明：空气密度按高程 {elevation:.0f} m 计算。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>RWEQ is used for the service of sand fixation (HJ 1173); the census model has forms of its own for cropland, grass and sand.</source>
        <translation>防风固沙量评估采用 RWEQ（HJ 1173）；普查模型对耕地、草地和沙地分别采用不同公式。</translation>
    </message>
    <message>
        <source>RWEQ</source>
        <translation>RWEQ</translation>
    </message>
    <message>
        <source>National census model</source>
        <translation>全国水利普查模型</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <source>Of the cells in which the loss is computed; half the belt height shows belts well.</source>
        <translation>计算风蚀量的像元大小；取林带高的一半可较好反映林带的作用。</translation>
    </message>
    <message>
        <source>Age of the belts</source>
        <translation>林带林龄</translation>
    </message>
    <message>
        <source>Decides their height; a height given with the belts goes before it.</source>
        <translation>用于确定林带高；林带图层中已有高度的，以该高度为准。</translation>
    </message>
    <message>
        <source>Half month</source>
        <translation>半月</translation>
    </message>
    <message>
        <source>Form of the loss</source>
        <translation>公式形式</translation>
    </message>
    <message>
        <source>The loss at the field length, as in Chinese practice, or the mean over a field of it.</source>
        <translation>取下风距离处的风蚀量（国内通行做法），或该距离范围内的平均值。</translation>
    </message>
    <message>
        <source>At the field length</source>
        <translation>下风距离处</translation>
    </message>
    <message>
        <source>Mean over the field</source>
        <translation>地块平均</translation>
    </message>
    <message>
        <source>Field length</source>
        <translation>下风距离</translation>
    </message>
    <message>
        <source>The way on which the wind takes up sand, z of RWEQ; 50 m is usual in China. It is no cell size.</source>
        <translation>风沿途起沙的距离，即 RWEQ 中的 z；国内一般取 50 m。与像元大小无关。</translation>
    </message>
    <message>
        <source>Vegetation factor</source>
        <translation>植被覆盖因子</translation>
    </message>
    <message>
        <source>By land class and cover, or the original one from flat residue, standing residue and canopy.</source>
        <translation>按地类和植被盖度计算，或按原模型由倒伏残茬、直立残茬和冠层计算。</translation>
    </message>
    <message>
        <source>By land class (China)</source>
        <translation>按地类（国内方法）</translation>
    </message>
    <message>
        <source>Original (residue and canopy)</source>
        <translation>原模型（残茬和冠层）</translation>
    </message>
    <message>
        <source>Soil where nothing is said</source>
        <translation>缺省土壤类型</translation>
    </message>
    <message>
        <source>Aeolian sandy soil</source>
        <translation>风沙土</translation>
    </message>
    <message>
        <source>Semi-fixed aeolian soil</source>
        <translation>半固定风沙土</translation>
    </message>
    <message>
        <source>Fixed aeolian soil</source>
        <translation>固定风沙土</translation>
    </message>
    <message>
        <source>Chestnut soil</source>
        <translation>栗钙土</translation>
    </message>
    <message>
        <source>Brown calcic soil</source>
        <translation>棕钙土</translation>
    </message>
    <message>
        <source>Grey desert soil</source>
        <translation>灰漠土</translation>
    </message>
    <message>
        <source>Soil on weathered soft sandstone</source>
        <translation>砒砂岩风化土</translation>
    </message>
    <message>
        <source>Loessial soil</source>
        <translation>黄绵土</translation>
    </message>
    <message>
        <source>Irrigation-silted soil</source>
        <translation>灌淤土</translation>
    </message>
    <message>
        <source>Fluvo-aquic soil</source>
        <translation>潮土</translation>
    </message>
    <message>
        <source>Meadow soil</source>
        <translation>草甸土</translation>
    </message>
    <message>
        <source>Saline soil</source>
        <translation>盐土</translation>
    </message>
    <message>
        <source>Land class where nothing is said</source>
        <translation>缺省地类</translation>
    </message>
    <message>
        <source>Cover inside the belts</source>
        <translation>林带内盖度</translation>
    </message>
    <message>
        <source>Vegetation cover of the land under the belts once they stand; land that has more keeps it.</source>
        <translation>林带建成后带内的植被盖度；现状高于此值的仍按现状。</translation>
    </message>
    <message>
        <source>Surface moisture factor</source>
        <translation>表土湿度因子</translation>
    </message>
    <message>
        <source>Of the census model: 0 for a surface that is always dry, 1 for one that is never.</source>
        <translation>普查模型参数：表土始终干燥为 0，从不干燥为 1。</translation>
    </message>
    <message>
        <source>Roughness length of cropland</source>
        <translation>耕地地表粗糙度</translation>
    </message>
    <message>
        <source>Of the census model, z0.</source>
        <translation>普查模型参数 z0。</translation>
    </message>
    <message>
        <source>Nothing says where the land is. Choose a layer for “{land}” or a raster for “{cover}”.</source>
        <translation>未指定计算范围。请选择“{land}”图层或“{cover}”。</translation>
    </message>
    <message>
        <source>No cell meets a value of the cover raster. Choose a smaller cell, or another raster.</source>
        <translation>没有像元落在植被盖度栅格的有效值上。请减小像元，或另选栅格。</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>林地</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>Shrubland</source>
        <translation>灌丛</translation>
    </message>
    <message>
        <source>Bare land</source>
        <translation>裸地</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>农田</translation>
    </message>
    <message>
        <source>Land that does not erode</source>
        <translation>不起沙地类</translation>
    </message>
    <message>
        <source>Slight</source>
        <translation>微度</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中度</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强烈</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>极强烈</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>剧烈</translation>
    </message>
    <message>
        <source>1 kg/m² a year is 10 t/ha or 1,000 t/km².</source>
        <translation>每年 1 kg/m² 即 10 t/hm² 或 1000 t/km²。</translation>
    </message>
    <message>
        <source>Sand held by vegetation and belts: potential loss less actual loss.</source>
        <translation>植被和林带的防风固沙量：潜在风蚀量减去实际风蚀量。</translation>
    </message>
    <message>
        <source>Yearly loss without vegetation</source>
        <translation>年潜在风蚀量（无植被）</translation>
    </message>
    <message>
        <source>Yearly loss without belts</source>
        <translation>年风蚀量（无林带）</translation>
    </message>
    <message>
        <source>Yearly loss with belts</source>
        <translation>年风蚀量（有林带）</translation>
    </message>
    <message>
        <source>Saved by the belts in a year</source>
        <translation>林带年减少风蚀量</translation>
    </message>
    <message>
        <source>Sand held without belts</source>
        <translation>年防风固沙量（无林带）</translation>
    </message>
    <message>
        <source>Sand held with belts</source>
        <translation>年防风固沙量（有林带）</translation>
    </message>
    <message>
        <source>Wind erosion</source>
        <translation>土壤风蚀</translation>
    </message>
    <message>
        <source>Class without belts</source>
        <translation>侵蚀强度（无林带）</translation>
    </message>
    <message>
        <source>Class with belts</source>
        <translation>侵蚀强度（有林带）</translation>
    </message>
    <message>
        <source>Wind erosion by class</source>
        <translation>风蚀强度分级汇总表</translation>
    </message>
    <message>
        <source>Area without belts</source>
        <translation>面积（无林带）</translation>
    </message>
    <message>
        <source>Area with belts</source>
        <translation>面积（有林带）</translation>
    </message>
    <message>
        <source>Yearly loss without belts [kg/m²]</source>
        <translation>年风蚀量（无林带，kg/m²）</translation>
    </message>
    <message>
        <source>Loss of sand by wind in a year, in kg/m²; 1 kg/m² is 10 t/ha.</source>
        <translation>年土壤风蚀量，以 kg/m² 计；1 kg/m² 即 10 t/hm²。</translation>
    </message>
    <message>
        <source>Yearly loss with belts [kg/m²]</source>
        <translation>年风蚀量（有林带，kg/m²）</translation>
    </message>
    <message>
        <source>The table of classes of wind erosion cannot be used: its classes must be {classes}, the first from 0, and each must begin where the one before ends.</source>
        <translation>风蚀强度分级表不可用：等级须为 {classes}，最低一级从 0 起，且各级下限须与前一级上限相接。</translation>
    </message>
    <message>
        <source>The wind record does not say its months: the same wind was taken all year. Rain, snow and leaves then meet the wrong winds; use a record with dates.</source>
        <translation>测风资料未注明月份：全年按同一风况计算，与降水、积雪和有叶期不能对应。请使用有日期的资料。</translation>
    </message>
    <message>
        <source>The wind record holds nothing from the months {months}: they count as calm, so the loss is too small. Use a record of a whole year.</source>
        <translation>测风资料缺 {months} 月：缺测月份按静风计，风蚀量偏小。请使用整年资料。</translation>
    </message>
    <message>
        <source>The climate table needs each month from 1 to 12 once, with all its numbers. Fill in what is missing, or start from the shipped table.</source>
        <translation>气候参数表须有 1 至 12 月各一行，且各项数值齐全。请补齐，或在内置表的基础上修改。</translation>
    </message>
    <message>
        <source>Wind and sand factors</source>
        <translation>风沙参数表</translation>
    </message>
    <message>
        <source>Sand volume by drift potential, gaps, uncertainties; the shipped table until the bureau edits it.</source>
        <translation>单位输沙势的输沙体积、林带缺口和各项误差；主管部门修订之前采用内置表。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The table of factors lacks “{factor}”. Add a row for it to your copy.</source>
        <translation>系数表中缺少“{factor}”，请在所用的表中补充该项。</translation>
    </message>
    <message>
        <source>wind speed</source>
        <translation>风速</translation>
    </message>
    <message>
        <source>wind direction</source>
        <translation>风向</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”. Its columns are: {columns}.</source>
        <translation>“{file}”中没有字段“{column}”，现有字段为：{columns}。</translation>
    </message>
    <message>
        <source>“{file}” has no column that is known as {what}. Its columns are: {columns}. Type the name of the one that holds it.</source>
        <translation>“{file}”中没有可识别的{what}字段，现有字段为：{columns}。请填写记录{what}的字段名。</translation>
    </message>
    <message>
        <source>{count} of {all} polygons do not say their vegetation cover: the usual cover of their land class was taken.</source>
        <translation>{all} 个图斑中有 {count} 个未填写植被盖度，已采用其地类的常见盖度。</translation>
    </message>
    <message>
        <source>{count} of {all} polygons have no land class that the table of land classes knows ({words}): they count as “{fallback}”. Add their words to the table, or fill in the column.</source>
        <translation>{all} 个图斑中有 {count} 个的地类不在地类参数表中（{words}），已按“{fallback}”计。请在表的别名中补充，或填写地类字段。</translation>
    </message>
    <message>
        <source>{count} of {all} polygons have no soil that the table of soils knows ({words}): they count as “{fallback}”. Add their words to the table, or fill in the column.</source>
        <translation>{all} 个图斑中有 {count} 个的土壤类型不在土壤参数表中（{words}），已按“{fallback}”计。请在表的别名中补充，或填写土壤类型字段。</translation>
    </message>
    <message>
        <source>The reference table “{table}”, row {row}: “{column}” is empty. Fill it in, or delete the row.</source>
        <translation>参照表“{table}”第 {row} 行：“{column}”为空。请补填，或删除该行。</translation>
    </message>
    <message>
        <source>The default “{word}” is missing from its reference table. Add a row for it.</source>
        <translation>参照表中没有缺省值“{word}”，请补充该项。</translation>
    </message>
    <message>
        <source>The vegetation cover is a fraction: no value exceeds {most:g}. Cover is given in percent; multiply it by 100.</source>
        <translation>植被盖度为小数，最大值仅 {most:g}。植被盖度须以百分数计，请乘以 100。</translation>
    </message>
    <message>
        <source>The table of land classes has the census type “{word}”. Use one of: {known}.</source>
        <translation>地类参数表中的普查模型类型“{word}”无效，请从下列类型中选用：{known}。</translation>
    </message>
    <message>
        <source>Cells of {cell:g} m over {width:.0f} × {height:.0f} km are {count:.0f} million, more than the {most:.0f} million a run takes. Choose a larger cell, or plan a part of the land.</source>
        <translation>在 {width:.0f} × {height:.0f} km 范围内，{cell:g} m 的像元达 {count:.0f} 百万个，超过单次运行的上限 {most:.0f} 百万个。请加大像元，或分区计算。</translation>
    </message>
    <message>
        <source>Where the sand moves to, clockwise from north. Typed by hand it goes before a wind record; when empty it is taken from the record, and without one the typical direction of the Kubuqi (125°, not measured) is used.</source>
        <translation>沙的去向，自北顺时针计。填写后优先于测风资料；留空则由测风资料计算；没有测风资料时采用库布其沙漠的典型方向（125°，非实测）。</translation>
    </message>
    <message>
        <source>How far a typed drift fans out to either side of its direction; 0 for one direction only.</source>
        <translation>所填输沙方向向两侧散开的角度；填 0 表示只有一个方向。</translation>
    </message>
    <message>
        <source>Resultant of a typed drift in vector units (knots), if it is known.</source>
        <translation>所填输沙方向的合成输沙势，以矢量单位 VU（节）计；未知可留空。</translation>
    </message>
    <message>
        <source>No wind record and no direction were given: sand is taken to move toward {direction:g}°, which is typical of the Kubuqi but not measured. Give a record of the site, or type the direction.</source>
        <translation>未提供测风资料，也未填写输沙方向：按沙移向 {direction:g}° 计算，此为库布其沙漠的典型方向，并非实测。请提供当地测风资料，或填写输沙方向。</translation>
    </message>
    <message>
        <source>The typed drift direction {direction:g}° was used, not the wind record. Clear it to use the record.</source>
        <translation>采用所填的输沙方向 {direction:g}°，未采用测风资料。如需采用测风资料，请清空该项。</translation>
    </message>
    <message>
        <source>No wind of the record “{file}” is strong enough to move sand. Check the speed unit, or type the drift direction by hand.</source>
        <translation>测风资料“{file}”中的风力均不足以起沙。请检查风速单位，或直接填写输沙方向。</translation>
    </message>
    <message>
        <source>Drift of the record “{file}”: DP {dp:.0f} VU (knots, threshold 12 kn at 10 m), RDP {rdp:.0f} VU, toward {rdd:.0f}°, RDP/DP {ratio:.2f}.</source>
        <translation>测风资料“{file}”的输沙势：DP {dp:.0f} VU（以节计，10 m 高起沙风速 12 节），RDP {rdp:.0f} VU，沙移向 {rdd:.0f}°，RDP/DP {ratio:.2f}。</translation>
    </message>
    <message>
        <source>Speed unit</source>
        <translation>风速单位</translation>
    </message>
    <message>
        <source>By itself it is read from the name of the column, and taken as m/s where that has none.</source>
        <translation>默认按字段名中的单位读取；字段名中没有单位时按 m/s 计。</translation>
    </message>
    <message>
        <source>As the column says</source>
        <translation>按字段名</translation>
    </message>
    <message>
        <source>Knots</source>
        <translation>节</translation>
    </message>
    <message>
        <source>0.1 m/s</source>
        <translation>0.1 m/s</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>km/h</translation>
    </message>
    <message>
        <source>The name of the column “{column}” has a unit of speed that is not read here. Convert the speeds to m/s and name the column after that.</source>
        <translation>字段名“{column}”中的风速单位不受支持。请将风速换算为 m/s，并相应修改字段名。</translation>
    </message>
    <message>
        <source>Read with this unit, the winds of the column “{column}” blow at {middle:.1f} m/s in the middle and at {fastest:.1f} m/s at most, which no wind does. Choose another “{unit}”, for example 0.1 m/s.</source>
        <translation>按此单位读取，字段“{column}”的风速中位数为 {middle:.1f} m/s、最大值为 {fastest:.1f} m/s，不符合实际。请另选“{unit}”，例如 0.1 m/s。</translation>
    </message>
    <message>
        <source>The directions in the column “{column}” run from {low:.0f} to {high:.0f}: they are numbers of sectors. Write degrees (0 to 360) or points of the compass (N, NNE …) instead.</source>
        <translation>字段“{column}”中的风向值为 {low:.0f} 至 {high:.0f}，应为方位序号。请改为角度（0 至 360）或方位（N、NNE 等）。</translation>
    </message>
    <message>
        <source>“{file}” says: {remark}</source>
        <translation>“{file}”注明：{remark}</translation>
    </message>
    <message>
        <source>“{file}” holds the records of {count} stations ({first}, {second} …). Keep the rows of one.</source>
        <translation>“{file}”含有 {count} 个测站（{first}、{second} 等）的记录，请只保留一个测站的记录。</translation>
    </message>
    <message>
        <source>{count} of {all} records have the time of another record but another wind, the first at {time}. Keep one station in the file, or name the column that holds date and hour.</source>
        <translation>{all} 条记录中有 {count} 条与其他记录时间相同而风速、风向不同，首条为 {time}。请在文件中只保留一个测站，或指定记录日期和时次的字段。</translation>
    </message>
    <message>
        <source>{count} records that repeat the time of another one were left out, {other} of them with another wind; the first at {time}.</source>
        <translation>有 {count} 条记录与其他记录时间重复，已略去，其中 {other} 条的风速、风向不同；首条为 {time}。</translation>
    </message>
    <message>
        <source>All records of “{file}” are calm, so no direction can be given. Choose another record, or type the direction of the drift where a tool asks for it.</source>
        <translation>“{file}”的记录全部为静风，无法确定输沙方向。请另选测风资料；工具中有“输沙方向”参数的，也可直接填写。</translation>
    </message>
    <message>
        <source>No wind of “{file}” has a direction in the column “{column}” (the first reads “{value}”). Name the column that holds degrees or points of the compass.</source>
        <translation>“{file}”的字段“{column}”中没有可识别的风向（首个值为“{value}”）。请指定记录风向角度或方位的字段。</translation>
    </message>
    <message>
        <source>{count} records with wind have no direction; they were left out of everything, also of the total the shares refer to.</source>
        <translation>有 {count} 条有风记录缺风向，均未纳入计算，也不计入频率的总数。</translation>
    </message>
    <message>
        <source>None of the {count} rows of “{file}” has a wind speed that can be read in the column “{column}” (the first reads “{value}”). Name the right column, or mend its values.</source>
        <translation>“{file}”的 {count} 行记录中，字段“{column}”均无可识别的风速（首个值为“{value}”）。请指定正确的字段，或更正其中的数值。</translation>
    </message>
    <message>
        <source>Without channel lines there is no account of the drift into the beds. Give them as “{layer}”.</source>
        <translation>未提供河道中心线，未计算入河风沙。如需计算，请在“{layer}”中提供。</translation>
    </message>
    <message>
        <source>The range from low to high is that of heights ±{height:g} % and optical porosities ±{porosity:g}; at the low end the drift falls with the third power of the wind, as if it had no threshold. The sand volume per drift potential is uncertain by a factor of {volume:g} either way.</source>
        <translation>低值至高值的范围对应林带高 ±{height:g} %、疏透度 ±{porosity:g} 的误差；低值按输沙量随风速三次方递减、不计起沙风速计算。单位输沙势的输沙体积另有 1/{volume:g} 至 {volume:g} 倍的误差。</translation>
    </message>
    <message>
        <source>For the map; the account also has 5, 10 and 20 years.</source>
        <translation>用于分级图；入河风沙汇总表另列 5 年、10 年和 20 年的结果。</translation>
    </message>
    <message>
        <source>Of the grid and the banded polygons; the account does not depend on it.</source>
        <translation>栅格和分级面的像元大小；入河风沙的计算与此无关。</translation>
    </message>
    <message>
        <source>Jets in gaps</source>
        <translation>计入缺口射流</translation>
    </message>
    <message>
        <source>Wind blows faster through gaps between belts; the factors table says how much.</source>
        <translation>风穿过林带缺口时加速；增幅见风沙参数表。</translation>
    </message>
    <message>
        <source>Show what shelterbelts hold back</source>
        <translation>林带阻沙效果分析</translation>
    </message>
    <message>
        <source>Shows where belts break the wind and how much sand drift is left there, with the barrier function of WEPS, all winds weighted by the sand they move, heights and porosities by age and leaf season. For every river it says which share of the drift across the banks is held back, as a range, at 5, 10 and 20 years.</source>
        <translation>采用 WEPS 的林带风速比函数，各风向按输沙势加权，林带高和疏透度随林龄和有叶期、落叶期变化，计算林带的防风范围和剩余输沙量，并按河流给出 5 年、10 年和 20 年生林带对越岸入河风沙的阻沙率及其范围。</translation>
    </message>
    <message>
        <source>Existing belts</source>
        <translation>现有林带</translation>
    </message>
    <message>
        <source>Belts that stand there already, full-grown: the state without the plan.</source>
        <translation>现已成林的林带，按成林高度计，用于表示规划前的状况。</translation>
    </message>
    <message>
        <source>Polygons of the active bed; their outlines are the banks.</source>
        <translation>现行河床的面；以其边线为岸线。</translation>
    </message>
    <message>
        <source>Relative drift with the plan</source>
        <translation>相对输沙量（规划后）</translation>
    </message>
    <message>
        <source>Sand drift over that of open land: 0 all held back, 1 open, above 1 in jets.</source>
        <translation>输沙量与旷野输沙量之比：0 为全部拦截，1 为旷野，大于 1 为射流区。</translation>
    </message>
    <message>
        <source>Relative drift without the plan</source>
        <translation>相对输沙量（规划前）</translation>
    </message>
    <message>
        <source>The same with the existing belts only.</source>
        <translation>同上，仅计现有林带。</translation>
    </message>
    <message>
        <source>Shelter report</source>
        <translation>林带阻沙效果报告</translation>
    </message>
    <message>
        <source>Shelter cross-section</source>
        <translation>防护效果剖面图</translation>
    </message>
    <message>
        <source>Map before and after</source>
        <translation>规划前后对比图</translation>
    </message>
    <message>
        <source>Drift into the beds held back</source>
        <translation>入河风沙阻沙率</translation>
    </message>
    <message>
        <source>Drift into the beds held back, low</source>
        <translation>入河风沙阻沙率（低值）</translation>
    </message>
    <message>
        <source>Drift into the beds held back, high</source>
        <translation>入河风沙阻沙率（高值）</translation>
    </message>
    <message>
        <source>Held back without the plan</source>
        <translation>规划前阻沙率</translation>
    </message>
    <message>
        <source>Land with at most half of the drift</source>
        <translation>输沙量不超过旷野一半的面积</translation>
    </message>
    <message>
        <source>What the shelterbelts hold back</source>
        <translation>林带阻沙效果</translation>
    </message>
    <message>
        <source>What these figures rest on</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>At {age:g} years, {area:,.0f} ha of land behind the belts have at most half of the open drift.</source>
        <translation>林龄 {age:g} 年时，林带防护范围内输沙量不超过旷野一半的土地有 {area:,.0f} hm²。</translation>
    </message>
    <message>
        <source>At {age:g} years the belts hold back {middle:.0f} % of the sand that would drift into the beds (range {low:.0f} to {high:.0f} %; without the plan {before:.0f} %), and {area:,.0f} ha behind them have at most half of the open drift.</source>
        <translation>林龄 {age:g} 年时，林带可拦截入河风沙的 {middle:.0f} %（范围 {low:.0f} 至 {high:.0f} %；规划前为 {before:.0f} %），林带防护范围内输沙量不超过旷野一半的土地有 {area:,.0f} hm²。</translation>
    </message>
    <message>
        <source>Wind behind a belt: barrier function of WEPS (USDA-ARS), distance along the wind, least over all belts. Oblique wind does not change the porosity; winds along a belt pass unbroken.</source>
        <translation>林带后的风速：采用 WEPS（美国农业部农业研究局）的林带风速比函数，距离沿风向量算，多条林带重叠处取最小值。斜向风不改变疏透度；与林带平行的风不受削减。</translation>
    </message>
    <message>
        <source>Drift: Fryberger and Dean's U² (U − Ut) of the slower wind, all directions weighted by the sand they move. Sand that a belt has trapped stays there.</source>
        <translation>输沙：以削减后的风速按 Fryberger 和 Dean 的 U² (U − Ut) 计算，各风向按输沙势加权。被林带拦截的沙留在原处。</translation>
    </message>
    <message>
        <source>Heights and porosities by age and leaf season come from the species table; a young belt is more porous by the share of its growth (Beer–Lambert).</source>
        <translation>各林龄的高度和有叶期、落叶期的疏透度取自树种表；幼龄林带的疏透度较大，按其生长比例推算（比尔–朗伯定律）。</translation>
    </message>
    <message>
        <source>{age:g} years</source>
        <translation>林龄 {age:g} 年</translation>
    </message>
    <message>
        <source>Without the plan</source>
        <translation>规划前</translation>
    </message>
    <message>
        <source>Over 90 % held back</source>
        <translation>阻沙 90 % 以上</translation>
    </message>
    <message>
        <source>75–90 % held back</source>
        <translation>阻沙 75～90 %</translation>
    </message>
    <message>
        <source>50–75 % held back</source>
        <translation>阻沙 50～75 %</translation>
    </message>
    <message>
        <source>25–50 % held back</source>
        <translation>阻沙 25～50 %</translation>
    </message>
    <message>
        <source>5–25 % held back</source>
        <translation>阻沙 5～25 %</translation>
    </message>
    <message>
        <source>Open land</source>
        <translation>旷野</translation>
    </message>
    <message>
        <source>Jet: more drift than in the open</source>
        <translation>射流区：输沙量大于旷野</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>阻沙率</translation>
    </message>
    <message>
        <source>Held back, low</source>
        <translation>阻沙率（低值）</translation>
    </message>
    <message>
        <source>Held back, high</source>
        <translation>阻沙率（高值）</translation>
    </message>
    <message>
        <source>Land behind belts by drift held back</source>
        <translation>林带阻沙效果分级</translation>
    </message>
    <message>
        <source>Drift held back</source>
        <translation>阻沙等级</translation>
    </message>
    <message>
        <source>Relative drift from</source>
        <translation>相对输沙量下限</translation>
    </message>
    <message>
        <source>Relative drift to</source>
        <translation>相对输沙量上限</translation>
    </message>
    <message>
        <source>Drift into the beds</source>
        <translation>入河风沙汇总表</translation>
    </message>
    <message>
        <source>Drift into the open bed, per bank</source>
        <translation>旷野单岸向河输沙势</translation>
    </message>
    <message>
        <source>Sand held back per year, low</source>
        <translation>年阻沙量（低值）</translation>
    </message>
    <message>
        <source>Sand held back per year, high</source>
        <translation>年阻沙量（高值）</translation>
    </message>
    <message>
        <source>Gaps in the belts and their jets</source>
        <translation>林带缺口及射流</translation>
    </message>
    <message>
        <source>Width of the gap</source>
        <translation>缺口宽度</translation>
    </message>
    <message>
        <source>Height of the belts</source>
        <translation>林带高</translation>
    </message>
    <message>
        <source>Reach of the jet</source>
        <translation>射流长度</translation>
    </message>
    <message>
        <source>Toward</source>
        <translation>射流方向</translation>
    </message>
    <message>
        <source>Relative drift at the gap</source>
        <translation>缺口处相对输沙量</translation>
    </message>
    <message>
        <source>Wind record</source>
        <translation>测风资料</translation>
    </message>
    <message>
        <source>A weather file (EPW), or a CSV or Excel sheet with time, wind speed and wind direction, or with the frequency of speeds by direction. Columns are found by their usual names.</source>
        <translation>气象文件（EPW），或含有时间、风速和风向的 CSV、Excel 表，也可以是各风向、各风速的频率表。按常用字段名自动查找字段。</translation>
    </message>
    <message>
        <source>Column of speeds</source>
        <translation>风速字段</translation>
    </message>
    <message>
        <source>Found by its usual names when empty.</source>
        <translation>留空则按常用字段名自动查找。</translation>
    </message>
    <message>
        <source>Column of directions</source>
        <translation>风向字段</translation>
    </message>
    <message>
        <source>Where the wind comes from; found by its usual names when empty.</source>
        <translation>风的来向；留空则按常用字段名自动查找。</translation>
    </message>
    <message>
        <source>Column of times</source>
        <translation>时间字段</translation>
    </message>
    <message>
        <source>Date and hour; found by its usual names when empty.</source>
        <translation>日期和时次；留空则按常用字段名自动查找。</translation>
    </message>
    <message>
        <source>Height of the anemometer</source>
        <translation>风速计高度</translation>
    </message>
    <message>
        <source>Speeds are brought to 10 m by the power law with the exponent 1/7.</source>
        <translation>按指数为 1/7 的幂律将风速换算到 10 m 高。</translation>
    </message>
    <message>
        <source>Elevation of the site</source>
        <translation>项目区高程</translation>
    </message>
    <message>
        <source>The wind record does not say where it was taken. Make sure that the station is within {far:.0f} km of the site and within {high:.0f} m of its elevation.</source>
        <translation>测风资料未注明测站位置。请确认测站距项目区不超过 {far:.0f} km，高程相差不超过 {high:.0f} m。</translation>
    </message>
    <message>
        <source>The station {name}lies at {station:.0f} m, the site at {site:.0f} m: more than {high:.0f} m apart the wind may be another one.</source>
        <translation>测站{name}高程 {station:.0f} m，项目区高程 {site:.0f} m：相差超过 {high:.0f} m，两地风况可能不同。</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>夏季</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>Compute wind erosion and the service of sand fixation</source>
        <translation>土壤风蚀量与防风固沙量计算</translation>
    </message>
    <message>
        <source>Computes the sand that wind takes from land in a year, by RWEQ or the model of the national census: without vegetation, as the land is, and with shelterbelts. The difference is the sand held by vegetation and belts. Classes follow SL 190.</source>
        <translation>采用 RWEQ 或全国水利普查模型计算年土壤风蚀量，分无植被、现状和有林带三种情形，其差值即植被和林带的防风固沙量。侵蚀强度按 SL 190 分级。</translation>
    </message>
    <message>
        <source>“{path}” is no file of records that can be read. Choose an EPW, CSV, TXT or XLSX file.</source>
        <translation>“{path}”不是可读取的测风资料文件，请选择 EPW、CSV、TXT 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>“{path}” holds no records. Choose a file with rows below its column names.</source>
        <translation>“{path}”中没有记录，请选择字段名以下有数据行的文件。</translation>
    </message>
    <message>
        <source>“{path}” is no EPW: the line {line} above its rows is missing. Choose another file.</source>
        <translation>“{path}”不是 EPW 文件：数据行之前缺少 {line} 行。请另选文件。</translation>
    </message>
    <message>
        <source>The rows of “{path}” end after {count} of 35 fields, before the wind. Choose an EPW with direction and speed of the wind.</source>
        <translation>“{path}”的数据行应有 35 项，实际只有 {count} 项，缺风速、风向。请选择含有风向和风速的 EPW 文件。</translation>
    </message>
    <message>
        <source>Row {row} of “{path}” has more fields than there are column names. Write decimals with a point and separate fields by a comma, a semicolon or a tab.</source>
        <translation>“{path}”第 {row} 行的数据项多于字段名。小数请用小数点，各项之间请用逗号、分号或制表符分隔。</translation>
    </message>
    <message>
        <source>“{path}” is no text, whatever its ending says. Choose a CSV, or save it as one.</source>
        <translation>“{path}”不是文本文件，与其扩展名不符。请选择 CSV 文件，或将其另存为 CSV。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a file of records: {reason}. Open it in a spreadsheet and save it as a CSV with one row of column names.</source>
        <translation>无法将“{path}”作为测风资料读取：{reason}。请用电子表格软件打开，另存为只有一行字段名的 CSV。</translation>
    </message>
    <message>
        <source>beside it, in files of their own:</source>
        <translation>另存为单独文件的结果：</translation>
    </message>
    <message>
        <source>The loss without belts reaches {loss:.1f} kg/m² a year; the national 1 km product of 2023 has nothing above {most:g} kg/m². Check the wind record and its unit, the soil and the period before using the figures.</source>
        <translation>无林带时，图斑的年风蚀量最高达 {loss:.1f} kg/m²，而 2023 年全国 1 km 土壤风蚀数据产品最高为 {most:g} kg/m²。使用结果之前，请检查测风资料及其单位、土壤和时段。</translation>
    </message>
    <message>
        <source>Drift of the record “{file}”: DP {dp:.0f} VU (knots, threshold 12 kn at 10 m). Its winds cancel out, so that the sand moves to and fro and no direction prevails.</source>
        <translation>测风资料“{file}”的输沙势：DP {dp:.0f} VU（以节计，10 m 高起沙风速 12 节）。各风向的输沙相互抵消，沙往复移动，没有主导方向。</translation>
    </message>
    <message>
        <source>No belt of “{layer}” has plants and a height, so that none breaks the wind. Correct the columns plants and height_m, or choose another layer.</source>
        <translation>“{layer}”中没有一条林带既有株数又有高度，均不起防风作用。请更正 plants 和 height_m 字段，或另选图层。</translation>
    </message>
    <message>
        <source>Warns where the station lies on another level; decides the density of the air for the sand loss.</source>
        <translation>测站高程相差过大时予以提示；计算风蚀量时用于确定空气密度。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>where the sand moves to</source>
        <translation>沙的去向</translation>
    </message>
    <message>
        <source>{count} belts have a porosity in leaf but none without leaves: it was used in winter and spring too, which is too favourable. Fill in porosity_bare.</source>
        <translation>{count} 条林带只有有叶期疏透度、没有落叶期疏透度：冬春季也按有叶期计算，结果偏大。请补填 porosity_bare。</translation>
    </message>
    <message>
        <source>The classes of wind energy and the sand volume were published for a threshold of 12 knots; with another one they only serve to compare places computed alike.</source>
        <translation>风能环境等级和输沙体积换算均以起沙风速 12 节为准；采用其他起沙风速时，只能用于同一算法下的地点比较。</translation>
    </message>
    <message>
        <source>RWEQ was computed with the period “{period}”, the form “{form}” and a field length of {length:g} m. Other choices give other totals: name all three beside the result.</source>
        <translation>RWEQ 采用的时段为“{period}”、形式为“{form}”、下风距离为 {length:g} m。三者不同，总量不同，成果旁须一并注明。</translation>
    </message>
    <message>
        <source>RWEQ adds up the losses of periods. The loss does not grow in step with the wind, so the period changes the total: compare only results of the same period.</source>
        <translation>RWEQ 逐时段计算后累加。风蚀量与风力不成比例，时段不同则总量不同，只能比较时段相同的成果。</translation>
    </message>
    <message>
        <source>The range from low to high is that of heights ±{height:g} % and optical porosities ±{porosity:g}. The speeds of a typed drift are not known: throughout, the drift falls with the third power of the wind, the least it can fall. The sand volume per drift potential is uncertain by a factor of {volume:g} either way.</source>
        <translation>下限至上限为树高 ±{height:g} %、疏透度 ±{porosity:g} 的范围。手工输入的输沙方向没有风速资料，输沙量一律按风速的三次方折减，即最小的折减。单位输沙势的输沙体积可能偏大或偏小 {volume:g} 倍。</translation>
    </message>
    <message>
        <source>The share held back is that at the banks, a few metres behind the belts, where shelter is greatest; the map shows that it is less in the middle of a wide bed.</source>
        <translation>阻沙率按河岸处计算，该处距林带仅数米，防护最强；河床较宽时，河床中部的防护较弱，见图。</translation>
    </message>
    <message>
        <source>The tonnes are what the wind could carry if loose dry sand lay behind every metre of both banks, in hills and plain too: a ceiling. Where the river&apos;s sand is measured, take only the share from here.</source>
        <translation>吨数按两岸每一米背后都有疏松干沙计算，丘陵和平原河段也不例外，因此是上限。该河有实测入河沙量的，只从这里取阻沙率。</translation>
    </message>
    <message>
        <source>Shelter along the wind behind one belt without leaves</source>
        <translation>一条落叶林带沿风向的防护效果</translation>
    </message>
    <message>
        <source>Sand that could reach the open bed per year</source>
        <translation>旷野条件下年可能入河沙量</translation>
    </message>
    <message>
        <source>Sand that could reach the open bed per year, low</source>
        <translation>旷野条件下年可能入河沙量（下限）</translation>
    </message>
    <message>
        <source>Sand that could reach the open bed per year, high</source>
        <translation>旷野条件下年可能入河沙量（上限）</translation>
    </message>
    <message>
        <source>Share of the time with over 25 mm of snow</source>
        <translation>积雪深度大于 25 mm 的时间比例</translation>
    </message>
    <message>
        <source>The typed drift potential was not used, because the record has its own.</source>
        <translation>输入的输沙势未采用，已采用测风资料的输沙势。</translation>
    </message>
    <message>
        <source>The station {name}is up to {distance:.0f} km from the site: beyond {far:.0f} km the wind may be another one. Use a nearer station, or plan the far part with a record of its own.</source>
        <translation>测站{name}距项目区最远处 {distance:.0f} km，超过 {far:.0f} km，两地风况可能不同。请改用更近的测站，或对远处部分另用其附近的测风资料规划。</translation>
    </message>
    <message>
        <source>say where the plan goes: --output, --project or both</source>
        <translation>请指定规划方案的去向：--output、--project，或两者同时给出</translation>
    </message>
    <message>
        <source>Something unexpected happened; the log messages of QGIS say what (Ordos).</source>
        <translation>发生意外错误，详情见 QGIS 日志消息（Ordos 标签）。</translation>
    </message>
    <message>
        <source>Choose an MBTiles file</source>
        <translation>选择 MBTiles 文件</translation>
    </message>
    <message>
        <source>Add the last one</source>
        <translation>添加上次的底图</translation>
    </message>
    <message>
        <source>Local tiles (*.mbtiles)</source>
        <translation>本地瓦片 (*.mbtiles)</translation>
    </message>
    <message>
        <source>“{name}” lies under the records.</source>
        <translation>“{name}”已加在各记录图层之下。</translation>
    </message>
    <message>
        <source>“{path}” holds no tiles that QGIS can show. Choose an MBTiles file.</source>
        <translation>“{path}”中没有 QGIS 能显示的瓦片。请选择 MBTiles 文件。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>添加下级记录</translation>
    </message>
    <message>
        <source>{table} ({count})</source>
        <translation>{table}（{count}）</translation>
    </message>
    <message>
        <source>Take what “{side}” says for all {count} values, in every record?</source>
        <translation>是否在所有记录中，将全部 {count} 个待处理值采用“{side}”的值？</translation>
    </message>
    <message>
        <source>Conflicts of field copies</source>
        <translation>外业副本冲突</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>没有需要处理的冲突。</translation>
    </message>
    <message>
        <source>No restoration project is open.</source>
        <translation>未打开修复项目库。</translation>
    </message>
    <message>
        <source>{fields} values of {rows} records wait to be decided.</source>
        <translation>{rows} 条记录中有 {fields} 个值待处理。</translation>
    </message>
    <message>
        <source>Take this value</source>
        <translation>采用此值</translation>
    </message>
    <message>
        <source>The chosen value for the chosen field (Enter, or the digit of its column)</source>
        <translation>所选字段采用所选的值（Enter 或该列的数字键）</translation>
    </message>
    <message>
        <source>All of this record</source>
        <translation>整条记录采用</translation>
    </message>
    <message>
        <source>Everything the chosen column says about this record (Ctrl and its digit)</source>
        <translation>本条记录的全部值均采用所选列（Ctrl+该列的数字键）</translation>
    </message>
    <message>
        <source>All of this copy…</source>
        <translation>整个副本采用…</translation>
    </message>
    <message>
        <source>Everything the chosen column says in any record; asks first</source>
        <translation>所有记录均采用所选列的值，执行前先确认</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>The record, or the shapes to choose from, each in its colour (Alt+M)</source>
        <translation>显示该记录，或以不同颜色显示各备选图形（Alt+M）</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation>撤回上一次处理（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>When handed out</source>
        <translation>下发时</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>内业</translation>
    </message>
    <message>
        <source>{number} · {name}</source>
        <translation>{number} · {name}</translation>
    </message>
    <message>
        <source>Copy {identity}</source>
        <translation>副本 {identity}</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Edit {count} records</source>
        <translation>编辑 {count} 条记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>The value replaces what the {count} records have in this field. It can be undone.</source>
        <translation>将 {count} 条记录的该字段统一替换为此值，可以撤销。</translation>
    </message>
    <message>
        <source>“{algorithm}” is not there. Switch on the plugin Processing in the plugin manager, then try again.</source>
        <translation>找不到算法“{algorithm}”。请在插件管理器中启用 Processing 插件后重试。</translation>
    </message>
    <message>
        <source>There is no QGIS project (.qgz) in “{folder}”. Choose the project's own folder.</source>
        <translation>“{folder}”中没有 QGIS 工程文件（.qgz）。请选择项目库所在的文件夹。</translation>
    </message>
    <message>
        <source>“{label}” is empty. Fill it in.</source>
        <translation>“{label}”为空，请填写。</translation>
    </message>
    <message>
        <source>“{label}” is “{value}”, as in another row. It must be unlike all others.</source>
        <translation>“{label}”的值“{value}”与另一条记录相同。该字段不得重复，请修改。</translation>
    </message>
    <message>
        <source>“{label}” is “{value}”: {rule}</source>
        <translation>“{label}”的值为“{value}”：{rule}</translation>
    </message>
    <message>
        <source>No record is chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>{table}: {title}</source>
        <translation>{table}：{title}</translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>Saved: {alive} alive of {planted} in “{title}”.</source>
        <translation>已保存：“{title}”栽植 {planted}，成活 {alive}。</translation>
    </message>
    <message>
        <source>Take the position</source>
        <translation>采集位置</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Known point</source>
        <translation>已知点</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>QGIS is not connected to a receiver. Connect it in the GPS panel of QGIS (View › Panels), and try again.</source>
        <translation>QGIS 未连接 GPS 接收机。请在 QGIS 的 GPS 面板（视图 › 面板）中连接后重试。</translation>
    </message>
    <message>
        <source>The receiver has sent no new position for {seconds:.0f} s. Wait until it sees the sky, and try again.</source>
        <translation>接收机已有 {seconds:.0f} s 未传来新的定位。请移到开阔处，待收到卫星信号后重试。</translation>
    </message>
    <message>
        <source>Schema {version}</source>
        <translation>库结构版本 {version}</translation>
    </message>
    <message>
        <source>The tables are those this version of the plugin writes.</source>
        <translation>各数据表与当前插件版本一致。</translation>
    </message>
    <message>
        <source>Schema {version} of {newest}</source>
        <translation>库结构版本 {version}（最新 {newest}）</translation>
    </message>
    <message>
        <source>The project was made by an older version of the plugin. Upgrade it with the button above: it is backed up first, and nothing is lost.</source>
        <translation>该项目库由较旧版本的插件建立。请点击上方按钮升级：升级前自动备份，数据不会丢失。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of the plugin. Install that version before you change anything.</source>
        <translation>该项目库由较新版本的插件建立。请先安装该版本插件，再作修改。</translation>
    </message>
    <message>
        <source>{count} layers with unsaved edits</source>
        <translation>{count} 个图层有未保存的编辑</translation>
    </message>
    <message>
        <source>Not saved yet: {layers}. Save the edits of these layers before you check out, merge, or close QGIS.</source>
        <translation>尚未保存：{layers}。下发外业副本、合并或关闭 QGIS 之前，请先保存这些图层的编辑。</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>No layer of the project has unsaved edits.</source>
        <translation>项目库的图层没有未保存的编辑。</translation>
    </message>
    <message>
        <source>Rules being checked</source>
        <translation>正在检查规则</translation>
    </message>
    <message>
        <source>Every row is held against the rules of its table. You can go on working.</source>
        <translation>正在逐条核对各表的记录是否符合规则，不影响继续操作。</translation>
    </message>
    <message>
        <source>{count} rule breaks</source>
        <translation>{count} 处不符合规则</translation>
    </message>
    <message>
        <source>Rows break rules of their tables, first: {first} Click for the check, which lists them all.</source>
        <translation>有记录不符合所在表的规则，首条：{first}点击可运行检查，列出全部问题。</translation>
    </message>
    <message>
        <source>Rules kept</source>
        <translation>符合规则</translation>
    </message>
    <message>
        <source>Every row keeps the rules of its table.</source>
        <translation>所有记录均符合所在表的规则。</translation>
    </message>
    <message>
        <source>Rules not checked</source>
        <translation>规则未检查</translation>
    </message>
    <message>
        <source>Cannot be written now</source>
        <translation>目前无法写入</translation>
    </message>
    <message>
        <source>{hindrance} Then press F5 here.</source>
        <translation>{hindrance}处理后在此按 F5。</translation>
    </message>
    <message>
        <source>Unsafe place</source>
        <translation>存放位置不安全</translation>
    </message>
    <message>
        <source>{doubts} Close the project, move the whole folder to a disk of this computer, and open it there.</source>
        <translation>{doubts}请关闭项目库，将整个文件夹移到本机磁盘后再打开。</translation>
    </message>
    <message>
        <source>{count} conflicts to decide</source>
        <translation>{count} 处冲突待处理</translation>
    </message>
    <message>
        <source>Field copies and the office have changed the same values. Click to decide them.</source>
        <translation>外业副本与内业修改了相同的值，点击进行处理。</translation>
    </message>
    <message>
        <source>{count} field copies out</source>
        <translation>{count} 个外业副本未交回</translation>
    </message>
    <message>
        <source>Copies that people carry. When they are back, merge them by the button above.</source>
        <translation>已下发由人员携带的副本。交回后，请点击上方按钮合并。</translation>
    </message>
    <message>
        <source>Field copy of {holder}</source>
        <translation>{holder}的外业副本</translation>
    </message>
    <message>
        <source>What is recorded here is brought to the office by merging this copy there.</source>
        <translation>在此录入的内容，须在内业将本副本合并后才进入项目库。</translation>
    </message>
    <message>
        <source>Known coordinates, east or longitude first</source>
        <translation>已知坐标（东坐标或经度在前）</translation>
    </message>
    <message>
        <source>CRS of these coordinates</source>
        <translation>该坐标的坐标系</translation>
    </message>
    <message>
        <source>Warn from</source>
        <translation>偏差报警值</translation>
    </message>
    <message>
        <source>Click it on the image</source>
        <translation>在影像上点击该点</translation>
    </message>
    <message>
        <source>Compare the GPS position</source>
        <translation>与 GPS 位置比较</translation>
    </message>
    <message>
        <source>Click on the map where the image shows the point.</source>
        <translation>请在地图上点击影像所示该点的位置。</translation>
    </message>
    <message>
        <source>“{text}” is no pair of coordinates. Write two numbers: 109.512345, 40.123456.</source>
        <translation>“{text}”不是一对坐标。请写两个数，如：109.512345, 40.123456。</translation>
    </message>
    <message>
        <source>“{text}” lies outside the range of “{crs}”. Check the coordinates and their CRS.</source>
        <translation>“{text}”超出“{crs}”的范围。请检查坐标及其坐标系。</translation>
    </message>
    <message>
        <source>{distance:.1f} m from the known point: {east:+.1f} m east, {north:+.1f} m north. </source>
        <translation>距已知点 {distance:.1f} m：东向 {east:+.1f} m，北向 {north:+.1f} m。</translation>
    </message>
    <message>
        <source>That is right.</source>
        <translation>符合要求。</translation>
    </message>
    <message>
        <source>That is too far. Check the CRS of the layer and of the known point; do not record from this image.</source>
        <translation>偏差过大。请检查图层和已知点的坐标系；不要依据此影像采集。</translation>
    </message>
    <message>
        <source>That is what public maps in China are shifted by (GCJ-02, 300 to 600 m); GPS and CGCS2000 data are not. Do not record from this image, and do not shift records to fit it: use imagery in CGCS2000, as a local MBTiles.</source>
        <translation>这与国内公众地图的偏移量相当（GCJ-02，300～600 m）；GPS 和 CGCS2000 数据没有这种偏移。不要依据此影像采集，也不要为了套合而平移记录：请使用 CGCS2000 影像，做成本地 MBTiles。</translation>
    </message>
    <message>
        <source>Search in all texts</source>
        <translation>搜索全部文本</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Any banner</source>
        <translation>全部旗区</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>矿山</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Records: {count}</source>
        <translation>记录：{count}</translation>
    </message>
    <message>
        <source>“{path}” is no picture. Choose a file that ends in one of: {suffixes}.</source>
        <translation>“{path}”不是图片。请选择以下后缀的文件：{suffixes}。</translation>
    </message>
    <message>
        <source>Photo from files</source>
        <translation>从文件添加照片</translation>
    </message>
    <message>
        <source>Folder of the camera</source>
        <translation>相机文件夹</translation>
    </message>
    <message>
        <source>Take the newest</source>
        <translation>取最新一张</translation>
    </message>
    <message>
        <source>Newest in the folder: {name}</source>
        <translation>文件夹中最新：{name}</translation>
    </message>
    <message>
        <source>Choose the folder that the camera or the phone copies its pictures to.</source>
        <translation>请选择相机或手机存放照片的文件夹。</translation>
    </message>
    <message>
        <source>Caption of the next photo</source>
        <translation>下一张照片的说明</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>Choose a record in the Record dock first: photos belong to one.</source>
        <translation>请先在“记录”面板中选择一条记录：照片须归属于某条记录。</translation>
    </message>
    <message>
        <source>{name} belongs to “{title}”.</source>
        <translation>{name} 已归入“{title}”。</translation>
    </message>
    <message>
        <source> It came without the camera&apos;s time or position, as from a chat; type them in where you know them.</source>
        <translation>照片没有拍摄时间或位置（多因经聊天软件转发）；如知道，请补填。</translation>
    </message>
    <message>
        <source>“{title}” has this picture already: {name}.</source>
        <translation>“{title}”已有这张照片：{name}。</translation>
    </message>
    <message>
        <source>Plot before</source>
        <translation>上一样地</translation>
    </message>
    <message>
        <source>Next plot</source>
        <translation>下一样地</translation>
    </message>
    <message>
        <source>Sample plot</source>
        <translation>样地</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>平均时长</translation>
    </message>
    <message>
        <source>Receiver: ± {accuracy:.1f} m</source>
        <translation>接收机：±{accuracy:.1f} m</translation>
    </message>
    <message>
        <source>{count} fixes, {left} s left</source>
        <translation>已采集 {count} 个定位点，剩余 {left} s</translation>
    </message>
    <message>
        <source>{longitude:.6f}°, {latitude:.6f}°, ± {accuracy:.1f} m from {used} fixes, {dropped} left out</source>
        <translation>{longitude:.6f}°，{latitude:.6f}°，±{accuracy:.1f} m；采用 {used} 个定位点，剔除 {dropped} 个</translation>
    </message>
    <message>
        <source>Position of the GPS receiver</source>
        <translation>GPS 接收机位置</translation>
    </message>
    <message>
        <source>Not saved, because it is not valid yet ({count}). Nothing is lost; go through the list:</source>
        <translation>未保存：有 {count} 处不符合要求。已填内容不会丢失，请逐项改正：</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Make a new project: one folder with its tables, its map and its photos.</source>
        <translation>新建项目库：一个文件夹，内含数据表、地图和照片。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open the folder of a restoration project, or one of those opened last.</source>
        <translation>打开修复项目库的文件夹，或最近打开过的项目库。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划方案</translation>
    </message>
    <message>
        <source>Plan straight into the project: the result becomes a draft plan in it.</source>
        <translation>直接在项目库中规划，结果作为草案写入项目库。</translation>
    </message>
    <message>
        <source>Check out…</source>
        <translation>下发外业副本…</translation>
    </message>
    <message>
        <source>Make a copy for the field: all, or what lies in a banner, a project or an area.</source>
        <translation>制作外业副本：全部数据，或按旗区、项目、范围裁取。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Bring field copies back in; the project is backed up first.</source>
        <translation>将外业副本并回项目库，合并前自动备份。</translation>
    </message>
    <message>
        <source>Decide where the office and field copies have changed the same value.</source>
        <translation>内业与外业副本修改了同一个值时，在此处理。</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>检查…</translation>
    </message>
    <message>
        <source>Hold file, tables, rows and photos against their rules, and list what is wrong.</source>
        <translation>对照规则检查文件、数据表、记录和照片，列出问题。</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>升级…</translation>
    </message>
    <message>
        <source>Lift a project of an older version of the plugin; it is backed up first.</source>
        <translation>升级由旧版插件建立的项目库，升级前自动备份。</translation>
    </message>
    <message>
        <source>{help} ({key})</source>
        <translation>{help}（{key}）</translation>
    </message>
    <message>
        <source>No project was opened yet</source>
        <translation>尚未打开过项目库</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Restoration project</source>
        <translation>生态修复项目库</translation>
    </message>
    <message>
        <source>{projects} projects · {ha} ha = {mu} mu · {done} done · {paid} of {planned} ×10⁴ yuan paid</source>
        <translation>{projects} 个项目 · {ha} hm²（{mu} 亩）· 完成比例 {done} · 已支付 {paid} 万元，计划 {planned} 万元</translation>
    </message>
    <message>
        <source>{total} · {count} overdue</source>
        <translation>{total} · 逾期 {count} 个</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>unknown share</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放至该项</translation>
    </message>
    <message>
        <source>New project under it…</source>
        <translation>在其下新建项目…</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>项目库文件夹</translation>
    </message>
    <message>
        <source>Nothing is drawn yet for “{name}”. Give the project an outline, or plan in it.</source>
        <translation>“{name}”尚无图形。请为该项目绘制范围，或在其中编制规划方案。</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>New: draw on the map</source>
        <translation>新建：在地图上绘制</translation>
    </message>
    <message>
        <source>New: at the GPS position</source>
        <translation>新建：按 GPS 位置</translation>
    </message>
    <message>
        <source>New: without a shape</source>
        <translation>新建：不含图形</translation>
    </message>
    <message>
        <source>Shape of the record</source>
        <translation>记录的图形</translation>
    </message>
    <message>
        <source>Draw the shape anew</source>
        <translation>重新绘制图形</translation>
    </message>
    <message>
        <source>Move it to the GPS position</source>
        <translation>移至 GPS 位置</translation>
    </message>
    <message>
        <source>Back to the record before</source>
        <translation>返回前一条记录</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Save what is valid</source>
        <translation>保存符合要求的内容</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制记录</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit one field of the selected records</source>
        <translation>批量修改所选记录的一个字段</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Zoom to the selected records</source>
        <translation>缩放至所选记录</translation>
    </message>
    <message>
        <source>Lock as finished</source>
        <translation>完成并锁定</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Records saved: {count}</source>
        <translation>已保存记录：{count}</translation>
    </message>
    <message>
        <source>The file took nothing; all edits are still here. Save again when it is free. It said: {reason}</source>
        <translation>文件未写入任何内容，全部编辑仍保留在此。待文件空闲后再次保存。系统提示：{reason}</translation>
    </message>
    <message>
        <source>Delete {count} records?</source>
        <translation>是否删除 {count} 条记录？</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>是否删除“{title}”？</translation>
    </message>
    <message>
        <source>To it belong: {children}. Those that cannot be without it are deleted too.</source>
        <translation>其下有：{children}。其中不能单独存在的记录将一并删除。</translation>
    </message>
    <message>
        <source>“{layer}” has edits that are not saved. Save them?</source>
        <translation>“{layer}”有未保存的编辑，是否保存？</translation>
    </message>
    <message>
        <source>There is nothing to undo: no saved change of this table is known.</source>
        <translation>没有可撤销的内容：本表没有已保存的修改记录。</translation>
    </message>
    <message>
        <source>The last saved change cannot be taken back simply, because its record is not as it was. See the history.</source>
        <translation>最近一次已保存的修改无法直接撤回，因为该记录此后又有变化。请查看历史记录。</translation>
    </message>
    <message>
        <source>Nothing is left to undo. Take back the last saved change, by {person} at {time}?</source>
        <translation>没有可撤销的编辑。是否撤回 {person} 于 {time} 所作的最近一次已保存的修改？</translation>
    </message>
    <message>
        <source>Click on the map, or digitise and end with the right mouse button.</source>
        <translation>请在地图上点击，或绘制图形后右键结束。</translation>
    </message>
    <message>
        <source>“{layer}” has no points. Draw its shapes on the map.</source>
        <translation>“{layer}”不是点图层，请在地图上绘制图形。</translation>
    </message>
    <message>
        <source>“{layer}” has no shapes. Make the record without one.</source>
        <translation>“{layer}”不含图形，请新建不含图形的记录。</translation>
    </message>
    <message>
        <source>Choose a record first.</source>
        <translation>请先选择一条记录。</translation>
    </message>
    <message>
        <source>Save the edits of “{layer}” first, then lock it.</source>
        <translation>请先保存“{layer}”的编辑，再锁定。</translation>
    </message>
    <message>
        <source>“{layer}” is locked. Unlock it first.</source>
        <translation>“{layer}”已锁定，请先解除锁定。</translation>
    </message>
    <message>
        <source>“{layer}” cannot be edited. Check that its file is not read-only and not open elsewhere.</source>
        <translation>无法编辑“{layer}”。请检查其文件是否为只读，或正被其他程序打开。</translation>
    </message>
    <message>
        <source>One field of several records</source>
        <translation>多条记录的一个字段</translation>
    </message>
    <message>
        <source>Shape of a record</source>
        <translation>一条记录的图形</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>未打开项目库</translation>
    </message>
    <message>
        <source>The open project has no table “{table}”.</source>
        <translation>打开的项目库中没有数据表“{table}”。</translation>
    </message>
    <message>
        <source>Edit of a record</source>
        <translation>编辑一条记录</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Search code, name, village, unit, person</source>
        <translation>搜索编号、名称、村（嘎查）、单位、人员</translation>
    </message>
    <message>
        <source>Show only the projects that name this (Ctrl+F)</source>
        <translation>只显示含有该文字的项目（Ctrl+F）</translation>
    </message>
    <message>
        <source>Group the projects</source>
        <translation>项目分组方式</translation>
    </message>
    <message>
        <source>By work</source>
        <translation>按工程</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>All banners</source>
        <translation>全部旗区</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Only unfinished projects whose planned end, or the deadline of a task or rectification, has passed.</source>
        <translation>只显示计划完工日期已过，或任务、整改时限已过而尚未完成的项目。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area [ha]</source>
        <translation>面积（hm²）</translation>
    </message>
    <message>
        <source>Area [mu]</source>
        <translation>面积（亩）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Planned [10⁴ yuan]</source>
        <translation>计划投资（万元）</translation>
    </message>
    <message>
        <source>Paid [10⁴ yuan]</source>
        <translation>已支付（万元）</translation>
    </message>
    <message>
        <source>As registered; where that is empty, the area of the outline.</source>
        <translation>以台账登记面积为准；未登记的，取范围面积。</translation>
    </message>
    <message>
        <source>As last reported; where no share was, the area done of the area. In groups by area; what nobody has reported counts as nothing done.</source>
        <translation>以最近一次填报的完成比例为准；未填报比例的，取完成面积占总面积的比例。分组按面积加权；未填报的按未完成计。</translation>
    </message>
    <message>
        <source>The investment as approved; where that is empty, the funds planned.</source>
        <translation>以批复投资为准；未填写的，取计划资金合计。</translation>
    </message>
    <message>
        <source>The payments recorded.</source>
        <translation>已登记的拨付资金。</translation>
    </message>
    <message>
        <source>{state} · overdue</source>
        <translation>{state} · 逾期</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>逾期 {count} 个</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>The open project has no table “{table}”. Open a project of this plugin first.</source>
        <translation>当前工程没有“{table}”表。请先打开本插件的项目。</translation>
    </message>
    <message>
        <source>Nothing was written: {reason}</source>
        <translation>未写入任何内容：{reason}</translation>
    </message>
    <message>
        <source>“{layer}” took nothing; try again when the file is free. It said: {reason}</source>
        <translation>“{layer}”未能写入；请在文件空闲时重试。原因：{reason}</translation>
    </message>
    <message>
        <source>The plan “{plan}” is frozen: its rows keep their values and shapes. Run the plan again to make the next version, or undo this edit.</source>
        <translation>规划方案“{plan}”已锁定，其记录的属性和图形不得修改。请重新运行规划生成下一版本，或撤销本次编辑。</translation>
    </message>
    <message>
        <source>Rows that are not valid yet</source>
        <translation>尚不符合要求的记录</translation>
    </message>
    <message>
        <source>No restoration project is open. Make one, or open the folder of one: it holds its tables, its map and its photos.</source>
        <translation>未打开修复项目库。请新建项目库，或打开其文件夹：数据表、地图和照片均在其中。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目库…</translation>
    </message>
    <message>
        <source>Open a project's folder…</source>
        <translation>打开项目库文件夹…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Choose a sample plot, or a compartment or site in the Record dock.</source>
        <translation>请选择样地，或在“记录”面板中选择小班或治理地块。</translation>
    </message>
    <message>
        <source>Row {row}: {alive} alive of {planted}</source>
        <translation>第 {row} 行：栽植 {planted}，成活 {alive}</translation>
    </message>
    <message>
        <source>All rows: {alive} alive of {planted}</source>
        <translation>合计：栽植 {planted}，成活 {alive}</translation>
    </message>
    <message>
        <source>{rate:.1f} % – {verdict}</source>
        <translation>{rate:.1f} %：{verdict}</translation>
    </message>
    <message>
        <source>That cannot be: a row has no more living plants than planted ones, and none below 0.</source>
        <translation>数值有误：一行的成活株数不能多于栽植株数，也不能小于 0。</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>成活株（穴）数</translation>
    </message>
    <message>
        <source>Planted −1</source>
        <translation>栽植 −1</translation>
    </message>
    <message>
        <source>Planted +1</source>
        <translation>栽植 +1</translation>
    </message>
    <message>
        <source>Alive −1</source>
        <translation>成活 −1</translation>
    </message>
    <message>
        <source>Alive +1</source>
        <translation>成活 +1</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Save the count</source>
        <translation>保存计数</translation>
    </message>
    <message>
        <source>Rainfall zone</source>
        <translation>降水区</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查类型</translation>
    </message>
    <message>
        <source>Saved change taken back</source>
        <translation>撤回已保存的修改</translation>
    </message>
    <message>
        <source>Areas and numbers</source>
        <translation>面积与数值</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>人员与时间</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>未开工</translation>
    </message>
    <message>
        <source>Paused or cancelled</source>
        <translation>暂停或撤销</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>尚未评定</translation>
    </message>
    <message>
        <source>“{label}” must be filled in.</source>
        <translation>“{label}”为必填项。</translation>
    </message>
    <message>
        <source>“{label}” must lie between {low} and {high}{unit}.</source>
        <translation>“{label}”须在 {low} 至 {high}{unit} 之间。</translation>
    </message>
    <message>
        <source>“{label}” must not be below {low}{unit}.</source>
        <translation>“{label}”不得小于 {low}{unit}。</translation>
    </message>
    <message>
        <source>“{label}” must not be above {high}{unit}.</source>
        <translation>“{label}”不得大于 {high}{unit}。</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>show everything that can be planned or done</source>
        <translation>列出全部可规划和可执行的内容</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>The receiver has sent no position. Wait until it sees the sky, and start the averaging again.</source>
        <translation>接收机未传来定位。请移到开阔处，待收到卫星信号后重新开始平均。</translation>
    </message>
    <message>
        <source>“{label}” is a day like 2026-05-12, but got “{value}”.</source>
        <translation>“{label}”须为日期，如 2026-05-12，但得到的是“{value}”。请改正。</translation>
    </message>
    <message>
        <source>The table “Rules of survival” has no row for the survey “{survey}” and the rainfall zone “{zone}”. Add one.</source>
        <translation>“成活率评定标准表”中没有调查类型“{survey}”、降水区“{zone}”的记录，请补充。</translation>
    </message>
    <message>
        <source>Nothing was counted as planted, so there is no rate. Count the planting places.</source>
        <translation>未填写调查株（穴）数，无法计算成活率。请清点栽植穴数并填写。</translation>
    </message>
    <message>
        <source>{alive} plants are alive of {planted} planted: that cannot be. Correct one of the two counts.</source>
        <translation>成活 {alive} 株，多于调查的 {planted} 株（穴），数据有误。请改正其中一项。</translation>
    </message>
    <message>
        <source>The layer “{layer}” has unsaved edits. Save or discard them first.</source>
        <translation>图层“{layer}”有未保存的编辑，请先保存或放弃。</translation>
    </message>
    <message>
        <source>Choose where “{output}” goes, or the project that the plan is put into.</source>
        <translation>请指定“{output}”的输出位置，或指定要写入的项目库。</translation>
    </message>
    <message>
        <source>One of the ten kongdui; empty for any other river.</source>
        <translation>十大孔兑之一；其他河流留空。</translation>
    </message>
    <message>
        <source>Kongdui</source>
        <translation>孔兑</translation>
    </message>
    <message>
        <source>Management range document number</source>
        <translation>管理范围划定文号</translation>
    </message>
    <message>
        <source>The document that fixed the river management range.</source>
        <translation>划定河道管理范围的文件。</translation>
    </message>
    <message>
        <source>River section code of the river chiefs</source>
        <translation>河长制河段编码</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Not a line off a small-scale map, so that designs may be drawn from it.</source>
        <translation>并非取自小比例尺地图，可据以编制设计。</translation>
    </message>
    <message>
        <source>Code of the kongdui or of the tributary.</source>
        <translation>孔兑或支沟的代码。</translation>
    </message>
    <message>
        <source>Hills, sand and plain; in the sand, how mobile the dunes are.</source>
        <translation>丘陵、风沙和平原区；风沙区另注明沙地类型。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>The document that fixed the outline.</source>
        <translation>划定其范围的文件。</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>Permission to work inside; empty: none has been given.</source>
        <translation>准予在其范围内施工的批准文号；留空表示尚未取得。</translation>
    </message>
    <message>
        <source>Date of the approval</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Unit in charge</source>
        <translation>主管单位</translation>
    </message>
    <message>
        <source>Land with a legal kind. It stays in the office unless a field copy asks for it.</source>
        <translation>受法规管控的用地。仅保留在内业，外业副本另有要求时方可带出。</translation>
    </message>
    <message>
        <source>Administrative units</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Twelve digits, filled up with zeros on the right.</source>
        <translation>十二位数字，右侧以 0 补足。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级区划</translation>
    </message>
    <message>
        <source>City, banners, townships, villages. A unit may do without an outline.</source>
        <translation>市、旗区、苏木乡镇、村（嘎查）。可不绘制范围。</translation>
    </message>
    <message>
        <source>Land units</source>
        <translation>区划单元</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属对象</translation>
    </message>
    <message>
        <source>Responsible people</source>
        <translation>责任人员</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>负责对象</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>责任类型</translation>
    </message>
    <message>
        <source>Forest chief</source>
        <translation>林长</translation>
    </message>
    <message>
        <source>River chief</source>
        <translation>河长</translation>
    </message>
    <message>
        <source>Ranger</source>
        <translation>护林员</translation>
    </message>
    <message>
        <source>Check dam: responsible in government</source>
        <translation>淤地坝行政责任人</translation>
    </message>
    <message>
        <source>Check dam: responsible for technique</source>
        <translation>淤地坝技术责任人</translation>
    </message>
    <message>
        <source>Check dam: responsible for patrol</source>
        <translation>淤地坝巡查责任人</translation>
    </message>
    <message>
        <source>Responsible for the project</source>
        <translation>项目负责人</translation>
    </message>
    <message>
        <source>Responsible for technique</source>
        <translation>技术负责人</translation>
    </message>
    <message>
        <source>Caretaker</source>
        <translation>管护责任人</translation>
    </message>
    <message>
        <source>Responsible in the mining enterprise</source>
        <translation>矿山企业责任人</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Responsibility area code</source>
        <translation>责任区编码</translation>
    </message>
    <message>
        <source>Of the forest chiefs&apos; area, the ranger&apos;s grid or the river section.</source>
        <translation>林长责任区、护林员网格或河段的编码。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Chiefs, rangers and caretakers; a check dam needs its three.</source>
        <translation>林长、河长、护林员和管护责任人；每座淤地坝须落实三个责任人。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>What was done in this quarter alone; empty: in the year as a whole.</source>
        <translation>仅填本季度完成量；留空表示全年完成量。</translation>
    </message>
    <message>
        <source>Area done</source>
        <translation>完成面积</translation>
    </message>
    <message>
        <source>Seedlings planted</source>
        <translation>栽植苗木数</translation>
    </message>
    <message>
        <source>Water used</source>
        <translation>用水量</translation>
    </message>
    <message>
        <source>Money spent</source>
        <translation>完成投资</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>完成比例</translation>
    </message>
    <message>
        <source>Of the whole work, since its beginning.</source>
        <translation>自开工以来累计占全部工程量的比例。</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Outline of what was built</source>
        <translation>竣工范围</translation>
    </message>
    <message>
        <source>A line that was built</source>
        <translation>线状工程</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡护</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>通行路线</translation>
    </message>
    <message>
        <source>Start of the track</source>
        <translation>轨迹起始时间</translation>
    </message>
    <message>
        <source>End of the track</source>
        <translation>轨迹结束时间</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收机</translation>
    </message>
    <message>
        <source>Rectifications</source>
        <translation>问题整改</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>问题来源</translation>
    </message>
    <message>
        <source>Central inspection</source>
        <translation>中央督察</translation>
    </message>
    <message>
        <source>Inspection of the region</source>
        <translation>自治区督查</translation>
    </message>
    <message>
        <source>Inspection of the city</source>
        <translation>市级督查</translation>
    </message>
    <message>
        <source>Inspection of the banner</source>
        <translation>旗区督查</translation>
    </message>
    <message>
        <source>Own check</source>
        <translation>自查</translation>
    </message>
    <message>
        <source>Complaint of the public</source>
        <translation>群众举报</translation>
    </message>
    <message>
        <source>Inspection document number</source>
        <translation>督查文号</translation>
    </message>
    <message>
        <source>The document that demands the correction.</source>
        <translation>提出整改要求的文件。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What is demanded</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Reported as corrected</source>
        <translation>已上报整改完成</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Corrected on</source>
        <translation>整改完成日期</translation>
    </message>
    <message>
        <source>Struck off on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Document that struck it off</source>
        <translation>销号文件</translation>
    </message>
    <message>
        <source>Inspection, correction, striking off, each with its deadline.</source>
        <translation>督查、整改、销号，各项均有时限。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>外业记事</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片文件</translation>
    </message>
    <message>
        <source>Copied into the folder photos under the code of the record.</source>
        <translation>复制到 photos 文件夹，以记录编号命名。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>From the picture, or typed in where the picture has lost it.</source>
        <translation>取自照片；照片中已丢失的，手工填写。</translation>
    </message>
    <message>
        <source>Direction of view</source>
        <translation>拍摄方向</translation>
    </message>
    <message>
        <source>From north, clockwise.</source>
        <translation>自正北顺时针计。</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>拍摄阶段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>治理前</translation>
    </message>
    <message>
        <source>During the work</source>
        <translation>施工中</translation>
    </message>
    <message>
        <source>After</source>
        <translation>治理后</translation>
    </message>
    <message>
        <source>One year after</source>
        <translation>治理后 1 年</translation>
    </message>
    <message>
        <source>Three years after</source>
        <translation>治理后 3 年</translation>
    </message>
    <message>
        <source>Five years after</source>
        <translation>治理后 5 年</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>固定拍摄点</translation>
    </message>
    <message>
        <source>The same point, direction and height at every visit.</source>
        <translation>每次在同一点位、同一方向、同一高度拍摄。</translation>
    </message>
    <message>
        <source>Height of the camera</source>
        <translation>拍摄高度</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>照片说明</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>拍摄人</translation>
    </message>
    <message>
        <source>Without camera data</source>
        <translation>无拍摄信息</translation>
    </message>
    <message>
        <source>The picture lost its time and position on the way, as in a chat.</source>
        <translation>照片在传送途中（如经聊天软件）丢失了时间和位置。</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>SHA-256 of the file: the same fingerprint, the same picture.</source>
        <translation>文件的 SHA-256 值：指纹相同，即为同一张照片。</translation>
    </message>
    <message>
        <source>Compartment, site or mine</source>
        <translation>小班、地块或矿山</translation>
    </message>
    <message>
        <source>Design area</source>
        <translation>设计面积</translation>
    </message>
    <message>
        <source>Difference to the design</source>
        <translation>与设计面积差率</translation>
    </message>
    <message>
        <source>Area less the design area, as a share of the design area.</source>
        <translation>面积与设计面积之差占设计面积的比例。</translation>
    </message>
    <message>
        <source>As built</source>
        <translation>竣工范围</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>How the outline was made</source>
        <translation>范围测定方式</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>The walked track the outline was made from.</source>
        <translation>生成该范围所用的绕测轨迹。</translation>
    </message>
    <message>
        <source>Overlap with neighbours</source>
        <translation>与相邻重叠面积</translation>
    </message>
    <message>
        <source>Area that another outline of what was built covers too.</source>
        <translation>与其他竣工范围重叠的面积。</translation>
    </message>
    <message>
        <source>Gap to the design</source>
        <translation>未实施面积</translation>
    </message>
    <message>
        <source>Area of the design that nothing built covers.</source>
        <translation>设计范围内没有竣工范围覆盖的面积。</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Check of parcels</source>
        <translation>小班（图斑）验收</translation>
    </message>
    <message>
        <source>Completion of a sub-project</source>
        <translation>子项目竣工验收</translation>
    </message>
    <message>
        <source>Evaluation of a restoration unit</source>
        <translation>生态保护修复单元评估</translation>
    </message>
    <message>
        <source>Acceptance as a whole</source>
        <translation>整体验收</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Evaluation of the effect</source>
        <translation>成效评估</translation>
    </message>
    <message>
        <source>Check level</source>
        <translation>检查级别</translation>
    </message>
    <message>
        <source>Area passed</source>
        <translation>合格面积</translation>
    </message>
    <message>
        <source>Area to replant</source>
        <translation>补植面积</translation>
    </message>
    <message>
        <source>Area failed</source>
        <translation>不合格面积</translation>
    </message>
    <message>
        <source>Site preparation as designed</source>
        <translation>整地符合设计</translation>
    </message>
    <message>
        <source>Species as designed</source>
        <translation>树种符合设计</translation>
    </message>
    <message>
        <source>Density and spacing as designed</source>
        <translation>密度和株行距符合设计</translation>
    </message>
    <message>
        <source>Seedlings as designed</source>
        <translation>苗木符合设计</translation>
    </message>
    <message>
        <source>Season as designed</source>
        <translation>造林季节符合设计</translation>
    </message>
    <message>
        <source>Tending as designed</source>
        <translation>抚育符合设计</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>评定结果</translation>
    </message>
    <message>
        <source>Acceptance document number</source>
        <translation>验收文号</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>验收人</translation>
    </message>
    <message>
        <source>Who looks after it from here on.</source>
        <translation>验收后负责管护的单位或个人。</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>Funds by source and year</source>
        <translation>分来源、分年度资金</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Funding mechanism</source>
        <translation>资金机制</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划资金</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>到位资金</translation>
    </message>
    <message>
        <source>Fund document number</source>
        <translation>资金文号</translation>
    </message>
    <message>
        <source>The document that allotted the money.</source>
        <translation>下达资金的文件。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>资金拨付</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>列支来源</translation>
    </message>
    <message>
        <source>The source and year the money is taken from.</source>
        <translation>该笔资金对应的来源和年度。</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Where subsidy follows acceptance: the acceptance it follows.</source>
        <translation>先建后补的，填写所依据的验收。</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>预付</translation>
    </message>
    <message>
        <source>By progress</source>
        <translation>按进度拨付</translation>
    </message>
    <message>
        <source>After acceptance</source>
        <translation>验收后拨付</translation>
    </message>
    <message>
        <source>Reward by score</source>
        <translation>按考核得分奖补</translation>
    </message>
    <message>
        <source>Final account</source>
        <translation>竣工结算</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Voucher number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>务工记录</translation>
    </message>
    <message>
        <source>Person or team</source>
        <translation>人员或班组</translation>
    </message>
    <message>
        <source>No identity card or bank numbers: the file goes from hand to hand.</source>
        <translation>不得填写身份证号和银行卡号：本文件会在多人之间传递。</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工日</translation>
    </message>
    <message>
        <source>Of all persons together.</source>
        <translation>全部人员合计。</translation>
    </message>
    <message>
        <source>Wage per day</source>
        <translation>日工资</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>劳务报酬</translation>
    </message>
    <message>
        <source>Wages paid</source>
        <translation>已发放报酬</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>发放日期</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Work-relief: persons, days and wages.</source>
        <translation>以工代赈：人数、工日和劳务报酬。</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标类型</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Held at the value</source>
        <translation>保持稳定</translation>
    </message>
    <message>
        <source>Reached or not</source>
        <translation>是否达到</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>基期年份</translation>
    </message>
    <message>
        <source>Base value</source>
        <translation>基期值</translation>
    </message>
    <message>
        <source>In the unit of the indicator.</source>
        <translation>以该指标的单位计。</translation>
    </message>
    <message>
        <source>Target year</source>
        <translation>目标年份</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>In the unit of the indicator; empty where the goal is no number.</source>
        <translation>以该指标的单位计；目标不是数值的留空。</translation>
    </message>
    <message>
        <source>Target in Chinese words</source>
        <translation>目标描述（中文）</translation>
    </message>
    <message>
        <source>Target in English words</source>
        <translation>目标描述（英文）</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>计算公式</translation>
    </message>
    <message>
        <source>Responsible units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Sustainable development goal</source>
        <translation>可持续发展目标</translation>
    </message>
    <message>
        <source>Number of the United Nations indicator it serves.</source>
        <translation>所对应的联合国可持续发展指标编号。</translation>
    </message>
    <message>
        <source>Values of indicators</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Administrative unit</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Empty: the whole city.</source>
        <translation>留空表示全市。</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>On course</source>
        <translation>符合进度</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>进度滞后</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>难以实现</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Empty: the row as a whole.</source>
        <translation>留空表示整条记录。</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目库</translation>
    </message>
    <message>
        <source>Project identity</source>
        <translation>项目库标识</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目库名称</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>库结构版本</translation>
    </message>
    <message>
        <source>Field copy</source>
        <translation>外业副本</translation>
    </message>
    <message>
        <source>Identity of this field copy; empty in the office.</source>
        <translation>本外业副本的标识；内业留空。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Person at work</source>
        <translation>当前操作人</translation>
    </message>
    <message>
        <source>Whom deletions are put down to while a merge runs.</source>
        <translation>合并过程中的删除记在此人名下。</translation>
    </message>
    <message>
        <source>Delivery CRS (EPSG code)</source>
        <translation>成果坐标参照系（EPSG 代码）</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Field copies</source>
        <translation>外业副本</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>副本范围</translation>
    </message>
    <message>
        <source>What the copy was clipped to; empty: everything.</source>
        <translation>副本的裁取范围；留空表示全部。</translation>
    </message>
    <message>
        <source>Handed out as</source>
        <translation>来源副本</translation>
    </message>
    <message>
        <source>The copy this one was made of outside, on a second device; else itself.</source>
        <translation>在外业用另一台设备再次复制时，所依据的副本；否则为其自身。</translation>
    </message>
    <message>
        <source>Merged changes in it</source>
        <translation>已含变更序号</translation>
    </message>
    <message>
        <source>The number of the last merged change when it was handed out.</source>
        <translation>下发时最后一项已合并变更的序号。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准文件</translation>
    </message>
    <message>
        <source>The copy as it was last known here, in the folder copies.</source>
        <translation>内业最近一次掌握的副本状态，存于 copies 文件夹。</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>下发时间</translation>
    </message>
    <message>
        <source>Last merged</source>
        <translation>最近合并时间</translation>
    </message>
    <message>
        <source>Times merged</source>
        <translation>合并次数</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Nothing more is expected from it.</source>
        <translation>不再等待其交回。</translation>
    </message>
    <message>
        <source>Merged changes and conflicts</source>
        <translation>合并变更与冲突</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Changed value</source>
        <translation>修改值</translation>
    </message>
    <message>
        <source>Deleted row</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Value when the copy was handed out</source>
        <translation>下发时的值</translation>
    </message>
    <message>
        <source>Value in the office</source>
        <translation>内业的值</translation>
    </message>
    <message>
        <source>Value in the copy</source>
        <translation>副本的值</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Decided: this value</source>
        <translation>已处理：采用此值</translation>
    </message>
    <message>
        <source>Decided: another value</source>
        <translation>已处理：采用其他值</translation>
    </message>
    <message>
        <source>Over: changed again since</source>
        <translation>已失效：此后又有修改</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并时间</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>One row per value that a field copy has changed; shapes are written as hexadecimal GeoPackage blobs.</source>
        <translation>外业副本每修改一个值记一行；图形以十六进制 GeoPackage 二进制值存储。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>修改前的值</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Written by triggers of the file itself, whichever program changes a row.</source>
        <translation>由文件自带的触发器写入，无论用哪个程序修改。</translation>
    </message>
    <message>
        <source>Options of lists</source>
        <translation>列表选项</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table and column: table.column.</source>
        <translation>表和字段，写作 table.column。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>What a cell that holds several values may hold.</source>
        <translation>可填多个值的单元格中允许的取值。</translation>
    </message>
    <message>
        <source>In reserve</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>Feasibility study</source>
        <translation>可行性研究</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批复</translation>
    </message>
    <message>
        <source>Funds allotted</source>
        <translation>计划下达</translation>
    </message>
    <message>
        <source>Tender or work-relief set up</source>
        <translation>招标或以工代赈组织</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已开工</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完工</translation>
    </message>
    <message>
        <source>Self-check by the banner</source>
        <translation>旗区自查</translation>
    </message>
    <message>
        <source>Replanting or correction</source>
        <translation>补植或整改</translation>
    </message>
    <message>
        <source>Sub-project accepted</source>
        <translation>子项目已验收</translation>
    </message>
    <message>
        <source>Accepted as a whole</source>
        <translation>整体已验收</translation>
    </message>
    <message>
        <source>Under care</source>
        <translation>管护</translation>
    </message>
    <message>
        <source>Effect evaluated</source>
        <translation>成效已评估</translation>
    </message>
    <message>
        <source>Handed over and filed</source>
        <translation>已移交归档</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Build first, subsidy after acceptance</source>
        <translation>先建后补</translation>
    </message>
    <message>
        <source>Reward instead of subsidy</source>
        <translation>以奖代补</translation>
    </message>
    <message>
        <source>Work-relief</source>
        <translation>以工代赈</translation>
    </message>
    <message>
        <source>Project first, subsidy after</source>
        <translation>先立项后补助</translation>
    </message>
    <message>
        <source>Selected for a set goal</source>
        <translation>定向择优</translation>
    </message>
    <message>
        <source>Several teams in a race</source>
        <translation>赛马制</translation>
    </message>
    <message>
        <source>Payment by milestones</source>
        <translation>里程碑管理</translation>
    </message>
    <message>
        <source>Rolling investment of public and private funds</source>
        <translation>财政、国资收益、社会资金滚动投入</translation>
    </message>
    <message>
        <source>Tender and contract</source>
        <translation>招标发包</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Central budget investment</source>
        <translation>中央预算内投资</translation>
    </message>
    <message>
        <source>Central finance</source>
        <translation>中央财政资金</translation>
    </message>
    <message>
        <source>Finance of the autonomous region</source>
        <translation>自治区财政资金</translation>
    </message>
    <message>
        <source>City finance</source>
        <translation>市级财政资金</translation>
    </message>
    <message>
        <source>Banner finance</source>
        <translation>旗区财政资金</translation>
    </message>
    <message>
        <source>Special bond</source>
        <translation>专项债券</translation>
    </message>
    <message>
        <source>Grassland subsidy and award</source>
        <translation>草原补奖资金</translation>
    </message>
    <message>
        <source>Water-right trade, paid by enterprises</source>
        <translation>水权交易（企业投资）</translation>
    </message>
    <message>
        <source>Mine restoration fund</source>
        <translation>矿山地质环境治理恢复基金</translation>
    </message>
    <message>
        <source>Ecological damage compensation</source>
        <translation>生态环境损害赔偿资金</translation>
    </message>
    <message>
        <source>Green credit</source>
        <translation>绿色信贷</translation>
    </message>
    <message>
        <source>Green bond</source>
        <translation>绿色债券</translation>
    </message>
    <message>
        <source>Green fund</source>
        <translation>绿色基金</translation>
    </message>
    <message>
        <source>Green insurance</source>
        <translation>绿色保险</translation>
    </message>
    <message>
        <source>Returns of state capital</source>
        <translation>国有资本收益</translation>
    </message>
    <message>
        <source>Social capital</source>
        <translation>社会资本</translation>
    </message>
    <message>
        <source>Own funds</source>
        <translation>自筹资金</translation>
    </message>
    <message>
        <source>Labour put in</source>
        <translation>投工投劳</translation>
    </message>
    <message>
        <source>National</source>
        <translation>国家级</translation>
    </message>
    <message>
        <source>Autonomous region</source>
        <translation>自治区级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>Banner or district</source>
        <translation>旗区</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>苏木乡镇</translation>
    </message>
    <message>
        <source>Self-check of all parcels</source>
        <translation>旗区自查（全部小班）</translation>
    </message>
    <message>
        <source>City check</source>
        <translation>市级核查</translation>
    </message>
    <message>
        <source>Re-check by the region</source>
        <translation>自治区复查</translation>
    </message>
    <message>
        <source>State sample check</source>
        <translation>国家抽查</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Replant</source>
        <translation>补植</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>重造</translation>
    </message>
    <message>
        <source>Below 400 mm a year</source>
        <translation>年降水量不足 400 mm</translation>
    </message>
    <message>
        <source>400 mm a year and more</source>
        <translation>年降水量 400 mm 及以上</translation>
    </message>
    <message>
        <source>Preservation</source>
        <translation>保存率</translation>
    </message>
    <message>
        <source>Walked with GPS</source>
        <translation>GPS 绕测</translation>
    </message>
    <message>
        <source>Drawn on a drone image</source>
        <translation>无人机影像勾绘</translation>
    </message>
    <message>
        <source>Drawn on a satellite image</source>
        <translation>卫星影像勾绘</translation>
    </message>
    <message>
        <source>Taken over from the design</source>
        <translation>沿用设计</translation>
    </message>
    <message>
        <source>Planned and recorded here</source>
        <translation>在本插件中规划和记录</translation>
    </message>
    <message>
        <source>Registered here</source>
        <translation>在本插件中登记</translation>
    </message>
    <message>
        <source>Outside, named only</source>
        <translation>不在范围内，仅列名</translation>
    </message>
    <message>
        <source>Short, and one of its kind: people, photos and returned lists name the record by it.</source>
        <translation>简短且不重复：人员、照片和返回的表格均以此指称该记录。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The document the values come from.</source>
        <translation>数据所依据的文件。</translation>
    </message>
    <message>
        <source>Yes, once somebody has read the source and the row says the same.</source>
        <translation>经人核对资料来源且与本行一致后，填“是”。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>True area on the ellipsoid, worked out from the shape when it is saved.</source>
        <translation>椭球面积，保存时由图形自动计算。</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Accuracy of the position</source>
        <translation>定位精度</translation>
    </message>
    <message>
        <source>As the GPS receiver gave it; of an averaged fix, that of the mean.</source>
        <translation>GPS 接收机给出的精度；取平均的，为平均位置的精度。</translation>
    </message>
    <message>
        <source>From the table of administrative units: add the townships of your banner there.</source>
        <translation>取自行政区划表；请在该表中补充本旗区的苏木乡镇。</translation>
    </message>
    <message>
        <source>Task year</source>
        <translation>任务年度</translation>
    </message>
    <message>
        <source>The year of the plan by which the area was assigned.</source>
        <translation>下达该面积任务的计划年度。</translation>
    </message>
    <message>
        <source>Task document number</source>
        <translation>任务文号</translation>
    </message>
    <message>
        <source>Number of the document that assigned the task.</source>
        <translation>下达任务的文件文号。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Works category code</source>
        <translation>工程类别代码</translation>
    </message>
    <message>
        <source>G_CHENG_LB of the forestry statistics.</source>
        <translation>对应林业统计字段 G_CHENG_LB。</translation>
    </message>
    <message>
        <source>Belongs to a row of</source>
        <translation>所属表</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>实施中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Register entry</source>
        <translation>台账项目</translation>
    </message>
    <message>
        <source>The project of the register this belongs to.</source>
        <translation>在台账中所属的项目。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>规划方案</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>规划方案名称</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成工具</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>A plan that is frozen is never replaced: its next run is the next version.</source>
        <translation>已锁定的规划方案不会被替换，再次运行即生成下一版本。</translation>
    </message>
    <message>
        <source>Approval document number</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Made by whom</source>
        <translation>生成人</translation>
    </message>
    <message>
        <source>Version of the plugin</source>
        <translation>插件版本</translation>
    </message>
    <message>
        <source>Parameters of plans</source>
        <translation>规划方案参数</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Inputs of plans</source>
        <translation>规划方案输入数据</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入数据</translation>
    </message>
    <message>
        <source>Layer or file</source>
        <translation>图层或文件</translation>
    </message>
    <message>
        <source>SHA-256 of values and shapes: the same fingerprint, the same input.</source>
        <translation>属性值和图形的 SHA-256 值：指纹相同，即为同一输入数据。</translation>
    </message>
    <message>
        <source>Numbers of plans</source>
        <translation>规划方案主要指标</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Notes of plans</source>
        <translation>规划方案提示</translation>
    </message>
    <message>
        <source>Lead and cooperating units</source>
        <translation>牵头和配合单位表</translation>
    </message>
    <message>
        <source>Rules of survival</source>
        <translation>成活率评定标准表</translation>
    </message>
    <message>
        <source>Sample shares</source>
        <translation>抽样比例表</translation>
    </message>
    <message>
        <source>Meaning in Chinese</source>
        <translation>中文含义</translation>
    </message>
    <message>
        <source>Meaning in English</source>
        <translation>英文含义</translation>
    </message>
    <message>
        <source>Condition in Chinese</source>
        <translation>条件（中文）</translation>
    </message>
    <message>
        <source>Condition in English</source>
        <translation>条件（英文）</translation>
    </message>
    <message>
        <source>Order from west to east</source>
        <translation>自西向东排序</translation>
    </message>
    <message>
        <source>Area of the basin</source>
        <translation>流域面积</translation>
    </message>
    <message>
        <source>Longitude of the source</source>
        <translation>河源经度</translation>
    </message>
    <message>
        <source>Latitude of the source</source>
        <translation>河源纬度</translation>
    </message>
    <message>
        <source>Banners</source>
        <translation>旗区</translation>
    </message>
    <message>
        <source>Position from the water</source>
        <translation>自水边起的序号</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁学名</translation>
    </message>
    <message>
        <source>Width of the crown</source>
        <translation>冠幅</translation>
    </message>
    <message>
        <source>Deepest groundwater it reaches</source>
        <translation>可利用地下水的最大埋深</translation>
    </message>
    <message>
        <source>Planting material</source>
        <translation>种植材料</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>合格下限</translation>
    </message>
    <message>
        <source>Replant from</source>
        <translation>补植下限</translation>
    </message>
    <message>
        <source>Below it the planting is done again.</source>
        <translation>低于此值的须重造。</translation>
    </message>
    <message>
        <source>Area from</source>
        <translation>面积下限</translation>
    </message>
    <message>
        <source>The compartment has at least this area.</source>
        <translation>小班面积不小于此值。</translation>
    </message>
    <message>
        <source>Area to</source>
        <translation>面积上限</translation>
    </message>
    <message>
        <source>The compartment has less than this area; empty: no upper limit.</source>
        <translation>小班面积小于此值；留空表示无上限。</translation>
    </message>
    <message>
        <source>Share to sample</source>
        <translation>抽样比例</translation>
    </message>
    <message>
        <source>Of the area of the compartment.</source>
        <translation>占小班面积的比例。</translation>
    </message>
    <message>
        <source>Sample at least</source>
        <translation>最小抽样面积</translation>
    </message>
    <message>
        <source>Size of a plot</source>
        <translation>样地面积</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>重大工程</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Policy mechanism</source>
        <translation>政策机制</translation>
    </message>
    <message>
        <source>Assurance</source>
        <translation>保障措施</translation>
    </message>
    <message>
        <source>Action it belongs to</source>
        <translation>所属行动</translation>
    </message>
    <message>
        <source>Lead units</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Cooperating units</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Role of the plugin</source>
        <translation>插件支持程度</translation>
    </message>
    <message>
        <source>Places named, in Chinese</source>
        <translation>涉及地点（中文）</translation>
    </message>
    <message>
        <source>Places named, in English</source>
        <translation>涉及地点（英文）</translation>
    </message>
    <message>
        <source>Measures named, in Chinese</source>
        <translation>涉及措施（中文）</translation>
    </message>
    <message>
        <source>Measures named, in English</source>
        <translation>涉及措施（英文）</translation>
    </message>
    <message>
        <source>Numbers named, in Chinese</source>
        <translation>涉及数量（中文）</translation>
    </message>
    <message>
        <source>Numbers named, in English</source>
        <translation>涉及数量（英文）</translation>
    </message>
    <message>
        <source>The five actions, 22 works, policy mechanisms and assurances of the city's construction plan 2025–2027.</source>
        <translation>市建设方案（2025—2027 年）的五大行动、22 项重大工程、政策机制和保障措施。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Several, where a project is funded in several ways.</source>
        <translation>项目采用多种资金机制的，可多选。</translation>
    </message>
    <message>
        <source>Code of the online supervision platform</source>
        <translation>在线审批监管平台项目代码</translation>
    </message>
    <message>
        <source>The project code under which approval and supervision run.</source>
        <translation>项目审批和监管所用的代码。</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开工日期</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划完工日期</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>实际开工日期</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>实际完工日期</translation>
    </message>
    <message>
        <source>Planned area</source>
        <translation>计划面积</translation>
    </message>
    <message>
        <source>As the approval or the task document has it.</source>
        <translation>以批复或任务文件为准。</translation>
    </message>
    <message>
        <source>Planned investment</source>
        <translation>计划投资</translation>
    </message>
    <message>
        <source>As approved; its parts by source and year stand under it.</source>
        <translation>以批复为准；分来源、分年度资金列于其下。</translation>
    </message>
    <message>
        <source>Performance targets</source>
        <translation>绩效目标</translation>
    </message>
    <message>
        <source>Implementing unit</source>
        <translation>实施单位</translation>
    </message>
    <message>
        <source>Design unit</source>
        <translation>设计单位</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>施工单位</translation>
    </message>
    <message>
        <source>Construction supervisor</source>
        <translation>监理单位</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>项目联系人</translation>
    </message>
    <message>
        <source>A project may do without an outline.</source>
        <translation>项目可不绘制范围。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>项目建议书</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>Change of design</source>
        <translation>变更设计</translation>
    </message>
    <message>
        <source>Task document</source>
        <translation>任务文件</translation>
    </message>
    <message>
        <source>Land approval</source>
        <translation>用地批复</translation>
    </message>
    <message>
        <source>Water permit or river approval</source>
        <translation>取水许可或涉河审批</translation>
    </message>
    <message>
        <source>Environmental assessment</source>
        <translation>环境影响评价</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>招标投标</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监理</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Public notice or consultation</source>
        <translation>公示或征求意见</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>文件名称</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发文日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Copied into the project folder and kept by its path there.</source>
        <translation>复制到项目库文件夹，以其中的相对路径保存。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit of the quantity</source>
        <translation>数量单位</translation>
    </message>
    <message>
        <source>Afforestation</source>
        <translation>人工造林</translation>
    </message>
    <message>
        <source>Grass sowing</source>
        <translation>人工种草</translation>
    </message>
    <message>
        <source>Shelterbelt</source>
        <translation>防护林带</translation>
    </message>
    <message>
        <source>Sand barriers</source>
        <translation>工程固沙（沙障）</translation>
    </message>
    <message>
        <source>Aerial seeding</source>
        <translation>飞播</translation>
    </message>
    <message>
        <source>Closure for regrowth</source>
        <translation>封育</translation>
    </message>
    <message>
        <source>Slope vegetation</source>
        <translation>坡面植被建设</translation>
    </message>
    <message>
        <source>Repair of degraded stands</source>
        <translation>退化林修复</translation>
    </message>
    <message>
        <source>Check dam</source>
        <translation>淤地坝</translation>
    </message>
    <message>
        <source>Levee works</source>
        <translation>堤防工程</translation>
    </message>
    <message>
        <source>Wetland or lake</source>
        <translation>湿地或湖泊</translation>
    </message>
    <message>
        <source>Saline-alkali land</source>
        <translation>盐碱地</translation>
    </message>
    <message>
        <source>Grazing unit</source>
        <translation>放牧单元</translation>
    </message>
    <message>
        <source>Mine land</source>
        <translation>矿区土地</translation>
    </message>
    <message>
        <source>Solar base</source>
        <translation>光伏基地</translation>
    </message>
    <message>
        <source>Carbon parcel</source>
        <translation>碳汇地块</translation>
    </message>
    <message>
        <source>Village greening</source>
        <translation>乡村绿化</translation>
    </message>
    <message>
        <source>Compartment number</source>
        <translation>小班号</translation>
    </message>
    <message>
        <source>Numbered from north to south and from west to east within the forest block.</source>
        <translation>在林班内自北向南、自西向东编号。</translation>
    </message>
    <message>
        <source>Sub-compartment number</source>
        <translation>细班号</translation>
    </message>
    <message>
        <source>Banner 6, township 3, village 3, forest block 4 digits, then the compartment.</source>
        <translation>旗区 6 位、苏木乡镇 3 位、村（嘎查）3 位、林班 4 位，其后为小班号。</translation>
    </message>
    <message>
        <source>Land classes after</source>
        <translation>地类依据</translation>
    </message>
    <message>
        <source>Third land survey and its yearly updates</source>
        <translation>第三次国土调查及年度变更调查</translation>
    </message>
    <message>
        <source>Second land survey</source>
        <translation>第二次土地调查</translation>
    </message>
    <message>
        <source>Forest inventory</source>
        <translation>森林资源规划设计调查（二类调查）</translation>
    </message>
    <message>
        <source>Survey year</source>
        <translation>调查年份</translation>
    </message>
    <message>
        <source>Land class code before</source>
        <translation>造林前地类代码</translation>
    </message>
    <message>
        <source>DLBM of the land survey.</source>
        <translation>国土调查字段 DLBM。</translation>
    </message>
    <message>
        <source>Land class code after</source>
        <translation>造林后地类代码</translation>
    </message>
    <message>
        <source>Land class after</source>
        <translation>造林后地类</translation>
    </message>
    <message>
        <source>Land survey patch number</source>
        <translation>国土调查图斑编号</translation>
    </message>
    <message>
        <source>TBBH of the land survey.</source>
        <translation>国土调查字段 TBBH。</translation>
    </message>
    <message>
        <source>Land survey patch id</source>
        <translation>国土调查图斑标识码</translation>
    </message>
    <message>
        <source>BSM of the land survey.</source>
        <translation>国土调查字段 BSM。</translation>
    </message>
    <message>
        <source>State-owned</source>
        <translation>国有</translation>
    </message>
    <message>
        <source>Collective</source>
        <translation>集体</translation>
    </message>
    <message>
        <source>Owner or user of the land</source>
        <translation>土地所有者或使用者</translation>
    </message>
    <message>
        <source>Greening-space patch number</source>
        <translation>造林绿化空间图斑号</translation>
    </message>
    <message>
        <source>Patch of the land planned for greening that the task was issued for.</source>
        <translation>任务下达所对应的造林绿化空间图斑。</translation>
    </message>
    <message>
        <source>State on the official map</source>
        <translation>落地上图状态</translation>
    </message>
    <message>
        <source>Task patch issued</source>
        <translation>任务图斑已下达</translation>
    </message>
    <message>
        <source>Design patch reported</source>
        <translation>设计图斑已上报</translation>
    </message>
    <message>
        <source>Done patch reported</source>
        <translation>完成图斑已上报</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Not on the map yet</source>
        <translation>尚未上图</translation>
    </message>
    <message>
        <source>Landform</source>
        <translation>地貌</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>坡向</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北</translation>
    </message>
    <message>
        <source>North-east</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东</translation>
    </message>
    <message>
        <source>South-east</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>South</source>
        <translation>南</translation>
    </message>
    <message>
        <source>South-west</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>West</source>
        <translation>西</translation>
    </message>
    <message>
        <source>North-west</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>无坡向</translation>
    </message>
    <message>
        <source>Position on the slope</source>
        <translation>坡位</translation>
    </message>
    <message>
        <source>Depth of the soil</source>
        <translation>土层厚度</translation>
    </message>
    <message>
        <source>Plant cover before</source>
        <translation>造林前植被盖度</translation>
    </message>
    <message>
        <source>Erosion or sand type and degree</source>
        <translation>侵蚀或沙化类型及程度</translation>
    </message>
    <message>
        <source>Planting model number</source>
        <translation>造林模型号</translation>
    </message>
    <message>
        <source>Mixing way and ratio</source>
        <translation>混交方式及比例</translation>
    </message>
    <message>
        <source>Rows, strips or groups; 7:3.</source>
        <translation>行间、带状或块状混交，如 7:3。</translation>
    </message>
    <message>
        <source>Size of the preparation</source>
        <translation>整地规格</translation>
    </message>
    <message>
        <source>Seedling grade</source>
        <translation>苗木等级</translation>
    </message>
    <message>
        <source>Seedling origin and papers</source>
        <translation>苗木来源及证件</translation>
    </message>
    <message>
        <source>Nursery, and the numbers of the quality and quarantine certificates.</source>
        <translation>苗圃名称，质量检验合格证和检疫证书编号。</translation>
    </message>
    <message>
        <source>Tending</source>
        <translation>抚育</translation>
    </message>
    <message>
        <source>What, how often, for how many years.</source>
        <translation>抚育内容、次数和年限。</translation>
    </message>
    <message>
        <source>113 sand fixing, 114 farmland protection, 115 bank protection.</source>
        <translation>113 防风固沙林，114 农田防护林，115 护岸林。</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>治理地块</translation>
    </message>
    <message>
        <source>Afforestation class code</source>
        <translation>造林类别代码</translation>
    </message>
    <message>
        <source>ZAO_LIN_LB of the forestry statistics.</source>
        <translation>对应林业统计字段 ZAO_LIN_LB。</translation>
    </message>
    <message>
        <source>Responsibility area code of the forest chiefs</source>
        <translation>林长制责任区编码</translation>
    </message>
    <message>
        <source>With the ranger&apos;s grid, where there is one.</source>
        <translation>有护林员网格的，一并填写网格编码。</translation>
    </message>
    <message>
        <source>A compartment or another piece of land with one measure, drawn or brought in.</source>
        <translation>采用单一措施的小班或其他地块，绘制或导入。</translation>
    </message>
    <message>
        <source>Mines</source>
        <translation>矿山</translation>
    </message>
    <message>
        <source>Mining licence number</source>
        <translation>采矿许可证号</translation>
    </message>
    <message>
        <source>Holder of the licence</source>
        <translation>采矿权人</translation>
    </message>
    <message>
        <source>Licence valid from</source>
        <translation>许可证有效期起</translation>
    </message>
    <message>
        <source>Licence valid to</source>
        <translation>许可证有效期止</translation>
    </message>
    <message>
        <source>Mineral</source>
        <translation>开采矿种</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>开采方式</translation>
    </message>
    <message>
        <source>Open pit</source>
        <translation>露天开采</translation>
    </message>
    <message>
        <source>Underground</source>
        <translation>井工开采</translation>
    </message>
    <message>
        <source>Open pit and underground</source>
        <translation>露天与井工开采</translation>
    </message>
    <message>
        <source>Being built</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>Producing</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停产</translation>
    </message>
    <message>
        <source>Remaining years</source>
        <translation>剩余服务年限</translation>
    </message>
    <message>
        <source>Liable party</source>
        <translation>责任主体</translation>
    </message>
    <message>
        <source>A producing mine restores its land; historic damage is the government&apos;s.</source>
        <translation>生产矿山由企业修复；历史遗留损毁由政府负责。</translation>
    </message>
    <message>
        <source>Producing enterprise</source>
        <translation>生产矿山企业</translation>
    </message>
    <message>
        <source>Historic, left to the government</source>
        <translation>历史遗留（政府负责）</translation>
    </message>
    <message>
        <source>Name of the liable party</source>
        <translation>责任主体名称</translation>
    </message>
    <message>
        <source>Damaged land</source>
        <translation>已损毁土地面积</translation>
    </message>
    <message>
        <source>Land still to be damaged</source>
        <translation>拟损毁土地面积</translation>
    </message>
    <message>
        <source>State of the damage in</source>
        <translation>损毁现状年份</translation>
    </message>
    <message>
        <source>Topsoil needed</source>
        <translation>表土需求量</translation>
    </message>
    <message>
        <source>Topsoil stripped and kept</source>
        <translation>表土剥离存放量</translation>
    </message>
    <message>
        <source>Restoration document</source>
        <translation>修复方案类型</translation>
    </message>
    <message>
        <source>Since July 2025 one restoration plan stands for each mining right.</source>
        <translation>2025 年 7 月起，每个采矿权编制一份矿区生态修复方案。</translation>
    </message>
    <message>
        <source>Ecological restoration plan of the mining area</source>
        <translation>矿区生态修复方案</translation>
    </message>
    <message>
        <source>Land reclamation plan</source>
        <translation>土地复垦方案</translation>
    </message>
    <message>
        <source>Number of the restoration document</source>
        <translation>修复方案文号</translation>
    </message>
    <message>
        <source>Date of the restoration document</source>
        <translation>修复方案日期</translation>
    </message>
    <message>
        <source>Restoration fund paid in</source>
        <translation>已计提修复基金</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>1 for the first count of the year, 2 for the next.</source>
        <translation>当年第一次调查填 1，第二次填 2。</translation>
    </message>
    <message>
        <source>Sample plots</source>
        <translation>样地</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>样地号</translation>
    </message>
    <message>
        <source>Its number within the compartment.</source>
        <translation>在小班内的编号。</translation>
    </message>
    <message>
        <source>Walking order</source>
        <translation>行走顺序</translation>
    </message>
    <message>
        <source>The order in which the plots of a copy are walked shortest.</source>
        <translation>走遍副本内全部样地的最短路线顺序。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Part of a row</source>
        <translation>样行</translation>
    </message>
    <message>
        <source>Planned size</source>
        <translation>样地设计面积</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>Of a circle: 5.64 m is 100 m², 7.98 m is 200 m².</source>
        <translation>圆形样地半径：5.64 m 为 100 m²，7.98 m 为 200 m²。</translation>
    </message>
    <message>
        <source>Share rule</source>
        <translation>抽样规则</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>成活（保存）率调查</translation>
    </message>
    <message>
        <source>Empty: the whole compartment was counted.</source>
        <translation>留空表示全小班调查。</translation>
    </message>
    <message>
        <source>Survival after one growing season, preservation in the third year.</source>
        <translation>成活率在一个生长季后调查，保存率在第三年调查。</translation>
    </message>
    <message>
        <source>Planted</source>
        <translation>调查株（穴）数</translation>
    </message>
    <message>
        <source>Planting places counted, with those that are empty now.</source>
        <translation>清点的全部栽植穴数，含现已空缺的。</translation>
    </message>
    <message>
        <source>Mean height</source>
        <translation>平均高</translation>
    </message>
    <message>
        <source>Plant cover</source>
        <translation>植被盖度</translation>
    </message>
    <message>
        <source>Decides the rate to pass; all of Ordos lies below 400 mm.</source>
        <translation>决定合格标准；鄂尔多斯全境年降水量均不足 400 mm。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>成活（保存）率</translation>
    </message>
    <message>
        <source>By the rules of survival, which may be changed in their table.</source>
        <translation>按成活率评定标准表评定，标准可在该表中修改。</translation>
    </message>
    <message>
        <source>Rule used</source>
        <translation>所用标准</translation>
    </message>
    <message>
        <source>Main cause of loss</source>
        <translation>损失主要原因</translation>
    </message>
    <message>
        <source>Drought</source>
        <translation>干旱</translation>
    </message>
    <message>
        <source>Buried or blown out by sand</source>
        <translation>沙埋或风蚀</translation>
    </message>
    <message>
        <source>Grazing</source>
        <translation>牲畜啃食</translation>
    </message>
    <message>
        <source>Pests, rats and hares</source>
        <translation>病虫鼠兔害</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>水淹</translation>
    </message>
    <message>
        <source>Frost</source>
        <translation>冻害</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐碱</translation>
    </message>
    <message>
        <source>Poor seedlings or planting</source>
        <translation>苗木或栽植质量差</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>基础区域</translation>
    </message>
    <message>
        <source>Reference tables</source>
        <translation>参照表</translation>
    </message>
    <message>
        <source>Bookkeeping</source>
        <translation>系统记录</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>创建人</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订号</translation>
    </message>
    <message>
        <source>Water sources</source>
        <translation>水源</translation>
    </message>
    <message>
        <source>Mine drainage water</source>
        <translation>矿井疏干水</translation>
    </message>
    <message>
        <source>Reclaimed water</source>
        <translation>再生水</translation>
    </message>
    <message>
        <source>Rain and flood water</source>
        <translation>雨洪水</translation>
    </message>
    <message>
        <source>Yellow River</source>
        <translation>黄河水</translation>
    </message>
    <message>
        <source>Other surface water</source>
        <translation>其他地表水</translation>
    </message>
    <message>
        <source>Groundwater</source>
        <translation>地下水</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>产权人</translation>
    </message>
    <message>
        <source>Water permit number</source>
        <translation>取水许可证号</translation>
    </message>
    <message>
        <source>Permit valid to</source>
        <translation>许可有效期止</translation>
    </message>
    <message>
        <source>Permitted per year</source>
        <translation>年许可取水量</translation>
    </message>
    <message>
        <source>Capacity per day</source>
        <translation>日供水能力</translation>
    </message>
    <message>
        <source>Dissolved solids</source>
        <translation>溶解性总固体</translation>
    </message>
    <message>
        <source>Decides which plants the water may reach.</source>
        <translation>决定该水可用于哪些植物。</translation>
    </message>
    <message>
        <source>Quality class</source>
        <translation>水质类别</translation>
    </message>
    <message>
        <source>Wells</source>
        <translation>水井</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Irrigation</source>
        <translation>灌溉</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>饮用水</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>工业</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Depth of the well</source>
        <translation>井深</translation>
    </message>
    <message>
        <source>Below the ground, not below the edge of the well.</source>
        <translation>自地面起算，不从井口起算。</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>观测日期</translation>
    </message>
    <message>
        <source>In an over-exploited zone</source>
        <translation>位于超采区</translation>
    </message>
    <message>
        <source>Groundwater for new planting is refused there.</source>
        <translation>超采区内不得取用地下水新增造林。</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>封存日期</translation>
    </message>
    <message>
        <source>Meter readings</source>
        <translation>水表读数记录</translation>
    </message>
    <message>
        <source>Water source or well</source>
        <translation>水源或水井</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>水表读数</translation>
    </message>
    <message>
        <source>Used since the reading before</source>
        <translation>本期用水量</translation>
    </message>
    <message>
        <source>“{code}”: the ends of the track are {gap:.0f} m apart and were joined by a straight line. Check it.</source>
        <translation>“{code}”：轨迹首尾相距 {gap:.0f} m，已用直线闭合，请核对。</translation>
    </message>
    <message>
        <source>“{code}”: {count} points of the track were left out: doubled, jumps of the receiver, or on the way to it.</source>
        <translation>“{code}”：已剔除 {count} 个轨迹点，包括重复点、接收机跳点和往返途中的点。</translation>
    </message>
    <message>
        <source>“{code}”: the outline does not touch the design. Check whether the track belongs to this compartment.</source>
        <translation>“{code}”：竣工范围与设计范围不相接。请检查该轨迹是否属于本小班。</translation>
    </message>
    <message>
        <source>“{code}” has an outline of {day} already, which was kept.</source>
        <translation>“{code}”已有 {day} 的竣工范围，予以保留。</translation>
    </message>
    <message>
        <source>“{code}”: the track encloses nothing, so no outline was made. Walk round the compartment to the start.</source>
        <translation>“{code}”：轨迹未围成面，未生成竣工范围。请沿小班边界绕行一周，回到起点。</translation>
    </message>
    <message>
        <source>The track “{code}” belongs to no compartment. Say in its record which one it goes round.</source>
        <translation>轨迹“{code}”不属于任何小班。请在其记录中注明所绕测的小班。</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>“{label}”: “{value}” may be any of {options}. Write the code instead.</source>
        <translation>“{label}”中的“{value}”可对应多项：{options}。请改填代码。</translation>
    </message>
    <message>
        <source>“{label}”: “{value}” is not in the list. Write a name or a code of the list.</source>
        <translation>“{label}”中的“{value}”不在列表中。请填写列表中的名称或代码。</translation>
    </message>
    <message>
        <source>“{label}” is a day like 2026-05-12 or 2026年5月, but got “{value}”.</source>
        <translation>“{label}”须为日期，如 2026-05-12 或 2026年5月，但得到的是“{value}”。请改正。</translation>
    </message>
    <message>
        <source>“{label}” is kept in {unit}, but “{value}” is in {given}.</source>
        <translation>“{label}”以“{unit}”计，而“{value}”的单位为“{given}”。请换算后填写。</translation>
    </message>
    <message>
        <source>The file is damaged ({damage}). Keep it as it is, and go on with the newest of the backups.</source>
        <translation>文件已损坏（{damage}）。请原样保留，改用 backups 文件夹中最新的备份。</translation>
    </message>
    <message>
        <source>The file does not say that it is a GeoPackage. Go on with the latest backup.</source>
        <translation>该文件没有 GeoPackage 标识。请改用最新的备份。</translation>
    </message>
    <message>
        <source>The project has version {old} of the tables, the plugin version {new}. Upgrade the project.</source>
        <translation>项目库的库结构版本为 {old}，插件为 {new}。请升级项目库。</translation>
    </message>
    <message>
        <source>The project has version {new} of the tables, the plugin only version {old}. Install the newer plugin.</source>
        <translation>项目库的库结构版本为 {new}，插件仅为 {old}。请安装较新版本的插件。</translation>
    </message>
    <message>
        <source>The table “{table}” ({name}) is missing. Upgrade the project: it adds it.</source>
        <translation>缺少数据表“{table}”（{name}）。请升级项目库，升级时将补建该表。</translation>
    </message>
    <message>
        <source>“{table}” lacks the columns {columns}. Upgrade the project: it adds them, empty.</source>
        <translation>“{table}”缺少字段 {columns}。请升级项目库，升级时将补建这些字段（空值）。</translation>
    </message>
    <message>
        <source>Changes are no longer kept in the history for: {tables}. Upgrade the project.</source>
        <translation>下列各表的修改已不再写入历史记录：{tables}。请升级项目库。</translation>
    </message>
    <message>
        <source>“{table}”: the spatial index holds {held} of {shapes} shapes. Create it anew in the layer's properties in QGIS.</source>
        <translation>“{table}”的空间索引仅含 {shapes} 个图形中的 {held} 个。请在 QGIS 的图层属性中重建空间索引。</translation>
    </message>
    <message>
        <source>{count} changed values of field copies wait to be decided ({examples}). Open the conflicts.</source>
        <translation>外业副本有 {count} 处修改待处理（{examples}）。请打开冲突面板。</translation>
    </message>
    <message>
        <source>Changes stand in “{log}”: the project is open in another program, or that program broke down. Close it there. Until then do not copy the .gpkg by itself.</source>
        <translation>“{log}”中尚有未写入主文件的修改：项目库正被其他程序打开，或该程序已异常退出。请在该程序中关闭项目库；在此之前不要单独复制 .gpkg 文件。</translation>
    </message>
    <message>
        <source>“{table}”: {count} files are named by a path outside the project ({examples}). Copy them into its folder photos and choose them anew.</source>
        <translation>“{table}”：有 {count} 个文件使用项目库以外的路径（{examples}）。请将其复制到项目库的 photos 文件夹，并重新选择。</translation>
    </message>
    <message>
        <source>“{table}”: {count} files are not in the project folder ({examples}). Put them back there.</source>
        <translation>“{table}”：有 {count} 个文件不在项目库文件夹中（{examples}）。请将其放回原处。</translation>
    </message>
    <message>
        <source>{count} files in the folder photos belong to no record ({examples}). Add them to one, or not.</source>
        <translation>photos 文件夹中有 {count} 个文件不属于任何记录（{examples}）。可将其添加到相应记录，也可不作处理。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read. Make a new project and copy its .qgz over.</source>
        <translation>无法读取“{path}”。请新建一个项目库，将其中的 .qgz 文件复制过来。</translation>
    </message>
    <message>
        <source>“{path}” shows {count} layers that do not travel with the folder ({examples}). Copy the files there.</source>
        <translation>“{path}”中有 {count} 个图层不在项目库文件夹内，不会随文件夹移动（{examples}）。请将其文件复制到该文件夹。</translation>
    </message>
    <message>
        <source>“{table}”: {count} rows lack “{column}” ({examples}). Fill it in.</source>
        <translation>“{table}”：有 {count} 条记录缺少“{column}”（{examples}）。请补填。</translation>
    </message>
    <message>
        <source>“{table}”: in {count} rows “{column}” is outside {low} to {high} ({examples}). Correct it.</source>
        <translation>“{table}”：有 {count} 条记录的“{column}”超出 {low} 至 {high} 的范围（{examples}）。请改正。</translation>
    </message>
    <message>
        <source>“{table}”: in {count} rows “{column}” is none of its options ({examples}). Choose one.</source>
        <translation>“{table}”：有 {count} 条记录的“{column}”不在可选项中（{examples}）。请选择其中一项。</translation>
    </message>
    <message>
        <source>“{table}”: in {count} rows “{column}” is no date like 2026-05-12 ({examples}). Correct it.</source>
        <translation>“{table}”：有 {count} 条记录的“{column}”不是 2026-05-12 形式的日期（{examples}）。请改正。</translation>
    </message>
    <message>
        <source>“{table}”: in {count} rows “{column}” names a row that is not there ({examples}). Choose the right one.</source>
        <translation>“{table}”：有 {count} 条记录的“{column}”指向不存在的记录（{examples}）。请重新选择。</translation>
    </message>
    <message>
        <source>“{table}”: {count} rows hold a shape of another type than {column} ({examples}). Draw it anew.</source>
        <translation>“{table}”：有 {count} 条记录的图形类型不是 {column}（{examples}）。请重新绘制。</translation>
    </message>
    <message>
        <source>“{table}”: {count} rows have no shape ({examples}).</source>
        <translation>“{table}”：有 {count} 条记录没有图形（{examples}）。</translation>
    </message>
    <message>
        <source>“{table}”: {count} shapes lie outside the degrees of the Earth ({examples}): they came without their reference system. Bring them in again with it.</source>
        <translation>“{table}”：有 {count} 个图形的坐标超出经纬度范围（{examples}），导入时缺少坐标参照系。请注明坐标参照系后重新导入。</translation>
    </message>
    <message>
        <source>“{table}”: {count} times two rows are alike in {column} ({examples}). Delete one if it is the same thing.</source>
        <translation>“{table}”：有 {count} 组记录的“{column}”相同（{examples}）。如为同一事项，请删除其中一条。</translation>
    </message>
    <message>
        <source>“{path}” was not handed out as a field copy, or is no longer expected: nobody knows what it started from. New rows came in, cells that differ wait to be decided, and nothing was deleted.</source>
        <translation>“{path}”不是下发的外业副本，或已不再等待其交回，无法确定其基准。已并入新增记录，不同的值待处理，未删除任何记录。</translation>
    </message>
    <message>
        <source>“{path}” is a second version of the copy of {holder}, as when two devices have worked on one copy. It was merged as a copy of its own. Hand out a copy for every device.</source>
        <translation>“{path}”是{holder}的副本的另一版本，可能是两台设备使用了同一副本。已作为单独的副本合并。请为每台设备分别下发副本。</translation>
    </message>
    <message>
        <source>“{path}” is an earlier state of what was merged before from {holder}: there was nothing new in it.</source>
        <translation>“{path}”是{holder}此前已合并内容的较早状态，没有新内容。</translation>
    </message>
    <message>
        <source>Table “{table}” of “{path}” is not part of the project and stays there. Move what is needed in QGIS.</source>
        <translation>“{path}”中的数据表“{table}”不属于项目库，未予合并。如有需要的内容，请在 QGIS 中转移。</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>stays, with {changes}</source>
        <translation>保留，修改为：{changes}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>取值不同</translation>
    </message>
    <message>
        <source>Value that another row has</source>
        <translation>与其他记录重复的值</translation>
    </message>
    <message>
        <source>Deleted in a copy, changed elsewhere</source>
        <translation>副本已删除，他处有修改</translation>
    </message>
    <message>
        <source>Deleted in the office, changed in a copy</source>
        <translation>内业已删除，副本有修改</translation>
    </message>
    <message>
        <source>The row as a whole</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>A field copy needs a holder. Type who will work with it.</source>
        <translation>外业副本须有持有人，请填写使用人姓名。</translation>
    </message>
    <message>
        <source>“{path}” is a field copy itself, handed out to {holder}. Copies are handed out by the office.</source>
        <translation>“{path}”本身是下发给{holder}的外业副本。外业副本只能由内业下发。</translation>
    </message>
    <message>
        <source>“{title}” has been changed since the decision. Correct it in its form; its history says how it was.</source>
        <translation>“{title}”在处理之后又有修改。请在其表单中更正，原值见历史记录。</translation>
    </message>
    <message>
        <source>“{value}” is taken by “{title}”, and only one row may have it. Change that row first, or type another value.</source>
        <translation>“{value}”已被“{title}”占用，且不得重复。请先修改该记录，或改填其他值。</translation>
    </message>
    <message>
        <source>“{title}” cannot be deleted while “{child}” of “{table}” belongs to it. Delete that first, or let it belong to another row.</source>
        <translation>“{title}”不能删除：“{table}”中的“{child}”属于该记录。请先删除该下级记录，或将其改属其他记录。</translation>
    </message>
    <message>
        <source>“{path}” is damaged. Copy it from the device once more; nothing was merged.</source>
        <translation>“{path}”已损坏，未合并任何内容。请从设备上重新复制。</translation>
    </message>
    <message>
        <source>There is no field copy in “{path}”. Choose the copy's .gpkg, its folder or its archive.</source>
        <translation>“{path}”中没有外业副本。请选择副本的 .gpkg 文件、文件夹或压缩包。</translation>
    </message>
    <message>
        <source>“{path}” belongs to the project “{other}”, not to “{name}”. Open that one to merge it.</source>
        <translation>“{path}”属于项目库“{other}”，而不是“{name}”。请打开该项目库后合并。</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer plugin. Update the plugin here, and merge it then.</source>
        <translation>“{path}”由较新版本的插件写入。请更新本机插件后再合并。</translation>
    </message>
    <message>
        <source>“{path}” was not unpacked: it is far too large, or holds files that would land elsewhere. Check where it comes from.</source>
        <translation>“{path}”未解压：其内容过大，或含有会解压到其他位置的文件。请核实其来源。</translation>
    </message>
    <message>
        <source>“{tables}” cannot go into a KMZ: there is no such table of shapes.</source>
        <translation>“{tables}”无法写入 KMZ：没有这样的空间数据表。</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer version of the plugin. Update the plugin to work with it.</source>
        <translation>“{path}”由较新版本的插件写入。请更新插件后使用。</translation>
    </message>
    <message>
        <source>“{path}” was written by an older version of the plugin. Upgrade the project first.</source>
        <translation>“{path}”由较旧版本的插件写入。请先升级项目库。</translation>
    </message>
    <message>
        <source>The register has no project of the code “{code}”. Enter it there first, or leave it out.</source>
        <translation>台账中没有编号为“{code}”的项目。请先登记，或不填写该项。</translation>
    </message>
    <message>
        <source>“{path}” holds {found} rows in “{table}” instead of {wanted}; nothing of the plan was kept. Check the disk, and run again.</source>
        <translation>“{path}”写入后核对不符：“{table}”应为 {wanted} 行，实为 {found} 行，本规划方案未予保留。请检查磁盘后重新运行。</translation>
    </message>
    <message>
        <source>The project that the plan is put into as a draft: its .gpkg, its .qgz or its folder. Reference tables that are not given are then the project&apos;s own.</source>
        <translation>规划方案以草案写入的项目库：其 .gpkg、.qgz 或所在文件夹。未另行指定的参照表，采用项目库自带的。</translation>
    </message>
    <message>
        <source>In the project; a draft of the same name is replaced.</source>
        <translation>在项目库中的名称；同名草案将被替换。</translation>
    </message>
    <message>
        <source>Code of the project in the register that the plan belongs to.</source>
        <translation>规划方案在台账中所属项目的编号。</translation>
    </message>
    <message>
        <source>Plan in the project</source>
        <translation>项目库中的规划方案</translation>
    </message>
    <message>
        <source>The draft “{name}”, version {version}, was replaced as a whole.</source>
        <translation>草案“{name}”第 {version} 版已整体替换。</translation>
    </message>
    <message>
        <source>The plan “{name}” now lies in the project as a draft.</source>
        <translation>规划方案“{name}”已作为草案写入项目库。</translation>
    </message>
    <message>
        <source>Version {before} of “{name}” is kept as it is, because {reason}; this plan is version {version}.</source>
        <translation>“{name}”第 {before} 版保持不变，原因：{reason}；本次规划方案为第 {version} 版。</translation>
    </message>
    <message>
        <source>No row of the project has this code. Name what you draw by the short code, then a space and any words.</source>
        <translation>项目库中没有使用该编号的记录。绘制图形时，请以短编号命名，空一格后可附任意文字。</translation>
    </message>
    <message>
        <source>It has no shape that can be read, or lies outside China.</source>
        <translation>该图形无法读取，或位于中国境外。</translation>
    </message>
    <message>
        <source>A row of “{table}” takes no {kind}.</source>
        <translation>“{table}”的记录下不能添加{kind}。</translation>
    </message>
    <message>
        <source>track</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>note</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>“{path}” holds no KML. Export the marks once more as KMZ or KML.</source>
        <translation>“{path}”中没有 KML。请将标记重新导出为 KMZ 或 KML。</translation>
    </message>
    <message>
        <source>“{path}” declares a document type and was not read: maps have none.</source>
        <translation>“{path}”含有文档类型声明，未予读取：正常的地图文件不含此类声明。请重新导出。</translation>
    </message>
    <message>
        <source>“{path}” is no KML that can be read: {reason}. Export it once more.</source>
        <translation>“{path}”不是可读取的 KML：{reason}。请重新导出。</translation>
    </message>
    <message>
        <source>The copies are merged, but the report could not be written: {reason}</source>
        <translation>副本已合并，但合并报告无法写出：{reason}</translation>
    </message>
    <message>
        <source>“{path}” is a field copy itself, handed out to {holder}. Merge it into the office's project.</source>
        <translation>“{path}”本身是下发给{holder}的外业副本。请将其合并到内业的项目库。</translation>
    </message>
    <message>
        <source>“{path}” would not be whole after the merge: {damage}. Nothing was changed. Check the project, or go on with the latest file of the folder backups.</source>
        <translation>“{path}”合并后将不完整：{damage}。未作任何更改。请检查项目库，或改用 backups 文件夹中最新的文件。</translation>
    </message>
    <message>
        <source>Field copies merged: {name}</source>
        <translation>外业副本合并：{name}</translation>
    </message>
    <message>
        <source>As handed out</source>
        <translation>下发时</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>内业</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>{count} more are listed in “{file}”.</source>
        <translation>另有 {count} 项，见“{file}”。</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>没有待处理的冲突。</translation>
    </message>
    <message>
        <source>Likely recorded twice</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>New photos</source>
        <translation>新增照片</translation>
    </message>
    <message>
        <source>What the copies have brought</source>
        <translation>各副本带回的内容</translation>
    </message>
    <message>
        <source>Both rows were kept. Delete one of them if it is the same thing.</source>
        <translation>两条记录均已保留。如为同一事项，请删除其中一条。</translation>
    </message>
    <message>
        <source>{holder}: {value}</source>
        <translation>{holder}：{value}</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Photos that no row names</source>
        <translation>没有记录引用的照片</translation>
    </message>
    <message>
        <source>Files that did not come along</source>
        <translation>未随副本带回的文件</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>另有 {count} 项。</translation>
    </message>
    <message>
        <source>“{path}” would unpack to {size} MB and was not opened. Check where it comes from.</source>
        <translation>“{path}”解压后将达 {size} MB，未予打开。请核实其来源。</translation>
    </message>
    <message>
        <source>“{path}” is damaged or not what its ending says: {reason}. Send or export it once more.</source>
        <translation>“{path}”已损坏，或内容与扩展名不符：{reason}。请重新发送或导出。</translation>
    </message>
    <message>
        <source>“{path}” lies on a network drive, where a GeoPackage can be damaged when two people write, and records be lost.</source>
        <translation>“{path}”位于网络驱动器上，两人同时写入时 GeoPackage 可能损坏，造成记录丢失。</translation>
    </message>
    <message>
        <source>“{path}” lies in the synchronised folder “{folder}”: a copy taken while you write is not whole, and of two versions one is lost.</source>
        <translation>“{path}”位于同步文件夹“{folder}”中：写入时生成的副本不完整，出现两个版本时会丢失其中一个。</translation>
    </message>
    <message>
        <source>“{path}” lies between Windows and its Linux subsystem, where the locks of a GeoPackage do not hold.</source>
        <translation>“{path}”位于 Windows 与其 Linux 子系统之间，GeoPackage 的文件锁在此不起作用。</translation>
    </message>
    <message>
        <source>“{path}” lies on a removable drive: when it is pulled out or comes loose while you write, records are lost.</source>
        <translation>“{path}”位于可移动磁盘上：写入时拔出或松脱会造成记录丢失。</translation>
    </message>
    <message>
        <source>“{path}” lies too deep: its path is {length} long, and files can be opened up to {limit}, with room for photos.</source>
        <translation>“{path}”的路径过长：长度为 {length}，为照片预留后，文件路径最长为 {limit}。</translation>
    </message>
    <message>
        <source>{doubt} Choose a folder on a disk of this computer and hand the project on as a field copy. To use this place all the same, switch on “{override}”.</source>
        <translation>{doubt}请选择本机磁盘上的文件夹，需转交他人时请下发外业副本。如确需使用该位置，请勾选“{override}”。</translation>
    </message>
    <message>
        <source>Use an unsafe place</source>
        <translation>允许使用不安全位置</translation>
    </message>
    <message>
        <source>the project is being edited in another program</source>
        <translation>项目库正在其他程序中编辑</translation>
    </message>
    <message>
        <source>its state is “{state}”</source>
        <translation>其状态为“{state}”</translation>
    </message>
    <message>
        <source>a field copy holds it</source>
        <translation>已随外业副本下发</translation>
    </message>
    <message>
        <source>rows of “{table}” were changed by hand</source>
        <translation>“{table}”中有记录经人工修改</translation>
    </message>
    <message>
        <source>rows of “{table}” belong to it</source>
        <translation>“{table}”中有记录属于该方案</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>小班</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>CGCS2000 north [m]</source>
        <translation>CGCS2000 北坐标（m）</translation>
    </message>
    <message>
        <source>CGCS2000 east [m]</source>
        <translation>CGCS2000 东坐标（m）</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>投影带</translation>
    </message>
    <message>
        <source>Radius [m]</source>
        <translation>半径（m）</translation>
    </message>
    <message>
        <source>Size [m²]</source>
        <translation>面积（m²）</translation>
    </message>
    <message>
        <source>Height [cm]</source>
        <translation>高度（cm）</translation>
    </message>
    <message>
        <source>Sample plots {year}, round {round}</source>
        <translation>{year} 年第 {round} 轮样地</translation>
    </message>
    <message>
        <source>CM {degrees}°</source>
        <translation>中央经线 {degrees}°</translation>
    </message>
    <message>
        <source>Surveyor: ____________ Date: ____________</source>
        <translation>调查人：____________ 日期：____________</translation>
    </message>
    <message>
        <source>{count} compartments are too narrow for plots of {size} m² (“{codes}”): theirs are smaller, and so many more that the share is kept. In narrow belts parts of rows may be counted instead.</source>
        <translation>有 {count} 个小班太窄，放不下 {size} m² 的样地（“{codes}”）：样地已缩小，并增加个数以保持抽样比例。窄林带也可改用样行。</translation>
    </message>
    <message>
        <source>{count} compartments are so narrow that no plot fits (“{codes}”): the centres lie inside, the plots reach beyond.</source>
        <translation>有 {count} 个小班过窄，样地无法完全落入（“{codes}”）：样地中心在小班内，边缘超出小班。</translation>
    </message>
    <message>
        <source>{count} compartments have no outline and got no plots (“{codes}”).</source>
        <translation>有 {count} 个小班没有范围，未布设样地（“{codes}”）。</translation>
    </message>
    <message>
        <source>The table “{table}” has no row {uuid} to lay plots in. Choose it once more.</source>
        <translation>数据表“{table}”中没有要布设样地的记录 {uuid}。请重新选择。</translation>
    </message>
    <message>
        <source>The table “Sample shares” says nothing of {area:.1f} mu. Add a row for them.</source>
        <translation>“抽样比例表”中没有适用于 {area:.1f} 亩的规定，请补充。</translation>
    </message>
    <message>
        <source>The table “Sample shares” has no rule “{rule}”. It has: {rules}.</source>
        <translation>“抽样比例表”中没有规则“{rule}”。现有规则：{rules}。</translation>
    </message>
    <message>
        <source>A project cannot be called “{name}”. Choose a short name without special signs, fit for Windows too.</source>
        <translation>项目库不能命名为“{name}”。请使用简短名称，不含特殊字符，并符合 Windows 命名规则。</translation>
    </message>
    <message>
        <source>“{folder}” is there already and is not empty. Choose a new folder.</source>
        <translation>“{folder}”已存在且不为空。请另选新文件夹。</translation>
    </message>
    <message>
        <source>The plugin lacks its template “{path}”. Install it again; in a checkout of the source, run make.</source>
        <translation>插件缺少模板“{path}”。请重新安装插件；使用源代码的，请运行 make。</translation>
    </message>
    <message>
        <source>“{path}” is not a project: {count} GeoPackages are there. Choose the project's folder or .gpkg.</source>
        <translation>“{path}”不是项目库：其中有 {count} 个 GeoPackage。请选择项目库的文件夹或 .gpkg 文件。</translation>
    </message>
    <message>
        <source>“{path}” is a GeoPackage, but no project. Make a project first, or choose another file.</source>
        <translation>“{path}”是 GeoPackage，但不是项目库。请先新建项目库，或另选文件。</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Reference tables of the project were used: {tables}.</source>
        <translation>已采用项目库中的参照表：{tables}。</translation>
    </message>
    <message>
        <source>It is the heading of a group of rows, with nothing of its own.</source>
        <translation>此行是分组标题，本身没有内容。</translation>
    </message>
    <message>
        <source>It is a heading; the projects under it were put to the work “{work}”.</source>
        <translation>此行是标题，其下的项目已归入工程“{work}”。</translation>
    </message>
    <message>
        <source>It is a sum of other rows.</source>
        <translation>此行是其他行的合计。</translation>
    </message>
    <message>
        <source>This column of the file was not imported. Map it, if it is wanted.</source>
        <translation>文件中的此列未导入。如需导入，请在对应关系中指定。</translation>
    </message>
    <message>
        <source>The file names no unit; it was taken as {unit}.</source>
        <translation>文件未注明单位，已按“{unit}”处理。</translation>
    </message>
    <message>
        <source>It was understood as “{value}”.</source>
        <translation>已识别为“{value}”。</translation>
    </message>
    <message>
        <source>It must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>Nothing can be imported into “{table}”. Choose one of: {tables}.</source>
        <translation>无法导入到“{table}”。请从下列表中选择：{tables}。</translation>
    </message>
    <message>
        <source>“{path}” is no mapping: it needs the columns “column” and “heading”.</source>
        <translation>“{path}”不是字段对应表：须有“column”和“heading”两列。</translation>
    </message>
    <message>
        <source>“{path}” maps “{heading}” to “{column}”, but one of them is not there. The file has: {headings}.</source>
        <translation>“{path}”将“{heading}”对应到“{column}”，但其中一项不存在。文件中的列为：{headings}。</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The whole row was left out</source>
        <translation>整行未导入</translation>
    </message>
    <message>
        <source>The cell was left out</source>
        <translation>该单元格未导入</translation>
    </message>
    <message>
        <source>Taken, please check</source>
        <translation>已导入，请核对</translation>
    </message>
    <message>
        <source>The register has no project “{code}”. Check its code.</source>
        <translation>台账中没有项目“{code}”。请检查其编号。</translation>
    </message>
    <message>
        <source>The area of the field copy is empty. Draw it once more.</source>
        <translation>外业副本的范围为空，请重新绘制。</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>短编号</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>填写要求</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>One line a plot or compartment; the short code says which. Do not change it.</source>
        <translation>每个样地或小班一行，由短编号指明，请勿修改短编号。</translation>
    </message>
    <message>
        <source>Columns with * must be filled in. For a second record of a plot copy its whole line.</source>
        <translation>带 * 的列必须填写。同一样地需增加记录时，请复制整行。</translation>
    </message>
    <message>
        <source>Lines in which nothing is entered are passed over when the sheet comes back.</source>
        <translation>未填写内容的行，表格返回后予以跳过。</translation>
    </message>
    <message>
        <source>A day: 2026-05-12</source>
        <translation>日期，如 2026-05-12</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>One or several of the list, with commas between: {options}</source>
        <translation>从列表中选填一项或多项，以逗号分隔：{options}</translation>
    </message>
    <message>
        <source>One of the list: {options}</source>
        <translation>从列表中选填一项：{options}</translation>
    </message>
    <message>
        <source>A number from {low} to {high}</source>
        <translation>{low} 至 {high} 之间的数值</translation>
    </message>
    <message>
        <source>Choose a value of the list, or type a number within its limits.</source>
        <translation>请选择列表中的值，或输入限定范围内的数值。</translation>
    </message>
    <message>
        <source>There is no form sheet for “{table}”. Choose one of: {tables}.</source>
        <translation>“{table}”没有填报表。请从下列表中选择：{tables}。</translation>
    </message>
    <message>
        <source>“{path}” has no column “{label}”, so nobody can say where its lines belong. Add it, or choose another sheet.</source>
        <translation>“{path}”没有“{label}”列，无法确定各行属于哪个样地或小班。请补充该列，或另选表格。</translation>
    </message>
    <message>
        <source>No column of “{table}” is called so; {count} cells were left out.</source>
        <translation>“{table}”没有此名称的字段，有 {count} 个单元格未导入。</translation>
    </message>
    <message>
        <source>The project has no plot or compartment of this code.</source>
        <translation>项目库中没有使用该编号的样地或小班。</translation>
    </message>
    <message>
        <source>Rows of “{table}” cannot be recorded here.</source>
        <translation>“{table}”的记录不能在此填报。</translation>
    </message>
    <message>
        <source>It is likely the same as “{titles}”. Both were kept; delete one if so.</source>
        <translation>疑似与“{titles}”重复。均已保留；如确属重复，请删除其中一条。</translation>
    </message>
    <message>
        <source>“{path}” has no rows. Choose another file or sheet.</source>
        <translation>“{path}”中没有数据行。请另选文件或工作表。</translation>
    </message>
    <message>
        <source>“{path}” is not a sheet that can be read. Save it as .xlsx or .csv.</source>
        <translation>“{path}”不是可读取的表格。请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>“{path}” has no sheet “{sheet}”. It has: {sheets}.</source>
        <translation>“{path}”中没有工作表“{sheet}”。现有工作表：{sheets}。</translation>
    </message>
    <message>
        <source>“{path}” needs the Python package openpyxl, which is not installed. The QGIS installers since autumn 2023 bring it; to read a sheet without it, save it as CSV.</source>
        <translation>读取“{path}”需要 Python 包 openpyxl，但该包尚未安装。2023 年秋季以后的 QGIS 安装程序已自带；如不安装，请将表格另存为 CSV。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}. Open it in a spreadsheet program and save it again.</source>
        <translation>无法读取“{path}”：{reason}。请用电子表格软件打开并重新保存。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>无法读取“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>The project has nothing of the code “{codes}”. Check how it is written.</source>
        <translation>项目库中没有编号“{codes}”。请检查写法。</translation>
    </message>
    <message>
        <source>There is no project file “{path}”. Check its name.</source>
        <translation>找不到项目库“{path}”，请检查文件名。</translation>
    </message>
    <message>
        <source>“{path}” is being written by another program. Save or close it there, and try again.</source>
        <translation>“{path}”正被其他程序写入。请在该程序中保存或关闭后重试。</translation>
    </message>
    <message>
        <source>The disk of “{path}” is full: nothing of this step was written. Make room, and try again.</source>
        <translation>“{path}”所在磁盘已满，本步骤未写入任何内容。请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>“{path}” may not be written: the file or its folder is read-only. Copy the project elsewhere first.</source>
        <translation>“{path}”不可写入：文件或其文件夹为只读。请先将项目库复制到其他位置。</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened. Check that the folder exists and that you may write in it.</source>
        <translation>无法打开“{path}”。请检查文件夹是否存在，以及是否有写入权限。</translation>
    </message>
    <message>
        <source>“{path}” is not a GeoPackage. Choose another file.</source>
        <translation>“{path}”不是 GeoPackage，请另选文件。</translation>
    </message>
    <message>
        <source>“{path}” is damaged. Keep it as it is, and go on with the latest file of the folder backups.</source>
        <translation>“{path}”已损坏。请原样保留，改用 backups 文件夹中最新的文件。</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}. Keep a copy of it, and check the disk.</source>
        <translation>无法使用“{path}”：{reason}。请保留一份副本，并检查磁盘。</translation>
    </message>
    <message>
        <source>No track goes round a compartment yet, so no outline was made; those that are there were measured.</source>
        <translation>尚无绕测小班的轨迹，未生成竣工范围；已有的竣工范围已重新量算。</translation>
    </message>
    <message>
        <source>Their codes, with commas between. Empty: all that are outlines and belong to a compartment.</source>
        <translation>轨迹编号，以逗号分隔。留空表示用途为竣工范围且属于小班的全部轨迹。</translation>
    </message>
    <message>
        <source>Make them anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Outlines that were made of these tracks before are replaced, corrections too.</source>
        <translation>替换此前由这些轨迹生成的竣工范围，人工修正也一并覆盖。</translation>
    </message>
    <message>
        <source>Make as-built outlines from tracks</source>
        <translation>由轨迹生成竣工范围</translation>
    </message>
    <message>
        <source>Closes each track that was walked round a compartment into an outline, without jumps of the receiver and loops, and works out its true area, the difference to the design, and the overlaps and gaps with its neighbours. Outlines that were drawn by hand are measured too.</source>
        <translation>将绕测小班的各条轨迹闭合为竣工范围，剔除接收机跳点和自相交小环，计算真实面积、与设计面积的差值，以及与相邻范围的重叠和空缺。手工绘制的范围同样量算。</translation>
    </message>
    <message>
        <source>Outlines made</source>
        <translation>生成的竣工范围数</translation>
    </message>
    <message>
        <source>Outlines with new figures</source>
        <translation>重新量算的竣工范围数</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Who enters it; empty: the account of this computer.</source>
        <translation>录入人姓名；留空则取本机用户名。</translation>
    </message>
    <message>
        <source>Their codes, with commas between. Empty: every belt and site that is approved or further on.</source>
        <translation>小班编号，以逗号分隔。留空表示状态为已批复及以后的全部林带和治理地块。</translation>
    </message>
    <message>
        <source>Error: {finding}</source>
        <translation>错误：{finding}</translation>
    </message>
    <message>
        <source>Warning: {finding}</source>
        <translation>警告：{finding}</translation>
    </message>
    <message>
        <source>Note: {finding}</source>
        <translation>提示：{finding}</translation>
    </message>
    <message>
        <source>Nothing is wrong with the project.</source>
        <translation>项目库未发现问题。</translation>
    </message>
    <message>
        <source>Check a project</source>
        <translation>检查项目库</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误数</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告数</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目库文件夹</translation>
    </message>
    <message>
        <source>A new folder; the files of the project get its name.</source>
        <translation>新文件夹；项目库的各文件以其名称命名。</translation>
    </message>
    <message>
        <source>Of the labels, lists and forms that the project carries with it.</source>
        <translation>项目库自带的标签、列表和表单所用的语言。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Empty: the project is called as its folder.</source>
        <translation>留空则以文件夹名称命名项目库。</translation>
    </message>
    <message>
        <source>The unit or person whose project it is; changes without a name count as theirs.</source>
        <translation>项目库所属的单位或个人；未署名的修改计入其名下。</translation>
    </message>
    <message>
        <source>A network drive, a synchronised folder or a removable drive, though records may be lost there.</source>
        <translation>使用网络驱动器、同步文件夹或可移动磁盘，有丢失记录的风险。</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>新建项目库</translation>
    </message>
    <message>
        <source>Makes a folder that holds one restoration project: a GeoPackage with every table, list and form, the QGIS project that shows them, and a folder for photos. The folder can be moved, renamed and zipped as a whole.</source>
        <translation>新建一个文件夹，存放一个修复项目库：含全部数据表、列表和表单的 GeoPackage，用于显示的 QGIS 工程，以及照片文件夹。该文件夹可整体移动、改名和压缩。</translation>
    </message>
    <message>
        <source>A new project needs a folder. Name one that is not there yet.</source>
        <translation>新建项目库须指定文件夹，请填写一个尚不存在的文件夹。</translation>
    </message>
    <message>
        <source>The project lies in “{folder}”.</source>
        <translation>项目库位于“{folder}”。</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>填报内容</translation>
    </message>
    <message>
        <source>There is nothing to list: no plots of this year and round, and no compartment that is approved.</source>
        <translation>无可列内容：没有本年度、本轮次的样地，也没有已批复的小班。</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>文件存放文件夹</translation>
    </message>
    <message>
        <source>Empty: the folder of the project.</source>
        <translation>留空则存入项目库文件夹。</translation>
    </message>
    <message>
        <source>Write KMZ and form sheet for phones</source>
        <translation>生成手机用 KMZ 和填报表</translation>
    </message>
    <message>
        <source>Writes a KMZ in which 奥维 and Google Earth show every compartment and plot under its short code, and a form sheet for WPS or Excel with a line a plot, or a compartment where it has none. Both come back with “Take in what came back from phones”.</source>
        <translation>生成 KMZ，在奥维和 Google Earth 中以短编号显示各小班和样地；并生成 WPS 或 Excel 填报表，每个样地一行，没有样地的小班一行。两者均可用“导入手机返回数据”收回。</translation>
    </message>
    <message>
        <source>Shapes in the KMZ</source>
        <translation>KMZ 中的图形数</translation>
    </message>
    <message>
        <source>Lines of the sheet</source>
        <translation>填报表行数</translation>
    </message>
    <message>
        <source>KMZ</source>
        <translation>KMZ</translation>
    </message>
    <message>
        <source>Form sheet</source>
        <translation>填报表</translation>
    </message>
    <message>
        <source>The .gpkg or .qgz of the project, or its folder.</source>
        <translation>项目库的 .gpkg、.qgz 文件或所在文件夹。</translation>
    </message>
    <message>
        <source>Project GeoPackage</source>
        <translation>项目库 GeoPackage</translation>
    </message>
    <message>
        <source>No project is named. Choose its .gpkg, its .qgz or its folder.</source>
        <translation>未指定项目库。请选择其 .gpkg、.qgz 文件或所在文件夹。</translation>
    </message>
    <message>
        <source>No file is named. Choose the table to import.</source>
        <translation>未指定文件。请选择要导入的表格。</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Look at the mapping “{mapping}”, correct it, and import with it.</source>
        <translation>尚未导入任何内容。请查看并更正字段对应表“{mapping}”，再用其导入。</translation>
    </message>
    <message>
        <source>Table to import</source>
        <translation>要导入的表格</translation>
    </message>
    <message>
        <source>XLSX, or CSV in UTF-8 or GBK; titles and merged cells are fine.</source>
        <translation>XLSX，或 UTF-8、GBK 编码的 CSV；可含标题行和合并单元格。</translation>
    </message>
    <message>
        <source>What it lists</source>
        <translation>表格内容</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Its name in the workbook; empty: the first that has rows.</source>
        <translation>工作簿中的工作表名称；留空则取第一个有数据的工作表。</translation>
    </message>
    <message>
        <source>Mapping of columns</source>
        <translation>字段对应表</translation>
    </message>
    <message>
        <source>A CSV as this task writes it, corrected; empty: as it is proposed.</source>
        <translation>由本工具生成并经更正的 CSV；留空则采用自动对应的结果。</translation>
    </message>
    <message>
        <source>Propose the mapping only</source>
        <translation>仅生成字段对应表</translation>
    </message>
    <message>
        <source>Writes it as CSV beside the table, and imports nothing.</source>
        <translation>在表格旁生成 CSV，不导入数据。</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>新增行数</translation>
    </message>
    <message>
        <source>Rows updated</source>
        <translation>更新行数</translation>
    </message>
    <message>
        <source>Rows that were the same</source>
        <translation>无变化行数</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未导入行数</translation>
    </message>
    <message>
        <source>List of what did not fit</source>
        <translation>未能导入内容清单</translation>
    </message>
    <message>
        <source>{count} things did not fit or want a look: they are listed in “{report}”.</source>
        <translation>有 {count} 项未能导入或需要核对，见“{report}”。</translation>
    </message>
    <message>
        <source>{count} lines had nothing entered and were passed over.</source>
        <translation>有 {count} 行未填写内容，已跳过。</translation>
    </message>
    <message>
        <source>No file is named. Choose the sheet or the KMZ that came back.</source>
        <translation>未指定文件。请选择返回的填报表或 KMZ。</translation>
    </message>
    <message>
        <source>Returned file</source>
        <translation>返回文件</translation>
    </message>
    <message>
        <source>Take in what came back from phones</source>
        <translation>导入手机返回数据</translation>
    </message>
    <message>
        <source>Records added</source>
        <translation>新增记录数</translation>
    </message>
    <message>
        <source>Records that were there</source>
        <translation>已有记录数</translation>
    </message>
    <message>
        <source>Of the count; empty: this year.</source>
        <translation>调查年度；留空表示当年。</translation>
    </message>
    <message>
        <source>No belt or site is approved yet, so no plots were laid. Name the codes of the compartments to be counted.</source>
        <translation>尚无已批复的林带或治理地块，未布设样地。请填写要调查的小班编号。</translation>
    </message>
    <message>
        <source>One of the rules in the project&apos;s table of sample shares.</source>
        <translation>项目库“抽样比例表”中的一种规则。</translation>
    </message>
    <message>
        <source>Empty: as the rule has it.</source>
        <translation>留空则按规则规定。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Another number draws other places; the same one the same.</source>
        <translation>数值不同则布设位置不同，数值相同则位置相同。</translation>
    </message>
    <message>
        <source>Lay them anew</source>
        <translation>重新布设</translation>
    </message>
    <message>
        <source>Plots that something was recorded at are kept all the same.</source>
        <translation>已有调查记录的样地仍予保留。</translation>
    </message>
    <message>
        <source>Lay sample plots</source>
        <translation>布设样地</translation>
    </message>
    <message>
        <source>Lays as many plots into each compartment as the rule of shares asks for, on a grid with a random start, and numbers them as they are walked. Writes a list to print, with coordinates and boxes to tick, beside the project. Run again, it keeps the plots that are there.</source>
        <translation>按抽样规则在各小班内布设所需数量的样地，采用随机起点的网格，并按行走顺序编号。在项目库旁生成可打印的清单，列出坐标和勾选框。再次运行时保留已有样地。</translation>
    </message>
    <message>
        <source>Plots laid</source>
        <translation>新布设样地数</translation>
    </message>
    <message>
        <source>Plots kept</source>
        <translation>保留样地数</translation>
    </message>
    <message>
        <source>Plots removed</source>
        <translation>移除样地数</translation>
    </message>
    <message>
        <source>List of sample plots</source>
        <translation>样地清单</translation>
    </message>
    <message>
        <source>List to print</source>
        <translation>打印用清单</translation>
    </message>
    <message>
        <source>Upgrade a project</source>
        <translation>升级项目库</translation>
    </message>
    <message>
        <source>Adds the tables, columns, options and reference rows that a newer plugin brings. What people have recorded or edited stays as it is; the file as it was is kept in the folder backups.</source>
        <translation>补充较新版本插件新增的数据表、字段、选项和参照表记录。已录入和修改的内容保持不变；升级前的文件保存在 backups 文件夹。</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未归类</translation>
    </message>
    <message>
        <source>Policy mechanisms</source>
        <translation>政策机制</translation>
    </message>
    <message>
        <source>“{path}” has version {version} of the tables already; nothing was to be done.</source>
        <translation>“{path}”的库结构版本已是 {version}，无需升级。</translation>
    </message>
    <message>
        <source>“{path}” was upgraded from version {old} of the tables to {new}; as it was before, it lies in “{backup}”.</source>
        <translation>“{path}”的库结构已由版本 {old} 升级到 {new}；升级前的文件存于“{backup}”。</translation>
    </message>
    <message>
        <source>New table: “{table}”.</source>
        <translation>新增表：“{table}”。</translation>
    </message>
    <message>
        <source>“{table}” has the new columns {columns}.</source>
        <translation>“{table}”新增字段 {columns}。</translation>
    </message>
    <message>
        <source>“{table}” has {count} new rows.</source>
        <translation>“{table}”新增 {count} 行。</translation>
    </message>
    <message>
        <source>“{path}” has version {new} of the tables, the plugin only version {old}. Install the newer plugin.</source>
        <translation>“{path}”的库结构版本为 {new}，插件仅为 {old}。请安装较新版本的插件。</translation>
    </message>
    <message>
        <source>“{path}” holds a table “{name}” of its own, and the plugin now brings one of that name. Give yours another name in QGIS, and upgrade again.</source>
        <translation>“{path}”中已有名为“{name}”的表，与插件新增的表重名。请在 QGIS 中将原表改名后重新升级。</translation>
    </message>
    <message>
        <source>“{path}” is damaged and was not upgraded: {damage}. Go on with the newest of the backups.</source>
        <translation>“{path}”已损坏，未升级：{damage}。请改用 backups 文件夹中最新的备份。</translation>
    </message>
    <message>
        <source>My records</source>
        <translation>我的记录</translation>
    </message>
    <message>
        <source>“{path}” is no map layer. Choose a file with polygons.</source>
        <translation>“{path}”不是地图图层。请选择含面要素的文件。</translation>
    </message>
    <message>
        <source>“{path}” holds no polygons. Draw the outline of the area and save it.</source>
        <translation>“{path}”中没有面要素。请绘制范围并保存。</translation>
    </message>
    <message>
        <source>“{path}” does not say in which CRS it is. Set it in QGIS.</source>
        <translation>“{path}”没有坐标系。请在 QGIS 中设置。</translation>
    </message>
    <message>
        <source>{holder} works with “{folder}”. Merge it when it comes back.</source>
        <translation>“{folder}”已交 {holder} 使用。收回后请合并。</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>副本存放位置</translation>
    </message>
    <message>
        <source>A folder, or a stick; the copy becomes a folder in it.</source>
        <translation>文件夹或 U 盘；副本将成为其中的一个文件夹。</translation>
    </message>
    <message>
        <source>Who will work with it. One copy for every device.</source>
        <translation>由谁使用。每台设备一份副本。</translation>
    </message>
    <message>
        <source>Twelve digits; empty: all of them.</source>
        <translation>12 位代码；空为全部。</translation>
    </message>
    <message>
        <source>Code of the one project it is for; empty: all of them.</source>
        <translation>副本所针对项目的编号；空为全部。</translation>
    </message>
    <message>
        <source>A file with the outline of what the copy is for; empty: everywhere.</source>
        <translation>副本范围的面文件；空为不限范围。</translation>
    </message>
    <message>
        <source>Lay sample plots first</source>
        <translation>先布设样地</translation>
    </message>
    <message>
        <source>In compartments that are approved and have none this year, by area.</source>
        <translation>对已批准而本年度尚无样地的小班，按面积布设。</translation>
    </message>
    <message>
        <source>With KMZ and form sheet</source>
        <translation>附 KMZ 和调查表</translation>
    </message>
    <message>
        <source>For phones without QField, beside the copy.</source>
        <translation>供没有 QField 的手机使用，放在副本旁。</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>附照片</translation>
    </message>
    <message>
        <source>With restricted layers</source>
        <translation>附受限图层</translation>
    </message>
    <message>
        <source>Outlines of farmland, red lines and other land that may not leave the office.</source>
        <translation>耕地、生态保护红线等不得带出单位的范围图层。</translation>
    </message>
    <message>
        <source>Hand out a field copy</source>
        <translation>下发外业副本</translation>
    </message>
    <message>
        <source>Copies the project, or the part of it that belongs to a banner, a project or an area, for one person to work with where there is no network. The copy opens in QGIS, QField and Mergin Maps, with the same forms. The office remembers what it started from, so that everything done in it can be merged.</source>
        <translation>复制整个项目库，或其中某旗区、某项目、某范围的部分，供一人在无网络处使用。副本可在 QGIS、QField 和 Mergin Maps 中打开，表单相同。内业保留副本下发时的底本，副本中的全部改动都可以合并回来。</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>副本文件夹</translation>
    </message>
    <message>
        <source>GeoPackage of the copy</source>
        <translation>副本 GeoPackage</translation>
    </message>
    <message>
        <source>A field copy needs a folder to lie in. Choose one.</source>
        <translation>外业副本需要存放位置。请选择文件夹。</translation>
    </message>
    <message>
        <source>{count} conflicts wait to be decided, in the project dock or in the report.</source>
        <translation>有 {count} 处冲突待处理，见项目面板或合并报告。</translation>
    </message>
    <message>
        <source>{count} times something was likely recorded twice; the report lists the rows.</source>
        <translation>有 {count} 处疑似重复记录，合并报告已列出。</translation>
    </message>
    <message>
        <source>{count} photos that no row names were put into photos/unassigned.</source>
        <translation>有 {count} 张照片没有对应记录，已放入 photos/unassigned。</translation>
    </message>
    <message>
        <source>{count} photos or documents did not come along: {names}.</source>
        <translation>有 {count} 个照片或文件未随副本带回：{names}。</translation>
    </message>
    <message>
        <source>Returned copies</source>
        <translation>交回的副本</translation>
    </message>
    <message>
        <source>Files, folders or zipped folders, one or many, whatever they are called now.</source>
        <translation>文件、文件夹或压缩包，一个或多个，改过名也可以。</translation>
    </message>
    <message>
        <source>Nothing more is expected from them</source>
        <translation>不再继续使用这些副本</translation>
    </message>
    <message>
        <source>What they started from is not kept any longer.</source>
        <translation>不再保留其底本。</translation>
    </message>
    <message>
        <source>Merge field copies</source>
        <translation>合并外业副本</translation>
    </message>
    <message>
        <source>Takes over what was recorded in field copies, cell by cell, whoever comes first. What two people have said differently waits to be decided, and nothing is dropped. Backs the project up before, checks it after, and writes a report. Merging again changes nothing.</source>
        <translation>逐字段并入外业副本中的记录，与交回先后无关。两人填写不一致的，留待处理，不丢弃任何内容。合并前备份项目库，合并后检查并写出报告。重复合并不产生变化。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>List of changes</source>
        <translation>变更清单</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No copy is named. Choose the files or folders that came back.</source>
        <translation>未指定副本。请选择交回的文件或文件夹。</translation>
    </message>
    <message>
        <source>Field mode</source>
        <translation>外业模式</translation>
    </message>
    <message>
        <source>GPS position</source>
        <translation>GPS 定位</translation>
    </message>
    <message>
        <source>There is no GPS position yet. Take one on the page “GPS position” first.</source>
        <translation>还没有 GPS 位置。请先在“GPS 定位”页采集一个。</translation>
    </message>
    <message>
        <source>{count} rows that you have changed were deleted meanwhile by another program, or by a merge, and cannot be saved. What you typed: {typed}. Enter it as a new row, or discard it.</source>
        <translation>您修改的 {count} 条记录已被其他程序或合并删除，无法保存。您填写的内容：{typed}。请作为新记录录入，或放弃修改。</translation>
    </message>
    <message>
        <source>Living plant</source>
        <translation>成活一株</translation>
    </message>
    <message>
        <source>Dead or missing plant</source>
        <translation>死亡或缺一株</translation>
    </message>
    <message>
        <source>“{path}” was open when it was copied, and its log “…-wal” did not come along: the last changes may stand there. Close the project on the device, and bring the file once more.</source>
        <translation>“{path}”复制时正处于打开状态，其日志文件“…-wal”未一并带回，最后的改动可能在日志中。请在设备上关闭项目，再带回一次。</translation>
    </message>
    <message>
        <source>“{path}” holds a text that is not UTF-8, so nothing was read from it ({reason}). Type that text anew there.</source>
        <translation>“{path}”中有非 UTF-8 编码的文字，未读取任何内容（{reason}）。请在该文件中重新录入这段文字。</translation>
    </message>
    <message>
        <source>What belongs to the record could not be deleted; nothing is lost. Save or undo the edits of those tables.</source>
        <translation>该记录的下属记录无法删除；数据没有丢失。请先保存或撤销这些表的编辑。</translation>
    </message>
    <message>
        <source>Save the record first, then add to it.</source>
        <translation>请先保存该记录，再为其添加内容。</translation>
    </message>
    <message>
        <source>“{path}” lacks tables or columns that this version of the plugin knows. Upgrade the project first.</source>
        <translation>“{path}”缺少本版插件所需的表或字段。请先升级项目库。</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>其他值</translation>
    </message>
    <message>
        <source>It replaces what the office and the copies say. It can be undone.</source>
        <translation>将取代内业和各副本的值，可以撤销。</translation>
    </message>
    <message>
        <source>The table “{table}” is not open in QGIS, or its record is gone. Open the project again, then decide.</source>
        <translation>表“{table}”未在 QGIS 中打开，或该记录已不存在。请重新打开项目后再处理。</translation>
    </message>
    <message>
        <source>A digit takes that column&apos;s value for the field, Ctrl and a digit for the whole record; Alt+V types another value; Ctrl+Z takes the last decision back.</source>
        <translation>按数字键采用对应列的值，按 Ctrl+数字键整条记录采用该列；按 Alt+V 另填其他值；按 Ctrl+Z 撤回上一次处理。</translation>
    </message>
    <message>
        <source>Records with conflicts</source>
        <translation>有冲突的记录</translation>
    </message>
    <message>
        <source>What the office and the copies say</source>
        <translation>内业和各副本的值</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>其他值…</translation>
    </message>
    <message>
        <source>Type a value that neither the office nor a copy has (Alt+V)</source>
        <translation>另填一个内业和副本都没有的值（Alt+V）</translation>
    </message>
    <message>
        <source>In its form, with all its fields (Alt+R)</source>
        <translation>在表单中查看全部字段（Alt+R）</translation>
    </message>
    <message>
        <source>Works and projects</source>
        <translation>工程与项目</translation>
    </message>
    <message>
        <source>{titles} of “{layer}” was deleted by another program or a merge, and your edits of it could not be saved: {typed}. Take them back, look at the record and save it; else they are dropped.</source>
        <translation>“{layer}”中的{titles}已被其他程序或合并操作删除，您的编辑未能保存：{typed}。请取回编辑，核对后再保存，否则将丢弃。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Edits of deleted records taken back</source>
        <translation>取回已删除记录的编辑</translation>
    </message>
    <message>
        <source>“{layer}” cannot be edited now. Open its project and unlock the layer, then take the edits back again.</source>
        <translation>“{layer}”现在无法编辑。请打开其项目并解锁图层，然后再次取回。</translation>
    </message>
    <message>
        <source>The track ends before it starts. Correct one of the two times.</source>
        <translation>轨迹结束时间早于开始时间。请更正其中一个时间。</translation>
    </message>
    <message>
        <source>The deadline lies before the day it was found. Correct one of the two dates.</source>
        <translation>整改时限早于发现日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>It was corrected before it was found. Correct one of the two dates.</source>
        <translation>整改完成日期早于发现日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>It was struck off before it was corrected. Correct one of the two dates.</source>
        <translation>销号日期早于整改完成日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>It was handed over before it was accepted. Correct one of the two dates.</source>
        <translation>移交日期早于验收日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>The target year lies before the base year. Correct one of the two.</source>
        <translation>目标年早于基准年。请更正其中一个。</translation>
    </message>
    <message>
        <source>“Until” lies before “Since”. Correct one of the two dates.</source>
        <translation>截止日期早于起始日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>The planned end lies before the planned start. Correct one of the two dates.</source>
        <translation>计划完工日期早于计划开工日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>It was finished before it was started. Correct one of the two dates.</source>
        <translation>实际完工日期早于实际开工日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>The deadline lies before the start. Correct one of the two dates.</source>
        <translation>完成时限早于开始日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>It was done before its start. Correct one of the two dates.</source>
        <translation>完成日期早于开始日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>The licence ends before it begins. Correct one of the two dates.</source>
        <translation>采矿许可证终止日期早于起始日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>More plants are alive than were planted. Correct one of the two counts.</source>
        <translation>成活株数多于栽植株数。请更正其中一个数。</translation>
    </message>
    <message>
        <source>“{table}”, {count} rows ({examples}): {rule}</source>
        <translation>“{table}”有 {count} 行（{examples}）：{rule}</translation>
    </message>
    <message>
        <source>Table “{table}” of “{path}” has lost its column “uuid”, so nobody can tell which rows are which: it stays there. Move what is needed in QGIS.</source>
        <translation>“{path}”的表“{table}”缺少“uuid”列，无法辨认各行，未予合并。如有需要，请在 QGIS 中转移其中内容。</translation>
    </message>
    <message>
        <source>No row names {count} of the pictures beside “{path}”, as “{name}”. They stay there: put those that belong to the project into a folder “photos” beside the copy, and merge it once more.</source>
        <translation>“{path}”旁有 {count} 张照片未被任何记录引用，如“{name}”，未予合并。属于本项目的，请放入副本旁的“photos”文件夹，再合并一次。</translation>
    </message>
    <message>
        <source>“{path}” cannot be the path of a file: it holds a sign that ends every path. Type it anew.</source>
        <translation>“{path}”不能作为文件路径：其中含有路径终止符。请重新输入。</translation>
    </message>
    <message>
        <source>There is no file or folder “{path}”. Check its name.</source>
        <translation>没有文件或文件夹“{path}”。请检查名称。</translation>
    </message>
    <message>
        <source>“{code}” is no official code: it has 6 digits for a banner, 9 for a township, or 12 for any unit. Write it in full, in a column formatted as text.</source>
        <translation>“{code}”不是行政区划代码：旗区为 6 位，苏木乡镇为 9 位，或统一为 12 位。请在文本格式的列中写全。</translation>
    </message>
    <message>
        <source>Looks for damage, missing tables, rows that break a rule, links to rows that are not there, likely duplicates, photos that are missing and places that are not safe. Nothing is changed. On the command line it exits with 1 where there are errors, with 0 where there are only warnings.</source>
        <translation>检查文件损坏、缺失的表、违反规则的行、指向不存在行的关联、疑似重复、缺失的照片和不安全的存放位置。不作任何改动。在命令行中，有错误时退出码为 1，仅有警告时为 0。</translation>
    </message>
    <message>
        <source>Import projects, indicators or administrative units</source>
        <translation>导入项目、指标或行政区划</translation>
    </message>
    <message>
        <source>Reads the annexes of a plan into the register. Columns are found by their names, units such as 万元 and 万亩 are converted, names of banners and bureaus become codes, and rows that are there are updated by code or name. Townships and villages come in by their official code, which tells where they belong. The mapping and a list of everything that did not fit are written beside the table.</source>
        <translation>将规划附表读入项目库台账。按列名识别各列，换算万元、万亩等单位，旗区和部门名称转为代码，已有的行按代码或名称更新。苏木乡镇和嘎查村按行政区划代码导入，由代码判定其隶属。列对应表和未能导入内容的清单写在原表旁。</translation>
    </message>
    <message>
        <source>Forms and styles that somebody has saved in the file stay as they are: {tables}. The new ones stand beside them in the list of styles, as “{example}”.</source>
        <translation>有人在文件中保存过的表单和样式保持不变：{tables}。新的表单和样式并列在样式列表中，名称如“{example}”。</translation>
    </message>
    <message>
        <source>“{path}” is the QGIS project with the new forms. Yours was left as it is: open the new one and bring over what you have added, or go on with yours.</source>
        <translation>“{path}”是带新表单的 QGIS 工程。原工程未改动：可打开新工程并移入自己添加的内容，也可继续使用原工程。</translation>
    </message>
    <message>
        <source>Desert photovoltaics</source>
        <translation>沙漠光伏</translation>
    </message>
    <message>
        <source>Barrier strip</source>
        <translation>阻沙带</translation>
    </message>
    <message>
        <source>Shrub strip</source>
        <translation>灌木带</translation>
    </message>
    <message>
        <source>Tree strip</source>
        <translation>乔木带</translation>
    </message>
    <message>
        <source>Windward</source>
        <translation>迎风侧</translation>
    </message>
    <message>
        <source>Lee</source>
        <translation>背风侧</translation>
    </message>
    <message>
        <source>Of belts round a photovoltaic plant.</source>
        <translation>光伏场区外围林带所属的场址。</translation>
    </message>
    <message>
        <source>Side of the site</source>
        <translation>迎风或背风侧</translation>
    </message>
    <message>
        <source>Setback</source>
        <translation>退让距离</translation>
    </message>
    <message>
        <source>Kept free around forbidden land.</source>
        <translation>禁用地周边留空的距离。</translation>
    </message>
    <message>
        <source>Height of the plants</source>
        <translation>植株高度</translation>
    </message>
    <message>
        <source>Holds where rain is below</source>
        <translation>年降水量低于此值时适用</translation>
    </message>
    <message>
        <source>The rule holds where rain or cover is below its limit, else the other rule.</source>
        <translation>年降水量或盖度低于限值时适用本规则，否则适用另一规则。</translation>
    </message>
    <message>
        <source>Holds where cover is below</source>
        <translation>盖度低于此值时适用</translation>
    </message>
    <message>
        <source>Other rule</source>
        <translation>另一规则</translation>
    </message>
    <message>
        <source>Clearance above the plants</source>
        <translation>高出植株的净空</translation>
    </message>
    <message>
        <source>From the tops of the plants to the lowest edge of the panels.</source>
        <translation>植株顶部至组件最低点的距离。</translation>
    </message>
    <message>
        <source>Light on the ground between the rows</source>
        <translation>排间地面光照</translation>
    </message>
    <message>
        <source>← south</source>
        <translation>← 南</translation>
    </message>
    <message>
        <source>north →</source>
        <translation>北 →</translation>
    </message>
    <message>
        <source>Slant length {slant} m, tilt {tilt}°, pitch {pitch} m, low edge {low} m and high edge {high} m up.</source>
        <translation>阵列斜面长 {slant} m，倾角 {tilt}°，排距 {pitch} m，前沿离地 {low} m，后沿离地 {high} m。</translation>
    </message>
    <message>
        <source>In every pitch of {pitch} m, {shade} m get at most {limit} % of the open-field light ({season}) and {sun} m get more.</source>
        <translation>每个排距 {pitch} m 中，有 {shade} m 的地面{season}光照不超过空旷地的 {limit} %，其余 {sun} m 超过该值。</translation>
    </message>
    <message>
        <source>{said} The shade strip begins {start} m behind the low edge.</source>
        <translation>{said}遮阴带从前沿后 {start} m 处开始。</translation>
    </message>
    <message>
        <source>pitch {value} m</source>
        <translation>排距 {value} m</translation>
    </message>
    <message>
        <source>Light on the ground: share of the open-field light</source>
        <translation>地面光照：占空旷地光照的比例</translation>
    </message>
    <message>
        <source>distance behind the low edge of the first row [m]</source>
        <translation>距第一排前沿的水平距离 [m]</translation>
    </message>
    <message>
        <source>limit of {value} %</source>
        <translation>界限 {value} %</translation>
    </message>
    <message>
        <source>grazing height {value} m</source>
        <translation>放牧净空 {value} m</translation>
    </message>
    <message>
        <source>grazing height {value} m, above the low edge</source>
        <translation>放牧净空 {value} m，高于前沿</translation>
    </message>
    <message>
        <source>shade strip {width} m: at most {limit} % of the open-field light ({season})</source>
        <translation>遮阴带 {width} m：{season}光照不超过空旷地的 {limit} %</translation>
    </message>
    <message>
        <source>sunny strip {width} m</source>
        <translation>向阳带 {width} m</translation>
    </message>
    <message>
        <source>No scenario has both values.</source>
        <translation>没有方案同时具有这两项数值。</translation>
    </message>
    <message>
        <source>{x} and {y}: {best} of {count} scenarios are not beaten by any other: {codes}.</source>
        <translation>按{x}和{y}比较，{count} 个方案中有 {best} 个非劣方案：{codes}。</translation>
    </message>
    <message>
        <source>{said} Recommended: {code}.</source>
        <translation>{said}推荐方案：{code}。</translation>
    </message>
    <message>
        <source>{name}: more is better</source>
        <translation>{name}：越大越好</translation>
    </message>
    <message>
        <source>{name}: less is better</source>
        <translation>{name}：越小越好</translation>
    </message>
    <message>
        <source>not beaten: no other is better in one and no worse in the other</source>
        <translation>非劣方案：没有其他方案在一项上更优而另一项不差</translation>
    </message>
    <message>
        <source>beaten by another</source>
        <translation>劣于其他方案</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐方案</translation>
    </message>
    <message>
        <source>The codes of {count} more scenarios on the line have no room.</source>
        <translation>另有 {count} 个非劣方案的编号因位置不足未标出。</translation>
    </message>
    <message>
        <source>Construction programme</source>
        <translation>施工进度计划</translation>
    </message>
    <message>
        <source>There are no works in the programme.</source>
        <translation>进度计划中没有工程。</translation>
    </message>
    <message>
        <source>Sand control</source>
        <translation>治沙工程</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>光伏阵列</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Planting</source>
        <translation>栽植</translation>
    </message>
    <message>
        <source>Water supply</source>
        <translation>供水</translation>
    </message>
    <message>
        <source>{count} works from {start} to {end}.</source>
        <translation>共 {count} 项工程，{start} 至 {end}。</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Sand control that breaks the rule</source>
        <translation>不符合“三同时”的治沙工程</translation>
    </message>
    <message>
        <source>acceptance of the panels {day}</source>
        <translation>光伏电站验收 {day}</translation>
    </message>
    <message>
        <source>start of the panels {day}</source>
        <translation>光伏阵列开工 {day}</translation>
    </message>
    <message>
        <source>Sand control starts no later than the panels and ends before their acceptance.</source>
        <translation>治沙工程不晚于光伏阵列开工，并在光伏电站验收前完工，符合“三同时”要求。</translation>
    </message>
    <message>
        <source>The programme has panels but no sand control; it must start no later than the panels.</source>
        <translation>进度计划中有光伏阵列施工，但没有治沙工程；治沙工程应不晚于光伏阵列开工。</translation>
    </message>
    <message>
        <source>The programme has no acceptance of the panels, so it does not show when sand control must be finished.</source>
        <translation>进度计划中没有光伏电站验收，因此无法判断治沙工程应在何时完工。</translation>
    </message>
    <message>
        <source>{work} starts on {day}, later than the panels ({limit}).</source>
        <translation>“{work}”于 {day} 开工，晚于光伏阵列开工日 {limit}。</translation>
    </message>
    <message>
        <source>{work} ends on {day}, not before the acceptance of the panels ({limit}).</source>
        <translation>“{work}”于 {day} 完工，不早于光伏电站验收日 {limit}。</translation>
    </message>
    <message>
        <source>Shade on the tables by month and hour</source>
        <translation>各月各时组件遮挡</translation>
    </message>
    <message>
        <source>It is not known when the tables are shaded.</source>
        <translation>没有组件遮挡数据。</translation>
    </message>
    <message>
        <source>From {start} to {end} the tables are free of shade in every month.</source>
        <translation>{start}–{end} 之间，各月组件均无遮挡。</translation>
    </message>
    <message>
        <source>From {start} to {end} at most {share} % of a table is shaded: in {month} about {hour}.</source>
        <translation>{start}–{end} 之间，组件面最多有 {share} % 被遮挡，出现在 {month} {hour} 左右。</translation>
    </message>
    <message>
        <source>Share of a table in the shade of the row before it [%], by true solar time</source>
        <translation>组件面被前排遮挡的比例 [%]，按真太阳时</translation>
    </message>
    <message>
        <source>sun below the horizon</source>
        <translation>太阳在地平线以下</translation>
    </message>
    <message>
        <source>No scenario has a value for every objective.</source>
        <translation>没有方案具有全部目标的数值。</translation>
    </message>
    <message>
        <source>Each line is a scenario. Up is better on every axis; the figures at its ends are the best and the worst of all scenarios.</source>
        <translation>每条线代表一个方案。各轴均为越高越好，轴两端为全部方案中的最优值和最差值。</translation>
    </message>
    <message>
        <source>{best} of {count} scenarios are not beaten by any other.</source>
        <translation>{count} 个方案中有 {best} 个非劣方案。</translation>
    </message>
    <message>
        <source>{said} The recommended one, {code}: {rows}.</source>
        <translation>{said}推荐方案 {code}：{rows}。</translation>
    </message>
    <message>
        <source>not beaten: no other is better in one objective and no worse in the rest</source>
        <translation>非劣方案：没有其他方案在一项上更优而其余各项不差</translation>
    </message>
    <message>
        <source>Materials of sand barriers</source>
        <translation>沙障材料</translation>
    </message>
    <message>
        <source>Height, quantity, life and labour of barriers by material and layout; the shipped table when empty.</source>
        <translation>各种材料和布设形式沙障的高度、用量、使用年限和用工；留空时使用自带的表。</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布设形式</translation>
    </message>
    <message>
        <source>Height above ground</source>
        <translation>地上高度</translation>
    </message>
    <message>
        <source>Depth in the ground</source>
        <translation>埋深</translation>
    </message>
    <message>
        <source>Usual spacing</source>
        <translation>常用间距</translation>
    </message>
    <message>
        <source>Side of a cell, or distance of the rows, at which labour and prices hold.</source>
        <translation>用工和单价所对应的方格边长或行距。</translation>
    </message>
    <message>
        <source>Spacing on level sand</source>
        <translation>平缓沙地间距倍数</translation>
    </message>
    <message>
        <source>Distance of rows in heights of the barrier; empty for checkerboards.</source>
        <translation>行间距相当于障高的倍数；方格沙障留空。</translation>
    </message>
    <message>
        <source>Material per metre of barrier</source>
        <translation>每米沙障材料用量</translation>
    </message>
    <message>
        <source>Unit of the material</source>
        <translation>材料单位</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>使用年限</translation>
    </message>
    <message>
        <source>Laid by hand, per person and day</source>
        <translation>人工铺设（每人每天）</translation>
    </message>
    <message>
        <source>Laid by machine, per person and day</source>
        <translation>机械铺设（每人每天）</translation>
    </message>
    <message>
        <source>Price item</source>
        <translation>单价项目</translation>
    </message>
    <message>
        <source>The price of “{item}” is in {unit}, which says nothing of this barrier. Give it in yuan/ha, yuan/m or in yuan for a unit of the material ({material}).</source>
        <translation>“{item}”的单价单位为{unit}，无法用于该沙障。请按元/公顷、元/米或每单位材料（{material}）的价格填写。</translation>
    </message>
    <message>
        <source>The table of barrier materials has no “{kind}” of “{material}”. Choose another material or layout, or add a row to your copy of the table.</source>
        <translation>沙障材料表中没有“{material}”的“{kind}”。请改选材料或布设形式，或在您的表中补充一行。</translation>
    </message>
    <message>
        <source>The table of barrier materials, “{kind}” of “{material}”: “{column}” is empty. Fill it in.</source>
        <translation>沙障材料表中“{material}”的“{kind}”一行，“{column}”为空，请填写。</translation>
    </message>
    <message>
        <source>Taken where a polygon does not name its own; by the winds: rows only if they are one-sided.</source>
        <translation>图斑未注明布设形式时采用；“按风况”表示仅在风向单一时采用行列式。</translation>
    </message>
    <message>
        <source>By the winds</source>
        <translation>按风况</translation>
    </message>
    <message>
        <source>Its height, quantity, life and labour stand in the table of barrier materials.</source>
        <translation>其高度、用量、使用年限和用工见沙障材料表。</translation>
    </message>
    <message>
        <source>Side of a cell</source>
        <translation>方格边长</translation>
    </message>
    <message>
        <source>Distance between the checkerboard&apos;s lines across the drift; the usual one of the material when empty.</source>
        <translation>方格沙障中垂直于输沙方向的各道沙障的间距；留空时采用该材料的常用值。</translation>
    </message>
    <message>
        <source>Second side of a cell</source>
        <translation>方格另一边长</translation>
    </message>
    <message>
        <source>Distance between the checkerboard&apos;s lines along the drift; squares when empty.</source>
        <translation>方格沙障中平行于输沙方向的各道沙障的间距；留空时为正方格。</translation>
    </message>
    <message>
        <source>Spacing of rows and fences</source>
        <translation>行列式、立式沙障间距</translation>
    </message>
    <message>
        <source>When empty: by the height of the barrier, and on slopes so that each row covers the sand below the next.</source>
        <translation>留空时按障高确定；坡地上使每道沙障能遮护到上一道的基部。</translation>
    </message>
    <message>
        <source>Height of the barriers</source>
        <translation>沙障高度</translation>
    </message>
    <message>
        <source>Above ground; that of the material when empty.</source>
        <translation>地上高度；留空时采用该材料的高度。</translation>
    </message>
    <message>
        <source>Slope of the sand</source>
        <translation>沙地坡度</translation>
    </message>
    <message>
        <source>Along the drift, for rows and fences where no elevations are given.</source>
        <translation>沿输沙方向的坡度，用于没有高程数据的行列式和立式沙障。</translation>
    </message>
    <message>
        <source>Sand that gets barriers</source>
        <translation>设置沙障的沙地</translation>
    </message>
    <message>
        <source>Polygons that do not say how their sand moves always get them.</source>
        <translation>未注明沙地类型的图斑一律设置。</translation>
    </message>
    <message>
        <source>Laying</source>
        <translation>铺设方式</translation>
    </message>
    <message>
        <source>Decides how much labour is needed.</source>
        <translation>决定用工量。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>By machine</source>
        <translation>机械</translation>
    </message>
    <message>
        <source>For the river management range, where the land rules ask for one.</source>
        <translation>用于河道管理范围内用地规则要求批准的地段。</translation>
    </message>
    <message>
        <source>Elevations</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>In metres, for the slope along the drift that decides the spacing of rows and fences.</source>
        <translation>单位为米，用于计算沿输沙方向的坡度，从而确定行列式和立式沙障的间距。</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>方格沙障</translation>
    </message>
    <message>
        <source>Row barriers</source>
        <translation>行列式沙障</translation>
    </message>
    <message>
        <source>Upright fences</source>
        <translation>立式沙障</translation>
    </message>
    <message>
        <source>Straw or reed</source>
        <translation>麦草或芦苇</translation>
    </message>
    <message>
        <source>Clay soil</source>
        <translation>黏土</translation>
    </message>
    <message>
        <source>Nylon or HDPE net</source>
        <translation>尼龙网或HDPE网</translation>
    </message>
    <message>
        <source>Live sand willow</source>
        <translation>沙柳活沙障</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>m³</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>cuttings</source>
        <translation>插穗（根）</translation>
    </message>
    <message>
        <source>Across the drift</source>
        <translation>垂直于输沙方向</translation>
    </message>
    <message>
        <source>Along the drift</source>
        <translation>平行于输沙方向</translation>
    </message>
    <message>
        <source>Barrier code</source>
        <translation>沙障编号</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>方格数</translation>
    </message>
    <message>
        <source>Area over the area of one cell: cells that the outline cuts count by their share.</source>
        <translation>面积除以单格面积；被边界切割的方格按所占比例计。</translation>
    </message>
    <message>
        <source>Length of barriers</source>
        <translation>沙障长度</translation>
    </message>
    <message>
        <source>Of the lines inside the outline; along the outline itself there is none.</source>
        <translation>边界以内各道沙障的总长；边界线上不设沙障。</translation>
    </message>
    <message>
        <source>Sand barrier areas</source>
        <translation>沙障地块</translation>
    </message>
    <message>
        <source>Code of the land</source>
        <translation>地块编号</translation>
    </message>
    <message>
        <source>Spacing of the rows</source>
        <translation>行距（垂直于输沙方向各道的间距）</translation>
    </message>
    <message>
        <source>Spacing along the rows</source>
        <translation>列距（平行于输沙方向各道的间距）</translation>
    </message>
    <message>
        <source>Orientation of the rows</source>
        <translation>主障走向</translation>
    </message>
    <message>
        <source>Slope along the drift</source>
        <translation>沿输沙方向坡度</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>沙障道数</translation>
    </message>
    <message>
        <source>Material needed</source>
        <translation>材料用量</translation>
    </message>
    <message>
        <source>Person-days of labour</source>
        <translation>用工（工日）</translation>
    </message>
    <message>
        <source>Sand barrier lines</source>
        <translation>沙障线</translation>
    </message>
    <message>
        <source>Direction of the lines</source>
        <translation>沙障方向</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>沙障序号</translation>
    </message>
    <message>
        <source>{count} of {all} areas ({area:.2f} ha in all) are smaller than a cell, or lie between two rows, and got no sand barriers: {sites}. Choose a smaller spacing, or join them to a neighbour.</source>
        <translation>{all}个地块中有{count}个（共{area:.2f}公顷）小于一个方格或位于两行之间，未设置沙障：{sites}。请减小间距，或与相邻地块合并。</translation>
    </message>
    <message>
        <source>The price table has no price for {items}: the cost of these barriers is left empty and not in the total. Add rows for them.</source>
        <translation>单价表中没有{items}的单价：这些沙障的费用留空，也未计入合计。请补充相应各行。</translation>
    </message>
    <message>
        <source>The table of barrier materials does not say how much land a person lays in a day with {names} in the way that was chosen: the labour is left empty.</source>
        <translation>沙障材料表中没有按所选铺设方式铺设{names}的每人每天铺设面积，用工留空。</translation>
    </message>
    <message>
        <source>By the raster “{layer}” an area has a mean slope of {slope:.0f} %, at which no sand lies. Give the elevations in metres, and set the value that stands for “no data”.</source>
        <translation>按栅格“{layer}”，有地块的平均坡度为{slope:.0f}%，沙地不可能有这样的坡度。请以米为单位提供高程，并设置无数据值。</translation>
    </message>
    <message>
        <source>The layout was chosen by the winds: {kind}. RDP/DP is {ratio:.2f}, “{variability}”.</source>
        <translation>布设形式按风况选定：{kind}。RDP/DP为{ratio:.2f}，属“{variability}”。</translation>
    </message>
    <message>
        <source>RDP/DP is {ratio:.2f}, “{variability}”: rows and fences hold sand from the side they stand across, and {count} of {all} areas have no other barriers. Prefer the checkerboard there.</source>
        <translation>RDP/DP为{ratio:.2f}，属“{variability}”：行列式和立式沙障只能阻挡与其垂直方向的来沙，{all}个地块中有{count}个没有其他沙障，宜采用方格沙障。</translation>
    </message>
    <message>
        <source>The raster “{layer}” says nothing of {count} of {all} areas: the slope of {slope:g} % of the parameters was taken there.</source>
        <translation>栅格“{layer}”在{all}个地块中的{count}个没有数据，这些地块采用参数中的坡度{slope:g}%。</translation>
    </message>
    <message>
        <source>Plan sand barriers</source>
        <translation>沙障规划</translation>
    </message>
    <message>
        <source>Lays checkerboards, rows or upright fences of straw, clay, net or live sand willow on sand, with their rows across the drift and closer on slopes. Counts cells, length, material, labour and cost of every area, keeps off forbidden land, and draws every line when it is asked to.</source>
        <translation>在沙地上布设麦草、黏土、尼龙网或沙柳活沙障的方格、行列式或立式沙障，主障垂直于输沙方向，坡地上加密。统计各地块的方格数、长度、材料、用工和费用，避开禁用地，需要时绘出每一道沙障。</translation>
    </message>
    <message>
        <source>The winds of the record cancel out, so that rows have no side to stand across. Choose the checkerboard, or type the drift direction by hand.</source>
        <translation>测风资料中的各向输沙相互抵消，行列式沙障没有可以垂直的主方向。请选用方格沙障，或手工输入输沙方向。</translation>
    </message>
    <message>
        <source>Polygons to be covered with sand barriers, or the compartments of a shelterbelt plan. Mobility and barrier decide, where they are filled in, which polygons get barriers and in which layout.</source>
        <translation>需设置沙障的图斑，或防护林带规划的小班。填写了沙地类型和沙障的，据此决定哪些图斑设置沙障以及布设形式。</translation>
    </message>
    <message>
        <source>{count} of {all} polygons got no sand barriers, because their sand is of a mobility that was not chosen, or because their column of barriers says none.</source>
        <translation>{all}个图斑中有{count}个未设置沙障：其沙地类型未被选中，或沙障一栏注明不设。</translation>
    </message>
    <message>
        <source>Words that nobody knows for the mobility of sand or its barrier were not used: {words}. Write moving, semi_fixed or fixed, and none, checkerboard, row or fence.</source>
        <translation>沙地类型或沙障栏中有无法识别的词，未采用：{words}。请填写流动、半固定或固定，以及不设、草方格、行列式或立式。</translation>
    </message>
    <message>
        <source>{area:.2f} ha lie in more than one polygon of “{layer}” and were planned once, with the first of them.</source>
        <translation>有{area:.2f}公顷同时位于“{layer}”的多个图斑内，只规划一次，归入其中的第一个。</translation>
    </message>
    <message>
        <source>Land where no sand barrier may be laid was left out: {kinds}.</source>
        <translation>不得设置沙障的土地已扣除：{kinds}。</translation>
    </message>
    <message>
        <source>{kind} {area:.2f} ha</source>
        <translation>{kind}{area:.2f}公顷</translation>
    </message>
    <message>
        <source>{count} of {all} areas need an approval that has no number yet (columns condition and approval_no).</source>
        <translation>{all}个地块中有{count}个需要审批但尚无文号（见condition和approval_no两列）。</translation>
    </message>
    <message>
        <source>No polygon of “{layer}” gets sand barriers: its columns of mobility and barrier leave out all {count}. Choose more mobilities, or correct the columns.</source>
        <translation>“{layer}”中没有可设置沙障的图斑：按沙地类型和沙障两列，{count}个全部排除。请增选沙地类型，或修改这两列。</translation>
    </message>
    <message>
        <source>All of “{layer}” is land where no sand barrier may be laid. Look at the constraints and the land rules.</source>
        <translation>“{layer}”全部位于不得设置沙障的土地内。请检查约束图层和用地规则。</translation>
    </message>
    <message>
        <source>Perimeter belts</source>
        <translation>外围防沙林带</translation>
    </message>
    <message>
        <source>Planting strips between panels</source>
        <translation>板间种植带</translation>
    </message>
    <message>
        <source>Belts around photovoltaic sites</source>
        <translation>光伏场区外围防沙林带</translation>
    </message>
    <message>
        <source>Widths, strips, species and spacings by sand mobility and side; the shipped table when empty.</source>
        <translation>按沙地流动性和侧别给出带宽、条带、树种和株行距；留空时用自带表。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧别</translation>
    </message>
    <message>
        <source>Position from the outer edge</source>
        <translation>自外缘起的次序</translation>
    </message>
    <message>
        <source>Narrowest belt</source>
        <translation>最窄带宽</translation>
    </message>
    <message>
        <source>Widest belt</source>
        <translation>最宽带宽</translation>
    </message>
    <message>
        <source>The table of belts has no rows for sand “{mobility}” on the side “{side}”. Add them, or start again from the shipped table.</source>
        <translation>防沙林带表中没有沙地类型“{mobility}”、侧别“{side}”的行。请补充，或从自带表重新开始。</translation>
    </message>
    <message>
        <source>The table of belts gives “{template}” a width from {low:g} to {high:g} m. Put the narrower first.</source>
        <translation>防沙林带表中“{template}”的带宽为 {low:g} 至 {high:g} 米。请将较窄的值写在前面。</translation>
    </message>
    <message>
        <source>Photovoltaic layouts compared</source>
        <translation>光伏布置方案比选报告</translation>
    </message>
    <message>
        <source>Capacity against yield</source>
        <translation>装机容量与单位发电量</translation>
    </message>
    <message>
        <source>Plantable land against energy</source>
        <translation>可种植面积与首年发电量</translation>
    </message>
    <message>
        <source>Plantable land against the cost of energy</source>
        <translation>可种植面积与单位年发电量投资</translation>
    </message>
    <message>
        <source>Energy against shade-free hours</source>
        <translation>首年发电量与无遮挡时数</translation>
    </message>
    <message>
        <source>Recommended: {code}</source>
        <translation>推荐方案：{code}</translation>
    </message>
    <message>
        <source>What is gained and what it costs</source>
        <translation>得失权衡</translation>
    </message>
    <message>
        <source>All six objectives</source>
        <translation>六项目标综合权衡</translation>
    </message>
    <message>
        <source>Trade-off of the scenarios</source>
        <translation>各方案多目标权衡</translation>
    </message>
    <message>
        <source>All scenarios, by rank</source>
        <translation>全部方案（按排名）</translation>
    </message>
    <message>
        <source>{count} of {asked} scenarios could be built; {front} of them are not beaten by another in power, energy, shade-free hours, plantable land, water and cost per watt together: whoever wants more of one pays with another. Of these, one that keeps the shade rule is recommended by: {weigh}.</source>
        <translation>{asked}个方案中有{count}个可以布置；综合装机容量、发电量、无遮挡时数、可种植面积、用水量和单位瓦造价，其中{front}个为非劣方案：一项要更好，另一项就要让步。从中推荐一个满足无遮挡要求的方案，依据为：{weigh}。</translation>
    </message>
    <message>
        <source>Plantable land in the sun</source>
        <translation>板间向阳可种植面积</translation>
    </message>
    <message>
        <source>Sunny strips between the rows, without roads and pads; the land below the panels takes shade plants only.</source>
        <translation>板间向阳带的面积，不含道路和箱变基础；板下只宜种植耐阴植物。</translation>
    </message>
    <message>
        <source>Scenarios of the plant</source>
        <translation>光伏布置方案</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Table of modules</source>
        <translation>光伏支架</translation>
    </message>
    <message>
        <source>Inverter-transformer of a block</source>
        <translation>子阵箱逆变一体机</translation>
    </message>
    <message>
        <source>Pitch as asked</source>
        <translation>排距取法</translation>
    </message>
    <message>
        <source>Metres, the shade rule, or a multiple of its pitch.</source>
        <translation>米数、按无遮挡要求（rule），或其排距的倍数。</translation>
    </message>
    <message>
        <source>Keeps the shade rule</source>
        <translation>满足无遮挡要求</translation>
    </message>
    <message>
        <source>Shade-free hours a year</source>
        <translation>全年无遮挡时数</translation>
    </message>
    <message>
        <source>Hours with the sun up in which no row shades another.</source>
        <translation>全年太阳在地平线以上且前后排互不遮挡的小时数。</translation>
    </message>
    <message>
        <source>Shade strip</source>
        <translation>遮阴带</translation>
    </message>
    <message>
        <source>Sunny strip</source>
        <translation>向阳带</translation>
    </message>
    <message>
        <source>Light on the ground</source>
        <translation>地面光照</translation>
    </message>
    <message>
        <source>Mean share of open land&apos;s light in the growing season.</source>
        <translation>生长季地面平均光照占空旷地的比例。</translation>
    </message>
    <message>
        <source>Water a year</source>
        <translation>年用水量</translation>
    </message>
    <message>
        <source>Cost per watt</source>
        <translation>单位瓦造价</translation>
    </message>
    <message>
        <source>Cost per yearly energy</source>
        <translation>单位年发电量投资</translation>
    </message>
    <message>
        <source>Cost of construction over the energy of the first year.</source>
        <translation>建设投资与首年发电量之比。</translation>
    </message>
    <message>
        <source>Not beaten</source>
        <translation>非劣方案</translation>
    </message>
    <message>
        <source>No other scenario is better in one objective and no worse in the rest.</source>
        <translation>没有其他方案在某一项上更优而其余各项不差。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Recommend by</source>
        <translation>推荐依据</translation>
    </message>
    <message>
        <source>Among scenarios that no other beats and that keep the shade rule: by the mean share they reach of the best of the run in power, energy, shade-free hours, plantable land, water and cost per watt; or by one alone.</source>
        <translation>在满足无遮挡要求的非劣方案中推荐：按装机容量、发电量、无遮挡时数、可种植面积、用水量、单位瓦造价六项各自达到本次最优值的比例取平均，或只按其中一项。</translation>
    </message>
    <message>
        <source>all six objectives alike</source>
        <translation>六项目标同等看待</translation>
    </message>
    <message>
        <source>most energy for its cost</source>
        <translation>单位投资发电量最大</translation>
    </message>
    <message>
        <source>most energy</source>
        <translation>首年发电量最大</translation>
    </message>
    <message>
        <source>most plantable land in the sun</source>
        <translation>板间向阳可种植面积最大</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案数</translation>
    </message>
    <message>
        <source>Scenarios not beaten</source>
        <translation>非劣方案数</translation>
    </message>
    <message>
        <source>Recommended tilt</source>
        <translation>推荐倾角</translation>
    </message>
    <message>
        <source>Recommended pitch</source>
        <translation>推荐排距</translation>
    </message>
    <message>
        <source>Recommended module power</source>
        <translation>推荐方案装机容量</translation>
    </message>
    <message>
        <source>Recommended energy</source>
        <translation>推荐方案首年发电量</translation>
    </message>
    <message>
        <source>Recommended plantable land</source>
        <translation>推荐方案可种植面积</translation>
    </message>
    <message>
        <source>The reference table has no row “{name}”. Its rows are: {names}.</source>
        <translation>参考表中没有“{name}”这一行。已有的行：{names}。</translation>
    </message>
    <message>
        <source>The row “{name}” of the reference table lacks {columns}. Fill them in.</source>
        <translation>参考表的“{name}”行缺少 {columns}，请补填。</translation>
    </message>
    <message>
        <source>The shorter tables of “{name}” are “{text}”. Write the modules along each, below {full}, as in 56|28.</source>
        <translation>“{name}”的短支架写作“{text}”。请写出各短支架沿排方向的组件数，须小于 {full}，如 56|28。</translation>
    </message>
    <message>
        <source>A table of “{name}” with {modules} modules holds no whole number of strings of {string}. Change the modules along, or in a string.</source>
        <translation>“{name}”的支架装 {modules} 块组件，不是每串 {string} 块的整数倍。请修改沿排组件数或每串组件数。</translation>
    </message>
    <message>
        <source>The row “{name}” of the table of tables says “{word}”. Write one of these: {known}.</source>
        <translation>支架表“{name}”行写作“{word}”。请写以下之一：{known}。</translation>
    </message>
    <message>
        <source>A string of {string} modules reaches more than {voltage:.0f} V at {coldest:g} °C: at most {most} fit by GB 50797. Choose another table or module, or check the voltage of the module.</source>
        <translation>每串 {string} 块组件在 {coldest:g} °C 时超过 {voltage:.0f} V：按 GB 50797 最多 {most} 块。请换支架或组件，或核对组件电压。</translation>
    </message>
    <message>
        <source>Array land</source>
        <translation>光伏方阵用地</translation>
    </message>
    <message>
        <source>Auxiliary land</source>
        <translation>配套设施用地</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>有条件允许</translation>
    </message>
    <message>
        <source>Forbidden unless approved</source>
        <translation>未经批准禁止</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>无冲突</translation>
    </message>
    <message>
        <source>Overlaps forbidden land</source>
        <translation>与禁用地重叠</translation>
    </message>
    <message>
        <source>Needs an approval without a number yet</source>
        <translation>需批准，尚无文号</translation>
    </message>
    <message>
        <source>Approval number given</source>
        <translation>已有批准文号</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>Cut forage while grazing rests</source>
        <translation>休牧期刈割利用</translation>
    </message>
    <message>
        <source>Cut forage only</source>
        <translation>只刈割利用</translation>
    </message>
    <message>
        <source>Land gate</source>
        <translation>用地核查</translation>
    </message>
    <message>
        <source>Part of the plant</source>
        <translation>电站用地部分</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠面积</translation>
    </message>
    <message>
        <source>With setbacks; land under several kinds counts to the first in their order.</source>
        <translation>含退让距离；同时属于多类的土地计入排序在前的一类。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Modules on one support; sizes follow from the module and the table of tables.</source>
        <translation>一个支架单元上的组件；尺寸由组件和支架表算出。</translation>
    </message>
    <message>
        <source>fixed, 2 in portrait × 28</source>
        <translation>固定支架，竖向2排×28块</translation>
    </message>
    <message>
        <source>fixed, 2 in portrait × 26</source>
        <translation>固定支架，竖向2排×26块</translation>
    </message>
    <message>
        <source>fixed, 1 in portrait × 28</source>
        <translation>固定支架，竖向1排×28块</translation>
    </message>
    <message>
        <source>fixed, 4 in landscape × 14</source>
        <translation>固定支架，横向4排×14块</translation>
    </message>
    <message>
        <source>one-axis tracker × 84</source>
        <translation>平单轴跟踪×84块</translation>
    </message>
    <message>
        <source>one-axis tracker × 87</source>
        <translation>平单轴跟踪×87块</translation>
    </message>
    <message>
        <source>Own table of modules</source>
        <translation>自定支架单元</translation>
    </message>
    <message>
        <source>Id of a row you added to the table of tables; it goes before the choice above.</source>
        <translation>您在支架表中添加的行的编号；优先于上面的选项。</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Size and power are those of the table of modules.</source>
        <translation>尺寸和功率取自组件表。</translation>
    </message>
    <message>
        <source>182 mm wafers, 2278 × 1134 mm</source>
        <translation>182 mm 硅片，2278×1134 mm</translation>
    </message>
    <message>
        <source>210 mm wafers, 2384 × 1303 mm</source>
        <translation>210 mm 硅片，2384×1303 mm</translation>
    </message>
    <message>
        <source>210R wafers, 2382 × 1134 mm</source>
        <translation>210R 硅片，2382×1134 mm</translation>
    </message>
    <message>
        <source>Own module</source>
        <translation>自定组件</translation>
    </message>
    <message>
        <source>Id of a row you added to the table of modules; it goes before the choice above.</source>
        <translation>您在组件表中添加的行的编号；优先于上面的选项。</translation>
    </message>
    <message>
        <source>Its power and the DC/AC ratio say how many tables make a block.</source>
        <translation>其功率与容配比决定一个子阵的支架数。</translation>
    </message>
    <message>
        <source>3.15 MW</source>
        <translation>3.15 MW</translation>
    </message>
    <message>
        <source>4.4 MW</source>
        <translation>4.4 MW</translation>
    </message>
    <message>
        <source>DC/AC ratio</source>
        <translation>容配比</translation>
    </message>
    <message>
        <source>Power of the modules over that of the inverter.</source>
        <translation>组件功率与逆变器功率之比。</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>倾角</translation>
    </message>
    <message>
        <source>Of fixed tables against the horizontal; trackers turn.</source>
        <translation>固定支架与水平面的夹角；跟踪支架可转动。</translation>
    </message>
    <message>
        <source>Array azimuth</source>
        <translation>方阵方位角</translation>
    </message>
    <message>
        <source>How far fixed tables face west of true south, east negative; for trackers how far the axis is turned.</source>
        <translation>固定支架朝向偏正南以西的角度，偏东为负；跟踪支架为转轴的偏转角。</translation>
    </message>
    <message>
        <source>Pitch of the rows</source>
        <translation>排距</translation>
    </message>
    <message>
        <source>Distance of the front edges of neighbouring rows. When empty it follows from the rule of GB 50797: no shade from 9:00 to 15:00 true solar time on the winter solstice, for the latitude and slope of each block.</source>
        <translation>相邻两排前沿之间的距离。留空时按 GB 50797：冬至日真太阳时 9:00 至 15:00 无遮挡，按各子阵的纬度和坡度计算。</translation>
    </message>
    <message>
        <source>Ground cover ratio</source>
        <translation>地面覆盖率</translation>
    </message>
    <message>
        <source>Slant length of the table over the pitch; used when no pitch is given, and by trackers.</source>
        <translation>支架斜长与排距之比；未给排距时以及跟踪支架使用。</translation>
    </message>
    <message>
        <source>Free of shade from</source>
        <translation>无遮挡起</translation>
    </message>
    <message>
        <source>True solar time on the winter solstice; the standard says 9.</source>
        <translation>冬至日真太阳时；标准为 9 时。</translation>
    </message>
    <message>
        <source>Free of shade to</source>
        <translation>无遮挡止</translation>
    </message>
    <message>
        <source>True solar time on the winter solstice; the standard says 15.</source>
        <translation>冬至日真太阳时；标准为 15 时。</translation>
    </message>
    <message>
        <source>Lowest edge above ground</source>
        <translation>组件最低点离地高度</translation>
    </message>
    <message>
        <source>Of the modules; decides the light below them, grazing, and which shrubs may stay.</source>
        <translation>决定板下光照、能否放牧以及可保留的灌木。</translation>
    </message>
    <message>
        <source>Gap between tables</source>
        <translation>支架间隙</translation>
    </message>
    <message>
        <source>Along the row.</source>
        <translation>沿排方向。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对齐</translation>
    </message>
    <message>
        <source>free: every row begins at the edge</source>
        <translation>自由：每排从边缘起排</translation>
    </message>
    <message>
        <source>Shorter tables at row ends</source>
        <translation>排端用短支架</translation>
    </message>
    <message>
        <source>Fills what is left of a row with tables of fewer whole strings.</source>
        <translation>用组串数较少的短支架填满排端剩余长度。</translation>
    </message>
    <message>
        <source>Set-back inside the fence</source>
        <translation>围栏内退距</translation>
    </message>
    <message>
        <source>From the site line, or the inner edge of the belt, to the perimeter road.</source>
        <translation>从场址界线或林带内缘到环场道路。</translation>
    </message>
    <message>
        <source>Road width</source>
        <translation>道路宽度</translation>
    </message>
    <message>
        <source>Of all roads.</source>
        <translation>所有道路。</translation>
    </message>
    <message>
        <source>Road to tables</source>
        <translation>道路至支架</translation>
    </message>
    <message>
        <source>Kept free on both sides of a road.</source>
        <translation>道路两侧留空的距离。</translation>
    </message>
    <message>
        <source>Farthest from a road</source>
        <translation>距道路最远</translation>
    </message>
    <message>
        <source>No table is farther from a road than this; for washing, fire and repair.</source>
        <translation>支架距道路不超过此值，以便清洗、消防和检修。</translation>
    </message>
    <message>
        <source>Turning radius</source>
        <translation>转弯半径</translation>
    </message>
    <message>
        <source>Of vehicles; the perimeter road has no sharper bend.</source>
        <translation>车辆转弯半径；环场道路的弯道不小于此值。</translation>
    </message>
    <message>
        <source>Pad to tables</source>
        <translation>箱变至支架</translation>
    </message>
    <message>
        <source>Kept free around the inverter-transformer, for fire and heat.</source>
        <translation>箱变四周为防火和散热留空的距离。</translation>
    </message>
    <message>
        <source>Forest and grass belts around the plant, wider where the sand comes from.</source>
        <translation>场区外围的林草带，来沙侧较宽。</translation>
    </message>
    <message>
        <source>Belts lie</source>
        <translation>林带位置</translation>
    </message>
    <message>
        <source>Inside the site line they take its land; outside they need land beyond it.</source>
        <translation>在场址界线内占用场地；在界线外需另有用地。</translation>
    </message>
    <message>
        <source>inside the site line</source>
        <translation>场址界线内</translation>
    </message>
    <message>
        <source>outside the site line</source>
        <translation>场址界线外</translation>
    </message>
    <message>
        <source>Belt width, windward</source>
        <translation>迎风侧林带宽度</translation>
    </message>
    <message>
        <source>On the sides the sand comes from; by DB15/T 3651-2024 and the drift rose when empty.</source>
        <translation>来沙一侧；留空时按 DB15/T 3651-2024 和输沙势玫瑰确定。</translation>
    </message>
    <message>
        <source>Belt width, lee</source>
        <translation>背风侧林带宽度</translation>
    </message>
    <message>
        <source>On the other sides; by DB15/T 3651-2024 and the drift rose when empty.</source>
        <translation>其余各侧；留空时按 DB15/T 3651-2024 和输沙势玫瑰确定。</translation>
    </message>
    <message>
        <source>Steepest slope along the rows</source>
        <translation>沿排最大坡度</translation>
    </message>
    <message>
        <source>Steeper land gets no tables; needs a terrain model.</source>
        <translation>更陡的土地不布置支架；需要地形模型。</translation>
    </message>
    <message>
        <source>Steepest slope across the rows</source>
        <translation>垂直排向最大坡度</translation>
    </message>
    <message>
        <source>Unevenness below a table</source>
        <translation>支架下地面起伏</translation>
    </message>
    <message>
        <source>Most that the ground may rise and fall from its plane below one table.</source>
        <translation>一个支架下地面偏离拟合平面的最大起伏。</translation>
    </message>
    <message>
        <source>Elevations are in</source>
        <translation>高程单位</translation>
    </message>
    <message>
        <source>Unit of the terrain model.</source>
        <translation>地形模型的单位。</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>英尺</translation>
    </message>
    <message>
        <source>Use of the forage</source>
        <translation>牧草利用</translation>
    </message>
    <message>
        <source>Where grazing is banned or resting, forage is cut whatever is chosen here.</source>
        <translation>禁牧区和休牧期内无论如何选择，一律刈割利用。</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>刈割</translation>
    </message>
    <message>
        <source>grazed by sheep</source>
        <translation>放牧绵羊</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不利用</translation>
    </message>
    <message>
        <source>Sand where no layer says it</source>
        <translation>无图层处的沙地类型</translation>
    </message>
    <message>
        <source>Decides the width of the belts where no polygon of sandy land lies.</source>
        <translation>没有沙地图斑处按此确定林带宽度。</translation>
    </message>
    <message>
        <source>Sand barriers inside</source>
        <translation>场内沙障</translation>
    </message>
    <message>
        <source>Where straw checkerboard is laid among the tables, and whether row ends are closed.</source>
        <translation>场内草方格的铺设范围，以及排端是否封闭。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>beside roads and pads</source>
        <translation>道路和箱变周边</translation>
    </message>
    <message>
        <source>beside roads and pads, and on moving sand of the layer</source>
        <translation>道路和箱变周边，以及图层中的流动沙地</translation>
    </message>
    <message>
        <source>on the whole field</source>
        <translation>全场</translation>
    </message>
    <message>
        <source>Material of sand barriers</source>
        <translation>沙障材料</translation>
    </message>
    <message>
        <source>Quantities and prices are those of the table of materials.</source>
        <translation>用量和单价取自沙障材料表。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>发电量</translation>
    </message>
    <message>
        <source>By the hour needs the package pvlib, and a weather file as the wind record.</source>
        <translation>逐时计算需要 pvlib 程序包，并以气象文件作为测风资料。</translation>
    </message>
    <message>
        <source>from the monthly climate</source>
        <translation>按月气候</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>逐时</translation>
    </message>
    <message>
        <source>Light that makes a sunny strip</source>
        <translation>向阳带光照下限</translation>
    </message>
    <message>
        <source>Share of open land&apos;s light in the growing season; what has less is a shade strip.</source>
        <translation>生长季光照占空旷地的比例；低于此值为遮阴带。</translation>
    </message>
    <message>
        <source>Start of works</source>
        <translation>开工日期</translation>
    </message>
    <message>
        <source>First day of the phases, as in 2027-03-01.</source>
        <translation>施工进度的第一天，如 2027-03-01。</translation>
    </message>
    <message>
        <source>For the land rules, and for the rain balance of plants.</source>
        <translation>用于用地规则和植物降水平衡。</translation>
    </message>
    <message>
        <source>Where the belts touch the river management range.</source>
        <translation>林带涉及河道管理范围时填写。</translation>
    </message>
    <message>
        <source>Polygons of the land for the plant, one or several, with holes.</source>
        <translation>电站用地的面图层，可有多个，可带孔洞。</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>地形模型</translation>
    </message>
    <message>
        <source>Elevations; without them the land is taken to be level.</source>
        <translation>高程；没有时按平地计算。</translation>
    </message>
    <message>
        <source>Grid connections</source>
        <translation>并网点</translation>
    </message>
    <message>
        <source>Points of the substations; the gate lies on that side, and distances are measured.</source>
        <translation>升压站位置；大门设在该侧，并量算距离。</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Size, power and voltage of modules; the shipped table when empty.</source>
        <translation>组件的尺寸、功率和电压；留空时用自带的表。</translation>
    </message>
    <message>
        <source>Module power</source>
        <translation>组件功率</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Open-circuit voltage</source>
        <translation>开路电压</translation>
    </message>
    <message>
        <source>Temperature coefficient of voltage</source>
        <translation>电压温度系数</translation>
    </message>
    <message>
        <source>Tables of modules</source>
        <translation>支架单元</translation>
    </message>
    <message>
        <source>How many modules a table holds and how; the shipped table when empty.</source>
        <translation>一个支架单元的组件数及排列；留空时用自带的表。</translation>
    </message>
    <message>
        <source>Mounting</source>
        <translation>支架形式</translation>
    </message>
    <message>
        <source>Modules up the slope</source>
        <translation>竖向组件数</translation>
    </message>
    <message>
        <source>Modules along the row</source>
        <translation>沿排组件数</translation>
    </message>
    <message>
        <source>Modules along shorter tables</source>
        <translation>短支架沿排组件数</translation>
    </message>
    <message>
        <source>Modules in a string</source>
        <translation>每串组件数</translation>
    </message>
    <message>
        <source>Gap between modules</source>
        <translation>组件间隙</translation>
    </message>
    <message>
        <source>Piles</source>
        <translation>桩基数</translation>
    </message>
    <message>
        <source>Inverter-transformers</source>
        <translation>箱逆变一体机</translation>
    </message>
    <message>
        <source>Power and pad of a block&apos;s inverter-transformer; the shipped table when empty.</source>
        <translation>子阵箱逆变一体机的功率和基础尺寸；留空时用自带的表。</translation>
    </message>
    <message>
        <source>Inverter power</source>
        <translation>逆变器功率</translation>
    </message>
    <message>
        <source>Pad length</source>
        <translation>基础长度</translation>
    </message>
    <message>
        <source>Pad width</source>
        <translation>基础宽度</translation>
    </message>
    <message>
        <source>Photovoltaic factors</source>
        <translation>光伏系数</translation>
    </message>
    <message>
        <source>Losses, washing, piles, rates of work; the shipped table until the bureau edits it.</source>
        <translation>损失、清洗、桩基、施工进度等；主管部门修改前用自带的表。</translation>
    </message>
    <message>
        <source>Photovoltaic plant with sand control</source>
        <translation>光伏治沙电站</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>May to September</source>
        <translation>5月至9月</translation>
    </message>
    <message>
        <source>Works in time</source>
        <translation>施工进度</translation>
    </message>
    <message>
        <source>Light below and between the panels</source>
        <translation>板下与板间光照</translation>
    </message>
    <message>
        <source>{count} blocks are too small for a pad: connect their strings to a neighbour&apos;s inverter, or leave them out.</source>
        <translation>{count} 个子阵放不下箱变：其组串接入相邻子阵，或不建。</translation>
    </message>
    <message>
        <source>The window free of shade runs from {start:g} to {end:g} h. Let it end after it begins.</source>
        <translation>无遮挡时段为 {start:g} 至 {end:g} 时。结束须晚于开始。</translation>
    </message>
    <message>
        <source>Both a pitch ({pitch:g} m) and a ground cover ratio ({gcr:g}) are given. Clear one of them.</source>
        <translation>同时给出了排距（{pitch:g} m）和地面覆盖率（{gcr:g}）。请清除其一。</translation>
    </message>
    <message>
        <source>Perimeter road</source>
        <translation>环场道路</translation>
    </message>
    <message>
        <source>Round land left out</source>
        <translation>绕行避让地块</translation>
    </message>
    <message>
        <source>Along the rows</source>
        <translation>沿排道路</translation>
    </message>
    <message>
        <source>Across the rows</source>
        <translation>横穿排道路</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连接道路</translation>
    </message>
    <message>
        <source>Access road</source>
        <translation>进场道路</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不利用</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>子阵</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>支架单元数</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>组串数</translation>
    </message>
    <message>
        <source>Slope along the rows</source>
        <translation>沿排坡度</translation>
    </message>
    <message>
        <source>Slope across the rows</source>
        <translation>垂直排向坡度</translation>
    </message>
    <message>
        <source>Distance to the grid connection</source>
        <translation>至并网点距离</translation>
    </message>
    <message>
        <source>Table code</source>
        <translation>支架编号</translation>
    </message>
    <message>
        <source>Ground elevation</source>
        <translation>地面高程</translation>
    </message>
    <message>
        <source>Shortest pile above ground</source>
        <translation>桩基出露最短</translation>
    </message>
    <message>
        <source>Longest pile above ground</source>
        <translation>桩基出露最长</translation>
    </message>
    <message>
        <source>Blocks of tables</source>
        <translation>光伏子阵</translation>
    </message>
    <message>
        <source>Block code</source>
        <translation>子阵编号</translation>
    </message>
    <message>
        <source>Roads of the plant</source>
        <translation>场内道路</translation>
    </message>
    <message>
        <source>Road code</source>
        <translation>道路编号</translation>
    </message>
    <message>
        <source>Kind of road</source>
        <translation>道路类型</translation>
    </message>
    <message>
        <source>Inverter pads</source>
        <translation>箱变基础</translation>
    </message>
    <message>
        <source>Pad code</source>
        <translation>基础编号</translation>
    </message>
    <message>
        <source>Strip code</source>
        <translation>种植带编号</translation>
    </message>
    <message>
        <source>Light in the growing season</source>
        <translation>生长季光照</translation>
    </message>
    <message>
        <source>Forage a year</source>
        <translation>年产草量</translation>
    </message>
    <message>
        <source>Land without tables</source>
        <translation>不布置支架的土地</translation>
    </message>
    <message>
        <source>Materials and works</source>
        <translation>材料与工程量</translation>
    </message>
    <message>
        <source>Phases of construction</source>
        <translation>施工进度表</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完工</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Wash water a year</source>
        <translation>年清洗用水</translation>
    </message>
    <message>
        <source>Summary of the plant</source>
        <translation>电站汇总</translation>
    </message>
    <message>
        <source>Pads</source>
        <translation>箱变基础</translation>
    </message>
    <message>
        <source>Set-backs and margins</source>
        <translation>退距与边角地</translation>
    </message>
    <message>
        <source>What of the site is neither array, road, pad, belt nor land left out.</source>
        <translation>场址中既非方阵、道路、基础、林带，也非避让地块的土地。</translation>
    </message>
    <message>
        <source>Planting strips</source>
        <translation>种植带</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>子阵数</translation>
    </message>
    <message>
        <source>Free of shade from, winter solstice</source>
        <translation>冬至日无遮挡起</translation>
    </message>
    <message>
        <source>Free of shade to, winter solstice</source>
        <translation>冬至日无遮挡止</translation>
    </message>
    <message>
        <source>Hours a year with shade</source>
        <translation>年遮挡小时数</translation>
    </message>
    <message>
        <source>Net array land per module power</source>
        <translation>方阵净用地（每组件功率）</translation>
    </message>
    <message>
        <source>Site per inverter power</source>
        <translation>场址用地（每逆变器功率）</translation>
    </message>
    <message>
        <source>Yield in the first year</source>
        <translation>首年单位容量发电量</translation>
    </message>
    <message>
        <source>Energy in the first year</source>
        <translation>首年发电量</translation>
    </message>
    <message>
        <source>Water need of plants</source>
        <translation>植物需水量</translation>
    </message>
    <message>
        <source>The belts of {site} take {belt:.1f} of its {all:.1f} ha, more than half. If panels need the land, set narrower belts, or put them outside the site line.</source>
        <translation>{site} 的防沙林带占其 {all:.1f} 公顷中的 {belt:.1f} 公顷，超过一半。若组件需要用地，请减小带宽，或将林带设在场址界线外。</translation>
    </message>
    <message>
        <source>Nothing drifts at {site}, so no side of it is windward: all its belts have the width of the lee side.</source>
        <translation>{site} 没有输沙，因此没有迎风侧：各侧林带均取背风侧宽度。</translation>
    </message>
    <message>
        <source>Sand barriers and fences</source>
        <translation>沙障与围栏</translation>
    </message>
    <message>
        <source>Supports and modules</source>
        <translation>支架与组件安装</translation>
    </message>
    <message>
        <source>Planting between panels</source>
        <translation>板间种植</translation>
    </message>
    <message>
        <source>Sand works accepted</source>
        <translation>治沙工程验收</translation>
    </message>
    <message>
        <source>Plant accepted</source>
        <translation>光伏电站验收</translation>
    </message>
    <message>
        <source>A pitch of {pitch:.2f} m is less than the {depth:.2f} m that a table covers: rows would overlap. Give a larger pitch or a lower ground cover ratio.</source>
        <translation>排距 {pitch:.2f} m 小于支架水平投影 {depth:.2f} m，各排会重叠。请加大排距或减小地面覆盖率。</translation>
    </message>
    <message>
        <source>At {latitude:.1f}° no pitch keeps rows free of shade from {start:g} to {end:g} h on the winter solstice: the sun is below the horizon, or behind the rows. Give a shorter window, or a pitch.</source>
        <translation>在纬度 {latitude:.1f}°，冬至日 {start:g} 至 {end:g} 时没有任何排距能避免遮挡：太阳在地平线下或在排后。请缩短时段，或直接给出排距。</translation>
    </message>
    <message>
        <source>No table fits on “{site}”: its land is too small, too narrow, or all taken by belts, set-backs and forbidden kinds.</source>
        <translation>“{site}”放不下支架：土地太小、太窄，或全被林带、退距和禁用地占去。</translation>
    </message>
    <message>
        <source>“{site}” falls into {count} parts that no road on its own land connects: each needs a gate.</source>
        <translation>“{site}”分成 {count} 块，场内道路无法连通，每块需各设大门。</translation>
    </message>
    <message>
        <source>No straight road leads from the gate of “{site}” to its perimeter road beside belts and forbidden land. Move the grid connection, or open a way there.</source>
        <translation>“{site}”的大门到环场道路之间没有可避开禁用地的直路。请移动并网点，或在该处留出通道。</translation>
    </message>
    <message>
        <source>What is planted or sown in the shade and in the sun between panels; the first row of each light is used.</source>
        <translation>板间遮阴带和向阳带栽植或播种的内容；每种光照取第一行。</translation>
    </message>
    <message>
        <source>The table of planting between panels has no usable row for “{light}”: give it either both spacings, or the seed per hectare.</source>
        <translation>板间种植表中没有“{light}”的可用行：请给出株行距，或每公顷播种量。</translation>
    </message>
    <message>
        <source>Tilts</source>
        <translation>倾角</translation>
    </message>
    <message>
        <source>Degrees with commas between them, as in 30, 35, 40, or a range with its step, as in 30:42:2. Trackers turn and take none.</source>
        <translation>单位为度，用逗号分隔，如30, 35, 40；或写成带步长的区间，如30:42:2。跟踪支架可转动，不取倾角。</translation>
    </message>
    <message>
        <source>Pitches</source>
        <translation>排距</translation>
    </message>
    <message>
        <source>Metres, as in 11, 12.5 or 10:14:1; “rule” for the pitch of GB 50797 at each tilt, on slopes block by block; or multiples of that pitch on level ground, as in 1.1x or 0.9:1.3:0.1x. For trackers the rule is a ground cover ratio of 0.4.</source>
        <translation>单位为米，如11, 12.5或10:14:1；“rule”或“规范”表示各倾角下按GB 50797计算的排距，坡地上逐子阵计算；也可写成平地上该排距的倍数，如1.1x或0.9:1.3:0.1x。跟踪支架以地面覆盖率0.4为准。</translation>
    </message>
    <message>
        <source>Tables to compare</source>
        <translation>参与比选的支架</translation>
    </message>
    <message>
        <source>Each is combined with every tilt, pitch and block.</source>
        <translation>与每种倾角、排距和方阵逐一组合。</translation>
    </message>
    <message>
        <source>Own tables to compare</source>
        <translation>参与比选的自定义支架</translation>
    </message>
    <message>
        <source>Ids of rows you added to the table of tables, with commas between them.</source>
        <translation>自行在支架表中增加的行的编号，用逗号分隔。</translation>
    </message>
    <message>
        <source>Blocks to compare</source>
        <translation>参与比选的子阵</translation>
    </message>
    <message>
        <source>Inverter-transformers; each is combined with every table, tilt and pitch.</source>
        <translation>箱逆变一体机；与每种支架、倾角和排距逐一组合。</translation>
    </message>
    <message>
        <source>Multiple of the rule&apos;s pitch</source>
        <translation>规定排距的倍数</translation>
    </message>
    <message>
        <source>There is nothing to compare. Choose at least one table, one block, one tilt and one pitch.</source>
        <translation>没有可比选的方案。请至少选择一种支架、一种方阵、一个倾角和一个排距。</translation>
    </message>
    <message>
        <source>The lists make {count} scenarios, and one run compares {most} at most. List fewer tilts, pitches, tables or blocks, or take longer steps.</source>
        <translation>所列取值共组成{count}个方案，一次最多比选{most}个。请减少倾角、排距、支架或方阵，或加大步长。</translation>
    </message>
    <message>
        <source>“{label}” cannot be read at “{part}”. Write numbers with commas between them, as in 30, 35, 40, or a range from the smallest to the largest with its step, as in 30:42:2.</source>
        <translation>“{label}”中的“{part}”无法识别。请写用逗号分隔的数，如30, 35, 40；或写从小到大并带步长的区间，如30:42:2。</translation>
    </message>
    <message>
        <source>The site lies at {latitude:.1f}° latitude. Rows that face south and the shade rule of GB 50797 have an answer between {low:g}° and {high:g}° north. Check the CRS of the layer.</source>
        <translation>场址位于纬度 {latitude:.1f}°。朝南布置和 GB 50797 的无遮挡要求只在北纬 {low:g}° 至 {high:g}° 之间有解。请检查图层坐标系。</translation>
    </message>
    <message>
        <source>The sites “{one}” and “{other}” overlap by {area:.2f} ha, which would be planned twice. Cut one of them.</source>
        <translation>场址“{one}”与“{other}”重叠 {area:.2f} hm²，会重复规划。请裁切其一。</translation>
    </message>
    <message>
        <source>Compare photovoltaic layouts</source>
        <translation>光伏布置方案比选</translation>
    </message>
    <message>
        <source>Lays the plant out with every tilt, pitch, table and block you list, up to 200 scenarios, each with real tables, roads and planting strips; and shows capacity, energy, shade-free hours, plantable land, water and cost beside each other, so that you choose with the trade-off in sight. Sand barriers and fences inside the plant are not counted; lay the chosen scenario out for them.</source>
        <translation>按所列的每种倾角、排距、支架和方阵逐一布置电站，一次最多200个方案，每个方案都实际排布光伏支架、检修道路和种植带；并列给出装机容量、发电量、无遮挡时数、可种植面积、用水量和造价，便于在看清取舍后选择。未计场内沙障和立式沙障，请对选定方案进行布置后再计算。</translation>
    </message>
    <message>
        <source>Report on the scenarios</source>
        <translation>方案比选报告</translation>
    </message>
    <message>
        <source>None of the {count} scenarios can be built. {why}</source>
        <translation>{count}个方案均无法布置。{why}</translation>
    </message>
    <message>
        <source>No table fits on what belts, set-backs and forbidden land leave of the sites. Choose a larger site, narrower belts or shorter tables.</source>
        <translation>扣除防沙林带、退让距离和禁用地后，场地内排不下支架。请选用更大的场地、更窄的林带或更短的支架。</translation>
    </message>
    <message>
        <source>Left out: {codes}. {why}</source>
        <translation>未列入：{codes}。{why}</translation>
    </message>
    <message>
        <source>Left out because no table fits: {codes}.</source>
        <translation>以下方案排不下支架，未列入：{codes}。</translation>
    </message>
    <message>
        <source>No scenario that keeps rows free of shade in the window of the winter solstice is among those that no other beats; {code} is the best of the others. List larger pitches, or “rule”.</source>
        <translation>非劣方案中没有一个在冬至日规定时段内保持无遮挡；{code}是其余方案中最优的。请增列更大的排距，或填“rule”。</translation>
    </message>
    <message>
        <source>Lay out desert photovoltaics</source>
        <translation>沙漠光伏布置</translation>
    </message>
    <message>
        <source>Lays out a photovoltaic plant on sandy land: checks the land, puts tables of modules in rows free of shade, blocks, roads and inverter pads, belts on the sides the sand comes from, sand barriers, planting below and between the panels; and counts power, energy, water, materials, cost and phases.</source>
        <translation>在沙地上布置光伏电站：核查用地，按无遮挡排距排布支架，划分子阵，布置道路和箱变，在来沙侧设防沙林带，铺设沙障，安排板下板间种植；并统计功率、发电量、用水、材料、投资和施工进度。</translation>
    </message>
    <message>
        <source>Report on the plant</source>
        <translation>电站报告</translation>
    </message>
    <message>
        <source>Sheep need {needed:g} m below the panels, but the lowest edge is at {clearance:g} m: forage is cut instead. Raise the lowest edge to graze.</source>
        <translation>羊只在板下通行需 {needed:g} m，而组件最低点为 {clearance:g} m：改为刈割。如需放牧请抬高最低点。</translation>
    </message>
    <message>
        <source>No table fits: of {all:.2f} ha, {free:.2f} ha are left within belts, set-backs and forbidden land ({kinds}), and a table with its road does not fit on them. Choose a larger site, narrower belts or shorter tables.</source>
        <translation>放不下支架：{all:.2f} hm² 中扣除林带、退距和禁用地（{kinds}）后剩 {free:.2f} hm²，放不下一个支架及其道路。请扩大场址、缩窄林带或用更短的支架。</translation>
    </message>
    <message>
        <source>“{site}” takes {value:.2f} ha for each megawatt of inverters; bases that stand in the Kubuqi take {low:g} to {high:g}.</source>
        <translation>“{site}”每兆瓦（交流）用地 {value:.2f} hm²；库布其已建基地为 {low:g} 至 {high:g} hm²。</translation>
    </message>
    <message>
        <source>“{site}” takes {value:.2f} ha for each megawatt of inverters, more than the {low:g} to {high:g} of bases that stand in the Kubuqi: much of its land holds no tables. See the table of land without tables.</source>
        <translation>“{site}”每兆瓦（交流）用地 {value:.2f} hm²，高于库布其已建基地的 {low:g} 至 {high:g} hm²：较多土地未布置支架，见“不布置支架的土地”表。</translation>
    </message>
    <message>
        <source>“{site}” takes {value:.2f} ha for each megawatt of inverters, less than the {low:g} to {high:g} of bases that stand in the Kubuqi: check that the site line includes roads and belts, and the pitch.</source>
        <translation>“{site}”每兆瓦（交流）用地 {value:.2f} hm²，低于库布其已建基地的 {low:g} 至 {high:g} hm²：请核对场址界线是否含道路和林带，并核对排距。</translation>
    </message>
    <message>
        <source>The terrain model reaches {value:.0f} m: no land is that high or low. Say that its elevations are in feet, or declare its value for “no data”.</source>
        <translation>地形模型达到 {value:.0f} m：没有这样高或这样低的土地。请说明高程单位为英尺，或声明其“无数据”值。</translation>
    </message>
    <message>
        <source>The terrain model holds no elevation on the site. Choose a model that covers it, or check both CRSs.</source>
        <translation>地形模型在场址处没有高程。请选择覆盖场址的模型，或检查两者的坐标系。</translation>
    </message>
    <message>
        <source>The climate table needs each month from 1 to 12 once, with temperature and solar radiation. Fill in what is missing.</source>
        <translation>气候表须有 1 至 12 月各一行，含气温和太阳辐射。请补全。</translation>
    </message>
    <message>
        <source>Energy by the hour needs the Python package pvlib. Install it, or choose the simple way.</source>
        <translation>逐时发电量需要 Python 程序包 pvlib。请安装，或改用简算。</translation>
    </message>
    <message>
        <source>Beam and diffuse light of the weather file miss its global light by {error:.0f} % over the year. The global light was used, divided by the method of Erbs.</source>
        <translation>气象文件的直射与散射之和与全年总辐射相差 {error:.0f}%。已改用总辐射并按 Erbs 方法分解。</translation>
    </message>
    <message>
        <source>Energy by the hour needs a weather file (EPW) with all hours of a year as the wind record. Choose one, or the simple way.</source>
        <translation>逐时发电量需要以含全年逐时数据的气象文件（EPW）作为测风资料。请选择该文件，或改用简算。</translation>
    </message>
    <message>
        <source>Lay out desert photovoltaics as a DXF drawing</source>
        <translation>沙漠光伏布置并输出 DXF</translation>
    </message>
    <message>
        <source>Lays out a photovoltaic plant and draws tables of modules, blocks, roads, pads, belts and sand fences into one DXF file, each on a CAD layer of its own, in metres of the plan&apos;s reference system. Choose a project to keep the plan in it as well.</source>
        <translation>布置光伏电站，并把支架、子阵、道路、箱变基础、林带和立式沙障绘入一个 DXF 文件，各占一个 CAD 图层，单位为规划坐标系的米。选择项目时规划同时存入项目。</translation>
    </message>
    <message>
        <source>DXF drawing</source>
        <translation>DXF 图</translation>
    </message>
    <message>
        <source>Plant site</source>
        <translation>场址</translation>
    </message>
    <message>
        <source>Grazed</source>
        <translation>放牧利用</translation>
    </message>
    <message>
        <source>Verdict of the gate</source>
        <translation>核查结论</translation>
    </message>
    <message>
        <source>Free columns hold more tables at slanted edges, aligned ones are easier to stake out.</source>
        <translation>自由排布在斜边处可多放支架，列对齐便于放线。</translation>
    </message>
    <message>
        <source>aligned: one grid for every block</source>
        <translation>对齐：每个子阵一个网格</translation>
    </message>
    <message>
        <source>Trees of the belts need it within reach, or a legal water source; else they are dry.</source>
        <translation>林带乔木须能利用地下水或有合法水源，否则用旱生配置。</translation>
    </message>
    <message>
        <source>Plant sites</source>
        <translation>光伏场址</translation>
    </message>
    <message>
        <source>Orientation of the modules</source>
        <translation>组件排列方向</translation>
    </message>
    <message>
        <source>Row of tables</source>
        <translation>排号</translation>
    </message>
    <message>
        <source>Number of the table in its row</source>
        <translation>排内序号</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>排数</translation>
    </message>
    <message>
        <source>Light at the strip</source>
        <translation>光照类别</translation>
    </message>
    <message>
        <source>Plant species</source>
        <translation>植物种</translation>
    </message>
    <message>
        <source>Seed to sow</source>
        <translation>播种量</translation>
    </message>
    <message>
        <source>On {area:.2f} ha of “{site}” the plants are too tall for panels whose lowest edge is at {clearance:g} m; that land holds no tables. Raise the lowest edge, or leave the plants be.</source>
        <translation>“{site}”有 {area:.2f} hm² 的植物相对于最低点 {clearance:g} m 的组件过高，该处不布置支架。请抬高最低点，或保留植被不建。</translation>
    </message>
    <message>
        <source>yuan/W</source>
        <translation>元/W</translation>
    </message>
    <message>
        <source>yuan/MWh</source>
        <translation>元/MWh</translation>
    </message>
    <message>
        <source>ha/MW</source>
        <translation>hm²/MW</translation>
    </message>
    <message>
        <source>ha/MWp</source>
        <translation>hm²/MWp</translation>
    </message>
    <message>
        <source>kg/ha</source>
        <translation>kg/hm²</translation>
    </message>
    <message>
        <source>person-days</source>
        <translation>工日</translation>
    </message>
    <message>
        <source>At a ground cover ratio of {gcr:.2f} the trackers turn back where the sun asks for more than {angle:.0f}°, so that no row shades the next.</source>
        <translation>地面覆盖率为 {gcr:.2f} 时，太阳要求的转角超过 {angle:.0f}° 后跟踪支架反向跟踪，使各排互不遮挡。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another folder, or free space on the disk.</source>
        <translation>无法写入“{path}”：{reason}。请另选文件夹，或清理磁盘空间。</translation>
    </message>
    <message>
        <source>Mine restoration</source>
        <translation>矿山生态修复</translation>
    </message>
    <message>
        <source>Pit</source>
        <translation>露天采场</translation>
    </message>
    <message>
        <source>Dump</source>
        <translation>排土场</translation>
    </message>
    <message>
        <source>Industrial site</source>
        <translation>工业场地</translation>
    </message>
    <message>
        <source>Mine road</source>
        <translation>矿山道路</translation>
    </message>
    <message>
        <source>Polluted land</source>
        <translation>污染土地</translation>
    </message>
    <message>
        <source>Subsided land</source>
        <translation>塌陷土地</translation>
    </message>
    <message>
        <source>Depth of the pit</source>
        <translation>挖损深度</translation>
    </message>
    <message>
        <source>Height of the dump</source>
        <translation>堆置高度</translation>
    </message>
    <message>
        <source>Area of the patch</source>
        <translation>单块面积</translation>
    </message>
    <message>
        <source>Increase of gravel</source>
        <translation>砾石含量增加</translation>
    </message>
    <message>
        <source>Hardened surface</source>
        <translation>地表硬化</translation>
    </message>
    <message>
        <source>Pollution</source>
        <translation>污染程度</translation>
    </message>
    <message>
        <source>Grades of damage</source>
        <translation>损毁程度分级表</translation>
    </message>
    <message>
        <source>Limits of the indices of pits, dumps and sites; the shipped table when empty.</source>
        <translation>采场、排土场和场地各项指标的分级界限；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Kind of land</source>
        <translation>用地类型</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Slight up to</source>
        <translation>轻度上限</translation>
    </message>
    <message>
        <source>Moderate up to</source>
        <translation>中度上限</translation>
    </message>
    <message>
        <source>Mining licence</source>
        <translation>采矿许可证号</translation>
    </message>
    <message>
        <source>Where a polygon is something else than its layer says, as a pond in a pit.</source>
        <translation>图形的类型与所在图层不同时填写，例如采坑中的积水。</translation>
    </message>
    <message>
        <source>None, light or heavy.</source>
        <translation>无、轻度或重度。</translation>
    </message>
    <message>
        <source>Kept in use</source>
        <translation>留续使用</translation>
    </message>
    <message>
        <source>Yes for permanent construction land that stays in use; it is not restored.</source>
        <translation>留续使用的永久性建设用地填“是”，不纳入复垦。</translation>
    </message>
    <message>
        <source>Mine pits</source>
        <translation>采坑</translation>
    </message>
    <message>
        <source>Excavated land, with depth and slope of the wall where they are known.</source>
        <translation>挖损土地，已知时填写挖损深度和边坡坡度。</translation>
    </message>
    <message>
        <source>Dumps</source>
        <translation>排土场</translation>
    </message>
    <message>
        <source>Land under spoil, gangue or tailings, inside pits too.</source>
        <translation>被排弃物、煤矸石或尾矿压占的土地，含内排土场。</translation>
    </message>
    <message>
        <source>Industrial sites</source>
        <translation>工业场地</translation>
    </message>
    <message>
        <source>Land under buildings, yards and other works of the mine.</source>
        <translation>矿山建筑物、堆场及其他设施压占的土地。</translation>
    </message>
    <message>
        <source>Polygons with their degree, as the subsidence step gives them.</source>
        <translation>带损毁程度的面，可直接采用“开采沉陷预计”的结果。</translation>
    </message>
    <message>
        <source>Mine land of several kinds</source>
        <translation>多类型矿山用地</translation>
    </message>
    <message>
        <source>One layer with a column that says what each polygon is: pit, dump, site, road, subsided, polluted or water, in Chinese too; OpenStreetMap&apos;s tags are understood.</source>
        <translation>一个图层包含多种类型，由字段说明每个图形是什么：采场、排土场、工业场地、道路、塌陷、污染或水面，中英文均可；可识别 OpenStreetMap 标签。</translation>
    </message>
    <message>
        <source>Land use of OpenStreetMap</source>
        <translation>OpenStreetMap 土地利用（landuse）</translation>
    </message>
    <message>
        <source>Natural feature of OpenStreetMap</source>
        <translation>OpenStreetMap 自然要素（natural）</translation>
    </message>
    <message>
        <source>Structure of OpenStreetMap</source>
        <translation>OpenStreetMap 人工构筑物（man_made）</translation>
    </message>
    <message>
        <source>Mining licence boundary</source>
        <translation>采矿权范围</translation>
    </message>
    <message>
        <source>Polygons of the licences, with number and holder.</source>
        <translation>采矿权范围面，含许可证号和采矿权人。</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>土地利用现状</translation>
    </message>
    <message>
        <source>Patches of the land survey: class, owner and village; flags where it has them.</source>
        <translation>国土调查图斑：地类、权属单位和坐落单位；如有永久基本农田、生态保护红线标记也一并读取。</translation>
    </message>
    <message>
        <source>Polygons; besides the flags of the land use layer.</source>
        <translation>面图层；与土地利用现状图层中的标记一并使用。</translation>
    </message>
    <message>
        <source>Gives pits and dumps without a slope their mean slope, which is one of the indices.</source>
        <translation>为没有坡度的采场和排土场提供平均坡度，平均坡度是分级指标之一。</translation>
    </message>
    <message>
        <source>“{layer}”: words that were not understood, and so not used: {words} (column {column}).</source>
        <translation>“{layer}”：字段 {column} 中有无法识别的内容，未予采用：{words}。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} of {all} polygons are of no kind of mine land ({words}) and were left out. Write pit, dump, site, road, subsided, polluted or water where one is.</source>
        <translation>“{layer}”：{all} 个图形中有 {count} 个不是矿山用地类型（{words}），已略去。如属矿山用地，请填写采场、排土场、工业场地、道路、塌陷、污染或水面。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} rows have no year within {first} to {last} (rows {rows}); it was not used.</source>
        <translation>“{layer}”：有 {count} 行所填年份不在 {first} 至 {last} 之间（第 {rows} 行），该年份未予采用。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} rows have a value that cannot be, below 0 or a slope above 90° (rows {rows}); not used.</source>
        <translation>“{layer}”：有 {count} 行的数值不可能成立（小于 0 或坡度大于 90°，第 {rows} 行），未予采用。</translation>
    </message>
    <message>
        <source>No layer holds damaged land. Give at least one of pits, dumps, sites, subsided land, or a layer of mine land with a column that says what each polygon is.</source>
        <translation>所给图层中没有损毁土地。请至少提供采场、排土场、工业场地、塌陷土地中的一个图层，或提供带类型字段的矿山用地图层。</translation>
    </message>
    <message>
        <source>{count} slivers, {area:.2f} m² in all, that borders drawn twice leave between layers were joined to the neighbour with the longest shared border.</source>
        <translation>图层边界重复勾绘产生 {count} 个碎面，合计 {area:.2f} m²，已并入公共边最长的相邻图形。</translation>
    </message>
    <message>
        <source>{area:.4f} ha of damaged land lie in more than one polygon of “{layer}”; the first in the layer counts.</source>
        <translation>有 {area:.4f} hm² 损毁土地同时落在“{layer}”的多个图形中，以图层中排在前面的为准。</translation>
    </message>
    <message>
        <source>{area:.4f} ha of damaged land lie in no polygon of “{layer}”: class, owner and village stay empty there.</source>
        <translation>有 {area:.4f} hm² 损毁土地不在“{layer}”的任何图形内，其地类、权属单位和坐落单位留空。</translation>
    </message>
    <message>
        <source>{area:.4f} ha that are to be damaged are damaged already by something else and count as damaged, so that they are in the statistics once.</source>
        <translation>拟损毁土地中有 {area:.4f} hm² 已被其他方式损毁（重复损毁），按已损毁统计，不重复计算。</translation>
    </message>
    <message>
        <source>{count} polygons of standing water ({area:.4f} ha) lie outside all damaged land and were not counted.</source>
        <translation>有 {count} 个水面（{area:.4f} hm²）位于损毁土地之外，未计入。</translation>
    </message>
    <message>
        <source>Standing water</source>
        <translation>积水水面</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>图层给定</translation>
    </message>
    <message>
        <source>Category of land</source>
        <translation>土地大类</translation>
    </message>
    <message>
        <source>Pieces of land</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Permanent construction land that stays in use; nobody has to restore it.</source>
        <translation>留续使用的永久性建设用地，不承担复垦责任。</translation>
    </message>
    <message>
        <source>Damaged already</source>
        <translation>已损毁面积</translation>
    </message>
    <message>
        <source>Area to be damaged</source>
        <translation>拟损毁面积</translation>
    </message>
    <message>
        <source>On permanent basic farmland</source>
        <translation>占永久基本农田</translation>
    </message>
    <message>
        <source>In the ecological red line</source>
        <translation>在生态保护红线内</translation>
    </message>
    <message>
        <source>Land damaged by mining</source>
        <translation>矿山损毁土地</translation>
    </message>
    <message>
        <source>Code of the damaged land</source>
        <translation>损毁地块编号</translation>
    </message>
    <message>
        <source>Degree decided by</source>
        <translation>损毁程度判定依据</translation>
    </message>
    <message>
        <source>Under water</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Inside the licence boundary</source>
        <translation>在采矿权范围内</translation>
    </message>
    <message>
        <source>Damaged land by land class</source>
        <translation>损毁土地地类统计表</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损毁类型</translation>
    </message>
    <message>
        <source>Slightly damaged</source>
        <translation>轻度损毁</translation>
    </message>
    <message>
        <source>Moderately damaged</source>
        <translation>中度损毁</translation>
    </message>
    <message>
        <source>Severely damaged</source>
        <translation>重度损毁</translation>
    </message>
    <message>
        <source>Degree unknown</source>
        <translation>损毁程度不明</translation>
    </message>
    <message>
        <source>Land damaged twice</source>
        <translation>重复损毁土地</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>计入类型</translation>
    </message>
    <message>
        <source>Counted with</source>
        <translation>计入图形</translation>
    </message>
    <message>
        <source>Kind it was deducted from</source>
        <translation>扣除类型</translation>
    </message>
    <message>
        <source>Deducted from</source>
        <translation>扣除图形</translation>
    </message>
    <message>
        <source>Responsibility area</source>
        <translation>复垦责任范围</translation>
    </message>
    <message>
        <source>Cultivated land among it</source>
        <translation>其中耕地</translation>
    </message>
    <message>
        <source>Sum of the layers</source>
        <translation>各图层面积合计</translation>
    </message>
    <message>
        <source>Counted twice and deducted</source>
        <translation>重复损毁扣除面积</translation>
    </message>
    <message>
        <source>Outside the licence boundary</source>
        <translation>采矿权范围外面积</translation>
    </message>
    <message>
        <source>Without land class</source>
        <translation>无地类面积</translation>
    </message>
    <message>
        <source>The layers hold {gross:.4f} ha; {overlap:.4f} ha of it lie under something else and are counted once, with what comes first; {area:.4f} ha of damaged land remain.</source>
        <translation>各图层面积合计 {gross:.4f} hm²，其中重复损毁 {overlap:.4f} hm² 已扣除，只计入优先的类型；损毁土地为 {area:.4f} hm²。</translation>
    </message>
    <message>
        <source>{count} polygons have no degree of damage and no index it could be graded by ({names}): their degree stays empty.</source>
        <translation>有 {count} 个图形既未给出损毁程度，也没有可供分级的指标（{names}），其损毁程度留空。</translation>
    </message>
    <message>
        <source>{area:.4f} ha of damaged land lie outside every mining licence: say whose duty it is before the plan is filed.</source>
        <translation>有 {area:.4f} hm² 损毁土地位于采矿权范围之外，方案报审前请明确复垦责任主体。</translation>
    </message>
    <message>
        <source>Of the damaged land {farmland:.4f} ha are permanent basic farmland and {redline:.4f} ha lie in the ecological red line.</source>
        <translation>损毁土地中有永久基本农田 {farmland:.4f} hm²，位于生态保护红线内 {redline:.4f} hm²。</translation>
    </message>
    <message>
        <source>Land damaged twice counts as</source>
        <translation>重复损毁土地计入</translation>
    </message>
    <message>
        <source>What lies on top has to be restored: site, road, dump, pit, pollution, subsidence. By the first damage it is pit, dump, site, road, pollution, subsidence.</source>
        <translation>复垦对象是地表现状，依次为：工业场地、道路、排土场、采场、污染、塌陷。按最先发生的损毁则依次为：采场、排土场、工业场地、道路、污染、塌陷。</translation>
    </message>
    <message>
        <source>What lies on top</source>
        <translation>地表现状类型</translation>
    </message>
    <message>
        <source>What damaged it first</source>
        <translation>最先损毁的类型</translation>
    </message>
    <message>
        <source>Water in a pit or on subsided land is damaged land and gets pieces of its own; it can be taken out where it is to stay water.</source>
        <translation>采坑或塌陷地中的积水属于损毁土地，单独成块；如保留为水面，可予扣除。</translation>
    </message>
    <message>
        <source>Counted with the land around it</source>
        <translation>计入周围损毁土地</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>Scheme of land classes</source>
        <translation>地类分类标准</translation>
    </message>
    <message>
        <source>Of patches that do not name theirs.</source>
        <translation>用于未注明分类标准的图斑。</translation>
    </message>
    <message>
        <source>State of the damage</source>
        <translation>损毁状态</translation>
    </message>
    <message>
        <source>Of polygons that do not name theirs.</source>
        <translation>用于未注明损毁状态的图形。</translation>
    </message>
    <message>
        <source>Polygons without a state whose year comes after it are to be damaged; empty: the state above.</source>
        <translation>未注明状态且损毁年份晚于基准年的图形按拟损毁处理；留空则采用上面的状态。</translation>
    </message>
    <message>
        <source>Slivers below</source>
        <translation>碎面面积上限</translation>
    </message>
    <message>
        <source>Smaller pieces are joined to the neighbour with the longest shared border.</source>
        <translation>小于此面积的碎面并入公共边最长的相邻图形。</translation>
    </message>
    <message>
        <source>Delimit damaged land</source>
        <translation>损毁土地划定</translation>
    </message>
    <message>
        <source>Lays pits, dumps, sites and subsided land over each other and over land use, licences, basic farmland and the red line. Every piece of land is counted once, with damage, degree, class, owner and village. What was deducted is listed, and all tables add up to the same total.</source>
        <translation>将采场、排土场、工业场地和塌陷土地相互叠加，并与土地利用现状、采矿权范围、永久基本农田和生态保护红线叠加。每块土地只计一次，注明损毁类型、损毁程度、地类、权属和坐落单位；逐项列出扣除的重复损毁面积，各表合计一致。</translation>
    </message>
    <message>
        <source>Earth of {sources} parcels and places to {sinks} others are too many ways for one run. Plan a part of the parcels at once.</source>
        <translation>{sources} 个地块和场地到另外 {sinks} 个的调运路线过多，一次无法求解。请分批规划地块。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} places are neither spoil, borrow nor topsoil and were not used (rows {rows}).</source>
        <translation>“{layer}”：{count} 处场地的类型既不是弃土场、取土场，也不是表土场，未使用（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>{what}: {left:.1f} m³ find no place and {lacking:.1f} m³ find no source within the longest haul and the capacity of the places (parcels {codes}). Allow longer hauls, or add places.</source>
        <translation>{what}：在最大运距和场地容量之内，{left:.1f} m³ 无处可运，{lacking:.1f} m³ 无处可取（地块 {codes}）。请放宽运距，或增加场地。</translation>
    </message>
    <message>
        <source>Earth</source>
        <translation>土方</translation>
    </message>
    <message>
        <source>Topsoil</source>
        <translation>表土</translation>
    </message>
    <message>
        <source>{count} of {all} parcels were left out: more than {most:g} % of their land has no elevations ({codes}). Fill the holes of “{layer}”, or allow more.</source>
        <translation>{all} 个地块中有 {count} 个未规划：超过 {most:g} % 的面积没有高程（{codes}）。请填补“{layer}”的空洞，或放宽限值。</translation>
    </message>
    <message>
        <source>“{layer}” has holes in {count} of {all} parcels ({codes}), up to {worst:.2f} % of one: their volumes are those of the land with elevations.</source>
        <translation>“{layer}”在 {all} 个地块中的 {count} 个有空洞（{codes}），最多占地块的 {worst:.2f} %：其方量只计有高程的部分。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels are smaller than one cell of “{layer}” ({cell:.3g} m) and were left out, because nothing is known of their ground ({codes}). Choose finer elevations.</source>
        <translation>{all} 个地块中有 {count} 个小于“{layer}”的一个像元（{cell:.3g} m），地面情况不明，未规划（{codes}）。请选择更细的高程数据。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels hold fewer than 9 cells of “{layer}” ({cell:.3g} m): their volumes are rough ({codes}).</source>
        <translation>{all} 个地块中有 {count} 个不足“{layer}”的 9 个像元（{cell:.3g} m）：其方量只是粗略值（{codes}）。</translation>
    </message>
    <message>
        <source>The raster “{layer}” covers too little of {count} of {all} parcels ({codes}): they got the form of the parameters.</source>
        <translation>栅格“{layer}”对 {all} 个地块中的 {count} 个覆盖不足（{codes}）：这些地块按参数确定平整方式。</translation>
    </message>
    <message>
        <source>Parcels overlap on {area:.4f} ha: that earth is counted in each of them, and the grids show the one with the larger share. Cut the overlaps first.</source>
        <translation>地块重叠 {area:.4f} 公顷：重叠处的土方在各地块中都计入，栅格显示占比较大的地块。请先消除重叠。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels stay steeper than their direction allows ({codes}): the column “reason” says why.</source>
        <translation>{all} 个地块中有 {count} 个的坡度仍超过其复垦方向的限值（{codes}）：原因见“原因”列。</translation>
    </message>
    <message>
        <source>{count} slopes were flattened within their outline ({codes}): there they end up to {step:.1f} m above or below the land beside them. Widen these parcels, or plan a toe and a crest.</source>
        <translation>{count} 处边坡在其范围线内放缓（{codes}）：边缘与相邻土地的高差可达 {step:.1f} m。请扩大这些地块，或另行设计坡脚和坡顶。</translation>
    </message>
    <message>
        <source>The terraces of {count} parcels are narrower than asked, down to {width:.1f} m ({codes}): wider ones would rise more than allowed. Allow higher steps, or choose another direction.</source>
        <translation>{count} 个地块的梯田窄于要求，最窄 {width:.1f} m（{codes}）：再宽则田坎超高。请放宽台阶高度，或改变复垦方向。</translation>
    </message>
    <message>
        <source>None of the parcels can be planned: the raster “{layer}” is too coarse for them, has holes there, or does not reach them. Choose finer elevations that cover the parcels.</source>
        <translation>没有可规划的地块：栅格“{layer}”过粗、在此处有空洞或没有覆盖地块。请选择覆盖地块的更细的高程数据。</translation>
    </message>
    <message>
        <source>{count} parcels without a direction of restoration should get terraces or benches, and nothing says how large: they were formed automatically ({codes}). Type width, height and slope of the steps.</source>
        <translation>{count} 个没有复垦方向的地块要求修梯田或台阶边坡，但尺寸不明：已自动确定平整方式（{codes}）。请输入台阶的宽度、高度和坡度。</translation>
    </message>
    <message>
        <source>“{layer}”, column “{column}”: {count} rows hold words that are not known ({words}; rows {rows}). They were planned as if it were empty. Known are: {known}.</source>
        <translation>“{layer}”的“{column}”列：{count} 行的取值无法识别（{words}；第 {rows} 行），按空值规划。可用的取值：{known}。</translation>
    </message>
    <message>
        <source>The parcel codes {codes} stand at several rows: a number was added to all but the first.</source>
        <translation>地块编号 {codes} 在多行重复：除第一行外都加了序号。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels have no direction of restoration: they have no slope limit, get back the topsoil that was stripped, and “automatic” makes them level.</source>
        <translation>{all} 个地块中有 {count} 个没有复垦方向：没有坡度限值，剥离的表土回覆，选“自动”时按水平面平整。</translation>
    </message>
    <message>
        <source>Nobody measured the soil of {count} of {all} parcels: {depth:g} m of topsoil were taken to be there, and none on pits and dumps ({dug}).</source>
        <translation>{all} 个地块中有 {count} 个没有实测土层：按有 {depth:g} m 表土计，采坑和排土场（{dug}）按无表土计。</translation>
    </message>
    <message>
        <source>Restoration parcels</source>
        <translation>修复地块</translation>
    </message>
    <message>
        <source>The table of soil factors has no factor “{column}” for {materials}. Add rows for them, or type the factor by hand.</source>
        <translation>土方系数表中没有 {materials} 的系数“{column}”。请补充相应的行，或手工输入系数。</translation>
    </message>
    <message>
        <source>The table of soil factors has no row “topsoil” with both factors. Start from the shipped table.</source>
        <translation>土方系数表缺少两项系数齐全的“topsoil”（表土）行。请从随附的表开始修改。</translation>
    </message>
    <message>
        <source>Plan earthwork</source>
        <translation>规划土方工程</translation>
    </message>
    <message>
        <source>Forms every parcel as level land, a sloping plane, terraces or a benched slope at the height at which its earth balances, or by a given design surface, within the slope its direction allows. Computes cut and fill with swell and compaction, the cheapest hauls between parcels and to spoil and borrow places, and the balance of topsoil.</source>
        <translation>在复垦方向允许的坡度内，把每个地块平整为水平面、斜平面、梯田或台阶边坡，设计高程使地块挖填平衡；也可按给定的设计地形。计算挖方和填方（计松散和压实系数）、地块之间以及弃土场和取土场的最省调配，以及表土供需平衡。</translation>
    </message>
    <message>
        <source>Spoil place</source>
        <translation>弃土场</translation>
    </message>
    <message>
        <source>Borrow place</source>
        <translation>取土场</translation>
    </message>
    <message>
        <source>Topsoil place</source>
        <translation>表土场</translation>
    </message>
    <message>
        <source>Form of the land</source>
        <translation>平整方式</translation>
    </message>
    <message>
        <source>Taken where a parcel does not name its own. Automatic: by direction, landform and slope, as the table of formation limits says; level where a parcel has no direction.</source>
        <translation>地块没有指定时采用。自动：按平整限值表，由复垦方向、地貌和坡度确定；没有复垦方向的地块取水平面。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Region type</source>
        <translation>复垦类型区</translation>
    </message>
    <message>
        <source>Of the quality standard, for the steepest slope allowed.</source>
        <translation>质量控制标准的区域类型，决定允许的最大坡度。</translation>
    </message>
    <message>
        <source>Material of the ground</source>
        <translation>土石类别</translation>
    </message>
    <message>
        <source>Taken where a parcel does not name its own; decides how it swells and settles.</source>
        <translation>地块没有指定时采用；决定松散和压实系数。</translation>
    </message>
    <message>
        <source>Swell factor</source>
        <translation>松散系数</translation>
    </message>
    <message>
        <source>Loose volume over that as it lies; of the material when empty.</source>
        <translation>松方与自然方之比；空则按土石类别。</translation>
    </message>
    <message>
        <source>Compaction factor</source>
        <translation>压实系数</translation>
    </message>
    <message>
        <source>Volume in the fill over that as it lies; of the material when empty.</source>
        <translation>填方（实方）与自然方之比；空则按土石类别。</translation>
    </message>
    <message>
        <source>0 takes the cell of the elevations, finer where parcels are small.</source>
        <translation>0 表示取高程数据的像元，地块较小时更细。</translation>
    </message>
    <message>
        <source>Topsoil to strip</source>
        <translation>表土剥离厚度</translation>
    </message>
    <message>
        <source>At most this depth, and no more than the parcel has; where nobody measured it, none on pits and dumps.</source>
        <translation>最多剥离这一厚度，且不超过地块的土层；没有实测时，采坑和排土场按无表土计。</translation>
    </message>
    <message>
        <source>Topsoil to spread</source>
        <translation>覆土厚度</translation>
    </message>
    <message>
        <source>Depth when settled; by the direction of the parcel when empty.</source>
        <translation>沉实后的厚度；空则按地块的复垦方向。</translation>
    </message>
    <message>
        <source>Width of terraces and berms</source>
        <translation>梯田和马道宽度</translation>
    </message>
    <message>
        <source>By the direction of the parcel when empty.</source>
        <translation>空则按地块的复垦方向。</translation>
    </message>
    <message>
        <source>Height from step to step</source>
        <translation>台阶高度</translation>
    </message>
    <message>
        <source>Of benched slopes; of terraces at most. By the direction of the parcel when empty.</source>
        <translation>台阶边坡的台阶高度，梯田为最大值；空则按地块的复垦方向。</translation>
    </message>
    <message>
        <source>Slope of risers and faces</source>
        <translation>田坎和坡面坡度</translation>
    </message>
    <message>
        <source>At most; by the direction of the parcel when empty.</source>
        <translation>最大值；空则按地块的复垦方向。</translation>
    </message>
    <message>
        <source>Distance to a spoil place</source>
        <translation>弃土运距</translation>
    </message>
    <message>
        <source>Where no spoil places are given: the way that surplus goes from any parcel.</source>
        <translation>没有给出弃土场时，各地块余土的运距。</translation>
    </message>
    <message>
        <source>Distance to a borrow place</source>
        <translation>取土运距</translation>
    </message>
    <message>
        <source>Where no borrow or topsoil places are given: the way of what is lacking.</source>
        <translation>没有给出取土场或表土场时，缺土的运距。</translation>
    </message>
    <message>
        <source>Longest haul</source>
        <translation>最大运距</translation>
    </message>
    <message>
        <source>Between parcels, to and from places; what lies farther stays or is lacking. No limit when empty.</source>
        <translation>地块之间以及到各场地；更远的不调运。空则不限。</translation>
    </message>
    <message>
        <source>Detour factor</source>
        <translation>绕行系数</translation>
    </message>
    <message>
        <source>Way over straight line between parcels and places.</source>
        <translation>地块与场地之间实际路程与直线距离之比。</translation>
    </message>
    <message>
        <source>Ground without elevations at most</source>
        <translation>无高程面积上限</translation>
    </message>
    <message>
        <source>Parcels of which more is unknown are left out.</source>
        <translation>超过此比例的地块不规划。</translation>
    </message>
    <message>
        <source>Polygons to be formed, as the division into parcels gives them, or any others.</source>
        <translation>要平整的面：地块划分的结果，或其他任意面。</translation>
    </message>
    <message>
        <source>Parcel code</source>
        <translation>地块编号</translation>
    </message>
    <message>
        <source>Direction of restoration</source>
        <translation>复垦方向</translation>
    </message>
    <message>
        <source>Height of the formed land</source>
        <translation>平整后高程</translation>
    </message>
    <message>
        <source>Mean height with its topsoil; balanced when empty.</source>
        <translation>含覆土的平均高程；空则按挖填平衡。</translation>
    </message>
    <message>
        <source>Of the ground as it is.</source>
        <translation>现状地面。</translation>
    </message>
    <message>
        <source>Design surface</source>
        <translation>设计地形</translation>
    </message>
    <message>
        <source>Of the finished land, in the unit of the elevations; where it ends, forms are chosen.</source>
        <translation>竣工后的地面，单位与高程相同；未覆盖处按平整方式确定。</translation>
    </message>
    <message>
        <source>Spoil and borrow places</source>
        <translation>弃土场和取土场</translation>
    </message>
    <message>
        <source>Points with their kind (spoil, borrow or topsoil) and how much they take or give.</source>
        <translation>点，注明类型（spoil 弃土、borrow 取土、topsoil 表土）和容量。</translation>
    </message>
    <message>
        <source>Code of the place</source>
        <translation>场地编号</translation>
    </message>
    <message>
        <source>Kind of the place</source>
        <translation>场地类型</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>As the earth lies before it is cut; no limit when empty.</source>
        <translation>按自然方计；空则不限。</translation>
    </message>
    <message>
        <source>Steepest formed plane</source>
        <translation>斜平面最大坡度</translation>
    </message>
    <message>
        <source>Steepest slope, loess plateau</source>
        <translation>最大坡度（黄土高原区）</translation>
    </message>
    <message>
        <source>Steepest slope, steppe</source>
        <translation>最大坡度（北方草原区）</translation>
    </message>
    <message>
        <source>Steepest slope, arid region</source>
        <translation>最大坡度（西北干旱区）</translation>
    </message>
    <message>
        <source>Formation limits</source>
        <translation>平整限值</translation>
    </message>
    <message>
        <source>Form, slope, terraces and cover soil by direction of restoration; the shipped table when empty.</source>
        <translation>各复垦方向的平整方式、坡度、梯田和覆土；空则用随附的表。</translation>
    </message>
    <message>
        <source>Form on gentle ground</source>
        <translation>缓地平整方式</translation>
    </message>
    <message>
        <source>Form on steep ground</source>
        <translation>陡地平整方式</translation>
    </message>
    <message>
        <source>Cover soil</source>
        <translation>覆土厚度</translation>
    </message>
    <message>
        <source>Haul classes</source>
        <translation>运距分级</translation>
    </message>
    <message>
        <source>Machines by distance; the shipped table when empty.</source>
        <translation>按运距选用的机械；空则用随附的表。</translation>
    </message>
    <message>
        <source>Haul class</source>
        <translation>运距级别</translation>
    </message>
    <message>
        <source>Farther than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>At most as far as</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>Swell and compaction of soils</source>
        <translation>土石松散和压实系数</translation>
    </message>
    <message>
        <source>Loose and compacted volume over that as it lies; the shipped table when empty.</source>
        <translation>松方和实方与自然方之比；空则用随附的表。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>With its topsoil, in m.</source>
        <translation>含覆土，单位 m。</translation>
    </message>
    <message>
        <source>Work height</source>
        <translation>施工高度</translation>
    </message>
    <message>
        <source>Formed land less ground in m: positive is fill, negative is cut.</source>
        <translation>平整后高程减现状地面，单位 m：正为填，负为挖。</translation>
    </message>
    <message>
        <source>Level land</source>
        <translation>水平面</translation>
    </message>
    <message>
        <source>Sloping plane</source>
        <translation>斜平面</translation>
    </message>
    <message>
        <source>Terraces</source>
        <translation>梯田</translation>
    </message>
    <message>
        <source>Benched slope</source>
        <translation>台阶边坡</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Given design surface</source>
        <translation>给定设计地形</translation>
    </message>
    <message>
        <source>Common earth</source>
        <translation>普通土</translation>
    </message>
    <message>
        <source>Common earth, graded and settled</source>
        <translation>普通土（平整后自然沉实）</translation>
    </message>
    <message>
        <source>Loess</source>
        <translation>黄土</translation>
    </message>
    <message>
        <source>Wind-blown sand</source>
        <translation>风积沙</translation>
    </message>
    <message>
        <source>Sand and gravel</source>
        <translation>砂砾石</translation>
    </message>
    <message>
        <source>Soft rock</source>
        <translation>软岩（砒砂岩）</translation>
    </message>
    <message>
        <source>Hard rock</source>
        <translation>硬岩</translation>
    </message>
    <message>
        <source>Dumped spoil</source>
        <translation>排弃物</translation>
    </message>
    <message>
        <source>Within the limit</source>
        <translation>在限值内</translation>
    </message>
    <message>
        <source>Steeper than the limit</source>
        <translation>超过限值</translation>
    </message>
    <message>
        <source>No limit known</source>
        <translation>无限值</translation>
    </message>
    <message>
        <source>Formed within the limit</source>
        <translation>平整后在限值内</translation>
    </message>
    <message>
        <source>The ground is gentle enough</source>
        <translation>现状坡度满足要求</translation>
    </message>
    <message>
        <source>On the whole gentle enough, in part steeper</source>
        <translation>平均坡度满足要求，局部超限</translation>
    </message>
    <message>
        <source>The slope was flattened: cut above, fill below</source>
        <translation>边坡已放缓：上挖下填</translation>
    </message>
    <message>
        <source>Terraces are narrower than asked: they would rise too high</source>
        <translation>梯田窄于要求：否则田坎超高</translation>
    </message>
    <message>
        <source>The ground is as steep as risers: no terrace fits</source>
        <translation>地面陡于田坎：无法修梯田</translation>
    </message>
    <message>
        <source>Left as it is although it is steeper</source>
        <translation>超限但保持现状</translation>
    </message>
    <message>
        <source>The design surface is steeper</source>
        <translation>设计地形超限</translation>
    </message>
    <message>
        <source>The form chosen is steeper</source>
        <translation>所选平整方式超限</translation>
    </message>
    <message>
        <source>No direction of restoration, or no limit for it</source>
        <translation>没有复垦方向或该方向没有限值</translation>
    </message>
    <message>
        <source>Within the parcel</source>
        <translation>地块内</translation>
    </message>
    <message>
        <source>To another parcel</source>
        <translation>调往其他地块</translation>
    </message>
    <message>
        <source>To a spoil place</source>
        <translation>运往弃土场</translation>
    </message>
    <message>
        <source>From a borrow place</source>
        <translation>取自取土场</translation>
    </message>
    <message>
        <source>Surplus without a place</source>
        <translation>余土无处可运</translation>
    </message>
    <message>
        <source>Shortage without a source</source>
        <translation>缺土无处可取</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>挖方</translation>
    </message>
    <message>
        <source>As it lies, without topsoil.</source>
        <translation>自然方，不含表土。</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填方</translation>
    </message>
    <message>
        <source>In place, without topsoil.</source>
        <translation>实方，不含表土。</translation>
    </message>
    <message>
        <source>Haul work</source>
        <translation>运输量</translation>
    </message>
    <message>
        <source>Topsoil to import</source>
        <translation>表土缺口（需外调）</translation>
    </message>
    <message>
        <source>Earthwork by parcel</source>
        <translation>地块土方量</translation>
    </message>
    <message>
        <source>Mean height of the ground</source>
        <translation>现状平均高程</translation>
    </message>
    <message>
        <source>Mean height of the formed land</source>
        <translation>平整后平均高程</translation>
    </message>
    <message>
        <source>With its topsoil; of level land its height.</source>
        <translation>含覆土；水平面即其高程。</translation>
    </message>
    <message>
        <source>Slope of the formed land</source>
        <translation>平整后坡度</translation>
    </message>
    <message>
        <source>Of terraces that of the treads, of benched slopes that of the faces.</source>
        <translation>梯田指田面坡度，台阶边坡指坡面坡度。</translation>
    </message>
    <message>
        <source>Fall of the formed land</source>
        <translation>平整后坡向</translation>
    </message>
    <message>
        <source>To where a plane falls, from grid north; empty where it is level or stepped.</source>
        <translation>斜平面的倾向，自坐标北起算；水平面和台阶为空。</translation>
    </message>
    <message>
        <source>Width of terraces or berms</source>
        <translation>梯田或马道宽度</translation>
    </message>
    <message>
        <source>Slope of risers or faces</source>
        <translation>田坎或坡面坡度</translation>
    </message>
    <message>
        <source>Earth for the fill</source>
        <translation>填方需土量</translation>
    </message>
    <message>
        <source>As it lies where it is cut: fill in place over the compaction factor.</source>
        <translation>按自然方计：填方除以压实系数。</translation>
    </message>
    <message>
        <source>Cut, loose</source>
        <translation>挖方（松方）</translation>
    </message>
    <message>
        <source>As it is loaded and carried.</source>
        <translation>装运时的体积。</translation>
    </message>
    <message>
        <source>Surplus of earth</source>
        <translation>余方</translation>
    </message>
    <message>
        <source>Cut less earth for the fill, as it lies; negative where earth is lacking.</source>
        <translation>挖方减填方需土量，按自然方计；负值为缺土。</translation>
    </message>
    <message>
        <source>Deepest cut</source>
        <translation>最大挖深</translation>
    </message>
    <message>
        <source>Highest fill</source>
        <translation>最大填高</translation>
    </message>
    <message>
        <source>Area in cut</source>
        <translation>挖方面积</translation>
    </message>
    <message>
        <source>Area in fill</source>
        <translation>填方面积</translation>
    </message>
    <message>
        <source>Mean slope of the ground</source>
        <translation>现状平均坡度</translation>
    </message>
    <message>
        <source>Ground steeper than the limit</source>
        <translation>现状超限面积比例</translation>
    </message>
    <message>
        <source>Steepest slope allowed</source>
        <translation>允许最大坡度</translation>
    </message>
    <message>
        <source>Verdict on the slope</source>
        <translation>坡度结论</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Topsoil stripped</source>
        <translation>表土剥离量</translation>
    </message>
    <message>
        <source>Topsoil spread</source>
        <translation>覆土量</translation>
    </message>
    <message>
        <source>In place, settled.</source>
        <translation>沉实后的体积。</translation>
    </message>
    <message>
        <source>Ground without elevations</source>
        <translation>无高程面积比例</translation>
    </message>
    <message>
        <source>Its earth is in no volume.</source>
        <translation>不计入任何方量。</translation>
    </message>
    <message>
        <source>Hauls of earth</source>
        <translation>土方调配</translation>
    </message>
    <message>
        <source>Number of the haul</source>
        <translation>调配序号</translation>
    </message>
    <message>
        <source>What is hauled</source>
        <translation>调运物</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>调配方式</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>方量</translation>
    </message>
    <message>
        <source>As it lies before it is cut.</source>
        <translation>开挖前的自然方。</translation>
    </message>
    <message>
        <source>Volume, loose</source>
        <translation>方量（松方）</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>平均运距</translation>
    </message>
    <message>
        <source>Balance of topsoil</source>
        <translation>表土供需平衡</translation>
    </message>
    <message>
        <source>Depth stripped</source>
        <translation>剥离厚度</translation>
    </message>
    <message>
        <source>As it lies.</source>
        <translation>自然方。</translation>
    </message>
    <message>
        <source>Depth spread</source>
        <translation>覆土厚度</translation>
    </message>
    <message>
        <source>As it lies, with settling and losses.</source>
        <translation>自然方，计沉降和损耗。</translation>
    </message>
    <message>
        <source>Surplus of topsoil</source>
        <translation>余表土</translation>
    </message>
    <message>
        <source>Negative where topsoil is lacking.</source>
        <translation>负值为缺表土。</translation>
    </message>
    <message>
        <source>Given to other parcels</source>
        <translation>调出量</translation>
    </message>
    <message>
        <source>Taken from other parcels</source>
        <translation>调入量</translation>
    </message>
    <message>
        <source>Topsoil left over</source>
        <translation>剩余表土</translation>
    </message>
    <message>
        <source>Lines between cut and fill</source>
        <translation>挖填零线</translation>
    </message>
    <message>
        <source>Earth to spoil places</source>
        <translation>弃土量</translation>
    </message>
    <message>
        <source>Earth from borrow places</source>
        <translation>取土量</translation>
    </message>
    <message>
        <source>Mean haul</source>
        <translation>平均运距</translation>
    </message>
    <message>
        <source>The hauls of earth could not be planned: {reason}. Plan fewer parcels at once.</source>
        <translation>土方调配无法求解：{reason}。请分批规划地块。</translation>
    </message>
    <message>
        <source>Cultivated land</source>
        <translation>耕地</translation>
    </message>
    <message>
        <source>Garden land</source>
        <translation>园地</translation>
    </message>
    <message>
        <source>Forest land</source>
        <translation>林地</translation>
    </message>
    <message>
        <source>Shrub forest</source>
        <translation>灌木林地</translation>
    </message>
    <message>
        <source>Construction land</source>
        <translation>建设用地</translation>
    </message>
    <message>
        <source>Transport land</source>
        <translation>交通运输用地</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>Unused land</source>
        <translation>未利用地</translation>
    </message>
    <message>
        <source>Paddy field</source>
        <translation>水田</translation>
    </message>
    <message>
        <source>Irrigated land</source>
        <translation>水浇地</translation>
    </message>
    <message>
        <source>Dry farmland</source>
        <translation>旱地</translation>
    </message>
    <message>
        <source>Forest and grass</source>
        <translation>林地、草地</translation>
    </message>
    <message>
        <source>Land class codes</source>
        <translation>地类编码表</translation>
    </message>
    <message>
        <source>Codes of the schemes, what they mean and how they are graded; shipped when empty.</source>
        <translation>各分类标准的编码、含义及分级归类；留空则采用内置表。</translation>
    </message>
    <message>
        <source>Land class code</source>
        <translation>地类编码</translation>
    </message>
    <message>
        <source>Graded as</source>
        <translation>分级归类</translation>
    </message>
    <message>
        <source>The rows of the grading tables that hold; empty for land that has none.</source>
        <translation>适用分级表中的哪些行；没有适用行的地类留空。</translation>
    </message>
    <message>
        <source>Code in the other scheme</source>
        <translation>在另一标准中的编码</translation>
    </message>
    <message>
        <source>Of the same class, or of the smallest that holds it; empty where none does.</source>
        <translation>同一地类，或包含它的最小地类的编码；没有则留空。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} of {all} rows name no land class (rows {rows}). Their class stays empty.</source>
        <translation>“{layer}”：{all} 行中有 {count} 行没有地类编码（第 {rows} 行），地类留空。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} rows name a scheme of land classes that the tables do not have ({words}). Their class stays empty; write gbt21010 or land_sea_2023.</source>
        <translation>“{layer}”：有 {count} 行的分类标准不在表中（{words}），地类留空；请填写 gbt21010 或 land_sea_2023。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} rows have land class codes of three digits ({codes}), as in the second national survey or in tables that lost the leading zero. They can mean two things, so their class stays empty; give the codes of four digits of {scheme}.</source>
        <translation>“{layer}”：有 {count} 行为三位地类编码（{codes}），可能是二调编码，也可能丢失了前导零，含义不唯一，地类留空；请改用“{scheme}”的四位编码。</translation>
    </message>
    <message>
        <source>“{layer}”: the land class codes of {count} of {all} rows ({codes}) do not exist in “{scheme}”, but in “{other}”. The layer is probably in that one, where the other codes mean other classes too: choose it as the scheme and run again. The class of these rows stays empty.</source>
        <translation>“{layer}”：{all} 行中有 {count} 行的地类编码（{codes}）不在“{scheme}”中，但见于“{other}”。该图层很可能采用后者，其余编码的含义也随之不同，请选择该分类标准后重新运行。这些行的地类留空。</translation>
    </message>
    <message>
        <source>“{layer}”: the land class codes of {count} rows ({codes}) are in no scheme of the table of land classes. Their class stays empty; correct the codes or add them to a copy of the table.</source>
        <translation>“{layer}”：有 {count} 行的地类编码（{codes}）不在土地分类表的任何标准中，地类留空；请更正编码，或将其补充到该表的副本中。</translation>
    </message>
    <message>
        <source>{count} parts of units are smaller than the area of a parcel ({target:.4f} ha) and stayed one parcel each, {area:.4f} ha in all: {codes}.</source>
        <translation>{count} 个单元部分小于地块面积（{target:.4f} 公顷），各自保留为一个地块，共 {area:.4f} 公顷：{codes}。</translation>
    </message>
    <message>
        <source>{count} units fall into more separate parts than the {wanted} parcels that were asked for; each part became one parcel: {codes}.</source>
        <translation>{count} 个单元的独立部分多于所要求的 {wanted} 个地块，每个部分成为一个地块：{codes}。</translation>
    </message>
    <message>
        <source>{count} units have more land than the list of areas ({sum:.4f} ha): what is left of each part became one more parcel ({codes}).</source>
        <translation>{count} 个单元的土地多于面积清单之和（{sum:.4f} 公顷）：每个部分剩余的土地另成一个地块（{codes}）。</translation>
    </message>
    <message>
        <source>{count} areas of the list found no room in units with too little land, or with too small parts, and were left out: {codes}.</source>
        <translation>清单中有 {count} 个面积在土地不足或部分过小的单元中放不下，已略去：{codes}。</translation>
    </message>
    <message>
        <source>Both a number of parcels ({count}) and a list of areas were given, and they contradict each other. Empty one of the two.</source>
        <translation>同时给出了地块数量（{count}）和面积清单，两者相互矛盾。请清空其中一个。</translation>
    </message>
    <message>
        <source>“{word}” in the list of areas is not an area. Write hectares above 0, separated by semicolons, for example 2; 2; 3.5.</source>
        <translation>面积清单中的“{word}”不是面积。请填写大于 0 的公顷数，用分号隔开，例如 2; 2; 3.5。</translation>
    </message>
    <message>
        <source>The land would fall into {count} parcels, more than the {most} a run makes. Choose a larger area of a parcel, or divide a part of the units.</source>
        <translation>土地将分成 {count} 个地块，超过一次运行的上限 {most} 个。请选择更大的地块面积，或只划分一部分单元。</translation>
    </message>
    <message>
        <source>{count} of {all} units have no code; they were numbered {first} to {last} from north to south. Fill in the column “code” to keep the codes of their parcels when units are added.</source>
        <translation>{all} 个单元中有 {count} 个没有编号，已由北向南编为 {first} 至 {last}。请填写“code”列，以便增加单元后地块编号不变。</translation>
    </message>
    <message>
        <source>These unit codes stand in several rows: {codes}. Each row was divided on its own, and the parcels of a code are numbered through.</source>
        <translation>以下单元编号出现在多行：{codes}。各行分别划分，同一编号的地块连续编号。</translation>
    </message>
    <message>
        <source>{area:.4f} ha lie in more than one unit and were divided once, with the unit whose code comes first: {pairs}.</source>
        <translation>{area:.4f} 公顷土地位于多个单元内，只划分一次，归入编号在前的单元：{pairs}。</translation>
    </message>
    <message>
        <source>{area:.4f} ha of exclusions and their clearance were left out of the units.</source>
        <translation>已从单元中扣除禁划区及其避让范围 {area:.4f} 公顷。</translation>
    </message>
    <message>
        <source>No land is left of {count} units after exclusions and overlaps, so that they have no parcels: {codes}.</source>
        <translation>扣除禁划区和重叠后，{count} 个单元没有剩余土地，因而没有地块：{codes}。</translation>
    </message>
    <message>
        <source>{count} scraps of less than a square metre, {area:.2f} m² in all, were left out of the parcels.</source>
        <translation>{count} 个不足一平方米的碎块（共 {area:.2f} m²）未划入地块。</translation>
    </message>
    <message>
        <source>Break lines and roads end inside units over {length:.0f} m: there they divide nothing, and parcels may lie across them ({codes}). Draw them on to the outline or to another line.</source>
        <translation>分隔线和道路有 {length:.0f} m 止于单元内部：该段不起分隔作用，地块可能跨越它们（{codes}）。请将其延长至边界或另一条线。</translation>
    </message>
    <message>
        <source>No land is left of “{layer}” after exclusions and overlaps. Look at the exclusions and their clearance.</source>
        <translation>扣除禁划区和重叠后，“{layer}”没有剩余土地。请检查禁划区及其避让距离。</translation>
    </message>
    <message>
        <source>Area of a parcel</source>
        <translation>地块面积</translation>
    </message>
    <message>
        <source>Every part of a unit gets the whole number of equal parcels that comes nearest to it. Not used where a number or a list of areas is given.</source>
        <translation>单元的每个部分划分为最接近该面积的整数个等面积地块。给出数量或面积清单时不使用。</translation>
    </message>
    <message>
        <source>Number of parcels</source>
        <translation>地块数量</translation>
    </message>
    <message>
        <source>Every unit is divided into exactly so many equal parcels.</source>
        <translation>每个单元恰好划分为这么多个等面积地块。</translation>
    </message>
    <message>
        <source>Areas of the parcels</source>
        <translation>地块面积清单</translation>
    </message>
    <message>
        <source>Unequal areas in hectares, separated by semicolons or spaces, cut from every unit; what is left of it becomes one more parcel.</source>
        <translation>不等的面积（公顷），用分号或空格隔开，从每个单元中划出；剩余土地另成一个地块。</translation>
    </message>
    <message>
        <source>Clearance around exclusions</source>
        <translation>禁划区避让距离</translation>
    </message>
    <message>
        <source>Kept free around each exclusion that does not name its own.</source>
        <translation>未自带避让距离的禁划区周围留出的距离。</translation>
    </message>
    <message>
        <source>Width of access roads</source>
        <translation>连接道路宽度</translation>
    </message>
    <message>
        <source>For the land that new roads along the borders of parcels take. It stays part of the parcels on both sides and is reported beside them.</source>
        <translation>用于计算沿地块边界新建道路的占地。该占地仍计入两侧地块，另行报告。</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>禁划区</translation>
    </message>
    <message>
        <source>Polygons no parcel may cover: ponds, buildings, pylons.</source>
        <translation>地块不得覆盖的面：水塘、建筑物、塔基。</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>避让距离</translation>
    </message>
    <message>
        <source>Kept free around the polygon.</source>
        <translation>在该面周围留出的距离。</translation>
    </message>
    <message>
        <source>Break lines</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Edges of benches, ditches, borders no parcel may lie across. A line must run from edge to edge of a unit, or meet another one.</source>
        <translation>台阶坡顶线和坡脚线、沟渠、权属界线等地块不得跨越的线。线应由单元一边贯通至另一边，或与另一条线相接。</translation>
    </message>
    <message>
        <source>Existing roads</source>
        <translation>现有道路</translation>
    </message>
    <message>
        <source>No parcel lies across them, and new roads begin at them. Without any, the outer edge of every unit is taken for the way in.</source>
        <translation>地块不跨越道路，新建道路由其引出。没有时，以每个单元的外边界为入口。</translation>
    </message>
    <message>
        <source>{count} parcels miss the area aimed at by more than {limit:g} %, at most by {worst:.1f} %, because the shape of their land allows no straight cut into whole parcels: {codes}. Choose another area or number there.</source>
        <translation>{count} 个地块与目标面积相差超过 {limit:g} %，最多 {worst:.1f} %，因为其土地形状无法用直线切成整数个地块：{codes}。请在该处改用其他面积或数量。</translation>
    </message>
    <message>
        <source>No existing roads were given: the outer edge of every unit was taken for the way in, and new roads begin there.</source>
        <translation>未给出现有道路：以每个单元的外边界为入口，新建道路由此开始。</translation>
    </message>
    <message>
        <source>{count} parts of units lie up to {gap:.0f} m from the nearest road; the way over foreign land in a straight line was added to their parcels, but no road was drawn there: {codes}.</source>
        <translation>{count} 个单元部分距最近道路最远 {gap:.0f} m；其地块的距离已计入穿越外部土地的直线距离，但该处未画道路：{codes}。</translation>
    </message>
    <message>
        <source>Length of new roads</source>
        <translation>新建道路长度</translation>
    </message>
    <message>
        <source>Land of new roads</source>
        <translation>新建道路占地</translation>
    </message>
    <message>
        <source>Length by width. It is part of the areas of the parcels beside the roads.</source>
        <translation>长度乘以宽度，包含在道路两侧地块的面积之内。</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Variation of the areas</source>
        <translation>面积变异系数</translation>
    </message>
    <message>
        <source>Standard deviation over the mean of the areas; where a list was given, of their shares of the areas aimed at.</source>
        <translation>面积的标准差与平均值之比；给出面积清单时，为面积与目标面积之比的变异系数。</translation>
    </message>
    <message>
        <source>Largest deviation</source>
        <translation>最大偏差</translation>
    </message>
    <message>
        <source>Of a parcel from the area aimed at in its part of the unit, above it or below.</source>
        <translation>地块面积与其所在单元部分目标面积的偏差，偏大或偏小。</translation>
    </message>
    <message>
        <source>Parcels of several parts</source>
        <translation>多部件地块数</translation>
    </message>
    <message>
        <source>None, unless something went wrong.</source>
        <translation>正常情况下为零。</translation>
    </message>
    <message>
        <source>Access roads</source>
        <translation>连接道路</translation>
    </message>
    <message>
        <source>Quality of the division</source>
        <translation>地块划分质量</translation>
    </message>
    <message>
        <source>Separate parts</source>
        <translation>独立部分数</translation>
    </message>
    <message>
        <source>Of the unit, after exclusions, breaks and roads were taken out.</source>
        <translation>扣除禁划区并按分隔线和道路分开后的单元部分。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>扣除面积</translation>
    </message>
    <message>
        <source>Exclusions, and land that another unit holds too.</source>
        <translation>禁划区，以及同时属于另一单元的土地。</translation>
    </message>
    <message>
        <source>Area aimed at</source>
        <translation>目标面积</translation>
    </message>
    <message>
        <source>That was asked for; the mean one where a number or a list was given.</source>
        <translation>所要求的面积；给出数量或清单时为平均值。</translation>
    </message>
    <message>
        <source>Smallest parcel</source>
        <translation>最小地块</translation>
    </message>
    <message>
        <source>Largest parcel</source>
        <translation>最大地块</translation>
    </message>
    <message>
        <source>Mean compactness</source>
        <translation>平均紧凑度</translation>
    </message>
    <message>
        <source>Least compactness</source>
        <translation>最小紧凑度</translation>
    </message>
    <message>
        <source>Parcels at a road</source>
        <translation>临路地块数</translation>
    </message>
    <message>
        <source>An existing one, or the outer edge of the unit where none was given.</source>
        <translation>临现有道路；未给出道路时为临单元外边界。</translation>
    </message>
    <message>
        <source>Divide units into parcels</source>
        <translation>划分复垦地块</translation>
    </message>
    <message>
        <source>Divides every restoration unit into compact parcels of equal area, or of the areas of a list: rings, crescents and winding strips too, each parcel in one part. None lies across an exclusion, a break line or a road. Parcels are numbered in rows from the north-west, and those that no road touches get one along the borders. Reports how equal and how compact the parcels are.</source>
        <translation>将每个修复单元划分为紧凑的等面积地块，或按面积清单划分：环形、月牙形和弯曲的条带也可以，每个地块都是单部件。地块不跨越禁划区、分隔线和道路。地块自西北起按行编号；没有道路相接的地块沿地块边界新建道路。报告地块面积的均匀程度和紧凑度。</translation>
    </message>
    <message>
        <source>The price table has no price for {count} items ({items}): {rows} quantities have no cost, and the totals lack them. Add rows for them.</source>
        <translation>单价表中缺 {count} 项单价（{items}）：{rows} 项工程量没有费用，合计中不含。请补充。</translation>
    </message>
    <message>
        <source>The price of “{item}” is in {given}, but its quantity is in {unit}: it was not used. Give it in {asked}.</source>
        <translation>“{item}”的单价单位为 {given}，而工程量单位为{unit}：未采用。请按 {asked} 给出。</translation>
    </message>
    <message>
        <source>{count} of the {all} unit prices used are not verified. They carry {share:.0f} % of the direct cost: have them confirmed before anybody signs the sums.</source>
        <translation>所用 {all} 项单价中有 {count} 项未核实，占直接费的 {share:.0f}%：签字前请先核实。</translation>
    </message>
    <message>
        <source>In {years} the works cost more than equal payments had put into the fund: the missing part was put into the payment of the year.</source>
        <translation>{years} 年的工程费用超过均摊计提的基金余额：不足部分计入当年计提。</translation>
    </message>
    <message>
        <source>{sum:,.0f} yuan of the investment ({share:.1f} %) fall due after {end}, the last year of the mine; the fund holds them by then.</source>
        <translation>投资中有 {sum:,.0f} 元（{share:.1f}%）发生在矿山最后一年 {end} 年之后；届时基金已足额。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels ({codes}) lie outside all mining licences and were planned together without one. A plan is made for each licence: correct the border or leave them out.</source>
        <translation>{all} 个地块中有 {count} 个（{codes}）位于所有采矿许可证范围之外，合并规划而无许可证号。方案按证编制：请改正边界或去掉这些地块。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lie partly outside their mining licence; each was planned whole with the licence that holds most of it.</source>
        <translation>{count} 个地块（{codes}）部分超出所属采矿许可证范围；各地块整体归入占其面积最大的许可证。</translation>
    </message>
    <message>
        <source>{count} mining licences have no number (rows {rows}) and were numbered by their row.</source>
        <translation>{count} 个采矿许可证没有证号（第 {rows} 行），已按行号编号。</translation>
    </message>
    <message>
        <source>No parcel lies in {count} mining licences ({codes}).</source>
        <translation>{count} 个采矿许可证（{codes}）范围内没有地块。</translation>
    </message>
    <message>
        <source>{count} mining licences ({codes}) have rows with different remaining lives: the shortest was taken.</source>
        <translation>{count} 个采矿许可证（{codes}）各行的剩余年限不同：取最短者。</translation>
    </message>
    <message>
        <source>{count} rows of the earthwork ({codes}) name no parcel of the plan and were not used.</source>
        <translation>土方表中有 {count} 行（{codes}）不对应方案中的地块，未采用。</translation>
    </message>
    <message>
        <source>The earthwork says nothing of {count} of {all} parcels ({codes}): their levelling goes by thickness.</source>
        <translation>{all} 个地块中有 {count} 个（{codes}）没有土方数据：按厚度计算平整。</translation>
    </message>
    <message>
        <source>Area by thickness [m]</source>
        <translation>面积×厚度 [m]</translation>
    </message>
    <message>
        <source>Area by what the soil lacks of a thickness [m]</source>
        <translation>面积×所缺覆土厚度 [m]</translation>
    </message>
    <message>
        <source>Cut of the earthwork, else area by thickness [m]</source>
        <translation>土方计算的挖方，无则面积×厚度 [m]</translation>
    </message>
    <message>
        <source>Lack of the earthwork, else area by thickness [m]</source>
        <translation>土方计算的缺方，无则面积×厚度 [m]</translation>
    </message>
    <message>
        <source>Levelling by added slope [°]</source>
        <translation>按附加坡度平整 [°]</translation>
    </message>
    <message>
        <source>Volume of cracks by degree</source>
        <translation>按损毁程度计裂缝体积</translation>
    </message>
    <message>
        <source>Amount per hectare</source>
        <translation>每公顷数量</translation>
    </message>
    <message>
        <source>Length of the parcel</source>
        <translation>地块长度</translation>
    </message>
    <message>
        <source>Outline of the parcel</source>
        <translation>地块周长</translation>
    </message>
    <message>
        <source>Area and years of care</source>
        <translation>面积×管护年数</translation>
    </message>
    <message>
        <source>Visits in a year of care</source>
        <translation>管护期每年监测次数</translation>
    </message>
    <message>
        <source>Visits in a year until the land is stable</source>
        <translation>稳定前每年监测次数</translation>
    </message>
    <message>
        <source>Words joined by |; empty: all.</source>
        <translation>多个词用 | 连接；留空表示全部。</translation>
    </message>
    <message>
        <source>Slope from</source>
        <translation>坡度下限</translation>
    </message>
    <message>
        <source>Slope below</source>
        <translation>坡度上限（不含）</translation>
    </message>
    <message>
        <source>With photovoltaics</source>
        <translation>有光伏</translation>
    </message>
    <message>
        <source>Empty: with and without.</source>
        <translation>留空：有无均可。</translation>
    </message>
    <message>
        <source>Landforms</source>
        <translation>地貌类型</translation>
    </message>
    <message>
        <source>Damages</source>
        <translation>损毁类型</translation>
    </message>
    <message>
        <source>Degrees of damage</source>
        <translation>损毁程度</translation>
    </message>
    <message>
        <source>Directions of restoration</source>
        <translation>复垦方向</translation>
    </message>
    <message>
        <source>Measures of mine restoration</source>
        <translation>矿区修复措施表</translation>
    </message>
    <message>
        <source>Which parcels get a measure, how its quantity is reckoned, and what it is paid by; the shipped table when empty.</source>
        <translation>哪些地块采用某项措施、工程量如何计算、按何单价计费；留空时用随附的表。</translation>
    </message>
    <message>
        <source>Phase of works</source>
        <translation>工程阶段</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Works of a phase follow each other by step.</source>
        <translation>同一阶段的工程按工序先后进行。</translation>
    </message>
    <message>
        <source>Track of works</source>
        <translation>实施类别</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全工程</translation>
    </message>
    <message>
        <source>Basis of the quantity</source>
        <translation>工程量计算依据</translation>
    </message>
    <message>
        <source>Amount per unit of the basis</source>
        <translation>单位用量</translation>
    </message>
    <message>
        <source>In the unit of the basis; the quantity is the basis times it.</source>
        <translation>按计算依据的单位；工程量为依据与该值之积。</translation>
    </message>
    <message>
        <source>“{table}”: row {row} was left out. {reason}</source>
        <translation>“{table}”第 {row} 行未采用：{reason}</translation>
    </message>
    <message>
        <source>Its cell “{what}” is empty.</source>
        <translation>单元格“{what}”为空。请改正。</translation>
    </message>
    <message>
        <source>“{what}” is none of the words its cells can hold.</source>
        <translation>“{what}”不是可填的词。请改正。</translation>
    </message>
    <message>
        <source>{count} parcels have no code (rows {rows}) and were numbered by their row. Give each a code of its own.</source>
        <translation>{count} 个地块没有编号（第 {rows} 行），已按行号编号。请为每个地块给出唯一编号。</translation>
    </message>
    <message>
        <source>{count} parcels carry a code that another one has ({codes}), and got a number behind it. Correct them.</source>
        <translation>{count} 个地块的编号与其他地块重复（{codes}），已在其后加序号。请改正。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels name neither landform nor damage ({codes}) and were taken for “{landform}”.</source>
        <translation>{all} 个地块中有 {count} 个既无地貌类型也无损毁类型（{codes}），按“{landform}”处理。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels have no degree of damage ({codes}) and were taken for severely damaged.</source>
        <translation>{all} 个地块中有 {count} 个没有损毁程度（{codes}），按重度损毁处理。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels without a direction lie on cultivated land ({codes}): cultivated land returns to cultivated land, so they were planned as dry farmland.</source>
        <translation>{all} 个地块中有 {count} 个无复垦方向且原为耕地（{codes}）：耕地优先恢复为耕地，故按旱地规划。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels have no direction of restoration ({codes}) and were planned as “{direction}”. The step of suitability gives each its own.</source>
        <translation>{all} 个地块中有 {count} 个没有复垦方向（{codes}），按“{direction}”规划。适宜性评价可确定各地块的方向。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels name no year of damage ({codes}): damaged land was taken as damaged in {damaged}, land to be damaged in {later}, the last year of the mine.</source>
        <translation>{all} 个地块中有 {count} 个没有损毁年份（{codes}）：已损毁土地按 {damaged} 年损毁，拟损毁土地按矿山最后一年 {later} 年损毁。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels have no slope ({codes}): the usual one of their landform was taken.</source>
        <translation>{all} 个地块中有 {count} 个没有坡度（{codes}），采用其地貌类型的常见坡度。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels have no soil thickness ({codes}) and get the whole cover of their direction.</source>
        <translation>{all} 个地块中有 {count} 个没有土层厚度（{codes}），按其方向全厚覆土。</translation>
    </message>
    <message>
        <source>{count} parcels are smaller than a square metre ({codes}) and were left out.</source>
        <translation>{count} 个地块小于 1 平方米（{codes}），未予规划。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels ({codes}) overlap each other by {area:.2f} ha in all: this land is planned and paid twice. The step of damaged land counts each piece once.</source>
        <translation>{all} 个地块中有 {count} 个（{codes}）相互重叠，共 {area:.2f} hm²：这些土地被重复规划、重复计费。土地损毁步骤可使每块土地只计一次。</translation>
    </message>
    <message>
        <source>The care of {count} parcels waits for money longer than the year after planting. Raise the budget of these years, or plant later.</source>
        <translation>有 {count} 个地块的管护因资金不足晚于栽植次年开始。请提高这些年的限额，或推迟栽植。</translation>
    </message>
    <message>
        <source>Licence {licence}: {said}</source>
        <translation>采矿许可证 {licence}：{said}</translation>
    </message>
    <message>
        <source>First year of the plan</source>
        <translation>方案起始年</translation>
    </message>
    <message>
        <source>Remaining life of the mine</source>
        <translation>矿山剩余服务年限</translation>
    </message>
    <message>
        <source>From the first year of the plan on; the fund is full by then. A licence can have its own.</source>
        <translation>自方案起始年算起；届时基金已足额。各采矿许可证可有各自的年限。</translation>
    </message>
    <message>
        <source>Years until subsided land is stable</source>
        <translation>塌陷地稳沉年限</translation>
    </message>
    <message>
        <source>Where a parcel does not name the year itself; empty: as the table of rates has it.</source>
        <translation>用于地块自身未给出稳定年份时；留空则按费率与参数表。</translation>
    </message>
    <message>
        <source>Years of care</source>
        <translation>管护年限</translation>
    </message>
    <message>
        <source>After planting: 3 at least, 5 and more where the land is fragile.</source>
        <translation>栽植后至少 3 年，生态脆弱区 5 年以上。</translation>
    </message>
    <message>
        <source>Rise of prices a year</source>
        <translation>年价格上涨率</translation>
    </message>
    <message>
        <source>From the second year on.</source>
        <translation>自第二年起计。</translation>
    </message>
    <message>
        <source>Budget of the years</source>
        <translation>各年投资限额</translation>
    </message>
    <message>
        <source>Static investment in yuan that a licence can spend in a year: one number for all years, or years and numbers as 2026:5000000; 2027:8000000, the last of which holds on. Empty: no limit. Works for safety are never postponed for it.</source>
        <translation>每个采矿许可证每年可用的静态投资（元）：填一个数表示各年相同，或按 2026:5000000; 2027:8000000 逐年填写，最后一个数沿用至以后各年。留空：不限。安全工程不因限额推迟。</translation>
    </message>
    <message>
        <source>Rain year</source>
        <translation>降水年型</translation>
    </message>
    <message>
        <source>For which water is bought.</source>
        <translation>按此年型购水。</translation>
    </message>
    <message>
        <source>Zone of irrigation quotas</source>
        <translation>灌溉定额分区</translation>
    </message>
    <message>
        <source>Water source</source>
        <translation>水源</translation>
    </message>
    <message>
        <source>Its name, as treated mine water; without one nothing is irrigated.</source>
        <translation>水源名称，如处理后的矿井疏干水；不填则不灌溉。</translation>
    </message>
    <message>
        <source>Permitted water a year</source>
        <translation>年许可水量</translation>
    </message>
    <message>
        <source>For all licences together; empty: not known.</source>
        <translation>各采矿许可证合计；留空：未知。</translation>
    </message>
    <message>
        <source>Direction of parcels that have none</source>
        <translation>无复垦方向地块的方向</translation>
    </message>
    <message>
        <source>Cultivated land returns to cultivated land whatever is chosen.</source>
        <translation>无论如何选择，耕地均恢复为耕地。</translation>
    </message>
    <message>
        <source>Landform of parcels that have none</source>
        <translation>无地貌类型地块的地貌</translation>
    </message>
    <message>
        <source>Polygons as the step of parcels gives them. Any polygons with a code will do: what they do not say is assumed on the safe side and told.</source>
        <translation>地块划分步骤所得的多边形。任何带编号的多边形均可：缺少的内容按偏安全的取值假定，并予以说明。</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>单元编号</translation>
    </message>
    <message>
        <source>Earthwork</source>
        <translation>土方</translation>
    </message>
    <message>
        <source>Cut, fill and stripped topsoil of the parcels by code; without it levelling goes by thickness.</source>
        <translation>按编号的各地块挖方、填方和表土剥离量；没有则按厚度计算平整。</translation>
    </message>
    <message>
        <source>Negative where earth is lacking; empty: cut less fill.</source>
        <translation>缺方为负；留空：挖方减填方。</translation>
    </message>
    <message>
        <source>Mining licences</source>
        <translation>采矿许可证</translation>
    </message>
    <message>
        <source>A plan is made for each; without the layer one is made for all parcels.</source>
        <translation>每证编制一个方案；没有此图层则全部地块编制一个方案。</translation>
    </message>
    <message>
        <source>Name of the mine</source>
        <translation>矿山名称</translation>
    </message>
    <message>
        <source>Mining method</source>
        <translation>开采方式</translation>
    </message>
    <message>
        <source>Production capacity</source>
        <translation>生产规模</translation>
    </message>
    <message>
        <source>Restoration plan</source>
        <translation>生态修复方案</translation>
    </message>
    <message>
        <source>Mining licence {licence}</source>
        <translation>采矿许可证 {licence}</translation>
    </message>
    <message>
        <source>Parcels without a licence</source>
        <translation>无许可证的地块</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Cover soil is lacking: {lack:,.0f} m³ more are spread than the earthwork strips. Find soil, or cover thinner.</source>
        <translation>覆土不足：覆土需量比土方计算的剥离量多 {lack:,.0f} m³。请另寻土源，或减小覆土厚度。</translation>
    </message>
    <message>
        <source>Prompt works</source>
        <translation>当年应急工程</translation>
    </message>
    <message>
        <source>Permanent works</source>
        <translation>永久性工程</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>管护</translation>
    </message>
    <message>
        <source>In the year of the damage</source>
        <translation>损毁当年</translation>
    </message>
    <message>
        <source>After settling</source>
        <translation>稳沉之后</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>plants</source>
        <translation>株</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>个</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>次</translation>
    </message>
    <message>
        <source>ha and year</source>
        <translation>hm²·a</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>工程施工费</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备费</translation>
    </message>
    <message>
        <source>Other costs</source>
        <translation>其他费用</translation>
    </message>
    <message>
        <source>Monitoring and care</source>
        <translation>监测与管护费</translation>
    </message>
    <message>
        <source>Contingencies</source>
        <translation>预备费</translation>
    </message>
    <message>
        <source>Rise of prices</source>
        <translation>价差预备费</translation>
    </message>
    <message>
        <source>Direct works</source>
        <translation>直接工程费</translation>
    </message>
    <message>
        <source>Site measures</source>
        <translation>措施费</translation>
    </message>
    <message>
        <source>Indirect costs</source>
        <translation>间接费</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税金</translation>
    </message>
    <message>
        <source>Survey and design</source>
        <translation>前期工作费</translation>
    </message>
    <message>
        <source>Acceptance of the works</source>
        <translation>竣工验收费</translation>
    </message>
    <message>
        <source>Management by the owner</source>
        <translation>业主管理费</translation>
    </message>
    <message>
        <source>Basic contingency</source>
        <translation>基本预备费</translation>
    </message>
    <message>
        <source>Risk reserve</source>
        <translation>风险金</translation>
    </message>
    <message>
        <source>One restoration plan is made for each licence.</source>
        <translation>每个采矿许可证编制一个修复方案。</translation>
    </message>
    <message>
        <source>Works of the same year, or works that wait until the ground is stable.</source>
        <translation>当年实施的工程，或待地面稳定后实施的工程。</translation>
    </message>
    <message>
        <source>Never postponed for the budget of a year.</source>
        <translation>不因年度限额推迟。</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>结束月份</translation>
    </message>
    <message>
        <source>Static investment</source>
        <translation>静态投资</translation>
    </message>
    <message>
        <source>Of the static investment of year n: (1 + r) to the power of n − 1, less 1.</source>
        <translation>第 n 年静态投资乘以 (1 + r) 的 n − 1 次方减 1。</translation>
    </message>
    <message>
        <source>Dynamic investment</source>
        <translation>动态投资</translation>
    </message>
    <message>
        <source>Quantities of work</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>Item of work</source>
        <translation>工程项目</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Direct cost</source>
        <translation>直接费用</translation>
    </message>
    <message>
        <source>Empty where the item has no price; 0 where others pay.</source>
        <translation>无单价时为空；由他方承担时为 0。</translation>
    </message>
    <message>
        <source>The first one, where the work takes several.</source>
        <translation>跨年工程为其第一年。</translation>
    </message>
    <message>
        <source>Schedule of works</source>
        <translation>工程进度安排</translation>
    </message>
    <message>
        <source>Earliest year</source>
        <translation>最早年份</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>结束年</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待对象</translation>
    </message>
    <message>
        <source>Reason for the year</source>
        <translation>年份理由</translation>
    </message>
    <message>
        <source>Static investment: the direct cost with its share of all other lines.</source>
        <translation>静态投资：直接费用及其分摊的其他各项费用。</translation>
    </message>
    <message>
        <source>Composition of the investment</source>
        <translation>投资构成</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Cost section</source>
        <translation>费用类别</translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation>费用项目</translation>
    </message>
    <message>
        <source>Rate of the line</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Empty for sums of works.</source>
        <translation>工程合计项为空。</translation>
    </message>
    <message>
        <source>Investment and fund by year</source>
        <translation>分年度投资与基金</translation>
    </message>
    <message>
        <source>Budget of the year</source>
        <translation>年度限额</translation>
    </message>
    <message>
        <source>For the static investment; empty where there is no limit.</source>
        <translation>针对静态投资；无限额时为空。</translation>
    </message>
    <message>
        <source>Paid into the fund in the year</source>
        <translation>当年计提基金</translation>
    </message>
    <message>
        <source>Taken from the fund</source>
        <translation>基金支取</translation>
    </message>
    <message>
        <source>Left at the end of the year</source>
        <translation>年末余额</translation>
    </message>
    <message>
        <source>Plants and seed to order</source>
        <translation>苗木与种子需要量</translation>
    </message>
    <message>
        <source>Water balance</source>
        <translation>水资源平衡</translation>
    </message>
    <message>
        <source>Need in a wet year</source>
        <translation>丰水年需水量</translation>
    </message>
    <message>
        <source>Need in a normal year</source>
        <translation>平水年需水量</translation>
    </message>
    <message>
        <source>Need in a dry year</source>
        <translation>枯水年需水量</translation>
    </message>
    <message>
        <source>Permitted supply</source>
        <translation>许可供水量</translation>
    </message>
    <message>
        <source>0 without a source; empty where its permitted amount is not known.</source>
        <translation>无水源时为 0；许可水量未知时为空。</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余缺</translation>
    </message>
    <message>
        <source>Supply less the need in the rain year chosen; below 0 water is lacking.</source>
        <translation>供水量减所选降水年型的需水量；小于 0 为缺水。</translation>
    </message>
    <message>
        <source>Balance of cover soil</source>
        <translation>表土供需平衡</translation>
    </message>
    <message>
        <source>Cover soil needed</source>
        <translation>覆土需要量</translation>
    </message>
    <message>
        <source>From the earthwork; empty where it says nothing.</source>
        <translation>取自土方计算；无数据时为空。</translation>
    </message>
    <message>
        <source>Soil in stock</source>
        <translation>表土结余</translation>
    </message>
    <message>
        <source>All that was stripped less all that was spread; below 0 soil must be found.</source>
        <translation>累计剥离量减累计覆土量；小于 0 须另寻土源。</translation>
    </message>
    <message>
        <source>Static investment per mu</source>
        <translation>亩均静态投资</translation>
    </message>
    <message>
        <source>Last year of the plan</source>
        <translation>方案结束年</translation>
    </message>
    <message>
        <source>Quantities without a price</source>
        <translation>无单价的工程量项数</translation>
    </message>
    <message>
        <source>No measure of the table holds for {count} parcels ({codes}): nothing is planned there.</source>
        <translation>措施表中没有适用于 {count} 个地块（{codes}）的措施：这些地块没有安排。</translation>
    </message>
    <message>
        <source>Planting mixes of mine restoration</source>
        <translation>矿区植被配置表</translation>
    </message>
    <message>
        <source>What is planted and sown where; the first row that holds for a parcel is taken; the shipped table when empty.</source>
        <translation>何处栽种、播种何种植物；取第一条适用于地块的行；留空时用随附的表。</translation>
    </message>
    <message>
        <source>Set of measures</source>
        <translation>措施模板</translation>
    </message>
    <message>
        <source>Species and kilograms per hectare, as a:15|b:20.</source>
        <translation>种与每公顷公斤数，如 a:15|b:20。</translation>
    </message>
    <message>
        <source>Kind of irrigation</source>
        <translation>用水类型</translation>
    </message>
    <message>
        <source>No planting mix of the table holds for {count} parcels ({codes}): nothing is planted there. Add a row.</source>
        <translation>配置表中没有适用于 {count} 个地块（{codes}）的植被配置：这些地块不栽植。请添加一行。</translation>
    </message>
    <message>
        <source>The species table says no survival for {count} species ({species}): {value:g} % of the table of rates was taken.</source>
        <translation>树草种表中有 {count} 种没有成活率（{species}）：采用费率与参数表中的 {value:g}%。</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>“{mix}” is planted, but row or plant spacing is empty.</source>
        <translation>“{mix}”为栽植，但行距或株距为空。请改正。</translation>
    </message>
    <message>
        <source>The seed “{text}” names a species that the species table lacks, or has no kilograms.</source>
        <translation>播种量“{text}”中的种不在树草种表中，或缺少公斤数。请改正。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lost their photovoltaics: these stand over grass or shrubs only.</source>
        <translation>{count} 个地块（{codes}）取消光伏：光伏只能叠加在草地或灌木林地上。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lost their photovoltaics: they lie on permanent basic farmland.</source>
        <translation>{count} 个地块（{codes}）取消光伏：位于永久基本农田。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lost their photovoltaics: they lie within the ecological red line.</source>
        <translation>{count} 个地块（{codes}）取消光伏：位于生态保护红线内。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lost their photovoltaics: these are planned on subsidence land only.</source>
        <translation>{count} 个地块（{codes}）取消光伏：仅在塌陷地上规划光伏。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lost their photovoltaics: they are steeper than the table of rates allows.</source>
        <translation>{count} 个地块（{codes}）取消光伏：坡度超过费率与参数表的限值。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) lost their photovoltaics: without the year of the damage nobody can say that the goaf is old enough.</source>
        <translation>{count} 个地块（{codes}）取消光伏：没有损毁年份，无法判定采空区年限是否足够。</translation>
    </message>
    <message>
        <source>{count} parcels ({codes}) wait for photovoltaics until {years:g} years after the damage: the goaf must be that old. A survey after GB 51044 decides.</source>
        <translation>{count} 个地块（{codes}）须待损毁后 {years:g} 年方可建光伏：采空区须达到该年限。以按 GB 51044 的勘察结论为准。</translation>
    </message>
    <message>
        <source>“{measure}” has no amount for {count} parcels ({codes}): neither the earthwork nor the table of measures says how much. It is not in the cost.</source>
        <translation>“{measure}”在 {count} 个地块（{codes}）没有数量：土方计算和措施表均未给出。费用中不含此项。</translation>
    </message>
    <message>
        <source>Plan mine restoration</source>
        <translation>矿区生态修复方案</translation>
    </message>
    <message>
        <source>Chooses measures for each parcel by editable rules, reckons quantities, plants, water and cost by the composition that authorities ask for, schedules the works by year under a budget that never postpones safety, and fills the fund while the mine still earns. Makes the tables of the restoration plan, one set for each mining licence.</source>
        <translation>按可编辑的规则为每个地块选择措施，计算工程量、苗木、用水及按规定构成的费用，在不推迟安全工程的年度限额下逐年安排工程，并在矿山生产期内计提基金。生成生态修复方案的各类表格，每个采矿许可证一套。</translation>
    </message>
    <message>
        <source>Tables of the plan</source>
        <translation>方案附表</translation>
    </message>
    <message>
        <source>No parcel has an area that can be planned. Choose a layer of parcels.</source>
        <translation>没有可规划面积的地块。请选择地块图层。</translation>
    </message>
    <message>
        <source>Sown pasture</source>
        <translation>人工牧草地</translation>
    </message>
    <message>
        <source>Forest and shrubs</source>
        <translation>林地（含灌木）</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>耕地</translation>
    </message>
    <message>
        <source>Sand flats along the Great Wall</source>
        <translation>长城沿线风沙滩区</translation>
    </message>
    <message>
        <source>Loess hills and gullies</source>
        <translation>黄土丘陵沟壑区</translation>
    </message>
    <message>
        <source>Wet year</source>
        <translation>丰水年</translation>
    </message>
    <message>
        <source>Normal year</source>
        <translation>平水年</translation>
    </message>
    <message>
        <source>Dry year</source>
        <translation>枯水年</translation>
    </message>
    <message>
        <source>m³/mu</source>
        <translation>m³/亩</translation>
    </message>
    <message>
        <source>Irrigation quotas</source>
        <translation>灌溉定额表</translation>
    </message>
    <message>
        <source>Water of a mu and year by use, zone and rain; the shipped table when empty.</source>
        <translation>按用途、分区和降水年型的亩年用水量；留空时用随附的表。</translation>
    </message>
    <message>
        <source>Quota zone</source>
        <translation>定额分区</translation>
    </message>
    <message>
        <source>Quota in a wet year</source>
        <translation>丰水年定额</translation>
    </message>
    <message>
        <source>Quota in a normal year</source>
        <translation>平水年定额</translation>
    </message>
    <message>
        <source>Quota in a dry year</source>
        <translation>枯水年定额</translation>
    </message>
    <message>
        <source>The table of irrigation quotas has no row for the use “{use}” and the zone “{zone}”: the water of {count} parcels ({codes}) is not in the balance.</source>
        <translation>灌溉定额表中没有用途“{use}”、分区“{zone}”的行：{count} 个地块（{codes}）的用水未计入平衡。</translation>
    </message>
    <message>
        <source>Water is lacking in {count} years ({years}): at most {lack:,.0f} m³ ({rain}). Plant less in these years, choose mixes that need less, or find another permitted source.</source>
        <translation>有 {count} 年（{years}）缺水，最多缺 {lack:,.0f} m³（{rain}）。请减少这些年的栽植，选用需水较少的配置，或另寻经许可的水源。</translation>
    </message>
    <message>
        <source>No water source is named, so nothing is irrigated and no water is in the cost; the quotas would ask for up to {most:,.0f} m³ a year ({rain}).</source>
        <translation>未填水源，故不灌溉，费用中不含水费；按定额每年最多需水 {most:,.0f} m³（{rain}）。</translation>
    </message>
    <message>
        <source>The permitted amount of the source “{source}” is not known, so nobody can say whether {most:,.0f} m³ a year are enough. Type it.</source>
        <translation>水源“{source}”的许可水量未知，无法判断每年 {most:,.0f} m³ 是否有保证。请填写。</translation>
    </message>
    <message>
        <source>The budget of the years cannot be read at “{part}”. Write one number in yuan, 0 or more, or each year once as 2026:5000000; 2027:8000000.</source>
        <translation>各年投资限额在“{part}”处无法读取。请填一个不小于 0 的数（元），或每年一次，如 2026:5000000; 2027:8000000。</translation>
    </message>
    <message>
        <source>Rates of mine restoration</source>
        <translation>矿区修复费率与参数表</translation>
    </message>
    <message>
        <source>Shares of the composition of costs, cracks, settling years, seasons; the shipped table when empty.</source>
        <translation>费用构成费率、裂缝参数、稳沉年限、施工季节；留空时用随附的表。</translation>
    </message>
    <message>
        <source>Safety, in the same year</source>
        <translation>安全工程，当年实施</translation>
    </message>
    <message>
        <source>As early as it can be</source>
        <translation>按最早可行年度安排</translation>
    </message>
    <message>
        <source>Waits for settling</source>
        <translation>待沉降稳定</translation>
    </message>
    <message>
        <source>Waits for another work</source>
        <translation>待前序工程完成</translation>
    </message>
    <message>
        <source>Waits for the season</source>
        <translation>待适宜施工季节</translation>
    </message>
    <message>
        <source>Waits for the money of the year</source>
        <translation>受年度资金限制顺延</translation>
    </message>
    <message>
        <source>No year has the money</source>
        <translation>各年度资金均不足</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{year}: {yuan} yuan</source>
        <translation>{year} 年 {yuan} 元</translation>
    </message>
    <message>
        <source>Safety works are never postponed: they alone exceed the budget by {years}. Other works of these years wait; find the money that is lacking.</source>
        <translation>安全工程不得推迟：仅安全工程即超出年度预算 {years}。其他工程让出这些年度，不足资金需另行落实。</translation>
    </message>
    <message>
        <source>Works that cost more than any year has money for are spread over more years: {names}. Divide the parcels or raise the budget to do them in one go.</source>
        <translation>以下工程的费用超过任一年度的可用资金，已分摊到多个年度实施：{names}。如需一次完成，请细分地块或提高预算。</translation>
    </message>
    <message>
        <source>No year has the money for these works, which stand in the last year they can: {names}. The budget is exceeded by {years}. Raise it, or plan more years.</source>
        <translation>各年度资金均不足以安排以下工程，已排在其最迟年度：{names}。超出预算 {years}。请提高预算或延长规划年限。</translation>
    </message>
    <message>
        <source>Works start after their latest year, because what they wait for ends later: {names}.</source>
        <translation>以下工程晚于其最迟开工年度，因前序工程完成较晚：{names}。</translation>
    </message>
    <message>
        <source>Works cannot end by {year}, the last year of the plan, whatever the money: {names}.</source>
        <translation>以下工程无论资金多少，均无法在规划末年 {year} 年前完成：{names}。</translation>
    </message>
    <message>
        <source>The order of works was sought step by step; how far it is from the best one is not known.</source>
        <translation>工程顺序由逐步搜索得到；与最优顺序的差距未知。</translation>
    </message>
    <message>
        <source>The order of works was sought step by step: the best one would end at most {years} years earlier on average.</source>
        <translation>工程顺序由逐步搜索得到：最优顺序的加权平均完工时间至多提前 {years} 年。</translation>
    </message>
    <message>
        <source>Task {task} is there twice; give each task an id of its own.</source>
        <translation>任务 {task} 重复；请为每项任务设置唯一编号。</translation>
    </message>
    <message>
        <source>Task {task} lasts {value} years; it must last at least one.</source>
        <translation>任务 {task} 的工期为 {value} 年；工期至少为 1 年。</translation>
    </message>
    <message>
        <source>Task {task} has a lag of {value} years; it must not be below 0.</source>
        <translation>任务 {task} 的间隔为 {value} 年；间隔不得小于 0。</translation>
    </message>
    <message>
        <source>Task {task}: {column} must be a whole number, not {value}.</source>
        <translation>任务 {task}：{column} 应为整数，现为 {value}。</translation>
    </message>
    <message>
        <source>Task {task}: {column} must be 0 or more, not {value}.</source>
        <translation>任务 {task}：{column} 不得小于 0，现为 {value}。</translation>
    </message>
    <message>
        <source>Task {task} waits for {after}, which is not among the tasks.</source>
        <translation>任务 {task} 的前序任务 {after} 不在任务表中。</translation>
    </message>
    <message>
        <source>Tasks wait for each other in a circle: {tasks}.</source>
        <translation>任务之间循环等待：{tasks}。</translation>
    </message>
    <message>
        <source>The last year {last} lies before the first year {first}.</source>
        <translation>末年 {last} 早于首年 {first}。</translation>
    </message>
    <message>
        <source>The budget of {year} is {value}; give yuan from 0 up, or leave the year out.</source>
        <translation>{year} 年的预算为 {value}；请填写不小于 0 的金额（元），或不列该年度。</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>表{number}</translation>
    </message>
    <message>
        <source>Table {number} · mining licence {licence}</source>
        <translation>表{number}　采矿许可证号：{licence}</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>单位：{unit}</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>待补充内容</translation>
    </message>
    <message>
        <source>What this book lacks</source>
        <translation>本表册待补充、待核实内容一览</translation>
    </message>
    <message>
        <source>Notes of the plan</source>
        <translation>规划说明</translation>
    </message>
    <message>
        <source>No mining licence is named: the plan is made for each licence.</source>
        <translation>未填写采矿许可证号：方案应按采矿许可证分别编制。</translation>
    </message>
    <message>
        <source>The plan holds nothing for this table.</source>
        <translation>本次规划没有该表的内容。</translation>
    </message>
    <message>
        <source>No table is called “{table}”; the table of tables names it. The sheet is left out.</source>
        <translation>方案附表清单中的“{table}”不存在，已略去该工作表。</translation>
    </message>
    <message>
        <source>The titles and columns of {count} of {all} tables are from practice and not compared with the standard.</source>
        <translation>{all} 张表中有 {count} 张的表名和栏目依据惯例编排，尚未与标准原文核对。</translation>
    </message>
    <message>
        <source>No list of tables was given: titles, order and columns are those of the program.</source>
        <translation>未提供方案附表清单：表名、顺序和栏目采用程序默认设置。</translation>
    </message>
    <message>
        <source>Cells that must be filled in are marked in the sheets. Nothing in them was guessed.</source>
        <translation>各表中须补填的单元格均已标出，未作任何推测填写。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>Land class of the first level</source>
        <translation>一级地类</translation>
    </message>
    <message>
        <source>Before restoration</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>After restoration</source>
        <translation>修复后</translation>
    </message>
    <message>
        <source>Change of area</source>
        <translation>面积变化</translation>
    </message>
    <message>
        <source>Change of the area before</source>
        <translation>变幅</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>{count} parcels of {area} ha have no direction of restoration yet.</source>
        <translation>{count} 个地块（{area} hm²）尚未确定修复方向。</translation>
    </message>
    <message>
        <source>The land class codes {codes} are in no row of the table of land classes.</source>
        <translation>地类编码 {codes} 不在地类表中。</translation>
    </message>
    <message>
        <source>Photovoltaics stand over {area} ha of grass or shrubs; the class of that land and the duty to restore it stay.</source>
        <translation>其中 {area} hm² 草地或灌木林地上方布设光伏，其地类和修复责任不变。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels do not state “{column}”.</source>
        <translation>{all} 个地块中有 {count} 个未注明“{column}”。</translation>
    </message>
    <message>
        <source>Steepest parcel</source>
        <translation>最大坡度</translation>
    </message>
    <message>
        <source>Thinnest soil</source>
        <translation>最小土层厚度</translation>
    </message>
    <message>
        <source>Static total investment</source>
        <translation>静态总投资</translation>
    </message>
    <message>
        <source>Dynamic total investment</source>
        <translation>动态总投资</translation>
    </message>
    <message>
        <source>The cost is the sum of the parcels’ costs, each in whole yuan; quantity × price may differ from it by that.</source>
        <translation>费用为各地块费用（取整到元）之和，与“工程量×单价”可能有取整差异。</translation>
    </message>
    <message>
        <source>{count} quantities have no unit price ({items}); their cost is missing in all sums.</source>
        <translation>{count} 项工程量没有单价（{items}），各项合计中均未含其费用。</translation>
    </message>
    <message>
        <source>{count} of {all} unit prices are not confirmed by anybody (column verified).</source>
        <translation>{all} 项单价中有 {count} 项未经核实（见“是否核实”栏）。</translation>
    </message>
    <message>
        <source>placeholder, to be replaced by the bureau</source>
        <translation>占位值，待主管部门核定</translation>
    </message>
    <message>
        <source>yuan/plant</source>
        <translation>元/株</translation>
    </message>
    <message>
        <source>yuan/ha</source>
        <translation>元/hm²</translation>
    </message>
    <message>
        <source>yuan/kg</source>
        <translation>元/kg</translation>
    </message>
    <message>
        <source>yuan/m</source>
        <translation>元/m</translation>
    </message>
    <message>
        <source>yuan/m³</source>
        <translation>元/m³</translation>
    </message>
    <message>
        <source>yuan/piece</source>
        <translation>元/个</translation>
    </message>
    <message>
        <source>yuan/visit</source>
        <translation>元/次</translation>
    </message>
    <message>
        <source>yuan/ha per year</source>
        <translation>元/（hm²·a）</translation>
    </message>
    <message>
        <source>Year of the plan</source>
        <translation>方案年序</translation>
    </message>
    <message>
        <source>Factor of the rise of prices</source>
        <translation>价差系数</translation>
    </message>
    <message>
        <source>Prices rise by {rate} % a year: in year n by (1 + r) to the power of n − 1, less 1.</source>
        <translation>价差按年上涨率 {rate}% 计算：第 n 年系数为 (1+r)^(n−1)−1。</translation>
    </message>
    <message>
        <source>The static investment is {fund} yuan by year, but {budget} by lines and {schedule} by works: compare them.</source>
        <translation>静态投资按年度合计为 {fund} 元，按费用构成合计为 {budget} 元，按工程安排合计为 {schedule} 元，三者不一致，请核对。</translation>
    </message>
    <message>
        <source>The balance begins with money that was in the fund before the first year.</source>
        <translation>余额含首年之前基金账户中的结余。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Nobody gave “{column}” for {count} of {all} rows.</source>
        <translation>{all} 行中有 {count} 行缺少“{column}”。</translation>
    </message>
    <message>
        <source>Not less than</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>质量要求</translation>
    </message>
    <message>
        <source>Not more than</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>The region type was not given: keep the rows of the one that holds for the mine.</source>
        <translation>未指定区域类型：请只保留矿区所属区域类型的各行。</translation>
    </message>
    <message>
        <source>The quality standards have no row for “{direction}”.</source>
        <translation>质量标准表中没有“{direction}”的要求。</translation>
    </message>
    <message>
        <source>Quality factor</source>
        <translation>控制指标</translation>
    </message>
    <message>
        <source>Corner coordinates of the mining right: copy them from the licence.</source>
        <translation>矿区范围拐点坐标：请按采矿许可证填写。</translation>
    </message>
    <message>
        <source>Analysis of unit prices by labour, material and machines: from the budget quota.</source>
        <translation>人工、材料、机械单价分析：请按预算定额编制。</translation>
    </message>
    <message>
        <source>Permanent construction land that stays in use: deduct it from the responsibility area.</source>
        <translation>留续使用的永久性建设用地：请从责任范围中扣除。</translation>
    </message>
    <message>
        <source>Maps with their sheet numbers, and the signatures and stamps on every table.</source>
        <translation>附图及图幅号，以及各表的签字盖章。</translation>
    </message>
    <message>
        <source>Holder of the mining right</source>
        <translation>采矿权人</translation>
    </message>
    <message>
        <source>Remaining years of the mine</source>
        <translation>矿山剩余服务年限</translation>
    </message>
    <message>
        <source>Last year of mining</source>
        <translation>开采结束年份</translation>
    </message>
    <message>
        <source>Area of responsibility</source>
        <translation>责任范围面积</translation>
    </message>
    <message>
        <source>Area to be restored</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Share of restored land</source>
        <translation>修复率</translation>
    </message>
    <message>
        <source>Dynamic investment per mu</source>
        <translation>亩均动态投资</translation>
    </message>
    <message>
        <source>“{item}” is asked for and was not given.</source>
        <translation>应填写的“{item}”尚未提供。</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Restoration plan of a mining area</source>
        <translation>矿区生态修复方案</translation>
    </message>
    <message>
        <source>Land reclamation plan, the older form</source>
        <translation>土地复垦方案（旧版）</translation>
    </message>
    <message>
        <source>Set of tables</source>
        <translation>附表样式</translation>
    </message>
    <message>
        <source>Since July 2025 the document of a mine is the restoration plan of its mining area.</source>
        <translation>2025年7月起，矿山应编制的文件为矿区生态修复方案。</translation>
    </message>
    <message>
        <source>Tables of the plan for the authority</source>
        <translation>方案附表清单</translation>
    </message>
    <message>
        <source>Which tables the workbook has, their titles and columns; shipped when empty.</source>
        <translation>表册包含哪些表及其表名和栏目；留空时使用随附的清单。</translation>
    </message>
    <message>
        <source>Id of what the table holds; do not change it.</source>
        <translation>表内容的标识，请勿更改。</translation>
    </message>
    <message>
        <source>Number of the table</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>The order of the sheets too. Without a number the table is left out.</source>
        <translation>同时决定工作表的顺序；不填表号则略去该表。</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文表名</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文表名</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Their ids in order, with spaces between; all of them when empty.</source>
        <translation>按顺序填写栏目标识，以空格分隔；留空时列出全部栏目。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Land formed</source>
        <translation>土地整形面积</translation>
    </message>
    <message>
        <source>Land planted</source>
        <translation>栽植面积</translation>
    </message>
    <message>
        <source>Care finished</source>
        <translation>管护结束面积</translation>
    </message>
    <message>
        <source>100 m³</source>
        <translation>100 m³</translation>
    </message>
    <message>
        <source>100 plants</source>
        <translation>100株</translation>
    </message>
    <message>
        <source>Stage {number}</source>
        <translation>第{number}阶段</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>A work of several years stands in the year in which it begins.</source>
        <translation>跨年度工程列入开工年份。</translation>
    </message>
    <message>
        <source>Year not known</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>{count} of {all} buildings that are hit are longer than 20 m or of another structure than brick-concrete: the grades do not hold for them, and they need an assessment of their own.</source>
        <translation>受影响的 {all} 座建筑物中有 {count} 座长度大于 20 m 或不是砖混结构：损坏等级表不适用，需单独评定。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} of {all} buildings that are hit name no structure; “{structure}” was taken for them.</source>
        <translation>“{layer}”：受影响的 {all} 座建筑物中有 {count} 座未填结构，按“{structure}”计。</translation>
    </message>
    <message>
        <source>The depth of {count} panels was taken from “{roof}” and “{ground}” ({panels}), the dip of {dips} from the former.</source>
        <translation>{count} 个工作面的采深取自“{roof}”和“{ground}”（{panels}），其中 {dips} 个的倾角取自前者。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} of {all} panels were left out, {reason} ({panels}).</source>
        <translation>“{layer}”：{all} 个工作面中有 {count} 个未参与计算，{reason}（{panels}）。</translation>
    </message>
    <message>
        <source>because their mined thickness is missing, zero or negative</source>
        <translation>因为采厚缺失、为零或为负</translation>
    </message>
    <message>
        <source>because they are said to be thicker than 50 m, so probably not in metres</source>
        <translation>因为采厚超过 50 m，单位可能不是米</translation>
    </message>
    <message>
        <source>because the table of coalfields has no row for the one they name</source>
        <translation>因为煤田参数表中没有其所填的煤田</translation>
    </message>
    <message>
        <source>because neither the column of the depth nor roof and ground say how deep below ground they are</source>
        <translation>因为采深字段和顶板、地面高程都不能给出采深</translation>
    </message>
    <message>
        <source>because their depth is not between 0 and 3000 m</source>
        <translation>因为采深不在 0～3000 m 之间</translation>
    </message>
    <message>
        <source>because they are less deep than a cell is wide, so that no cell could show their trough; take smaller cells</source>
        <translation>因为采深小于格网边长，格网显示不出下沉盆地；请减小格网边长</translation>
    </message>
    <message>
        <source>because the subsidence factor must be above 0 and not above 1.5</source>
        <translation>因为下沉系数应大于 0 且不大于 1.5</translation>
    </message>
    <message>
        <source>because the tangent of the major influence angle must be above 0</source>
        <translation>因为主要影响角正切应大于 0</translation>
    </message>
    <message>
        <source>because the horizontal movement factor must not be negative</source>
        <translation>因为水平移动系数不得为负</translation>
    </message>
    <message>
        <source>because the propagation angle must be above 45° and not above 90°</source>
        <translation>因为开采影响传播角应大于 45° 且不大于 90°</translation>
    </message>
    <message>
        <source>because the method holds for a dip from 0 to 60° only</source>
        <translation>因为本方法只适用于 0～60° 的煤层倾角</translation>
    </message>
    <message>
        <source>because an offset of the inflection point is negative</source>
        <translation>因为拐点偏移距为负</translation>
    </message>
    <message>
        <source>because the factor of repeated mining must be from 1 to 2</source>
        <translation>因为重复采动系数应在 1～2 之间</translation>
    </message>
    <message>
        <source>because their offsets are larger than they are, or they are needles without an area</source>
        <translation>因为拐点偏移距大于工作面尺寸，或图形是没有面积的针状面</translation>
    </message>
    <message>
        <source>because other panels of their seam cover them wholly</source>
        <translation>因为被同一煤层的其他工作面完全覆盖</translation>
    </message>
    <message>
        <source>{count} panels dip by more than 30°, where the method is not well tested ({panels}). Take them with care.</source>
        <translation>{count} 个工作面倾角大于 30°（{panels}），本方法在此范围验证不足，结果请慎用。</translation>
    </message>
    <message>
        <source>{count} panels name a dip but not its direction ({panels}): they were reckoned as level. Fill in dip_direction_deg.</source>
        <translation>{count} 个工作面填了倾角但没有倾向（{panels}），已按水平煤层计算。请补填 dip_direction_deg。</translation>
    </message>
    <message>
        <source>Panels of one seam cross each other on {area:,.0f} m² ({panels}). Coal is mined once: the land was left to the panel that is mined first, or stands first. If they are in different seams, say so in the column seam.</source>
        <translation>同一煤层的工作面互相重叠 {area:,.0f} m²（{panels}）。煤只能采一次：重叠部分归先开采（或排在前面）的工作面。若属不同煤层，请在 seam 字段中注明。</translation>
    </message>
    <message>
        <source>{count} panels lie over or under those of another seam ({panels}) and name no factor of repeated mining: their subsidence was added without one. The table of coalfields has {factor:g} for a first repetition.</source>
        <translation>{count} 个工作面与其他煤层的工作面上下重叠（{panels}），且未填重复采动系数：下沉按不放大叠加。煤田参数表中初次重复采动的系数为 {factor:g}。</translation>
    </message>
    <message>
        <source>No panel of “{layer}” can be reckoned with: {reasons}. Correct these columns and run again.</source>
        <translation>“{layer}”中没有可以计算的工作面：{reasons}。请更正这些字段后重新运行。</translation>
    </message>
    <message>
        <source>The table of coalfields has no row “{name}”. Choose one of: {rows}, or add a row to your copy.</source>
        <translation>煤田参数表中没有“{name}”。请从 {rows} 中选择，或在参数表副本中增加一行。</translation>
    </message>
    <message>
        <source>The cells of {cell:g} m are wide for the smallest major influence radius of {r:.0f} m: values are exact at the centres, but peaks lie between them. Take {better:g} m or less for maps of strain.</source>
        <translation>格网边长 {cell:g} m 相对最小主要影响半径 {r:.0f} m 偏大：格网中心的数值是准确的，但极值落在格点之间。绘制变形图时请取 {better:g} m 或更小。</translation>
    </message>
    <message>
        <source>The grid holds {found:,.0f} m³ of subsidence, the panels make {made:,.0f} m³: the cells of {cell:g} m are too wide for these panels. Choose smaller ones.</source>
        <translation>格网下沉体积为 {found:,.0f} m³，工作面应产生 {made:,.0f} m³：{cell:g} m 的格网对这些工作面过大，请减小。</translation>
    </message>
    <message>
        <source>Predict mining subsidence</source>
        <translation>开采沉陷预计</translation>
    </message>
    <message>
        <source>Predicts how mined panels lower the ground, by the probability-integral method: subsidence, tilt, curvature, horizontal movement and strain of panels of any outline, summed before they are graded. Draws contours and the boundaries of influence and treatment, grades land by its class and buildings by their walls, and follows the ground year by year where the panels name their days.</source>
        <translation>用概率积分法预计工作面开采引起的地表沉陷：任意形状工作面的下沉、倾斜、曲率、水平移动和水平变形，先叠加、后分级。绘制等值线、影响边界和治理边界，按地类划分土地损毁程度，按变形评定建筑物损坏等级；工作面填有开采日期时逐年给出动态沉陷。</translation>
    </message>
    <message>
        <source>{area:,.2f} ha of subsided land have no land class with grades of its own: they were graded as “{grading}”.</source>
        <translation>{area:,.2f} 公顷塌陷土地的地类没有对应的损毁分级，已按“{grading}”分级。</translation>
    </message>
    <message>
        <source>The table of grades of subsided land must say for “{grading}” up to where land is slightly and moderately damaged, in growing numbers. Correct your copy, or leave it empty for the shipped table.</source>
        <translation>塌陷土地损毁分级表应给出“{grading}”轻度、中度的上限，且逐级增大。请更正副本，或留空使用自带的表。</translation>
    </message>
    <message>
        <source>The table of grades of buildings must name its grades from the slightest on, each with higher limits of strain, curvature and tilt; only the last has none. Correct your copy, or leave it empty for the shipped table.</source>
        <translation>建筑物损坏等级表应由轻到重排列，水平变形、曲率、倾斜的上限逐级增大，只有最后一级没有上限。请更正副本，或留空使用自带的表。</translation>
    </message>
    <message>
        <source>The contours “{text}” are not a list of at most 200 depths above 0. Write millimetres with commas between, for example 10, 500, 1000.</source>
        <translation>等值线“{text}”不是大于 0、最多 200 个的下沉值列表。请填写毫米数并用逗号分隔，例如 10, 500, 1000。</translation>
    </message>
    <message>
        <source>Nowhere does the ground sink by {levels} mm: these contours are empty.</source>
        <translation>没有地方下沉达到 {levels} mm，这些等值线为空。</translation>
    </message>
    <message>
        <source>Brick-concrete</source>
        <translation>砖混结构</translation>
    </message>
    <message>
        <source>Other structure</source>
        <translation>其他结构</translation>
    </message>
    <message>
        <source>Mining panels</source>
        <translation>采煤工作面</translation>
    </message>
    <message>
        <source>Outlines of the mined land in plan, one row a panel and seam, with thickness and depth; what else a row lacks comes from the table of coalfields.</source>
        <translation>工作面的平面范围，每个工作面、每层煤一行，填写采厚和采深；其余缺少的参数取自煤田参数表。</translation>
    </message>
    <message>
        <source>Panel code</source>
        <translation>工作面编号</translation>
    </message>
    <message>
        <source>Coal seam</source>
        <translation>煤层</translation>
    </message>
    <message>
        <source>Mined thickness</source>
        <translation>采厚</translation>
    </message>
    <message>
        <source>Mean depth</source>
        <translation>平均采深</translation>
    </message>
    <message>
        <source>Of the panel below ground; from roof and ground where it is empty.</source>
        <translation>工作面距地表的深度；留空时由顶板和地面高程求得。</translation>
    </message>
    <message>
        <source>Dip of the seam</source>
        <translation>煤层倾角</translation>
    </message>
    <message>
        <source>Direction of the dip</source>
        <translation>倾向</translation>
    </message>
    <message>
        <source>Clockwise from grid north, to where the seam goes down.</source>
        <translation>由坐标北顺时针量至煤层向下倾斜的方向。</translation>
    </message>
    <message>
        <source>Day of mining</source>
        <translation>开采日期</translation>
    </message>
    <message>
        <source>The middle of the time in which it is mined; the years of damage follow.</source>
        <translation>开采期的中间日期；损毁年份由此推算。</translation>
    </message>
    <message>
        <source>Coalfield</source>
        <translation>煤田</translation>
    </message>
    <message>
        <source>Subsidence factor</source>
        <translation>下沉系数</translation>
    </message>
    <message>
        <source>Tangent of the major influence angle</source>
        <translation>主要影响角正切</translation>
    </message>
    <message>
        <source>Horizontal movement factor</source>
        <translation>水平移动系数</translation>
    </message>
    <message>
        <source>Propagation angle</source>
        <translation>开采影响传播角</translation>
    </message>
    <message>
        <source>Offset of the inflection point</source>
        <translation>拐点偏移距</translation>
    </message>
    <message>
        <source>On every side that has none of its own.</source>
        <translation>用于没有单独填写的各边。</translation>
    </message>
    <message>
        <source>Offset down the dip</source>
        <translation>下山方向偏移距</translation>
    </message>
    <message>
        <source>Offset up the dip</source>
        <translation>上山方向偏移距</translation>
    </message>
    <message>
        <source>Offset on the left</source>
        <translation>左侧偏移距</translation>
    </message>
    <message>
        <source>As seen looking up the dip.</source>
        <translation>面向上山方向观察。</translation>
    </message>
    <message>
        <source>Offset on the right</source>
        <translation>右侧偏移距</translation>
    </message>
    <message>
        <source>Factor of repeated mining</source>
        <translation>重复采动系数</translation>
    </message>
    <message>
        <source>Of the subsidence factor, for panels under or over one mined before; 1 if none.</source>
        <translation>下沉系数的放大倍数，用于上方或下方已采过的工作面；没有则为 1。</translation>
    </message>
    <message>
        <source>Polygons with land class codes: what the land is decides how it is graded.</source>
        <translation>带地类编码的面图层：按地类划分损毁程度。</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Outlines of buildings, with their structure where it is known.</source>
        <translation>建筑物轮廓，已知结构的填写结构。</translation>
    </message>
    <message>
        <source>Type of building</source>
        <translation>建筑结构</translation>
    </message>
    <message>
        <source>Elevations of the seam</source>
        <translation>煤层高程</translation>
    </message>
    <message>
        <source>Of its roof, in metres: with the ground it gives depth and dip of panels that lack them.</source>
        <translation>煤层顶板高程（米）：与地面高程一起给出缺少采深、倾角的工作面的数值。</translation>
    </message>
    <message>
        <source>Of the ground, in metres, for the depth of panels that do not say it.</source>
        <translation>地面高程（米），用于未填采深的工作面。</translation>
    </message>
    <message>
        <source>Coalfields</source>
        <translation>煤田参数</translation>
    </message>
    <message>
        <source>Factors of the subsidence of each coalfield; the shipped table when empty.</source>
        <translation>各煤田的沉陷预计参数；留空时使用自带的表。</translation>
    </message>
    <message>
        <source>Propagation factor</source>
        <translation>传播角系数</translation>
    </message>
    <message>
        <source>k of the propagation angle 90° − k × dip.</source>
        <translation>开采影响传播角 90° − k × 倾角 中的 k。</translation>
    </message>
    <message>
        <source>Offset over depth</source>
        <translation>拐点偏移距与采深之比</translation>
    </message>
    <message>
        <source>Of the inflection point; for panels that name no offset.</source>
        <translation>用于未填拐点偏移距的工作面。</translation>
    </message>
    <message>
        <source>Grades of subsided land</source>
        <translation>塌陷土地损毁分级</translation>
    </message>
    <message>
        <source>Up to where land is slightly and moderately damaged; the shipped table when empty.</source>
        <translation>轻度、中度损毁的上限；留空时使用自带的表。</translation>
    </message>
    <message>
        <source>Degree of damage</source>
        <translation>损毁程度</translation>
    </message>
    <message>
        <source>Horizontal strain up to</source>
        <translation>水平变形上限</translation>
    </message>
    <message>
        <source>Tilt up to</source>
        <translation>倾斜上限</translation>
    </message>
    <message>
        <source>Subsidence up to</source>
        <translation>下沉上限</translation>
    </message>
    <message>
        <source>Grades of buildings</source>
        <translation>建筑物损坏等级</translation>
    </message>
    <message>
        <source>Limits of brick-concrete buildings up to 20 m long; the shipped table when empty.</source>
        <translation>长度不超过 20 m 的砖混结构建筑物的界限；留空时使用自带的表。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Curvature up to</source>
        <translation>曲率上限</translation>
    </message>
    <message>
        <source>A tenth of the least depth over tan β or less shows the peaks; values are exact at centres.</source>
        <translation>取最小主要影响半径（采深除以 tanβ）的十分之一或更小可显示极值；格网中心的数值是准确的。</translation>
    </message>
    <message>
        <source>Coalfield of the panels</source>
        <translation>工作面所属煤田</translation>
    </message>
    <message>
        <source>A row of the table of coalfields, for panels that name none.</source>
        <translation>煤田参数表中的一行，用于未填煤田的工作面。</translation>
    </message>
    <message>
        <source>State at the end of the year</source>
        <translation>年末状态</translation>
    </message>
    <message>
        <source>By the panels&apos; days of mining; the final state when empty.</source>
        <translation>按工作面的开采日期计算；留空为最终状态。</translation>
    </message>
    <message>
        <source>Base year of the plan</source>
        <translation>方案基准年</translation>
    </message>
    <message>
        <source>Land hit before its end is damaged, later land is still to be; all of it when empty.</source>
        <translation>该年年末以前受影响的土地为已损毁，以后的为拟损毁；留空则全部为拟损毁。</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等值线</translation>
    </message>
    <message>
        <source>Subsidence in millimetres, with commas between.</source>
        <translation>下沉值，毫米，用逗号分隔。</translation>
    </message>
    <message>
        <source>Subsidence at the boundary of influence</source>
        <translation>影响边界的下沉值</translation>
    </message>
    <message>
        <source>Land that sinks less does not count as hit.</source>
        <translation>下沉小于此值的土地不计为受影响。</translation>
    </message>
    <message>
        <source>Other land is graded as</source>
        <translation>其他土地的分级依据</translation>
    </message>
    <message>
        <source>Where no land use is given or its class has no grades of its own.</source>
        <translation>没有土地利用现状，或其地类没有对应分级时采用。</translation>
    </message>
    <message>
        <source>Structure of other buildings</source>
        <translation>其余建筑物的结构</translation>
    </message>
    <message>
        <source>Of those that name none.</source>
        <translation>用于未填结构的建筑物。</translation>
    </message>
    <message>
        <source>Subsidence left at the end of the movement</source>
        <translation>移动期末剩余下沉</translation>
    </message>
    <message>
        <source>Of the final one: decides how fast the curve of Knothe falls.</source>
        <translation>占最终下沉的比例：决定克诺特曲线的快慢。</translation>
    </message>
    <message>
        <source>{count} of {all} panels name no day of mining ({panels}): they count as settled in every year, and their land has no years of damage.</source>
        <translation>{all} 个工作面中有 {count} 个未填开采日期（{panels}）：各年均按已稳沉计，其土地没有损毁年份。</translation>
    </message>
    <message>
        <source>{count} panels are mined after the end of {year} ({panels}) and are not felt in that state.</source>
        <translation>{count} 个工作面在 {year} 年年末以后开采（{panels}），该状态中不计其影响。</translation>
    </message>
    <message>
        <source>All panels are mined after the end of {year}: choose a later year, or leave it empty for the final state.</source>
        <translation>所有工作面都在 {year} 年年末以后开采：请选择更晚的年份，或留空计算最终状态。</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响边界</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>治理边界</translation>
    </message>
    <message>
        <source>Horizontal strain</source>
        <translation>水平变形</translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>Ground tilt</source>
        <translation>地表倾斜</translation>
    </message>
    <message>
        <source>Greatest subsidence</source>
        <translation>最大下沉</translation>
    </message>
    <message>
        <source>Greatest tilt</source>
        <translation>最大倾斜</translation>
    </message>
    <message>
        <source>Greatest curvature</source>
        <translation>最大曲率</translation>
    </message>
    <message>
        <source>Greatest horizontal movement</source>
        <translation>最大水平移动</translation>
    </message>
    <message>
        <source>Greatest tension</source>
        <translation>最大拉伸变形</translation>
    </message>
    <message>
        <source>Greatest compression</source>
        <translation>最大压缩变形</translation>
    </message>
    <message>
        <source>Volume of the trough</source>
        <translation>下沉盆地体积</translation>
    </message>
    <message>
        <source>End of the year</source>
        <translation>年末</translation>
    </message>
    <message>
        <source>Mean subsidence</source>
        <translation>平均下沉</translation>
    </message>
    <message>
        <source>Earth to fill the cracks</source>
        <translation>裂缝充填土方</translation>
    </message>
    <message>
        <source>By the degree of damage and the table of rates.</source>
        <translation>按损毁程度和费率参数表计算。</translation>
    </message>
    <message>
        <source>Length of cracks</source>
        <translation>裂缝长度</translation>
    </message>
    <message>
        <source>Boundaries of subsidence</source>
        <translation>沉陷边界</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Influence: where land sinks at all; treatment: where tilt, strain or curvature pass grade I.</source>
        <translation>影响边界：开始下沉处；治理边界：倾斜、水平变形或曲率超过Ⅰ级处。</translation>
    </message>
    <message>
        <source>Subsidence contours</source>
        <translation>下沉等值线</translation>
    </message>
    <message>
        <source>Subsidence</source>
        <translation>下沉值</translation>
    </message>
    <message>
        <source>Subsidence in metres</source>
        <translation>下沉（米）</translation>
    </message>
    <message>
        <source>Damage of buildings</source>
        <translation>建筑物损坏</translation>
    </message>
    <message>
        <source>Row in the layer</source>
        <translation>图层中的行号</translation>
    </message>
    <message>
        <source>Grade of damage</source>
        <translation>损坏等级</translation>
    </message>
    <message>
        <source>Of brick-concrete buildings up to 20 m; empty for the others.</source>
        <translation>长度不超过 20 m 的砖混结构建筑物；其余为空。</translation>
    </message>
    <message>
        <source>Deciding index</source>
        <translation>判定指标</translation>
    </message>
    <message>
        <source>Needs an assessment of its own</source>
        <translation>需单独评定</translation>
    </message>
    <message>
        <source>Greatest horizontal strain</source>
        <translation>最大水平变形</translation>
    </message>
    <message>
        <source>Mining panels in numbers</source>
        <translation>采煤工作面汇总</translation>
    </message>
    <message>
        <source>Subsidence when fully mined</source>
        <translation>充分采动最大下沉</translation>
    </message>
    <message>
        <source>Major influence radius</source>
        <translation>主要影响半径</translation>
    </message>
    <message>
        <source>Not fully mined</source>
        <translation>非充分采动</translation>
    </message>
    <message>
        <source>Nowhere does the ground reach 99 % of the subsidence when fully mined.</source>
        <translation>地表下沉处处不足充分采动最大下沉的 99 %。</translation>
    </message>
    <message>
        <source>Days the ground moves</source>
        <translation>地表移动持续天数</translation>
    </message>
    <message>
        <source>Subsidence year by year</source>
        <translation>逐年沉陷</translation>
    </message>
    <message>
        <source>Subsidence grid</source>
        <translation>下沉栅格</translation>
    </message>
    <message>
        <source>Metres downward; 0 where none is felt.</source>
        <translation>向下为正，单位米；不受影响处为 0。</translation>
    </message>
    <message>
        <source>Tilt grid</source>
        <translation>倾斜栅格</translation>
    </message>
    <message>
        <source>Greatest tilt in any direction, m/m.</source>
        <translation>任意方向的最大倾斜，m/m。</translation>
    </message>
    <message>
        <source>Tension grid</source>
        <translation>拉伸变形栅格</translation>
    </message>
    <message>
        <source>Greatest tension in any direction, m/m.</source>
        <translation>任意方向的最大拉伸变形，m/m。</translation>
    </message>
    <message>
        <source>Compression grid</source>
        <translation>压缩变形栅格</translation>
    </message>
    <message>
        <source>Greatest compression in any direction, m/m, negative.</source>
        <translation>任意方向的最大压缩变形，m/m，负值。</translation>
    </message>
    <message>
        <source>Tilt toward the east</source>
        <translation>东向倾斜</translation>
    </message>
    <message>
        <source>Growth of the subsidence toward the east, m/m.</source>
        <translation>下沉向东的增量，m/m。</translation>
    </message>
    <message>
        <source>Tilt toward the north</source>
        <translation>北向倾斜</translation>
    </message>
    <message>
        <source>Growth of the subsidence toward the north, m/m.</source>
        <translation>下沉向北的增量，m/m。</translation>
    </message>
    <message>
        <source>Curvature grid</source>
        <translation>曲率栅格</translation>
    </message>
    <message>
        <source>The principal curvature of the greater size, 1/m; positive on the hump.</source>
        <translation>绝对值较大的主曲率，1/m；凸起处为正。</translation>
    </message>
    <message>
        <source>Movement to the east</source>
        <translation>东向水平移动</translation>
    </message>
    <message>
        <source>In metres.</source>
        <translation>单位米。</translation>
    </message>
    <message>
        <source>Movement to the north</source>
        <translation>北向水平移动</translation>
    </message>
    <message>
        <source>Land inside the boundary of influence</source>
        <translation>影响边界内面积</translation>
    </message>
    <message>
        <source>Land inside the boundary of treatment</source>
        <translation>治理边界内面积</translation>
    </message>
    <message>
        <source>Buildings hit</source>
        <translation>受影响建筑物</translation>
    </message>
    <message>
        <source>“{table}”: no unit has a column for the factor “{factor}”. What can be graded is: {factors}.</source>
        <translation>“{table}”：评价单元没有“{factor}”因子对应的字段。可评价的因子有：{factors}。</translation>
    </message>
    <message>
        <source>“{table}”: the levels of “{factor}” need {what}. Start again from the shipped rows.</source>
        <translation>“{table}”：“{factor}”的各级应填写{what}。请从自带表格的行重新修改。</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>“{table}” has no rows for “{region}”. Start again from the shipped table.</source>
        <translation>“{table}”没有“{region}”的行。请从自带表格重新修改。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the grade “{value}” is none of 1, 2, 3 and N. Correct it.</source>
        <translation>“{table}”第{row}行：等级“{value}”不是1、2、3、N之一，请改正。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the level of “{factor}” goes from {low:g} to {high:g}. Let it end above its start.</source>
        <translation>“{table}”第{row}行：“{factor}”的级别从{low:g}到{high:g}。上限应大于下限。</translation>
    </message>
    <message>
        <source>“{table}”, rows {row} and {other}: between the levels of “{factor}” there is a gap from {low:g} to {high:g}. Let one level begin where the other ends.</source>
        <translation>“{table}”第{row}行与第{other}行：“{factor}”两级之间从{low:g}到{high:g}有空缺。请让后一级从前一级的上限开始。</translation>
    </message>
    <message>
        <source>“{table}”, rows {row} and {other}: the levels of “{factor}” overlap from {low:g} to {high:g}. Let one level begin where the other ends.</source>
        <translation>“{table}”第{row}行与第{other}行：“{factor}”两级从{low:g}到{high:g}重叠。请让后一级从前一级的上限开始。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: “{factor}” has levels with limits and levels with words. Give all of its rows the one or the other.</source>
        <translation>“{table}”第{row}行：“{factor}”既有上下限又有文字级别。请统一为其中一种。</translation>
    </message>
    <message>
        <source>“{table}”, rows {row} and {other}: both levels of “{factor}” are called “{word}”. Name each once.</source>
        <translation>“{table}”第{row}行与第{other}行：“{factor}”的两级都写作“{word}”。每个写法只能属于一级。</translation>
    </message>
    <message>
        <source>Settles within the years</source>
        <translation>若干年内稳沉</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Waits until the land is stable</source>
        <translation>待稳沉后实施</translation>
    </message>
    <message>
        <source>Possible above it</source>
        <translation>可在其上叠加</translation>
    </message>
    <message>
        <source>Rules of mine restoration</source>
        <translation>矿山修复政策规则</translation>
    </message>
    <message>
        <source>Conditions on the columns of a unit and what they forbid, require or let wait, in order; shipped when empty.</source>
        <translation>按单元字段设定的条件及其禁止、要求或推迟的内容，按先后次序；留空时用自带表格。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Uses, directions, pv or species, with | between several.</source>
        <translation>用途、方向、pv（光伏）或树种，多个用“|”隔开。</translation>
    </message>
    <message>
        <source>Comparisons with ; between them, all of which hold: slope_deg &gt; 25; landform in platform|slope. What nobody knows fulfils none, unless “or unknown” follows.</source>
        <translation>比较式之间用“;”隔开，须全部成立：slope_deg &gt; 25; landform in platform|slope。未知值视为不成立，除非其后写有“or unknown”。</translation>
    </message>
    <message>
        <source>Years to settle</source>
        <translation>稳沉年限</translation>
    </message>
    <message>
        <source>Reason in Chinese</source>
        <translation>中文理由</translation>
    </message>
    <message>
        <source>Reason in English</source>
        <translation>英文理由</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the condition “{text}” cannot be understood. Write comparisons like slope_deg &gt; 25 or landform in platform|slope, with ; between them.</source>
        <translation>“{table}”第{row}行：无法理解条件“{text}”。请写成 slope_deg &gt; 25 或 landform in platform|slope 这样的比较式，多个条件用“;”隔开。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the condition “{text}” names “{fact}”. What can be named is: {facts}.</source>
        <translation>“{table}”第{row}行：条件“{text}”中的“{fact}”不可用。可用的有：{facts}。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the condition “{text}” compares words like numbers. Use =, != or in.</source>
        <translation>“{table}”第{row}行：条件“{text}”对文字比较大小。请用 =、!= 或 in。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the condition “{text}” needs a number.</source>
        <translation>“{table}”第{row}行：条件“{text}”需要数字。</translation>
    </message>
    <message>
        <source>“{table}”, row {row}: the rule “{rule}” says nothing of its effect or its target. Fill them in.</source>
        <translation>“{table}”第{row}行：规则“{rule}”未填作用或对象，请补填。</translation>
    </message>
    <message>
        <source>Nobody measured {factors}: all units are graded without, and what their directions would be with them is open.</source>
        <translation>{factors}均无实测值：所有单元未计入这些因子，计入后方向是否改变尚不可知。</translation>
    </message>
    <message>
        <source>Some of the {all} units are graded without factors that nobody measured there: {factors}.</source>
        <translation>{all}个单元中部分单元缺少以下因子，评价时未计入：{factors}。</translation>
    </message>
    <message>
        <source>{factor} ({count})</source>
        <translation>{factor}（{count}个）</translation>
    </message>
    <message>
        <source>{count} units ({area:.2f} ha) have neither slope nor soil ({codes}): they stay grassland until somebody measures them.</source>
        <translation>{count}个单元（{area:.2f} 公顷）坡度和土层厚度均未知（{codes}）：实测之前按草地考虑。</translation>
    </message>
    <message>
        <source>{count} units ({area:.2f} ha) should return to cultivated land, but cannot ({codes}): they are unsuitable, too steep or forbidden. The table of factors says what would lift them; otherwise other land has to replace them.</source>
        <translation>{count}个单元（{area:.2f} 公顷）应复垦为耕地但不可行（{codes}）：不适宜、坡度过大或受规则禁止。因子表列出了提升途径；否则需另行补充耕地。</translation>
    </message>
    <message>
        <source>Nothing suits {count} units ({area:.2f} ha; {codes}). Mend what limits them first; they get no direction.</source>
        <translation>{count}个单元（{area:.2f} 公顷；{codes}）均不适宜，未定方向。请先消除其限制因子。</translation>
    </message>
    <message>
        <source>{count} units did not get the direction that was wished for ({codes}): it is unsuitable or a rule outdoes it.</source>
        <translation>{count}个单元未采用意愿方向（{codes}）：该方向不适宜或受规则限制。</translation>
    </message>
    <message>
        <source>No unit can carry photovoltaics. The table of factors and the reasons of the units say why.</source>
        <translation>没有单元可布置光伏，原因见因子表和单元理由。</translation>
    </message>
    <message>
        <source>Grade suitability of damaged land</source>
        <translation>损毁土地复垦适宜性评价</translation>
    </message>
    <message>
        <source>Grades every unit for crops, forest and grass by its worst factor (limiting conditions), names what limits it and what would lift it, and chooses the direction: rules first, damaged cultivated land back to cultivated land, then wishes, grades and what the land was. Photovoltaics only as an overlay on stable subsidence land.</source>
        <translation>按极限条件法评定各单元宜耕、宜林、宜草等级，指出限制因子及提升途径，并确定复垦方向：政策规则优先，损毁耕地优先复垦为耕地，其次为意愿、等级和原地类。光伏仅可叠加于已稳沉的采煤沉陷地。</translation>
    </message>
    <message>
        <source>Dongsheng District</source>
        <translation>东胜区</translation>
    </message>
    <message>
        <source>Kangbashi District</source>
        <translation>康巴什区</translation>
    </message>
    <message>
        <source>Dalad Banner</source>
        <translation>达拉特旗</translation>
    </message>
    <message>
        <source>Jungar Banner</source>
        <translation>准格尔旗</translation>
    </message>
    <message>
        <source>Otog Front Banner</source>
        <translation>鄂托克前旗</translation>
    </message>
    <message>
        <source>Otog Banner</source>
        <translation>鄂托克旗</translation>
    </message>
    <message>
        <source>Hanggin Banner</source>
        <translation>杭锦旗</translation>
    </message>
    <message>
        <source>Uxin Banner</source>
        <translation>乌审旗</translation>
    </message>
    <message>
        <source>Ejin Horo Banner</source>
        <translation>伊金霍洛旗</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>旗区</translation>
    </message>
    <message>
        <source>Decides the region type and the rain where a unit does not name its own banner.</source>
        <translation>单元未注明旗区时，据此确定类型区和降水量。</translation>
    </message>
    <message>
        <source>Whose grades and quality standards hold; by the banner, or one for all units.</source>
        <translation>采用哪一类型区的分级和质量标准；按旗区，或所有单元统一。</translation>
    </message>
    <message>
        <source>By the banner</source>
        <translation>按旗区</translation>
    </message>
    <message>
        <source>Year of planning</source>
        <translation>规划年份</translation>
    </message>
    <message>
        <source>From which the years to settle are counted.</source>
        <translation>由此起算稳沉年限。</translation>
    </message>
    <message>
        <source>Irrigation water is permitted</source>
        <translation>已取得灌溉用水许可</translation>
    </message>
    <message>
        <source>Without a permit no unit counts as irrigated, whatever its column says.</source>
        <translation>无许可时，无论字段如何填写，均按无灌溉计。</translation>
    </message>
    <message>
        <source>Soil to be brought</source>
        <translation>覆土厚度</translation>
    </message>
    <message>
        <source>Thickness that the measures bring, added to the soil there is; a unit may name its own.</source>
        <translation>工程措施覆土的厚度，加在现有土层之上；单元可各自填写。</translation>
    </message>
    <message>
        <source>Steepest slope that takes soil</source>
        <translation>可覆土最大坡度</translation>
    </message>
    <message>
        <source>Steeper land gets no soil before its slope is reduced.</source>
        <translation>坡度更大的土地削坡前不覆土。</translation>
    </message>
    <message>
        <source>Settling of new dumps</source>
        <translation>新排土场沉稳年限</translation>
    </message>
    <message>
        <source>Years without precision levelling and crops; of the table of rules when empty.</source>
        <translation>期内不安排精平整和耕地；留空时用规则表的值。</translation>
    </message>
    <message>
        <source>Settling over a goaf</source>
        <translation>采空区稳沉年限</translation>
    </message>
    <message>
        <source>Years until the ground is stable; of the table of rules when empty.</source>
        <translation>地表达到稳定所需年数；留空时用规则表的值。</translation>
    </message>
    <message>
        <source>Photovoltaics where possible</source>
        <translation>可行处布置光伏</translation>
    </message>
    <message>
        <source>Above shrubs or grass on stable subsidence land, where the rules allow it.</source>
        <translation>在规则允许的已稳沉沉陷地灌草之上。</translation>
    </message>
    <message>
        <source>Order of the directions</source>
        <translation>方向排序</translation>
    </message>
    <message>
        <source>What decides after the rules and the wishes.</source>
        <translation>规则和意愿之后的依据。</translation>
    </message>
    <message>
        <source>Best grade, then what the land was</source>
        <translation>先等级，后原地类</translation>
    </message>
    <message>
        <source>What the land was, then the best grade</source>
        <translation>先原地类，后等级</translation>
    </message>
    <message>
        <source>Preferred among equals</source>
        <translation>同等时优先</translation>
    </message>
    <message>
        <source>Where grades are equal and the land was none of them.</source>
        <translation>等级相同且均非原地类时采用。</translation>
    </message>
    <message>
        <source>Grass</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>Of a mean year; that of the banner when empty.</source>
        <translation>多年平均；留空时用旗区的值。</translation>
    </message>
    <message>
        <source>Of units that do not name theirs. The same code means another class in another scheme.</source>
        <translation>用于未注明标准的单元。同一编码在不同标准中含义不同。</translation>
    </message>
    <message>
        <source>Every factor of every unit</source>
        <translation>列出全部因子</translation>
    </message>
    <message>
        <source>Otherwise the table of factors holds what limits, what nobody knows and what decides.</source>
        <translation>否则因子表只列限制性、未知和决定方向的因子。</translation>
    </message>
    <message>
        <source>As the table of grades spells it.</source>
        <translation>按分级表的写法填写。</translation>
    </message>
    <message>
        <source>Direction wished for</source>
        <translation>意愿方向</translation>
    </message>
    <message>
        <source>Of the owner or of the land-use plan; taken where it suits.</source>
        <translation>权属人或规划的意愿；适宜时采用。</translation>
    </message>
    <message>
        <source>Units to restore</source>
        <translation>待修复单元</translation>
    </message>
    <message>
        <source>Polygons of damaged land, as the damage step gives them, with what is known of their ground: slope, soil, texture, gravel, pH, organic matter, irrigation, groundwater, subsidence, pollution. Empty cells are unknown.</source>
        <translation>损毁土地图斑（可用损毁土地工具的结果），附已知的立地条件：坡度、土层、质地、砾石、酸碱度、有机质、灌溉、地下水、沉陷、污染。空值视为未知。</translation>
    </message>
    <message>
        <source>For the mean slope of units that do not name their own.</source>
        <translation>用于未填坡度的单元，取平均坡度。</translation>
    </message>
    <message>
        <source>In metres below the ground, for units that do not name their own.</source>
        <translation>地面以下米数，用于未填该值的单元。</translation>
    </message>
    <message>
        <source>Photovoltaics</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>1 highly suitable</source>
        <translation>1 高度适宜</translation>
    </message>
    <message>
        <source>2 moderately suitable</source>
        <translation>2 中度适宜</translation>
    </message>
    <message>
        <source>3 marginally suitable</source>
        <translation>3 勉强适宜</translation>
    </message>
    <message>
        <source>N unsuitable</source>
        <translation>N 不适宜</translation>
    </message>
    <message>
        <source>Loess plateau</source>
        <translation>黄土高原区</translation>
    </message>
    <message>
        <source>Northern steppe</source>
        <translation>北方草原区</translation>
    </message>
    <message>
        <source>Arid northwest</source>
        <translation>西北干旱区</translation>
    </message>
    <message>
        <source>Effective soil thickness</source>
        <translation>有效土层厚度</translation>
    </message>
    <message>
        <source>Soil texture</source>
        <translation>土壤质地</translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation>砾石含量</translation>
    </message>
    <message>
        <source>Soil pH</source>
        <translation>土壤pH值</translation>
    </message>
    <message>
        <source>Guarantee of soil</source>
        <translation>土源保证率</translation>
    </message>
    <message>
        <source>Stability of the ground</source>
        <translation>地表稳定性</translation>
    </message>
    <message>
        <source>Contiguous area</source>
        <translation>连片面积</translation>
    </message>
    <message>
        <source>Bulk density</source>
        <translation>土壤容重</translation>
    </message>
    <message>
        <source>Electric conductivity</source>
        <translation>电导率</translation>
    </message>
    <message>
        <source>Loam</source>
        <translation>壤土</translation>
    </message>
    <message>
        <source>Clayey soil</source>
        <translation>黏土</translation>
    </message>
    <message>
        <source>Sandy loam</source>
        <translation>砂壤土</translation>
    </message>
    <message>
        <source>Heavy clay</source>
        <translation>重黏土</translation>
    </message>
    <message>
        <source>Sandy soil</source>
        <translation>砂土</translation>
    </message>
    <message>
        <source>Gravel or rock</source>
        <translation>砾质或石质</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>有保证</translation>
    </message>
    <message>
        <source>Partly secured</source>
        <translation>部分有保证</translation>
    </message>
    <message>
        <source>Slight damage</source>
        <translation>轻度损毁</translation>
    </message>
    <message>
        <source>Moderate damage</source>
        <translation>中度损毁</translation>
    </message>
    <message>
        <source>Severe damage</source>
        <translation>重度损毁</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>未稳沉</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中度</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>Required by a rule</source>
        <translation>规则要求</translation>
    </message>
    <message>
        <source>Wished for, and suited</source>
        <translation>符合意愿且适宜</translation>
    </message>
    <message>
        <source>Best grade</source>
        <translation>等级最优</translation>
    </message>
    <message>
        <source>What it was before, and suited</source>
        <translation>与原地类一致且适宜</translation>
    </message>
    <message>
        <source>Preferred among equal grades</source>
        <translation>同等级中优先</translation>
    </message>
    <message>
        <source>Only one that is possible</source>
        <translation>唯一可行</translation>
    </message>
    <message>
        <source>Next best: what a rule requires is not possible</source>
        <translation>规则要求的方向不可行，取次优</translation>
    </message>
    <message>
        <source>Neither slope nor soil is known: grass until they are</source>
        <translation>坡度、土层均未知，暂按草地</translation>
    </message>
    <message>
        <source>Nothing suits this land</source>
        <translation>均不适宜</translation>
    </message>
    <message>
        <source>Factor of suitability</source>
        <translation>评价因子</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Grades of suitability</source>
        <translation>适宜性分级表</translation>
    </message>
    <message>
        <source>Levels of every factor and their grades 1, 2, 3 or N for every use; shipped when empty. A value on the bound of two levels has the better grade. Rows of a region take the place of those for “all”.</source>
        <translation>各因子的级别及其对各用途的等级（1、2、3或N）；留空时用自带表格。处于两级界限上的值取较优等级。某类型区的行替代“all”的行。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字写法</translation>
    </message>
    <message>
        <source>Quality standards of restored land</source>
        <translation>复垦质量控制标准</translation>
    </message>
    <message>
        <source>Limits of a direction in a region type; shipped when empty.</source>
        <translation>各类型区各方向的限值；留空时用自带表格。</translation>
    </message>
    <message>
        <source>Of a mean year.</source>
        <translation>多年平均。</translation>
    </message>
    <message>
        <source>Region types of the banners</source>
        <translation>旗区复垦类型区</translation>
    </message>
    <message>
        <source>Region type and rain of every banner; shipped when empty.</source>
        <translation>各旗区的类型区和降水量；留空时用自带表格。</translation>
    </message>
    <message>
        <source>The first one, where several do; empty at grade 1.</source>
        <translation>有多个时取第一个；1级时为空。</translation>
    </message>
    <message>
        <source>Units with their direction of restoration</source>
        <translation>复垦单元及方向</translation>
    </message>
    <message>
        <source>Category of land before</source>
        <translation>复垦前土地类别</translation>
    </message>
    <message>
        <source>Grade for crops</source>
        <translation>宜耕等级</translation>
    </message>
    <message>
        <source>What limits crops</source>
        <translation>宜耕限制因子</translation>
    </message>
    <message>
        <source>Grade for forest and shrubs</source>
        <translation>宜林等级</translation>
    </message>
    <message>
        <source>What limits forest and shrubs</source>
        <translation>宜林限制因子</translation>
    </message>
    <message>
        <source>Grade for grass</source>
        <translation>宜草等级</translation>
    </message>
    <message>
        <source>What limits grass</source>
        <translation>宜草限制因子</translation>
    </message>
    <message>
        <source>Grade for photovoltaics</source>
        <translation>光伏等级</translation>
    </message>
    <message>
        <source>What limits photovoltaics</source>
        <translation>光伏限制因子</translation>
    </message>
    <message>
        <source>Reason for the direction</source>
        <translation>方向依据</translation>
    </message>
    <message>
        <source>Reasons in Chinese</source>
        <translation>中文理由说明</translation>
    </message>
    <message>
        <source>Reasons in English</source>
        <translation>英文理由说明</translation>
    </message>
    <message>
        <source>Rules that decided</source>
        <translation>起作用的规则</translation>
    </message>
    <message>
        <source>Cover until it is stable</source>
        <translation>稳沉前临时植被</translation>
    </message>
    <message>
        <source>Where the direction waits for stable land.</source>
        <translation>方向须待土地稳沉后实施时填写。</translation>
    </message>
    <message>
        <source>Species to avoid</source>
        <translation>不宜树种</translation>
    </message>
    <message>
        <source>As the table of species names them.</source>
        <translation>用树种表中的编号。</translation>
    </message>
    <message>
        <source>Factors nobody knows</source>
        <translation>未知因子</translation>
    </message>
    <message>
        <source>The grades leave them out.</source>
        <translation>评价等级未计入。</translation>
    </message>
    <message>
        <source>What the direction hangs on</source>
        <translation>方向敏感因子</translation>
    </message>
    <message>
        <source>Factors of which one level more or less, or any value where nobody knows it, changes the direction.</source>
        <translation>升降一级（未知时取任一值）即改变方向的因子。</translation>
    </message>
    <message>
        <source>Soil the direction needs</source>
        <translation>标准土层厚度</translation>
    </message>
    <message>
        <source>By the quality standard of the region type.</source>
        <translation>按类型区质量控制标准。</translation>
    </message>
    <message>
        <source>Soil to bring</source>
        <translation>需覆土厚度</translation>
    </message>
    <message>
        <source>What the standard needs beyond the soil there is; empty where nobody knows it.</source>
        <translation>达到标准所需的超出现有土层的厚度；土层未知时为空。</translation>
    </message>
    <message>
        <source>Short of the standard</source>
        <translation>未达标因子</translation>
    </message>
    <message>
        <source>Factors that miss the quality standard of the direction, planned cover included.</source>
        <translation>计入规划覆土后仍未达到该方向质量标准的因子。</translation>
    </message>
    <message>
        <source>Suitability by factor</source>
        <translation>适宜性因子评价表</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Limiting</source>
        <translation>限制性</translation>
    </message>
    <message>
        <source>Value that lifts it</source>
        <translation>提升所需值</translation>
    </message>
    <message>
        <source>At which the factor has the next better grade.</source>
        <translation>达到该值时因子提升到更优一级。</translation>
    </message>
    <message>
        <source>Level that lifts it</source>
        <translation>提升所需级别</translation>
    </message>
    <message>
        <source>Grade of the factor once lifted</source>
        <translation>提升后因子等级</translation>
    </message>
    <message>
        <source>Grade of the unit once lifted</source>
        <translation>提升后单元等级</translation>
    </message>
    <message>
        <source>Decides the direction</source>
        <translation>决定方向</translation>
    </message>
    <message>
        <source>One level more or less, or any value where nobody knows it, changes the direction.</source>
        <translation>升降一级（未知时取任一值）即改变方向。</translation>
    </message>
    <message>
        <source>Direction then</source>
        <translation>改变后的方向</translation>
    </message>
    <message>
        <source>Change of land use</source>
        <translation>复垦前后土地利用结构变化</translation>
    </message>
    <message>
        <source>Class before</source>
        <translation>复垦前地类</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>To cultivated land</source>
        <translation>复垦为耕地</translation>
    </message>
    <message>
        <source>To orchard</source>
        <translation>复垦为园地</translation>
    </message>
    <message>
        <source>To forest and shrubs</source>
        <translation>复垦为林地</translation>
    </message>
    <message>
        <source>To grassland</source>
        <translation>复垦为草地</translation>
    </message>
    <message>
        <source>Without a direction</source>
        <translation>未定方向</translation>
    </message>
    <message>
        <source>With photovoltaics above</source>
        <translation>叠加光伏</translation>
    </message>
    <message>
        <source>Direction hangs on a value nobody knows</source>
        <translation>方向取决于未知值的面积占比</translation>
    </message>
    <message>
        <source>Share of the area where one factor can change it that others were measured for.</source>
        <translation>他处有实测而该处未知的单个因子即可改变方向的面积占比。</translation>
    </message>
    <message>
        <source>Direction hangs on one level</source>
        <translation>方向取决于一级之差的面积占比</translation>
    </message>
    <message>
        <source>Share of the area where one level more or less of one known factor changes it.</source>
        <translation>单个已知因子升降一级即可改变方向的面积占比。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} rows have a value of “{column}” outside {low:g} to {high:g} (rows {rows}). It counts as unknown.</source>
        <translation>“{layer}”：{count}行的“{column}”超出{low:g}～{high:g}（第{rows}行），按未知处理。</translation>
    </message>
    <message>
        <source>{count} units ({area:.2f} ha) stay in use as construction land and were left out: nobody restores them.</source>
        <translation>{count}个单元（{area:.2f} 公顷）为留续使用的建设用地，不复垦，未列入。</translation>
    </message>
    <message>
        <source>All units stay in use as construction land: there is nothing to restore.</source>
        <translation>所有单元均为留续使用的建设用地，没有需要复垦的土地。</translation>
    </message>
    <message>
        <source>{count} units have no code (rows {rows}) and were numbered by their row. Give each a code of its own.</source>
        <translation>{count}个单元没有编号（第{rows}行），已按行号编号。请为每个单元编号。</translation>
    </message>
    <message>
        <source>{count} units carry a code that another one has ({codes}), and got a number behind it. Correct them.</source>
        <translation>{count}个单元编号与其他单元重复（{codes}），已加后缀。请改正。</translation>
    </message>
    <message>
        <source>{count} pairs of units overlap ({codes}): that land is counted twice. The damage step counts each piece once; run it first, or correct the outlines.</source>
        <translation>{count}对单元重叠（{codes}），面积被重复计算。损毁土地工具可保证每块土地只计一次，请先运行，或修正边界。</translation>
    </message>
    <message>
        <source>The table of region types says no region type for “{banner}”. Fill it in, or choose one for all units.</source>
        <translation>类型区表中“{banner}”未填类型区。请补填，或为所有单元统一选择。</translation>
    </message>
    <message>
        <source>“{layer}”: banners that are not in the table of region types: {words}. “{banner}” was taken for them.</source>
        <translation>“{layer}”：类型区表中没有的旗区：{words}，已按“{banner}”处理。</translation>
    </message>
    <message>
        <source>The table of region types has no row for “{banner}”. Add one, or choose another.</source>
        <translation>类型区表中没有“{banner}”的行。请添加，或另选旗区。</translation>
    </message>
    <message>
        <source>“{layer}” gave “{column}” of {count} units that do not name their own.</source>
        <translation>{count}个单元未填“{column}”，由“{layer}”求得。</translation>
    </message>
    <message>
        <source>“{layer}” does not know half of {count} units ({codes}): their “{column}” stays unknown.</source>
        <translation>“{layer}”在{count}个单元内半数以上无数据（{codes}）：其“{column}”仍为未知。</translation>
    </message>
    <message>
        <source>{count} units are graded with the soil that the measures bring; {bare} of them name no soil of their own and count with the cover alone.</source>
        <translation>{count}个单元按覆土后的土层评价；其中{bare}个未填现有土层，只计覆土。</translation>
    </message>
    <message>
        <source>{count} units are steeper than {slope:g}° and were graded without the soil to be brought ({codes}). Reduce their slope first.</source>
        <translation>{count}个单元坡度大于{slope:g}°，评价时未计覆土（{codes}）。请先削坡。</translation>
    </message>
    <message>
        <source>{count} units name irrigation, but no irrigation water is permitted: they count as not irrigated. Tick the permit where there is one.</source>
        <translation>{count}个单元填有灌溉条件，但未取得用水许可，按无灌溉计。如有许可请勾选。</translation>
    </message>
    <message>
        <source>{count} units do not say when they are stable: {years:g} years after the damage was taken ({rule}, table of rules). A survey decides.</source>
        <translation>{count}个单元未填稳沉年份：按损毁后{years:g}年推算（规则表 {rule}）。以监测结果为准。</translation>
    </message>
    <message>
        <source>Excavated</source>
        <translation>挖损</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>压占</translation>
    </message>
    <message>
        <source>Subsided</source>
        <translation>塌陷</translation>
    </message>
    <message>
        <source>Polluted</source>
        <translation>污染</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损毁</translation>
    </message>
    <message>
        <source>To be damaged</source>
        <translation>拟损毁</translation>
    </message>
    <message>
        <source>Pit floor</source>
        <translation>采坑坑底</translation>
    </message>
    <message>
        <source>Pit wall</source>
        <translation>采坑边帮</translation>
    </message>
    <message>
        <source>Dump platform</source>
        <translation>排土场平台</translation>
    </message>
    <message>
        <source>Dump slope</source>
        <translation>排土场边坡</translation>
    </message>
    <message>
        <source>Subsidence land</source>
        <translation>采煤沉陷地</translation>
    </message>
    <message>
        <source>Orchard</source>
        <translation>园地</translation>
    </message>
    <message>
        <source>Tree forest</source>
        <translation>乔木林地</translation>
    </message>
    <message>
        <source>Other grassland</source>
        <translation>其他草地</translation>
    </message>
    <message>
        <source>GB/T 21010-2017</source>
        <translation>GB/T 21010-2017</translation>
    </message>
    <message>
        <source>Land and sea use classification of 2023</source>
        <translation>国土空间用地用海分类（2023年）</translation>
    </message>
    <message>
        <source>The same code means another class in another scheme.</source>
        <translation>同一编码在不同分类标准中含义不同。</translation>
    </message>
    <message>
        <source>Photovoltaics above</source>
        <translation>上方布设光伏</translation>
    </message>
    <message>
        <source>Over grass or shrubs; the class of the land and the duty to restore it stay.</source>
        <translation>布设于草地或灌木之上，土地用途和修复义务不变。</translation>
    </message>
    <message>
        <source>Year of the damage</source>
        <translation>损毁年份</translation>
    </message>
    <message>
        <source>Year from which it is stable</source>
        <translation>稳沉年份</translation>
    </message>
    <message>
        <source>Permanent works wait for it.</source>
        <translation>永久工程待稳沉后实施。</translation>
    </message>
    <message>
        <source>Land owner</source>
        <translation>土地权属单位</translation>
    </message>
    <message>
        <source>Permanent basic farmland</source>
        <translation>永久基本农田</translation>
    </message>
    <message>
        <source>Ecological red line</source>
        <translation>生态保护红线</translation>
    </message>
    <message>
        <source>Restoration units</source>
        <translation>修复单元</translation>
    </message>
    <message>
        <source>Polygons of land to be restored, as the suitability step gives them; columns they lack stay empty.</source>
        <translation>待修复土地的面图层，即适宜性评价的成果；缺少的字段留空。</translation>
    </message>
    <message>
        <source>Number in the unit</source>
        <translation>单元内序号</translation>
    </message>
    <message>
        <source>Deviation from the area aimed at</source>
        <translation>与目标面积的偏差</translation>
    </message>
    <message>
        <source>Compactness</source>
        <translation>紧凑度</translation>
    </message>
    <message>
        <source>4π × area over the square of the outline (Polsby and Popper): 1 is a circle.</source>
        <translation>4π×面积÷周长²（Polsby-Popper）：圆为1。</translation>
    </message>
    <message>
        <source>Way to the road</source>
        <translation>至道路距离</translation>
    </message>
    <message>
        <source>0 where a road touches the parcel.</source>
        <translation>地块临路时为0。</translation>
    </message>
    <message>
        <source>Year of the permanent works</source>
        <translation>永久工程年份</translation>
    </message>
    <message>
        <source>Year of planting</source>
        <translation>栽植年份</translation>
    </message>
    <message>
        <source>Last year of care</source>
        <translation>管护末年</translation>
    </message>
    <message>
        <source>Seed needed</source>
        <translation>种子需求量</translation>
    </message>
    <message>
        <source>Irrigation water</source>
        <translation>灌溉用水</translation>
    </message>
    <message>
        <source>In a normal year.</source>
        <translation>平水年。</translation>
    </message>
    <message>
        <source>There are no works in the schedule.</source>
        <translation>进度安排中没有工程。</translation>
    </message>
    <message>
        <source>{works} works on {parcels} parcels from {start} to {end}.</source>
        <translation>{start}—{end} 年，{parcels} 个地块共 {works} 项工程。</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Parcels: {count}</source>
        <translation>地块数：{count}</translation>
    </message>
    <message>
        <source>Safety, never postponed</source>
        <translation>安全工程，不得推迟</translation>
    </message>
    <message>
        <source>A bar is highest in the year in which most parcels of its group are in this phase.</source>
        <translation>条形最高处为该组处于该阶段的地块最多的年度。</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label}（{unit}）</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}：{text}</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>校核</translation>
    </message>
    <message>
        <source>Unit and stamp</source>
        <translation>单位（盖章）</translation>
    </message>
    <message>
        <source>Cost by year</source>
        <translation>分年度投资</translation>
    </message>
    <message>
        <source>There are no costs.</source>
        <translation>没有费用。</translation>
    </message>
    <message>
        <source>{total} × 10⁴ yuan from {start} to {end}; the dearest year is {year} with {most}.</source>
        <translation>{start}—{end} 年合计 {total} 万元；投资最高的年度为 {year} 年，{most} 万元。</translation>
    </message>
    <message>
        <source>Cost of the year [10⁴ yuan]</source>
        <translation>当年投资（万元）</translation>
    </message>
    <message>
        <source>Sum since the first year [10⁴ yuan]</source>
        <translation>自首年起累计（万元）</translation>
    </message>
    <message>
        <source>Budget for the static investment</source>
        <translation>年度预算（静态投资）</translation>
    </message>
    <message>
        <source>Paid into the fund</source>
        <translation>累计计提基金</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>累计投资</translation>
    </message>
    <message>
        <source>Plan the restoration of an open-pit mine</source>
        <translation>露天矿生态修复规划（全流程）</translation>
    </message>
    <message>
        <source>From pits, dumps and sites to the restoration plan in one run: damaged land, directions, parcels, earthwork, measures, schedule, cost and the tables of the plan. The elevations must be finer than the parcels. Choose a project to keep every step in it.</source>
        <translation>由采坑、排土场和场地一次运行得到修复方案：损毁土地、修复方向、地块划分、土方平衡、措施、进度、投资和方案附表。高程的分辨率须细于地块。选择项目库可保存每一步的成果。</translation>
    </message>
    <message>
        <source>Plan the restoration of an underground mine</source>
        <translation>井工矿生态修复规划（全流程）</translation>
    </message>
    <message>
        <source>From mining panels to the restoration plan in one run: subsidence, damaged land, directions, parcels, measures, schedule, cost and the tables of the plan. Choose a project to keep every step in it.</source>
        <translation>由采煤工作面一次运行得到修复方案：地表沉陷、损毁土地、修复方向、地块划分、措施、进度、投资和方案附表。选择项目库可保存每一步的成果。</translation>
    </message>
    <message>
        <source>The workbook “{path}” was not written, because the Python package openpyxl is not installed. The QGIS installers since autumn 2023 bring it; all other results were made.</source>
        <translation>未写出表册“{path}”：缺少 Python 包 openpyxl。2023 年秋季以后的 QGIS 安装包均自带该包。其他成果均已生成。</translation>
    </message>
    <message>
        <source>{count} of {all} parcels name no landform ({codes}): the usual one of their damage was taken, a pit floor for excavated and a platform for occupied land. Give pit walls and dump slopes a landform or a slope.</source>
        <translation>{all} 个地块中有 {count} 个没有地貌类型（{codes}）：按损毁类型取常见地貌，挖损地取采坑坑底，压占地取排土场平台。请为采坑边帮和排土场边坡填写地貌类型或坡度。</translation>
    </message>
    <message>
        <source>Region of the quality standard</source>
        <translation>质量标准分区</translation>
    </message>
    <message>
        <source>Whose requirements the tables of the plan print; those of all when empty.</source>
        <translation>方案附表列出该区的质量要求；留空则列出各区。</translation>
    </message>
    <message>
        <source>The measures spread {lack:,.0f} m³ of cover soil, and nothing says where it comes from. Give the table of the earthwork, or name the source in the plan.</source>
        <translation>各项措施需覆土 {lack:,.0f} m³，来源不明。请提供土方平衡表，或在方案中说明取土来源。</translation>
    </message>
    <message>
        <source>A cell of “{layer}” is as large as {size:.1f} ha, larger than {count} units ({codes}): they get the “{column}” of the land around. Choose a finer raster.</source>
        <translation>“{layer}”的一个像元为 {size:.1f} hm²，大于 {count} 个单元（{codes}）：这些单元的“{column}”取自周边土地。请选用更精细的栅格。</translation>
    </message>
    <message>
        <source>The channels have {count} places for dams, more than the {most} a run looks at. Ask for a larger least catchment or a greater spacing, or plan a part of the land.</source>
        <translation>沟道上的候选坝址有{count}处，超过一次计算的上限{most}处。请增大最小控制面积或坝址间距，或只规划部分区域。</translation>
    </message>
    <message>
        <source>Plan check dams</source>
        <translation>淤地坝规划</translation>
    </message>
    <message>
        <source>Finds the channels of a terrain model and places where a dam could close them, sizes dams of every class for silt and flood, and chooses for each gully the cheapest system that holds its share of the sediment. Dams drown neither each other nor forbidden land, take the breach of a dam above, and meet what people, roads and industry below them ask for. Existing dams are kept, reinforced or not counted.</source>
        <translation>由地形模型提取沟道和可建坝的坝址，按各级坝型计算拦泥与滞洪所需规模，并为每条沟选出拦住规定比例泥沙而投资最小的坝系。各坝互不淹没，不占禁用土地，能容纳上游坝溃决的水量，并满足下游居民、道路和工矿的防洪要求。已有坝予以保留、除险加固或不计入。</translation>
    </message>
    <message>
        <source>Sediment to hold</source>
        <translation>拦沙比例</translation>
    </message>
    <message>
        <source>Share of the sediment of every gully that its dams hold, over the planning period.</source>
        <translation>规划期内每条沟的淤地坝应拦住的泥沙占来沙量的比例。</translation>
    </message>
    <message>
        <source>Sediment to hold in all</source>
        <translation>拦沙总量</translation>
    </message>
    <message>
        <source>By all gullies together, wherever it is cheapest, in place of the share of each.</source>
        <translation>各沟合计，哪里投资最省就拦在哪里，代替每条沟的比例。</translation>
    </message>
    <message>
        <source>Planning period</source>
        <translation>规划期</translation>
    </message>
    <message>
        <source>Years over which sediment is counted; a dam that silts up earlier counts with what it takes until then.</source>
        <translation>计算泥沙的年数；提前淤满的坝只计到淤满为止的拦沙量。</translation>
    </message>
    <message>
        <source>Soil erosion modulus</source>
        <translation>土壤侵蚀模数</translation>
    </message>
    <message>
        <source>Sediment that comes down from a square kilometre, where no layer or raster says it.</source>
        <translation>没有图层或栅格说明时，每平方公里每年的来沙量。</translation>
    </message>
    <message>
        <source>There are no existing dams</source>
        <translation>没有已有坝</translation>
    </message>
    <message>
        <source>Say so where no layer of existing dams is given; nobody plans dams without knowing those that stand.</source>
        <translation>未给出已有坝图层时须在此说明；不清楚已有坝就不能规划新坝。</translation>
    </message>
    <message>
        <source>Defective dams</source>
        <translation>病险坝</translation>
    </message>
    <message>
        <source>A defective dam that is not reinforced holds nothing, and its breach is reckoned with below it.</source>
        <translation>不加固的病险坝不计拦沙，其溃决由下游坝校核。</translation>
    </message>
    <message>
        <source>Reinforced where it pays</source>
        <translation>划算时加固</translation>
    </message>
    <message>
        <source>All reinforced</source>
        <translation>全部加固</translation>
    </message>
    <message>
        <source>Storage that a breach lets go</source>
        <translation>溃坝下泄库容比例</translation>
    </message>
    <message>
        <source>Share of the total storage of a dam that the dam below has to take in its free storage.</source>
        <translation>坝溃决时下泄量占总库容的比例，下一级坝须以空余库容容纳。</translation>
    </message>
    <message>
        <source>Largest gully</source>
        <translation>单沟最大面积</translation>
    </message>
    <message>
        <source>Without outlets, a gully ends where more land than this drains through its channel; each gets a system.</source>
        <translation>未给沟口时，沟道汇水面积超过此值处即为沟口；每条沟单独布设坝系。</translation>
    </message>
    <message>
        <source>Reach below dams</source>
        <translation>坝下游影响距离</translation>
    </message>
    <message>
        <source>Along the channel, in which people, roads and industry count; by the table of objects when empty.</source>
        <translation>沿沟道计算，此范围内的居民、道路和工矿计入；为空时按下游对象表。</translation>
    </message>
    <message>
        <source>Smallest catchment of a dam</source>
        <translation>坝控最小面积</translation>
    </message>
    <message>
        <source>Channels with less land above them get no dams.</source>
        <translation>汇水面积更小的沟道不布坝。</translation>
    </message>
    <message>
        <source>Largest catchment of a dam</source>
        <translation>坝控最大面积</translation>
    </message>
    <message>
        <source>Spacing of sites</source>
        <translation>坝址间距</translation>
    </message>
    <message>
        <source>Along the channels, between the places that are looked at.</source>
        <translation>沿沟道，相邻备选坝址之间的距离。</translation>
    </message>
    <message>
        <source>Sites between two confluences at most</source>
        <translation>两汇流点间坝址数上限</translation>
    </message>
    <message>
        <source>Longest crest</source>
        <translation>最大坝长</translation>
    </message>
    <message>
        <source>Silt that passes a dam</source>
        <translation>过坝泥沙比例</translation>
    </message>
    <message>
        <source>Share of what arrives that floods carry through.</source>
        <translation>来沙中被洪水带过坝的比例。</translation>
    </message>
    <message>
        <source>Density of settled silt</source>
        <translation>淤积物干容重</translation>
    </message>
    <message>
        <source>Time to drain</source>
        <translation>泄空时间</translation>
    </message>
    <message>
        <source>In which the outlet empties the silt pool.</source>
        <translation>放水工程泄空拦泥库容蓄水的时间。</translation>
    </message>
    <message>
        <source>Step of the storage curves</source>
        <translation>库容曲线步长</translation>
    </message>
    <message>
        <source>Smallest catchment of a stream</source>
        <translation>沟道最小汇水面积</translation>
    </message>
    <message>
        <source>Of the streams that are drawn.</source>
        <translation>图中绘出的沟道。</translation>
    </message>
    <message>
        <source>Points moved onto channels within</source>
        <translation>点位移到沟道的最大距离</translation>
    </message>
    <message>
        <source>Outlets and existing dams are moved to the largest channel within this distance.</source>
        <translation>沟口和已有坝移到此距离内汇水面积最大的沟道上。</translation>
    </message>
    <message>
        <source>Gullies belong to channels within</source>
        <translation>沟与河道线的最大距离</translation>
    </message>
    <message>
        <source>Distance of a gully&apos;s mouth, or of one of its dams, from a channel line.</source>
        <translation>沟口或沟内某座坝到河道线的距离。</translation>
    </message>
    <message>
        <source>0 takes the cell of the elevations.</source>
        <translation>0 表示采用高程栅格的像元大小。</translation>
    </message>
    <message>
        <source>Of the gullies and of the ground some kilometres below them; 12.5 m or finer for design.</source>
        <translation>覆盖各沟及其下游数公里；用于设计时像元应不大于 12.5 m。</translation>
    </message>
    <message>
        <source>Flow directions</source>
        <translation>水流方向</translation>
    </message>
    <message>
        <source>Of GRASS r.watershed, where the Python package for them is not there.</source>
        <translation>GRASS r.watershed 的结果，用于未安装相应 Python 包的计算机。</translation>
    </message>
    <message>
        <source>Flow accumulation</source>
        <translation>汇流累积量</translation>
    </message>
    <message>
        <source>Of GRASS r.watershed; only compared with what the directions say.</source>
        <translation>GRASS r.watershed 的结果；仅与由流向算出的结果比较。</translation>
    </message>
    <message>
        <source>Soil erosion modulus as a raster</source>
        <translation>土壤侵蚀模数栅格</translation>
    </message>
    <message>
        <source>In t/(km²·a), as a soil loss run makes it.</source>
        <translation>单位 t/(km²·a)，由土壤流失量计算得到。</translation>
    </message>
    <message>
        <source>Outlets of gullies</source>
        <translation>沟口</translation>
    </message>
    <message>
        <source>One point for each gully, at its lower end; only the land above them is planned.</source>
        <translation>每条沟一个点，位于沟的下端；只规划其上游的土地。</translation>
    </message>
    <message>
        <source>Channel lines</source>
        <translation>河道线</translation>
    </message>
    <message>
        <source>Gullies that open near them are planned, and carry their name and river code. Without outlets and lines all gullies of the terrain model are planned.</source>
        <translation>在其附近汇入的沟参加规划，并带其名称和河流代码。没有沟口也没有河道线时，规划地形模型内的全部沟道。</translation>
    </message>
    <message>
        <source>Soil erosion by area</source>
        <translation>分区土壤侵蚀</translation>
    </message>
    <message>
        <source>Polygons with their erosion modulus; land outside has that of the parameters.</source>
        <translation>带侵蚀模数的面；面以外采用参数中的模数。</translation>
    </message>
    <message>
        <source>New dam</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Reinforced</source>
        <translation>除险加固</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Defective, not counted</source>
        <translation>病险，不计入</translation>
    </message>
    <message>
        <source>Comparison of sites only</source>
        <translation>仅供坝址比选</translation>
    </message>
    <message>
        <source>No dam above</source>
        <translation>上游无坝</translation>
    </message>
    <message>
        <source>Takes the breach of a dam above</source>
        <translation>能容纳上游坝溃决水量</translation>
    </message>
    <message>
        <source>Does not take the breach of a dam above</source>
        <translation>不能容纳上游坝溃决水量</translation>
    </message>
    <message>
        <source>Full pool</source>
        <translation>满库水面</translation>
    </message>
    <message>
        <source>Silted land</source>
        <translation>淤积面</translation>
    </message>
    <message>
        <source>Integer programme</source>
        <translation>整数规划</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步选择</translation>
    </message>
    <message>
        <source>Dam code</source>
        <translation>坝编号</translation>
    </message>
    <message>
        <source>Gully</source>
        <translation>沟道</translation>
    </message>
    <message>
        <source>Class of the dam</source>
        <translation>坝的等级</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>成果用途</translation>
    </message>
    <message>
        <source>From a terrain model coarser than 12.5 m sites are only compared.</source>
        <translation>地形模型粗于 12.5 m 时仅作坝址比选。</translation>
    </message>
    <message>
        <source>Total storage</source>
        <translation>总库容</translation>
    </message>
    <message>
        <source>Silt storage</source>
        <translation>拦泥库容</translation>
    </message>
    <message>
        <source>Of existing dams what is left.</source>
        <translation>已有坝为剩余值。</translation>
    </message>
    <message>
        <source>Flood storage</source>
        <translation>滞洪库容</translation>
    </message>
    <message>
        <source>Sediment held</source>
        <translation>拦沙量</translation>
    </message>
    <message>
        <source>Mean of the planning period.</source>
        <translation>规划期平均值。</translation>
    </message>
    <message>
        <source>Cost of a tonne held</source>
        <translation>单位拦沙投资</translation>
    </message>
    <message>
        <source>Cost over the sediment held in the planning period.</source>
        <translation>投资除以规划期内的拦沙总量。</translation>
    </message>
    <message>
        <source>Earth in the dam</source>
        <translation>坝体土方</translation>
    </message>
    <message>
        <source>New dams</source>
        <translation>新建坝数</translation>
    </message>
    <message>
        <source>Reinforced dams</source>
        <translation>加固坝数</translation>
    </message>
    <message>
        <source>Dams kept</source>
        <translation>保留坝数</translation>
    </message>
    <message>
        <source>Defective dams not counted</source>
        <translation>未计入的病险坝数</translation>
    </message>
    <message>
        <source>Sediment that comes down</source>
        <translation>来沙量</translation>
    </message>
    <message>
        <source>Share of the sediment held</source>
        <translation>拦沙率</translation>
    </message>
    <message>
        <source>Catchment</source>
        <translation>控制面积</translation>
    </message>
    <message>
        <source>Check dams</source>
        <translation>淤地坝</translation>
    </message>
    <message>
        <source>Code in the register</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Land below the dams above</source>
        <translation>区间面积</translation>
    </message>
    <message>
        <source>Sediment that arrives</source>
        <translation>入库沙量</translation>
    </message>
    <message>
        <source>Of its own land and what the dams above let through.</source>
        <translation>区间来沙与上游各坝下泄泥沙之和。</translation>
    </message>
    <message>
        <source>Sediment lost without it</source>
        <translation>缺此坝少拦沙量</translation>
    </message>
    <message>
        <source>By how much less the system would hold without this dam.</source>
        <translation>没有这座坝时坝系少拦的沙量。</translation>
    </message>
    <message>
        <source>Silting years</source>
        <translation>淤积年限</translation>
    </message>
    <message>
        <source>Until the silt storage is full; of existing dams what is left of them.</source>
        <translation>拦泥库容淤满所需年数；已有坝为剩余年数。</translation>
    </message>
    <message>
        <source>Silted volume</source>
        <translation>已淤库容</translation>
    </message>
    <message>
        <source>Released by a breach above</source>
        <translation>上游溃坝下泄量</translation>
    </message>
    <message>
        <source>The largest volume that one dam above lets go.</source>
        <translation>上游任一座坝溃决时的最大下泄量。</translation>
    </message>
    <message>
        <source>Breach of a dam above</source>
        <translation>上游溃坝校核</translation>
    </message>
    <message>
        <source>Design flood</source>
        <translation>设计洪水重现期</translation>
    </message>
    <message>
        <source>Check flood</source>
        <translation>校核洪水重现期</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>放水工程</translation>
    </message>
    <message>
        <source>Spillway</source>
        <translation>溢洪道</translation>
    </message>
    <message>
        <source>Peak of the check flood</source>
        <translation>校核洪峰流量</translation>
    </message>
    <message>
        <source>Flow of the outlet</source>
        <translation>放水流量</translation>
    </message>
    <message>
        <source>Flow of the spillway</source>
        <translation>溢洪道流量</translation>
    </message>
    <message>
        <source>Height of the dam</source>
        <translation>坝高</translation>
    </message>
    <message>
        <source>Level of the bed</source>
        <translation>沟底高程</translation>
    </message>
    <message>
        <source>Level of the silt</source>
        <translation>淤积面高程</translation>
    </message>
    <message>
        <source>Highest water level</source>
        <translation>最高水位</translation>
    </message>
    <message>
        <source>Level of the crest</source>
        <translation>坝顶高程</translation>
    </message>
    <message>
        <source>Freeboard</source>
        <translation>安全超高</translation>
    </message>
    <message>
        <source>Length of the crest</source>
        <translation>坝顶长度</translation>
    </message>
    <message>
        <source>Crest width</source>
        <translation>坝顶宽度</translation>
    </message>
    <message>
        <source>Upstream slope, 1 to</source>
        <translation>上游坡比 1:</translation>
    </message>
    <message>
        <source>Downstream slope, 1 to</source>
        <translation>下游坡比 1:</translation>
    </message>
    <message>
        <source>Length of the base</source>
        <translation>坝底宽度</translation>
    </message>
    <message>
        <source>Flooded land</source>
        <translation>淹没面积</translation>
    </message>
    <message>
        <source>Relative stability</source>
        <translation>相对稳定系数</translation>
    </message>
    <message>
        <source>Silted land over the catchment.</source>
        <translation>淤地面积与控制面积之比。</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>病险情况</translation>
    </message>
    <message>
        <source>Works of reinforcement</source>
        <translation>加固工程</translation>
    </message>
    <message>
        <source>Objects downstream</source>
        <translation>下游对象</translation>
    </message>
    <message>
        <source>With the way along the channel.</source>
        <translation>附沿沟道的距离。</translation>
    </message>
    <message>
        <source>Way to the nearest object</source>
        <translation>到最近对象的距离</translation>
    </message>
    <message>
        <source>Cost of a cubic metre of silt</source>
        <translation>每立方米拦泥库容投资</translation>
    </message>
    <message>
        <source>Flood plan</source>
        <translation>防汛预案</translation>
    </message>
    <message>
        <source>Reservoirs of check dams</source>
        <translation>淤地坝库区</translation>
    </message>
    <message>
        <source>Part of the reservoir</source>
        <translation>库区部位</translation>
    </message>
    <message>
        <source>Catchments of check dams</source>
        <translation>淤地坝集水区</translation>
    </message>
    <message>
        <source>Empty for land below the lowest dams.</source>
        <translation>最下一级坝以下的土地为空。</translation>
    </message>
    <message>
        <source>Down to the next dam above.</source>
        <translation>到上一级坝为止。</translation>
    </message>
    <message>
        <source>All land above</source>
        <translation>上游总面积</translation>
    </message>
    <message>
        <source>Streams of the gullies</source>
        <translation>沟道水系</translation>
    </message>
    <message>
        <source>Number of the stream</source>
        <translation>沟道序号</translation>
    </message>
    <message>
        <source>Flows into</source>
        <translation>汇入沟道</translation>
    </message>
    <message>
        <source>Order of the stream</source>
        <translation>沟道级别</translation>
    </message>
    <message>
        <source>Storage curves</source>
        <translation>库容曲线</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <source>Systems of check dams</source>
        <translation>淤地坝坝系</translation>
    </message>
    <message>
        <source>Sites with options</source>
        <translation>可建坝的坝址数</translation>
    </message>
    <message>
        <source>Way of choosing</source>
        <translation>选择方法</translation>
    </message>
    <message>
        <source>Saving still possible</source>
        <translation>尚可节省比例</translation>
    </message>
    <message>
        <source>Share of the cost, at most; empty where nobody knows.</source>
        <translation>占投资的比例上限；未知时为空。</translation>
    </message>
    <message>
        <source>Next best dam, class</source>
        <translation>下一座备选坝等级</translation>
    </message>
    <message>
        <source>Next best dam, longitude</source>
        <translation>下一座备选坝经度</translation>
    </message>
    <message>
        <source>Next best dam, latitude</source>
        <translation>下一座备选坝纬度</translation>
    </message>
    <message>
        <source>Next best dam, sediment</source>
        <translation>下一座备选坝增拦沙量</translation>
    </message>
    <message>
        <source>What the system would hold more with it.</source>
        <translation>加建后坝系增加的拦沙量。</translation>
    </message>
    <message>
        <source>Next best dam, cost</source>
        <translation>下一座备选坝投资</translation>
    </message>
    <message>
        <source>Cost of the next tonne held</source>
        <translation>下一吨拦沙投资</translation>
    </message>
    <message>
        <source>Storage curves of the dams</source>
        <translation>各坝库容曲线</translation>
    </message>
    <message>
        <source>Cost of the sediment held</source>
        <translation>拦沙投资</translation>
    </message>
    <message>
        <source>There is no dam to draw.</source>
        <translation>没有可绘制的坝。</translation>
    </message>
    <message>
        <source>storage [10⁴ m³]</source>
        <translation>库容 [10⁴ m³]</translation>
    </message>
    <message>
        <source>depth of water above the bed [m]</source>
        <translation>坝前水深 [m]</translation>
    </message>
    <message>
        <source>silt storage full</source>
        <translation>拦泥库容淤满</translation>
    </message>
    <message>
        <source>full pool</source>
        <translation>满库</translation>
    </message>
    <message>
        <source>The {count} largest of {all} dams.</source>
        <translation>绘出全部 {all} 座坝中最大的 {count} 座。</translation>
    </message>
    <message>
        <source>Depth over storage of {count} dams; the largest holds {most} × 10⁴ m³.</source>
        <translation>{count} 座坝的水深—库容曲线；最大库容 {most}×10⁴ m³。</translation>
    </message>
    <message>
        <source>sediment added [t/a]</source>
        <translation>增加的拦沙量 [t/a]</translation>
    </message>
    <message>
        <source>cost of a tonne held [yuan/t]</source>
        <translation>每吨拦沙投资 [元/t]</translation>
    </message>
    <message>
        <source>dams of the plan</source>
        <translation>规划的坝</translation>
    </message>
    <message>
        <source>next best dam, not built</source>
        <translation>下一座备选坝，未建</translation>
    </message>
    <message>
        <source>A tonne held costs {low} to {high} yuan, by dam.</source>
        <translation>各坝每拦一吨沙投资 {low} 至 {high} 元。</translation>
    </message>
    <message>
        <source>{said} The next best dam would cost {price} yuan a tonne.</source>
        <translation>{said}下一座备选坝每吨 {price} 元。</translation>
    </message>
    <message>
        <source>Some dams cannot be priced, so the system with the least earth was chosen, not the one with the least cost. Add the missing prices and run again.</source>
        <translation>部分坝缺少单价，因此按土方最少而不是投资最小选择坝系。请补充单价后重新计算。</translation>
    </message>
    <message>
        <source>{count} works of reinforcement have no quantity, because the height or the crest length of the dam is not known ({dams}): their cost is not in the sums.</source>
        <translation>{count} 项加固工程因坝高或坝顶长度未知而没有工程量（{dams}），其投资未计入合计。</translation>
    </message>
    <message>
        <source>A dam</source>
        <translation>每座坝</translation>
    </message>
    <message>
        <source>A metre of crest</source>
        <translation>每米坝顶</translation>
    </message>
    <message>
        <source>A cubic metre of dam body</source>
        <translation>每立方米坝体</translation>
    </message>
    <message>
        <source>A metre of dam base</source>
        <translation>每米坝底宽</translation>
    </message>
    <message>
        <source>Defects of dams</source>
        <translation>淤地坝病险类型</translation>
    </message>
    <message>
        <source>What is wrong with existing dams, whether they count as long as it is not mended, and what mending takes. The shipped table when empty.</source>
        <translation>已有坝的病险类型、未加固时是否计入以及加固所需工程。为空时采用随附的表。</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>病险类型</translation>
    </message>
    <message>
        <source>Counts unmended</source>
        <translation>未加固时计入</translation>
    </message>
    <message>
        <source>Whether the dam holds sediment and floods as long as it is not mended.</source>
        <translation>未加固时该坝是否仍计拦沙和滞洪。</translation>
    </message>
    <message>
        <source>Quantity for</source>
        <translation>工程量基数</translation>
    </message>
    <message>
        <source>Defects that are not in the table count as “{other}”: {words}. Add them to the table of dam defects if mending them takes something else.</source>
        <translation>表中没有的病险类型按“{other}”处理：{words}。如加固内容不同，请补入病险类型表。</translation>
    </message>
    <message>
        <source>Defects that are not in the table “{table}”: {words}. Add them, or a row “other” for all of them.</source>
        <translation>“{table}”中没有下列病险类型：{words}。请补充，或增加一行“other”代表全部。</translation>
    </message>
    <message>
        <source>Existing dams</source>
        <translation>已有坝</translation>
    </message>
    <message>
        <source>Points of all dams that stand in the gullies, sound or not, with storage and silted volume in 10⁴ m³, or in columns ending in _m3 in m³, height, crest length, outlet, spillway and defects (words of the table of dam defects, separated by ; or 、). Without them the run needs the word that there are none.</source>
        <translation>沟中已有的全部坝的点位，不论完好或病险：总库容和已淤库容（10⁴ m³，以 _m3 结尾的列为 m³）、坝高、坝顶长度、放水工程、溢洪道和病险情况（病险类型表中的词，用 ; 或 、 分隔）。没有此图层时须说明没有已有坝。</translation>
    </message>
    <message>
        <source>Nobody said which dams stand in the gullies already. Give the layer “{layer}”, or say that there are none.</source>
        <translation>没有说明沟中已有哪些坝。请给出图层“{layer}”，或说明没有已有坝。</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds {count} dams, but the parameters say that there are none. Take one of them back.</source>
        <translation>图层“{layer}”中有 {count} 座坝，但参数称没有已有坝。请取消其中之一。</translation>
    </message>
    <message>
        <source>{count} of {all} existing dams lie on no channel within {within:g} m and were left out: {dams}. Move their points onto the channel.</source>
        <translation>{all} 座已有坝中有 {count} 座在 {within:g} m 内没有沟道，已舍去：{dams}。请把点位移到沟道上。</translation>
    </message>
    <message>
        <source>{count} existing dams lie on the same channel cell as another one and were left out: {dams}.</source>
        <translation>{count} 座已有坝与另一座坝位于同一沟道像元，已舍去：{dams}。</translation>
    </message>
    <message>
        <source>{count} existing dams have no total storage and were left out: {dams}. Without it nobody knows what they hold.</source>
        <translation>{count} 座已有坝没有总库容，已舍去：{dams}。没有总库容就无法知道其拦蓄能力。</translation>
    </message>
    <message>
        <source>{count} existing dams have more silt than storage ({dams}): they count as full.</source>
        <translation>{count} 座已有坝的淤积量大于总库容（{dams}），按淤满计。</translation>
    </message>
    <message>
        <source>{count} of {all} outlets lie outside the terrain model, or on ground that it does not know, and were left out: {rows}.</source>
        <translation>{all} 个沟口中有 {count} 个位于地形模型以外或高程未知处，已舍去：{rows}。</translation>
    </message>
    <message>
        <source>{count} of {all} outlets were moved onto the channel, by {most:.0f} m at most. Look at them.</source>
        <translation>{all} 个沟口中有 {count} 个移到了沟道上，最远 {most:.0f} m。请核对。</translation>
    </message>
    <message>
        <source>The outlet {row} drains only {area:.3f} km² and lies beside the channel: no dam is planned above it. Move it onto the channel, or raise the distance within which points are moved.</source>
        <translation>沟口 {row} 的汇水面积只有 {area:.3f} km²，偏离沟道：其上游不规划坝。请移到沟道上，或加大点位移动距离。</translation>
    </message>
    <message>
        <source>{count} of {all} existing dams do not lie above any outlet or gully that is planned, and were left out.</source>
        <translation>{all} 座已有坝中有 {count} 座不在任何沟口或规划沟道的上游，已舍去。</translation>
    </message>
    <message>
        <source>{count} of {all} gullies open near no channel line and were left out.</source>
        <translation>{all} 条沟中有 {count} 条不在河道线附近汇入，已舍去。</translation>
    </message>
    <message>
        <source>No outlet lies on the terrain model, or within {within:g} m of ground that it knows. Choose a terrain model that reaches the outlets.</source>
        <translation>没有沟口位于地形模型上，或在 {within:g} m 内有已知高程。请选择覆盖沟口的地形模型。</translation>
    </message>
    <message>
        <source>No gully of the terrain model opens near a channel line. Check that both lie in the same place, or raise the distance within which gullies belong to channels.</source>
        <translation>地形模型中没有沟在河道线附近汇入。请检查两者是否在同一位置，或加大沟与河道线的距离。</translation>
    </message>
    <message>
        <source>Objects downstream, points</source>
        <translation>下游对象（点）</translation>
    </message>
    <message>
        <source>Houses, villages, works. The column kind names a row of the table of objects downstream; people where it is empty.</source>
        <translation>房屋、村庄、厂矿。kind 列为下游对象表中的类型；为空时按居民点。</translation>
    </message>
    <message>
        <source>Objects downstream, lines</source>
        <translation>下游对象（线）</translation>
    </message>
    <message>
        <source>Roads and railways. The column kind names a row of the table of objects; road where it is empty.</source>
        <translation>公路和铁路。kind 列为下游对象表中的类型；为空时按道路。</translation>
    </message>
    <message>
        <source>Objects downstream, areas</source>
        <translation>下游对象（面）</translation>
    </message>
    <message>
        <source>Villages, industry, mines. The column kind names a row of the table of objects; people where it is empty.</source>
        <translation>村庄、工业、矿山。kind 列为下游对象表中的类型；为空时按居民点。</translation>
    </message>
    <message>
        <source>Objects downstream of dams</source>
        <translation>坝下游对象</translation>
    </message>
    <message>
        <source>How far below a dam and beside the channel an object counts, and which flood standard and spillway it asks of the dam. The shipped table when empty.</source>
        <translation>对象在坝下游和沟道两侧多远以内计入，以及要求的防洪标准和溢洪道。为空时采用随附的表。</translation>
    </message>
    <message>
        <source>Distance below the dam</source>
        <translation>坝下游距离</translation>
    </message>
    <message>
        <source>Along the channel; farther away the object does not count.</source>
        <translation>沿沟道计算；更远的对象不计入。</translation>
    </message>
    <message>
        <source>Distance from the channel</source>
        <translation>距沟道距离</translation>
    </message>
    <message>
        <source>Height above the channel</source>
        <translation>高出沟道</translation>
    </message>
    <message>
        <source>What stands higher is out of reach; no limit when empty.</source>
        <translation>更高处的对象不受影响；为空时不限。</translation>
    </message>
    <message>
        <source>No objects downstream were given: no dam was held to a higher standard for people, roads or industry below it. Give them before anybody builds.</source>
        <translation>未给出下游对象：没有因下游居民、道路或工矿而提高任何坝的标准。施工前请补充。</translation>
    </message>
    <message>
        <source>Kinds of objects downstream that are not in the table were taken for people: {kinds}. Add them to the table if they ask for less.</source>
        <translation>表中没有的下游对象类型按居民点处理：{kinds}。如要求较低，请补入表中。</translation>
    </message>
    <message>
        <source>The table “{table}” has no row “people”, which stands for every object of unknown kind. Add it.</source>
        <translation>“{table}”中没有“people”一行，它代表类型不明的全部对象。请补充。</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}：{count}</translation>
    </message>
    <message>
        <source>Of {all} sites {count} can have no dam. {reasons}.</source>
        <translation>{all} 个坝址中有 {count} 个不能建坝。{reasons}。</translation>
    </message>
    <message>
        <source>{gully}: no choice of dams holds {asked:.0f} t/a; the one planned holds the most that can be held, {most:.0f} t/a. Look at more sites, longer crests or larger catchments, or ask for less.</source>
        <translation>{gully}：任何坝系都拦不住 {asked:.0f} t/a；规划的坝系拦沙最多，为 {most:.0f} t/a。请增加坝址、加大坝长或控制面积，或降低要求。</translation>
    </message>
    <message>
        <source>All gullies together</source>
        <translation>各沟合计</translation>
    </message>
    <message>
        <source>{gully}: too many options for an integer programme; the dams were chosen step by step; the best choice is at most {gap:.0f} % cheaper.</source>
        <translation>{gully}：备选方案过多，不能用整数规划；坝系逐步选出，最优坝系最多还可节省 {gap:.0f} %。</translation>
    </message>
    <message>
        <source>{gully}: the dams were chosen step by step; how far the best choice may be cheaper is not known.</source>
        <translation>{gully}：坝系逐步选出；与最优坝系的差距未知。</translation>
    </message>
    <message>
        <source>{count} existing dams do not take the breach of a dam above them ({dams}): one breach would become two. Reinforce or raise them, or warn those below.</source>
        <translation>{count} 座已有坝不能容纳上游坝溃决的水量（{dams}）：一坝溃决将连溃。请加固、加高，或向下游预警。</translation>
    </message>
    <message>
        <source>{count} defective dams were not reinforced, because others hold the sediment for less ({dams}). They count for nothing, and remain dangerous until they are mended or breached on purpose.</source>
        <translation>{count} 座病险坝未加固，因为其他坝拦沙更省（{dams}）。它们不计入，但在加固或有计划拆除前仍有危险。</translation>
    </message>
    <message>
        <source>{count} existing dams lie above people, roads or works that ask for more than they have ({dams}): a higher flood standard or a spillway. Have them checked.</source>
        <translation>{count} 座已有坝的下游有居民、道路或工矿，要求高于现状（{dams}）：需要更高的防洪标准或溢洪道。请组织鉴定。</translation>
    </message>
    <message>
        <source>{count} of {all} dams need an approval that has no number yet (columns condition and approval_no).</source>
        <translation>{all} 座坝中有 {count} 座需要批准但尚无文号（condition 和 approval_no 列）。</translation>
    </message>
    <message>
        <source>{gully}: the dams that stand already hold the share; none is added.</source>
        <translation>{gully}：已有坝已达到拦沙比例，不再增建。</translation>
    </message>
    <message>
        <source>No channel of the terrain model drains as much land as a dam needs. Lower the smallest catchment of a dam, or choose a larger terrain model.</source>
        <translation>地形模型中没有汇水面积足以建坝的沟道。请减小坝控最小面积，或选择更大的地形模型。</translation>
    </message>
    <message>
        <source>None of the {count} sites can have a dam. {reasons}. Look at the table of classes, the longest crest and the constraints.</source>
        <translation>{count} 个坝址都不能建坝。{reasons}。请检查等级表、最大坝长和约束条件。</translation>
    </message>
    <message>
        <source>Valley not closed within the longest axis</source>
        <translation>最大坝长内沟谷不能封闭</translation>
    </message>
    <message>
        <source>Catchment outside every class</source>
        <translation>控制面积不属于任何等级</translation>
    </message>
    <message>
        <source>Too little storage</source>
        <translation>库容不足</translation>
    </message>
    <message>
        <source>More storage needed than the class allows</source>
        <translation>所需库容超过等级上限</translation>
    </message>
    <message>
        <source>Higher than the class allows</source>
        <translation>坝高超过等级上限</translation>
    </message>
    <message>
        <source>Dam or pool on excluded land</source>
        <translation>坝体或库区位于禁建范围</translation>
    </message>
    <message>
        <source>Pool reaches unknown ground</source>
        <translation>库区延伸到无高程数据的区域</translation>
    </message>
    <message>
        <source>The crest of {count} existing dams is as long as the valley of the terrain model is wide at their height, because nobody told its length: {dams}.</source>
        <translation>{count} 座已有坝未给坝顶长度，按地形模型中坝高处的沟谷宽度计：{dams}。</translation>
    </message>
    <message>
        <source>Check dams of the gullies</source>
        <translation>各沟淤地坝</translation>
    </message>
    <message>
        <source>Gully {code}</source>
        <translation>沟道 {code}</translation>
    </message>
    <message>
        <source>next best</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Small dam</source>
        <translation>小型淤地坝</translation>
    </message>
    <message>
        <source>Medium dam</source>
        <translation>中型淤地坝</translation>
    </message>
    <message>
        <source>Backbone dam, large (2)</source>
        <translation>大型(2)淤地坝（骨干坝）</translation>
    </message>
    <message>
        <source>Backbone dam, large (1)</source>
        <translation>大型(1)淤地坝（骨干坝）</translation>
    </message>
    <message>
        <source>Return period</source>
        <translation>重现期</translation>
    </message>
    <message>
        <source>Classes of check dams</source>
        <translation>淤地坝分级</translation>
    </message>
    <message>
        <source>Storage, height, catchment, floods and silting years by class; an empty limit is none. The shipped table when empty.</source>
        <translation>各级淤地坝的库容、坝高、控制面积、洪水标准和淤积年限；限值为空表示不限。留空时采用随附的表。</translation>
    </message>
    <message>
        <source>Storage from</source>
        <translation>库容下限</translation>
    </message>
    <message>
        <source>Storage below</source>
        <translation>库容上限</translation>
    </message>
    <message>
        <source>Height from</source>
        <translation>坝高下限</translation>
    </message>
    <message>
        <source>Height up to</source>
        <translation>坝高上限</translation>
    </message>
    <message>
        <source>Catchment from</source>
        <translation>控制面积下限</translation>
    </message>
    <message>
        <source>Catchment up to</source>
        <translation>控制面积上限</translation>
    </message>
    <message>
        <source>Silting years from</source>
        <translation>淤积年限下限</translation>
    </message>
    <message>
        <source>Silting years up to</source>
        <translation>淤积年限上限</translation>
    </message>
    <message>
        <source>Share of the check flood kept</source>
        <translation>校核洪水拦蓄比例</translation>
    </message>
    <message>
        <source>The rest runs over the spillway; 1 without one.</source>
        <translation>其余由溢洪道下泄；无溢洪道时为1。</translation>
    </message>
    <message>
        <source>Cross-sections of check dams</source>
        <translation>淤地坝断面</translation>
    </message>
    <message>
        <source>Freeboard, crest, slopes and berms by height; the shipped table when empty.</source>
        <translation>按坝高确定的安全超高、坝顶宽、坝坡和马道；留空时采用随附的表。</translation>
    </message>
    <message>
        <source>Cross-section</source>
        <translation>断面</translation>
    </message>
    <message>
        <source>Height from berm to berm</source>
        <translation>马道间高差</translation>
    </message>
    <message>
        <source>Width of berms</source>
        <translation>马道宽</translation>
    </message>
    <message>
        <source>Storms for check dams</source>
        <translation>淤地坝设计暴雨</translation>
    </message>
    <message>
        <source>Rain of 24 hours, the share that runs off and the regional figures of flood peaks by return period; the shipped table when empty.</source>
        <translation>各重现期的24小时暴雨量、径流系数和洪峰流量地区参数；留空时采用随附的表。</translation>
    </message>
    <message>
        <source>Rain of 24 hours</source>
        <translation>24小时暴雨量</translation>
    </message>
    <message>
        <source>Share that runs off</source>
        <translation>径流系数</translation>
    </message>
    <message>
        <source>Factor of the flood peak</source>
        <translation>洪峰流量系数</translation>
    </message>
    <message>
        <source>K of the peak K·Fⁿ in m³/s, F in km².</source>
        <translation>洪峰流量 K·Fⁿ 中的 K，流量单位 m³/s，F 单位 km²。</translation>
    </message>
    <message>
        <source>Exponent of the flood peak</source>
        <translation>洪峰流量指数</translation>
    </message>
    <message>
        <source>The table “{table}”, row {row}: “{column}” is empty. Fill it in.</source>
        <translation>“{table}”第{row}行：“{column}”为空，请填写。</translation>
    </message>
    <message>
        <source>The table “{table}” has no storm of {years} years or more, which a dam has to stand. Add its row, or ask for a smaller flood.</source>
        <translation>“{table}”中没有重现期达到或超过{years}年的暴雨，而坝须达到这一标准。请补充该行，或降低洪水标准。</translation>
    </message>
    <message>
        <source>“{layer}” says nothing of {share:.0f} % of the land: the modulus of {modulus:g} t/(km²·a) of the parameters was taken there.</source>
        <translation>“{layer}”未涵盖 {share:.0f} % 的土地，该处采用参数中的模数 {modulus:g} t/(km²·a)。</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds no value over the terrain model. Choose one that does.</source>
        <translation>栅格“{layer}”在地形模型范围内没有数值。请选择有数值的栅格。</translation>
    </message>
    <message>
        <source>The terrain model has cells of {cell:.1f} m, more than {most:g} m: this is a comparison of sites, not a design. Survey the sites that are chosen, and run again with a finer model.</source>
        <translation>地形模型的像元为{cell:.1f} m，大于{most:g} m：结果只供坝址比选，不能作为设计。请对选定的坝址进行测量，用更精细的地形模型重新计算。</translation>
    </message>
    <message>
        <source>At {count} cells of the flow directions “{layer}” water runs in a circle. They were left out: make the directions anew with r.watershed.</source>
        <translation>流向栅格“{layer}”中有 {count} 个像元的水流成环，已不予采用：请用 r.watershed 重新生成流向。</translation>
    </message>
    <message>
        <source>The directions “{layer}” have cells of {wide:.6g} × {high:.6g} in {own}, and directions cannot be turned into another CRS. Warp the terrain model to square cells in {crs} and run r.watershed on that.</source>
        <translation>流向栅格“{layer}”的像元为 {wide:.6g} × {high:.6g}（{own}），而流向不能转换到其他坐标参照系。请先把地形模型重投影为 {crs} 下的正方形像元，再对其运行 r.watershed。</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds values from {low:g} to {high:g}: these are no flow directions of GRASS r.watershed, which are whole numbers from -8 to 8. Choose its output “drainage direction”.</source>
        <translation>栅格“{layer}”的值为 {low:g} 至 {high:g}：这不是 GRASS r.watershed 的流向，其流向为 -8 至 8 的整数。请选择它的“排水方向（drainage direction）”输出。</translation>
    </message>
    <message>
        <source>{share:.0%} of the flow directions “{layer}” lead uphill on the terrain model “{dem}”. Make them with r.watershed from this very model.</source>
        <translation>流向栅格“{layer}”有 {share:.0%} 在地形模型“{dem}”上流向高处。请用 r.watershed 由同一地形模型生成流向。</translation>
    </message>
    <message>
        <source>The rasters “{one}” and “{other}” have different numbers of cells. Take both from the same run of r.watershed.</source>
        <translation>栅格“{one}”与“{other}”的像元数不同。请采用同一次 r.watershed 运行的两个结果。</translation>
    </message>
    <message>
        <source>The drainage network needs the Python package {package}, which is not installed here. Install it with “pip install {package}”, or give the flow directions that GRASS r.watershed makes; the model that comes with the plugin does that by itself.</source>
        <translation>生成沟道水系需要 Python 包 {package}，此处没有安装。请用“pip install {package}”安装，或提供 GRASS r.watershed 生成的流向；随插件提供的模型会自动完成这一步。</translation>
    </message>
    <message>
        <source>The Python package {package}, which makes the drainage network, does not start here: {reason}. Install it anew with its package numba, or give the flow directions that GRASS r.watershed makes.</source>
        <translation>生成沟道水系的 Python 包 {package} 在此处无法启动：{reason}。请连同其依赖包 numba 一起重新安装，或提供 GRASS r.watershed 生成的流向。</translation>
    </message>
    <message>
        <source>The Python package {package} finds no folder to keep its compiled code in ({reason}). Set the environment variable NUMBA_CACHE_DIR to a folder you may write to and start again, or give the flow directions that GRASS r.watershed makes.</source>
        <translation>Python 包 {package} 找不到可存放其编译代码的文件夹（{reason}）。请把环境变量 NUMBA_CACHE_DIR 设为可写的文件夹后重新启动，或提供 GRASS r.watershed 生成的流向。</translation>
    </message>
    <message>
        <source>The terrain model “{layer}” jumps by up to {step:.1f} m along {count} straight lines of cells, first at {axis} = {place}: tiles of different heights seem to be joined there, and water follows the joint. Level the tiles to each other before you trust streams and dams near it.</source>
        <translation>地形模型“{layer}”沿 {count} 条像元直线发生最大 {step:.1f} m 的突变，第一条位于 {axis} = {place}：该处似由高程不一致的图幅拼接而成，水流会沿接缝走。请先对各图幅高程接边，再采信其附近的沟道和坝址。</translation>
    </message>
    <message>
        <source>The terrain model “{layer}” has cells of {wide:.4g} × {high:.4g} m in {own}. It was laid on square cells of {cell:.4g} m in {crs}.</source>
        <translation>地形模型“{layer}”的像元为 {wide:.4g} × {high:.4g} m（{own}），已重采样为 {crs} 下 {cell:.4g} m 的正方形像元。</translation>
    </message>
    <message>
        <source>The terrain model “{layer}” has {count} holes without elevations inside it, {cells} cells. Water is taken to leave the land at their edges, so areas downstream of them are too small. Fill the holes and run again.</source>
        <translation>地形模型“{layer}”内部有 {count} 处无高程的空洞，共 {cells} 个像元。计算中视水流在其边缘流出，因此其下游的集水面积偏小。请填补空洞后重新运行。</translation>
    </message>
    <message>
        <source>The terrain model “{layer}” knows no elevations here: its cells are “no data”. Choose the model that covers the land.</source>
        <translation>地形模型“{layer}”在此处没有高程：其像元均为“无数据”。请选择覆盖该土地的地形模型。</translation>
    </message>
    <message>
        <source>A network on {count:.0f} million cells of {cell:.4g} m needs about {memory:.0f} GB of memory, more than there is. Clip the terrain model to the catchment you plan, or choose a larger cell.</source>
        <translation>在 {count:.0f} 百万个 {cell:.4g} m 的像元上生成水系约需 {memory:.0f} GB 内存，超出可用内存。请把地形模型裁剪到所规划的流域，或选用更大的像元。</translation>
    </message>
    <message>
        <source>Parts to plan</source>
        <translation>要规划的部分</translation>
    </message>
    <message>
        <source>A part is planned where its layers are given. A part whose results are given is summed as they are.</source>
        <translation>给出了所需图层的部分才会规划；给出了已有成果的部分直接汇总，不再重新规划。</translation>
    </message>
    <message>
        <source>Rivers to plan</source>
        <translation>要规划的孔兑</translation>
    </message>
    <message>
        <source>Names or codes with commas between them; all rivers of the lines when empty.</source>
        <translation>名称或代码，用逗号隔开；留空为河道线图层中的全部孔兑。</translation>
    </message>
    <message>
        <source>Land belongs to channels within</source>
        <translation>归入河道的距离</translation>
    </message>
    <message>
        <source>What names no river belongs to the nearest channel, if it lies no further away.</source>
        <translation>没有写明孔兑的要素归入最近的河道，超过此距离则不归入。</translation>
    </message>
    <message>
        <source>{part}: {note}</source>
        <translation>{part}：{note}</translation>
    </message>
    <message>
        <source>Plan whole rivers</source>
        <translation>整条孔兑综合治理规划</translation>
    </message>
    <message>
        <source>Plans the parts of a kongdui one after the other, each where its layers are given: check dams and slope vegetation in the hills, bank shelterbelts and sand fixation along the sand, levees in the plain. Sums what is planned by river and reach: measures, quantities, cost, sediment kept upstream, sand held midstream, crest deficit removed downstream. Results of earlier runs are summed as they are.</source>
        <translation>依次规划一条孔兑的各个部分，给出了图层的部分才规划：上游丘陵的淤地坝和坡面植被，中游沙区的护岸林带和固沙，下游平原的堤防。按孔兑和河段汇总措施、工程量、投资、上游拦沙量、中游拦截风沙量、下游消除的堤顶欠高。以前运行的成果按原样汇总。</translation>
    </message>
    <message>
        <source>The channel lines have no river {strange}. Those they have are: {known}.</source>
        <translation>河道线图层中没有孔兑{strange}。其中有：{known}。</translation>
    </message>
    <message>
        <source>As an earlier run made it; then this part of the programme is not planned anew, only summed.</source>
        <translation>以前运行的成果；给出后这一部分不再重新规划，只作汇总。</translation>
    </message>
    <message>
        <source>Whole-river programme</source>
        <translation>整河综合治理</translation>
    </message>
    <message>
        <source>Cost of rivers</source>
        <translation>各孔兑投资</translation>
    </message>
    <message>
        <source>Quantities of rivers</source>
        <translation>各孔兑工程量</translation>
    </message>
    <message>
        <source>What rivers gain</source>
        <translation>各孔兑治理效益</translation>
    </message>
    <message>
        <source>{river}: nothing is planned for {parts}.</source>
        <translation>{river}：{parts}没有规划内容。</translation>
    </message>
    <message>
        <source>Bank shelterbelts</source>
        <translation>护岸林带</translation>
    </message>
    <message>
        <source>Sand fixation</source>
        <translation>防沙治沙</translation>
    </message>
    <message>
        <source>Levees</source>
        <translation>堤防</translation>
    </message>
    <message>
        <source>Part of the programme</source>
        <translation>治理部分</translation>
    </message>
    <message>
        <source>Soil that slopes keep never reaches the dams: the two are not added.</source>
        <translation>坡面保住的土不会到达淤地坝，两者不相加。</translation>
    </message>
    <message>
        <source>Earth moved</source>
        <translation>土方量</translation>
    </message>
    <message>
        <source>Sediment kept</source>
        <translation>拦沙保土量</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Dams, slope units, compartments, patches or stretches.</source>
        <translation>坝、坡面单元、林带小班、沙地图斑或堤段的个数。</translation>
    </message>
    <message>
        <source>Measures of whole rivers</source>
        <translation>整河治理措施</translation>
    </message>
    <message>
        <source>Name of the measure</source>
        <translation>措施名称</translation>
    </message>
    <message>
        <source>Where a reference table names it.</source>
        <translation>由参考表命名的措施写在这里。</translation>
    </message>
    <message>
        <source>Cost of check dams</source>
        <translation>淤地坝投资</translation>
    </message>
    <message>
        <source>Cost of slope vegetation</source>
        <translation>坡面植被投资</translation>
    </message>
    <message>
        <source>Cost of bank shelterbelts</source>
        <translation>护岸林带投资</translation>
    </message>
    <message>
        <source>Cost of sand fixation</source>
        <translation>固沙投资</translation>
    </message>
    <message>
        <source>Cost of levees</source>
        <translation>堤防投资</translation>
    </message>
    <message>
        <source>Sediment held by dams</source>
        <translation>淤地坝拦沙量</translation>
    </message>
    <message>
        <source>Soil kept on slopes</source>
        <translation>坡面保土量</translation>
    </message>
    <message>
        <source>Sand held by belts, low</source>
        <translation>林带拦截风沙量（低值）</translation>
    </message>
    <message>
        <source>Sand held by belts, high</source>
        <translation>林带拦截风沙量（高值）</translation>
    </message>
    <message>
        <source>Levees relieved of a crest deficit</source>
        <translation>消除堤顶欠高的堤长</translation>
    </message>
    <message>
        <source>Length whose crest the works bring to what is asked for.</source>
        <translation>经工程达到要求堤顶高程的长度。</translation>
    </message>
    <message>
        <source>Largest crest deficit removed</source>
        <translation>消除的最大堤顶欠高</translation>
    </message>
    <message>
        <source>Slopes treated</source>
        <translation>坡面治理面积</translation>
    </message>
    <message>
        <source>Bank belts</source>
        <translation>护岸林面积</translation>
    </message>
    <message>
        <source>Sand treated</source>
        <translation>沙地治理面积</translation>
    </message>
    <message>
        <source>Levees worked on</source>
        <translation>治理堤长</translation>
    </message>
    <message>
        <source>Report on whole rivers</source>
        <translation>整河治理报告</translation>
    </message>
    <message>
        <source>Whole-river sheet</source>
        <translation>整河治理汇总表</translation>
    </message>
    <message>
        <source>“{layer}”: {count} rows (rows {rows}) name no river and lie more than {reach:.1f} km from every channel. They are not in the programme: give them a river code, or raise the distance.</source>
        <translation>“{layer}”：{count}行（第{rows}行）没有写明孔兑，且距任何河道都超过{reach:.1f}公里，未计入汇总。请填写河流代码，或加大归入距离。</translation>
    </message>
    <message>
        <source>“{layer}”: the channel lines have no river {codes}. The {count} rows that name it are not in the programme.</source>
        <translation>“{layer}”：河道线图层中没有孔兑{codes}，写明属于它的{count}行未计入汇总。</translation>
    </message>
    <message>
        <source>The cells of “{layer}” are {cell:.0f} m wide, as wide as a crest or wider: it comes out too low and too broad. Use cross-sections before anybody builds by these figures.</source>
        <translation>“{layer}”像元宽 {cell:.0f} m，不小于堤顶宽度，所得堤顶偏低偏宽。施工前请改用实测横断面。</translation>
    </message>
    <message>
        <source>{levee} was drawn against the flow, as its bed and flood levels show: it has been turned downstream.</source>
        <translation>{levee}：由河底高程和洪水位可知绘制方向与水流相反，已改为顺流方向。</translation>
    </message>
    <message>
        <source>{levee}: the levels of the table rise with the stations, so these count from the other end than the parameter says. They were read so.</source>
        <translation>{levee}：表中水位随桩号升高，可知桩号起算端与参数所填相反，已按实际方向读取。</translation>
    </message>
    <message>
        <source>{levee}: neither bed nor flood levels fall along it, so it was taken to be drawn downstream. Reverse the line if left and right bank are exchanged.</source>
        <translation>{levee}：河底高程和洪水位沿程均无下降，按绘制方向为顺流方向处理。若左右岸颠倒，请反转该线。</translation>
    </message>
    <message>
        <source>{levee}: its points of levels lie on the water&apos;s side of a levee of the {found}, but its column says {told}. The points were followed.</source>
        <translation>{levee}：按水位点所在一侧应为{found}，但字段填写为{told}，已以水位点为准。</translation>
    </message>
    <message>
        <source>Levee {levee}: neither its column “bank” nor the points of the levels say on which side the water is. Fill in left or right, looking downstream.</source>
        <translation>堤防 {levee}：“岸别”字段和水位点都不能判断哪一侧临水。请按面向下游填写左岸或右岸。</translation>
    </message>
    <message>
        <source>Levee {levee} has no flood level within {reach:g} m. Give points of levels along it.</source>
        <translation>堤防 {levee} 在 {reach:g} m 内没有洪水位。请给出沿堤的水位点。</translation>
    </message>
    <message>
        <source>A levee was left out. {reason}</source>
        <translation>有一段堤防未规划。{reason}</translation>
    </message>
    <message>
        <source>The ice-flood check is mandatory, but there is no ice-jam level for {levees}: give ice levels, or state that no ice-jam record exists.</source>
        <translation>凌汛校核为必做项，但 {levees} 没有凌汛水位：请给出凌汛水位，或明确说明无冰塞冰坝记录。</translation>
    </message>
    <message>
        <source>{levee}: a return period of {years:g} years lies below every class; class {number} was taken.</source>
        <translation>{levee}：重现期 {years:g} 年低于各级堤防的标准，按 {number} 级计。</translation>
    </message>
    <message>
        <source>Levee {levee} has no return period. Fill in its column “{column}”, or give a flood standard for all.</source>
        <translation>堤防 {levee} 没有重现期。请填写“{column}”列，或统一给定防洪标准。</translation>
    </message>
    <message>
        <source>The reference table “{table}” has no “{column}” for {row}. Fill in that cell.</source>
        <translation>参照表“{table}”中 {row} 没有“{column}”。请填写该单元格。</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>{number} 级</translation>
    </message>
    <message>
        <source>“{layer}” hold {lacking:.1f} m³ too little: that earth has no source and no haul. Add borrow areas, or let them hold more.</source>
        <translation>“{layer}”储量不足 {lacking:.1f} m³：这部分土方没有土源和运距。请增加取土区或提高其储量。</translation>
    </message>
    <message>
        <source>Borrow areas lie under the works ({codes}): earth cannot be dug from below a levee. Move them beyond its strip.</source>
        <translation>取土区位于工程范围内（{codes}）：不得在堤下取土。请移到护堤地以外。</translation>
    </message>
    <message>
        <source>Borrow pits within the river management range need an approval of their own (river management regulations, article 25).</source>
        <translation>在河道管理范围内取土须另行报批（《河道管理条例》第二十五条）。</translation>
    </message>
    <message>
        <source>Levee code</source>
        <translation>堤防编号</translation>
    </message>
    <message>
        <source>Levee or bank lines</source>
        <translation>堤线或岸线</translation>
    </message>
    <message>
        <source>Along the crest, or along a bank that gets a levee; rows of one code are parts of one levee. Crest and ground in columns are used where neither sections nor elevations tell them.</source>
        <translation>沿堤顶，或沿拟建堤的河岸；编号相同的各行为同一堤防。没有横断面和高程时采用字段中的堤顶和地面高程。</translation>
    </message>
    <message>
        <source>Class of the levee</source>
        <translation>堤防级别</translation>
    </message>
    <message>
        <source>Station of the first end</source>
        <translation>起点桩号</translation>
    </message>
    <message>
        <source>Present crest</source>
        <translation>现状堤顶高程</translation>
    </message>
    <message>
        <source>Present crest width</source>
        <translation>现状堤顶宽度</translation>
    </message>
    <message>
        <source>Present waterside slope</source>
        <translation>现状临水坡比</translation>
    </message>
    <message>
        <source>Run over rise: 3 for 1:3.</source>
        <translation>水平比垂直：1:3 填 3。</translation>
    </message>
    <message>
        <source>Present landside slope</source>
        <translation>现状背水坡比</translation>
    </message>
    <message>
        <source>Ground behind the levee</source>
        <translation>堤后地面高程</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>风区长度</translation>
    </message>
    <message>
        <source>Known defects</source>
        <translation>险情隐患</translation>
    </message>
    <message>
        <source>Seepage, cracks, scour: anything written here asks for strengthening.</source>
        <translation>渗漏、裂缝、冲刷等；填写后即安排加固。</translation>
    </message>
    <message>
        <source>Flood level</source>
        <translation>设计洪水位</translation>
    </message>
    <message>
        <source>Ice-jam level</source>
        <translation>凌汛水位</translation>
    </message>
    <message>
        <source>Bed level</source>
        <translation>河底高程</translation>
    </message>
    <message>
        <source>Silting of the bed per year</source>
        <translation>河床年淤积厚度</translation>
    </message>
    <message>
        <source>Design levels</source>
        <translation>设计水位</translation>
    </message>
    <message>
        <source>Points along the river with flood, ice-jam and bed levels, by return period where there are several; without a levee&apos;s code they hold for both banks.</source>
        <translation>沿河的点，含洪水位、凌汛水位和河底高程，多个标准时按重现期分列；不填堤防编号时两岸共用。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Metres, or written as K12+340.</source>
        <translation>米数，或写作 K12+340。</translation>
    </message>
    <message>
        <source>Table of design levels</source>
        <translation>设计水位表</translation>
    </message>
    <message>
        <source>CSV or Excel sheet with the levels by station of a levee, where they are not points of a layer.</source>
        <translation>按堤防桩号列出水位的 CSV 或 Excel 表，用于没有水位点图层时。</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏距</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>Table of cross-sections</source>
        <translation>横断面表</translation>
    </message>
    <message>
        <source>CSV or Excel sheet with station, offset from the levee line and elevation, a row for every point.</source>
        <translation>含桩号、距堤线偏距和高程的 CSV 或 Excel 表，每个测点一行。</translation>
    </message>
    <message>
        <source>Points of cross-sections</source>
        <translation>横断面测点</translation>
    </message>
    <message>
        <source>Surveyed points with elevation and the station or name of their section; offsets are measured where there are none.</source>
        <translation>含高程和所属断面桩号或名称的测点；没有偏距时由位置量取。</translation>
    </message>
    <message>
        <source>For sections where nobody surveyed them; finer than the crest is wide, or it is lost.</source>
        <translation>用于没有实测断面处；像元须小于堤顶宽度，否则堤顶会被漏掉。</translation>
    </message>
    <message>
        <source>For the land that the works take, by kind.</source>
        <translation>用于按地类统计工程占地。</translation>
    </message>
    <message>
        <source>Borrow areas</source>
        <translation>取土区</translation>
    </message>
    <message>
        <source>Where earth may be dug, with what they hold as it lies.</source>
        <translation>可取土的范围及其储量（自然方）。</translation>
    </message>
    <message>
        <source>Safety height</source>
        <translation>安全加高</translation>
    </message>
    <message>
        <source>Safety height where overtopping is allowed</source>
        <translation>允许越浪时安全加高</translation>
    </message>
    <message>
        <source>Crest width asked for</source>
        <translation>设计堤顶宽度</translation>
    </message>
    <message>
        <source>Berm on levees higher than</source>
        <translation>设戗台的堤高下限</translation>
    </message>
    <message>
        <source>Berm below the crest</source>
        <translation>戗台低于堤顶</translation>
    </message>
    <message>
        <source>Berm width</source>
        <translation>戗台宽度</translation>
    </message>
    <message>
        <source>Width of the levee&apos;s strip</source>
        <translation>护堤地宽度</translation>
    </message>
    <message>
        <source>Share of waves that run higher</source>
        <translation>爬高累积频率</translation>
    </message>
    <message>
        <source>Share of waves that run higher where overtopping is allowed</source>
        <translation>允许越浪时爬高累积频率</translation>
    </message>
    <message>
        <source>Waterside slope asked for</source>
        <translation>设计临水坡比</translation>
    </message>
    <message>
        <source>Landside slope asked for</source>
        <translation>设计背水坡比</translation>
    </message>
    <message>
        <source>Degree of compaction</source>
        <translation>压实度</translation>
    </message>
    <message>
        <source>Levee classes</source>
        <translation>堤防级别表</translation>
    </message>
    <message>
        <source>Return periods, safety height, crest, slopes and compaction by class; the shipped table when empty.</source>
        <translation>各级堤防的重现期、安全加高、堤顶宽度、坡比和压实度；空则用随附的表。</translation>
    </message>
    <message>
        <source>Return period from</source>
        <translation>重现期下限</translation>
    </message>
    <message>
        <source>Return period below</source>
        <translation>重现期上限（不含）</translation>
    </message>
    <message>
        <source>Degree of compaction of high levees</source>
        <translation>高堤压实度</translation>
    </message>
    <message>
        <source>High levees from</source>
        <translation>高堤起始堤高</translation>
    </message>
    <message>
        <source>Settlement allowance</source>
        <translation>预留沉降量</translation>
    </message>
    <message>
        <source>Factors of wave run-up</source>
        <translation>波浪爬高系数表</translation>
    </message>
    <message>
        <source>By face of the slope, wind and share of the waves; the shipped table when empty.</source>
        <translation>按护面类型、风速和累积频率；空则用随附的表。</translation>
    </message>
    <message>
        <source>{area:.4f} ha of the land that the works take are forbidden by the land rules: {kinds}. They are in the quantities; ask for the approvals, or move the works to the other side.</source>
        <translation>工程范围内有 {area:.4f} hm² 为用地规则禁止占用的土地：{kinds}。已计入工程量；请办理审批，或改到另一侧施工。</translation>
    </message>
    <message>
        <source>“{layer}”: polygons overlap where the works take land; the first of them was counted.</source>
        <translation>“{layer}”：工程占地处图斑重叠，按先出现的图斑计算。</translation>
    </message>
    <message>
        <source>{levee}: {count} gaps in the line, {length:.0f} m together. Stations count on over them; nothing is planned there.</source>
        <translation>{levee}：堤线有 {count} 处缺口，共长 {length:.0f} m。桩号连续计算，缺口处不作规划。</translation>
    </message>
    <message>
        <source>{levee}: the bank “{bank}” is neither left nor right and was not used.</source>
        <translation>{levee}：岸别“{bank}”既不是左岸也不是右岸，未采用。</translation>
    </message>
    <message>
        <source>Levee lines without any length were left out (rows {rows}).</source>
        <translation>没有长度的堤线未采用（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>No levee line has any length. Choose a layer with lines drawn along the levees or banks.</source>
        <translation>没有一条堤线有长度。请选择沿堤防或河岸绘制的线图层。</translation>
    </message>
    <message>
        <source>{levee}: flood levels of the last point were carried on to {count} stations beyond it ({stations}).</source>
        <translation>{levee}：端点洪水位外延到 {count} 个桩号（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: the last cross-section was carried on to {count} stations beyond it ({stations}).</source>
        <translation>{levee}：端部横断面外延到 {count} 个桩号（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: {count} stations have no flood level, beyond the points or in too long a gap between them, and were not judged ({stations}).</source>
        <translation>{levee}：{count} 个桩号在水位点之外或间距过大处，没有洪水位，未评定（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: the present crest is unknown at {count} stations, which were not judged ({stations}).</source>
        <translation>{levee}：{count} 个桩号现状堤顶未知，未评定（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: {count} stations that need works have no section, so their earth and land are in no sum ({stations}).</source>
        <translation>{levee}：{count} 个需治理的桩号没有断面，其土方和占地未计入合计（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: the design level lies below the land behind the levee at {count} stations; no works are planned there ({stations}).</source>
        <translation>{levee}：{count} 个桩号设计水位低于堤后地面，不安排工程（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: downstream of the last ice-jam level {count} stations have none; the flood decides there ({stations}).</source>
        <translation>{levee}：最下游凌汛水位点以下 {count} 个桩号没有凌汛水位，由洪水控制（{stations}）。</translation>
    </message>
    <message>
        <source>{levee}: {count} sections end before the foot of the new levee; the ground was carried on level from there ({stations}). Survey them farther.</source>
        <translation>{levee}：{count} 个断面测至新堤脚以内，其外按水平地面延伸（{stations}）。请加测。</translation>
    </message>
    <message>
        <source>No ice-jam record exists for {levees}, as stated in the parameters: the ice-flood check was not made there, and every table says so.</source>
        <translation>按参数说明，{levees} 无冰塞冰坝记录：未作凌汛校核，各成果表均已注明。</translation>
    </message>
    <message>
        <source>No silting of the bed was reckoned with: the flood levels were taken to hold for the design years.</source>
        <translation>未计河床淤积：视洪水位在设计年限内不变。</translation>
    </message>
    <message>
        <source>Levee {levee}: its present crest lies {offset:.0f} m from the flood levels all along, so one of them is in another height datum or unit. Bring both into one datum.</source>
        <translation>堤防 {levee}：现状堤顶与洪水位沿程相差 {offset:.0f} m，二者高程基准或单位不一致。请统一到同一基准。</translation>
    </message>
    <message>
        <source>Nothing is planted on the levees: give “{table}” to the belt planner as constraints, so that belts start beyond the strip.</source>
        <translation>堤身不得植树：请将“{table}”作为约束图层提供给林带规划，使林带布设在护堤地以外。</translation>
    </message>
    <message>
        <source>Grass sods</source>
        <translation>草皮护坡</translation>
    </message>
    <message>
        <source>Stone pitching</source>
        <translation>砌石护坡</translation>
    </message>
    <message>
        <source>Concrete slabs</source>
        <translation>混凝土板护坡</translation>
    </message>
    <message>
        <source>Riprap</source>
        <translation>抛石护坡</translation>
    </message>
    <message>
        <source>Smooth and tight</source>
        <translation>光滑不透水护面</translation>
    </message>
    <message>
        <source>Distance between stations</source>
        <translation>桩号间距</translation>
    </message>
    <message>
        <source>Along the levee; every station gets its levels, verdicts and sections.</source>
        <translation>沿堤线量取；逐桩号给出水位、评定和断面。</translation>
    </message>
    <message>
        <source>Flood standard</source>
        <translation>防洪标准</translation>
    </message>
    <message>
        <source>Return period of the protected area, which decides the class and which levels are taken; for levees that do not say it themselves.</source>
        <translation>保护区的重现期，决定堤防级别和所用水位；用于未自填的堤防。</translation>
    </message>
    <message>
        <source>Overtopping is allowed</source>
        <translation>允许越浪</translation>
    </message>
    <message>
        <source>Takes the smaller safety height, and the run-up that 13 % of the waves exceed.</source>
        <translation>采用较小的安全加高和累积频率 13% 的波浪爬高。</translation>
    </message>
    <message>
        <source>No ice-jam record exists</source>
        <translation>无冰塞冰坝记录</translation>
    </message>
    <message>
        <source>Say so only where somebody has asked for it: without ice levels every table carries this statement.</source>
        <translation>仅在核实后勾选：没有凌汛水位时，每张成果表都会注明这一说明。</translation>
    </message>
    <message>
        <source>Raises bed and flood level alike; where the levels do not say their own.</source>
        <translation>河底和洪水位同步抬高；用于水位点未自填处。</translation>
    </message>
    <message>
        <source>Years of silting</source>
        <translation>淤积年限</translation>
    </message>
    <message>
        <source>Design years of the works; 0 where the flood levels already hold for the silted bed.</source>
        <translation>工程设计年限；洪水位已按淤积后河床推算时填 0。</translation>
    </message>
    <message>
        <source>Surface slope above the ice jam</source>
        <translation>冰坝壅水水面比降</translation>
    </message>
    <message>
        <source>Rise of the backwater upstream from every ice level until it meets the flood; 0 is a level pool.</source>
        <translation>自各凌汛水位点向上游的壅水水面比降，直至与洪水面线相交；填 0 为水平回水。</translation>
    </message>
    <message>
        <source>Design wind speed</source>
        <translation>设计风速</translation>
    </message>
    <message>
        <source>At 10 m over the water; 0 for neither set-up nor waves.</source>
        <translation>水面以上 10 m 处；填 0 则不计风壅水面高度和波浪爬高。</translation>
    </message>
    <message>
        <source>Open water before the levee; where a levee does not say its own.</source>
        <translation>堤前开阔水面长度；用于未自填的堤防。</translation>
    </message>
    <message>
        <source>Angle of the wind</source>
        <translation>风向与堤轴法线夹角</translation>
    </message>
    <message>
        <source>Between the wind and the line across the levee.</source>
        <translation>风向与垂直堤轴线方向的夹角。</translation>
    </message>
    <message>
        <source>Depth of the water before the levee</source>
        <translation>堤前水深</translation>
    </message>
    <message>
        <source>Mean over the fetch; design level less silted bed when empty.</source>
        <translation>风区内平均水深；空则取设计水位减淤积后河底高程。</translation>
    </message>
    <message>
        <source>Face of the waterside slope</source>
        <translation>临水坡护面类型</translation>
    </message>
    <message>
        <source>Decides how high waves run up.</source>
        <translation>决定波浪爬高。</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>施工侧</translation>
    </message>
    <message>
        <source>The other face stays as it is.</source>
        <translation>另一侧坡面保持不变。</translation>
    </message>
    <message>
        <source>the landside</source>
        <translation>背水侧</translation>
    </message>
    <message>
        <source>the waterside</source>
        <translation>临水侧</translation>
    </message>
    <message>
        <source>Offsets of sections count</source>
        <translation>断面偏距正向</translation>
    </message>
    <message>
        <source>Which side of the levee line is positive; points without offsets are measured.</source>
        <translation>堤线哪一侧为正；没有偏距的点由位置量取。</translation>
    </message>
    <message>
        <source>positive to the landside</source>
        <translation>背水侧为正</translation>
    </message>
    <message>
        <source>positive to the waterside</source>
        <translation>临水侧为正</translation>
    </message>
    <message>
        <source>positive to the right, looking downstream</source>
        <translation>面向下游右侧为正</translation>
    </message>
    <message>
        <source>Stripping</source>
        <translation>清基</translation>
    </message>
    <message>
        <source>Depth under new earth.</source>
        <translation>新填土下的清基深度。</translation>
    </message>
    <message>
        <source>Height of benches</source>
        <translation>开蹬高度</translation>
    </message>
    <message>
        <source>Cut into old slopes that new earth covers; 0 for none.</source>
        <translation>新填土覆盖的老堤坡面开蹬；填 0 表示不开蹬。</translation>
    </message>
    <message>
        <source>Of the height of the levee; of its class when empty.</source>
        <translation>占堤高的百分比；空则按级别取值。</translation>
    </message>
    <message>
        <source>Beyond both toes, kept free of planting; of its class when empty.</source>
        <translation>两侧堤脚以外不得植树的宽度；空则按级别取值。</translation>
    </message>
    <message>
        <source>Tolerance of crest and width</source>
        <translation>堤顶高程和宽度容差</translation>
    </message>
    <message>
        <source>What is lacking by no more than this asks for no works.</source>
        <translation>欠缺不超过该值时不安排工程。</translation>
    </message>
    <message>
        <source>Levels and sections as far as</source>
        <translation>水位点和断面的最大距离</translation>
    </message>
    <message>
        <source>Points farther from a levee belong to another one.</source>
        <translation>距堤线更远的点视为属于其他堤防。</translation>
    </message>
    <message>
        <source>Levels and sections hold beyond their ends for</source>
        <translation>水位和断面端点外延长度</translation>
    </message>
    <message>
        <source>As they are at the end; told wherever it is done, and farther on they are unknown.</source>
        <translation>按端点值外延；外延处均予说明，更远处视为未知。</translation>
    </message>
    <message>
        <source>Longest reach without levels</source>
        <translation>无水位最大间距</translation>
    </message>
    <message>
        <source>Between two points farther apart along the levee the levels are unknown.</source>
        <translation>沿堤相邻水位点间距超过该值时，其间水位视为未知。</translation>
    </message>
    <message>
        <source>Longest reach without sections</source>
        <translation>无断面最大间距</translation>
    </message>
    <message>
        <source>Between two sections farther apart along the levee the ground is unknown.</source>
        <translation>沿堤相邻断面间距超过该值时，其间地形视为未知。</translation>
    </message>
    <message>
        <source>Crest within</source>
        <translation>堤顶搜索范围</translation>
    </message>
    <message>
        <source>The crest is the highest ground this near to the levee line.</source>
        <translation>堤顶取距堤线该范围内的最高点。</translation>
    </message>
    <message>
        <source>Half width of sections</source>
        <translation>断面半宽</translation>
    </message>
    <message>
        <source>How far sections reach on both sides where the elevations give them.</source>
        <translation>由高程模型切取断面时向两侧延伸的长度。</translation>
    </message>
    <message>
        <source>Levee {levee}, {bank}</source>
        <translation>堤防 {levee}（{bank}）</translation>
    </message>
    <message>
        <source>Profile of levee {levee}, {bank}</source>
        <translation>堤防 {levee}（{bank}）纵断面图</translation>
    </message>
    <message>
        <source>Levee {levee}, {station}: {works}</source>
        <translation>堤防 {levee}，{station}：{works}</translation>
    </message>
    <message>
        <source>New section less the old one {fill} m², stripping {stripping} m², benches {benching} m². Crest now {crest} m, asked for {required} m.</source>
        <translation>新旧断面差 {fill} m²，清基 {stripping} m²，开蹬 {benching} m²。现状堤顶 {crest} m，设计堤顶 {required} m。</translation>
    </message>
    <message>
        <source>Works by stretch</source>
        <translation>分段治理措施</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>河底</translation>
    </message>
    <message>
        <source>Bed after silting</source>
        <translation>淤积后河底</translation>
    </message>
    <message>
        <source>Flood on the silted bed</source>
        <translation>淤积后设计洪水</translation>
    </message>
    <message>
        <source>Ice jam and its backwater</source>
        <translation>冰塞冰坝壅水</translation>
    </message>
    <message>
        <source>Crest asked for</source>
        <translation>设计堤顶高程</translation>
    </message>
    <message>
        <source>Crest deficit</source>
        <translation>堤顶欠高</translation>
    </message>
    <message>
        <source>Crest deficit [m]</source>
        <translation>堤顶欠高 [m]</translation>
    </message>
    <message>
        <source>← upstream</source>
        <translation>← 上游</translation>
    </message>
    <message>
        <source>mouth →</source>
        <translation>河口 →</translation>
    </message>
    <message>
        <source>← mouth</source>
        <translation>← 河口</translation>
    </message>
    <message>
        <source>upstream →</source>
        <translation>上游 →</translation>
    </message>
    <message>
        <source>Design level</source>
        <translation>设计水位</translation>
    </message>
    <message>
        <source>← waterside</source>
        <translation>← 临水侧</translation>
    </message>
    <message>
        <source>landside →</source>
        <translation>背水侧 →</translation>
    </message>
    <message>
        <source>Ground and old levee</source>
        <translation>地面及老堤</translation>
    </message>
    <message>
        <source>New earth</source>
        <translation>新填土</translation>
    </message>
    <message>
        <source>Levee stations and volumes</source>
        <translation>堤防桩号与土方量表</translation>
    </message>
    <message>
        <source>By average end areas: a station stands for half of the stretches beside it, so that length times area adds up to Σ Δx (A₁ + A₂) / 2.</source>
        <translation>平均断面法：每个桩号代表两侧各半段长度，长度乘面积之和即 Σ Δx (A₁ + A₂) / 2。</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>土方量</translation>
    </message>
    <message>
        <source>No levels known</source>
        <translation>水位未知</translation>
    </message>
    <message>
        <source>Cross-sections</source>
        <translation>横断面</translation>
    </message>
    <message>
        <source>Columns of the layer</source>
        <translation>图层字段</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nothing is lacking</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Below the standard</source>
        <translation>不达标</translation>
    </message>
    <message>
        <source>Design level below the land behind</source>
        <translation>设计水位低于堤后地面</translation>
    </message>
    <message>
        <source>Present crest unknown</source>
        <translation>现状堤顶未知</translation>
    </message>
    <message>
        <source>Build anew</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>加高</translation>
    </message>
    <message>
        <source>Widen the crest</source>
        <translation>加宽</translation>
    </message>
    <message>
        <source>Thicken the landside</source>
        <translation>培厚</translation>
    </message>
    <message>
        <source>Strengthen</source>
        <translation>加固</translation>
    </message>
    <message>
        <source>Checked against ice-jam levels</source>
        <translation>已按凌汛水位校核</translation>
    </message>
    <message>
        <source>No ice-jam record exists, as stated by the planner</source>
        <translation>规划人员说明无冰塞冰坝记录</translation>
    </message>
    <message>
        <source>Stripping under new earth</source>
        <translation>清基</translation>
    </message>
    <message>
        <source>Benches cut into old slopes</source>
        <translation>老堤坡面开蹬</translation>
    </message>
    <message>
        <source>Compacted fill</source>
        <translation>压实填筑方</translation>
    </message>
    <message>
        <source>Earth dug and hauled</source>
        <translation>取土及运输</translation>
    </message>
    <message>
        <source>Strengthened slopes</source>
        <translation>堤坡防护加固</translation>
    </message>
    <message>
        <source>Land taken</source>
        <translation>占地</translation>
    </message>
    <message>
        <source>Strip along the levee</source>
        <translation>堤身及护堤地</translation>
    </message>
    <message>
        <source>Station in metres</source>
        <translation>桩号（米）</translation>
    </message>
    <message>
        <source>Ice-flood check</source>
        <translation>凌汛校核</translation>
    </message>
    <message>
        <source>Works on the levee</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>New section less the old one</source>
        <translation>新旧断面差方量</translation>
    </message>
    <message>
        <source>In place.</source>
        <translation>按实方计。</translation>
    </message>
    <message>
        <source>Benching</source>
        <translation>开蹬</translation>
    </message>
    <message>
        <source>New section, and what stripping and benches have taken out; by average end areas.</source>
        <translation>新旧断面差加清基、开蹬回填；按平均断面法。</translation>
    </message>
    <message>
        <source>Earth from borrow areas</source>
        <translation>取土量</translation>
    </message>
    <message>
        <source>As it lies: fill over the compaction factor, less what the benches give back.</source>
        <translation>自然方：填方除以压实系数，扣除开蹬利用方。</translation>
    </message>
    <message>
        <source>Levee stations</source>
        <translation>堤防桩号</translation>
    </message>
    <message>
        <source>Bed level after silting</source>
        <translation>淤积后河底高程</translation>
    </message>
    <message>
        <source>Flood level on the silted bed</source>
        <translation>淤积后设计洪水位</translation>
    </message>
    <message>
        <source>Ice-jam level with its backwater</source>
        <translation>凌汛壅水位</translation>
    </message>
    <message>
        <source>Governed by</source>
        <translation>控制工况</translation>
    </message>
    <message>
        <source>Wind set-up</source>
        <translation>风壅水面高度</translation>
    </message>
    <message>
        <source>Wave run-up</source>
        <translation>波浪爬高</translation>
    </message>
    <message>
        <source>Crest as built</source>
        <translation>施工堤顶高程</translation>
    </message>
    <message>
        <source>With the settlement allowance; empty where nothing is built.</source>
        <translation>含预留沉降量；不施工处为空。</translation>
    </message>
    <message>
        <source>Present crest after</source>
        <translation>现状堤顶来源</translation>
    </message>
    <message>
        <source>Height of the levee asked for</source>
        <translation>设计堤高</translation>
    </message>
    <message>
        <source>Silted bed above the land</source>
        <translation>淤积后河床高出堤后地面</translation>
    </message>
    <message>
        <source>Negative where the bed lies below the land behind the levee.</source>
        <translation>河床低于堤后地面时为负。</translation>
    </message>
    <message>
        <source>At the height of the crest asked for where the levee is higher.</source>
        <translation>堤防高于设计堤顶处，按设计堤顶高程处的宽度计。</translation>
    </message>
    <message>
        <source>Verdict on the levee</source>
        <translation>达标评定</translation>
    </message>
    <message>
        <source>Length it stands for</source>
        <translation>代表长度</translation>
    </message>
    <message>
        <source>Area of the new section less the old one</source>
        <translation>新旧断面差面积</translation>
    </message>
    <message>
        <source>Area of stripping</source>
        <translation>清基面积（断面）</translation>
    </message>
    <message>
        <source>Area of benching</source>
        <translation>开蹬面积（断面）</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>外延值</translation>
    </message>
    <message>
        <source>Levels or section are those of the last known place.</source>
        <translation>水位或断面取自最近的已知位置。</translation>
    </message>
    <message>
        <source>Offset to the landside and height of every point, in metres.</source>
        <translation>各点向背水侧的偏距和高程，单位 m。</translation>
    </message>
    <message>
        <source>Levee sections</source>
        <translation>堤防横断面</translation>
    </message>
    <message>
        <source>New toe beyond the old one</source>
        <translation>新堤脚外移距离</translation>
    </message>
    <message>
        <source>Ground line</source>
        <translation>地面线</translation>
    </message>
    <message>
        <source>Outline of the new earth</source>
        <translation>新填土轮廓</translation>
    </message>
    <message>
        <source>Code of the works</source>
        <translation>工程段编号</translation>
    </message>
    <message>
        <source>Largest crest deficit</source>
        <translation>最大堤顶欠高</translation>
    </message>
    <message>
        <source>Largest height of the levee</source>
        <translation>最大堤高</translation>
    </message>
    <message>
        <source>Compacted fill by the prismoidal formula</source>
        <translation>压实填筑方（棱台公式）</translation>
    </message>
    <message>
        <source>For comparison, with the section midway.</source>
        <translation>供对比，含中间断面。</translation>
    </message>
    <message>
        <source>Borrow area</source>
        <translation>取土区</translation>
    </message>
    <message>
        <source>Of it forbidden</source>
        <translation>其中禁止占用</translation>
    </message>
    <message>
        <source>Levees with their strips</source>
        <translation>堤防及护堤地</translation>
    </message>
    <message>
        <source>As the constraints of other plans read it: no planting here.</source>
        <translation>供其他规划作为约束类型读取：此处不得植树。</translation>
    </message>
    <message>
        <source>Width of the strip beyond the toes</source>
        <translation>堤脚外护堤地宽度</translation>
    </message>
    <message>
        <source>Quantities and cost of levees</source>
        <translation>堤防工程量与费用表</translation>
    </message>
    <message>
        <source>Kind of land or haul</source>
        <translation>地类或运距级别</translation>
    </message>
    <message>
        <source>Length of the levees</source>
        <translation>堤防长度</translation>
    </message>
    <message>
        <source>Length of the works</source>
        <translation>治理长度</translation>
    </message>
    <message>
        <source>Length with a crest deficit</source>
        <translation>堤顶欠高长度</translation>
    </message>
    <message>
        <source>Length governed by ice</source>
        <translation>凌汛控制长度</translation>
    </message>
    <message>
        <source>Length that could not be judged</source>
        <translation>未能评定长度</translation>
    </message>
    <message>
        <source>Plan levee works</source>
        <translation>堤防工程规划</translation>
    </message>
    <message>
        <source>Compares every station of a levee with the crest that flood on the silted bed, ice jams with their backwater, wind and waves ask for. Plans raising, widening, thickening and strengthening with sections, earth by average end areas, land taken and hauls, and draws the strip that stays free of planting. The ice-flood check is mandatory.</source>
        <translation>逐桩号将现状堤顶与淤积后河床上的设计洪水、冰塞冰坝壅水及风浪所要求的堤顶高程对比，规划加高、加宽、培厚、加固，给出新旧断面、平均断面法土方量、占地和运距，并划出不得植树的护堤地。凌汛校核为必做项。</translation>
    </message>
    <message>
        <source>Levee profiles and sections</source>
        <translation>堤防纵断面和横断面图</translation>
    </message>
    <message>
        <source>The table “{table}” does not say how “{material}” swells and settles.</source>
        <translation>表“{table}”没有给出“{material}”的松散系数和压实系数。</translation>
    </message>
    <message>
        <source>Design levels below the bed were left out with their whole row (rows {rows}): flood and ice cannot lie under it. Check these points.</source>
        <translation>设计水位低于河底的行已整行舍去（第 {rows} 行）：洪水位和凌汛水位不可能低于河底。请核对这些点。</translation>
    </message>
    <message>
        <source>{levee}: {count} points of levels lie farther than {reach:g} m and were not used.</source>
        <translation>{levee}：{count} 个水位点距堤线超过 {reach:g} m，未采用。</translation>
    </message>
    <message>
        <source>{levee}: no ice-jam level belongs to the flood of {years:g} years; those given for other return periods were taken.</source>
        <translation>{levee}：没有与 {years:g} 年一遇对应的凌汛水位，采用了其他重现期的凌汛水位。</translation>
    </message>
    <message>
        <source>Levee {levee}: no flood level is given for {years:g} years, only for {given} years. Give the levels of its flood standard, or change the standard.</source>
        <translation>堤防 {levee}：没有 {years:g} 年一遇洪水位，只有 {given} 年一遇的。请给出其防洪标准对应的水位，或修改标准。</translation>
    </message>
    <message>
        <source>There are no design levels. Choose “{layer}” or “{table}”.</source>
        <translation>没有设计水位。请选择“{layer}”或“{table}”。</translation>
    </message>
    <message>
        <source>The design levels have no usable flood level. Fill in the column “{column}” in metres.</source>
        <translation>设计水位中没有可用的洪水位。请以米为单位填写“{column}”列。</translation>
    </message>
    <message>
        <source>“{table}”: {count} rows without usable numbers were left out (rows {rows}).</source>
        <translation>“{table}”：{count} 行没有可用数值，未采用（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>The table “{table}” has no column “{column}”. Its columns are: {columns}.</source>
        <translation>表“{table}”没有“{column}”列。现有列：{columns}。</translation>
    </message>
    <message>
        <source>The table “{table}” has no row with usable numbers.</source>
        <translation>表“{table}”没有一行可用数值。</translation>
    </message>
    <message>
        <source>{levee}: {count} cross-sections have fewer than three points, or all on one side of the levee line, and were left out (at {stations} m along it).</source>
        <translation>{levee}：{count} 个横断面测点不足三个，或全部在堤线一侧，未采用（沿堤 {stations} m 处）。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} points without elevation were left out (rows {rows}).</source>
        <translation>“{layer}”：{count} 个点没有高程，未采用（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>offset [m]; heights drawn {times} times as large</source>
        <translation>偏距 [m]；高度放大 {times} 倍</translation>
    </message>
    <message>
        <source>No heights are known.</source>
        <translation>没有已知高程。</translation>
    </message>
    <message>
        <source>{label}: {low} to {high} m</source>
        <translation>{label}：{low} 至 {high} m</translation>
    </message>
    <message>
        <source>at most {most} m lacking</source>
        <translation>最大欠高 {most} m</translation>
    </message>
    <message>
        <source>Height [m]</source>
        <translation>高程 [m]</translation>
    </message>
    <message>
        <source>station [km]</source>
        <translation>桩号 [km]</translation>
    </message>
    <message>
        <source>Seed for aerial seeding</source>
        <translation>飞播用种</translation>
    </message>
    <message>
        <source>Treated seed by species, its share in the mix, and the days it is sown; the shipped table when empty.</source>
        <translation>各植物种的处理种子用量、在混播中的比例和播期；留空时使用随附的表。</translation>
    </message>
    <message>
        <source>Treated seed</source>
        <translation>处理种子用量</translation>
    </message>
    <message>
        <source>What is sown where the species stands alone; in a mix its share of that.</source>
        <translation>单播时的用量；混播时按其比例计。</translation>
    </message>
    <message>
        <source>Least seed</source>
        <translation>最低用种量</translation>
    </message>
    <message>
        <source>Most seed</source>
        <translation>最高用种量</translation>
    </message>
    <message>
        <source>Share in the mix</source>
        <translation>混播比例</translation>
    </message>
    <message>
        <source>First day of sowing</source>
        <translation>播期起始日</translation>
    </message>
    <message>
        <source>Month and day, as 05-25.</source>
        <translation>月-日，如 05-25。</translation>
    </message>
    <message>
        <source>Last day of sowing</source>
        <translation>播期截止日</translation>
    </message>
    <message>
        <source>Areas it is sown in</source>
        <translation>适播地段</translation>
    </message>
    <message>
        <source>The table “Seed for aerial seeding” gives no seed per hectare for “{species}”, which is in the mix. Fill it in, or leave the species out of the mix.</source>
        <translation>“飞播用种”表没有给出混播组合中“{species}”的每公顷用种量。请补填，或将该植物种从组合中去掉。</translation>
    </message>
    <message>
        <source>Full closure</source>
        <translation>全封</translation>
    </message>
    <message>
        <source>Closure in the growing season</source>
        <translation>半封</translation>
    </message>
    <message>
        <source>Closure in turn</source>
        <translation>轮封</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>乔木型</translation>
    </message>
    <message>
        <source>Trees and shrubs</source>
        <translation>乔灌型</translation>
    </message>
    <message>
        <source>Shrubs</source>
        <translation>灌木型</translation>
    </message>
    <message>
        <source>Shrubs and grass</source>
        <translation>灌草型</translation>
    </message>
    <message>
        <source>Closed forest</source>
        <translation>有林地封育</translation>
    </message>
    <message>
        <source>Closed shrubland</source>
        <translation>灌木林地封育</translation>
    </message>
    <message>
        <source>Kinds of closure</source>
        <translation>封育方式</translation>
    </message>
    <message>
        <source>Months and years land is closed by kind of closure; the shipped table when empty.</source>
        <translation>各封育方式的封禁月份和年限；留空时使用随附的表。</translation>
    </message>
    <message>
        <source>Kind of closure</source>
        <translation>封育方式</translation>
    </message>
    <message>
        <source>First day closed</source>
        <translation>封禁起始日</translation>
    </message>
    <message>
        <source>Last day closed</source>
        <translation>封禁截止日</translation>
    </message>
    <message>
        <source>Blocks closed in turn</source>
        <translation>轮封区数</translation>
    </message>
    <message>
        <source>Of as many blocks one is open at a time; 1 where all the land is closed.</source>
        <translation>轮封分区的数目，每次开放其中一区；整片封禁时为 1。</translation>
    </message>
    <message>
        <source>Years closed</source>
        <translation>封育年限</translation>
    </message>
    <message>
        <source>Fit for fragile land</source>
        <translation>适用于生态脆弱区</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>是或否。</translation>
    </message>
    <message>
        <source>Land it is meant for</source>
        <translation>适用地段</translation>
    </message>
    <message>
        <source>Canopy of the trees</source>
        <translation>乔木郁闭度</translation>
    </message>
    <message>
        <source>Cover of the shrubs</source>
        <translation>灌木盖度</translation>
    </message>
    <message>
        <source>Cover of all plants</source>
        <translation>植被综合盖度</translation>
    </message>
    <message>
        <source>Stems or clumps</source>
        <translation>株（丛）数</translation>
    </message>
    <message>
        <source>Seedlings of trees</source>
        <translation>幼苗株数</translation>
    </message>
    <message>
        <source>Saplings of trees</source>
        <translation>幼树株数</translation>
    </message>
    <message>
        <source>Targets of closure</source>
        <translation>封育目标</translation>
    </message>
    <message>
        <source>What closed land must come to by its target: each row is one way, and all its figures must be reached; the shipped table when empty.</source>
        <translation>各封育类型的成效标准：每行为一种达标途径，行内各项指标须全部达到；留空时使用随附的表。</translation>
    </message>
    <message>
        <source>Target of the closure</source>
        <translation>封育类型</translation>
    </message>
    <message>
        <source>Way to reach it</source>
        <translation>达标途径</translation>
    </message>
    <message>
        <source>The table “Targets of closure” has no row for the target “{target}”. Add one, or choose another target.</source>
        <translation>“封育目标”表中没有封育类型“{target}”。请补充该行，或选用其他类型。</translation>
    </message>
    <message>
        <source>Supply of sand</source>
        <translation>沙源供给系数</translation>
    </message>
    <message>
        <source>Share of the drift potential that finds loose sand, by mobility; the shipped table when empty.</source>
        <translation>按流动性给出输沙势中能够起沙的比例；留空用内置表。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供给系数</translation>
    </message>
    <message>
        <source>“{table}”: the row “{kind}” is missing, or its supply is empty. Add it to your copy.</source>
        <translation>“{table}”缺少“{kind}”一行，或其供给系数为空。请在副本中补充。</translation>
    </message>
    <message>
        <source>Plants per hectare</source>
        <translation>每公顷株数</translation>
    </message>
    <message>
        <source>Any rain</source>
        <translation>不分降水</translation>
    </message>
    <message>
        <source>Below the limit of rain</source>
        <translation>低于降水上限</translation>
    </message>
    <message>
        <source>From the limit of rain on</source>
        <translation>达到降水上限及以上</translation>
    </message>
    <message>
        <source>Acceptance of sand treatments</source>
        <translation>沙地治理验收标准</translation>
    </message>
    <message>
        <source>Least cover, plants or survival by treatment; cover and plants are alternatives, survival stands beside them. The shipped table when empty.</source>
        <translation>各措施的最低盖度、株数或成活率；盖度与株数满足其一即可，成活率另行要求。留空用内置表。</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>验收指标</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>The design of {count} patches ({treatment}: {codes}) stays below what an acceptance counts: {pairs}. Agree on the acceptance with the bureau before anything is printed.</source>
        <translation>{count} 个地块（{treatment}：{codes}）的设计低于验收标准：{pairs}。出图出表前请与主管部门商定验收标准。</translation>
    </message>
    <message>
        <source>{measure} {design:g} instead of {least:g} {unit}</source>
        <translation>{measure}设计 {design:g}，验收 {least:g} {unit}</translation>
    </message>
    <message>
        <source>Words that nobody knows for mobility, state or treatment of patches were not used: {words}. The help of the columns names those that are known.</source>
        <translation>地块的流动性、土地状况或治理措施中有无法识别的词，未采用：{words}。可用的词见字段说明。</translation>
    </message>
    <message>
        <source>{count} patches had a code that another one has already, and got a number behind it: {codes}.</source>
        <translation>{count} 个地块编号重复，已在编号后加序号：{codes}。</translation>
    </message>
    <message>
        <source>{count} pieces below {least:g} m² ({area:.4f} ha in all) that overlaps or land rules left were not treated.</source>
        <translation>扣除重叠和限制用地后，{count} 个小于 {least:g} m² 的碎块（共 {area:.4f} 公顷）未治理。</translation>
    </message>
    <message>
        <source>Land where the land rules forbid the treatment was left out: {kinds}.</source>
        <translation>已扣除用地规则禁止该措施的土地：{kinds}。</translation>
    </message>
    <message>
        <source>Nothing of “{layer}” may be treated: all of it is forbidden land or below the smallest patch. Look at the constraints, the land rules and the smallest patch.</source>
        <translation>“{layer}”没有可治理的土地：全部为禁止用地或小于最小地块面积。请检查限制用地、用地规则和最小地块面积。</translation>
    </message>
    <message>
        <source>{count} patches ({codes}) have no room for their belts and get none: they are narrower than the belts stand apart, or nothing of them faces the wind.</source>
        <translation>{count} 个地块（{codes}）容不下林带，未布设：地块窄于林带间距，或没有迎风边界。</translation>
    </message>
    <message>
        <source>Rain below which only shrubs grow</source>
        <translation>只宜灌木的降水上限</translation>
    </message>
    <message>
        <source>Where less falls in a year, trees are planted only above near groundwater or where a legal source is named.</source>
        <translation>年降水低于此值时，仅在地下水浅或有指定合法水源处栽植乔木。</translation>
    </message>
    <message>
        <source>First year of the works</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Yuan that the works of a year may cost, without care and guarding: one number for all years, or years and numbers as 2026:5000000; 2027:8000000, the last of which holds on. Empty: no limit.</source>
        <translation>每年工程费用上限（元），不含抚育与管护：各年相同则填一个数，否则按“2026:5000000; 2027:8000000”逐年填写，最后一年的数沿用。留空不限。</translation>
    </message>
    <message>
        <source>Area of a year</source>
        <translation>年度面积上限</translation>
    </message>
    <message>
        <source>Most land treated in a year; no limit when empty.</source>
        <translation>每年最多治理的面积；留空不限。</translation>
    </message>
    <message>
        <source>Cover of low-coverage belts</source>
        <translation>低覆盖度行带的覆盖度</translation>
    </message>
    <message>
        <source>Share of the land below the belts, 15 to 25 % as a rule; of the designs when empty.</source>
        <translation>带下面积占地块的比例，一般 15%～25%；留空按治理设计表。</translation>
    </message>
    <message>
        <source>Width of low-coverage belts</source>
        <translation>低覆盖度行带宽度</translation>
    </message>
    <message>
        <source>Of the grown crowns; of the designs when empty.</source>
        <translation>成林冠带宽度；留空按治理设计表。</translation>
    </message>
    <message>
        <source>Swath of the aircraft</source>
        <translation>飞播播幅</translation>
    </message>
    <message>
        <source>Width that one pass sows.</source>
        <translation>一个航次的播种宽度。</translation>
    </message>
    <message>
        <source>Overlap of swaths</source>
        <translation>播幅重叠率</translation>
    </message>
    <message>
        <source>Share of a swath that the next pass sows again.</source>
        <translation>相邻航线重复播种部分占播幅的比例。</translation>
    </message>
    <message>
        <source>Run-in of flight lines</source>
        <translation>航线进出延长</translation>
    </message>
    <message>
        <source>Flown before and after the land on every line.</source>
        <translation>每条航线在播区两端各延长的长度。</translation>
    </message>
    <message>
        <source>Heading of flight lines</source>
        <translation>航向</translation>
    </message>
    <message>
        <source>Clockwise from grid north; along the long side of each patch when empty.</source>
        <translation>自坐标北顺时针；留空取各地块长边方向。</translation>
    </message>
    <message>
        <source>Land of a warden post</source>
        <translation>单个管护点管护面积</translation>
    </message>
    <message>
        <source>Closed land that one post can guard.</source>
        <translation>一个管护点可管护的封育面积。</translation>
    </message>
    <message>
        <source>Width of gates</source>
        <translation>门口宽度</translation>
    </message>
    <message>
        <source>Left open in fences and in the belts of fields where a road crosses.</source>
        <translation>道路穿过围栏和农田林带处预留的宽度。</translation>
    </message>
    <message>
        <source>Belts of wind gaps</source>
        <translation>风口阻隔带位置</translation>
    </message>
    <message>
        <source>At which mouths of a corridor through the dunes belts stand.</source>
        <translation>阻隔带设在沙丘间风道的哪一端。</translation>
    </message>
    <message>
        <source>Both mouths</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Upwind mouth</source>
        <translation>上风口</translation>
    </message>
    <message>
        <source>Downwind mouth</source>
        <translation>下风口</translation>
    </message>
    <message>
        <source>Smallest patch</source>
        <translation>最小地块面积</translation>
    </message>
    <message>
        <source>What the land rules leave of a patch below this area is not treated.</source>
        <translation>扣除限制用地后小于此面积的碎块不治理。</translation>
    </message>
    <message>
        <source>Sand patches</source>
        <translation>沙地地块</translation>
    </message>
    <message>
        <source>Polygons of sand and other land to be fixed, with what is known of them. What is not known stays unknown: no rule that asks for it holds, and groundwater counts as deep.</source>
        <translation>待治理的沙地及退化地块面图层及其已知情况。未知的不作推测：要求该项的规则不成立，地下水按深埋处理。</translation>
    </message>
    <message>
        <source>State of the land</source>
        <translation>土地状况</translation>
    </message>
    <message>
        <source>Degraded forest, old shrubs, degraded grassland, land disturbed by a wind farm, wind gap, field block, or sand.</source>
        <translation>退化林、老化灌木林、退化草原、风电场扰动地、风口、农田地块或沙地。</translation>
    </message>
    <message>
        <source>Sand treatment</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>Goes before the rules where it is filled in.</source>
        <translation>填写后优先于规则。</translation>
    </message>
    <message>
        <source>Height of the dunes</source>
        <translation>沙丘高度</translation>
    </message>
    <message>
        <source>Density of the dunes</source>
        <translation>沙丘密度</translation>
    </message>
    <message>
        <source>Roads to the patches, as lines: their distance where a patch does not say it, and gates of fences.</source>
        <translation>通往地块的道路线：地块未填距路距离时据此量算，并在围栏处留门。</translation>
    </message>
    <message>
        <source>Borders that need no fence</source>
        <translation>无需围栏的边界</translation>
    </message>
    <message>
        <source>Fences that stand already, water and cliffs, as lines: no new fence along them.</source>
        <translation>已有围栏、水边、陡崖等线：沿线不再新建围栏。</translation>
    </message>
    <message>
        <source>Nobody knows the depth to groundwater of {count} patches that would have trees ({codes}): it counts as deep, so that only what lives on rain is planted.</source>
        <translation>{count} 个拟配乔木的地块（{codes}）地下水埋深不明，按深埋处理，只栽植靠降水可存活的树种。</translation>
    </message>
    <message>
        <source>{count} of {all} planted patches need more water than the rain leaves them ({codes}; column water_balance_mm is negative): plan for a legal source or fewer plants there.</source>
        <translation>{all} 个栽植地块中有 {count} 个需水超过可用降水（{codes}；water_balance_mm 为负）：请落实合法水源或减少株数。</translation>
    </message>
    <message>
        <source>The species table says no survival for “{species}”, which is planted. Fill it in.</source>
        <translation>树种表中所用树种“{species}”没有成活率，请填写。</translation>
    </message>
    <message>
        <source>The species table says no water use, or no density of it, for “{species}”, which is planted. Fill it in.</source>
        <translation>树种表中所用树种“{species}”没有耗水量或其对应密度，请填写。</translation>
    </message>
    <message>
        <source>“{table}”, rows {rows}: treatment, section, basis, amount or unit is empty. They were left out; fill them in.</source>
        <translation>“{table}”第 {rows} 行的治理措施、费用类别、计量依据、数量或单位为空，已略去；请补填。</translation>
    </message>
    <message>
        <source>“{table}” has no works for “{treatment}”: only plants, seed and barriers cost.</source>
        <translation>“{table}”没有“{treatment}”的作业内容：费用只含苗木、种子和沙障。</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>Patches by priority</source>
        <translation>地块优先次序</translation>
    </message>
    <message>
        <source>Design beside acceptance</source>
        <translation>设计与验收对照</translation>
    </message>
    <message>
        <source>What the design gives stands beside what an acceptance counts. Cover and plants are alternatives: one of them is enough. Low coverage can fix sand and still fail an acceptance: agree on it before anything is printed.</source>
        <translation>设计值与验收值并列。盖度和株数满足其一即可。低覆盖度能够固沙，但可能达不到验收标准：出图出表前应先商定。</translation>
    </message>
    <message>
        <source>A budget limits the works; care and guarding come on top of it.</source>
        <translation>年度预算只限制工程费用，抚育与管护费用另计。</translation>
    </message>
    <message>
        <source>{count} of {all} patches are listed; the table of patches has all.</source>
        <translation>列出 {all} 个地块中的前 {count} 个；全部见地块表。</translation>
    </message>
    <message>
        <source>No treatment</source>
        <translation>未安排措施</translation>
    </message>
    <message>
        <source>Works on the land</source>
        <translation>施工</translation>
    </message>
    <message>
        <source>Closure and care</source>
        <translation>封育与抚育</translation>
    </message>
    <message>
        <source>Design, least</source>
        <translation>设计最小值</translation>
    </message>
    <message>
        <source>Design, most</source>
        <translation>设计最大值</translation>
    </message>
    <message>
        <source>Patches below</source>
        <translation>低于标准的地块数</translation>
    </message>
    <message>
        <source>{count} patches ({codes}) find no room in {years} years under the budget and the area of the years, and have no year. Raise them.</source>
        <translation>{count} 个地块（{codes}）在 {years} 年内受年度预算和面积限制排不进计划，未安排年份。请提高上限。</translation>
    </message>
    <message>
        <source>{count} patches ({codes}) are larger or dearer than a year allows, and are treated over several years.</source>
        <translation>{count} 个地块（{codes}）超过年度面积或预算上限，分多年实施。</translation>
    </message>
    <message>
        <source>Patch code</source>
        <translation>治理地块编号</translation>
    </message>
    <message>
        <source>Area worked</source>
        <translation>作业面积</translation>
    </message>
    <message>
        <source>Planted, cut or sown; of belts the land below them.</source>
        <translation>栽植、平茬或播种的面积；林带为带下面积。</translation>
    </message>
    <message>
        <source>Length of the fence</source>
        <translation>围栏长度</translation>
    </message>
    <message>
        <source>Warden posts</source>
        <translation>管护点</translation>
    </message>
    <message>
        <source>Water at planting</source>
        <translation>栽植浇水量</translation>
    </message>
    <message>
        <source>Year of the works</source>
        <translation>施工年份</translation>
    </message>
    <message>
        <source>Cost of the works</source>
        <translation>工程费用</translation>
    </message>
    <message>
        <source>Without care and guarding; what the budget of the years limits.</source>
        <translation>不含抚育与管护；受年度预算控制的部分。</translation>
    </message>
    <message>
        <source>Cost of care and guarding</source>
        <translation>抚育与管护费用</translation>
    </message>
    <message>
        <source>Low-coverage belt</source>
        <translation>低覆盖度林带</translation>
    </message>
    <message>
        <source>Secondary belt</source>
        <translation>副林带</translation>
    </message>
    <message>
        <source>Belt at the upwind mouth</source>
        <translation>上风口阻隔带</translation>
    </message>
    <message>
        <source>Belt at the downwind mouth</source>
        <translation>下风口阻隔带</translation>
    </message>
    <message>
        <source>Of 100 parts of drift potential over the patch, those that find loose sand and blow it towards a protected object within its reach, each with the weight of the object.</source>
        <translation>以地块输沙势为 100，其中能够起沙并吹向影响距离内保护对象的部分，按对象权重折算。</translation>
    </message>
    <message>
        <source>Drift towards protected objects</source>
        <translation>吹向保护对象的输沙势</translation>
    </message>
    <message>
        <source>Drift towards channels</source>
        <translation>吹向河道的输沙势</translation>
    </message>
    <message>
        <source>Drift towards roads</source>
        <translation>吹向道路的输沙势</translation>
    </message>
    <message>
        <source>Drift towards farmland</source>
        <translation>吹向农田的输沙势</translation>
    </message>
    <message>
        <source>Way to the nearest protected object</source>
        <translation>距最近保护对象</translation>
    </message>
    <message>
        <source>Way downwind to a protected object</source>
        <translation>顺风距保护对象</translation>
    </message>
    <message>
        <source>The nearest that a wind which moves sand meets from the patch.</source>
        <translation>起沙风自地块吹出所遇到的最近一处。</translation>
    </message>
    <message>
        <source>On rain alone</source>
        <translation>仅靠降水</translation>
    </message>
    <message>
        <source>Neither near groundwater nor a named source is known.</source>
        <translation>既无已知的浅层地下水，也无指定的合法水源。</translation>
    </message>
    <message>
        <source>Over the land that is planted; of low-coverage belts over all the land.</source>
        <translation>按栽植面积计；低覆盖度行带按全部面积计。</translation>
    </message>
    <message>
        <source>Flight lines</source>
        <translation>飞播航线</translation>
    </message>
    <message>
        <source>Length of flight lines</source>
        <translation>航线长度</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>门口数</translation>
    </message>
    <message>
        <source>What the rain leaves after the plants; negative where it is not enough.</source>
        <translation>降水扣除植物耗水后的余量；为负表示降水不足。</translation>
    </message>
    <message>
        <source>Cover of the design</source>
        <translation>设计盖度</translation>
    </message>
    <message>
        <source>Least cover at acceptance</source>
        <translation>验收最低盖度</translation>
    </message>
    <message>
        <source>Least density at acceptance</source>
        <translation>验收最低密度</translation>
    </message>
    <message>
        <source>Least survival at acceptance</source>
        <translation>验收最低成活率</translation>
    </message>
    <message>
        <source>Design below acceptance</source>
        <translation>设计低于验收标准</translation>
    </message>
    <message>
        <source>Agree on the acceptance before anything is printed.</source>
        <translation>出图出表前先商定验收标准。</translation>
    </message>
    <message>
        <source>Days of the works</source>
        <translation>施工期</translation>
    </message>
    <message>
        <source>Month and day, from and to.</source>
        <translation>起止月日。</translation>
    </message>
    <message>
        <source>Last year of the works</source>
        <translation>施工末年</translation>
    </message>
    <message>
        <source>Last year of closure</source>
        <translation>封育末年</translation>
    </message>
    <message>
        <source>Treated sand patches</source>
        <translation>固沙治理地块</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>措施来源</translation>
    </message>
    <message>
        <source>Number of the flight line</source>
        <translation>航线序号</translation>
    </message>
    <message>
        <source>Length flown</source>
        <translation>飞行长度</translation>
    </message>
    <message>
        <source>Length sown</source>
        <translation>播种长度</translation>
    </message>
    <message>
        <source>Swath</source>
        <translation>播幅</translation>
    </message>
    <message>
        <source>Fences of closures</source>
        <translation>封育围栏</translation>
    </message>
    <message>
        <source>Patches on both sides</source>
        <translation>两侧地块</translation>
    </message>
    <message>
        <source>Area guarded</source>
        <translation>管护面积</translation>
    </message>
    <message>
        <source>Belts of sand fixation</source>
        <translation>固沙林带</translation>
    </message>
    <message>
        <source>Kind of belt</source>
        <translation>林带类型</translation>
    </message>
    <message>
        <source>Number of the belt</source>
        <translation>林带序号</translation>
    </message>
    <message>
        <source>Area over width.</source>
        <translation>面积除以宽度。</translation>
    </message>
    <message>
        <source>Quantities of sand fixation</source>
        <translation>固沙工程量</translation>
    </message>
    <message>
        <source>Section of the cost</source>
        <translation>费用类别</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Summary of sand fixation</source>
        <translation>固沙治理汇总</translation>
    </message>
    <message>
        <source>Patches below acceptance</source>
        <translation>低于验收标准的地块数</translation>
    </message>
    <message>
        <source>First year of works</source>
        <translation>开工年份</translation>
    </message>
    <message>
        <source>Last year of works</source>
        <translation>完工年份</translation>
    </message>
    <message>
        <source>No rule holds for {count} patches ({codes}), because too little is known of them: they get no treatment. Fill in mobility or state, or name a treatment.</source>
        <translation>{count} 个地块（{codes}）情况不明，没有规则适用，未安排措施。请补填流动性或土地状况，或直接指定治理措施。</translation>
    </message>
    <message>
        <source>{count} patches ({codes}) are to be sown from the air, but {reasons}. Look at them before the flights.</source>
        <translation>{count} 个地块（{codes}）拟飞播，但{reasons}。飞播前请核实。</translation>
    </message>
    <message>
        <source>Checkerboard with shrubs</source>
        <translation>草方格加灌木</translation>
    </message>
    <message>
        <source>Low-coverage belts</source>
        <translation>低覆盖度行带</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>封育</translation>
    </message>
    <message>
        <source>Natural recovery</source>
        <translation>自然恢复</translation>
    </message>
    <message>
        <source>Repair of degraded forest</source>
        <translation>退化林修复</translation>
    </message>
    <message>
        <source>Coppicing of old shrubs</source>
        <translation>灌木平茬复壮</translation>
    </message>
    <message>
        <source>Reseeding of grassland</source>
        <translation>草原补播</translation>
    </message>
    <message>
        <source>Restoration of wind farm land</source>
        <translation>风电场扰动地恢复</translation>
    </message>
    <message>
        <source>Wind-gap belts</source>
        <translation>上下风口阻隔带</translation>
    </message>
    <message>
        <source>Farmland shelterbelts</source>
        <translation>农田防护林网</translation>
    </message>
    <message>
        <source>Degraded forest</source>
        <translation>退化林</translation>
    </message>
    <message>
        <source>Old shrubs</source>
        <translation>老化灌木林</translation>
    </message>
    <message>
        <source>Degraded grassland</source>
        <translation>退化草原</translation>
    </message>
    <message>
        <source>Land disturbed by a wind farm</source>
        <translation>风电场扰动地</translation>
    </message>
    <message>
        <source>Wind gap</source>
        <translation>风口</translation>
    </message>
    <message>
        <source>Field block</source>
        <translation>农田地块</translation>
    </message>
    <message>
        <source>Column of the layer</source>
        <translation>图层字段指定</translation>
    </message>
    <message>
        <source>Treatment rule</source>
        <translation>治理措施规则</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>无适用规则</translation>
    </message>
    <message>
        <source>Ground works</source>
        <translation>场地工程</translation>
    </message>
    <message>
        <source>Seeding</source>
        <translation>播种</translation>
    </message>
    <message>
        <source>Fences and wardens</source>
        <translation>围栏与管护点</translation>
    </message>
    <message>
        <source>Care and guarding</source>
        <translation>抚育与管护</translation>
    </message>
    <message>
        <source>Weight of the object</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What sand that reaches it counts, 1 at most; that of its kind when empty.</source>
        <translation>风沙到达该对象的权重，最大为 1；留空取其类型的权重。</translation>
    </message>
    <message>
        <source>Protected lines</source>
        <translation>保护对象（线）</translation>
    </message>
    <message>
        <source>Channels, roads and railways, as lines, with their kind; patches whose sand blows there come first.</source>
        <translation>河道、公路、铁路等线及其类型；风沙吹向这些对象的地块优先治理。</translation>
    </message>
    <message>
        <source>Protected areas</source>
        <translation>保护对象（面）</translation>
    </message>
    <message>
        <source>Fields, villages, channel beds and works, as polygons, with their kind.</source>
        <translation>农田、村庄、河床、厂矿设施等面及其类型。</translation>
    </message>
    <message>
        <source>Protected objects</source>
        <translation>保护对象</translation>
    </message>
    <message>
        <source>Weight and reach of the sand by kind of object; the shipped table when empty.</source>
        <translation>各类保护对象的权重和风沙影响距离；留空用内置表。</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>影响距离</translation>
    </message>
    <message>
        <source>How far upwind of the object sand is still counted.</source>
        <translation>对象上风向多远以内的沙计入。</translation>
    </message>
    <message>
        <source>Kinds of protected objects that are not in the table count as other objects: {kinds}. Add them to the table if another weight or reach holds.</source>
        <translation>表中没有的保护对象类型按“其他”处理：{kinds}。权重或影响距离不同的，请加入表中。</translation>
    </message>
    <message>
        <source>“{table}”: the row “{kind}” is missing, or its weight or reach is empty. Add it to your copy.</source>
        <translation>“{table}”缺少“{kind}”一行，或其权重、影响距离为空。请在副本中补充。</translation>
    </message>
    <message>
        <source>The winds of the record cancel out: belts and barriers stand across the strongest of them, which blows toward {direction:.0f}°. Type the drift direction if another one matters.</source>
        <translation>测风记录中各方向起沙风相互抵消：林带和沙障垂直于其中最强的风（吹向 {direction:.0f}°）布设。如以其他方向为主，请手工填写输沙方向。</translation>
    </message>
    <message>
        <source>No protected objects were given: patches rank by how much loose sand they have, then by area.</source>
        <translation>未给出保护对象：地块按沙源供给、再按面积排序。</translation>
    </message>
    <message>
        <source>A cover of {cover:g} % was asked for: low-coverage belts have 15 to 25 % as a rule.</source>
        <translation>所填覆盖度为 {cover:g}%：低覆盖度行带一般为 15%～25%。</translation>
    </message>
    <message>
        <source>Plan sand fixation</source>
        <translation>防沙治沙规划</translation>
    </message>
    <message>
        <source>Chooses a treatment for every patch by editable rules: checkerboard with shrubs, low-coverage belts, aerial seeding with flight lines, closure with fences and wardens, natural recovery, repair of degraded forest, coppicing, reseeding of grassland, restoration of wind farm land, belts of wind gaps and of fields. Ranks the patches by the sand that blows from them to channels, roads and farmland, reckons plants, seed, water, labour and cost, and places the works in years under a budget.</source>
        <translation>按可编辑的规则为每个地块选择治理措施：草方格加灌木、低覆盖度行带、飞播（含航线）、封育（含围栏和管护点）、自然恢复、退化林修复、平茬复壮、草原补播、风电场扰动地恢复、风口阻隔带和农田林网。按风沙吹向河道、道路和农田的程度排定优先次序，计算苗木、种子、用水、用工和费用，并在年度预算内安排施工年份。</translation>
    </message>
    <message>
        <source>Tables of sand fixation</source>
        <translation>防沙治沙表册</translation>
    </message>
    <message>
        <source>Mean height of the dunes</source>
        <translation>平均沙丘高度</translation>
    </message>
    <message>
        <source>Share of the land that is dunes</source>
        <translation>沙丘密度</translation>
    </message>
    <message>
        <source>Plant cover before sowing</source>
        <translation>播前植被盖度</translation>
    </message>
    <message>
        <source>Limits of aerial seeding</source>
        <translation>飞播适宜条件</translation>
    </message>
    <message>
        <source>Dunes and plant cover between which aerial seeding takes; the shipped table when empty.</source>
        <translation>适宜飞播的沙丘和植被盖度界限；留空时使用随附的表。</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>限制项目</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>须小于</translation>
    </message>
    <message>
        <source>Land that reaches this value is not sown any more.</source>
        <translation>达到此值的地块不再飞播。</translation>
    </message>
    <message>
        <source>the dunes are {value:g} m high, less than {limit:g} m</source>
        <translation>沙丘高 {value:g} m，低于 {limit:g} m</translation>
    </message>
    <message>
        <source>dunes take {value:g} % of the land, less than {limit:g} %</source>
        <translation>沙丘密度 {value:g} %，低于 {limit:g} %</translation>
    </message>
    <message>
        <source>plants cover {value:g} %, less than {limit:g} %</source>
        <translation>植被盖度 {value:g} %，低于 {limit:g} %</translation>
    </message>
    <message>
        <source>the dunes are {value:g} m high, more than {limit:g} m</source>
        <translation>沙丘高 {value:g} m，高于 {limit:g} m</translation>
    </message>
    <message>
        <source>dunes take {value:g} % of the land, more than {limit:g} %</source>
        <translation>沙丘密度 {value:g} %，高于 {limit:g} %</translation>
    </message>
    <message>
        <source>plants cover {value:g} %, more than {limit:g} %</source>
        <translation>植被盖度 {value:g} %，高于 {limit:g} %</translation>
    </message>
    <message>
        <source>the dunes are {value:g} m high, not below {limit:g} m</source>
        <translation>沙丘高 {value:g} m，未低于 {limit:g} m</translation>
    </message>
    <message>
        <source>dunes take {value:g} % of the land, not below {limit:g} %</source>
        <translation>沙丘密度 {value:g} %，未低于 {limit:g} %</translation>
    </message>
    <message>
        <source>plants cover {value:g} %, not below {limit:g} %</source>
        <translation>植被盖度 {value:g} %，未低于 {limit:g} %</translation>
    </message>
    <message>
        <source>Area worked and years of care</source>
        <translation>作业面积×抚育年数</translation>
    </message>
    <message>
        <source>Area and years of closure</source>
        <translation>面积×封育年数</translation>
    </message>
    <message>
        <source>Years of closure</source>
        <translation>封育年数</translation>
    </message>
    <message>
        <source>Designs of sand treatments</source>
        <translation>沙地治理设计</translation>
    </message>
    <message>
        <source>Barriers, belts, spacings, mixes, seed and years of each treatment; the shipped table when empty.</source>
        <translation>各措施的沙障、林带、株行距、树种配比、用种量和年限；留空用内置表。</translation>
    </message>
    <message>
        <source>Share of the land worked</source>
        <translation>作业面积比例</translation>
    </message>
    <message>
        <source>Planted, cut or sown; empty where belts decide it.</source>
        <translation>栽植、平茬或播种的比例；由林带决定的留空。</translation>
    </message>
    <message>
        <source>Width of belts</source>
        <translation>林带宽度</translation>
    </message>
    <message>
        <source>Spacing of belts</source>
        <translation>林带间距</translation>
    </message>
    <message>
        <source>Width of secondary belts</source>
        <translation>副林带宽度</translation>
    </message>
    <message>
        <source>Spacing of secondary belts</source>
        <translation>副林带间距</translation>
    </message>
    <message>
        <source>Rows of a belt</source>
        <translation>每带行数</translation>
    </message>
    <message>
        <source>As many as the width has room for when empty.</source>
        <translation>留空按带宽可容行数。</translation>
    </message>
    <message>
        <source>Where rain alone must do; species and shares as a:0.6|b:0.4.</source>
        <translation>仅靠降水时采用；树种与比例写作 a:0.6|b:0.4。</translation>
    </message>
    <message>
        <source>Species mix with water</source>
        <translation>有水条件下的树种配比</translation>
    </message>
    <message>
        <source>Where groundwater is near or a source is named; the other mix when empty.</source>
        <translation>地下水浅或有指定水源时采用；留空用雨养配比。</translation>
    </message>
    <message>
        <source>Groundwater no deeper than</source>
        <translation>地下水埋深不大于</translation>
    </message>
    <message>
        <source>Water of a plant each time</source>
        <translation>每株每次浇水量</translation>
    </message>
    <message>
        <source>Times of watering</source>
        <translation>浇水次数</translation>
    </message>
    <message>
        <source>Fenced</source>
        <translation>围栏</translation>
    </message>
    <message>
        <source>Guarded by wardens</source>
        <translation>设管护点</translation>
    </message>
    <message>
        <source>Those of the kind of closure when empty.</source>
        <translation>留空按封育方式的年限。</translation>
    </message>
    <message>
        <source>First day of the works</source>
        <translation>施工始日</translation>
    </message>
    <message>
        <source>Last day of the works</source>
        <translation>施工止日</translation>
    </message>
    <message>
        <source>Works of sand treatments</source>
        <translation>沙地治理作业</translation>
    </message>
    <message>
        <source>What each treatment takes besides plants, seed and barriers; the shipped table when empty.</source>
        <translation>各措施除苗木、种子、沙障以外的作业内容；留空用内置表。</translation>
    </message>
    <message>
        <source>Reckoned by</source>
        <translation>计量依据</translation>
    </message>
    <message>
        <source>Amount of a unit</source>
        <translation>单位数量</translation>
    </message>
    <message>
        <source>Labour of a unit</source>
        <translation>单位用工</translation>
    </message>
    <message>
        <source>“{table}” has no row for “{treatment}”, which {count} patches get. Add one to your copy.</source>
        <translation>“{table}”没有“{treatment}”一行，而有 {count} 个地块采用该措施。请在副本中补充。</translation>
    </message>
    <message>
        <source>“{table}”, “{treatment}”: “{column}” is empty. Fill it in.</source>
        <translation>“{table}”中“{treatment}”的“{column}”为空，请填写。</translation>
    </message>
    <message>
        <source>Treatments of sand</source>
        <translation>沙地治理措施规则</translation>
    </message>
    <message>
        <source>Conditions on the facts of a patch and the treatment they lead to, in order; shipped when empty.</source>
        <translation>按顺序列出地块条件及对应的治理措施；留空用内置表。</translation>
    </message>
    <message>
        <source>Comparisons with ; between them, all of which hold: dune_height_m &lt; 10; sand_mobility in moving|semi_fixed. What nobody knows fulfils none, unless “or unknown” follows.</source>
        <translation>用 ; 分隔的比较式，须同时成立：dune_height_m &lt; 10; sand_mobility in moving|semi_fixed。未知项不满足任何条件，除非其后写有“or unknown”。</translation>
    </message>
    <message>
        <source>“{table}”, rows {rows}: no treatment is named. They were left out; fill in the column.</source>
        <translation>“{table}”第 {rows} 行未填治理措施，已略去；请补填。</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds no elevation on the land. Choose one that covers it, or check its value for “no data”.</source>
        <translation>栅格“{layer}”在地块范围内没有任何高程。请选择覆盖地块的栅格，或检查其无数据值。</translation>
    </message>
    <message>
        <source>The classes of “{table}” cannot be used: the first must begin at 0°, and each where the one before ends. Correct the rows of the scheme that was chosen, or choose another.</source>
        <translation>“{table}”的分级不可用：第一级必须从0°开始，每一级须从上一级的上限开始。请改正所选方案的各行，或另选方案。</translation>
    </message>
    <message>
        <source>Area by measure</source>
        <translation>各措施面积</translation>
    </message>
    <message>
        <source>Yearly soil loss by measure, before and after</source>
        <translation>各措施治理前后年土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss in a year [t]</source>
        <translation>年土壤流失量（t）</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <source>{total} ha in all; most of it, {most} ha, is “{name}”.</source>
        <translation>共{total}公顷，其中“{name}”最多，为{most}公顷。</translation>
    </message>
    <message>
        <source>The land loses {before} t of soil a year before, and {after} t after.</source>
        <translation>治理前年土壤流失量为{before}吨，治理后为{after}吨。</translation>
    </message>
    <message>
        <source>{count} of {all} polygons do not say their plant cover: {cover:g} % was taken.</source>
        <translation>{all}个地块中有{count}个未填植被盖度，按{cover:g}%计。</translation>
    </message>
    <message>
        <source>Land that is not planned was left out: {kinds}.</source>
        <translation>未纳入规划而扣除的土地：{kinds}。</translation>
    </message>
    <message>
        <source>{count} of {all} polygons are buildings, roads or water by their land class and were left out.</source>
        <translation>{all}个地块中有{count}个按地类为建设用地、道路或水域，已扣除。</translation>
    </message>
    <message>
        <source>Nothing of “{layer}” may be planted: all of it is sealed or forbidden land. Look at its land classes, the constraints and the land rules.</source>
        <translation>“{layer}”中没有可以治理的土地：全部为建设用地、道路、水域或禁用土地。请检查地类、用地约束和用地规则。</translation>
    </message>
    <message>
        <source>{count} of {all} units with works ({area:.2f} ha) do not hold the storm of {storm:g} mm: {codes}. Take wider works, closer rows or another measure there.</source>
        <translation>{all}个有整地工程的单元中有{count}个（{area:.2f}公顷）拦蓄不了{storm:g}毫米的暴雨：{codes}。请在这些单元加大工程断面、缩小行距或改用其他措施。</translation>
    </message>
    <message>
        <source>In {count} of {all} units with rows the slope changes so much that rows lie within the range of their measure on less than {share:g} % of the ground (column within_pct): {codes}. Take smaller units, or look at them in the field.</source>
        <translation>{all}个布设等高行的单元中有{count}个坡度变化大，行距符合措施要求的地面不足{share:g}%（见within_pct列）：{codes}。请减小单元面积，或到现场核对。</translation>
    </message>
    <message>
        <source>{count} rows shorter than {least:g} m were left out.</source>
        <translation>舍去了{count}条短于{least:g}米的行。</translation>
    </message>
    <message>
        <source>{count} units with works hold no row: they are narrower than the spacing, or too flat: {codes}.</source>
        <translation>{count}个有整地工程的单元布不下一行（窄于行距或过于平缓）：{codes}。</translation>
    </message>
    <message>
        <source>On {count} of {all} planted units ({area:.2f} ha) the plants live on rain and need more than it leaves, by up to {most:.0f} mm: {codes}.</source>
        <translation>{all}个栽植单元中有{count}个（{area:.2f}公顷）靠天然降水，植物需水超过可用降水，最多亏缺{most:.0f}毫米：{codes}。</translation>
    </message>
    <message>
        <source>{count} units ({area:.2f} ha) are cultivated land steeper than {steep:g}°, where cropping is banned: they are planted, and need the number of the approval by which the land is given up.</source>
        <translation>{count}个单元（{area:.2f}公顷）为坡度大于{steep:g}°的耕地，属禁止开垦种植的陡坡，已安排退耕造林种草，需填退耕批准文号。</translation>
    </message>
    <message>
        <source>{count} of {all} planted units reach less than {least:g} % plant cover, or fewer plants than acceptance may ask: compare the design with the rules of acceptance before printing.</source>
        <translation>{all}个栽植单元中有{count}个设计盖度低于{least:g}%，密度也可能低于验收要求：出图表前请与验收标准逐项对照。</translation>
    </message>
    <message>
        <source>{count} of {all} units need an approval that has no number yet (columns condition and approval_no).</source>
        <translation>{all}个单元中有{count}个需要审批但尚无文号（见condition和approval_no两列）。</translation>
    </message>
    <message>
        <source>{count} units are larger than {most:g} ha, because the cells of the terrain model cannot be halved: {codes}.</source>
        <translation>{count}个单元大于{most:g}公顷，因地形模型的像元无法再分：{codes}。</translation>
    </message>
    <message>
        <source>Slope classes</source>
        <translation>坡度分级</translation>
    </message>
    <message>
        <source>Decide where land is split into units; their limits stand in the table of slope classes.</source>
        <translation>决定地块按哪些坡度界限划分单元，界限见坡度分级表。</translation>
    </message>
    <message>
        <source>Smallest unit</source>
        <translation>最小单元面积</translation>
    </message>
    <message>
        <source>Smaller pieces go to the neighbour they border most. Land patches are no less than 400 m².</source>
        <translation>更小的碎块并入共有边界最长的相邻单元。图斑面积不得小于400平方米。</translation>
    </message>
    <message>
        <source>Largest unit</source>
        <translation>最大单元面积</translation>
    </message>
    <message>
        <source>Larger ones are halved; compartments are no more than 20 ha.</source>
        <translation>更大的对半划分；小班面积不超过20公顷。</translation>
    </message>
    <message>
        <source>Flat land below</source>
        <translation>平地坡度上限</translation>
    </message>
    <message>
        <source>Gentler land has no aspect.</source>
        <translation>坡度小于此值的土地不分坡向。</translation>
    </message>
    <message>
        <source>Steepest cultivated land</source>
        <translation>耕地坡度上限</translation>
    </message>
    <message>
        <source>Steeper cultivated land is given up and planted; on gentler land only terraces for crops are built.</source>
        <translation>更陡的耕地退耕并造林种草；较缓的耕地只修梯田，不占用耕地造林。</translation>
    </message>
    <message>
        <source>Rain below which shrubs and grass go first</source>
        <translation>以灌草为主的降水量界限</translation>
    </message>
    <message>
        <source>With less rain trees need groundwater, unless the species table lets them live on rain.</source>
        <translation>降水少于此值时，乔木须有浅层地下水，树种表允许雨养的除外。</translation>
    </message>
    <message>
        <source>Share of the rain that runs off or goes to the groundwater.</source>
        <translation>径流和补给地下水所占的降水比例。</translation>
    </message>
    <message>
        <source>Rainfall erosivity R</source>
        <translation>降雨侵蚀力因子R</translation>
    </message>
    <message>
        <source>From the yearly rain when empty.</source>
        <translation>不填时由年降水量推算。</translation>
    </message>
    <message>
        <source>Design storm in 24 h</source>
        <translation>设计24小时暴雨量</translation>
    </message>
    <message>
        <source>Rain in 24 hours that comes once in 10 to 20 years.</source>
        <translation>10～20年一遇的24小时雨量。</translation>
    </message>
    <message>
        <source>Runoff coefficient</source>
        <translation>径流系数</translation>
    </message>
    <message>
        <source>Share of the storm that runs off.</source>
        <translation>暴雨中形成径流的比例。</translation>
    </message>
    <message>
        <source>Slope length</source>
        <translation>坡长</translation>
    </message>
    <message>
        <source>On the map, taken for every unit; when empty, from the relief and the slope of each.</source>
        <translation>水平投影坡长，用于所有单元；不填时由各单元的高差和坡度推算。</translation>
    </message>
    <message>
        <source>Longest slope</source>
        <translation>最大坡长</translation>
    </message>
    <message>
        <source>Slopes count no longer than this; longer ones are cut by gullies and paths.</source>
        <translation>坡长最多按此计算，更长的坡面会被沟道、道路截断。</translation>
    </message>
    <message>
        <source>Tillage factor T of cultivated land</source>
        <translation>耕地耕作措施因子T</translation>
    </message>
    <message>
        <source>Before and after, while the land is tilled; 1 elsewhere.</source>
        <translation>用于治理前后仍耕种的土地，其他土地取1。</translation>
    </message>
    <message>
        <source>Shortest row</source>
        <translation>最短行长</translation>
    </message>
    <message>
        <source>Shorter rows are left out.</source>
        <translation>更短的行舍去。</translation>
    </message>
    <message>
        <source>Plant cover where nothing is said</source>
        <translation>未填盖度时的植被盖度</translation>
    </message>
    <message>
        <source>Plant cover at acceptance</source>
        <translation>验收盖度</translation>
    </message>
    <message>
        <source>Units planned for less are told, because acceptance may refuse them.</source>
        <translation>设计盖度低于此值的单元给出提示，验收时可能不予通过。</translation>
    </message>
    <message>
        <source>Elevations of the land; best with cells of 10 m or finer.</source>
        <translation>地块的高程，像元以10米或更细为宜。</translation>
    </message>
    <message>
        <source>Slope land</source>
        <translation>坡面地块</translation>
    </message>
    <message>
        <source>Polygons of land to be treated, for example land survey patches with soil, land class and plant cover. What a polygon does not say is assumed and told.</source>
        <translation>待治理的面状地块，例如带土壤、地类和植被盖度的国土调查图斑。地块未填的内容按默认值处理并给出提示。</translation>
    </message>
    <message>
        <source>Soft sandstone (Pisha)</source>
        <translation>砒砂岩</translation>
    </message>
    <message>
        <source>Goes before the soil.</source>
        <translation>优先于土壤类型。</translation>
    </message>
    <message>
        <source>Measure wanted</source>
        <translation>指定措施</translation>
    </message>
    <message>
        <source>Soil erodibility K</source>
        <translation>土壤可蚀性因子K</translation>
    </message>
    <message>
        <source>From the texture of the soil when empty.</source>
        <translation>不填时由土壤质地推算。</translation>
    </message>
    <message>
        <source>Works factor E before</source>
        <translation>治理前工程措施因子E</translation>
    </message>
    <message>
        <source>Of terraces and pits that are there; 1 when empty.</source>
        <translation>已有梯田、坑穴等工程的因子，不填取1。</translation>
    </message>
    <message>
        <source>The table “{table}” counts works in “{unit}”. Use one of: {known}.</source>
        <translation>表“{table}”的工程计量单位为“{unit}”，应为下列之一：{known}。</translation>
    </message>
    <message>
        <source>Erosion survey (5, 8, 15, 25, 35°)</source>
        <translation>土壤侵蚀调查（5°、8°、15°、25°、35°）</translation>
    </message>
    <message>
        <source>Forestry survey (5, 15, 25, 35, 45°)</source>
        <translation>森林资源调查（5°、15°、25°、35°、45°）</translation>
    </message>
    <message>
        <source>Farmland survey (2, 6, 15, 25°)</source>
        <translation>耕地坡度分级（2°、6°、15°、25°）</translation>
    </message>
    <message>
        <source>Table of slope classes</source>
        <translation>坡度分级表</translation>
    </message>
    <message>
        <source>Limits of the slope classes of each scheme; the shipped table when empty.</source>
        <translation>各方案的坡度分级界限；不填时用随附的表。</translation>
    </message>
    <message>
        <source>Slope class</source>
        <translation>坡度级</translation>
    </message>
    <message>
        <source>Grades of water erosion</source>
        <translation>水力侵蚀强度分级表</translation>
    </message>
    <message>
        <source>Limits of the grades of SL 190 on the Loess Plateau; the shipped table when empty.</source>
        <translation>SL 190在黄土高原区的强度分级界限；不填时用随附的表。</translation>
    </message>
    <message>
        <source>Soil loss from</source>
        <translation>流失量下限</translation>
    </message>
    <message>
        <source>Soil loss below</source>
        <translation>流失量上限（不含）</translation>
    </message>
    <message>
        <source>Width of the bench or ditch, or length of the pit down the slope</source>
        <translation>阶面或沟口宽度（坑为顺坡方向长度）</translation>
    </message>
    <message>
        <source>Width of the ditch at its bottom</source>
        <translation>沟底宽度</translation>
    </message>
    <message>
        <source>Depth of the ditch or pit</source>
        <translation>沟或坑的深度</translation>
    </message>
    <message>
        <source>Height of the rim</source>
        <translation>埂高</translation>
    </message>
    <message>
        <source>Length of the pit along the contour</source>
        <translation>坑沿等高线方向的长度</translation>
    </message>
    <message>
        <source>Spacing of rows down the slope, from</source>
        <translation>顺坡行距下限</translation>
    </message>
    <message>
        <source>Spacing of rows down the slope, to</source>
        <translation>顺坡行距上限</translation>
    </message>
    <message>
        <source>Spacing of pits along the row, from</source>
        <translation>行内坑距下限</translation>
    </message>
    <message>
        <source>Spacing of pits along the row, to</source>
        <translation>行内坑距上限</translation>
    </message>
    <message>
        <source>Measures on slopes</source>
        <translation>坡面措施表</translation>
    </message>
    <message>
        <source>Slopes, aspects, soils and uses a measure suits, its sizes, spacings and effect; the shipped table when empty. Of all that suit a unit the one of the lowest priority number is taken.</source>
        <translation>各措施适用的坡度、坡向、土壤和土地利用，以及规格、间距和效果；不填时用随附的表。适用于同一单元的措施中取优先级数值最小的。</translation>
    </message>
    <message>
        <source>Form of the works</source>
        <translation>整地形式</translation>
    </message>
    <message>
        <source>Aspect groups</source>
        <translation>坡向组</translation>
    </message>
    <message>
        <source>Soils it suits</source>
        <translation>适用土壤</translation>
    </message>
    <message>
        <source>Uses of the land</source>
        <translation>适用土地利用</translation>
    </message>
    <message>
        <source>Categories of the land class table; steep_crop is cultivated land that is given up.</source>
        <translation>取地类代码表中的类别；steep_crop为退耕的陡坡耕地。</translation>
    </message>
    <message>
        <source>Plant cover from</source>
        <translation>植被盖度下限</translation>
    </message>
    <message>
        <source>Plant cover below</source>
        <translation>植被盖度上限（不含）</translation>
    </message>
    <message>
        <source>Reverse slope</source>
        <translation>反坡角</translation>
    </message>
    <message>
        <source>Works factor E</source>
        <translation>工程措施因子E</translation>
    </message>
    <message>
        <source>Plant cover after</source>
        <translation>治理后植被盖度</translation>
    </message>
    <message>
        <source>Where nothing is planted; never less than before.</source>
        <translation>用于不栽植的措施，不低于治理前。</translation>
    </message>
    <message>
        <source>With plants</source>
        <translation>是否栽植</translation>
    </message>
    <message>
        <source>Unit of the works</source>
        <translation>工程计量单位</translation>
    </message>
    <message>
        <source>Price item of planting</source>
        <translation>栽植单价项目</translation>
    </message>
    <message>
        <source>Price item of care</source>
        <translation>管护单价项目</translation>
    </message>
    <message>
        <source>Species of slopes</source>
        <translation>坡面树草种表</translation>
    </message>
    <message>
        <source>Mixes by measure, soil, aspect, rain and groundwater; the shipped table when empty. Of all that suit a unit the one of the lowest priority number is taken.</source>
        <translation>按措施、土壤、坡向、降水和地下水埋深选用的配置；不填时用随附的表。适用于同一单元的配置中取优先级数值最小的。</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>配置模式</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>适用措施</translation>
    </message>
    <message>
        <source>Rain from</source>
        <translation>降水量下限</translation>
    </message>
    <message>
        <source>Rain below</source>
        <translation>降水量上限（不含）</translation>
    </message>
    <message>
        <source>Unknown groundwater counts as deep.</source>
        <translation>地下水埋深不明时按深埋处理。</translation>
    </message>
    <message>
        <source>Plant cover once closed</source>
        <translation>郁闭后植被盖度</translation>
    </message>
    <message>
        <source>Grass sown</source>
        <translation>撒播草种</translation>
    </message>
    <message>
        <source>Seed per hectare</source>
        <translation>每公顷播种量</translation>
    </message>
    <message>
        <source>Figures of the plan</source>
        <translation>方案主要指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The first {shown} of {all} units; the table slope_unit has all of them.</source>
        <translation>仅列{all}个单元中的前{shown}个，全部单元见slope_unit表。</translation>
    </message>
    <message>
        <source>The table “{table}” cannot be used: its classes must be {classes}, the first from 0, and each must begin where the one before ends.</source>
        <translation>表“{table}”不可用：分级须为{classes}，第一级从0开始，每一级须从上一级的上限开始。</translation>
    </message>
    <message>
        <source>Shady slope</source>
        <translation>阴坡</translation>
    </message>
    <message>
        <source>Semi-shady slope</source>
        <translation>半阴坡</translation>
    </message>
    <message>
        <source>Semi-sunny slope</source>
        <translation>半阳坡</translation>
    </message>
    <message>
        <source>Sunny slope</source>
        <translation>阳坡</translation>
    </message>
    <message>
        <source>Benches along the contour</source>
        <translation>沿等高线的阶面或田面</translation>
    </message>
    <message>
        <source>Ditches along the contour</source>
        <translation>沿等高线的水平沟</translation>
    </message>
    <message>
        <source>Pits in rows along the contour</source>
        <translation>沿等高线成行的坑穴</translation>
    </message>
    <message>
        <source>The whole area</source>
        <translation>全面实施</translation>
    </message>
    <message>
        <source>No works</source>
        <translation>无工程</translation>
    </message>
    <message>
        <source>Holds the storm</source>
        <translation>能拦蓄设计暴雨</translation>
    </message>
    <message>
        <source>Does not hold the storm</source>
        <translation>不能拦蓄设计暴雨</translation>
    </message>
    <message>
        <source>No storage</source>
        <translation>无拦蓄工程</translation>
    </message>
    <message>
        <source>Earth and site works</source>
        <translation>整地工程</translation>
    </message>
    <message>
        <source>Seedlings</source>
        <translation>苗木</translation>
    </message>
    <message>
        <source>Grass seed</source>
        <translation>草籽</translation>
    </message>
    <message>
        <source>Planned land</source>
        <translation>规划土地</translation>
    </message>
    <message>
        <source>Land left out</source>
        <translation>扣除土地</translation>
    </message>
    <message>
        <source>Counted in another polygon</source>
        <translation>与其他地块重叠</translation>
    </message>
    <message>
        <source>Buildings, roads and water</source>
        <translation>建设用地、道路和水域</translation>
    </message>
    <message>
        <source>Without elevations</source>
        <translation>缺少高程</translation>
    </message>
    <message>
        <source>Smaller than the smallest unit</source>
        <translation>小于最小单元面积</translation>
    </message>
    <message>
        <source>Forbidden by the land rules</source>
        <translation>用地规则禁止</translation>
    </message>
    <message>
        <source>Soil loss by water in a year, by the Chinese soil loss equation (CSLE).</source>
        <translation>按中国土壤流失方程（CSLE）计算的年水力侵蚀流失量。</translation>
    </message>
    <message>
        <source>Share of the ground where the rows lie as far apart as the table of measures asks.</source>
        <translation>行距符合措施表要求的地面所占比例。</translation>
    </message>
    <message>
        <source>Slope unit code</source>
        <translation>坡面单元编号</translation>
    </message>
    <message>
        <source>Length of the rows</source>
        <translation>行总长</translation>
    </message>
    <message>
        <source>Number of pits</source>
        <translation>坑数</translation>
    </message>
    <message>
        <source>Yearly soil loss before</source>
        <translation>治理前年土壤流失量</translation>
    </message>
    <message>
        <source>Yearly soil loss after</source>
        <translation>治理后年土壤流失量</translation>
    </message>
    <message>
        <source>Soil kept in a year</source>
        <translation>年保土量</translation>
    </message>
    <message>
        <source>Soil loss per area before</source>
        <translation>治理前土壤侵蚀模数</translation>
    </message>
    <message>
        <source>Soil loss per area after</source>
        <translation>治理后土壤侵蚀模数</translation>
    </message>
    <message>
        <source>Slope units</source>
        <translation>坡面单元</translation>
    </message>
    <message>
        <source>Mean slope</source>
        <translation>平均坡度</translation>
    </message>
    <message>
        <source>Downhill, clockwise from north; empty where the land is flat.</source>
        <translation>下坡方向，自北顺时针；平地为空。</translation>
    </message>
    <message>
        <source>Aspect group</source>
        <translation>坡向组</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>相对高差</translation>
    </message>
    <message>
        <source>Plant cover before the measures</source>
        <translation>治理前植被盖度</translation>
    </message>
    <message>
        <source>Plant cover after the measures</source>
        <translation>治理后设计盖度</translation>
    </message>
    <message>
        <source>Row spacing down the slope</source>
        <translation>顺坡行距</translation>
    </message>
    <message>
        <source>On the ground, down the slope.</source>
        <translation>沿坡面量取。</translation>
    </message>
    <message>
        <source>Contour interval of the rows</source>
        <translation>行间高差</translation>
    </message>
    <message>
        <source>Rows within their range</source>
        <translation>行距合格面积比例</translation>
    </message>
    <message>
        <source>Spacing of pits along the row</source>
        <translation>行内坑距</translation>
    </message>
    <message>
        <source>Storage of the works</source>
        <translation>工程拦蓄量</translation>
    </message>
    <message>
        <source>Storage the storm needs</source>
        <translation>暴雨所需拦蓄量</translation>
    </message>
    <message>
        <source>Widest spacing that holds the storm</source>
        <translation>能拦蓄设计暴雨的最大间距</translation>
    </message>
    <message>
        <source>On the map, from row to row.</source>
        <translation>行与行之间的水平距离。</translation>
    </message>
    <message>
        <source>Storm check</source>
        <translation>暴雨校核</translation>
    </message>
    <message>
        <source>Slope factor LS</source>
        <translation>坡度坡长因子LS</translation>
    </message>
    <message>
        <source>Cover factor B before</source>
        <translation>治理前生物措施因子B</translation>
    </message>
    <message>
        <source>Cover factor B after</source>
        <translation>治理后生物措施因子B</translation>
    </message>
    <message>
        <source>Works factor E after</source>
        <translation>治理后工程措施因子E</translation>
    </message>
    <message>
        <source>Grade of water erosion before</source>
        <translation>治理前水力侵蚀强度</translation>
    </message>
    <message>
        <source>Grade of water erosion after</source>
        <translation>治理后水力侵蚀强度</translation>
    </message>
    <message>
        <source>Contour rows</source>
        <translation>等高行</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Pits on slopes</source>
        <translation>坡面坑穴</translation>
    </message>
    <message>
        <source>Quantities of slope works</source>
        <translation>坡面工程量</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Slope land by measure</source>
        <translation>坡面各措施汇总</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Name of the measure or constraint</source>
        <translation>措施或约束名称</translation>
    </message>
    <message>
        <source>Area that does not hold the storm</source>
        <translation>不能拦蓄设计暴雨的面积</translation>
    </message>
    <message>
        <source>Slope vegetation report</source>
        <translation>坡面植被建设报告</translation>
    </message>
    <message>
        <source>Tables of slope vegetation</source>
        <translation>坡面植被建设表册</translation>
    </message>
    <message>
        <source>Land given</source>
        <translation>输入土地</translation>
    </message>
    <message>
        <source>The terrain model has cells of {cell:.3g} m, and {count} of {all} units are smaller than four of them: their slope comes out too gentle, and rows and counts are estimates. Use a model with cells of 5 to 10 m for a design.</source>
        <translation>地形模型像元为{cell:.3g}米，{all}个单元中有{count}个小于四个像元：坡度偏缓，行和数量只是估算。设计请用像元5～10米的模型。</translation>
    </message>
    <message>
        <source>The terrain model has cells of {cell:.3g} m. Slopes come out gentler than they are, and gullies are missing: take the plan as an overview, and measure slopes again in the field.</source>
        <translation>地形模型像元为{cell:.3g}米，坡度偏缓且反映不出沟道：本方案只作概览，坡度请到现场复测。</translation>
    </message>
    <message>
        <source>No unit is left: the land lies where the terrain model knows nothing, or all its polygons are smaller than the smallest unit of {least:g} m². Choose another model, or a smaller unit.</source>
        <translation>没有剩下任何单元：地块处没有高程，或全部小于最小单元面积{least:g}平方米。请换用地形模型，或减小最小单元面积。</translation>
    </message>
    <message>
        <source>Plan slope vegetation</source>
        <translation>坡面植被规划</translation>
    </message>
    <message>
        <source>Splits land into units of one slope class and aspect, chooses steps, terraces, pits, ditches or closure for each by slope, aspect and soil, lays rows along the contours as far apart as the measure and the storm allow, and chooses plants by aspect and moisture. Counts rows, pits, plants, earth and cost, and computes the soil loss before and after (CSLE).</source>
        <translation>按坡度级和坡向划分单元，根据坡度、坡向和土壤为各单元选择水平阶、梯田、鱼鳞坑、水平沟或封育，按措施和暴雨允许的间距沿等高线布行，并按坡向和水分条件选择树草种。统计行长、坑数、株数、土方和投资，按CSLE计算治理前后的土壤流失量。</translation>
    </message>
    <message>
        <source>{count} units are planted less densely than the table of slope species asks, because the species table allows fewer plants on rain alone.</source>
        <translation>{count}个单元的栽植密度低于坡面树草种表的要求，因为树种表限定了仅靠降水时的最大密度。</translation>
    </message>
    <message>
        <source>The table “{table}” has no row for {count} units, the first of them with a slope of {slope:.1f}° on {soil} ({use}). Add a row that suits them.</source>
        <translation>表“{table}”中没有适用于{count}个单元的行，其中第一个坡度{slope:.1f}°，土壤为{soil}（{use}）。请补充适用的行。</translation>
    </message>
    <message>
        <source>“{layer}” asks for measures that the table “{table}” does not have: {words}. There the measure was chosen by the land; write the id or the name of a row.</source>
        <translation>“{layer}”指定了表“{table}”中没有的措施：{words}。这些地块改按立地选择措施；请填写表中的代码或名称。</translation>
    </message>
    <message>
        <source>{count} units ({area:.2f} ha) get the measure their land asks for, although their slope lies outside the range of the table of measures.</source>
        <translation>{count}个单元（{area:.2f}公顷）采用了地块指定的措施，但其坡度超出措施表的适用范围。</translation>
    </message>
    <message>
        <source>The table “{table}”, row {row} ({measure}): “{column}” is empty, but {form} need it. Fill it in, or delete the row.</source>
        <translation>表“{table}”第{row}行（{measure}）：“{column}”为空，而“{form}”需要此值。请填写，或删去该行。</translation>
    </message>
    <message>
        <source>The table “{table}”, row {row} ({measure}): sizes and spacings must be above 0, and no range may end before it begins. Correct the row.</source>
        <translation>表“{table}”第{row}行（{measure}）：规格和间距须大于0，且上限不得小于下限。请改正该行。</translation>
    </message>
    <message>
        <source>Plan a whole river step by step</source>
        <translation>分步规划整条孔兑</translation>
    </message>
    <message>
        <source>From the dams in the hills to the levees at the mouth in one run: check dams, slope vegetation, bank shelterbelts and what they hold, sand fixation, levees, and the sums of the whole river. Choose a project to keep every step in it.</source>
        <translation>一次运行完成从上游淤地坝到河口堤防的规划：淤地坝、坡面植被、护岸林带及其防护效果、固沙、堤防和整河汇总。选择项目可保存每一步的成果。</translation>
    </message>
    <message>
        <source>{part}: not planned, because there is nothing of “{layer}”.</source>
        <translation>{part}：未规划，因为没有“{layer}”的要素。</translation>
    </message>
    <message>
        <source>{part}: could not be planned, and is not in the sums. {reason}</source>
        <translation>{part}：无法规划，未计入汇总。{reason}</translation>
    </message>
    <message>
        <source>The accumulation “{layer}” differs from what the flow directions say at {share:.0%} of the larger streams. Where that is much, it was made with several directions (r.watershed without -s) or with weights. Areas were counted along the directions.</source>
        <translation>汇流累积量“{layer}”在{share:.0%}的较大沟道上与流向不符。相差较多时，说明它是用多流向（r.watershed 未加 -s）或加权计算的。汇水面积已按流向统计。</translation>
    </message>
    <message>
        <source>Plan check dams with the network of GRASS</source>
        <translation>淤地坝规划（GRASS 水系）</translation>
    </message>
    <message>
        <source>As “Plan check dams”, for a QGIS without the Python package of the drainage network: the elevations are warped to the reference system of the plan, GRASS r.watershed makes the flow directions, and the dams are planned on them. QGIS must have its GRASS provider.</source>
        <translation>与“淤地坝规划”相同，用于没有水系分析 Python 包的 QGIS：先把高程重投影到规划坐标系，由 GRASS r.watershed 计算流向，再据此规划淤地坝。QGIS 须带有 GRASS 算法。</translation>
    </message>
    <message>
        <source>Reference system of the plan, in metres</source>
        <translation>规划坐标系（以米为单位）</translation>
    </message>
    <message>
        <source>{count} existing dams have no room for silt left: their silt storage is full, or all that is free is needed for the check flood of their class ({dams}). They count for nothing in the sediment that is held.</source>
        <translation>{count} 座已有坝已无拦泥库容：或已淤满，或剩余库容须留给本级校核洪水（{dams}）。拦沙量中不计。</translation>
    </message>
    <message>
        <source>Nothing of “{layer}” belongs to the rivers to plan.</source>
        <translation>“{layer}”中没有属于所选孔兑的要素。</translation>
    </message>
    <message>
        <source>At the greatest age that was reckoned.</source>
        <translation>取所计算的最大林龄。</translation>
    </message>
    <message>
        <source>{count} main belts on field blocks turn by more than {usual:.0f}° from the line across the harmful wind, the most by {most:.1f}°, because the edges of their blocks do: {codes}. They shelter less land than others.</source>
        <translation>有 {count} 条农田主林带与害风垂直方向的偏角超过 {usual:.0f}°，最大 {most:.1f}°，原因是田块边界如此：{codes}。这些林带的防护范围小于其他林带。</translation>
    </message>
    <message>
        <source>The land lies far apart: cells of {cell:.3g} m were taken instead of {wanted:.3g} m, to hold it on one grid. Plan it in groups for finer ones.</source>
        <translation>土地相距较远：为放在同一格网上，像元取 {cell:.3g} m，而不是 {wanted:.3g} m。需要更细时，请分组分别规划。</translation>
    </message>
    <message>
        <source>The raster “{layer}” lies elsewhere: none of it is below the land to plan. Choose one that covers it, or check both CRSs.</source>
        <translation>栅格“{layer}”位于别处，与要规划的土地没有重叠。请选择覆盖这些土地的栅格，或检查两者的坐标系。</translation>
    </message>
    <message>
        <source>“{title}” draws with QGIS, which this Python lacks. Use the Python that QGIS brings.</source>
        <translation>“{title}”需要用 QGIS 绘图，当前 Python 中没有 QGIS。请改用 QGIS 自带的 Python。</translation>
    </message>
    <message>
        <source>QGIS cannot be started: {reason}. Use the Python that QGIS brings, from its own command window.</source>
        <translation>无法启动 QGIS：{reason}。请在 QGIS 自带的命令窗口中使用其自带的 Python。</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>编辑副本…</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>打开使用指南</translation>
    </message>
    <message>
        <source>What is installed</source>
        <translation>安装情况</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Puts this page on the clipboard, for a letter to who helps you.</source>
        <translation>将本页内容复制到剪贴板，便于发送给协助您的人员。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Test loading</source>
        <translation>测试加载</translation>
    </message>
    <message>
        <source>Loads every package that is here, which takes some seconds, and says which of them are broken.</source>
        <translation>逐一加载已安装的组件，需要几秒钟，并指出其中损坏的组件。</translation>
    </message>
    <message>
        <source>Try the sample…</source>
        <translation>试用示例…</translation>
    </message>
    <message>
        <source>Opens the shelterbelts with the invented sample that comes with the plugin, and shows them on the map.</source>
        <translation>用插件自带的示意数据打开阻沙护岸林带规划，并在地图上显示结果。</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed: they will be missing. Install Noto Sans CJK SC or SimSun.</source>
        <translation>系统未安装中文字体，图上的汉字将缺失。请安装思源黑体（Noto Sans CJK SC）或宋体。</translation>
    </message>
    <message>
        <source>“{plan}” has nothing that sheets could show, so none were drawn for it.</source>
        <translation>“{plan}”没有可绘制成图的要素，未为其出图。</translation>
    </message>
    <message>
        <source>There is nothing to draw: no plan holds features of this kind. Run a capability with this project first.</source>
        <translation>没有可绘制的内容：各规划方案均无此类要素。请先用本项目库运行一项规划功能。</translation>
    </message>
    <message>
        <source>No plan has anything of the code “{codes}” to draw. Check how it is written, or choose another table.</source>
        <translation>各规划方案中没有编号为“{codes}”的可绘制要素。请检查编号写法，或另选图层。</translation>
    </message>
    <message>
        <source>{count} features of “{plan}” are too large for 1:{scale} and are drawn on a smaller scale.</source>
        <translation>“{plan}”中有 {count} 个要素在 1:{scale} 图幅内放不下，已改用较小比例尺。</translation>
    </message>
    <message>
        <source>{count} features of “{plan}” take several sheets each; the first of them lists each.</source>
        <translation>“{plan}”中有 {count} 个要素各占多幅图，仅在其首幅图的表中列出。</translation>
    </message>
    <message>
        <source>The sheets of “{plan}” lie in several zones: {zones}. Each sheet says its own.</source>
        <translation>“{plan}”的图幅跨多个投影带：{zones}。各图幅分别注明所在带。</translation>
    </message>
    <message>
        <source>Some sheets of “{plan}” lie more than 2.25° off the central meridian of the delivery CRS {crs}.</source>
        <translation>“{plan}”有图幅位于成果坐标系 {crs} 所在投影带之外。</translation>
    </message>
    <message>
        <source>The legend does not fit its box on pages {pages} of “{plan}”. Use a larger paper.</source>
        <translation>“{plan}”第 {pages} 页的图例超出图例框。请选用更大的图纸。</translation>
    </message>
    <message>
        <source>CGCS2000, 3° Gauss–Krüger zone, central meridian {meridian}° E (EPSG:{code})</source>
        <translation>2000 国家大地坐标系，高斯-克吕格 3° 带，中央经线 {meridian}°E（EPSG:{code}）</translation>
    </message>
    <message>
        <source>{name} (EPSG:{code})</source>
        <translation>{name}（EPSG:{code}）</translation>
    </message>
    <message>
        <source>Grid north; meridian convergence {angle}</source>
        <translation>图上方为坐标北；子午线收敛角 {angle}</translation>
    </message>
    <message>
        <source>Map sheets</source>
        <translation>图幅</translation>
    </message>
    <message>
        <source>Rows of the sheets</source>
        <translation>图幅表格行</translation>
    </message>
    <message>
        <source>The layouts cannot be saved as “{path}”: {reason}. Choose another folder.</source>
        <translation>布局无法保存为“{path}”：{reason}。请另选文件夹。</translation>
    </message>
    <message>
        <source>The layouts were saved as “{path}”: open it in QGIS to edit and print them again.</source>
        <translation>布局已保存为“{path}”：可在 QGIS 中打开、修改并重新输出。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Map sheet</source>
        <translation>图幅</translation>
    </message>
    <message>
        <source>SCHEMATIC · not for construction</source>
        <translation>示意图 · 不得用于施工</translation>
    </message>
    <message>
        <source>Grid: CGCS2000 kilometres, northing at the sides, easting above and below</source>
        <translation>方里网：CGCS2000 坐标，单位公里；两侧为纵坐标，上下为横坐标</translation>
    </message>
    <message>
        <source>Location of the sheet; numbers of the sheets</source>
        <translation>图幅位置与图幅编号</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Sheets of</source>
        <translation>出图对象</translation>
    </message>
    <message>
        <source>The table of the plan whose features the sheets show and list.</source>
        <translation>图幅绘制并列表的规划成果图层。</translation>
    </message>
    <message>
        <source>the plan&apos;s main table</source>
        <translation>方案的主要图层</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Of the features to draw, with commas between. Empty: all.</source>
        <translation>要绘制的要素编号，用逗号分隔；留空则全部绘制。</translation>
    </message>
    <message>
        <source>A sheet for</source>
        <translation>分幅方式</translation>
    </message>
    <message>
        <source>Neighbours share a sheet as long as they fit; a single feature gets all its values.</source>
        <translation>相邻要素在放得下时合用一幅图；单个要素出图时列出其全部属性。</translation>
    </message>
    <message>
        <source>neighbours together</source>
        <translation>相邻要素合幅</translation>
    </message>
    <message>
        <source>each feature</source>
        <translation>一要素一幅</translation>
    </message>
    <message>
        <source>Chosen: the largest usual one at which a sheet holds its features. What does not fit is split.</source>
        <translation>自动：取能容下本幅要素的最大常用比例尺；放不下的分幅绘制。</translation>
    </message>
    <message>
        <source>chosen for each sheet</source>
        <translation>逐幅自动选择</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件形式</translation>
    </message>
    <message>
        <source>one PDF a plan</source>
        <translation>每个方案一个 PDF</translation>
    </message>
    <message>
        <source>a PDF a page</source>
        <translation>每页一个 PDF</translation>
    </message>
    <message>
        <source>a PNG a page</source>
        <translation>每页一个 PNG</translation>
    </message>
    <message>
        <source>Empty: room to write by hand.</source>
        <translation>留空则预留手写位置。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Empty: the folder “sheets” of the project.</source>
        <translation>留空则存入项目库的“sheets”文件夹。</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Empty: today.</source>
        <translation>留空则为当天。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Of pictures, in dots per inch; lines of a PDF are sharp at any.</source>
        <translation>图片的分辨率，单位为每英寸点数；PDF 中的线条不受其影响。</translation>
    </message>
    <message>
        <source>Layout template</source>
        <translation>布局模板</translation>
    </message>
    <message>
        <source>A .qpt for the map pages: its items with our ids are filled, what it lacks is added to it.</source>
        <translation>用于地图页的 .qpt：与本工具同名的布局项会被填充，缺少的会补上。</translation>
    </message>
    <message>
        <source>Keep the layouts</source>
        <translation>保留布局</translation>
    </message>
    <message>
        <source>Saves them as .qpt, and as a QGIS project in which they can be edited and printed again.</source>
        <translation>另存为 .qpt，并存为可修改和重新输出的 QGIS 项目。</translation>
    </message>
    <message>
        <source>Print map sheets</source>
        <translation>输出成果图幅</translation>
    </message>
    <message>
        <source>Draws the compartments, blocks, parcels or dams of a plan as sheets of A3 or A1: map with coordinate grid, locator, legend, scale, title block with room for signatures, and the table of what the sheet shows. An overview comes first. Each feature is listed on one sheet, so that the sums of the sheets are those of the plan. The text of a PDF can be searched.</source>
        <translation>把规划方案的小班、光伏子阵、地块或淤地坝绘制成 A3 或 A1 图幅：含方里网地图、位置示意图、图例、比例尺、带签字栏的图签和本幅要素一览表。首页为图幅索引。每个要素只在一幅图中列出，各图幅合计等于方案合计。PDF 中的文字可以检索。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Features drawn</source>
        <translation>绘制的要素数</translation>
    </message>
    <message>
        <source>Folder of the sheets</source>
        <translation>图幅文件夹</translation>
    </message>
    <message>
        <source>First file</source>
        <translation>首个文件</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>A1 landscape</source>
        <translation>A1 横向</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Close it in other programs, free space on the disk, or choose another folder.</source>
        <translation>无法写入“{path}”。请关闭占用它的程序、清理磁盘空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>{first} … {last}</source>
        <translation>{first} … {last}</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Sheet index</source>
        <translation>图幅索引</translation>
    </message>
    <message>
        <source>{title}, continued table</source>
        <translation>{title}（续表）</translation>
    </message>
    <message>
        <source>→ page {page}</source>
        <translation>转第 {page} 页</translation>
    </message>
    <message>
        <source>Listed on sheet {sheet}</source>
        <translation>见图幅 {sheet} 的表</translation>
    </message>
    <message>
        <source>{title}, part {part} of {parts}</source>
        <translation>{title}（第 {part} 幅，共 {parts} 幅）</translation>
    </message>
    <message>
        <source>The delivery CRS of the project, EPSG:{code}, is unknown or not in metres. Choose 4545 or 4546, say.</source>
        <translation>项目库的成果坐标系 EPSG:{code} 无法识别，或单位不是米。请改为 4545 或 4546 等。</translation>
    </message>
    <message>
        <source>{project} · {plan}</source>
        <translation>{project} · {plan}</translation>
    </message>
    <message>
        <source>Version {version}, {status}</source>
        <translation>第 {version} 版，{status}</translation>
    </message>
    <message>
        <source>Planned with “{title}”, {day}.</source>
        <translation>由“{title}”生成，{day}。</translation>
    </message>
    <message>
        <source>Data: {names}.</source>
        <translation>数据来源：{names}。</translation>
    </message>
    <message>
        <source>{count} of the {all} reference values behind this plan are not verified: have the bureau confirm them.</source>
        <translation>本方案引用的 {all} 项参考数值中有 {count} 项未经核实，请主管部门确认。</translation>
    </message>
    <message>
        <source>Each feature is listed on one sheet. Totals are sums of the printed rows.</source>
        <translation>每个要素只在一幅图中列出；合计为表中印出各行之和。</translation>
    </message>
    <message>
        <source>“{path}” is no layout template. Save one in QGIS's layout window, with Layout › Save as Template.</source>
        <translation>“{path}”不是布局模板。请在 QGIS 的布局窗口中用“布局 › 另存为模板”保存一个。</translation>
    </message>
    <message>
        <source>The template “{path}” has no map with the id “map”. Give its map this id in the item properties.</source>
        <translation>模板“{path}”中没有标识为“map”的地图。请在布局项属性中给地图设置该标识。</translation>
    </message>
    <message>
        <source>The template “{path}” is {width} × {height} mm, another size than the paper chosen. Choose its paper.</source>
        <translation>模板“{path}”的尺寸为 {width} × {height} mm，与所选图纸不同。请选择与模板一致的图纸。</translation>
    </message>
    <message>
        <source>Version and state</source>
        <translation>版本与状态</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Others ({count})</source>
        <translation>其他（{count} 项）</translation>
    </message>
    <message>
        <source>Total: {total} {unit}</source>
        <translation>合计：{total} {unit}</translation>
    </message>
    <message>
        <source>Together {total} {unit}; the largest is {name} with {most} {unit}.</source>
        <translation>合计 {total} {unit}；最大的一项为{name}，{most} {unit}。</translation>
    </message>
    <message>
        <source>From {start} to {end}: {sums}.</source>
        <translation>{start}年至{end}年：{sums}。</translation>
    </message>
    <message>
        <source>Check: sum of the rows</source>
        <translation>校核：各行之和</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>QGIS and this computer</source>
        <translation>QGIS 与本机</translation>
    </message>
    <message>
        <source>Maps and processing</source>
        <translation>地图与处理</translation>
    </message>
    <message>
        <source>System</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>{chosen}; the plugin speaks English and Chinese</source>
        <translation>{chosen}；插件提供中文和英文</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <translation>配置文件夹</translation>
    </message>
    <message>
        <source>can be written</source>
        <translation>可写入</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>不可写入</translation>
    </message>
    <message>
        <source>QGIS keeps no settings, and the plugin cannot be updated: {reason}. Ask for write access to this folder, or start QGIS with another profile.</source>
        <translation>QGIS 无法保存设置，插件也无法更新：{reason}。请申请该文件夹的写入权限，或换用其他用户配置启动 QGIS。</translation>
    </message>
    <message>
        <source>Coordinate systems (PROJ)</source>
        <translation>坐标系（PROJ）</translation>
    </message>
    <message>
        <source>{version}, without its database</source>
        <translation>{version}，缺少数据库</translation>
    </message>
    <message>
        <source>Coordinate systems such as {crs} are not found: no plan can be made. Another program may have set the variable PROJ_LIB or PROJ_DATA of the system: take it away and start QGIS anew, or install QGIS anew.</source>
        <translation>找不到 {crs} 等坐标系，无法进行规划。可能有其他程序设置了系统环境变量 PROJ_LIB 或 PROJ_DATA：请删除该变量并重新启动 QGIS，或重新安装 QGIS。</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Chinese labels of maps and map sheets are empty boxes. Install a font such as Noto Sans CJK SC or Microsoft YaHei: copy its file into the fonts folder of the system.</source>
        <translation>地图和图幅上的中文将显示为空白方框。请安装思源黑体（Noto Sans CJK SC）或微软雅黑等字体：把字体文件复制到系统的字体文件夹。</translation>
    </message>
    <message>
        <source>GRASS in Processing</source>
        <translation>处理工具箱中的 GRASS</translation>
    </message>
    <message>
        <source>Toolbox (Processing)</source>
        <translation>处理工具箱（Processing）</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>switched on, but the program is not found</source>
        <translation>已启用，但未找到程序</translation>
    </message>
    <message>
        <source>Without it the shipped model of check dams that runs r.watershed does not work. Everything else does. Install QGIS with GRASS, and switch on its provider in the plugin manager.</source>
        <translation>缺少它时，自带的调用 r.watershed 的淤地坝模型无法运行，其余不受影响。请安装带 GRASS 的 QGIS，并在插件管理器中启用其工具。</translation>
    </message>
    <message>
        <source>No tool can be opened. Switch on the plugin Processing in the plugin manager; it comes with QGIS.</source>
        <translation>无法打开任何工具。请在插件管理器中启用随 QGIS 提供的 Processing 插件。</translation>
    </message>
    <message>
        <source>Everything the plugin can use is here.</source>
        <translation>插件可用的组件均已齐备。</translation>
    </message>
    <message>
        <source>Everything that planning needs is here. For some tools is missing: {names}.</source>
        <translation>规划所需组件均已齐备。部分工具缺少：{names}。</translation>
    </message>
    <message>
        <source>To be mended before everything works: {names}. What to do stands below.</source>
        <translation>以下各项须先处理，插件才能完全正常工作：{names}。处理方法见下文。</translation>
    </message>
    <message>
        <source>Plan the belts of all rivers and sum them</source>
        <translation>全部孔兑林带规划与汇总</translation>
    </message>
    <message>
        <source>All rivers of a line layer in one run: their reaches, the shelterbelts on both banks, what these hold back, and the sums of each river as tables, page and workbook. The Ten Kongdui are known by their names. Choose a project to keep every step in it. Dams, slopes, sand and levees are planned by “Plan a whole river step by step”.</source>
        <translation>对线图层中的全部河流一次完成：划分河段，规划两岸防护林带，计算阻沙效果，并按河流汇总为图表、网页和工作簿。十大孔兑按名称识别。选择项目库可将各步成果存入其中。淤地坝、坡面、沙地和堤防用“分步规划整条孔兑”规划。</translation>
    </message>
    <message>
        <source>Lay out a solar base and fix the sand around it</source>
        <translation>光伏基地布置与周边固沙</translation>
    </message>
    <message>
        <source>Lays out a photovoltaic plant with its roads, perimeter belts and inner sand barriers, then plans sand barriers on the sand around it, outside the site and the belts. Choose a project to keep both plans in it.</source>
        <translation>布置光伏电站及其道路、周边林带和场内沙障，再在场区和林带以外的周边沙地上布设沙障。选择项目库可将两项规划存入其中。</translation>
    </message>
    <message>
        <source>Sand barriers around the plant</source>
        <translation>电站周边沙障</translation>
    </message>
    <message>
        <source>Lines of the barriers around the plant</source>
        <translation>电站周边沙障线</translation>
    </message>
    <message>
        <source>Sandy land in and around the plant</source>
        <translation>电站及周边沙地</translation>
    </message>
    <message>
        <source>Width of the barriers around the site</source>
        <translation>场区周边沙障宽度</translation>
    </message>
    <message>
        <source>Make a project from a folder and plan its belts</source>
        <translation>由资料文件夹新建项目库并规划林带</translation>
    </message>
    <message>
        <source>A banner&apos;s first day in one run: makes a project, takes the layers and sheets of a folder into it by the names of their files, plans shelterbelts along its kongdui with its own zones, constraints and units, and checks the project. The folder needs a layer of channel lines. In a batch, each row is a banner.</source>
        <translation>旗区首日工作一次完成：新建项目库，按文件名将文件夹中的图层和表格导入项目库，用项目自有的地貌分区、用地约束和区划单元沿孔兑规划林带，最后检查项目库。文件夹中须有河道中心线图层。批处理时每行一个旗区。</translation>
    </message>
    <message>
        <source>Hand over a project</source>
        <translation>项目成果输出</translation>
    </message>
    <message>
        <source>Everything that a bureau hands in, of one project in one run: checks the project, then writes the report, the workbooks, the map sheets and the folder with shapefiles and KMZ. Errors that the check finds are counted, and what is written is written all the same. In a batch, each row is a project.</source>
        <translation>一个项目库的全部报送成果一次完成：先检查项目库，再输出报告、表册、图件以及含 Shapefile 和 KMZ 的报送文件夹。检查发现的错误只作计数，成果照常输出。批处理时每行一个项目库。</translation>
    </message>
    <message>
        <source>Folder of the tables</source>
        <translation>成果表文件夹</translation>
    </message>
    <message>
        <source>Folder to hand in</source>
        <translation>报送文件夹</translation>
    </message>
    <message>
        <source>Plan belts clear of roads and sum them by district</source>
        <translation>避让道路规划林带并按区划汇总</translation>
    </message>
    <message>
        <source>An example of a chain with QGIS&apos;s own algorithms, to be copied and changed. Repairs and reprojects channel lines, keeps a distance from roads and pipelines besides the constraints, plans shelterbelts, gives each compartment to the township or village that has most of it, and writes the sums of each as a workbook. Whole compartments are counted, so that the sums add up to those of the plan.</source>
        <translation>与 QGIS 自带算法串联的示例，可复制后修改。修复并重投影河道线，除用地约束外再避让道路和管线一定距离，规划林带，将每个小班归入占其面积最大的苏木乡镇或嘎查村，并将各单元合计写入工作簿。按整个小班统计，各单元合计之和与规划总数一致。</translation>
    </message>
    <message>
        <source>Belts by district</source>
        <translation>分区划林带</translation>
    </message>
    <message>
        <source>Table of the districts</source>
        <translation>分区划汇总表</translation>
    </message>
    <message>
        <source>Roads and pipelines</source>
        <translation>道路和管线</translation>
    </message>
    <message>
        <source>Distance from roads and pipelines</source>
        <translation>与道路、管线的距离</translation>
    </message>
    <message>
        <source>Townships or villages</source>
        <translation>苏木乡镇或嘎查村</translation>
    </message>
    <message>
        <source>Column with their names</source>
        <translation>名称字段</translation>
    </message>
    <message>
        <source>Township or village</source>
        <translation>苏木乡镇或嘎查村</translation>
    </message>
    <message>
        <source>What planning needs</source>
        <translation>规划所需</translation>
    </message>
    <message>
        <source>Files and tables</source>
        <translation>文件与表格</translation>
    </message>
    <message>
        <source>For some tools only</source>
        <translation>仅部分工具需要</translation>
    </message>
    <message>
        <source>Without it nothing can be planned. Projects, forms, field copies and merging work all the same.</source>
        <translation>缺少它则无法进行任何规划；项目库、表单、外业副本和合并不受影响。</translation>
    </message>
    <message>
        <source>Without it no project can be made, checked out, merged or exported.</source>
        <translation>缺少它则无法新建、下发、合并或导出项目库。</translation>
    </message>
    <message>
        <source>Without it the command line reads and writes layers by fiona, which takes about ten times as long.</source>
        <translation>缺少它时命令行改用 fiona 读写图层，耗时约为十倍。</translation>
    </message>
    <message>
        <source>Without it and without pyogrio the command line cannot read layers. In QGIS everything works.</source>
        <translation>它与 pyogrio 都缺少时，命令行无法读取图层；在 QGIS 中不受影响。</translation>
    </message>
    <message>
        <source>Without it the command line cannot read terrain models. In QGIS everything works.</source>
        <translation>缺少它则命令行无法读取地形模型；在 QGIS 中不受影响。</translation>
    </message>
    <message>
        <source>Without it no Excel workbooks (XLSX) are read or written. Tables as CSV work all the same.</source>
        <translation>缺少它则无法读写 Excel 工作簿（XLSX）；CSV 表格不受影响。</translation>
    </message>
    <message>
        <source>Without it no drainage network is made from a terrain model. Give the flow directions that GRASS r.watershed makes, or run the model that comes with the plugin and does that by itself.</source>
        <translation>缺少它则无法由地形模型生成水系网络。请提供 GRASS r.watershed 生成的流向，或运行插件自带的模型，由其自动完成。</translation>
    </message>
    <message>
        <source>Without it the energy of panels is not worked out by the hour. Choose the simple way, from the monthly climate.</source>
        <translation>缺少它则无法逐时计算光伏组件发电量，请选择按月气候的简化方法。</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>too old: {least} or newer is needed</source>
        <translation>版本过旧：需要 {least} 或更高版本</translation>
    </message>
    <message>
        <source>does not load</source>
        <translation>无法加载</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>Not missed here: {package} does its work.</source>
        <translation>此处不需要：由 {package} 代替。</translation>
    </message>
    <message>
        <source>Tools that use it: {tools}.</source>
        <translation>使用它的工具：{tools}。</translation>
    </message>
    <message>
        <source>Used by {count} of {all} tools.</source>
        <translation>{all} 个工具中有 {count} 个使用它。</translation>
    </message>
    <message>
        <source>It says: {reason}</source>
        <translation>报错信息：{reason}</translation>
    </message>
    <message>
        <source>Install it from the offline bundle of the plugin; the notes in it say how, and no network is needed.</source>
        <translation>请从插件的离线安装包中安装，方法见包内说明，无需联网。</translation>
    </message>
    <message>
        <source>Neither QGIS nor the offline bundle has it, for it needs libraries that clash with QGIS&apos;s own. Everything else works without it.</source>
        <translation>QGIS 和离线安装包都不含它，因为它所需的程序库与 QGIS 自带的冲突。缺少它不影响其他功能。</translation>
    </message>
    <message>
        <source>The offline bundle of the plugin has it for Python {python} and later: install a newer QGIS, then the bundle.</source>
        <translation>插件的离线安装包仅为 Python {python} 及更高版本提供它：请先安装较新的 QGIS，再安装离线包。</translation>
    </message>
    <message>
        <source>The system does not carry it: have “pip install {package}” done where there is a network, or do without.</source>
        <translation>系统不提供它：请在有网络的地方执行“pip install {package}”，或不使用它。</translation>
    </message>
    <message>
        <source>It comes with QGIS: install QGIS anew with its standalone installer, or choose qgis-ltr-full in the OSGeo4W set-up. Do not add it with pip.</source>
        <translation>它随 QGIS 一起提供：请用独立安装程序重新安装 QGIS，或在 OSGeo4W 安装程序中选择 qgis-ltr-full。不要用 pip 添加。</translation>
    </message>
    <message>
        <source>It comes with newer QGIS apps for macOS: install one of them. Adding it with pip breaks the app&apos;s seal.</source>
        <translation>较新的 macOS 版 QGIS 已自带：请安装新版。用 pip 添加会破坏应用签名。</translation>
    </message>
    <message>
        <source>Install {package} with the package manager of the system, then start QGIS anew.</source>
        <translation>请用系统的软件包管理器安装 {package}，然后重新启动 QGIS。</translation>
    </message>
    <message>
        <source>Use a newer release of the system, or put a newer {package} into a folder of its own and start QGIS with that folder in the variable PYTHONPATH.</source>
        <translation>请使用更新的系统版本，或将较新的 {package} 放入单独的文件夹，并把该文件夹写入环境变量 PYTHONPATH 后启动 QGIS。</translation>
    </message>
    <message>
        <source>If somebody put it into “{folder}” with pip, take that copy away and start QGIS anew. Otherwise:</source>
        <translation>如果是有人用 pip 装入“{folder}”的，请移除该副本并重新启动 QGIS。否则：</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Site conditions</source>
        <translation>立地条件</translation>
    </message>
    <message>
        <source>Planting design</source>
        <translation>造林种草设计</translation>
    </message>
    <message>
        <source>Plants and seed</source>
        <translation>苗木与种子</translation>
    </message>
    <message>
        <source>Use of water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Amount of work</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>工程规模</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>库容</translation>
    </message>
    <message>
        <source>Sediment</source>
        <translation>泥沙</translation>
    </message>
    <message>
        <source>Flood and outlets</source>
        <translation>防洪与泄水</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>高程与水位</translation>
    </message>
    <message>
        <source>Persons responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Soil loss</source>
        <translation>水土流失</translation>
    </message>
    <message>
        <source>Care and closure</source>
        <translation>管护与封育</translation>
    </message>
    <message>
        <source>Acceptance standard</source>
        <translation>验收标准</translation>
    </message>
    <message>
        <source>Present land</source>
        <translation>土地现状</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>装机与发电</translation>
    </message>
    <message>
        <source>Sand control and planting</source>
        <translation>治沙与种植</translation>
    </message>
    <message>
        <source>State of damage</source>
        <translation>损毁情况</translation>
    </message>
    <message>
        <source>Reclamation</source>
        <translation>复垦</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>List of damaged land</source>
        <translation>损毁土地一览表</translation>
    </message>
    <message>
        <source>Land use before and after reclamation</source>
        <translation>复垦前后土地利用结构调整表</translation>
    </message>
    <message>
        <source>List of reclamation units and their directions</source>
        <translation>复垦单元及复垦方向一览表</translation>
    </message>
    <message>
        <source>List of parcels to be reclaimed</source>
        <translation>复垦地块一览表</translation>
    </message>
    <message>
        <source>Quantities of earthwork</source>
        <translation>土方工程量表</translation>
    </message>
    <message>
        <source>Earth allocation</source>
        <translation>土方调配表</translation>
    </message>
    <message>
        <source>Topsoil balance by parcel</source>
        <translation>分地块表土平衡表</translation>
    </message>
    <message>
        <source>Quantities of reclamation works</source>
        <translation>复垦工程量表</translation>
    </message>
    <message>
        <source>Investment in reclamation by item of cost</source>
        <translation>复垦投资估算表</translation>
    </message>
    <message>
        <source>Annual plan of reclamation works</source>
        <translation>复垦工程年度计划表</translation>
    </message>
    <message>
        <source>Water balance of reclamation by year</source>
        <translation>复垦分年度水资源平衡表</translation>
    </message>
    <message>
        <source>Demand for seedlings and seed</source>
        <translation>苗木需求表</translation>
    </message>
    <message>
        <source>List of compartments of the afforestation design</source>
        <translation>造林作业设计小班一览表</translation>
    </message>
    <message>
        <source>Summary of belts by river and bank</source>
        <translation>林带分河流岸别汇总表</translation>
    </message>
    <message>
        <source>Land taken out of the belts</source>
        <translation>林带扣除用地表</translation>
    </message>
    <message>
        <source>List of slope units to be planted</source>
        <translation>坡面植被一览表</translation>
    </message>
    <message>
        <source>Quantities and cost of slope works</source>
        <translation>坡面工程量与费用表</translation>
    </message>
    <message>
        <source>List of sand fixation</source>
        <translation>固沙一览表</translation>
    </message>
    <message>
        <source>Quantities and cost of sand fixation</source>
        <translation>固沙工程量与费用表</translation>
    </message>
    <message>
        <source>List of sand barriers</source>
        <translation>沙障一览表</translation>
    </message>
    <message>
        <source>Rectification ledger</source>
        <translation>整改销号台账</translation>
    </message>
    <message>
        <source>List of photovoltaic sand control</source>
        <translation>光伏治沙一览表</translation>
    </message>
    <message>
        <source>Land check of the power station</source>
        <translation>光伏电站用地核查表</translation>
    </message>
    <message>
        <source>List of photovoltaic blocks</source>
        <translation>光伏子阵一览表</translation>
    </message>
    <message>
        <source>List of planting strips between the rows</source>
        <translation>板间种植带一览表</translation>
    </message>
    <message>
        <source>Quantities and investment of the power station</source>
        <translation>光伏电站工程量与投资表</translation>
    </message>
    <message>
        <source>Time plan of the power station and the sand works</source>
        <translation>光伏电站与治沙工程进度表</translation>
    </message>
    <message>
        <source>10⁴ yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Quantities of check dams</source>
        <translation>淤地坝工程量表</translation>
    </message>
    <message>
        <source>Check dams by gully</source>
        <translation>淤地坝坝系汇总表</translation>
    </message>
    <message>
        <source>Quantities of levee works</source>
        <translation>堤防工程量表</translation>
    </message>
    <message>
        <source>Levee crests by station</source>
        <translation>堤防桩号断面成果表</translation>
    </message>
    <message>
        <source>Measures of the river programme</source>
        <translation>整河治理措施表</translation>
    </message>
    <message>
        <source>River programme by river</source>
        <translation>整河综合治理汇总表</translation>
    </message>
    <message>
        <source>Fields to hand in</source>
        <translation>上图字段表</translation>
    </message>
    <message>
        <source>Text (C)</source>
        <translation>文本（C）</translation>
    </message>
    <message>
        <source>Number (N)</source>
        <translation>数值（N）</translation>
    </message>
    <message>
        <source>Day (D)</source>
        <translation>日期（D）</translation>
    </message>
    <message>
        <source>The value as it is kept</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>The name that stands for it</source>
        <translation>对应名称</translation>
    </message>
    <message>
        <source>Its English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>The name of the first species</source>
        <translation>首位树（草）种名称</translation>
    </message>
    <message>
        <source>Species in tenths</source>
        <translation>树种组成（十分法）</translation>
    </message>
    <message>
        <source>A running number where there is no value</source>
        <translation>无值时用顺序号</translation>
    </message>
    <message>
        <source>Official code of the city</source>
        <translation>市级行政区代码</translation>
    </message>
    <message>
        <source>Official code of the banner</source>
        <translation>旗县级行政区代码</translation>
    </message>
    <message>
        <source>Digits of the township</source>
        <translation>乡级代码段</translation>
    </message>
    <message>
        <source>Digits of the village</source>
        <translation>村级代码段</translation>
    </message>
    <message>
        <source>Number of the forest block</source>
        <translation>林班号</translation>
    </message>
    <message>
        <source>Number of the compartment</source>
        <translation>小班号</translation>
    </message>
    <message>
        <source>Code of the land class</source>
        <translation>地类代码</translation>
    </message>
    <message>
        <source>Name of the land class</source>
        <translation>地类名称</translation>
    </message>
    <message>
        <source>The year of it</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>True area in m²</source>
        <translation>椭球面积（m²）</translation>
    </message>
    <message>
        <source>True area in ha</source>
        <translation>椭球面积（hm²）</translation>
    </message>
    <message>
        <source>True area in mu</source>
        <translation>椭球面积（亩）</translation>
    </message>
    <message>
        <source>Area in ha that no row before covers</source>
        <translation>扣除前面各行重叠后的面积（hm²）</translation>
    </message>
    <message>
        <source>Area in ha where work has begun</source>
        <translation>已开工面积（hm²）</translation>
    </message>
    <message>
        <source>The code, with a number for each part</source>
        <translation>编号加分块号</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Whom it is for: all rows of a profile are handed in together.</source>
        <translation>用于哪种上报：同一模板的行一起输出。</translation>
    </message>
    <message>
        <source>Name of the shapefile, in Latin letters, figures and underscores.</source>
        <translation>shapefile 文件名，只用字母、数字和下划线。</translation>
    </message>
    <message>
        <source>Tables of the project</source>
        <translation>来源表</translation>
    </message>
    <message>
        <source>Those of the project whose rows go into the file, with | between.</source>
        <translation>项目库中写入该文件的表，用 | 分隔。</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>字段顺序</translation>
    </message>
    <message>
        <source>Its prescribed name; a shapefile holds ten Latin letters, figures, underscores.</source>
        <translation>规定的字段名；shapefile 最多十个字母、数字或下划线。</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Columns with | between: the first that is filled counts. “project.”, “plan.”, “file.” and “fund.” stand before columns of the project of the register, the plan, the project file and the largest of the funds.</source>
        <translation>用 | 分隔的列，取第一个有值的。“project.”“plan.”“file.”“fund.”分别表示台账项目、规划方案、项目文件和金额最大的资金。</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>输出内容</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>缺省值</translation>
    </message>
    <message>
        <source>What is written where nothing is taken from anywhere.</source>
        <translation>取不到值时写入的内容。</translation>
    </message>
    <message>
        <source>Value=code, with | between: what is kept here, and what they call it.</source>
        <translation>值=代码，用 | 分隔：左为本系统的值，右为上报代码。</translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation>字段类型</translation>
    </message>
    <message>
        <source>Width of the field</source>
        <translation>字段长度</translation>
    </message>
    <message>
        <source>In bytes: a Chinese character takes two in GB18030 and three in UTF-8.</source>
        <translation>按字节：一个汉字在 GB18030 中占两个字节，在 UTF-8 中占三个。</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Must be filled</source>
        <translation>是否必填</translation>
    </message>
    <message>
        <source>Annual assessment</source>
        <translation>年度评估表</translation>
    </message>
    <message>
        <source>Annual assessment {year}</source>
        <translation>{year}年度评估</translation>
    </message>
    <message>
        <source>Base period</source>
        <translation>基期</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Assessed year</source>
        <translation>评估年度</translation>
    </message>
    <message>
        <source>Share reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>Share reached = (value − base) ÷ (target − base); without a base, value ÷ target. It is left empty where the goal is to hold a value or is no number.</source>
        <translation>完成率 =（当年值 − 基期值）÷（目标值 − 基期值）；无基期值时为当年值 ÷ 目标值。保持类或非数值类目标不计算。</translation>
    </message>
    <message>
        <source>{count} indicators are not verified: {names}.</source>
        <translation>有 {count} 项指标尚未核实：{names}。</translation>
    </message>
    <message>
        <source>Subtotal: {group}</source>
        <translation>小计：{group}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Rounded so that rows, subtotals and totals add up (largest remainder): {columns}. No row differs from its exact value by a whole unit of the last decimal.</source>
        <translation>下列各列已平差（最大余数法），各行、小计与合计相符：{columns}。每行与原值之差均小于末位一个单位。</translation>
    </message>
    <message>
        <source>“{column}”: the rows add up to {rows}, but the plan states {stated}: it added up figures that were not rounded yet, or rows were changed since.</source>
        <translation>“{column}”各行合计为 {rows}，方案所列总数为 {stated}：方案按未取整数值汇总，或方案生成后各行有改动。</translation>
    </message>
    <message>
        <source>Ledger of projects</source>
        <translation>项目台账</translation>
    </message>
    <message>
        <source>Projects by banner and township</source>
        <translation>旗区、苏木乡镇项目汇总表</translation>
    </message>
    <message>
        <source>Funds planned by source</source>
        <translation>各来源计划资金</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已拨付</translation>
    </message>
    <message>
        <source>Payment rate</source>
        <translation>拨付率</translation>
    </message>
    <message>
        <source>Not in a township</source>
        <translation>未落到苏木乡镇</translation>
    </message>
    <message>
        <source>Every figure of a project is rounded as it is printed, and all sums are sums of these: they agree with the register in the dock and in the report.</source>
        <translation>各项目数值先按表列位数取整再汇总，合计与面板及报告中的台账一致。</translation>
    </message>
    <message>
        <source>Project: {project} · Plan: {plan}, version {version} ({state}) · {date}</source>
        <translation>项目：{project}　　方案：{plan} 第{version}版（{state}）　　{date}</translation>
    </message>
    <message>
        <source>Schematic: no surveyed bank was given. Not for design or construction.</source>
        <translation>示意：未提供实测岸线，不得用于设计和施工。</translation>
    </message>
    <message>
        <source>Approval document number: {number}.</source>
        <translation>批复文号：{number}。</translation>
    </message>
    <message>
        <source>The plan was made on {date} with {program}.</source>
        <translation>方案于 {date} 由 {program} 生成。</translation>
    </message>
    <message>
        <source>Delivery coordinate system: EPSG:{code}.</source>
        <translation>成果坐标系：EPSG:{code}。</translation>
    </message>
    <message>
        <source>{count} reference values behind this plan are not verified by the bureau yet: {tables}.</source>
        <translation>本方案所依据的参考值中有 {count} 条尚未经主管部门核实：{tables}。</translation>
    </message>
    <message>
        <source>{table} {count} ({rows})</source>
        <translation>{table} {count} 条（{rows}）</translation>
    </message>
    <message>
        <source>{rows} …</source>
        <translation>{rows} 等</translation>
    </message>
    <message>
        <source>Project: {project} · {date}</source>
        <translation>项目：{project}　　{date}</translation>
    </message>
    <message>
        <source>Documents and hand-over</source>
        <translation>成果输出</translation>
    </message>
    <message>
        <source>Name or UUID of a plan. Empty: the latest version of every plan that has not been dropped.</source>
        <translation>方案的名称或 UUID。留空：每个未废止方案的最新版本。</translation>
    </message>
    <message>
        <source>The project holds no plan yet. Run a capability with this project first.</source>
        <translation>项目库中还没有规划方案。请先选定本项目库运行规划功能。</translation>
    </message>
    <message>
        <source>The project has no plan “{wanted}”. There are: {names}. Leave the plan empty for all of them.</source>
        <translation>项目库中没有方案“{wanted}”。现有：{names}。留空则包括全部方案。</translation>
    </message>
    <message>
        <source>Values entered</source>
        <translation>已填报数值</translation>
    </message>
    <message>
        <source>Where targets and values come from</source>
        <translation>目标与数值的来源</translation>
    </message>
    <message>
        <source>Source of the target</source>
        <translation>目标来源</translation>
    </message>
    <message>
        <source>Source of the value of the year</source>
        <translation>本年数值来源</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>{year}: {green} on course, {yellow} behind, {red} out of reach, {none} without a value or not judged.</source>
        <translation>{year}年：符合进度 {green} 项，进度滞后 {yellow} 项，难以实现 {red} 项，未填报或无法评定 {none} 项。</translation>
    </message>
    <message>
        <source>The project has no indicators.</source>
        <translation>项目库中没有指标。</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Area done in the year</source>
        <translation>本年完成面积</translation>
    </message>
    <message>
        <source>Money paid in the year</source>
        <translation>本年支付资金</translation>
    </message>
    <message>
        <source>Rectifications overdue</source>
        <translation>逾期整改事项</translation>
    </message>
    <message>
        <source>Projects overdue</source>
        <translation>逾期项目</translation>
    </message>
    <message>
        <source>Made with {tool}. {open} of {count} indicators are not verified against their source. Plans of the project: {plans}. {schematic}</source>
        <translation>由 {tool} 生成。{count} 项指标中有 {open} 项尚未对照来源核实。项目库中的规划：{plans}。{schematic}</translation>
    </message>
    <message>
        <source>{name} (version {version}, {status})</source>
        <translation>{name}（第 {version} 版，{status}）</translation>
    </message>
    <message>
        <source>Some are schematic (示意): no surveyed bank was given.</source>
        <translation>其中部分为示意：岸线未经实测。</translation>
    </message>
    <message>
        <source>Register on {date}</source>
        <translation>截至 {date} 的台账</translation>
    </message>
    <message>
        <source>No value entered</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>Not judged: no target and no earlier value</source>
        <translation>无法评定：无目标值，也无往年数值</translation>
    </message>
    <message>
        <source>A light that people have set in the table of values counts; all others are worked out.</source>
        <translation>指标数值表中人工评定的以人工评定为准，其余按以下规则计算。</translation>
    </message>
    <message>
        <source>Rising and falling: on course where the value has reached the straight line from base to target, or the target; behind where it is better than the base or no base is known; out of reach where it is no better than the base, or the target year is over.</source>
        <translation>上升类、下降类：达到基期值至目标值直线内插的进度或已达目标为“符合进度”；好于基期或基期不明为“进度滞后”；不好于基期，或目标年已到仍未达目标为“难以实现”。</translation>
    </message>
    <message>
        <source>Held: on course within {held} % of the target, behind within {nearly} %, else out of reach. These two limits are the plugin&apos;s, not the bureau&apos;s.</source>
        <translation>保持类：与目标值相差 {held}% 以内为“符合进度”，{nearly}% 以内为“进度滞后”，超出为“难以实现”。这两个界限由本插件设定，并非主管部门规定。</translation>
    </message>
    <message>
        <source>Reached or not: on course from 1 on, behind until the target year, out of reach after it.</source>
        <translation>是否达成类：数值为 1 及以上即为“符合进度”；目标年之前未达成为“进度滞后”，目标年及以后仍未达成为“难以实现”。</translation>
    </message>
    <message>
        <source>Without a number as target a value is compared with the one before: better is on course, equal is behind, worse is out of reach.</source>
        <translation>无目标数值的，与上一次数值相比：变好为“符合进度”，持平为“进度滞后”，变差为“难以实现”。</translation>
    </message>
    <message>
        <source>Land taken out, with the rule</source>
        <translation>扣除用地及其依据</translation>
    </message>
    <message>
        <source>Land gate: overlap with every kind, zeros too</source>
        <translation>用地核查：与各类管控区的重叠（含零值）</translation>
    </message>
    <message>
        <source>Approvals that lack their document number</source>
        <translation>缺少批准文号的有条件事项</translation>
    </message>
    <message>
        <source>No approval lacks its document number.</source>
        <translation>没有缺少批准文号的事项。</translation>
    </message>
    <message>
        <source>{count} more are not listed here; the tables of the plan hold them all.</source>
        <translation>另有 {count} 条未在此列出，规划成果表中有全部内容。</translation>
    </message>
    <message>
        <source>No change of a field copy waits to be decided.</source>
        <translation>没有待裁定的外业副本改动。</translation>
    </message>
    <message>
        <source>Changes of field copies that wait to be decided</source>
        <translation>待裁定的外业副本改动</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Year of the assessment</source>
        <translation>评估年度</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>制作软件</translation>
    </message>
    <message>
        <source>Delivery CRS</source>
        <translation>成果坐标系</translation>
    </message>
    <message>
        <source>Unverified reference values</source>
        <translation>未核实的参照数值</translation>
    </message>
    <message>
        <source>{unverified} of {rows} rows in the tables that the plans used</source>
        <translation>各规划所用参照表共 {rows} 行，其中 {unverified} 行未核实</translation>
    </message>
    <message>
        <source>Schematic: no surveyed bank was given</source>
        <translation>示意：岸线未经实测</translation>
    </message>
    <message>
        <source>Schematic (示意): plans in this report stand on banks that nobody has surveyed. They serve planning only; no design may be drawn from them.</source>
        <translation>示意：本报告中部分规划所依据的岸线未经实测，仅供规划使用，不得用于设计。</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Open on {date}</source>
        <translation>截至 {date} 未销号</translation>
    </message>
    <message>
        <source>{open} open, {late} of them overdue on {date}; {closed} struck off.</source>
        <translation>未销号 {open} 项，其中截至 {date} 已逾期 {late} 项；已销号 {closed} 项。</translation>
    </message>
    <message>
        <source>No rectification has been demanded.</source>
        <translation>没有整改事项。</translation>
    </message>
    <message>
        <source>The register has no tasks.</source>
        <translation>台账中没有任务。</translation>
    </message>
    <message>
        <source>{count} tasks: {done} done, {open} open, {late} of them overdue on {date}.</source>
        <translation>任务共 {count} 项：已完成 {done} 项，未完成 {open} 项，其中截至 {date} 已逾期 {late} 项。</translation>
    </message>
    <message>
        <source>Tasks that are not done</source>
        <translation>未完成的任务</translation>
    </message>
    <message>
        <source>{count} more are not listed here; the Record dock lists them all.</source>
        <translation>另有 {count} 条未在此列出，请在“记录”面板中查看全部。</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位（人）</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>全部规划</translation>
    </message>
    <message>
        <source>Map of the plan</source>
        <translation>规划图</translation>
    </message>
    <message>
        <source>Other shapes of the plans</source>
        <translation>各规划的其他图形</translation>
    </message>
    <message>
        <source>{table}: {part}</source>
        <translation>{table}：{part}</translation>
    </message>
    <message>
        <source>There are more shapes than a page can show: small ones are drawn together, outlines are simplified.</source>
        <translation>图形数量超出页面可表达的范围：小图形已合并绘制，轮廓已简化。</translation>
    </message>
    <message>
        <source>The numbers are those of the plans in this report.</source>
        <translation>图上编号为本报告中各规划的章节号。</translation>
    </message>
    <message>
        <source>The plan has no shapes to draw.</source>
        <translation>该规划没有可绘制的图形。</translation>
    </message>
    <message>
        <source>Grid: {crs} (EPSG:{epsg}), coordinates in metres, north of the grid is up.</source>
        <translation>坐标格网：{crs}（EPSG:{epsg}），坐标单位为米，上方为坐标北。</translation>
    </message>
    <message>
        <source>Map of: {kinds}.</source>
        <translation>图中内容：{kinds}。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>{title}, version {version}, {status}. Approval document number: {number}.</source>
        <translation>{title}，第 {version} 版，{status}。批准文号：{number}。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Schematic (示意): no surveyed bank was given for parts of it.</source>
        <translation>示意：其中部分岸线未经实测。</translation>
    </message>
    <message>
        <source>Key numbers</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Rules and land</source>
        <translation>规则与用地</translation>
    </message>
    <message>
        <source>Inputs and parameters</source>
        <translation>输入数据与参数</translation>
    </message>
    <message>
        <source>The wind rose is left out: this Python lacks numpy.</source>
        <translation>未绘制风玫瑰图：当前 Python 缺少 numpy。</translation>
    </message>
    <message>
        <source>All wind speeds</source>
        <translation>全部风速</translation>
    </message>
    <message>
        <source>{what} by {by}: {table}</source>
        <translation>{table}：按{by}统计的{what}</translation>
    </message>
    <message>
        <source>{what} by year: {table}</source>
        <translation>{table}：分年度{what}</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>These are the funds and payments as entered. In the register above, a project with an approved investment counts with that as planned, and every project is rounded to 100 yuan before the sums are made.</source>
        <translation>以上为填报的资金和支付记录原值。前面的台账汇总中，有批复投资的项目按批复投资计入计划，且各项目先取整到百元再求和。</translation>
    </message>
    <message>
        <source>By work, with the projects</source>
        <translation>按工程汇总（含项目）</translation>
    </message>
    <message>
        <source>By banner and township</source>
        <translation>按旗区、苏木镇汇总</translation>
    </message>
    <message>
        <source>{count} projects are too many to list: their works are. The Record dock lists them.</source>
        <translation>项目共 {count} 个，不逐一列出，仅列各工程；明细见“记录”面板。</translation>
    </message>
    <message>
        <source>The register has no projects.</source>
        <translation>台账中没有项目。</translation>
    </message>
    <message>
        <source>Funds by source</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Money by year</source>
        <translation>分年度资金</translation>
    </message>
    <message>
        <source>Progress of projects by year</source>
        <translation>项目分年度进度</translation>
    </message>
    <message>
        <source>Progress of compartments and works by year</source>
        <translation>小班和工程分年度进度</translation>
    </message>
    <message>
        <source>Project report: {name}</source>
        <translation>项目报告：{name}</translation>
    </message>
    <message>
        <source>Annual assessment {year}: {name}</source>
        <translation>{year}年度评估一页纸：{name}</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>图件</translation>
    </message>
    <message>
        <source>Checks and conflicts</source>
        <translation>检查与冲突</translation>
    </message>
    <message>
        <source>Works, projects and places</source>
        <translation>工程、项目与行政区汇总</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Survival inspections</source>
        <translation>成活率检查</translation>
    </message>
    <message>
        <source>Sources and unverified values</source>
        <translation>数据来源与未核实数值</translation>
    </message>
    <message>
        <source>No progress has been reported.</source>
        <translation>尚未填报进度。</translation>
    </message>
    <message>
        <source>The register has no funds and no payments.</source>
        <translation>台账中没有资金和支付记录。</translation>
    </message>
    <message>
        <source>Unverified rows</source>
        <translation>未核实行数</translation>
    </message>
    <message>
        <source>Reference table</source>
        <translation>参照表</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用的规划</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>the plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>Reference tables of the plans, as they stand today</source>
        <translation>各规划所用参照表的现状</translation>
    </message>
    <message>
        <source>named by a plan</source>
        <translation>规划成果中出现</translation>
    </message>
    <message>
        <source>of the table: which rows a plan took cannot be told</source>
        <translation>整表列出：无法判断规划取用了哪些行</translation>
    </message>
    <message>
        <source>A row counts as used where a table or a parameter of a plan names it. Where no row of a table can be found that way, all its unverified rows are listed. None of these values may be relied on before the bureau has confirmed it.</source>
        <translation>参照表的某行出现在规划成果表或参数中，即视为已使用。某表没有任何行能这样找到的，列出其全部未核实行。主管部门核定之前，这些数值均不得作为依据。</translation>
    </message>
    <message>
        <source>No plan has read a reference table.</source>
        <translation>各规划均未使用参照表。</translation>
    </message>
    <message>
        <source>Every row of these tables is verified.</source>
        <translation>这些表的所有行均已核实。</translation>
    </message>
    <message>
        <source>{table} – {why}</source>
        <translation>{table}——{why}</translation>
    </message>
    <message>
        <source>All parameters have their default values.</source>
        <translation>全部参数均为默认值。</translation>
    </message>
    <message>
        <source>Parameters that differ from the defaults</source>
        <translation>与默认值不同的参数</translation>
    </message>
    <message>
        <source>Inputs with their fingerprints</source>
        <translation>输入数据及其指纹</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>It has no {kind} that can be read, or lies outside China.</source>
        <translation>没有可读取的{kind}，或位于中国境外。</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>The table of kinds does not know it; the land was taken in as excluded. Correct the kind, if it is another.</source>
        <translation>类型表中没有该类型，已按禁用地导入。如为其他类型，请更正。</translation>
    </message>
    <message>
        <source>It does not say in which CRS it is. Set it in QGIS, and save it.</source>
        <translation>未注明坐标系。请在 QGIS 中设置并保存。</translation>
    </message>
    <message>
        <source>It cannot be read as a map layer. Open it in QGIS, and save it anew.</source>
        <translation>无法作为图层读取。请在 QGIS 中打开并重新保存。</translation>
    </message>
    <message>
        <source>the outline of row {row} runs the wrong way</source>
        <translation>{row} 的边界走向有误</translation>
    </message>
    <message>
        <source>It has no area, so it is no restoration area.</source>
        <translation>没有面积，不作为恢复区。</translation>
    </message>
    <message>
        <source>Its outline crossed itself; it was taken apart into areas that do not. Look at it in the map.</source>
        <translation>边界自相交，已拆成不相交的多个面，请在图上核对。</translation>
    </message>
    <message>
        <source>EPSG:{epsg} is not a CRS to deliver in. Choose 4545 or 4546 (CGCS2000, meridian 108° or 111°), 4524 or 4525 (the same with the number of the zone), or 4490 (degrees).</source>
        <translation>EPSG:{epsg} 不能作为成果坐标系。请选 4545 或 4546（CGCS2000，中央经线 108° 或 111°）、4524 或 4525（同上，带带号），或 4490（经纬度）。</translation>
    </message>
    <message>
        <source>The table “Fields to hand in” has no profile “{profile}”. There are: {profiles}. Choose one, or add rows to it.</source>
        <translation>“上图字段表”中没有模板“{profile}”。现有：{profiles}。请选择其一，或在表中增加行。</translation>
    </message>
    <message>
        <source>“{field}” of “{layer}” cannot be the name of a field in a shapefile: it takes {most} Latin letters, figures and underscores, the first a letter. Correct the table “Fields to hand in”.</source>
        <translation>“{layer}”的“{field}”不能作为 shapefile 字段名：最多 {most} 个字母、数字和下划线，且以字母开头。请修改“上图字段表”。</translation>
    </message>
    <message>
        <source>“{layer}” cannot be the name of a file to hand in: write Latin letters, figures and underscores, the first a letter. Correct the table “Fields to hand in”.</source>
        <translation>“{layer}”不能作为提交文件名：只用字母、数字和下划线，且以字母开头。请修改“上图字段表”。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” has type {type}, width {width} and {decimals} decimals, which a shapefile does not hold. Correct the table “Fields to hand in”.</source>
        <translation>“{layer}”的字段“{field}”类型 {type}、长度 {width}、小数 {decimals} 位，shapefile 无法存储。请修改“上图字段表”。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” has one type or width for some tables and another one for others. Give it the same ones in the table “Fields to hand in”.</source>
        <translation>“{layer}”的字段“{field}”对不同来源表的类型或长度不一致。请在“上图字段表”中改为一致。</translation>
    </message>
    <message>
        <source>Two fields of “{layer}” are called “{field}” for the table “{table}”. Give one of them another name.</source>
        <translation>“{layer}”中来源表“{table}”有两个字段同名“{field}”。请修改其中一个的名称。</translation>
    </message>
    <message>
        <source>“{layer}” would have {count} fields, and a shapefile holds {most}. Take some out of the table.</source>
        <translation>“{layer}”将有 {count} 个字段，而 shapefile 最多 {most} 个。请从表中减少一些。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” speaks of “{table}”, which is no table of shapes in a project.</source>
        <translation>“{layer}”的字段“{field}”引用的“{table}”不是项目库中的图形表。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” is taken from “{column}”, which none of its tables has. Correct the table “Fields to hand in”.</source>
        <translation>“{layer}”的字段“{field}”取自“{column}”，但其来源表都没有该列。请修改“上图字段表”。</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} texts are longer than {width} bytes, the longest has {most} (rows {rows})</source>
        <translation>{label}（{field}）：{count} 个文本超过 {width} 字节，最长 {most} 字节（{rows}）</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} numbers need more than {width} digits, the widest {most} (rows {rows})</source>
        <translation>{label}（{field}）：{count} 个数值超过 {width} 位，最宽 {most} 位（{rows}）</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} values are no numbers (rows {rows})</source>
        <translation>{label}（{field}）：{count} 个值不是数字（{rows}）</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} values are no days (rows {rows})</source>
        <translation>{label}（{field}）：{count} 个值不是日期（{rows}）</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} texts hold characters that {encoding} cannot write (rows {rows})</source>
        <translation>{label}（{field}）：{count} 个文本含有 {encoding} 无法写出的字符（{rows}）</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} values have no code and were left empty, so “{value}” (rows {rows})</source>
        <translation>{label}（{field}）：{count} 个值没有对应代码，已留空，例如“{value}”（{rows}）</translation>
    </message>
    <message>
        <source>{label} ({field}): {count} rows are empty and must be filled (rows {rows})</source>
        <translation>{label}（{field}）：必填字段有 {count} 行为空（{rows}）</translation>
    </message>
    <message>
        <source>Longer than the field: shorten it, or widen the field if that is allowed.</source>
        <translation>超过字段长度：请缩短文字；如允许，可加宽字段。</translation>
    </message>
    <message>
        <source>More digits than the field holds: check the number, or widen the field.</source>
        <translation>超过字段位数：请核对数值，或加宽字段。</translation>
    </message>
    <message>
        <source>The field takes a number only.</source>
        <translation>该字段只能填数字。</translation>
    </message>
    <message>
        <source>The field takes a day only, like 2026-05-12.</source>
        <translation>该字段只能填日期，如 2026-05-12。</translation>
    </message>
    <message>
        <source>The encoding has no such characters: write others, or choose UTF-8.</source>
        <translation>该编码没有这些字符：请换字，或改用 UTF-8。</translation>
    </message>
    <message>
        <source>No code stands for it: add it to the codes of the field.</source>
        <translation>没有对应代码：请在字段的代码对照中补上。</translation>
    </message>
    <message>
        <source>It must be filled: enter it in the project, and hand in again.</source>
        <translation>必填：请在项目库中补填后重新输出。</translation>
    </message>
    <message>
        <source>Does not fit: nothing was written</source>
        <translation>不符合字段规定：未输出任何文件</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>It has no shape, so it is in no file.</source>
        <translation>没有图形，未写入任何文件。</translation>
    </message>
    <message>
        <source>Its outline crosses or touches itself. It is handed in as it is: draw it anew if that is refused.</source>
        <translation>边界自相交或自相接，已按原样输出；如被退回，请重新勾绘。</translation>
    </message>
    <message>
        <source>There is nothing to hand in: the plans chosen hold no rows with shapes for the profile “{profile}”. Choose another profile or other plans.</source>
        <translation>没有可提交的内容：所选规划方案中没有适用于模板“{profile}”的图形。请换一个模板或另选方案。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} of {all} rows reach out of the zone of EPSG:{epsg} (rows {rows}).</source>
        <translation>“{layer}”：{all} 行中有 {count} 行超出 EPSG:{epsg} 的投影带（{rows}）。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} texts hold characters that older programs, which know GBK only, do not show.</source>
        <translation>“{layer}”：{count} 个文本含有只支持 GBK 的旧软件无法显示的字符。</translation>
    </message>
    <message>
        <source>Nothing was handed in, because nothing may be cut: {problems}. Every row is listed in “{report}”. Shorten the values, or correct the table “Fields to hand in”.</source>
        <translation>内容一律不截断，因此未输出任何文件：{problems}。各行见“{report}”。请缩短内容，或修改“上图字段表”。</translation>
    </message>
    <message>
        <source>It covers {area} m² of “{other}” too. Maps for all of a banner take no overlaps.</source>
        <translation>与“{other}”重叠 {area} m²。一张图不允许图斑重叠。</translation>
    </message>
    <message>
        <source>“{layer}”: {count} times two rows cover the same land, {area} ha together.</source>
        <translation>“{layer}”：有 {count} 处图斑两两重叠，合计 {area} hm²。</translation>
    </message>
    <message>
        <source>“{path}” would be larger than the 2 GB that a shapefile holds. Hand in one plan at a time.</source>
        <translation>“{path}”将超过 shapefile 的 2 GB 上限。请一次只提交一个方案。</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}. Check the disk, and hand in again.</source>
        <translation>“{path}”无法写出：{reason}。请检查磁盘后重新输出。</translation>
    </message>
    <message>
        <source>“{path}” was read back and is not what was written: {what}. Nothing was handed in; choose the other encoding, or report this.</source>
        <translation>“{path}”回读后与写出内容不一致：{what}。未输出任何文件；请换另一种编码，或反馈此问题。</translation>
    </message>
    <message>
        <source>{found} rows instead of {count}</source>
        <translation>应为 {count} 行，实为 {found} 行</translation>
    </message>
    <message>
        <source>field {field} of row {row} is “{found}” instead of “{value}”</source>
        <translation>{row} 的字段 {field} 应为“{value}”，实为“{found}”</translation>
    </message>
    <message>
        <source>the shape of row {row} measures {found} instead of {value}</source>
        <translation>{row} 的图形量值应为 {value}，实为 {found}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>项目：{name}</translation>
    </message>
    <message>
        <source>Plan: {name}, version {version}, {status}</source>
        <translation>规划方案：{name}，第 {version} 版，{status}</translation>
    </message>
    <message>
        <source>Approval document: {number}</source>
        <translation>批复文号：{number}</translation>
    </message>
    <message>
        <source>Made on {day} with {program}</source>
        <translation>制作日期：{day}，软件：{program}</translation>
    </message>
    <message>
        <source>Profile: {profile}</source>
        <translation>模板：{profile}</translation>
    </message>
    <message>
        <source>CRS: {name} (EPSG:{epsg})</source>
        <translation>坐标系：{name}（EPSG:{epsg}）</translation>
    </message>
    <message>
        <source>Encoding: {encoding}</source>
        <translation>编码：{encoding}</translation>
    </message>
    <message>
        <source>{name}.shp: {count} rows</source>
        <translation>{name}.shp：{count} 行</translation>
    </message>
    <message>
        <source>   {label} ({field}): {sum}, the sum of the rows as they are written</source>
        <translation>   {label}（{field}）：{sum}，为各行输出值之和</translation>
    </message>
    <message>
        <source>   schematic: {count} rows, because no surveyed bank was given</source>
        <translation>   示意：{count} 行，因未提供实测岸线</translation>
    </message>
    <message>
        <source>{count} fields come from rows of “Fields to hand in” that nobody has checked against the document yet.</source>
        <translation>有 {count} 个字段取自“上图字段表”中尚未与原文件核对的行。</translation>
    </message>
    <message>
        <source>The files are in EPSG:{epsg}: the delivery CRS of the project or, without one, the zone of most shapes.</source>
        <translation>输出坐标系为 EPSG:{epsg}：采用项目库的成果坐标系；未设置时取多数图形所在的投影带。</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Choose the folder with the layers.</source>
        <translation>文件夹“{folder}”不存在。请选择存放图层的文件夹。</translation>
    </message>
    <message>
        <source>No file of “{folder}” says by its name what it holds. Call them after what they hold: {names}, or a kind of land such as 永久基本农田.</source>
        <translation>“{folder}”中没有能从名称看出内容的文件。请按内容命名：{names}，或用地类型（如永久基本农田）。</translation>
    </message>
    <message>
        <source>“{file}” went into “{table}”: {count} new rows.</source>
        <translation>“{file}”已导入“{table}”：新增 {count} 行。</translation>
    </message>
    <message>
        <source>Nothing in its name says what it holds, so it was passed over.</source>
        <translation>从名称看不出内容，已跳过。</translation>
    </message>
    <message>
        <source>Folder with layers and tables</source>
        <translation>图层和表格所在文件夹</translation>
    </message>
    <message>
        <source>Shapefiles, GeoPackages, GeoJSON, KML and file geodatabases, XLSX and CSV; folders in it are not looked into.</source>
        <translation>Shapefile、GeoPackage、GeoJSON、KML、文件地理数据库、XLSX 和 CSV；不读取其中的子文件夹。</translation>
    </message>
    <message>
        <source>Take in a folder of layers and tables</source>
        <translation>导入文件夹中的图层和表格</translation>
    </message>
    <message>
        <source>Takes map layers into the areas of the project and sheets into its register, each by the name of its file: 孔兑, 支沟, 分区, 林班, 乡镇, or a kind of land such as 河道管理范围 or 永久基本农田. Columns are found by their usual names, old Chinese text is read, shapes are repaired and brought into the CRS of the project. Shapes that are there stay as they are, rows of the register are updated by code or name; the same folder twice adds nothing. What does not fit is listed beside the project.</source>
        <translation>按文件名将图层导入项目的区域表、将表格导入项目台账：孔兑、支沟、分区、林班、乡镇，或用地类型（如河道管理范围、永久基本农田）。字段按常用名称识别，可读旧式中文编码，图形经修复并转换到项目库坐标系。已有图形保持不变，台账行按编号或名称更新；同一文件夹导入两次不会重复。不符合要求的内容列在项目旁的清单中。</translation>
    </message>
    <message>
        <source>Rows that were there</source>
        <translation>已有行数</translation>
    </message>
    <message>
        <source>Kongdui in the project</source>
        <translation>项目库中的孔兑</translation>
    </message>
    <message>
        <source>Tributaries in the project</source>
        <translation>项目库中的支沟</translation>
    </message>
    <message>
        <source>Zones in the project</source>
        <translation>项目库中的地貌分区</translation>
    </message>
    <message>
        <source>Sandy land in the project</source>
        <translation>项目库中的沙地</translation>
    </message>
    <message>
        <source>Constraints in the project</source>
        <translation>项目库中的用地约束</translation>
    </message>
    <message>
        <source>Land units in the project</source>
        <translation>项目库中的区划单元</translation>
    </message>
    <message>
        <source>A form sheet as XLSX or CSV, or marks and tracks as KMZ, KML or GPX.</source>
        <translation>XLSX 或 CSV 调查表，或 KMZ、KML、GPX 标注和轨迹。</translation>
    </message>
    <message>
        <source>Code for marks without one</source>
        <translation>无编号标注归属编号</translation>
    </message>
    <message>
        <source>Phones name tracks by the time: those that name no code, and lie in no folder that does, belong to this row. Empty: they are listed and left out.</source>
        <translation>手机常以时间命名轨迹：名称和所在文件夹都没有编号的，归入此编号。留空：列出但不导入。</translation>
    </message>
    <message>
        <source>Records the lines of a form sheet under the plot or compartment of their short code; lines and points that were drawn in 奥维 or recorded by any phone, and named by a code or put in a folder named so, become tracks and notes. What does not fit is listed beside the file with the reason. The same file twice adds nothing.</source>
        <translation>把调查表各行记到短编号对应的样地或小班下；在奥维中画的、或任何手机记录的线和点，只要以编号命名或放在以编号命名的文件夹里，就成为轨迹和备注。不符合的写在文件旁的清单里并注明原因。同一文件导入两次不会重复。</translation>
    </message>
    <message>
        <source>A workbook for each plan, and one of the register.</source>
        <translation>每个方案一个工作簿，台账一个工作簿。</translation>
    </message>
    <message>
        <source>Tables of the plans</source>
        <translation>方案成果表</translation>
    </message>
    <message>
        <source>Register and annual assessment</source>
        <translation>台账与年度评估</translation>
    </message>
    <message>
        <source>Of the project</source>
        <translation>与项目库相同</translation>
    </message>
    <message>
        <source>{project} tables {date}</source>
        <translation>{project} 成果表 {date}</translation>
    </message>
    <message>
        <source>{plan} v{version}</source>
        <translation>{plan} 第{version}版</translation>
    </message>
    <message>
        <source>The plan “{plan}” ({title}) holds nothing that a bureau's table is made of.</source>
        <translation>方案“{plan}”（{title}）没有可编制业务表的内容。</translation>
    </message>
    <message>
        <source>There is nothing to write tables of: no plan with rows, and a register without projects and indicators. Put a plan into the project, or fill its register first.</source>
        <translation>没有可编表的内容：没有带数据的方案，台账中也没有项目和指标。请先将方案写入项目库，或填写台账。</translation>
    </message>
    <message>
        <source>Tables of this day were there already and are kept; these are in “{folder}”.</source>
        <translation>当日成果表已存在并予以保留；本次成果在“{folder}”中。</translation>
    </message>
    <message>
        <source>Of the annual assessment; empty: that of the date.</source>
        <translation>年度评估的年份；留空则取所填日期的年份。</translation>
    </message>
    <message>
        <source>The day by which deadlines count as passed; empty: today.</source>
        <translation>以此日判断是否逾期；留空则为今天。</translation>
    </message>
    <message>
        <source>CSV too</source>
        <translation>同时输出 CSV</translation>
    </message>
    <message>
        <source>One file a sheet, in UTF-8.</source>
        <translation>每张表一个文件，UTF-8 编码。</translation>
    </message>
    <message>
        <source>Write tables for the bureaus</source>
        <translation>输出业务成果表</translation>
    </message>
    <message>
        <source>Writes a workbook for each plan with the tables that forestry, water, energy and natural-resource bureaus use, and one of the register: ledger of projects, sums by banner and township, tasks, funds, payments, rectifications and the annual assessment. Rows are rounded so that they add up to the totals of the plan. Headings are locked without a password. A new folder holds the files; nothing that is there is replaced.</source>
        <translation>为每个方案输出一个工作簿，含林草、水利、能源、自然资源部门所用的表；另输出台账工作簿：项目台账、旗区和苏木乡镇汇总、任务、资金、拨付、整改销号和年度评估。各行经平差取整，与方案合计一致。表头锁定，不设密码。文件放在新建文件夹中，不覆盖已有文件。</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>报告类型</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>完整报告</translation>
    </message>
    <message>
        <source>Annual assessment on one page</source>
        <translation>年度评估一页纸</translation>
    </message>
    <message>
        <source>{project} project report {date}</source>
        <translation>{project} 项目报告 {date}</translation>
    </message>
    <message>
        <source>{project} annual assessment {year}</source>
        <translation>{project} 年度评估一页纸 {year}</translation>
    </message>
    <message>
        <source>A report of this name was there already and is kept; this one is “{file}”.</source>
        <translation>已有同名报告，原文件保留；本次报告为“{file}”。</translation>
    </message>
    <message>
        <source>{count} rows of the reference tables behind these plans are not verified; the report lists them.</source>
        <translation>这些规划所用参照表中有 {count} 行尚未核实，报告中已逐一列出。</translation>
    </message>
    <message>
        <source>Write a project report</source>
        <translation>生成项目报告</translation>
    </message>
    <message>
        <source>Writes one HTML file that opens in any browser without a network and prints on A4, to PDF too: maps, numbers, charts and notes of the plans, what breaks a rule, the register with its sums by work, banner and township, progress and survival, the annual assessment against the indicators, the rectification ledger, and every reference value that nobody has verified. The annual assessment can be had alone, on one page to be signed.</source>
        <translation>生成一个 HTML 文件，无网络时也能用任意浏览器打开，可按 A4 打印或另存为 PDF。内容包括：各规划的图、指标、图表和说明，违反规则的事项，按工程、旗区和苏木镇汇总的项目台账，进度与成活率，对照指标的年度评估，整改台账，以及全部尚未核实的参照数值。年度评估可单独输出为一页纸，供签字使用。</translation>
    </message>
    <message>
        <source>The plans chosen hold no areas to restore, so there is nothing to export. Choose other plans.</source>
        <translation>所选规划方案没有恢复区，没有可导出的内容。请另选方案。</translation>
    </message>
    <message>
        <source>Nothing was exported, because nothing may be cut: {problems}. Every row is listed in “{report}”. Shorten the values, or correct the table “Fields to hand in”.</source>
        <translation>内容一律不截断，因此未导出任何文件：{problems}。各行见“{report}”。请缩短内容，或修改“上图字段表”。</translation>
    </message>
    <message>
        <source>{area} ha of “{second}” are covered by “{first}” too; they are counted once, for “{first}”.</source>
        <translation>“{second}”有 {area} hm² 与“{first}”重叠，只计一次，计入“{first}”。</translation>
    </message>
    <message>
        <source>{count} outlines are so narrow that they touch themselves in the GeoJSON, whose corners are rounded to a centimetre; the GeoPackage has them as they are.</source>
        <translation>有 {count} 个图形过窄，GeoJSON 坐标取整到厘米后边界自相接；GeoPackage 中保持原样。</translation>
    </message>
    <message>
        <source>{count} areas with {area} ha together; land that several cover counted once, {counted} ha.</source>
        <translation>共 {count} 个恢复区，面积合计 {area} hm²；重叠土地只计一次为 {counted} hm²。</translation>
    </message>
    <message>
        <source>Export restoration areas for monitoring frameworks</source>
        <translation>导出恢复区（国际恢复监测框架）</translation>
    </message>
    <message>
        <source>Writes each discrete restoration area as a polygon of its own, as the GEF asks, with the fields of the FERM registry, to a GeoPackage and a GeoJSON in WGS 84. Parts that belong together share the id of their project. Areas are true ones in hectares; land that several plans cover is counted once, and the total is the sum of the rows. The fields stand in the table “Fields to hand in” under the profile “ferm”.</source>
        <translation>按全球环境基金（GEF）要求，把每一块独立的恢复区写成单独的面，带生态系统恢复监测框架（FERM）登记字段，输出 WGS 84 的 GeoPackage 和 GeoJSON。同属一个项目的各块使用相同的项目标识。面积为椭球面公顷数；多个方案重叠的土地只计一次，合计等于各行之和。字段在“上图字段表”的 ferm 模板中。</translation>
    </message>
    <message>
        <source>Restoration areas</source>
        <translation>恢复区数</translation>
    </message>
    <message>
        <source>Sum of the areas</source>
        <translation>面积合计</translation>
    </message>
    <message>
        <source>Land counted once</source>
        <translation>不重复计算面积</translation>
    </message>
    <message>
        <source>Areas as GeoPackage</source>
        <translation>恢复区 GeoPackage</translation>
    </message>
    <message>
        <source>Areas as GeoJSON</source>
        <translation>恢复区 GeoJSON</translation>
    </message>
    <message>
        <source>List of what wants a look</source>
        <translation>待核对清单</translation>
    </message>
    <message>
        <source>Afforestation on the map (落地上图)</source>
        <translation>造林落地上图</translation>
    </message>
    <message>
        <source>Check dams and levees</source>
        <translation>淤地坝与堤防</translation>
    </message>
    <message>
        <source>GB18030, as most programs in bureaus read it</source>
        <translation>GB18030（多数单位软件可直接读取）</translation>
    </message>
    <message>
        <source>UTF-8, with a .cpg beside it</source>
        <translation>UTF-8（附 .cpg）</translation>
    </message>
    <message>
        <source>{count} rows were handed in to “{folder}”, read back and compared.</source>
        <translation>已输出 {count} 行到“{folder}”，并逐一回读核对。</translation>
    </message>
    <message>
        <source>{count} cells or rows want a look: they are listed in “{report}”.</source>
        <translation>有 {count} 个单元格或行需要核对，见“{report}”。</translation>
    </message>
    <message>
        <source>Encoding of the texts</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>4545, 4546, 4524, 4525, 4490 …; empty: the project's, else the zone most shapes lie in.</source>
        <translation>4545、4546、4524、4525、4490 等；留空：采用项目库设置，否则取多数图形所在的投影带。</translation>
    </message>
    <message>
        <source>KMZ for 奥维</source>
        <translation>奥维用 KMZ</translation>
    </message>
    <message>
        <source>The same rows, labelled by their codes.</source>
        <translation>同样的图斑，以编号标注。</translation>
    </message>
    <message>
        <source>A zip of the folder too</source>
        <translation>同时生成压缩包</translation>
    </message>
    <message>
        <source>Profile of one&apos;s own</source>
        <translation>自定义模板</translation>
    </message>
    <message>
        <source>One that was added to the table “Fields to hand in”; it goes before the one chosen above.</source>
        <translation>在“上图字段表”中自行增加的模板；填写后优先于上面的选择。</translation>
    </message>
    <message>
        <source>Write files to hand in</source>
        <translation>输出上图提交成果</translation>
    </message>
    <message>
        <source>Writes a folder of shapefiles with the field names, types and widths that the table “Fields to hand in” of the project prescribes, in the delivery CRS, with a page that says what they are, a list of the fields and a KMZ. Nothing is cut: what does not fit is refused by name, and what must be filled and is empty is listed. Every file is read back and compared before it is there.</source>
        <translation>按项目库“上图字段表”规定的字段名、类型和长度，以成果坐标系输出一个 shapefile 文件夹，并附成果说明、字段说明和 KMZ。内容一律不截断：不符合规定的逐项说明并拒绝输出，必填而为空的列表指出。每个文件写出后都回读核对，无误才算完成。</translation>
    </message>
    <message>
        <source>Rows handed in</source>
        <translation>提交行数</translation>
    </message>
    <message>
        <source>Shapefiles</source>
        <translation>shapefile 数</translation>
    </message>
    <message>
        <source>Cells and rows to look at</source>
        <translation>待核对单元格和行数</translation>
    </message>
    <message>
        <source>Zip to hand in</source>
        <translation>提交压缩包</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>成果输出</translation>
    </message>
    <message>
        <source>Write what a bureau gets: map sheets, tables, the report, files to hand in.</source>
        <translation>输出报送成果：图幅、成果表、项目报告和报送文件。</translation>
    </message>
    <message>
        <source>Listed on this sheet</source>
        <translation>本图所列</translation>
    </message>
    <message>
        <source>“{layer}”: the column “{column}” has {count} cells that name no known measure: {measures}. Their rows are not in the programme: correct the column.</source>
        <translation>“{layer}”的字段“{column}”有 {count} 个单元格不是已知措施：{measures}。这些行未计入整河治理：请改正该字段。</translation>
    </message>
</context>
</TS>
