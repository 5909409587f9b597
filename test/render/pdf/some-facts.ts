import { isoDate } from '../../../src/domain/date.ts';
import { present } from '../../../src/domain/present.ts';
import type { DocumentFacts } from '../../../src/report/document.ts';

/** Of a document of which only the blocks matter. */
export const someFacts: DocumentFacts = {
  title: 'Title',
  subtitle: undefined,
  organization: undefined,
  date: present(isoDate('2016-03-31')),
  language: 'en',
  pageSize: 'A4',
  runningHead: 'Head',
};
