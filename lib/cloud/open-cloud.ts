import type { Cloud } from './cloud';
import { createExchange } from './exchange';
import { holdService } from './hold-service';
import { openHttpServices } from './http/http-services';
import { openBuckets } from './s3/open-buckets';
import { s3 } from './s3/s3-service';

/** Everything outside one world, as it is in the beginning. */
export function openCloud(): Cloud {
  const objects = holdService(s3);
  const services: Parameters<typeof createExchange>[0] = [objects, ...openHttpServices()];
  const exchange = createExchange(services);
  const buckets = openBuckets(objects);
  return {
    send(request) {
      buckets.noteTime(request.at);
      return exchange.send(request);
    },
    get faults() {
      return exchange.faults;
    },
    setFaults: exchange.setFaults,
    takeEvents: (bucket) => buckets.takeEvents(bucket, isDoubled(exchange.faults) ? 2 : 1),
    mark() {
      exchange.mark();
      for (const held of services) held.mark();
    },
    renew() {
      exchange.setFaults([]);
      for (const held of services) held.renew();
    },
    restore() {
      exchange.restore();
      for (const held of services) held.restore();
    },
    get changes() {
      return exchange.changes + buckets.written;
    },
    buckets: buckets.list,
    object: buckets.object,
    storage: buckets.storage,
    reset() {
      for (const held of services) held.reset();
    },
  };
}

const isDoubled = (faults: Cloud['faults']) => faults.some(({ kind }) => kind === 'duplicate-events');
