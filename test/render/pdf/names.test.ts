import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { present } from '../../../src/domain/present.ts';
import { FontShelf } from '../../../src/render/pdf/fonts.ts';
import { createPdfRenderer } from '../../support/render-pdf.ts';
import type { Face } from '../../../src/render/pdf/style.ts';
import type { Block, Inline } from '../../../src/report/document.ts';
import { freshFolder } from '../../support/folders.ts';
import { demoDocument } from './demo-document.ts';
import { objectsOf } from './pdf-structure.ts';
import { reportFonts } from './report-fonts.ts';
import { Examined } from './structure-rules.ts';

const render = createPdfRenderer(reportFonts);

const faces: Readonly<Record<Face, (text: Inline) => Inline>> = {
  regular: (text) => text,
  semibold: (text) => ({ kind: 'strong', content: [text] }),
  italic: (text) => ({ kind: 'emphasis', content: [text] }),
  'semibold-italic': (text) => ({ kind: 'strong', content: [faces.italic(text)] }),
  mono: (text) => (text.kind === 'text' ? { kind: 'code', text: text.text } : text),
};

const names: readonly (readonly [string, string])[] = [
  ['Greek', 'Ελευθέριος Παπαδόπουλος, Ήρα, Ώρα, Ζωΐτσα, Ταΰγετος, Όθων, Ύδρα, Ίος, Ξένη Ψωμιάδη'],
  ['Greek of old', 'Ἀθῆναι, ᾠδή, Ῥόδος'],
  ['Russian', 'Щербакова Юлия Эдуардовна, Ёлкин, съезд, мышь'],
  ['Ukrainian', 'Ґалаґан Євгенія Її Іванівна, Мар’яна, її, ґанок'],
  ['Belarusian', 'Уладзімір Шчаўлінскі, Ў'],
  ['Serbian and Macedonian', 'Ђорђе Љубојевић, Његош, Џемал, Ћирић, Ѓорѓи Ќосев, Ѕвезда'],
  ['Bulgarian', 'Цветелина Йорданова, Ѝ ѝ'],
  ['Kazakh', 'Әлия Қайрат, Ұлан, Өскемен, Һ, Ғ, Ң, Ү, І'],
  ['Vietnamese', 'Nguyễn Thị Ánh Dương, Đặng Hữu Phước, Lưỡng Quỳnh, Trần Bảo Ngữ, Ỷ Ẵ Ặ ệ'],
  ['Polish', 'Łukasz Żółciński, Święta Gęś, Zdzisław Ćwiąkała, Ńuń'],
  ['Czech and Slovak', 'Marek Dvořák, Růžena Šťastná, Ľuboš Ďurčo, Ĺ ŕ, Žluťoučký kůň'],
  ['Hungarian', 'Őry Győző, Szűcs Tünde, Ű'],
  ['Romanian', 'Ștefan Țăranu, Ioană, Î Â'],
  ['Turkish', 'İbrahim Ağaoğlu, Işıl Çelik, Şükrü Öğüt, Iğdır'],
  ['Azerbaijani', 'Əli Məmmədov, Ə'],
  ['Baltic', 'Ģirts Bērziņš, Ķ Ļ Ņ, Žydrūnas Ąžuolas, Ė Į Ų, Jüri Õunapuu'],
  ['Croatian', 'Đurđica Čačić, ǅ ǈ ǋ'],
  ['Nordic', 'Þórður Ærøskøbing, Åsa Öberg, Ð ð'],
  ['Sámi', 'Áŋŋel Čáhppesgáisá, Ŧ ŧ Đ đ'],
  ['Western', 'Zoë Núñez, François Lœuvre, Straße ẞ, Kaʻiulani, Seán Ó Sé, Ŵ Ŷ'],
  ['Maltese and Esperanto', 'Ġorġ Ħaż-Żabbar, Ĉiuĵaŭde Ŭ Ĥ Ŝ'],
  ['Igbo', 'Ụlọma Ọbịọma, Ị ị'],
  ['Armenian and Georgian', 'Արամ Խաչատրյան, შოთა რუსთაველი'],
  ['signs', '– — ‘a’ “b” „c‟ «d» ‹e› … • · † ‡ § ¶ ‰ ′ ″ № ™ © ® ° ª º ½ ¼ ⅓ ⅔ ⅛'],
  ['currencies', '€ £ ¥ ₩ ₪ ₫ ₹ ₺ ₽ ₴ ₸ ₦ ¢ ₱ ₡ ₲'],
  ['arrows', '← ↑ → ↓ ↔ ↕ ⇐ ⇒ ⇔ ↗ ↘ ↦ ↩'],
  ['mathematics', '≤ ≥ ≠ ≈ ± × ÷ − ∞ √ ∑ ∏ ∫ ∂ ∆ ∈ ∉ ⊂ ∪ ∩ ∀ ∃ ∧ ∨ ¬ ∝ ∠'],
  ['high and low', 'x² m³ y¹ 10⁻⁶ aⁿ H₂O CO₂ x₀ ₁₂₃'],
];

/** What is said in each of the faces, a paragraph a face, as a PDF. */
function written(words: string): string {
  const blocks = Object.values(faces).map((set): Block => {
    return { kind: 'paragraph', content: [set({ kind: 'text', text: words })] };
  });
  const path = join(freshFolder(), 'names.pdf');
  writeFileSync(path, render(demoDocument({ blocks })));
  return path;
}

describe.each(['NFC', 'NFD'])('written in %s', (form) => {
  test.each(names)('%s comes out of the PDF as it went in, in every face', (_, words) => {
    const path = written(words.normalize(form));
    const composed = words.normalize('NFC');
    const examined = new Examined(objectsOf(path));
    const paragraphs = examined.of('P').map((paragraph) => examined.texts.of(paragraph).trim());
    expect(paragraphs).toEqual(Object.keys(faces).map(() => composed));
    const out = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    const page = out.normalize('NFC').replace(/\s+/g, ' ');
    expect(page.split(composed.replace(/\s+/g, ' ')).length - 1).toBe(Object.keys(faces).length);
    for (const { descriptor, used } of examined.texts.fonts.values()) {
      expect(descriptor['/FontFile2']).toBeDefined();
      expect(used.has(0)).toBe(false);
    }
  });
});

test('no character is ever set with the glyph of another, or of none', () => {
  const shelf = new FontShelf(reportFonts);
  const read = new Map(Object.entries(reportFonts).map(([name, bytes]) => [name, create(bytes)]));
  const wrong: string[] = [];
  for (const face of Object.keys(faces) as Face[]) {
    for (let point = 0; point < 0x3_0000; point += 1) {
      const font = shelf.fontOf(face, point);
      const glyph = font?.glyph(point);
      if (font === undefined || glyph === undefined) continue;
      const { id } = present(read.get(font.name)).glyphForCodePoint(point);
      if (glyph.id === 0 || glyph.id !== id) wrong.push(`${face} ${point}`);
    }
  }
  expect(wrong).toEqual([]);
});
