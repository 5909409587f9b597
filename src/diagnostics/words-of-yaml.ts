import type { ToWords, Words } from './diagnostic.ts';
import type { YamlFacts } from './facts.ts';
import { named } from './odd-characters.ts';
import { quoted, visible } from './visible.ts';

/** The words for slips of the YAML. */
export const yamlWords: { readonly [C in keyof YamlFacts]: ToWords<C> } = {
  'unquoted-text': ({ sign, where }) => unquoted[where](sign),
  'comment-in-text': ({ comment, where }) =>
    where === 'line'
      ? {
          message: `unexpected comment ${quoted(comment)} after the text, expected the text to go on`,
          hint: 'the text ends before ` #`; quote all of it, or put a space after the `#` of a comment',
        }
      : {
          message: `unexpected comment ${quoted(comment)} where the text ${where === 'start' ? 'begins' : 'may go on'}, expected text`,
          hint: 'a line that begins with `#` is no part of the text unless `|` stands after the name and its colon; indent a comment as the name is',
        },
  'merge-conflict': ({ from, to }) => ({
    message:
      from === to
        ? 'unexpected marker of a merge that is not finished, expected it to be gone'
        : `unexpected merge that is not finished: lines ${from}–${to} hold both versions, expected one`,
    hint: 'keep one side and delete the lines of marks; of two new records, give one a new number with `ssr-report new`',
  }),
  'odd-character': ({ character }) => ({
    message: `unexpected ${named(character)} where YAML needs a plain ${character === '\uff1a' ? 'colon' : 'space'}, expected that`,
    hint: 'delete it and type it again; it looks the same in most editors',
  }),
  'tab-indent': () => ({
    message: 'unexpected tab at the start of the line, expected spaces',
    hint: 'YAML is indented with spaces only; two for each level',
  }),
  'bad-indent': () => ({
    message: 'unexpected indent, expected that of the entries above',
    hint: 'let the line begin in the same column as its neighbours',
  }),
  'unclosed-quote': ({ quote }) => ({
    message: `unexpected end of the text, expected a closing ${quote}`,
    hint: `write ${quote} at its end`,
  }),
  'unclosed-bracket': ({ bracket }) => ({
    message: `unexpected end of the line, expected a closing ${bracket === '[' ? ']' : '}'}`,
    hint: 'close it, or quote the text if the bracket is a part of it',
  }),
  'missing-colon': ({ text, needs }) =>
    needs === 'space'
      ? {
          message: `unexpected ${quoted(text)}, expected a space after the colon`,
          hint: 'write "name: value"',
        }
      : {
          message: `unexpected ${quoted(text)}, expected a name and a colon`,
          hint: 'write "name: value"; text that goes on is indented further than its name',
        },
  'bad-escape': ({ escape }) => ({
    message: `unexpected escape ${quoted(escape)}, expected one that YAML knows`,
    hint: "use single quotes ('…'), or write \\\\ for a backslash",
  }),
  'duplicate-key': ({ key }) => ({
    message: `unexpected second ${quoted(key)}, expected each name once`,
    hint: 'keep one of the two',
  }),
  'key-not-text': () => ({ message: 'unexpected list or fields, expected a name' }),
  anchor: ({ sign, name }) => ({
    message: `unexpected ${sign === '&' ? 'anchor' : 'alias'} ${quoted(sign + name)}, expected plain text`,
    hint: `write the value out; text that begins with \`${sign}\` needs quotes`,
  }),
  'yaml-tag': ({ tag }) => ({
    message: `unexpected tag ${quoted(tag)}, expected plain text`,
    hint: 'leave it out; text that begins with `!` needs quotes',
  }),
  'yaml-directive': ({ directive }) => ({
    message: `unexpected directive ${quoted(directive)}, expected YAML 1.2 without directives`,
    hint: 'delete the line',
  }),
  'several-documents': () => ({
    message: 'unexpected second document, expected one for each file',
    hint: 'give each record its own file, and delete this line',
  }),
  'too-deep': ({ limit }) => ({
    message: `unexpected nesting, expected at most ${limit} levels`,
  }),
  'yaml-syntax': ({ problem }) => ({
    message: `unexpected YAML: ${visible(problem)}`,
    hint: 'compare the line with its neighbours; text with special characters needs quotes',
  }),
};

const unquoted: Readonly<Record<'inside' | 'start' | 'after', (sign: string) => Words>> = {
  inside: (sign) => ({
    message: `unexpected \`${sign}\` in unquoted text, expected quotes around it`,
    hint: `this text contains \`${sign}\`; quote it or use \`>-\``,
  }),
  start: (sign) => ({
    message: `unexpected \`${visible(sign)}\` at the start of unquoted text, expected quotes around it`,
    hint: `text that begins with \`${visible(sign)}\` needs quotes`,
  }),
  after: (sign) =>
    sign === '>' || sign === '|'
      ? {
          message: `unexpected text after \`${sign}\`, expected it on the next line`,
          hint: 'begin the text on the next line, indented; or quote the whole value',
        }
      : {
          message: `unexpected text after the closing \`${closing[sign] ?? sign}\`, expected the end of the line`,
          hint: 'put quotes around the whole text',
        },
};

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
