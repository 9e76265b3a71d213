import type { Cloud } from '../../../cloud/cloud';
import { openCloud } from '../../../cloud/open-cloud';
import type { Fault } from '../../../core/fault';
import type { OutsideHost } from '../../session';

/** The services of a world that are reached by HTTP, with faults as a page sets them. */
export function cloudOutside(faults: readonly Fault[] = []): OutsideHost {
  const cloud = openCloud();
  cloud.setFaults(faults);
  return outsideOf(cloud);
}

export function outsideOf(cloud: Cloud): OutsideHost {
  return {
    send: cloud.send,
    connect: async () => ({ status: 'refused', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }),
    exchange: async () => ({ base64: '' }),
    async disconnect() {},
    setFaults: async (given) => cloud.setFaults(given),
    faults: async () => cloud.faults,
    takeEvents: async (bucket, at) => cloud.takeEvents(bucket, at),
    mark: async () => cloud.mark(),
    renew: async () => cloud.renew(),
    restore: async () => cloud.restore(),
  };
}
