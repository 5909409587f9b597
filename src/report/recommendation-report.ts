import { reportTitleOf } from '../domain/programme.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import type { WholeDocument } from './document.ts';
import { publicationNotes, publishedBy } from './publication.ts';
import { recommendationSections } from './recommendation-sections.ts';
import type { Relations } from './relations.ts';
import type { StatusReport } from './status-report.ts';
import { inWords } from './words.ts';
import { languagesOf } from './languages.ts';

/** The report of one recommendation, to be read on its own. */
export function recommendationReport(
  standing: RecommendationStanding,
  report: StatusReport,
  relations: Relations,
): WholeDocument {
  const { programme } = report.register;
  const { id, title } = standing.recommendation;
  const anchorOf = () => undefined;
  const blocks = recommendationSections(standing, { report, relations, anchorOf, level: 1 });
  const reportTitle = reportTitleOf(programme, id);
  return {
    title: reportTitle,
    subtitle: title,
    organization: programme.organization,
    date: report.asOf,
    ...languagesOf(programme),
    pageSize: programme.pageSize,
    runningHead: [reportTitle, title, inWords(report.asOf)].join(' · '),
    blocks: [
      ...blocks.slice(0, 3),
      ...publishedBy(report),
      ...publicationNotes(report),
      ...blocks.slice(3),
    ],
  };
}
