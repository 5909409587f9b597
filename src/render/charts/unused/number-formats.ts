/** Stand in the bundle for the words that d3 has for numbers; ours are made with the report. */
export function format(): never {
  throw new Error('a number is put into words by this program');
}

export const formatPrefix = format;
export const formatSpecifier = format;
export const precisionFixed = format;
export const precisionPrefix = format;
export const precisionRound = format;
