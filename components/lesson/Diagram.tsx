import type { Block } from '@/lib/lesson/schema';
import styles from './Diagram.module.css';

/** A diagram as an ordered list of its nodes, each with where it leads. */
export function Diagram({ block: { title, nodes, edges } }: { block: Extract<Block, { kind: 'diagram' }> }) {
  return (
    <figure className={styles.diagram}>
      <figcaption>{title}</figcaption>
      <ol>
        {nodes.map((node) => {
          const next = edges
            .filter(({ from }) => from === node.id)
            .map(({ to }) => nodes.find(({ id }) => id === to)?.text ?? to);
          return (
            <li key={node.id}>
              <b>{node.text}</b>
              {next.length > 0 && <span> → {next.join(', ')}</span>}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
