import { DownloadWork } from '@/components/saved-work/DownloadWork';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { browserJournal } from './browser-journal';
import { useJournal } from './useJournal';

/** What a candidate must know of the whole page: what is done here is not kept, or not all of it is shown. */
export function PracticeNotices() {
  const { refused, newer, lost } = useJournal();
  if (lost)
    return (
      <Notice
        tone="stale"
        icon="warning"
        sticky
        actions={
          <>
            <DownloadWork variant="line">Download my work</DownloadWork>
            <Button variant="line" onPress={browserJournal().keepAgain}>
              Save it again
            </Button>
          </>
        }
      >
        <b>What was saved of practice is gone from this browser:</b> the data of this site was deleted. It lives in this
        tab only, until you save it again.
      </Notice>
    );
  if (refused !== undefined)
    return (
      <Notice tone="stale" icon="warning" actions={<DownloadWork variant="line">Download my work</DownloadWork>}>
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
