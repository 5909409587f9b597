import type { Milepost, Progress } from '../domain/progress.ts';
import type { Tally } from '../domain/roll-up.ts';
import type { Block } from './document.ts';
import { heading, paragraph, text } from './inline.ts';
import { countsTable } from './roll-up-tables.ts';
import { inCell, inWords, shortDate } from './words.ts';
import { present } from '../domain/present.ts';

/** The counts at each quarter end as a chart and as a table, for recommendations and deliverables. */
export function progressBlocks({ mileposts, cut }: Progress, level: number): Block[] {
  const [first, last] = [present(mileposts[0]), present(mileposts.at(-1))];
  const course = (name: string, of: (milepost: Milepost) => Tally): Block[] => [
    heading(level + 1, `${name} by Quarter`),
    {
      kind: 'bars',
      bars: {
        alt:
          `Bar chart of the ${name.toLowerCase()} by status, one bar for each quarter end from ` +
          `${inWords(first.date)} to ${inWords(last.date)}; the table that follows has the numbers.`,
        direction: 'upright',
        bars: mileposts.map((each) => ({ label: shortDate(each.date), counts: of(each).counts })),
      },
    },
    countsTable(
      'Date',
      mileposts.map((each) => ({ head: text(inCell(each.date)), tally: of(each) })),
    ),
  ];
  return [
    ...(cut
      ? [paragraph(`Earlier quarters are left out; told are the last ${mileposts.length}.`)]
      : []),
    ...course('Recommendations', ({ recommendations }) => recommendations),
    ...course('Deliverables', ({ deliverables }) => deliverables),
  ];
}
