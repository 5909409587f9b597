import fc from 'fast-check';
import { register } from '../../src/domain/register.ts';
import { deliverablesOf, type Group, type Tally } from '../../src/domain/roll-up.ts';
import { compareStatus, statuses } from '../../src/domain/status.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { anyDay, anyRegister, knownAt } from '../support/generated.ts';
import { outputs } from '../support/outputs.ts';
import { harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day, item } from '../support/records.ts';

const quarterEnds = [
  '2015-06-30',
  '2015-09-30',
  '2015-12-31',
  '2016-03-31',
  '2016-06-30',
  '2016-12-31',
];

describe('facts dated after the reporting date change nothing', () => {
  test.each(quarterEnds)('the harbour programme at %s', (text) => {
    const whole = readProgramme(harbourData);
    expect(outputs(whole, day(text))).toEqual(outputs(knownAt(whole, day(text)), day(text)));
  });

  test.each(quarterEnds)('the sample programme at %s', (text) => {
    const whole = readProgramme(sampleData);
    expect(outputs(whole, day(text))).toEqual(outputs(knownAt(whole, day(text)), day(text)));
  });

  test('any programme at any day', () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (whole, asOf) => {
        expect(outputs(whole, asOf)).toEqual(outputs(knownAt(whole, asOf), asOf));
      }),
      { numRuns: 150 },
    );
  });
});

test('the order in which records are read changes nothing', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (whole, asOf) => {
      const reversed = register(whole.programme, [...whole.recommendations].reverse());
      expect(outputs(reversed, asOf)).toEqual(outputs(whole, asOf));
    }),
    { numRuns: 50 },
  );
});

test('counts add up, in every grouping', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (whole, asOf) => {
      const { rollUp, standings } = statusReport(whole, asOf);
      const sets: [Tally, readonly Group[], number][] = [
        [rollUp.recommendations, rollUp.recommendationsByFocusArea, standings.length],
        [rollUp.recommendations, rollUp.recommendationsByOwner, standings.length],
        [rollUp.deliverables, rollUp.deliverablesByFocusArea, deliverablesOf(standings).length],
        [rollUp.deliverables, rollUp.deliverablesByResponsible, deliverablesOf(standings).length],
      ];
      for (const [total, groups, all] of sets) {
        expect(statuses.reduce((sum, each) => sum + total.counts[each], 0)).toBe(total.total);
        expect(total.total + total.withdrawn).toBe(all);
        expect(groups.reduce((sum, { tally }) => sum + tally.total, 0)).toBe(total.total);
        expect(groups.reduce((sum, { tally }) => sum + tally.withdrawn, 0)).toBe(total.withdrawn);
        expect(groups.reduce((sum, { tally }) => sum + tally.replanned, 0)).toBe(total.replanned);
      }
    }),
  );
});

test('a late row more never improves a status', () => {
  const late = item({ due: day('2014-01-01') });
  fc.assert(
    fc.property(anyRegister, anyDay, (whole, asOf) => {
      const [first, ...rest] = whole.recommendations;
      if (first === undefined) return;
      const worse = { ...first, deliverables: [...first.deliverables, late] };
      const before = standingsAt(whole, asOf).of(first.id)?.status ?? null;
      const after =
        standingsAt(register(whole.programme, [worse, ...rest]), asOf).of(first.id)?.status ?? null;
      if (before === null || after === null) expect(after).toBe(before);
      else expect(compareStatus(after, before)).toBeGreaterThanOrEqual(0);
    }),
  );
});
