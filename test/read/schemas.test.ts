import { Ajv2020 } from 'ajv/dist/2020.js';
import { dateProblem } from '../../src/domain/date.ts';
import { schemas, wordsForEditors, type SchemaName } from '../../src/read/schemas.ts';
import explanation from '../../schemas/explanation.schema.json';
import findings from '../../schemas/findings.schema.json';
import report from '../../schemas/report.schema.json';
import { propertiesIn, type Schema } from '../support/schema-walk.ts';

const names = Object.keys(schemas) as SchemaName[];
const written: Readonly<Record<string, Schema>> = { report, findings, explanation };

describe.each(names)('%s', (name) => {
  const properties = propertiesIn(schemas[name]);
  const ajv = new Ajv2020({ strictTypes: false, allowUnionTypes: true, formats: { date: isDay } });
  ajv.addVocabulary([...wordsForEditors]);

  test('has properties', () => {
    expect(properties.length).toBeGreaterThan(10);
  });

  test.each(properties)('%s has a title, a description and examples that hold', (_, property) => {
    expect(property['title']).toEqual(expect.any(String));
    expect(property['description']).toMatch(/^[A-Z`].*\.$/s);
    expect(property['examples']).toEqual(expect.arrayContaining([expect.anything()]));
    const definitions = (schemas[name] as Schema)['$defs'] ?? {};
    const validate = ajv.compile({ ...property, $defs: definitions });
    for (const example of property['examples'] as unknown[]) {
      expect({ example, valid: validate(example) }).toEqual({ example, valid: true });
    }
  });

  test.each(properties)('%s names its words', (_, property) => {
    const words = property['enum'] as unknown[] | undefined;
    expect((property['enumDescriptions'] as unknown[] | undefined)?.length).toBe(words?.length);
  });

  test('takes nothing beside its properties', () => {
    for (const [, property] of [...properties, ['', schemas[name]] as const]) {
      const { type, additionalProperties } = property as Schema;
      if (type === 'object') expect(additionalProperties).toBeDefined();
    }
  });

  test('names no host', () => {
    expect(schemas[name].$id).toBe(`urn:ssr-report:${name}`);
  });
});

describe.each(Object.keys(written))('%s, which the program writes', (name) => {
  const schema = written[name] ?? {};
  const ajv = new Ajv2020({ strictTypes: false, allowUnionTypes: true });

  test.each(propertiesIn(schema))('%s is explained, with examples that hold', (_, property) => {
    expect(property['title']).toEqual(expect.any(String));
    expect(property['description']).toMatch(/^[A-Z`].*\.$/s);
    const validate = ajv.compile({ ...property, $defs: schema['$defs'] ?? {} });
    const examples = property['examples'] as unknown[];
    expect(examples.map((example) => validate(example))).toEqual(examples.map(() => true));
  });
});

function isDay(text: string): boolean {
  return dateProblem(text) === undefined;
}
