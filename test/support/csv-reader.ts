/** The rows of a CSV text, read as strictly as RFC 4180 has it: anything else throws. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, quoted, bare = '', end] = cell.exec(text) ?? [];
    if (end === undefined)
      throw new Error(`not a cell: ${JSON.stringify(text.slice(at, at + 60))}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('the last line has no end');
  for (const { length } of rows) {
    if (length !== rows[0]?.length) throw new Error(`a row of ${length} cells`);
  }
  return rows;
}

/** The rows of a CSV file with a byte order mark, each as a record by the names of the columns. */
export function readCsvFile(text: string): Record<string, string>[] {
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark');
  const [head = [], ...rows] = readCsv(text.slice(1));
  return rows.map((row) =>
    Object.fromEntries(head.map((name, index) => [name, undefused(row[index] ?? '')])),
  );
}

/**
 * What was recorded, of a cell with apostrophes before what could become a formula, worked out without
 * the patterns of the program: an apostrophe at the beginning or behind a separator goes when, after
 * further quotes, a sign follows, or behind a separator the end.
 */
export function undefused(cell: string): string {
  let text = '';
  for (let at = 0; at < cell.length; at++) {
    const isStart = at === 0;
    const before = cell.charAt(at - 1);
    let next = at + 1;
    while (next < cell.length && ['"', "'"].includes(cell.charAt(next))) next++;
    const isGuard =
      cell.charAt(at) === "'" &&
      (next < cell.length
        ? (isStart || ',;|\t\n\r'.includes(before)) &&
          '=+-@\t\r＝＋－＠'.includes(cell.charAt(next))
        : !isStart && ';|\t\n\r'.includes(before));
    if (!isGuard) text += cell.charAt(at);
  }
  return text;
}
