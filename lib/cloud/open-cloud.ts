import type { Cloud } from './cloud';
import { createExchange } from './exchange';

/** Everything outside one world, as it is in the beginning. */
export function openCloud(): Cloud {
  const services: Parameters<typeof createExchange>[0] = [];
  const exchange = createExchange(services);
  return {
    send: exchange.send,
    get faults() {
      return exchange.faults;
    },
    setFaults: exchange.setFaults,
    takeEvents: () => ({ Records: [] }),
    mark() {
      for (const held of services) held.mark();
    },
    renew() {
      exchange.setFaults([]);
      for (const held of services) held.renew();
    },
    get changes() {
      return exchange.changes;
    },
    buckets: () => [],
    object: () => undefined,
    storage: {
      list: async () => [],
      read: async () => new Uint8Array(),
      write: async () => undefined,
    },
    reset() {
      for (const held of services) held.reset();
    },
  };
}
