/** To another site; the API names only addresses that an app has registered, or of a provider of the settings. */
export const leaveFor = (address: string) => location.assign(address);
