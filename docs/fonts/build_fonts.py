"""Turns the unpacked packages into the TrueType fonts that the letter needs; called by build-fonts.sh.

Every font is cut down to one character set, loses hinting and layout features (the typesetter places each
glyph itself) and is written with TrueType outlines, the only kind that PDFBox and the OFD writer embed.
"""
import glob
import os
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

SYMBOLS = [
    (0x0020, 0x024F), (0x0370, 0x03FF), (0x0400, 0x045F), (0x2000, 0x206F), (0x2070, 0x20CF),
    (0x2100, 0x22FF), (0x2460, 0x257F), (0x25A0, 0x266F), (0x3000, 0x30FF), (0x3200, 0x33FF),
    (0xFE30, 0xFE4F), (0xFF00, 0xFFEF),
]
UNIFIED_IDEOGRAPHS = (0x4E00, 0x9FFF)
RARE_IDEOGRAPHS = [(0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)]
# Largest distance between a cubic outline and its quadratic replacement, in units of a 1000-unit em.
OUTLINE_ERROR = 1.0

# The ideographs that stay in: STANDARD are those of 通用规范汉字表 and GB 2312, COMMON adds nearly all of GBK, RARE the rest of GBK and what the font has.
STANDARD, COMMON, RARE = range(3)

# file to write, file to read, family name (None keeps it), ideographs
FONTS = [
    ("FandolFang.ttf", "texlive-lang-chinese/**/FandolFang-Regular.otf", None, COMMON),
    ("DeskKai.ttf", "fonts-lxgw-wenkai/**/LXGWWenKai-Regular.ttf", "Desk Kai", RARE),
    ("NotoSansSC-Medium.ttf", "noto-sans-sc/**/NotoSansSC_500Medium.ttf", None, COMMON),
    ("NotoSerifSC-Regular.ttf", "noto-serif-sc/**/NotoSerifSC_400Regular.ttf", None, RARE),
    ("NotoSerifSC-Bold.ttf", "noto-serif-sc/**/NotoSerifSC_700Bold.ttf", None, STANDARD),
]


def table_of_general_standard_characters(downloads):
    """The 8,105 characters of 通用规范汉字表, from the kTGH field of Unihan."""
    characters = set()
    for path in glob.glob(downloads + "/unicode-data/usr/share/unicode/Unihan_*.txt"):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if "\tkTGH\t" in line:
                    characters.add(int(line.split("\t")[0][2:], 16))
    if len(characters) != 8105:
        raise SystemExit("expected 8105 characters with kTGH, found %d" % len(characters))
    return characters


def with_quadratic_outlines(font):
    """Replaces the CFF outlines of a font by TrueType ones."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    converted = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, OUTLINE_ERROR * font["head"].unitsPerEm / 1000, reverse_direction=True))
        converted[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = converted
    for name in order:
        glyf[name].recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyf[name], "xMin", 0))
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    maxp.numGlyphs = len(order)
    maxp.recalc(font)
    font["post"].formatType = 3.0
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font, family):
    """Gives a font whose name is reserved a name of its own (SIL Open Font License 1.1, condition 3)."""
    names = {1: family, 2: "Regular", 3: family + " Regular", 4: family, 6: family.replace(" ", "") + "-Regular"}
    font["name"].names = [record for record in font["name"].names
                          if record.nameID in (0, 5, 13, 14) and record.platformID == 3]
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def build(source, target, family, characters):
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.desubroutinize = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "DSIG", "meta", "FFTM"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    if "CFF " in font:
        with_quadratic_outlines(font)
    if family:
        rename(font, family)
    font.save(target)


def gb2312():
    """The 6,763 ideographs of GB 2312."""
    pairs = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for text in (pair.decode("gb2312", "ignore") for pair in pairs) if text}


def code_points(ranges):
    return {code_point for first, last in ranges for code_point in range(first, last + 1)}


def main(downloads, fonts):
    standard = table_of_general_standard_characters(downloads) | gb2312() | code_points(SYMBOLS)
    common = standard | code_points([UNIFIED_IDEOGRAPHS])
    rare = common | code_points(RARE_IDEOGRAPHS)
    for name, pattern, family, ideographs in FONTS:
        source = glob.glob(os.path.join(downloads, pattern), recursive=True)[0]
        target = os.path.join(fonts, name)
        build(source, target, family, (standard, common, rare)[ideographs])
        print("%-26s %5.1f MB" % (name, os.path.getsize(target) / 1e6))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
