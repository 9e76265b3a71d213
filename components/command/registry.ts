import { createStore } from '@/lib/core/store';
import type { Command } from './command';

type Owner = symbol;
type State = ReadonlyMap<Owner, readonly Command[]>;
type Event =
  | { readonly type: 'registered'; readonly owner: Owner; readonly commands: readonly Command[] }
  | { readonly type: 'left'; readonly owner: Owner };

/** What the parts of the page offer, each part by its own key. */
export const registry = createStore<State, Event>(new Map(), (state, event) => {
  const next = new Map(state);
  if (event.type === 'registered') next.set(event.owner, event.commands);
  else next.delete(event.owner);
  return next;
});

/** All commands of the page, in the order in which they came. */
export function allCommands(state: State = registry.read()): readonly Command[] {
  const byId = new Map([...state.values()].flat().map((command) => [command.id, command]));
  return [...byId.values()];
}

export const findCommand = (id: string): Command | undefined => allCommands().find((command) => command.id === id);

/** Runs it unless it is blocked; gives the reason if it is, or if the page has no such command. */
export function runCommand(id: string): string | undefined {
  const command = findCommand(id);
  if (!command) return 'This page cannot do that.';
  const why = command.blocked?.();
  if (why === undefined) command.run();
  return why;
}
