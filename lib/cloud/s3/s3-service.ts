import type { Handled, Service, ServiceReply, ServiceRequest } from '../service';
import { readAddress } from './protocol/address';
import { bytesIn } from './protocol/attributes';
import { readBody } from './protocol/body';
import { hostId, requestId } from './protocol/ids';
import type { Answer, S3Request } from './protocol/request';
import { type Route, route } from './protocol/route';
import { notSimulated, S3Error } from './protocol/s3-error';
import { httpTime } from './protocol/times';
import { type Element, errorXml } from './protocol/xml';
import { storedBytes } from './store/objects';
import { EMPTY, type S3State } from './store/state';
import { callWords } from './words';

const LONGEST_KEY = 1_024;
/** What a page can hold beside the rest. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Object storage that speaks S3's REST protocol. */
export const s3: Service<S3State> = {
  name: 's3',
  answers: (url) => readAddress(url) !== undefined,
  initial: EMPTY,
  renewed: (state) => state,
  handle,
  refusal(kind, status, headers) {
    const throttled = kind === 'throttled' ? 'SlowDown' : undefined;
    const error = new S3Error(throttled ?? (status === 503 ? 'ServiceUnavailable' : 'InternalError'), [], { headers });
    return refused(error, { id: requestId(0), path: '/', hasBody: true });
  },
  words: (request) => wordsOf(request),
};

function handle(before: S3State, request: ServiceRequest): Handled<S3State> {
  const state: S3State = { ...before, requests: before.requests + 1 };
  const id = requestId(state.requests);
  const call = wordsOf(request);
  try {
    const answer = act(state, request, id);
    const after = answer.state ?? state;
    if (answer.state) mayHold(state, after);
    return { state: after, reply: reply(answer, id, request), call, changes: answer.state !== undefined };
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    const place = { id, path: request.url.pathname, hasBody: request.method !== 'HEAD' };
    return { state, reply: { ...refused(error, place) }, call, changes: false };
  }
}

function act(state: S3State, request: ServiceRequest, id: string): Answer {
  const { name, act, bucket, key, region } = read(request);
  mayEnter(request);
  if (name === undefined)
    throw new S3Error('MethodNotAllowed', [
      ['Method', request.method],
      ['ResourceType', key ? 'OBJECT' : bucket ? 'BUCKET' : 'SERVICE'],
    ]);
  if (!act) throw notSimulated(name);
  if (bytesIn(key) > LONGEST_KEY)
    throw new S3Error('KeyTooLongError', [
      ['Size', bytesIn(key)],
      ['MaxSizeAllowed', LONGEST_KEY],
    ]);
  const { headers, body } = readBody(request.headers, request.body);
  const query = request.url.searchParams;
  return act(state, { region, bucket, key, query, headers, body, now: request.now, requestId: id });
}

type Read = Pick<S3Request, 'region' | 'bucket' | 'key'> & Route;

function read({ method, url, headers }: ServiceRequest): Read {
  const { region = '', bucket = '', key = '' } = readAddress(url) ?? {};
  return { region, bucket, key, ...route({ method, bucket, key, query: url.searchParams, headers }) };
}

/** Whoever signs at all is let in. */
function mayEnter({ headers, url }: ServiceRequest): void {
  const signature = headers.get('authorization');
  if (signature === null && !url.searchParams.has('X-Amz-Signature')) throw new S3Error('AccessDenied');
  if (signature !== null && !/^AWS4-(?:HMAC|ECDSA-P256)-SHA256 /.test(signature))
    throw new S3Error('InvalidRequest', [], {
      message: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    });
}

function mayHold(before: S3State, after: S3State): void {
  const size = storedBytes(after);
  if (size <= MOST_BYTES || size <= storedBytes(before)) return;
  throw new S3Error(
    'EntityTooLarge',
    [
      ['ProposedSize', size],
      ['MaxSizeAllowed', MOST_BYTES],
    ],
    { message: 'Your proposed upload exceeds the maximum allowed size: the buckets here hold 512 MiB together.' },
  );
}

function wordsOf(request: ServiceRequest): ReturnType<typeof callWords> {
  const { name, bucket, key } = read(request);
  const { method, headers, url, body } = request;
  return callWords({ name, method, bucket, key, query: url.searchParams, headers, body: bodyOf(headers, body) });
}

/** A body whose framing is broken counts as it came. */
function bodyOf(headers: Headers, sent: Uint8Array): Uint8Array {
  try {
    return readBody(headers, sent).body;
  } catch {
    return sent;
  }
}

const ids = (id: string) => ({ 'x-amz-request-id': id, 'x-amz-id-2': hostId(id), server: 'AmazonS3' });

function reply({ status = 200, headers, body = '' }: Answer, id: string, { now }: ServiceRequest): ServiceReply {
  const isXml = typeof body === 'string' && body !== '';
  return {
    status,
    headers: { ...ids(id), date: httpTime(now), ...(isXml && { 'content-type': 'application/xml' }), ...headers },
    body,
  };
}

type Refused = { readonly id: string; readonly path: string; readonly hasBody: boolean };

function refused({ code, message, status, details, headers }: S3Error, { id, path, hasBody }: Refused): ServiceReply {
  const content: readonly Element[] = [
    ['Code', code],
    ['Message', message],
    ...details,
    ['Resource', path],
    ['RequestId', id],
    ['HostId', hostId(id)],
  ];
  return {
    status,
    headers: { ...ids(id), 'content-type': 'application/xml', ...headers },
    body: hasBody ? errorXml(content) : '',
  };
}
