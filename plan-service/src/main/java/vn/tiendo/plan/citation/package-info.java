/** The documents that plans cite: read as written, kept, and resolved to the plans that are meant; knows no use case of plans. */
@NullMarked
package vn.tiendo.plan.citation;

import org.jspecify.annotations.NullMarked;
