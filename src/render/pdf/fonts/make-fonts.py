#!/usr/bin/env python3
"""Makes the fonts of this folder from the files of npm's source-sans, source-code-pro and dejavu.

Usage: make-fonts.py FOLDER-WITH-THE-TTF-FILES  (see README.md)

Each font keeps outlines, widths and a flat table of kerning pairs; hinting and the layout tables
go. A glyph that stood for several characters is copied, one copy a character, so that text copied
out of a PDF has the characters that were put in.
"""
import copy
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

TEXT = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x250, 0x2AF), (0x2B0, 0x2FF), (0x300, 0x36F),
    (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF), (0xFB00, 0xFB04),
]
# Only what the text fonts lack is taken from here.
SYMBOLS = TEXT + [(0x530, 0x58F), (0x10A0, 0x10FF), (0x2460, 0x24FF), (0x2500, 0x259F)]
MONO = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2026), (0x2190, 0x2193), (0x2500, 0x257F)]
# Kerning is kept between these, script by script, and where it can be seen (in thousandths of the
# size): the full classes of the originals would be 300,000 pairs.
PUNCTUATION = [(0x21, 0x3F), (0x2013, 0x2026)]
KERNED = [
    PUNCTUATION + [(0x41, 0x7E), (0xC0, 0x17F)],
    PUNCTUATION + [(0x386, 0x3CE)],
    PUNCTUATION + [(0x400, 0x45F)],
]
SEEN = 10

FONTS = [
    ("SourceSans3-Regular.ttf", "Report Sans", "Regular", "report-sans-regular.ttf", TEXT),
    ("SourceSans3-Semibold.ttf", "Report Sans", "Semibold", "report-sans-semibold.ttf", TEXT),
    ("SourceSans3-It.ttf", "Report Sans", "Italic", "report-sans-italic.ttf", TEXT),
    ("SourceSans3-SemiboldIt.ttf", "Report Sans", "Semibold Italic", "report-sans-semibold-italic.ttf", TEXT),
    ("SourceCodePro-Regular.ttf", "Report Mono", "Regular", "report-mono-regular.ttf", MONO),
    ("DejaVuSans.ttf", "Report Symbols", "Regular", "report-symbols-regular.ttf", SYMBOLS),
]


def points(ranges):
    return {point for first, last in ranges for point in range(first, last + 1)}


def kerning_pairs(font):
    """The horizontal kerning of GPOS as {(left, right): units}, the first subtable winning."""
    cmap = font.getBestCmap()
    scripts = [{cmap[point] for point in points(ranges) if point in cmap} for ranges in KERNED]
    lookups = {
        index
        for record in font["GPOS"].table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    pairs = {}
    for index in sorted(lookups):
        for table in font["GPOS"].table.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            for script in scripts:
                for left in script.intersection(table.Coverage.glyphs):
                    for right, units in kerning_after(table, left, script):
                        pairs.setdefault((left, right), units)
    return {pair: units for pair, units in sorted(pairs.items()) if abs(units) >= SEEN}


def kerning_after(table, left, kerned):
    if table.Format == 1:
        for record in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord:
            if record.SecondGlyph in kerned:
                yield record.SecondGlyph, getattr(record.Value1, "XAdvance", 0) or 0
    else:
        row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
        for right in kerned:
            value = row[table.ClassDef2.classDefs.get(right, 0)].Value1
            yield right, getattr(value, "XAdvance", 0) or 0


def room_after_ticks(font):
    """Check marks and crosses reach over their right edge; words after them need some room."""
    for point in (0x2713, 0x2714, 0x2717, 0x2718):
        name = font.getBestCmap().get(point)
        if name is not None:
            width, left = font["hmtx"].metrics[name]
            font["hmtx"].metrics[name] = (max(width, font["glyf"][name].xMax + 60), left)


def one_glyph_a_character(font):
    order = list(font.getGlyphOrder())
    taken = set()
    cmap = dict(font.getBestCmap())
    for point in sorted(cmap):
        name = cmap[point]
        if name in taken:
            copied = "%s.u%04X" % (name, point)
            font["glyf"].glyphs[copied] = copy.deepcopy(font["glyf"][name])
            font["hmtx"].metrics[copied] = font["hmtx"].metrics[name]
            order.append(copied)
            cmap[point] = copied
        taken.add(cmap[point])
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    for table in font["cmap"].tables:
        table.cmap = {p: n for p, n in cmap.items() if p <= 0xFFFF or table.format == 12}


def rename(font, family, style):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 13, 14) and n.platformID == 3]
    postscript = (family + "-" + style).replace(" ", "")
    for id, text in [(1, family), (2, style), (3, postscript), (4, family + " " + style), (6, postscript)]:
        names.setName(text, id, 3, 1, 0x409)


def make(source, target, family, style, wanted):
    font = TTFont(source, recalcTimestamp=False)
    pairs = kerning_pairs(font) if "Sans" in family else {}
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.legacy_kern = False
    options.glyph_names = True
    options.notdef_outline = True
    options.name_IDs = [0, 13, 14]
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "DSIG", "kern", "gasp", "FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    room_after_ticks(font)
    one_glyph_a_character(font)
    rename(font, family, style)
    if pairs:
        flat = KernTable_format_0(apple=False)
        flat.coverage, flat.tupleIndex, flat.kernTable = 1, None, pairs
        font["kern"] = newTable("kern")
        font["kern"].version, font["kern"].kernTables = 0, [flat]
    font["post"].formatType = 3.0
    font.save(target)
    print(target.name, target.stat().st_size, "bytes,", len(pairs), "pairs")
    return set(font.getBestCmap())


def main():
    source, here = Path(sys.argv[1]), Path(__file__).parent
    covered = set()
    for file, family, style, name, ranges in FONTS:
        wanted = points(ranges)
        if family == "Report Symbols":
            wanted -= covered
        got = make(source / file, here / name, family, style, wanted)
        if style == "Regular" and family == "Report Sans":
            covered = got


main()
