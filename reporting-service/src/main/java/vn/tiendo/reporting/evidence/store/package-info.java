/** Objects in a store that speaks S3: put, read in parts, removed. It knows the SDK of S3 and no evidence. */
@NullMarked
package vn.tiendo.reporting.evidence.store;

import org.jspecify.annotations.NullMarked;
