/** Finds the marks of State secrets at every door through which content comes in. Pure: it may touch only {@code java.*}. */
@NullMarked
package vn.tiendo.secrecy;

import org.jspecify.annotations.NullMarked;
