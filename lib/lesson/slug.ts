/** Gives every heading a name for links that nothing else in the file has. */
export function createSlugs(taken: ReadonlySet<string>) {
  const used = new Set(taken);
  return (text: string): string => {
    const words = text
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '');
    const base =
      words
        .trim()
        .replaceAll(/[\s_-]+/g, '-')
        .replaceAll(/^-|-$/g, '') || 'section';
    let slug = base;
    for (let n = 2; used.has(slug); n++) slug = `${base}-${n}`;
    used.add(slug);
    return slug;
  };
}
