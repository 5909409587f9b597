import type { Block } from './document.ts';
import { paragraph } from './inline.ts';
import { prose } from './prose.ts';
import type { StatusReport } from './status-report.ts';
import { inWords } from './words.ts';

const belowEverything = 5;

/** Who published the report and on which day, which is often weeks after the reporting date. */
export function publishedBy({ register: { programme }, publication }: StatusReport): Block[] {
  const published = publication?.published;
  const facts = [
    ...(programme.organization === undefined ? [] : [programme.organization]),
    ...(published === undefined ? [] : [`Published on ${inWords(published)}`]),
  ];
  return facts.length === 0 ? [] : [paragraph(facts.join(' · '))];
}

/** What every report of the date carries: a note on this one, and the programme's notice. */
export function publicationNotes({ register, publication }: StatusReport): Block[] {
  const { notice } = register.programme;
  const note = publication?.note;
  return [
    ...(note === undefined ? [] : [paragraph(note, 'note')]),
    ...(notice === undefined ? [] : asNotes(prose(notice, belowEverything))),
  ];
}

function asNotes(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'note' } : block));
}
