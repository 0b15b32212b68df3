"""The words of sand fixation: treatments, states of the land, what is protected, and how people write them."""

from __future__ import annotations

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP

TREATMENTS = {
    "checkerboard_shrubs": QT_TRANSLATE_NOOP("Ordos", "Checkerboard with shrubs"),
    "low_cover_belts": QT_TRANSLATE_NOOP("Ordos", "Low-coverage belts"),
    "aerial_seeding": QT_TRANSLATE_NOOP("Ordos", "Aerial seeding"),
    "closure": QT_TRANSLATE_NOOP("Ordos", "Closure"),
    "natural_recovery": QT_TRANSLATE_NOOP("Ordos", "Natural recovery"),
    "forest_repair": QT_TRANSLATE_NOOP("Ordos", "Repair of degraded forest"),
    "coppicing": QT_TRANSLATE_NOOP("Ordos", "Coppicing of old shrubs"),
    "grass_reseeding": QT_TRANSLATE_NOOP("Ordos", "Reseeding of grassland"),
    "wind_farm": QT_TRANSLATE_NOOP("Ordos", "Restoration of wind farm land"),
    "gap_belts": QT_TRANSLATE_NOOP("Ordos", "Wind-gap belts"),
    "field_belts": QT_TRANSLATE_NOOP("Ordos", "Farmland shelterbelts"),
}
STATES = {
    "bare_sand": QT_TRANSLATE_NOOP("Ordos", "Sandy land"),
    "degraded_forest": QT_TRANSLATE_NOOP("Ordos", "Degraded forest"),
    "old_shrubs": QT_TRANSLATE_NOOP("Ordos", "Old shrubs"),
    "degraded_grassland": QT_TRANSLATE_NOOP("Ordos", "Degraded grassland"),
    "wind_farm": QT_TRANSLATE_NOOP("Ordos", "Land disturbed by a wind farm"),
    "wind_gap": QT_TRANSLATE_NOOP("Ordos", "Wind gap"),
    "farmland": QT_TRANSLATE_NOOP("Ordos", "Field block"),
}
CHOSEN_BY = {
    "given": QT_TRANSLATE_NOOP("Ordos", "Column of the layer"),
    "rule": QT_TRANSLATE_NOOP("Ordos", "Treatment rule"),
    "none": QT_TRANSLATE_NOOP("Ordos", "Nothing fits"),
}
BELTS = {
    "none": QT_TRANSLATE_NOOP("Ordos", "None"),
    "low_cover": QT_TRANSLATE_NOOP("Ordos", "Low-coverage belts"),
    "gap": QT_TRANSLATE_NOOP("Ordos", "Wind-gap belts"),
    "field": QT_TRANSLATE_NOOP("Ordos", "Farmland shelterbelts"),
}
SECTIONS = {  # of the cost, in the order in which the works follow each other
    "ground": QT_TRANSLATE_NOOP("Ordos", "Ground works"),
    "barriers": QT_TRANSLATE_NOOP("Ordos", "Sand barriers"),
    "planting": QT_TRANSLATE_NOOP("Ordos", "Planting"),
    "seeding": QT_TRANSLATE_NOOP("Ordos", "Seeding"),
    "closure": QT_TRANSLATE_NOOP("Ordos", "Fences and wardens"),
    "upkeep": QT_TRANSLATE_NOOP("Ordos", "Care and guarding"),
}
MEASURES = {  # under which the land rules know the treatments; the others fix sand
    "closure": "closure",
    "natural_recovery": "closure",
    "field_belts": "shelterbelt",
    "gap_belts": "shelterbelt",
}
MEASURE = "sand_fixation"

TREATMENT_WORDS = {
    "checkerboard_shrubs": ("checkerboard_shrubs", "草方格", "草方格造林", "草方格+灌木", "沙障造林", "工程固沙"),
    "low_cover_belts": ("low_cover_belts", "低覆盖度", "低覆盖度造林", "低覆盖度行带式", "行带式造林", "行带式"),
    "aerial_seeding": ("aerial_seeding", "飞播", "飞播造林", "飞播种草", "飞播造林种草"),
    "closure": ("closure", "封育", "封沙育林", "封沙育林育草", "封山育林", "封禁", "围封"),
    "natural_recovery": ("natural_recovery", "自然恢复", "自然修复"),
    "forest_repair": ("forest_repair", "退化林修复", "退化林分修复", "低效林改造"),
    "coppicing": ("coppicing", "coppice", "平茬", "平茬复壮", "灌木平茬"),
    "grass_reseeding": ("grass_reseeding", "补播", "草原补播", "补播改良", "退化草原修复", "草原改良"),
    "wind_farm": ("wind_farm", "风电场恢复", "风电扰动地恢复", "风电场生态修复"),
    "gap_belts": ("gap_belts", "阻隔带", "风口阻隔带", "上下风口阻隔带"),
    "field_belts": ("field_belts", "农田防护林", "农田林网", "农田防护林网"),
}
STATE_WORDS = {
    "bare_sand": ("bare_sand", "sand", "裸沙", "沙地", "沙丘", "裸沙地"),
    "degraded_forest": ("degraded_forest", "退化林", "退化林分", "退化乔木林", "低效林"),
    "old_shrubs": ("old_shrubs", "老化灌木", "老化灌木林", "待平茬灌木", "退化灌木林"),
    "degraded_grassland": ("degraded_grassland", "退化草原", "退化草地", "沙化草原", "沙化草地"),
    "wind_farm": ("wind_farm", "风电场", "风电扰动地", "风电场扰动地"),
    "wind_gap": ("wind_gap", "风口", "上风口", "下风口"),
    "farmland": ("farmland", "农田", "耕地", "田块", "农田地块"),
}
