/** A picture's address, as the panel's bundler gives it. */
declare module '*.svg' {
  const address: string;
  export default address;
}
