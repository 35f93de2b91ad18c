/** Signs that make a pattern of a name, where nothing of that very name is there. */
export const mayBeGlob = (path: string): boolean => /[*?[\]{}()]/.test(path);

/** The files and folders that fit a pattern, in the order of their names; hidden ones are left out. */
export const matchesOf = async (pattern: string): Promise<string[]> => {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((path) => path.replace(/\/$/, '')).sort();
};
