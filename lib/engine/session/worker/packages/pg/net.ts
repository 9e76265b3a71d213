import { Buffer } from 'buffer';
import EventEmitter from 'events';
import { joinBytes } from '../../../../wire/byte-writer';
import { readWords, splitBackend } from '../../../../wire/read-backend';
import { type Socket as Connection, SOCKETS, type Sockets } from '../../outside/sockets';

export const sessionSockets = (): Sockets => Reflect.get(globalThis, SOCKETS);

type Written = () => void;

/** As much of Node's `net.Socket` as `pg` uses. What is written together goes out together, and the answer comes as data. */
export class Socket extends EventEmitter {
  writable = true;
  #connection: Promise<Connection> | undefined;
  #open: Connection | undefined;
  #waiting: Uint8Array[] = [];
  #corked = 0;
  #scheduled = false;
  #last: Promise<void> = Promise.resolve();
  #ended = false;

  connect(port: number, host: string): this {
    this.#connection = sessionSockets().connect(host, port);
    this.#connection.then(
      (connection) => {
        this.#open = connection;
        this.emit('connect');
      },
      (error: unknown) => this.#fail(error),
    );
    return this;
  }

  write(bytes: Uint8Array, written?: Written): boolean {
    this.#waiting.push(Uint8Array.from(bytes));
    if (bytes[0] === GOOD_BYE) this.#open?.leave();
    if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => this.#flush());
    }
    written?.();
    return true;
  }

  cork(): void {
    this.#corked++;
  }

  uncork(): void {
    this.#corked = Math.max(0, this.#corked - 1);
    this.#flush();
  }

  #flush() {
    this.#scheduled = false;
    if (this.#corked > 0 || this.#waiting.length === 0) return;
    const bytes = joinBytes(this.#waiting.splice(0));
    this.#last = this.#last.then(() => this.#exchange(bytes));
  }

  async #exchange(bytes: Uint8Array) {
    try {
      const connection = await this.#connection;
      const answer = (await connection?.exchange(bytes)) ?? new Uint8Array();
      if (this.#ended) return;
      if (answer.length > 0) this.emit('data', Buffer.from(answer));
      if (isLast(answer) || (answer.length === 0 && expectsAnswer(bytes))) this.#close();
    } catch (error) {
      this.#fail(error);
    }
  }

  end(): this {
    this.#corked = 0;
    this.#flush();
    this.writable = false;
    this.#last = this.#last.then(() => this.#close());
    return this;
  }

  destroy(error?: unknown): this {
    if (error !== undefined) this.#fail(error);
    else this.#close();
    return this;
  }

  #fail(error: unknown) {
    if (this.#ended) return;
    this.writable = false;
    this.emit('error', error);
    this.#close();
  }

  #close() {
    if (this.#ended) return;
    this.#ended = true;
    this.writable = false;
    void this.#connection?.then(
      (connection) => connection.close(),
      () => {},
    );
    // As in Node, after the call that closes: who ends a client listens only then.
    queueMicrotask(() => {
      this.emit('end');
      this.emit('close');
    });
  }

  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

export const isIP = (host: string) => (/^\d+(\.\d+){3}$/.test(host) ? 4 : host.includes(':') ? 6 : 0);

/** The server has closed the connection after this. */
const isLast = (answer: Uint8Array) =>
  answer.length >= 5 &&
  splitBackend(answer).some((message) => message.letter === 'E' && readWords(message).get('V') !== 'ERROR');

const GOOD_BYE = 'X'.charCodeAt(0);
const SILENT = new Set(['X', 'H', 'd', 'c', 'f']);
/** A server that is there says something, unless it is only told that nothing more comes. */
const expectsAnswer = (bytes: Uint8Array) => !SILENT.has(String.fromCharCode(bytes[0] ?? 0));
