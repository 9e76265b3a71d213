import type { CallWords, HttpReply } from '../../../../core/exchange';
import type { Clock } from '../../clock';
import type { AskedCall, Recorder } from '../recorder';
import type { AskOutside } from './ask-outside';
import { bodyStream } from './body-stream';
import { incomingOf } from './incoming';
import { networkError, terminated } from './network-error';
import { outcomeOf } from './outcome';
import { type Outgoing, outgoingOf, readBody } from './outgoing';
import type { Program } from './program';
import { type Message, redirectOf } from './redirect';
import { makeResponse } from './response';
import { unlessAborted } from './unless-aborted';

type FetchHost = {
  readonly ask: Pick<AskOutside, 'send'>;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly program: Program;
  readonly watched: <T>(answer: Promise<T>) => Promise<T>;
};

const MOST_REDIRECTS = 20;

/** The `fetch` of cells: what it sends goes to the services outside, and all that takes time takes it by the cells' clock. */
export function createFetch({ ask, clock, recorder, program, watched }: FetchHost): typeof fetch {
  const now = () => clock.now().getTime();
  const until = async (time: number) => {
    if (time > now()) await clock.sleep(time - now());
  };

  /** One message and what comes of it, when it has come. */
  async function exchange(message: Message, at: number, call: AskedCall, here: Error) {
    const before = program.nextCall();
    const { body, ...head } = message;
    const reply = await watched(ask.send({ ...head, ...(body && { body }), at, before }));
    call.is(reply.call);
    if (reply.kind === 'crash') {
      call.end({ outcome: 'crash', failed: true });
      program.end(reply.message);
    }
    program.throwIfGone();
    if (reply.kind === 'crash') throw new Error('Bug: a program that is gone goes on');
    await until(at + (body ?? []).reduce((sum, { afterMs }) => sum + afterMs, 0) + reply.afterMs);
    program.throwIfGone();
    if (reply.kind === 'response') {
      call.end({ outcome: outcomeOf(reply), failed: reply.status >= 400, status: reply.status });
      return reply;
    }
    call.end({ outcome: reply.code, failed: true });
    throw networkError('fetch failed', { code: reply.code, reason: reply.message }, here);
  }

  async function follow(outgoing: Outgoing, here: Error): Promise<Response> {
    const { request, signal } = outgoing;
    if (!/^https?:$/.test(new URL(request.url).protocol))
      throw networkError('fetch failed', { code: 'ERR_INVALID_URL', reason: 'unknown scheme' }, here);
    let at = now();
    let call = recorder.asked(wordsOf(request));
    const settle = <T>(step: Promise<T>) =>
      unlessAborted(step, signal).catch((error: unknown) => {
        call.end({ outcome: signal?.aborted ? 'aborted' : 'failed', failed: true });
        throw error;
      });
    const body = await settle(readBody(outgoing, now, watched));
    let message = messageOf(outgoing, body);
    for (let redirects = 0; ; redirects++) {
      const reply = await settle(exchange(message, at, call, here));
      const next = request.redirect === 'manual' ? undefined : redirectOf(message, reply);
      if (!next) return receive(message, reply, redirects > 0, signal, here);
      if (request.redirect === 'error' || redirects === MOST_REDIRECTS)
        throw networkError('fetch failed', { code: 'ERR_REDIRECT', reason: 'unexpected redirect' }, here);
      message = next;
      at = now();
      call = recorder.asked(wordsOf(message));
    }
  }

  async function receive(
    { method, url }: Message,
    reply: Extract<HttpReply, { kind: 'response' }>,
    redirected: boolean,
    signal: AbortSignal | undefined,
    here: Error,
  ): Promise<Response> {
    const begin = now();
    const incoming = await watched(incomingOf(reply));
    const host = { until, signal, received: recorder.receivedBytes, terminated: () => terminated(here) };
    const { status, statusText, headers } = reply;
    return makeResponse(
      {
        status,
        statusText,
        headers,
        url,
        redirected,
        body: method === 'HEAD' ? null : bodyStream(incoming, begin, host),
      },
      { receivedWhole: recorder.receivedWhole, watched },
    );
  }

  return async function fetch(input, init) {
    const here = new Error(); // the stack of the call: an answer comes from elsewhere
    const outgoing = outgoingOf(input, init);
    program.throwIfGone();
    outgoing.signal?.throwIfAborted();
    return follow(outgoing, here);
  };
}

/** What a call is called until the service that answers says it in its own words. */
function wordsOf({ method, url }: { readonly method: string; readonly url: string }): CallWords {
  const { hostname } = new URL(url);
  return { service: OBJECT_STORAGE.test(hostname) ? 's3' : hostname, name: method, parameters: { url } };
}
const OBJECT_STORAGE = /(?:^|\.)s3[.-].*amazonaws\.com$/;

/** What every `fetch` adds to the headers that it is given. */
function messageOf({ request, stream }: Outgoing, body: Message['body']): Message {
  const headers = new Headers(request.headers);
  const add = (name: string, value: string) => headers.has(name) || headers.set(name, value);
  add('accept', '*/*');
  add('accept-encoding', 'gzip');
  if (stream) add('transfer-encoding', 'chunked');
  const url = new URL(request.url);
  url.hash = '';
  return { method: request.method, url: url.href, headers: [...headers], body };
}
