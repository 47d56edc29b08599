"""Cuts the fonts of the theme kladez: the weights 400-600 and the letters that the site's texts need.

Run it by hand where the letters shall change; themes/kladez/assets/css/kladez.css names the same ranges:

    pip install fonttools==4.66.1 brotli
    npm install @fontsource-variable/literata@5.3.0 @fontsource-variable/golos-text@5.3.0
    python3 fonts.py node_modules themes/kladez

Literata keeps its kerning; Golos Text, for labels and small print, does without. The pictures that stand for a page
elsewhere are drawn with one weight of each, as TrueType, which the generator reads.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LATIN = (
    "U+20-7E,U+A0,U+A7,U+A9,U+AB,U+AD,U+B0,U+B7,U+BB,U+D7,U+2009,U+2010-2014,U+2018-201A,U+201C-201E,U+2026,U+2192,"
    "U+2212"
)
LATIN_EXT = (
    "U+C1,U+C4,U+C5,U+C7,U+C9,U+D6,U+DC,U+DF-E2,U+E4-EB,U+ED-EF,U+F1,U+F3,U+F4,U+F6,U+F8,U+FA,U+FC,U+100,U+101,U+105,"
    "U+107,U+10C,U+10D,U+112,U+113,U+117,U+119,U+11F,U+122,U+123,U+12A,U+12B,U+12F-131,U+136,U+137,U+13B,U+13C,U+142,"
    "U+144-146,U+15B,U+15E-161,U+16A,U+16B,U+173,U+17A,U+17C-17E,U+18F,U+259"
)
CYRILLIC = "U+401,U+404,U+406,U+407,U+40E,U+410-44F,U+451,U+454,U+456,U+457,U+45E,U+490,U+491,U+2116"
CYRILLIC_EXT = (
    "U+492,U+493,U+496,U+497,U+49A,U+49B,U+4A2-4A5,U+4AE-4B3,U+4BA,U+4BB,U+4C0,U+4D8,U+4D9,U+4E8,U+4E9"
)
SCRIPTS = {"latin": LATIN, "latin-ext": LATIN_EXT, "cyrillic": CYRILLIC, "cyrillic-ext": CYRILLIC_EXT}
FAMILIES = {"literata": (["kern", "lnum", "tnum"], 600), "golos-text": (["tnum"], 500)}
NEEDLESS = ["DSIG", "MVAR", "VVAR", "vmtx", "vhea", "STAT", "gasp"]


def cut(source: Path, letters: str, features: list[str], weight) -> TTFont:
    instance = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
    instance.flavor = None
    stored = BytesIO()
    instance.save(stored)  # what is cut must have been written once
    stored.seek(0)
    font = TTFont(stored)
    options = subset.Options(layout_features=features, hinting=False, name_IDs=[1, 2, 6])
    options.drop_tables += NEEDLESS
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(letters))
    subsetter.subset(font)
    return font


def main(packages: Path, theme: Path) -> None:
    total = 0
    for family, (features, weight) in FAMILIES.items():
        parts = []
        for script, letters in SCRIPTS.items():
            source = packages / f"@fontsource-variable/{family}/files/{family}-{script}-wght-normal.woff2"
            font = cut(source, letters, features, (400, 600))
            font.flavor = "woff2"
            file = theme / f"assets/fonts/{family}-{script}.woff2"
            font.save(file)
            total += file.stat().st_size
            if "ext" not in script or script == "latin-ext":
                still = cut(source, letters, [], weight)
                still.flavor = None
                part = theme / f"social/{family}-{script}.ttf"
                still.save(part)
                parts.append(part)
        merge.Merger().merge([str(part) for part in parts]).save(theme / f"social/{family}.ttf")
        for part in parts:
            part.unlink()
    print(total, "bytes of woff2")


main(Path(sys.argv[1]), Path(sys.argv[2]))
