/** Secret links in mails, good once and for a while: who follows one reads the mails of that address. */
@NullMarked
package io.parley.identity.link;

import org.jspecify.annotations.NullMarked;
