/** As much of it as tests ask. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
    _getMetrics(): { readonly leftBearing: number };
  }

  export interface Font {
    readonly characterSet: readonly number[];
    readonly numGlyphs: number;
    glyphForCodePoint(point: number): Glyph;
    getGlyph(id: number): Glyph;
  }

  export function create(bytes: Uint8Array): Font & Record<string, unknown>;
}
