type Factory = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => unknown;
  };
};

const address = '/sw.js';

/** Keeps the page's frame for when there is no connection. Insecure contexts have no service workers. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  const policy = factory?.createPolicy('service-worker', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError(`${url} is not our service worker`);
      return url;
    },
  });
  const url = (policy?.createScriptURL(address) ?? address) as string;
  try {
    await navigator.serviceWorker.register(url, { updateViaCache: 'none' });
  } catch {
    // Switched off, or no room: everything else works as usual.
  }
}
