const scheme = /^(?:(https?):\/\/|mailto:)/i;

/**
 * What an address has nowhere: spaces, controls, marks that cannot be seen or turn the direction, halves
 * of characters, a backslash, which some readers take for a slash, and the marks that end an address in
 * text. Ranges, since Node's tables of Unicode, like those of domain names, differ from version to version.
 */
const strange =
  /[\u0000-\u0020"<>\\\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff0-\uffff\u{e0000}-\u{10ffff}]/u;

/**
 * What no name of a host has beside: punctuation, symbols, and the forms that browsers turn into a dot, a
 * slash, a colon or other characters, so that they read another host than we do.
 */
const strangeInHost =
  /[\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u034f\u037e\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u2bff\u2e00-\u2e7f\u2ff0-\u2fff\u3001-\u3004\u3008-\u3020\u3030-\u3040\u3164\u3200-\u33ff\ue000-\uf8ff\ufe00-\ufe6f\uff00-\uff65\uffa0\uffe0-\uffef\u{1d000}-\u{1d7ff}\u{1f000}-\u{1fbff}]/u;

/** A part of a host's name; of one in another script and of its `xn--` form, any letters will do. */
const label = /^[-\w\u00aa-\u{dffff}]+$/u;

/**
 * Whether a link may lead there: an absolute `http`, `https` or `mailto` address. The rule is ours, by
 * the syntax of RFC 3986 with letters of all scripts: what Node says of a host depends on its version.
 * It takes no address of which browsers read another host than is written.
 */
export function isSafeUrl(url: string): boolean {
  const [begun, web] = scheme.exec(url) ?? [];
  if (begun === undefined || strange.test(url)) return false;
  const rest = url.slice(begun.length);
  const [authority = ''] = rest.split(/[/?#]/, 1);
  return web === undefined ? authority !== '' : isAuthority(authority);
}

/** Whether the address was only left to be filled in. */
export function isPlaceholder(url: string): boolean {
  return ['', '#'].includes(url.trim());
}

/** `host`, `host:port`, with or without a user's name before it. */
function isAuthority(authority: string): boolean {
  const [, host, port = ''] =
    /^(?:[^@[\]]*@)?(\[[^\][@]*\]|[^:@[\]]*)(?::(\d*))?$/.exec(authority) ?? [];
  return host !== undefined && isHost(host) && Number(port) <= 65_535;
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIpv6(host.slice(1, -1));
  const labels = host.replace(/\.$/, '').split('.');
  if (strangeInHost.test(host) || !labels.every((each) => label.test(each))) return false;
  // Browsers read whatever ends in a number as a number, and in several ways.
  const isNumber = /^(?:\d+|0x[\da-f]*)$/i.test(labels.at(-1) ?? '');
  return !isNumber || isIpv4(labels);
}

function isIpv4(parts: readonly string[]): boolean {
  return (
    parts.length === 4 &&
    parts.every((each) => /^(?:0|[1-9]\d{0,2})$/.test(each) && Number(each) <= 255)
  );
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const isMixed = last.includes('.') && text.endsWith(last);
  if (isMixed && !isIpv4(last.split('.'))) return false;
  const count = groups.length + (isMixed ? 1 : 0);
  const others = isMixed ? groups.slice(0, -1) : groups;
  return (
    others.every((each) => /^[\da-f]{1,4}$/i.test(each)) &&
    (halves.length === 1 ? count === 8 : halves.length === 2 && count <= 7)
  );
}
