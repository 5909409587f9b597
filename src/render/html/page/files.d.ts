// Files of the page that are inlined as they are: esbuild and jest load them as text.
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.browser.js' {
  const text: string;
  export default text;
}
