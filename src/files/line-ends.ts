const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];

/** What is said of a file that git or an editor has written with the line ends of another system. */
export const onlyLineEnds = 'only its line ends were changed; see "Line ends" in docs/ci.md';

/** What to do where that was found. */
export const lineEndsHint =
  'git or an editor changed line ends; write "out/** -text" into .gitattributes, with the folder of the reports for out, delete that folder and check it out again';

/** Whether the two texts are the same but for their line ends. */
export function differInLineEndsOnly(there: Uint8Array, wanted: Uint8Array): boolean {
  return Buffer.compare(withLineFeeds(there), withLineFeeds(wanted)) === 0;
}

/**
 * The text with each kind of line ends that a report can have been written with: line feeds alone, or
 * those of CSV, where rows end in two characters and lines within a cell in one.
 */
export function* withOtherLineEnds(bytes: Uint8Array): Iterable<Uint8Array> {
  const plain = withLineFeeds(bytes);
  yield plain;
  yield withRowEnds(plain);
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== carriageReturn || bytes[index + 1] !== lineFeed);
}

function withRowEnds(bytes: Uint8Array): Uint8Array {
  const rows = new Uint8Array(2 * bytes.length);
  let [length, isInCell] = [0, false];
  for (const byte of bytes) {
    if (byte === quote) isInCell = !isInCell;
    if (byte === lineFeed && !isInCell) rows[length++] = carriageReturn;
    rows[length++] = byte;
  }
  return rows.subarray(0, length);
}
