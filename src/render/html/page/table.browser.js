/**
 * A row, and what it is found by.
 * @typedef {object} Row
 * @property {HTMLTableRowElement} element
 * @property {Record<string, string[]>} values
 * @property {string} text
 */

/**
 * The rows in the order of the report.
 * @param {HTMLTableSectionElement} body
 * @returns {Row[]}
 */
function rowsOf(body) {
  return [...body.rows].map((element) => ({
    element,
    values: /** @type {Row['values']} */ (JSON.parse(element.dataset['values'] ?? '{}')),
    text: folded([...element.cells].map((cell) => cell.textContent).join(' ')),
  }));
}

/**
 * Whether the view has the row: it has each of the values and all of the words.
 * @param {Row} row
 * @param {View} view
 */
function isInView({ values, text }, view) {
  const hasValues = [...view.values].every(([name, value]) => values[name]?.includes(value));
  return (
    hasValues &&
    folded(view.words)
      .split(' ')
      .every((word) => text.includes(word))
  );
}

/**
 * The rows in the order of the view; without one, and by the first column, in that of the report.
 * @param {Row[]} rows
 * @param {string[]} columns
 * @param {View} view
 */
function sorted(rows, columns, { order }) {
  const index = columns.indexOf(order?.column ?? '');
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const isDescending = order?.isDescending === true;
  if (index < 1) return isDescending ? [...rows].reverse() : rows;
  // Rows that are alike keep the order of the report, whichever way the others go.
  const way = isDescending ? -1 : 1;
  return [...rows].sort(({ element: a }, { element: b }) => {
    const [left, right] = [a.cells[index], b.cells[index]];
    const ranks = rankOf(left) - rankOf(right);
    if (ranks !== 0) return way * ranks;
    return way * collator.compare(left?.textContent ?? '', right?.textContent ?? '');
  });
}

/**
 * The place of a cell's status among statuses; cells without one come last.
 * @param {Element | undefined} cell
 */
function rankOf(cell) {
  return Number(cell?.querySelector('[data-rank]')?.getAttribute('data-rank') ?? 9);
}
