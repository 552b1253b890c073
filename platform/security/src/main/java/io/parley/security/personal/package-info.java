/** What each service holds of people: handed out when they ask for it, and taken away when they are erased. */
@NullMarked
package io.parley.security.personal;

import org.jspecify.annotations.NullMarked;
