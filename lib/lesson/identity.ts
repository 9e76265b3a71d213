import type { Fence } from './fence';
import { unknownName, type Report } from './problems';

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
  const isCell = ({ role }: Fence) => role === 'cell';
  for (const [index, { attributes }] of fences.entries()) {
    const reveals = attributes.get('reveals');
    const below = fences.slice(index + 1).filter(isCell).map(({ id }) => id);
    const all = fences.filter(isCell).map(({ id }) => id);
    const ids = reveals?.value.split(',') ?? [];
    for (const [nth, id] of ids.entries()) {
      if (!reveals || (below.includes(id) && ids.indexOf(id) === nth)) continue;
      if (below.includes(id)) report(reveals.place, `\`${id}\` stands here twice`);
      else if (all.includes(id)) report(reveals.place, `\`reveals=\` names cells below the quiz, and \`${id}\` stands above it`);
      else report(reveals.place, unknownName('cell below the quiz', id, below));
    }
  }
}
