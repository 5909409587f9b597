import { present } from '../domain/present.ts';

/** One file of an example: its name, and its text made complete. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** Examples with dates speak of this day. */
export const exampleDate = '2016-03-31';

/**
 * The files of an example, which shows only what matters. Fields that every file needs are added
 * below, and a programme beside, so that it can be run as it stands.
 */
export function exampleFiles(example: string): ExampleFile[] {
  const parts = example.trim().split(/^# (?=[\w.-]+\.yaml$)/m);
  const [start, ...others] = parts;
  const first = present(start);
  const named = [...(first.trim() === '' ? [] : [`28.yaml\n${first}`]), ...others];
  const files = named.map((part) => {
    const end = part.indexOf('\n');
    return completed(part.slice(0, end).trim(), part.slice(end + 1).trimEnd());
  });
  const names = files.map(({ name }) => name);
  const missing = ['programme.yaml', '28.yaml'].filter((name) => !names.includes(name));
  return [...missing.map((name) => completed(name, '')), ...files];
}

function completed(name: string, text: string): ExampleFile {
  const id = name.replace(/\.yaml$/, '');
  const needed =
    name === 'programme.yaml'
      ? { title: 'Harbour safety review' }
      : { id: `"${id}"`, title: 'Exercises', description: 'Hold an exercise every year.' };
  const added = Object.entries(needed)
    .filter(([field]) => !new RegExp(`^${field}:`, 'm').test(text))
    .map(([field, value]) => `${field}: ${value}`);
  if (name !== 'programme.yaml' && !/^(deliverables|depends_on):/m.test(text)) {
    added.push('deliverables:', '  - title: Exercise', '    responsible: Staff');
  }
  // Directives come first in a file, and a file of comments is shown to be empty.
  const parts = text.startsWith('%') ? [text, ...added] : [...added, text];
  const isEmpty = text !== '' && text.split('\n').every((line) => line.startsWith('#'));
  const whole = isEmpty ? [text] : parts.filter((part) => part !== '');
  return { name, text: `${whole.join('\n')}\n` };
}
