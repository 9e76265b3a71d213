'use client';

import { SiteLink } from '@/components/shell/SiteLink';
import { Button } from '@/components/ui/Button';
import { changedWords, sizeWords } from '@/components/ui/words';
import { type Draft, originWords, titleOf } from '@/lib/authoring/draft';
import { sitePath } from '@/lib/core/site-path';
import styles from './Author.module.css';

export function DraftRow({ draft, onCopy, onRemove }: { draft: Draft; onCopy(): void; onRemove(): void }) {
  const title = titleOf(draft.text);
  const bytes = draft.files.reduce((sum, { size }) => sum + size, draft.text.length);
  return (
    <li>
      <span className={styles.draft}>
        <SiteLink href={sitePath(`/author/?draft=${draft.id}`)}>{title}</SiteLink>
        <span className={styles.facts}>
          <span>changed {changedWords(draft.changedAt)}</span>
          <span>{originWords(draft)}</span>
          <span>{sizeWords(bytes)}</span>
          {draft.files.length > 0 && <span>{draft.files.map(({ name }) => name).join(', ')}</span>}
        </span>
      </span>
      <span className={styles.actions}>
        <Button small aria-label={`Duplicate ${title}`} onPress={onCopy}>
          Duplicate
        </Button>
        <Button small aria-label={`Remove ${title}`} onPress={onRemove}>
          Remove
        </Button>
      </span>
    </li>
  );
}
