import fc from 'fast-check';
import { linksOf, mayBeFaulty } from '../../src/checks/links.ts';
import { linksInProse } from '../../src/prose/parse.ts';
import { findingsOf, readExample } from '../read/set.ts';

/** Where the address of a link in prose stands, however the text is written. */
test.each([
  ['continuing: see [a](ftp://x)', '7:21-28'],
  ['continuing: see [a]()', '7:17-22'],
  ["continuing: 'it''s [a](ftp://x)'", '7:24-31'],
  ['continuing: "\\u00e9\\n[a](ftp://x)"', '7:26-33'],
  ['continuing: |\n  first\n\n  second [a](ftp://x)', '10:14-21'],
  ['continuing: >-\n  first\n  second [a](ftp://x)\n  third', '9:14-21'],
  ['continuing: |2-\n    code\n  [a](ftp://x)', '9:7-14'],
  ['continuing: see\n  this [a](ftp://x)', '8:12-19'],
  ['continuing: <ftp://x/y>', '7:14-23'],
  ['continuing: "[a][1]\\n\\n[1]: ftp://x"', '7:29-36'],
  ['continuing: "![a](ftp://x)"', '7:19-26'],
  ['continuing: "[a](java&#115;cript:x)"', '7:14-36'],
  ['updates: [{ date: 2016-03-31, project_status: "[a](/x)" }]', '7:52-54'],
])('%s', (example, place) => {
  const { set } = readExample(example);
  const [link] = set.records.flatMap(linksOf);
  const range = link?.place().range;
  const found = range && [range.start.line, range.start.column, range.end.column];
  expect(found?.join('-').replace('-', ':')).toBe(place);
});

test.each([
  ['https://example.org/a?b=c#d', undefined],
  ['http://example.org', undefined],
  ['HTTPS://EXAMPLE.ORG', undefined],
  ['mailto:office@example.org', undefined],
  ['#', 'placeholder-link'],
  ['', 'placeholder-link'],
  ['#top', 'unsafe-link'],
  ['page.html', 'unsafe-link'],
  ['//example.org', 'unsafe-link'],
  ['www.example.org', 'unsafe-link'],
  ['javascript:alert(1)', 'unsafe-link'],
  ['JavaScript:alert(1)', 'unsafe-link'],
  [' javascript:alert(1)', 'unsafe-link'],
  ['java\\tscript:alert(1)', 'unsafe-link'],
  ['data:text/html,x', 'unsafe-link'],
  ['file:///etc/passwd', 'unsafe-link'],
  ['vbscript:x', 'unsafe-link'],
  ['https://xn--a-ecp.ru/plan', undefined],
  ['https://٠.com/plan', undefined],
  ['https://exa mple.org', 'unsafe-link'],
  ['https://example.org/a\\u200bb', 'unsafe-link'],
  ['https://example.org\\\\@evil.example', 'unsafe-link'],
  ['https://', 'unsafe-link'],
  ['mailto:', 'unsafe-link'],
])('%s', (url, code) => {
  const found = findingsOf(`links: [{ title: a, url: "${url}" }]`);
  expect(found).toEqual(code === undefined ? [] : [`28.yaml:7:26 ${code}`]);
});

describe('a text that is not read', () => {
  const harmless = fc.constantFrom(
    ...['[a](https://example.org/x)', '[a](http://example.org?b@c&d)', '](https://example.org/y)'],
    ...[
      '[',
      '!',
      '`',
      '*',
      '\\',
      '<',
      'a',
      ' ',
      '. ',
      ' (',
      ') ',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '> ',
    ],
  );
  const harmful = fc.constantFrom(
    ...['](', ')', ']', '[1]: ', '(javascript:x)', '[a]: #', 'a:b>', '"t"', '//', '#', 'ftp://x'],
    ...['https://example.org', 'www.example.org', 'a@example.org', '[a](http://1.2.3)', 'HTTP:'],
    ...['\u200d', '&colon;', '| a |\n| - |\n', '```'],
  );
  const parts = fc.oneof({ weight: 9, arbitrary: harmless }, { weight: 1, arbitrary: harmful });

  test('has no link with a fault, however its parts meet', () => {
    let unread = 0;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (chosen) => {
        const text = `${chosen.join('')}.`;
        // Bare addresses beside no mark of a link are not judged.
        if (mayBeFaulty(text) || !/\]\s*[([:]|<[a-z]/i.test(text)) return;
        unread++;
        for (const { url } of linksInProse(text)) {
          const link = `links: [{ title: a, url: ${JSON.stringify(url)} }]`;
          expect({ text, found: findingsOf(link) }).toEqual({ text, found: [] });
        }
      }),
      { numRuns: 3000 },
    );
    expect(unread).toBeGreaterThan(200);
  });

  test('is one with nothing but plain links', () => {
    expect(
      mayBeFaulty('see [a](https://example.org/x?y=1&z=2@3) and [b](http://example.org)'),
    ).toBe(false);
    expect(mayBeFaulty('see [a](https://example.org/x) and https://example.org')).toBe(true);
    expect(mayBeFaulty('see [a](https://1.2.3)')).toBe(true);
  });
});
