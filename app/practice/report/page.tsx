import { ReportPage } from '@/components/practice/ReportPage';
import { readPractice } from '../practice.server';

export const metadata = { title: 'Report' };

export default function Page() {
  return <ReportPage content={readPractice()} />;
}
