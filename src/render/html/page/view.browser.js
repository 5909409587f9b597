/**
 * What a reader wants to see of the table: the part of it that an address can tell.
 * @typedef {object} View
 * @property {Map<string, string>} values by the name of a filter, the one value that rows must have
 * @property {string} words that rows must have
 * @property {{ column: string, isDescending: boolean } | undefined} order
 */

/**
 * The filters and columns of a table, as the page has them.
 * @typedef {object} Choices
 * @property {{ name: string, label: string, values: { value: string, label: string }[] }[]} filters
 * @property {string[]} columns
 */

/** @returns {View} */
function wholeTable() {
  return { values: new Map(), words: '', order: undefined };
}

/**
 * The view that the fragment of an address tells; undefined for one that tells none, such as that of
 * a heading. Whoever sends an address may write anything: what the table does not have is left out.
 * @param {string} fragment
 * @param {Choices} choices
 * @returns {View | undefined}
 */
function viewOf(fragment, { filters, columns }) {
  if (fragment === '') return wholeTable();
  if (!fragment.includes('=')) return undefined;
  const view = wholeTable();
  const told = new URLSearchParams(fragment);
  for (const { name, values } of filters) {
    const value = told.get(name);
    if (value !== null && values.some((each) => each.value === value)) view.values.set(name, value);
  }
  view.words = (told.get('q') ?? '').slice(0, 200);
  const [column = '', way] = (told.get('sort') ?? '').split(':');
  if (columns.includes(column)) view.order = { column, isDescending: way === 'desc' };
  return view;
}

/**
 * The fragment that tells the view; empty for the whole table in its own order.
 * @param {View} view
 * @returns {string}
 */
function fragmentOf({ values, words, order }) {
  const told = new URLSearchParams();
  for (const [name, value] of values) told.set(name, value);
  if (words.trim() !== '') told.set('q', words.trim());
  if (order !== undefined) told.set('sort', order.column + (order.isDescending ? ':desc' : ':asc'));
  // A colon needs no code in a fragment, and reads better without.
  return told.toString().replaceAll('%3A', ':');
}

/**
 * The text as it is compared: without case and accents, and with single spaces.
 * @param {string} text
 */
function folded(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
