/** Records are four levels deep; this bounds every walk over them. */
export const depthLimit = 32;
