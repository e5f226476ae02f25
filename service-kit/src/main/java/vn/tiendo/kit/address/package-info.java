/**
 * Where messages may be sent to: addresses that belong to the outside, or to networks that an operator has named; and who
 * carries them there.
 */
@NullMarked
package vn.tiendo.kit.address;

import org.jspecify.annotations.NullMarked;
