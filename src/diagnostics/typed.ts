/**
 * Makes of a command such as `validate --strict` the line to type: where the reader stands, it may
 * need `npx` before it, or the data folder named after it.
 */
export type Typed = (command: string) => string;

/** The line where the program is installed for everyone, and the records lie in `data`. */
export const typedPlainly: Typed = (command) => `ssr-report ${command}`;
