import type { Status } from '../domain/status.ts';
import type { Block, Inline, Paragraph } from './document.ts';

/** The small words of which paragraphs and cells are made. */
export type Content = readonly Inline[];

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** A text of the records, such as a title or a name, which is in their language. */
export function recorded(words: string): Inline {
  return { kind: 'text', text: words, recorded: true };
}

export function strong(words: string): Inline {
  return { kind: 'strong', content: [text(words)] };
}

export function status(of: Status, words?: string): Inline {
  return { kind: 'status', status: of, words };
}

export function jump(anchor: string, words: string): Inline {
  return { kind: 'jump', anchor, content: [text(words)] };
}

export function link(url: string, words: string): Inline {
  return { kind: 'link', url, content: [text(words)] };
}

/** A link whose words are a text of the records. */
export function recordedLink(url: string, words: string): Inline {
  return { kind: 'link', url, content: [recorded(words)] };
}

export function heading(level: number, words: string | Inline, anchor?: string): Block {
  const content = [typeof words === 'string' ? text(words) : words];
  return { kind: 'heading', level, content, anchor };
}

export function paragraph(content: Content | string, role?: Paragraph['role']): Block {
  return {
    kind: 'paragraph',
    content: typeof content === 'string' ? [text(content)] : content,
    role,
  };
}

/** A list of one-paragraph items; nothing for no items. */
export function bullets(items: readonly Content[]): Block[] {
  if (items.length === 0) return [];
  const paragraphs = items.map((content) => [paragraph(content)]);
  return [{ kind: 'list', ordered: false, start: 1, items: paragraphs }];
}
