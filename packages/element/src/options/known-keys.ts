/**
 * Every option of `@openai/chatkit` 1.9, by the path of the object it is in. A key that is not here is most likely a
 * slip and gets a warning; it is never an error, so that applications written for a later version keep working.
 */
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': [
    'api',
    'locale',
    'theme',
    'frameTitle',
    'initialThread',
    'onClientTool',
    'header',
    'history',
    'startScreen',
    'threadItemActions',
    'composer',
    'disclaimer',
    'entities',
    'commands',
    'widgets',
    'thread',
  ],
  api: ['url', 'domainKey', 'fetch', 'uploadStrategy', 'getClientSecret'],
  theme: ['colorScheme', 'typography', 'radius', 'density', 'color'],
  'theme.typography': ['baseSize', 'fontSources', 'fontFamily', 'fontFamilyMono'],
  'theme.color': ['grayscale', 'accent', 'surface'],
  'theme.color.grayscale': ['hue', 'tint', 'shade'],
  'theme.color.accent': ['primary', 'level'],
  'theme.color.surface': ['background', 'foreground'],
  header: ['enabled', 'title', 'leftAction', 'rightAction'],
  'header.title': ['enabled', 'text'],
  'header.leftAction': ['icon', 'onClick'],
  'header.rightAction': ['icon', 'onClick'],
  history: ['enabled', 'showDelete', 'showRename'],
  startScreen: ['greeting', 'prompts'],
  threadItemActions: ['feedback', 'retry'],
  composer: ['placeholder', 'attachments', 'tools', 'models', 'dictation'],
  disclaimer: ['text', 'highContrast'],
  entities: ['onTagSearch', 'showComposerMenu', 'onClick', 'onRequestPreview'],
  commands: ['enabled', 'onSearch', 'onSelect'],
  widgets: ['onAction'],
  thread: ['autoScroll'],
};

/** Options that are understood but have no effect yet: better to hear it than to search for the mistake. */
export const INERT_KEYS: readonly string[] = [
  'onClientTool',
  'threadItemActions.feedback',
  'composer.attachments',
  'composer.tools',
  'composer.models',
  'composer.dictation',
  'entities',
  'commands',
  'widgets',
];
