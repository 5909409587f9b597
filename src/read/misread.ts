/**
 * Whether programs that follow YAML 1.1, as most do, read the plain text as something other than text:
 * a truth, nothing, a number in any base or with a colon, a day, or one of the two signs with a meaning.
 */
export function isMisread(plain: string): boolean {
  if (plain.length > longest) return false;
  return misread.some((pattern) => pattern.test(plain));
}

/** No number that anybody writes is longer. */
const longest = 100;

const misread: readonly RegExp[] = [
  /^(?:y|yes|n|no|on|off|true|false|null|~|=|<<|)$/i,
  // 12, 1_000, 0b11, 0x1F, 0o17
  /^[-+]?(?:[\d_]+|0b[01_]+|0x[\da-f_]+|0o[0-7_]+)$/i,
  // 1.5, .5, 5., 5e3
  /^[-+]?(?:\d[\d_]*)?\.[\d_]*(?:e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*e[-+]?\d+$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  // 12:30, 12:30:45.5
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  // 2016-03-31, with or without a time
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:t|[ \t]+)\d{1,2}:\d{2}:\d{2}.*)?$/i,
];
