import { readFileSync } from 'node:fs';
import { Workbooks } from '@/components/workbook/Workbooks';
import { DatasetManifest } from '@/lib/datasets/dataset';

export const metadata = {
  title: 'Notebook',
  description: 'A notebook of your own: SQL and TypeScript on your files and on ours, in this page.',
};

export default function Page() {
  return <Workbooks datasets={DatasetManifest.parse(JSON.parse(readFileSync('.generated/datasets.json', 'utf8')))} />;
}
