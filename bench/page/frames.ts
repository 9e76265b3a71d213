/** Milliseconds between frames while `onFrame` does something in each. */
export async function timeFrames(count: number, onFrame: () => void): Promise<number[]> {
  const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  await nextFrame();
  const times: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < count; frame++) {
    onFrame();
    await nextFrame();
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
}
