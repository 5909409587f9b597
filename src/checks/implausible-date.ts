import { isoDate, type IsoDate } from '../domain/date.ts';
import type { Place } from '../domain/place.ts';
import { present } from '../domain/present.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadSet } from '../read/read-register.ts';
import type { Check } from './check.ts';

export const implausibleDate: Check = {
  code: 'implausible-date',
  reason:
    'A year that lies thirty years or more from all others of the programme is most likely a slip of the pen, such as 2105 for 2015, and a completion that far ahead is a completion that no report shows. Days such as 1900-01-01 and 9999-12-31 are what programs write where there is no date.',
  good: `
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-03-31 }
  - { title: Drill, responsible: Staff, due: 2015-12-31 }`,
  bad: `
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-03-31 }
  - { title: Drill, responsible: Staff, due: 2105-12-31 }`,
  run: (set, { asOf }) => {
    const dates = datesOf(set);
    return [
      ...dates.filter(isSentinel).map(({ date, place }) => finding(date, place, undefined)),
      ...outliers(
        dates.filter((each) => !isSentinel(each)),
        asOf,
      ),
    ];
  },
};

/** Every day that the programme and its records name, with its place. */
export function datesOf({ programme, records }: ReadSet): { date: IsoDate; place: Place }[] {
  return [programme, ...records]
    .flatMap(({ texts }) => texts)
    .filter(({ field }) => dateFields.has(field))
    .flatMap(({ text, place }) => {
      const date = isoDate(text);
      return date === undefined ? [] : [{ date, place }];
    });
}

/** Whether the day is one that programs write where there is none. */
export function isSentinel({ date }: Pick<Dated, 'date'>): boolean {
  return sentinels.has(date);
}

interface Dated {
  readonly date: IsoDate;
  /** Undefined of the reporting date, which stands in no file. */
  readonly place: Place | undefined;
}

const dateFields: ReadonlySet<string> = new Set([
  ...['added', 'completed', 'completed_by', 'date', 'due', 'end', 'first_report', 'forecast'],
  ...['published', 'start'],
]);

/** The first and last days that calendars of programs know, and what their users type for "never". */
const sentinels: ReadonlySet<string> = new Set([
  ...['0001-01-01', '1582-10-15', '1601-01-01', '1753-01-01', '1899-12-30', '1899-12-31'],
  ...['1900-01-01', '1904-01-01', '1970-01-01', '2099-12-31', '2999-12-31', '9999-12-31'],
]);

const farInYears = 30;

/**
 * The dates outside the stretch that holds most of them. Of two that hold as many it is the one with the
 * reporting date, else the earlier.
 */
function outliers(dates: readonly Dated[], asOf: IsoDate | undefined): Diagnostic[] {
  const given = asOf === undefined ? [] : [{ date: asOf, place: undefined }];
  const stretches = stretchesOf([...given, ...dates]);
  const weight = (stretch: readonly Dated[]) =>
    stretch.length + (stretch.some(({ place }) => place === undefined) ? 0.5 : 0);
  const most = Math.max(...stretches.map(weight));
  const main = stretches.find((stretch) => weight(stretch) === most) ?? [];
  return stretches
    .filter((stretch) => stretch !== main)
    .flat()
    .flatMap((each) => {
      const nearest = each.date < present(main[0]).date ? main[0] : main.at(-1);
      return each.place === undefined ? [] : [finding(each.date, each.place, nearest)];
    });
}

/** The dates in order, parted wherever thirty years hold none. */
function stretchesOf(dates: readonly Dated[]): Dated[][] {
  const stretches: Dated[][] = [];
  let stretch: Dated[] = [];
  for (const each of [...dates].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const newest = stretch.at(-1);
    if (newest === undefined || isFar(newest.date, each.date)) {
      stretch = [];
      stretches.push(stretch);
    }
    stretch.push(each);
  }
  return stretches;
}

function isFar(earlier: IsoDate, later: IsoDate): boolean {
  const years = Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
  return years > farInYears || (years === farInYears && later.slice(4) >= earlier.slice(4));
}

function finding(date: IsoDate, place: Place, nearest: Dated | undefined): Diagnostic {
  return {
    code: 'implausible-date',
    facts: { date, nearest: nearest?.date },
    place,
    related:
      nearest?.place === undefined ? undefined : { place: nearest.place, what: 'the nearest' },
  };
}
