'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Finder } from '@/components/ui/Finder';
import { lessonPath, questionPath, withoutBasePath } from '@/lib/core/site-path';
import { showCommands } from './command-view';
import type { Find } from './finds';
import { paletteSections } from './palette-sections';
import { noteCommand } from './recent';
import { findCommand, runCommand } from './registry';
import { loadSiteIndex, type SiteIndex } from './site-index';
import { useAfterClose } from './useAfterClose';
import { useOffer } from './useOffer';

/** Everything that can be done here, and everywhere one can go. */
export function Palette({ isOpen }: { isOpen: boolean }) {
  const [query, setQuery] = useState('');
  const offer = useOffer(isOpen);
  const site = useSite(isOpen);
  const afterClose = useAfterClose(isOpen);
  const finds = [...offer.finds, ...site];
  const onOpenChange = (open: boolean) => {
    showCommands(open ? 'palette' : undefined);
    setQuery('');
  };
  const choose = (id: string) => {
    if (findCommand(id)) noteCommand(id);
    afterClose(() => {
      const find = finds.find((one) => one.id === id);
      if (find) find.run();
      else runCommand(id);
    });
    onOpenChange(false);
  };
  return (
    <Finder
      title="Commands"
      label="A command, cell, table or lesson"
      query={query}
      onQuery={setQuery}
      sections={isOpen ? paletteSections(query, offer.commands, finds, offer.recent) : []}
      onChoose={choose}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      empty={`Nothing here is called “${query.trim()}”.`}
    />
  );
}

/** Lessons and questions of the site, once they are known. Without them the palette has the page's own. */
function useSite(isOpen: boolean): readonly Find[] {
  const [index, setIndex] = useState<SiteIndex>();
  const router = useRouter();
  useEffect(() => {
    if (isOpen && !index)
      loadSiteIndex()
        .then(setIndex)
        .catch(() => undefined); // offline: asked again when the palette opens again
  }, [isOpen, index]);
  const goTo = (path: string) => () => router.push(withoutBasePath(path));
  return [
    ...(index?.lessons ?? []).map(({ id, number, title }) => ({
      id: `lesson:${id}`,
      title,
      detail: `lesson ${number}`,
      run: goTo(lessonPath(id)),
    })),
    ...(index?.questions ?? []).map(({ id, title }) => ({
      id: `question:${id}`,
      title,
      detail: `question ${id}`,
      run: goTo(questionPath(id)),
    })),
  ];
}
