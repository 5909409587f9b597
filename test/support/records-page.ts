import GithubSlugger from 'github-slugger';
import { stringify } from 'yaml';
import { schemas, type SchemaName } from '../../src/read/schemas.ts';
import { sentences } from './markdown-words.ts';

const intro = `# Records

Every field of the two kinds of file that people write.
\`ssr-report schema recommendation\` and \`ssr-report schema programme\` print the same as JSON Schemas, for [editors](editors.md).
This page is made from them by \`UPDATE=1 npx jest test/docs\`.

- A **date** is a day of the calendar, written YYYY-MM-DD.
- An **id** is made of letters, digits, \`.\`, \`_\` and \`-\`, 64 of them at most, and begins with a letter or a digit.
  It needs quotes when it has a point or a leading zero.
- **Text** that looks like a number, or has a colon before a space or \`#\` after one, needs quotes.
- **Markdown** is text with paragraphs, lists, tables, links and code; begin it with \`|\` to write several lines.
  It is read as GitHub reads it, with tables and bare addresses, but that HTML is text, an image becomes a link, and quotes and lists deeper than twenty levels are text.
  A text of more than 100,000 characters is shown as it is written, and so is one with a table of more than 40 columns.
`;

const headings: Readonly<Record<SchemaName, string>> = {
  recommendation: 'A recommendation',
  programme: 'The programme',
};

const files: Readonly<Record<SchemaName, string>> = {
  recommendation: '`data/recommendations/28.yaml` holds recommendation 28.',
  programme: '`data/programme.yaml` holds what is common to all.',
};

interface Schema {
  readonly $ref?: string;
  readonly title: string;
  readonly description: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly contentMediaType?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly examples: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The reference of both kinds of file: a table for each entry that has fields. */
export function recordsPage(): string {
  const slugger = new GithubSlugger();
  slugger.slug('Records');
  return `${intro}\n${(['recommendation', 'programme'] as const).map((name) => chapter(name, slugger)).join('\n')}`;
}

function chapter(name: SchemaName, slugger: GithubSlugger): string {
  const root = schemas[name] as unknown as Schema;
  const resolve = (schema: Schema): Schema => {
    const { $ref } = schema;
    if ($ref === undefined) return schema;
    const found = root.$defs?.[$ref.replace('#/$defs/', '')];
    if (found === undefined) throw new Error(`${$ref} leads nowhere`);
    return found;
  };

  // The entries nearest to the top come first, each once, so that they get the shortest headings.
  const entries: { schema: Schema; heading: string; anchor: string }[] = [];
  const add = (schema: Schema, heading: string) =>
    entries.push({ schema, heading, anchor: slugger.slug(heading) });
  add(root, headings[name]);
  for (const { schema } of entries) {
    for (const field of Object.values(schema.properties ?? {}).map(resolve)) {
      const inner = field.items === undefined ? field : resolve(field.items);
      if (!isEntry(inner) || entries.some((each) => each.schema === inner)) continue;
      const isTaken = entries.some(({ heading }) => heading === inner.title);
      add(inner, isTaken ? `${schema.title}: ${inner.title.toLowerCase()}` : inner.title);
    }
  }

  const linkTo = (schema: Schema) => {
    const entry = entries.find((each) => each.schema === schema);
    return entry === undefined ? undefined : `[${entry.heading.toLowerCase()}](#${entry.anchor})`;
  };

  const typeOf = (given: Schema): string => {
    const schema = resolve(given);
    if (schema.items !== undefined) return `list of: ${typeOf(schema.items)}`;
    if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
    if (schema.enum !== undefined) return 'one of the words below';
    if (schema.format === 'date') return 'date';
    if (Array.isArray(schema.type)) return 'id';
    if (schema.minimum !== undefined)
      return `number, ${schema.minimum} to ${schema.maximum ?? '…'}`;
    if (schema.contentMediaType !== undefined) return 'Markdown';
    if (schema.type === 'string') return 'text';
    return linkTo(schema) ?? 'a level for each [code](checks.md)';
  };

  const row = (parent: Schema, field: string, given: Schema) => {
    const schema = resolve(given);
    const isNeeded = parent.required?.includes(field) === true;
    const inner = schema.items === undefined ? schema : resolve(schema.items);
    const words = [schema.description, ...limitOf(schema)]
      .join(' ')
      .replaceAll(' A day of the calendar, written YYYY-MM-DD.', '')
      .replaceAll(' Markdown.', '');
    const example = isEntry(inner) ? '' : `\`${inFlow(schema.examples[0])}\``;
    const cells = [`\`${field}\``, isNeeded ? 'yes' : '', typeOf(schema), words, example];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(
      / {2,}/g,
      ' ',
    );
  };

  const section = ({ schema, heading }: (typeof entries)[number]) => {
    const fields = Object.entries(schema.properties ?? {});
    const words = fields.flatMap(([field, given]) => wordsOf(field, resolve(given), resolve));
    return [
      `${schema === root ? '##' : '###'} ${heading}`,
      '',
      ...(schema === root ? [files[name]] : []),
      sentences(schema.description),
      '',
      '| Field | Needed | Kind | Meaning | Example |',
      '| --- | --- | --- | --- | --- |',
      ...fields.map(([field, given]) => row(schema, field, given)),
      '',
      ...words,
      '```yaml',
      stringify(schema.examples[0], { lineWidth: 0 }).trimEnd(),
      '```',
      '',
    ].join('\n');
  };

  return entries.map(section).join('\n');
}

/** Whether it has fields of its own, which people know by name. */
function isEntry(schema: Schema): boolean {
  return schema.properties !== undefined && schema.additionalProperties === false;
}

function limitOf(schema: Schema): string[] {
  const isText =
    schema.type === 'string' && schema.maxLength !== undefined && schema.maxLength < 10_000;
  return [
    ...(isText ? [`At most ${(schema.maxLength ?? 0).toLocaleString('en')} characters.`] : []),
    ...(schema.default === undefined ? [] : [`Without it: \`${inFlow(schema.default)}\`.`]),
  ];
}

/** What the words that the field takes mean, as a list. */
function wordsOf(field: string, schema: Schema, resolve: (schema: Schema) => Schema): string[] {
  const { additionalProperties } = schema;
  const level = typeof additionalProperties === 'object' ? resolve(additionalProperties) : schema;
  if (level.enum === undefined) return [];
  const items = level.enum.map((word, index) => {
    const meaning = level.enumDescriptions?.[index] ?? '';
    return `- \`${word}\`: ${meaning}`;
  });
  return [`The words of \`${field}\`:`, '', ...items, ''];
}

function inFlow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
