import type { FinderItem, FinderSection } from '@/components/ui/Finder';
import { COMMAND_GROUPS } from './command';
import type { Find } from './finds';
import { rankBy } from './rank';
import type { OfferedCommand } from './useOffer';

const MOST = 60;

/**
 * What the palette lists: all commands by their groups, the recent ones first; or what a query finds, best first. What
 * cannot be done now stands at the end, with the reason.
 */
export function paletteSections(
  query: string,
  commands: readonly OfferedCommand[],
  finds: readonly Find[],
  recent: readonly string[],
): readonly FinderSection[] {
  const lastUse = ({ id }: { id: string }) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const all = commands.map(({ id, title, group, keys, blocked }) => ({ id, title, group, keys, blocked }));
  if (query.trim() === '') {
    const able = all.filter(({ blocked }) => blocked === undefined);
    const used = able.filter(({ id }) => recent.includes(id)).toSorted((a, b) => lastUse(a) - lastUse(b));
    const groups = COMMAND_GROUPS.map((title) => ({
      title,
      items: able.filter((command) => command.group === title && !used.includes(command)),
    }));
    const others = all.filter(({ blocked }) => blocked !== undefined);
    const sections = [{ title: 'Recent', items: used }, ...groups, { title: 'Not now', items: others }];
    return sections.filter(({ items }) => items.length > 0);
  }
  const items: readonly FinderItem[] = [...all.map(({ group, ...item }) => ({ ...item, detail: group })), ...finds];
  const ranked = rankBy(items, query, ({ title }) => title, lastUse).map(({ item, match: { from, to } }) => ({
    ...item,
    mark: { from, to },
  }));
  const found = [
    ...ranked.filter(({ blocked }) => blocked === undefined),
    ...ranked.filter(({ blocked }) => blocked !== undefined),
  ];
  return found.length === 0 ? [] : [{ title: 'Found', items: found.slice(0, MOST) }];
}
