/** Records are four levels deep; this bounds every walk over them. */
export const depthLimit = 32;

/**
 * Some seven thousand rows, far more than a person writes; the YAML library takes up to 2 kB for each
 * mark, name, value, line and escape while it reads.
 */
export const partsLimit = 100_000;
