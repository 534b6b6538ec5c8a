/** In the place of the peer's development-time telemetry, as its own opt-out has it. */
export function usageStatistics(): void {}
