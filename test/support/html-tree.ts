/** An element of a page that we wrote ourselves: every one is closed, but for the void ones. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
}

const voids = new Set(['meta', 'br', 'link', 'img', 'input']);
const raw = new Set(['script', 'style']);
/** Marks inside a line of text; every other element stands between words. */
const inLine = new Set(['a', 'strong', 'em', 'code', 'span', 'label']);
const token =
  /<!doctype html>|<\/([a-z0-9]+)>|<([a-zA-Z0-9]+)((?: [^\s=>"]+(?:="[^"]*")?)*)>|[^<]+|</g;
const attribute = / ([^\s=>"]+)(?:="([^"]*)")?/g;

/** The root of the page, read strictly: what our own writer does not write is an error. */
export function htmlTree(html: string): HtmlElement {
  const top: (HtmlElement | string)[] = [];
  const open: { name: string; children: (HtmlElement | string)[] }[] = [
    { name: '', children: top },
  ];
  token.lastIndex = 0;
  for (let match = token.exec(html); match !== null; match = token.exec(html)) {
    const [text, closed, opened, attributes = ''] = match;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`nothing is open at ${text}`);
    if (text === '<')
      throw new Error(`unexpected < at ${html.slice(match.index, match.index + 60)}`);
    if (closed !== undefined) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const children: (HtmlElement | string)[] = [];
      const pairs = Array.from(attributes.matchAll(attribute), ([, name = '', value = '']) => {
        return [name, decoded(value)] as const;
      });
      parent.children.push({ name: opened, attributes: new Map(pairs), children });
      if (raw.has(opened)) {
        const end = html.indexOf(`</${opened}>`, token.lastIndex);
        children.push(html.slice(token.lastIndex, end));
        token.lastIndex = end + opened.length + 3;
      } else if (!voids.has(opened)) open.push({ name: opened, children });
    } else if (!text.startsWith('<!')) parent.children.push(decoded(text));
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const root = top.find((each): each is HtmlElement => typeof each !== 'string');
  if (root === undefined) throw new Error('no element');
  return root;
}

/** The element and all below it, in order. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** The text that stands in the element itself. */
export function ownText({ children }: HtmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** The text of the elements that are not left out; elements between words part them. */
export function textIn(
  { name, children }: HtmlElement,
  leftOut: (element: HtmlElement) => boolean = () => false,
): string {
  const text = children
    .map((child) =>
      typeof child === 'string' ? child : leftOut(child) ? ' ' : textIn(child, leftOut),
    )
    .join('');
  return inLine.has(name) ? text : ` ${text} `;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|([a-z]+));/g, (reference, hex: string | undefined) => {
    if (hex === undefined) throw new Error(`unknown reference ${reference}`);
    return String.fromCodePoint(parseInt(hex, 16));
  });
}
