import type { Heading } from 'mdast';
import type { Fence } from './fence';
import type { Item } from './parts';

/** The file, cut where exercises begin and end. */
export type Piece =
  | { readonly kind: 'plain'; readonly item: Item }
  | {
      readonly kind: 'exercise';
      readonly heading: Heading;
      readonly above: readonly Item[];
      readonly fence: Fence;
      readonly below: readonly Item[];
    };

const endsSection = ({ node }: Item) => node.type === 'heading' && node.depth <= 3;

/** An exercise is a `###` section that has an `exercise` fence; everything else is plain. */
export function cutSections(items: readonly Item[]): Piece[] {
  const pieces: Piece[] = [];
  for (let next = 0; next < items.length; ) {
    const item = items[next];
    if (!item) break;
    const length = items.slice(next + 1).findIndex(endsSection);
    const end = length < 0 ? items.length : next + 1 + length;
    const place = items.slice(next + 1, end).findIndex(({ fence }) => fence?.role === 'exercise') + next + 1;
    const fence = place > next ? items[place]?.fence : undefined;
    if (item.node.type === 'heading' && item.node.depth === 3 && fence) {
      const [above, below] = [items.slice(next + 1, place), items.slice(place + 1, end)];
      pieces.push({ kind: 'exercise', heading: item.node, above, fence, below });
      next = end;
    } else {
      pieces.push({ kind: 'plain', item });
      next += 1;
    }
  }
  return pieces;
}
