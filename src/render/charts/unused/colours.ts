/** Stand in the bundle for the colours between which d3 would go; our scales are of numbers. */
export function color(): never {
  throw new Error('a scale of this program has no colours');
}

export const rgb = color;
export const hsl = color;
export const lab = color;
export const hcl = color;
export const cubehelix = color;
