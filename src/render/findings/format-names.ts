/** The formats of findings; `formats.ts` renders them. */
export const findingsFormatNames = ['text', 'concise', 'json', 'sarif', 'github', 'junit'] as const;
export type FindingsFormat = (typeof findingsFormatNames)[number];
