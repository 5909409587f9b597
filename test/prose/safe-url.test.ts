import fc from 'fast-check';
import { isSafeUrl } from '../../src/prose/safe-url.ts';
import { drawn } from '../support/effort.ts';

const safe = [
  'https://a.example',
  'https://a.example/',
  'HTTP://a.example/b?c=d&e#f',
  'https://a.example?b',
  'https://a.example#b',
  'https://a.example/100%',
  "https://a.example/b(c)_d;e=f,g/~h/!i/*j*/'k'/@l:m/[n]/{o}/|p|/^q/`r`",
  'https://a.example/ü/文書?ж=я#é',
  'https://a.example:8080/x',
  'https://a.example:/x',
  'https://user:word@a.example/x',
  'http://localhost',
  'https://under_score.a.example',
  'https://a--b.example.',
  'https://bücher.example/x',
  'https://例え.テスト',
  'https://пример.рф',
  'https://الأمن.مثال',
  'https://उदाहरण.परीक्षा',
  // What these are in a browser depends on tables that differ from version to version.
  'https://xn--a-ecp.ru/plan',
  'https://xn--0.org',
  'https://٠.com/plan',
  'http://127.0.0.1:8000',
  'http://255.0.10.99',
  'http://1.2.example',
  'http://[::1]:8000/x',
  'http://[::]',
  'http://[2001:db8::8a2e:370:7334]',
  'http://[1:2:3:4:5:6:7:8]',
  'http://[1:2:3:4:5:6:7::]',
  'http://[::ffff:192.0.2.1]',
  'http://[1:2:3:4:5:6:192.0.2.1]',
  'mailto:a@b.example',
  'mailto:a@b.example?subject=x%20y',
  'mailto:a@b.example,c@d.example',
];

const unsafe = [
  '',
  '#',
  '#a',
  'a.html',
  '//a.example',
  'www.a.example',
  'http:',
  'http:a.example',
  'http:/a.example',
  'http://',
  'https:///a.example',
  'https://?a',
  'https://:80',
  'https://user@',
  'mailto:',
  'mailto:?subject=x',
  'mailto://a.example/b',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://a.example',
  ' https://a.example',
  'https://a.example ',
  'https://a.example/b c',
  'https://a.example/\nb',
  'https://a.example/\u0085',
  'https://a.example/\u00a0b',
  'https://a.example/\u200bb',
  'https://a.example/\u202eb',
  'https://a.example/\u2066b',
  'https://a.example/\ud800b',
  'https://a.example/"b',
  'https://a.example/<b>',
  'https://a.example\\@evil.example',
  'https://a.example/\\b',
  'https://a b.example',
  'https://a..example',
  'https://.example',
  'https://a.example..',
  'https://a.example:x',
  'https://a.example:65536',
  'https://a.example:80:80',
  'https://a@b@c.example',
  'https://a%2eb.example',
  'https://a|b.example',
  'https://a^b.example',
  "https://a'b.example",
  'https://a(b).example',
  // A browser makes a slash, a dot, a colon or nothing of these.
  'https://a.example\uff0fb.example',
  'https://a\u3002example',
  'https://a.example\u2100b.example',
  'https://a.example\ufe5580',
  'https://a\u00ad.example',
  'https://a\u200d.example',
  'https://a\u3164.example',
  'https://\uff11\uff12\uff17.0.0.1',
  'https://\u{1d7cf}.2.3.4',
  'https://\u{1f600}.example',
  'http://256.0.0.1',
  'http://1.2.3',
  'http://1.2.3.4.5',
  'http://2130706433',
  'http://0x7f.1',
  'http://a.0x7f',
  'http://a.1',
  'http://01.2.3.4',
  'http://[::1',
  'http://::1',
  'http://[]',
  'http://[1::2::3]',
  'http://[1:2:3:4:5:6:7]',
  'http://[1:2:3:4:5:6:7:8:9]',
  'http://[1:2:3:4:5:6:7:8::]',
  'http://[12345::]',
  'http://[::1%25eth0]',
  'http://[::192.0.2.256]',
  'http://[::192.0.2.1:1]',
  'http://[::1]x',
  'http://[g::1]',
];

test.each(safe)('%j is an address', (url) => {
  expect(isSafeUrl(url)).toBe(true);
});

test.each(unsafe)('%j is not an address', (url) => {
  expect(isSafeUrl(url)).toBe(false);
});

/** Addresses as people write them. */
const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcxyz019')), minLength: 1 });
const hostName = fc
  .array(letters, { minLength: 1, maxLength: 3 })
  .map((labels) => [...labels, 'org'].join('.'))
  .filter((host) => !host.includes('xn--'));
const inPath = fc.string({ unit: fc.constantFrom(...Array.from("aZ09-._~!$&'()*+,;=:@/%?#éя文")) });
const ordinary = fc
  .tuple(
    fc.constantFrom('http', 'https', 'HTTPS'),
    hostName,
    fc.constantFrom('', ':80', ':65535'),
    inPath,
  )
  .map(([web, host, port, path]) => `${web}://${host}${port}/${path}`);

test('ordinary addresses are what Node takes them for', () => {
  fc.assert(
    fc.property(ordinary, (url) => {
      expect({ url, isSafe: isSafeUrl(url) }).toEqual({ url, isSafe: URL.canParse(url) });
    }),
    drawn(2000, 200_000),
  );
});

test('of an address that is taken, Node reads the host that is written', () => {
  const marks = fc.constantFrom(...Array.from('aB0.-_~:/?#[]@!$&\'()*+,;=%|^{}\\<> \t"x'));
  const near = fc.oneof(
    fc.string({ unit: marks }).map((rest) => `https://${rest}`),
    fc
      .tuple(ordinary, fc.nat(40), marks)
      .map(([url, at, mark]) => url.slice(0, at) + mark + url.slice(at)),
  );
  let taken = 0;
  fc.assert(
    fc.property(near, (url) => {
      if (!isSafeUrl(url) || url.includes('xn--')) return;
      taken++;
      const [, host] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+|\[[^\]]*\])/i.exec(url) ?? [];
      expect({ url, canParse: URL.canParse(url) }).toEqual({ url, canParse: true });
      expect({ url, host: new URL(url).hostname }).toEqual({ url, host: host?.toLowerCase() });
    }),
    drawn(5000, 500_000),
  );
  expect(taken).toBeGreaterThan(300);
});

test.each([
  ['labels', (size: number) => `https://${'a.'.repeat(size / 2)}`],
  ['users', (size: number) => `https://${'a@'.repeat(size / 2)}`],
  ['colons', (size: number) => `https://[${':'.repeat(size)}]`],
  ['groups', (size: number) => `https://[${'1:'.repeat(size / 2)}]`],
  ['brackets', (size: number) => `https://${'['.repeat(size)}`],
  ['digits', (size: number) => `https://a:${'1'.repeat(size)}`],
  ['letters', (size: number) => `https://${'é'.repeat(size)}/`],
  ['spaces', (size: number) => `https://a/${' '.repeat(size)}`],
])('a megabyte of %s is judged at once', (_, of) => {
  const started = process.cpuUsage();
  isSafeUrl(of(1_000_000));
  const { user } = process.cpuUsage(started);
  expect(user).toBeLessThan(2_000_000);
});
