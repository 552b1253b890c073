package io.parley.identity.reputation;

/**
 * A badge that somebody has.
 *
 * @param badge its key
 * @param group {@code bronze}, {@code silver} or {@code gold}
 * @param times how often they earned it
 */
public record ProfileBadgeView(String badge, String group, int times) {}
