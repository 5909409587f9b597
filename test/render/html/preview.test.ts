import { createHash } from 'node:crypto';
import { rate } from '../../../src/diagnostics/severity.ts';
import { readRegister } from '../../../src/read/read-register.ts';
import { foundSet, type FoundSet } from '../../../src/render/findings/finding.ts';
import { previewOf, type Notice } from '../../../src/render/html/preview.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { demoDocument } from '../pdf/demo-document.ts';

const encoder = new TextEncoder();
const report = renderHtml(demoDocument());
const right: Notice = { state: 'right', message: '' };

/** What is found in a record of this text. */
function foundIn(path: string, text: string): FoundSet {
  const source = { path, bytes: encoder.encode(text) };
  const programme = { path: 'programme.yaml', bytes: encoder.encode('title: P\n') };
  const { value, diagnostics } = readRegister(programme, [source]);
  return foundSet(rate(diagnostics), value.texts);
}

function wrong(found: FoundSet): Notice {
  return { state: 'wrong', message: 'errors', found };
}

test('the page is the report, byte for byte, but for its policy, a style, and a notice at its end', () => {
  const { text } = previewOf(report, right).page;
  const plain = text
    .replace(/<style>\/\* What a preview lays.*?<\/style>/s, '')
    .replace(/<aside class="preview".*?<\/script>/s, '');
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
  expect(plain.replace(policy, '')).toBe(report.replace(policy, ''));
  expect(plain).not.toBe(report);
});

test('the policy allows the styles and scripts in the page, and its own server, and nothing else', () => {
  const { text } = previewOf(report, right).page;
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
  const hashes = (mark: string) =>
    Array.from(
      text.matchAll(new RegExp(`<${mark}(?: [^>]*)?>(.*?)</${mark}>`, 'gs')),
      ([, each]) => {
        const hash = createHash('sha256')
          .update(each ?? '')
          .digest('base64');
        return `'sha256-${hash}'`;
      },
    ).join(' ');
  expect(policy.replaceAll('&#x27;', "'").split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${hashes('style')}`,
    `script-src ${hashes('script')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('with no report yet the page tells the findings, without its script too', () => {
  const found = foundIn('1.yaml', 'id: "1"\nnonsense: true\n');
  const { page, notice } = previewOf(undefined, wrong(found));
  expect(page.text).toContain('<p role="status">errors</p>');
  expect(page.text).toContain('unexpected property "nonsense"');
  expect(JSON.parse(notice.text)).toMatchObject({ page: '', state: 'wrong', message: 'errors' });
});

test('over a report, the message says of when the report is', () => {
  const { message } = JSON.parse(previewOf(report, wrong(foundIn('1.yaml', ''))).notice.text) as {
    message: string;
  };
  expect(message).toBe('errors. The page shows the records as they were before.');
});

test('a notice is known by its tag, a page by that of its report alone', () => {
  const pageIn = (text: string) => (JSON.parse(text) as { page: string }).page;
  const [good, bad] = [previewOf(report, right), previewOf(report, wrong(foundIn('1.yaml', '')))];
  expect(previewOf(report, right)).toEqual(good);
  expect(bad.notice.tag).not.toBe(good.notice.tag);
  expect(pageIn(bad.notice.text)).toBe(pageIn(good.notice.text));
  expect(pageIn(previewOf(`${report} `, right).notice.text)).not.toBe(pageIn(good.notice.text));
});

test.each([
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '</ol></aside><script>alert(1)</script>',
  '</head></body><!-- $& $` $1',
  '\u202etxt.exe\u0007',
])('the text %j of a record or a file is text in the page and in the notice', (hostile) => {
  const shown = JSON.stringify(hostile);
  const found = foundIn(
    `${hostile}.yaml`,
    `id: "1"\ntitle: T\n${shown}: ${shown}\nowner: [${shown}]\n`,
  );
  expect(found.findings.length).toBeGreaterThan(1);
  for (const base of [report, undefined]) {
    const { page, notice } = previewOf(base, wrong(found));
    const { findings } = JSON.parse(notice.text) as { findings: string };
    const start = page.text.indexOf('<aside');
    const aside = page.text.slice(start, page.text.lastIndexOf('<script type="module">'));
    for (const html of [findings, aside]) {
      expect(html).not.toMatch(/<(?!\/?(aside|p|button|ol|li|pre|code|strong|b)\b)/);
      expect(html).not.toMatch(/[\u202e\u0007]/);
      expect(html.match(/<aside|<ol/g)?.length ?? 0).toBe(html === aside ? 2 : 0);
    }
  }
});

test('of very many findings the first fifty are shown, and the others counted', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `wrong-${at}: 1\n`);
  const found = foundIn('1.yaml', `id: "1"\ntitle: T\n${lines.join('')}`);
  const { findings } = JSON.parse(previewOf(report, wrong(found)).notice.text) as {
    findings: string;
  };
  expect(findings.match(/<li>/g)?.length).toBe(51);
  expect(findings).toContain(
    `<li>and ${found.findings.length - 50} more, which ssr-report validate shows</li>`,
  );
});

test('what is no finding has its message and its way out', () => {
  const gone: Notice = { state: 'wrong', message: 'error: <no>', more: ['hint: <b>'] };
  const { page, notice } = previewOf(undefined, gone);
  expect(JSON.parse(notice.text)).toMatchObject({
    message: 'error: <no>',
    findings: '<li>hint: &#x3C;b></li>',
  });
  expect(page.text).toContain('<p role="status">error: &#x3C;no></p>');
});
