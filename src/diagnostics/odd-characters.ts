import { codePointName } from './visible.ts';

/** Characters that cannot be seen, or are taken for the ones on the keyboard, and what they are. */
const odd: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2007\u202f]/u, 'no-break space'],
  [/[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/u, 'space of another width'],
  [/\u200b/u, 'zero-width space'],
  [/[\u200c\u200d\u2060]/u, 'zero-width joiner'],
  [/\u00ad/u, 'soft hyphen'],
  [/[\u2010-\u2012\u2212\uff0d]/u, 'typographic hyphen'],
  [/[\u2018-\u201b]/u, 'typographic quote'],
  [/[\u201c-\u201f]/u, 'typographic quote'],
  [/\uff1a/u, 'full-width colon'],
  [/[\uff01-\uff5e]/u, 'full-width character'],
  [/\p{Default_Ignorable_Code_Point}/u, 'invisible character'],
];

/** How many of them are named. */
const mostNamed = 3;

/** What is said of such characters in the texts, each once by its name and number; undefined when there are none. */
export function oddCharactersIn(texts: readonly string[]): string | undefined {
  const characters = new Set(texts.flatMap((text) => text.match(/[^ -~]/gu) ?? []));
  const found = [...characters].map(named).filter((name) => name !== undefined);
  const names = found.slice(0, mostNamed);
  const more = found.length > mostNamed ? ' and others' : '';
  return names.length === 0 ? undefined : `it holds: ${names.join(', ')}${more}`;
}

/** What the character is, such as `no-break space U+00A0`; undefined when there is nothing odd in it. */
export function named(character: string): string | undefined {
  const name = odd.find(([pattern]) => pattern.test(character))?.[1];
  return name && `${name} ${codePointName(character.codePointAt(0) ?? 0)}`;
}

/** The text as it would be typed on a keyboard. */
export function asTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s/g, ' ');
}

/** Letters of one of the texts that are Cyrillic or Greek and not in the other; undefined when there are none. */
export function foreignLetters(one: string, other: string): string | undefined {
  const of = (text: string, without: string) =>
    (text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? []).filter(
      (letter) => !without.includes(letter),
    );
  const letters = [...new Set([...of(one, other), ...of(other, one)])].slice(0, mostNamed);
  const shown = letters.map((each) => `${each} (${codePointName(each.codePointAt(0) ?? 0)})`);
  return shown.length === 0 ? undefined : `not Latin: ${shown.join(', ')}`;
}
