// Sets the document definition of a folder as a PDF: `node pdfmake.mjs <folder> <fonts> <output>`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [folder, fonts, output] = process.argv.slice(2);
if (folder === '--version') {
  process.stdout.write(`pdfmake ${require('pdfmake/package.json').version}\n`);
} else {
  const pdfmake = require('pdfmake');
  const font = (name) => `${fonts}/report-${name}.ttf`;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.addFonts({
    Roboto: {
      normal: font('sans-regular'),
      bold: font('sans-semibold'),
      italics: font('sans-italic'),
      bolditalics: font('sans-semibold-italic'),
    },
    Mono: { normal: font('mono-regular'), bold: font('mono-regular') },
  });
  pdfmake.addTableLayouts({
    report: {
      hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => '#cbd5dd',
      fillColor: (row) => (row === 0 ? '#eef4f8' : null),
      paddingLeft: () => 5,
      paddingRight: () => 5,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  });
  const { runningHead, ...definition } = JSON.parse(readFileSync(`${folder}/pdfmake.json`, 'utf8'));
  const margin = (top) => [definition.pageMargins[0], top, definition.pageMargins[2], 0];
  await pdfmake
    .createPdf({
      ...definition,
      header: (page) =>
        page === 1 ? null : { text: runningHead, style: 'furniture', margin: margin(36) },
      footer: (page, pages) =>
        page === 1
          ? null
          : {
              text: `Page ${page} of ${pages}`,
              style: 'furniture',
              alignment: 'right',
              margin: margin(20),
            },
    })
    .write(output);
}
