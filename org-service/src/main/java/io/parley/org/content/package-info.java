/** What the other services' streams say of content, kept for reports, the dashboard and the activity feed. */
@NullMarked
package io.parley.org.content;

import org.jspecify.annotations.NullMarked;
