import { messages as kinds, PGlite, protocol } from '@electric-sql/pglite';
import type { Answer, Field, Notice, Reply, Request, ServerWords } from './protocol';

/** PGlite in a worker of its own: one request at a time, in the order in which they come. */
type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number];

/** A snapshot needs no initdb, which PGlite would ask for under an address of its own: the smallest module there is. */
const EMPTY_MODULE = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));

let postgres: PGlite | undefined;

async function answer(request: Request): Promise<Reply> {
  const notices: Notice[] = [];
  const onNotice = ({ severity = 'NOTICE', message = '' }: Remark) => void notices.push({ severity, message });
  const { id } = request;
  try {
    if (request.kind === 'boot') {
      const { wasm, share, snapshot } = request.parts;
      postgres = await PGlite.create({
        pgliteWasmModule: wasm,
        initdbWasmModule: EMPTY_MODULE,
        fsBundle: share,
        loadDataDir: snapshot,
      });
      return { id, notices, status: 'done', answers: [] };
    }
    if (!postgres) throw new Error('Postgres was not started');
    if (request.kind === 'exchange') {
      const bytes = await postgres.execProtocolRaw(request.bytes, { syncToFs: false });
      return { id, notices, status: 'exchanged', bytes: bytes.slice() };
    }
    const send = (message: Uint8Array) =>
      postgres?.execProtocolStream(message, { syncToFs: false, throwOnError: true, onNotice }) ?? [];
    const messages = await (request.kind === 'run' ? run(postgres, request, send) : prepare(request.sql, send));
    return { id, notices, status: 'done', answers: answersOf(messages) };
  } catch (error) {
    const words = serverWords(error);
    if (words) return { id, notices, status: 'refused', words };
    return {
      id,
      notices,
      status: 'broken',
      message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

type Remark = { readonly severity?: string | undefined; readonly message?: string | undefined };
type Send = (message: Uint8Array) => Promise<Message[]> | Message[];

async function run(db: PGlite, { sql, blob }: Extract<Request, { kind: 'run' }>, send: Send): Promise<Message[]> {
  if (blob) await db._handleBlob(new Blob([blob.slice()]));
  try {
    return await send(protocol.serialize.query(sql));
  } finally {
    if (blob) await db._cleanupBlob();
  }
}

async function prepare(sql: string, send: Send): Promise<Message[]> {
  try {
    await send(protocol.serialize.parse({ text: sql }));
    return await send(protocol.serialize.describe({ type: 'S' }));
  } finally {
    await send(protocol.serialize.sync());
  }
}

function answersOf(messages: readonly Message[]): Answer[] {
  const answers: Answer[] = [];
  let fields: readonly Field[] = [];
  let rows: (readonly (string | null)[])[] = [];
  const finish = (tag: string) => {
    answers.push({ fields, rows, tag });
    [fields, rows] = [[], []];
  };
  for (const message of messages) {
    if (message instanceof kinds.RowDescriptionMessage)
      fields = message.fields.map(({ name, dataTypeID, dataTypeModifier }) => ({
        name,
        type: dataTypeID,
        modifier: dataTypeModifier,
      }));
    else if (message instanceof kinds.DataRowMessage) rows.push(message.fields);
    else if (message instanceof kinds.CommandCompleteMessage) finish(message.text);
  }
  if (fields.length > 0) finish('');
  return answers;
}

function serverWords(error: unknown): ServerWords | undefined {
  if (!(error instanceof kinds.DatabaseError)) return undefined;
  const { message, code = '', position, detail, hint, column, constraint } = error;
  return {
    message,
    sqlstate: code,
    position: position === undefined ? undefined : Number(position),
    detail,
    hint,
    column,
    constraint,
  };
}

let last: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => self.postMessage(await answer(data)));
};
