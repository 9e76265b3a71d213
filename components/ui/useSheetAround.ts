'use client';

import { use } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';

/** The sheet or dialog that this stands in, to close it; null on the page itself. */
export const useSheetAround = (): { close(): void } | null => use(OverlayTriggerStateContext);
