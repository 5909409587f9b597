const notice = document.querySelector('.preview');
if (notice instanceof HTMLElement) followRecords(notice);

/**
 * How the records stand, as the preview tells it.
 * @typedef {object} Standing
 * @property {string} page the page that there is now; empty while there is none
 * @property {string} state
 * @property {string} message
 * @property {string} findings as HTML in which all that comes from a record is escaped
 */

/**
 * Asks time and again how the records stand and shows it, and loads the page anew when there is
 * another. To ask is cheap, and a connection kept open would be one of the six that a browser has.
 * @param {HTMLElement} notice
 */
function followRecords(notice) {
  returnToPlace();
  const show = noticeWriter(notice);
  let tag = '';
  const ask = async () => {
    let wait = 200;
    try {
      const answer = await fetch('/notice', { headers: { 'If-None-Match': tag } });
      const standing = await standingIn(answer);
      if (standing !== undefined) {
        if (standing.page !== '' && standing.page !== notice.dataset['page']) {
          reloadInPlace();
          return;
        }
        show(standing);
        tag = answer.headers.get('ETag') ?? '';
      }
    } catch {
      show({
        page: '',
        state: 'gone',
        message: 'The preview was stopped; this is the page as it was last.',
        findings: '',
      });
      tag = '';
      wait = 1000;
    }
    setTimeout(() => void ask(), wait);
  };
  void ask();
}

/**
 * What the preview answers, undefined when it is nothing new; another server there is as good as none.
 * @param {Response} answer
 */
async function standingIn(answer) {
  // Even the empty text of no news is read: a browser reports what is not as broken off.
  const text = await answer.text();
  if (answer.status === 304) return undefined;
  if (!answer.ok) throw new Error(answer.statusText);
  const standing = /** @type {unknown} */ (JSON.parse(text));
  return /** @type {Standing} */ (standing);
}

/**
 * Shows how the records stand; errors unfold when they come, and stay as the reader folds them.
 * @param {HTMLElement} notice
 * @returns {(standing: Standing) => void}
 */
function noticeWriter(notice) {
  const words = /** @type {HTMLElement} */ (notice.querySelector('p'));
  const button = /** @type {HTMLElement} */ (notice.querySelector('button'));
  const list = /** @type {HTMLElement} */ (notice.querySelector('ol'));
  /** @param {boolean} isOpen */
  const unfold = (isOpen) => {
    list.hidden = !isOpen;
    button.textContent = isOpen ? 'Hide' : 'Show';
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => {
    unfold(Boolean(list.hidden));
  });
  return ({ state, message, findings }) => {
    // Screen readers read it out whenever it is written.
    if (words.textContent !== message) words.textContent = message;
    list.innerHTML = findings;
    button.hidden = findings === '';
    if (state !== notice.dataset['state']) unfold(state === 'wrong' && findings !== '');
    notice.dataset['state'] = state;
  };
}

/**
 * Where a reader is: below a heading, since what stands above it may grow, and in each part that scrolls.
 * @typedef {object} ReadingPlace
 * @property {number} top
 * @property {string | undefined} heading
 * @property {number} below
 * @property {[left: number, top: number][]} parts
 */

/** The entry of the history keeps the place; the browser's own would not follow the heading. */
function reloadInPlace() {
  const heading = [...document.querySelectorAll(':is(h2, h3)[id]')]
    .filter((each) => each.getBoundingClientRect().top < innerHeight / 3)
    .pop();
  /** @type {ReadingPlace} */
  const place = {
    top: scrollY,
    heading: scrollY > 0 ? heading?.id : undefined,
    below: heading?.getBoundingClientRect().top ?? 0,
    parts: scrollingParts().map((part) => [part.scrollLeft, part.scrollTop]),
  };
  history.scrollRestoration = 'manual';
  history.replaceState({ place }, '');
  location.reload();
}

/** Goes to the place that was kept, now and when the browser has gone to where the address leads. */
function returnToPlace() {
  const { place } = /** @type {{ place?: ReadingPlace }} */ (history.state ?? {});
  if (place === undefined) return;
  const go = () => {
    goTo(place);
  };
  go();
  addEventListener('load', () => {
    requestAnimationFrame(go);
    history.replaceState(null, '');
    history.scrollRestoration = 'auto';
  });
}

/** @param {ReadingPlace} place */
function goTo({ top, heading, below, parts }) {
  const found = heading === undefined ? null : document.getElementById(heading);
  const moved = found === null ? top - scrollY : found.getBoundingClientRect().top - below;
  scrollBy({ top: moved, behavior: 'instant' });
  for (const [index, part] of scrollingParts().entries()) {
    const [left = 0, down = 0] = parts[index] ?? [];
    part.scrollTo({ left, top: down, behavior: 'instant' });
  }
}

function scrollingParts() {
  return [...document.querySelectorAll('.fold, .scroll')];
}
