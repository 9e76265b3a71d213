import styles from './widget-layer.module.css';

let layer: HTMLElement | undefined;

/** Where lists and hovers of all editors are drawn, so that no cell cuts them off. */
export function widgetLayer(): HTMLElement {
  if (!layer) {
    layer = document.createElement('div');
    layer.className = `monaco-editor ${styles.layer ?? ''}`;
    document.body.append(layer);
  }
  return layer;
}
