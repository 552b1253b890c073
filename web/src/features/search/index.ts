export { useSuggestions } from './queries';
