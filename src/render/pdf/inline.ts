import { statusLabels, statusShapes } from '../../domain/status.ts';
import { isPlaceholder } from '../../prose/safe-url.ts';
import type { Inline } from '../../report/document.ts';
import { bind, mayBreakWords, partsOfWord } from './break-opportunities.ts';
import type { Shape, Shaper } from './shape.ts';
import { recordedNode, structureNode, type LinkTarget, type StructureNode } from './structure.ts';
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
  readonly breakIfNarrow: boolean;
}

export type MutableAtom = { -readonly [key in keyof Atom]: Atom[key] };

/** The content as atoms in reading order, white space collapsed as in Markdown. */
export function atomsOf(
  content: readonly Inline[],
  style: TextStyle,
  node: StructureNode | undefined,
  shaper: Shaper,
): readonly Atom[] {
  const setter = new Setter(shaper);
  setter.setAll(content, style, node);
  bind(setter.atoms);
  return setter.atoms;
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
        this.setText(inline.text, style, inline.recorded === true ? recorded(node) : node);
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
        if (last === undefined) break;
        this.addSpace(last);
        last.lineEnd = true;
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
    const mayBreak = mayBreakWords(text);
    let isFirst = true;
    // A sign is sought much faster than a pattern.
    const separator = otherSpace.test(text) ? spaces : ' ';
    const composed = mayBeComposed.test(text) ? text.normalize('NFC') : text;
    for (const word of composed.split(separator)) {
      if (!isFirst) this.setSpace(style, node);
      if (mayBreak && mayBreakWords(word)) this.setWord(word, style, node);
      else if (word !== '') this.addAtom(word, style, node);
      isFirst = false;
    }
  }

  private setWord(word: string, style: TextStyle, node: StructureNode | undefined): void {
    let last: MutableAtom | undefined;
    for (const piece of partsOfWord(word)) {
      if (last !== undefined) last.breakAfter = true;
      last = this.addAtom(piece, style, node);
    }
  }

  private setSpace(style: TextStyle, node: StructureNode | undefined): void {
    const last = this.atoms.at(-1);
    if (last === undefined || last.space > 0 || last.lineEnd) return;
    const isSame = last.node === node && last.style.face === style.face;
    this.addSpace(isSame ? last : this.addAtom('', style, node));
  }

  private addAtom(text: string, style: TextStyle, node: StructureNode | undefined): MutableAtom {
    const shape = this.shaper.shape(style.face, text);
    const atom = {
      shape,
      style,
      node,
      width: (shape.width * style.size) / 1000,
      space: 0,
      breakAfter: false,
      lineEnd: false,
      breakIfNarrow: false,
    };
    this.atoms.push(atom);
    return atom;
  }

  private addSpace(atom: MutableAtom): void {
    const { face, size } = atom.style;
    atom.space = (this.shaper.space(face).width * size) / 1000;
    atom.breakAfter = true;
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
const otherSpace = /[\t\r\n]/;
const spaces = /[ \t\r\n]+/;
/** Accents that stand for themselves, and whatever else Unicode composes, come after these. */
const mayBeComposed = /[^\0-\u02ff]/;

function within(type: 'Code', node: StructureNode | undefined): StructureNode | undefined {
  return node === undefined ? undefined : structureNode(type, node);
}

function recorded(node: StructureNode | undefined): StructureNode | undefined {
  return node === undefined ? undefined : recordedNode('Span', node);
}

/** Undefined for a placeholder link, which is printed as plain text. */
function urlTarget(url: string, content: readonly Inline[]): LinkTarget | undefined {
  if (isPlaceholder(url)) return undefined;
  if (!/^(?:https?|mailto):/i.test(url)) {
    throw new Error(`a link of this kind is not written: ${JSON.stringify(url)}`);
  }
  return { url: url.replace(/[^\x21-\x7e]/gu, encodeURIComponent), words: wordsOf(content) };
}
