import { tabMode } from './tab-mode';

export type EditorCommand = 'run' | 'run-next' | 'run-all' | 'leave' | 'check';

type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** The command of a key that comes before the editor’s own keys. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): EditorCommand | 'toggle-tab' | undefined {
  if (key.toLowerCase() === 'm' && ctrlKey && !metaKey && !altKey && !shiftKey) return 'toggle-tab';
  if (key !== 'Enter') return undefined;
  if (ctrlKey || metaKey) return shiftKey ? 'run-all' : 'run';
  if (altKey) return 'check';
  return shiftKey ? 'run-next' : undefined;
}

type KeyEvent = Key & { preventDefault(): void; stopPropagation(): void };

/** Carries out a key that is ours, and keeps it from the editor. */
export function handleKey(event: KeyEvent, onCommand: (command: EditorCommand) => void): void {
  const command = commandOf(event);
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  if (command === 'toggle-tab') tabMode.send({ type: 'toggled' });
  else onCommand(command);
}

/** Whether a key would type, delete or move the caret: with it, still code becomes an editor. */
export const isEditing = ({ key, ctrlKey, metaKey, altKey }: Key): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || /^(Enter|Backspace|Delete|Arrow|Home|End)/.test(key));
