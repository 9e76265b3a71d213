import { Practice } from '@/components/practice/Practice';
import { readPractice } from './practice.server';

export const metadata = {
  title: 'Practice',
  description: 'Interview questions in SQL, TypeScript and data engineering, against the clock, checked in the page.',
};

export default function Page() {
  return <Practice content={readPractice()} />;
}
