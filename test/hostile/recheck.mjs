// Reads a list of patterns on stdin and writes recheck's judgement of each: a process of its own,
// since recheck leaves an agent running for as long as its process lives.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { check } = createRequire(import.meta.url)('../tools/node_modules/recheck');
const judged = [];
for (const { source, flags } of JSON.parse(readFileSync(0, 'utf8'))) {
  const { status, complexity } = await check(source, flags);
  judged.push(`${status}: ${complexity?.summary ?? 'not told'}`);
}
process.stdout.write(JSON.stringify(judged));
