/** What a word of a shell's line means, without its quotes; variables are left as they are. */
export function unquoted(word: string, home: string | undefined): string {
  const plain = word.replace(/\\(.)|["']/g, '$1');
  return home !== undefined && /^~(?:\/|$)/.test(word) ? `${home}${plain.slice(1)}` : plain;
}
