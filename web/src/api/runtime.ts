import type { CreateClientConfig } from './generated/client.gen';
import { request } from './request';

export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  baseUrl: location.origin,
  fetch: request,
  throwOnError: true,
});
