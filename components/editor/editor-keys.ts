import { say } from '@/components/command/say';
import { tabMode } from './tab-mode';

export type EditorCommand = 'run' | 'run-next' | 'run-all' | 'leave' | 'check';

/** What the editor does by itself. */
type OwnCommand = 'toggle-tab' | 'format';

type Key = {
  readonly key: string;
  /** Where the key is: with Alt it may write something else. */
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** The command of a key that comes before the editor’s own keys. */
export function commandOf({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Key): EditorCommand | OwnCommand | undefined {
  if (key.toLowerCase() === 'm' && ctrlKey && !metaKey && !altKey && !shiftKey) return 'toggle-tab';
  if ((code === 'KeyF' || key.toLowerCase() === 'f') && altKey && shiftKey && !ctrlKey && !metaKey) return 'format';
  if (key !== 'Enter') return undefined;
  if (ctrlKey || metaKey) return shiftKey ? 'run-all' : 'run';
  if (altKey) return 'check';
  return shiftKey ? 'run-next' : undefined;
}

function toggleTab(): void {
  tabMode.send({ type: 'toggled' });
  say(tabMode.read() === 'leaves' ? 'Tab leaves the editor.' : 'Tab writes a tab.');
}

type KeyEvent = Key & { preventDefault(): void; stopPropagation(): void };

/** Carries out a key that is ours, and keeps it from the editor. */
export function handleKey(event: KeyEvent, onCommand: (command: EditorCommand) => void, onFormat?: () => void): void {
  const command = commandOf(event);
  if (!command || (command === 'format' && !onFormat)) return;
  event.preventDefault();
  event.stopPropagation();
  if (command === 'toggle-tab') toggleTab();
  else if (command === 'format') onFormat?.();
  else onCommand(command);
}

/** Whether a key would type, delete or move the caret: with it, still code becomes an editor. */
export const isEditing = ({ key, ctrlKey, metaKey, altKey }: Key): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || /^(Enter|Backspace|Delete|Arrow|Home|End)/.test(key));
