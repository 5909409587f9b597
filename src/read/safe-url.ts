const scheme = /^(?:https?:\/\/|mailto:)/i;
const control = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * Whether a link may lead there: an absolute `http`, `https` or `mailto` URL as browsers read it.
 * A control character refuses it, since browsers drop some of them and see another URL than we do.
 */
export function isSafeUrl(url: string): boolean {
  if (!scheme.test(url) || control.test(url)) return false;
  if (!URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  return protocol === 'mailto:' ? pathname !== '' : protocol === 'http:' || protocol === 'https:';
}

/** Whether the address was only left to be filled in. */
export function isPlaceholder(url: string): boolean {
  return ['', '#'].includes(url.trim());
}
