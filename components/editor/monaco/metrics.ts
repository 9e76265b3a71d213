/** Whole pixels, because Monaco counts in them; the page's code rounds the same lengths. */
export function metricsOf(box: HTMLElement) {
  const style = getComputedStyle(box);
  const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name));
  return {
    fontFamily: style.fontFamily,
    fontSize: pixels('font-size'),
    lineHeight: pixels('line-height'),
    lineDecorationsWidth: pixels('padding-left'),
    padding: { top: pixels('padding-top'), bottom: pixels('padding-bottom') },
  };
}
