# Sets the story of a folder as a PDF: `python3 reportlab_report.py <folder> <fonts> <output>`.
#
# In one pass, though the contents come before what they tell the pages of: each number is a form
# that is filled in on the last page. Its own tables of contents would take several.
import json
import sys

import reportlab

if sys.argv[1] == "--version":
    print("reportlab", reportlab.Version)
    sys.exit()

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    XPreformatted,
)
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

folder, fonts, output = sys.argv[1:]
with open(f"{folder}/reportlab.json", encoding="utf-8") as file:
    report = json.load(file)

faces = {
    "regular": "sans-regular",
    "semibold": "sans-semibold",
    "italic": "sans-italic",
    "semibold-italic": "sans-semibold-italic",
    "mono": "mono-regular",
}
for face, name in {**faces, "Mono": "mono-regular"}.items():
    pdfmetrics.registerFont(TTFont(face, f"{fonts}/report-{name}.ttf"))
for face in ("regular", "semibold"):
    pdfmetrics.registerFontFamily(
        face, normal=face, bold="semibold", italic="italic", boldItalic="semibold-italic"
    )

page = report["page"]
width = page["width"] - page["left"] - page["right"]
hairline = HexColor("#cbd5dd")


def paragraph_style(name, look, **more):
    return ParagraphStyle(
        name,
        fontName=look["face"],
        fontSize=look["size"],
        leading=look["leading"],
        textColor=HexColor(look["color"]),
        bulletFontName=look["face"],
        bulletFontSize=look["size"],
        spaceBefore=look.get("before", 0),
        spaceAfter=look.get("after", 0),
        keepWithNext=look.get("keepWithNext", False),
        **more,
    )


looks = report["styles"]
styles = {name: paragraph_style(name, look) for name, look in looks.items()}
right = {
    name: paragraph_style(f"{name}-right", looks[name], alignment=2) for name in ("cell", "head")
}
indented = {}


def style_of(piece):
    indent = piece["indent"]
    if indent == 0:
        return styles[piece["style"]]
    key = (piece["style"], indent)
    if key not in indented:
        indented[key] = paragraph_style(
            f"{key}", looks[piece["style"]], leftIndent=indent, bulletIndent=indent - 12
        )
    return indented[key]


pages = {}


class Heading(Paragraph):
    """Tells the page that it came to stand on."""

    def __init__(self, piece):
        super().__init__(piece["xml"], styles[piece["style"]])
        self.anchor = piece.get("anchor")
        self.level = int(piece["style"][-1])

    def draw(self):
        if self.anchor is not None:
            pages[self.anchor] = self.canv.getPageNumber()
            self.canv.bookmarkPage(self.anchor)
            self.canv.addOutlineEntry(self.getPlainText(), self.anchor, max(self.level - 2, 0), True)
        super().draw()


class Entry(Flowable):
    """A line of the contents; its page number is a form that is made on the last page."""

    def __init__(self, piece):
        super().__init__()
        self.piece = piece
        self.style = styles[piece["style"]]
        self.spaceBefore = self.style.spaceBefore

    def wrap(self, room, _):
        self.width = room
        return room, self.style.leading

    def draw(self):
        canvas, style, indent = self.canv, self.style, self.piece["indent"]
        base = style.leading - style.fontSize
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        canvas.drawString(indent, base, self.piece["text"])
        end = indent + pdfmetrics.stringWidth(self.piece["text"], style.fontName, style.fontSize)
        dots = int((self.width - 35 - end) / 4)
        canvas.drawRightString(self.width - 30, base, "." * max(dots, 0))
        canvas.saveState()
        canvas.translate(self.width, base)
        canvas.doForm(form_name(self.piece["anchor"]))
        canvas.restoreState()
        box = (0, 0, self.width, style.leading)
        canvas.linkRect("", self.piece["anchor"], box, relative=1, thickness=0)


def form_name(anchor):
    return f"page-{anchor}"


class Forms(Flowable):
    """The last thing of all: every number that was not known before."""

    def wrap(self, *_):
        return 0, 0

    def draw(self):
        for anchor, number in pages.items():
            self.form(form_name(anchor), str(number), styles["contents2"])
        self.form("pages", f" of {self.canv.getPageNumber()}", styles["furniture"])

    def form(self, name, text, style):
        self.canv.beginForm(name, lowerx=-80, lowery=-5, upperx=5, uppery=15)
        self.canv.setFont(style.fontName, style.fontSize)
        self.canv.setFillColor(style.textColor)
        self.canv.drawRightString(0, 0, text)
        self.canv.endForm()


class Drawing(Flowable):
    """Rows of a label and rectangles; divided between rows where a page ends."""

    def __init__(self, rows):
        super().__init__()
        self.rows = rows
        self.height = len(rows) * report["drawing"]["rowHeight"]

    def wrap(self, room, _):
        self.width = room
        return room, self.height

    def split(self, _, room):
        fit = int(room / report["drawing"]["rowHeight"])
        return [Drawing(self.rows[:fit]), Drawing(self.rows[fit:])] if fit > 0 else []

    def draw(self):
        canvas, look = self.canv, report["drawing"]
        left, room = self.width * look["labelShare"], self.width * look["roomShare"]
        y = self.height
        for label, rectangles, total in self.rows:
            y -= look["rowHeight"]
            canvas.setFont("regular", 8.8)
            canvas.setFillColor(styles["cell"].textColor)
            middle = y + look["rowHeight"] / 2
            canvas.drawString(0, middle - 3, shortened(label, left - 10))
            if total:
                canvas.drawString(left + room + 6, middle - 3, total)
            for each in rectangles:
                canvas.setFillColor(HexColor(each["color"]))
                canvas.rect(
                    left + each["from"] * room,
                    middle - each["height"] / 2,
                    (each["to"] - each["from"]) * room,
                    each["height"],
                    stroke=0,
                    fill=1,
                )


def shortened(label, room):
    while pdfmetrics.stringWidth(label, "regular", 8.8) > room:
        label = f"{label[:-2]}…"
    return label


table_look = [
    ("BACKGROUND", (0, 0), (-1, 0), HexColor("#eef4f8")),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, hairline),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 5),
    ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
]


def table(piece):
    shares = sum(piece["widths"])
    aligned = [
        (right if align == "right" else styles) for align in piece["aligns"]
    ]
    rows = [[Paragraph(xml, of["head"]) for xml, of in zip(piece["head"], aligned)]]
    for row in piece["rows"]:
        rows.append([Paragraph(xml, of["cell"]) for xml, of in zip(row, aligned)])
    widths = [share / shares * width for share in piece["widths"]]
    return LongTable(rows, widths, repeatRows=1, style=table_look, spaceBefore=6, spaceAfter=14)


def flowables():
    yield NextPageTemplate("inside")
    # A page that nothing stands on yet is not ended by a second break.
    broken = True
    for piece in report["pieces"]:
        kind = piece["kind"]
        if kind == "page":
            if not broken:
                yield PageBreak()
            broken = True
            continue
        broken = False
        if kind == "heading":
            yield Heading(piece)
        elif kind == "paragraph":
            yield Paragraph(piece["xml"], style_of(piece), bulletText=piece.get("bullet"))
        elif kind == "table":
            yield table(piece)
        elif kind == "drawing":
            yield Drawing(piece["rows"])
        elif kind == "entry":
            yield Entry(piece)
        elif kind == "code":
            yield XPreformatted(piece["text"], styles["code"])
    yield Forms()


def furniture(canvas, _):
    style = styles["furniture"]
    canvas.saveState()
    canvas.setFont(style.fontName, style.fontSize)
    canvas.setFillColor(style.textColor)
    top = page["height"] - page["headBaseline"]
    canvas.drawString(page["left"], top, report["runningHead"])
    canvas.setStrokeColor(hairline)
    rule = page["height"] - page["headRule"]
    canvas.line(page["left"], rule, page["width"] - page["right"], rule)
    edge = page["width"] - page["right"]
    canvas.drawRightString(edge - 40, page["footBaseline"], f"Page {canvas.getPageNumber()}")
    canvas.translate(edge, page["footBaseline"])
    canvas.doForm("pages")
    canvas.restoreState()


frame = Frame(
    page["left"],
    page["bottom"],
    width,
    page["height"] - page["top"] - page["bottom"],
    leftPadding=0,
    rightPadding=0,
    topPadding=0,
    bottomPadding=0,
)
document = BaseDocTemplate(
    output, pagesize=(page["width"], page["height"]), title=report["title"], pageCompression=1
)
document.addPageTemplates(
    [PageTemplate("cover", [frame]), PageTemplate("inside", [frame], onPage=furniture)]
)
document.build(list(flowables()))
