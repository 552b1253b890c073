/** Topics that ask what another one asked before. */
@NullMarked
package io.parley.forum.duplicate;

import org.jspecify.annotations.NullMarked;
