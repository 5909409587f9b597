import type { PathDrawing, Path } from './layout/column.ts';
import type { Color } from './style.ts';

/** The operators of one page's content, colours and fonts set only where they change. */
export class ContentStream {
  private readonly operators: string[] = [];
  private fill = '';
  private stroke = '';
  private font = '';
  private size = 0;
  private operands = '';

  add(operator: string): void {
    this.operators.push(operator);
  }

  setFill(color: Color): void {
    if (this.fill === color) return;
    this.fill = color;
    this.add(`${color} rg`);
  }

  /** Adds glyphs, without the brackets around them, to the text that was begun: one operator for each look. */
  text(operands: string, font: string, size: number, color: Color): void {
    const isOther = this.font !== font || this.size !== size;
    if (isOther || this.fill !== color) {
      this.flushText();
      this.setFill(color);
      if (isOther) this.add(`/${font} ${number(size)} Tf`);
      this.font = font;
      this.size = size;
    }
    this.operands += operands;
  }

  endText(): void {
    this.flushText();
    this.add('ET');
  }

  private flushText(): void {
    if (this.operands === '') return;
    this.add(`[<${this.operands}>] TJ`);
    this.operands = '';
  }

  rectangle(x: number, y: number, width: number, height: number, color: Color): void {
    this.setFill(color);
    this.add(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`);
  }

  /** Draws the path moved down by `y`. */
  path({ path, fill, stroke, lineWidth, dash }: PathDrawing, y: number): void {
    if (fill !== undefined) this.setFill(fill);
    if (stroke !== undefined) {
      if (this.stroke !== stroke) this.add(`${stroke} RG`);
      this.stroke = stroke;
      this.add(`${number(lineWidth ?? 1)} w [${(dash ?? []).map(number).join(' ')}] 0 d`);
    }
    this.add(segments(path, y));
    this.add(fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B');
  }

  toString(): string {
    return this.operators.join('\n');
  }
}

function segments(path: Path, y: number): string {
  return path
    .map((segment) => {
      switch (segment.to) {
        case 'move':
          return `${number(segment.x)} ${number(segment.y + y)} m`;
        case 'line':
          return `${number(segment.x)} ${number(segment.y + y)} l`;
        case 'curve':
          return `${segment.points.map((n, index) => number(index % 2 === 0 ? n : n + y)).join(' ')} c`;
        case 'close':
          return 'h';
      }
    })
    .join(' ');
}

/** Hundredths of a point are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
