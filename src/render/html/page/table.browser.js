/**
 * A row, and what it is found and sorted by.
 * @typedef {object} Row
 * @property {HTMLTableRowElement} element
 * @property {Record<string, string[]>} values
 * @property {string} text
 */

const table = document.querySelector('table[data-filters]');
if (table instanceof HTMLTableElement) addControls(table);

/**
 * Lets readers narrow and sort the table; the fragment of the address keeps what they chose, so that
 * it can be sent, and the back button undoes it.
 * @param {HTMLTableElement} table
 */
function addControls(table) {
  const heads = [...table.querySelectorAll('thead th')].filter(
    (each) => each instanceof HTMLElement,
  );
  const body = table.tBodies[0];
  if (body === undefined) return;
  /** @type {Row[]} */
  const rows = [...body.rows].map((element) => ({
    element,
    values: JSON.parse(element.dataset.values ?? '{}'),
    text: folded([...element.cells].map((cell) => cell.textContent).join(' ')),
  }));
  /** @type {Choices} */
  const choices = {
    filters: JSON.parse(table.dataset.filters ?? '[]'),
    columns: heads.map((head) => head.dataset.name ?? ''),
  };
  let view = wholeTable();

  const selects = choices.filters.map((filter) => {
    const select = document.createElement('select');
    select.append(new Option('All'), ...filter.values.map(({ label }) => new Option(label)));
    select.addEventListener('change', () => {
      const chosen = filter.values[select.selectedIndex - 1];
      const values = new Map(view.values);
      if (chosen === undefined) values.delete(filter.name);
      else values.set(filter.name, chosen.value);
      go({ ...view, values });
    });
    return { filter, select };
  });
  const search = document.createElement('input');
  search.type = 'search';
  search.autocomplete = 'off';
  search.addEventListener('input', () => {
    view = { ...view, words: search.value };
    show();
    remember();
  });
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Show all';
  reset.addEventListener('click', () => go(wholeTable()));
  const count = document.createElement('p');
  count.className = 'count';
  count.setAttribute('role', 'status');

  const controls = document.createElement('div');
  controls.className = 'controls';
  controls.setAttribute('role', 'search');
  controls.setAttribute('aria-label', 'Filter the recommendations');
  controls.append(
    ...selects.map(({ filter, select }) => labelled(filter.label, select)),
    labelled('Text', search),
    reset,
  );
  table.before(controls, count);

  table.tHead?.classList.add('sorts');
  for (const [index, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const column = choices.columns[index] ?? '';
      const isDescending = view.order?.column === column && !view.order.isDescending;
      go({ ...view, order: { column, isDescending } });
    });
  }

  /** Shows the view, and makes an entry of the history for it. @param {View} next */
  function go(next) {
    view = next;
    const fragment = fragmentOf(view);
    // Without a fragment, assigning it would scroll to the top.
    if (fragment === '') history.pushState(null, '', location.pathname + location.search);
    else location.hash = fragment;
    show();
  }

  /** Typing makes no entries of the history: it changes the one that is there. */
  function remember() {
    const fragment = fragmentOf(view);
    const address = location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
    try {
      history.replaceState(null, '', address);
    } catch {
      // Some browsers refuse many changes in a short time; the next one tells it all.
    }
  }

  function show() {
    const words = folded(view.words).split(' ');
    const wanted = [...view.values];
    let shown = 0;
    for (const { element, values, text } of rows) {
      const fits =
        wanted.every(([name, value]) => (values[name] ?? []).includes(value)) &&
        words.every((word) => text.includes(word));
      element.hidden = !fits;
      if (fits) shown += 1;
    }
    body?.append(...sorted(rows, choices.columns, view.order).map(({ element }) => element));
    for (const [index, head] of heads.entries()) {
      if (view.order?.column !== choices.columns[index]) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', view.order?.isDescending ? 'descending' : 'ascending');
    }
    for (const { filter, select } of selects) {
      const value = view.values.get(filter.name);
      select.selectedIndex = filter.values.findIndex((each) => each.value === value) + 1;
    }
    if (search.value.trim() !== view.words.trim()) search.value = view.words;
    count.classList.toggle('narrowed', shown < rows.length);
    const said = `${shown} of ${rows.length} recommendations shown`;
    if (count.textContent !== said) count.textContent = said;
  }

  function read() {
    const told = viewOf(location.hash.slice(1), choices);
    // The address of a heading says nothing about the table, which stays as it is.
    if (told === undefined) return;
    view = told;
    show();
  }

  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  read();
  if (viewOf(location.hash.slice(1), choices) === undefined) show();
  else if (location.hash !== '') controls.scrollIntoView({ behavior: 'instant' });
}

/**
 * The rows in the order; without one, and for the first column, in that of the report.
 * @param {Row[]} rows
 * @param {string[]} columns
 * @param {View['order']} order
 */
function sorted(rows, columns, order) {
  const index = columns.indexOf(order?.column ?? '');
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const result = [...rows];
  if (index > 0) {
    result.sort(({ element: a }, { element: b }) => {
      const [left, right] = [a.cells[index], b.cells[index]];
      const ranks = rankOf(left) - rankOf(right);
      return ranks || collator.compare(left?.textContent ?? '', right?.textContent ?? '');
    });
  }
  return order?.isDescending ? result.reverse() : result;
}

/** The place of the status that a cell has, those without any last. @param {Element | undefined} cell */
function rankOf(cell) {
  return Number(cell?.querySelector('[data-rank]')?.getAttribute('data-rank') ?? 9);
}

/** @param {string} words @param {HTMLElement} control */
function labelled(words, control) {
  const label = document.createElement('label');
  label.append(words, control);
  return label;
}
