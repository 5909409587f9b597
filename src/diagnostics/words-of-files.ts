import type { ToWords, Words } from './diagnostic.ts';
import type { FileFacts, StrayKind } from './facts.ts';
import { codePointName, quoted } from './visible.ts';

/** The words for findings about a file as a whole, or about its characters. */
export const fileWords: { readonly [C in keyof FileFacts]: ToWords<C> } = {
  'stray-file': ({ name, kind }) => strayWords[kind](quoted(name)),
  'outdated-schema': ({ found, name }, typed) =>
    found === 'schema'
      ? {
          message: 'unexpected schema of another version, expected that of this ssr-report',
          hint: `\`${typed('init')}\` writes it anew; \`${typed(`schema ${name}`)}\` prints it`,
        }
      : {
          message: 'unexpected content, expected the schema that editors look for here',
          hint: `delete it, and \`${typed('init')}\` writes the schema; \`${typed(`schema ${name}`)}\` prints it`,
        },
  'too-large': ({ limit, of }) => ({
    message: `unexpected file of more than ${limit} ${partsWords[of]}`,
    hint:
      of === 'bytes' || of === 'parts'
        ? 'a record is text; put large documents elsewhere and link to them'
        : 'leave out empty rows and columns, or import it in parts',
  }),
  'not-utf8': ({ encoding, isTable = false }) => ({
    message:
      encoding === undefined
        ? 'unexpected byte that is not UTF-8, expected a UTF-8 file'
        : `unexpected ${encoding.toUpperCase()} file, expected UTF-8`,
    hint: isTable
      ? 'save the sheet as "CSV UTF-8" in your spreadsheet program'
      : 'save the file as UTF-8 in your editor',
  }),
  'empty-file': () => ({
    message: 'unexpected empty file, expected fields such as "title"',
    hint: 'delete the file, or fill it in',
  }),
  'too-many-findings': ({ told, more }) => ({
    message: `${more} more findings in this file, expected a record`,
    hint: `the first ${told} are shown; is this file what it should be?`,
  }),
  'control-character': ({ codePoint, written }) => ({
    message: `unexpected ${nameOf(codePoint)} ${codePointName(codePoint)}${
      written === 'escaped' ? ' written as an escape' : ''
    }, expected visible text`,
    hint: 'delete it; it may not even be seen in your editor',
  }),
};

const partsWords = {
  bytes: 'bytes, expected a smaller one',
  table: 'bytes, expected a smaller one',
  parts: 'lines, names, values and marks, expected fewer',
  cells: 'lines, quotes and cells, expected fewer',
  rows: 'rows, expected fewer',
  columns: 'columns, expected fewer',
} as const;

const strayWords: Readonly<Record<StrayKind, (name: string) => Words>> = {
  yml: (name) => ({
    message: `unexpected file ${name}, expected a name that ends in ".yaml"`,
    hint: 'rename it; as it is, it is not read as a record',
  }),
  ending: (name) => ({
    message: `unexpected file ${name} beside the records, expected a name that ends in ".yaml"`,
    hint: 'it may hold a record, which is in no count: rename it, or move it out of the data folder',
  }),
  name: (name) => ({
    message: `unexpected file name ${name}, expected one in UTF-8`,
    hint: 'rename it, such as to "28.yaml"; as it is, it cannot be opened',
  }),
  beside: (name) => ({
    message: `unexpected file ${name} beside "programme.yaml", expected each record in the folder "recommendations"`,
    hint: 'it may hold a record, which is in no count: move it there, or out of the data folder',
  }),
  'other-folder': (name) => ({
    message: `unexpected folder ${name} with records in it, expected them in the folder "recommendations"`,
    hint: 'they are in no count: move them there, or out of the data folder',
  }),
  folder: (name) => ({
    message: `unexpected folder ${name}, expected all records beside it, a file each`,
    hint: 'move its files up, or out of the data folder',
  }),
  link: (name) => ({
    message: `unexpected link ${name} that leads out of the data folder, expected a file`,
    hint: 'put the file itself here',
  }),
  'not-a-file': (name) => ({
    message: `unexpected ${name} that is not a regular file, expected a file`,
    hint: 'remove it, or give it a name that does not end in ".yaml"',
  }),
};

function nameOf(codePoint: number): string {
  if (codePoint === 0x0d) return 'line end without a line feed';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'half of a character';
  if (codePoint === 0xfeff) return 'byte order mark';
  if (codePoint === 0x2028 || codePoint === 0x2029) return 'line separator';
  return codePoint < 0xa0 || codePoint >= 0xfff0 ? 'control character' : 'direction mark';
}
