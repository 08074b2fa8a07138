/** Under this name the options stand in Docusaurus' global data. */
export const pluginName = 'docent';
