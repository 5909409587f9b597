import type { Code, DiagnosticOf, ToWords, Words } from './diagnostic.ts';
import { joined } from './phrases.ts';
import { typedPlainly, type Typed } from './typed.ts';
import { checkWords } from './words-of-checks.ts';
import { oddCharactersIn } from './odd-characters.ts';
import { fileWords } from './words-of-files.ts';
import { schemaWords } from './words-of-schema.ts';
import { tableWords } from './words-of-tables.ts';
import { yamlWords } from './words-of-yaml.ts';

/** How each kind of finding is said; the compiler keeps the table complete. */
const table: { readonly [C in Code]: ToWords<C> } = {
  ...fileWords,
  ...tableWords,
  ...yamlWords,
  ...schemaWords,
  ...checkWords,
};

/** The finding in words, safe to send to a terminal; odd characters of a value are named with the way out. */
export function inWords<C extends Code>(
  { code, facts }: DiagnosticOf<C>,
  typed: Typed = typedPlainly,
): Words {
  const words = table[code](facts, typed);
  if (code === 'odd-character') return words;
  const values = Object.values(facts).filter((value) => typeof value === 'string');
  return { ...words, hint: joined(words.hint, oddCharactersIn(values)) };
}
