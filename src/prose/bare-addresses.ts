/** An address that stands in a text as such. */
export interface BareAddress {
  readonly url: string;
  readonly words: string;
}

/** The web address that begins there with a scheme or `www.`, by the rules of GitHub; undefined for none. */
export function bareAddress(text: string, at: number): BareAddress | undefined {
  const before = text[at - 1] ?? ' ';
  begin.lastIndex = at;
  const [begun = ''] = begin.exec(text) ?? [];
  const isWhole = begun !== 'www.';
  if (isWhole ? /[a-z]/i.test(before) : !/[\s*_~(]/.test(before)) return undefined;
  host.lastIndex = at + begun.length;
  const [name = ''] = host.exec(text) ?? [];
  // The last two parts of a name may hold no underscore, but at the end of the text.
  const counted = host.lastIndex === text.length ? name.slice(0, -1) : name;
  const lastParts = counted.split('.').slice(-2).join('');
  if (name === '' || name.length > longestHost || lastParts.includes('_')) return undefined;
  rest.lastIndex = host.lastIndex;
  rest.exec(text);
  const words = withoutEnd(text.slice(at, rest.lastIndex));
  return { url: isWhole ? words : `http://${words}`, words };
}

const begin = /https?:\/\/|www\./iy;
/** No host has a longer name. One without end would be looked through again at each of its parts. */
const longestHost = 253;
/** Other letters than these end what is looked at. */
const host = /[a-z0-9][\w.-]{0,253}|[^\0-\x7f\s\p{P}]/iuy;
const rest = /[^\s<]*/y;

/** The address without what belongs to the sentence around it. */
function withoutEnd(address: string): string {
  let closing = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    const reference =
      last === ';' ? /&[a-z]{1,31};$/i.exec(address.slice(Math.max(0, end - 33), end)) : null;
    if (reference !== null) end -= reference[0].length;
    else if (last === ')' ? closing-- > 0 : last !== '' && '?!.,:*_~\'";'.includes(last)) end -= 1;
    else return address.slice(0, end);
  }
}

/** The text in parts: its addresses of e-mail, by the rules of GitHub, and what is between them. */
export function withMail(text: string): (string | BareAddress)[] {
  const parts: (string | BareAddress)[] = [];
  let done = 0;
  let least = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > least && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
    least = at + 1;
    domain.lastIndex = at + 1;
    const [name = ''] = domain.exec(text) ?? [];
    if (from === at || !/[a-z]$/i.test(name) || text[domain.lastIndex] === '@') continue;
    const address = text.slice(from, domain.lastIndex);
    const scheme = /(?<![a-z0-9])mailto:$/i.exec(text.slice(Math.max(done, from - 8), from)) ?? [
      '',
    ];
    from -= scheme[0].length;
    least = domain.lastIndex;
    parts.push(text.slice(done, from), {
      url: `mailto:${address}`,
      words: text.slice(from, least),
    });
    done = least;
  }
  return [...parts, text.slice(done)].filter((part) => part !== '');
}

const domain = /[\w-]+(?:\.[a-z0-9][\w-]*)+/iy;
