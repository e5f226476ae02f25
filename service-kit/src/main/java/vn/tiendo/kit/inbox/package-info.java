/** Events arrive through here: each takes effect once; poison goes to a dead-letter topic and the partition moves on. */
@NullMarked
package vn.tiendo.kit.inbox;

import org.jspecify.annotations.NullMarked;
