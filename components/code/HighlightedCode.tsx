import styles from './HighlightedCode.module.css';
import { highlight } from './highlight';
import { linesOf, type Mark } from './lines';

type HighlightedCodeProps = {
  code: string;
  language: string;
  marks?: readonly Mark[];
  className?: string | undefined;
};

export function HighlightedCode({ code, language, marks, className }: HighlightedCodeProps) {
  const lines = linesOf(code, highlight(code, language), marks);
  return (
    <pre className={[styles.code, className].filter(Boolean).join(' ')}>
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
