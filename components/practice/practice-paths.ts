import { sitePath } from '@/lib/core/site-path';

export const practicePath = () => sitePath('/practice/');
export const reportPath = (session: string) => sitePath(`/practice/report/?session=${encodeURIComponent(session)}`);
