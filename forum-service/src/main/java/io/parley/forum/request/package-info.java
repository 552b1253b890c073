/** What the bodies of requests have in common. */
@NullMarked
package io.parley.forum.request;

import org.jspecify.annotations.NullMarked;
