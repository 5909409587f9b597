import {
  defaultReportTitle,
  checkLevels,
  pageSizes,
  type CheckSetting,
  type FocusArea,
  type Party,
  type Programme,
  type PublishedReport,
} from '../domain/programme.ts';
import { Fields, plainText, sourceOfItem } from './fields.ts';
import { textOf, type MapValue } from './value.ts';

/** The programme's settings with their defaults; what is wrong is left out. */
export function decodeProgramme(map: MapValue): Programme {
  const fields = new Fields(map);
  return {
    title: fields.text('title') ?? '',
    organization: fields.text('organization'),
    reportTitle: fields.text('report_title') ?? defaultReportTitle,
    language: fields.text('language') ?? 'en',
    fiscalYearStart: monthOr(1, fields.number('fiscal_year_start')),
    firstReport: fields.date('first_report'),
    reports: fields.list('reports', publishedReport),
    focusAreas: fields.list('focus_areas', focusArea),
    responsible: map.entries.has('responsible') ? parties(fields) : undefined,
    pageSize: fields.word('page_size', pageSizes) ?? 'A4',
    notice: fields.prose('notice'),
    checks: checkSettings(fields.fields('checks')),
    source: fields.source,
  };
}

function monthOr(otherwise: number, month: number | undefined): number {
  return month !== undefined && month >= 1 && month <= 12 ? Math.floor(month) : otherwise;
}

function publishedReport(fields: Fields): PublishedReport | undefined {
  const date = fields.date('date');
  if (date === undefined) return undefined;
  const { source } = fields;
  return { date, published: fields.date('published'), note: fields.prose('note'), source };
}

function focusArea(fields: Fields): FocusArea | undefined {
  const id = fields.id('id');
  if (id === undefined) return undefined;
  return { id, title: fields.text('title') ?? '', source: fields.source };
}

function parties(fields: Fields): Party[] {
  return fields.values('responsible').flatMap((value) => {
    const name = plainText(value);
    return name === undefined ? [] : [{ name, source: sourceOfItem(value.place) }];
  });
}

/** Codes stand as keys here, so each setting has its key and value under its own code. */
function checkSettings(fields: Fields | undefined): CheckSetting[] {
  return Array.from(fields?.entries() ?? []).flatMap(([code, { key, value }]) => {
    const level = checkLevels.find((each) => each === textOf(value));
    if (level === undefined) return [];
    const place = { file: key.file, range: { start: key.range.start, end: value.place.range.end } };
    const source = { place, fields: new Map([[code, { key, value: value.place }]]) };
    return [{ code, level, source }];
  });
}
