import type { Shell } from './shell';
import type { StopListening, VoorkantBridge } from '../../shared/ipc/bridge';

/** Lets main show the window as the shell says: full screen while presenting. Full screen that ends, ends it. */
export function followPresenting(shell: Shell, bridge: VoorkantBridge): StopListening {
  const stops = [
    shell.store.subscribe((state, before) => {
      if (state.presenting === before.presenting) return;
      bridge.present(state.presenting ? 'here' : 'off').catch(console.error);
    }),
    bridge.onPresent(({ ended, otherScreen }) => {
      shell.findScreen(otherScreen);
      if (ended) shell.present(false);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Waits until nobody presents: what comes from outside is not for who watches. */
export function presented({ store }: Shell): Promise<void> {
  return new Promise((resolve) => {
    if (!store.getState().presenting) {
      resolve();
      return;
    }
    const stop = store.subscribe(({ presenting }) => {
      if (presenting) return;
      stop();
      resolve();
    });
  });
}
