import { inflateSync } from 'node:zlib';
import { FileBytes } from '../../../src/render/pdf/file-bytes.ts';
import { ObjectWriter, source } from '../../../src/render/pdf/objects.ts';
import { pdfText } from '../../../src/render/pdf/pdf-file.ts';

/** A file whose last object of its own has that number: its writer, and how it ends. */
function fileAfter(last: number): { writer: ObjectWriter; end: () => Buffer } {
  let id = last;
  const bytes = new FileBytes();
  const writer = new ObjectWriter(
    () => (id += 1),
    (stream) => {
      bytes.add(stream);
    },
  );
  return { writer, end: () => Buffer.from(bytes.end(writer.end({}))) };
}

test.each<[unknown, string]>([
  ['Name', '/Name'],
  [1.23456789, '1.234568'],
  [true, 'true'],
  [null, 'null'],
  [pdfText('a (b) \\ c\r\n'), '(a \\(b\\) \\\\ c\\r\\n)'],
  [pdfText('é'), '(\xfe\xff\0\xe9)'],
  [pdfText('\u{1f6a2}'), '(\xfe\xff\xd8\x3d\xde\xa2)'],
  [new Date('2016-03-31T12:34:56Z'), '(D:20160331123456Z)'],
  [Uint8Array.of(1, 0xab), '<01ab>'],
  [[1, 'A', [2]], '[1 /A [2]]'],
  [{ A: 1, B: undefined, C: { D: 'E' } }, '<</A 1 /C <</D /E>>>>'],
  [{ id: 7, gen: 0, data: {} }, '7 0 R'],
])('%j in a file', (value, text) => {
  expect(source(value)).toBe(text);
});

test('what is no value of a PDF is an error', () => {
  expect(() => source(undefined)).toThrow('no value of a PDF');
  expect(() => source([() => 1])).toThrow('no value of a PDF');
});

test('objects without a stream are packed together, in any number', () => {
  const { writer, end } = fileAfter(450);
  for (let id = 1; id <= 450; id += 1) writer.object(id, source({ No: id }));
  const file = end().toString('latin1');
  const packed = [
    ...file.matchAll(/\/ObjStm \/N (\d+) \/First (\d+).*\nstream\n([^]*?)\nendstream/g),
  ];
  expect(packed.map(([, count]) => count)).toEqual(['200', '200', '50']);
  const texts = packed.map(([, , first, stream]) =>
    inflateSync(Buffer.from(stream ?? '', 'latin1'))
      .toString('latin1')
      .slice(Number(first)),
  );
  const objects = texts.join('').trimEnd().split('\n');
  expect(objects).toEqual(Array.from({ length: 450 }, (_, index) => `<</No ${index + 1}>>`));
});

test('a stream longer than the buffer at first comes out whole', () => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
  const { writer, end } = fileAfter(1);
  writer.stream(1, {}, bytes, false);
  expect(end().includes(bytes)).toBe(true);
});

test('an object that was never written is an error', () => {
  const { writer, end } = fileAfter(3);
  writer.object(1, '<<>>');
  writer.object(3, '<<>>');
  expect(end).toThrow('object 2 was never written');
});
