import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Paint } from '../paint.ts';
import { renderConcise } from './concise.ts';
import type { FoundSet } from './finding.ts';
import type { FindingsFormat } from './format-names.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** What a format may need beside the findings. */
export interface FindingsSetting {
  readonly paint: Paint;
  /** The version of the program. */
  readonly version: string;
  /** The severities that make the run fail. */
  readonly failing: readonly Severity[];
  /** The line to type that tells each finding by itself; undefined when this is it. */
  readonly showEach: string | undefined;
}

/** Turns what was found into the text of one format. */
export type FindingsRenderer = (found: FoundSet, setting: FindingsSetting) => string;

/** The formats of findings. Those for people and logs are empty when nothing was found. */
export const findingsFormats: Readonly<Record<FindingsFormat, FindingsRenderer>> = {
  text: (found, { paint, showEach }) => renderText(found, paint, showEach),
  concise: renderConcise,
  json: renderJson,
  sarif: (found, { version }) => renderSarif(found, version),
  github: renderGithub,
  junit: (found, { failing }) => renderJunit(found, failing),
};
