import type { Handled, Service, ServiceRequest } from './service';

/** A service with its state: what it is now, what it was when it was marked, what it was in the beginning. */
export function holdService<State>(service: Service<State>) {
  let state = service.initial;
  let marked = state;
  return {
    service,
    get state() {
      return state;
    },
    set state(next: State) {
      state = next;
    },
    async handle(request: ServiceRequest): Promise<Omit<Handled<State>, 'state'>> {
      const answer = service.handle(state, request);
      // One that answers at once leaves no moment in which somebody else could change the state.
      const { state: next, ...handled } = answer instanceof Promise ? await answer : answer;
      state = next;
      return handled;
    },
    mark() {
      marked = state;
    },
    renew() {
      state = service.renewed(marked);
    },
    restore() {
      state = marked;
    },
    reset() {
      state = service.initial;
      marked = state;
    },
  };
}
export type HeldService = Pick<
  ReturnType<typeof holdService<unknown>>,
  'handle' | 'mark' | 'renew' | 'restore' | 'reset'
> & {
  readonly service: Pick<Service<unknown>, 'name' | 'answers' | 'refusal' | 'words'>;
};
