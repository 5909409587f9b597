import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPdfRenderer } from '../../support/render-pdf.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { freshFolder } from '../../support/folders.ts';
import { documents } from '../../support/outputs.ts';
import { harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import { day } from '../../support/records.ts';
import { demoDocument } from './demo-document.ts';
import { documentRules } from './document-rules.ts';
import { pageRules } from './page-rules.ts';
import { objectsOf } from './pdf-structure.ts';
import { reportFonts } from './report-fonts.ts';
import { Examined, treeRules } from './structure-rules.ts';
import { tampering } from './tampering.ts';

const render = createPdfRenderer(reportFonts);
const rules = { ...documentRules, ...treeRules, ...pageRules };

function objects(document: ReportDocument): string {
  const path = join(freshFolder(), 'report.pdf');
  writeFileSync(path, render(document));
  return objectsOf(path);
}

describe.each([
  ['harbour', () => documents(readProgramme(harbourData), day('2016-03-31'))],
  ['sample', () => documents(readProgramme(sampleData), day('2016-03-31'))],
  ['demonstration', () => [demoDocument()]],
])('in every PDF of the %s programme', (_, made) => {
  let all: readonly (readonly [string, Examined])[] = [];
  beforeAll(() => {
    all = made().map((document) => [document.title, new Examined(objects(document))]);
  });

  test.each(Object.entries(rules))('%s', (_, rule) => {
    const faults = all.flatMap(([title, examined]) =>
      rule(examined).map((fault) => `${title}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('a break of the rule is noticed:', () => {
  const sound = objects(demoDocument());

  test.each(Object.entries(rules))('%s', (name, rule) => {
    const [what, by] = tampering[name] ?? [/never/, ''];
    const broken = sound.replace(what, by);
    expect(broken).not.toBe(sound);
    expect(rule(new Examined(broken))).not.toEqual([]);
  });
});
