import { ProseNodes } from '@/components/prose/ProseNodes';
import type { Block } from '@/lib/lesson/schema';

export function Heading({ block: { depth, id, content } }: { block: Extract<Block, { kind: 'heading' }> }) {
  const Tag = depth <= 2 ? 'h2' : depth === 3 ? 'h3' : 'h4';
  return (
    <Tag id={id}>
      <ProseNodes nodes={content} />
    </Tag>
  );
}
