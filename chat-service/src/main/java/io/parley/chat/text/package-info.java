/** What messages say, and whom they mention. */
@NullMarked
package io.parley.chat.text;

import org.jspecify.annotations.NullMarked;
