import { dateProblem } from '../domain/date.ts';

/** The formats that the schemas of the records name. */
export const formats = { date: (text: string) => dateProblem(text) === undefined } as const;
