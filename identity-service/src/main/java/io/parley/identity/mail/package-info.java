/** Mails to people: ordered in the transaction that they tell of, written and sent afterwards. */
@NullMarked
package io.parley.identity.mail;

import org.jspecify.annotations.NullMarked;
