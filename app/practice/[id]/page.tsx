import type { Metadata } from 'next';
import { QuestionPage } from '@/components/practice/QuestionPage';
import { readLesson, readQuestionIds } from '../../stored-lessons.server';
import { readPractice } from '../practice.server';

export const dynamicParams = false;

export const generateStaticParams = () => readQuestionIds().map((id) => ({ id }));

type Params = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: readLesson((await params).id).lesson.title };
}

export default async function Page({ params }: Params) {
  const { id } = await params;
  return <QuestionPage stored={readLesson(id)} content={readPractice()} />;
}
