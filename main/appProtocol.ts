import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { cspNoncePlaceholder, securityHeaders } from './contentSecurity';
import { appScheme, findPageFile } from './pageFile';

/** Makes the own protocol known to Chromium. To be called before the app is ready. */
export function registerAppScheme(): void {
  // Electron security checklist 18: no file: addresses. The page has an origin of its own, which a
  // content policy and the same-origin rule can hold on to.
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers requests of the own protocol with files below `folder` and nothing else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, (request) => answer(folder, request));
}

async function answer(folder: string, request: Request): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const headers = securityHeaders(nonce);
  const file = findPageFile(folder, request.url);
  if (file === undefined) {
    return new Response(null, { status: 403, headers });
  }
  if (request.method !== 'GET') {
    return new Response(null, { status: 405, headers });
  }
  let content: Buffer;
  try {
    content = await readFile(file.path);
  } catch {
    return new Response(null, { status: 404, headers });
  }
  const body = file.mediaType.startsWith('text/html')
    ? content.toString('utf8').replaceAll(cspNoncePlaceholder, nonce)
    : content;
  return new Response(body, {
    headers: { ...headers, 'Content-Type': file.mediaType, 'Cache-Control': 'no-store' },
  });
}
