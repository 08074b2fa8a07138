/** What Docusaurus generates and its bundlers resolve: plugin name → instance id → what the plugin has set. */
declare module '@generated/globalData' {
  const globalData: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  export default globalData;
}
