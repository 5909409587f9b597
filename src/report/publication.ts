import type { Block } from './document.ts';
import { paragraph, recorded, text } from './inline.ts';
import { prose } from './prose.ts';
import type { StatusReport } from './status-report.ts';
import { inWords } from './words.ts';

const belowEverything = 5;

/** Who published the report and on which day, which is often weeks after the reporting date. */
export function publishedBy({ register: { programme }, publication }: StatusReport): Block[] {
  const published = publication?.published;
  const facts = [
    ...(programme.organization === undefined ? [] : [recorded(programme.organization)]),
    ...(published === undefined ? [] : [text(`Published on ${inWords(published)}`)]),
  ];
  const parted = facts.flatMap((fact, index) => (index === 0 ? [fact] : [text(' · '), fact]));
  return facts.length === 0 ? [] : [paragraph(parted)];
}

/** What every report of the date carries: a note on this one, and the programme's notice. */
export function publicationNotes({ register, publication }: StatusReport): Block[] {
  const { notice } = register.programme;
  const note = publication?.note;
  return [
    ...(note === undefined ? [] : [paragraph([recorded(note)], 'note')]),
    ...(notice === undefined ? [] : asNotes(prose(notice, belowEverything))),
  ];
}

function asNotes(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'note' } : block));
}
