/**
 * Forums, topics and posts. At the bottom stands {@code place} (forums as places: who may read and write there), on it {@code text}
 * (what posts say), on it {@code topic}, on it what people
 * think of what is written there ({@code vote}, {@code reaction}, {@code solution}, {@code bounty},
 * over {@code reputation}), and on it {@code post} and {@code forum}. SQL
 * goes the same way.
 */
@NullMarked
package io.parley.forum;

import org.jspecify.annotations.NullMarked;
