import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and while the page is being taken over, true from then on. */
export const useMounted = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
