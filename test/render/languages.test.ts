import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { htmlTree, type HtmlElement } from '../support/html-tree.ts';
import { run } from '../support/run.ts';
import { Examined } from './pdf/structure-rules.ts';
import { objectsOf, text, type Element } from './pdf/pdf-structure.ts';

/**
 * A programme whose records have not one Latin letter, so that whose words are whose can be told by
 * their letters: a screen reader must read each with the sounds of its own language.
 */
const programme = `
title: Огляд безпеки порту
organization: Порт
language: uk
notice: Дані для **прикладу**.
report_title: Рекомендація {id}
focus_areas: [{ id: a1, title: Причали }]
reports: [{ date: 2016-03-31, published: 2016-04-11, note: Виправлено таблицю. }]
`;
const records: Readonly<Record<string, string>> = {
  '1': `
id: 1
title: Поставити кнехти
description: "# Чому\\n\\nКнехти старі.\\n\\n- один\\n- два\\n\\n> цитата\\n\\n| а | б |\\n| - | - |\\n| в | г |\\n"
focus_area: a1
owner: Капітан
success_measure: Усі кнехти нові.
added: 2015-01-01
plan: { start: 2015-01-01, end: 2015-12-31, changes: [{ date: 2015-11-01, end: 2016-12-31, reason: Затримка }] }
milestones: [{ title: Відкриття, due: 2015-06-30 }]
deliverables:
  - title: Креслення
    id: d1
    responsible: Штаб
    due: 2015-06-30
    completed: 2015-06-01
    evidence: [{ title: Звіт, url: 'https://port.example/1', date: 2015-06-01 }]
  - title: Робота
    responsible: Штаб
    due: 2015-09-30
    changes: [{ date: 2015-09-01, due: 2016-01-31, reason: Погода }]
  - title: Фарба
    responsible: Штаб
    withdrawn: { date: 2015-10-01, as: superseded, reason: Не треба }
related: [2]
links: [{ title: Сторінка, url: 'https://port.example/2' }]
updates:
  - date: 2016-03-31
    project_status: Роботу розпочато.
    implementation_notes: Матеріал **замовлено**.
`,
  '2': `
id: 2
title: Пофарбувати мол
description: Мол має бути видно.
depends_on: [{ recommendation: 1, for: кнехти, responsible: Штаб }]
`,
  '3': `
id: 3
title: Старий маяк
description: Зняти маяк.
deliverables: [{ title: Зняття, responsible: Штаб }]
withdrawn: { date: 2015-05-01, as: superseded, into: 2, reason: Замінено }
`,
};

async function built(language = 'uk'): Promise<string> {
  const folder = freshFolder();
  mkdirSync(join(folder, 'recommendations'));
  const settings = programme.replace('language: uk', `language: ${language}`);
  writeFileSync(join(folder, 'programme.yaml'), settings);
  for (const [id, record] of Object.entries(records)) {
    writeFileSync(join(folder, 'recommendations', `${id}.yaml`), record);
  }
  const out = freshFolder();
  const args = ['build', '--data', folder, '--date', '2016-03-31', '--out', out];
  expect(await run([...args, '--format', 'pdf,html'])).toMatchObject({ exit: 0 });
  return join(out, '2016-03-31');
}

const isRecorded = (words: string) => /\p{sc=Cyrl}/u.test(words) && !/\p{sc=Latn}/u.test(words);
const isOurs = (words: string) => /\p{sc=Latn}/u.test(words) && !/\p{sc=Cyrl}/u.test(words);

interface Said {
  readonly words: string;
  readonly language: string;
}

/** Addresses and dates of evidence stand in both kinds of text, and are in no language. */
const inNoLanguage = 'https://';

function faults(all: readonly Said[], records = 'uk', own = 'en'): readonly Said[] {
  return all
    .filter(({ words }) => !words.startsWith(inNoLanguage))
    .filter(({ words, language }) =>
      isRecorded(words) ? language !== records : isOurs(words) && language !== own,
    );
}

function* textsOf(element: HtmlElement, language = ''): Generator<Said> {
  const here = element.attributes.get('lang') ?? language;
  if (['script', 'style', 'title'].includes(element.name)) return;
  // A drawing is read as its description.
  if (element.attributes.get('role') === 'img') return;
  for (const child of element.children) {
    if (typeof child !== 'string') yield* textsOf(child, here);
    else if (child.trim() !== '') yield { words: child.trim(), language: here };
  }
}

function* saidIn(element: Element, examined: Examined, language: string): Generator<Said> {
  const here = text(element.facts['/Lang']) || language;
  for (const child of element.children) yield* saidIn(child, examined, here);
  const words = examined.texts.of({ ...element, children: [] }).trim();
  if (words !== '' && element.type !== 'Figure') yield { words, language: here };
}

function saidInPdf(path: string): readonly Said[] {
  const examined = new Examined(objectsOf(path));
  const language = text(examined.pdf.catalog['/Lang']);
  return [...saidIn(examined.pdf.structure, examined, language)];
}

describe('of a programme in another language', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await built();
  });

  test('the web page is in English, and what the records say in theirs', () => {
    const root = htmlTree(readFileSync(join(folder, 'report-2016-03-31.html'), 'utf8'));
    expect(root.attributes.get('lang')).toBe('en');
    const said = [...textsOf(root)];
    expect(faults(said)).toEqual([]);
    expect(said.filter(({ language }) => language === 'uk').length).toBeGreaterThan(40);
  });

  test.each([
    'report-2016-03-31.pdf',
    'recommendations/recommendation-1-2016-03-31.pdf',
    'recommendations/recommendation-3-2016-03-31.pdf',
  ])('%s is in English, and what the records say in theirs', (name) => {
    const said = saidInPdf(join(folder, name));
    expect(faults(said)).toEqual([]);
    expect(said.filter(({ language }) => language === 'uk').length).toBeGreaterThan(5);
  });
});

test('of a programme in a kind of English all is in that', async () => {
  const folder = await built('en-GB');
  const html = readFileSync(join(folder, 'report-2016-03-31.html'), 'utf8');
  expect(html.match(/ lang="[^"]*"/g)).toEqual([' lang="en-GB"']);
  const said = saidInPdf(join(folder, 'report-2016-03-31.pdf'));
  expect(new Set(said.map(({ language }) => language))).toEqual(new Set(['en-GB']));
});
