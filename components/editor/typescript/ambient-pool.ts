/** Workers that a cell has beside its own. */
export const POOL = `
/** So many workers, from 1 to 8. Close the pool when its work is done: at the latest it is closed when the cell ends. */
declare function pool(size: number): WorkerPool;

interface WorkerPool extends Disposable {
  readonly size: number;
  /**
   * Calls a function for every item, in the workers, and gives the answers in the order of the items.
   * Only the text of the function goes there: it sees none of the names around it. Items and answers are copies.
   */
  map<Item, Answer>(items: Iterable<Item>, work: (item: Item, index: number) => Answer): Promise<Awaited<Answer>[]>;
  /** Calls a function once, in a worker, with copies of the arguments. */
  run<Args extends readonly unknown[], Answer>(work: (...args: Args) => Answer, ...args: Args): Promise<Awaited<Answer>>;
  close(): void;
}
`;
