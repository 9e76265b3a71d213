'use client';

import { memo } from 'react';
import { say } from '@/components/command/say';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { Disclosure } from '@/components/ui/Disclosure';
import { download } from '@/components/ui/download';
import { MenuItem } from '@/components/ui/Menu';
import { sizeWords } from '@/components/ui/words';
import { isDataFile } from '@/lib/core/file-names';
import { sitePath } from '@/lib/core/site-path';
import type { Explorer } from '@/lib/notebook/explorer';
import type { ExplorerFile } from '@/lib/notebook/explorer-model';
import styles from './Explorer.module.css';
import { FirstRows } from './FirstRows';
import { NameActions } from './NameActions';

/** A file that came with the page or that a cell wrote. */
export const FileEntry = memo(function FileEntry({
  file: { name, bytes, cell, file, isThere },
}: {
  file: ExplorerFile;
}) {
  const { explorer } = useNotebook();
  const row = (
    <span className={styles.summary}>
      <span className={styles.name}>{name}</span>
      <span className={styles.fact}>{sizeWords(bytes)}</span>
    </span>
  );
  return (
    <li className={styles.entry} data-row>
      {isThere && isDataFile(name) ? (
        <Disclosure summary={row}>
          <FirstRows key={bytes} name={name} of={{ kind: 'file', name }} />
        </Disclosure>
      ) : (
        row
      )}
      <NameActions name={name} kind="file" cell={cell}>
        {isThere && <MenuItem label="Download" icon="download" onAction={() => void save(explorer, name)} />}
        {!isThere && file !== undefined && (
          <MenuItem label="Download" icon="download" onAction={() => follow(sitePath(`/${file}`), name)} />
        )}
      </NameActions>
    </li>
  );
});

async function save(explorer: Explorer, name: string) {
  const bytes = await explorer.readFile(name, new AbortController().signal).catch(() => undefined);
  if (bytes) download({ name, bytes: new Uint8Array(bytes), type: 'application/octet-stream' });
  else say(`${name} could not be read.`);
}

function follow(href: string, name: string) {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
