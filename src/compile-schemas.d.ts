import type { Plugin } from 'esbuild';

export const schemasAhead: Plugin;
