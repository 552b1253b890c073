export function createSseClient(): never {
  throw new Error('Events come by WebSocket: see src/realtime');
}
