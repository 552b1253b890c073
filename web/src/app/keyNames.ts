const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "mod+k" as it stands on the keyboard; "g i" are two. */
export function keyNames(keys: string): string[] {
  return keys.split(' ').map((key) => {
    const words = key.replace('mod+', mac ? '⌘ ' : 'Ctrl ').replace('shift+', mac ? '⇧ ' : 'Shift ');
    return words.length === 1
      ? words.toUpperCase()
      : words.replace(/ (\w)$/, (_, letter: string) => ` ${letter.toUpperCase()}`);
  });
}
