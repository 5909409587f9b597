import { whyUnreadable } from '../prose/limits.ts';
import { proseFields } from '../read/written-text.ts';
import type { Check } from './check.ts';

export const unreadMarkdown: Check = {
  code: 'unread-markdown',
  reason:
    'A text of more than 100,000 characters, a table of more than 40 columns, or tables whose rows leave out more than 10,000 cells cannot be set on pages. Reports show such a text as it is written, marks and all.',
  good: `
continuing: |
  | Year | Exercise |
  | ---- | -------- |
  | 2016 | Harbour  |`,
  bad: `
continuing: |
  | a${'|a'.repeat(40)} |
  | -${'|-'.repeat(40)} |`,
  run: ({ programme, records }) =>
    [programme, ...records]
      .flatMap(({ texts }) => texts)
      .filter(({ field }) => proseFields.has(field))
      .flatMap((prose) => {
        const why = whyUnreadable(prose.text);
        if (why === undefined) return [];
        return [{ code: 'unread-markdown', facts: { why }, place: prose.placeOf(0, 1) }];
      }),
};
