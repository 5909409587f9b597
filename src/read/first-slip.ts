import type { Document, ErrorCode } from 'yaml';
import { somethingElse, type Complaint, type Context, type Parse, type Slip } from './slip.ts';
import {
  badIndent,
  brokenBrackets,
  isTabLeft,
  keyNotText,
  missingColon,
  severalDocuments,
  tabIndent,
} from './slips-in-structure.ts';
import {
  badEscape,
  colonInText,
  reservedStart,
  unclosedQuote,
  unexpectedToken,
} from './slips-in-text.ts';
import type { SourceText } from './source-text.ts';

/** The first slip that the reader stumbled over in the text, which is the source or a mended copy. */
export function firstSlip(
  document: Document.Parsed,
  source: SourceText,
  text: string,
  parse: Parse,
): Slip | undefined {
  const errors: Complaint[] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first, second] = errors;
  if (first === undefined) return undefined;
  const context: Context = { document, source, text, error: first, from: first.pos[0], parse };
  if (/^ *\t/.test(source.line(source.lineAt(first.pos[0]))) && isTabLeft(context)) {
    return tabIndent(context);
  }
  const nested = [first, second].find((error) => error?.code === 'BLOCK_AS_IMPLICIT_KEY');
  if (nested?.pos[0] === first.pos[0]) return colonInText({ ...context, error: nested });
  return (explanations[first.code] ?? somethingElse)(context);
}

type Explanation = (context: Context) => Slip;

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: tabIndent,
  BAD_INDENT: badIndent,
  BAD_ALIAS: (context) => reservedStart(context, context.from),
  BAD_SCALAR_START: (context) => reservedStart(context, context.from),
  BAD_DQ_ESCAPE: badEscape,
  MULTILINE_IMPLICIT_KEY: missingColon,
  MISSING_CHAR: somethingMissing,
  UNEXPECTED_TOKEN: unexpectedToken,
  BLOCK_IN_FLOW: brokenBrackets,
  NON_STRING_KEY: keyNotText,
  MULTIPLE_DOCS: severalDocuments,
};

function somethingMissing(context: Context): Slip {
  const { message } = context.error;
  if (message.includes('quote')) return unclosedQuote(context);
  if (message.startsWith('Sequence item')) return badIndent(context);
  if (message.startsWith('Implicit map keys')) return missingColon(context);
  if (/[Ff]low/.test(message)) return brokenBrackets(context);
  return somethingElse(context);
}
