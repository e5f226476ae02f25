/** One strict object mapper: what is not understood is refused, and text is NFC. */
@NullMarked
package vn.tiendo.kit.json;

import org.jspecify.annotations.NullMarked;
