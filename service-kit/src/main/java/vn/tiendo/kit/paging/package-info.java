/** Keyset paging with opaque cursors, stable under inserts. */
@NullMarked
package vn.tiendo.kit.paging;

import org.jspecify.annotations.NullMarked;
