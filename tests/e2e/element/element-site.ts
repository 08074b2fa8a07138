import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createHandler } from '@docent/server';
import { createMemoryStore } from '@docent/stores/memory';
import { build } from 'vite';
import { ScriptedAssistant } from './scripted-assistant.js';

const element = resolve('packages/element/dist');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** As strict as a policy can be: no inline script or style, nothing from anywhere else. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const page = (body: string, script: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page with a chat</title>
<link rel="stylesheet" href="/site/site.css">
<script type="module" src="/element/chatkit.js"></script>
<script type="module" src="/site/${script}"></script>
</head>
<body>${body}</body>
</html>`;

const pages: Readonly<Record<string, string>> = {
  '/': page('<main><h1>A page</h1><div class="panel"><openai-chatkit></openai-chatkit></div></main>', 'plain.js'),
  '/react': page('<h1>A page</h1><div id="root"></div>', 'react.js'),
};

export interface ElementSite {
  readonly url: string;
  dispose(): Promise<void>;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Serves the built element on test pages, with a chat server behind it. Each reader, told by a cookie, is alone. */
export async function startElementSite(): Promise<ElementSite> {
  const folder = mkdtempSync(join(tmpdir(), 'docent-element-'));
  await build({ configFile: 'tests/e2e/element/site/vite.config.ts', build: { outDir: folder } });
  const chat = createHandler({
    server: new ScriptedAssistant({ store: createMemoryStore(), logger: silent }),
    authenticate: async (request) => ({ userId: request.headers.get('cookie') ?? 'reader' }),
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/chatkit') return await answerWith(chat, request, response);
    const found = pages[pathname] ?? readAsset(pathname, folder);
    const type = pages[pathname] === undefined ? types[extname(pathname)] : 'text/html; charset=utf-8';
    response.writeHead(found === null ? 404 : 200, {
      'content-type': type ?? 'text/plain',
      'content-security-policy': contentSecurityPolicy,
    });
    response.end(found);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async dispose() {
      server.closeAllConnections();
      await new Promise((closed) => {
        server.close(closed);
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readAsset(pathname: string, folder: string): Buffer | null {
  const [, root = '', ...path] = normalize(pathname).split('/');
  if (pathname === '/site/site.css') return readFileSync('tests/e2e/element/site/site.css');
  const base = { element, site: folder }[root];
  try {
    return base === undefined ? null : readFileSync(join(base, ...path));
  } catch {
    return null;
  }
}

async function answerWith(
  handler: (request: Request) => Promise<Response>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const answer = await handler(
    new Request('http://localhost/chatkit', {
      method: request.method ?? 'GET',
      headers: new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      signal: gone.signal,
      ...(request.method === 'POST' ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {}),
    } as RequestInit),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) response.end();
  else
    Readable.fromWeb(answer.body as never)
      .on('error', () => response.destroy())
      .pipe(response);
}
