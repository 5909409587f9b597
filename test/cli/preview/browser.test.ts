import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  axeSource,
  startBrowser,
  visitAddress,
  type Browser,
  type Page,
} from '../../support/browser.ts';
import { freshFolder } from '../../support/folders.ts';
import { flawlessRecords, previewProcess, type Previewed } from '../../support/previews.ts';
import { harbourData } from '../../support/programmes.ts';

// The preview as its users have it: the built program, and a real browser, while records are edited.
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A copy of the harbour programme with its preview. */
async function harbour() {
  const data = freshFolder(harbourData);
  const path = (id: string) => join(data, `recommendations/${id}.yaml`);
  const edit = (id: string, from: string | RegExp, to: string) => {
    writeFileSync(
      path(id),
      readFileSync(path(id), 'utf8').replace(from, () => to),
    );
  };
  return { data, path, edit, preview: await previewProcess(data) };
}

function visit(
  { address }: Previewed<unknown>,
  fragment = '',
  options: Parameters<typeof visitAddress>[3] = {},
) {
  const expected = [address, `${address}notice`];
  const isExpected = (url: string) => expected.includes(url.split('#')[0] ?? '');
  return visitAddress(browser, address + fragment, isExpected, options);
}

const state = (page: Page, name: string) =>
  page.locator(`.preview[data-state="${name}"]`).waitFor({ state: 'attached' });
/** Until a recommendation is entitled so, or has this number. */
const heading = (page: Page, words: string) =>
  page.locator(`section > :is(h2, .subtitle):has-text("${words}")`).first().waitFor();
const message = (page: Page) => page.locator('.preview > p').innerText();
const findings = (page: Page) => page.locator('.preview li').allInnerTexts();
/** Where the heading stands in the window. */
const topOf = (page: Page, id: string) =>
  page.evaluate<number>(`document.getElementById('${id}').getBoundingClientRect().top`);
const scrollTo = async (page: Page, top: number) => {
  await page.evaluate(`scrollTo({ top: ${top}, behavior: 'instant' })`);
};

test('broken and mended again and again, the page stays, and the reader with it', async () => {
  const { preview, edit } = await harbour();
  const { page, complaints, close } = await visit(preview);
  const id = 'recommendation-2.1';
  await page.evaluate(`document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`);
  await page.evaluate("scrollBy({ top: 123, behavior: 'instant' })");
  const before = await topOf(page, id);
  for (const round of [1, 2, 3]) {
    edit('1.3', 'responsible:', 'responsable:');
    await state(page, 'wrong');
    expect(await message(page)).toBe(
      '1 error in 1 file. The page shows the records as they were before.',
    );
    const [finding = ''] = await findings(page);
    expect(finding).toMatch(/recommendations\/1\.3\.yaml:\d+:\d+ error unknown-property/);
    expect(finding).toContain('> 21 |     responsable: Pilotage Service');
    expect(finding).toContain('did you mean "responsible"?');
    // The page is there beneath, where it was, and can be reached.
    expect(Math.abs((await topOf(page, id)) - before)).toBeLessThanOrEqual(2);
    await page.locator('.preview button').click();
    await page.locator('.preview ol').waitFor({ state: 'hidden' });
    edit('1.3', 'responsable:', 'responsible:');
    // What stands above becomes longer; the reader stays at the same words all the same.
    const longer = `Round ${round} of a title that takes ever more lines`.padEnd(
      150 * round,
      ' more',
    );
    edit('1.3', /title: .*/, `title: ${longer}`);
    await heading(page, `Round ${round}`);
    await state(page, 'warnings');
    expect(Math.abs((await topOf(page, id)) - before)).toBeLessThanOrEqual(2);
  }
  expect(complaints).toEqual([]);
  await close();
  expect((await preview.stop('SIGINT')).exit).toBe(130);
});

test('a record is added and deleted, and nobody has to reload', async () => {
  const { preview, path } = await harbour();
  const { page, complaints, close } = await visit(preview);
  const count = page.locator('.count');
  expect(await count.innerText()).toBe('20 of 20 recommendations shown');
  writeFileSync(path('9.9'), readFileSync(path('1.1'), 'utf8').replace(/^id: .*/m, 'id: "9.9"'));
  await heading(page, 'Recommendation 9.9');
  expect(await count.innerText()).toBe('21 of 21 recommendations shown');
  rmSync(path('9.9'));
  await page.locator('#recommendation-9\\.9').waitFor({ state: 'hidden' });
  expect(await count.innerText()).toBe('20 of 20 recommendations shown');
  expect(complaints).toEqual([]);
  await close();
  await preview.stop('SIGINT');
});

test('what was chosen in the table is kept, with the place, and the back button undoes it still', async () => {
  const { preview, edit } = await harbour();
  const { page, complaints, close } = await visit(preview);
  const menu = page.locator('.controls label:has-text("Status") select');
  await menu.selectOption({ label: 'Complete' });
  await scrollTo(page, 6000);
  const shown = () => page.locator('tr[data-values]:not([hidden]) th').allInnerTexts();
  const before = [await shown(), await page.evaluate<number>('scrollY')];
  edit('1.1', /title: .*/, 'title: Renamed above');
  await heading(page, 'Renamed above');
  expect([await shown(), await page.evaluate<number>('scrollY')]).toEqual(before);
  expect(new URL(page.url()).hash).toBe('#status=complete');
  await page.goBack();
  await page.locator('.count:has-text("20 of 20")').waitFor();
  expect(complaints).toEqual([]);
  await close();
  await preview.stop('SIGINT');
});

test('a reader who came by a link and read on is not taken back to where it leads', async () => {
  const { preview, edit } = await harbour();
  const { page, close } = await visit(preview, '#recommendation-4.1');
  await scrollTo(page, 900);
  edit('4.3', /title: .*/, 'title: Renamed below');
  await heading(page, 'Renamed below');
  expect(await page.evaluate('scrollY')).toBe(900);
  await page.reload();
  await close();
  await preview.stop('SIGINT');
});

test('hostile words of a record are shown, and never run', async () => {
  const { preview, edit } = await harbour();
  const { page, complaints, close } = await visit(preview);
  const hostile = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  edit('1.1', /^title: .*/m, `title: ok\n${JSON.stringify(hostile)}: 1`);
  await state(page, 'wrong');
  expect((await findings(page)).join()).toContain('<img src=x onerror=');
  expect(await page.locator('.preview :is(img, script)').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.reload();
  expect((await findings(page)).join()).toContain('<img src=x onerror=');
  expect(await page.evaluate('document.title')).not.toBe('run');
  expect(complaints).toEqual([]);
  await close();
  await preview.stop('SIGINT');
});

test('wrong from the start, the findings are the page until there is one', async () => {
  const data = flawlessRecords('Begun');
  const path = join(data, 'recommendations/1.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('description', 'descriptoin'));
  const preview = await previewProcess(data);
  const { page, complaints, close } = await visit(preview);
  expect(await page.locator('main').innerText()).toContain('as soon as they are right');
  expect((await findings(page)).join()).toContain('did you mean "description"?');
  writeFileSync(path, text);
  await heading(page, 'Begun of the first');
  await state(page, 'right');
  expect(await page.locator('.preview').innerText()).toBe('');
  expect(complaints).toEqual([]);
  await close();
  await preview.stop('SIGINT');
});

test('the page says that the preview was stopped, and goes on with the next at its address', async () => {
  const data = flawlessRecords('Stopped');
  const path = join(data, 'recommendations/1.yaml');
  const preview = await previewProcess(data);
  const { page, close } = await visit(preview);
  await state(page, 'right');
  await preview.stop('SIGINT');
  await state(page, 'gone');
  expect(await message(page)).toMatch(/^The preview was stopped;/);
  expect(await page.locator('section > .subtitle:has-text("Stopped of the first")').count()).toBe(
    1,
  );
  const again = ['--port', new URL(preview.address).port];
  // With errors, the next one has no page, and this one is kept.
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, `${text}wrong: 1\n`);
  const next = await previewProcess(data, again);
  await state(page, 'wrong');
  expect(await page.locator('section > .subtitle:has-text("Stopped of the first")').count()).toBe(
    1,
  );
  writeFileSync(path, text.replace('Stopped of the first', 'Next of the first'));
  await heading(page, 'Next of the first');
  await state(page, 'right');
  await close();
  await next.stop('SIGTERM');
});

test('eight pages at once are all kept up to date', async () => {
  const { preview, edit } = await harbour();
  const visits = [];
  for (let count = 0; count < 8; count++) visits.push(await visit(preview));
  edit('1.1', /title: .*/, 'title: Seen by all');
  for (const { page, close } of visits) {
    await heading(page, 'Seen by all');
    await close();
  }
  await preview.stop('SIGINT');
});

describe.each([
  ['light', { width: 1280, height: 900 }],
  ['dark', { width: 360, height: 740 }],
] as const)('in %s at %j', (colorScheme, viewport) => {
  const options = { colorScheme, viewport, bypassCSP: true };
  const violations = (
    of = 'document',
  ) => `axe.run(${of}, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`;

  test('axe finds nothing in warnings, errors and their absence, and none is too wide', async () => {
    const { preview, data, edit } = await harbour();
    const { page, close } = await visit(preview, '', options);
    // Below what the preview says, the page stays as it is.
    const look = async (of = "'.preview'") => {
      expect(await page.evaluate(violations(of))).toEqual([]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(viewport.width);
    };
    await page.evaluate(axeSource());
    await look('document');
    await page.locator('.preview button').click();
    await look();
    edit('1.3', 'responsible:', 'responsable:');
    await state(page, 'wrong');
    await look();
    const none = await previewProcess(data);
    const other = await visit(none, '', options);
    await other.page.evaluate(axeSource());
    expect(await other.page.evaluate(violations())).toEqual([]);
    await preview.stop('SIGINT');
    await state(page, 'gone');
    await look();
    await other.close();
    await close();
  });
});

test('on paper there is the report alone', async () => {
  const { preview } = await harbour();
  const { page, close } = await visit(preview);
  await page.emulateMedia({ media: 'print' });
  const display = "getComputedStyle(document.querySelector('.preview')).display";
  expect(await page.evaluate(display)).toBe('none');
  await close();
  await preview.stop('SIGINT');
});
