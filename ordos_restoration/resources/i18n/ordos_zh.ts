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
        <source>The table of wind and sand factors lacks “{factor}”. Add a row for it to your copy.</source>
        <translation>风沙参数表中缺少“{factor}”，请在所用的表中补充该项。</translation>
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
</context>
</TS>
