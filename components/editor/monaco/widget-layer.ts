let layer: HTMLElement | undefined;

/** Where lists and hovers of all editors are drawn, so that no cell cuts them off. */
export function widgetLayer(): HTMLElement {
  if (!layer) {
    layer = document.createElement('div');
    layer.className = 'monaco-editor';
    layer.dataset['editorWidgets'] = '';
    document.body.append(layer);
  }
  return layer;
}
