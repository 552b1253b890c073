/** Does to a running stack what operators do to a cluster, under load, and wants nothing lost and nothing refused. */
@NullMarked
package io.parley.system.rehearsal;

import org.jspecify.annotations.NullMarked;
