import { z } from 'zod';
import type { FrameCommand } from './frame';
import type { SessionWorker } from './live-worker';

const FrameEvent = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ready') }),
  z.strictObject({ status: z.literal('ended'), session: z.number() }),
  z.strictObject({ status: z.literal('lost'), session: z.number(), reason: z.string() }),
]);

/** How long the frame may take to say that it is there, once it has loaded. */
const READY_MS = 10_000;
/** How long it may take to end a worker. After that the frame itself is ended. */
const END_MS = 1_000;

export type SandboxFrame = {
  startWorker(onLost: (reason: Error) => void): SessionWorker;
  /** Whether it still carries sessions. */
  readonly isAlive: boolean;
  close(reason: Error): void;
};

/** The frame in which workers for strangers' code are started: an opaque origin with a policy of its own. */
export function openSandboxFrame(url: string): SandboxFrame {
  const { port1: control, port2 } = new MessageChannel();
  const element = document.createElement('iframe');
  const onLosts = new Map<number, (reason: Error) => void>();
  const ending = new Map<number, ReturnType<typeof setTimeout>>();
  let isReady = false;
  let isAlive = true;
  let lastSession = 0;

  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.title = 'Where TypeScript cells run';
  element.hidden = true;
  element.src = url;
  element.addEventListener('load', greet, { once: true });
  document.body.append(element);

  function greet() {
    element.contentWindow?.postMessage(null, '*', [port2]); // an opaque origin cannot be named
    setTimeout(() => isReady || close(new Error('The sandbox did not start.')), READY_MS);
  }

  function close(reason: Error) {
    if (!isAlive) return;
    isAlive = false;
    control.close();
    element.remove();
    for (const timer of ending.values()) clearTimeout(timer);
    for (const onLost of [...onLosts.values()]) onLost(reason);
  }

  control.onmessage = ({ data }) => {
    const { data: event } = FrameEvent.safeParse(data);
    if (event?.status === 'ready') isReady = true;
    if (event?.status === 'ended') {
      clearTimeout(ending.get(event.session));
      ending.delete(event.session);
    }
    if (event?.status === 'lost')
      onLosts.get(event.session)?.(new Error(`The sandbox ended the session: ${event.reason}.`));
  };

  const command = (message: FrameCommand, ports: MessagePort[] = []) => control.postMessage(message, ports);

  return {
    close,
    get isAlive() {
      return isAlive;
    },
    startWorker(onLost) {
      const session = ++lastSession;
      const { port1: port, port2: inside } = new MessageChannel();
      onLosts.set(session, onLost);
      command({ type: 'open', session }, [inside]);
      return {
        port,
        end() {
          port.close();
          onLosts.delete(session);
          if (!isAlive) return;
          command({ type: 'end', session });
          if (isReady)
            ending.set(
              session,
              setTimeout(() => close(new Error('The sandbox was restarted.')), END_MS),
            );
        },
      };
    },
  };
}
