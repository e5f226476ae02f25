/** Events leave through here: written in the transaction that causes them, published in order by a relay. */
@NullMarked
package vn.tiendo.kit.outbox;

import org.jspecify.annotations.NullMarked;
