import { app, type Session } from 'electron';
import { isOwnAddress } from './pageFile';

/** Keeps Chromium from talking to anyone on its own account. To be called before the app is ready. */
export function silenceChromium(): void {
  const switches: readonly (readonly [name: string, value?: string])[] = [
    // No name resolves, so that what the other switches miss has nowhere to go.
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['disable-background-networking'],
    ['disable-breakpad'],
    ['disable-component-update'],
    ['disable-default-apps'],
    ['disable-domain-reliability'],
    ['disable-quic'],
    ['disable-sync'],
    ['dns-prefetch-disable'],
    ['no-pings'],
    // Local discovery (cast devices), server-side hints and time queries.
    [
      'disable-features',
      [
        'AutofillServerCommunication',
        'CertificateTransparencyComponentUpdater',
        'DialMediaRouteProvider',
        'MediaRouter',
        'NetworkTimeServiceQuerying',
        'OptimizationHints',
        'Translate',
      ].join(','),
    ],
  ];
  for (const [name, value] of switches) {
    app.commandLine.appendSwitch(name, value);
  }
}

/** Cancels every request that is not for a file of our own, whoever in this session makes it. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnAddress(details.url) && !isLocalTool(details.url) });
  });
  // Chromium fetches a dictionary for the app's language even where no page checks spelling.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** Developer tools load their own page from inside the program. */
function isLocalTool(address: string): boolean {
  return address.startsWith('devtools://');
}
