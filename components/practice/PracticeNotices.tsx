import { Notice } from '@/components/ui/Notice';
import { useJournal } from './useJournal';

/** What a candidate must know of the whole page: what is done here is not kept, or not all of it is shown. */
export function PracticeNotices() {
  const { refused, newer } = useJournal();
  if (refused !== undefined)
    return (
      <Notice tone="stale" icon="warning">
        <b>This browser does not let us save.</b> Clocks, reports and reviews live in this tab only: {refused}.
      </Notice>
    );
  if (newer)
    return (
      <Notice tone="stale" icon="warning">
        <b>A newer version of this page has saved practice here.</b> Load the page again to see all of it.
      </Notice>
    );
  return null;
}
