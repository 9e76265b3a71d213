'use client';

import { useMemo, useState } from 'react';
import { CodeWords } from '@/components/output/CodeWords';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { useStore } from '@/components/ui/useStore';
import { sizeWords } from '@/components/ui/words';
import type { DraftFile } from '@/lib/authoring/draft';
import { kindOfFile, nameProblem } from '@/lib/authoring/file-names';
import { addData, namesData, renameData } from '@/lib/authoring/front-data';
import { inspectFile } from '@/lib/authoring/inspect-file';
import { FileContents } from './FileContents';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** One file beside the draft: what is in it, and whether the lesson uses it. */
export function FileRow({
  desk,
  file,
  others,
  onRemove,
}: {
  desk: Desk;
  file: DraftFile;
  others: readonly string[];
  onRemove(): void;
}) {
  const { studio, kernel } = desk;
  const { name, bytes } = file;
  const isData = kindOfFile(name) !== 'image';
  const isNamed = useStore(studio, (state) => !isData || namesData(state.text, name));
  const [renaming, setRenaming] = useState<string>();
  const inspection = useMemo(() => inspectFile({ name, bytes }), [name, bytes]);
  const problem = renaming === undefined ? undefined : nameProblem(renaming, others);
  const rename = () => {
    if (renaming === undefined || problem !== undefined) return;
    const { text } = studio.read();
    studio.send({ type: 'file-renamed', key: file.key, name: renaming });
    studio.send({ type: 'typed', text: renameData(text, name, renaming) });
    setRenaming(undefined);
  };
  const use = () => {
    const text = addData(studio.read().text, name);
    if (text !== undefined) studio.send({ type: 'typed', text });
  };
  return (
    <li>
      <div className={styles.file}>
        <div className={styles.row}>
          <b className="mono">{name}</b>
          <span className={styles.quiet}>{sizeWords(bytes.byteLength)}</span>
          {!isNamed && (
            <Button small variant="line" onPress={use}>
              Add to data
            </Button>
          )}
          <Button
            small
            aria-expanded={renaming !== undefined}
            aria-label={`Rename ${name}`}
            onPress={() => setRenaming(renaming === undefined ? name : undefined)}
          >
            Rename
          </Button>
          <Button small aria-label={`Remove ${name}`} onPress={onRemove}>
            Remove
          </Button>
        </div>
        {renaming !== undefined && (
          <div className={styles.row}>
            <TextField label="New name" mono value={renaming} onChange={setRenaming} onEnter={rename} />
            <Button small variant="line" onPress={rename}>
              Rename
            </Button>
            {problem !== undefined && (
              <span role="status">
                <CodeWords text={problem} />
              </span>
            )}
          </div>
        )}
        {isData && !isNamed && (
          <p className={styles.quiet}>The lesson does not name it among its data, so no cell can read it.</p>
        )}
        <FileContents name={name} inspection={inspection} kernel={kernel} />
      </div>
    </li>
  );
}
