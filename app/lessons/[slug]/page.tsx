import type { Metadata } from 'next';
import { LessonPage } from '@/components/lesson/LessonPage';
import { readLesson, readLessonIds } from '../../stored-lessons.server';

export const dynamicParams = false;

export const generateStaticParams = () => readLessonIds().map((slug) => ({ slug }));

type Params = { readonly params: Promise<{ readonly slug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { lesson } = readLesson((await params).slug);
  const { front } = lesson;
  return { title: lesson.title, ...(front.kind === 'lesson' && { description: front.goal }) };
}

export default async function Page({ params }: Params) {
  return <LessonPage stored={readLesson((await params).slug)} />;
}
