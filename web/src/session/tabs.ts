/** Does the work while no other tab does work of this name. */
export function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Browsers have no locks in insecure contexts; the server then sorts out what comes twice.
  return 'locks' in navigator ? navigator.locks.request(name, work) : work();
}
