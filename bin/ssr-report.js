#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/main.js', import.meta.url);
if (existsSync(bundle)) {
  const { runProcess } = await import(bundle.href);
  await runProcess(new URL('..', import.meta.url));
} else {
  process.stderr.write('ssr-report: not built yet; run "npm install" in its folder\n');
  process.exitCode = 3;
}
