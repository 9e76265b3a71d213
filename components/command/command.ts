/** Headings of the palette and the key sheet, in their order. */
export const COMMAND_GROUPS = ['Run', 'Cell', 'Editor', 'Page', 'Work', 'Look', 'Go to'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Where a command's keys are heard. `anywhere`: in text fields and editors too. `page`: unless something is being written.
 * `cell`: while a cell itself has the focus; with Mod or Alt, wherever in the cell it is. `output`: in a cell's output.
 * `editor`: the code editor hears them by itself.
 */
export type KeyPlace = 'anywhere' | 'page' | 'cell' | 'output' | 'editor';

/** Something a reader can do here. It stands in the palette and, with keys, in the key sheet. */
export type Command = {
  /** `cell.run`. Of two with the same id the one registered last counts. */
  readonly id: string;
  /** `Run this cell`. */
  readonly title: string;
  readonly group: CommandGroup;
  /** Written as `Mod+Shift+Enter`, `?`, `a`; `d d` is one after the other, `o or Esc` either. */
  readonly keys?: string;
  /** `page` if it does not say. */
  readonly heard?: KeyPlace;
  /** Why it cannot be done now; undefined when it can. Asked each time. */
  readonly blocked?: () => string | undefined;
  run(): void;
};
