import type { Cases } from './case';
import { answers, SCHEDULER, TOKEN } from './service-answers';

/** A scheduler, its tokens, and what is streamed up to it. */
export const schedulerCases: Cases = {
  'a schedule is made once, listed, given and deleted': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "const made = await post('nightly', token)\nconst second = await post('nightly', token)\nconst { error } = await second.json()\n;[granted, made.status, await made.json(), second.status, error.code, error.status, error.details]",
      "await post('weekly', token)\nconst auth = { headers: { authorization: `Bearer ${token}` } }\nconst listed = async (query = '') => { const { workflowConfigs, nextPageToken } = await (await fetch(ROOT + query, auth)).json(); return [...workflowConfigs.map(({ name }: any) => name.split('/').at(-1)), nextPageToken] }\nconst all = await listed()\nconst page = await listed('?pageSize=1')\nconst one = await fetch(`${ROOT}/nightly`, auth)\nconst gone = await fetch(`${ROOT}/nightly`, { method: 'DELETE', ...auth })\n;[all, page, (await one.json()).cronSchedule, await gone.json(), await said(await fetch(`${ROOT}/nightly`, auth)), await listed()]",
    ]),
    expected: [
      undefined,
      undefined,
      {
        matches:
          "^Array\\(7\\) Object expires_in: 3600, scope: 'https://www.googleapis.com/auth/cloud-platform', token_type: 'Bearer', 200, Object name: 'projects/p/locations/us-central1/repositories/r/workflowConfigs/nightly', releaseConfig: '.*/main', invocationConfig: Object includedTags: Array\\(1\\) 'test', cronSchedule: '40 13 \\* \\* \\*', timeZone: 'Africa/Abidjan', createTime: '2026-03-02T09:00:00.120Z', updateTime: '2026-03-02T09:00:00.120Z', 409, 409, 'ALREADY_EXISTS', Array\\(1\\) Object @type: 'type.googleapis.com/google.rpc.ResourceInfo', resourceName: 'projects/p/locations/us-central1/repositories/r/workflowConfigs/nightly'$",
      },
      "Array(6) Array(3) 'nightly', 'weekly', undefined, Array(2) 'nightly', '1', '40 13 * * *', Object, '404 NOT_FOUND: Resource \\'projects/p/locations/us-central1/repositories/r/workflowConfigs/nightly\\' was not found', Array(2) 'weekly', undefined",
    ],
  },
  'a scheduler refuses what it cannot use': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "display((await post('', token)).status)\nfor (const body of [{}, { ...CONFIG, cronSchedule: 'daily' }, { ...CONFIG, timeZone: 'Mars/Base' }, { ...CONFIG, releaseConfigs: 'x' }]) display(await said(await post('a', token, body)))\ndisplay(await said(await fetch(ROOT, { method: 'POST', headers: { authorization: `Bearer ${token}` } })))\ndisplay(await said(await fetch(`${ROOT}?workflowConfigId=a`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(CONFIG) })))\nconst path = await post('a', token, CONFIG, ROOT.replace('workflowConfigs', 'workflows'))\ndisplay([path.status, path.headers.get('content-type'), (await path.text()).slice(0, 15)])\nconst method = await post('', token, CONFIG, `${ROOT}/none`)\ndisplay([method.status, /<code>(.*)<.code>/.exec(await method.text())?.[1]])",
    ]),
    expected: [
      undefined,
      undefined,
      [
        '400',
        "'400 INVALID_ARGUMENT: Invalid value at \\'workflow_config.releaseConfig\\'.'",
        "'400 INVALID_ARGUMENT: Invalid value at \\'workflow_config.cronSchedule\\'.'",
        "'400 INVALID_ARGUMENT: Invalid value at \\'workflow_config.timeZone\\'.'",
        {
          matches:
            'Unknown name "releaseConfigs" at .{1,2}workflow_config.{1,2}: Cannot find field. Did you mean "releaseConfig"',
        },
        "'400 INVALID_ARGUMENT: The query parameter workflowConfigId is required.'",
        "'400 INVALID_ARGUMENT: Invalid JSON payload received. The content type must be application/json.'",
        "Array(3) 404, 'text/html; charset=UTF-8', '<!DOCTYPE html>'",
        "Array(2) 404, '/v1beta1/projects/p/locations/us-central1/repositories/r/workflowConfigs/none'",
      ],
    ],
  },
  'tokens are asked for rightly, expire by the clock, and may not be enough': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "const errorOf = async (answer: Response) => `${answer.status} ${(await answer.json()).error}`\nfor (const change of [{ client_id: 'x' }, { client_secret: 'x' }, { grant_type: 'password' }, { scope: '' }]) display(await errorOf(await tokenFor(change)))\ndisplay(await errorOf(await fetch('https://oauth2.googleapis.com/token', { method: 'POST', body: JSON.stringify(CLIENT) })))\nconst { client_id, client_secret, ...rest } = CLIENT\ndisplay((await fetch('https://oauth2.googleapis.com/token', { method: 'POST', headers: { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` }, body: new URLSearchParams(rest) })).status)",
      "const { access_token: small } = await (await tokenFor({ scope: CLIENT.scope + '.read-only' })).json()\ndisplay(await said(await fetch(ROOT)))\ndisplay(await said(await post('a', 'ya29.x.y')))\ndisplay(await said(await post('a', small)))\ndisplay(await said(await post('a', token, CONFIG, ROOT.replace('projects/p', 'projects/other-team'))))\nawait clock.set('2026-03-02T09:59:59.999Z')\ndisplay((await post('a', token)).status)\nawait clock.sleep(1)\nconst late = await post('b', token)\ndisplay([late.headers.get('www-authenticate'), await said(late)])",
    ]),
    expected: [
      undefined,
      undefined,
      [
        "'401 invalid_client'",
        "'401 invalid_client'",
        "'400 unsupported_grant_type'",
        "'400 invalid_scope'",
        "'400 invalid_request'",
        '200',
      ],
      [
        "'401 UNAUTHENTICATED: Request is missing required authentication credential. Expected OAuth 2 access token.'",
        "'401 UNAUTHENTICATED: Request had invalid authentication credentials. Expected OAuth 2 access token.'",
        "'403 PERMISSION_DENIED: Request had insufficient authentication scopes.'",
        "'403 PERMISSION_DENIED: The caller does not have permission on the project other-team.'",
        '200',
        "Array(2) 'Bearer realm=\"https://dataform.googleapis.com/\"', '401 UNAUTHENTICATED: Request had invalid authentication credentials. Expected OAuth 2 access token.'",
      ],
    ],
  },
  'a body that is streamed up arrives in its parts, three seconds apart': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "async function* parts() { yield 'Foo'; await clock.sleep(3_000); yield 'Bar' }\nconst body = ReadableStream.from(parts()).pipeThrough(new TextEncoderStream())\nconst url = ROOT.replace('/v1beta1/', '/upload/v1beta1/').replace('workflowConfigs', 'files?name=rows.ndjson')\nconst got = await (await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body, duplex: 'half' } as RequestInit)).json()\n;[got, trace.calls('dataform.googleapis.com').map(({ parameters }) => parameters.body)]",
    ]),
    expected: [
      undefined,
      undefined,
      "Array(2) Object name: 'projects/p/locations/us-central1/repositories/r/files/rows.ndjson', sizeBytes: 6, parts: Array(2) Object receiveTime: '2026-03-02T09:00:00.120Z', sizeBytes: 3, Object receiveTime: '2026-03-02T09:00:03.120Z', sizeBytes: 3, Array(1) 'FooBar'",
    ],
  },
};
