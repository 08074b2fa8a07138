import type { ComponentChildren } from 'preact';
import { useChat, useStrings } from '../chat-context.js';
import { parseDeeplink, type SafeLink, safeLink } from '../markdown/safe-url.js';

export interface SafeAnchorProps {
  readonly href: string;
  readonly class?: string;
  readonly label?: string;
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * A link to an address from an answer. Pages of the site open where the reader is, so that a text fragment can show
 * the sentence; other sites open in a new tab that can't reach back. What may not be followed is plain text.
 */
export function SafeAnchor({ href, label, title, children, ...rest }: SafeAnchorProps) {
  const chat = useChat();
  const strings = useStrings();
  const link = safeLink(href, document.baseURI);
  if (link === null) return <span {...rest}>{children}</span>;
  const away = opensTab(link);
  const activate = (event: Event) => {
    if (link.kind !== 'deeplink') return;
    event.preventDefault();
    const { name, data } = parseDeeplink(link.href);
    chat.deeplink(name, data);
  };
  const name = label === undefined || !away ? label : `${label} (${strings.opensNewTab})`;
  return (
    <a
      {...rest}
      href={link.href}
      title={title}
      aria-label={name}
      onClick={activate}
      {...(away ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {children}
    </a>
  );
}

function opensTab(link: SafeLink): boolean {
  return link.kind === 'web' && !link.sameOrigin;
}
