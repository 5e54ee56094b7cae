import type { VoorkantBridge } from '../../shared/ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly voorkant: VoorkantBridge;
  }
}
