/**
 * Calls `act` in the frame after each in which the element got another size, first after the one in which it got one;
 * gives back what ends that. In the same frame a size that follows from a size (a drawing that makes a scrollbar go,
 * which makes room for the drawing) would be an error of the page.
 */
export function watchSize(element: Element, act: () => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(act);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
