import { hiddenCharacters } from '../../diagnostics/visible.ts';

/** The value as the text of a JSON file; what a terminal would act on is escaped, so nothing is lost. */
export function visibleJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  let [escaped, end] = ['', 0];
  for (const { offset, codePoint } of hiddenCharacters(text)) {
    escaped += `${text.slice(end, offset)}\\u${codePoint.toString(16).padStart(4, '0')}`;
    end = offset + 1;
  }
  return `${escaped}${text.slice(end)}\n`;
}
