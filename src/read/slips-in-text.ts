import { isScalar } from 'yaml';
import { blank, mask } from './mend.ts';
import { isFieldName } from './schemas.ts';
import {
  endOfLine,
  finding,
  isInBrackets,
  isQuoted,
  lastNode,
  somethingElse,
  type Context,
  type Slip,
} from './slip.ts';
import { brokenBrackets } from './slips-in-structure.ts';

/** `title: Foo: bar`, or a field indented further than the one above it. */
export function colonInText(context: Context): Slip {
  const { text, from, source } = context;
  if (/^[?-](?=\s)/.test(text.slice(from, from + 2))) return reservedStart(context, from);
  const colon = from + text.slice(from).search(/:(?=\s|$)/);
  const line = source.lineAt(colon);
  const lineStart = source.startOfLine(line);
  const lead = text.slice(lineStart, colon);
  const ends = endOfLine(text, colon);
  const mended = mask(text, /:(?=\s|$)/g, colon, ends);
  const start = source.lineAt(from) === line ? from : lineStart + lead.search(/\S|$/);
  const isOwnLine = source.lineAt(from) !== line;
  if (isOwnLine && isFieldName(lead.trim())) {
    return {
      ...finding(context, 'bad-indent', {}, start, colon),
      mended,
      spoilt: [from],
      lost: true,
    };
  }
  return {
    ...finding(context, 'unquoted-text', { sign: ': ', where: 'inside' }, start, ends),
    mended,
    spoilt: [from],
    lost: false,
  };
}

/** Text that begins with a character that YAML keeps for itself. */
export function reservedStart(context: Context, from: number): Slip {
  const { text } = context;
  const sign = text[from] ?? '';
  const where = 'start';
  return {
    ...finding(context, 'unquoted-text', { sign, where }, from, endOfLine(text, from)),
    mended: blank(text, from, from + 1, 'x'),
    spoilt: [from],
    lost: false,
  };
}

/** `\Q` in double quotes. */
export function badEscape(context: Context): Slip {
  const { text, from } = context;
  const at = text[from] === '\\' ? from : text.lastIndexOf('\\', from + 1);
  const escape = text.slice(at, at + 2);
  return {
    ...finding(context, 'bad-escape', { escape }, at, at + 2),
    mended: blank(text, at, at + 1, 'x'),
    spoilt: [at],
    lost: false,
  };
}

/** Text in quotes that goes on to the end of the file, or into the next field. */
export function unclosedQuote(context: Context, opening = lastNode(context, isQuoted)): Slip {
  const { text } = context;
  const from = opening?.range?.[0] ?? context.from;
  const quote = text[from] ?? '"';
  return {
    ...finding(context, 'unclosed-quote', { quote }, from, endOfLine(text, from)),
    at: from,
    mended: blank(text, from, from + 1, 'x'),
    spoilt: [from],
    lost: false,
  };
}

/** Text after a value that has ended: `"Port" staff`. */
export function unexpectedToken(context: Context): Slip {
  const { text, from, error, source } = context;
  if (/[Ff]low/.test(error.message)) return brokenBrackets(context);
  if (error.message.includes('block-seq-ind')) return reservedStart(context, from);
  // `*bold* text`: the reader takes its start for the name of an alias.
  const start = source.startOfLine(source.lineAt(from));
  const lead = /^ *(?:- +)*(?:[\w-]+: +)?(?=[*&])/.exec(text.slice(start, from))?.[0].length;
  if (lead !== undefined) return reservedStart(context, start + lead);
  const value = lastNode(context, (node) => isScalar(node) || isInBrackets(node), 'outermost');
  const valueStart = value?.range?.[0] ?? from;
  const sign = text[valueStart] ?? '';
  const ends = endOfLine(text, from);
  if (!/end|YAML token|header/.test(error.message) || !`"'[{>|`.includes(sign)) {
    return somethingElse(context);
  }
  const written = text.slice(valueStart, from);
  if (isQuoted(value) && /\n[ \t]*(- )?[a-z_]+:/.test(written))
    return unclosedQuote(context, value);
  return {
    ...finding(context, 'unquoted-text', { sign, where: 'after' }, valueStart, ends),
    mended: blank(text, from, ends),
    spoilt: [valueStart],
    lost: false,
  };
}
