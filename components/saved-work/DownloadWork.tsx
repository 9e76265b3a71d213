'use client';

import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/Button';

const load = () => import('./download-work');

/** Saves all work as one file, also when the browser keeps nothing any more: what writes it is loaded before it is needed. */
export function DownloadWork({ children, ...look }: Pick<ButtonProps, 'variant' | 'children'>) {
  const [missing, setMissing] = useState<string>();
  useEffect(() => void load().catch(() => undefined), []);
  const save = async () => setMissing(await (await load()).downloadWork());
  return (
    <>
      <Button {...look} onPress={() => void save()}>
        {children}
      </Button>
      {missing !== undefined && (
        <span role="status">What is open here is in the file; the rest could not be read: {missing}.</span>
      )}
    </>
  );
}
