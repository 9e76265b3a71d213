import type { Fence } from './fence';
import { type Report, unknownName } from './problems';

const NAMED: readonly string[] = ['cell', 'quiz', 'exercise', 'diagram'];

/** All ids of the file; reports those that stand twice. */
export function checkIds(fences: readonly Fence[], report: Report): ReadonlySet<string> {
  const lines = new Map<string, number>();
  for (const { role, id, idPlace } of fences) {
    if (!NAMED.includes(role)) continue;
    const line = lines.get(id);
    if (id === 'prose') report(idPlace, '`prose` has a meaning of its own: choose another id');
    if (line !== undefined) report(idPlace, `the id \`${id}\` is taken on line ${line}: choose another`);
    else lines.set(id, idPlace.line);
  }
  return new Set(lines.keys());
}

/** A quiz covers cells that stand below it. */
export function checkReveals(fences: readonly Fence[], report: Report) {
  const cells = fences.flatMap(({ role, id }, index) => (role === 'cell' ? [{ id, index }] : []));
  for (const [place, { attributes }] of fences.entries()) {
    const reveals = attributes.get('reveals');
    if (!reveals) continue;
    const below = cells.filter(({ index }) => index > place).map(({ id }) => id);
    for (const [nth, id] of reveals.value.split(',').entries()) {
      if (!below.includes(id)) report(reveals.place, notBelow(id, below, cells));
      else if (reveals.value.split(',').indexOf(id) < nth) report(reveals.place, `\`${id}\` stands here twice`);
    }
  }
}

function notBelow(id: string, below: readonly string[], cells: readonly { readonly id: string }[]): string {
  return cells.some((cell) => cell.id === id)
    ? `\`reveals=\` names cells below the quiz, and \`${id}\` stands above it`
    : unknownName('cell below the quiz', id, below);
}
