import type { Ref } from 'react';
import styles from './HighlightedCode.module.css';
import { highlight } from './highlight';
import { linesOf, type Mark } from './lines';

type HighlightedCodeProps = {
  code: string;
  language: string;
  marks?: readonly Mark[];
  className?: string | undefined;
  ref?: Ref<HTMLPreElement>;
  /** With a name it is a tab stop: it scrolls. */
  name?: string | undefined;
};

export function HighlightedCode({ code, language, marks, className, ref, name }: HighlightedCodeProps) {
  const lines = linesOf(code, highlight(code, language), marks);
  return (
    <pre
      ref={ref}
      className={[styles.code, className].filter(Boolean).join(' ')}
      {...(name !== undefined && { tabIndex: 0, role: 'group', 'aria-label': name })}
    >
      <code>
        {lines.map((line, index) => (
          <span key={line.from} className={styles.line} data-mark={line.mark}>
            {line.pieces.map((piece) => (
              <span key={piece.from} className={piece.class && styles[piece.class]} data-mark={piece.mark}>
                {piece.text}
              </span>
            ))}
            {index < lines.length - 1 && '\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
