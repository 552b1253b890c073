/** Bearer tokens that are sent must be good; sessions that died take theirs along. */
@NullMarked
package io.parley.gateway.token;

import org.jspecify.annotations.NullMarked;
