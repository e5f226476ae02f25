/** JSON Merge Patch (RFC 7396) on command records. */
@NullMarked
package vn.tiendo.kit.patch;

import org.jspecify.annotations.NullMarked;
