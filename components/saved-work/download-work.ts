import { download } from '@/components/ui/download';
import { writeWorkFile } from '@/lib/backup/write-work-file';
import { collectWork } from './collect-work';

/** Gives the reader all work as one file. The answer is why some of it may be missing. */
export async function downloadWork(): Promise<string | undefined> {
  const { contents, missing } = await collectWork();
  const now = new Date();
  download({
    name: `millrace-work-${now.toISOString().slice(0, 10)}.zip`,
    bytes: writeWorkFile(contents, now.getTime()),
    type: 'application/zip',
  });
  return missing;
}
