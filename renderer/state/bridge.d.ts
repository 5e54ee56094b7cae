import type { VoorkantBridge } from '../../shared/ipc/bridge';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly voorkant: VoorkantBridge;
  }
}
