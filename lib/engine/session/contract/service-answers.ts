import type { Fault } from '../../../core/fault';
import type { Case } from './case';
import { cloudOutside } from './cloud-outside';
import { cells } from './test-cases';

/** What cells give, but for the calls that are told below each. */
export const answers =
  (codes: readonly string[], faults?: readonly Fault[]): Case['act'] =>
  async (engine) => {
    const outcomes = await cells(codes, undefined, () => cloudOutside(faults))(engine);
    return Array.isArray(outcomes) ? outcomes.map(withoutCalls) : outcomes;
  };

function withoutCalls(outcome: unknown): unknown {
  if (isCalls(outcome)) return undefined;
  if (Array.isArray(outcome)) {
    const rest = outcome.filter((output) => !isCalls(output));
    return rest.length === 1 ? rest[0] : rest;
  }
  if (typeof outcome !== 'object' || outcome === null || !('outputs' in outcome)) return outcome;
  const { outputs, ...failure } = outcome;
  const rest = withoutCalls(outputs);
  return Array.isArray(rest) && rest.length === 0 ? failure : { ...failure, outputs: rest };
}

const isCalls = (output: unknown) => typeof output === 'object' && output !== null && 'calls' in output;

export const FEED =
  "const feed = (query: Record<string, string>) => fetch(`https://api.nasa.gov/neo/rest/v1/feed?${new URLSearchParams(query)}`)\nconst KEY = { api_key: 'DEMO_KEY' }";
export const HN =
  'const item = async (id: unknown) => (await fetch(`https://hacker-news.firebaseio.com/v0/item/${id}.json`)).json()';
export const SCHEDULER = `
const CLIENT = { grant_type: 'client_credentials', client_id: 'YOUR_CLIENT_ID', client_secret: 'YOUR_CLIENT_SECRET', scope: 'https://www.googleapis.com/auth/cloud-platform' }
const tokenFor = (change = {}) => fetch('https://oauth2.googleapis.com/token', { method: 'POST', body: new URLSearchParams({ ...CLIENT, ...change }) })
const ROOT = 'https://dataform.googleapis.com/v1beta1/projects/p/locations/us-central1/repositories/r/workflowConfigs'
const CONFIG = { releaseConfig: 'projects/p/locations/us-central1/repositories/r/releaseConfigs/main', invocationConfig: { includedTags: ['test'] }, cronSchedule: '40 13 * * *', timeZone: 'Africa/Abidjan' }
const post = (id: string, token: string, body: unknown = CONFIG, url = ROOT) => fetch(\`\${url}?workflowConfigId=\${id}\`, { method: 'POST', headers: { authorization: \`Bearer \${token}\`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
const said = async (answer: Response) => { const { error } = await answer.json(); return \`\${answer.status} \${error.status}: \${error.message}\` }`;
export const TOKEN = 'const { access_token: token, ...granted } = await (await tokenFor()).json()';
export const STATUS =
  'const statusOf = async (url: string) => { const answer = await fetch(url); return `${answer.status} ${answer.headers.get("retry-after") ?? ""}`.trim() }';
export const DATA = "'https://example.com/data?page=1'";
