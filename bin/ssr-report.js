#!/usr/bin/env node
// Not a module, as `package.json` beside it says: Node starts it sooner.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '..');
const bundle = join(folder, 'dist/main.cjs');
if (existsSync(bundle)) {
  require(bundle).runProcess(folder);
} else {
  process.stderr.write('ssr-report: not built yet; run "npm install" in its folder\n');
  process.exitCode = 3;
}
