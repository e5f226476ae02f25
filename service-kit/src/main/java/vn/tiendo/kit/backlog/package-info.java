/** Work that waits in a table and is done in the background, one after the other; it may touch nothing else. */
@NullMarked
package vn.tiendo.kit.backlog;

import org.jspecify.annotations.NullMarked;
