import { stringified } from './any-yaml.ts';
import { schemas } from './schemas.ts';

/** What is known of a record that is begun. */
export interface RecordStart {
  readonly id: string;
  readonly title: string | undefined;
  /** The party that its first deliverable is given to; undefined when anyone may be responsible. */
  readonly responsible: string | undefined;
  /** The address of the schema as editors take it; undefined when there is none for them. */
  readonly schema: string | undefined;
}

/** A record to fill in, valid as it stands: each field with what it means, those not needed as comments. */
export function recordSkeleton({ id, title, responsible, schema }: RecordStart): string {
  const values: Values = {
    id,
    title: title ?? 'TODO: name of the recommendation',
    description: 'TODO: what the recommendation asks',
    'deliverables.title': 'TODO: what is delivered',
    'deliverables.responsible': responsible ?? 'TODO: who is responsible',
  };
  const fields = Object.entries<Node>(topFields);
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# Fill in each TODO. To use a field that begins with #, take the # away.',
    '# Delete what is not needed; `ssr-report validate` says what is missing.',
    ...fields.flatMap(([name, node]) => ['', ...fieldLines(name, node, name, values)]),
    '',
  ].join('\n');
}

/** What stands in the fields that are not comments, by their path. */
type Values = Readonly<Record<string, string>>;

/** The part of a schema that the skeleton is made of. */
interface Node {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly $ref?: string;
  readonly examples?: readonly unknown[];
}

const { properties: topFields, $defs } = schemas.recommendation;
const definitions: Readonly<Record<string, Node>> = $defs;

/**
 * The lines of a field, with its explanation above; without a value in it, it is a comment. Below a
 * comment there are no `values`, and every field is shown by its example.
 */
function fieldLines(name: string, node: Node, path: string, values?: Values): string[] {
  if (values === undefined || hasValue(path, values)) {
    return [...explained(node), ...valueLines(name, node, path, values)];
  }
  return [...explained(node), ...valueLines(name, node, path).map((line) => `#${line}`)];
}

function hasValue(path: string, values: Values): boolean {
  return Object.keys(values).some((each) => each === path || each.startsWith(`${path}.`));
}

function valueLines(name: string, node: Node, path: string, values?: Values): string[] {
  const { properties = itemFields(name, node) } = node;
  if (properties === undefined) {
    const value = values?.[path];
    return value === undefined ? example(name, node) : [`${name}: ${JSON.stringify(value)}`];
  }
  const isComment = (field: string) =>
    Number(values !== undefined && !hasValue(`${path}.${field}`, values));
  const lines = Object.entries(properties)
    // An entry begins with a field that is no comment.
    .sort(([a], [b]) => isComment(a) - isComment(b))
    .flatMap(([field, inner]) => fieldLines(field, inner, `${path}.${field}`, values));
  return [`${name}:`, ...(node.items === undefined ? indented(lines) : asEntry(lines))];
}

/** The fields of an entry of a list; a milestone has those of a deliverable, which are explained there. */
function itemFields(name: string, { items }: Node): Node['properties'] {
  if (items === undefined || name === 'milestones') return undefined;
  const definition = items.$ref?.replace('#/$defs/', '');
  return (definition === undefined ? items : definitions[definition])?.properties;
}

/** The lines as an entry of a list: its first field has the dash. */
function asEntry(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return [
    ...indented(lines.slice(0, first)),
    `  - ${lines[first] ?? ''}`,
    ...indented(indented(lines.slice(first + 1))),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function example(name: string, { examples }: Node): string[] {
  return stringified({ [name]: examples?.[0] })
    .trimEnd()
    .split('\n');
}

/** What the field means, as lines of comment; the form of a date is seen from its example. */
function explained({ description = '', enum: words }: Node): string[] {
  const meaning = description.replace(' A day of the calendar, written YYYY-MM-DD.', '');
  const choices = words === undefined ? '' : ` One of: ${words.join(', ')}.`;
  return wrapped(`${meaning}${choices}`).map((line) => `# ${line}`);
}

/** Narrow enough for a terminal also where it stands indented. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.pop();
    if (line === undefined) lines.push(word);
    else if (line.length + word.length < 70) lines.push(`${line} ${word}`);
    else lines.push(line, word);
  }
  return lines;
}
