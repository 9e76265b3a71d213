import { z } from 'zod';
import { nearest } from '../../../core/nearest';

const CRON = /^(?:[\d*/,-]+\s+){2}[\d*/,-]+\s+[\w*/,-]+\s+[\w*/,-]+$/;

/** What a client says of a schedule. */
const Given = z.strictObject({
  releaseConfig: z.string().min(1),
  invocationConfig: z
    .strictObject({
      includedTags: z.array(z.string()).optional(),
      includedTargets: z.array(z.unknown()).optional(),
      transitiveDependenciesIncluded: z.boolean().optional(),
      transitiveDependentsIncluded: z.boolean().optional(),
      fullyRefreshIncrementalTablesEnabled: z.boolean().optional(),
    })
    .optional(),
  cronSchedule: z.string().regex(CRON).optional(),
  timeZone: z.string().refine(isTimeZone).optional(),
});

export type WorkflowConfig = z.infer<typeof Given> & {
  readonly name: string;
  readonly createTime: string;
  readonly updateTime: string;
};

export type GivenConfig =
  | { readonly status: 'right'; readonly config: z.infer<typeof Given> }
  | { readonly status: 'wrong'; readonly message: string };

/** The schedule in a body, or what is wrong with it, in the service's words. */
export function readConfig(text: string): GivenConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('Invalid JSON payload received. Unable to parse JSON.');
  }
  const parsed = Given.safeParse(value);
  if (parsed.success) return { status: 'right', config: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') return wrong(unknownName(issue.keys[0] ?? '', issue.path.map(String)));
  const field = ['workflow_config', ...(issue?.path ?? []).map(String)].join('.');
  return wrong(`Invalid value at '${field}'.`);
}

const wrong = (message: string): GivenConfig => ({ status: 'wrong', message });

function unknownName(name: string, path: readonly string[]): string {
  const near = path.length === 0 ? nearest(name, Object.keys(Given.shape)) : undefined;
  const at = ['workflow_config', ...path].join('.');
  return `Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.${near ? ` Did you mean "${near}"?` : ''}`;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
