import type { Place } from '../../sql-engine';
import { borderError } from '../border-error';
import { Refused } from './failure';

/** How a name of a cell is read: always as it is now. */
export type Names = Readonly<Record<string, () => unknown>>;

/** The names of every cell that has run. */
export function createScopes() {
  const cells = new Map<string, Map<string, () => unknown>>();

  /** The nearest definition above a place. */
  const find = ({ above }: Place, name: string) => {
    for (const cell of above) {
      const read = cells.get(cell)?.get(name);
      if (read) return { cell, read };
    }
    return undefined;
  };

  return {
    find,
    define: (cell: string, names: Names) => cells.set(cell, new Map(Object.entries(names))),
    forget: (cell: string) => cells.delete(cell),
    namesOf: (cell: string) => cells.get(cell),
    visible: ({ cell, above }: Place) => [cell, ...above].flatMap((id) => [...(cells.get(id)?.keys() ?? [])]),
  };
}
export type Scopes = ReturnType<typeof createScopes>;

/** Assignment to a name that the cell does not own. */
const notYours = (name: string, owner: string) =>
  new Refused(
    borderError(
      'not-yours',
      `\`${name}\` belongs to ${owner}. A cell changes only its own names: declare a new one, \`const new_${name} = …\`, or change it there.`,
    ),
    name,
  );

/**
 * What a cell's code sees through `with`: its SQL tables, then the cells above, nearest first, then what every cell has.
 * Anything else is looked up among JavaScript's own globals.
 */
export function openScope(
  scopes: Scopes,
  place: Place,
  tables: ReadonlyMap<string, unknown>,
  offered: ReadonlyMap<string, unknown>,
): object {
  const has = (name: unknown): name is string =>
    typeof name === 'string' && (tables.has(name) || scopes.find(place, name) !== undefined || offered.has(name));
  return new Proxy(Object.create(null), {
    has: (_, name) => has(name),
    get(_, name) {
      if (!has(name)) return undefined;
      if (tables.has(name)) return tables.get(name);
      const found = scopes.find(place, name);
      return found ? found.read() : offered.get(name);
    },
    set(_, name) {
      const key = String(name);
      if (tables.has(key)) throw notYours(key, 'SQL: it is a table');
      const found = scopes.find(place, key);
      throw notYours(key, found ? `the cell \`${found.cell}\`` : 'the notebook');
    },
  });
}
