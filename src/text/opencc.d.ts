declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs `traditional simplified`, parted by bars. */
  const dictionary: string;
  export default dictionary;
}
