import { fromBase64, toBase64 } from '../core/base64';
import type { CallWords, HttpReply, HttpRequest } from '../core/exchange';
import type { Fault } from '../core/fault';
import type { HeldService } from './hold-service';
import type { ServiceReply, ServiceRequest } from './service';
import { nextTrouble, type Trouble, troublesOf } from './trouble';

/** Lets calls through to the service that answers, one after the other, with what the faults do to them. */
export function createExchange(services: readonly HeldService[]) {
  let troubles = troublesOf([]);
  let marked = troubles;
  let changes = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function answer(request: HttpRequest): Promise<HttpReply> {
    const url = new URL(request.url);
    const held = services.find(({ service }) => service.answers(url));
    if (!held) return unknownAddress(request, url, services);
    const { name } = held.service;
    const next = nextTrouble(troubles, name, request.before ?? 0);
    troubles = next.troubles;
    const { trouble } = next;
    const asked = serviceRequest(request, url, trouble.left);
    const words = { service: name, ...held.service.words(asked) };
    if (trouble.crash === 'before') return crashed(words);
    const {
      reply,
      call,
      changes: changed,
    } = trouble.refused
      ? { reply: refusalOf(held, trouble.refused, request.at), call: words, changes: false }
      : await held.handle(asked);
    if (changed) changes++;
    const told = { service: name, ...call };
    return trouble.crash === 'after' ? crashed(told) : response(reply, told, trouble);
  }

  return {
    send(request: HttpRequest): Promise<HttpReply> {
      const answered = last.then(() => answer(request));
      last = answered.catch(() => {});
      return answered;
    },
    get faults() {
      return troubles.map(({ fault }) => fault);
    },
    setFaults(faults: readonly Fault[]) {
      troubles = troublesOf(faults);
    },
    mark() {
      marked = troubles;
    },
    /** The faults as they were marked, with what is left of them. */
    restore() {
      troubles = marked;
    },
    get changes() {
      return changes;
    },
  };
}

function serviceRequest({ method, headers, body = [], at }: HttpRequest, url: URL, faults: readonly Fault[]) {
  const pieces = body.map(({ afterMs, bytes }) => ({ afterMs, bytes: fromBase64(bytes) }));
  const whole = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let offset = 0;
  for (const { bytes } of pieces) {
    whole.set(bytes, offset);
    offset += bytes.length;
  }
  const request: ServiceRequest = {
    method,
    url,
    headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])),
    body: whole,
    pieces: pieces.map(({ afterMs, bytes }) => ({ afterMs, bytes: bytes.length })),
    now: at,
    faults,
  };
  return request;
}

/** As a network brings a body: what is long never comes at once. */
const PIECE = 64 * 1024;

const inPieces = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) => ({
    afterMs: 0,
    bytes: bytes.subarray(index * PIECE, (index + 1) * PIECE),
  }));

function response(reply: ServiceReply, call: CallWords, { slowerMs }: Trouble): HttpReply {
  const { status, headers = {}, body = '', breaksOff = false, afterMs = 0 } = reply;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const pieces = bytes instanceof Uint8Array ? inPieces(bytes) : bytes;
  return {
    kind: 'response',
    status,
    statusText: STATUS_TEXTS[status] ?? '',
    headers: Object.entries(headers),
    body: pieces.filter((piece) => piece.bytes.length > 0).map((piece) => ({ ...piece, bytes: toBase64(piece.bytes) })),
    breaksOff,
    afterMs: afterMs + slowerMs,
    call,
  };
}

const STATUS_TEXTS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

function refusalOf({ service }: HeldService, fault: NonNullable<Trouble['refused']>, now: number): ServiceReply {
  if (fault.kind === 'failing') return service.refusal('failing', fault.status ?? 500, {});
  const { retryAfterSeconds, retryAfterAs = 'seconds' } = fault;
  if (retryAfterSeconds === undefined) return service.refusal('throttled', 429, {});
  const date = new Date(now + retryAfterSeconds * 1_000).toUTCString();
  return service.refusal('throttled', 429, {
    'retry-after': retryAfterAs === 'date' ? date : String(retryAfterSeconds),
  });
}

const crashed = (call: CallWords): HttpReply => ({
  kind: 'crash',
  message: 'The program was killed here: the fault `crash` is on.',
  call,
});

function unknownAddress(
  { method, url }: HttpRequest,
  { hostname: host }: URL,
  services: readonly HeldService[],
): HttpReply {
  const there = services.map(({ service }) => service.name).join(', ');
  return {
    kind: 'unreachable',
    code: 'ENOTFOUND',
    message: `getaddrinfo ENOTFOUND ${host}. A cell reaches no network: ${host} is not simulated here. What is: ${there}.`,
    afterMs: 0,
    call: { service: 'http', name: method, parameters: { url } },
  };
}
