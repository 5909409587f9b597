import { painting } from './pdf-content.ts';
import { text, type Dictionary, type Element, type Value } from './pdf-structure.ts';
import { programWidths } from './pdf-text.ts';
import { destinationOf, unless, type Examined, type Rule } from './structure-rules.ts';

export const pageRules: Readonly<Record<string, Rule>> = {
  'every mark on a page is part of an element or an artifact': ({ pdf }) =>
    pdf.contents.flatMap((operations, page) =>
      operations
        .filter(({ operator, within }) => painting.has(operator) && within.length === 0)
        .map(({ operator }) => `page ${page + 1}: ${operator}`),
    ),

  'marked content is not nested, and closed on its page': ({ pdf }) =>
    pdf.contents.flatMap((operations, page) =>
      operations
        .filter(({ operator, within }) => within.length > (operator === 'end' ? 0 : 1))
        .map(({ operator }) => `page ${page + 1}: ${operator}`),
    ),

  'what is no artifact has a number, used once on its page, and the tag of its element': (
    examined,
  ) => {
    const owners = ownersInTree(examined);
    return examined.pdf.contents.flatMap((operations, page) => {
      const opened = operations.filter(({ operator }) => /^B[DM]C$/.test(operator));
      const marks = opened.flatMap(({ within }) => within.at(-1) ?? []);
      const ids = marks.flatMap(({ id }) => id ?? []);
      return [
        ...marks
          .filter(({ tag, id }) =>
            id === undefined ? tag !== 'Artifact' : owners.get(`${page} ${id}`)?.type !== tag,
          )
          .map(({ tag, id }) => `page ${page + 1}: ${tag} ${String(id)}`),
        ...(new Set(ids).size === ids.length ? [] : [`page ${page + 1}: a number twice`]),
      ];
    });
  },

  'every mark has one element, the same from above and from below': (examined) => {
    const { pdf } = examined;
    const owners = ownersInTree(examined);
    const marks = examined.elements.reduce((sum, element) => sum + element.marks.length, 0);
    const faults = pdf.pages.flatMap((page, index) => {
      const listed = pdf.list(pdf.owners.get(Number(page['/StructParents'])));
      const painted = pdf.contents[index]?.filter(({ operator, within }) => {
        return operator === 'BDC' && within.at(-1)?.id !== undefined;
      });
      return [
        ...(painted?.length === listed.length ? [] : [`page ${index + 1}: ${listed.length} marks`]),
        ...listed.flatMap((owner, id) =>
          owners.get(`${index} ${id}`)?.name === owner ? [] : [`page ${index + 1}: mark ${id}`],
        ),
      ];
    });
    return [...faults, ...(owners.size === marks ? [] : ['a mark in two elements'])];
  },

  'keys of owners ascend, and elements name their parents': (examined) => {
    const keys = [...examined.pdf.owners.keys()];
    return [
      ...keys.filter((key, index) => key !== index).map((key) => `key ${key}`),
      ...unless(examined, examined.elements, ({ facts, parent }) => {
        return facts['/P'] === (parent?.name ?? examined.pdf.catalog['/StructTreeRoot']);
      }),
    ];
  },

  'the order of the tab key is that of the structure': ({ pdf }) =>
    pdf.pages.flatMap((page, index) => (page['/Tabs'] === '/S' ? [] : [`page ${index + 1}`])),

  'a link has words, and areas that a reader can reach': (examined) =>
    unless(examined, examined.of('Link'), ({ areas, marks, children }) => {
      return areas.length > 0 && marks.length + children.length > 0;
    }),

  'an area that can be clicked says where it leads, and leads there': (examined) =>
    areasOf(examined).flatMap(({ area, where }) => {
      const leads = area['/A'] !== undefined || destinationOf(examined, area['/Dest']) !== '';
      const isSeen = area['/F'] === 4 && area['/Subtype'] === '/Link';
      return text(area['/Contents']).trim() !== '' && leads && isSeen ? [] : [where];
    }),

  'an area that can be clicked belongs to the link that lists it': (examined) => {
    const links = new Map(examined.of('Link').map((link) => [link.name, link]));
    const areas = areasOf(examined);
    const listed = examined.of('Link').reduce((sum, link) => sum + link.areas.length, 0);
    const faults = areas.flatMap(({ area, where }) => {
      const owner = examined.pdf.owners.get(Number(area['/StructParent'] ?? NaN));
      return links.get(text(owner))?.areas.includes(area) === true ? [] : [where];
    });
    return [...faults, ...(listed === areas.length ? [] : ['an area of no page'])];
  },

  'fonts are embedded as subsets, and say what their glyphs stand for': ({ texts }) =>
    [...texts.fonts.values()].flatMap(({ name, facts, descendant, descriptor }) => {
      const isEmbedded = descriptor['/FontFile2'] !== undefined && /^\/[A-Z]{6}\+/.test(name);
      const isRight =
        facts['/Encoding'] === '/Identity-H' && descendant['/CIDToGIDMap'] === '/Identity';
      return isEmbedded && isRight && facts['/ToUnicode'] !== undefined ? [] : [name];
    }),

  'no glyph that is shown is that for what the font lacks, and each stands for a character': ({
    texts,
  }) =>
    [...texts.fonts.values()].flatMap(({ name, unicode, used }) => [
      ...[...used]
        .filter((glyph) => glyph === 0 || (unicode.get(glyph) ?? '') === '')
        .map((glyph) => `${name}: ${glyph}`),
      ...[...unicode.values()]
        .filter((character) => /[\0\ufeff\ufffe]/.test(character))
        .map((character) => `${name}: ${JSON.stringify(character)}`),
    ]),

  'widths of glyphs are those of the font': ({ pdf, texts }) =>
    [...texts.fonts.values()].flatMap((font) => {
      const own = programWidths(font, pdf);
      const said = pdf.list(pdf.list(font.descendant['/W'])[1]).map(Number);
      return [...font.used]
        .filter((glyph) => !(Math.abs((said[glyph] ?? NaN) - (own[glyph] ?? NaN)) < 1))
        .map((glyph) => `${font.name}: ${glyph}`);
    }),
};

/** The element of each mark, by its page and number. */
function ownersInTree({ elements }: Examined): ReadonlyMap<string, Element> {
  return new Map(
    elements.flatMap((element) =>
      element.marks.map(({ page, id }): [string, Element] => [`${page} ${id}`, element]),
    ),
  );
}

function areasOf({ pdf }: Examined): readonly { area: Dictionary; where: string }[] {
  return pdf.pages.flatMap((page, index) =>
    pdf.list(page['/Annots']).map((reference: Value) => {
      const area = pdf.resolve(reference);
      return { area, where: `page ${index + 1}: "${text(area['/Contents'])}"` };
    }),
  );
}
