import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, freshFolder } from './support/folders.ts';
import { checkout, harbourData } from './support/programmes.ts';
import { run } from './support/run.ts';

/**
 * The reports of the harbour programme, as they are meant to be. `UPDATE=1 npx jest test/golden` writes
 * them anew: read the Markdown as a diff, and where only a hash moved, look at the pages as pictures.
 */
const golden = join(checkout, 'test/golden/harbour-2016-03-31');

test('the reports of the harbour programme are those looked at last', async () => {
  const out = freshFolder();
  const args = ['build', '--data', harbourData, '--date', '2016-03-31', '--out', out];
  expect((await run([...args, '--format', 'pdf,md,json'])).exit).toBe(0);
  const written = join(out, '2016-03-31');
  const pdfs = [...contentsOf(written)].filter(([path]) => path.endsWith('.pdf'));
  const sum = (bytes: string) => createHash('sha256').update(bytes, 'latin1').digest('hex');
  writeFileSync(
    join(written, 'pdf.sha256'),
    pdfs.map(([path, bytes]) => `${sum(bytes)}  ${path}\n`).join(''),
  );
  for (const [path] of pdfs) rmSync(join(written, path));
  rmSync(join(written, 'manifest.json'));
  if (process.env['UPDATE'] !== undefined) {
    rmSync(golden, { recursive: true, force: true });
    cpSync(written, golden, { recursive: true });
  }
  const [found, expected] = [contentsOf(written), contentsOf(golden)];
  expect([...found.keys()]).toEqual([...expected.keys()]);
  for (const [path, text] of found) {
    expect({ path, text: Buffer.from(text, 'latin1').toString() }).toEqual({
      path,
      text: readFileSync(join(golden, path), 'utf8'),
    });
    expect(text).toBe(expected.get(path));
  }
});
