import type { Service, ServiceReply, ServiceRequest } from '../../service';
import { htmlReply, jsonReply } from '../reply';
import { requestWords } from '../request-words';
import { CLOUD_PLATFORM, LIFETIME_SECONDS, makeToken } from './access-token';
import { errorPage } from './error-page';

const HOST = 'oauth2.googleapis.com';
const CLIENT = { id: 'YOUR_CLIENT_ID', secret: 'YOUR_CLIENT_SECRET' };
const SCOPES = [CLOUD_PLATFORM, `${CLOUD_PLATFORM}.read-only`];
const ANSWER_MS = 120;

/** How many tokens were given. */
type Given = number;

/** Gives the tokens that the scheduler asks for. */
export const tokenService: Service<Given> = {
  name: HOST,
  answers: ({ hostname }) => hostname === HOST,
  initial: 0,
  renewed: () => 0,
  handle(given, request) {
    const reply = answer(given, request);
    return { state: reply.status === 200 ? given + 1 : given, reply, call: requestWords(request), changes: false };
  },
  refusal: (kind, status, headers) =>
    jsonReply(status, { error: kind === 'throttled' ? 'rate_limit_exceeded' : 'internal_failure' }, { headers }),
  words: requestWords,
};

const refused = (status: number, error: string, error_description: string) =>
  jsonReply(status, { error, error_description }, { afterMs: ANSWER_MS });

function answer(given: Given, { method, url, headers, body, now }: ServiceRequest): ServiceReply {
  if (url.pathname !== '/token' || method !== 'POST') return htmlReply(404, errorPage(404, url.pathname));
  if (!headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return refused(400, 'invalid_request', 'The body must be application/x-www-form-urlencoded.');
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const grant = form.get('grant_type');
  if (grant === null) return refused(400, 'invalid_request', 'Required parameter is missing: grant_type');
  if (grant !== 'client_credentials') return refused(400, 'unsupported_grant_type', `Invalid grant_type: ${grant}`);
  const [id, secret] = credentialsOf(headers, form);
  if (id !== CLIENT.id) return refused(401, 'invalid_client', 'The OAuth client was not found.');
  if (secret !== CLIENT.secret) return refused(401, 'invalid_client', 'The provided client secret is invalid.');
  const scope = form.get('scope') ?? '';
  if (!SCOPES.includes(scope))
    return refused(
      400,
      'invalid_scope',
      `Some requested scopes were invalid: [${scope}]. There are: ${SCOPES.join(', ')}`,
    );
  const access_token = makeToken({ issued: now, scope, serial: given + 1 });
  return jsonReply(
    200,
    { access_token, expires_in: LIFETIME_SECONDS, scope, token_type: 'Bearer' },
    { afterMs: ANSWER_MS, headers: { 'cache-control': 'no-store' } },
  );
}

/** In the form, or as a user and a password. */
function credentialsOf(headers: Headers, form: URLSearchParams): readonly (string | null | undefined)[] {
  const [, basic] = /^Basic (.+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (basic === undefined) return [form.get('client_id'), form.get('client_secret')];
  try {
    return atob(basic).split(':').map(decodeURIComponent);
  } catch {
    return [];
  }
}
