import { catalogue } from '../../diagnostics/catalogue.ts';
import type { Code } from '../../diagnostics/diagnostic.ts';
import { manual } from '../../checks/manual.ts';

/** The manual of a check as plain text. */
export function ruleText(code: Code): string {
  const entry = manual.get(code);
  if (entry === undefined) return catalogue[code].title;
  const { reason, good, bad } = entry;
  return [reason, 'This passes:', good, 'This does not:', bad].join('\n\n');
}

/** The manual of a check as Markdown: the reason, and both examples as YAML. */
export function ruleMarkdown(code: Code): string {
  const entry = manual.get(code);
  if (entry === undefined) return catalogue[code].title;
  const { reason, good, bad } = entry;
  return [reason, 'This passes:', fenced(good), 'This does not:', fenced(bad)].join('\n\n');
}

function fenced(example: string): string {
  return `\`\`\`yaml\n${example}\n\`\`\``;
}
