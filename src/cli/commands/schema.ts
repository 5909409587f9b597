import explanation from '../../../schemas/explanation.schema.json' with { type: 'json' };
import findings from '../../../schemas/findings.schema.json' with { type: 'json' };
import programme from '../../../schemas/programme.schema.json' with { type: 'json' };
import recommendation from '../../../schemas/recommendation.schema.json' with { type: 'json' };
import report from '../../../schemas/report.schema.json' with { type: 'json' };
import { schemaText } from '../../read/schemas.ts';
import { unknownChoice } from '../choice.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { schemaNames, type PrintedSchema } from '../option-words.ts';

const schemas: Readonly<Record<PrintedSchema, object>> = {
  recommendation,
  programme,
  report,
  findings,
  explanation,
};

/** Prints the schema of the name; without one, the names there are. */
export function schema({ surroundings }: Context, name: string | undefined): ExitCode {
  const { stdout } = surroundings;
  if (name === undefined) {
    stdout.write(`${schemaNames.join('\n')}\n`);
    return exitCodes.done;
  }
  const known = schemaNames.find((each) => each === name);
  if (known === undefined) throw unknownChoice('schema', name, schemaNames);
  stdout.write(schemaText(schemas[known]));
  return exitCodes.done;
}
