import type { HostApi } from '../../protocol';

/** What a session asks of the page about what is outside. */
export type AskOutside = Pick<
  HostApi,
  'send' | 'connect' | 'exchange' | 'disconnect' | 'setFaults' | 'faults' | 'takeEvents' | 'mark' | 'renew' | 'restore'
>;
