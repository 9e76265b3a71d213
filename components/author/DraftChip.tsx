'use client';

import { SavedMark } from '@/components/saved-work/SavedMark';
import { useStore } from '@/components/ui/useStore';
import type { Studio } from '@/lib/authoring/studio';

/** The draft is in this browser. A file of it is another thing, and is saved when asked. */
export function DraftChip({ studio }: { studio: Studio }) {
  const saved = useStore(studio, (state) => state.saved);
  return <SavedMark saved={saved} name="this draft" word="Kept" />;
}
