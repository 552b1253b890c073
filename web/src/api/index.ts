export { uuidv7 } from './ids';
export { asProblem, Problem } from './problem';
export { byCursor, changed, itemsOf, newQueryClient, patchByNews, prepended, without, type Pages } from './queries';
export { reacted, reactionsAfter } from './reactions';
export { call, read, request, signRequestsWith, write } from './request';
export * from './generated';
export * from './generated/@tanstack/react-query.gen';
