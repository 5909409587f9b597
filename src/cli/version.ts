import manifest from '../../package.json' with { type: 'json' };

/** The version of the program, as `--version` prints it and every manifest names it. */
export const version: string = manifest.version;
