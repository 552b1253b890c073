export { useForums } from './homeQueries';
export { useMembers } from './memberQueries';
export { useMyOrganizations, useOrganization } from './queries';
