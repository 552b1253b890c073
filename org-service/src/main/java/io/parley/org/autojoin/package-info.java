/** How people with a confirmed address of an organization's domain come in by themselves. */
@NullMarked
package io.parley.org.autojoin;

import org.jspecify.annotations.NullMarked;
