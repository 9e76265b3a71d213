import type { openEditor } from './monaco/open-editor';

export type OpenEditor = typeof openEditor;

let open: OpenEditor | undefined;
let loading: Promise<OpenEditor> | undefined;

/** The editor, if it has arrived. */
export const readMonaco = (): OpenEditor | undefined => open;

/** Fetches the editor once; a failure is not kept. */
export function loadMonaco(): Promise<OpenEditor> {
  loading ??= import('./monaco/open-editor').then(
    (module) => {
      open = module.openEditor;
      return open;
    },
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}

const whenIdle = (task: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(task) : setTimeout(task, 200);

/** Fetches the editor when the page has nothing better to do: somebody came near one. */
export function preloadMonaco(): void {
  if (!loading) whenIdle(() => void loadMonaco().catch(() => undefined));
}

/** Fingers get the system's own text field: its keyboard, handles and dictation work in it. */
export const usesNativeEditor = (): boolean => matchMedia('(pointer: coarse)').matches;
