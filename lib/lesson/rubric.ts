import type { ListItem, RootContent } from 'mdast';
import type { Fence } from './fence';
import { startOf } from './markdown';
import type { Report } from './problems';
import { readPart, toProse } from './prose';
import type { Reading } from './reading';
import { type Check, Id } from './schema';

type Rubric = Extract<Check, { kind: 'rubric' }>;

/** A list whose items begin with the id of the point, as code. */
export function readRubric(fence: Fence, reading: Reading): Rubric | undefined {
  const { report } = reading;
  const [list, surplus] = readPart(fence, reading);
  if (list?.type !== 'list' || surplus) {
    report(surplus ? startOf(surplus) : fence.place, 'a rubric is one list: - `point` What the answer says.');
    return;
  }
  const points = list.children.flatMap((item) => readPoint(item, report));
  for (const [index, { id }] of points.entries()) {
    const item = list.children[index];
    if (points.findIndex((point) => point.id === id) < index)
      report(startOf(item), `the point \`${id}\` stands here twice`);
  }
  return { kind: 'rubric', at: fence.at, points };
}

function readPoint(item: ListItem, report: Report): Rubric['points'] {
  const [paragraph, ...below] = item.children;
  const [id, first, ...others] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (id?.type !== 'inlineCode' || first?.type !== 'text' || !/^[ \n]/.test(first.value)) {
    report(startOf(item), 'a point begins with its id as code: - `one_transaction` What the answer says.');
    return [];
  }
  if (!Id.safeParse(id.value).success) {
    report(startOf(id), `\`${id.value}\` is no id: small letters, digits and _, beginning with a letter`);
  }
  const value = first.value.trimStart();
  const children = [...(value === '' ? [] : [{ type: 'text' as const, value }]), ...others];
  const text: RootContent[] = [{ type: 'paragraph', children }, ...below];
  return [{ id: id.value, text: toProse(text) }];
}
