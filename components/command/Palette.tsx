'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { Finder } from '@/components/ui/Finder';
import { useStore } from '@/components/ui/useStore';
import { lessonPath, questionPath, withoutBasePath } from '@/lib/core/site-path';
import { showCommands } from './command-view';
import { type Find, readFinds } from './finds';
import { pagePlaces } from './page-places';
import { paletteSections } from './palette-sections';
import { noteCommand, recentCommands } from './recent';
import { allCommands, findCommand, registry, runCommand } from './registry';
import { loadSiteIndex, type SiteIndex } from './site-index';
import { useAfterClose } from './useAfterClose';

/** Everything that can be done here, and everywhere one can go. */
export function Palette({ isOpen }: { isOpen: boolean }) {
  const [query, setQuery] = useState('');
  const registered = useStore(registry, (all) => all);
  const offered = allCommands(registered).filter(({ id }) => id !== 'page.commands');
  const site = useSite(isOpen);
  const afterClose = useAfterClose(isOpen);
  const near = useMemo(() => (isOpen ? [...pagePlaces(), ...readFinds()] : []), [isOpen]);
  const finds = [...near, ...site];
  const recent = useMemo(() => (isOpen ? recentCommands() : []), [isOpen]);
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
      sections={isOpen ? paletteSections(query, offered, finds, recent) : []}
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
