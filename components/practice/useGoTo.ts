import { useRouter } from 'next/navigation';
import { withoutBasePath } from '@/lib/core/site-path';

/** Opens a page of the site without leaving, so that engines stay warm. `path` comes from lib/core/site-path. */
export function useGoTo(): (path: string) => void {
  const router = useRouter();
  return (path) => router.push(withoutBasePath(path));
}
