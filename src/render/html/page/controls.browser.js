const filterable = document.querySelector('table[data-filters]');
if (filterable instanceof HTMLTableElement) addControls(filterable);

/**
 * Lets readers narrow and sort the table. The fragment of the address keeps what they chose, so that
 * it can be sent to others, and the back button undoes it.
 * @param {HTMLTableElement} table
 */
function addControls(table) {
  const [body] = table.tBodies;
  if (body === undefined) return;
  const rows = rowsOf(body);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  /** @type {Choices} */
  const choices = {
    filters: /** @type {Choices['filters']} */ (JSON.parse(table.dataset['filters'] ?? '[]')),
    columns: heads.map((head) => head.dataset['name'] ?? ''),
  };
  let view = wholeTable();

  /** @param {View} next */
  const show = (next) => {
    view = next;
    for (const row of rows) row.element.hidden = !isInView(row, view);
    body.append(...sorted(rows, choices.columns, view).map(({ element }) => element));
    form.show(view);
    showOrder(heads, choices.columns, view);
    showCount(count, rows);
  };
  /** @param {View} next */
  const go = (next) => {
    pushFragment(fragmentOf(next));
    show(next);
  };
  const read = () => {
    const told = viewOf(location.hash.slice(1), choices);
    // The address of a heading says nothing about the table, which stays as it is.
    if (told !== undefined) show(told);
  };

  const form = filterForm(choices, {
    choose: (name, value) => {
      const values = new Map(view.values);
      if (value === undefined) values.delete(name);
      else values.set(name, value);
      go({ ...view, values });
    },
    type: (words) => {
      show({ ...view, words });
      replaceFragment(fragmentOf(view));
    },
    reset: () => {
      go(wholeTable());
    },
  });
  const count = document.createElement('p');
  count.className = 'count';
  count.setAttribute('role', 'status');
  table.before(form.element, count);
  table.tHead?.classList.add('sorts');
  for (const [index, head] of heads.entries()) {
    const column = choices.columns[index] ?? '';
    addButton(head, () => {
      const isDescending = view.order?.column === column && !view.order.isDescending;
      go({ ...view, order: { column, isDescending } });
    });
  }

  show(view);
  read();
  addEventListener('hashchange', read);
  addEventListener('popstate', read);
  if (location.hash.includes('=')) form.element.scrollIntoView({ behavior: 'instant' });
}

/**
 * What the reader does in the form.
 * @typedef {object} FormActions
 * @property {(name: string, value: string | undefined) => void} choose
 * @property {(words: string) => void} type
 * @property {() => void} reset
 */

/**
 * A menu for each filter, a field for words, and a button to see the whole table again.
 * @param {Choices} choices
 * @param {FormActions} actions
 */
function filterForm({ filters }, actions) {
  const menus = filters.map(({ name, label, values }) => {
    const menu = document.createElement('select');
    menu.append(new Option('All'), ...values.map((each) => new Option(each.label)));
    menu.addEventListener('change', () => {
      actions.choose(name, values[menu.selectedIndex - 1]?.value);
    });
    return { name, label, values, menu };
  });
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.addEventListener('input', () => {
    actions.type(field.value);
  });
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Show all';
  reset.addEventListener('click', actions.reset);
  const element = document.createElement('div');
  element.className = 'controls';
  element.setAttribute('role', 'search');
  element.setAttribute('aria-label', 'Filter the recommendations');
  element.append(
    ...menus.map(({ label, menu }) => labelled(label, menu)),
    labelled('Text', field),
    reset,
  );
  /** @param {View} view */
  const show = (view) => {
    for (const { name, values, menu } of menus) {
      menu.selectedIndex = values.findIndex(({ value }) => value === view.values.get(name)) + 1;
    }
    // What is being typed, a space at its end too, is left alone.
    if (field.value.trim() !== view.words.trim()) field.value = view.words;
  };
  return { element, show };
}

/**
 * @param {string} words
 * @param {HTMLElement} control
 */
function labelled(words, control) {
  const label = document.createElement('label');
  label.append(words, control);
  return label;
}

/**
 * Makes the words of the heading a button.
 * @param {HTMLTableCellElement} head
 * @param {() => void} press
 */
function addButton(head, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  button.addEventListener('click', press);
  head.append(button);
}

/**
 * @param {HTMLTableCellElement[]} heads
 * @param {string[]} columns
 * @param {View} view
 */
function showOrder(heads, columns, { order }) {
  for (const [index, head] of heads.entries()) {
    if (order?.column !== columns[index]) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', order?.isDescending === true ? 'descending' : 'ascending');
  }
}

/**
 * @param {HTMLElement} count
 * @param {Row[]} rows
 */
function showCount(count, rows) {
  const shown = rows.filter(({ element }) => !element.hidden).length;
  const words = `${shown} of ${rows.length} recommendations shown`;
  count.classList.toggle('narrowed', shown < rows.length);
  // Screen readers read it out whenever it is written.
  if (count.textContent !== words) count.textContent = words;
}

/**
 * A new entry of the history. Assigning an empty fragment would scroll to the top.
 * @param {string} fragment
 */
function pushFragment(fragment) {
  if (fragment === '') history.pushState(null, '', location.pathname + location.search);
  else location.hash = fragment;
}

/**
 * The entry that is there, with another fragment.
 * @param {string} fragment
 */
function replaceFragment(fragment) {
  const address = location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
  try {
    history.replaceState(null, '', address);
  } catch {
    // Some browsers refuse many changes in a short time; the next one will tell all of it.
  }
}
