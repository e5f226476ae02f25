/** Versions of resources as entity tags: If-Match on changes, 304 on reads (RFC 9110, section 13). */
@NullMarked
package vn.tiendo.kit.etag;

import org.jspecify.annotations.NullMarked;
