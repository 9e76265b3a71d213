import { z } from 'zod';
import type { Fence } from './fence';
import { unknownName } from './problems';
import type { Reading } from './reading';
import type { Block } from './schema';
import { readShape } from './shape';
import { readYaml } from './yaml';

const Diagram = z.strictObject({ nodes: z.record(z.string(), z.string()), edges: z.array(z.string()) });

export function readDiagram(
  fence: Fence,
  { source, report }: Reading,
): Extract<Block, { kind: 'diagram' }> | undefined {
  const title = fence.attributes.get('title')?.value;
  if (title === undefined) report(fence.place, 'this diagram needs `title=`');
  const yaml = readYaml(fence.body, fence.bodyLine, report);
  const diagram = yaml && readShape(yaml, Diagram, report);
  if (!yaml || !diagram) return;
  const names = Object.keys(diagram.nodes);
  if (names.length === 0) report(yaml.valuePlace(['nodes']), '`nodes` must not be empty');
  for (const name of names) {
    if (/^\S+$/.test(name)) continue;
    report(
      yaml.keyPlace(['nodes', name]),
      `\`${name}\` is no name of a node: write one word, and its text behind the colon`,
    );
  }
  const edges = diagram.edges.flatMap((edge, index) => {
    const place = yaml.valuePlace(['edges', index]);
    const [, from, to] = /^(\S+) -> (\S+)$/.exec(edge) ?? [];
    if (from === undefined || to === undefined) {
      report(place, `an edge is written \`from -> to\`, not \`${edge}\``);
      return [];
    }
    for (const end of [from, to]) if (!names.includes(end)) report(place, unknownName('node', end, names));
    return [{ from, to }];
  });
  return {
    kind: 'diagram',
    id: fence.id,
    at: source.span(fence.place, fence.end),
    title: title ?? '',
    nodes: Object.entries(diagram.nodes).map(([id, text]) => ({ id, text })),
    edges,
  };
}
