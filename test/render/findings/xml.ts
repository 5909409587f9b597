export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** The root of an XML document without comments and sections; anything that is not well-formed throws. */
export function expectedXml(document: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no declaration');
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(document)) {
    throw new Error('a character that XML does not have');
  }
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const body = document.slice(declaration.length);
  const token = /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  let end = 0;
  for (let found = token.exec(body); found !== null; found = token.exec(body)) {
    end = token.lastIndex;
    const [, closes, name = '', list = '', isEmpty, text] = found;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.text += decoded(text);
    else if (closes === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const attributes = Object.fromEntries(
        Array.from(list.matchAll(/ ([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [
          key,
          decoded(value),
        ]),
      );
      const element: XmlElement = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (isEmpty === '') open.push(element);
    }
  }
  const [root, another] = top.children;
  if (end !== body.length || open.length > 1 || root === undefined || another !== undefined) {
    throw new Error(`not well-formed at ${body.slice(end, end + 40)}`);
  }
  return root;
}

function decoded(text: string): string {
  if (/&(?!#\d+;)/.test(text)) throw new Error(`an entity in ${text}`);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
