import { compareNaturally } from '../domain/natural-order.ts';
import type { Programme } from '../domain/programme.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import { register, type Register } from '../domain/register.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { inReadingOrder } from '../diagnostics/order.ts';
import { decodeRecommendation } from './decode.ts';
import { decodeProgramme } from './decode-programme.ts';
import { checkAgainstSchema } from './schema.ts';
import type { SchemaName } from './schemas.ts';
import { fileStem, type SourceFile } from './source-file.ts';
import { readText, textToShow } from './text.ts';
import { textOf, type MapValue } from './value.ts';
import { writtenTexts, type WrittenText } from './written-text.ts';
import { readYaml } from './yaml.ts';

/** The whole set as read: the register, and what the checks need to know of the files behind it. */
export interface ReadSet {
  /** Every record that has an id, as far as it could be read. */
  readonly register: Register;
  readonly programme: ReadFile;
  /** In natural order of path. */
  readonly records: readonly ReadRecord[];
  /** Ids that a file which could not be read may have; nobody knows that there is no such record. */
  readonly possibleIds: ReadonlySet<string>;
  /** The text of each file as shown in frames, by its path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One file, as far as it could be read. */
export interface ReadFile {
  readonly file: string;
  readonly texts: readonly WrittenText[];
  /** What was found while reading it. */
  readonly faults: readonly Diagnostic[];
}

export interface ReadRecord extends ReadFile {
  /** Its id is empty when the record has none that can be used. */
  readonly recommendation: Recommendation;
}

/**
 * The register that the files tell of, as complete as they allow, with every fault of every file.
 * `unread` names files that are there but could not be had, so that their ids are not called unknown;
 * `onRecord` is told before each record how many were read.
 */
export function readRegister(
  programme: SourceFile,
  records: readonly SourceFile[],
  unread: readonly string[] = [],
  onRecord: (done: number) => void = () => undefined,
): Checked<ReadSet> {
  const settings = readFile(programme, 'programme');
  const inOrder = [...records].sort((a, b) => compareNaturally(a.path, b.path));
  const read = inOrder.map((record, index) => {
    onRecord(index);
    return readRecord(record);
  });
  const recommendations = read.map(({ record }) => record.recommendation);
  const decoded: Programme = decodeProgramme(settings.map);
  const set: ReadSet = {
    register: register(
      decoded,
      recommendations.filter(({ id }) => id !== ''),
    ),
    programme: settings.file,
    records: read.map(({ record }) => record),
    possibleIds: new Set([...unread.map(fileStem), ...read.flatMap((each) => each.possibleIds)]),
    texts: new Map([settings, ...read].map(({ path, shown }) => [path, shown])),
  };
  const files = [set.programme, ...set.records];
  return { value: set, diagnostics: files.flatMap(({ faults }) => faults) };
}

function readRecord(source: SourceFile): Shown & { record: ReadRecord; possibleIds: string[] } {
  const { file, map, ...text } = readFile(source, 'recommendation');
  const recommendation = decodeRecommendation(map);
  const written = map.entries.get('id')?.value;
  const possibleIds = [fileStem(source.path)];
  if (written !== undefined && 'source' in written) {
    possibleIds.push(written.source, textOf(written) ?? '');
  }
  return {
    ...text,
    record: { ...file, recommendation },
    possibleIds: recommendation.id === '' ? possibleIds : [],
  };
}

/** More than anyone reads, and than a person makes. */
const mostFaults = 1000;

/** The faults in reading order; of very many the first, and how many more there are. */
function firstOf(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  if (faults.length <= mostFaults) return faults;
  const ordered = inReadingOrder(faults);
  const facts = { told: mostFaults, more: faults.length - mostFaults };
  const place = ordered[mostFaults]?.place;
  const told = ordered.slice(0, mostFaults);
  return place === undefined ? told : [...told, { code: 'too-many-findings', facts, place }];
}

/** A file's text as shown in frames. */
interface Shown {
  readonly path: string;
  readonly shown: string;
}

/** A file as fields; empty ones when it holds none. */
function readFile(
  source: SourceFile,
  schema: SchemaName,
): Shown & { file: ReadFile; map: MapValue } {
  const { value: text, diagnostics } = readText(source);
  // Not pushed as arguments: there may be more of them than a call can have.
  let faults = diagnostics;
  const start = { line: 1, column: 1 };
  const place = { file: source.path, range: { start, end: start } };
  let map: MapValue = { kind: 'map', entries: new Map(), place, incomplete: true };
  let texts: readonly WrittenText[] = [];
  if (text !== undefined) {
    const yaml = readYaml(text);
    faults = faults.concat(yaml.diagnostics);
    if (yaml.value !== undefined) {
      faults = faults.concat(checkAgainstSchema(yaml.value, schema));
      texts = writtenTexts(yaml.value, text);
      faults = faults.concat(emptyTexts(texts, faults));
      if (yaml.value.kind === 'map') map = yaml.value;
    }
  }
  return {
    path: source.path,
    shown: text?.text ?? textToShow(source),
    file: { file: source.path, texts, faults: firstOf(faults) },
    map,
  };
}

/** The texts that have characters, and none that can be seen; where nothing else is said of them. An address without any is a placeholder. */
function emptyTexts(texts: readonly WrittenText[], faults: readonly Diagnostic[]): Diagnostic[] {
  return texts
    .filter(({ text }) => !/[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(text))
    .filter(({ field }) => field !== 'url')
    .filter(({ place }) => !faults.some((fault) => fault.place === place))
    .map(({ text, place }) => ({ code: 'empty-text', facts: { text }, place }));
}
