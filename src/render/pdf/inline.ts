import { isPlaceholder } from '../../checks/links.ts';
import { statusLabels, statusShapes } from '../../domain/status.ts';
import type { Inline } from '../../report/document.ts';
import { bound, breakableParts } from './break-opportunities.ts';
import type { Shape, Shaper } from './shape.ts';
import { structureNode, type LinkTarget, type StructureNode } from './structure.ts';
import { code, colors, statusColors, type Face, type TextStyle } from './style.ts';

/** The smallest stretch of text that a line is made of: at most a word, in one style. */
export interface Atom {
  readonly shape: Shape;
  readonly style: TextStyle;
  /** What the text is part of; undefined for page furniture. */
  readonly node: StructureNode | undefined;
  /** In points, without the space after it. */
  readonly width: number;
  /** The space after it in points, 0 for none. */
  readonly space: number;
  readonly breakAfter: boolean;
  /** The line ends here, full or not. */
  readonly lineEnd: boolean;
  /** Between a month and its year: a line of a narrow column may end here. */
  readonly breakIfNarrow?: true;
}

type MutableAtom = { -readonly [key in keyof Atom]: Atom[key] };

/** The content as atoms in reading order, white space collapsed as in Markdown. */
export function atomsOf(
  content: readonly Inline[],
  style: TextStyle,
  node: StructureNode | undefined,
  shaper: Shaper,
): readonly Atom[] {
  const setter = new Setter(shaper);
  setter.setAll(content, style, node);
  return bound(setter.atoms);
}

/** One plain text as atoms. */
export function textAtoms(
  text: string,
  style: TextStyle,
  node: StructureNode | undefined,
  shaper: Shaper,
): readonly Atom[] {
  return atomsOf([{ kind: 'text', text }], style, node, shaper);
}

/** An atom with a part of another's text: a long word cut to fit a line. */
export function partOf(atom: Atom, text: string, last: boolean, shaper: Shaper): Atom {
  const shape = shaper.shape(atom.style.face, text);
  const width = (shape.width * atom.style.size) / 1000;
  if (last) return { ...atom, shape, width };
  return { ...atom, shape, width, space: 0, breakAfter: true, lineEnd: false };
}

/** The words of the content, without their look. */
export function wordsOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'status':
          return inline.words ?? statusLabels[inline.status];
        case 'break':
          return ' ';
        default:
          return wordsOf(inline.content);
      }
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

class Setter {
  readonly atoms: MutableAtom[] = [];
  private readonly shaper: Shaper;

  constructor(shaper: Shaper) {
    this.shaper = shaper;
  }

  setAll(content: readonly Inline[], style: TextStyle, node: StructureNode | undefined): void {
    for (const inline of content) this.set(inline, style, node);
  }

  private set(inline: Inline, style: TextStyle, node: StructureNode | undefined): void {
    switch (inline.kind) {
      case 'text':
        this.setText(inline.text, style, node);
        break;
      case 'strong':
        this.setAll(inline.content, { ...style, face: strong[style.face] }, node);
        break;
      case 'emphasis':
        this.setAll(inline.content, { ...style, face: emphasized[style.face] }, node);
        break;
      case 'code': {
        const codeStyle = { ...style, face: 'mono' as const, size: style.size * code.inlineScale };
        this.setText(inline.text, codeStyle, within('Code', node));
        break;
      }
      case 'link':
        this.setLink(inline.content, style, node, urlTarget(inline.url, inline.content));
        break;
      case 'jump':
        this.setLink(inline.content, style, node, {
          anchor: inline.anchor,
          words: wordsOf(inline.content),
          // A table full of statuses would be a table full of lines.
          plain: inline.content.every(({ kind }) => kind === 'status'),
        });
        break;
      case 'status':
        this.setStatus(inline, { ...style, color: statusColors[inline.status] }, node);
        break;
      case 'break': {
        const last = this.atoms.at(-1);
        if (last !== undefined) Object.assign(last, this.spaceAfter(last.style), { lineEnd: true });
        break;
      }
    }
  }

  private setLink(
    content: readonly Inline[],
    style: TextStyle,
    node: StructureNode | undefined,
    target: LinkTarget | undefined,
  ): void {
    if (target === undefined || node === undefined) {
      this.setAll(content, style, node);
    } else {
      const color = style.color === colors.white ? style.color : colors.link;
      this.setAll(content, { ...style, color }, structureNode('Link', node, { target }));
    }
  }

  private setStatus(
    inline: Extract<Inline, { kind: 'status' }>,
    style: TextStyle,
    node: StructureNode | undefined,
  ): void {
    this.setText(statusShapes[inline.status], style, node);
    const words = inline.words ?? statusLabels[inline.status];
    if (words === '') return;
    this.setSpace(style, node);
    this.setText(words, style, node);
  }

  private setText(text: string, style: TextStyle, node: StructureNode | undefined): void {
    for (const token of text.normalize('NFC').match(tokens) ?? []) {
      if (isSpace.test(token)) this.setSpace(style, node);
      else this.setWord(token, style, node);
    }
  }

  private setWord(word: string, style: TextStyle, node: StructureNode | undefined): void {
    const pieces = breakableParts(word);
    pieces.forEach((piece, index) => {
      const breakAfter = index < pieces.length - 1;
      this.atoms.push({ ...this.atom(piece, style, node), breakAfter });
    });
  }

  private setSpace(style: TextStyle, node: StructureNode | undefined): void {
    const last = this.atoms.at(-1);
    if (last === undefined || last.space > 0 || last.lineEnd) return;
    if (last.node === node && last.style.face === style.face) {
      Object.assign(last, this.spaceAfter(last.style));
    } else {
      this.atoms.push({ ...this.atom('', style, node), ...this.spaceAfter(style) });
    }
  }

  private atom(text: string, style: TextStyle, node: StructureNode | undefined): MutableAtom {
    const shape = this.shaper.shape(style.face, text);
    const width = (shape.width * style.size) / 1000;
    return { shape, style, node, width, space: 0, breakAfter: false, lineEnd: false };
  }

  private spaceAfter(style: TextStyle): { space: number; breakAfter: boolean } {
    const space = (this.shaper.shape(style.face, ' ').width * style.size) / 1000;
    return { space, breakAfter: true };
  }
}

const strong: Readonly<Record<Face, Face>> = {
  regular: 'semibold',
  semibold: 'semibold',
  italic: 'semibold-italic',
  'semibold-italic': 'semibold-italic',
  mono: 'mono',
};

const emphasized: Readonly<Record<Face, Face>> = {
  regular: 'italic',
  semibold: 'semibold-italic',
  italic: 'italic',
  'semibold-italic': 'semibold-italic',
  mono: 'mono',
};

// A no-break space is part of its word.
const tokens = /[ \t\r\n]+|[^ \t\r\n]+/g;
const isSpace = /^[ \t\r\n]/;

function within(type: 'Code', node: StructureNode | undefined): StructureNode | undefined {
  return node === undefined ? undefined : structureNode(type, node);
}

/** Undefined for a placeholder link, which is printed as plain text. */
function urlTarget(url: string, content: readonly Inline[]): LinkTarget | undefined {
  if (isPlaceholder(url)) return undefined;
  if (!/^(?:https?|mailto):/i.test(url)) {
    throw new Error(`a link of this kind is not written: ${JSON.stringify(url)}`);
  }
  return { url: url.replace(/[^\x21-\x7e]/gu, encodeURIComponent), words: wordsOf(content) };
}
