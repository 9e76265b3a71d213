import type { WireServer } from '../wire-server';
import type { Exclusive } from './exclusive';
import type { World } from './world';

/** The server of one world for clients that speak its protocol. */
export function serveClients(_world: World, _exclusive: Exclusive): WireServer {
  return {
    connect() {
      throw new Error('the server takes no clients yet');
    },
  };
}
