import { text, type Dictionary } from './pdf-structure.ts';
import type { Examined, Rule } from './structure-rules.ts';

export const documentRules: Readonly<Record<string, Rule>> = {
  'the file says that it is tagged, and that nothing of that is suspect': ({ pdf }) => {
    const { '/Marked': marked, '/Suspects': suspects } = pdf.resolve(pdf.catalog['/MarkInfo']);
    return marked === true && suspects !== true ? [] : ['not tagged'];
  },

  'the file has a language': ({ pdf }) =>
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text(pdf.catalog['/Lang'])) ? [] : ['no language'],

  'the title is shown, and the same in both kinds of metadata': ({ pdf }) => {
    const shown = pdf.resolve(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'];
    const title = pdf.text(pdf.resolve(pdf.trailer['/Info'])['/Title']);
    const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const inMetadata = metadata(pdf).includes(
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}<`,
    );
    return shown === true && title !== '' && inMetadata ? [] : [title];
  },

  'no claim of PDF/UA is made': ({ pdf }) => (metadata(pdf).includes('pdfuaid') ? ['a claim'] : []),

  'no element needs a map to a standard one': ({ pdf }) =>
    pdf.structureRoot['/RoleMap'] === undefined ? [] : ['a role map'],

  'nothing in the file can run, or keeps it from assistive tools': ({ pdf }) => [
    ...(pdf.trailer['/Encrypt'] === undefined ? [] : ['encrypted']),
    ...['/OpenAction', '/AA', '/AcroForm', '/OCProperties'].filter((key) => key in pdf.catalog),
  ],

  'bookmarks are the headings, one within the other as they are': (examined) => {
    const bookmarks = bookmarksOf(
      examined,
      examined.pdf.resolve(examined.pdf.catalog['/Outlines']),
      1,
    );
    const headings = examined.of('H1', 'H2', 'H3', 'H4', 'H5', 'H6').map((heading) => {
      return `${heading.type.slice(1)} ${examined.texts.of(heading).trim()}`;
    });
    return headings.join('\n') === bookmarks.join('\n') ? [] : bookmarks;
  },
};

function metadata(pdf: Examined['pdf']): string {
  return Buffer.from(pdf.stream(pdf.catalog['/Metadata']), 'latin1').toString('utf8');
}

/** The bookmarks below one, each with its level and words. */
function bookmarksOf(examined: Examined, above: Dictionary, level: number): readonly string[] {
  const found: string[] = [];
  let next = above['/First'];
  while (next !== undefined) {
    const bookmark = examined.pdf.resolve(next);
    found.push(
      `${level} ${text(bookmark['/Title'])}`,
      ...bookmarksOf(examined, bookmark, level + 1),
    );
    next = bookmark['/Next'];
  }
  return found;
}
