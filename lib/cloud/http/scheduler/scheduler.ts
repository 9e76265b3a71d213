import type { Service, ServiceReply, ServiceRequest } from '../../service';
import { htmlReply } from '../reply';
import { requestWords } from '../request-words';
import { CLOUD_PLATFORM, scopeOf } from './access-token';
import { errorPage } from './error-page';
import { done, errorInfo, googleError, resourceInfo } from './google-error';
import { receipt } from './receipt';
import { readConfig, type WorkflowConfig } from './workflow-config';

const HOST = 'dataform.googleapis.com';
const PATH =
  /^\/(?:v1beta1\/(projects\/([^/]+)\/locations\/[^/]+\/repositories\/[^/]+)\/workflowConfigs(?:\/([^/]+))?\/?|upload\/v1beta1\/(projects\/([^/]+)\/locations\/[^/]+\/repositories\/[^/]+)\/files)$/;
const ID = /^[\w-]{1,63}$/;
/** Projects of somebody else. */
const FOREIGN = /^other-/;
const PAGE_SIZE = 50;

/** Schedules by name, in the order of their making. */
type Configs = ReadonlyMap<string, WorkflowConfig>;
type Answered = { readonly reply: ServiceReply; readonly configs?: Configs };

/** The REST API of a scheduler. */
export const scheduler: Service<Configs> = {
  name: HOST,
  answers: ({ hostname }) => hostname === HOST,
  initial: new Map(),
  renewed: (configs) => configs,
  handle(configs, request) {
    const { reply, configs: next = configs } = answer(configs, request);
    return { state: next, reply, call: requestWords(request), changes: next !== configs };
  },
  refusal(kind, status, headers) {
    if (kind === 'throttled')
      return googleError('RESOURCE_EXHAUSTED', 'Quota exceeded for requests per minute.', undefined, headers);
    return status === 503 ? htmlReply(503, errorPage(503, '')) : googleError('INTERNAL', 'Internal error encountered.');
  },
  words: requestWords,
};

function answer(configs: Configs, request: ServiceRequest): Answered {
  const { method, url } = request;
  const [isKnown, parent, project, id, repository, other] = PATH.exec(url.pathname) ?? [];
  if (!isKnown) return { reply: htmlReply(404, errorPage(404, url.pathname)) };
  const refusal = refuse(request, project ?? other ?? '');
  if (refusal) return { reply: refusal };
  if (repository !== undefined)
    return { reply: method === 'POST' ? receipt(repository, request) : htmlReply(404, errorPage(404, url.pathname)) };
  if (id !== undefined) return one(configs, `${parent}/workflowConfigs/${id}`, request);
  if (method === 'POST') return create(configs, `${parent}/workflowConfigs`, request);
  if (method === 'GET') return { reply: list(configs, `${parent}/workflowConfigs/`, url.searchParams) };
  return { reply: htmlReply(404, errorPage(404, url.pathname)) };
}

function refuse({ headers, now }: ServiceRequest, project: string): ServiceReply | undefined {
  const [, token] = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '') ?? [];
  const scope = token === undefined ? undefined : scopeOf(token, now);
  if (scope === undefined) {
    const reason = token === undefined ? 'CREDENTIALS_MISSING' : 'ACCESS_TOKEN_EXPIRED';
    const words =
      token === undefined
        ? 'Request is missing required authentication credential. Expected OAuth 2 access token.'
        : 'Request had invalid authentication credentials. Expected OAuth 2 access token.';
    return googleError('UNAUTHENTICATED', words, errorInfo(reason), {
      'www-authenticate': `Bearer realm="https://${HOST}/"`,
    });
  }
  if (scope !== CLOUD_PLATFORM)
    return googleError(
      'PERMISSION_DENIED',
      'Request had insufficient authentication scopes.',
      errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT'),
    );
  if (!FOREIGN.test(project)) return undefined;
  return googleError('PERMISSION_DENIED', `The caller does not have permission on the project ${project}.`);
}

function create(configs: Configs, parent: string, { url, headers, body, now }: ServiceRequest): Answered {
  const refused = (message: string): Answered => ({ reply: googleError('INVALID_ARGUMENT', message) });
  const id = url.searchParams.get('workflowConfigId');
  if (id === null) return refused('The query parameter workflowConfigId is required.');
  if (!ID.test(id)) return refused(`Invalid value for workflowConfigId: ${id}. It matches ${ID.source}.`);
  if (!headers.get('content-type')?.startsWith('application/json'))
    return refused('Invalid JSON payload received. The content type must be application/json.');
  const given = readConfig(new TextDecoder().decode(body));
  if (given.status === 'wrong') return refused(given.message);
  const name = `${parent}/${id}`;
  if (configs.has(name))
    return { reply: googleError('ALREADY_EXISTS', `Resource '${name}' already exists`, resourceInfo(name)) };
  const time = new Date(now).toISOString();
  const config = { name, ...given.config, createTime: time, updateTime: time };
  return { reply: done(config), configs: new Map([...configs, [name, config]]) };
}

function one(configs: Configs, name: string, { method, url }: ServiceRequest): Answered {
  if (method !== 'GET' && method !== 'DELETE') return { reply: htmlReply(404, errorPage(404, url.pathname)) };
  const found = configs.get(name);
  if (!found) return { reply: googleError('NOT_FOUND', `Resource '${name}' was not found`, resourceInfo(name)) };
  if (method === 'GET') return { reply: done(found) };
  return { reply: done({}), configs: new Map([...configs].filter(([other]) => other !== name)) };
}

function list(configs: Configs, prefix: string, query: URLSearchParams): ServiceReply {
  const size = Number(query.get('pageSize') ?? PAGE_SIZE);
  const from = Number(query.get('pageToken') ?? 0);
  if (!Number.isInteger(size) || size < 1 || !Number.isInteger(from) || from < 0)
    return googleError('INVALID_ARGUMENT', 'Invalid pageSize or pageToken.');
  const all = [...configs.values()].filter(({ name }) => name.startsWith(prefix));
  const next = from + size;
  return done({
    workflowConfigs: all.slice(from, next),
    ...(next < all.length && { nextPageToken: String(next) }),
  });
}
