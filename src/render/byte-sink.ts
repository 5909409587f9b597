/**
 * Bytes in one buffer that doubles: a PDF is millions of short texts, a buffer for each would take more
 * room than they, and to join them at the end would take it twice.
 */
export class ByteSink {
  private buffer = Buffer.allocUnsafe(65_536);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** Each character is one byte. */
  latin1(text: string): void {
    this.makeRoom(text.length);
    this.used += this.buffer.write(text, this.used, 'latin1');
  }

  bytes(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.used);
    this.used += bytes.length;
  }

  whole(): Uint8Array {
    return this.buffer.subarray(0, this.used);
  }

  private makeRoom(length: number): void {
    let size = this.buffer.length;
    while (this.used + length > size) size *= 2;
    if (size === this.buffer.length) return;
    const larger = Buffer.allocUnsafe(size);
    larger.set(this.buffer.subarray(0, this.used));
    this.buffer = larger;
  }
}
