export { useMyOrganizations, useOrganization } from './queries';
