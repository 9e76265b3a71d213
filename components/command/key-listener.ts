import type { Command } from './command';
import { follow, isLetterKey, type KeyPress } from './keys';

type KeyEvent = KeyPress &
  Pick<KeyboardEvent, 'defaultPrevented' | 'isComposing' | 'repeat' | 'preventDefault' | 'stopPropagation'>;

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'];

/** Follows key presses from one to the next, and runs the command whose keys they are. */
export function createKeyListener(onBlocked: (why: string) => void) {
  let before: readonly KeyPress[] = [];
  return (event: KeyEvent, commands: readonly Command[]): void => {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.includes(event.key)) return;
    const offered = commands.filter(({ keys }) => keys !== undefined && !(event.repeat && isLetterKey(keys)));
    const among = (presses: readonly KeyPress[], how: 'begins' | 'all') =>
      offered.findLast(({ keys = '' }) => follow(keys, presses) === how);
    const presses =
      among([...before, event], 'all') || among([...before, event], 'begins') ? [...before, event] : [event];
    const command = among(presses, 'all');
    before = !command && among(presses, 'begins') ? presses : [];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    const why = command.blocked?.();
    if (why === undefined) command.run();
    else onBlocked(why);
  };
}
