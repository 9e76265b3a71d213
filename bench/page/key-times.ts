/** Times every key from now on, from its event to the end of the next frame. */
export function timeKeys(): () => number[] {
  const times: number[] = [];
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    },
    { capture: true },
  );
  return () => times;
}
