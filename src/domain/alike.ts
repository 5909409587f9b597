/** How a text looks to a reader: as it is, and as Latin letters where others may be taken for them. */
export function looksOf(text: string): string[] {
  const latin = asLatin(text);
  return latin === undefined ? [folded(text)] : [folded(text), folded(latin)];
}

/** Whether a reader would take one for the other. */
export function lookAlike(one: string, other: string): boolean {
  const looks = looksOf(one);
  return looksOf(other).some((look) => looks.includes(look));
}

/**
 * What is left of a text when nothing counts that a reader overlooks: the spelling of characters (NFKC),
 * case, white space, characters that cannot be seen, the forms of hyphens and quotes.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[‘’‚‛ʼ′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .toUpperCase()
    .toLowerCase();
}

/**
 * The same text with Latin letters in place of the Cyrillic and Greek ones that look like them;
 * undefined when it has others of these scripts, so that nobody takes it for Latin.
 */
function asLatin(text: string): string | undefined {
  const latin = text
    .normalize('NFKC')
    .replace(
      /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
      (letter) => lookAlikes.get(letter) ?? letter,
    );
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(latin) ? undefined : latin;
}

/** Letters that most fonts draw as the Latin one. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...lettersOf('АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухԛԝ', 'ABESIJKMHOPCTYXQWaesijopcyxqw'),
  ...lettersOf('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ', 'ABEZHIKMNOPTYXovc'),
]);

function lettersOf(others: string, latin: string): [string, string][] {
  return Array.from(others, (letter, at) => [letter, latin.charAt(at)]);
}
