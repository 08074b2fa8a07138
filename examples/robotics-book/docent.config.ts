import { defineConfig } from '@docent/assistant';

export default defineConfig({
  name: 'Robotics Book',
  site: { folder: 'build' },
  knowledge: { folder: 'docs', generator: 'docusaurus', routeBasePath: 'docs', baseUrl: '/' },
});
