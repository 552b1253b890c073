import type { MyProfile } from '@/api';

/** Who sees what of a new account. */
export const privacy: MyProfile['privacy'] = {
  bio: 'public',
  location: 'public',
  website: 'public',
  birthDate: 'private',
  experience: 'public',
  education: 'public',
  skills: 'public',
  reputation: 'public',
};
