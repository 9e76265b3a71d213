/** What the types of packages name of Node, as it is in a session: its streams are those of browsers. */
export const NODE_SHAPES = `
interface Buffer extends Uint8Array {}

declare module 'events' {
  class EventEmitter {
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listenerCount(event: string | symbol): number;
  }
  namespace EventEmitter {
    export { EventEmitter };
  }
  export = EventEmitter;
}

declare module 'stream' {
  export type Readable = ReadableStream<Uint8Array>;
  export type Writable = WritableStream<Uint8Array>;
  export type Duplex = { readonly readable: Readable; readonly writable: Writable };
}

declare module 'node:stream' {
  export * from 'stream';
}

declare module 'node:http' {
  export type IncomingMessage = ReadableStream<Uint8Array>;
}

declare module 'tls' {
  export type ConnectionOptions = Record<string, unknown>;
}
`;
