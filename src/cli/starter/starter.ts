import { schemaCopyPath } from '../../files/schema-copies.ts';
import { schemaNames, schemas, schemaText, type SchemaName } from '../../read/schemas.ts';
import editorconfig from './editorconfig.txt';
import firstRecord from './first-record.yaml';
import gitattributes from './gitattributes.txt';
import gitignore from './gitignore.txt';
import hook from './pre-commit-config.yaml';
import programme from './programme.yaml';
import readme from './README.md';
import secondRecord from './second-record.yaml';
import workflow from './workflow.yaml';

/** The reporting date of which the example records speak. */
export const exampleReport = '2025-12-31';

/** A file that `init` writes: an example, a schema that it keeps up to date, or one for the team. */
export interface StarterFile {
  /** From the folder of the programme. */
  readonly path: string;
  readonly text: string;
  readonly isExample: boolean;
  /** Set of a schema. */
  readonly schema?: SchemaName;
}

/** The files of a programme whose data folder, as seen from its own, is `data`: empty, or ending in `/`. */
export function starterFiles(data: string, option: string): StarterFile[] {
  const filled = (text: string) =>
    text
      .replaceAll('{data}', data)
      .replaceAll('{option}', option)
      .replaceAll('{date}', exampleReport);
  const example = (path: string, text: string) => ({ path: data + path, text, isExample: true });
  const other = (path: string, text: string) => ({ path, text: filled(text), isExample: false });
  return [
    example('programme.yaml', programme),
    example('recommendations/1.yaml', firstRecord),
    example('recommendations/2.yaml', secondRecord),
    ...schemaNames.map((schema) => ({
      path: data + schemaCopyPath(schema),
      text: schemaText(schemas[schema]),
      isExample: false,
      schema,
    })),
    other('.pre-commit-config.yaml', hook),
    other('.github/workflows/recommendations.yml', workflow),
    other('.vscode/settings.json', editorSettings(data)),
    other('.vscode/extensions.json', jsonText({ recommendations: ['redhat.vscode-yaml'] })),
    other('.editorconfig', editorconfig),
    other('.gitattributes', gitattributes),
    other('.gitignore', gitignore),
    other('README.md', readme),
  ];
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Records without the line that names their schema are explained and checked by these settings. */
function editorSettings(data: string): string {
  return jsonText({
    'yaml.schemas': {
      [`./${data}schemas/recommendation.schema.json`]: `${data}recommendations/*.yaml`,
      [`./${data}schemas/programme.schema.json`]: `${data}programme.yaml`,
    },
  });
}
