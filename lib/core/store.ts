export type Store<State, Event> = {
  read(): State;
  subscribe(listener: () => void): () => void;
  send(event: Event): void;
};

export function createStore<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(event) {
      const next = reduce(state, event);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
