import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { axeSource, startBrowser, visit, type Browser, type Page } from '../../support/browser.ts';
import { councilData } from '../../support/council.ts';
import { freshFolder } from '../../support/folders.ts';
import { documents } from '../../support/outputs.ts';
import { harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import { day } from '../../support/records.ts';
import { documentOf, heading } from '../markdown/documents.ts';
import { demoDocument } from '../pdf/demo-document.ts';
import { bars } from './documents.ts';

// The page as readers have it: a file opened in a real browser.
let browser: Browser;
const files: Record<string, string> = {};

beforeAll(async () => {
  const folder = freshFolder();
  const shown: Record<string, ReportDocument | undefined> = {
    harbour: documents(readProgramme(harbourData), day('2016-03-31'))[0],
    sample: documents(readProgramme(sampleData), day('2016-03-31'))[0],
    council: documents(readProgramme(councilData()), day('2016-03-31'))[0],
    demo: demoDocument(),
    bars: documentOf(heading(1, 'A'), heading(2, 'B'), bars('across'), bars('upright')),
  };
  for (const [name, document] of Object.entries(shown)) {
    if (document === undefined) throw new Error(`no document ${name}`);
    files[name] = join(folder, `${name}.html`);
    writeFileSync(files[name], renderHtml(document));
  }
  browser = await startBrowser();
});

afterAll(() => browser.close());

function open(name: string, options: Parameters<typeof visit>[2] = {}) {
  return visit(browser, files[name] ?? '', options);
}

/** What we read of what axe finds: the rules, and where one is broken. */
interface Findings {
  readonly violations: readonly (readonly string[])[];
  readonly passes: readonly string[];
}
/** Only the colours depend on whether it is dark. */
const findingsIn = (colorScheme: 'light' | 'dark') => `axe.run({
  resultTypes: ['violations'],
  ...(${colorScheme === 'dark'} ? { runOnly: ['color-contrast'] } : {}),
}).then(({ violations, passes }) => ({
  violations: violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
  passes: passes.map(({ id }) => id),
}))`;

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };

const names = ['harbour', 'council', 'demo', 'bars'];
const looks = [
  ['light', wide],
  ['dark', wide],
  ['light', narrow],
  ['dark', narrow],
] as const;
/** One in all looks, the others in two that have something of each. */
const looked = names.flatMap((name) =>
  (name === 'harbour' ? looks : looks.slice(1, 3)).map((look) => [name, ...look] as const),
);

test.each(looked)('%s: axe finds nothing in %s at %j', async (name, colorScheme, viewport) => {
  // The policy of the page allows no script but its own; here axe is run beside it.
  const { page, close } = await open(name, { colorScheme, viewport, bypassCSP: true });
  await page.evaluate(axeSource());
  const { violations, passes } = await page.evaluate<Findings>(findingsIn(colorScheme));
  expect(violations).toEqual([]);
  const rules = colorScheme === 'dark' ? ['color-contrast'] : ['color-contrast', 'region'];
  expect(passes).toEqual(expect.arrayContaining(rules));
  await close();
});

/** The window in which the page is opened, and what becomes of it and of the size of text. */
const windows = [
  [
    'wide',
    wide,
    [
      [wide, '100%'],
      [{ width: 760, height: 900 }, '100%'],
      [{ width: 1600, height: 900 }, '100%'],
      [{ width: 640, height: 800 }, '200%'],
    ],
  ],
  [
    'narrow',
    narrow,
    [
      [narrow, '100%'],
      [narrow, '200%'],
    ],
  ],
] as const;

test.each(names.flatMap((name) => windows.map((each) => [name, ...each] as const)))(
  '%s, opened %s: no wider than the window, and without complaints',
  async (name, _, viewport, sizes) => {
    const { page, complaints, close } = await open(name, { viewport });
    for (const [size, text] of sizes) {
      await page.setViewportSize(size);
      await page.evaluate(`document.documentElement.style.fontSize = '${text}'`);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect({ size, text, isWider: width > size.width }).toEqual({ size, text, isWider: false });
    }
    expect(complaints).toEqual([]);
    await close();
  },
);

test('without the script, every word is there', async () => {
  const { page, complaints, close } = await open('harbour', { javaScriptEnabled: false });
  const all = renderHtml(
    documents(readProgramme(harbourData), day('2016-03-31'))[0] ?? demoDocument(),
  );
  expect(await page.locator('.controls').count()).toBe(0);
  expect(await page.locator('tr[data-values]').count()).toBe(20);
  const headings = await page.locator('section > h2').allInnerTexts();
  expect(headings.filter((each) => each.includes('Recommendation ')).length).toBe(22);
  expect(headings.length).toBe(all.match(/<section[^>]*>\s*<h2/g)?.length);
  // The contents are unfolded where there is room for them.
  expect(await page.locator('nav .contents').first().innerText()).toContain('Tug escort');
  expect(complaints).toEqual([]);
  await close();
});

describe('the table of all recommendations', () => {
  const shown = (page: Page) => page.locator('tr[data-values]:not([hidden]) th').allInnerTexts();
  const count = (page: Page) => page.locator('.count').innerText();
  const menu = (page: Page, label: string) =>
    page.locator(`.controls label:has-text("${label}") select`);
  const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
  const settled = (page: Page, hash: string) =>
    page.waitForFunction(`location.hash === ${JSON.stringify(hash)}`);
  const inView = (page: Page, selector: string) =>
    page.evaluate<boolean>(
      `(({ top }) => top >= -1 && top < innerHeight)(document.querySelector('${selector}').getBoundingClientRect())`,
    );

  test('is narrowed by menus and words, and the back button undoes each choice', async () => {
    const { page, complaints, close } = await open('harbour');
    expect(await count(page)).toBe('20 of 20 recommendations shown');
    await menu(page, 'Status').selectOption({ label: 'Complete' });
    expect(fragment(page)).toBe('#status=complete');
    expect(await count(page)).toBe('6 of 20 recommendations shown');
    const complete = await shown(page);
    await menu(page, 'Owner').selectOption({ label: 'Head of Pilotage' });
    const ofOwner = await shown(page);
    expect(ofOwner.length).toBeLessThan(complete.length);
    expect(complete).toEqual(expect.arrayContaining(ofOwner));
    await page.locator('.controls input').fill('PASSAGE plan');
    expect(await shown(page)).toEqual(['1.3']);
    expect(fragment(page)).toBe('#status=complete&owner=Head+of+Pilotage&q=PASSAGE+plan');
    await page.goBack();
    await settled(page, '#status=complete');
    expect(await shown(page)).toEqual(complete);
    expect(await page.evaluate("document.querySelector('.controls input').value")).toBe('');
    await page.goBack();
    await settled(page, '');
    expect(await count(page)).toBe('20 of 20 recommendations shown');
    await page.goForward();
    await settled(page, '#status=complete');
    expect(await shown(page)).toEqual(complete);
    await page.locator('.controls button').click();
    expect([await count(page), fragment(page)]).toEqual(['20 of 20 recommendations shown', '']);
    expect(complaints).toEqual([]);
    await close();
  });

  test('is found by a responsible party of any deliverable', async () => {
    const { page, close } = await open('harbour');
    await menu(page, 'Responsible').selectOption({ index: 1 });
    const [found] = await shown(page);
    expect(found).toBeDefined();
    expect(await count(page)).not.toMatch(/^20 of/);
    await close();
  });

  test('is sorted by its headings: by rank of status, by number in text, and back', async () => {
    const { page, close } = await open('harbour');
    const before = await shown(page);
    const head = (words: string) => page.locator(`.sorts button:text-is("${words}")`);
    const sorts = () =>
      page.evaluate<(string | null)[]>(
        `Array.from(document.querySelectorAll('.sorts th'), (th) => th.getAttribute('aria-sort'))`,
      );
    const ranks = () =>
      page.evaluate<number[]>(
        `Array.from(document.querySelectorAll('tr[data-values] td:last-child .status'), (each) => Number(each.dataset.rank))`,
      );
    await head('Status').click();
    expect((await sorts()).at(-1)).toBe('ascending');
    expect(await ranks()).toEqual((await ranks()).toSorted((a, b) => a - b));
    await head('Status').click();
    expect((await sorts()).at(-1)).toBe('descending');
    expect(fragment(page)).toBe('#sort=status:desc');
    expect((await ranks())[0]).toBe(3);
    await head('Recommendation').click();
    const titles = await page.locator('tr[data-values] td:nth-child(2)').allInnerTexts();
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    await head('No.').click();
    expect(await shown(page)).toEqual(before);
    expect((await sorts()).filter((each) => each !== null)).toEqual(['ascending']);
    await close();
  });

  test('is shown as a link that was sent says, scrolled to', async () => {
    const sent = '#status=behind-adjusting&q=the&sort=no:desc';
    const { page, complaints, close } = await open('harbour', { fragment: sent });
    expect(await inView(page, '.controls')).toBe(true);
    const found = await shown(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(4);
    expect(await page.evaluate("document.querySelector('.controls input').value")).toBe('the');
    expect(complaints).toEqual([]);
    await close();
  });

  test('stays as it was when a reader comes back from a recommendation', async () => {
    const { page, close } = await open('harbour');
    await menu(page, 'Status').selectOption({ label: 'Complete' });
    const complete = await shown(page);
    await page.locator('tr[data-values]:not([hidden]) th a').first().click();
    await settled(page, '#recommendation-1.1');
    expect(await inView(page, '#recommendation-1\\\\.1')).toBe(true);
    await page.reload();
    expect(await count(page)).toBe('20 of 20 recommendations shown');
    await page.goBack();
    await settled(page, '#status=complete');
    expect(await shown(page)).toEqual(complete);
    await close();
  });

  test.each([
    '#status=none-such',
    '#owner=<img src=x onerror=alert(1)>',
    '#__proto__=x&constructor=y',
    '#sort=hasOwnProperty:desc',
    '#status=%E0%A4%A&sort=',
    '#=&&==',
  ])('leaves out what it does not have: %s', async (hostile) => {
    const { page, complaints, close } = await open('harbour', { fragment: hostile });
    expect(await count(page)).toBe('20 of 20 recommendations shown');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('words of an address are text, never marks', async () => {
    const hostile = '#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E';
    const { page, complaints, close } = await open('harbour', { fragment: hostile });
    expect(await count(page)).toBe('0 of 20 recommendations shown');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('keys alone reach the report, the controls and the headings, and work them', async () => {
  const { page, complaints, close } = await open('sample');
  const focused = () =>
    page.evaluate<string>(
      `(({ tagName, textContent }) => tagName + ' ' + textContent.trim().slice(0, 20))(document.activeElement)`,
    );
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('A Skip to the report');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  const reached: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
    if (reached.at(-1)?.startsWith('BUTTON Status') === true) break;
  }
  expect(reached).toContain('SUMMARY Contents');
  expect(reached.filter((each) => each.startsWith('SELECT')).length).toBeGreaterThan(1);
  expect(reached.some((each) => each.startsWith('INPUT'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForFunction("location.hash === '#sort=status:asc'");
  expect(await focused()).toMatch(/^BUTTON Status/);
  await page.keyboard.press('Space');
  await page.waitForFunction("location.hash === '#sort=status:desc'");
  expect(complaints).toEqual([]);
  await close();
});

test('on a phone the contents unfold on demand, and fold when a reader has chosen', async () => {
  const { page, close } = await open('harbour', { viewport: narrow });
  const isOpen = () => page.evaluate<boolean>("document.querySelector('nav details').open");
  expect(await isOpen()).toBe(false);
  await page.locator('nav summary').click();
  expect(await isOpen()).toBe(true);
  await page.locator('nav a[href="#recommendation-2.1"]').click();
  expect(await isOpen()).toBe(false);
  await page.waitForFunction("location.hash === '#recommendation-2.1'");
  await close();
});

test('printed from a dark screen it is dark on white, without controls, and says what is left out', async () => {
  const { page, close } = await open('harbour', {
    colorScheme: 'dark',
    fragment: '#status=complete',
  });
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).display`);
  expect([await shown('nav'), await shown('.controls'), await shown('.count')]).toEqual([
    'none',
    'none',
    'block',
  ]);
  const look = 'getComputedStyle(document.body)';
  expect(await page.evaluate(`${look}.backgroundColor`)).toBe('rgb(255, 255, 255)');
  expect(await page.evaluate(`${look}.color`)).toBe('rgb(27, 39, 51)');
  await close();
});
