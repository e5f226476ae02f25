/** One entry per write, in the write's transaction, sealed in batches into Merkle trees (RFC 6962, section 2.1). */
@NullMarked
package vn.tiendo.kit.audit;

import org.jspecify.annotations.NullMarked;
