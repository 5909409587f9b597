#!/usr/bin/env node
// Not a module, as `package.json` beside it says: Node starts it sooner.
// It is read by every Node that somebody may have, down to 12, so that an old one is told, not thrown at.
'use strict';
const { existsSync } = require('fs');
const { join } = require('path');

// What `engines` in package.json says, which a test compares.
const major = Number(process.versions.node.split('.')[0]);
const folder = join(__dirname, '..');
const bundle = join(folder, 'dist/main.cjs');
if (major !== 20 && major !== 22 && !(major >= 24)) {
  fail(`needs Node.js 20, 22, or 24 and later; this is Node.js ${process.versions.node}`);
} else if (!existsSync(bundle)) {
  fail('not built yet; run "npm install" in its folder');
} else {
  require(bundle).runProcess(folder);
}

function fail(why) {
  process.stderr.write(`ssr-report: ${why}\n`);
  process.exitCode = 3;
}
