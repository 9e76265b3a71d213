import { SiteLink } from '@/components/shell/SiteLink';
import { lessonPath, questionPath } from '@/lib/core/site-path';
import type { CoveredRow, Teaching, TeachingPart } from '@/lib/lesson/coverage';
import styles from './WhereTaught.module.css';

/** The lessons and questions that teach a row with what in them does, then the lessons that will. */
export function WhereTaught({ row: { taught, coming } }: { row: CoveredRow }) {
  return (
    <>
      {taught.map((teaching) => (
        <div key={teaching.id} className={styles.teaching}>
          <SiteLink href={addressOf(teaching)}>
            {teaching.kind === 'question' ? `${teaching.id} ${teaching.title}` : teaching.title}
          </SiteLink>
          <ul>
            {teaching.parts.map((part) => (
              <li key={part.id}>
                {part.kind !== 'exercise' && `${part.kind} `}
                <SiteLink href={addressOf(teaching, part)}>{nameOf(part)}</SiteLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {coming.length > 0 && (
        <p className={styles.coming}>
          {taught.length > 0 ? 'also coming' : 'coming'} with {coming.map(({ title }) => title).join(', ')}
        </p>
      )}
    </>
  );
}

const addressOf = ({ kind, id }: Teaching, part?: TeachingPart) =>
  kind === 'question' ? questionPath(id, part?.id) : lessonPath(id, part?.id);

const nameOf = ({ kind, title }: TeachingPart) => (kind === 'exercise' ? title : <code>{title}</code>);
