/**
 * The font files in `fonts/`, by the name that the renderer has for each. Apart from the renderer,
 * so that whoever loads the files need not load pdfkit.
 */
export const fontFileNames = {
  regular: 'report-sans-regular.ttf',
  semibold: 'report-sans-semibold.ttf',
  italic: 'report-sans-italic.ttf',
  'semibold-italic': 'report-sans-semibold-italic.ttf',
  mono: 'report-mono-regular.ttf',
  symbols: 'report-symbols-regular.ttf',
} as const;

export type FontName = keyof typeof fontFileNames;

/** The bytes of every font file. */
export type FontFiles = Readonly<Record<FontName, Uint8Array>>;
