import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isoDate } from '../../src/domain/date.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import { readRegister } from '../../src/read/read-register.ts';
import type { WholeDocument } from '../../src/report/document.ts';
import { programmeReport } from '../../src/report/programme-report.ts';
import { relations } from '../../src/report/relations.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { pdfmakeDefinition } from './peers/pdfmake-definition.ts';
import { reportlabStory } from './peers/reportlab-story.ts';
import { typstMarkup } from './peers/typst-markup.ts';
import { programmeFiles, reportingDate, shapes, type ShapeName } from './programme.ts';

// Makes what the benchmark measures with, in a process of its own: what measures stays small.
//   make.js programme <folder> <records> <shape> <seed>
//   make.js input <data folder> <folder>
const [what, folder = '', ...rest] = process.argv.slice(2);
if (what === 'programme') {
  const [count, shape, seed] = rest;
  for (const file of programmeFiles(Number(count), shapes[shape as ShapeName], Number(seed))) {
    write(join(folder, file.path), file.text);
  }
} else {
  const [to = ''] = rest;
  const document = composed(folder);
  write(join(to, 'report.typ'), typstMarkup(document));
  write(join(to, 'pdfmake.json'), pdfmakeDefinition(document));
  write(join(to, 'reportlab.json'), reportlabStory(document));
}

/** The report of the programme as we compose it, before it is laid out. */
function composed(data: string): WholeDocument {
  const files = readFolder(nodeWorld, data);
  const { register } = readRegister(files.programme, files.records).value;
  const day = isoDate(reportingDate);
  if (day === undefined) throw new Error(`${reportingDate} is no day`);
  const report = statusReport(register, day);
  const document = programmeReport(report, relations(report.standings));
  return { ...document, blocks: [...document.blocks] };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
