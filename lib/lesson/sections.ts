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

const isHeading = ({ node }: Item) => node.type === 'heading' && node.depth <= 3;

/** An exercise is a `###` section that has an `exercise` fence; everything else is plain. */
export function cutSections(items: readonly Item[]): Piece[] {
  const headings = items.flatMap((item, index) => (isHeading(item) ? [index] : []));
  const starts = headings[0] === 0 ? headings : [0, ...headings];
  return starts.flatMap((start, nth) => cutSection(items.slice(start, starts[nth + 1] ?? items.length)));
}

function cutSection(items: readonly Item[]): Piece[] {
  const heading = items[0]?.node;
  const place = items.findIndex(({ fence }) => fence?.role === 'exercise');
  const fence = items[place]?.fence;
  if (heading?.type !== 'heading' || heading.depth !== 3 || !fence) {
    return items.map((item) => ({ kind: 'plain', item }));
  }
  return [{ kind: 'exercise', heading, above: items.slice(1, place), fence, below: items.slice(place + 1) }];
}
