import type { Block } from './document.ts';
import { paragraph } from './inline.ts';
import { prose } from './prose.ts';
import type { StatusReport } from './status-report.ts';
import { inWords } from './words.ts';

const belowEverything = 5;

/** What every report of the date carries: the day of publication, its note, the programme's notice. */
export function publicationNotes({ register, publication }: StatusReport): Block[] {
  const { notice } = register.programme;
  const published = publication?.published;
  const note = publication?.note;
  return [
    ...(published === undefined ? [] : [paragraph(`Published on ${inWords(published)}.`)]),
    ...(note === undefined ? [] : [paragraph(note, 'note')]),
    ...(notice === undefined ? [] : asNotes(prose(notice, belowEverything))),
  ];
}

function asNotes(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'note' } : block));
}
