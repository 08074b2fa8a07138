import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { bookDark, bookLight } from './src/code-themes';
import { scrollableTables } from './src/scrollable-tables';

const config: Config = {
  title: 'Robotics Book',
  tagline: 'Build a robot that senses, decides and moves, with ROS 2 Jazzy and Gazebo Harmonic',
  favicon: 'img/favicon.svg',
  url: 'http://localhost:3000',
  baseUrl: '/',
  trailingSlash: false,
  // v4 also turns on @docusaurus/faster (Rspack and SWC): a build takes seconds.
  future: { v4: true },

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: {
    // `## Heading {#own-id}` is what most Docusaurus sites use; v4 turns it off unless asked for.
    mdx1Compat: { headingIds: true },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  i18n: { defaultLocale: 'en', locales: ['en'] },

  plugins: [
    [
      '@docent/docusaurus',
      {
        title: 'Ask the book',
        greeting: 'What are you building? Ask me anything that is in this book.',
        prompts: [
          {
            label: 'Topic or service?',
            prompt: 'What is the difference between a topic and a service?',
          },
          {
            label: 'Tune a PID loop',
            prompt: 'How do I tune a PID controller?',
          },
          {
            label: 'What should I buy?',
            prompt: 'Which computing board should I buy for my first robot?',
          },
        ],
      },
    ],
  ],

  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: 'docs',
          sidebarPath: './sidebars.ts',
          rehypePlugins: [scrollableTables],
        },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
      } satisfies Preset.Options,
    ],
  ],

  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true } },
    navbar: {
      title: 'Robotics Book',
      logo: { alt: 'Robotics Book home', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg' },
      items: [
        { type: 'docSidebar', sidebarId: 'book', label: 'Read', position: 'left' },
        { to: '/docs/building/hardware', label: 'Hardware', position: 'left' },
        { to: '/docs/building/safety', label: 'Safety', position: 'left' },
      ],
    },
    footer: {
      links: [
        {
          title: 'Start',
          items: [
            { label: 'About this book', to: '/docs/' },
            { label: 'Workspaces', to: '/docs/ros2/overview-and-workspaces' },
            { label: 'Topics', to: '/docs/ros2/topics' },
          ],
        },
        {
          title: 'Move',
          items: [
            { label: 'Kinematics', to: '/docs/motion/kinematics' },
            { label: 'PID control', to: '/docs/motion/pid' },
            { label: 'SLAM and Nav2', to: '/docs/navigation/slam-and-nav2' },
          ],
        },
        {
          title: 'Build',
          items: [
            { label: 'Simulation', to: '/docs/simulation/gazebo' },
            { label: 'Hardware', to: '/docs/building/hardware' },
            { label: 'Safety', to: '/docs/building/safety' },
          ],
        },
      ],
      copyright: 'The example site of Docent, Apache-2.0. Built with Docusaurus.',
    },
    prism: {
      theme: bookLight,
      darkTheme: bookDark,
      additionalLanguages: ['python', 'cpp', 'bash', 'yaml', 'json', 'cmake'],
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
