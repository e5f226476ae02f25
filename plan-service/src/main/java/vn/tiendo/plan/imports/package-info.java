/** The way of a document's text into a draft plan: the door, the queue, the reading, and the draft made of what was read. */
@NullMarked
package vn.tiendo.plan.imports;

import org.jspecify.annotations.NullMarked;
