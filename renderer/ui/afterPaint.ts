import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Resolves once what has been drawn by now is on screen: in the first task after the next frame. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** A part of the window whose code is loaded once what stands around it is on screen; for below a `Suspense`. */
export function loadedLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    await afterPaint();
    return { default: await load() };
  });
}
